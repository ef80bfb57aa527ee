"""When a 1:1, a check or an appraisal is due."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, time

from pmcoach.dates import period as periods
from pmcoach.dates.period import Grain, Period, add_days, add_months
from pmcoach.project import Project
from pmcoach.records.fields.entries import entries
from pmcoach.records.fields.enums import Every, ReviewKind
from pmcoach.records.fields.reader import Sealed
from pmcoach.records.kinds.catalogue import REPORT, REVIEW
from pmcoach.records.kinds.person import OwnCadence, Person
from pmcoach.records.kinds.review import Review, Topic
from pmcoach.tuples import NamedTuple

WEEKS = {Every.WEEKLY: 1, Every.BIWEEKLY: 2}
MONTHS = {Every.MONTHLY: 1, Every.QUARTERLY: 3, Every.HALF_YEARLY: 6, Every.YEARLY: 12}
SPANS = {
    Every.WEEKLY: Grain.WEEK,
    Every.BIWEEKLY: Grain.WEEK,
    Every.MONTHLY: Grain.MONTH,
    Every.QUARTERLY: Grain.QUARTER,
    Every.HALF_YEARLY: Grain.HALF,
    Every.YEARLY: Grain.YEAR,
}
# Days after a period's end in which its check or appraisal is still in time.
GRACE = {ReviewKind.CHECK: 10, ReviewKind.APPRAISAL: 21}
LOOK_BACK = 2  # periods
START = 13  # days a workspace must know of a period before anybody is asked to judge it


# What stands in a review only where somebody wrote it.
WORDS = ("feedback", "strengths", "improve", "actions", "rewards", "conflicts")


class Due(NamedTuple):
    """A check or an appraisal of a period, and the last day it is in time."""

    kind: ReviewKind
    period: Period
    day: date


def every(kind: ReviewKind, project: Project, person: Person | None = None) -> Every:
    """How often a kind of review is held, with one person where their file says otherwise."""
    team = project.settings.cadence
    own = person.cadence if person is not None else OwnCadence()
    match kind:
        case ReviewKind.ONE_ON_ONE:
            return own.one_on_one or team.one_on_one
        case ReviewKind.CHECK:
            return own.check or team.check
        case ReviewKind.APPRAISAL:
            return own.review or team.review
        case _:
            return Every.NEVER


def counts(period: Period, often: Every) -> bool:
    """Whether a period is one something is due in: what happens every two weeks, in weeks of even number."""
    return often is not Every.BIWEEKLY or period.last.isocalendar().week % 2 == 0


def after(day: date, often: Every) -> date | None:
    """The day something is due that was last done on a day; None when it is not done regularly."""
    if often in WEEKS:
        return add_days(day, 7 * WEEKS[often])
    return add_months(day, MONTHS[often]) if often in MONTHS else None


def recurring(first: date, often: Every, since: date, until: date) -> Iterator[date]:
    """The days between two days on which something is due that is due on a first day and then again and again.

    A 31st is the last day of a shorter month. Counting begins shortly before the days asked for, not at the first.
    """
    from dateutil.rrule import MONTHLY, WEEKLY, rrule  # 10 ms that only an agenda pays

    end = datetime.combine(until, time())
    if often in WEEKS:
        step = 7 * WEEKS[often]
        begin = add_days(first, max((since - first).days // step, 0) * step)
        rule = rrule(WEEKLY, interval=WEEKS[often], dtstart=datetime.combine(begin, time()), until=end)
    else:
        step = MONTHS[often]
        months = (since.year - first.year) * 12 + since.month - first.month
        begin = add_months(first.replace(day=1), max(months // step, 0) * step)
        days = range(min(first.day, 28), first.day + 1)
        rule = rrule(
            MONTHLY,
            interval=step,
            dtstart=datetime.combine(begin, time()),
            until=end,
            bymonthday=days,
            bysetpos=-1,
        )
    with suppress(ValueError):  # days end with the year 9999
        for moment in rule:
            if moment.date() >= since:
                yield moment.date()


def held(person: str, kind: ReviewKind | None, project: Project) -> tuple[Review, ...]:
    """A person's reviews of a kind, or of all, that were held up to today, the last one last."""
    reviews = [
        review
        for review in project.reviews(person)
        if (kind is None or review.kind is kind) and review.held is not None and review.held <= project.today
    ]
    return tuple(sorted(reviews, key=lambda review: review.day))


def left_open(person: str, project: Project) -> tuple[Topic, ...]:
    """The topics a person's last 1:1 came to no outcome on."""
    talks = held(person, ReviewKind.ONE_ON_ONE, project)
    return tuple(topic for topic in (talks[-1].topics if talks else ()) if topic.what and not topic.outcome)


def next_one_on_one(person: Person, project: Project) -> date | None:
    """The day a person's next 1:1 is due: a working day on which they are here; None where there are none.

    It counts from the last one, else from the first day here, or from the first the workspace knows of.
    """
    due = _turn(person, project)
    return None if due is None else _meets(person, due, project)


def overdue_one_on_one(person: Person, project: Project) -> date | None:
    """The day a 1:1 was due that should have been held by now; None while there is time, or the person is away.

    One that days off or leave have moved has a turn more, to the end of the week: who comes back first finds their feet.
    """
    due = _turn(person, project)
    if due is None or not person.here(project.today) or person.away(project.today):
        return None
    day = _meets(person, due, project)
    last = day
    if day != due:
        turn = after(day, every(ReviewKind.ONE_ON_ONE, project, person)) or day
        last = periods.around(add_days(turn, -7), Grain.WEEK).last
    return day if last < project.today else None


def _turn(person: Person, project: Project) -> date | None:
    """The day whose turn it is for a 1:1, worked or not."""
    last = held(person.id, ReviewKind.ONE_ON_ONE, project)
    known = begun(project) or project.today
    begin = last[-1].day if last else max(person.joined or known, known)
    if person.lead_since is not None and person.lead_since <= project.today:
        begin = max(begin, person.lead_since)  # what was missed before was another's to hold
    return after(begin, every(ReviewKind.ONE_ON_ONE, project, person)) if person.lead else None


def _meets(person: Person, day: date, project: Project) -> date:
    """The day itself, or the next working day on which a person is not away, within two months."""
    for ahead in range(60):
        later = add_days(day, ahead)
        if project.calendar.works(later) and not person.away(later):
            return later
    return add_days(day, 60)


def begun(project: Project) -> date | None:
    """The first day the workspace knows of: that of its first report or 1:1; None where it has neither."""
    found: date | None = project.once_for_all("begun", lambda: _begun(project))
    return found


def _begun(project: Project) -> date | None:
    days = [
        file.identity["period"].first
        for kind in (REPORT, REVIEW)
        for file in project.of_kind(kind)
        if file.identity["period"].span <= Grain.WEEK
    ]
    return min(days, default=None)


def one_on_ones(person: Person, project: Project, until: date) -> Iterator[date]:
    """The days of a person's next 1:1s up to a day: the one that is due, maybe past already, and those ahead."""
    first = next_one_on_one(person, project)
    if first is None:
        return
    since = max(project.today, add_days(first, 1))
    last: date | None = None
    for day in (first, *recurring(first, every(ReviewKind.ONE_ON_ONE, project, person), since, until)):
        meets = _meets(person, day, project)
        if meets <= until and meets != last:
            yield meets
            last = meets


def missing(person: Person, kind: ReviewKind, project: Project) -> Iterator[Due]:
    """The checks or appraisals of the last ended periods that nobody wrote, the oldest first.

    A period counts when the person was here all through it and the workspace had begun two weeks before its end.
    """
    often = every(kind, project, person)
    span, known = SPANS.get(often), project.first_report
    if span is None or known is None or not person.lead or kind not in GRACE:
        return
    ended: list[Period] = []
    period = periods.around(project.today, span).previous()
    while period is not None and len(ended) < LOOK_BACK and period.last >= add_days(known.first, START):
        if counts(period, often):
            ended.append(period)
        period = period.previous()
    for each in reversed(ended):
        if (
            _here_through(person, each)
            and not _written(person.id, kind, each, project)
            and not (kind is ReviewKind.CHECK and _appraisal_ahead(person, each, project))
        ):
            yield Due(kind, each, add_days(each.last, GRACE[kind]))


def _here_through(person: Person, period: Period) -> bool:
    return person.here(period.first) and person.here(period.last)


def _appraisal_ahead(person: Person, period: Period, project: Project) -> bool:
    """Whether an appraisal that ends with a period to check is still in time: it will be the check of that, too."""
    span = SPANS.get(every(ReviewKind.APPRAISAL, project, person))
    whole = None if span is None else periods.around(period.last, span)
    if whole is None or whole.last != period.last or not _here_through(person, whole):
        return False
    return project.today <= add_days(whole.last, GRACE[ReviewKind.APPRAISAL])


def _written(person: str, kind: ReviewKind, period: Period, project: Project) -> bool:
    """Whether a review held covers a period: written for it, or for one that holds it; an appraisal is a check too."""
    kinds = (kind, ReviewKind.APPRAISAL)
    return any(
        review.kind in kinds
        and review.period.first <= period.first
        and period.last <= review.period.last
        and was_held(review, project)
        for review in project.reviews(person)
    )


def was_held(review: Review, project: Project) -> bool:
    """Whether a check or an appraisal was held: it has its day, which has come, and somebody says something in it.

    What a draft brings along, results, topics and questions without an answer, is not yet anybody's word.
    """
    if review.held is None or review.held > project.today:
        return False
    said = (
        *(topic.outcome for _, topic in entries(review, "topics")),
        *(result.comment for _, result in entries(review, "goals")),
        *(rating.score for _, rating in entries(review, "ratings")),
        *(rating.score for _, rating in entries(review, "self_ratings")),
        *(each for name in WORDS for each in entries(review, name)),
    )
    retro = review.retro is not None and any(review.retro)
    return any(said) or retro or isinstance(review.private, Sealed)


def begun_review(review: Review) -> bool:
    """Whether somebody began a meeting in it: it has a day or a topic. Feedback alone may stand in a file of its own."""
    return review.held is not None or bool(review.topics or review.ratings or review.goals)


def coming(person: Person, kind: ReviewKind, project: Project) -> Due | None:
    """The check or appraisal of the period that goes on; None where there are none."""
    often = every(kind, project, person)
    span = SPANS.get(often)
    if span is None or kind not in GRACE or not person.lead:
        return None
    period = periods.around(project.today, span)
    if not counts(period, often) or _written(person.id, kind, period, project):
        return None
    known = project.first_report
    begins = period.first if known is None else known.first
    if not person.here(period.first) or period.last < add_days(begins, START):
        return None
    return Due(kind, period, add_days(period.last, GRACE[kind]))
