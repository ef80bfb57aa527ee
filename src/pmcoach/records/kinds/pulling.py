"""What the workspace says of the tools work items come from. Addresses and secrets are the user's own, and never here."""

from collections.abc import Mapping

from pmcoach.records.fields.enums import Choice
from pmcoach.records.fields.scalars import LINE
from pmcoach.records.fields.types import NOTHING, Annotated, Many, OneOf, Part, Table, field
from pmcoach.records.kinds.workitem import Category
from pmcoach.tuples import NamedTuple


class Paths(Choice):
    """Which of PingCode's generations of paths answers."""

    AUTO = "auto", "自动"
    PJM2 = "pjm2", "pjm2"
    PJM = "pjm", "pjm"
    PROJECT = "project", "project"


class PingCodeSettings(NamedTuple):
    """What is taken from PingCode."""

    projects: Annotated[
        tuple[str, ...],
        field(
            Many(LINE, one=True),
            "项目",
            "only these: keys, names or ids; else all items of people with an account",
            "只取这些项目：标识、名称或编号；不写则取有账号的人的全部工作项",
        ),
    ] = ()
    profile: Annotated[
        Paths,
        field(
            OneOf(Paths), "路径", "which paths answer, found by asking", "使用哪一代接口路径，默认自动探测"
        ),
    ] = Paths.AUTO


class JiraSettings(NamedTuple):
    """What is taken from Jira."""

    jql: Annotated[
        str,
        field(
            LINE,
            "查询",
            "the query, such as project = PAY; else the projects, else what people with an account have",
            "JQL 查询，如 project = PAY；不写则取下列项目，再不写则取有账号的人的事项",
        ),
    ] = ""
    projects: Annotated[
        tuple[str, ...],
        field(
            Many(LINE, one=True), "项目", "only these: keys, names or ids", "只取这些项目：标识、名称或编号"
        ),
    ] = ()


class WorktileSettings(NamedTuple):
    """What is taken from Worktile."""

    projects: Annotated[
        tuple[str, ...],
        field(
            Many(LINE, one=True), "项目", "only these: keys, names or ids", "只取这些项目：标识、名称或编号"
        ),
    ] = ()
    link: Annotated[
        str,
        field(
            LINE,
            "链接",
            "a task's address, with {id} or {key} in it; the service does not say",
            "任务的网址，其中写 {id} 或 {key}；接口本身不给",
        ),
    ] = ""


class DayOrder(Choice):
    """Which number of a day comes first where a table does not tell: `03/04/2026`."""

    DAY = "day-first", "日在前"
    MONTH = "month-first", "月在前"
    YEAR = "year-first", "年在前"


class TableSettings(NamedTuple):
    """How an exported table is read."""

    columns: Annotated[
        Mapping[str, str],
        field(
            Table(LINE),
            "列",
            "field to column heading, where a heading is not known: key, title, state, assignee, due, …",
            "字段到列名（列名认不出时写）：key、title、state、assignee、due 等",
        ),
    ] = NOTHING
    dates: Annotated[
        DayOrder | None,
        field(
            OneOf(DayOrder),
            "日期顺序",
            "which number of a day comes first, where the table does not tell",
            "03/04/2026 这样的日期哪个数在前，表里看不出时写",
        ),
    ] = None


class PullSettings(NamedTuple):
    """Where work items come from."""

    pingcode: Annotated[
        PingCodeSettings,
        field(Part(PingCodeSettings), "PingCode平台", "what is taken from PingCode", "从 PingCode 取什么"),
    ] = PingCodeSettings()
    jira: Annotated[
        JiraSettings,
        field(Part(JiraSettings), "Jira平台", "what is taken from Jira", "从 Jira 取什么"),
    ] = JiraSettings()
    worktile: Annotated[
        WorktileSettings,
        field(Part(WorktileSettings), "Worktile平台", "what is taken from Worktile", "从 Worktile 取什么"),
    ] = WorktileSettings()
    csv: Annotated[
        TableSettings,
        field(Part(TableSettings), "表格", "how an exported table is read", "导出的表格怎么读"),
    ] = TableSettings()
    states: Annotated[
        Mapping[str, Category],
        field(
            Table(OneOf(Category)),
            "状态",
            "names of states of your own: todo, doing, done or cancelled",
            "自定义状态的含义：未开始、进行中、已完成或已取消",
        ),
    ] = NOTHING
