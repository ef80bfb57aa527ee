"""Goals that were agreed and whose files are gone: the largest move of all, and the one no file shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from pmcoach.assess.history.change import REMOVED, Delta, What
from pmcoach.assess.history.moves import Move
from pmcoach.assess.recent import recent_since
from pmcoach.project import Project
from pmcoach.project.history import Version
from pmcoach.records.kinds.catalogue import GOAL, locate
from pmcoach.records.kinds.goal import Goal
from pmcoach.tuples import NamedTuple


class Removed(NamedTuple):
    """A goal as it stood last, and its removal as a move."""

    goal: Goal
    move: Move

    def lasts(self, today: date) -> bool:
        """Whether it is still worth a word: its days are not over, or it went a short while ago."""
        ends = max(self.goal.period.last, self.goal.due or date.min)
        return today <= ends or self.move.day >= recent_since(today)


def removed(project: Project) -> tuple[Removed, ...]:
    """The goals that were agreed and are no more, the earliest removed first."""
    found: tuple[Removed, ...] = project.once("removed", lambda: tuple(_all(project)))
    return found


def _all(project: Project) -> Iterator[Removed]:
    absent = project.past.absent(project.files)
    chains = {
        path: project.past.versions(path) for path in absent if _id(path) not in {*project.goal_ids, ""}
    }
    ids = {each for chain in chains.values() for version in chain for each in (version.before, version.after)}
    texts = project.past.texts(ids - {""}) if ids else {}
    made = (_removed(path, chain, texts, project) for path, chain in chains.items())
    yield from sorted(filter(None, made), key=lambda each: (each.move.day, each.goal.path))


def _id(path: str) -> str:
    """The id of the goal a file would hold; empty where it would hold none."""
    spot = locate(path)
    return spot.identity["id"] if spot is not None and spot.kind is GOAL and not spot.wrong else ""


def _removed(
    path: str, chain: tuple[Version, ...], texts: Mapping[str, bytes], project: Project
) -> Removed | None:
    """The removal of a goal; None where nobody had agreed to it, or it went after the day things are seen on."""
    goals = [
        goal for version in chain if (goal := _read(path, texts.get(version.after), project)) is not None
    ]
    gone = chain[-1] if chain and not chain[-1].after else None
    day = project.today if gone is None else gone.day
    if day > project.today or not any(goal.agreed is not None for goal in goals):
        return None
    goal = goals[-1]
    commit, author = ("", "") if gone is None else (gone.commit, gone.author)
    step = Delta(What.STATUS, goal.status.value, REMOVED, easier=True)
    return Removed(goal, Move(goal.id, path, step, commit, day, author, "", agreed=True))


def _read(path: str, text: bytes | None, project: Project) -> Goal | None:
    """A goal as a text has it; None where that cannot be read to its end."""
    if text is None:
        return None
    file = Project({path: text}, project.today).files[path]
    return file.record if file.complete else None
