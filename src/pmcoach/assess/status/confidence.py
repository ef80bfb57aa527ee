"""What a goal's owner claims: the confidence in their reports, or that it is over."""

from __future__ import annotations

from itertools import islice

from pmcoach.assess.status.health import Health, claim
from pmcoach.project import Project
from pmcoach.records.fields.enums import Status
from pmcoach.records.fields.scalars import Claim
from pmcoach.records.kinds.goal import Goal


def confidence_in(goal: Goal, project: Project) -> tuple[Claim | None, Claim | None]:
    """The owner's last two claims on a goal, the newest first."""
    reports = reversed(project.reports_naming(goal.owner, goal.id))
    said = list(islice((each.confidence[goal.id] for each in reports if goal.id in each.confidence), 2))
    return (said[0] if said else None, said[1] if len(said) > 1 else None)


def claimed(goal: Goal, confidence: Claim | None) -> Health | None:
    """The state an owner claims: by the goal's status where it is over, by their confidence while it goes on."""
    match goal.status:
        case Status.DONE:
            return Health.DONE
        case Status.DROPPED:
            return Health.DROPPED
        case _:
            return None if confidence is None else claim(confidence.value)
