"""What goes on over several reports: asks until they are answered, problems until they are solved."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from pmcoach.assess.history.leads import lead_on
from pmcoach.assess.items.deferred import promised_by
from pmcoach.assess.privacy import is_hidden
from pmcoach.assess.recent import recent_since
from pmcoach.assess.schedule.submission import due_day
from pmcoach.assess.similarity import Lines
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.fields.entries import entries
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.report import Report
from pmcoach.tuples import NamedTuple

THE_LEAD = ("上级", "领导", "老板", "lead", "my lead", "the lead", "boss")
WEEK = 7  # days an ask may wait that names no day
PATIENCE = 4  # weeks a problem may wait for the lead that names no day


class Thread(NamedTuple):
    """An ask or a problem from the first report that says it to the last. `to` is who could end it.

    `now` is how the last report words it where that is not the first, `need` what would solve a problem. A `hidden` one is
    for the brief of that person only; of a `faded` one nobody has said a word for weeks. A `promise` is an answer that only
    says when there will be one: by the day `promised`, which is then its own day.
    """

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
    hidden: bool = False
    faded: bool = False
    now: str = ""
    need: str = ""
    promise: str = ""
    promised: date | None = None

    @property
    def open(self) -> bool:
        """Whether nobody has answered or solved it and it is still spoken of."""
        return self.ended is None and not self.answer and not self.faded

    @property
    def latest(self) -> str:
        """How the last report words it."""
        return self.now or self.what

    def weeks(self, today: date) -> int:
        """In which week it is: 1 in the first seven days."""
        return max((today - self.first).days, 0) // 7 + 1

    def on_lead(self, lead: str, today: date) -> bool:
        """Whether it is the lead's to solve, past its day or after four weeks."""
        return self.open and self.to == lead and (self.late(today) or self.weeks(today) > PATIENCE)

    def waited(self, today: date) -> bool:
        """Whether it is open past its own day, or for more than a week where it names none."""
        return self.late(today) if self.by is not None else self.open and (today - self.first).days > WEEK

    def put_off(self, today: date) -> bool:
        """Whether an answer is promised for a day still to come."""
        return self.promised is not None and today < self.promised

    def late(self, today: date) -> bool:
        """Whether it is open past its own day."""
        return self.open and self.by is not None and self.by < today


def asks(person: Person, project: Project) -> tuple[Thread, ...]:
    """A person's asks, each once however often it was repeated, oldest first."""
    found: tuple[Thread, ...] = project.once(f"asks of {person.id}", lambda: _asks(person, project))
    return found


def _asks(person: Person, project: Project) -> tuple[Thread, ...]:
    threads, known = list[Thread](), Lines()
    for report in project.reports_with(person.id, "asks"):
        for path, ask in entries(report, "asks"):
            if ask.what:
                day = _said_on(report, project)
                promised = promised_by(ask.answer, ask.answered or day) if ask.answer else None
                put_off = promised is not None
                said = Thread(
                    ask.what, asked_of(ask.source, person, project, day), day, promised or ask.by,
                    report.path, path, report.path, path, 1, None if put_off else ask.answered,
                    "" if put_off else ask.answer, is_hidden(report, path), promise=ask.answer if put_off else "",
                    promised=promised,
                )  # fmt: skip
                _join(threads, known, said)
    return tuple(
        thread._replace(to=thread.to or lead_on(person, thread.first, project)) for thread in threads
    )


def problems(person: Person, project: Project) -> tuple[Thread, ...]:
    """A person's problems, each once, oldest first; one nobody named for four weeks has faded."""
    found: tuple[Thread, ...] = project.once(f"problems of {person.id}", lambda: _problems(person, project))
    return found


def _problems(person: Person, project: Project) -> tuple[Thread, ...]:
    threads, known = list[Thread](), Lines()
    reports = {report.path: report for report in project.reports_with(person.id, "problems")}
    for report in reports.values():
        for path, problem in entries(report, "problems"):
            if problem.what:
                said = Thread(
                    problem.what, asked_of(problem.source, person, project),
                    problem.since or _said_on(report, project), problem.by,
                    report.path, path, report.path, path, 1, problem.solved, "", is_hidden(report, path), need=problem.need,
                )  # fmt: skip
                _join(threads, known, said)
    forgotten = recent_since(project.today)
    return tuple(
        thread._replace(
            to=thread.to or person.lead,
            faded=thread.open and reports[thread.last_path].period.last < forgotten,
        )
        for thread in threads
    )


def asked_of(said: str, person: Person, project: Project, day: date | None = None) -> str:
    """Whom somebody means, by id where it is one of the people here; empty where nobody is named.

    The lead is the one of the day it was said.
    """
    name = unicodedata.normalize("NFC", said.strip())
    if name.casefold() in THE_LEAD:
        return lead_on(person, day or project.today, project)
    if not name or name in project.people:
        return name
    return next(iter(project.named(name)), name)


def _said_on(report: Report, project: Project) -> date:
    """The day a report speaks: the day it is due, its period's last where none is, or today while that is to come."""
    return min(due_day(report.period, project) or report.period.last, project.today)


def _join(threads: list[Thread], known: Lines, said: Thread) -> None:
    """Put what a report says to the thread it goes on with, or begin one; `known` has what the threads are about."""
    for index in known.alike(said.what):
        thread = threads[index]
        if thread.open:
            threads[index] = thread._replace(
                first=min(thread.first, said.first),
                to=said.to or thread.to,
                by=said.promised or thread.promised or said.by or thread.by,
                last_path=said.path,
                last_at=said.at,
                times=thread.times + 1,
                ended=said.ended,
                answer=said.answer,
                hidden=thread.hidden or said.hidden,
                now=said.what,
                need=said.need or thread.need,
                promise=said.promise or thread.promise,
                promised=said.promised or thread.promised,
            )
            return
    threads.append(said)
    known.add(said.what)


def waiting(threads: Iterable[Thread], to: str) -> tuple[Thread, ...]:
    """The open threads that wait for somebody, the oldest first."""
    return tuple(
        sorted((each for each in threads if each.open and each.to == to), key=lambda each: each.first)
    )


def on_desk(person: Person, project: Project) -> tuple[tuple[Person, Thread], ...]:
    """The open asks of others than those this person leads that wait for this person, with who asks."""
    desks: Mapping[str, tuple[tuple[Person, Thread], ...]] = project.once("desks", lambda: _desks(project))
    return desks.get(person.id, ())


def _desks(project: Project) -> Mapping[str, tuple[tuple[Person, Thread], ...]]:
    desks: dict[str, list[tuple[Person, Thread]]] = {}
    for person, thread in _asked_sideways(project):
        desks.setdefault(thread.to, []).append((person, thread))
    return {name: tuple(found) for name, found in desks.items()}


def _asked_sideways(project: Project) -> Iterator[tuple[Person, Thread]]:
    for person in project.people.values():
        if person.here(project.today):
            for thread in asks(person, project):
                aside = thread.hidden or thread.put_off(project.today)
                if thread.open and not aside and thread.to not in ("", person.lead, person.id):
                    yield person, thread
