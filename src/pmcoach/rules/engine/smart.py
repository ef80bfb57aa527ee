"""A goal letter by letter: whether it is specific, measurable, achievable, relevant and time-bound, and what says so."""

from __future__ import annotations

from collections.abc import Collection

from pmcoach.assess.status.target import Basis, aim_of
from pmcoach.project import Project
from pmcoach.records.fields.enums import GoalKind, Level
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.engine.rule import Letter
from pmcoach.tuples import NamedTuple


class Verdict(NamedTuple):
    """Whether a letter is met, None where nothing tells; and whether a field or the title's words say so."""

    met: bool | None
    basis: Basis | None


def verdicts(goal: Goal, project: Project, decided: Collection[Letter]) -> dict[Letter, Verdict]:
    """Judge each letter of a goal: not met where a rule that decides it found something; and name what a met one rests on."""
    bases = _bases(goal, project)
    judged: dict[Letter, Verdict] = {}
    for letter in Letter:
        if letter in decided:
            judged[letter] = Verdict(met=False, basis=None)
        else:
            judged[letter] = Verdict(met=None if bases[letter] is None else True, basis=bases[letter])
    return judged


def _bases(goal: Goal, project: Project) -> dict[Letter, Basis | None]:
    """What each letter rests on where it is met; None where nothing tells."""
    aim = aim_of(goal, project)
    said = aim.change or aim.target
    by_period = goal.kind is not GoalKind.GOAL
    by_children = goal.kind is GoalKind.OBJECTIVE
    reasoned = bool(goal.parent or goal.why or goal.level is Level.COMPANY)
    return {
        Letter.S: Basis.FIELD if goal.metric is not None and goal.metric.aims else Basis.WORDS,
        Letter.M: Basis.FIELD if by_children else said.basis if said is not None else None,
        Letter.A: aim.baseline.basis if aim.baseline is not None else Basis.FIELD if goal.plan else None,
        Letter.R: Basis.FIELD if reasoned else None,
        Letter.T: aim.due.basis if aim.due is not None else Basis.FIELD if by_period else None,
    }
