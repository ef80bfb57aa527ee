"""Calibration: everybody's scores of a period side by side, with what they rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pmcoach.assess.evidence import stands
from pmcoach.assess.status.health import Health
from pmcoach.assess.status.status import assessment_of
from pmcoach.dates.period import Period
from pmcoach.project import Project
from pmcoach.records.fields.entries import entries
from pmcoach.records.fields.enums import ReviewKind, Status
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.review import Review
from pmcoach.tuples import NamedTuple


class Scores(NamedTuple):
    """A person's appraisal in numbers: scores by dimension, weighted means of the lead's and the person's own.

    `evidence` counts what the ratings point at and is there; `path` is None where nobody wrote an appraisal. `before` is the
    weighted mean of the period before; `reached` of the person's `goals` of the period were reached, and `attained` is the
    mean share of the way over those that have one, none counting for more than all of it or less than nothing.
    """

    person: Person
    scores: Mapping[str, float]
    weighted: float | None
    own: float | None
    evidence: int
    path: str | None
    before: float | None = None
    reached: int = 0
    goals: int = 0
    attained: float | None = None

    @property
    def apart(self) -> float | None:
        """How far the person's own mean lies above the lead's."""
        return None if self.weighted is None or self.own is None else self.own - self.weighted


def spread(project: Project, period: Period) -> tuple[Scores, ...]:
    """The scores of everybody who had a lead in the period, the highest first, those without an appraisal last."""
    people = [each for each in project.people.values() if each.lead and each.here(period.last)]
    rows = [_scores(person, project, period) for person in people]
    return tuple(sorted(rows, key=lambda row: (row.weighted is None, -(row.weighted or 0.0), row.person.id)))


def _scores(person: Person, project: Project, period: Period) -> Scores:
    review, earlier = _review(person, project, period), period.previous()
    last = None if earlier is None else _review(person, project, earlier)
    more = _goals(person, project, period)._replace(
        before=None if last is None else mean(_ratings(last), project)
    )
    if review is None:
        return more
    own = {r.dimension: r.score.value for _, r in entries(review, "self_ratings") if r.score is not None}
    scores = _ratings(review)
    return more._replace(
        scores=scores,
        weighted=mean(scores, project),
        own=mean(own, project),
        evidence=_evidence(review, project),
        path=review.path,
    )


def _review(person: Person, project: Project, period: Period) -> Review | None:
    """The last appraisal or check of a period; None where nobody wrote one."""
    found = [
        review
        for review in project.reviews(person.id)
        if review.period == period and review.kind in (ReviewKind.APPRAISAL, ReviewKind.CHECK)
    ]
    return found[-1] if found else None


def _ratings(review: Review) -> dict[str, float]:
    return {r.dimension: r.score.value for _, r in entries(review, "ratings") if r.score is not None}


def _goals(person: Person, project: Project, period: Period) -> Scores:
    """What became of a person's goals of a period, as they stood on its last day or stand today."""
    then = project.seen_on(min(period.last, project.today)) if period.last < project.today else project
    assessment = assessment_of(then)
    standings = [
        assessment.of(goal)
        for goal in then.goals_of(person.id)
        if period.first <= goal.last_day <= period.last and goal.status is not Status.DROPPED
    ]
    shares = [min(max(each.progress, 0.0), 1.0) for each in standings if each.progress is not None]
    return Scores(
        person, {}, None, None, 0, None,
        reached=sum(each.health is Health.DONE or (each.progress or 0) >= 1 - 1e-9 for each in standings),
        goals=len(standings),
        attained=sum(shares) / len(shares) if shares else None,
    )  # fmt: skip


def _evidence(review: Review, project: Project) -> int:
    """How many pieces of evidence the ratings have between them."""
    named = {reference for _, rating in entries(review, "ratings") for reference in rating.evidence}
    return sum(stands(reference, review.person, project) for reference in named)


def mean(scores: Mapping[str, float], project: Project) -> float | None:
    """The mean of some scores by the dimensions' weights; the plain mean where they have none."""
    if not scores:
        return None
    weights = {each.id: each.weight.value for each in project.settings.dimensions if each.weight is not None}
    shares = {name: weights.get(name, 0.0) for name in scores}
    if not sum(shares.values()):
        return sum(scores.values()) / len(scores)
    return sum(scores[name] * share for name, share in shares.items()) / sum(shares.values())


def distribution(rows: Sequence[Scores]) -> tuple[int, int, int, int, int]:
    """How many weighted scores round to 1, 2, 3, 4 and 5."""
    counts = [0, 0, 0, 0, 0]
    for row in rows:
        if row.weighted is not None:
            counts[min(max(int(row.weighted + 0.5), 1), 5) - 1] += 1
    return counts[0], counts[1], counts[2], counts[3], counts[4]
