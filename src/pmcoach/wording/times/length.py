"""A length of time: how it is said, and how long it is."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from pmcoach.wording.words import numerals
from pmcoach.wording.words import token_kinds as k

from . import days
from .time import Part

NUMBER = "(?: number | spelled )"
LONG = "(?: day | date | week | month | quarter | year | decade )"
UNITS = {
    k.DAY: "day",
    k.DATE: "day",
    k.WEEK: "week",
    k.MONTH: "month",
    k.QUARTER: "quarter",
    k.YEAR: "year",
    k.DECADE: "decade",
}
TOLD = frozenset(UNITS)  # no length is told without one of these


@cache
def lengths() -> re.Pattern[str]:
    """How long: three months, 1-2周, half a year, few weeks."""
    return k.pattern(
        f"""
        (?: (?: (?P<LOW> {NUMBER} ) {LONG}? (?: dash | tilde | to | and | list ) )? (?P<NUMBER> {NUMBER} ) (?P<SCALE> scale )?
            | (?P<ONE> half? dash? a | half dash? ) | (?P<SOME> some ) )
        dash? word?? (?P<UNIT> {LONG} ) (?P<HALF> half )?
        """
    )


def until(part: Part, anchor: date) -> date | None:
    """The day a length that starts now ends; None where it does not say how long."""
    if part["SOME"]:
        return None
    return days.after(anchor, amount(part), UNITS[part.match.string[part.match.start("UNIT")]])


def amount(part: Part) -> float:
    """How many units a length has, the larger number of a range."""
    one = 0.5 if "half" in part["ONE"] else 1.0
    number = one if part["ONE"] else numerals.value(part["NUMBER"])
    by = numerals.scale(part["SCALE"]) if part["SCALE"] else 1.0
    by *= 2 if part["UNIT"].startswith("fortnight") else 1
    return number * by + (0.5 if part["HALF"] or part["UNIT"].startswith("个半") else 0.0)


def in_days(part: Part) -> float:
    """How many days a length has; many where it counts months."""
    return amount(part) * {"d": 1, "w": 7}.get(part["UNIT"][0], 99)
