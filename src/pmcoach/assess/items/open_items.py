"""Everything somebody has to do, answer or deliver, from plans, people's files, reviews and reports."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from pmcoach.assess.items import threads
from pmcoach.assess.items.postponed import postponed
from pmcoach.assess.items.reported import as_reported
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.fields.entries import entries
from pmcoach.records.fields.enums import Choice, Dependence
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.person import Person, Skill
from pmcoach.records.kinds.plan import Resource
from pmcoach.records.kinds.review import Review
from pmcoach.tuples import NamedTuple


class ItemKind(Choice):
    """What sort of thing is open."""

    STEP = "step", "计划步骤", "plan step"
    RESOURCE = "resource", "资源"
    DEPENDENCY = "dependency", "其他团队", "other team"
    EXPERIMENT = "experiment", "实验结束", "experiment ends"
    TRAINING = "training", "培训"
    SKILL = "skill", "能力"
    PRACTICE = "practice", "领导力", "leadership"
    MEASURE = "measure", "改进措施"
    TRY = "try", "复盘尝试"
    ASK = "ask", "请求"
    PROBLEM = "problem", "问题"
    POSTPONED = "postponed", "顺延事项", "put off"


OF_GOALS = frozenset((ItemKind.STEP, ItemKind.RESOURCE, ItemKind.DEPENDENCY, ItemKind.EXPERIMENT))
OF_REPORTS = frozenset((ItemKind.ASK, ItemKind.PROBLEM, ItemKind.POSTPONED))
OF_REVIEWS = frozenset((ItemKind.MEASURE, ItemKind.TRY))


class OpenItem(NamedTuple):
    """One of these things: what it is, who has to act, whom it is for, by when, and when it was done.

    `over` is whether nobody has to act any more, with a day in `done` or without; `record` is what the file says of it, a
    thread for asks and problems. A `private` one is for the brief of that person only. `id` is what `done` calls it.
    """

    kind: ItemKind
    what: str
    owner: str
    asked: str
    by: date | None
    done: date | None
    path: str
    at: Path
    record: Any
    over: bool
    private: bool = False
    id: str = ""

    def late(self, today: date) -> bool:
        """Whether its day is past and somebody still has to act."""
        return not self.over and self.by is not None and self.by < today


def of_goal(goal: Goal) -> Iterator[OpenItem]:
    """A goal's plan steps, resources, what other teams owe it, and its experiments; those of a closed goal are over."""
    owner, path = goal.owner, goal.path
    for index, step in enumerate(goal.plan):
        yield OpenItem(
            ItemKind.STEP, step.do, step.owner or owner, owner, step.due, step.done, path, ("plan", index), step,
            over=step.done is not None, id=f"{goal.id}:{index + 1}",
        )  # fmt: skip
    for index, resource in enumerate(goal.resources):
        yield OpenItem(
            ItemKind.RESOURCE, resource.what, resource.source, owner, resource.by, resource.answered, path,
            ("resources", index), resource, over=answered(resource),
        )  # fmt: skip
    for index, owed in enumerate(goal.depends):
        over = owed.state in (Dependence.DELIVERED, Dependence.REFUSED)
        yield OpenItem(
            ItemKind.DEPENDENCY, owed.what, owed.team, owner, owed.by, None, path, ("depends", index), owed, over=over
        )  # fmt: skip
    for index, trial in enumerate(goal.experiments):
        yield OpenItem(
            ItemKind.EXPERIMENT, trial.hypothesis, owner, owner, trial.until, None, path, ("experiments", index), trial,
            over=trial.result is not None,
        )  # fmt: skip


def late_in(goal: Goal, kind: ItemKind, today: date) -> Iterator[OpenItem]:
    """The items of a kind of an open goal whose day is past; what another team has refused is late at once."""
    for item in of_goal(goal) if goal.open else ():
        refused = item.kind is ItemKind.DEPENDENCY and item.record.state is Dependence.REFUSED
        if item.kind is kind and (item.late(today) or refused):
            yield item


def of_person(person: Person) -> Iterator[OpenItem]:
    """What a person is to learn and to practise."""
    own, path = person.id, person.path
    for index, training in enumerate(person.training):
        yield OpenItem(
            ItemKind.TRAINING, training.topic, own, own, training.due, training.done, path, ("training", index), training,
            over=training.done is not None,
        )  # fmt: skip
    for index, skill in enumerate(person.development.skills if person.development is not None else ()):
        at: Path = ("development", "skills", index)
        yield OpenItem(
            ItemKind.SKILL, skill.name, own, own, skill.by, None, path, at, skill, over=reached(skill)
        )
    for index, practice in enumerate(person.leadership):
        yield OpenItem(
            ItemKind.PRACTICE, practice.practice, own, own, practice.by, None, path, ("leadership", index), practice,
            over=bool(practice.result),
        )  # fmt: skip


def of_review(review: Review, project: Project) -> Iterator[OpenItem]:
    """The measures a review agreed, and what its retrospective wants to try; nothing where it is still to come."""
    if min(review.day, review.period.first) > project.today:
        return
    person = review.person
    for path, action in entries(review, "actions"):
        if action.do:
            yield OpenItem(
                ItemKind.MEASURE, action.do, action.owner or person, person, action.due, action.done, review.path, path,
                action, over=action.done is not None, private=path[0] == "private", id=action.id,
            )  # fmt: skip
    for index, each in enumerate(review.retro.tries if review.retro is not None else ()):
        if each.do:
            at: Path = ("retro", "tries", index)
            yield OpenItem(
                ItemKind.TRY, each.do, each.owner or person, person, each.due, each.done, review.path, at, each,
                over=each.done is not None,
            )  # fmt: skip


def of_reports(person: Person, project: Project) -> Iterator[OpenItem]:
    """A person's asks and problems, each once, however often it was repeated; and what was put off to a new day."""
    for thread in threads.asks(person, project):
        yield OpenItem(
            ItemKind.ASK, thread.what, thread.to, person.id, thread.by, thread.ended, thread.path, thread.at, thread,
            over=not thread.open, private=thread.hidden,
        )  # fmt: skip
    for thread in threads.problems(person, project):
        yield OpenItem(
            ItemKind.PROBLEM, thread.latest, thread.to, person.id, thread.by, thread.ended, thread.last_path,
            thread.last_at, thread, over=not thread.open, private=thread.hidden,
        )  # fmt: skip
    for each in postponed(person, project):
        yield OpenItem(
            ItemKind.POSTPONED, each.what, person.id, person.id, each.day, None, each.path, each.at, each, over=False
        )  # fmt: skip


def open_items(project: Project) -> tuple[OpenItem, ...]:
    """All items of a workspace: of the goals by path, then of the people, their reviews and their reports."""
    found: tuple[OpenItem, ...] = project.once("open items", lambda: tuple(_all(project, {*ItemKind})))
    return found


def _all(project: Project, kinds: Collection[ItemKind]) -> Iterator[OpenItem]:
    """The items of all files that hold some of those kinds; no other is read."""
    for goal in project.goals if not OF_GOALS.isdisjoint(kinds) else ():
        yield from of_goal(as_reported(goal, project))
    for person in project.people.values():
        yield from of_person(person)
        if not OF_REPORTS.isdisjoint(kinds):
            yield from of_reports(person, project)
        for review in project.reviews(person.id) if not OF_REVIEWS.isdisjoint(kinds) else ():
            yield from of_review(review, project)


def of_goals(project: Project, kind: ItemKind) -> Iterator[tuple[OpenItem, Goal]]:
    """The items of a kind of all goals, each with its goal, as reports have it."""
    return (
        (item, goal)
        for goal in project.goals
        for item in of_goal(as_reported(goal, project))
        if item.kind is kind
    )


def visible(project: Project, *kinds: ItemKind) -> Iterator[OpenItem]:
    """The items of some kinds that others may see."""
    return (item for item in _all(project, kinds) if item.kind in kinds and not item.private)


def measures_of(owner: str, project: Project) -> tuple[OpenItem, ...]:
    """The measures and tries one person agreed to do, in their own reviews and in those of others."""
    by_owner: Mapping[str, tuple[OpenItem, ...]] = project.once("measures", lambda: _by_owner(project))
    return by_owner.get(owner, ())


def _by_owner(project: Project) -> Mapping[str, tuple[OpenItem, ...]]:
    found: dict[str, list[OpenItem]] = {}
    for person in project.people:
        for review in project.reviews(person):
            for item in of_review(review, project):
                found.setdefault(item.owner, []).append(item)
    return {owner: tuple(items) for owner, items in found.items()}


def answered(resource: Resource) -> bool:
    """Whether somebody has said yes or no to a resource."""
    return bool(resource.answer) or resource.answered is not None


def reached(skill: Skill) -> bool:
    """Whether a skill is at the level it was to reach."""
    return skill.now is not None and skill.next is not None and skill.now.value >= skill.next.value
