"""Small edits of a YAML text: what is meant changes, every other character stays.

An edit is a piece of text put in the place of another. Its result is read again, and refused unless it says exactly
what was meant; so is every place where it would have to guess.
"""

from __future__ import annotations

import copy
from typing import Any

from pmcoach.document.emit import Item as Item  # records know it by this name
from pmcoach.document.emit import bracketed, dashed, field, instead, plain
from pmcoach.document.place import BREAK, Path, Place, Spot, at_offset, offset_of
from pmcoach.document.scalars import flow_scalar, scalar
from pmcoach.document.tree import Reading, read
from pmcoach.patterns import pattern
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

NOT_YAML = Text(en="the file has to be readable first", zh="文件要先能读取")
BY_HAND = Text(
    en="edit it by hand: how this is written leaves more than one way",
    zh="请手工修改：这里的写法不止一种改法",
)
NOT_THERE = Text(en="there is no such value", zh="没有这个值")
START = Place(1, 1, 1, 1)
COLON = pattern("[：:][ \u3000]*")


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
    spot = _one_line(reading, path)
    lead = "" if spot.start < spot.end or text[spot.start - 1 : spot.start].isspace() else " "
    cut = _Cut(spot.start, spot.end, lead + instead(value, spot))
    return _made(text, [cut], _with(reading.value, path, value), spot)


def set_colon(text: str, place: Place) -> str:
    """The text with the first full-width or tight colon from a place on made a colon and a space."""
    begin = offset_of(text, place)
    match = COLON.search(text, begin)
    if match is None or BREAK.search(text, begin, match.start()):
        raise RefusedError(NOT_THERE, place)
    made = f"{text[: match.start()]}: {text[match.end() :]}"
    left = [problem.place or START for problem in read(made).problems]
    if any(each.line <= place.line for each in left) or (left and not read(text).problems):
        raise RefusedError(BY_HAND, place)
    return made


def set_comment(text: str, comment: str, place: Place | None = None) -> str:
    """The text with a comment on a first line of its own, or in the place of the comment at a place."""
    before = read(text)
    if place is None:
        made = f"{comment}{_newline(text)}{text}"
    else:
        end = offset_of(text, Place(place.end_line, place.end_column, 0, 0))
        made = text[: offset_of(text, place)] + comment + text[end:]
    after = read(made)
    if after.value != before.value or len(after.problems) != len(before.problems):
        raise RefusedError(BY_HAND, place or START)
    return made


def open_out(text: str, path: Path, key: str, field_name: str, value: str) -> str:
    """The text with an item that is plain words become a mapping: the words under a key, and another field beside them."""
    reading = _read(text)
    spot = _one_line(reading, path)
    meant = _with(reading.value, path, {key: _at(reading.value, path), field_name: value})
    if spot.flow:
        cuts = [
            _Cut(spot.start, spot.start, f"{{{key}: "),
            _Cut(spot.end, spot.end, f", {field_name}: {flow_scalar(value)}}}"),
        ]
    else:
        indent = " " * (spot.value.column - 1)
        cuts = [
            _Cut(spot.start, spot.start, f"{key}: "),
            _line_after(text, spot.end, f"{indent}{field_name}: {scalar(value)}\n"),
        ]
    return _made(text, cuts, meant, spot)


def add_field(text: str, path: Path, key: str, value: Item) -> str:
    """The text with a field added to the mapping at a path; the mapping may be empty, or be the whole file."""
    reading = _read(text)
    spot = _spot(reading, path)
    inside = _at(reading.value, path)
    meant = _with(reading.value, path, {**(inside if isinstance(inside, dict) else {}), key: plain(value)})
    if spot.flow and isinstance(inside, dict):
        cut = _bracket(reading, path, spot, f"{key}: {bracketed(value)}")
    elif isinstance(inside, dict) and inside:
        cut = _line_after(text, _end_of(text, reading, path), field(key, value, _column(reading, path)))
    elif inside is None and not path:
        cut = _at_the_end(text, field(key, value, 0))
    elif inside is None and spot.scalar:
        cut = _line_after(text, spot.start, field(key, value, _indent(spot) + 2))
    else:
        raise RefusedError(BY_HAND, spot.value)
    return _made(text, [cut], meant, spot)


def add_list(text: str, key: str, item: Item) -> str:
    """The text with a list of one item added at its end, as a field of the whole file, which may be empty."""
    reading = _read(text)
    spot = _spot(reading, ())
    inside = reading.value
    if inside is None:
        cut = _at_the_end(text, f"{key}:\n{dashed(item, 2)}")
    elif isinstance(inside, dict) and inside and not spot.flow:
        column = _column(reading, ())
        rows = f"{' ' * column}{key}:\n{dashed(item, column + 2)}"
        cut = _line_after(text, _end_of(text, reading, ()), rows)
    else:
        raise RefusedError(BY_HAND, spot.value)
    return _made(text, [cut], {**(inside or {}), key: [plain(item)]}, spot)


def append_item(text: str, path: Path, item: Item) -> str:
    """The text with an item at the end of the list at a path; the list may be empty."""
    reading = _read(text)
    spot = _spot(reading, path)
    inside = _at(reading.value, path)
    if isinstance(inside, list) and spot.flow:
        cut = _bracket(reading, path, spot, bracketed(item))
    elif isinstance(inside, list) and inside[-1] is None:
        return _fill_item(text, reading, (*path, len(inside) - 1), item)
    elif isinstance(inside, list):
        cut = _line_after(text, _end_of(text, reading, path), dashed(item, spot.value.column - 1))
    elif inside is None and spot.scalar:
        cut = _line_after(text, spot.start, dashed(item, _indent(spot) + 2))
    else:
        raise RefusedError(BY_HAND, spot.value)
    return _made(text, [cut], _with(reading.value, path, [*(inside or ()), plain(item)]), spot)


def open_list(text: str, path: Path, item: Item, *, keep: bool = True) -> str:
    """The text with words that stand for a list become its first item, and another item below them.

    Words that say there is nothing (`keep` is false) give way to the item.
    """
    reading = _read(text)
    spot = _one_line(reading, path)
    if spot.flow:
        raise RefusedError(BY_HAND, spot.value)
    colon = text.rindex(":", 0, spot.start) + 1
    indent = _indent(spot) + 2
    rows = dashed(item, indent)
    if keep:
        cuts = [_Cut(colon, spot.start, f"\n{' ' * indent}- "), _line_after(text, spot.end, rows)]
    else:
        cuts = [_Cut(colon, spot.end, "\n" + rows.rstrip("\n"))]
    kept = [_at(reading.value, path)] if keep else []
    return _made(text, cuts, _with(reading.value, path, [*kept, plain(item)]), spot)


def _fill_item(text: str, reading: Reading, path: Path, item: Item) -> str:
    """The text with a bare dash filled in."""
    spot = _spot(reading, path)
    dash = text.rindex("-", 0, spot.start + 1)
    first, *more = dashed(item, at_offset(text, dash).column - 1).lstrip(" ").splitlines(keepends=True)
    cuts = [_Cut(dash, max(spot.end, dash + 1), first.removesuffix("\n"))]
    if more:
        cuts.append(_line_after(text, max(spot.end, dash + 1), "".join(more)))
    return _made(text, cuts, _with(reading.value, path, plain(item)), spot)


def _read(text: str) -> Reading:
    reading = read(text, places=True)
    if reading.problems:
        raise RefusedError(NOT_YAML, reading.problems[0].place or START)
    if reading.value is None and () not in reading.spots:  # nothing but comments
        return reading._replace(spots={(): Spot(None, START, 0, 0, None, scalar=True, flow=False)})
    return reading


def _spot(reading: Reading, path: Path) -> Spot:
    spot = reading.spots.get(path)
    if spot is None:
        raise RefusedError(NOT_THERE, START)
    return spot


def _one_line(reading: Reading, path: Path) -> Spot:
    """The spot of a value that is written on one line."""
    spot = _spot(reading, path)
    if not spot.scalar or spot.style in ("|", ">") or spot.value.line != spot.value.end_line:
        raise RefusedError(BY_HAND, spot.value)
    return spot


def _made(text: str, cuts: list[_Cut], meant: Any, spot: Spot) -> str:
    """Make the cuts; refuse them unless the result says what was meant and nothing else."""
    newline = _newline(text)
    made = text
    for cut in reversed(cuts):
        made = made[: cut.start] + cut.text.replace("\n", newline) + made[cut.end :]
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
    made[head] = _with(made[head], tuple(rest), value)
    return made


def _at(tree: Any, path: Path) -> Any:
    for step in path:
        tree = tree[step]
    return tree


def _line_after(text: str, offset: int, lines: str) -> _Cut:
    """Put whole lines after the line an offset is on."""
    match = BREAK.search(text, offset)
    if match is None:
        return _Cut(len(text), len(text), f"\n{lines}".removesuffix("\n"))
    return _Cut(match.end(), match.end(), lines)


def _at_the_end(text: str, lines: str) -> _Cut:
    """Put whole lines at the end of a text."""
    ends = not text or BREAK.fullmatch(text[-1:]) is not None
    return _Cut(len(text), len(text), lines if ends else f"\n{lines}")


def _bracket(reading: Reading, path: Path, spot: Spot, piece: str) -> _Cut:
    """Put something behind the last thing inside brackets; a comma and a comment that follow it stay."""
    inside = [each.end for below, each in reading.spots.items() if below[:-1] == path and below]
    at = max(inside, default=spot.start + 1)
    return _Cut(at, at, f", {piece}" if inside else piece)


def _end_of(text: str, reading: Reading, path: Path) -> int:
    """Where the last value below a path ends."""
    last = max(
        spot.end for below, spot in reading.spots.items() if below[: len(path)] == path and below != path
    )
    # A block scalar ends after its line break; what follows belongs after the break.
    return last - 1 if BREAK.fullmatch(text[last - 1 : last]) else last


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
