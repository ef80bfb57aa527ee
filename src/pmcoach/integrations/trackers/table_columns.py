"""The columns of exported tables: which field a heading names, by the way Chinese and English tools form headings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from pmcoach.errors import PmcoachError
from pmcoach.patterns import pattern
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

# What an item is called, in front of what is said of it: 任务名称, Bug标题, Issue Type.
ITEM = "(?:任务|需求|缺陷|问题|事项|事务|工作项|故事|用例|卡片|工作|bug|issue|task|story|workitem|item|ticket|card)?"
AT = "(?:日期|时间|时刻|日|于)"
ON = "(?:date|time|at|on)?"
PLANNED = "(?:计划|预计|预期|期望|要求|承诺|目标|排期)"
# Each field's patterns, the more telling first: of a row the first column that says something counts.
PATTERNS: Mapping[str, tuple[str, ...]] = {
    "key": (
        f"{ITEM}(?:key|identifier|标识)|问题(?:关键字|键)",
        f"{ITEM}(?:编号|单号)",
        f"{ITEM}id",
        f"{ITEM}(?:number|no\\.?|iid)|#",
    ),
    "title": (
        f"{ITEM}(?:标题|名称|概要|摘要|主题)|summary|title|{ITEM}(?:name|title)|subject",
        "任务|需求|缺陷|事项|工作项|(?:任务|需求|事项|工作)(?:描述|内容)|task|issue",
    ),
    "type": (f"{ITEM}类型|{ITEM}type|tracker",),
    "state": (f"(?:当前)?{ITEM}状态|{ITEM}(?:status|state)", "进展|流程状态|listname|(?:board|section/)column"),
    "category": (f"{ITEM}状态(?:类别|分类|类型)|(?:status|state)(?:category|type)",),
    "reason": ("解决结果|解决方案|关闭原因|resolution|(?:closed|state)?reason",),
    "doer": ("(?:完成|解决|修复)(?:者|人员?)|由谁(?:完成|解决)|(?:finished|completed|resolved|done)by",),
    "assignee": (
        f"(?:当前)?{ITEM}(?:负责|经办|处理|执行|责任|跟进|承接)(?:人员?|者)|指派给|assignees?|assign(?:edto)?|owners?|responsible",
        f"{ITEM}开发(?:人员?|者)|developers?|members?|person|people",
    ),
    "account": (f"{ITEM}(?:负责|经办|处理)人(?:账号|邮箱|工号)|assignees?(?:user)?(?:ids?|names?|logins?|emails?)",),
    "priority": ("优先级|紧急程度|priority",),
    "start": (
        f"{PLANNED}(?:开始|启动){AT}?|(?:开始|启动|起始){AT}|(?:planned|estimated)?start{ON}",
        f"实际开始{AT}?|started(?:at|on)?",
    ),
    "due": (
        f"{PLANNED}?(?:截止|截至|到期|限期){AT}?|due{ON}|dueby|deadline",
        f"{PLANNED}(?:完成|结束|解决|交付|上线){AT}?|(?:结束|交付){AT}|(?:planned|expected|estimated|target)(?:end|finish|completion)?{ON}|end{ON}",
    ),
    "completed_at": (
        f"实际(?:完成|结束){AT}?|完成{AT}|(?:actual)?(?:completed?|completion|finish(?:ed)?|done){ON}|date(?:completed|done)",
        f"(?:已解决|(?:解决|修复){AT})|(?:date)?resolved{ON}|resolutiondate",
        f"(?:已关闭|(?:关闭|上线|发布){AT})|(?:date)?closed{ON}",
        f"状态类别(?:更改|变更|已更改){AT}?|statuscategorychanged{ON}|statechangedate",
    ),
    "updated_at": (
        f"(?:最后|最近|上次)?(?:更新|修改|编辑|变更|更改){AT}|已更新|(?:last|date)?(?:updated?|modified|changed|edited){ON}",
        f"lastactivity{ON}",
    ),
    "created_at": (f"(?:创建|新建|提交|提出){AT}|已创建|(?:date)?created?{ON}|creation{ON}|(?:opened|submitted){ON}",),
    "project": ("(?:所属)?(?:项目|执行)(?:名称)?|(?:team)?projects?(?:name)?|repository", "(?:所属)?(?:产品|空间|团队)(?:名称)?|product|team"),
    "sprint": ("(?:所属)?(?:迭代|冲刺)(?:名称)?|sprint|iteration(?:path)?|cycle(?:name)?", "(?:所属)?里程碑|milestone"),
    "points": ("故事点数?|(?:story)?points?(?:estimate)?|estimate|规模",),
    "url": (f"{ITEM}链接|网址|{ITEM}(?:url|link)|weburl",),
}  # fmt: skip
COLUMNS = {field: tuple(map(pattern, patterns)) for field, patterns in PATTERNS.items()}
CUSTOM = pattern(r"customfield\((.+)\)")
SUFFIX = pattern(r"[([【].*")
IN_UTC = pattern(r"[(（]\s*(?:UTC|GMT)\s*[)）]", re.IGNORECASE)

NO_COLUMN = Text(
    en="no column for {fields}; the table has: {found}", zh="没有 {fields} 对应的列；表中有：{found}"
)
MAP_IT = Text(en="say which: --map {field}=COLUMN", zh="请指明：--map {field}=列名")
NO_SUCH = Text(
    en="there is no column “{column}”; the table has: {found}", zh="没有“{column}”这一列；表中有：{found}"
)
NO_FIELD = Text(en="no field “{field}”: {known}", zh="没有“{field}”这个字段：{known}")


class Columns(NamedTuple):
    """By field the columns that say it, the more telling first; the other columns by their heading."""

    headings: Sequence[str]
    places: Mapping[str, tuple[int, ...]]
    others: Mapping[str, int]

    def said(self, field: str, row: Sequence[str]) -> tuple[str, int]:
        """What a row says of a field, and in which column; nothing where no column does."""
        for place in self.places.get(field, ()):
            if place < len(row) and (text := row[place].strip()):
                return text, place
        return "", -1

    def rest(self, row: Sequence[str]) -> Mapping[str, str]:
        """What a row says in columns that are no field's."""
        return {name: row[at] for name, at in self.others.items() if at < len(row) and row[at].strip()}

    def heading(self, field: str) -> str:
        """The heading of a field's most telling column; empty where it has none."""
        return next((self.headings[place].strip() for place in self.places.get(field, ())), "")


def plain(heading: str) -> str:
    """A heading or a state without width, case and blanks."""
    return "".join(unicodedata.normalize("NFKC", heading).replace("\ufeff", "").casefold().split())


def stem(heading: str) -> str:
    """A heading without marks, units and zones: `Created At (UTC)`, `*标题`, `Custom field (Story Points)`."""
    words = plain(heading).strip("*").replace("_", "").replace("-", "")
    inside = CUSTOM.fullmatch(words)
    return inside[1] if inside is not None else SUFFIX.sub("", words)


def rank(field: str, heading: str) -> int | None:
    """How telling a heading is of a field, 0 the most; None where it says something else."""
    words = stem(heading)
    return next((at for at, shape in enumerate(COLUMNS[field]) if shape.fullmatch(words)), None)


def is_known(heading: str) -> bool:
    """Whether a heading names a field."""
    return any(rank(field, heading) is not None for field in COLUMNS)


def found_columns(headings: Sequence[str], said: Mapping[str, str]) -> Columns:
    """Which columns hold which field: as said, else by their headings.

    Raises PmcoachError where a field or column that was said is none, or a table has neither titles nor states.
    """
    shown = tuple(heading.strip() for heading in headings if heading.strip())
    places = {field: _places(field, headings) for field in COLUMNS}
    for field, column in said.items():
        if field not in COLUMNS:
            raise PmcoachError(NO_FIELD.fill(field=field, known=tuple(COLUMNS)))
        found = tuple(at for at, heading in enumerate(headings) if plain(heading) == plain(column))
        if not found:
            raise PmcoachError(NO_SUCH.fill(column=column, found=shown))
        places[field] = found
    missing = _missing(places)
    if missing:
        raise PmcoachError(NO_COLUMN.fill(fields=missing, found=shown), MAP_IT.fill(field=missing[0]))
    used = {at for found in places.values() for at in found}
    others = {
        heading.strip(): at for at, heading in enumerate(headings) if heading.strip() and at not in used
    }
    return Columns(headings, {field: found for field, found in places.items() if found}, others)


def _places(field: str, headings: Sequence[str]) -> tuple[int, ...]:
    """The columns whose heading names a field, the more telling first; of several of one name the last first.

    Jira repeats a heading for every sprint an item has been in.
    """
    ranked = [
        (found, at) for at, heading in enumerate(headings) if (found := rank(field, heading)) is not None
    ]
    first = {headings[at]: at for _, at in reversed(ranked)}
    return tuple(
        at for _, at in sorted(ranked, key=lambda each: (each[0], first[headings[each[1]]], -each[1]))
    )


def _missing(places: Mapping[str, Sequence[int]]) -> tuple[str, ...]:
    """The fields that a table cannot do without: a title, and where an item stands, if only by when it was done."""
    missing = () if places["title"] else ("title",)
    stands = any(places[field] for field in ("state", "category", "completed_at"))
    return missing if stands else (*missing, "state")
