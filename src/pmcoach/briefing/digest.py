"""What a week was, for everybody: from a workspace that has nothing private in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pmcoach.assess.items import agenda
from pmcoach.assess.items.open_items import ItemKind
from pmcoach.assess.items.recognition import Recognition, recognitions
from pmcoach.assess.schedule.submission import State, latest_due
from pmcoach.assess.status.health import NEED, Health
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import Assessment, assessment_of
from pmcoach.briefing.reminders import REVIEWS, WEEK, in_section, submissions
from pmcoach.briefing.talking_point import TalkingPoint
from pmcoach.dates import period as periods
from pmcoach.dates.period import Grain, Period, add_days
from pmcoach.project import Project
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.plan import Experiment, Step
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Section
from pmcoach.tuples import NamedTuple

GOOD = (Health.DONE, Health.ON_TRACK)
# What of the agenda concerns more than one person, the most telling first.
AHEAD = (
    agenda.GOAL,
    *(kind.label for kind in REVIEWS),
    ItemKind.DEPENDENCY.label,
    ItemKind.EXPERIMENT.label,
    ItemKind.STEP.label,
)


class Turn(NamedTuple):
    """A goal that does better, or worse, than a week ago."""

    standing: Standing
    before: Health


class Lesson(NamedTuple):
    """What somebody learned, and the experiment that taught it, where it was one."""

    who: str
    what: str
    link: str = ""
    trial: Experiment | None = None


class Digest(NamedTuple):
    """A week: reports due, every goal's standing, trouble, what turned, who waits, what is past or ahead, thanks, lessons."""

    today: date
    week: Period
    due: Period | None
    submissions: tuple[tuple[Person, State], ...]
    standings: tuple[Standing, ...]
    trouble: tuple[Standing, ...]
    worse: tuple[Turn, ...]
    better: tuple[Turn, ...]
    steps: tuple[tuple[Goal, Step], ...]
    waits: tuple[TalkingPoint, ...]
    past: tuple[agenda.Item, ...]
    ahead: tuple[agenda.Item, ...]
    thanks: tuple[Recognition, ...]
    lessons: tuple[Lesson, ...] = ()


def digest(project: Project, findings: Iterable[Finding]) -> Digest:
    """The week up to today; `findings` are those of the same workspace."""
    found = tuple(findings)
    today = project.today
    assessment = assessment_of(project)
    earlier = assessment_of(project.seen_on(add_days(today, -WEEK)))
    standings = [assessment.of(goal) for goal in project.current_goals()]
    due = latest_due(project)
    items = [item for item in agenda.agenda(project, add_days(today, WEEK)) if item.sort in AHEAD]
    return Digest(
        today,
        periods.around(today, Grain.WEEK),
        due,
        tuple(submissions(project)),
        tuple(sorted(standings, key=lambda each: (-NEED.get(each.health, 0), each.goal.path))),
        tuple(_trouble(project, assessment, found)),
        tuple(_worse(project, assessment, earlier)),
        tuple(_better(project, assessment, earlier)),
        tuple(_steps(project)),
        in_section(Section.ANSWERS, found),
        tuple(item for item in items if item.day < today),
        tuple(item for item in items if item.day >= today),
        thanks(project),
        tuple(_lessons(project)),
    )


def _trouble(project: Project, assessment: Assessment, found: Iterable[Finding]) -> Iterator[Standing]:
    """The goals that need a word, the worst first, as far as a rule tells of them."""
    told = {point.finding.goal for point in in_section(Section.GOALS, found)}
    goals = [assessment.of(goal) for goal in project.current_goals() if goal.id in told]
    for standing in sorted(goals, key=lambda each: (-NEED.get(each.health, 0), each.goal.path)):
        if NEED.get(standing.health, 0) > 1:
            yield standing


def _lessons(project: Project) -> Iterator[Lesson]:
    """What was learned in the reports that are due and those since, and from experiments that ended in the last seven days."""
    due, since = latest_due(project), add_days(project.today, 1 - WEEK)
    first = since if due is None else due.first
    for report in (each for name in project.people for each in project.reports(name)):
        told = report.learned if report.period.last >= first else ()
        yield from (Lesson(report.person, each.what, each.link) for each in told if each.what)
    for goal in project.current_goals():
        for each in goal.experiments:
            if each.learned and each.until is not None and since <= each.until <= project.today:
                yield Lesson(goal.owner, each.learned, "", each)


def thanks(project: Project) -> tuple[Recognition, ...]:
    """Who was thanked in the reports that are due, and in those since; without a cadence, in the last seven days."""
    due = latest_due(project)
    since = add_days(project.today, 1 - WEEK) if due is None else due.first
    return tuple(
        each for each in recognitions(project) if project.files[each.path].identity["period"].last >= since
    )


def _worse(project: Project, assessment: Assessment, earlier: Assessment) -> Iterator[Turn]:
    """The goals that need a word now and needed less of one a week ago."""
    for goal in project.current_goals():
        standing = assessment.of(goal)
        need = NEED.get(standing.health, 0)
        if need > 1 and goal.first_day <= earlier.project.today:
            before = earlier.of(goal).health
            if NEED.get(before, 0) < need:
                yield Turn(standing, before)


def _better(project: Project, assessment: Assessment, earlier: Assessment) -> Iterator[Turn]:
    """The goals in order now that were not a week ago, and those reached and closed since."""
    since = earlier.project.today
    for goal in project.current_goals():
        standing = assessment.of(goal)
        if goal.first_day <= since and standing.health in GOOD:
            before = earlier.of(goal).health
            closed = goal.closed is not None and goal.closed.on is not None and goal.closed.on > since
            if closed or before not in (*GOOD, Health.TOO_EARLY):
                yield Turn(standing, before)


def _steps(project: Project) -> Iterator[tuple[Goal, Step]]:
    """The plan steps done in the last seven days."""
    since = add_days(project.today, -WEEK)
    for goal in project.current_goals():
        for step in goal.plan:
            if step.done is not None and since < step.done <= project.today:
                yield goal, step
