"""The workspace's settings, `pmcoach.yaml`."""

from collections.abc import Mapping
from datetime import date

from pmcoach.dates.calendar import NO_CALENDAR
from pmcoach.records.fields.amount import Amount
from pmcoach.records.fields.due_time import Hour
from pmcoach.records.fields.enums import Every, GoalKind, Language, Severity
from pmcoach.records.fields.measures import Bounds
from pmcoach.records.fields.scalars import BOUNDED, CALENDAR, COUNT, DAY, FLAG, HOUR, ID, LINE, NUMBER, ZONE
from pmcoach.records.fields.types import NOTHING, Annotated, Many, OneOf, Part, Ref, Table, field
from pmcoach.records.kinds.pulling import PullSettings
from pmcoach.records.kinds.sending import Channel
from pmcoach.tuples import NamedTuple


class Cadence(NamedTuple):
    """How often what is due."""

    report: Annotated[Every, field(OneOf(Every), "周报", "reports", "周报多久一次")] = Every.WEEKLY
    report_due: Annotated[Hour, field(HOUR, "周报截止", "the hour a report is due", "周报最晚何时交")] = Hour(
        4, 18, 0
    )
    one_on_one: Annotated[Every, field(OneOf(Every), "一对一", "1:1s", "一对一多久一次")] = Every.WEEKLY
    check: Annotated[Every, field(OneOf(Every), "检查", "checks", "检查多久一次")] = Every.MONTHLY
    review: Annotated[Every, field(OneOf(Every), "考核", "appraisals", "考核多久一次")] = Every.QUARTERLY


class DaysOff(NamedTuple):
    """The workspace's own days off and made-up working days; they stand above the country's calendar."""

    off: Annotated[tuple[date, ...], field(Many(DAY, one=True), "放假", "days off", "放假的日子")] = ()
    work: Annotated[tuple[date, ...], field(Many(DAY, one=True), "上班", "days worked", "上班的日子")] = ()


class GoalSettings(NamedTuple):
    """What goals a person has."""

    per_person: Annotated[
        Bounds, field(BOUNDED, "每人", "how many goals a person should have", "每人几个目标合适")
    ] = Bounds(1, 5)
    kinds: Annotated[
        tuple[GoalKind, ...],
        field(Many(OneOf(GoalKind), one=True), "类型", "the kinds in use", "使用哪些类型"),
    ] = tuple(GoalKind)


class Dimension(NamedTuple):
    """A dimension of appraisal."""

    id: Annotated[str, field(ID, "编号", "its id", "编号", required=True)] = ""
    weight: Annotated[Amount | None, field(NUMBER, "权重", "its share of 100", "占比，合计 100")] = None
    title: Annotated[str, field(LINE, "名称", "its name", "名称")] = ""


class RuleSettings(NamedTuple):
    """Which rules apply, and how much they matter. A code stands for itself, a prefix for all that begin with it."""

    select: Annotated[
        tuple[str, ...],
        field(Many(LINE, one=True), "启用", "codes or prefixes; ALL", "编号或前缀；ALL 为全部"),
    ] = ("ALL",)
    ignore: Annotated[
        tuple[str, ...], field(Many(LINE, one=True), "忽略", "codes or prefixes", "编号或前缀")
    ] = ()
    severity: Annotated[
        Mapping[str, Severity],
        field(Table(OneOf(Severity)), "级别", "another severity for a code", "给某条规则另定级别"),
    ] = NOTHING
    per_file: Annotated[
        Mapping[str, tuple[str, ...]],
        field(
            Table(Many(LINE, one=True)),
            "按文件",
            "paths with * and **, and the codes ignored there",
            "路径（可用 * 和 **）及其忽略的规则",
        ),
    ] = NOTHING


class Limits(NamedTuple):
    """When something is worth mentioning."""

    pace: Annotated[
        Amount | None,
        field(
            NUMBER,
            "速度倍数",
            "A101: how many times the best pace seen is too much",
            "A101：超过最好速度的几倍算过高",
        ),
    ] = None
    long_goal_days: Annotated[
        int,
        field(
            COUNT,
            "长目标天数",
            "A105: a goal longer than this needs a plan",
            "A105：超过多少天的目标要有计划",
        ),
    ] = 45
    silent_weeks: Annotated[
        int, field(COUNT, "沉默周数", "W106: weeks without a word on a goal", "W106：目标几周没有消息")
    ] = 3
    carried: Annotated[
        int, field(COUNT, "顺延上限", "W107: how often something may be carried", "W107：一件事最多顺延几次")
    ] = 3
    recognition_weeks: Annotated[
        int, field(COUNT, "表扬周数", "V112: weeks without recognition", "V112：几周没有得到表扬")
    ] = 6
    title: Annotated[
        int,
        field(
            COUNT,
            "标题长度",
            "S105: the longest title, in Chinese characters or English words",
            "S105：标题最多几个汉字或英文词",
        ),
    ] = 60


class PrivateSettings(NamedTuple):
    """How private fields are kept."""

    sealed: Annotated[bool, field(FLAG, "加密", "private fields are sealed", "私密内容要加密")] = False
    readers: Annotated[
        tuple[str, ...],
        field(
            Many(Ref("reader"), one=True),
            "可读的人",
            "who reads besides the person and those above: ids or keys",
            "除本人和各级上级外还有谁能读：人员编号或公钥",
        ),
    ] = ()


class Settings(NamedTuple):
    """Whose workspace it is, and how it is run."""

    path: str
    language: Annotated[
        Language | None,
        field(
            OneOf(Language),
            "语言",
            "zh or en: what is written and shown",
            "zh 或 en：用哪种语言写和看",
            core=True,
        ),
    ] = None
    timezone: Annotated[str, field(ZONE, "时区", "where the day begins", "以哪里的日期为准", core=True)] = ""
    lead: Annotated[
        str, field(Ref("person"), "负责人", "whose workspace this is", "这是谁的工作区", core=True)
    ] = ""
    cadence: Annotated[
        Cadence, field(Part(Cadence), "频率", "how often each thing is due", "各项多久一次")
    ] = Cadence()
    calendar: Annotated[
        str,
        field(
            CALENDAR,
            "日历",
            "whose holidays: CN, with make-up days, US, DE-BY, …; none is Monday to Friday",
            "哪里的假期：CN（含调休）、US、DE-BY 等；none 为周一到周五",
            core=True,
        ),
    ] = NO_CALENDAR
    holidays: Annotated[
        DaysOff, field(Part(DaysOff), "假日", "the workspace's own days off and worked", "自己的放假和上班日")
    ] = DaysOff()
    goals: Annotated[
        GoalSettings, field(Part(GoalSettings), "目标", "what goals a person has", "目标的要求")
    ] = GoalSettings()
    id: Annotated[
        str,
        field(
            ID,
            "编号",
            "this workspace's name where several are read together",
            "几个工作区一起看时，这一个叫什么",
        ),
    ] = ""
    dimensions: Annotated[
        tuple[Dimension, ...],
        field(
            Many(Part(Dimension, plain="id")),
            "维度",
            "appraisal, weights add to 100",
            "考核维度，权重合计 100",
        ),
    ] = ()
    rules: Annotated[RuleSettings, field(Part(RuleSettings), "规则", "which rules apply", "用哪些规则")] = (
        RuleSettings()
    )
    limits: Annotated[
        Limits, field(Part(Limits), "界限", "when something is worth mentioning", "到什么程度才提醒")
    ] = Limits()
    private: Annotated[
        PrivateSettings,
        field(Part(PrivateSettings), "私密", "how private fields are kept", "私密内容怎么保存"),
    ] = PrivateSettings()
    send: Annotated[
        Mapping[str, Channel],
        field(Table(Part(Channel)), "发送", "where messages go, by name", "消息发到哪里，各取一个名字"),
    ] = NOTHING
    pull: Annotated[
        PullSettings, field(Part(PullSettings), "拉取", "where work items come from", "工作项从哪里来")
    ] = PullSettings()
