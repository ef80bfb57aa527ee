"""Periods and days as English says them: by the end of Q3, before Thanksgiving, in the first half of 2027."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from . import days
from .english_days import last_day
from .time import Part, Role, Time

# No period is told without one of these.
TOLD = frozenset(
    k.letters(
        """
        begin middle finish qname quarterrel quarter hname half monthname may monthrel yearmonth month weekrel weekday
        week label fulldate dayrel day feast event fiscal decade year4 yearrel year slash ordinal
        """
    )
)
LIMITING = k.letters("by before within in during for through on to")
LOOSE = k.letters("for on to")
STARTING = k.SINCE + k.FROM
PASTS = k.VERSUS + k.THAN
LED = LIMITING + STARTING + PASTS
BREAKS = k.letters("comma stop colon open close dash quote and arrow slash list end")
NAMED = k.letters("word output count measure soft work code label budget unit")
THING = k.letters("word output work soft count code label")
COMPARED = k.letters("from upfrom downfrom versus now")
COUNTING = k.letters(
    """
    number scale spelled year4 unit percent word count measure money hour day a the about output in during
    """
)
RELATIVE = k.letters("thisword nextword lastword")
UNTIL = ("until", "till", "no later than", "not later than")
SLASHED = k.NUMBER + k.SLASH + k.NUMBER
LEVELS = k.FROM + k.TO
SPRINTS = ("sprint", "iteration", "milestone", "wave")
JOINED = k.listed("created opened reported received filed raised submitted logged due expiring ending joined")


@cache
def periods() -> re.Pattern[str]:
    """A period or day, the shortest part first."""
    rel = "(?: thisword | nextword | lastword )"
    return k.pattern(
        rf"""
        (?= [begin middle finish ordinal lastword nextword thisword qname quarterrel hname monthname may number monthrel
            yearmonth weekrel weekday fulldate dayrel feast event fiscal year4 yearrel week month quarter year day decade
            label] )
        (?: dayrel on? (?= weekday | monthname | may | fulldate | nextword | thisword | (?: number | ordinal ) of? (?: monthname | may ) ) )?
        (?P<EDGE> (?: (?: begin | middle | finish ) (?: dash | of | in )? | (?: ordinal | lastword ) (?: week | month | day ) of )
            the? )?
        (?: (?P<QUARTER> qname | (?: ordinal | {rel} ) quarter | quarterrel | (?<= the ) quarter )
            | (?P<HALF> hname | ordinal half | {rel} half | (?<= the ) half )
            | (?: weekday comma? | month of )? (?P<MONTH> monthname | may ) stop?
                (?: the? (?P<DAY> number | ordinal ) (?! percent | unit | scale ) )?
            | (?P<FIRST> number | ordinal ) of? (?P<NAMED> monthname | may )
            | (?P<MOON> {rel} month | monthrel | yearmonth | (?<= the ) month )
            | (?P<WEEK> {rel} week | weekrel | {rel}? weekday | (?<= the ) week )
            | (?P<ITEM> (?: week | day | month | year | label ) number )
            | (?P<OTHER> fulldate | dayrel | feast | ordinal (?: week | month | year ) | (?: {rel} | ordinal )? event
                | (?<= the ) decade | (?: {rel} | year4 )? fiscal (?: year4 | number | year | quarter )? )
            | (?P<SLASH> number slash number )
            | (?P<NTH> (?<= the ) ordinal (?! [{NAMED}] ) )
        )?
        (?: (?: of | in | comma | the | quote )* (?P<YEAR> (?: yearrel of? | year )? year4 | {rel} year | yearrel
            | (?<= quote ) number | (?<= the ) year | fiscal (?: year4 | number | year )? ) )?
        """
    )


def times(words: Words, anchor: date) -> Iterator[Time]:
    """The periods and days of a sentence."""
    kinds = words.kinds
    for match in periods().finditer(kinds):
        start, end = match.span()
        first = start - (kinds[start - 1] == k.THE)
        lead = kinds[first - 1]
        part = Part(match, words)
        there = part.there()
        if there == {"EDGE"} and lead in LIMITING and kinds[end - 2 : end] == k.OF + k.THE:
            while kinds[end] in THING:
                end += 1
            yield Time(first - 1, end, Role.LIMIT, None)
        elif not there <= {"EDGE"} and said(words, part, there, lead, start, end):
            before = lead == k.BEFORE and words.said[first - 1] not in UNTIL
            role = role_of(words, there, lead, first, end)
            day = last_day(part, anchor, before=before)
            yield Time(first - (lead in LIMITING), end, role, day, yearless=is_yearless(part, there))


def is_yearless(part: Part, there: set[str]) -> bool:
    """Whether a month, quarter or half is named, and no year."""
    names = part["MONTH"] or part["NAMED"] or part["QUARTER"] or part["HALF"]
    return "YEAR" not in there and bool(names) and not days.is_relative(names)


def said(words: Words, part: Part, there: set[str], lead: str, start: int, end: int) -> bool:
    """Whether the words are a time here: `may`, `2000`, `4/5` and `sat` are one only where they are led in as one."""
    kinds = words.kinds
    led = lead in LED or at_latest(words, end)
    if there == {"YEAR"}:
        return led or part["YEAR"][0] > "9" or (kinds[start - 1] in BREAKS and kinds[end] == k.COLON)
    if there == {"MONTH"} and kinds[start] == k.MAY:
        return led
    if there == {"WEEK"} and kinds[start] == k.WEEKDAY:
        name = words.text[words.starts[start] : words.ends[start]]
        return led and not name.isupper() and kinds[start - 1] != k.THE
    if there == {"NTH"}:
        return led and part["NTH"][0].isdigit()
    if there == {"SLASH"}:
        return led and not is_score(words, lead, start) and last_day(part, date.min, before=False) is not None
    if "ITEM" in there:
        return led and lead not in LEVELS and (kinds[start] != k.LABEL or words.said[start] in SPRINTS)
    if kinds[end - 1] == k.FEAST:
        return led
    if kinds[start] == k.DAYREL and not led and k.BE in words.back(start):  # as it is used today
        return False
    if "OTHER" in there and (kinds[end - 1] == k.EVENT or kinds[start] == k.ORDINAL):
        last = kinds[start - 1] == k.THE and kinds[end] in BREAKS  # make $15,000 the first year
        return led or last or kinds[start] in RELATIVE
    return True


def is_score(words: Words, lead: str, start: int) -> bool:
    """Whether two numbers with a slash are so many points of so many: to 8/10, from 3/5 to 4/5; not from 3/1 to 3/31."""
    other = start + 4 if lead == k.FROM else start - 4
    ranged = words.kinds[other : other + 3] == SLASHED if other > 0 else False
    if lead == k.FROM:
        return ranged and words.said[start + 2] == words.said[other + 2]
    return lead == k.TO and not (ranged and words.said[start + 2] != words.said[other + 2])


def at_latest(words: Words, nth: int) -> bool:
    """Whether a day is said to be the last one: 2035 at latest, Friday at the latest."""
    the = words.kinds[nth + 1] == k.THE
    return words.said[nth] == "at" and words.said[nth + 1 + the] == "latest"


def role_of(words: Words, there: set[str], lead: str, first: int, end: int) -> Role:
    """What a period does: most are limits."""
    kinds = words.kinds
    if lead in STARTING or (lead in LIMITING and kinds[first - 2] in STARTING):
        return Role.START
    relative = kinds[first + (kinds[first] == k.THE)]
    last = relative == k.LASTWORD
    coming = relative == k.NEXTWORD or (relative == k.THISWORD and kinds[end] in BREAKS)
    if (
        lead in PASTS
        or (last and (there == {"YEAR"} or not there & {"YEAR", "EDGE"}))
        or (not coming and from_number(kinds, first - 1))
    ):
        return Role.PAST
    if lead in k.PER + k.EVERY:
        return Role.EVERY
    if lead == k.OF and "EDGE" not in there:
        return Role.NAME
    if words.said[first - 1 - (lead in LIMITING)] in JOINED:
        due = words.said[first - 1] == "due" and not there.isdisjoint(("DAY", "OTHER", "SLASH"))
        return Role.LIMIT if due else Role.NAME
    led = lead in LIMITING and lead not in LOOSE
    if not led and kinds[end] in NAMED and not there & {"EDGE", "DAY"}:
        return Role.NAME
    return Role.LIMIT


def from_number(kinds: str, at: int) -> bool:
    """Whether a number that is compared with stands before: up from 3 million in 2020."""
    for nth in range(at, max(at - 7, -1), -1):
        if kinds[nth] in COMPARED:
            return True
        if kinds[nth] not in COUNTING:
            return False
    return False
