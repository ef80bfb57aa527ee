"""A goal letter by letter: whether it is specific, measurable, achievable, relevant and time-bound, and what says so."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import NamedTuple

from pmcoach.assess.aim import Basis, aim_of
from pmcoach.project import Project
from pmcoach.records.choice import GoalKind, Level
from pmcoach.records.goal import Goal


class Letter(StrEnum):
    """The five letters."""

    S = "S"
    M = "M"
    A = "A"
    R = "R"
    T = "T"


# The findings that decide a letter. Others of the family are worth a word and decide nothing.
DECIDING: Mapping[Letter, frozenset[str]] = {
    Letter.S: frozenset({"S101", "S102", "S103", "S104", "S105", "S106"}),
    Letter.M: frozenset({"M101", "M102", "M104", "M105", "M108"}),
    Letter.A: frozenset({"A101", "A106"}),
    Letter.R: frozenset({"R101", "R102", "R103"}),
    Letter.T: frozenset({"T101", "T102", "T103"}),
}


class Verdict(NamedTuple):
    """Whether a letter is met, None where nothing tells; and whether a field or the title's words say so."""

    met: bool | None
    basis: Basis | None


def verdicts(goal: Goal, project: Project, codes: Collection[str]) -> dict[Letter, Verdict]:
    """Judge each letter of a goal by the codes of what was found on it, and name what a met letter rests on."""
    found = {letter: not DECIDING[letter].isdisjoint(codes) for letter in Letter}
    bases = _bases(goal, project)
    judged: dict[Letter, Verdict] = {}
    for letter in Letter:
        if found[letter]:
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
