"""What made a goal another one since it was agreed, each with its day and its reason."""

from __future__ import annotations

from datetime import date

from pmcoach.assess.history.change import GONE, MOVED
from pmcoach.assess.history.moves import moves
from pmcoach.assess.history.recent_moves import unseen
from pmcoach.assess.phrasing import field_of
from pmcoach.project import Project
from pmcoach.records.kinds.goal import Goal
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple


class Goalpost(NamedTuple):
    """A move of a goal: the day, what it was before and is now, and why; no reason where nobody gave one."""

    day: date
    shown: Text
    why: str


def goalposts(goal: Goal, project: Project) -> tuple[Goalpost, ...]:
    """The moves of a goal that need a reason, from the history and from its `changes`, the oldest first."""
    found = moves(goal, project)
    made = [
        Goalpost(each.day, each.step.shown, each.why)
        for each in found
        if each.agreed and each.step.needs_reason
    ]
    for _, change in unseen(goal, found):
        if change.on is not None and change.on <= project.today:
            shown = MOVED.fill(
                what=field_of(change.name), before=change.before or GONE, after=change.to or GONE
            )
            made.append(Goalpost(change.on, shown, change.why))
    return tuple(sorted(made, key=lambda each: each.day))
