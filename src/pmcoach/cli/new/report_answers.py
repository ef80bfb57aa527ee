"""Answers written into a report that is there already: items and values added, nothing that stands in it touched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmcoach.assess.items.threads import Thread
from pmcoach.assess.reports.prefill import Carried, Start
from pmcoach.assess.reports.weeks import lines_of
from pmcoach.assess.similarity import Lines
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.records.edit.fields import with_item, with_value
from pmcoach.records.kinds.report import Report
from pmcoach.views.drafts.report_draft import KnownForReport


def still_open(begun: Start, report: Report) -> Start:
    """What a report that is there says nothing of yet."""
    said = Lines(lines_of(report))
    return begun._replace(
        planned=tuple(each for each in begun.planned if each.what not in said),
        left=tuple(each for each in begun.left if each.what not in said),
        steps=tuple(each for each in begun.steps if each.what not in said),
    )


def with_answers(text: str, given: KnownForReport, begun: Start, path: str, run: Invocation) -> str:
    """The text of a report with what was answered at the end of each list, and each value at its goal."""
    for name, values in _items(given, begun):
        said = {key: value for key, value in values.items() if value}
        text = with_item(text, Report, name, said, run.written)
    for thread in begun.problems:
        if thread.what in given.solved:
            text = _solved(text, thread, path, run)
    for name, table in (("metrics", given.values), ("confidence", given.sure)):
        for goal, value in table.items():
            if value:
                text = with_value(text, Report, (name, goal), value, run.written)
    return text


def _items(given: KnownForReport, begun: Start) -> Iterator[tuple[str, Mapping[str, str | None]]]:
    """The items to add, each with its list: what was carried first, then the lines."""
    carried: dict[str, Carried] = {each.what: each for each in begun.carried}
    for what in given.finished:
        yield "done", {"what": what, "goal": carried[what].goal}
    for what, why in given.missed.items():
        each = carried[what]
        day = each.by.isoformat() if each.by is not None else None
        times = str(each.times) if each.times else None
        yield "undone", {"what": what, "why": why, "new_due": day, "goal": each.goal, "carried": times}
    for name, lines in given.lines.items():
        for what in lines:
            yield name, {"what": what, "need": given.needs.get(what) if name == "problems" else None}


def _solved(text: str, thread: Thread, path: str, run: Invocation) -> str:
    """The text with a problem solved today: where it stands in this report, else told once more."""
    day = run.today.isoformat()
    if thread.last_path == path:
        return with_value(text, Report, (*thread.last_at, "solved"), day, run.written)
    since = {"what": thread.what, "since": thread.first.isoformat(), "solved": day}
    return with_item(text, Report, "problems", since, run.written)
