"""What is worth saying of an owner's confidence: where the numbers do not bear it out, and where it falls."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.health import Health
from pmcoach.assess.notice import Notice
from pmcoach.assess.standing import Standing
from pmcoach.project import Project
from pmcoach.records.person import Person
from pmcoach.text import Text

CLAIM = Text(
    en="{goal}: the owner's confidence is {value} of 10, the numbers say {health}",
    zh="{goal}：负责人信心 {value}/10，数据显示“{health}”",
)
CLAIM_Q = Text(
    en="{goal}: you said {value} of 10 and the numbers say {health}: what do you see that they do not?",
    zh="{goal}：你的信心是 {value}/10，数据显示“{health}”：你看到了什么数据没有反映的？",
)
WORRY_Q = Text(
    en="{goal}: the numbers say {health}, you say {value} of 10: what worries you?",
    zh="{goal}：数据显示“{health}”，你的信心只有 {value}/10：担心什么？",
)
FALLING = Text(en="{goal}: confidence {values}", zh="{goal}：信心 {values}")
FALLING_Q = Text(
    en="{goal}: your confidence went {values}: what changed?", zh="{goal}：信心 {values}，发生了什么变化？"
)
DROP = 3  # points of confidence in one step


def claim_notices(standing: Standing, person: Person, project: Project) -> Iterator[Notice]:
    """A confidence the numbers do not bear out, or one that falls."""
    goal, health = standing.goal, standing.health
    said = [
        (report, report.confidence[goal.id].value)
        for report in project.reports(person.id)
        if goal.id in report.confidence
    ]
    if not said:
        return
    place = (said[-1][0].path, ("confidence", goal.id))
    filled = {"goal": goal.id, "value": said[-1][1], "health": health.label}
    if standing.claimed is Health.ON_TRACK and health in (Health.OFF_TRACK, Health.MISSED, Health.AT_RISK):
        weight = 10 if health is Health.AT_RISK else 17
        yield Notice(weight, CLAIM.fill(**filled), *place, CLAIM_Q.fill(**filled))
    elif standing.claimed is Health.OFF_TRACK and health is Health.ON_TRACK:
        yield Notice(10, CLAIM.fill(**filled), *place, WORRY_Q.fill(**filled))
    last = [value for _, value in said[-3:]]
    steady = len(last) == 3 and last[0] > last[1] > last[2]
    if not steady:
        last = last[-2:]
    if steady or (len(last) == 2 and last[0] - last[1] >= DROP):
        shown = {"goal": goal.id, "values": "→".join(map(str, last))}
        yield Notice(16, FALLING.fill(**shown), *place, FALLING_Q.fill(**shown))
