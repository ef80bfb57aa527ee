"""Work items as suggestions in a new report: comments, so that nothing is claimed by accident."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from pmcoach.assess.tracker.work_items import Line
from pmcoach.cells import showable
from pmcoach.document.scalars import flow_scalar
from pmcoach.records.fields.types import fields_of
from pmcoach.records.kinds.report import Done, Next, Undone
from pmcoach.text import Lang, Text
from pmcoach.tuples import NamedTuple

KINDS: Mapping[str, Any] = {"done": Done, "undone": Undone, "next": Next}
FROM = {
    "done": Text(
        en="done in {source}, as of {day}; remove the # from what others should know",
        zh="{source} 里已完成的（截至 {day}）：值得说的去掉行首的 #",
    ),
    "undone": Text(
        en="past its day in {source}, as of {day}; remove the # and say why",
        zh="{source} 里过期未完成的（截至 {day}）：去掉行首的 #，写原因",
    ),
    "next": Text(
        en="open in {source}, as of {day}; remove the # from what you plan",
        zh="{source} 里未完成的（截至 {day}）：计划做的去掉行首的 #",
    ),
}

COMPLETES = Text(en="completes step {number} of {goal}", zh="完成 {goal} 计划的第 {number} 步")


class Suggested(NamedTuple):
    """The lines one tool suggests, and the day it was asked."""

    source: str
    day: date
    lines: Sequence[Line]


def rows(suggested: Sequence[Suggested], part: str, lang: Lang) -> Iterator[str]:
    """The comments for a part of a report. No space behind the #: taken away alone, it leaves a line that fits."""
    for each in suggested:
        lines = [line for line in each.lines if line.part == part]
        if lines:
            yield f"  # {showable(FROM[part].fill(source=each.source, day=each.day).say(lang))}"
        for line in lines:
            yield f"  #- {_item(line, lang)}"


def _item(line: Line, lang: Lang) -> str:
    """A line as an item with its link or day, on one line."""
    due = line.item.due.isoformat() if line.item.due is not None else ""
    said = {
        "what": flow_scalar(showable(line.what)),
        "why": "" if line.part == "undone" else None,
        "goal": line.goal or None,
        "link": flow_scalar(line.item.url) if line.part == "done" and line.item.url else None,
        "due": due if line.part == "next" and due else None,
    }
    fields = fields_of(KINDS[line.part])
    pairs = (
        f"{fields.key(name, zh=lang is Lang.ZH)}: {value}"
        for name, value in said.items()
        if value is not None
    )
    completes = f"  # {COMPLETES.fill(goal=line.goal, number=line.step).say(lang)}" if line.step else ""
    return f"{{{', '.join(pairs)}}}{completes}"
