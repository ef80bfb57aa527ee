"""The day a board compares with: the last one its viewer looked on, else Monday. Kept for this user alone."""

from __future__ import annotations

from datetime import date
from typing import Any

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.look.since import last_monday
from pmcoach.dates.period import parse_day
from pmcoach.store.disk.memory import Memory

NAME = "looked"


def compared_with(run: Invocation, viewer: str, *, own: bool) -> date:
    """The day since which changes are told. An `own` look of today is kept, but for one at another day or commit."""
    monday = last_monday(run.today)
    if not own or run.dated or run.revision is not None:
        return monday
    memory = Memory(run.root)
    kept: Any = memory.load(NAME)
    kept = kept if isinstance(kept, dict) else {}
    said = kept.get(viewer)
    days = (parse_day(each) for each in said if isinstance(each, str)) if isinstance(said, list) else ()
    before = max((day for day in days if day is not None and day < run.today), default=None)
    looks = [day.isoformat() for day in (before, run.today) if day is not None]
    memory.save(NAME, {**kept, viewer: looks})
    return monday if before is None else before
