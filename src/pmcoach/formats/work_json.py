"""What was pulled, as JSON that programs rely on."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pmcoach.assess.tracker.step_gaps import StepGap
from pmcoach.assess.tracker.work_items import Line
from pmcoach.project import Project

VERSION = 1


def show(
    source: str,
    since: date,
    lines: Sequence[Line],
    differences: Sequence[StepGap],
    strangers: Sequence[str],
    project: Project,
) -> str:
    """The lines, the plans that differ, and who is nobody here."""
    said = {
        "version": VERSION,
        "source": source,
        "today": project.today.isoformat(),
        "since": since.isoformat(),
        "lines": [_line(each) for each in lines],
        "plans": [_difference(each, project) for each in differences],
        "unknown_assignees": list(strangers),
    }
    return json.dumps(said, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _line(each: Line) -> Mapping[str, Any]:
    item = each.item
    return {
        "person": each.person,
        "part": each.part,
        "what": each.what,
        "goal": each.goal,
        "step": each.step or None,
        "link": item.url,
        "day": _day(each.day),
        "key": item.key,
        "state": item.state,
        "category": item.category.value,
        "project": item.project,
        "sprint": item.sprint,
        "due": _day(item.due),
        "extra": dict(item.extra),
    }


def _difference(each: StepGap, project: Project) -> Mapping[str, Any]:
    return {
        "gap": each.gap.value,
        "goal": each.goal.id,
        "step": each.number + 1,
        "do": each.step.do,
        "path": each.goal.path,
        "line": project.files[each.goal.path].place(each.at).line,
        "done_here": _day(each.step.done),
        "done_there": _day(each.item.finished),
        "key": each.item.key,
        "state": each.item.state,
        "link": each.item.url,
        "command": each.command,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
