"""All rules, by family."""

from __future__ import annotations

from types import ModuleType

from pmcoach.rules.engine import ignored
from pmcoach.rules.engine.rule import Rule
from pmcoach.rules.files import file, private, reference, schema_line, sealed
from pmcoach.rules.goals import (
    achievable,
    closing,
    confidence,
    doubts,
    history,
    late_edits,
    lessons,
    measurable,
    metric_values,
    moved,
    plan_and_means,
    relevant,
    removed,
    specific,
    standing,
    steps,
    time_bound,
    title_agrees,
    workload,
)
from pmcoach.rules.people import (
    answers,
    conflict,
    departures,
    follow_up,
    growth,
    improvement,
    leave,
    meetings,
    organisation,
    problems,
    review,
    signatures,
    weekly,
    wellbeing,
)
from pmcoach.text import Text

# The letters codes begin with, in the order in which a goal and a team are looked at.
FAMILIES = {
    "E": Text(en="E  file", zh="E  文件"),
    "S": Text(en="S  specific", zh="S  具体"),
    "M": Text(en="M  measurable", zh="M  可衡量"),
    "A": Text(en="A  achievable", zh="A  可实现"),
    "R": Text(en="R  relevant", zh="R  相关"),
    "T": Text(en="T  time-bound", zh="T  有期限"),
    "W": Text(en="W  weekly report", zh="W  周报"),
    "V": Text(en="V  review", zh="V  评审"),
    "H": Text(en="H  history", zh="H  变更"),
    "O": Text(en="O  organisation", zh="O  组织"),
    "P": Text(en="P  private", zh="P  私密"),
}

MODULES: tuple[ModuleType, ...] = (
    file, reference, ignored, specific, measurable, title_agrees, metric_values, doubts, achievable, workload, plan_and_means,
    standing, confidence, lessons, relevant, time_bound, steps, closing, weekly, follow_up, answers, problems, wellbeing, review,
    signatures, conflict,
    improvement, growth, meetings, history, moved, removed, late_edits, leave, organisation, departures, private, sealed, schema_line,
)  # fmt: skip


def _rules() -> tuple[Rule, ...]:
    found = (value for module in MODULES for value in vars(module).values() if isinstance(value, Rule))
    return tuple(sorted(found, key=lambda rule: rule.code))


RULES = _rules()
