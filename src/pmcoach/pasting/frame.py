"""What stands around a report and is none of it: mail heads, quoted mails, signatures, chat lines, facts about the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pmcoach.pasting.cues import folded
from pmcoach.patterns import pattern

HEAD = pattern(
    r"\s*(?:>\s*)*\**(?:from|sent|to|cc|bcc|subject|date|reply-to|发件人|发送时间|发送日期|收件人|抄送|主题|日期"
    r"|时间)\**\s*[:：]\**\s*\S.*",
    re.IGNORECASE,
)
BELOW = pattern(
    r"\s*-{3,}\s*(?:original message|forwarded message|原始邮件|转发的?邮件|原邮件)\s*-{3,}\s*|\s*_{10,}\s*|\s*on .{6,120} wrote\s*[:：]\s*"
    r"|\s*在\s?.{4,80}(?:写道|wrote)\s*[:：]\s*|\s*\d{4}.{4,60}写道\s*[:：]\s*|\s*begin forwarded message\s*[:：]\s*",
    re.IGNORECASE,
)
FENCE = pattern(r"\s*(?:`{3,}|~{3,})\s*[\w+-]*\s*")
DIRECTIVE = pattern(
    r"\s*(?:#\+\w+:.*|:[A-Z]+:.*|(?:CLOSED|DEADLINE|SCHEDULED):\s*[\[<].*|\[TOC\]|\[\[_TOC_\]\]|\[toc\]|!\[[^\]]*\]\([^)]*\)"
    r"|@startuml.*)\s*"
)
# A line of a chat: who and when, or only when below who.
CLOCK = r"(?:(?:上午|下午|晚上|凌晨|中午)\s*)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s*(?:[AaPp]\.?[Mm]\.?)?"
DAY = r"(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|今天|昨天|(?:周|星期)[一二三四五六日天]"
SPOKEN = pattern(
    rf"\s*\[?(?P<who>[^\s:：|，。,;；\d\[\]#>*•-][^:：|，。,;；\[\]#>]{{0,30}}?)(?:\s+APP)?\]?\s+[\[(]?(?:(?:{DAY})\s*(?:at\s+)?,?\s*)?{CLOCK}[\])]?\s*[:：]?\s*",
    re.IGNORECASE,
)
WHEN = pattern(rf"\s*(?:(?:{DAY})\s*(?:at\s+)?,?\s*)?{CLOCK}\s*", re.IGNORECASE)
# What programs add below a report.
NOTICE = pattern(
    r"\s*(?:(?:已读|未读|评论|附件|点赞|回复|赞)\s*[(（:：]?\s*\d[\d\s·()（）]*(?:(?:未读|评论|赞)\s*\d*)?[)）]?"
    r"|(?:全部已读|\d+\s*人已读|查看(?:全部|详情|更多)|展开|收起)(?:\s*\d*)"
    r"|(?:提交(?:于|时间)|来自|分享自|发自|编辑于|最后(?:编辑|更新|修改)于?)(?:我的\S{1,12})?\s*[:：]?\s*[\d\s/:.\-年月日]*"
    r"|\(?edited\)?|\d+ (?:repl(?:y|ies)|comments?|likes?)|view (?:thread|more)|comments?\s*\(?\d+\)?|sent from my .{2,30}"
    r"|get outlook for .{2,10}|seen by .{1,40})\s*",
    re.IGNORECASE,
)
ENDING = pattern(r"\s*(?:已读\s*\d|\d+\s*人已读|评论\s*[(（]?\d|comments?\s*[(（]\d)")
FILE = pattern(
    r"\s*\S{1,80}\.(?:docx?|xlsx?|pptx?|pdf|csv|md|txt|png|jpe?g|zip|rar|key|numbers|pages)\s*(?:[(（]?[\d.]+\s*[KMG]?B?[)）]?)?\s*",
    re.IGNORECASE,
)
GREETING = pattern(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings)\b[\w .,'@&/-]{0,40}[,!:—–-]*|(?:team|all|folks|everyone)[,!:]"
    r"|(?:各位|尊敬的|亲爱的)?(?:领导|大家|老师|老板|同事|同学|家人|伙伴|\w{1,3}总|\w{0,6}您|\w{0,6}你|早上|下午"
    r"|晚上)们?好[，,！!:：。~～]*|(?:各位|尊敬的|亲爱的)[^\s，,。]{1,12}[，,：:！!]?"
)
FAREWELL = pattern(
    r"(?:(?:best|kind|warm|many|with best|with kind)?\s*(?:regards|wishes|thanks)|best|thanks|thank you(?: all| so much| very much)?"
    r"|thx|cheers|sincerely|br|yours(?: sincerely| truly)?"
    r"|many thanks|thanks again|all the best|take care|have a (?:good|great|nice) (?:weekend|week|day)|talk soon|ta|vg"
    r"|thanks and (?:best )?regards"
    r"|thanks everyone|thanks all|此致|敬礼|此致敬礼|祝好|谢谢(?:大家|领导|各位)?|多谢|感谢(?:阅读|查阅)?|顺祝商祺|顺颂商祺"
    r"|祝(?:工作顺利|商祺|周末愉快|大家周末愉快|好)|周末愉快"
    r"|以上(?:[，,。.、]?(?:请|望)(?:领导|您|各位)?(?:查收|知悉|审阅|批示|指示|查阅|指正))?|(?:特此|现予|专此)(?:汇报|报告|说明|函告"
    r"|函达)|妥否.{0,6}|汇报完毕|请(?:领导)?(?:审阅|查收|批示|指正|知悉)|完毕|end|完)[ ,，.。!！~～…]*"
)
SIGNATURE = 6  # lines of a name, a role, a number below a farewell


def report_lines(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines that may be of the report, and those that others wrote in the same thread."""
    kept = _unquoted(_untopped(list(lines)))
    mine, theirs = _spoken(kept)
    while mine and not mine[-1].strip():
        mine.pop()
    return _signed(mine), theirs


def _untopped(lines: list[str]) -> list[str]:
    """The lines without front matter and without the head of a mail at their top."""
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[start : start + 1] == ["---"]:
        end = next(
            (
                number
                for number in range(start + 1, min(start + 60, len(lines)))
                if lines[number].strip() in ("---", "...")
            ),
            0,
        )
        if end and all(re.match(r"\s*[\w-]+\s*:|\s+|- |$|#", line) for line in lines[start + 1 : end]):
            return lines[end + 1 :]
    heads = 0
    while start + heads < len(lines) and HEAD.fullmatch(lines[start + heads]):
        heads += 1
    return lines[start + heads :] if heads > 1 else lines


def _unquoted(lines: list[str]) -> list[str]:
    """The lines down to where another mail begins, without fences and directives."""
    kept: list[str] = []
    for number, line in enumerate(lines):
        if BELOW.fullmatch(line) or (
            HEAD.fullmatch(line)
            and all(HEAD.fullmatch(each) for each in lines[number : number + 3])
            and number + 2 < len(lines)
        ):
            break
        if not (FENCE.fullmatch(line) or DIRECTIVE.fullmatch(line)):
            kept.append(line)
    return kept


def _spoken(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines of whoever speaks first where a chat names speakers, and those of the others."""
    mine: list[str] = []
    theirs: list[str] = []
    first: str | None = None
    into, ended = mine, False
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else ""
        found = SPOKEN.fullmatch(line)
        who = folded(found["who"]) if found else None
        if (
            who is None
            and line.strip()
            and len(line) < 40
            and WHEN.fullmatch(after)
            and after.strip()
            and not re.search(r"[:：*#|]", line)
        ):
            who = folded(line)
        if who is not None:
            first = first or who
            into = mine if who == first else theirs
        elif ended and line.strip():
            theirs.append(line)
        elif (
            not (WHEN.fullmatch(line) and line.strip())
            and not NOTICE.fullmatch(line)
            and not FILE.fullmatch(line)
        ):
            into.append(line)
        ended = ended or ENDING.match(line) is not None
    return mine, theirs


def _signed(lines: list[str]) -> list[str]:
    """The lines without a greeting above them and without a farewell and a signature below."""
    for number in _last(lines):
        line = folded(lines[number]).strip(" *_>-")
        if not FAREWELL.fullmatch(line) and lines[number].strip() != "--":
            continue
        below = [each for each in lines[number + 1 :] if each.strip()]
        if len(below) <= SIGNATURE and not any(
            re.match(r"\s*(?:[-*•●·+]\s|\d+[.)、]|#|\|)", each) for each in below
        ):
            return lines[:number]
    return lines


def _last(lines: list[str]) -> Iterator[int]:
    """The numbers of the last lines that say something, the first of them first."""
    said = [number for number, line in enumerate(lines) if line.strip()]
    yield from said[-SIGNATURE - 2 :]


def greets(text: str) -> bool:
    """Whether a line only greets or says goodbye."""
    plain = folded(text)
    return GREETING.fullmatch(plain) is not None or FAREWELL.fullmatch(plain) is not None
