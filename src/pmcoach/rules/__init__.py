"""All rules, by family."""

from __future__ import annotations

from types import ModuleType

from pmcoach.rules import (
    achievable,
    file,
    follow_up,
    history,
    ignored,
    improvement,
    means,
    measurable,
    meetings,
    organisation,
    reference,
    relevant,
    review,
    specific,
    timed,
    weekly,
)
from pmcoach.rules.rule import Rule

FAMILIES: tuple[ModuleType, ...] = (
    file, reference, ignored, specific, measurable, achievable, means, relevant, timed,
    weekly, follow_up, review, improvement, meetings, history, organisation,
)  # fmt: skip


def _rules() -> tuple[Rule, ...]:
    found = (value for family in FAMILIES for value in vars(family).values() if isinstance(value, Rule))
    return tuple(sorted({rule.code: rule for rule in found}.values(), key=lambda rule: rule.code))


RULES = _rules()
