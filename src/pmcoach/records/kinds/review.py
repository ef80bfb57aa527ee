"""A review: a 1:1, a check, an appraisal or a retrospective."""

from datetime import date
from typing import Any

from pmcoach.dates.period import Grain, Period
from pmcoach.records.fields.amount import Amount
from pmcoach.records.fields.enums import ReviewKind, RewardKind, Voice
from pmcoach.records.fields.scalars import DAY, ID, LINE, NUMBER, PERIOD, PROSE
from pmcoach.records.fields.types import Annotated, Many, OneOf, Part, Private, Ref, field
from pmcoach.tuples import NamedTuple

EVIDENCE = field(
    Many(LINE, one=True),
    "证据",
    "where it shows: goals/csat, reports/2026-W47",
    "凭什么：goals/csat、reports/2026-W47",
)


class Topic(NamedTuple):
    """Something to talk about in a 1:1; without an outcome it comes again."""

    what: Annotated[str, field(LINE, "内容 话题", "what to talk about", "谈什么", required=True)] = ""
    source: Annotated[str, field(Ref("someone"), "提出人 谁", "who brought it", "谁提的", key="from")] = ""
    outcome: Annotated[str, field(PROSE, "结论", "what came of it", "谈出了什么结论")] = ""


class GoalResult(NamedTuple):
    """How a goal stood."""

    goal: Annotated[str, field(Ref("goal"), "目标", "which goal", "哪个目标", required=True)] = ""
    result: Annotated[
        str, field(LINE, "结果", "its value, or its outcome in words", "值，或一句话的结果")
    ] = ""
    comment: Annotated[str, field(PROSE, "评语", "what is to be said of it", "想说明的")] = ""


class Rating(NamedTuple):
    """A score in one dimension, with what it rests on."""

    dimension: Annotated[
        str,
        field(
            Ref("dimension"),
            "维度",
            "what is scored, as the settings name it",
            "评哪一项，按设置里的编号",
            required=True,
        ),
    ] = ""
    score: Annotated[Amount | None, field(NUMBER, "评分 得分", "1 to 5", "1-5 分")] = None
    evidence: Annotated[tuple[str, ...], EVIDENCE] = ()
    comment: Annotated[str, field(PROSE, "评语", "why this score", "为什么是这个分")] = ""
    entered: Annotated[
        str, field(LINE, "代填人", "who wrote it down for them", "谁代为填写", by_command=True)
    ] = ""


class Feedback(NamedTuple):
    """What somebody saw: situation, behaviour, impact, suggestion."""

    source: Annotated[str, field(Ref("someone"), "来自 谁", "who says it", "谁说的", key="from")] = ""
    kind: Annotated[
        Voice | None,
        field(OneOf(Voice), "类型", "peer, self, lead, report or partner", "同事、自评、上级、下属或合作方"),
    ] = None
    situation: Annotated[str, field(PROSE, "情境", "when and where", "什么场合")] = ""
    behaviour: Annotated[str, field(PROSE, "行为", "what was done", "做了什么")] = ""
    impact: Annotated[str, field(PROSE, "影响", "what it led to", "带来什么影响")] = ""
    suggestion: Annotated[
        str, field(PROSE, "建议", "what to do differently, or again", "可以怎样改进或继续")
    ] = ""
    evidence: Annotated[tuple[str, ...], EVIDENCE] = ()


class Point(NamedTuple):
    """A strength, or something to improve."""

    what: Annotated[str, field(PROSE, "内容", "what it is", "是什么", required=True)] = ""
    evidence: Annotated[tuple[str, ...], EVIDENCE] = ()


class Action(NamedTuple):
    """A measure of an improvement plan: what, who, by when, to what effect."""

    id: Annotated[str, field(ID, "编号", "a short name to refer to it", "短名，便于引用")] = ""
    do: Annotated[str, field(LINE, "措施 事项", "what is done", "做什么", required=True)] = ""
    owner: Annotated[str, field(Ref("person"), "负责人", "who does it", "谁负责")] = ""
    due: Annotated[date | None, field(DAY, "截止 截止日期", "by when", "哪天完成")] = None
    effect: Annotated[str, field(LINE, "预期效果", "what it is to change", "预期带来什么变化")] = ""
    done: Annotated[date | None, field(DAY, "完成日期 完成", "the day it was done", "哪天完成的")] = None
    result: Annotated[str, field(LINE, "实际效果 结果", "what it changed", "实际带来什么变化")] = ""


class Reward(NamedTuple):
    """A reward and its reason."""

    kind: Annotated[
        RewardKind | None,
        field(
            OneOf(RewardKind),
            "类型",
            "bonus, award, promotion, title or praise",
            "奖金、奖项、晋升、荣誉称号或表扬",
        ),
    ] = None
    what: Annotated[str, field(LINE, "因为", "for what", "为什么事", key="for")] = ""
    evidence: Annotated[tuple[str, ...], EVIDENCE] = ()
    on: Annotated[date | None, field(DAY, "日期", "the day", "哪天")] = None


class Side(NamedTuple):
    """One side of a conflict."""

    who: Annotated[str, field(LINE, "谁", "who", "谁", required=True)] = ""
    view: Annotated[str, field(PROSE, "看法", "how this side sees it", "怎么看")] = ""


class Conflict(NamedTuple):
    """A conflict: both views, what was agreed, when it is looked at again."""

    sides: Annotated[
        tuple[Side, ...], field(Many(Part(Side, plain="who")), "双方", "both sides' views", "双方的看法")
    ] = ()
    facts: Annotated[str, field(PROSE, "事实", "what both sides accept", "双方都认的事实")] = ""
    agreed: Annotated[str, field(PROSE, "约定", "what was agreed", "达成的约定")] = ""
    mediator: Annotated[str, field(Ref("someone"), "调解人", "who mediated", "谁来调解")] = ""
    follow_up: Annotated[date | None, field(DAY, "回访日期", "the day to look again", "哪天再看")] = None


class Try(NamedTuple):
    """Something a retrospective wants to try."""

    do: Annotated[str, field(LINE, "措施 事项", "what is tried", "试什么", required=True)] = ""
    owner: Annotated[str, field(Ref("person"), "负责人", "who does it", "谁负责")] = ""
    due: Annotated[date | None, field(DAY, "截止 截止日期", "by when", "到哪天")] = None
    done: Annotated[date | None, field(DAY, "完成日期 完成", "the day it was done", "哪天完成的")] = None
    result: Annotated[str, field(LINE, "结果", "what it changed", "带来什么变化")] = ""


class Retro(NamedTuple):
    """What to keep, stop and try."""

    keep: Annotated[
        tuple[str, ...], field(Many(LINE, one=True), "保持", "what went well", "做得好、继续做的")
    ] = ()
    stop: Annotated[tuple[str, ...], field(Many(LINE, one=True), "停止", "what should end", "不再做的")] = ()
    tries: Annotated[
        tuple[Try, ...],
        field(Many(Part(Try, plain="do")), "尝试", "what is tried next", "接下来试的", key="try"),
    ] = ()


class Acknowledgement(NamedTuple):
    """The person has read it."""

    by: Annotated[str, field(Ref("person"), "谁", "who read it", "谁确认的")] = ""
    on: Annotated[date | None, field(DAY, "日期", "the day", "哪天")] = None
    comment: Annotated[str, field(PROSE, "意见", "what they say to it", "本人的意见")] = ""
    entered: Annotated[
        str, field(LINE, "代填人", "who wrote it down for them", "谁代为填写", by_command=True)
    ] = ""


def person_and_kind(stem: str) -> tuple[str, ReviewKind | None]:
    """Whose review a file's name says it is, and of which kind where it does: `li.wei.retro` stands beside `li.wei`."""
    person, _, said = stem.rpartition(".")
    kind = next((each for each in ReviewKind if person and said == each.value), None)
    return (stem, None) if kind is None else (person, kind)


class Review(NamedTuple):
    """What was talked about or judged: a 1:1, a check, an appraisal or a retrospective."""

    path: str
    person: Annotated[str, field(ID, "人员", "the file's name", "即文件名", from_path=True)]
    period: Annotated[Period, field(PERIOD, "周期", "the folder's name", "即文件夹名", from_path=True)]
    said_kind: Annotated[
        ReviewKind | None,
        field(
            OneOf(ReviewKind),
            "类型",
            "one_on_one, check, appraisal or retro; the period's length tells when absent",
            "一对一、检查、考核或复盘；不写则看周期长短",
            key="kind",
        ),
    ] = None
    by: Annotated[str, field(Ref("person"), "主持人 评审人", "who held it", "谁主持")] = ""
    held: Annotated[date | None, field(DAY, "日期", "the day it was held", "哪天进行的", core=True)] = None
    topics: Annotated[
        tuple[Topic, ...],
        field(
            Many(Part(Topic, plain="what")),
            "话题",
            "what to talk about; without outcome it comes again",
            "谈什么；没有结论的下次继续",
            core=True,
        ),
    ] = ()
    goals: Annotated[
        tuple[GoalResult, ...],
        field(Many(Part(GoalResult, plain="goal")), "目标", "how the goals stood", "各目标的结果"),
    ] = ()
    ratings: Annotated[
        tuple[Rating, ...],
        field(Many(Part(Rating)), "评分", "scores by dimension, each with evidence", "各维度的分数和证据"),
    ] = ()
    self_ratings: Annotated[
        tuple[Rating, ...],
        field(Many(Part(Rating)), "自评", "the person's own scores", "本人打的分", key="self"),
    ] = ()
    feedback: Annotated[
        tuple[Feedback, ...],
        field(Many(Part(Feedback, plain="behaviour")), "反馈", "what others saw", "别人看到的"),
    ] = ()
    strengths: Annotated[
        tuple[Point, ...],
        field(Many(Part(Point, plain="what")), "优点 亮点", "what to go on with", "值得保持的"),
    ] = ()
    improve: Annotated[
        tuple[Point, ...],
        field(Many(Part(Point, plain="what")), "待改进 改进", "what to improve", "需要改进的"),
    ] = ()
    actions: Annotated[
        tuple[Action, ...],
        field(
            Many(Part(Action, plain="do")),
            "改进计划 行动",
            "measures with owner, day and expected effect",
            "措施、负责人、日期、预期效果",
            core=True,
        ),
    ] = ()
    rewards: Annotated[
        tuple[Reward, ...],
        field(Many(Part(Reward, plain="what")), "奖励", "rewards and their reasons", "奖励和原因"),
    ] = ()
    conflicts: Annotated[
        tuple[Conflict, ...],
        field(Many(Part(Conflict)), "冲突", "conflicts: both views, what was agreed", "冲突：双方看法和约定"),
    ] = ()
    retro: Annotated[
        Retro | None,
        field(Part(Retro), "复盘", "what to keep, stop and try", "保持、停止、尝试"),
    ] = None
    ack: Annotated[
        Acknowledgement | None,
        field(Part(Acknowledgement), "本人确认 确认", "the person has read it", "本人已读"),
    ] = None
    private: Annotated[
        Any,
        field(
            Private(), "私密", "any field above, for the people it concerns", "上面任何一项，只给相关的人看"
        ),
    ] = None

    @property
    def kind(self) -> ReviewKind:
        """What it is: as it says, or its name, else a 1:1 for a day or week, a check for a month or two, an appraisal for more."""
        if self.said_kind is not None:
            return self.said_kind
        if self.kind_in_name is not None:
            return self.kind_in_name
        if self.period.span <= Grain.WEEK:
            return ReviewKind.ONE_ON_ONE
        return ReviewKind.CHECK if self.period.span <= Grain.BIMONTH else ReviewKind.APPRAISAL

    @property
    def kind_in_name(self) -> ReviewKind | None:
        """The kind its file's name says, where several of one person and period stand side by side."""
        return person_and_kind(self.path.rpartition("/")[2].removesuffix(".yaml"))[1]

    @property
    def day(self) -> date:
        """The day it was held, the period's last where none is given."""
        return self.held or self.period.last
