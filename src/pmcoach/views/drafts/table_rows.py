"""People and goals from the rows of a table, as what fills their files; what is unclear in a row is said, not guessed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from pmcoach.dates import written
from pmcoach.document.scalars import digits
from pmcoach.patterns import pattern
from pmcoach.records.fields.amount import read_amount
from pmcoach.records.fields.enums import Choice, Direction, GoalKind, Level
from pmcoach.records.fields.types import fields_of
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.metric import Metric
from pmcoach.records.kinds.person import Person
from pmcoach.text import Lang, Text
from pmcoach.tuples import NamedTuple
from pmcoach.views.drafts.rail import rail_of

LIST = pattern(r"\s*[、,，;；/\n]\s*")
RAILS = pattern(r"\s*[;；、\n]\s*")
TITLES = ("id", "编号", "账号", "工号")
# What HR systems, OKR tools, Feishu and Worktile call these columns, beside the names of the fields.
OF_PEOPLE: Mapping[str, tuple[str, ...]] = {
    "id": ("员工编号", "员工ID", "用户名", "employee id", "user name", "login", "account"),
    "name": (
        "员工姓名",
        "成员",
        "成员姓名",
        "full name",
        "employee name",
        "display name",
        "employee",
        "member",
    ),
    "role": ("岗位", "职务", "岗位名称", "职位名称", "job title", "title", "position"),
    "lead": (
        "直属上级",
        "直接上级",
        "上级主管",
        "直属主管",
        "汇报对象",
        "汇报给",
        "manager",
        "line manager",
        "reports to",
        "supervisor",
    ),
    "team": ("部门", "所属部门", "部门名称", "department", "business unit", "team name"),
    "joined": ("入职时间", "hire date", "start date", "date of joining", "joining date", "date hired"),
}
OF_GOALS: Mapping[str, tuple[str, ...]] = {
    "title": (
        "目标名称",
        "目标内容",
        "目标",
        "关键结果",
        "objective",
        "key result",
        "goal",
        "goal name",
        "objective name",
        "goal title",
    ),
    "period": ("时间周期", "目标周期", "OKR周期", "cycle", "quarter", "time period", "okr cycle"),
    "owners": ("责任人", "目标负责人", "所有者", "assignee", "dri", "goal owner", "responsible"),
    "helpers": ("参与人", "协作者", "参与者", "contributors", "collaborators"),
    "parent": (
        "对齐目标",
        "对齐",
        "父目标",
        "所属目标",
        "aligned to",
        "alignment",
        "parent goal",
        "parent objective",
    ),
    "due": (
        "结束日期",
        "结束时间",
        "截止时间",
        "完成时间",
        "due date",
        "end date",
        "deadline",
        "target date",
    ),
    "start": ("开始时间", "起始日期", "start date"),
    "kind": ("目标类型", "goal type"),
    "weight": ("权重%", "权重(%)", "weight (%)", "weight %"),
    "metric.name": ("度量指标", "衡量指标", "metric name", "measure", "measurement"),
    "metric.unit": ("度量单位", "metric unit", "unit of measure"),
    "metric.baseline": (
        "起始值",
        "初始值",
        "start value",
        "starting value",
        "initial value",
        "baseline value",
    ),
    "metric.target": ("目标数值", "目标值(数字)", "target value", "goal value"),
}
METRIC = "metric."
NAMES = {"metric": f"{METRIC}name", "owners": "owners"}
PERSON_FIELDS = ("name", "role", "lead", "lead_since", "team", "responsibilities", "joined")
GOAL_FIELDS = (
    "period", "title", "kind", "level", "owners", "helpers", "parent", "why", "metric", "guardrails", "created", "start",
    "due", "weight",
)  # fmt: skip
METRIC_FIELDS = (
    "name",
    "unit",
    "baseline",
    "target",
    "change",
    "direction",
    "source",
    "commit",
    "stretch",
    "range",
)
CHOICES: Mapping[str, type[Choice]] = {"kind": GoalKind, "level": Level, f"{METRIC}direction": Direction}
DAYS = ("created", "start", "due", "joined", "lead_since")
NUMBERS = ("weight", *(f"{METRIC}{name}" for name in ("baseline", "target", "commit", "stretch")))
LISTS = ("helpers", "responsibilities")
NO_DAY = Text(en="“{said}” is not a day", zh="“{said}”不是日期")
NO_NUMBER = Text(en="“{said}” is not a number", zh="“{said}”不是数字")
NO_WORD = Text(en="“{said}” is none of {known}", zh="“{said}”不在可选范围：{known}")
SHARE = Text(
    en="{said} of %: a spreadsheet holds 0.45 where it shows 45%; write the number, and the unit beside it",
    zh="{said}，单位是 %：表格里显示 45% 的单元格存的是 0.45；请写数字，单位另写一列",
)
NO_RAIL = Text(en="“{said}” is no guardrail: “refund rate <= 2%”", zh="“{said}”不是护栏：请写成“退款率<=2%”")


class TableRow(NamedTuple):
    """What a row says of one record: its number in the table, the fields by name, and what is unclear."""

    number: int
    said: Mapping[str, Any]
    unclear: tuple[Text, ...]


def columns(heads: Sequence[str], kind: type) -> tuple[list[str], list[str]]:
    """The field each heading names, empty where it names none; and the headings that name none."""
    known = dict(_known(kind))
    named = [known.get(_plain(head), "") for head in heads]
    lost = [head.strip() for head, name in zip(heads, named, strict=True) if not name and head.strip()]
    return named, lost


def _known(kind: type) -> Iterator[tuple[str, str]]:
    """The ways to write each heading: the names of the fields in both languages."""
    usual = OF_GOALS if kind is Goal else OF_PEOPLE
    yield from ((_plain(head), name) for name, heads in usual.items() for head in heads)
    parts = [(Metric, METRIC_FIELDS, METRIC)] if kind is Goal else []
    for cls, names, before in (*parts, (kind, PERSON_FIELDS if kind is Person else GOAL_FIELDS, "")):
        declared = fields_of(cls).by_name
        for name in names:
            target = NAMES.get(name, f"{before}{name}")
            for alias in (name, declared[name].key or name, *declared[name].zh):
                yield _plain(alias), target
                yield _plain(f"{before}{alias}"), target
    yield from ((_plain(title), "id") for title in TITLES)


def _plain(head: str) -> str:
    return re.sub(r"[\s_]", "", unicodedata.normalize("NFKC", head)).casefold()


def rows(cells: Mapping[int, Sequence[str]], named: Sequence[str], lang: Lang) -> Iterator[TableRow]:
    """What each row says; the heading row is not among the cells."""
    for number, row in cells.items():
        said: dict[str, Any] = {}
        unclear: list[Text] = []
        for name, cell in zip(named, row, strict=False):
            text = " ".join(cell.split()) if name != "guardrails" else cell.strip()
            if name and text:
                value = _value(name, text, lang)
                if isinstance(value, Text):
                    unclear.append(value)
                else:
                    said[name] = value
        if said or unclear:
            yield TableRow(number, said, tuple(unclear))


def shares_of(row: TableRow) -> Iterator[Text]:
    """The numbers of a row in per cent that lie between 0 and 1: a spreadsheet holds 0.45 where it shows 45%."""
    if "%" in row.said.get(f"{METRIC}unit", ""):
        for name in NUMBERS:
            said = row.said.get(name, "") if name.startswith(METRIC) else ""
            if re.fullmatch(r"-?0\.[0-9]+", said):
                yield SHARE.fill(said=said)


def _value(name: str, text: str, lang: Lang) -> Any:
    """A cell as a file says it; a Text where it is unclear."""
    reader: Callable[[str], Any] | None = None
    if name in DAYS:
        reader = _day
    elif name in NUMBERS:
        reader = _number
    elif name in LISTS:
        reader = _list
    elif name == "guardrails":
        reader = _rails
    elif name in CHOICES:
        return _choice(text, CHOICES[name], lang)
    return reader(text) if reader is not None else text


def _day(text: str) -> str | Text:
    day = written.day(text)
    return NO_DAY.fill(said=text) if day is None else day.isoformat()


def _number(text: str) -> str | Text:
    amount = read_amount(text)
    if amount is None:
        return NO_NUMBER.fill(said=text)
    return digits(amount.value) if not amount.unit else text


def _list(text: str) -> list[str]:
    return [each for each in LIST.split(text) if each]


def _rails(text: str) -> list[dict[str, str]] | Text:
    found = []
    for each in RAILS.split(text):
        rail = rail_of(each)
        if rail is None:
            return NO_RAIL.fill(said=each)
        found.append(rail)
    return found


def _choice(text: str, kind: type[Choice], lang: Lang) -> str | Text:
    for each in kind:
        if _plain(text) in {_plain(word) for word in (each.value, each.label.zh, each.label.en)}:
            return str(each.label.zh if lang is Lang.ZH else each.value)
    return NO_WORD.fill(said=text, known=tuple(each.value for each in kind))
