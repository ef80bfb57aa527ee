"""What a heading begins: a part of the report, work of which each point says its own state, something else, a mere group."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import lru_cache

from pmcoach.pasting.cues import cues, folded
from pmcoach.pasting.paste import Part
from pmcoach.pasting.words import Cue
from pmcoach.tuples import NamedTuple

PARTS = {
    Cue.PRAISE: Part.PRAISE,
    Cue.LEARNED: Part.LEARNED,
    Cue.ASKS: Part.ASKS,
    Cue.PROBLEMS: Part.PROBLEMS,
    Cue.UNDONE: Part.UNDONE,
    Cue.NEXT: Part.NEXT,
    Cue.DONE: Part.DONE,
}
# Parts that a heading may begin which says more than their name: nothing is claimed, promised or asked by them.
UNCLAIMED = (Part.PROBLEMS, Part.UNDONE, Part.LEARNED)
TIMES = frozenset({Cue.PAST, Cue.NOW, Cue.AHEAD})
WORK = frozenset({Cue.WORK, Cue.PROGRESS})
# What a heading of problems may name besides.
OF_PROBLEMS = frozenset({Cue.PROBLEMS, Cue.UNDONE, Cue.ASKS, Cue.NEXT})
OF_BOTH = (frozenset({Cue.DONE, Cue.UNDONE}), frozenset({Cue.DONE, Cue.NEXT}))


class Kind(Enum):
    """What stands below a heading."""

    PART = "part"
    STATES = "states"  # each point says for itself whether it is done
    OTHER = "other"
    GROUP = "group"  # named by something of the writer's own


class Section(NamedTuple):
    """What a heading begins.

    `exact` is whether it says nothing else, `weak` whether a point's own state counts for more, `timed` whether it says of
    which week; where it is not `sure`, the part is the likely one.
    """

    kind: Kind
    part: Part | None = None
    exact: bool = False
    weak: bool = False
    sure: bool = True
    timed: bool = False
    name: str = ""

    @property
    def named(self) -> bool:
        """Whether it is named by words for it, and by nothing else."""
        return self.exact and self.kind is not Kind.GROUP

    @property
    def begins_part(self) -> bool:
        """Whether it names a part, and nothing else."""
        return self.exact and self.kind is Kind.PART


class Times(NamedTuple):
    """Which weeks the headings of a text speak of: where last week is what was done, this week is the plan."""

    past: bool = False
    ahead: bool = False

    @property
    def now_is_plan(self) -> bool:
        """Whether what is said of now is still to come."""
        return self.past and not self.ahead


NO_TIMES = Times()


def times(headings: Iterable[str]) -> Times:
    """Which weeks some headings speak of."""
    said = frozenset().union(*(cues(each)[0] for each in headings))
    return Times(Cue.PAST in said, Cue.AHEAD in said)


@lru_cache(maxsize=4096)
def section(text: str, when: Times = NO_TIMES) -> Section:
    """What a heading begins, by its words."""
    found, rest = cues(text)
    named = _of_part(found, when)
    if rest and (named.weak or (named.kind is Kind.OTHER and Cue.NUMBERS not in found)):
        named = Section(Kind.STATES, named.part) if named.weak else Section(Kind.GROUP)
    certain = not rest or bool(found & TIMES) or folded(text).endswith("?") or named.part in UNCLAIMED
    timed = bool(found & TIMES and found & WORK)
    return named._replace(exact=not rest, sure=named.sure and certain, timed=timed, name=text)


def likely(text: str) -> Part | None:
    """The part that a sentence speaks of, by its words: enough to offer it there, and for nothing else."""
    found = cues(text)[0]
    if found & {Cue.AHEAD, Cue.PENDING}:
        return Part.NEXT
    named = next((part for cue, part in PARTS.items() if cue in found), None)
    return Part.DONE if named is None and found & {Cue.NOW, Cue.PAST} else named


def _of_part(found: frozenset[Cue], when: Times) -> Section:
    """What a heading begins that names a part, or several."""
    if Cue.DOING in found:
        found = found | {Cue.NEXT if when.now_is_plan else Cue.UNDONE}
    if Cue.AHEAD in found and not found & {Cue.PROBLEMS, Cue.ASKS, Cue.DONE}:
        found = found | {Cue.NEXT}
    said = found & PARTS.keys()
    if not said:
        return _of_time(found, when)
    if Cue.NUMBERS in found:
        return Section(Kind.OTHER)
    part = next(part for cue, part in PARTS.items() if cue in said)
    if Cue.PROBLEMS in said and said <= OF_PROBLEMS:
        return Section(Kind.PART, Part.PROBLEMS, sure=Cue.SOLVED not in found)
    if said in OF_BOTH or (part is Part.DONE and Cue.PLAN in found):
        return Section(Kind.STATES)
    return Section(Kind.PART, part, weak=Cue.OTHER in found, sure=len(said) == 1 and Cue.SOLVED not in found)


def _of_time(found: frozenset[Cue], when: Times) -> Section:
    """What a heading begins that names no part: a plan, a week, work, or none of them."""
    if found & {Cue.NUMBERS, Cue.OTHER} or found == {Cue.GOAL}:
        return Section(Kind.OTHER)
    if Cue.PENDING in found:
        return Section(Kind.PART, Part.NEXT, weak=True)
    if {Cue.PLAN, Cue.PROGRESS} <= found:
        return Section(Kind.STATES)
    if Cue.PLAN in found or (Cue.GOAL in found and found & TIMES):
        if Cue.NOW in found and not when.now_is_plan:
            return Section(Kind.STATES, Part.NEXT)
        return Section(Kind.STATES) if Cue.PAST in found else Section(Kind.PART, Part.NEXT)
    if Cue.SOLVED in found:
        return Section(Kind.STATES)
    if Cue.NOW in found and when.now_is_plan:
        return Section(Kind.PART, Part.NEXT)
    if found & (TIMES | WORK):
        return Section(Kind.PART, Part.DONE, weak=True)
    return Section(Kind.GROUP)
