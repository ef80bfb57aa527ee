"""Steps of plans held against the work items they name: done there and open here, or the other way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from pmcoach.assess.similarity import plain
from pmcoach.assess.tracker.work_items import Served, is_named
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.fields.enums import Choice
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.plan import Step
from pmcoach.records.kinds.workitem import Category, WorkItem
from pmcoach.tuples import NamedTuple


class Gap(Choice):
    """How a step and its work item differ."""

    DONE_THERE = "done_there", "那边已完成，这里未完成", "done there, open here"
    OPEN_THERE = "open_there", "那边未完成，这里已完成", "open there, done here"
    CANCELLED_THERE = "cancelled_there", "那边已取消，这里未完成", "cancelled there, open here"


class StepGap(NamedTuple):
    """A step that says something else than its work item."""

    gap: Gap
    goal: Goal
    number: int
    item: WorkItem

    @property
    def step(self) -> Step:
        """The step of the plan."""
        return self.goal.plan[self.number]

    @property
    def at(self) -> Path:
        """Where the step stands in the goal's file."""
        return ("plan", self.number)

    @property
    def day(self) -> date | None:
        """The day of whichever of the two is done."""
        return self.step.done if self.gap is Gap.OPEN_THERE else self.item.finished

    @property
    def command(self) -> str:
        """What makes the file say the same; empty where that is not for a command to decide."""
        if self.gap is not Gap.DONE_THERE:
            return ""
        on = f" --on {self.day}" if self.day is not None else ""
        return f"pmcoach done {self.goal.id}:{self.number + 1}{on}"


def steps_of(item: WorkItem, project: Project) -> Iterator[tuple[Goal, int]]:
    """The steps of open goals that name an item, in their link or in their words."""
    for goal in project.goals:
        if goal.open:
            for number, step in enumerate(goal.plan):
                if is_named(item, step.link, step.do):
                    yield goal, number


def named_by_steps(project: Project) -> Callable[[WorkItem], bool]:
    """Whether a step of an open goal names an item, to be asked of very many."""
    steps = [step for goal in project.goals if goal.open for step in goal.plan]
    text = "\n".join(f"{step.link} {step.do}" for step in steps)
    words = {plain(step.do) for step in steps}
    return lambda item: is_named(item, text) or (not item.key and plain(item.title) in words)


def served_by(items: Iterable[WorkItem], project: Project) -> Mapping[str, Served]:
    """What each item serves, by its id; of several goals or steps the first, an open step before one that is done."""
    found = ((item.id, list(steps_of(item, project))) for item in items)
    return {item: _served(steps) for item, steps in found if steps}


def _served(steps: Sequence[tuple[Goal, int]]) -> Served:
    still = [(goal, number) for goal, number in steps if goal.plan[number].done is None]
    goal, number = (still or steps)[0]
    return Served(goal.id, number + 1 if still else 0)


def differences(items: Sequence[WorkItem], project: Project) -> tuple[StepGap, ...]:
    """Each step that says something else than the item it names; one without a state that is known says nothing."""
    found = []
    for item in items:
        for goal, number in steps_of(item, project):
            gap = _gap(goal.plan[number], item)
            if gap is not None:
                found.append(StepGap(gap, goal, number, item))
    return tuple(sorted(found, key=lambda each: (each.goal.path, each.number, each.item.key, each.item.id)))


def _gap(step: Step, item: WorkItem) -> Gap | None:
    if step.done is not None:
        return Gap.OPEN_THERE if item.open else None
    match item.category:
        case Category.DONE:
            return Gap.DONE_THERE
        case Category.CANCELLED:
            return Gap.CANCELLED_THERE
        case _:
            return None
