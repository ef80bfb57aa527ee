"""The last day that a Chinese period allows."""

from __future__ import annotations

import re
from datetime import date

from pmcoach.dates.period import add_days, add_months
from pmcoach.wording.words import numerals

from . import days, english_days, holidays
from .time import Part, full_year, fulldate, number_in, part_in

RELATIVE = "本今这当明来下次后去上前新年全岁季月"
TERMS = "财学赛期"
WEEKDAYS = {letter: nth for nth, letter in enumerate("一二三四五六日")} | {"天": 6}
TURNS = ("过年", "春节", "除夕", "大年", "农历新年")  # at the end of a year people call them this year's
DAYS = ("今", "明天", "明日", "后天", "昨", "大后")


def last_day(part: Part, anchor: date) -> date | None:
    """The last day a period allows."""
    edge = edge_in(part["EDGE"])
    year = year_in(part["YEAR"], anchor)
    if part["YEAR"] and year is None:
        return None
    if slash := part["SLASH"]:
        month, number = (int(digits[:4]) for digits in re.sub("[. ]", "", slash).split("/"))
        return days.day_of(anchor, None, month, number)
    if other := part["OTHER"]:
        return other_day(other, anchor, year)
    if week := part["WEEK"]:
        return week_day(week, anchor)
    if part["MONTH"] or part["DAY"]:
        return month_day(part, anchor, year, edge)
    if part["QUARTER"] or part["HALF"]:
        return part_day(part, anchor, year, edge) if edge in ("", "end") else None
    return year_day(anchor, year, part["EDGE"], edge)


def year_in(words: str, anchor: date) -> int | None:
    """The year some words mean; None for a fiscal year or a school term."""
    if words[:1] == "十":  # 十四五: the plan that ends in 2025
        return 1955 + 5 * int(numerals.han(words[:2]))
    if not words or words.startswith("fy") or "-" in words[4:5] or any(letter in words for letter in TERMS):
        return None
    return anchor.year + days.relative(words) if is_relative(words) else full_year(number_in(words))


def is_relative(words: str) -> bool:
    """Whether a period is said by how far it is from now: 下个月, 季末, EOY."""
    return words[0] in RELATIVE or (words.isascii() and not re.search("[0-9]", words))


def edge_in(words: str) -> str:
    """Whether words mean a beginning, a middle or an end."""
    if not words:
        return ""
    if words[-1] in "底末终束" or words in ("下旬", "末期"):
        return "end"
    return "middle" if "中" in words else "begin"


def part_day(part: Part, anchor: date, year: int | None, edge: str) -> date | None:
    """The last day of a quarter or half."""
    if half := part["HALF"]:
        nth, own = part_in(half) if "h" in half else (1 if half[0] == "上" else 2, None)
        return days.end_of_part(anchor, own or year, 6, nth)
    quarter = part["QUARTER"]
    if is_relative(quarter):
        before = "前" in part["TAIL"] and not edge and quarter[-1] not in "底末内" and not quarter.isascii()
        return days.end_away(anchor, 3, days.relative(quarter) - before)
    nth, own = part_in(quarter) if "q" in quarter else (number_in(quarter), None)
    before = "前" in part["TAIL"] and not edge
    return days.end_of_part(anchor, own or year, 3, nth, before=before) if 1 <= nth <= 4 else None


def month_day(part: Part, anchor: date, year: int | None, edge: str) -> date | None:
    """The last day that a month, a day of a month, or a day alone means."""
    words, day = part["MONTH"], part["DAY"]
    if not words:
        return days.coming_day(anchor, number_in(day))
    if words[0].isdigit() and "月" not in words:
        year, month = map(int, re.split("[-/.]", words))
    elif is_relative(words):
        away = anchor.month - 1 + days.relative(words)
        year, month = anchor.year + away // 12, away % 12 + 1
    else:
        month = number_in(words)
    if day:
        return days.day_of(anchor, year, month, number_in(day))
    ended = words[-1] in "底末内终" or (words[0].isascii() and words[0].isalpha())
    before = "前" in part["TAIL"] and not edge and not ended
    return days.month_day(anchor, year, month, edge, before=before)


def week_day(words: str, anchor: date) -> date | None:
    """The day that a week or a weekday means; None for a week counted from somewhere else."""
    if words[0] == "第":
        return None
    if words.isascii():
        return english_days.week_day(words, anchor)
    if words[-1] not in WEEKDAYS:
        return days.week_end(anchor, days.relative(words))
    week = re.sub("周|星期|礼拜|个", "", words[:-1])
    away = days.relative(words[:-1]) if week else None
    return days.weekday(anchor, WEEKDAYS[words[-1]], away)


def other_day(words: str, anchor: date, year: int | None) -> date | None:
    """The day that a date, a feast, or a word such as 明天 means; None for an event without a day."""
    if words[0].isdigit() and words != "618":
        if words.count(".") == 1:  # 12.31
            month, number = map(int, words.split("."))
            return days.day_of(anchor, year, month, number)
        return fulldate(words)
    if words in english_days.TODAY + english_days.TOMORROW:
        return english_days.other_day(words, anchor, year)
    if words.startswith(DAYS):
        return add_days(anchor, days.relative(words))
    if year and not (year == anchor.year and words.startswith(TURNS)):
        return holidays.on(words, year)
    return holidays.coming(words, anchor)


def year_day(anchor: date, year: int | None, words: str, edge: str) -> date | None:
    """The day that a year's end or middle means, or a month's where only 月中 or 月初 is said."""
    if words[:1] == "月" and not year:
        day = anchor.replace(day=10 if edge == "begin" else 20)
        return day if day >= anchor else add_months(day, 1)
    if edge == "begin" or words[:1] == "季":
        return None
    if edge == "middle":
        return days.day_of(anchor, year, 6, 30)
    return days.end_of_month(year, 12) if year else None
