"""What only the brief of one person shows: private parts, mood and load, conflicts, rewards."""

from __future__ import annotations

from typing import Any

from pmcoach.document.place import Path
from pmcoach.records.fields.enums import Trouble
from pmcoach.records.kinds.report import Report
from pmcoach.records.kinds.review import Review

HIDDEN = frozenset({"private", "conflicts", "rewards", "mood", "load", "voice"})


def is_hidden(record: Any, path: Path) -> bool:
    """Whether a value of a record is private; a problem between people is, wherever it stands."""
    if isinstance(record, Report | Review) and path[:1] and path[0] in HIDDEN:
        return True
    match record, path:
        case Report(), ("problems", int(index), *_):
            return record.problems[index].kind is Trouble.CONFLICT
        case _:
            return False
