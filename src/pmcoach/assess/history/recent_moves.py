"""Goals that moved within some days: from the history, and from `changes` where the history does not tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pmcoach.assess.history.change import GONE, MOVED
from pmcoach.assess.history.change_entries import entry_for
from pmcoach.assess.history.moves import Move, moves, place_of
from pmcoach.assess.phrasing import day_short, field_of
from pmcoach.assess.schedule.cadence import held
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.fields.enums import ReviewKind
from pmcoach.records.kinds.goal import Change, Goal
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

SAYS = Text(en="{goal}, {moved} ({day}, {who}); {why}", zh="{goal} {moved}（{day} {who}）；{why}")
COMMITTED = Text(en="{author} {commit}", zh="{author} {commit}")
UNCOMMITTED = Text(en="not committed", zh="未提交")
NOTED = Text(en="noted in changes", zh="记在变更里")
WHY = Text(en="because {why}", zh="原因：{why}")
NO_WHY = Text(en="no reason given", zh="没有说明原因")


class Moved(NamedTuple):
    """A move, the day it was made, and the place that shows it."""

    says: Text
    day: date
    unexplained: bool
    path: str
    at: Path


def moved(goals: Iterable[Goal], project: Project, after: date) -> tuple[Moved, ...]:
    """What made other goals of some goals since they were agreed: after a day, up to today, the oldest first."""
    found = [each for goal in goals for each in _of(goal, project) if after < each.day <= project.today]
    return tuple(sorted(found, key=lambda each: each.day))


def last_one_on_one(person: str, project: Project) -> date:
    """The day of a person's last 1:1 before today; the first of all days where there was none."""
    days = [each.day for each in held(person, ReviewKind.ONE_ON_ONE, project) if each.day < project.today]
    return days[-1] if days else date.min


def _of(goal: Goal, project: Project) -> Iterator[Moved]:
    found = moves(goal, project)
    for move in found:
        if move.agreed and move.step.needs_reason:
            yield _committed(goal, move, project.today)
    yield from noted(goal, found, project.today)


def noted(goal: Goal, found: Iterable[Move], today: date) -> Iterator[Moved]:
    """What `changes` says and none of the moves shows."""
    for index, change in unseen(goal, found):
        if change.on is not None:
            yield _noted(goal, change, change.on, ("changes", index), today)


def unseen(goal: Goal, found: Iterable[Move]) -> Iterator[tuple[int, Change]]:
    """The entries of `changes`, by their number, that none of the moves shows."""
    known = [entry_for(goal, move.step, move.day) for move in found]
    for index, change in enumerate(goal.changes):
        if change not in known:
            yield index, change


def _committed(goal: Goal, move: Move, today: date) -> Moved:
    who = COMMITTED.fill(author=move.author, commit=move.commit[:8]) if move.commit else UNCOMMITTED
    says = _says(goal, move.step.shown, move.day, who, move.why, today)
    return Moved(says, move.day, not move.why, goal.path, place_of(goal, move.step))


def _noted(goal: Goal, change: Change, day: date, at: Path, today: date) -> Moved:
    shown = MOVED.fill(what=field_of(change.name), before=change.before or GONE, after=change.to or GONE)
    return Moved(_says(goal, shown, day, NOTED, change.why, today), day, not change.why, goal.path, at)


def _says(goal: Goal, shown: Text, day: date, who: Text, why: str, today: date) -> Text:
    reason = WHY.fill(why=why) if why else NO_WHY
    return SAYS.fill(goal=goal.id, moved=shown, day=day_short(day, today), who=who, why=reason)
