"""A weekly report to finish: what is known of it is written, what nobody has confirmed stands in comments."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from pmcoach.assess.items.threads import Thread
from pmcoach.assess.reports.prefill import Carried, Start
from pmcoach.assess.similarity import names, same
from pmcoach.document.scalars import scalar
from pmcoach.pasting.paste import Entry, Left, Part
from pmcoach.records.fields.enums import Trouble
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.report import Done, Praise, Problem, Report, Undone
from pmcoach.text import Lang, Text
from pmcoach.tuples import NamedTuple
from pmcoach.views.drafts import pasted, work_lines
from pmcoach.views.drafts.goal_blanks import blanks
from pmcoach.views.drafts.items import comment, item, key
from pmcoach.views.drafts.work_lines import Suggested

PLANNED = Text(
    en="planned in {period}: remove the # from what is done, move the rest to {undone}",
    zh="{period} 计划的：完成了就去掉行首的 #，没完成就移到“{undone}”",
)
STEPS = Text(
    en="steps of the plan due in {period}; remove the # from what is done",
    zh="计划中 {period} 到期的步骤：完成了就去掉行首的 #",
)
DUE = Text(en="{step}, due {day}", zh="{step}，{day} 到期")
LEFT = Text(en="left undone in {period}; remove the # and say why", zh="{period} 没完成的：去掉 #，写原因")
COMMITS = Text(
    en="your commits in this period; remove the # from what others should know",
    zh="这几天的提交：值得说的去掉行首的 #",
)
OPEN = Text(en="the day it was solved; this is week {weeks}", zh="解决了填日期；已是第 {weeks} 周")
WAITING = Text(en="waiting for an answer, week {weeks}: {what}", zh="等答复，第 {weeks} 周：{what}")
HEADS = {
    "done": Text(en="one line each: what is different now", zh="一行一件：带来了什么不同"),
    "undone": Text(en="what, why, and the new day", zh="内容、原因、新日期"),
    "problems": Text(en="what is in the way, what would solve it, who can", zh="卡在哪里，需要什么，找谁"),
    "next": Text(en="two to five things", zh="两到五件"),
    "asks": Text(en="what you need of your lead or others", zh="需要上级或别人给什么"),
}
PRIVATE = {
    "mood": Text(en="1 low to 5 good; only your lead sees it", zh="1 低落，5 很好；只有上级能看到"),
    "load": Text(en="1 light to 5 too much", zh="1 轻松，5 过载"),
}


class KnownForReport(NamedTuple):
    """What is known for a report: lines by attribute, suggestions for what is done, and answers.

    `entries` and `left` are what a pasted text says, `offered` the values it names by goal: shown, never filled in.

    `finished`, `missed` (with why) and `solved` go by the words of what was carried, `needs` by the words of a new problem,
    `values` and `sure` by goal.
    """

    lines: Mapping[str, Sequence[str]] = {}
    commits: Sequence[str] = ()
    work: Sequence[Suggested] = ()
    finished: Collection[str] = ()
    missed: Mapping[str, str] = {}
    solved: Collection[str] = ()
    needs: Mapping[str, str] = {}
    values: Mapping[str, str] = {}
    sure: Mapping[str, str] = {}
    entries: Mapping[Part, Sequence[Entry]] = {}
    left: Sequence[Left] = ()
    offered: Mapping[str, str] = {}


def draft(start: Start, given: KnownForReport, people: Mapping[str, Person], today: date, lang: Lang) -> str:
    """The text of a new report. What nobody has confirmed stands in comments, so that nothing is claimed by accident."""
    writer = _Writer(start, given, people, today, lang)
    return "".join(f"{row}\n" for row in writer.rows())


class _Writer(NamedTuple):
    start: Start
    given: KnownForReport
    people: Mapping[str, Person]
    today: date
    lang: Lang

    def key(self, name: str, cls: type = Report) -> str:
        return key(cls, name, self.lang)

    def note(self, text: Text) -> str:
        return comment(text, self.lang)

    def rows(self) -> Iterator[str]:
        problems = [each for each in self.start.problems if not self.said("problems", each.what)]
        private = [each for each in problems if each.last_at[0] == "private"]
        public = [each for each in problems if each not in private]
        yield from self.part(
            "done", [*self.finished(), *self.planned(), *self.steps(), *self.commits(), *self.work("done")]
        )
        yield from self.part("undone", [*self.missed(), *self.left(), *self.work("undone")])
        yield from self.part("problems", [*self.problems(public)])
        yield from self.part("next", [*self.work("next")])
        yield from self.part("asks", [*self.waiting()])
        yield from blanks(self.start, self.given.values, self.given.sure, self.lang, self.given.offered)
        if self.has("praise"):
            yield f"{self.key('praise')}:"
            yield from self.praise()
            yield from self.may_belong("praise")
        if self.has("learned"):
            yield from self.part("learned", ())
        yield f"{self.key('private')}:"
        for name, about in PRIVATE.items():
            yield f"  {self.key(name)}:  {self.note(about)}"
        if private:
            yield f"  {self.key('problems')}:"
            yield from (f"  {row}" for row in self.problems(private))
        yield from pasted.not_placed(self.given.left, self.lang)

    def part(self, name: str, more: Sequence[str]) -> Iterator[str]:
        """A list: what was given, then what is carried over, then an empty line to fill."""
        yield f"{self.key(name)}:{f'  {self.note(HEADS[name])}' if name in HEADS else ''}"
        needs = self.given.needs if name == "problems" else {}
        items = (
            item(Problem, {"what": line, "need": needs.get(line) or None}, self.lang)
            for line in self.given.lines.get(name, ())
        )
        rows = [*self.pasted(name), *(f"  {each}" for each in items), *self.may_belong(name), *more]
        yield from rows
        if not any(row.startswith("  - ") for row in rows):
            yield "  -"

    def said(self, name: str, what: str) -> bool:
        """Whether a line that was given is about the same thing."""
        read = [each.what for each in self.given.entries.get(Part(name), ())]
        return any(same(what, line) for line in (*self.given.lines.get(name, ()), *read))

    def pasted(self, name: str) -> list[str]:
        """The items of a part that a pasted text gave."""
        return pasted.items(Part(name), self.given.entries.get(Part(name), ()), self.lang)

    def may_belong(self, name: str) -> list[str]:
        """What of a pasted text may belong to a part, as comments."""
        return pasted.may_belong(Part(name), self.given.left, self.lang)

    def has(self, name: str) -> bool:
        """Whether anything was given for a part."""
        part = Part(name)
        return bool(self.given.lines.get(name) or self.given.entries.get(part) or self.may_belong(name))

    def open(self, carried: Sequence[Carried]) -> list[Carried]:
        """What of it nobody has said a word of yet."""
        settled, parts = {*self.given.finished, *self.given.missed}, ("done", "undone", "next")
        return [
            each
            for each in carried
            if each.what not in settled and not any(self.said(name, each.what) for name in parts)
        ]

    def done(self, each: Carried) -> str:
        return item(Done, {"what": each.what, "goal": each.goal or None}, self.lang)

    def undone(self, each: Carried, why: str) -> str:
        times = str(each.times) if each.times else None
        day = each.by.isoformat() if each.by is not None else None
        said = {"what": each.what, "why": why, "new_due": day, "goal": each.goal or None, "carried": times}
        return item(Undone, said, self.lang)

    def finished(self) -> Iterator[str]:
        for each in self.start.carried:
            if each.what in self.given.finished:
                yield f"  {self.done(each)}"

    def planned(self) -> Iterator[str]:
        """What the last report planned, as comments. No space behind the #: taken away alone, it leaves a line that fits."""
        planned = self.open(self.start.planned)
        if planned:
            yield f"  {self.note(PLANNED.fill(period=self.start.since, undone=self.key('undone')))}"
        for each in planned:
            yield f"  #{self.done(each)}"

    def steps(self) -> Iterator[str]:
        """The steps of the goals' plans that are due, as comments; one that a work item completes stands there."""
        completed = {
            f"{line.goal}:{line.step}" for tool in self.given.work for line in tool.lines if line.step
        }
        steps = [each for each in self.open(self.start.steps) if each.step not in completed]
        for place, each in enumerate(steps):
            if not place:
                yield f"  {self.note(STEPS.fill(period=self.start.period))}"
            yield f"  #{self.done(each)}  {self.note(DUE.fill(step=each.step, day=each.due))}"

    def commits(self) -> Iterator[str]:
        if self.given.commits:
            yield f"  {self.note(COMMITS)}"
        for subject in self.given.commits:
            yield f"  #- {scalar(subject)}"

    def missed(self) -> Iterator[str]:
        for each in self.start.carried:
            if each.what in self.given.missed:
                yield f"  {self.undone(each, self.given.missed[each.what])}"

    def work(self, part: str) -> Iterator[str]:
        """Work items of other tools, as comments."""
        return work_lines.rows(self.given.work, part, self.lang)

    def left(self) -> Iterator[str]:
        """What the last report left undone, as comments, with how often it moved."""
        left = self.open(self.start.left)
        if left:
            yield f"  {self.note(LEFT.fill(period=self.start.since))}"
        for each in left:
            yield f"  #{self.undone(each, '')}"

    def problems(self, threads: Sequence[Thread]) -> Iterator[str]:
        """Open problems, carried on: they stay until somebody says they are solved. A conflict stays called one."""
        for thread in threads:
            yield f"  - {self.key('what', Problem)}: {scalar(thread.what)}"
            if thread.hidden and thread.last_at[0] != "private":
                kind = Trouble.CONFLICT.label.zh if self.lang is Lang.ZH else Trouble.CONFLICT.value
                yield f"    {self.key('kind', Problem)}: {kind}"
            yield f"    {self.key('since', Problem)}: {thread.first}"
            if thread.what in self.given.solved:
                yield f"    {self.key('solved', Problem)}: {self.today}"
            else:
                about = OPEN.fill(weeks=thread.weeks(self.today))
                yield f"    {self.key('solved', Problem)}:  {self.note(about)}"

    def waiting(self) -> Iterator[str]:
        """Unanswered asks, as a reminder; they are followed where they stand."""
        for thread in self.start.waiting:
            if not self.said("asks", thread.what):
                yield f"  {self.note(WAITING.fill(weeks=thread.weeks(self.today), what=thread.what))}"

    def praise(self) -> Iterator[str]:
        """Thanks that were given as lines: to whoever of the team they name, else to whom they say."""
        read = [each.what for each in self.given.entries.get(Part.PRAISE, ())]
        for line in (*read, *self.given.lines.get("praise", ())):
            named = [
                each
                for each in self.people.values()
                if names(each.id, line) or (each.name and each.name in line)
            ]
            called = "|".join(re.escape(name) for each in named for name in (each.name, each.id) if name)
            what = re.sub(rf"^(?:@?(?:{called})[\s:：,，、和&]*)+", "", line) if named else ""
            for person in named:
                yield f"  {item(Praise, {'to': person.id, 'what': what or None}, self.lang)}"
            if not named:
                yield f"  - {scalar(line)}"
