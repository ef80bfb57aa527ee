"""What was pulled, as it is kept between runs, so that a report can be written without a network."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from pmcoach.integrations.net.json_access import at, rows
from pmcoach.integrations.trackers.tracker import Ask
from pmcoach.records.kinds.workitem import Category, Member, WorkItem
from pmcoach.tuples import NamedTuple

VERSION = 2
DAYS = ("start", "due")
MOMENTS = ("completed_at", "created_at", "updated_at")
CATEGORIES = {category.value: category for category in Category}
NUMBERS = ("points", "estimate_h", "remaining_h")


class Pulled(NamedTuple):
    """The items of a source, the people they may be assigned to, and when that was; `name` is what people call the source.

    What came in a file holds whoever is in it, whether anybody asked for them or not.
    """

    source: str
    at: datetime
    since: date
    items: tuple[WorkItem, ...]
    members: tuple[Member, ...] = ()
    name: str = ""
    from_file: bool = False


def merged(old: Pulled | None, new: Pulled, ask: Ask) -> Pulled:
    """What is known after a pull: the new, and of the old what was not asked for again."""
    if old is None:
        return new
    came = {item.id for item in new.items if item.id}
    kept = [
        item
        for item in old.items
        if item.id and item.id not in came and not (ask.covers(item) and ask.wants(item))
    ]
    known = {member.id: member for member in (*old.members, *new.members)}
    return new._replace(
        since=min(old.since, new.since), items=(*kept, *new.items), members=tuple(known.values())
    )


def written(pulled: Pulled) -> str:
    """The text that is kept."""
    said = {
        "version": VERSION,
        "source": pulled.source,
        "at": pulled.at.isoformat(),
        "since": pulled.since.isoformat(),
        "items": [as_json(item) for item in pulled.items],
        "members": [list(member) for member in pulled.members],
        "name": pulled.name,
        "from_file": pulled.from_file,
    }
    return json.dumps(said, ensure_ascii=False, allow_nan=False)


def as_json(item: WorkItem) -> dict[str, Any]:
    """An item's fields as JSON has them; what is empty is left out."""
    said = {name: value for name, value in item._asdict().items() if value not in ("", None, {}, ())}
    moments = {name: said[name].isoformat() for name in (*DAYS, *MOMENTS) if name in said}
    return {**said, "category": item.category.value, **moments}


def read(text: str | None) -> Pulled | None:
    """What a kept text says; None where it says nothing that can be used, whoever wrote it."""
    try:
        said = json.loads(text or "")
        if at(said, "version") != VERSION:
            return None
        found = rows(at(said, "items"))
        items = tuple(_items(found))
        if found and not items:
            return None
        members = tuple(Member(*map(str, each)) for each in at(said, "members"))
        day, moment = date.fromisoformat(said["since"]), datetime.fromisoformat(said["at"])
        name, from_file = str(said["name"]), said["from_file"] is True
        return Pulled(str(said["source"]), moment, day, items, members, name, from_file)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _items(found: Iterable[Mapping[str, Any]]) -> Iterator[WorkItem]:
    """The items of some rows, less those that are none."""
    for row in found:
        try:
            yield _item(row)
        except (ValueError, TypeError, KeyError):
            continue


def _item(row: Mapping[str, Any]) -> WorkItem:
    """An item; raises ValueError, TypeError or KeyError where it is none."""
    said: dict[str, Any] = dict.fromkeys(("source", "id", "key", "title"), "") | {
        name: row[name] for name in WorkItem._fields if name in row
    }
    for name in DAYS:
        said[name] = date.fromisoformat(row[name]) if name in row else None
    for name in MOMENTS:
        said[name] = datetime.fromisoformat(row[name]) if name in row else None
    for name in NUMBERS:
        said[name] = float(row[name]) if name in row else None
    said["assignees"] = tuple(map(str, row.get("assignees", ())))
    return WorkItem(**{**said, "category": CATEGORIES[row["category"]]})
