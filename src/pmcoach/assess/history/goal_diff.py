"""What differs between two readings of a goal, by meaning and not by bytes."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.history.change import GONE, Delta, What
from pmcoach.assess.history.plan_diff import close, milestones_moved, plan_moved, rails_moved
from pmcoach.assess.similarity import plain, same
from pmcoach.assess.status.target import Aim, Basis, aim_of
from pmcoach.project import Project
from pmcoach.records.fields.amount import same_unit
from pmcoach.records.fields.measures import Shift
from pmcoach.records.kinds.goal import Goal
from pmcoach.text import quantity
from pmcoach.tuples import NamedTuple
from pmcoach.wording import Kind, Span


class Reading(NamedTuple):
    """A goal, and the workspace of one file in which it stood."""

    goal: Goal
    project: Project

    @property
    def aimed(self) -> tuple[object, ...]:
        """All that what it aims at can be read from."""
        goal = self.goal
        return (goal.title, goal.metric, goal.due, goal.created, goal.period)


def between(before: Project, after: Project) -> tuple[Delta, ...]:
    """What moved from one reading of a goal to the next, each in a workspace of its own."""
    one, other = (Reading(project.goals[0], project) for project in (before, after))
    return (
        *(() if one.aimed == other.aimed else _steps(one, other)),
        *milestones_moved(one.goal, other.goal),
        *rails_moved(one.goal.guardrails, other.goal.guardrails),
        *plan_moved(one.goal.plan, other.goal.plan),
        *_rest(one.goal, other.goal),
    )


def _steps(before: Reading, after: Reading) -> Iterator[Delta]:
    old, new = (aim_of(each.goal, each.project) for each in (before, after))
    yield from _target(before, after, old, new)
    yield from _due(before, after, old, new)
    if old.baseline is not None and (
        new.baseline is None or not close(old.baseline.value, new.baseline.value)
    ):
        shown = quantity(new.baseline.value, new.unit) if new.baseline is not None else GONE
        yield Delta(What.BASELINE, quantity(old.baseline.value, old.unit), shown)
    retitled = tuple(_title(before, after))
    yield from _metric(before.goal, after.goal, old, new, said=bool(retitled))
    yield from retitled


def _target(before: Reading, after: Reading, old: Aim, new: Aim) -> Iterator[Delta]:
    """A target or a change that moved, and whether that made the goal easier. One that was not there before is detail."""
    if not old.numbered:
        return
    if not new.numbered:
        yield Delta(What.TARGET, _shown(old), GONE, easier=True)
    elif old.change is not None and new.change is not None:
        yield from _change(old.change.value, new.change.value)
    elif not _same_words(before, after, old, new) and not _same_level(old, new):
        up = not old.direction.falls
        known = old.level is not None and new.level is not None and same_unit(old.unit, new.unit)
        easier = ((new.level or 0.0) < (old.level or 0.0)) is up if known else None
        yield Delta(What.TARGET, _shown(old), _shown(new), easier)


def _change(one: Shift, other: Shift) -> Iterator[Delta]:
    """An amount of change that moved."""
    if one.kind is not other.kind:
        yield Delta(What.TARGET, str(one), str(other))
    elif not close(one.value, other.value):
        grows = one.value > (1 if one.kind is Kind.TIMES else 0)
        yield Delta(What.TARGET, str(one), str(other), (other.value < one.value) is grows)


def _same_words(before: Reading, after: Reading, old: Aim, new: Aim) -> bool:
    """Whether the title says the same number as before, and a field was only added for it, or taken away."""
    bases = [said.basis for said in (old.change or old.target, new.change or new.target) if said is not None]
    told = bases[0] is not bases[1] and _number(before) == _number(after)
    return told and (bases[0] is Basis.WORDS or new.level is None)


def _same_level(old: Aim, new: Aim) -> bool:
    """Whether two goals are reached at the same value."""
    return old.level is not None and new.level is not None and close(old.level, new.level)


def _shown(aim: Aim) -> str:
    """The number a goal asks for: by how much, else to what."""
    if aim.change is not None:
        return str(aim.change.value)
    return quantity(aim.level or 0.0, aim.unit)


def _number(reading: Reading) -> tuple[float, str] | None:
    """The number a title says, and its unit."""
    targets = reading.project.sentence(reading.goal).targets
    return (targets[0].value, targets[0].unit) if targets else None


def _due(before: Reading, after: Reading, old: Aim, new: Aim) -> Iterator[Delta]:
    """A day that moved. One that was not said before is detail, if it lies in the goal's period."""
    one = old.due.value if old.due is not None else before.goal.period.last
    other = new.due.value if new.due is not None else after.goal.period.last
    if one == other or (old.due is None and before.goal.period == after.goal.period and other < one):
        return
    if (
        old.due is not None
        and new.due is not None
        and old.due.basis is new.due.basis is Basis.WORDS
        and before.goal.created is None
        and before.goal.title == after.goal.title
    ):
        return  # the same words, now with the day they count from
    yield Delta(What.DUE, one.isoformat(), other.isoformat(), other > one)


def _metric(old_goal: Goal, new_goal: Goal, old: Aim, new: Aim, *, said: bool) -> Iterator[Delta]:
    """Another thing that is measured, another unit, or another way to move; `said` where the title says something else."""
    one = old.measure.value if old.measure is not None else ""
    other = new.measure.value if new.measure is not None else ""
    in_words = old.measure is not None and old.measure.basis is Basis.WORDS
    renamed = plain(one) not in plain(other) and plain(other) not in plain(one) and not same(one, other)
    ways = [goal.metric.direction if goal.metric is not None else None for goal in (old_goal, new_goal)]
    alike = (old_goal.metric is None) is (new_goal.metric is None)
    if one and (renamed or not other) and not (in_words and (said or not alike)):
        yield Delta(What.METRIC, one, other or GONE)
    elif alike and old.unit and new.unit and not same_unit(old.unit, new.unit):
        yield Delta(What.METRIC, f"{one} ({old.unit})".strip(), f"{other} ({new.unit})".strip())
    elif ways[0] is not None and ways[1] is not None and ways[0] is not ways[1]:
        yield Delta(What.METRIC, f"{one} {ways[0].value}".strip(), f"{other} {ways[1].value}".strip())


def _title(before: Reading, after: Reading) -> Iterator[Delta]:
    """A title that says something else, its numbers and days apart."""
    one, other = _skeleton(before), _skeleton(after)
    if plain(one) and plain(other) and not same(one, other):
        yield Delta(What.TITLE, before.goal.title, after.goal.title)


def _skeleton(reading: Reading) -> str:
    """A title without its numbers and days: what it is about."""
    sentence = reading.project.sentence(reading.goal)
    spans: list[Span] = [target.span for target in sentence.targets]
    spans += [limit.span for limit in sentence.limits]
    spans += [target.baseline_span for target in sentence.targets if target.baseline_span is not None]
    text = reading.goal.title
    for span in sorted(spans, reverse=True):
        text = text[: span.start] + " " + text[span.end :]
    return text


def _rest(old: Goal, new: Goal) -> Iterator[Delta]:
    """How much it counts, who answers for it, what it serves, how it stands, and when it was agreed."""
    if old.weight is not None and (new.weight is None or not close(old.weight.value, new.weight.value)):
        yield Delta(What.WEIGHT, str(old.weight), GONE if new.weight is None else str(new.weight))
    if old.owner and old.owner != new.owner:
        yield Delta(What.OWNER, old.owner, new.owner or GONE)
    if old.parent != new.parent:
        yield Delta(What.PARENT, old.parent or GONE, new.parent or GONE)
    if old.status is not new.status:
        yield Delta(What.STATUS, old.status.value, new.status.value)
    days = [goal.agreed.on if goal.agreed is not None else None for goal in (old, new)]
    if days[0] is not None and days[0] != days[1]:
        yield Delta(What.AGREED, days[0].isoformat(), days[1].isoformat() if days[1] is not None else GONE)
