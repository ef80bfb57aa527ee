"""What a heading begins: a part of the report, work of which each point says its own state, something else, or a mere group."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from pmcoach.pasting.paste import Part
from pmcoach.pasting.words import Cue, cues, folded

PARTS = {Cue.PRAISE: Part.PRAISE, Cue.LEARNED: Part.LEARNED, Cue.ASKS: Part.ASKS, Cue.PROBLEMS: Part.PROBLEMS,
         Cue.UNDONE: Part.UNDONE, Cue.NEXT: Part.NEXT, Cue.DONE: Part.DONE}  # fmt: skip
# What may be read of a heading that says more than its part: nothing is claimed, promised or asked by it.
UNCLAIMED = (Part.PROBLEMS, Part.UNDONE, Part.LEARNED)
TIMES = {Cue.PAST, Cue.NOW, Cue.AHEAD}
# What a problem's heading may name besides and is still one of problems.
OF_PROBLEMS = {Cue.PROBLEMS, Cue.UNDONE, Cue.ASKS, Cue.NEXT}


class Kind(Enum):
    """What stands below a heading."""

    PART = "part"
    STATES = "states"  # each point says for itself whether it is done
    OTHER = "other"
    GROUP = "group"  # named by something of the writer's own


class Section(NamedTuple):
    """What a heading begins. `exact` is whether it says nothing else; `weak` that a point's own state counts for more,
    `timed` that it says of which week."""

    kind: Kind
    part: Part | None = None
    exact: bool = False
    weak: bool = False
    sure: bool = True
    timed: bool = False
    name: str = ""


class Times(NamedTuple):
    """Which weeks the headings of a text speak of: where last week is what was done, this week is the plan."""

    past: bool = False
    ahead: bool = False

    @property
    def now_is_plan(self) -> bool:
        """Whether what is said of now is still to come."""
        return self.past and not self.ahead


def times(headings: list[str]) -> Times:
    """Which weeks some headings speak of."""
    said = [cues(each)[0] for each in headings]
    return Times(any(Cue.PAST in each for each in said), any(Cue.AHEAD in each for each in said))


def section(text: str, when: Times = Times()) -> Section:
    """What a heading begins, by its words."""
    found, rest = cues(text)
    named = _named({*found}, when)
    certain = not rest or folded(text).endswith("?") or bool(found & TIMES)
    if named.weak and rest:
        named = Section(Kind.STATES, named.part)
    if named.kind is Kind.OTHER and rest and Cue.NUMBERS not in found:
        named = Section(Kind.GROUP)
    sure = named.sure and (certain or named.part in UNCLAIMED)
    timed = bool(found & TIMES and found & {Cue.WORK, Cue.PROGRESS})
    return named._replace(exact=not rest, sure=sure, timed=timed, name=text)


def _named(found: set[Cue], when: Times) -> Section:
    if Cue.AHEAD in found and not found & {Cue.PROBLEMS, Cue.ASKS, Cue.DONE}:
        found = found | {Cue.NEXT}
    if Cue.DOING in found:
        found = found | {Cue.NEXT if when.now_is_plan else Cue.UNDONE}
    if Cue.TODO in found and not found & {*PARTS}:
        return Section(Kind.PART, Part.NEXT, weak=True)
    parts = [part for cue, part in PARTS.items() if cue in found]
    said = {cue for cue in PARTS if cue in found}
    if not parts:
        return _of_time(found, when)
    if Cue.NUMBERS in found:
        return Section(Kind.OTHER)
    if Cue.SOLVED in found:
        return Section(Kind.PART, parts[0], sure=False)
    if Cue.PROBLEMS in said and said <= OF_PROBLEMS:
        return Section(Kind.PART, Part.PROBLEMS)
    if said in ({Cue.DONE, Cue.UNDONE}, {Cue.DONE, Cue.NEXT}):
        return Section(Kind.STATES)
    if len(parts) > 1:
        return Section(Kind.PART, parts[0], sure=False)
    if parts == [Part.DONE] and Cue.PLAN in found:
        return Section(Kind.STATES)
    return Section(Kind.PART, parts[0], weak=Cue.OTHER in found)


def _of_time(found: set[Cue], when: Times) -> Section:
    """What a heading begins that names no part: a week, work, a plan, or none of them."""
    if found & {Cue.NUMBERS, Cue.OTHER} or found == {Cue.GOAL}:
        return Section(Kind.OTHER)
    if found & {Cue.PLAN, Cue.GOAL} and (Cue.PLAN in found or found & TIMES):
        if Cue.NOW in found and not when.now_is_plan:
            return Section(Kind.STATES, Part.NEXT)
        return Section(Kind.STATES) if Cue.PAST in found else Section(Kind.PART, Part.NEXT)
    if Cue.SOLVED in found:
        return Section(Kind.STATES)
    if Cue.NOW in found and when.now_is_plan:
        return Section(Kind.PART, Part.NEXT)
    if found & {Cue.NOW, Cue.PAST}:
        return Section(Kind.PART, Part.DONE, weak=True)
    if found & {Cue.PROGRESS, Cue.WORK}:
        return Section(Kind.PART, Part.DONE, weak=True)
    return Section(Kind.GROUP)
