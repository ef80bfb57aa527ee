"""What a rating, a strength or a reward points at: `goals/csat`, `reports/2026-W47`, a link."""

from __future__ import annotations

from pmcoach.project import Project
from pmcoach.records.kinds.catalogue import FOLDERS, GOAL, METRIC, PERSON


def stands(reference: str, person: str, project: Project) -> bool:
    """Whether a piece of evidence is there. Without a name, a report or review is the person's own."""
    return reference.startswith(("https://", "http://")) or path_of(reference, person, project) is not None


def path_of(reference: str, person: str, project: Project) -> str | None:
    """The file a piece of evidence is in; None when there is none."""
    plain = reference.strip().partition(":")[0].strip("/")
    if plain in project.files:
        return plain
    folder, _, rest = plain.removesuffix(".yaml").removesuffix(".csv").partition("/")
    kind = FOLDERS.get(folder)
    if kind is None or not rest:
        return None
    if kind is GOAL:
        goal = project.goal(rest.rpartition("/")[2])
        return None if goal is None else goal.path
    tries = (rest,) if kind in (PERSON, METRIC) else (rest, f"{rest}/{person}")
    paths = (f"{folder}/{each}{kind.ending}" for each in tries)
    return next((path for path in paths if path in project.files), None)
