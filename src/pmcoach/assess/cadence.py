"""When a 1:1, a check or an appraisal is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pmcoach.dates import period as periods
from pmcoach.dates.period import Period, Span, add_days, add_months
from pmcoach.project import Project
from pmcoach.records.choice import Every, ReviewKind
from pmcoach.records.kinds import REPORT, REVIEW
from pmcoach.records.person import Person
from pmcoach.records.review import Review

WEEKS = {Every.WEEKLY: 1, Every.BIWEEKLY: 2}
MONTHS = {Every.MONTHLY: 1, Every.QUARTERLY: 3, Every.HALF_YEARLY: 6, Every.YEARLY: 12}
SPANS = {
    Every.WEEKLY: Span.WEEK,
    Every.BIWEEKLY: Span.WEEK,
    Every.MONTHLY: Span.MONTH,
    Every.QUARTERLY: Span.QUARTER,
    Every.HALF_YEARLY: Span.HALF,
    Every.YEARLY: Span.YEAR,
}
# Days after a period's end in which its check or appraisal is still in time.
GRACE = {ReviewKind.CHECK: 10, ReviewKind.APPRAISAL: 21}
LOOK_BACK = 2  # periods
START = 13  # days a workspace must know of a period before anybody is asked to judge it


class Due(NamedTuple):
    """A check or an appraisal of a period, and the last day it is in time."""

    kind: ReviewKind
    period: Period
    day: date


def every(kind: ReviewKind, project: Project) -> Every:
    """How often a kind of review is held."""
    cadence = project.settings.cadence
    match kind:
        case ReviewKind.ONE_ON_ONE:
            return cadence.one_on_one
        case ReviewKind.CHECK:
            return cadence.check
        case ReviewKind.APPRAISAL:
            return cadence.review
        case ReviewKind.RETRO:
            return Every.NEVER


def after(day: date, often: Every, times: int = 1) -> date | None:
    """The day something is due that was last done on a day, or so many times later; None when it is not done regularly."""
    if often in WEEKS:
        return add_days(day, 7 * WEEKS[often] * times)
    return add_months(day, MONTHS[often] * times) if often in MONTHS else None


def held(person: str, kind: ReviewKind | None, project: Project) -> tuple[Review, ...]:
    """A person's reviews of a kind, or of all, that were held up to today, the last one last."""
    reviews = [
        review
        for review in project.reviews(person)
        if (kind is None or review.kind is kind) and review.held is not None and review.held <= project.today
    ]
    return tuple(sorted(reviews, key=lambda review: review.day))


def next_one_on_one(person: Person, project: Project) -> date | None:
    """The day a person's next 1:1 is due: a working day on which they are here; None where there are none.

    It counts from the last one, else from the first day here, or from the first the workspace knows of.
    """
    last = held(person.id, ReviewKind.ONE_ON_ONE, project)
    known = begun(project) or project.today
    begin = last[-1].day if last else max(person.joined or known, known)
    due = after(begin, every(ReviewKind.ONE_ON_ONE, project)) if person.lead else None
    if due is None:
        return None
    for _ in range(60):
        if project.calendar.works(due) and not person.away(due):
            return due
        due = add_days(due, 1)
    return due


@lru_cache(maxsize=2)
def begun(project: Project) -> date | None:
    """The first day the workspace knows of: that of its first report or 1:1; None where it has neither."""
    days = [
        file.identity["period"].first
        for kind in (REPORT, REVIEW)
        for file in project.of_kind(kind)
        if file.identity["period"].span <= Span.WEEK
    ]
    return min(days, default=None)


def one_on_ones(person: Person, project: Project, until: date) -> Iterator[date]:
    """The days of a person's next 1:1s up to a day: the one that is due, maybe past already, and those ahead."""
    first = next_one_on_one(person, project)
    often = every(ReviewKind.ONE_ON_ONE, project)
    day, times = first, 0
    while first is not None and day is not None and day <= until:
        if day == first or day >= project.today:
            yield day
        times += 1
        # Counted from the first each time: after 31 January come 28 February and 31 March.
        later = after(first, often, times)
        day = later if later is not None and later > day else None  # the calendar ends


def missing(person: Person, kind: ReviewKind, project: Project) -> Iterator[Due]:
    """The checks or appraisals of the last ended periods that nobody wrote, the oldest first.

    A period counts when the person was here all through it and the workspace had begun two weeks before its end.
    """
    span = SPANS.get(every(kind, project))
    known = project.first_report
    if span is None or known is None or not person.lead or kind not in GRACE:
        return
    ended: list[Period] = []
    period = periods.around(project.today, span).previous()
    while period is not None and len(ended) < LOOK_BACK and period.last >= add_days(known.first, START):
        ended.append(period)
        period = period.previous()
    for each in reversed(ended):
        if (
            person.here(each.first)
            and person.here(each.last)
            and not _written(person.id, kind, each, project)
        ):
            yield Due(kind, each, add_days(each.last, GRACE[kind]))


def _written(person: str, kind: ReviewKind, period: Period, project: Project) -> bool:
    """Whether a review covers a period: written for it, or for one that holds it; an appraisal is a check too."""
    kinds = (kind, ReviewKind.APPRAISAL)
    return any(
        review.kind in kinds and review.period.first <= period.first and period.last <= review.period.last
        for review in project.reviews(person)
    )


def coming(person: Person, kind: ReviewKind, project: Project) -> Due | None:
    """The check or appraisal of the period that goes on; None where there are none."""
    span = SPANS.get(every(kind, project))
    if span is None or kind not in GRACE or not person.lead:
        return None
    period = periods.around(project.today, span)
    if _written(person.id, kind, period, project):
        return None
    return Due(kind, period, add_days(period.last, GRACE[kind]))
