"""A weekly report to finish: it starts from last week's plan, open problems, unanswered asks and each goal's last value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pmcoach.assess import threads
from pmcoach.assess.standing import Assessment, Standing
from pmcoach.assess.weeks import times_carried
from pmcoach.document.write import flow_scalar, scalar
from pmcoach.project import Project
from pmcoach.records.choice import GoalKind
from pmcoach.records.person import Person
from pmcoach.records.report import Next, Problem, Report, Undone
from pmcoach.records.shapes import fields_of
from pmcoach.text import Lang, Text, quantity
from pmcoach.views import work_lines
from pmcoach.views.work_lines import Suggested

PLANNED = Text(
    en="planned in {period}: take the # away from what is done, move the rest to undone",
    zh="{period} 计划的：完成了就去掉行首的 #，没完成就移到“未完成”",
)
LEFT = Text(en="left undone in {period}", zh="{period} 没完成的")
COMMITS = Text(en="your commits of these days; keep what others should know", zh="这几天的提交；留下值得说的")
OPEN = Text(en="week {weeks}; when solved: {key}", zh="第 {weeks} 周；解决了写 {key}")
WAITING = Text(en="waiting for an answer, week {weeks}: {what}", zh="等答复，第 {weeks} 周：{what}")
LAST = Text(en="last {value} on {day}; target {target}", zh="上次 {value}（{day}），目标值 {target}")
NO_LAST = Text(en="target {target}", zh="目标值 {target}")
SURE = Text(en="0 to 10, a note may follow; last {value}", zh="0-10，后面可加说明；上次 {value}")
SURE_FIRST = Text(en="0 to 10, a note may follow", zh="0-10，后面可加说明")
HEADS = {
    "done": Text(en="a line a thing: what is different now", zh="一行一件：带来了什么不同"),
    "undone": Text(en="what, why, and the new day", zh="内容、原因、新日期"),
    "problems": Text(en="what is in the way, what would solve it, who can", zh="卡在哪里，需要什么，找谁"),
    "next": Text(en="two to five things", zh="两到五件"),
    "asks": Text(en="what you need of your lead or others", zh="需要上级或别人给什么"),
}
PRIVATE = {
    "mood": Text(en="1 low to 5 good; only your lead sees it", zh="1 低落，5 很好；只有上级能看到"),
    "load": Text(en="1 light to 5 too much", zh="1 轻松，5 过载"),
}


class Given(NamedTuple):
    """What is known for a report: pasted or asked lines by attribute, and suggestions for what is done."""

    lines: Mapping[str, Sequence[str]] = {}
    commits: Sequence[str] = ()
    work: Sequence[Suggested] = ()


def draft(person: Person, before: Report | None, project: Project, given: Given, lang: Lang) -> str:
    """The text of a new report. What nobody has confirmed stands in comments, so that nothing is claimed by accident."""
    writer = _Writer(person, before, project, given, lang)
    return "".join(f"{row}\n" for row in writer.rows())


class _Writer(NamedTuple):
    person: Person
    before: Report | None
    project: Project
    given: Given
    lang: Lang

    def key(self, name: str, cls: type = Report) -> str:
        return fields_of(cls).key(name, zh=self.lang is Lang.ZH)

    def rows(self) -> Iterator[str]:
        yield from self.part("done", [*self.planned(), *self.commits(), *self.work("done")])
        yield from self.part("undone", [*self.left(), *self.work("undone")])
        yield from self.part("problems", [*self.problems()])
        yield from self.part("next", [*self.work("next")])
        yield from self.part("asks", [*self.waiting()])
        yield from self.goals()
        for name in ("praise", "learned"):
            if self.given.lines.get(name):
                yield from self.part(name, [])
        yield f"{self.key('private')}:"
        for name, about in PRIVATE.items():
            yield f"  {self.key(name)}:  # {about.say(self.lang)}"

    def part(self, name: str, extra: Sequence[str]) -> Iterator[str]:
        """A list: what was given, then what is carried over, then an empty line to fill."""
        about = HEADS[name].say(self.lang) if name in HEADS else ""
        yield f"{self.key(name)}:{f'  # {about}' if about else ''}"
        given = self.given.lines.get(name, ())
        for line in given:
            yield f"  - {scalar(line)}"
        yield from extra
        if not given and not any(row.lstrip().startswith("- ") for row in extra):
            yield "  -"

    def planned(self) -> Iterator[str]:
        """What the last report planned, as comments."""
        if self.before is None or not any(item.what for item in self.before.next):
            return
        yield f"  # {PLANNED.fill(period=self.before.period.name).say(self.lang)}"
        for item in self.before.next:
            if item.what:
                yield f"  # - {self.item(item)}"

    def item(self, item: Next) -> str:
        """A planned thing as a line of what is done."""
        if not item.goal:
            return scalar(item.what)
        return (
            f"{{{self.key('what', Next)}: {flow_scalar(item.what)}, {self.key('goal', Next)}: {item.goal}}}"
        )

    def commits(self) -> Iterator[str]:
        if self.given.commits:
            yield f"  # {COMMITS.say(self.lang)}"
            for subject in self.given.commits:
                yield f"  # - {scalar(subject)}"

    def work(self, part: str) -> Iterator[str]:
        """Work items of other tools, as comments."""
        return work_lines.rows(self.given.work, part, self.lang)

    def left(self) -> Iterator[str]:
        """What the last report left undone, as comments, with how often it moved."""
        if self.before is None or not any(item.what for item in self.before.undone):
            return
        yield f"  # {LEFT.fill(period=self.before.period.name).say(self.lang)}"
        for item in self.before.undone:
            if item.what:
                times = times_carried(item.what, self.before, self.person, self.project) + 1
                parts = [
                    f"{self.key('what', Undone)}: {flow_scalar(item.what)}",
                    f"{self.key('why', Undone)}: ",
                ]
                if item.goal:
                    parts.append(f"{self.key('goal', Undone)}: {item.goal}")
                parts.append(f"{self.key('carried', Undone)}: {times}")
                yield f"  # - {{{', '.join(parts)}}}"

    def problems(self) -> Iterator[str]:
        """Open problems, carried on: they stay until somebody says they are solved."""
        for thread in threads.problems(self.person, self.project):
            if thread.open:
                weeks = thread.weeks(self.project.today)
                about = OPEN.fill(weeks=weeks, key=self.key("solved", Problem)).say(self.lang)
                what = f"{self.key('what', Problem)}: {flow_scalar(thread.what)}"
                yield f"  - {{{what}, {self.key('since', Problem)}: {thread.first}}}  # {about}"

    def waiting(self) -> Iterator[str]:
        """Unanswered asks, as a reminder; they are followed where they stand."""
        for thread in threads.asks(self.person, self.project):
            if thread.open:
                said = WAITING.fill(weeks=thread.weeks(self.project.today), what=thread.what).say(self.lang)
                yield f"  # {said}"

    def goals(self) -> Iterator[str]:
        """A blank for each goal's new value and confidence, with the last beside it."""
        assessment = Assessment(self.project)
        standings = [assessment.of(goal) for goal in self.project.current_goals(self.person.id) if goal.open]
        counted = [
            each
            for each in standings
            if each.aim.level is not None and each.goal.kind is not GoalKind.OBJECTIVE
        ]
        if counted:
            yield f"{self.key('metrics')}:"
            for standing in counted:
                yield f"  {standing.goal.id}:  # {self.last(standing)}"
        if standings:
            yield f"{self.key('confidence')}:"
            for standing in standings:
                said = standing.confidence
                about = SURE.fill(value=said.value) if said is not None else SURE_FIRST
                yield f"  {standing.goal.id}:  # {about.say(self.lang)}"

    def last(self, standing: Standing) -> str:
        """The last value of a goal, with its day and target."""
        unit, level, current = standing.aim.unit, standing.aim.level, standing.current
        target = quantity(level if level is not None else 0.0, unit)
        if current is None:
            return NO_LAST.fill(target=target).say(self.lang)
        day = short_day(current.day)
        return LAST.fill(value=quantity(current.value, unit), day=day, target=target).say(self.lang)


def short_day(day: date) -> str:
    """A day without its year."""
    return day.isoformat()[5:]
