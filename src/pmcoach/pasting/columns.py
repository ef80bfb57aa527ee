"""What the columns of a table are, by their heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

from pmcoach.pasting.cues import folded
from pmcoach.pasting.heading import Kind, Section, section
from pmcoach.pasting.paste import Part
from pmcoach.patterns import pattern
from pmcoach.tuples import NamedTuple


class Role(Enum):
    """What a column holds."""

    NUMBER = "number"
    STATE = "state"
    WHY = "why"
    DUE = "due"
    SINCE = "since"
    WHO = "who"
    METRIC = "metric"
    VALUE = "value"
    ITEM = "item"
    PART = "part"
    DETAIL = "detail"


# The first that fits decides; what is between the bars is matched as a whole.
ROLES = {
    Role.NUMBER: r"序号|编号|序|行号|no\.?|nr\.?|#|№|id|key|ref\.?|ticket|优先级|priority|prio|p|权重|weight",
    Role.STATE: (
        r"(?:当前|任务|完成|工作|执行|总体|最新)?(?:状态|进度|进展|完成情况|完成度|完成率|情况)(?:\(?%\)?)?|是否完成|完成百分比"
        r"|完成比例|(?:current )?stat(?:us|e)|progress(?: ?\(?%\)?)?"
        r"|(?:%|percent(?:age)?)(?: ?(?:done|complete[d]?))?|complet(?:e|ion)d?(?: ?\(?%\)?)?|rag|health"
    ),
    Role.WHY: r".{0,6}原因.{0,4}|reasons?.{0,20}|why.{0,20}|root causes?|causes?",
    Role.DUE: (
        r"(?:计划|预计|目标|要求|期望)?(?:完成|截止|结束|交付|到期|上线)(?:日期|时间|日)?|截止|期限|deadline|due(?: ?(?:date|by|on))?"
        r"|eta|expected(?: completion| date)?"
        r"|target(?: date)|by(?: when)?|end(?: date)?|finish date|completion date|时间节点|ecd"
    ),
    Role.SINCE: r"since|发现(?:日期|时间)|提出(?:日期|时间)|起始|opened(?: on)?|raised(?: on)?|start(?:ed)?(?: date| on)?|开始(?:日期|时间)?",
    Role.WHO: (
        r"(?:主)?(?:负责人|责任人|经办人|执行人|跟进人|对接人|协助人|人员|成员|姓名)|owners?|assignees?|who|responsible|lead|person|people"
        r"|members?|dri|name|reporter|author"
    ),
    Role.METRIC: r".{0,8}(?:指标|数据项)(?:名称)?|(?:key )?metrics?(?: name)?|kpis?|measures?|indicators?|key results?|kr",
    Role.VALUE: (
        r"实际值?|当前值?|本(?:周|期|月)(?:数据|值|实际)?|现值|数值|值|(?:current|actual|this week|this period|this month|now|today"
        r"|latest|value)(?:'s)?(?: value)?"
    ),
    Role.ITEM: (
        r".{0,4}(?:工作|任务|事项|内容|项目|需求|功能|模块|主题|议题|事务|要点|名称|标题)(?:内容|事项|名称|描述|任务|项)?|(?:planned "
        r"|key )?(?:tasks?|items?|work(?: items?)?|features?|stor(?:y|ies)"
        r"|deliverables?|projects?|actions?|titles?|subjects?|initiatives?|topics?|activit(?:y|ies)|issue key|summary|what|description"
        r"|epics?|workstreams?|areas?|decisions?|asks?|requests?)"
    ),
}  # fmt: skip
PATTERNS = {role: pattern(words) for role, words in ROLES.items()}


class Column(NamedTuple):
    """A column: what it holds, of which part it speaks, and how it is headed."""

    role: Role
    section: Section
    head: str


@lru_cache(maxsize=1024)
def column(head: str) -> Column:
    """What a column holds, by its head."""
    named, plain = section(head), folded(head).strip(" :：*")
    if not plain:
        return Column(Role.NUMBER, named, head)
    if (
        named.kind is Kind.PART
        and named.part
        and not named.weak
        and named.sure
        and not _listed(plain, (Role.STATE, Role.WHY, Role.DUE))
    ):
        return Column(Role.PART, named, head)
    role = next((role for role, form in PATTERNS.items() if form.fullmatch(plain)), Role.DETAIL)
    if (
        role in (Role.DETAIL, Role.ITEM, Role.VALUE)
        and named.weak
        and re.search("本周|本期|今日|this week|last week|上周", plain)
    ):
        part = Part.DONE if role is not Role.VALUE else None
        return Column(Role.PART if part else role, named, head)
    return Column(role, named, head)


def _listed(plain: str, roles: Sequence[Role]) -> bool:
    return any(PATTERNS[role].fullmatch(plain) for role in roles)


def heads(cells: Sequence[str]) -> int:
    """How many cells of a row name a column."""
    return sum(bool(cell) and len(cell) <= 24 and column(cell).role is not Role.DETAIL for cell in cells)
