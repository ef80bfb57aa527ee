"""A goal: what a person, a team or the company wants to be true by a day."""

from datetime import date

from pmcoach.dates.period import Period
from pmcoach.records.fields.amount import Amount
from pmcoach.records.fields.enums import EvidenceKind, GoalKind, Level, Status
from pmcoach.records.fields.scalars import DAY, ID, LINE, NUMBER, PERIOD, PROSE
from pmcoach.records.fields.types import Annotated, Many, OneOf, Part, Ref, field
from pmcoach.records.kinds.metric import Guardrail, Metric, units_agree
from pmcoach.records.kinds.plan import Dependency, Experiment, Resource, Step
from pmcoach.tuples import NamedTuple


class Agreement(NamedTuple):
    """Who agreed to the goal, and when."""

    by: Annotated[str, field(Ref("person"), "确认人", "who agreed", "谁确认的")] = ""
    on: Annotated[date | None, field(DAY, "日期", "the day", "哪天")] = None
    entered: Annotated[
        str, field(LINE, "代填人", "who wrote it down for them", "谁代为填写", by_command=True)
    ] = ""


class Evidence(NamedTuple):
    """Data behind the goal."""

    kind: Annotated[
        EvidenceKind | None,
        field(OneOf(EvidenceKind), "类型", "behaviour, market or competitor", "用户行为、市场或竞品"),
    ] = None
    note: Annotated[str, field(PROSE, "说明", "what it says", "说明了什么", required=True)] = ""
    link: Annotated[str, field(LINE, "链接", "where it stands", "出处")] = ""
    on: Annotated[date | None, field(DAY, "日期", "the day it was seen", "哪天看到的")] = None


class Change(NamedTuple):
    """A move of the goal itself, with its reason."""

    on: Annotated[date | None, field(DAY, "日期", "the day", "哪天改的")] = None
    name: Annotated[str, field(LINE, "字段", "which field moved", "改了哪一项", key="field")] = ""
    before: Annotated[str, field(LINE, "原值", "what it said before", "原来的值", key="from")] = ""
    to: Annotated[str, field(LINE, "新值", "what it says now", "现在的值")] = ""
    why: Annotated[str, field(PROSE, "原因", "why it moved", "为什么改")] = ""


class Closing(NamedTuple):
    """How the goal ended."""

    on: Annotated[date | None, field(DAY, "日期", "the day", "哪天")] = None
    result: Annotated[
        str,
        field(LINE, "结果", "the last value, or the outcome in words", "最终的值，或一句话说明结果"),
    ] = ""
    score: Annotated[
        Amount | None,
        field(NUMBER, "评分", "how well it was done, which is not its progress", "完成得怎样；不等于进度"),
    ] = None
    why: Annotated[str, field(PROSE, "原因", "why it ended so", "为什么是这个结果")] = ""


class Goal(NamedTuple):
    """What a person, a team or the company wants to be true by a day."""

    path: str
    id: Annotated[str, field(ID, "编号", "the file's name", "即文件名", from_path=True)]
    period: Annotated[Period, field(PERIOD, "周期", "the folder's name", "即文件夹名", from_path=True)]
    title: Annotated[
        str,
        field(
            LINE,
            "目标 标题",
            "what moves, from where to where, by when",
            "一句话写清什么从多少到多少，到哪天",
            required=True,
        ),
    ] = ""
    kind: Annotated[
        GoalKind,
        field(OneOf(GoalKind), "类型", "goal, objective, kr or kpi", "目标、目标O、关键结果或绩效指标"),
    ] = GoalKind.GOAL
    level: Annotated[
        Level,
        field(OneOf(Level), "层级", "company, team or person", "公司、团队或个人"),
    ] = Level.PERSON
    owners: Annotated[
        tuple[str, ...],
        field(
            Many(Ref("person"), one=True),
            "负责人",
            "the one person who answers for it",
            "唯一的负责人",
            key="owner",
            core=True,
        ),
    ] = ()
    helpers: Annotated[
        tuple[str, ...],
        field(Many(Ref("person"), one=True), "协作人", "who works on it too", "一起做的人"),
    ] = ()
    parent: Annotated[
        str,
        field(
            Ref("goal"),
            "上级目标",
            "the goal it serves, in another workspace as pay/retention; none, with a why",
            "支撑哪个上级目标，在别的工作区则如 pay/retention；没有写 none 并写理由",
            core=True,
        ),
    ] = ""
    why: Annotated[str, field(PROSE, "理由", "why it matters", "为什么重要")] = ""
    metric: Annotated[
        Metric | None,
        field(
            Part(Metric, plain="name", check=units_agree),
            "指标",
            "what is measured, from where to where",
            "量什么，从多少到多少",
            core=True,
        ),
    ] = None
    guardrails: Annotated[
        tuple[Guardrail, ...],
        field(
            Many(Part(Guardrail, plain="name")), "护栏", "what must not get worse meanwhile", "同时不能变差的"
        ),
    ] = ()
    created: Annotated[date | None, field(DAY, "创建日期", "the day it was written", "哪天写的")] = None
    start: Annotated[
        date | None,
        field(DAY, "开始日期 开始", "its first day; the period's when absent", "第一天；不写即周期首日"),
    ] = None
    due: Annotated[date | None, field(DAY, "截止 截止日期", "its last day", "最后一天", core=True)] = None
    weight: Annotated[
        Amount | None,
        field(NUMBER, "权重", "its share of 100 among the owner's goals", "在负责人各目标中的占比，合计 100"),
    ] = None
    agreed: Annotated[
        Agreement | None,
        field(Part(Agreement), "确认", "who agreed to it, and when", "谁在哪天确认"),
    ] = None
    plan: Annotated[
        tuple[Step, ...],
        field(
            Many(Part(Step, plain="do")),
            "计划 行动计划",
            "phases and steps, with owner and day",
            "分阶段的步骤，各有负责人和日期",
        ),
    ] = ()
    resources: Annotated[
        tuple[Resource, ...],
        field(
            Many(Part(Resource, plain="what")),
            "资源",
            "money, people, tools it needs from others",
            "需要别人给的资金、人员、工具",
        ),
    ] = ()
    depends: Annotated[
        tuple[Dependency, ...],
        field(Many(Part(Dependency, plain="team")), "依赖", "what other teams owe it", "其他团队要交付的"),
    ] = ()
    experiments: Annotated[
        tuple[Experiment, ...],
        field(Many(Part(Experiment, plain="hypothesis")), "实验", "bets that may fail", "允许失败的尝试"),
    ] = ()
    evidence: Annotated[
        tuple[Evidence, ...],
        field(Many(Part(Evidence, plain="note")), "依据", "data behind it", "背后的数据"),
    ] = ()
    changes: Annotated[
        tuple[Change, ...],
        field(Many(Part(Change)), "变更", "moves of the goal itself, with reasons", "目标本身的改动和原因"),
    ] = ()
    status: Annotated[
        Status,
        field(OneOf(Status), "状态", "active, done or dropped", "进行中、已完成或已取消"),
    ] = Status.ACTIVE
    closed: Annotated[
        Closing | None,
        field(Part(Closing), "结项", "how it ended", "怎样结束的"),
    ] = None

    @property
    def owner(self) -> str:
        """The first who is named as owner; empty when nobody is."""
        return self.owners[0] if self.owners else ""

    @property
    def first_day(self) -> date:
        """The day work on it begins."""
        return self.start or self.period.first

    @property
    def last_day(self) -> date:
        """The day it is due; the period's last where none is given."""
        return self.due or self.period.last

    @property
    def anchor(self) -> date:
        """The day from which relative words of the title count."""
        return self.created or self.period.first

    @property
    def open(self) -> bool:
        """Whether it is still worked on."""
        return self.status is Status.ACTIVE
