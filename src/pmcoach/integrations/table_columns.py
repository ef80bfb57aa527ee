"""The columns of exported tables: what each field is called, in Chinese and English tools, and how a cell is read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, tzinfo

from pmcoach.errors import PmcoachError
from pmcoach.integrations.loose import moment, number
from pmcoach.records.workitem import Category
from pmcoach.text import Text

# The first that a table has is taken. Neither PingCode nor Worktile documents the headings of its export.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "key": ("编号", "标识", "工作项编号", "任务编号", "Key", "Issue key", "identifier", "ID"),
    "title": ("标题", "名称", "任务名称", "任务标题", "概要", "Summary", "Title"),
    "type": ("类型", "工作项类型", "任务类型", "Issue Type", "Type"),
    "state": ("状态", "任务状态", "Status", "State"),
    "assignee": ("负责人", "处理人", "经办人", "Assignee"),
    "priority": ("优先级", "Priority"),
    "start": ("开始时间", "开始日期", "计划开始", "Start date"),
    "due": ("截止时间", "截止日期", "结束时间", "计划结束", "Due date"),
    "completed_at": ("完成时间", "实际完成时间", "Resolved"),
    "updated_at": ("更新时间", "最后更新时间", "Updated"),
    "created_at": ("创建时间", "Created"),
    "project": ("项目", "所属项目", "Project"),
    "sprint": ("迭代", "所属迭代", "Sprint"),
    "points": ("故事点", "Story Points"),
    "url": ("链接", "URL", "Link"),
}
NEEDED = ("key", "title", "state")
STATES: Mapping[Category, tuple[str, ...]] = {
    Category.TODO: ("未开始", "待处理", "打开", "新建", "To Do", "Open", "New", "Backlog"),
    Category.DOING: ("进行中", "处理中", "研发中", "测试中", "In Progress", "In Review"),
    Category.DONE: ("已完成", "已关闭", "已发布", "已验收", "Done", "Closed", "Resolved"),
    Category.CANCELLED: ("已取消", "挂起", "Cancelled", "Canceled", "Won't Do"),
}
MOMENT = re.compile(
    r"([0-9]{4}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2})日?(?:[ T]+([0-9]{1,2}):([0-9]{2}).*)?"
)
# A spreadsheet's days since 1900, from 1954 to 2119; smaller numbers are more likely something else.
SERIALS = (20_000.0, 80_000.0)

NO_COLUMN = Text(
    en="no column for {fields}; the table has: {found}", zh="没有 {fields} 对应的列；表中有：{found}"
)
MAP_IT = Text(en="say which: --map {field}=COLUMN", zh="请指明：--map {field}=列名")
NO_SUCH = Text(
    en="there is no column “{column}”; the table has: {found}", zh="没有“{column}”这一列；表中有：{found}"
)
NO_FIELD = Text(en="no field “{field}”: {known}", zh="没有“{field}”这个字段：{known}")


def plain(heading: str) -> str:
    """A heading or a state without width, case and blanks."""
    return "".join(unicodedata.normalize("NFKC", heading).replace("\ufeff", "").casefold().split())


def found_columns(headings: Sequence[str], said: Mapping[str, str]) -> dict[str, int]:
    """Which column holds which field: as said, else by its usual names.

    Raises PmcoachError where a field or column that was said is none, or one that is needed is missing.
    """
    places: dict[str, int] = {}
    for index, heading in enumerate(headings):
        places.setdefault(plain(heading), index)
    found: dict[str, int] = {}
    shown = tuple(heading.strip() for heading in headings if heading.strip())
    for field, column in said.items():
        if field not in COLUMNS:
            raise PmcoachError(NO_FIELD.fill(field=field, known=tuple(COLUMNS)))
        if plain(column) not in places:
            raise PmcoachError(NO_SUCH.fill(column=column, found=shown))
        found[field] = places[plain(column)]
    for field, names in COLUMNS.items():
        known = [places[plain(name)] for name in names if plain(name) in places]
        if known:
            found.setdefault(field, known[0])
    missing = tuple(field for field in NEEDED if field not in found)
    if missing:
        raise PmcoachError(NO_COLUMN.fill(fields=missing, found=shown), MAP_IT.fill(field=missing[0]))
    return found


CATEGORIES = {plain(name): category for category, names in STATES.items() for name in names}


def own_category(state: str, said: Mapping[str, Category]) -> Category | None:
    """What a state means to the workspace; None where it does not say."""
    return next((category for name, category in said.items() if plain(name) == plain(state)), None)


def category_of(state: str, said: Mapping[str, Category]) -> Category:
    """What a state in a table means: as the workspace says, else as it is usually called."""
    return own_category(state, said) or CATEGORIES.get(plain(state), Category.UNKNOWN)


def read_moment(text: str, zone: tzinfo) -> datetime | None:
    """A moment as tables have it: a date with or without a time, seconds, milliseconds, a spreadsheet's serial number."""
    match = MOMENT.fullmatch(text.strip())
    try:
        if match is not None:
            year, month, day, hour, minute = (int(part or 0) for part in match.groups())
            return datetime(year, month, day, hour, minute, tzinfo=zone)
        serial = number(text)
        if serial is not None and SERIALS[0] <= serial <= SERIALS[1]:
            return (datetime(1899, 12, 30) + timedelta(days=serial)).replace(tzinfo=zone)
    except ValueError:
        return None
    return moment(serial, zone) if serial is not None and serial > SERIALS[1] else None
