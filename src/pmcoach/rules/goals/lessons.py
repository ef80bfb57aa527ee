"""M: what a goal's experiments and the data behind it showed since the last 1:1."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.engine.rule import Heading, Hit, Shown, Weight, at, rule
from pmcoach.text import Text

LEARNED = Text(en=": {learned}", zh="：{learned}")
KIND = Text(en="{kind}: ", zh="{kind}：")


@rule(
    "M119",
    "experiment-told",
    about=Goal,
    severity=Severity.INFO,
    shown=Shown.WORK,
    heading=Heading.MOVES,
    weight=Weight.MINOR,
    says=Text(en="“{what}” {result}{learned}", zh="“{what}”{result}{learned}"),
    do=Text(en="talk over what it taught; a bet that failed counts", zh="聊聊学到了什么；失败的尝试也算数"),
    bad="title: 甲\nexperiments:\n  - {hypothesis: 短问卷回收更多, until: 2026-11-13, result: refuted, learned: 长短无关}  # here\n",
    good="title: 甲\nexperiments:\n  - {hypothesis: 短问卷回收更多, until: 2026-12-11}\n",
)
def experiment_told(goal: Goal, project: Project) -> Iterator[Hit]:
    """What a bet taught is worth a word while it is news, whichever way it went.
    ---
    尝试的结果要趁热聊，不管成没成。
    """
    for index, each in enumerate(goal.experiments if goal.open else ()):
        if each.result is not None and each.until is not None and each.until <= project.today:
            learned = LEARNED.fill(learned=each.learned) if each.learned else ""
            result = each.result.label
            yield at(
                "experiments",
                index,
                on=each.until,
                what=each.hypothesis,
                result=result,
                learned=learned,
            )


@rule(
    "M120",
    "evidence-noted",
    about=Goal,
    severity=Severity.INFO,
    shown=Shown.WORK,
    heading=Heading.MOVES,
    weight=Weight.MINOR,
    says=Text(en="{kind}{note}", zh="{kind}{note}"),
    do=Text(en="ask what it changes", zh="问一句：这会改变什么"),
    bad="title: 甲\nevidence:\n  - {kind: competitor, note: 对手免费了, on: 2026-11-12}  # here\n",
    good="title: 甲\nevidence:\n  - {kind: competitor, note: 对手免费了}\n",
)
def evidence_noted(goal: Goal, project: Project) -> Iterator[Hit]:
    """What users, the market or a competitor showed is news for the next 1:1, and then it is known.
    ---
    用户、市场、竞品的新情况，下一次一对一说一次就够。
    """
    for index, each in enumerate(goal.evidence if goal.open else ()):
        if each.note and each.on is not None and each.on <= project.today:
            kind = KIND.fill(kind=each.kind.label) if each.kind is not None else ""
            yield at("evidence", index, on=each.on, kind=kind, note=each.note)
