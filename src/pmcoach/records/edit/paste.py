"""A weekly report pasted from a chat or an office suite, in plain text or Markdown, by its headings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

# The headings people and office suites use; DingTalk's log templates say 今日 and 需协调工作.
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "done": (
        "本周", "上周", "本月", "今日", "今天",
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
    "learned": ("收获", "心得", "体会", "学习", "感悟", "思考", "learn", "lesson", "insight"),
    "praise": ("感谢", "表扬", "致谢", "thank", "praise", "kudos", "shout"),
}  # fmt: skip
# A heading that says these is not about what is done, whatever else it says.
FIRST = ("undone", "next", "problems", "asks", "learned", "praise", "done")
# What a heading may say besides; whatever else a line says makes it a line.
BESIDES = (
    "本周", "上周", "本月", "上月", "今日", "今天", "明天", "我的", "我", "团队", "主要", "重点", "关键", "遇到", "存在", "情况", "内容", "事项",
    "工作", "任务", "项目", "总结", "安排", "原因", "解决", "方案", "需", "及", "和", "与", "的", "等",
    "a", "and", "any", "are", "for", "from", "i", "is", "items", "key", "last", "list", "main", "me", "month", "my", "of", "or",
    "our", "over", "the", "things", "this", "to", "top", "us", "we", "week", "weekly", "weeks", "what", "with", "work",
)  # fmt: skip
TITLE = re.compile(r"周报|日报|月报|工作汇报|(?:weekly|status|progress) (?:report|update)", re.IGNORECASE)
# A number in front of a line, and not the beginning of 3.5.
MARK = re.compile(
    r"^\s*(?:#{1,6}\s*|[-*+•·●○▪◦]\s+|[(（]?[0-9]{1,3}(?:[.．](?![0-9])|[)、）])\s*|[一二三四五六七八九十]{1,3}[、.．]\s*|[①-⑳]\s*)"
)
BOX = re.compile(r"^\[(?P<tick>[ xX✓√]?)\]\s*")
STRONG = re.compile(r"[*_]{2}|【|】|^[*_](?=\S.*\S[*_]$)|(?<=\S)[*_]$")
SEVERAL = re.compile(r"[；;]")  # between the things on a heading's own line
NOTHING = frozenset({"无", "没有", "暂无", "none", "n/a", "na", "nothing", "-", "—"})


def _any(words: Iterable[str], ending: str) -> re.Pattern[str]:
    """Any of some words, the longest first; one in letters stands by itself, with an ending."""
    ordered = sorted(words, key=len, reverse=True)
    return re.compile("|".join(rf"\b{word}{ending}\b" if word.isascii() else word for word in ordered))


PATTERNS = {name: _any(HEADINGS[name], r"\w*") for name in FIRST}
KNOWN = _any((word for words in HEADINGS.values() for word in words), r"\w*")
ALSO = _any(BESIDES, "")
MARKS = re.compile(r"[\W\d_]")


def read_paste(text: str) -> dict[str, list[str]]:
    """Return the lines under each heading, by the report's attribute; ticked boxes are done, empty ones undone.

    Lines before the first heading count as done, but for a title. A heading may have text on its own line, several things
    with semicolons between them.
    """
    found: dict[str, list[str]] = {}
    section, lines = "", [line for line in text.splitlines() if line.strip()]
    for number, line in enumerate(lines):
        plain = STRONG.sub("", MARK.sub("", line).strip()).strip()
        box = BOX.match(plain)
        if box:
            ticked = "done" if box["tick"].strip() else "undone"
            _add(found, ticked if section in ("", "done", "undone") else section, plain[box.end() :])
            continue
        named, said = _heading(plain)
        if named is not None:
            section = named
            for part in SEVERAL.split(said):
                _add(found, section, part)
        elif number or not TITLE.search(plain) or not any(_heading(each)[0] for each in lines[1:]):
            _add(found, section or "done", plain)
    return found


def _heading(line: str) -> tuple[str | None, str]:
    """The part of a report a line begins, and what it says of it behind a colon."""
    plain = STRONG.sub("", MARK.sub("", line).strip())
    head, colon, said = plain.partition("：") if "：" in plain else plain.partition(":")
    return (heading(head), said.strip()) if colon else (heading(plain), "")


def heading(text: str) -> str | None:
    """The part of a report a heading names; None for a text that says anything else besides."""
    plain = unicodedata.normalize("NFKC", text).casefold().strip()
    if len(plain) > 30 or MARKS.sub("", ALSO.sub(" ", KNOWN.sub(" ", plain))):
        return None
    return next((name for name in FIRST if PATTERNS[name].search(plain)), None)


def _add(found: dict[str, list[str]], section: str, text: str) -> None:
    text = text.strip()
    if text and text.casefold().strip("。.") not in NOTHING:
        found.setdefault(section, []).append(text)
