"""What goes on over several reports: asks until they are answered, problems until they are solved."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from pmcoach.assess.matching import same
from pmcoach.assess.submission import due_day
from pmcoach.dates.period import add_days
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.person import Person
from pmcoach.records.report import Report


class Thread(NamedTuple):
    """An ask or a problem from the first report that says it to the last. `to` is who could end it."""

    what: str
    to: str
    first: date
    by: date | None
    path: str
    at: Path
    last_path: str
    last_at: Path
    times: int
    ended: date | None
    answer: str

    @property
    def open(self) -> bool:
        """Whether nobody has answered or solved it."""
        return self.ended is None and not self.answer

    def weeks(self, today: date) -> int:
        """In which week it is: 1 in the first seven days."""
        return max((today - self.first).days, 0) // 7 + 1


def asks(person: Person, project: Project) -> tuple[Thread, ...]:
    """A person's asks, each once however often it was repeated, oldest first."""
    threads: list[Thread] = []
    for report in project.reports(person.id):
        for index, ask in enumerate(report.asks):
            if ask.what:
                to = ask.source or person.lead
                said = Thread(
                    ask.what, to, _said_on(report, project), ask.by, report.path, ("asks", index),
                    report.path, ("asks", index), 1, ask.answered, ask.answer,
                )  # fmt: skip
                _join(threads, said)
    return tuple(threads)


def problems(person: Person, project: Project) -> tuple[Thread, ...]:
    """A person's problems, each once, oldest first; one nobody named for four weeks counts as over."""
    threads: list[Thread] = []
    reports = {report.path: report for report in project.reports(person.id)}
    for report in reports.values():
        for index, problem in enumerate(report.problems):
            if problem.what:
                first = problem.since or _said_on(report, project)
                said = Thread(
                    problem.what, problem.source or person.lead, first, problem.by, report.path, ("problems", index),
                    report.path, ("problems", index), 1, problem.solved, "",
                )  # fmt: skip
                _join(threads, said)
    forgotten = add_days(project.today, -28)
    return tuple(
        thread._replace(ended=project.today)
        if thread.open and reports[thread.last_path].period.last < forgotten
        else thread
        for thread in threads
    )


def _said_on(report: Report, project: Project) -> date:
    """The day a report speaks: the day it is due, its period's last where none is, or today while that is to come."""
    return min(due_day(report.period, project) or report.period.last, project.today)


def _join(threads: list[Thread], said: Thread) -> None:
    """Put what a report says to the thread it goes on with, or begin one."""
    for index, thread in enumerate(threads):
        if thread.open and same(thread.what, said.what):
            threads[index] = thread._replace(
                first=min(thread.first, said.first),
                to=said.to or thread.to,
                by=said.by or thread.by,
                last_path=said.path,
                last_at=said.at,
                times=thread.times + 1,
                ended=said.ended,
                answer=said.answer,
            )
            return
    threads.append(said)


def waiting(threads: Iterable[Thread], to: str) -> tuple[Thread, ...]:
    """The open threads that wait for somebody, the oldest first."""
    return tuple(
        sorted((each for each in threads if each.open and each.to == to), key=lambda each: each.first)
    )
