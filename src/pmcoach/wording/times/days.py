"""The last day of a period, seen from a day."""

from __future__ import annotations

from datetime import date

from pmcoach.dates.period import add_days, add_months, month_end

RELATIVE = {
    **dict.fromkeys(("前年",), -2),
    **dict.fromkeys(("昨天", "昨日", "去年", "去年度", "last", "previous", "past", "preceding"), -1),
    **dict.fromkeys(("明天", "明日", "明年", "明年度", "来年", "次年", "次月"), 1),
    **dict.fromkeys(("next", "coming", "following", "upcoming", "tomorrow"), 1),
    **dict.fromkeys(("后天", "后年", "下下周"), 2),
    "大后天": 3,
}
NEARBY = "本今这当明来下次后去上前新年全岁季月"
ENGLISH = (
    "this",
    "next",
    "last",
    "current",
    "coming",
    "following",
    "upcoming",
    "previous",
    "past",
    "end",
    "eo",
)
MOST = {
    "day": 4_000_000,
    "week": 500_000,
    "month": 120_000,
    "quarter": 40_000,
    "year": 10_000,
    "decade": 1_000,
}


def relative(word: str) -> int:
    """How many periods away a word points: 0 for this one, 1 for the next, -1 for the last."""
    if word in RELATIVE:
        return RELATIVE[word]
    return {"下": 1, "上": -1}.get(word[0], 0)


def end_of_month(year: int, month: int) -> date:
    """The last day of a month, counted from a January; the calendar's first or last where it lies outside."""
    return month_end(add_months(date.min, (year - 1) * 12 + month - 1))


def is_relative(word: str) -> bool:
    """Whether a period is named by how far it is from now, and not by its own name: next month, 本季度, EOQ."""
    return not any(letter.isdigit() for letter in word) and (word[0] in NEARBY or word.startswith(ENGLISH))


def end_of_part(day: date, year: int | None, months: int, nth: int, *, before: bool = False) -> date:
    """The end of the n-th part of so many months of a year; without a year, of the next one that has not ended.

    `before` asks for the day before it begins; a part that has begun can only be meant by its end.
    """
    end = end_of_month(year or day.year, months * nth)
    if not year and end < day:
        end = end_of_month(day.year + 1, months * nth)
    ahead = end_of_month(end.year, end.month - months)
    return ahead if before and (year or ahead >= day) else end


def end_away(day: date, months: int, away: int) -> date:
    """The end of the part of so many months that holds a day, or of one so many parts away."""
    nth = (day.month - 1) // months + 1
    return end_of_month(day.year, (nth + away) * months)


def day_of(day: date, year: int | None, month: int, number: int) -> date | None:
    """A day of a month; without a year, the next such day; None for one that does not exist."""
    for some in (year,) if year else range(day.year, day.year + 9):
        try:
            found = date(some, month, number)
        except ValueError:
            continue
        if year or found >= day:
            return found
    return None


def coming_day(anchor: date, number: int) -> date | None:
    """The next day with a number; None where no month has it."""
    for away in range(3):
        month = end_away(anchor, 1, away)
        day = day_of(anchor, month.year, month.month, number)
        if day and day >= anchor:
            return day
    return None


def month_day(anchor: date, year: int | None, month: int, edge: str, *, before: bool) -> date | None:
    """The day a month means: its last, its 10th or 20th, or the last of the month before."""
    if not 1 <= month <= 12:
        return None
    if edge in ("begin", "middle"):
        return day_of(anchor, year, month, 10 if edge == "begin" else 20)
    if before:
        end = end_of_month(year or anchor.year, month - 1)
        return end if year or end >= anchor else end_of_month(anchor.year + 1, month - 1)
    return end_of_part(anchor, year, 1, month)


def week_end(day: date, away: int) -> date:
    """The Sunday of the week that holds a day, or of one so many weeks away."""
    return add_days(day, 6 - day.weekday() + 7 * away)


def weekday(day: date, nth: int, away: int | None) -> date:
    """A weekday (Monday is 0) of a week so many weeks away; the next one on or after the day where none is said."""
    if away is None:
        return add_days(day, (nth - day.weekday()) % 7)
    return add_days(day, nth - day.weekday() + 7 * away)


def after(day: date, number: float, unit: str) -> date:
    """A day moved by so many units; quarters end where calendar quarters do."""
    number = min(number, MOST[unit])
    match unit:
        case "day":
            return add_days(day, round(number))
        case "week":
            return add_days(day, round(7 * number))
        case "month":
            return add_days(add_months(day, int(number)), round(30 * (number % 1)))
        case "quarter":
            return end_away(day, 3, int(number))
        case "year":
            return add_months(day, round(12 * number))
        case _:
            return add_months(day, round(120 * number))
