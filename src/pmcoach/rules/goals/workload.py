"""A: not more than one person can carry: how many goals, and how they weigh."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmcoach.project import Project
from pmcoach.records.fields.enums import GoalKind, Level, Severity, Status
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.person import Person
from pmcoach.rules.engine.rule import Hit, Scope, at, rule
from pmcoach.text import Text, number


@rule(
    "A102",
    "too-many-goals",
    about=Person,
    severity=Severity.WARNING,
    says=Text(
        en="{count} goals in {period}, more than {most}: {goals}",
        zh="{period} 有 {count} 个目标，多于 {most} 个：{goals}",
    ),
    do=Text(en="agree which ones wait", zh="商量好哪些先放一放"),
    ask=Text(
        en="{count} goals in {period} ({goals}): which ones can wait?",
        zh="{period} 有 {count} 个目标（{goals}）：哪些可以先放一放？",
    ),
    bad={"people/li.wei.yaml": "name: 李伟  # here\n"}
    | {f"goals/2026-Q4/g{n}.yaml": "title: 甲\nowner: li.wei\n" for n in range(6)},
    good={"people/li.wei.yaml": "name: 李伟\n", "goals/2026-Q4/g1.yaml": "title: 甲\nowner: li.wei\n"},
)
def too_many_goals(person: Person, project: Project) -> Iterator[Hit]:
    """With many goals none comes first. Key results count with their objective.
    ---
    目标一多，就没有哪个是最重要的。关键结果算在目标O 里。
    """
    most = project.settings.goals.per_person.high
    here = person.here(project.today)
    for period, goals in _by_period(person.id, project).items() if here else ():
        counted = [goal for goal in goals if not _part_of_own(goal, project)]
        if len(counted) > most:
            names = tuple(goal.id for goal in counted)
            yield at("name", count=len(counted), period=period, most=most, goals=names)


def _part_of_own(goal: Goal, project: Project) -> bool:
    """Whether a goal is a key result of the same person's objective."""
    parent = project.goal(goal.parent)
    return goal.kind is GoalKind.KR and parent is not None and parent.owner == goal.owner


def _by_period(person: str, project: Project, *, ended: bool = False) -> dict[str, list[Goal]]:
    """A person's own open goals of the periods that hold today; `ended` takes those that are done as well."""
    found: dict[str, list[Goal]] = {}
    for goal in project.goals_of(person):
        counts = goal.open or (ended and goal.status is Status.DONE)
        if counts and goal.level is Level.PERSON and goal.period.holds(project.today):
            found.setdefault(goal.period.name, []).append(goal)
    return found


@rule(
    "A103",
    "weights-off",
    about=Person,
    scope=Scope.PERSON,
    severity=Severity.WARNING,
    says=Text(
        en="the weights of {name}'s goals in {period} add to {sum}, not 100: {parts}",
        zh="{name} 在 {period} 的目标权重合计 {sum}，不是 100：{parts}",
    ),
    do=Text(en="set the weights so that they add to 100", zh="调整权重，使合计为 100"),
    ask=Text(
        en="The weights in {period} add to {sum} ({parts}): what comes first?",
        zh="{period} 的权重合计 {sum}（{parts}）：哪个最重要？",
    ),
    bad={
        "people/li.wei.yaml": "name: 李伟\n",
        "goals/2026-Q4/a.yaml": "title: 甲\nowner: li.wei\nweight: 60  # here\n",
        "goals/2026-Q4/b.yaml": "title: 乙\nowner: li.wei\nweight: 60\n",
    },
    good={
        "people/li.wei.yaml": "name: 李伟\n",
        "goals/2026-Q4/a.yaml": "title: 甲\nowner: li.wei\nweight: 60\n",
        "goals/2026-Q4/b.yaml": "title: 乙\nowner: li.wei\nweight: 40\n",
    },
)
def weights_off(person: Person, project: Project) -> Iterator[Hit]:
    """Weights say what comes first; they mean something only as shares of 100. Key results share their objective's
    weight; goals of a year may share the 100 with those of its quarters.
    ---
    权重说明轻重；合计 100 才有意义。关键结果分的是目标O 的权重；年度目标可以和季度目标合计 100。
    """
    by_period = _by_period(person.id, project, ended=True) if person.here(project.today) else {}
    everything = [goal for goals in by_period.values() for goal in goals]
    if _fit(everything, project):
        return
    for period, goals in by_period.items():
        weighed = [goal for goal in goals if goal.weight is not None]
        if weighed and not _fit(goals, project):
            own = [goal for goal in weighed if not _part_of_own(goal, project)] or weighed
            parts = tuple(f"{goal.id} {number(goal.weight.value)}" for goal in own if goal.weight is not None)
            yield at(
                "weight",
                file=own[0].path,
                person=person.id,
                name=person.name or person.id,
                period=period,
                sum=number(_sum(own)),
                parts=parts,
            )


def _fit(goals: Sequence[Goal], project: Project) -> bool:
    """Whether weights add to 100: with the key results of the person's own objectives, or without them."""
    tops = [goal for goal in goals if not _part_of_own(goal, project)]
    return any(add_up(_sum(some)) for some in (goals, tops))


def add_up(total: float) -> bool:
    """Whether shares make a whole; three of 33.3 do."""
    return abs(total - 100) < 0.15


def _sum(goals: Sequence[Goal]) -> float:
    return sum(goal.weight.value for goal in goals if goal.weight is not None)
