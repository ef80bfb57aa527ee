"""When a 1:1, a check or an appraisal is due again."""

from __future__ import annotations

from datetime import date

from pmcoach.dates.period import add_days, add_months
from pmcoach.project import Project
from pmcoach.records.choice import Every, ReviewKind
from pmcoach.records.person import Person
from pmcoach.records.review import Review

WEEKS = {Every.WEEKLY: 1, Every.BIWEEKLY: 2}
MONTHS = {Every.MONTHLY: 1, Every.QUARTERLY: 3, Every.HALF_YEARLY: 6, Every.YEARLY: 12}


def after(day: date, every: Every) -> date | None:
    """The day something is due that was last done on a day; None when it is not done regularly."""
    if every in WEEKS:
        return add_days(day, 7 * WEEKS[every])
    return add_months(day, MONTHS[every]) if every in MONTHS else None


def held(person: str, kind: ReviewKind | None, project: Project) -> tuple[Review, ...]:
    """A person's reviews of a kind, or of all, that were held up to today, the last one last."""
    reviews = [
        review
        for review in project.reviews(person)
        if (kind is None or review.kind is kind) and review.held is not None and review.held <= project.today
    ]
    return tuple(sorted(reviews, key=lambda review: review.day))


def next_due(person: Person, kind: ReviewKind, project: Project) -> date | None:
    """The day a person's next 1:1, check or appraisal is due; counted from the last one, else from the first day here."""
    cadence = project.settings.cadence
    every = {
        ReviewKind.ONE_ON_ONE: cadence.one_on_one,
        ReviewKind.CHECK: cadence.check,
        ReviewKind.APPRAISAL: cadence.review,
    }.get(kind)
    if every is None or not person.lead:
        return None
    last = held(person.id, kind, project)
    begin = last[-1].day if last else person.joined
    return None if begin is None else after(begin, every)
