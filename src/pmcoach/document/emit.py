"""Values written into existing text: inline, in brackets, or as lines of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pmcoach.document.place import Spot
from pmcoach.document.scalars import double_quoted, flow_scalar, scalar

# Words, or fields: an empty one is left out, None is a blank for somebody to fill.
Item = str | Mapping[str, str | None]


def plain(item: Item) -> Any:
    """An item as it is read back: what is empty is left out."""
    if isinstance(item, str):
        return item
    return {key: value for key, value in item.items() if value != ""}


def instead(value: str, spot: Spot) -> str:
    """A value in the place of another: with the quotes that are there, or with as little as it needs."""
    if spot.style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    if spot.style in ("'", '"'):
        return double_quoted(value)
    return flow_scalar(value) if spot.flow else scalar(value)


def bracketed(item: Item) -> str:
    """An item inside brackets."""
    if isinstance(item, str):
        return flow_scalar(item)
    rows = (f"{key}: {flow_scalar(value) if value else ''}" for key, value in item.items() if value != "")
    return "{" + ", ".join(rows) + "}"


def field(key: str, value: Item, column: int) -> str:
    """A field with its value as lines that begin at a column."""
    indent = " " * column
    if isinstance(value, str):
        return f"{indent}{key}: {scalar(value)}\n"
    rows = (f"{indent}  {_row(each, said)}\n" for each, said in value.items() if said != "")
    return f"{indent}{key}:\n{''.join(rows)}"


def dashed(item: Item, column: int) -> str:
    """An item of a list as lines, its dash at a column."""
    indent = " " * column
    if isinstance(item, str):
        return f"{indent}- {scalar(item)}\n"
    rows = [_row(key, value) for key, value in item.items() if value != ""]
    return "".join(f"{indent}{'- ' if index == 0 else '  '}{row}\n" for index, row in enumerate(rows))


def _row(key: str, value: str | None) -> str:
    return f"{key}: {scalar(value)}" if value else f"{key}:"
