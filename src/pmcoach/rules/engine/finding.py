"""A finding: which rule, where, with which values. Words are chosen by whoever shows it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from pmcoach.document.place import Path, Place
from pmcoach.records.fields.enums import Severity
from pmcoach.rules.engine.rule import Rule, Weight
from pmcoach.text import Lang, Text
from pmcoach.tuples import NamedTuple

if TYPE_CHECKING:
    from pmcoach.rules.engine.fix import Fix

BY_SEVERITY: Mapping[Severity, Weight] = {
    Severity.ERROR: Weight.MEDIUM,
    Severity.WARNING: Weight.LOW,
    Severity.INFO: Weight.MINOR,
}


class Finding(NamedTuple):
    """Something a rule found at a place. A `private` one is shown to nobody but the people it concerns.

    `at` is the place by attributes of the record. `person` is whom it is about, `briefs` in whose briefs it stands, `owed`
    who has to act, by id; `on` the day it came about, where that is known. `fix` mends the text of the file, where that is safe.
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
    briefs: tuple[str, ...] = ()
    owed: str = ""
    ask: Text | None = None
    weight: float = 0
    on: date | None = None
    fix: Fix | None = None

    @property
    def message(self) -> Text:
        """What was found."""
        return self.rule.says.fill(**self.values)

    @property
    def hint(self) -> Text | None:
        """What to do about it."""
        return None if self.advice is None else self.advice.fill(**self.values)

    @property
    def message_owing(self) -> Text:
        """What was found, as it is said to whoever has to act."""
        return self._filled(self.rule.says_owing) or self.message

    @property
    def question(self) -> Text | None:
        """How a lead could ask about it; None where it is for the file only."""
        return self._filled(self.ask)

    @property
    def question_owing(self) -> Text | None:
        """How a lead could ask whoever has to act; as everybody else where the rule knows no better."""
        return self._filled(self.rule.ask_owing) or self.question

    def _filled(self, text: Text | None) -> Text | None:
        return None if text is None else text.fill(**{"goal": self.goal, **self.values})


def order(finding: Finding) -> tuple[Any, ...]:
    """Findings stand by path, then place, then code; those at one place by their words."""
    return (finding.path, finding.place, finding.rule.code, finding.message.en, repr(finding.message))


def by_weight(finding: Finding) -> tuple[float, str, tuple[str, ...], str, bool]:
    """The order of what is talked about: the heaviest first, then by place, then by words, what others may see first."""
    steps = tuple(f"{step:06}" if isinstance(step, int) else step for step in finding.at)
    return (-finding.weight, finding.path, steps, finding.message.say(Lang.EN), finding.private)
