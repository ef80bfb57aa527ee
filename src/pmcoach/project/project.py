"""A workspace: a mapping of path to text, seen on a day. The same texts on the same day say the same."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pmcoach import wording
from pmcoach.dates.calendar import Calendar
from pmcoach.dates.period import Period
from pmcoach.document import Source
from pmcoach.project.file import File
from pmcoach.project.history import NoPast, Past
from pmcoach.project.lazily import Keyed, People, Records
from pmcoach.project.looked import (
    EVERY,
    FACETS,
    FOR_ALL,
    INDEX,
    NOWHERE,
    Facet,
    ForAll,
    Looked,
    Mark,
    PartMark,
    V,
    facet,
    name_of,
    sum_of,
)
from pmcoach.project.sealed import NOBODY, Opener
from pmcoach.project.words import Words, words
from pmcoach.records import SETTINGS_PATH
from pmcoach.records.fields.scalars import is_name
from pmcoach.records.fields.suggestions import composed
from pmcoach.records.fields.types import fields_of
from pmcoach.records.kinds.catalogue import GOAL, METRIC, PERSON, REPORT, REVIEW, Kind, kind_of, locate
from pmcoach.records.kinds.settings import Settings
from pmcoach.text import Text

if TYPE_CHECKING:  # a kind's declaration is loaded with its first file
    from pmcoach.records.kinds.goal import Goal
    from pmcoach.records.kinds.person import Person
    from pmcoach.records.kinds.report import Report
    from pmcoach.records.kinds.review import Review
    from pmcoach.records.kinds.series import Series
    from pmcoach.wording.facts import Sentence

FOUND_BY = ("parent", "owners", "helpers", "metric")  # fields that hold names by which goals are found


class Project:
    """The records of a workspace on a day. A path's text is asked for when its record is, and once.

    `skipped` are the folders the sources did not look into, each with the reason.
    """

    def __init__(
        self,
        sources: Mapping[str, Source],
        today: date,
        past: Past | None = None,
        opener: Opener = NOBODY,
    ) -> None:
        self.today = today
        self.asked: Collection[str] | None = None  # the files somebody asks about; all, where nobody says
        self.closed = False  # whether nothing they ask about is found from other files
        self.sparing = False  # whether that is so little that it does not pay to understand everything
        self.past: Past = past if past is not None else NoPast()
        self._sentences: dict[str, Sentence] = {}
        self._worked_out: dict[str, Any] = {}
        self._for_all: dict[str, ForAll] = {}
        self.skipped: Mapping[str, Text] = getattr(sources, "skipped", {})
        spots = ((path, locate(path)) for path in sorted(sources))
        self.looked = Looked()
        files = [File(path, spot, sources, opener, self.looked) for path, spot in spots if spot is not None]
        self.files: Mapping[str, File] = {file.path: file for file in files if not file.wrong}
        self.misplaced: tuple[File, ...] = tuple(file for file in files if file.wrong)

    def seen_on(self, today: date) -> Project:
        """The same workspace on another day; its files are not read again."""
        other = self._unworked()
        for name in ("people", "_goals", "calendar", "_by_person"):
            other.__dict__.pop(name, None)
        other.today = today
        other._for_all = {}  # noqa: SLF001
        return other

    def asked_for(self, paths: Collection[str], *, closed: bool = False) -> Project:
        """The same workspace for somebody who asks about some files of it alone, `closed` where nothing is found from others."""
        other = self.asked_little()
        other.asked, other.closed = frozenset(paths), closed
        return other

    def asked_little(self) -> Project:
        """The same workspace for somebody who asks about little of it: that is looked for in texts, most of which are not understood."""
        other = self._unworked()
        other.sparing = True
        return other

    def share(self, paths: Collection[str]) -> Project:
        """The same workspace for somebody who looks at some files of it after others: what holds for all is worked out once."""
        other = self._unworked()
        other.asked, other.closed = frozenset(paths), True
        return other

    def ready_to_share(self) -> None:
        """Work out what every share looks up: whose goals there are, what serves what, and who reported when."""
        for name in ("people", "calendar", "_by_person", "_by_name", "_goal_files", "first_report", "arrivals", "past_begins"):  # fmt: skip
            getattr(self, name)

    def forget(self) -> None:
        """Let go of what was worked out for a share, which refers back to it, and of other reports than its own."""
        for file in self._worked_out.get("named", ()):
            if file.path not in (self.asked or ()):
                file.let_go()
        self._worked_out.clear()

    def _unworked(self) -> Project:
        """The same files, with nothing worked out of them yet."""
        other = copy.copy(self)
        other.__dict__.pop("_asked_by_kind", None)
        other._worked_out = {}  # noqa: SLF001
        return other

    def with_files(self, change: Callable[[File], File]) -> Project:
        """The same workspace on the same day with other files at the same paths."""
        other = Project({}, self.today, self.past)
        other.files = {path: change(file) for path, file in self.files.items()}
        other.misplaced = self.misplaced
        return other

    def once(self, name: str, make: Callable[[], Any]) -> Any:
        """What has to be worked out of the whole workspace, kept under a name for whoever asks again."""
        if name not in self._worked_out:
            self._worked_out[name] = make()
        return self._worked_out[name]

    def once_for_all(self, name: str, make: Callable[[], Any], *, anew: bool = False) -> Any:
        """The same for what is the same whichever files somebody asks about: it is kept for all shares.

        What holds records is made `anew` by every call of the program.
        """
        if name not in self._for_all:
            marks = set[Mark]()
            with self.looked.into(marks):
                self._for_all[name] = ForAll(self.once(name, make), marks, anew=anew)
        self.looked.now.add(f"{FOR_ALL}{name}")
        return self._for_all[name].value

    def taking_over(self, known: Mapping[str, ForAll]) -> None:
        """Take what an earlier call of the program worked out for all, and would be the same today."""
        self._for_all |= known

    @property
    def for_all(self) -> Mapping[str, ForAll]:
        """What was worked out for all."""
        return self._for_all

    def facet_of(self, file: File, make: Facet[V]) -> V:
        """A facet of a file; nothing else of it is looked at."""
        with self.looked.into(NOWHERE):
            found = make(file, self)
        if self.looked.now is not NOWHERE:
            self.looked.now.add((file.path, name_of(make), sum_of(found)))
        return found

    def facets_of_goals(self, make: Facet[V]) -> Iterator[tuple[str, V]]:
        """A facet of all goals, each with its id."""
        for name, file in self._goal_files.items():
            yield name, self.facet_of(file, make)

    def is_as_it_was(self, mark: PartMark, changed: Collection[str], marks: Collection[Mark] = ()) -> bool:
        """Whether what was looked at of files says what it said, although some changed; `marks` are all that stand with it."""
        if len(mark) == 3 and isinstance(mark[2], str):
            kind, said, name = mark
            marked = {each[0] for each in marks if len(each) == 3 and each[1] == name}
            rest = (self.files[path] for path in changed if path not in marked)
            return not any(file.kind.name == kind and file.mentions(said) for file in rest)
        if len(mark) == 3:
            path, name, was = mark
            known = FACETS.get(name)
            return path not in changed or (known is not None and sum_of(known(self.files[path], self)) == was)
        kind, said = mark
        files = [self.files[path] for path in changed]
        if kind == INDEX:
            return not any(said in _all_names(file, self) for file in files if file.kind is GOAL)
        return not any(file.kind.name == kind and file.mentions(said) for file in files)

    def of_kind(self, kind: Kind) -> Iterable[File]:
        """The files of a kind, by path."""
        return self._by_kind.get(kind.name, ())

    def asked_of(self, kind: Kind) -> Iterable[File]:
        """The files of a kind somebody asks about, by path."""
        return self.of_kind(kind) if self.asked is None else self._asked_by_kind.get(kind.name, ())

    @cached_property
    def _asked_by_kind(self) -> Mapping[str, Sequence[File]]:
        found: dict[str, list[File]] = {}
        for file in (self.files[path] for path in sorted(self.asked or ()) if path in self.files):
            found.setdefault(file.kind.name, []).append(file)
        return found

    def of_class(self, cls: type) -> Sequence[File]:
        """The files whose records are of a class, by path."""
        kind = kind_of(cls)
        return () if kind is None else self._by_kind.get(kind.name, ())

    @cached_property
    def _by_kind(self) -> Mapping[str, Sequence[File]]:
        found: dict[str, list[File]] = {}
        for file in self.files.values():
            found.setdefault(file.kind.name, []).append(file)
        return found

    @cached_property
    def _by_name(self) -> Mapping[str, File]:
        """The files by their paths as people write them: some disks take letters with marks apart."""
        return {composed(path): file for path, file in self.files.items()}

    def _record(self, path: str) -> Any:
        file = self._by_name.get(composed(path))
        return None if file is None else file.record

    @cached_property
    def settings(self) -> Settings:
        """The workspace's settings; the usual ones where there is no such file."""
        found: Settings | None = self._record(SETTINGS_PATH)
        return Settings(SETTINGS_PATH) if found is None else found

    @cached_property
    def calendar(self) -> Calendar:
        """Which days are worked."""
        holidays = self.settings.holidays
        return Calendar(self.settings.calendar, holidays.off, holidays.work)

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """Everybody with a file, by id."""
        return People({file.identity["id"]: file for file in self.of_kind(PERSON)})

    def named(self, name: str) -> Sequence[str]:
        """The ids of those who are called by a name."""

        def by_name() -> Mapping[str, Sequence[str]]:
            found: dict[str, list[str]] = {}
            for person in self.people.values():
                found.setdefault(person.name, []).append(person.id)
            return found

        names: Mapping[str, Sequence[str]] = self.once_for_all("names", by_name)
        return names.get(name, ())

    @cached_property
    def _goal_files(self) -> Mapping[str, File]:
        """The file of each goal id; the first where several have the same."""
        files: dict[str, File] = {}
        for file in self.of_kind(GOAL):
            files.setdefault(file.identity["id"], file)
        return files

    @property
    def goal_ids(self) -> Collection[str]:
        """The ids of all goals, without reading one."""
        return self._goal_files.keys()

    @property
    def goals(self) -> tuple[Goal, ...]:
        """All goals, by path."""
        self.looked.now.add((GOAL.name, EVERY))
        return self._goals

    @cached_property
    def _goals(self) -> tuple[Goal, ...]:
        with self.looked.into(NOWHERE):
            return tuple(file.record for file in self._goal_files.values())

    def _indexed(self, field: str) -> Mapping[str, Sequence[str]]:
        """The ids of the goals, by the names in one of the fields they are found by."""

        def made() -> Mapping[str, Sequence[str]]:
            found: dict[str, list[str]] = {}
            for goal, names in self.facets_of_goals(_found_by):
                for name in names[FOUND_BY.index(field)]:
                    found.setdefault(name, []).append(goal)
            return found

        with self.looked.into(NOWHERE):
            found: Mapping[str, Sequence[str]] = self.once_for_all(f"goals by {field}", made)
        return found

    def _found(self, field: str, name: str) -> tuple[Goal, ...]:
        """The goals that are found by a name in a field; no other becomes one of them unless it is found by that."""
        if self.sparing:
            named = self.goals_naming(name, field)
            return tuple(goal for goal in named if name in _names(goal)[FOUND_BY.index(field)])
        self.looked.now.add((INDEX, f"{field} {name}"))
        return tuple(self._goal_files[goal].record for goal in self._indexed(field).get(name, ()))

    def goal(self, name: str) -> Goal | None:
        """The goal with an id."""
        file = self._goal_files.get(name)
        return None if file is None else file.record

    def is_elsewhere(self, parent: str) -> bool:
        """Whether what a goal serves is a goal of another workspace: `pay/retention`."""
        workspace, slash, goal = parent.partition("/")
        return bool(slash) and is_name(workspace) and is_name(goal) and workspace != self.settings.id

    def children(self, goal: Goal) -> tuple[Goal, ...]:
        """The goals that name a goal as their parent."""
        return self._found("parent", goal.id)

    def sentence(self, goal: Goal) -> Sentence:
        """What a goal's title says, read from the day it was written."""
        if goal.path not in self._sentences:
            sentence = wording.read(goal.title, goal.anchor)
            if sentence.limits and goal.created is None:
                sentence = wording.read(goal.title, self._first_seen(goal))
            self._sentences[goal.path] = sentence
        return self._sentences[goal.path]

    def _first_seen(self, goal: Goal) -> date:
        """The day of a goal's first commit; its period's first day where the history does not go back to it."""
        versions = self.past.versions(goal.path)
        return versions[0].day if versions and not versions[0].before else goal.anchor

    def goals_of(self, person: str) -> tuple[Goal, ...]:
        """The goals a person answers for."""
        return self._found("owners", person)

    def goals_helped_by(self, person: str) -> tuple[Goal, ...]:
        """The goals a person works on without answering for them."""
        return self._found("helpers", person)

    def goals_measuring(self, name: str) -> tuple[Goal, ...]:
        """The goals that measure something of a name, by path."""
        return self._found("metric", name)

    def goals_naming(self, name: str, *fields: str) -> Sequence[Goal]:
        """The goals in some fields of which a name may stand; no other is understood."""

        def made() -> Words:
            found = Words(words)
            for number, file in enumerate(self._goal_files.values()):
                found.add(number, file)
                file.let_text_go()
            return found

        with self.looked.into(NOWHERE):
            known: Words = self.once("words of goals", made)
        self.looked.now.add((GOAL.name, name))
        return [file.record for file in known.naming((name,), fields_of(GOAL.cls).keys(*fields))]

    def facets_with(
        self,
        kind: Kind,
        field: str,
        make: Facet[V],
        *,
        since: date = date.min,
        of: str | None = None,
        naming: Sequence[str] = (),
    ) -> Iterator[tuple[File, V]]:
        """A facet of everybody's reports or reviews, or of one person's, in which a field may stand: person by person, oldest first.

        Those of periods that ended before a day are left out, and those in which none of some names stands, where there are any.
        """
        keys = fields_of(kind.cls).keys(field)
        for key in keys:
            self.looked.now.add((kind.name, key, name_of(make)))
        for person in self.people if of is None else (of,):
            for file in self._by_person.get((kind.name, person), ()):
                if file.identity["period"].last < since:
                    continue
                with self.looked.into(NOWHERE):
                    named = not naming or file.mentions(*naming, once=True)
                    stands = named and file.mentions(*keys, once=True)
                if stands:
                    yield file, self.facet_of(file, make)

    def current_goals(self, person: str | None = None) -> tuple[Goal, ...]:
        """The goals whose days hold today, and those past their day and still open; of one person when asked."""
        if person is not None:
            return tuple(goal for goal in self.goals_of(person) if self.is_current(goal))
        found: tuple[Goal, ...] = self.once_for_all(
            "current", lambda: tuple(filter(self.is_current, self.goals)), anew=True
        )
        return found

    def is_current(self, goal: Goal) -> bool:
        """Whether a goal's days hold today, or are past while it is still open."""
        return goal.period.holds(self.today) or (goal.open and goal.first_day <= self.today)

    def goals_ahead(self) -> tuple[Goal, ...]:
        """The open goals whose days are still to come."""
        return tuple(
            goal
            for goal in self.goals
            if goal.open and goal.first_day > self.today and not goal.period.holds(self.today)
        )

    @cached_property
    def _by_person(self) -> Mapping[tuple[str, str], tuple[File, ...]]:
        files: dict[tuple[str, str], list[File]] = {}
        for kind in (REPORT, REVIEW):
            for file in self.of_kind(kind):
                files.setdefault((kind.name, file.identity["person"]), []).append(file)
        return {
            key: tuple(sorted(found, key=lambda file: (file.identity["period"].last, file.path)))
            for key, found in files.items()
        }

    @cached_property
    def arrivals(self) -> Mapping[str, datetime]:
        """When each report came into the history, where that is known; asked for when somebody wants to know."""
        found: dict[str, datetime] = {}
        versions_of = self.past.versions
        for file in self.of_kind(REPORT):
            versions = versions_of(file.path)
            if versions and not versions[0].before:
                found[file.path] = versions[0].written or versions[0].moment
        return found

    @cached_property
    def past_begins(self) -> date | None:
        """The first day the history knows of; None without one."""
        versions_of = self.past.versions
        firsts = [versions[0].day for path in self.files if (versions := versions_of(path))]
        return min(firsts) if firsts else None

    @cached_property
    def first_report(self) -> Period | None:
        """The earliest period anybody reported on; None where nobody has."""
        found = [file.identity["period"] for file in self.of_kind(REPORT)]
        return min(found) if found else None

    def report_files(self, person: str) -> Iterator[tuple[File, Period]]:
        """The files of a person's reports up to today with their periods, oldest first; none is read."""
        for file in self._by_person.get((REPORT.name, person), ()):
            period: Period = file.identity["period"]
            if period.first <= self.today:
                yield file, period

    def reports(self, person: str) -> Sequence[Report]:
        """A person's reports up to today, oldest first; each is read when it is looked at."""
        found: Sequence[Report] = self.once(
            f"reports {person}", lambda: Records([file for file, _ in self.report_files(person)])
        )
        return found

    def reports_from(self, person: str, day: date) -> Sequence[Report]:
        """Those of them whose periods begin on a day or later."""
        return Records([file for file, period in self.report_files(person) if period.first >= day])

    def reports_ending_from(self, person: str, day: date) -> Sequence[Report]:
        """Those of them whose periods end on a day or later."""
        return Records([file for file, period in self.report_files(person) if period.last >= day])

    def reports_with(self, person: str, field: str) -> Sequence[Report]:
        """Those of a person's reports up to today in which a field may stand, oldest first; no other is understood."""
        for file, _ in self.report_files(person):
            self.looked.now.add(file.path)
        return self._named(self._keyed(person), fields_of(REPORT.cls).keys(field))

    def reports_naming(self, person: str, name: str) -> Sequence[Report]:
        """Those in which something may be given under a name, oldest first; each is read when it is looked at."""
        self.looked.now.add((REPORT.name, name))
        return self._named(self._keyed(person), (name,))

    def reports_giving(self, name: str, person: str) -> Sequence[Report]:
        """A person's reports up to today that give a value under a name, oldest first."""
        return tuple(report for report in self.reports_naming(person, name) if name in report.metrics)

    def all_giving(self, name: str, day: date) -> Iterator[Report]:
        """Everybody's reports that give a value under a name, of periods that end on a day or later, up to today.

        They come person by person, oldest first. No report of an earlier period is read.
        """

        def made() -> Keyed:
            people = (person for kind, person in self._by_person if kind == REPORT.name)
            files = (file for person in people for file, _ in self.report_files(person))
            return Keyed(files, keep=self.asked is None)

        self.looked.now.add((REPORT.name, name))
        reports = self._named(self.once_for_all("keys", made, anew=True), (name,), day)
        return (report for report in reports if name in report.metrics)

    def _keyed(self, person: str) -> Keyed:
        """A person's reports up to today by the keys in their texts."""

        def made() -> Keyed:
            files = [file for file, _ in self.report_files(person)]
            asked = self.asked is None or any(file.path in self.asked for file in files[-1:])
            return Keyed(files, keep=asked)

        found: Keyed = self.once_for_all(f"keys {person}", made, anew=True)
        return found

    def _named(self, reports: Keyed, keys: Collection[str], day: date = date.min) -> Sequence[Report]:
        files = reports.naming(keys, day)
        self.once("named", list).extend(files)  # to be let go
        return Records(files)

    def report(self, person: str, period: Period) -> Report | None:
        """A person's report of a period."""
        found: Report | None = self._record(f"{REPORT.folder}/{period}/{person}{REPORT.ending}")
        return found

    def review(self, person: str, period: Period) -> Review | None:
        """A person's review of a period."""
        found: Review | None = self._record(f"{REVIEW.folder}/{period}/{person}{REVIEW.ending}")
        return found

    def reviews(self, person: str) -> tuple[Review, ...]:
        """A person's reviews, oldest first."""
        return tuple(file.record for file in self._by_person.get((REVIEW.name, person), ()))

    def series(self, path: str) -> Series | None:
        """The values in a metrics file."""
        file = self._by_name.get(composed(path))
        return file.record if file is not None and file.kind is METRIC else None

    @property
    def metric_paths(self) -> Collection[str]:
        """The paths of all metrics files."""
        paths: Collection[str] = self.once_for_all(
            "metrics", lambda: {file.path: None for file in self.of_kind(METRIC)}
        )
        return paths


@facet
def _found_by(file: File, _: Project) -> Sequence[Sequence[str]]:
    """The names a goal is found by, field by field."""
    return _names(file.record)


def _names(goal: Goal) -> Sequence[Sequence[str]]:
    measured = () if goal.metric is None else (goal.metric.name,)
    return (goal.parent,), tuple(dict.fromkeys(goal.owners)), tuple(dict.fromkeys(goal.helpers)), measured


def _all_names(file: File, project: Project) -> Collection[str]:
    """All names a goal is found by, each after its field."""
    by_field = zip(FOUND_BY, _found_by(file, project), strict=True)
    return {f"{field} {name}" for field, names in by_field for name in names}
