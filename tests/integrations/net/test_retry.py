"""Patience: the server's own figure, never cut short, and nothing done twice that would hurt."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pmcoach.integrations.net.retry import again, asked, moment

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        pytest.param({}, None, id="nothing"),
        pytest.param({"retry-after": " 30 "}, 30, id="seconds"),
        pytest.param({"retry-after": "0"}, 0, id="none"),
        pytest.param({"x-ratelimit-retry-after": "7"}, 7, id="pingcode-cloud"),
        pytest.param({"x-pc-retry-after": "9"}, 9, id="pingcode-private"),
        pytest.param({"retry-after": "5", "x-pc-retry-after": "9"}, 5, id="the-standard-first"),
        pytest.param({"retry-after": "soon", "x-pc-retry-after": "9"}, 9, id="nonsense-first"),
        pytest.param({"retry-after": "-1"}, None, id="below-nothing"),
        pytest.param({"retry-after": "9" * 10}, None, id="too-many-digits"),
        pytest.param({"retry-after": "٣"}, None, id="arabic-digit"),
        pytest.param({"retry-after": "Fri, 20 Nov 2026 02:01:30 GMT"}, 90, id="moment"),
        pytest.param({"retry-after": "Fri, 20 Nov 2026 01:00:00 GMT"}, 0, id="moment-past"),
        pytest.param(
            {"retry-after": "Fri, 20 Nov 2026 14:01:30 GMT", "date": "Fri, 20 Nov 2026 14:01:00 GMT"}, 30,
            id="by-the-clock-of-the-server",
        ),
        pytest.param({"x-pc-retry-after": "Fri, 20 Nov 2026 02:01:30 GMT"}, None, id="moment-elsewhere"),
    ],
)  # fmt: skip
def test_the_wait_asked_for(headers: dict[str, str], seconds: float | None) -> None:
    assert asked(headers, NOW) == seconds


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("Fri, 20 Nov 2026 02:00:00 GMT", NOW, id="http"),
        pytest.param("Fri, 20 Nov 2026 02:00:00 -0000", NOW, id="no-zone"),
        pytest.param("", None, id="empty"),
        pytest.param("tomorrow", None, id="word"),
        pytest.param("Fri, 20 Nov 99999 02:00:00 GMT", None, id="far"),
    ],
)
def test_a_moment_is_read_or_none(text: str, read: datetime | None) -> None:
    assert moment(text) == read


@pytest.mark.parametrize(
    ("status", "headers", "get", "post"),
    [
        pytest.param(200, {}, None, None, id="fine"),
        pytest.param(400, {}, None, None, id="wrong"),
        pytest.param(404, {"retry-after": "1"}, None, None, id="not-there"),
        pytest.param(429, {"retry-after": "30"}, 30, 30, id="refused"),
        pytest.param(429, {}, 0.5, 0.5, id="refused-without-a-figure"),
        pytest.param(503, {"retry-after": "3"}, 3, 3, id="busy"),
        pytest.param(503, {}, 0.5, None, id="busy-without-a-figure"),
        pytest.param(500, {"retry-after": "3"}, 0.5, None, id="broken"),
        pytest.param(502, {}, 0.5, None, id="gateway"),
        pytest.param(504, {}, 0.5, None, id="gateway-late"),
        pytest.param(501, {}, None, None, id="not-made"),
    ],
)
def test_what_is_asked_again(
    status: int, headers: dict[str, str], get: float | None, post: float | None
) -> None:
    assert again(status, headers, safe=True, tried=0, now=NOW) == get
    assert again(status, headers, safe=False, tried=0, now=NOW) == post


def test_after_two_more_tries_the_answer_stands() -> None:
    waits = [again(502, {}, safe=True, tried=tried, now=NOW) for tried in range(3)]
    assert waits == [0.5, 1.0, None]
    assert again(429, {"retry-after": "1"}, safe=True, tried=2, now=NOW) is None
