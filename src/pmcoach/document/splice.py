"""Small edits of a YAML text: what is meant changes, every other character stays.

An edit is a piece of text put in the place of another. Its result is read again, and refused unless it says exactly
what was meant; so is every place where it would have to guess.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any, NamedTuple

from pmcoach.document.place import BREAK, Path, Place, Spot, at_offset
from pmcoach.document.tree import Reading, read
from pmcoach.document.write import flow_scalar, scalar
from pmcoach.text import Text

Item = str | Mapping[str, str]

NOT_YAML = Text(en="the file has to be readable first", zh="文件要先能读取")
BY_HAND = Text(
    en="edit it by hand: how this is written leaves more than one way",
    zh="请手工修改：这里的写法不止一种改法",
)
NOT_THERE = Text(en="there is no such value", zh="没有这个值")


class RefusedError(Exception):
    """The edit is not made; says why, and at which place."""

    def __init__(self, says: Text, place: Place) -> None:
        super().__init__(says.en)
        self.says = says
        self.place = place


class _Cut(NamedTuple):
    """Text to put between two offsets."""

    start: int
    end: int
    text: str


def set_scalar(text: str, path: Path, value: str) -> str:
    """The text with one value changed; an empty one is filled in. Quotes stay the quotes they are."""
    reading = _read(text)
    spot = _spot(reading, path)
    if not spot.scalar or spot.style in ("|", ">") or spot.value.line != spot.value.end_line:
        raise RefusedError(BY_HAND, spot.value)
    if spot.start == spot.end:
        lead = "" if text[spot.start - 1 : spot.start].isspace() else " "
        cut = _Cut(spot.start, spot.end, lead + _written(value, spot))
    else:
        cut = _Cut(spot.start, spot.end, _written(value, spot))
    return _made(text, reading, cut, _with(reading.value, path, value), spot)


def _written(value: str, spot: Spot) -> str:
    """The value as it is quoted now, or as little as it needs."""
    if spot.style == "'":
        return "'" + value.replace("'", "''") + "'"
    if spot.style == '"':
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return flow_scalar(value) if spot.flow else scalar(value)


def add_field(text: str, path: Path, key: str, value: Item) -> str:
    """The text with a field added to the mapping at a path; the mapping may be empty, or be the whole file."""
    reading = _read(text)
    spot = _spot(reading, path)
    inside = _at(reading.value, path)
    meant = _with(reading.value, path, {**(inside if isinstance(inside, dict) else {}), key: _plain(value)})
    if spot.flow and isinstance(inside, dict):
        gap = ", " if inside else ""
        cut = _Cut(_last_inside(text, spot), spot.end - 1, f"{gap}{key}: {_flow(value)}")
    elif isinstance(inside, dict) and inside:
        indent = _column(reading, path)
        end = _end_of(text, reading, path)
        cut = _line_after(text, end, _block(f"{' ' * indent}{key}:", value, indent))
    elif inside is None and spot.scalar:
        indent = _indent(spot) + 2
        cut = _line_after(text, spot.start, _block(f"{' ' * indent}{key}:", value, indent))
    else:
        raise RefusedError(BY_HAND, spot.value)
    return _made(text, reading, cut, meant, spot)


def add_list(text: str, key: str, item: Item) -> str:
    """The text with a list of one item added at its end, as a field of the whole file."""
    reading = _read(text)
    spot = _spot(reading, ())
    inside = reading.value
    if spot.flow or not isinstance(inside, dict) or not inside:
        raise RefusedError(BY_HAND, spot.value)
    indent = " " * _column(reading, ())
    cut = _line_after(text, _end_of(text, reading, ()), f"{indent}{key}:\n{_dashed(item, len(indent) + 2)}")
    return _made(text, reading, cut, {**inside, key: [_plain(item)]}, spot)


def append_item(text: str, path: Path, item: Item) -> str:
    """The text with an item at the end of the list at a path; the list may be empty."""
    reading = _read(text)
    spot = _spot(reading, path)
    inside = _at(reading.value, path)
    if isinstance(inside, list) and spot.flow:
        gap = ", " if inside else ""
        cut = _Cut(_last_inside(text, spot), spot.end - 1, gap + _flow(item))
    elif isinstance(inside, list) and inside[-1] is None:
        return _fill_item(text, reading, (*path, len(inside) - 1), item)
    elif isinstance(inside, list):
        column = spot.value.column - 1
        cut = _line_after(text, _end_of(text, reading, path), _dashed(item, column))
    elif inside is None and spot.scalar:
        cut = _line_after(text, spot.start, _dashed(item, _indent(spot) + 2))
    else:
        raise RefusedError(BY_HAND, spot.value)
    meant = _with(reading.value, path, [*(inside or ()), _plain(item)])
    return _made(text, reading, cut, meant, spot)


def _fill_item(text: str, reading: Reading, path: Path, item: Item) -> str:
    """The text with a bare dash filled in."""
    spot = _spot(reading, path)
    dash = text.rindex("-", 0, spot.start + 1)
    column = at_offset(text, dash).column - 1
    filled = _dashed(item, column).lstrip(" ").removesuffix("\n")
    cut = _Cut(dash, max(spot.end, dash + 1), filled)
    return _made(text, reading, cut, _with(reading.value, path, _plain(item)), spot)


def _read(text: str) -> Reading:
    reading = read(text, places=True)
    if reading.problems:
        place = reading.problems[0].place
        raise RefusedError(NOT_YAML, place if place is not None else Place(1, 1, 1, 1))
    return reading


def _spot(reading: Reading, path: Path) -> Spot:
    spot = reading.spots.get(path)
    if spot is None:
        raise RefusedError(NOT_THERE, Place(1, 1, 1, 1))
    return spot


def _made(text: str, reading: Reading, cut: _Cut, meant: Any, spot: Spot) -> str:
    """Make the cut; refuse it unless the result says what was meant and nothing else."""
    newline = _newline(text)
    made = text[: cut.start] + cut.text.replace("\n", newline) + text[cut.end :]
    again = read(made)
    if again.problems or again.value != meant:
        raise RefusedError(BY_HAND, spot.value)
    return made


def _newline(text: str) -> str:
    """The line break the text uses first."""
    match = BREAK.search(text)
    return match[0] if match else "\n"


def _with(tree: Any, path: Path, value: Any) -> Any:
    """A copy of a tree with one value set."""
    if not path:
        return value
    made = copy.copy(tree)
    head, *rest = path
    below = made.get(head) if isinstance(made, dict) else made[head]
    made[head] = _with(below, tuple(rest), value) if rest else value
    return made


def _at(tree: Any, path: Path) -> Any:
    for step in path:
        tree = tree[step]
    return tree


def _plain(item: Item) -> Any:
    """An item as it is read back: what is empty is left out."""
    if isinstance(item, str):
        return item
    return {key: value for key, value in item.items() if value}


def _flow(item: Item) -> str:
    """An item as it stands in brackets."""
    if isinstance(item, str):
        return flow_scalar(item)
    return "{" + ", ".join(f"{key}: {flow_scalar(value)}" for key, value in item.items() if value) + "}"


def _block(head: str, value: Item, indent: int) -> str:
    """A field with its value as lines."""
    if isinstance(value, str):
        return f"{head} {scalar(value)}\n"
    rows = (f"{' ' * (indent + 2)}{key}: {scalar(said)}\n" for key, said in value.items() if said)
    return f"{head}\n{''.join(rows)}"


def _dashed(item: Item, column: int) -> str:
    """An item of a block list as lines."""
    if isinstance(item, str):
        return f"{' ' * column}- {scalar(item)}\n"
    rows = [f"{key}: {scalar(value)}" for key, value in item.items() if value]
    return "".join(f"{' ' * column}{'- ' if index == 0 else '  '}{row}\n" for index, row in enumerate(rows))


def _line_after(text: str, offset: int, lines: str) -> _Cut:
    """Put whole lines after the line an offset is on."""
    match = BREAK.search(text, offset)
    if match is None:
        return _Cut(len(text), len(text), f"\n{lines}".removesuffix("\n"))
    return _Cut(match.end(), match.end(), lines)


def _last_inside(text: str, spot: Spot) -> int:
    """Where the last thing inside brackets ends."""
    inner = text[spot.start : spot.end - 1]
    return spot.start + len(inner.rstrip().removesuffix(",").rstrip())


def _end_of(text: str, reading: Reading, path: Path) -> int:
    """Where the last value below a path ends."""
    ends = [spot.end for below, spot in reading.spots.items() if below[: len(path)] == path and below != path]
    last = max(ends)
    # A block scalar ends after its line break; what follows belongs after the break.
    return last - 1 if last and text[last - 1 : last] in ("\n", "\r") else last


def _column(reading: Reading, path: Path) -> int:
    """The column, from 0, at which a block mapping's keys stand."""
    keys = [
        spot.key
        for below, spot in reading.spots.items()
        if len(below) == len(path) + 1 and below[: len(path)] == path
    ]
    return min(key.column for key in keys if key is not None) - 1


def _indent(spot: Spot) -> int:
    """The column of the key whose value an empty one is."""
    return (spot.key.column if spot.key is not None else spot.value.column) - 1
