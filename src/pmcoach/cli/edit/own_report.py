"""One's own report of this period: an item or a value added, and the report begun where there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from pmcoach.cli.edit.editing import change, who
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import day_named, goal_named, person_id, words
from pmcoach.cli.frame.whoami import myself
from pmcoach.dates import period as periods
from pmcoach.dates.period import Grain, Period
from pmcoach.errors import PmcoachError
from pmcoach.records.edit.fields import with_item
from pmcoach.records.kinds.catalogue import REPORT
from pmcoach.records.kinds.report import Done, Report, Undone
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

NO_REPORT = Text(en="there is no report {path} yet", zh="还没有周报 {path}")
BEGIN = Text(
    en="begin it: pmcoach new report {person} {period}", zh="先新建：pmcoach new report {person} {period}"
)
BEGUN = Text(
    en="{path} begins with it; what was planned before stands in it as comments",
    zh="新建了 {path}；之前计划的事写成注释放在里面",
)
BEGUN_EMPTY = Text(en="{path} begins with it", zh="新建了 {path}")

ITEMS: Mapping[str, type] = {"done": Done, "undone": Undone}  # the lists a draft offers items for


class OwnReport(NamedTuple):
    """Where somebody's report stands, or is to stand, and the text it begins with; None where it is there."""

    path: str
    begin: str | None = None
    planned: bool = False

    def change(self, run: Invocation, made: Callable[[str], str]) -> None:
        """Edit the report, begun where it is not there, and say so; raise PmcoachError where it would be a guess."""
        change(run, self.path, made, self.begin)
        if self.begin is not None:
            run.say((BEGUN if self.planned else BEGUN_EMPTY).fill(path=self.path))


def span_of(run: Invocation) -> Grain:
    """How long a report of the workspace is."""
    from pmcoach.assess.schedule.cadence import SPANS

    return SPANS.get(run.project.settings.cadence.report, Grain.WEEK)


def path_of(person: str, period: Period) -> str:
    """Where somebody's report of a period stands."""
    return f"{REPORT.folder}/{period}/{person}{REPORT.ending}"


def own_report(run: Invocation, person: str, on: date | None = None, me: str | None = None) -> OwnReport:
    """Somebody's report of the period a day is in.

    Raises PmcoachError where there is none, unless it can begin: that of the period that goes on, of nobody but oneself.
    """
    period = periods.around(on or run.today, span_of(run))
    path = path_of(person, period)
    if path in run.project.files:
        return OwnReport(path)
    # Most reports are there; only one that begins is drafted.
    from pmcoach.assess.reports.prefill import start
    from pmcoach.cli.new.scaffold import with_modeline
    from pmcoach.cli.seal.sealing import ready
    from pmcoach.views.drafts.report_draft import KnownForReport, draft

    known = run.project.people.get(person)
    if known is None or not known.lead:
        return OwnReport(path, with_modeline(run.root, REPORT, path, ""))
    runs = me or myself(run.root, run.project)
    if not period.holds(run.today) or runs not in (None, person):
        raise PmcoachError(NO_REPORT.fill(path=path), BEGIN.fill(person=person, period=period.name))
    begun = start(known, period, run.project)
    text = ready(
        run, path, draft(begun, KnownForReport(), run.project.people, run.today, run.written), Report, person
    )
    return OwnReport(path, with_modeline(run.root, REPORT, path, text), bool(begun.carried))


def add(run: Invocation, me: str | None, name: str, values: Mapping[str, str | None]) -> None:
    """Add an item to one's own report of this period; what is None is left out.

    Where a draft offers it as a comment, the item takes the comment's place and what it knows: its goal, how often it moved.
    """
    person = who(run, me)
    said = {key: value for key, value in values.items() if value}

    def made(text: str) -> str:
        from pmcoach.views.drafts.offers import taken

        cls = ITEMS.get(name)
        left, known = taken(text, cls, said["what"]) if cls is not None else (text, {})
        offered = {key: value for key, value in known.items() if key in values or key == "carried"}
        return with_item(left, Report, name, {**offered, **said}, run.written)

    own_report(run, person, me=person).change(run, made)


def line(said: str | None, name: str) -> str | None:
    """Words given on the command line, on one line, None where none were; raise PmcoachError for what is no words."""
    return None if said is None else " ".join(words(said, name).split())


def goal_id(run: Invocation, said: str | None) -> str | None:
    """The id of a goal that was named, None where none was; raise PmcoachError where there is none such."""
    return None if said is None else goal_named(said, run.project).id


def day_ahead(run: Invocation, said: str | None) -> str | None:
    """A day to come that was named, None where none was; raise PmcoachError for what is none."""
    return None if said is None else day_named(said, run.today).isoformat()


def whom(run: Invocation, said: str | None) -> str | None:
    """Of whom something is asked: a person by id or name, else somebody outside by what they are called."""
    if not said:
        return None
    called = {each.name for each in run.project.people.values()}
    return person_id(said, run.project) if said in called or said in run.project.people else said
