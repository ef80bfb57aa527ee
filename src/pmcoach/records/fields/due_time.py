"""A time of the week: a weekday and an hour."""

from __future__ import annotations

from pmcoach.patterns import pattern
from pmcoach.records.fields.measures import half_width
from pmcoach.records.fields.types import Wrong
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

CLOCK = pattern(r"(?P<day>[^\s\d]+)\s*(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Hour(NamedTuple):
    """A time of the week; Monday is 0."""

    weekday: int
    hour: int
    minute: int


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
    if text[:-1] in ("周", "星期", "礼拜") and text[-1] in "一二三四五六日天":
        return min("一二三四五六日天".index(text[-1]), 6)
    matches = [
        index for index, name in enumerate(WEEKDAYS) if len(text) > 2 and name.startswith(text.lower())
    ]
    return matches[0] if len(matches) == 1 else None
