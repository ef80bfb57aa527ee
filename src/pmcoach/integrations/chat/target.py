"""A place messages go to: how a card becomes a payload there, how it is signed, and what its answer means."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum
from typing import Any

from pmcoach.integrations.chat.markdown import MARKS, Dialect
from pmcoach.integrations.net.response import Response
from pmcoach.patterns import pattern
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple
from pmcoach.views.cards.card import Call, Card, CardRow, plain

Payload = Mapping[str, Any]
SENT = Text(en="sent", zh="已发送")
HTTP = Text(en="HTTP {status}", zh="HTTP {status}")
SAYS = Text(en="it says: {words}", zh="对方说：{words}")
UNCLEAR = Text(
    en="the answer says neither yes nor no (HTTP {status})", zh="回答看不出成没成（HTTP {status}）"
)
GONE = Text(en="there is no such webhook; it may have been removed", zh="没有这个 webhook，可能已被删除")
TOO_MANY = Text(en="too many messages in a short time", zh="短时间内消息太多")
# Names that call a whole room somewhere, and what makes a name in a call something else.
EVERYBODY = frozenset(("all", "everyone", "channel", "here", "所有人"))
CALLING = pattern(r"[<>&@*_\[\]()#~`\\|]")
REASON = 200  # characters of what a service says of itself


class State(Enum):
    """What became of a message. One that is `unknown` may have arrived."""

    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"


class Verdict(NamedTuple):
    """What became of a message, and why."""

    state: State
    why: Text


class Target(NamedTuple):
    """A service that takes messages. `hosts` are its own, of which some may be `retired`; `gap` seconds lie between two messages.

    `compose` makes the payloads of a card, with a word in each that the service may ask for; `sign` gives the address and
    payload to send, for a secret that may be empty; `judge` reads the answer. `account` is what somebody who can be called is
    known by there, and `like` an example of it; `dialect` is how the service reads Markdown.
    """

    hosts: tuple[str, ...]
    gap: float
    compose: Callable[[Card, str], tuple[Payload, ...]]
    sign: Callable[[str, Payload, str, datetime], tuple[str, Payload]]
    judge: Callable[[Response], Verdict]
    account: re.Pattern[str]
    like: str
    dialect: Dialect
    retired: tuple[str, ...] = ()

    def call(self, name: str, account: str) -> Call | None:
        """Somebody to call; None for an account that is nobody's there, or everybody's."""
        fits = self.account.fullmatch(account) and account.casefold().lstrip("@") not in EVERYBODY
        return Call(CALLING.sub("", plain(name)) or account.partition("@")[0], account) if fits else None


def packed(payload: Payload) -> bytes:
    """A payload as it goes out: UTF-8, for limits are counted in bytes and an escape has six."""
    return json.dumps(payload, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8")


def unsigned(url: str, payload: Payload, secret: str, now: datetime) -> tuple[str, Payload]:
    """A message as it is: there is nothing to sign."""
    del secret, now
    return url, payload


def with_keyword(card: Card, keyword: str) -> Card:
    """The card with a word in it that the service asks of every message."""
    word = plain(keyword)
    if not word or any(word in line for line in card.lines()):
        return card
    return card._replace(foot=f"{card.foot} · {word}" if card.foot else word)


def tagged(row: CardRow) -> str:
    """A row as text."""
    return f"{MARKS[row.tone]} {row.tag} {row.text}" if row.tag else f"{MARKS[row.tone]} {row.text}"


def by_status(answer: Response, known: Mapping[str, Text]) -> Verdict | None:
    """What a status says that is not 2xx; None for one that is, whose body has the last word.

    A server that broke while it worked may have done it first.
    """
    if answer.fine:
        return None
    why = known.get(plain(answer.text[:REASON])) or HTTP.fill(status=answer.status)
    if answer.status == 429:
        why = TOO_MANY
    return Verdict(State.UNKNOWN if answer.status >= 500 and answer.status != 503 else State.FAILED, why)


def by_code(answer: Response, names: Mapping[str, str], known: Mapping[int, Text]) -> Verdict:
    """What a code in a JSON body says, 0 being yes; `names` are those of the codes, each with that of its words."""
    body = answer.object()
    found = ((_number(body.get(name)), body.get(words)) for name, words in names.items())
    code, words = next((pair for pair in found if pair[0] is not None), (None, None))
    if code:
        says = plain(str(words or "")[:REASON])
        why = known.get(code) or SAYS.fill(words=f"{says} ({code})" if says else str(code))
        return Verdict(State.FAILED, why)
    if code == 0 and answer.fine:
        return Verdict(State.SENT, SENT)
    return by_status(answer, {}) or Verdict(State.UNKNOWN, UNCLEAR.fill(status=answer.status))


def _number(code: object) -> int | None:
    """A code, which some write as text; None for what is no code."""
    if isinstance(code, str):
        return int(code) if code.isascii() and code.isdigit() and len(code) < 9 else None
    return code if isinstance(code, int) and not isinstance(code, bool) else None
