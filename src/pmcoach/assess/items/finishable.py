"""What `done` can note as finished: plan steps, measures, training, problems, what other teams owe."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.items.open_items import ItemKind, OpenItem, open_items
from pmcoach.assess.similarity import plain
from pmcoach.project import Project
from pmcoach.records.fields.enums import Dependence

# The field that says that an item is done; `state` takes a word, the others a day.
FIELDS = {
    ItemKind.STEP: "done",
    ItemKind.DEPENDENCY: "state",
    ItemKind.TRAINING: "done",
    ItemKind.PROBLEM: "solved",
    ItemKind.MEASURE: "done",
    ItemKind.TRY: "done",
}


def finishable(project: Project) -> Iterator[OpenItem]:
    """Everything open that somebody can finish; what a team refused, it can still deliver."""
    for item in open_items(project):
        refused = item.kind is ItemKind.DEPENDENCY and item.record.state is Dependence.REFUSED
        if (
            item.kind in FIELDS
            and not item.private
            and (not item.over or refused or only_reported(item, project))
            and _goes_on(item, project)
        ):
            yield item


def only_reported(item: OpenItem, project: Project) -> bool:
    """Whether a report says that a step is done and its plan does not yet."""
    if item.kind is not ItemKind.STEP or item.done is None:
        return False
    return project.files[item.path].record.plan[item.at[1]].done is None


def _goes_on(item: OpenItem, project: Project) -> bool:
    """Whether the goal an item belongs to is open; what belongs to none goes on."""
    goal = project.files[item.path].goal
    return not goal or project.files[item.path].record.open


def named(project: Project, said: str) -> list[OpenItem]:
    """The open things somebody may mean: by id, by `path:line`, else by their words, the exact ones first."""
    found = list(finishable(project))
    by_id = [each for each in found if each.id and each.id == said]
    if by_id:
        return by_id
    path, _, line = said.rpartition(":")
    if path in project.files:
        file = project.files[path]
        return [each for each in found if each.path == path and str(file.place(each.at).line) == line]
    exact = [each for each in found if plain(words(each)) == plain(said)]
    return exact or [each for each in found if plain(said) and plain(said) in plain(words(each))]


def words(item: OpenItem) -> str:
    """What an item is called: what another team owes by the team, where it says nothing else."""
    return item.what or item.owner
