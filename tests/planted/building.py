"""How the files of a healthy team stand on a day: what is written by then, and not a line more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

DAY, WEEK = timedelta(1), timedelta(7)


class Series(NamedTuple):
    """A metric that goes evenly from one number to another between two days, and arrives a little early.

    On the days `away`, from the first to the last of each pair, nobody works on it and it stands still.
    """

    first: date
    last: date
    start: float
    target: float
    digits: int = 2
    away: tuple[tuple[date, date], ...] = ()

    def at(self, day: date) -> float:
        """The value on a day."""
        gone = min(1.06 * self._worked(day) / self._worked(self.last), 1.0)
        return round(self.start + (self.target - self.start) * max(gone, 0.0), self.digits)

    def _worked(self, day: date) -> int:
        """How many days somebody worked on it by a day; its first one is the start."""
        off = (min(day, last) - max(self.first + DAY, first) for first, last in self.away)
        return (day - self.first).days - sum(max(each.days + 1, 0) for each in off)

    def sheet(self, days: Iterable[date]) -> str:
        """A metrics file with the values of some days."""
        return "date,value\n" + "".join(f"{day},{self.at(day):g}\n" for day in days if self.first <= day)


class Report(NamedTuple):
    """A report: who and when, what it says on its day, and the lead's reply after it."""

    person: str
    week: str
    day: date
    text: str
    reply: str
    replied: date

    def on(self, day: date) -> str:
        """What the file says on a day; the reply comes in the evening of its day."""
        return self.text + (self.reply if self.replied < day else "")


def weeks(first: date, count: int) -> Iterator[tuple[str, date]]:
    """Weeks as their folders are called, with their Mondays."""
    for index in range(count):
        monday = first + index * WEEK
        year, week, _ = monday.isocalendar()
        yield f"{year}-W{week:02}", monday


def said(done: str, then: str, goals: Sequence[str], index: int) -> str:
    """What a report says of its week and the next, each for one of a person's goals."""
    now, later = goals[index % len(goals)], goals[(index + 1) % len(goals)]
    return f"done:\n  - {{what: {done}, goal: {now}}}\nnext:\n  - {{what: {then}, goal: {later}}}\n"


def written(reports: Iterable[Report], dated: Mapping[str, tuple[date, str]], day: date) -> dict[str, str]:
    """The reports and other dated files as they stand in the evening of a day."""
    files = {f"reports/{each.week}/{each.person}.yaml": each.on(day) for each in reports if each.day <= day}
    return files | {path: text for path, (since, text) in dated.items() if since <= day}
