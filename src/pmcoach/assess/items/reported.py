"""Plan steps that reports say are done, by handle or in their own words, whatever the plan says."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from pmcoach.assess.schedule.submission import due_day
from pmcoach.assess.similarity import EMPTY_WORDS, WORD, stem
from pmcoach.document.place import Path
from pmcoach.patterns import pattern
from pmcoach.project import Project
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.plan import Step
from pmcoach.records.kinds.report import Report
from pmcoach.tuples import NamedTuple

CLAUSES = pattern(r"[，,。；;：:（）()、|!！\n]+|\s+[-–—/]+\s+|——+|[.]\s")
KNOWN = 3  # words of a line, by which it is known again
HANDLE = pattern(r"([\w.-]+)[:：]([1-9][0-9]?)(?![0-9])")
# What says no more than that something is done.
FINISHED = pattern("已经?|全部|完成了?|做完了?|做好了?|搞定了?|完毕|了|的")
# What is said beside it where it is done in part only.
PARTLY = pattern(
    r"初稿|草稿|初版|一半|过半|大半|部分|待|尚|未|没|还差|还要|还在|进行中|(?<![0-9])(?!100%)[0-9.]+\s*%"
    r"|\b(?:drafts?|half|part(?:ly|ial|ially)?|not|pending|in progress|started|wip|almost|nearly|except)\b",
    re.IGNORECASE,
)


class Noted(NamedTuple):
    """A report's word on a piece of work: whose, of which day, whether it is done, for which goal, and where it stands."""

    person: str
    day: date
    done: bool
    goal: str
    path: str
    at: Path


def as_reported(goal: Goal, project: Project) -> Goal:
    """The goal with the days on which reports say its steps were done, where its plan says none."""
    if not any(step.done is None for step in goal.plan):
        return goal
    found: Goal = project.once(f"as reported {goal.path}", lambda: _filled(goal, project))
    return found


def _filled(goal: Goal, project: Project) -> Goal:
    noted = dict(steps_reported(goal, project))
    plan = (
        step if index not in noted else step._replace(done=noted[index].day)
        for index, step in enumerate(goal.plan)
    )
    return goal._replace(plan=tuple(plan)) if noted else goal


def steps_reported(goal: Goal, project: Project) -> Iterator[tuple[int, Noted]]:
    """The steps without a day that somebody who works on the goal reported as done, by place, each with the report.

    The last word counts: what a later report leaves undone is not done. Work of the same name for another goal is not it.
    """
    for index, step in enumerate(goal.plan):
        if step.done is None and step.do:
            first, called = goal.first_day, ((goal.id, index + 1), key(step.do))
            workers = dict.fromkeys((*goal.owners, *goal.helpers, step.owner))
            own = (
                each for person in workers for name in called for each in _said(person, name, first, project)
            )
            about = [each for each in own if each.goal in ("", goal.id) and _alone(step, each, goal)]
            last = max(about, key=lambda each: (each.day, each.path, each.done), default=None)
            if last is not None and last.done:
                yield index, last


def _alone(step: Step, said: Noted, goal: Goal) -> bool:
    """Whether no other step of the plan is called the same, unless the report says which goal's: then the first is meant."""
    return bool(said.goal) or sum(key(each.do) == key(step.do) for each in goal.plan) == 1


def _said(person: str, called: object, since: date, project: Project) -> Iterator[Noted]:
    """What somebody here reports from a day on about a piece of work, by its handle or its words."""
    if person not in project.people:
        return
    known: _Noting = project.once(f"noted by {person}", lambda: _Noting(person, project))
    yield from (each for each in known.since(since).get(called, ()) if each.day >= since)


class _Noting:
    """What somebody's reports say is done or undone, as far back as was asked for."""

    def __init__(self, person: str, project: Project) -> None:
        days = (
            (min(due_day(period, project) or period.last, project.today), file)
            for file, period in project.report_files(person)
        )
        self._person = person
        self._unread = sorted(days, key=lambda pair: pair[0])
        self._found: dict[object, list[Noted]] = {}

    def since(self, day: date) -> Mapping[object, Sequence[Noted]]:
        """It by handle (goal and number) and by the words of each clause."""
        while self._unread and self._unread[-1][0] >= day:
            spoken, file = self._unread.pop()
            self._note(file.record, spoken)
        return self._found

    def _note(self, report: Report, day: date) -> None:
        for name, index, what, goal in _lines(report):
            done = name == "done"
            said = Noted(self._person, day, done, goal, report.path, (name, index))
            for called in _called(what, done=done):
                self._found.setdefault(called, []).append(said)


def _lines(report: Report) -> Iterator[tuple[str, int, str, str]]:
    for index, done in enumerate(report.done):
        yield "done", index, done.what, done.goal
    for index, undone in enumerate(report.undone):
        yield "undone", index, undone.what, undone.goal


def _called(what: str, *, done: bool) -> Iterator[object]:
    """What a line is about: the handles in it, and its clauses; of what is done in part, nothing."""
    handles = [(match[1], int(match[2])) for match in HANDLE.finditer(what)]
    clauses = [each for each in CLAUSES.split(HANDLE.sub("", what)) if each.strip()]
    if not handles or not done or not PARTLY.search(what):
        yield from handles
    for index, clause in enumerate(clauses):
        rest = " ".join((*clauses[:index], *clauses[index + 1 :]))
        if not done or not PARTLY.search(rest):
            yield key(clause)


def keys(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The words of each clause of a line."""
    return tuple(key(each) for each in CLAUSES.split(text) if each.strip())


def key(text: str) -> tuple[str, tuple[str, ...]]:
    """The words of a piece of work, by which two lines are the same one: 埋点方案 is not 埋点方案评审.

    Case, width, tense, marks, and words that only say that it is done do not count; numbers do.
    """
    han = WORD.sub("", FINISHED.sub("", _folded(text)))
    return "".join(filter(str.isalnum, han)), tuple(sorted(_stems(text)))


def reworded(one: str, other: str) -> bool:
    """Whether two lines are one piece of work, a word inside the longer one aside: train the sales team, train sales.

    A word before or behind it makes another thing of it (the plan, review the plan, the plan review), and so does a number.
    """
    if key(one)[0] != key(other)[0]:
        return False
    short, long = sorted((_stems(one), _stems(other)), key=len)
    more = list((Counter(long) - Counter(short)).elements())
    if len(short) < KNOWN or len(more) != 1 or len(long) != len(short) + 1:
        return False
    return more[0] in long[1:-1] and more[0].isalpha()


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _stems(text: str) -> list[str]:
    """The words of a line in the order they stand in, without what tense and number add to them."""
    return [stem(word) for word in WORD.findall(_folded(text)) if word not in EMPTY_WORDS]
