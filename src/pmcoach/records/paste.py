"""A weekly report pasted from a chat or an office suite, in plain text or Markdown, by its headings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

# The headings people and office suites use; DingTalk's log templates say 今日 and 需协调工作.
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "done": (
        "完成", "已完成", "本周完成", "本周工作", "工作内容", "工作总结", "成果", "进展", "今日完成工作", "主要工作",
        "done", "completed", "accomplish", "achieve", "this week", "shipped", "progress", "what i did", "highlights",
    ),
    "undone": (
        "未完成", "没完成", "延期", "遗留", "进行中", "未完成工作", "待办",
        "not done", "undone", "incomplete", "unfinished", "carried", "in progress", "slipped",
    ),
    "problems": (
        "问题", "风险", "困难", "卡点", "阻塞", "遇到的问题",
        "problem", "issue", "blocker", "blocked", "risk", "challenge", "obstacle",
    ),
    "next": (
        "下周", "计划", "明日", "下一步", "下周计划", "下周工作计划",
        "next", "plan", "upcoming", "coming week", "todo", "to do",
    ),
    "asks": (
        "协调", "帮助", "支持", "请求", "需求", "需协调与帮助", "需协调工作", "需要",
        "ask", "help", "support", "need", "request",
    ),
    "learned": ("收获", "心得", "学习", "感悟", "思考", "learn", "lesson", "insight"),
    "praise": ("感谢", "表扬", "致谢", "thank", "praise", "kudos", "shout"),
}  # fmt: skip
# A heading that says these is not about what is done, whatever else it says.
FIRST = ("undone", "next", "problems", "asks", "learned", "praise", "done")
MARK = re.compile(
    r"^\s*(?:#{1,6}\s*|[-*+•·●○▪◦]\s+|[(（]?[0-9]{1,3}[.)、）．]\s*|[一二三四五六七八九十]{1,3}[、.．]\s*|[①-⑳]\s*)"
)
BOX = re.compile(r"^\[(?P<tick>[ xX✓√]?)\]\s*")
WHEN = re.compile(r"^(?:本周|上周|本月|今日|我的)(?=.)")
BOLD = re.compile(r"[*_]{2}|【|】")
NOTHING = frozenset({"无", "没有", "暂无", "none", "n/a", "na", "nothing", "-", "—"})


def read_paste(text: str) -> dict[str, list[str]]:
    """Return the lines under each heading, by the report's attribute; ticked boxes are done, empty ones undone.

    Lines before the first heading count as done. A heading with its text on the same line counts for that text.
    """
    found: dict[str, list[str]] = {}
    section = "done"
    for line in text.splitlines():
        plain = BOLD.sub("", MARK.sub("", line)).strip()
        if not plain:
            continue
        box = BOX.match(plain)
        if box:
            plain = plain[box.end() :]
            _add(
                found,
                ("done" if box["tick"].strip() else "undone") if section in ("done", "undone") else section,
                plain,
            )
            continue
        head, colon, rest = _split(plain)
        marked = line.lstrip().startswith("#") or colon
        named = heading(head, exact=not marked) if marked or _alone(line, plain) else None
        if named is not None:
            section = named
            _add(found, section, rest)
        else:
            _add(found, section, plain)
    return found


def _split(plain: str) -> tuple[str, bool, str]:
    """A line as a heading, whether a colon follows, and the text behind it."""
    match = re.search(r"[:：]", plain)
    if match is None or match.start() > 24:
        return plain, False, ""
    return plain[: match.start()], True, plain[match.end() :].strip()


def _alone(line: str, plain: str) -> bool:
    """Whether a line could be a heading by itself: short, no list mark, no sentence."""
    return len(plain) <= 14 and not MARK.match(line) and not re.search(r"[。，,.;；]", plain)


def heading(text: str, *, exact: bool = False) -> str | None:
    """The part of a report a heading names; None for other text. An `exact` one says nothing else."""
    plain = unicodedata.normalize("NFKC", text).casefold().strip(" :：【】[]()（）")
    if len(plain) > 24:
        return None
    bare = {plain, plain.removesuffix("s"), WHEN.sub("", plain)}
    for name in FIRST:
        words = HEADINGS[name]
        if bare & set(words) or (not exact and any(word in plain for word in words)):
            return name
    return None


def _add(found: dict[str, list[str]], section: str, text: str) -> None:
    text = text.strip()
    if text and text.casefold() not in NOTHING:
        found.setdefault(section, []).append(text)
