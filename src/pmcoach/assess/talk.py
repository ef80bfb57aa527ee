"""What to talk about with one person; from a workspace that has nothing in it for few eyes."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from pmcoach.assess.goal_notice import goal_notices
from pmcoach.assess.notice import Notice, by_weight
from pmcoach.assess.reminders import Wait, waits
from pmcoach.assess.report_notice import report_notices
from pmcoach.assess.standing import Assessment, Standing
from pmcoach.assess.thread_notice import thread_notices
from pmcoach.assess.waits import resources_late
from pmcoach.project import Project
from pmcoach.project.shared import shared
from pmcoach.records.person import Person
from pmcoach.records.plan import Resource


class Talk(NamedTuple):
    """What to talk about with one person at the next 1:1."""

    today: date
    person: Person
    standings: tuple[Standing, ...]
    waits: tuple[Wait, ...]
    resources: tuple[Resource, ...]
    notices: tuple[Notice, ...]


def talk(person: str, whole: Project) -> Talk:
    """What to talk about with a person."""
    project = shared(whole)
    who, assessment = project.people[person], Assessment(project)
    goals = project.current_goals(person)
    notices = (
        *goal_notices(who, project, assessment),
        *report_notices(who, project),
        *thread_notices(who, project),
    )
    return Talk(
        project.today,
        who,
        tuple(assessment.of(goal) for goal in goals),
        tuple(wait for wait in waits(project) if wait.person.id == person and wait.thread.to == who.lead),
        tuple(resource for goal in goals for _, resource in resources_late(goal, project.today)),
        tuple(sorted(notices, key=by_weight)),
    )
