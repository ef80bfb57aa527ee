"""The parts of a page, laid out from the values of a briefing: the team, the cascade, the calendar, reports, lessons, thanks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from pmcoach.assess.items.agenda import GOAL, Item
from pmcoach.assess.items.recognition import Recognition
from pmcoach.assess.phrasing import day_short, name_of
from pmcoach.assess.schedule.submission import State
from pmcoach.assess.status.health import Health
from pmcoach.assess.status.standing import Standing
from pmcoach.briefing.board import Board
from pmcoach.briefing.debts import Told
from pmcoach.briefing.overview import GoalSeen, Overview, PersonSeen, next_day
from pmcoach.project import Project
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.report import Report
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple
from pmcoach.views.html import words
from pmcoach.views.html.curves import sparkline
from pmcoach.views.html.goals import Data, Mark, Tried, data, tried
from pmcoach.views.html.links import Links, Named, web
from pmcoach.views.html.months import Month, months
from pmcoach.views.words import WEEKDAYS

FEW = 12  # things of a day that are listed
DEEP = 24  # goals within each other that a browser still shows so
LATE = {State.MISSING: "bad", State.LATE: "warn"}


class Line(NamedTuple):
    """Something said, whom or what it is about, and where that leads; `sort` and `more` stand beside it, smaller."""

    says: Text | str
    who: Named
    more: Text | str = ""
    sort: Text | str = ""


class PersonShown(NamedTuple):
    """A person's row: their goals by state, how these went, what is due, what to talk about."""

    place: str
    who: Named
    role: str
    report: Mark | None
    states: tuple[tuple[int, Mark], ...]
    trend: str
    share: str
    late: Text | None
    next: Line | None
    talk: Text | None


class Node(NamedTuple):
    """A goal in the tree: how many lists open before it and close after it."""

    id: str
    opens: bool
    closes: int


class Dated(NamedTuple):
    """A day of the calendar: what is due on it, and how much is not listed."""

    day: str
    items: tuple[Line, ...]
    more: Text | None


class Said(NamedTuple):
    """A list of a report: what it is called, and its lines with where they lead."""

    name: Text
    lines: tuple[tuple[Text | str, str], ...]


def team_of(project: Project) -> Text | str:
    """What a team is called."""
    lead = project.people.get(project.settings.lead)
    return lead.team if lead is not None and lead.team else words.TEAM


def dated(day: date) -> Text:
    """A day with its weekday and its week."""
    return words.DATE.fill(day=day, weekday=WEEKDAYS[day.weekday()], week=day.isocalendar().week)


def counted(standings: Sequence[Standing]) -> tuple[tuple[int, Mark], ...]:
    """How many goals are in each state, the worst first."""
    count = Counter(each.health for each in standings)
    return tuple(
        (count[each], Mark(each.label, words.LOOK[each])) for each in reversed(Health) if count[each]
    )


def summed_up(standings: Sequence[Standing]) -> Text:
    """How goals stand, in a sentence."""
    if not standings:
        return words.NO_GOALS
    states = tuple(words.STATE.fill(count=count, health=of.name) for count, of in counted(standings))
    return words.COUNT.fill(count=len(standings), states=states)


def told(lines: Iterable[Told], links: Links, *, named: bool) -> tuple[Line, ...]:
    """Lines of a board; those that do not say it themselves with whom they concern."""
    return tuple(
        Line(each.alone.named if named else each.alone.point.says, Named("", _of(each, links)))
        for each in lines
    )


def _of(told: Told, links: Links) -> str:
    """Where a line leads: to its goal, else to the one person it is about."""
    finding = told.point.finding
    return links.goal(finding.goal) or (links.person(told.people[0]) if len(told.people) == 1 else "")


def changes(board: Board, project: Project, links: Links) -> tuple[Line, ...]:
    """What changed, whose it is and where it leads."""
    return tuple(
        Line(each.says, Named("" if each.goal else name_of(each.person, project), links.goal(each.goal)))
        for each in board.changes
    )


def people(found: Overview, project: Project, links: Links) -> tuple[PersonShown, ...]:
    """A row a person."""
    return tuple(_person(each, project, links) for each in found.people)


def _person(seen: PersonSeen, project: Project, links: Links) -> PersonShown:
    person, row, today = seen.person, seen.row, project.today
    late, item = next_day(seen.due, today)
    href = links.person(person.id)
    trend = () if row is None else row.trend
    last = next((each for each in reversed(trend) if each is not None), None)
    sent = None if row is None else row.submission
    talk = None if row is None or not row.concerns else row.concerns[0].alone
    return PersonShown(
        place=href.removeprefix("#") if href.startswith("#") else "",
        who=Named(person.name or person.id, href),
        role=person.role,
        report=None if sent is None else Mark(sent.state.label, LATE.get(sent.state, "calm")),
        states=counted(seen.standings),
        trend=sparkline(trend),
        share="" if last is None else f"{round(last * 100)}%",
        late=words.LATE.fill(count=late) if late else None,
        next=None if item is None else _due(item, project, links),
        talk=None if talk is None else talk.says,
    )


def _due(item: Item, project: Project, links: Links) -> Line:
    """Something due with its day, its sort and what it is."""
    return Line(day_short(item.day, project.today), _what(item, project, links), "", item.sort)


def _what(item: Item, project: Project, links: Links) -> Named:
    """What is due: of a goal what it is about, else what its file says."""
    goal = project.goal(item.what) if item.sort == GOAL else None
    if goal is None:
        return Named(item.what, "")
    return Named(goal.title or goal.id, links.goal(goal.id))


def all_due(seen: PersonSeen, project: Project, links: Links) -> tuple[Line, ...]:
    """Everything that is due for a person."""
    return tuple(_due(item, project, links) for item in seen.due)


def tree(found: Overview) -> tuple[Node, ...]:
    """The trees as one list of goals, each with the lists that open and close around it."""
    flat = [(branch.goal.id, min(branch.depth, DEEP)) for each in found.cascade.trees for branch in each]
    return tuple(
        Node(name, bool(index) and depth > flat[index - 1][1], max(depth - after, 0))
        for index, (name, depth) in enumerate(flat)
        for after in (flat[index + 1][1] if index + 1 < len(flat) else 0,)
    )


def grid(found: Overview, project: Project) -> list[Month]:
    """The months of the quarter."""
    return months(found.period, (item.day for item in found.dated), project.calendar, project.today)


def calendar(found: Overview, project: Project, links: Links) -> tuple[Dated, ...]:
    """The days to come on which something is due."""
    days: dict[date, list[Item]] = {}
    for item in found.dated:
        if item.day >= project.today:
            days.setdefault(item.day, []).append(item)
    return tuple(
        Dated(
            day_short(day, project.today),
            _listed(items, project, links),
            beyond(items, FEW),
        )
        for day, items in days.items()
    )


def past_due(found: Overview, project: Project, links: Links) -> Dated | None:
    """What is past its day."""
    items = [item for item in found.dated if item.day < project.today]
    return Dated("", _listed(items, project, links, days=True), beyond(items, FEW)) if items else None


def beyond(things: Sequence[object], most: int) -> Text | None:
    """How much of a list is not shown where so much is; None where all is."""
    return words.MORE.fill(count=len(things) - most) if len(things) > most else None


def _listed(items: Sequence[Item], project: Project, links: Links, *, days: bool = False) -> tuple[Line, ...]:
    lines = (_due(item, project, links)._replace(more=name_of(item.person, project)) for item in items[:FEW])
    return tuple(each if days else each._replace(says="") for each in lines)


def report(said: Report, today: date) -> tuple[Said, ...]:
    """What a report says, list by list, without those that are empty."""
    lists: list[tuple[Text, list[tuple[Text | str, str]]]] = [
        (words.DONE, [(each.what, web(each.link)) for each in said.done]),
        (words.UNDONE, [(_why(each.what, each.why), "") for each in said.undone]),
        (words.PROBLEMS, [(_why(each.what, each.need), "") for each in said.problems]),
        (words.COMING, [(_by(each.what, each.due, today), "") for each in said.next]),
        (words.ASKS, [(_by(each.what, each.by, today), "") for each in said.asks]),
        (words.LEARNED, [(each.what, web(each.link)) for each in said.learned]),
    ]
    return tuple(Said(name, tuple(line for line in lines if line[0])) for name, lines in lists if lines)


def _why(what: str, why: str) -> Text | str:
    return words.SAID_WHY.fill(what=what, why=why) if why else what


def _by(what: str, day: date | None, today: date) -> Text | str:
    return what if day is None else words.BY.fill(what=what, day=day_short(day, today))


def reports(
    found: Overview, project: Project, links: Links
) -> tuple[tuple[tuple[Named, tuple[Said, ...]], ...], tuple[str, ...]]:
    """The reports of the week by person; then the names of those who owe one and have none."""
    there = tuple(
        (
            Named(each.person.name or each.person.id, links.person(each.person.id)),
            report(each.report, project.today),
        )
        for each in found.people
        if each.report is not None
    )
    return there, tuple(each.person.name or each.person.id for each in found.people if found.owes(each))


def experiments(goals: Mapping[str, GoalSeen], links: Links, today: date) -> tuple[Tried, ...]:
    """The experiments of some goals, those that showed something first."""
    found = [
        tried(each, goal_named(seen.goal, links), today)
        for seen in goals.values()
        for each in sorted(seen.goal.experiments, key=lambda each: each.result is None and not each.learned)
        if each.hypothesis
    ]
    return tuple(sorted(found, key=lambda each: not each.learned))


def evidence(goals: Mapping[str, GoalSeen], links: Links) -> tuple[Data, ...]:
    """The data behind some goals."""
    return tuple(
        data(each, goal_named(seen.goal, links))
        for seen in goals.values()
        for each in seen.goal.evidence
        if each.note
    )


def thanks(said: Iterable[Recognition], project: Project) -> Iterator[Line]:
    """Words of thanks: for whom, from whom, for what, and what it changed."""
    for each in said:
        to, by = name_of(each.to, project), name_of(each.by, project)
        yield Line(words.THANKED.fill(to=to, by=by), Named(each.what, ""), each.impact)


def goal_named(goal: Goal, links: Links) -> Named:
    """A goal's name, and where it is described."""
    return Named(goal.title or goal.id, links.goal(goal.id))
