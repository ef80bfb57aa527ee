"""The door: when to ask again, how long to wait, and what is said of a request that went wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from tests.integrations.fakes.raw import serving, silent
from tests.integrations.fakes.tracker import Clock, Reply, Request, Tracker, html

from pmcoach.errors import PmcoachError
from pmcoach.integrations.net import client
from pmcoach.integrations.net.client import Door, Limits, LostError, NotReachedError
from pmcoach.integrations.net.redact import Redactor
from pmcoach.integrations.net.response import Response
from pmcoach.integrations.net.transport import Wire
from pmcoach.text import Lang

Opened = Callable[..., Door]


class Service(Tracker):
    """Something that says ok to everything."""

    def answer(self, request: Request) -> Reply:
        return Reply(200, b"ok")


@pytest.fixture
def service(clock: Clock) -> Iterator[Service]:
    made = Service(clock)
    with made.running():
        yield made


def get(service: Tracker) -> client.Request:
    return client.Request("GET", f"{service.url}/marker")


def post(service: Tracker, *, safe: bool = False) -> client.Request:
    return client.Request("POST", f"{service.url}/marker", body=b"a", safe=safe)


CUT = Reply(200, b"half of it", cut=True)
DROP = Reply(200, drop=True)


@pytest.mark.parametrize(
    ("fault", "gets", "posts", "waits"),
    [
        pytest.param(Reply(502), 2, 1, [0.5], id="gateway"),
        pytest.param(Reply(500), 2, 1, [0.5], id="broken"),
        pytest.param(Reply(503), 2, 1, [0.5], id="busy"),
        pytest.param(Reply(503, headers={"Retry-After": "7"}), 2, 2, [7], id="busy-until"),
        pytest.param(Reply(429, headers={"Retry-After": "30"}), 2, 2, [30], id="refused-until"),
        pytest.param(Reply(429, headers={"x-pc-retry-after": "9"}), 2, 2, [9], id="refused-by-pingcode"),
        pytest.param(html(429), 2, 2, [0.5], id="refused-by-a-page"),
        pytest.param(Reply(404), 1, 1, [], id="not-there"),
        pytest.param(Reply(400), 1, 1, [], id="wrong"),
    ],
)
def test_a_refusal_is_asked_again_and_a_break_only_where_it_does_no_harm(
    fault: Reply, gets: int, posts: int, waits: list[float], opened: Opened, service: Service, clock: Clock
) -> None:
    for request, times in ((get(service), gets), (post(service, safe=True), gets), (post(service), posts)):
        service.requests.clear()
        clock.waits.clear()
        service.fail_next(fault)
        answer = opened().ask(request)
        assert len(service.requests) == times
        assert clock.waits == (waits if times == 2 else [])
        assert answer.status == (200 if times == 2 else fault.status)


@pytest.mark.parametrize("fault", [pytest.param(CUT, id="cut"), pytest.param(DROP, id="dropped")])
def test_a_lost_answer_is_asked_for_again_but_a_message_is_not_sent_again(
    fault: Reply, opened: Opened, service: Service
) -> None:
    service.fail_next(fault, 2)
    assert opened().ask(get(service)).body == b"ok"
    assert len(service.requests) == 3
    service.requests.clear()
    service.fail_next(fault)
    with pytest.raises(LostError) as caught:
        opened().ask(post(service))
    assert len(service.requests) == 1
    assert caught.value.says.say(Lang.EN) == (
        "127.0.0.1 was reached and its answer was lost: the connection broke off; it may have done what it was asked"
    )


def test_what_only_reads_says_that_nothing_came(opened: Opened, service: Service) -> None:
    service.fail_next(DROP, 3)
    with pytest.raises(PmcoachError) as caught:
        opened().ask(get(service))
    assert not isinstance(caught.value, LostError)
    assert caught.value.says.say(Lang.ZH) == "127.0.0.1 没有给出完整的回答：连接中断"
    assert len(service.requests) == 3


def test_a_message_that_nobody_could_have_got_is_tried_three_times(opened: Opened, clock: Clock) -> None:
    with serving(silent) as port:
        pass
    with pytest.raises(NotReachedError) as caught:
        opened().ask(client.Request("POST", f"http://127.0.0.1:{port}/marker", body=b"a"))
    assert caught.value.says.say(Lang.EN) == "127.0.0.1 was not reached: nobody answers there"
    assert clock.waits == [0.5, 1.0]


def test_what_will_not_get_better_is_not_tried_again(opened: Opened, service: Service) -> None:
    service.fail_next(Reply(200, b"a" * 200))
    with pytest.raises(PmcoachError) as caught:
        opened(limits=Limits(size=100)).ask(get(service))
    assert caught.value.says.say(Lang.EN) == (
        "127.0.0.1 gave no whole answer: the answer is larger than 100 bytes"
    )
    assert len(service.requests) == 1


def test_a_service_that_wants_more_patience_than_there_is_gets_the_last_word(
    opened: Opened, service: Service, clock: Clock
) -> None:
    service.fail_next(Reply(429, headers={"Retry-After": "40"}), 2)
    with pytest.raises(PmcoachError) as caught:
        opened().ask(post(service))
    assert caught.value.says.say(Lang.EN) == "127.0.0.1 asks to wait 40 seconds; there are 20 left to wait"
    assert caught.value.says.say(Lang.ZH) == "127.0.0.1 要求等 40 秒，可等的时间只剩 20 秒"
    assert caught.value.do is not None
    assert "--max-wait" in caught.value.do.say(Lang.EN)
    assert clock.waits == [40]


def test_a_refusal_that_does_not_end_is_the_answer(opened: Opened, service: Service, clock: Clock) -> None:
    service.fail_next(Reply(429, headers={"Retry-After": "1"}), 3)
    assert opened().ask(post(service)).status == 429
    assert clock.waits == [1, 1]


def test_nothing_follows_a_redirect(opened: Opened, service: Service, clock: Clock) -> None:
    other = Service(clock)
    with other.running():
        service.fail_next(Reply(307, headers={"Location": f"{other.url}/marker"}), 2)
        for request in (get(service), post(service)):
            with pytest.raises(PmcoachError) as caught:
                opened().ask(request)
            assert caught.value.says.say(Lang.EN) == (
                "127.0.0.1 sends to another address (307); nothing follows it there"
            )
        assert other.requests == []


def test_two_requests_keep_their_distance(opened: Opened, service: Service, clock: Clock) -> None:
    to = opened(gap=3.0)
    to.ask(get(service))
    clock.now += 1
    to.ask(get(service))
    clock.now += 5
    to.ask(get(service))
    assert clock.waits == [2]


def test_an_address_that_is_none_is_refused_before_anything_else(opened: Opened) -> None:
    with pytest.raises(PmcoachError) as caught:
        opened().ask(client.Request("GET", "http://marker.example/"))
    assert caught.value.says.say(Lang.EN) == "the address is not an https address; nothing was sent"
    assert caught.value.says.say(Lang.ZH) == "地址 不是 https 地址；没有发送任何内容"


def test_somebody_who_looks_for_a_mistake_is_told_of_each_request_and_no_secret(
    opened: Opened, service: Service
) -> None:
    told: list[str] = []
    service.fail_next(DROP)
    opened(Redactor().knowing("marker", service.url.rpartition(":")[2]), note=told.append).ask(get(service))
    assert [line.split(": ")[1] for line in told] == ["the connection broke off", "200, 2 bytes"]
    assert not any("marker" in line or service.url in line for line in told)


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        pytest.param(Limits(whole=5, wait=0), "is not through after 5 seconds", id="slow"),
        pytest.param(Limits(bytes=100), "sent more than 100 bytes in all", id="much"),
    ],
)
def test_pages_without_end_come_to_an_end(monkeypatch: pytest.MonkeyPatch, limits: Limits, why: str) -> None:
    at = [0.0]
    clock = client.Clock(lambda: at[0], lambda: datetime(2026, 11, 20, tzinfo=UTC), lambda _: None)
    door = Door({}, clock, Redactor(), limits=limits)
    asked = client.Request("GET", "https://example.com/page")

    def page(*_: object) -> Response:
        at[0] += 1
        return Response(200, {}, b"x" * 20)

    monkeypatch.setattr(Wire, "send", page)
    with pytest.raises(PmcoachError) as error:
        any(door.ask(asked).status == 404 for _ in range(50))
    assert why in error.value.says.say(Lang.EN)
    assert at[0] <= 7
