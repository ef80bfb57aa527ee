"""All times of a sentence: which of them limit the goal, and until when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise

from pmcoach.dates.period import add_months
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from . import chinese, english, lengths
from .length import LONG, NUMBER, TOLD
from .time import Role, Time

REPEATED = frozenset(k.letters("often every per slash a"))
LATIN = frozenset(k.letters("by before"))
THING = k.letters("work output event word code")
LATEST = k.BEFORE + k.BY
PERIODS = k.letters("day week month quarter year")
JOINTS = (k.DASH, k.TILDE, k.TO)
HAPPENINGS = k.listed("launch release ga ipo deployment rollout kickoff")


def times(words: Words, anchor: date) -> list[Time]:
    """All times of a sentence, in order; none overlaps another."""
    kinds = words.kinds
    kept: list[Time] = []
    taken: set[int] = set()
    for time in every(words, anchor):
        if taken.isdisjoint(range(time.first, time.last)):
            taken.update(range(time.first, time.last))
            kept.append(time)
    kept.sort()
    if len(kept) > 1:
        passed(kept, anchor)
    for nth in range(len(kept) - 1):
        between = kinds[kept[nth].last : kept[nth + 1].first] or kinds[kept[nth + 1].first]
        if kept[nth].role is Role.LIMIT and between in JOINTS:
            kept[nth] = kept[nth]._replace(role=Role.START)
    return kept


def passed(kept: list[Time], anchor: date) -> None:
    """Move a month named before one that comes into the year in which it comes before it: in September … and in November."""
    limits = [nth for nth, time in enumerate(kept) if time.role is Role.LIMIT and time.day and time.yearless]
    for one, other in pairwise(limits):
        first, second = kept[one].day, kept[other].day
        if first and second and first > second and add_months(first, -12) < anchor:
            kept[one] = kept[one]._replace(day=add_months(first, -12))


def every(words: Words, anchor: date) -> Iterator[Time]:
    """All times, those that go before others first."""
    kinds, chosen = words.kinds, chinese if words.lang == "zh" else english
    if not REPEATED.isdisjoint(kinds):
        for match in frequencies().finditer(kinds):
            yield Time(*match.span(), Role.EVERY, None)
    if words.lang == "zh" and not LATIN.isdisjoint(kinds):
        yield from (time for time in english.times(words, anchor) if is_latin(words, time))
    if not chosen.TOLD.isdisjoint(kinds):
        yield from chosen.times(words, anchor)
    if not TOLD.isdisjoint(kinds):
        yield from lengths.times(words, anchor)
    if words.lang == "en":
        yield from events(words)


def is_latin(words: Words, time: Time) -> bool:
    """Whether a time in a Chinese sentence is said in English: by end of May."""
    led = words.kinds[time.first] in LATIN
    return (
        led
        and time.last - time.first > 1
        and all(words.said[nth].isascii() for nth in range(time.first, time.last))
    )


@cache
def frequencies() -> re.Pattern[str]:
    """How often: weekly, every two weeks, per month, a day, 每三天, /周."""
    return k.pattern(
        f"""
        (?: every | per | slash ) {NUMBER}? dash? (?: ordinal | nextword | word )?
            (?: {LONG} | hour | workday | weekday | often | moon | season )
        | (?: slash | per )? often
        | (?<! [in within during for half of by nextword] ) a (?: {LONG} | hour ) (?! of )
        """
    )


@cache
def led() -> re.Pattern[str]:
    """What leads an event in."""
    return k.pattern("[before by in within during]")


def events(words: Words) -> Iterator[Time]:
    """Limits set by something that happens: before the board meeting, by my next check-up, by launch."""
    kinds = words.kinds
    for match in led().finditer(kinds):
        nth = match.start()
        the = kinds[nth + 1] == k.THE
        at = nth + 1 + the
        if match[0] not in LATEST:
            if words.said[at] in HAPPENINGS and kinds[at + 1] in PERIODS:  # in the launch quarter
                yield Time(nth, at + 2, Role.LIMIT, None)
        elif (the and kinds[at] in k.NEXTWORD + k.ORDINAL and kinds[at + 1] in THING) or (
            the and words.said[at + 1] in ("release", "version") and "." in words.said[at]
        ):
            yield Time(nth, at + 2, Role.LIMIT, None)
        elif (the and kinds[nth] == k.BEFORE and kinds[at] in THING) or words.said[at] in HAPPENINGS:
            while kinds[at] in THING:
                at += 1
            yield Time(nth, at, Role.LIMIT, None)
