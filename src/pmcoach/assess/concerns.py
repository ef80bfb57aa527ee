"""What to talk about with a person: goals in trouble, promises that vanished, problems that stay."""

from __future__ import annotations

from pmcoach.assess.goal_notice import goal_notices
from pmcoach.assess.growth_notice import growth_notices
from pmcoach.assess.mood_notice import mood_notices
from pmcoach.assess.notice import Notice, by_weight
from pmcoach.assess.report_notice import report_notices
from pmcoach.assess.standing import Assessment
from pmcoach.assess.thread_notice import thread_notices
from pmcoach.project import Project
from pmcoach.records.person import Person


def concerns(person: Person, project: Project, assessment: Assessment) -> tuple[Notice, ...]:
    """What to talk about with a person, the most pressing first; private ones are for the brief only."""
    found = (
        *goal_notices(person, project, assessment),
        *report_notices(person, project),
        *thread_notices(person, project),
        *growth_notices(person, project),
        *mood_notices(person, project),
    )
    return tuple(sorted(found, key=by_weight))
