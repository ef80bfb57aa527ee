"""A goal as a page shows it: its words and numbers, ready to be laid out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess.phrasing import day_short, name_of
from pmcoach.assess.status.forecast import span_of
from pmcoach.assess.status.headline import in_short
from pmcoach.assess.status.progress import rounded
from pmcoach.assess.status.standing import Standing
from pmcoach.briefing.overview import GoalSeen
from pmcoach.project import Project
from pmcoach.records.kinds.goal import Evidence
from pmcoach.records.kinds.plan import Experiment, Step
from pmcoach.text import Text, number
from pmcoach.tuples import NamedTuple
from pmcoach.views.html import words
from pmcoach.views.html.curves import Drawing, Label, drawn, labels
from pmcoach.views.html.links import Links, Named, web
from pmcoach.views.pages.goal_lines import GONE, NOW, SHOULD, WAY
from pmcoach.views.pages.goal_rows import FORECAST, RAIL, calm, share
from pmcoach.views.words import amount

FIGURE = Text(en="{name} {value}", zh="{name} {value}")


class Mark(NamedTuple):
    """A state: its name, and how it looks."""

    name: Text
    look: str


class Moved(NamedTuple):
    """A move of a goal: its number in the drawing, empty where it lies outside, what is said of it, and why."""

    number: str
    says: Text
    why: Text | str


class Doing(NamedTuple):
    """A step of a plan: what, who, how far it is, and how that looks."""

    what: str
    href: str
    who: str
    state: Text
    look: str


class Tried(NamedTuple):
    """An experiment, of which goal, what it showed and what it taught."""

    what: str
    goal: Named
    result: Text
    learned: str


class Data(NamedTuple):
    """Data behind a goal: of which kind, what it says, where it stands."""

    kind: Text | str
    note: str
    href: str
    link: str
    on: str
    goal: Named


class GoalShown(NamedTuple):
    """A goal, laid out: where it is described, its names, its state and numbers, and what stands in its file."""

    place: str
    href: str
    id: str
    title: str
    mark: Mark
    owner: Named
    helpers: tuple[str, ...]
    short: Text
    figures: tuple[Text, ...]
    ends: tuple[str, str]
    why: tuple[Text, ...]
    drawing: Drawing | None
    labels: tuple[Label, ...]
    moves: tuple[Moved, ...]
    steps: tuple[Doing, ...]
    parent: Named
    reason: str
    notes: tuple[Text, ...]
    quiet: bool


def mark(standing: Standing) -> Mark:
    """The state of a goal."""
    return Mark(standing.health.label, words.LOOK[standing.health])


def shown(found: GoalSeen, project: Project, links: Links, *, public: bool = False) -> GoalShown:
    """A goal, laid out; where everybody reads it, without a word on reasons that nobody gave."""
    nothing = "" if public else words.NO_REASON
    standing, goal, today = found.standing, found.goal, project.today
    notes = [] if goal.weight is None else [words.WEIGHT.fill(weight=number(goal.weight.value))]
    notes += [] if found.below is None else [words.BELOW.fill(share=share(found.below.gone))]
    drawing = None if found.curve is None else drawn(found.curve, today, [move.day for move in found.moves])
    numbered = {each for each, _ in drawing.moves} if drawing is not None else set()
    above = project.goal(goal.parent)
    href = links.goal(goal.id)
    return GoalShown(
        place=href.removeprefix("#") if href.startswith("#") else "",
        href=href,
        id=goal.id,
        title=goal.title or goal.id,
        mark=mark(standing),
        owner=Named(name_of(goal.owner, project), links.person(goal.owner)),
        helpers=tuple(name_of(each, project) for each in goal.helpers),
        short=in_short(standing),
        figures=tuple(figures(standing, today)),
        ends=_ends(standing, today),
        why=standing.why,
        drawing=drawing,
        labels=_labels(drawing, found),
        moves=tuple(
            Moved(
                str(index) if index in numbered else "",
                words.MOVE.fill(day=day_short(move.day, today), shown=move.shown),
                words.BECAUSE.fill(why=move.why) if move.why else nothing,
            )
            for index, move in enumerate(found.moves, 1)
        ),
        steps=tuple(_step(each, project) for each in goal.plan if each.do),
        parent=Named("", "") if above is None else Named(above.title or above.id, links.goal(above.id)),
        reason=goal.why,
        notes=tuple(notes),
        quiet=calm(standing),
    )


def figures(standing: Standing, today: date) -> Iterator[Text]:
    """The way, the value with its day, what it should be and where it leads; the share that is done where it has no value."""
    unit, way, current = standing.aim.unit, standing.way, standing.current
    if way is not None:
        yield WAY.fill(start=amount(way.start), level=amount(way.level, unit))
    if current is not None and (way is not None or standing.hold is not None):
        now = NOW if standing.goal.open else words.ENDED
        yield now.fill(value=amount(current.value, unit), day=day_short(current.day, today))
        if way is not None and standing.goal.open and not standing.early:
            yield SHOULD.fill(value=amount(rounded(way.expected, way.start, way.level), unit))
        if (leads := span_of(standing)) is not None:
            yield FIGURE.fill(name=FORECAST, value=leads)
    elif standing.pace is not None:
        yield GONE.fill(value=share(standing.progress))
        yield SHOULD.fill(value=share(standing.expected))
    if standing.broken:
        yield RAIL.fill(rail=standing.broken[0].rail.name)


def _labels(drawing: Drawing | None, found: GoalSeen) -> tuple[Label, ...]:
    """The level to reach and the last value, in words."""
    if drawing is None or found.curve is None:
        return ()
    unit = found.standing.aim.unit
    return labels(drawing, amount(found.curve.level, unit), amount(found.curve.values[-1][1]))


def _ends(standing: Standing, today: date) -> tuple[str, str]:
    """The first and the last day of a goal."""
    return day_short(standing.goal.first_day, today), day_short(standing.due, today)


def _step(step: Step, project: Project) -> Doing:
    today = project.today
    if step.done is not None:
        state, look = words.STEP_DONE.fill(day=day_short(step.done, today)), "good"
    elif step.due is None:
        state, look = words.STEP_OPEN, "calm"
    elif step.due < today:
        state, look = words.STEP_LATE.fill(day=day_short(step.due, today)), "bad"
    else:
        state, look = words.STEP_DUE.fill(day=day_short(step.due, today)), "calm"
    return Doing(step.do, web(step.link), name_of(step.owner, project), state, look)


def tried(experiment: Experiment, goal: Named, today: date) -> Tried:
    """An experiment, laid out."""
    until = experiment.until
    going = words.OPEN if until is None else words.UNTIL_DAY.fill(day=day_short(until, today))
    result = going if experiment.result is None else experiment.result.label
    return Tried(experiment.hypothesis, goal, result, experiment.learned)


def data(evidence: Evidence, goal: Named) -> Data:
    """Data behind a goal, laid out."""
    return Data(
        "" if evidence.kind is None else evidence.kind.label,
        evidence.note,
        web(evidence.link),
        evidence.link,
        "" if evidence.on is None else evidence.on.isoformat(),
        goal,
    )
