"""What can be said to be done: plan steps, measures, training, problems, what other teams owe."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pmcoach.assess.acts import acts
from pmcoach.assess.matching import plain
from pmcoach.assess.threads import problems
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.choice import Dependence


class Doable(NamedTuple):
    """Something open: what it is, the id it may have, and the field that says it is done (`state` takes a word)."""

    what: str
    id: str
    path: str
    at: Path
    field: str


def doables(project: Project) -> Iterator[Doable]:
    """Everything open that somebody can finish."""
    for goal in project.goals:
        if goal.open:
            for index, step in enumerate(goal.plan):
                if step.done is None:
                    yield Doable(step.do, f"{goal.id}:{index + 1}", goal.path, ("plan", index), "done")
            for index, owed in enumerate(goal.depends):
                if owed.state is not Dependence.DELIVERED:
                    yield Doable(owed.what or owed.team, "", goal.path, ("depends", index), "state")
    for person in project.people.values():
        for index, training in enumerate(person.training):
            if training.done is None:
                yield Doable(training.topic, "", person.path, ("training", index), "done")
        for problem in problems(person, project):
            if problem.open and not problem.hidden:
                yield Doable(problem.what, "", problem.last_path, problem.last_at, "solved")
    for act in acts(project):
        if act.done is None and not act.hidden:
            yield Doable(act.do, act.id, act.path, act.at, "done")


def named(project: Project, said: str) -> list[Doable]:
    """The open things somebody may mean: by id, by `path:line`, else by their words, the exact ones first."""
    found = list(doables(project))
    by_id = [each for each in found if each.id and each.id == said]
    if by_id:
        return by_id
    path, _, line = said.rpartition(":")
    if path in project.files:
        file = project.files[path]
        return [each for each in found if each.path == path and str(file.place(each.at).line) == line]
    exact = [each for each in found if plain(each.what) == plain(said)]
    return exact or [each for each in found if plain(said) and plain(said) in plain(each.what)]
