"""How long a token is used."""

from __future__ import annotations

from typing import Any

import pytest

from pmcoach.integrations.trackers.credentials import lasts, token_in

NOW = 1_795_140_000.0


@pytest.mark.parametrize(
    ("expires", "seconds"),
    [
        pytest.param(7200, 6900.0, id="duration"),
        pytest.param("7200", 6900.0, id="duration-as-text"),
        pytest.param(NOW + 7200, 6900.0, id="moment"),
        pytest.param(1_000_000_001, 0.0, id="moment-long-past"),
        pytest.param(200, 0.0, id="shorter-than-the-margin"),
        pytest.param(None, 600.0, id="not-said"),
        pytest.param("soon", 600.0, id="words"),
        pytest.param(float("nan"), 600.0, id="not-a-number"),
    ],
)
def test_a_token_is_used_until_five_minutes_before_its_end(expires: Any, seconds: float) -> None:
    assert lasts(expires, NOW) == seconds


@pytest.mark.parametrize("value", ["abc-123", "a.b_c~=", "!" * 4000])
def test_a_token_is_taken(value: str) -> None:
    assert token_in(value) == value


@pytest.mark.parametrize("value", ["", "a b", "a\n", "令牌", "!" * 4001, 5, None, ["a"]])
def test_what_cannot_stand_in_a_header_is_no_token(value: Any) -> None:
    assert token_in(value) == ""
