"""Who was thanked or rewarded, when, for what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from pmcoach.assess.circle import called, led
from pmcoach.assess.items.threads import asked_of
from pmcoach.dates.period import Period, add_days
from pmcoach.document.place import Path
from pmcoach.project import File, Project
from pmcoach.project.looked import facet
from pmcoach.records.fields.entries import entries
from pmcoach.records.kinds.catalogue import REPORT, REVIEW
from pmcoach.records.kinds.person import Person
from pmcoach.tuples import NamedTuple

if TYPE_CHECKING:  # a kind's declaration is loaded with its first file
    from pmcoach.records.kinds.review import Review

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
        found = project.once(f"recognitions {since} {person}", lambda: _in_order(project, since, person))
    else:
        # Many ask, each since another day: they are looked for by the quarter.
        quarters = (project.today - since).days // QUARTER + 1
        begin = since if since == date.min else add_days(project.today, -QUARTER * quarters)
        found = project.once_for_all(f"recognitions {begin}", lambda: _in_order(project, begin))
    return tuple(each for each in found if person in (None, each.to))


def _in_order(project: Project, since: date, person: str | None = None) -> tuple[Recognition, ...]:
    found = [each for each in _all(project, since, person) if each.on <= project.today]
    return tuple(sorted(found, key=lambda each: (each.on, each.path, tuple(map(str, each.at)))))


def _all(project: Project, since: date, person: str | None) -> Iterator[Recognition]:
    """What the reports that speak of a day or later and the reviews say, of one person all there is and a little more."""
    for file, praises in _praising(project, since, person):
        period: Period = file.identity["period"]
        author = project.people[file.identity["person"]]
        if period.first > project.today:
            continue
        for path, praise in praises:
            if praise.to:
                to = asked_of(praise.to, author, project)
                day = min(period.last, project.today)
                yield Recognition(
                    to, author.id, praise.what, day, file.path, path, path[0] == "private", praise.impact
                )
    for file, (by, held, rewards) in project.facets_with(REVIEW, "rewards", _rewards, of=person):
        for path, reward in rewards:
            yield Recognition(
                file.identity["person"], by, reward.what, reward.on or held, file.path, path, private=True
            )


def _praising(
    project: Project, since: date, person: str | None
) -> Iterator[tuple[File, Sequence[tuple[Path, Any]]]]:
    """The reports that thank, with whom; of those that may thank one person: they are named, or meant as the author's lead."""
    team = frozenset(() if person is None else led(person, project))
    for each in sorted(team):
        yield from project.facets_with(REPORT, "praise", _praise, since=since, of=each)
    naming = () if person is None else called(person, project)
    for file, praises in project.facets_with(REPORT, "praise", _praise, since=since, naming=naming):
        if file.identity["person"] not in team:
            yield file, praises


@facet
def _praise(file: File, _: Project) -> Sequence[tuple[Path, Any]]:
    """Whom a report thanks."""
    return tuple(entries(file.record, "praise"))


@facet
def _rewards(file: File, _: Project) -> tuple[str, date, Sequence[tuple[Path, Any]]]:
    """Who rewarded in a review, and when."""
    review: Review = file.record
    return review.by, review.day, tuple(entries(review, "rewards"))
