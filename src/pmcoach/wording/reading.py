"""One reading of a sentence: cut into words, its times, its numbers, then every question asked."""

from __future__ import annotations

from datetime import date

from .facts import Limit, Sentence, Span
from .measures import measures
from .numbers.amounts import amounts
from .numbers.directions import towards
from .numbers.targets import reached
from .parts import parts
from .times.find import times
from .times.time import Role
from .topic import topic
from .vague import vague
from .words.tokens import cut
from .work import work


def read(text: str, anchor: date) -> Sentence:
    """What a sentence says; words such as `next quarter` are counted from the anchor."""
    words = cut(text)
    when = times(words, anchor)
    numbers = amounts(words, when)
    aims = reached(words, numbers, when)
    targets = tuple(aim.fact(words) for aim in aims)
    limits = tuple(
        Limit(Span(words.starts[time.first], words.ends[time.last - 1]), time.day)
        for time in when
        if time.role is Role.LIMIT
    )
    return Sentence(
        text,
        anchor,
        words.lang,
        tuple(measures(words, numbers, targets, when)),
        targets,
        limits,
        tuple(vague(words)),
        work(words, targets),
        tuple(parts(words, targets)),
        topic(words),
        towards(words),
    )
