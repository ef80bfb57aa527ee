"""A weekly report (周报): done, not done, problems, next, and what is asked of others."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from pmcoach.dates.period import Period
from pmcoach.records.fields.amount import Amount
from pmcoach.records.fields.enums import Need, Trouble
from pmcoach.records.fields.measures import Claim
from pmcoach.records.fields.scalars import (
    CONFIDENCE,
    COUNT,
    DAY,
    FLAG,
    ID,
    LEVEL,
    LINE,
    NUMBER,
    PERIOD,
    PROSE,
)
from pmcoach.records.fields.types import NOTHING, Annotated, Many, OneOf, Part, Private, Ref, Table, field
from pmcoach.tuples import NamedTuple


class Done(NamedTuple):
    """Something finished."""

    what: Annotated[str, field(LINE, "内容 事项", "what is done", "完成了什么", required=True)] = ""
    goal: Annotated[str, field(Ref("goal"), "目标", "the goal it serves", "支撑哪个目标")] = ""
    link: Annotated[str, field(LINE, "链接", "where it can be seen", "在哪里看")] = ""
    unplanned: Annotated[bool, field(FLAG, "计划外", "it was not in last week's plan", "不在上周计划里")] = (
        False
    )


class Undone(NamedTuple):
    """Something planned and not finished."""

    what: Annotated[str, field(LINE, "内容 事项", "what is not done", "什么没完成", required=True)] = ""
    why: Annotated[str, field(LINE, "原因", "why", "为什么")] = ""
    new_due: Annotated[date | None, field(DAY, "新截止 新日期", "the new day", "新的日期")] = None
    goal: Annotated[str, field(Ref("goal"), "目标", "the goal it serves", "支撑哪个目标")] = ""
    carried: Annotated[int, field(COUNT, "顺延 顺延次数", "how often it was carried over", "顺延了几次")] = 0


class Problem(NamedTuple):
    """Something in the way."""

    what: Annotated[str, field(LINE, "内容 问题", "what is in the way", "遇到什么问题", required=True)] = ""
    kind: Annotated[
        Trouble | None,
        field(
            OneOf(Trouble),
            "类型",
            "delay, requirements, communication, conflict or other",
            "延期、需求不清、沟通不畅、冲突或其他",
        ),
    ] = None
    need: Annotated[str, field(LINE, "需要 需求", "what would solve it", "需要什么来解决")] = ""
    source: Annotated[str, field(Ref("someone"), "向谁 找谁", "who can solve it", "找谁解决", key="from")] = (
        ""
    )
    by: Annotated[date | None, field(DAY, "期限", "by when", "最晚哪天")] = None
    since: Annotated[date | None, field(DAY, "起始 发现于", "the day it came up", "哪天出现的")] = None
    solved: Annotated[date | None, field(DAY, "解决日期 解决于", "the day it was solved", "哪天解决的")] = (
        None
    )


class Next(NamedTuple):
    """Something planned for the next period."""

    what: Annotated[str, field(LINE, "内容 事项", "what is planned", "计划做什么", required=True)] = ""
    goal: Annotated[str, field(Ref("goal"), "目标", "the goal it serves", "支撑哪个目标")] = ""
    due: Annotated[date | None, field(DAY, "截止 截止日期", "by when", "哪天完成")] = None


class Ask(NamedTuple):
    """Something asked of the lead or another, to be answered."""

    what: Annotated[str, field(LINE, "内容 事项", "what is asked for", "要什么", required=True)] = ""
    kind: Annotated[
        Need | None,
        field(
            OneOf(Need), "类型", "money, people, tool, decision or training", "资金、人员、工具、决策或培训"
        ),
    ] = None
    source: Annotated[
        str,
        field(
            Ref("someone"),
            "向谁",
            "whom it is asked of; the lead when absent",
            "向谁要；不写即上级",
            key="from",
        ),
    ] = ""
    by: Annotated[date | None, field(DAY, "期限", "by when", "最晚哪天")] = None
    answer: Annotated[str, field(LINE, "答复", "the answer", "答复")] = ""
    answered: Annotated[date | None, field(DAY, "答复日期", "the day of the answer", "哪天答复的")] = None
    entered: Annotated[
        str, field(LINE, "代填人", "who wrote the answer down for them", "谁代为填写答复", by_command=True)
    ] = ""


class Praise(NamedTuple):
    """Thanks to a colleague, said where others read it."""

    to: Annotated[str, field(Ref("someone"), "给", "who is thanked", "表扬谁", required=True)] = ""
    what: Annotated[str, field(LINE, "因为", "for what", "为什么事", key="for")] = ""
    impact: Annotated[str, field(LINE, "影响", "what it changed", "带来了什么")] = ""


class Learned(NamedTuple):
    """Something worth passing on."""

    what: Annotated[str, field(LINE, "内容", "what was learned", "学到什么", required=True)] = ""
    link: Annotated[str, field(LINE, "链接", "where to read it", "在哪里看")] = ""


class Reply(NamedTuple):
    """The lead's answer to a report."""

    by: Annotated[str, field(Ref("person"), "谁 回复人", "who answered", "谁回复的")] = ""
    on: Annotated[date | None, field(DAY, "日期", "the day", "哪天")] = None
    text: Annotated[str, field(PROSE, "回复内容 内容", "the answer", "回复了什么")] = ""
    entered: Annotated[
        str, field(LINE, "代填人", "who wrote it down for them", "谁代为填写", by_command=True)
    ] = ""


class Report(NamedTuple):
    """What one person did, did not, needs and plans in a period."""

    path: str
    person: Annotated[str, field(ID, "姓名 人员", "the file's name", "即文件名", from_path=True)]
    period: Annotated[Period, field(PERIOD, "周期", "the folder's name", "即文件夹名", from_path=True)]
    done: Annotated[
        tuple[Done, ...],
        field(
            Many(Part(Done, plain="what"), one=True),
            "完成 本周完成 已完成",
            "what is done",
            "本周完成",
            core=True,
        ),
    ] = ()
    undone: Annotated[
        tuple[Undone, ...],
        field(
            Many(Part(Undone, plain="what"), one=True),
            "未完成 本周未完成",
            "what was planned and is not done, and why",
            "没完成的，原因和新日期",
            core=True,
        ),
    ] = ()
    problems: Annotated[
        tuple[Problem, ...],
        field(
            Many(Part(Problem, plain="what"), one=True),
            "问题",
            "what is in the way, and what would solve it",
            "遇到的问题，需要什么来解决",
            core=True,
        ),
    ] = ()
    next: Annotated[
        tuple[Next, ...],
        field(
            Many(Part(Next, plain="what"), one=True),
            "下周计划 计划",
            "what is planned next",
            "下周计划",
            core=True,
        ),
    ] = ()
    metrics: Annotated[
        Mapping[str, Amount],
        field(
            Table(NUMBER, keys="value"),
            "指标 指标值",
            "each goal's value at the end of the period",
            "各目标在期末的值",
            core=True,
        ),
    ] = NOTHING
    confidence: Annotated[
        Mapping[str, Claim],
        field(
            Table(CONFIDENCE, keys="goal"),
            "信心",
            "how sure its owner is of each goal, 0 to 10",
            "对各目标的信心，0-10",
        ),
    ] = NOTHING
    asks: Annotated[
        tuple[Ask, ...],
        field(
            Many(Part(Ask, plain="what"), one=True),
            "请求 需协调与帮助 需要帮助",
            "what is asked of the lead or others",
            "需要上级或别人给的",
            core=True,
        ),
    ] = ()
    praise: Annotated[
        tuple[Praise, ...],
        field(Many(Part(Praise, plain="to")), "表扬 感谢", "thanks to colleagues", "感谢同事"),
    ] = ()
    learned: Annotated[
        tuple[Learned, ...],
        field(
            Many(Part(Learned, plain="what"), one=True),
            "收获 学到",
            "what is worth passing on",
            "值得分享的收获",
        ),
    ] = ()
    reply: Annotated[
        Reply | None,
        field(Part(Reply, plain="text"), "回复 上级回复", "the lead's answer", "上级的回复"),
    ] = None
    mood: Annotated[
        int | None,
        field(LEVEL, "心情", "1 low to 5 good", "1 低落，5 很好", only_private=True),
    ] = None
    load: Annotated[
        int | None,
        field(LEVEL, "负荷", "1 light to 5 too much", "1 轻松，5 过载", only_private=True),
    ] = None
    voice: Annotated[
        str,
        field(PROSE, "心声", "what only the lead should hear", "只想对上级说的话", only_private=True),
    ] = ""
    private: Annotated[
        Any,
        field(
            Private(),
            "私密",
            "only for the lead: mood, load, voice, or any field above",
            "只给上级看：心情、负荷、心声，也可放上面任何一项",
            core=True,
        ),
    ] = None
