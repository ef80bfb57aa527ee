"""What a service really does, in words that hold nothing of anybody: counts, states, names of documented keys."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pmcoach.integrations.net.json_access import at, number
from pmcoach.integrations.net.response import Response
from pmcoach.integrations.trackers.credentials import ABSOLUTE
from pmcoach.patterns import pattern
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

NAME = pattern(r"_?[a-z][a-z0-9_]{0,39}")
RATE = pattern(r"rate|limit|retry|quota", re.IGNORECASE)
HEADER = pattern(r"[a-z0-9-]{1,60}")
FIGURE = pattern(r"[0-9]{1,12}")

TOKEN_KEYS = Text(en="keys of the token", zh="令牌的字段")
TOKEN_END = Text(en="expires_in is", zh="expires_in 是")
RATES = Text(en="headers about rates", zh="与限流有关的响应头")
NOT_JSON = Text(en="no JSON object", zh="不是 JSON 对象")
ABSENT = Text(en="absent", zh="没有")
MOMENT = Text(en="a moment, {days} days ahead", zh="时刻，{days} 天之后")
DURATION = Text(en="a duration of {seconds} s", zh="时长，{seconds} 秒")


class Fact(NamedTuple):
    """Something that is so: what, and how."""

    about: Text
    said: str | Text


def status(answer: Response, code: str = "") -> str:
    """An answer's status, with the service's code where there is one."""
    return f"HTTP {answer.status}{f' / {code}' if code else ''}"


def keys(value: Any) -> str | Text:
    """The names of an object's keys; those that may be somebody's own words are counted only."""
    if not isinstance(value, dict):
        return NOT_JSON
    plain = sorted(name for name in value if NAME.fullmatch(name))
    rest = len(value) - len(plain)
    return ", ".join([*plain, *([f"+{rest}"] if rest else [])])


def figure(value: Any) -> str:
    """A number as it was answered; a dash for anything else."""
    said = number(value)
    return f"{said:g}" if said is not None else "—"


def counted(words: Iterable[str]) -> str:
    """How often each word of the service's comes; what is no plain word is not repeated."""
    found = Counter(word if NAME.fullmatch(word) or FIGURE.fullmatch(word) else "?" for word in words)
    return ", ".join(f"{word} × {times}" for word, times in sorted(found.items())) or "—"


def of_token(answer: Response, now: float) -> Iterator[Fact]:
    """What an answer that holds a token is made of, and how its end is said."""
    yield Fact(TOKEN_KEYS, keys(answer.json()))
    yield Fact(TOKEN_END, ending(at(answer.json(), "expires_in"), now))


def ending(value: Any, now: float) -> Text:
    """Whether the end of a token is a moment or a duration."""
    said = number(value)
    if said is None:
        return ABSENT
    if said > ABSOLUTE:
        return MOMENT.fill(days=round((said - now) / 86_400, 1))
    return DURATION.fill(seconds=said)


def rates(headers: Iterable[Mapping[str, str]]) -> str:
    """The headers that speak of rates, with their figures."""
    found = {
        name: value if FIGURE.fullmatch(value) or NAME.fullmatch(value) else "…"
        for each in headers
        for name, value in each.items()
        if RATE.search(name) and HEADER.fullmatch(name)
    }
    return ", ".join(f"{name}: {value}" for name, value in sorted(found.items())) or "—"
