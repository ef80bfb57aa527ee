"""M: an owner's confidence beside the numbers, and how it goes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pmcoach.assess.status.health import Health
from pmcoach.assess.status.status import assessment_of
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.report import Report
from pmcoach.rules.engine.rule import Hit, Scope, Shown, Weight, at, rule
from pmcoach.rules.goals.standing import GOAL
from pmcoach.text import Text

W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (45, 46, 47))
PEOPLE = {"people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n"}
SUCCESS = "goals/2026-Q4/success.yaml"
WORRY = Text(
    en="{goal}: the numbers say {health}, you say {value} of 10: what worries you?",
    zh="{goal}：数据显示“{health}”，你的信心只有 {value}/10：担心什么？",
)
TROUBLE = (Health.OFF_TRACK, Health.MISSED, Health.AT_RISK)
DROP = 3  # points of confidence in one step


@rule(
    "M112",
    "confidence-disputed",
    about=Goal,
    scope=Scope.PERSON,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    weight=Weight.SERIOUS,
    says=Text(
        en="{goal}: confidence is {value} of 10, the numbers say {health}",
        zh="{goal}：信心 {value}/10，数据显示“{health}”",
    ),
    do=Text(en="ask what the numbers do not show", zh="问问数据没有反映的是什么"),
    ask=Text(
        en="{goal}: you said {value} of 10 and the numbers say {health}: what do you see that they do not?",
        zh="{goal}：你的信心是 {value}/10，数据显示“{health}”：你看到了什么数据没有反映的？",
    ),
    bad={
        **PEOPLE,
        SUCCESS: GOAL,
        W45: "metrics: {success: 92.2}\n",
        W46: "metrics: {success: 92.2}\n",
        W47: "metrics: {success: 92.2}\nconfidence: {success: 8}  # here\n",
    },
    good={
        **PEOPLE,
        SUCCESS: GOAL,
        W45: "metrics: {success: 92.2}\n",
        W46: "metrics: {success: 92.2}\n",
        W47: "metrics: {success: 92.2}\nconfidence: {success: 3}\n",
    },
)
def confidence_disputed(goal: Goal, project: Project) -> Iterator[Hit]:
    """Where an owner and the numbers disagree, one of the two knows something the other does not.
    ---
    负责人的信心和数据对不上，总有一边知道另一边不知道的事。
    """
    said = _claims(goal, project)
    if not said or not goal.open or not project.is_current(goal):
        return
    standing = assessment_of(project).of(goal)
    report, value = said[-1]
    place = ("confidence", goal.id)
    filled: dict[str, Any] = {"goal": goal.id, "value": value, "health": standing.health.label}
    sure, worried = standing.claimed is Health.ON_TRACK, standing.claimed is Health.OFF_TRACK
    if sure and standing.health in TROUBLE:
        weight = Weight.NORMAL if standing.health is Health.AT_RISK else None
        yield at(*place, file=report.path, weight=weight, briefs=(goal.owner,), **filled)
    elif worried and standing.health is Health.ON_TRACK:
        yield at(*place, file=report.path, ask=WORRY, weight=Weight.NORMAL, briefs=(goal.owner,), **filled)


@rule(
    "M113",
    "confidence-falling",
    about=Goal,
    scope=Scope.PERSON,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    weight=Weight.SERIOUS,
    says=Text(en="{goal}: confidence {values}", zh="{goal}：信心 {values}"),
    do=Text(en="ask what changed", zh="问问发生了什么变化"),
    ask=Text(
        en="{goal}: your confidence went {values}: what changed?",
        zh="{goal}：信心 {values}，发生了什么变化？",
    ),
    bad={
        **PEOPLE,
        SUCCESS: GOAL,
        W46: "metrics: {success: 93}\nconfidence: {success: 8}\n",
        W47: "metrics: {success: 94}\nconfidence: {success: 5}  # here\n",
    },
    good={
        **PEOPLE,
        SUCCESS: GOAL,
        W46: "metrics: {success: 93}\nconfidence: {success: 8}\n",
        W47: "metrics: {success: 94}\nconfidence: {success: 7}\n",
    },
)
def confidence_falling(goal: Goal, project: Project) -> Iterator[Hit]:
    """Confidence that falls in two reports running, or by three points at once, tells of trouble before the numbers do.
    ---
    信心连续两次下降，或一次掉三分，往往比数据更早说明有问题。
    """
    said = _claims(goal, project) if goal.open and project.is_current(goal) else []
    values = [value for _, value in said[-3:]]
    steady = len(values) == 3 and values[0] > values[1] > values[2]
    if not steady:
        values = values[-2:]
    if steady or (len(values) == 2 and values[0] - values[1] >= DROP):
        shown = "→".join(map(str, values))
        yield at(
            "confidence", goal.id, file=said[-1][0].path, briefs=(goal.owner,), goal=goal.id, values=shown
        )


def _claims(goal: Goal, project: Project) -> list[tuple[Report, int]]:
    """The owner's confidence in a goal, report by report."""
    reports = project.reports(goal.owner)
    return [(report, report.confidence[goal.id].value) for report in reports if goal.id in report.confidence]
