"""Goals somebody above has still to agree to."""

from __future__ import annotations

from pmcoach.project import Project
from pmcoach.records.kinds.goal import Goal


def unagreed(project: Project) -> tuple[Goal, ...]:
    """The open goals of people here who have a lead, to which nobody has agreed; the first due first."""
    people = project.people
    waiting = [
        goal
        for goal in project.goals
        if goal.open
        and (goal.agreed is None or not (goal.agreed.by or goal.agreed.on))
        and goal.owner in people
        and people[goal.owner].lead
        and people[goal.owner].here(project.today)
    ]
    return tuple(sorted(waiting, key=lambda goal: (goal.last_day, goal.id)))
