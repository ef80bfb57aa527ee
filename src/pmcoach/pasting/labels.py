"""The words before a line's colon, and what they say of the line."""

from __future__ import annotations

import re

from pmcoach.pasting.cues import folded
from pmcoach.pasting.heading import NO_TIMES, Section, Times, section
from pmcoach.patterns import pattern

# A clock and an address have a colon and no label.
LABEL = pattern(r"([^:：；;。]{1,60}?)\s*(?::(?![/\d])|：)\s*(.*)", re.DOTALL)
# Labels of what is said of the point above: its effect, its reason, who and when.
DETAIL = pattern(
    r"\w{0,4}(?:影响|对策|措施|原因|方案|应对|效果|等级|缓解|价值|收益|负责人|责任人|截止|时间|日期|备注|说明|进度|状态|链接|数据|现象|建议|跟进|协助|耗时|优先级)"
    r"(?:范围|分析|时间|日期|度)?"
    r"|(?:business |user |expected |root )?(?:impact|mitigations?|solutions?|actions?(?: taken)?|owners?|due(?: date)?|eta(?:/action)?|reasons?|why"
    r"|status|results?|outcomes?|workarounds?|severity|priority|links?|details?|notes?|completion|causes?|effects?|evidence|context|resolution"
    r"|likelihood|probability|target|effort|source|assignee|date|deadline|who|how|progress|background|follow[- ]?ups?|help needed|need(?:ed|s)?)"
)


def label(text: str) -> tuple[str, str] | None:
    """The words before a line's first colon and those behind it; None where nothing stands behind one."""
    found = LABEL.fullmatch(text)
    if found is None or not found[2].strip():
        return None
    return found[1].strip(), found[2].strip()


def is_detail(name: str) -> bool:
    """Whether a label is of what is said of the point above it."""
    return DETAIL.fullmatch(folded(name)) is not None


def led(text: str, when: Times = NO_TIMES) -> tuple[Section, str] | None:
    """The part that a line's label names, and what the line says of it; a label of the writer's own may stand before it."""
    found = label(text)
    if found is None or is_detail(found[0]):
        return None
    named = section(found[0], when)
    if named.begins_part:
        return named, found[1]
    inner = label(found[1]) if not named.named else None
    if inner is None or is_detail(inner[0]):
        return None
    below = section(inner[0], when)
    return (below, inner[1]) if below.begins_part else None
