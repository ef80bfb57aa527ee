"""Where a goal stands on a day: its state, its numbers and the reasons."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pmcoach.assess.status.guardrails import Broken
from pmcoach.assess.status.health import Health, Pace
from pmcoach.assess.status.maintain import Hold
from pmcoach.assess.status.measurements import Value
from pmcoach.assess.status.progress import Way
from pmcoach.assess.status.target import Aim
from pmcoach.records.fields.enums import Level
from pmcoach.records.fields.scalars import Claim
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.plan import Step
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

# Where there is nothing to see yet or no longer, a claim is no news.
DISPUTABLE = (Health.ON_TRACK, Health.AT_RISK, Health.OFF_TRACK, Health.MISSED)


class Standing(NamedTuple):
    """Where a goal stands. Shares are of the way from `start` to target and may lie outside 0 to 1.

    `forecast` is the value on the due day, `low` and `high` the range four of five such goals end in; None while
    nothing can be said.
    """

    goal: Goal
    aim: Aim
    hold: Hold | None
    health: Health
    claimed: Health | None
    confidence: Claim | None
    confidence_before: Claim | None
    current: Value | None
    values: tuple[Value, ...]
    start: float | None
    way: Way | None
    pace: Pace | None
    forecast: float | None
    low: float | None
    high: float | None
    due: date
    late: tuple[Step, ...]
    broken: tuple[Broken, ...]
    patience: int
    why: tuple[Text, ...]

    @property
    def progress(self) -> float | None:
        """The share of the way that is gone."""
        return None if self.pace is None else self.pace.gone

    @property
    def expected(self) -> float | None:
        """The share of the way that was to be gone by the last value's day."""
        return None if self.pace is None else self.pace.expected

    @property
    def early(self) -> bool:
        """Whether its values are too few or too young to say anything."""
        return self.pace is not None and self.pace.early

    @property
    def disputed(self) -> bool:
        """Whether the owner claims a better or worse state than the numbers show."""
        return self.claimed not in (None, self.health) and self.health in DISPUTABLE

    def age(self, today: date) -> int | None:
        """How many days old the last value is."""
        return None if self.current is None else (today - self.current.day).days

    def old(self, today: date) -> int | None:
        """The age in days of a last value that is older than such values should be; None for others."""
        age = self.age(today)
        return age if age is not None and age > self.patience else None


def company_first(standings: Iterable[Standing]) -> list[Standing]:
    """Standings in their order, but the company's goals before those of teams, and those before people's."""
    order = {Level.COMPANY: 0, Level.TEAM: 1, Level.PERSON: 2}
    return sorted(standings, key=lambda each: order[each.goal.level])
