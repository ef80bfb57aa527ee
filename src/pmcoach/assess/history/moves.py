"""What moved in a goal's history, a commit at a time; what is not committed yet counts as today's."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from pmcoach.assess.history.change import GONE, Delta, What
from pmcoach.assess.history.change_entries import entry_for
from pmcoach.assess.history.goal_diff import between
from pmcoach.assess.history.version_diffs import Compared, Difference, compared
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.project.history import Version
from pmcoach.records.fields.types import fields_of
from pmcoach.records.kinds.catalogue import GOAL
from pmcoach.records.kinds.goal import Goal
from pmcoach.tuples import NamedTuple

FORM = "goal 3"
# What of a goal may change without a move.
FREE = frozenset(fields_of(Goal).by_name) - {
    "title", "owners", "parent", "metric", "guardrails", "created", "due", "weight", "agreed", "plan", "status",
}  # fmt: skip
FIELDS = {
    What.TARGET: "target",
    What.BASELINE: "baseline",
    What.METRIC: "name",
    What.MILESTONES: "milestones",
}


class Move(NamedTuple):
    """A difference with its commit (empty for what is not committed yet), its day and author, and its reason if it has one."""

    goal: str
    path: str
    step: Delta
    commit: str
    day: date
    author: str
    why: str
    agreed: bool

    @property
    def unexplained(self) -> bool:
        """Whether somebody should say why: it is another goal than the one that was agreed."""
        return self.agreed and not self.why and self.step.needs_reason


class GoalMoves(NamedTuple):
    """All moves of a goal, the oldest first, and the commits whose text could not be read to its end."""

    moves: tuple[Move, ...]
    unread: tuple[str, ...]


def moves(goal: Goal, project: Project) -> tuple[Move, ...]:
    """All moves of a goal, the oldest first; those of all goals that are looked at are worked out together, or of all its owners'."""
    # Of all files that are looked at, of those too that have the id of another.
    asked = (file.record for file in project.asked_of(GOAL))
    found: dict[str, GoalMoves] = project.once("moves", lambda: found_in(asked, project))
    if goal.path not in found:
        theirs = (each for owner in goal.owners for each in project.goals_of(owner))
        found |= found_in((goal, *(each for each in theirs if each.path not in found)), project)
    return found[goal.path].moves


def found_in(goals: Iterable[Goal], project: Project) -> dict[str, GoalMoves]:
    """The moves of some goals, by path."""
    by_path = {goal.path: goal for goal in goals}
    made = compared(dict.fromkeys(by_path, date.min), project, FORM, _rows, FREE)
    return {path: _found(by_path[path], each, project) for path, each in made.items()}


def _rows(before: Project, after: Project) -> Iterator[tuple[str, str, str, str, bool | None]]:
    for step in between(before, after):
        yield step.what.name, step.item, step.after, step.before, step.easier
    agreed = after.goals[0].agreed
    if before.goals[0].agreed is None and agreed is not None and agreed.on is not None:
        yield What.AGREED.name, "", agreed.on.isoformat(), GONE, None


def _found(goal: Goal, made: Compared, project: Project) -> GoalMoves:
    settled = _settled(goal, made, project)
    seen = (_move(goal, each, settled, project) for each in made.differences if not _is_first(each))
    return GoalMoves(tuple(_once(move for move in seen if move.day <= project.today)), made.unread)


def _is_first(difference: Difference) -> bool:
    """Whether a goal was agreed for the first time there, which is no move."""
    what, _, _, before, _ = difference.row
    return bool(what == What.AGREED.name and before == GONE)


def _settled(goal: Goal, made: Compared, project: Project) -> Collection[Version]:
    """The versions that whoever agreed to a goal had before them: the one that says so first, and what it rests on."""
    chain = project.past.versions(goal.path)
    on = goal.agreed.on if goal.agreed is not None else None
    if on is None:
        return chain
    said = [
        each for each in made.differences if (each.row[0], each.row[2]) == (What.AGREED.name, on.isoformat())
    ]
    if said and said[0].version is None:
        return chain
    first = said[0].version if said else next(iter(chain), None)
    left = list(reversed(chain))
    while left and left[0] != first:
        left.pop(0)
    wanted: set[str] = set()
    found: list[Version] = []
    for version in left:
        if version == first or version.after in wanted:
            found.append(version)
            wanted.discard(version.after)
            wanted |= {version.before, *version.others}
    return found


def _move(goal: Goal, difference: Difference, settled: Collection[Version], project: Project) -> Move:
    what, item, after, before, easier = difference.row
    step, version = Delta(What[what], before, after, easier, item), difference.version
    commit, day, author = (
        ("", project.today, "") if version is None else (version.commit, version.day, version.author)
    )
    on = goal.agreed.on if goal.agreed is not None else None
    # A goal nobody agreed to counts from its first day; that it was agreed anew comes after it was agreed.
    since = on or goal.first_day
    agreed = day > since or step.what is What.AGREED
    if version is not None and step.what is not What.AGREED:
        if version in settled:
            agreed = agreed and (version.written or version.moment).date() > since
        elif on is not None and not agreed:
            # It reached the goal after that was agreed, or says it came before what it rests on.
            day = max(day, (version.joined or version.moment).date())
            agreed = day > on or not version.sure
    entry = entry_for(goal, step, day)
    why = entry.why if entry else ""
    if step.what is What.STATUS and not why and goal.closed is not None:
        why = goal.closed.why or goal.closed.result
    return Move(goal.id, goal.path, step, commit, day, author, why, agreed)


def place_of(goal: Goal, step: Delta) -> Path:
    """Where a goal says what moved; its title where it has no field for it."""
    what, metric = step.what, goal.metric
    field = FIELDS.get(what, "")
    if what is What.DUE and goal.due is not None:
        return ("due",)
    if what is What.STATUS:
        return ("status",)
    if what is What.GUARDRAIL:
        return _rail(goal, step.item)
    if field and metric is not None and getattr(metric, field):
        return ("metric", field)
    return ("title",)


def _rail(goal: Goal, name: str) -> Path:
    """The bound of a guardrail; the goal's title where there is no such guardrail any more."""
    for index, rail in enumerate(goal.guardrails):
        if rail.name == name:
            return ("guardrails", index, "min" if rail.max is None else "max")
    return ("title",)


def _once(seen: Iterable[Move]) -> Iterator[Move]:
    """Leave out a move that is said again by a parallel branch: the same step, while nothing came in between."""
    last: dict[tuple[What, str], tuple[str, str]] = {}
    for move in sorted(seen, key=lambda move: move.day):
        about, pair = (move.step.what, move.step.item), (move.step.before, move.step.after)
        if last.get(about) != pair:
            yield move
        last[about] = pair
