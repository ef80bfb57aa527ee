"""Values of known metrics that a text names: this week's, never the one before or the one to reach."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pmcoach.pasting.columns import Role, column
from pmcoach.pasting.cues import folded
from pmcoach.pasting.tables import Table
from pmcoach.patterns import pattern
from pmcoach.tuples import NamedTuple

NUMBER = pattern(r"(?<![\w.,])[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![a-z\d.])\d+(?:\.\d+)?")
# What stands before a number and says that it is another one than today's.
OTHERS = pattern(
    r"(?:上周|上期|上月|上次|去年|同期|环比|同比|目标值?|预期|计划|基线|从|自|由|较|比|提升了?|下降了?|增长了?|提高了?|last(?: week"
    r"| month)?|previous(?:ly)?|prior|before"
    r"|was|were|from|target(?: of)?|goal(?: of)?|baseline|vs\.?|than|by|up|down|[+±→-])\s*(?:为|是|的|:|of|was|is|at)?\s*$"
)
REACHED = pattern(r"(?:到|至|to)\s*$")
TODAY = pattern(
    r"(?:当前|目前|现在|现|已|实际|本周|本期|如今|now|current(?:ly)?|actual|today|this week)\s*(?:值|为|是|达到?|到|at|is|:|：)*\s*$"
)
NEXT_CLAUSE = pattern(r"[;；。]|(?<=\D)\.\s")
REACH = 60  # characters behind a name in which its value stands


class Metric(NamedTuple):
    """A metric of a goal: the names it goes by, its unit and the number to reach."""

    goal: str
    names: tuple[str, ...]
    unit: str = ""
    target: str = ""


def value_in(text: str, metric: Metric) -> str | None:
    """The value that a line gives for a metric today."""
    plain = folded(text)
    for name in metric.names:
        at = _name(plain, folded(name))
        if at is not None:
            tail = NEXT_CLAUSE.split(plain[at : at + REACH], maxsplit=1)[0]
            return _today(tail, metric)
    return None


def _name(text: str, name: str) -> int | None:
    """Where the name ends in a text."""
    if not name:
        return None
    edge = r"(?<![a-z0-9_-])", r"(?![a-z0-9_-])"
    found = re.search(
        f"{edge[0] if name[0].isascii() else ''}{re.escape(name)}{edge[1] if name[-1].isascii() else ''}",
        text,
    )
    return found.end() if found else None


def _today(tail: str, metric: Metric) -> str | None:
    found = list(NUMBER.finditer(tail))
    shown = [each for each in found if _fits(tail, each, metric)]
    for each in shown:
        if TODAY.search(tail[: each.start()]):
            return _written(tail, each)
    for each in shown:
        before = tail[: each.start()]
        reached = REACHED.search(before)
        if OTHERS.search(before) or (reached and each[0] == metric.target.rstrip("%")):
            continue
        return _written(tail, each)
    return None


def _fits(tail: str, found: re.Match[str], metric: Metric) -> bool:
    """Whether a number may be of the metric's kind: a share where it is one, and no day, place or part of a share."""
    behind = tail[found.end() :].lstrip()
    if metric.unit in ("%", "％") and not behind.startswith(("%", "％")):
        return False
    return not re.match(r"[/年月日周号:]|pp\b|个百分点|weeks?\b|days?\b", behind)


def _written(tail: str, found: re.Match[str]) -> str:
    behind = tail[found.end() :].lstrip()
    return found[0] + ("%" if behind[:1] in ("%", "％") and behind else "")


def values_of(table: Table, metrics: Sequence[Metric]) -> dict[int, tuple[str, str]]:
    """The rows of a table that give a metric's value, each with its goal and the value."""
    found: dict[int, tuple[str, str]] = {}
    head = [column(cell) for cell in table.rows[0]] if table.headed else []
    places = [at for at, each in enumerate(head) if each.role is Role.VALUE]
    for number, row in enumerate(table.rows):
        for metric in metrics:
            if (
                row
                and (number or not table.headed)
                and any(_name(folded(row[0]), folded(name)) is not None for name in metric.names)
            ):
                value = _cell(row, places) if head else value_in(" ".join(row), metric)
                if value:
                    found[number] = metric.goal, value
    return found


def _cell(row: Sequence[str], places: Iterable[int]) -> str | None:
    for place in places:
        found = NUMBER.search(folded(row[place])) if place < len(row) else None
        if found:
            return _written(folded(row[place]), found)
    return None
