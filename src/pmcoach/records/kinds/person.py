"""A person: who they are, who leads them, what they answer for and learn."""

from collections.abc import Mapping
from datetime import date

from pmcoach.records.fields.amount import Amount
from pmcoach.records.fields.enums import Every, Learning
from pmcoach.records.fields.scalars import DAY, ID, KEY, LINE, NUMBER
from pmcoach.records.fields.types import NOTHING, Annotated, Many, OneOf, Part, Ref, Table, field
from pmcoach.tuples import NamedTuple


class Leave(NamedTuple):
    """Days away; the last counts."""

    first: Annotated[date | None, field(DAY, "从", "its first day", "第一天", key="from")] = None
    last: Annotated[date | None, field(DAY, "到", "its last day", "最后一天", key="to")] = None

    def holds(self, day: date) -> bool:
        """Whether a day lies in it; an open end is open."""
        return (self.first or date.min) <= day <= (self.last or date.max)


class Training(NamedTuple):
    """Something to learn, and what came of it."""

    topic: Annotated[str, field(LINE, "主题", "what is learned", "学什么", required=True)] = ""
    type: Annotated[
        Learning | None,
        field(OneOf(Learning), "形式 类型", "course, book, talk or mentoring", "课程、书、分享或辅导"),
    ] = None
    due: Annotated[date | None, field(DAY, "截止", "by when", "何时学完")] = None
    done: Annotated[date | None, field(DAY, "完成日期 完成", "the day it was done", "哪天学完的")] = None
    proof: Annotated[str, field(LINE, "证明", "what shows it", "凭什么说学完了")] = ""
    used_in: Annotated[
        str, field(LINE, "用于", "the goal or work it was used in", "用在了哪个目标或工作上")
    ] = ""


class Skill(NamedTuple):
    """A skill to grow, from 1 to 5."""

    name: Annotated[str, field(LINE, "名称", "which skill", "哪项能力", required=True)] = ""
    now: Annotated[Amount | None, field(NUMBER, "现在", "where it is, 1 to 5", "现在几级，1-5")] = None
    next: Annotated[Amount | None, field(NUMBER, "目标", "where it is to be, 1 to 5", "要到几级，1-5")] = None
    how: Annotated[str, field(LINE, "办法", "how it grows", "怎么提升")] = ""
    by: Annotated[date | None, field(DAY, "期限", "by when", "到哪天")] = None


class Development(NamedTuple):
    """A personal development plan."""

    aim: Annotated[str, field(LINE, "方向", "where this person wants to be", "想成为什么样的人")] = ""
    skills: Annotated[
        tuple[Skill, ...],
        field(Many(Part(Skill, plain="name")), "能力", "the skills that takes", "需要的能力"),
    ] = ()


class Practice(NamedTuple):
    """An occasion to lead."""

    practice: Annotated[str, field(LINE, "实践", "what is led", "带什么", required=True)] = ""
    mentor: Annotated[str, field(Ref("someone"), "导师", "who helps", "谁来带")] = ""
    by: Annotated[date | None, field(DAY, "期限", "by when", "到哪天")] = None
    result: Annotated[str, field(LINE, "结果", "how it went", "结果如何")] = ""


class OwnCadence(NamedTuple):
    """How often each thing is due with one person, where that is otherwise than in the settings."""

    report: Annotated[
        Every | None,
        field(
            OneOf(Every),
            "周报",
            "reports: weekly, biweekly in even weeks, else in the last week of each period",
            "周报多久一次：每周；双周为双数周；更长的为每期最后一周",
        ),
    ] = None
    one_on_one: Annotated[Every | None, field(OneOf(Every), "一对一", "1:1s", "一对一多久一次")] = None
    check: Annotated[Every | None, field(OneOf(Every), "检查", "checks", "检查多久一次")] = None
    review: Annotated[Every | None, field(OneOf(Every), "考核", "appraisals", "考核多久一次")] = None


class Person(NamedTuple):
    """Who somebody is, who leads them, and what they answer for."""

    path: str
    id: Annotated[str, field(ID, "编号", "the file's name", "即文件名", from_path=True)]
    name: Annotated[str, field(LINE, "姓名", "as colleagues say it", "怎么称呼", required=True)] = ""
    role: Annotated[str, field(LINE, "角色 职位", "the role", "做什么角色", core=True)] = ""
    lead: Annotated[
        str, field(Ref("person"), "上级", "whom this person reports to", "向谁汇报", core=True)
    ] = ""
    lead_since: Annotated[
        date | None,
        field(
            DAY,
            "上级自 上级起始",
            "since when; debts of before stay with the lead of before",
            "从哪天起；之前的欠账还算在原来的上级",
        ),
    ] = None
    team: Annotated[str, field(LINE, "团队", "the team", "在哪个团队")] = ""
    responsibilities: Annotated[
        tuple[str, ...],
        field(Many(LINE, one=True), "职责", "what this person answers for", "负责哪些事", core=True),
    ] = ()
    joined: Annotated[date | None, field(DAY, "入职日期 入职", "the first day", "第一天")] = None
    left: Annotated[
        date | None, field(DAY, "离开日期 离开", "the last day; files stay", "最后一天；文件保留")
    ] = None
    leave: Annotated[
        tuple[Leave, ...],
        field(Many(Part(Leave)), "请假", "days away", "不在的日子"),
    ] = ()
    cadence: Annotated[
        OwnCadence,
        field(
            Part(OwnCadence), "频率", "where it is otherwise than in the settings", "和设置里不同的频率才写"
        ),
    ] = OwnCadence()
    training: Annotated[
        tuple[Training, ...],
        field(
            Many(Part(Training, plain="topic")),
            "培训",
            "what is to be learned, by when, and where it was used",
            "学什么、何时学完、用在哪里",
        ),
    ] = ()
    development: Annotated[
        Development | None,
        field(
            Part(Development, plain="aim"),
            "发展计划 个人发展计划",
            "personal development plan",
            "个人发展计划",
        ),
    ] = None
    leadership: Annotated[
        tuple[Practice, ...],
        field(Many(Part(Practice, plain="practice")), "领导力", "occasions to lead", "带人带事的机会"),
    ] = ()
    accounts: Annotated[
        Mapping[str, str],
        field(
            Table(LINE),
            "账号",
            "names in other tools: pingcode, worktile, slack, …",
            "在其他工具里的账号：pingcode、worktile、slack 等",
        ),
    ] = NOTHING
    keys: Annotated[
        tuple[str, ...],
        field(
            Many(KEY, one=True),
            "公钥",
            "age or SSH public keys, for sealed fields",
            "age 或 SSH 公钥，用于加密内容",
        ),
    ] = ()

    def here(self, day: date) -> bool:
        """Whether this person works here on a day; leave does not count as gone."""
        return (self.joined or date.min) <= day <= (self.left or date.max)

    def away(self, day: date) -> bool:
        """Whether this person is on leave on a day."""
        return any(leave.holds(day) for leave in self.leave)
