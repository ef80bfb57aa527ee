"""The single values a field can take, each with its reader, its words and its JSON Schema."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Any, NamedTuple

from pmcoach.dates import period as periods
from pmcoach.dates.period import Period
from pmcoach.records.amount import Amount, read_amount
from pmcoach.records.shapes import Scalar, Wrong
from pmcoach.text import Text

# Windows refuses these names with any ending; see "Naming Files, Paths, and Namespaces" in its documentation.
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "123456789")}
)
NAME = re.compile(r"\w[\w.-]*")
DATE_LIKE = re.compile(r"([0-9]{4}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2}) ?日?")
COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
BOUNDS = re.compile(r"(?P<low>.+?)\s*(?:-|–|—|~|～|至|到|\.\.)\s*(?P<high>[^-].*)")
CLAIM = re.compile(r"(?P<value>10|[0-9])(?:\.0)?(?:\s*/\s*10)?(?:[\s,，:：;；(（]+(?P<note>.+))?", re.DOTALL)
CLOCK = re.compile(r"(?P<day>\S+)\s+(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SINGLE = {"type": ["string", "number", "boolean"]}


class Bounds(NamedTuple):
    """From a least to a most, both counted."""

    low: float
    high: float


class Claim(NamedTuple):
    """The owner's confidence, from 0 to 10, with a word on it."""

    value: int
    note: str


class Hour(NamedTuple):
    """A time of the week; Monday is 0."""

    weekday: int
    hour: int
    minute: int


def half_width(text: str) -> str:
    """Return the text with full-width letters, digits and marks as plain ones."""
    return unicodedata.normalize("NFKC", text)


def read_line(text: str) -> str:
    """Any text; line breaks inside it are kept, those around it are not."""
    return text.strip()


def read_day(text: str) -> date | Wrong:
    """An ISO date and nothing else."""
    day = periods.parse_day(text)
    if day is not None:
        return day
    if periods.DATE.fullmatch(text):
        return Wrong(Text(en="there is no day {text}", zh="没有 {text} 这一天").fill(text=text))
    says = Text(en="“{text}” is not a date", zh="“{text}”不是日期").fill(text=text)
    match = DATE_LIKE.fullmatch(half_width(text)) or COMPACT.fullmatch(text)
    guess = match and periods.parse_day(f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}")
    if guess:
        return Wrong(says, Text(en="write {day}", zh="应写成 {day}").fill(day=guess))
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
    word = {"yes": "true", "on": "true", "是": "true", "no": "false", "off": "false", "否": "false"}.get(
        text.lower()
    )
    do = Text(en="write {word}", zh="应写成 {word}").fill(
        word=word or Text(en="true or false", zh="true 或 false")
    )
    return Wrong(
        Text(en="“{text}” is neither true nor false", zh="“{text}”不是 true 或 false").fill(text=text), do
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


def read_bounds(text: str) -> Bounds | Wrong:
    """A range such as `1-5`."""
    match = BOUNDS.fullmatch(half_width(text.strip()))
    low, high = (read_amount(match["low"]), read_amount(match["high"])) if match else (None, None)
    if low is None or high is None or low.value > high.value:
        says = Text(en="“{text}” is not a range", zh="“{text}”不是范围").fill(text=text)
        return Wrong(says, Text(en="write the least and the most: 1-5", zh="请写最小到最大，如 1-5"))
    return Bounds(low.value, high.value)


def read_claim(text: str) -> Claim | Wrong:
    """A confidence, maybe with a note behind it."""
    match = CLAIM.fullmatch(half_width(text).strip())
    if match is None:
        says = Text(en="“{text}” is no confidence from 0 to 10", zh="“{text}”不是 0-10 的信心值").fill(
            text=text
        )
        return Wrong(
            says,
            Text(
                en="write a number, then a note if you like: 6 data late",
                zh="先写数字，后面可加说明：6 数据延迟",
            ),
        )
    return Claim(int(match["value"]), (match["note"] or "").strip())


def read_level(text: str) -> int | Wrong:
    """A whole number from 1 to 5."""
    plain = half_width(text).strip()
    if len(plain) == 1 and plain in "12345":
        return int(plain)
    return Wrong(Text(en="“{text}” is not 1 to 5", zh="“{text}”不在 1-5 之内").fill(text=text))


def read_count(text: str) -> int | Wrong:
    """A whole number, none below zero."""
    plain = half_width(text).strip()
    if plain.isascii() and plain.isdigit() and len(plain) <= 6:
        return int(plain)
    return Wrong(Text(en="“{text}” is not a whole number", zh="“{text}”不是整数").fill(text=text))


def read_hour(text: str) -> Hour | Wrong:
    """A weekday and a time: `friday 18:00`, `周五 18:00`."""
    match = CLOCK.fullmatch(half_width(text).strip())
    if (
        match
        and (day := _weekday(match["day"])) is not None
        and int(match["hour"]) < 24
        and int(match["minute"]) < 60
    ):
        return Hour(day, int(match["hour"]), int(match["minute"]))
    return Wrong(
        Text(en="“{text}” is not a time of the week", zh="“{text}”不是每周的某个时刻").fill(text=text),
        Text(en="write friday 18:00", zh="请写成 周五 18:00 或 friday 18:00"),
    )


def _weekday(text: str) -> int | None:
    if text[-1] in "一二三四五六日天" and text[:-1] in ("周", "星期", "礼拜"):
        return "一二三四五六日天".index(text[-1]) % 7 if text[-1] != "天" else 6
    matches = [
        index for index, name in enumerate(WEEKDAYS) if len(text) > 2 and name.startswith(text.lower())
    ]
    return matches[0] if len(matches) == 1 else None


def read_zone(text: str) -> str | Wrong:
    """A time zone by its IANA name."""
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(text)
    except (ValueError, OSError, KeyError):
        says = Text(en="there is no time zone “{text}”", zh="没有“{text}”这个时区").fill(text=text)
        return Wrong(says, Text(en="write it as Asia/Shanghai", zh="请写成 Asia/Shanghai 的形式"))
    return text


def _scalar(name: str, read: Any, schema: dict[str, Any], en: str, zh: str) -> Scalar:
    return Scalar(name, Text(en=en, zh=zh), read, schema)


LINE = _scalar("line", read_line, SINGLE, "text", "文字")
PROSE = _scalar("prose", read_line, SINGLE, "text, of several lines if need be", "文字，可多行")
DAY = _scalar(
    "day",
    read_day,
    {"type": "string", "pattern": periods.DATE.pattern},
    "a date, 2026-11-30",
    "日期，如 2026-11-30",
)
NUMBER = _scalar(
    "number", read_number, {"type": ["number", "string"]}, "a number: 4.5, 30%, 20万", "数字：4.5、30%、20万"
)
PERIOD = _scalar("period", read_period, {"type": ["string", "number"]}, "a period: 2026-Q4", "周期：2026-Q4")
FLAG = _scalar("flag", read_flag, {"type": "boolean"}, "true or false", "true 或 false")
ID = _scalar("id", read_name, {"type": ["string", "number"]}, "an id", "编号")
BOUNDED = _scalar("range", read_bounds, {"type": "string"}, "a range: 1-5", "范围：1-5")
CONFIDENCE = _scalar(
    "confidence", read_claim, {"type": ["integer", "string"]}, "0 to 10, then a note", "0-10，后面可加说明"
)
LEVEL = _scalar("level", read_level, {"type": "integer", "minimum": 1, "maximum": 5}, "1 to 5", "1-5")
COUNT = _scalar("count", read_count, {"type": "integer", "minimum": 0}, "a whole number", "整数")
HOUR = _scalar(
    "hour", read_hour, {"type": "string"}, "a time of the week: friday 18:00", "每周时刻：周五 18:00"
)
ZONE = _scalar("zone", read_zone, {"type": "string"}, "a time zone: Asia/Shanghai", "时区：Asia/Shanghai")
