"""One contract, kept by the fakes and, where a variable names a webhook of one's own, by the real service.

`PMCOACH_TEST_SLACK_WEBHOOK` and its like, with `PMCOACH_TEST_FEISHU_SECRET` where the bot signs, send real messages.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

import pytest
from tests.integrations.cards import HOSTILE, WEEK, card, long
from tests.integrations.fakes import room

from pmcoach.integrations.chat.target import State, Target, Verdict, packed
from pmcoach.integrations.chat.targets import TARGETS
from pmcoach.integrations.net import client
from pmcoach.integrations.net.redact import Redactor
from pmcoach.text import Lang
from pmcoach.views.cards.card import Card

JSON = {"Content-Type": "application/json; charset=utf-8"}


class Line(NamedTuple):
    """A way to a service, real or not."""

    target: Target
    to: client.Door
    url: str
    secret: str

    def say(self, made: Card, url: str = "") -> list[Verdict]:
        """What becomes of a card."""
        verdicts = []
        for payload in self.target.compose(made, ""):
            where, signed = self.target.sign(url or self.url, payload, self.secret, self.to.clock.now())
            answer = self.to.ask(client.Request("POST", where, JSON, packed(signed)))
            verdicts.append(self.target.judge(answer))
        return verdicts


@pytest.fixture(params=[f"{side}-{service}" for side in ("fake", "real") for service in TARGETS])
def line(request: pytest.FixtureRequest) -> Iterator[Line]:
    side, _, name = request.param.partition("-")
    target = next(target for service, target in TARGETS.items() if service == name)
    if side == "fake":
        with room.opened() as found:
            now = client.Clock(
                found.clock.time, lambda: datetime.fromtimestamp(found.clock.now, UTC), found.clock.sleep
            )
            secret = room.SECRETS.get(f"PMCOACH_{name}_SECRET".upper(), "")
            yield Line(
                target, client.Door({}, now, Redactor(), gap=target.gap), found.chats[name].address, secret
            )
        return
    variable = f"PMCOACH_TEST_{name}_WEBHOOK".upper()
    url, secret = os.environ.get(variable, ""), os.environ.get(f"PMCOACH_TEST_{name}_SECRET".upper(), "")
    if not url:
        pytest.skip(f"{variable} names no webhook")
    real = client.Clock(time.monotonic, lambda: datetime.now(UTC), time.sleep)
    yield Line(target, client.Door(os.environ, real, Redactor(), gap=target.gap), url, secret)


@pytest.mark.parametrize("lang", Lang)
def test_a_week_is_taken(line: Line, lang: Lang) -> None:
    assert [verdict.state for verdict in line.say(WEEK[lang])] == [State.SENT]


@pytest.mark.bulk
def test_a_week_without_end_is_taken(line: Line) -> None:
    verdicts = line.say(long())
    assert {verdict.state for verdict in verdicts} == {State.SENT}


def test_what_people_wrote_is_taken(line: Line) -> None:
    assert {verdict.state for verdict in line.say(card(*HOSTILE))} == {State.SENT}


def test_an_address_that_is_off_by_a_letter_is_refused(line: Line) -> None:
    letter = "x" if line.url[-1] != "x" else "y"
    (verdict,) = line.say(WEEK[Lang.EN], line.url[:-1] + letter)
    assert verdict.state is State.FAILED
