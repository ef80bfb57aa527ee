"""One reading of a sentence: cut into words, its times, its numbers, then every question asked."""

from __future__ import annotations

from datetime import date

from .facts import Limit, Sentence, Span, latest
from .goal.reading import read_goal
from .measures import is_measured
from .numbers.amount import Amount
from .numbers.amounts import amounts
from .numbers.baselines import TODAY
from .numbers.parts import told
from .numbers.targets import Reached, reached
from .times.find import times
from .times.time import Role, Time
from .vague import vague
from .words import token_kinds as k
from .words.tokens import Words, cut
from .work import work

VISIBLE = frozenset(k.letters("output reach"))  # things made, and states to reach
LIMITING = frozenset(k.letters("by before front finish inside within"))
BREAKS = k.letters("comma stop list and")


def read(text: str, anchor: date) -> Sentence:
    """What a sentence says; words such as `next quarter` are counted from the anchor."""
    words = cut(text)
    when = times(words, anchor)
    numbers = amounts(words, when)
    when = aside(words, when, numbers)
    aims = reached(words, numbers, when)
    when = beside(words, when, aims)
    targets = tuple(aim.fact(words) for aim in aims)
    parts_told = told(words, numbers)
    if parts_told != numbers:
        aims = reached(words, parts_told, when)
    limits = tuple(
        Limit(Span(words.starts[time.first], words.ends[time.last - 1]), time.day)
        for time in when
        if time.role is Role.LIMIT
    )
    due = latest(limits) if len(limits) > 1 else limits[0] if limits else None
    goal, firsts, whole = read_goal(words, aims, when, due)
    measured = is_measured(words, numbers, targets, when)
    worked = work(words, targets)
    return Sentence(
        text,
        anchor,
        words.lang,
        measured,
        targets,
        limits,
        tuple(vague(words)),
        worked,
        goal,
        parts(words, firsts),
        whole,
        measured or goal.numbered or worked is not None or not VISIBLE.isdisjoint(words.kinds),
        any(time.role is Role.START for time in when),
    )


def aside(words: Words, when: list[Time], numbers: list[Amount]) -> list[Time]:
    """The times of a sentence, with those that only date a number in brackets as no limits: 24 logos (Q4: 15)."""
    if k.OPEN not in words.kinds:
        return when
    return [time._replace(role=Role.NAME) if dates(words, time, numbers) else time for time in when]


def dates(words: Words, time: Time, numbers: list[Amount]) -> bool:
    """Whether a time stands in brackets with a number, and other numbers do not; by March and 3月前 are limits all the same."""
    opened = words.opened(time.first)
    if time.role is not Role.LIMIT or opened < 0 or k.CLOSE in words.kinds[opened : time.first]:
        return False
    if not LIMITING.isdisjoint(words.kinds[time.first : time.last]):
        return False
    closed = words.kinds.find(k.CLOSE, time.last)
    inside = sum(opened < amount.first < closed for amount in numbers)
    return 0 < inside < len(numbers)


def beside(words: Words, when: list[Time], aims: list[Reached]) -> list[Time]:
    """The times of a sentence, with a today that only says where a goal starts as one compared with: 40 min today."""
    starts = {place for aim in aims if aim.start for place in (aim.start.last, aim.start.first - 1)}
    if not starts:
        return when
    return [
        time._replace(role=Role.PAST) if time.first in starts and words.said[time.first] in TODAY else time
        for time in when
    ]


def parts(words: Words, firsts: tuple[int, ...]) -> tuple[Span, ...]:
    """The goals a sentence holds, by the first word of each, without the marks between them."""
    if len(firsts) == 1:
        return (Span(0, len(words.text)),)
    ends = [*firsts[1:], words.size]
    return tuple(trimmed(words, first, last) for first, last in zip((0, *firsts[1:]), ends, strict=True))


def trimmed(words: Words, first: int, last: int) -> Span:
    """A stretch of words without the marks and joining words at its ends."""
    while first < last - 1 and words.kinds[first] in BREAKS:
        first += 1
    while last > first + 1 and words.kinds[last - 1] in BREAKS:
        last -= 1
    return Span(words.starts[first], words.ends[last - 1])
