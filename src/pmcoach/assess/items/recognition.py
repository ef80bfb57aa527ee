"""Who was thanked or rewarded, when, for what."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from pmcoach.assess.circle import circle
from pmcoach.assess.items.threads import asked_of
from pmcoach.dates.period import add_days
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.fields.entries import entries
from pmcoach.records.kinds.person import Person
from pmcoach.tuples import NamedTuple

YEAR = 365
QUARTER = 91


class Recognition(NamedTuple):
    """A word of thanks or a reward, and what it brought about; `private` is what others are not shown."""

    to: str
    by: str
    what: str
    on: date
    path: str
    at: Path
    private: bool
    impact: str = ""


def unthanked(person: Person, project: Project) -> bool:
    """Whether nobody thanked a person for as many weeks as the settings allow; of newcomers and new workspaces nobody can say."""
    weeks = project.settings.limits.recognition_weeks
    since = _since(person, 7 * weeks, project.today)
    begun = project.first_report
    new = begun is None or begun.first > since or (person.joined is not None and person.joined > since)
    return (
        bool(weeks) and not new and all(each.on < since for each in recognitions(project, person.id, since))
    )


def _since(person: Person, days: int, today: date) -> date:
    """The day some days ago; those a person was away on do not count, up to a year."""
    day = today
    for _ in range(days + YEAR if person.leave else 0):
        if not days:
            return day
        day = add_days(day, -1)
        days -= not person.away(day)
    return add_days(day, -days)


def recognitions(
    project: Project, person: str | None = None, since: date = date.min
) -> tuple[Recognition, ...]:
    """All thanks and rewards up to today, or those of one person, the last one last; of those before a day some may be left out."""
    if person is not None and project.sparing:
        found = _in_order(project, since, project.once(f"circle {person}", lambda: circle(person, project)))
    else:
        # Many ask, each since another day: they are looked for by the quarter.
        quarters = (project.today - since).days // QUARTER + 1
        begin = since if since == date.min else add_days(project.today, -QUARTER * quarters)
        found = project.once_for_all(f"recognitions {begin}", lambda: _in_order(project, begin))
    return tuple(each for each in found if person in (None, each.to))


def _in_order(
    project: Project, since: date, within: Collection[str] | None = None
) -> tuple[Recognition, ...]:
    found = [each for each in _all(project, since, within) if each.on <= project.today]
    return tuple(sorted(found, key=lambda each: (each.on, each.path, tuple(map(str, each.at)))))


def _all(project: Project, since: date, within: Collection[str] | None) -> Iterator[Recognition]:
    """What the reports that speak of a day or later and the reviews say, or those of some files."""
    for report in project.reports_with("praise", within, since):
        for path, praise in entries(report, "praise"):
            if praise.to:
                to = asked_of(praise.to, project.people[report.person], project)
                day = min(report.period.last, project.today)
                private = path[0] == "private"
                yield Recognition(
                    to, report.person, praise.what, day, report.path, path, private, praise.impact
                )
    for review in project.reviews_with("rewards", within):
        for path, reward in entries(review, "rewards"):
            day = reward.on or review.day
            yield Recognition(review.person, review.by, reward.what, day, review.path, path, private=True)
