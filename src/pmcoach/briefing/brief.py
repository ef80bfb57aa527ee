"""The 1:1 brief of one person: what was said to the lead alone, what the lead owes, topics, goals, and what to ask."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from pmcoach.assess.schedule.cadence import held
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import assessment_of
from pmcoach.briefing.board import in_work, owes
from pmcoach.briefing.debts import debts
from pmcoach.briefing.talking_point import TalkingPoint, talking_points
from pmcoach.dates.period import Period
from pmcoach.project import Project
from pmcoach.records.fields.enums import ReviewKind, Severity
from pmcoach.records.fields.reader import Sealed
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.report import Report
from pmcoach.records.kinds.review import Review
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Heading, Owed, Section, Weight
from pmcoach.tuples import NamedTuple

QUESTIONS = 7
WEEKS = 6  # of mood and load
# The lists of a brief in the order of its page, and those of them that a colleague may see.
NAMES = (
    "alone",
    "owed",
    "debts",
    "topics",
    "steps",
    "since",
    "earlier",
    "actions",
    "problems",
    "asked",
    "also",
)
PUBLIC = ("steps", "since", "earlier", "problems")
RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


class Mood(NamedTuple):
    """Mood and load of a report, 1 to 5, as far as they are said."""

    period: Period
    mood: int | None
    load: int | None


class Brief(NamedTuple):
    """What to talk about with a person. `since` are moves after the last 1:1, `earlier` those before it.

    `alone` is what was said to the lead alone, the last first. `debts` is what the person owes their own people. `asked` are
    the first questions, `also` what is left; `files` is what is to be mended in their files. `sealed` are the files whose
    private part no key at hand opens. `colleague` is whether what is for the lead was left out.
    """

    today: date
    person: Person
    last: Review | None
    alone: tuple[TalkingPoint, ...]
    owed: tuple[TalkingPoint, ...]
    debts: tuple[TalkingPoint, ...]
    topics: tuple[TalkingPoint, ...]
    standings: tuple[Standing, ...]
    since: tuple[TalkingPoint, ...]
    earlier: tuple[TalkingPoint, ...]
    steps: tuple[TalkingPoint, ...]
    actions: tuple[TalkingPoint, ...]
    problems: tuple[TalkingPoint, ...]
    asked: tuple[TalkingPoint, ...]
    also: tuple[TalkingPoint, ...]
    files: tuple[Finding, ...]
    mood: tuple[Mood, ...]
    sealed: tuple[str, ...]
    colleague: bool = False

    def blocks(self) -> Iterator[tuple[str, tuple[TalkingPoint, ...]]]:
        """The lists of lines by their names, in the order of a page."""
        for name in NAMES:
            yield name, getattr(self, name)

    def under(self, goal: str) -> tuple[TalkingPoint, ...]:
        """What stands with a goal: its late steps, its moves, questions where the lead owes it something already, then news."""
        owed = {each.finding.goal for each in self.owed}
        asked = (*self.asked, *self.also) if goal in owed else ()
        moves = self.since[::-1]
        news = [each for each in moves if each.finding.rule.weight is Weight.MINOR]
        points = (*self.steps, *(each for each in moves if each not in news), *asked, *news)
        return tuple(each for each in points if each.finding.goal == goal)

    @property
    def questions(self) -> tuple[TalkingPoint, ...]:
        """What to ask beside what stands with a goal: no goal is spoken of in three places."""
        shown = {standing.goal.id for standing in self.standings}
        owed = {each.finding.goal for each in self.owed if each.finding.goal} & shown
        return tuple(each for each in (*self.asked, *self.also) if each.finding.goal not in owed)

    @property
    def elsewhere(self) -> tuple[TalkingPoint, ...]:
        """Late steps and moves of goals that are not shown."""
        shown = {standing.goal.id for standing in self.standings}
        return tuple(each for each in (*self.steps, *reversed(self.since)) if each.finding.goal not in shown)

    @property
    def calm(self) -> bool:
        """Whether nothing waits, nothing is late and nothing is to be asked."""
        late = any(each.question is not None for each in self.actions)
        return not (
            late
            or self.alone
            or self.owed
            or self.debts
            or self.steps
            or self.asked
            or self.also
            or self.files
        )


def brief(person: Person, project: Project, findings: Collection[Finding]) -> Brief:
    """What to talk about with a person, from everything the rules found."""
    own = [each for each in findings if person.id in each.briefs]
    work = [each for each in own if in_work(each, project)]
    owed = [each for each in work if owes(each, person)]
    rest = [each for each in work if not owes(each, person)]
    under = {heading: _under(heading, rest, person) for heading in Heading}
    last = _last_one_on_one(person, project)
    moves = sorted(under[Heading.MOVES], key=lambda each: each.finding.on or date.min)
    since = last.day if last is not None else date.min
    talk = talking_points(
        (each for each in rest if each.rule.heading is None and each.ask is not None), person.id
    )
    assessment = assessment_of(project)
    return Brief(
        today=project.today,
        person=person,
        last=last,
        alone=_last_first(under[Heading.ALONE]),
        owed=talking_points(owed, person.id),
        debts=tuple(_debts(findings, person, project)),
        topics=under[Heading.TOPICS],
        standings=tuple(assessment.of(goal) for goal in project.current_goals(person.id)),
        since=tuple(each for each in moves if (each.finding.on or date.min) > since),
        earlier=tuple(each for each in moves if (each.finding.on or date.min) <= since),
        steps=under[Heading.STEPS],
        actions=under[Heading.ACTIONS],
        problems=under[Heading.PROBLEMS],
        asked=talk[:QUESTIONS],
        also=talk[QUESTIONS:],
        files=tuple(
            sorted((each for each in own if not each.rule.in_work), key=lambda each: RANK[each.severity])
        ),
        mood=tuple(_mood(person, project)),
        sealed=tuple(_sealed(person, project)),
    )


def _last_first(points: Iterable[TalkingPoint]) -> tuple[TalkingPoint, ...]:
    """What weighs most first, of that the latest report."""
    by_report = sorted(points, key=lambda each: each.finding.path, reverse=True)
    return tuple(sorted(by_report, key=lambda each: -each.finding.weight))


def _debts(findings: Iterable[Finding], person: Person, project: Project) -> Iterator[TalkingPoint]:
    """What a lead owes their own people, those alike in one line."""
    for told in debts(
        (
            each
            for each in findings
            if each.rule.debt is not None
            and each.owed == person.id
            and person.id not in each.briefs
            and not each.private
            and in_work(each, project)
        ),
        person.id,
        project,
    ):
        yield told.point._replace(says=told.named, question=None)


def for_colleague(found: Brief) -> Brief:
    """What of a brief a colleague may see: goals, their moves and steps, and the open problems."""
    nothing: tuple[TalkingPoint, ...] = ()
    public: dict[str, Any] = {
        name: tuple(each for each in getattr(found, name) if not each.private) for name in PUBLIC
    }
    return found._replace(
        last=None, alone=nothing, owed=nothing, debts=nothing, topics=nothing, actions=nothing, asked=nothing,
        also=nothing, files=(), mood=(), sealed=(), colleague=True,
        **public,
    )  # fmt: skip


def _under(heading: Heading, found: Iterable[Finding], person: Person) -> tuple[TalkingPoint, ...]:
    return talking_points((each for each in found if each.rule.heading is heading), person.id)


def _last_one_on_one(person: Person, project: Project) -> Review | None:
    """The last 1:1 before today."""
    reviews = held(person.id, ReviewKind.ONE_ON_ONE, project)
    return next((review for review in reversed(reviews) if review.day < project.today), None)


def _mood(person: Person, project: Project) -> list[Mood]:
    """How mood and load went over the last weeks."""
    return [
        Mood(report.period, report.private.mood, report.private.load)
        for report in project.reports(person.id)
        if isinstance(report.private, Report) and (report.private.mood or report.private.load)
    ][-WEEKS:]


def _sealed(person: Person, project: Project) -> list[str]:
    records: list[Report | Review] = [*project.reports(person.id), *project.reviews(person.id)]
    return sorted(each.path for each in records if isinstance(each.private, Sealed))


def worth_a_word(found: Brief) -> tuple[TalkingPoint, ...]:
    """What belongs into the notes of a 1:1, which the person reads: all that is asked, and answers the lead owes them.

    What the lead has to do without them, to hold a meeting or to reply, stays in the brief.
    """
    answers = (
        each
        for each in found.owed
        if each.finding.rule.owed is not Owed.LEAD or each.finding.rule.section is Section.ANSWERS
    )
    return (
        *answers,
        *found.alone,
        *found.asked,
        *found.also,
        *(each for each in found.actions if each.question is not None),
    )
