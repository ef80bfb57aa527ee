"""The single values a field can take, each with its reader, its words and its JSON Schema."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Any

from pmcoach.dates import period as periods
from pmcoach.dates.calendar import NO_CALENDAR
from pmcoach.dates.period import Period
from pmcoach.patterns import pattern
from pmcoach.records.fields.amount import Amount, read_amount
from pmcoach.records.fields.due_time import read_hour
from pmcoach.records.fields.globs import SCHEMAS
from pmcoach.records.fields.measures import Claim as Claim
from pmcoach.records.fields.measures import (
    half_width,
    read_bounds,
    read_claim,
    read_count,
    read_level,
    read_shift,
)
from pmcoach.records.fields.types import Scalar, Wrong
from pmcoach.sealing.keys import Refused, recipient
from pmcoach.text import Text

# Windows refuses these names with any ending; see "Naming Files, Paths, and Namespaces" in its documentation.
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "123456789")}
)
NAME = pattern(r"\w[\w.-]*")
DATE_LIKE = pattern(r"([0-9]{4}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2}) ?日?")
COMPACT = pattern(r"([0-9]{4})([0-9]{2})([0-9]{2})")
FLAGS = {"true": "true", "yes": "true", "y": "true", "on": "true", "1": "true", "是": "true"}
FLAGS |= {"false": "false", "no": "false", "n": "false", "off": "false", "0": "false", "否": "false"}


COUNTRY = pattern(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")
CALENDARS = {"NONE": NO_CALENDAR, "无": NO_CALENDAR, "中国": "CN", "CHINA": "CN"}

LAST = Text(en="the last day of that month is {day}", zh="那个月的最后一天是 {day}")


def read_line(text: str) -> str:
    """Any text; line breaks inside it are kept, those around it are not."""
    return text.strip()


def read_day(text: str) -> date | Wrong:
    """An ISO date and nothing else."""
    day = periods.parse_day(text)
    if day is not None:
        return day
    if periods.DATE.fullmatch(text):
        says = Text(en="there is no day {text}", zh="没有 {text} 这一天").fill(text=text)
        first = periods.parse_day(f"{text[:8]}01")
        return Wrong(says, LAST.fill(day=periods.month_end(first)) if first else None)
    says = Text(en="“{text}” is not a date", zh="“{text}”不是日期").fill(text=text)
    match = DATE_LIKE.fullmatch(half_width(text)) or COMPACT.fullmatch(text)
    guess = match and periods.parse_day(f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}")
    if guess:
        return Wrong(says, Text(en="write {day}", zh="应写成 {day}").fill(day=guess), guess.isoformat())
    return Wrong(says, Text(en="write it as 2026-11-30", zh="请写成 2026-11-30 的形式"))


def read_number(text: str) -> Amount | Wrong:
    """A number with its unit."""
    amount = read_amount(text)
    if amount is not None:
        return amount
    return Wrong(
        Text(en="“{text}” is not a number", zh="“{text}”不是数字").fill(text=text),
        Text(en="write it as 4.5, 30%, 2,000 or 1.5M", zh="可写成 4.5、30%、2,000、20万"),
    )


def read_period(text: str) -> Period | Wrong:
    """A period by its name."""
    return periods.parse(text) or Wrong(
        Text(en="“{text}” is not a period", zh="“{text}”不是周期").fill(text=text),
        Text(
            en="write 2026, 2026-H2, 2026-Q4, 2026-11, 2026-W47 or a day",
            zh="可写成 2026、2026-H2、2026-Q4、2026-11、2026-W47 或某一天",
        ),
    )


def read_flag(text: str) -> bool | Wrong:
    """True or false."""
    if text in ("true", "false"):
        return text == "true"
    word = FLAGS.get(text.strip().lower())
    do = Text(en="write {word}", zh="应写成 {word}").fill(
        word=word or Text(en="true or false", zh="true 或 false")
    )
    return Wrong(
        Text(en="“{text}” is neither true nor false", zh="“{text}”不是 true 或 false").fill(text=text),
        do,
        word or "",
    )


def read_name(text: str) -> str | Wrong:
    """An id: letters (Chinese too), digits, `.`, `_`, `-`, NFC; fit for a file name on every system."""
    name = unicodedata.normalize("NFC", text)
    if name == text and is_name(name):
        return name
    return Wrong(
        Text(en="“{text}” cannot be an id", zh="“{text}”不能作编号").fill(text=text),
        Text(
            en="letters, digits, . _ - only, a letter or digit first, at most 100",
            zh="只能用文字、数字和 . _ -，以文字或数字开头，不超过 100 个字符",
        ),
    )


def is_name(text: str) -> bool:
    """Whether a text can be an id and a file's stem."""
    return (
        NAME.fullmatch(text) is not None
        and text[0] != "_"
        and not text.endswith(".")
        and len(text) <= 100
        and len(text.encode("utf-8", "replace")) <= 200
        and text.split(".")[0].lower() not in RESERVED
    )


def read_zone(text: str) -> str | Wrong:
    """A time zone by its IANA name."""
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(text)
    except (ValueError, OSError, KeyError):
        says = Text(en="there is no time zone “{text}”", zh="没有“{text}”这个时区").fill(text=text)
        return Wrong(says, Text(en="write it as Asia/Shanghai", zh="请写成 Asia/Shanghai 的形式"))
    return text


def read_calendar(text: str) -> str | Wrong:
    """A country's code, with its region where that has holidays of its own; `none` for Monday to Friday."""
    plain = unicodedata.normalize("NFKC", text).strip().upper().replace("_", "-")
    said = CALENDARS.get(plain, plain)
    norway = text.strip() in ("no", "No")  # who writes that means none more often than Norway
    if not norway and (said == NO_CALENDAR or COUNTRY.fullmatch(said)):
        return said
    return Wrong(
        Text(en="“{text}” is no country's code", zh="“{text}”不是国家或地区的代码").fill(text=text),
        Text(
            en="write CN, US, DE-BY or another code of ISO 3166, or none",
            zh="写 CN、US、DE-BY 等 ISO 3166 代码，或 none",
        ),
    )


def read_key(text: str) -> str | Wrong:
    """A public key that text can be sealed for; a comment behind an SSH key is left out."""
    taken = recipient(text)
    return Wrong(taken.why, taken.do) if isinstance(taken, Refused) else taken.text


def _scalar(name: str, read: Any, en: str, zh: str) -> Scalar:
    return Scalar(name, Text(en=en, zh=zh), read, SCHEMAS[name])


LINE = _scalar("line", read_line, "text", "文字")
PROSE = _scalar("prose", read_line, "text, several lines allowed", "文字，可多行")
DAY = _scalar("day", read_day, "a date, 2026-11-30", "日期，如 2026-11-30")
NUMBER = _scalar("number", read_number, "a number: 4.5, 30%, 1.5M", "数字：4.5、30%、20万")
PERIOD = _scalar("period", read_period, "a period: 2026-Q4", "周期：2026-Q4")
FLAG = _scalar("flag", read_flag, "true or false", "true 或 false")
ID = _scalar("id", read_name, "an id", "编号")
BOUNDED = _scalar("range", read_bounds, "a range: 1-5", "范围：1-5")
SHIFTED = _scalar(
    "change", read_shift, "a change: +10, -200, +5 pp, +30%, x2", "变化量：+10、-200、+5 个百分点、+30%、x2"
)
CONFIDENCE = _scalar("confidence", read_claim, "0 to 10, then a note", "0-10，后面可加说明")
LEVEL = _scalar("level", read_level, "1 to 5", "1-5")
COUNT = _scalar("count", read_count, "a whole number", "整数")
HOUR = _scalar("hour", read_hour, "a time of the week: friday 18:00", "每周时刻：周五 18:00")
KEY = _scalar("key", read_key, "an age or SSH public key", "age 或 SSH 公钥")
ZONE = _scalar("zone", read_zone, "a time zone: Asia/Shanghai", "时区：Asia/Shanghai")
CALENDAR = _scalar(
    "calendar", read_calendar, "a country: CN, US, DE-BY; or none", "国家或地区：CN、US、DE-BY；或 none"
)
