"""A finding: which rule, where, with which values. Words are chosen by whoever shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from pmcoach.document.place import Path, Place
from pmcoach.records.choice import Severity
from pmcoach.rules.rule import Rule
from pmcoach.text import Text


class Finding(NamedTuple):
    """Something a rule found at a place. A `private` one is shown to nobody but the people it concerns.

    `at` is the place by attributes of the record.
    """

    path: str
    place: Place
    rule: Rule
    severity: Severity
    values: Mapping[str, Any]
    advice: Text | None
    person: str
    goal: str
    private: bool = False
    at: Path = ()

    @property
    def message(self) -> Text:
        """What was found."""
        return self.rule.says.fill(**self.values)

    @property
    def hint(self) -> Text | None:
        """What to do about it."""
        return None if self.advice is None else self.advice.fill(**self.values)

    @property
    def question(self) -> Text | None:
        """How a lead could ask about it; None where it is for the file only."""
        return None if self.rule.ask is None else self.rule.ask.fill(**{"goal": self.goal, **self.values})


def order(finding: Finding) -> tuple[Any, ...]:
    """Findings stand by path, then place, then code; those at one place by their words."""
    return (finding.path, finding.place, finding.rule.code, finding.message.en, repr(finding.message))
