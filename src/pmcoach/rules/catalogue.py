"""All rules, by family."""

from __future__ import annotations

from types import ModuleType

from pmcoach.rules import (
    achievable,
    afterwards,
    agreement,
    answers,
    burden,
    closing,
    confidence,
    conflict,
    file,
    follow_up,
    growth,
    history,
    ignored,
    improvement,
    leaving,
    means,
    measurable,
    meetings,
    organisation,
    private,
    problems,
    recorded,
    reference,
    relevant,
    review,
    sealed,
    specific,
    standing,
    steps,
    timed,
    weekly,
    wellbeing,
)
from pmcoach.rules.rule import Rule
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
    file, reference, ignored, specific, measurable, agreement, recorded, achievable, burden, means,
    standing, confidence, relevant, timed, steps, closing, weekly, follow_up, answers, problems, wellbeing, review, conflict,
    improvement, growth, meetings, history, afterwards, organisation, leaving, private, sealed,
)  # fmt: skip


def _rules() -> tuple[Rule, ...]:
    found = (value for module in MODULES for value in vars(module).values() if isinstance(value, Rule))
    return tuple(sorted(found, key=lambda rule: rule.code))


RULES = _rules()
