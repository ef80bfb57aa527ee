"""Works out where the goals of a workspace stand on a day, each once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess.items.reported import as_reported
from pmcoach.assess.schedule.submission import interval
from pmcoach.assess.status import explain
from pmcoach.assess.status.confidence import claimed, confidence_in
from pmcoach.assess.status.course import Course, apart
from pmcoach.assess.status.guardrails import broken_rails
from pmcoach.assess.status.health import EARLY, NEED, Health
from pmcoach.assess.status.judge import allowed_age, judged
from pmcoach.assess.status.maintain import hold_of
from pmcoach.assess.status.measurements import values_of
from pmcoach.assess.status.progress import KEPT, Measured, by_plan, current_value
from pmcoach.assess.status.rollup import rolled_up
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.target import aim_of
from pmcoach.project import Project
from pmcoach.records.kinds.goal import Goal

BEHIND = (Health.AT_RISK, Health.OFF_TRACK)


def assessment_of(project: Project) -> Assessment:
    """Where the goals of a project stand, kept with it."""
    found: Assessment = project.once("assessment", lambda: Assessment(project))
    return found


class Assessment:
    """Where every goal of a project stands; each is worked out once."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._standings: dict[str, Standing] = {}
        self._unmoved: set[str] = set()  # the goals that go on while their owners are away

    def of(self, goal: Goal) -> Standing:
        """Where a goal stands today."""
        if goal.path not in self._standings:
            for each in self._lowest_first(goal):
                self._standings[each.path] = self._stand(each)
        return self._standings[goal.path]

    def _lowest_first(self, goal: Goal) -> Iterator[Goal]:
        """A goal and those below it that are not known yet, each after the ones it rests on.

        Walked with a stack, for a cascade may be deeper than the interpreter's; a circle is cut where it closes.
        """
        entered = {goal.path}
        waiting = [(goal, iter(self.project.children(goal)))]
        while waiting:
            above, children = waiting[-1]
            child = next(children, None)
            if child is None:
                waiting.pop()
                yield above
            elif child.path not in entered and child.path not in self._standings:
                entered.add(child.path)
                waiting.append((child, iter(self.project.children(child))))

    def ratio_on(self, goal: Goal, day: date) -> float | None:
        """How much of the way expected by then the last value up to an earlier day had gone; None while it is too early."""
        standing = self.of(goal)
        values = tuple(value for value in standing.values if value.day <= day)
        if not values or day < goal.first_day:
            return None
        course = self._course(goal, standing.due)
        measured = Measured(goal, standing.aim, standing.hold, values[-1], values, course, day)
        if (keeping := measured.kept()) is not None:
            return KEPT[keeping]
        way = measured.way()
        if way is None or way.expected == way.start or course.time(values[-1].counts_on) < EARLY:
            return None
        return way.gone(way.current.value) / way.gone(way.expected)

    def expected(self, goal: Goal, day: date) -> float | None:
        """The value a goal is to have reached by the end of a day; None where its way is not known."""
        standing = self.of(goal)
        if standing.way is None:
            return None
        course = self._course(goal, standing.due)
        measured = Measured(goal, standing.aim, standing.hold, standing.current, standing.values, course, day)
        return standing.way.at(measured.course.expected(day))

    def below(self, goal: Goal) -> tuple[Standing, ...]:
        """Where the goals that serve a goal stand; one that serves itself is left out."""
        self.of(goal)
        return self._below(goal)

    def _below(self, goal: Goal) -> tuple[Standing, ...]:
        known = (
            self._standings.get(child.path)
            for child in self.project.children(goal)
            if child.path != goal.path
        )
        return tuple(standing for standing in known if standing is not None)

    def _course(self, goal: Goal, due: date) -> Course:
        """The days a goal's owner has for it."""
        owner = self.project.people.get(goal.owner)
        away = tuple(apart(owner.leave)) if owner is not None and goal.path not in self._unmoved else ()
        return Course(goal.first_day, due, self.project.calendar, away)

    def _stand(self, goal: Goal) -> Standing:
        project = self.project
        goal = as_reported(goal, project)
        aim = aim_of(goal, project)
        hold = hold_of(goal, aim, project)
        due = aim.due.value if aim.due is not None else goal.last_day
        values = values_of(goal, project)
        current = current_value(goal, aim, values, project.today, interval(project))
        late = tuple(
            step
            for step in goal.plan
            if goal.open and step.done is None and step.due is not None and step.due < project.today
        )
        broken = tuple(broken_rails(goal, project))
        measured = Measured(goal, aim, hold, current, values, self._course(goal, due), project.today)
        below = self._below(goal)
        pace = measured.pace() or rolled_up(goal, below) or by_plan(goal, project.today)
        allowed = allowed_age(measured, project)
        trouble = bool(late or broken)
        health = judged(measured, pace, below, allowed, trouble=trouble)
        if health in BEHIND and (plain := measured.without_leave()).days != measured.days:
            found = plain.pace() or pace
            kinder = judged(plain, found, below, allowed, trouble=trouble)
            if NEED.get(kinder, 0) < NEED[health]:
                self._unmoved.add(goal.path)
                measured, pace, health = plain, found, kinder
        confidence, earlier = confidence_in(goal, project)
        low, forecast, high = ahead(measured, health) or (None, None, None)
        standing = Standing(
            goal=goal,
            aim=aim,
            hold=hold,
            health=health,
            claimed=claimed(goal, confidence),
            confidence=confidence,
            confidence_before=earlier,
            current=current,
            values=values,
            start=measured.start,
            way=measured.way(),
            pace=pace,
            forecast=forecast,
            low=low,
            high=high,
            due=due,
            late=late,
            broken=broken,
            patience=allowed,
            why=(),
        )
        return standing._replace(why=tuple(explain.why(standing, below, project.today)))


def ahead(measured: Measured, health: Health) -> tuple[float, float, float] | None:
    """The low end of a forecast's range, the forecast and the high end; None on the due day, and while nothing is said."""
    way = measured.way()
    going = measured.goal.open and measured.goal.first_day <= measured.today < measured.days.due
    trend = measured.trend(way) if going and way is not None else None
    if way is None or trend is None or trend.time < EARLY or health is Health.TOO_EARLY:
        return None
    ends = [measured.bounded(way.at(trend.forecast + side)) for side in (-trend.half, 0, trend.half)]
    return min(ends), ends[1], max(ends)
