"""How the goals of a period ended: the last value against the target, the share of the way, what was missed first."""

from __future__ import annotations

from pmcoach.assess.status.health import Health
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import assessment_of
from pmcoach.dates.period import Period
from pmcoach.project import Project
from pmcoach.text import quantity
from pmcoach.tuples import NamedTuple

# In which order goals are looked at when a period ends.
ORDER = (Health.MISSED, Health.OFF_TRACK, Health.AT_RISK, Health.UNKNOWN)


class Result(NamedTuple):
    """How a goal ended, or stands: its last value and its target with their unit, and the share of the way between."""

    standing: Standing
    value: str
    target: str
    attained: float | None

    @property
    def ends_at(self) -> str:
        """What its result is written as: its value, or how much of it is done where it has none of its own."""
        done = "" if self.attained is None or self.target else f"{round(self.attained * 100)}%"
        return self.value or done

    @property
    def certain(self) -> bool:
        """Whether there is a result, and no older one than the goal's last days would have."""
        return bool(self.ends_at) and self.standing.health is not Health.UNKNOWN

    @property
    def missed(self) -> bool:
        """Whether it ended short of its target, or would if it ended now."""
        short = self.attained is not None and self.attained < 1 - 1e-9
        return self.standing.health is not Health.DROPPED and short


def result_of(standing: Standing) -> Result:
    """Return a goal's result."""
    unit, current, level = standing.aim.unit, standing.current, standing.aim.level
    return Result(
        standing,
        "" if current is None else quantity(current.value, unit),
        "" if level is None else quantity(level, unit),
        standing.progress,
    )


def results(project: Project, period: Period) -> tuple[Result, ...]:
    """The results of all goals of a period, what was missed first, then by how far."""
    assessment = assessment_of(project)
    found = [result_of(assessment.of(goal)) for goal in project.goals if goal.period == period]
    return tuple(sorted(found, key=_first))


def _first(result: Result) -> tuple[int, float, str]:
    health = result.standing.health
    rank = ORDER.index(health) if health in ORDER else len(ORDER)
    return rank, result.attained if result.attained is not None else 1.0, result.standing.goal.id
