"""M: goals whose numbers say that they fall behind, or say nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pmcoach.assess.status.headline import in_short, name_of, unknown
from pmcoach.assess.status.health import Health
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import assessment_of
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.engine.rule import Hit, Section, Shown, Weight, at, rule
from pmcoach.text import Text

GOAL = (
    "title: 支付成功率从92%提高到96%\nowner: li.wei\nmetric: {name: 支付成功率, baseline: 92%, target: 96%}\n"
)


def share(standing: Standing) -> float:
    """What a goal's own weight adds to that of a finding on it."""
    weight = standing.goal.weight
    return weight.value / 100 if weight is not None else 0.0


@rule(
    "M110",
    "goal-behind",
    about=Goal,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    section=Section.GOALS,
    weight=Weight.MEDIUM,
    says=Text(en="{why}", zh="{why}"),
    do=Text(en="pmcoach check --why {goal} shows the arithmetic", zh="pmcoach check --why {goal} 可看算法"),
    ask=Text(en="{why}. What has to change for it to come right?", zh="{why}。要改变什么才能赶上？"),
    bad={
        "goals/2026-Q4/success.yaml": GOAL.replace("96%\n", "96%  # here\n", 1),
        "reports/2026-W42/li.wei.yaml": "metrics: {success: 92.1}\n",
        "reports/2026-W45/li.wei.yaml": "metrics: {success: 92.2}\n",
        "reports/2026-W47/li.wei.yaml": "metrics: {success: 92.2}\n",
    },
    good={
        "goals/2026-Q4/success.yaml": GOAL,
        "reports/2026-W42/li.wei.yaml": "metrics: {success: 92.9}\n",
        "reports/2026-W45/li.wei.yaml": "metrics: {success: 94.1}\n",
        "reports/2026-W47/li.wei.yaml": "metrics: {success: 94.7}\n",
    },
)
def goal_behind(goal: Goal, project: Project) -> Iterator[Hit]:
    """A goal that will not be reached as things go is what a lead can help with, while there is time.
    ---
    照现在的走势达不到的目标，正是上级还来得及帮忙的地方。
    """
    if not project.is_current(goal):
        return
    standing = assessment_of(project).of(goal)
    if standing.health in (Health.OFF_TRACK, Health.AT_RISK):
        weight = Weight.URGENT if standing.broken or standing.health is Health.OFF_TRACK else None
        why = in_short(standing)
        yield at("title", weight=weight, grows=5 * share(standing), why=why, goal=goal.id)


@rule(
    "M111",
    "goal-without-data",
    about=Goal,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    weight=Weight.LOW,
    says=Text(en="{name}: {why}", zh="{name}：{why}"),
    do=Text(en="pmcoach set {goal} VALUE", zh="pmcoach set {goal} 数值"),
    ask=Text(en="{name}: {why}. How do you know where it stands?", zh="{name}：{why}。你怎么知道进展如何？"),
    bad={"goals/2026-Q4/success.yaml": GOAL.replace("96%\n", "96%  # here\n", 1)},
    good={
        "goals/2026-Q4/success.yaml": GOAL,
        "reports/2026-W47/li.wei.yaml": "metrics: {success: 94.7}\n",
    },
)
def goal_without_data(goal: Goal, project: Project) -> Iterator[Hit]:
    """A goal without a number, or with an old one, can be neither helped nor praised.
    ---
    没有数据、或数据过旧的目标，谁也说不清进展。
    """
    if not project.is_current(goal):
        return
    standing = assessment_of(project).of(goal)
    if standing.health is Health.UNKNOWN and project.today <= standing.due:
        filled: dict[str, Any] = {
            "name": name_of(standing),
            "why": unknown(standing, project.today),
            "goal": goal.id,
        }
        yield at("title", grows=share(standing), **filled)
