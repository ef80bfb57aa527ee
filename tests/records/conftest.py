"""What the tests of records share: a path for each kind, and the classes a record is made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pmcoach.records.fields.types import Many, Part, Table, fields_of

PATHS = {
    "settings": "pmcoach.yaml",
    "person": "people/li.wei.yaml",
    "goal": "goals/2026-Q4/csat.yaml",
    "report": "reports/2026-W47/li.wei.yaml",
    "review": "reviews/2026-Q4/li.wei.yaml",
}


def parts(cls: Any) -> Iterator[Any]:
    """A record's class and those of its parts."""
    yield cls
    for declared in fields_of(cls).by_name.values():
        shape: Any = declared.shape
        while isinstance(shape, Many | Table):
            shape = shape.item if isinstance(shape, Many) else shape.value
        if isinstance(shape, Part):
            yield from parts(shape.cls)
