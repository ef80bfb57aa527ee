"""The items of a list, wherever a record says them: in the open, or in its private part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pmcoach.document.place import Path


def entries(record: Any, name: str) -> Iterator[tuple[Path, Any]]:
    """Each item with its path. A sealed private part has none that can be seen."""
    for index, item in enumerate(getattr(record, name)):
        yield (name, index), item
    hidden = record.private
    if isinstance(hidden, type(record)):
        for index, item in enumerate(getattr(hidden, name)):
            yield ("private", name, index), item
