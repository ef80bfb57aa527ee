"""Periods and days as Chinese says them: 2027年第一季度末前, 下周三, 春节前."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from . import days
from .chinese_days import is_relative, last_day
from .time import Part, Role, Time

# No period is told without one of these.
TOLD = frozenset(
    k.letters(
        """
        year4 yearrel year plan fiscal hname halfrel qname season quarterrel moon monthrel yearmonth date weekrel
        weekday week fulldate dayrel feast event begin middle finish slash
        """
    )
)
LEADS = k.letters("in to within")
CLAUSE = k.letters("comma stop colon open close list quote dash head arrow slash can end")
AMOUNT = k.letters("unit plus percent about times scale points money")
COMPARED = k.letters("versus least most")
MAKING = k.letters("work act grow cut better")
THING = k.letters("word output of soft measure count work budget label code")
BASES = ("水平", "基线", "基数", "基准", "同期", "基础", "相比", "实际")
STARTING = ("起", "后", "以后", "之后", "以来", "开始")


@cache
def periods() -> re.Pattern[str]:
    """A period or day, the longest part first."""
    number = "(?: number | spelled )"
    return k.pattern(
        f"""
        (?= [year4 yearrel plan fiscal number spelled hname halfrel qname nth quarterrel monthrel yearmonth weekrel weekday
            fulldate dayrel feast event begin middle finish] )
        (?: (?P<SLASH> number slash number ) (?= front | inside )
        | (?: (?P<YEAR> (?: year4 year? (?: dash | tilde | to ) )? year4 year? | yearrel | plan | fiscal fiscal?
            | {number} year (?= qname | hname | halfrel | nth | {number} moon | finish | middle | begin ) ) of? )?
        (?: (?P<HALF> hname | halfrel ) of? )?
        (?: (?P<QUARTER> qname | nth? {number} season | quarterrel ) of? )?
        (?P<MONTH> (?: {number} moon? (?: dash | tilde | to | list | and ) )? {number} moon | monthrel | yearmonth )?
        (?P<DAY> (?: {number} date? (?: dash | tilde | to ) )? {number} date )?
        (?P<WEEK> weekrel weekday? | weekday | nth {number} week )?
        (?P<OTHER> fulldate | dayrel | feast | event )?
        (?P<EDGE> (?: begin | middle | finish )+ )? )
        (?P<TAIL> front | inside | since )?
        """
    )


def times(words: Words, anchor: date) -> Iterator[Time]:
    """The periods and days of a sentence."""
    for match in periods().finditer(words.kinds):
        start, end = match.span()
        if start == end:
            continue
        part = Part(match, words)
        there = part.there()
        if there <= {"TAIL"} or (
            there <= {"DAY", "TAIL"} and part["DAY"][-1] != "号" and "前" not in part["TAIL"]
        ):
            continue
        if there == {"OTHER"} and words.kinds[start] == k.EVENT and part["OTHER"].isascii():
            continue
        if there == {"YEAR"} and part["YEAR"].isdigit() and not bare_year(words, start, end):
            continue
        day = last_day(part, anchor)
        role = role_of(words, part, start, end, past=day is not None and day < anchor)
        first = start - (role is Role.LIMIT and words.kinds[start - 1] in LEADS)
        yield Time(first, end, role, day, yearless=is_yearless(part, there))


def is_yearless(part: Part, there: set[str]) -> bool:
    """Whether a month, quarter or half is named, and no year."""
    names = part["MONTH"] or part["QUARTER"] or part["HALF"]
    return "YEAR" not in there and bool(names) and (there >= {"HALF"} or not is_relative(names))


def bare_year(words: Words, start: int, end: int) -> bool:
    """Whether four digits are a year: 到2030, or the first word of a clause that no unit follows."""
    if words.kinds[end] in AMOUNT:
        return False
    return words.kinds[start - 1] in CLAUSE or words.said[start - 1] in (
        "到",
        "在",
        "于",
        "截至",
        "截止",
        "至",
    )


def role_of(words: Words, part: Part, start: int, end: int, *, past: bool) -> Role:
    """What a period does: most are limits."""
    kinds = words.kinds
    before = kinds[start - 2] if kinds[start - 1] == k.QUOTE else kinds[start - 1]
    after = words.plain[words.ends[end - 1] : words.ends[end - 1] + 8]
    if before == k.OFTEN or (before in k.LIST + k.AND + k.OPEN and k.OFTEN in words.back(start)):
        return Role.EVERY
    if part["TAIL"] in STARTING or before == k.FROM:
        return Role.START
    said_past = (
        past and days.relative(part["YEAR"] or part["QUARTER"] or part["MONTH"] or part["WEEK"] or " ") < 0
    )
    if before in COMPARED or said_past or after.lstrip("\"'的时期间").startswith(BASES):
        return Role.PAST
    if before == k.OPEN and past and after.lstrip("年末底为是:")[:1].isdigit():
        return Role.PAST
    if (
        before in THING and kinds[end] in k.MEASURE + k.COUNT and words.said[start][:1] in "次当"
    ):  # 会员次年续费率
        return Role.NAME
    bare = not (part["TAIL"] or part["EDGE"] or part["DAY"] or part["OTHER"])
    return Role.NAME if bare and before in MAKING and kinds[end] in THING else Role.LIMIT
