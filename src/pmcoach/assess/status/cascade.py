"""Which goal serves which, as a tree: those of these days and ahead, each below the one it serves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmcoach.project import Project
from pmcoach.records.fields.enums import Level
from pmcoach.records.kinds.goal import Goal
from pmcoach.tuples import NamedTuple

NONE = ("none", "无", "")  # how a goal says that it serves no other


class Branch(NamedTuple):
    """A goal in the cascade: how deep it stands, whether it is the last below the one it serves, how many stand right below it."""

    goal: Goal
    depth: int
    last: bool
    below: int


class Cascade(NamedTuple):
    """Each tree as its branches from the top down; then the goals that serve nothing, and those whose parent is not there."""

    trees: tuple[tuple[Branch, ...], ...]
    orphans: tuple[Goal, ...]
    lost: tuple[Goal, ...]


def cascade(project: Project) -> Cascade:
    """All goals current or ahead under those they serve, the company's first."""
    current = {goal.id: goal for goal in (*project.current_goals(), *project.goals_ahead())}
    for goal in tuple(current.values()):
        above = project.goal(goal.parent)
        while above is not None and above.id not in current:
            current[above.id] = above
            above = project.goal(above.parent)
    served = {goal.parent for goal in current.values()}
    roots = [goal for goal in current.values() if goal.parent not in current]
    tops = [
        goal
        for goal in roots
        if goal.level is not Level.PERSON or goal.id in served or project.is_elsewhere(goal.parent)
    ]
    shown: set[str] = set()
    trees = tuple(
        tuple(_branches(goal, current, project, shown))
        for goal in sorted(tops, key=lambda goal: (list(Level).index(goal.level), goal.path))
    )
    apart = [goal for goal in current.values() if goal.id not in shown]
    return Cascade(
        trees,
        tuple(goal for goal in apart if goal.parent in NONE),
        tuple(goal for goal in apart if goal.parent not in NONE),
    )


def _branches(top: Goal, current: Mapping[str, Goal], project: Project, shown: set[str]) -> Iterator[Branch]:
    """A goal and those below it, walked with a stack: a cascade may be deeper than the interpreter's."""
    waiting = [(top, 0, True)]
    while waiting:
        goal, depth, last = waiting.pop()
        shown.add(goal.id)
        below = [child for child in project.children(goal) if child.id in current and child.id not in shown]
        yield Branch(goal, depth, last, len(below))
        waiting.extend((child, depth + 1, child is below[-1]) for child in reversed(below))
