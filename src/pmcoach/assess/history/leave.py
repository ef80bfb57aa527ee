"""Leave that was taken out of a person's file after some of it was over: days that once excused a report, and now do not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from pmcoach.assess.history.version_diffs import Compared, compared
from pmcoach.dates.period import add_days, parse_day
from pmcoach.project import Project
from pmcoach.records.fields.types import fields_of
from pmcoach.records.kinds.catalogue import PERSON
from pmcoach.records.kinds.person import Leave, Person
from pmcoach.tuples import NamedTuple

FORM = "leave 1"
FREE = frozenset(fields_of(Person).by_name) - {"leave"}
LONGEST = 366  # days of one leave that are looked at


class TakenBack(NamedTuple):
    """The first and the last day of a leave that were over when they were taken out, when that was, and by whom."""

    first: date
    last: date
    day: date
    author: str


def taken_back(person: Person, project: Project) -> tuple[TakenBack, ...]:
    """The leave of a person that was taken out after it was used and is not there today, the oldest first."""
    found: Mapping[str, Compared] = project.once_for_all("leave taken back", lambda: _all(project), anew=True)
    made = found.get(person.path)
    return () if made is None else tuple(_taken_back(person, made, project))


def _all(project: Project) -> Mapping[str, Compared]:
    paths = {file.path: date.min for file in project.of_kind(PERSON)}
    return compared(paths, project, FORM, _rows, FREE)


def _rows(before: Project, after: Project) -> Iterator[tuple[str, str]]:
    """The leaves of the first that the second does not say in the same words."""
    (one,), (other,) = before.people.values(), after.people.values()
    for leave in one.leave:
        if leave.first is not None and leave.last is not None and leave not in other.leave:
            yield leave.first.isoformat(), leave.last.isoformat()


def _taken_back(person: Person, made: Compared, project: Project) -> Iterator[TakenBack]:
    for (first, last), version in made.differences:
        day = project.today if version is None else version.day
        leave = Leave(parse_day(first), parse_day(last))
        over = [each for each in _days(leave) if each < day and not person.away(each)]
        if day <= project.today and any(map(project.calendar.works, over)):
            yield TakenBack(over[0], over[-1], day, "" if version is None else version.author)


def _days(leave: Leave) -> Iterator[date]:
    day, last = leave.first or date.max, leave.last or date.min
    for ahead in range(min((last - day).days + 1, LONGEST)):
        yield add_days(day, ahead)
