"""What changed between two days in the management sense: health, asks, problems, promises, measures, moves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

from pmcoach.assess.history.change import GONE
from pmcoach.assess.history.change import MOVED as NOTED
from pmcoach.assess.history.moves import Move, found_in
from pmcoach.assess.items import threads
from pmcoach.assess.items.threads import Thread
from pmcoach.assess.phrasing import field_of
from pmcoach.assess.similarity import Lines
from pmcoach.assess.status.health import NEED, Health
from pmcoach.assess.status.status import assessment_of
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.fields.entries import entries
from pmcoach.records.fields.enums import Choice
from pmcoach.records.kinds.person import Person
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

HEALTH = Text(en="{goal}: {before} → {after}", zh="{goal}：{before} → {after}")
NEW_GOAL = Text(en="new goal: {goal}, {health}", zh="新目标：{goal}，{health}")
REMOVED = Text(en="goal removed: {goal}", zh="目标已删除：{goal}")
CLOSED = Text(en="{goal} closed: {health}", zh="{goal} 已结项：{health}")
MOVED = Text(en="{goal}, {moved}{why}", zh="{goal} {moved}{why}")
UNEXPLAINED = Text(en=", unexplained", zh="，没有说明原因")
EXPLAINED = Text(en="", zh="")
ASKED = Text(en="asked: {what}", zh="新请求：{what}")
ANSWERED = Text(en="answered: {what}: {answer}", zh="已答复：{what}：{answer}")
YES = Text(en="yes", zh="已答复")
PROBLEM = Text(en="new problem: {what}", zh="新问题：{what}")
SOLVED = Text(en="solved: {what}", zh="已解决：{what}")
KEPT = Text(en="kept: {what}", zh="做到了：{what}")
BROKEN = Text(en="not kept: {what}", zh="没做到：{what}")
DONE = Text(en="measure done: {what}", zh="改进措施完成：{what}")
STEP = Text(en="{goal}: {what} done", zh="{goal}：完成“{what}”")
# From one of these to another only time has passed.
SILENT = {Health.NOT_STARTED, Health.TOO_EARLY, Health.UNKNOWN}


class Way(Choice):
    """Whether a change is for the better."""

    BETTER = "better", "变好"
    WORSE = "worse", "变差"
    NEITHER = "neither", "其他"


class Kind(Enum):
    """What sort of thing is otherwise."""

    HEALTH = "health"
    NEW_GOAL = "new_goal"
    REMOVED = "removed"
    CLOSED = "closed"
    MOVED = "moved"
    ASKED = "asked"
    ANSWERED = "answered"
    PROBLEM = "problem"
    SOLVED = "solved"
    KEPT = "kept"
    BROKEN = "broken"
    MEASURE = "measure"
    STEP = "step"


class News(NamedTuple):
    """One thing that is otherwise now: for the better or not, who it concerns, and the place that says so.

    A `hidden` one is for the brief of that person only.
    """

    way: Way
    says: Text
    person: str
    path: str
    at: Path = ()
    hidden: bool = False
    kind: Kind | None = None

    @property
    def goal(self) -> str:
        """The id of the goal it is about; empty for others."""
        return str(self.says.values.get("goal", ""))


def since(then: Project, now: Project) -> tuple[News, ...]:
    """All differences, the bad ones first, then by person."""
    found = [*_goals(then, now), *_moves(then, now)]
    for person in now.people.values():
        if person.here(now.today):
            found.extend(
                (*_threads(person, then, now), *_promises(person, then, now), *_measures(person, then, now))
            )
    return in_order(found)


def in_order(found: Iterable[News]) -> tuple[News, ...]:
    """Differences with the bad ones first, then by person and place."""
    order = {Way.WORSE: 0, Way.BETTER: 1, Way.NEITHER: 2}
    return tuple(
        sorted(found, key=lambda each: (order[each.way], each.person, each.path, tuple(map(str, each.at))))
    )


def _goals(then: Project, now: Project) -> Iterator[News]:
    before, after = assessment_of(then), assessment_of(now)
    for goal in now.current_goals():
        standing = after.of(goal)
        earlier = then.goal(goal.id)
        if earlier is None or earlier.first_day > then.today:
            if goal.open:
                says = NEW_GOAL.fill(goal=goal.id, health=standing.health.label)
                yield News(Way.NEITHER, says, goal.owner, goal.path, kind=Kind.NEW_GOAL)
            continue
        was = before.of(earlier)
        if earlier.open and not goal.open:
            says = CLOSED.fill(goal=goal.id, health=standing.health.label)
            yield News(Way.NEITHER, says, goal.owner, goal.path, ("status",), kind=Kind.CLOSED)
        elif was.health is not standing.health and not {was.health, standing.health} <= SILENT:
            worse = NEED.get(standing.health, 0) - NEED.get(was.health, 0)
            way = Way.WORSE if worse > 0 else Way.BETTER if worse < 0 else Way.NEITHER
            says = HEALTH.fill(goal=goal.id, before=was.health.label, after=standing.health.label)
            yield News(way, says, goal.owner, goal.path, kind=Kind.HEALTH)
        done_before = {step.do for step in earlier.plan if step.done is not None and step.done <= then.today}
        for index, step in enumerate(goal.plan):
            if step.done is not None and then.today < step.done <= now.today and step.do not in done_before:
                says = STEP.fill(goal=goal.id, what=step.do)
                yield News(
                    Way.BETTER, says, step.owner or goal.owner, goal.path, ("plan", index), kind=Kind.STEP
                )
    for goal in then.current_goals():
        if now.goal(goal.id) is None and not now.past.left_out([goal.path]):
            yield News(Way.WORSE, REMOVED.fill(goal=goal.id), goal.owner, goal.path, kind=Kind.REMOVED)


def _moves(then: Project, now: Project) -> Iterator[News]:
    """Moves of goals in the time between, from the history where there is one, else from their `changes`.

    Goals of these days, and those of then: what went to another quarter moved most.
    """
    of_then = {goal.id for goal in then.current_goals()}
    goals = tuple(goal for goal in now.goals if now.is_current(goal) or goal.id in of_then)
    found = found_in(goals, now)
    for goal in goals:
        recent = [move for move in found[goal.path].moves if move.agreed and _later(move, then)]
        for move in recent:
            why = UNEXPLAINED if move.unexplained else EXPLAINED
            says = MOVED.fill(goal=goal.id, moved=move.step.shown, why=why)
            way = Way.WORSE if move.step.easier else Way.NEITHER
            yield News(way, says, goal.owner, goal.path, kind=Kind.MOVED)
        if recent:
            continue
        for index, change in enumerate(goal.changes):
            if change.on is not None and then.today < change.on <= now.today:
                why = EXPLAINED if change.why else UNEXPLAINED
                moved = NOTED.fill(
                    what=field_of(change.name), before=change.before or GONE, after=change.to or GONE
                )
                says = MOVED.fill(goal=goal.id, moved=moved, why=why)
                yield News(Way.NEITHER, says, goal.owner, goal.path, ("changes", index), kind=Kind.MOVED)


def _later(move: Move, then: Project) -> bool:
    """Whether a move came after an earlier reading: by its commit where that has a history, else by its day."""
    goal = then.goal(move.goal)
    known = {version.commit for version in then.past.versions(goal.path)} if goal is not None else set()
    return move.commit not in known if known else move.day > then.today


def _threads(person: Person, then: Project, now: Project) -> Iterator[News]:
    """Asks and problems that came up, were answered, or were solved."""
    before = _Before(each for each in threads.asks(person, then) if each.first <= then.today)
    for thread in threads.asks(person, now):
        known = before.of(thread)
        is_new = known is None and thread.first > then.today
        if is_new:
            yield _begun(Way.NEITHER, ASKED, Kind.ASKED, thread, person)
        was_open = is_new or (known is not None and known.open)
        if not thread.open and (was_open or (thread.ended or then.today) > then.today):
            says = ANSWERED.fill(what=thread.what, answer=thread.answer or YES)
            yield _ended(says, Kind.ANSWERED, thread, person)
    before = _Before(each for each in threads.problems(person, then) if each.first <= then.today)
    for thread in threads.problems(person, now):
        known = before.of(thread)
        if known is None and thread.open:
            yield _begun(Way.WORSE, PROBLEM, Kind.PROBLEM, thread, person)
        elif thread.ended is not None and thread.ended > then.today:
            yield _ended(SOLVED.fill(what=thread.what), Kind.SOLVED, thread, person)


class _Before:
    """Threads as they were, to be asked for the one that another goes on with."""

    def __init__(self, found: Iterable[Thread]) -> None:
        self._threads = tuple(found)
        self._about = Lines(each.what for each in self._threads)

    def of(self, thread: Thread) -> Thread | None:
        """What a thread was then; None where it was not yet there."""
        return next((self._threads[index] for index in self._about.alike(thread.what)), None)


def _begun(way: Way, says: Text, kind: Kind, thread: Thread, person: Person) -> News:
    said = says.fill(what=thread.what)
    return News(way, said, person.id, thread.path, thread.at, thread.hidden, kind)


def _ended(says: Text, kind: Kind, thread: Thread, person: Person) -> News:
    return News(Way.BETTER, says, person.id, thread.last_path, thread.last_at, thread.hidden, kind)


def _promises(person: Person, then: Project, now: Project) -> Iterator[News]:
    """What the last report of then planned: kept where a later one says done, not kept where none does."""
    before = then.reports(person.id)
    later = [
        report
        for report in now.reports(person.id)
        if before and report.period.first > before[-1].period.first
    ]
    if not before or not later:
        return
    done = Lines(item.what for report in later for item in report.done)
    for index, item in enumerate(before[-1].next):
        if item.what:
            kept = item.what in done
            says = (KEPT if kept else BROKEN).fill(what=item.what)
            way, kind = (Way.BETTER, Kind.KEPT) if kept else (Way.WORSE, Kind.BROKEN)
            yield News(way, says, person.id, before[-1].path, ("next", index), kind=kind)


def _measures(person: Person, then: Project, now: Project) -> Iterator[News]:
    for review in now.reviews(person.id):
        for path, action in entries(review, "actions"):
            if path[0] != "private" and action.done is not None and then.today < action.done <= now.today:
                says = DONE.fill(what=action.do)
                whose = action.owner or person.id
                yield News(Way.BETTER, says, whose, review.path, path, kind=Kind.MEASURE)
