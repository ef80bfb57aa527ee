"""Days as people say them beside a date: `friday`, `11-27`, 下周五, `in 3 days`, 月底; each with every day it may mean."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from datetime import date

from pmcoach.dates.period import add_days, month_end, parse_day
from pmcoach.dates.written import HAN_MONTHS, MONTHS, day
from pmcoach.patterns import pattern

NEAR = {
    "today": 0, "今天": 0, "今日": 0, "tomorrow": 1, "明天": 1, "明日": 1, "后天": 2, "大后天": 3, "day after tomorrow": 2,
    "the day after tomorrow": 2, "yesterday": -1, "昨天": -1, "昨日": -1, "前天": -2, "day before yesterday": -2,
    "the day before yesterday": -2,
}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKS = {
    "": None,
    "this": 0,
    "本": 0,
    "这": 0,
    "这个": 0,
    "下": 1,
    "下个": 1,
    "下下": 2,
    "上": -1,
    "上个": -1,
    "上上": -2,
}
ENGLISH = pattern(r"(?:(?P<week>this|next|last) )?(?P<name>[a-z]{3,9})\.?")
CHINESE = pattern(r"(?P<week>本|这个?|下个?|下下|上个?|上上)?(?:周|星期|礼拜)(?P<name>[一二三四五六日天])")
PAIR = pattern(r"(?P<one>[0-9]{1,2})(?P<mark>[-/.])(?P<two>[0-9]{1,2})")
HAN_DAY = pattern(r"(?P<month>[0-9]{1,2}|十[一二]?|[一二三四五六七八九])月(?P<day>[0-9]{1,2})[日号]?")
NAMED_DAY = pattern(
    r"(?:(?P<before>[0-9]{1,2})(?:st|nd|rd|th)? (?:of )?)?(?P<name>[a-z]{3,9})\.?(?: (?P<after>[0-9]{1,2})(?:st|nd|rd|th)?)?"
)
OF_MONTH = pattern(r"(?:the )?(?P<en>[0-9]{1,2})(?:st|nd|rd|th)|(?P<zh>[0-9]{1,2})[日号]")
AWAY = pattern(
    r"in (?P<ahead>[0-9]{1,3}) (?P<aheads>day|week)s?|(?P<back>[0-9]{1,3}) (?P<backs>day|week)s? ago"
    r"|(?P<han>[0-9]{1,3}|[一二两三四五六七八九十])(?P<hans>天|日|周|个?星期|个?礼拜)(?P<way>之?后|以后|之?前|以前)"
)
MONTH_END = pattern(r"(?:the )?(?:end of (?:the |this )?month|month[- ]end)|(?:本|这个?)?月(?:底|末)")
LEAD_IN = pattern(r"(?:on|by|until|till|before)\s+")


def said_day(text: str, today: date, *, ahead: bool) -> tuple[date, ...]:
    """The days some words may mean, the earliest first: none for what is no day, several where it is not clear which.

    `ahead` looks for a day that is to come, else for one that is past; today is neither and both. A date with its year is
    that day, wherever it lies.
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    exact = parse_day(plain) or day(plain)
    if exact is not None:
        return (exact,)
    plain = LEAD_IN.sub("", plain, count=1)
    if plain in NEAR:
        found: Iterable[date] = (add_days(today, NEAR[plain]),)
    else:
        found = next((each for read in READERS if (each := read(plain, today, ahead))), ())
    days = sorted(set(found))
    return tuple(each for each in days if len(days) > 1 or (each >= today if ahead else each <= today))


def _weekday(plain: str, today: date, ahead: bool) -> list[date]:
    """`friday`, `next fri`, 下周五. English speakers mean two things by next and last; a bare weekday said on that day too."""
    match = ENGLISH.fullmatch(plain) or CHINESE.fullmatch(plain)
    nth = _nth(match["name"]) if match is not None else None
    if match is None or nth is None:
        return []
    said = match["week"] or ""
    first = add_days(today, -today.weekday())
    if said in WEEKS and (weeks := WEEKS[said]) is not None:
        return [add_days(first, 7 * weeks + nth)]
    step = 1 if said == "next" or (ahead and not said) else -1
    days = (add_days(today, step * gap) for gap in range(1, 8))
    coming = next((each for each in days if each.weekday() == nth), today)
    if not said:
        return [coming, today] if today.weekday() == nth else [coming]
    return [coming, add_days(first, (7 if said == "next" else -7) + nth)]


def _nth(name: str) -> int | None:
    """Which day of the week a name is, or as much of an English one as tells it; Monday is 0."""
    if name in "一二三四五六日天":
        return min("一二三四五六日天".index(name), 6)
    found = [nth for nth, each in enumerate(WEEKDAYS) if each.startswith(name)]
    return found[0] if found else None


def _month_day(plain: str, today: date, ahead: bool) -> list[date]:
    """`11-27`, `11/27`, 11月27日, `27 nov`: the one that lies nearest. Behind a stroke or a point the month may come second."""
    del ahead
    pairs: set[tuple[int, int]] = set()
    if match := PAIR.fullmatch(plain):
        one, two = int(match["one"]), int(match["two"])
        pairs = {(one, two)} if match["mark"] == "-" else {(one, two), (two, one)}
    elif match := HAN_DAY.fullmatch(plain):
        month = match["month"]
        pairs = {(int(month) if month.isdigit() else HAN_MONTHS.index(month) + 1, int(match["day"]))}
    elif (match := NAMED_DAY.fullmatch(plain)) and (match["before"] is None) != (match["after"] is None):
        months = [number for number, each in enumerate(MONTHS, 1) if each.startswith(match["name"])]
        pairs = {(number, int(match["before"] or match["after"])) for number in months}
    return [each for month, number in pairs if (each := _nearest(month, number, today)) is not None]


def _nearest(month: int, number: int, today: date) -> date | None:
    """The day of a month that lies nearest to another; None where no year has it."""
    found = [each for shift in (-1, 0, 1) if (each := _date(today.year + shift, month, number)) is not None]
    return min(found, key=lambda each: abs(each - today), default=None)


def _of_month(plain: str, today: date, ahead: bool) -> list[date]:
    """`the 27th`, 27号: of this month, else of the one after or before."""
    match = OF_MONTH.fullmatch(plain)
    if match is None:
        return []
    number = int(match["en"] or match["zh"])
    near = add_days(month_end(today), 1) if ahead else add_days(today.replace(day=1), -1)
    months = [_date(each.year, each.month, number) for each in (today, near)]
    fits = [each for each in months if each is not None and (each >= today if ahead else each <= today)]
    return fits[:1]


def _away(plain: str, today: date, ahead: bool) -> list[date]:
    """`in 3 days`, `2 weeks ago`, 三天后."""
    del ahead
    match = AWAY.fullmatch(plain)
    if match is None:
        return []
    count = match["ahead"] or match["back"] or match["han"]
    many = int(count) if count.isdigit() else {"两": 2}.get(count) or HAN_MONTHS.index(count) + 1
    unit = match["aheads"] or match["backs"] or match["hans"]
    back = match["back"] is not None or "前" in (match["way"] or "")
    return [add_days(today, (-many if back else many) * (1 if unit in ("day", "天", "日") else 7))]


def _month_end(plain: str, today: date, ahead: bool) -> list[date]:
    """`end of month`, 月底."""
    del ahead
    return [month_end(today)] if MONTH_END.fullmatch(plain) else []


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


READERS: tuple[Callable[[str, date, bool], list[date]], ...] = (
    _weekday,
    _month_day,
    _of_month,
    _away,
    _month_end,
)
