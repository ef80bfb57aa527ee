"""A team on a day, as whoever looks sees it: what they owe, who needs them, what changed, a row a person, the goals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from pmcoach.assess.history.recent_moves import last_one_on_one
from pmcoach.assess.items import threads
from pmcoach.assess.items.open_items import ItemKind, measures_of
from pmcoach.assess.phrasing import name_of
from pmcoach.assess.recent import recent_since
from pmcoach.assess.schedule.cadence import held, next_one_on_one
from pmcoach.assess.schedule.submission import State, Submission, latest_due, submission
from pmcoach.assess.status.health import NEED, Health
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import Assessment, assessment_of
from pmcoach.briefing.debts import Told, debts, overdue, together
from pmcoach.briefing.scope import Scope, below_of, may_hear, scope_of
from pmcoach.briefing.since import Kind, News, Way
from pmcoach.briefing.talking_point import TalkingPoint, talking_points
from pmcoach.dates.period import add_days, parse_day
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.catalogue import REPORT
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.person import Person
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Debt, Heading
from pmcoach.tuples import NamedTuple

OF_GOALS = (Kind.HEALTH, Kind.MOVED, Kind.CLOSED, Kind.REMOVED)
WORRY = {State.MISSING: 2.0, State.LATE: 1.0}


class PersonRow(NamedTuple):
    """A person on the board: what the lead owes them, what to talk about, how their goals moved since the last 1:1."""

    person: Person
    submission: Submission | None
    standings: tuple[Standing, ...]
    owed: tuple[TalkingPoint, ...]
    concerns: tuple[TalkingPoint, ...]
    moved: tuple[TalkingPoint, ...]
    asks_to_lead: int
    open_problems: int
    actions_overdue: int
    last_review: date | None
    next_review: date | None
    trend: tuple[float | None, ...]

    @property
    def health(self) -> Mapping[Health, int]:
        """How many goals are in each state."""
        return Counter(standing.health for standing in self.standings)

    @property
    def need(self) -> float:
        """How much a person needs the lead: goals in trouble first, then what is owed either way."""
        goals = sum(NEED.get(standing.health, 0) for standing in self.standings)
        reports = WORRY.get(self.submission.state, 0.0) if self.submission is not None else 0.0
        return goals * 2 + reports * 2 + len(self.owed) + self.actions_overdue + self.open_problems * 0.5


class LeadRow(NamedTuple):
    """A lead on the board of theirs: how many report to them, what they let wait, and how the goals of their team stand."""

    person: Person
    people: int
    overdue: Mapping[Debt, int]
    standings: tuple[Standing, ...]


class Board(NamedTuple):
    """A team's state on a day; `errors` and `others` are what is to be mended in files, the latter in nobody's brief.

    `rows` has everybody below the viewer, of whom those in `led` stand behind the row of a lead. `owed` is what the viewer
    owes, `alarms` what concerns them whoever's brief it stands in, `changes` what is otherwise than on the day `since`.
    """

    today: date
    rows: tuple[PersonRow, ...]
    standings: tuple[Standing, ...]
    errors: tuple[Finding, ...] = ()
    others: tuple[Finding, ...] = ()
    workspace: str = ""
    lead: str = ""
    viewer: str = ""
    owed: tuple[Told, ...] = ()
    alarms: tuple[Told, ...] = ()
    leads: tuple[LeadRow, ...] = ()
    led: frozenset[str] = frozenset()
    since: date | None = None
    changes: tuple[News, ...] = ()

    @property
    def listed(self) -> tuple[PersonRow, ...]:
        """The people who have a row of their own."""
        return tuple(row for row in self.rows if row.person.id not in self.led)

    @property
    def needs(self) -> tuple[Told, ...]:
        """What to talk about first with each of the viewer's own people, who needs it most first; nothing that is an alarm.

        What is the same with several of them, word for word, is said once.
        """
        alarms = {id(told.point.finding) for told in self.alarms}
        own = {each.person.id for each in self.leads}
        told = []
        for row in self.rows:
            if row.person.id in own or row.person.id not in self.led:
                point = next((each for each in row.concerns if id(each.finding) not in alarms), None)
                if point is not None and point.finding.severity is not Severity.INFO:
                    who = row.person.name or row.person.id
                    told.append(Told(who, point.beside_place, people=(row.person.id,)))
        return together(told)


def board(
    project: Project,
    findings: Iterable[Finding],
    scope: Scope | None = None,
    since: date | None = None,
    changes: Iterable[News] = (),
) -> Board:
    """What a viewer's people do and where their goals stand; without a scope everybody's.

    Nothing private is on it.
    """
    scope = scope_of("", project) if scope is None else scope
    assessment = assessment_of(project)
    others = scope.everyone - {scope.viewer}
    people = [
        person
        for person in project.people.values()
        if person.lead and person.here(project.today) and person.id in others
    ]
    found = [each for each in findings if not each.private]
    by_person: dict[str, list[Finding]] = {}
    for each in found:
        for reader in dict.fromkeys(each.briefs) if in_work(each, project) else ():
            by_person.setdefault(reader, []).append(each)
    hearing = {person.id: may_hear(scope.viewer, person.id, project) for person in people}
    rows = [
        _row(person, project, assessment, by_person.get(person.id, ()) if hearing[person.id] else ())
        for person in people
    ]
    goals = [assessment.of(goal) for goal in scope.goals(project)]
    briefed = {person.id for person in project.people.values() if person.lead and person.here(project.today)}
    mine = [each for each in found if _owed_by(each, scope, project)]
    told = {id(each) for each in mine}
    alarms = [each for each in found if id(each) not in told and _alarms(each, scope, project)]
    told |= {id(each) for each in alarms}
    files = [
        each
        for each in found
        if each.rule.in_files and id(each) not in told and concerns(each, scope, project)
    ]
    shown = {each.id for each in scope.people}
    return Board(
        project.today,
        tuple(sorted(rows, key=lambda row: (-row.need, row.person.id))),
        tuple(sorted(goals, key=_worst_first)),
        tuple(
            sorted(
                (each for each in files if each.severity is Severity.ERROR),
                key=lambda each: each.person in briefed,
            )
        ),
        tuple(
            each
            for each in files
            if each.severity is Severity.WARNING
            and (each.rule.debt is None or each.owed not in project.people)
            and briefed.isdisjoint((each.person, *each.briefs))
        ),
        project.settings.id,
        project.settings.lead,
        scope.viewer,
        debts(mine, scope.viewer, project),
        tuple(
            Told(
                name_of(each.person, project),
                point.beside_place,
                people=(each.person,) if each.person else (),
            )
            for point in talking_points(alarms, "")
            for each in (point.finding,)
        ),
        _lead_rows(scope.leads, project, assessment, found),
        frozenset(person.id for person in people if person.id not in shown),
        since,
        _weightiest_first(each for each in changes if not each.hidden and scope.holds(each.person, project)),
    )


def board_of(person: Person, project: Project, findings: Iterable[Finding], viewer: str = "") -> Board:
    """A board that holds one person's row and goals alone; nothing private is on it."""
    own = [
        each for each in findings if person.id in each.briefs and not each.private and in_work(each, project)
    ]
    row = _row(person, project, assessment_of(project), own)
    settings = project.settings
    return Board(
        project.today, (row,), row.standings, workspace=settings.id, lead=settings.lead, viewer=viewer
    )


def concerns(finding: Finding, scope: Scope, project: Project) -> bool:
    """Whether a finding is for the viewer: about themselves, about somebody they lead, or about nobody's work."""
    if not scope.holds(finding.person, project):
        return False
    whose = finding.person
    return whose == scope.viewer or whose not in project.people or may_hear(scope.viewer, whose, project)


def _weightiest_first(changes: Iterable[News]) -> tuple[News, ...]:
    """Changes for the worse first, of those the ones of goals."""
    order = {Way.WORSE: 0, Way.BETTER: 1, Way.NEITHER: 2}
    return tuple(sorted(changes, key=lambda each: (order[each.way], each.kind not in OF_GOALS)))


def _owed_by(finding: Finding, scope: Scope, project: Project) -> bool:
    """Whether a finding is something the viewer owes; where nobody is known to look, something a lead owes."""
    if finding.rule.debt is None or not in_work(finding, project):
        return False
    if scope.viewer:
        return finding.owed == scope.viewer
    owing = project.people.get(finding.owed)
    whose = project.people.get(finding.briefs[0] if finding.briefs else finding.person)
    return (whose is not None and owes(finding, whose)) or (owing is not None and not owing.lead)


def _alarms(finding: Finding, scope: Scope, project: Project) -> bool:
    """Whether a finding stands above routine: an alarm of a rule, or a goal of the viewer's own that became easier lately."""
    goal = project.goal(finding.goal) if finding.goal else None
    if goal is not None and not project.is_current(goal):
        return _put_off(finding, goal) and concerns(finding, scope, project)
    if finding.rule.alarm:
        return concerns(finding, scope, project)
    lately = finding.on is not None and finding.on > recent_since(project.today)
    own = goal is not None and bool(scope.viewer) and goal.owner == scope.viewer
    return own and lately and finding.rule.heading is Heading.MOVES and finding.severity is not Severity.INFO


def _lead_rows(
    leads: Iterable[Person], project: Project, assessment: Assessment, found: Iterable[Finding]
) -> tuple[LeadRow, ...]:
    """A row a lead, from everything that was found."""
    owed: dict[str, list[Finding]] = {}
    for each in found:
        owed.setdefault(each.owed, []).append(each)
    return tuple(_lead_row(each, project, assessment, owed.get(each.id, ())) for each in leads)


def _lead_row(person: Person, project: Project, assessment: Assessment, owed: Iterable[Finding]) -> LeadRow:
    """A lead's row, from what was found that this lead has to act on; what is new is not yet overdue."""
    team = [each for each in below_of(person.id, project) if project.people[each].here(project.today)]
    own = (each for each in owed if in_work(each, project))
    counted = overdue(
        each for each in own if each.severity is not Severity.INFO or each.rule.debt is Debt.REPLY
    )
    goals = [goal for name in sorted(team) for goal in project.current_goals(name)]
    return LeadRow(person, len(team), counted, tuple(assessment.of(goal) for goal in goals))


def in_work(finding: Finding, project: Project) -> bool:
    """Whether a finding is about the work that goes on.

    Of goals, about those of these days, moves of those still to come, for one that went to the next quarter left this one,
    and what came about lately and is to be asked of one that is closed.
    Of reports, about none still to come.
    """
    if not finding.rule.in_work or _ahead(finding.path, project):
        return False
    goal = project.goal(finding.goal) if finding.goal else None
    if goal is None or project.is_current(goal):
        return True
    if goal.open:
        return finding.rule.heading is Heading.MOVES and goal.first_day > project.today
    lately = finding.on is not None and finding.on >= recent_since(project.today)
    return lately and finding.ask is not None


def _put_off(finding: Finding, goal: Goal) -> bool:
    """Whether it says that an agreed goal was to be reached before its days now begin: it left the period it was agreed for."""
    was = parse_day(str(finding.values.get("before", ""))) if finding.rule.heading is Heading.MOVES else None
    return goal.open and finding.severity is not Severity.INFO and was is not None and was < goal.first_day


def _ahead(path: str, project: Project) -> bool:
    """Whether a file is the report of days still to come."""
    file = project.files.get(path)
    return file is not None and file.kind is REPORT and file.identity["period"].first > project.today


def owes(finding: Finding, person: Person) -> bool:
    """Whether a finding is what the lead owes a person."""
    return finding.ask is not None and bool(person.lead) and finding.owed == person.lead


def _worst_first(standing: Standing) -> tuple[float, str]:
    return (-NEED.get(standing.health, 0), standing.goal.path)


def _row(person: Person, project: Project, assessment: Assessment, found: Sequence[Finding]) -> PersonRow:
    due = latest_due(project)
    reviews = held(person.id, None, project)
    last = last_one_on_one(person.id, project)
    talk = [each for each in found if each.ask is not None and not owes(each, person)]
    moves = [
        each
        for each in found
        if each.rule.heading is Heading.MOVES and each.on is not None and each.on > last
    ]
    return PersonRow(
        person=person,
        submission=None if due is None else submission(person, due, project),
        standings=tuple(assessment.of(goal) for goal in project.current_goals(person.id)),
        owed=talking_points((each for each in found if owes(each, person)), person.id),
        concerns=talking_points(talk, person.id),
        moved=tuple(sorted(talking_points(moves, person.id), key=lambda each: each.finding.on or last)),
        asks_to_lead=sum(
            not ask.hidden for ask in threads.waiting(threads.asks(person, project), person.lead)
        ),
        open_problems=sum(each.open and not each.hidden for each in threads.problems(person, project)),
        actions_overdue=actions_overdue(person, project),
        last_review=reviews[-1].day if reviews else None,
        next_review=next_one_on_one(person, project),
        trend=tuple(
            _mean_ratio(person, add_days(project.today, -7 * back), project, assessment)
            for back in (3, 2, 1, 0)
        ),
    )


def _mean_ratio(person: Person, day: date, project: Project, assessment: Assessment) -> float | None:
    """The mean, over a person's goals, of the way gone against the way expected on a day."""
    found = [assessment.ratio_on(goal, day) for goal in project.current_goals(person.id) if goal.open]
    known = [min(max(ratio, 0.0), 1.25) for ratio in found if ratio is not None]
    return sum(known) / len(known) if known else None


def actions_overdue(person: Person, project: Project) -> int:
    """How many measures of improvement plans a person should have done by now; those that others may see."""
    return sum(
        item.kind is ItemKind.MEASURE and item.late(project.today) and not item.private
        for item in measures_of(person.id, project)
    )
