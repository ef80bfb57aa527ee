"""What stands at a place of a text that is still being typed: found by indentation and brackets, for such a text is no YAML yet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pmcoach.document.place import Path
from pmcoach.patterns import pattern
from pmcoach.records.fields.types import (
    Field,
    Fields,
    Many,
    Part,
    Private,
    Ref,
    Scalar,
    Shape,
    Table,
    fields_of,
)
from pmcoach.records.kinds.catalogue import Kind
from pmcoach.tuples import NamedTuple

KEY = pattern(
    r"""(?P<key>"[^"\n]*"|'[^'\n]*'|[^\s#"'{}\[\],&*!|>%@`-][^#{}\[\],\n]*?|-[^\s][^#\n]*?)[ \t]*:(?=\s|$)"""
)
FLOW_KEY = pattern(r"""(?P<key>"[^"\n]*"|'[^'\n]*'|[^\s{}\[\],:"'][^{}\[\],:\n]*?)[ \t]*:(?=[\s\[{]|$)""")
BLOCK = pattern(r"[|>][+-]?[0-9]?[+-]?[ \t]*(?:#.*)?$")
COMMENT = pattern(r"(?:^|\s)#")


class Here(NamedTuple):
    """A place in a text: the keys that lead to it, 0 for an item of a list; whether a key stands there, or its value.

    `start` is where the word begins that is being typed, and `typed` what of it stands before the place. `comment` is whether it
    stands in a comment.
    """

    path: Path
    is_key: bool
    start: int
    typed: str
    comment: bool = False


class _Open(NamedTuple):
    """A key or an item that a line below may belong to, by its column."""

    column: int
    step: str | int


def here(text: str, offset: int) -> Here:
    """What stands at an offset."""
    above: list[_Open] = []
    flow: list[_Flow] = []
    prose: int | None = None  # the column of a key whose text goes over several lines
    lines = text[:offset].split("\n")
    start = 0
    for row in lines[:-1]:
        column = len(row) - len(row.lstrip(" "))
        if prose is not None and (not row.strip() or column > prose):
            start += len(row) + 1
            continue
        prose = None
        if row.strip() and not row.lstrip().startswith("#"):
            rest = row
            if not flow:
                column, rest = _opened(above, row)
                if BLOCK.fullmatch(rest.strip()):
                    prose = above[-1].column if above else 0
            _through(flow, rest)
        start += len(row) + 1
    return _last(above, flow, prose, lines[-1], start)


class _Flow:
    """Brackets that are open: a mapping with the key whose value comes next, or a list."""

    def __init__(self, mapping: bool) -> None:
        self.mapping = mapping
        self.key: str | None = None


def _opened(above: list[_Open], row: str) -> tuple[int, str]:
    """Note the items and the key a line opens; return the column and the text behind them."""
    column = len(row) - len(row.lstrip(" "))
    rest = row[column:]
    while rest == "-" or rest.startswith("- "):
        _close(above, column, item=True)
        above.append(_Open(column, 0))
        inner = rest[1:].lstrip(" ")
        column += len(rest) - len(inner)
        rest = inner
    match = KEY.match(rest)
    if match:
        _close(above, column)
        above.append(_Open(column, match["key"].strip("\"'")))
        rest = rest[match.end() :]
    return column, rest


def _close(above: list[_Open], column: int, *, item: bool = False) -> None:
    """Leave what a line at a column does not belong to: a key at the same column may have a list below it."""
    while above and (
        above[-1].column > column or (above[-1].column == column and (not item or above[-1].step == 0))
    ):
        above.pop()


def _through(flow: list[_Flow], rest: str) -> int:
    """Go through a text with brackets; return where the last word begins."""
    at = begin = 0
    while at < len(rest):
        char = rest[at]
        inside = flow[-1] if flow else None
        at += 1
        if char in "{[" and (inside is not None or not rest[begin : at - 1].strip()):
            flow.append(_Flow(char == "{"))
            begin = at
        elif char in "}]" and inside is not None:
            flow.pop()
            begin = at
        elif char == "," and inside is not None:
            inside.key = None
            begin = at
        elif char in "\"'" and not rest[begin : at - 1].strip():
            end = rest.find(char, at)
            at = len(rest) if end < 0 else end + 1
        elif char == "#" and (at == 1 or rest[at - 2].isspace()):
            break
        elif inside is not None and inside.mapping and inside.key is None and char == ":":
            match = FLOW_KEY.match(rest[begin:].lstrip())
            if match:
                inside.key = match["key"].strip("\"'")
                begin = at
    return begin


def _last(above: list[_Open], flow: list[_Flow], prose: int | None, row: str, start: int) -> Here:
    """What stands at the end of a line."""
    column = len(row) - len(row.lstrip(" "))
    if prose is not None and (not row.strip() or column > prose):
        return Here(_path(above, flow), is_key=False, start=start + len(row), typed="")
    is_key, rest = not flow, row
    if not flow:
        column, rest = _opened(above, row)
        is_key = not (above and row[: len(row) - len(rest)].rstrip().endswith(":"))
        if is_key:
            _close(above, column, item=rest in ("", "-"))
            if not row.strip():
                _close(above, column)
    comment = COMMENT.search(row) is not None and "#" in _outside(row)
    begin = _through(flow, rest)
    if flow:
        is_key = flow[-1].mapping and flow[-1].key is None
    typed = rest[begin:].lstrip()
    if comment:
        typed = row[row.rindex("#") :]
    quote = typed[:1] if typed[:1] in ("'", '"') else ""
    return Here(
        _path(above, flow), is_key, start + len(row) - len(typed) + len(quote), typed[len(quote) :], comment
    )


def _outside(row: str) -> str:
    """A line without what stands in quotes."""
    return re.sub(r"\"[^\"]*\"|'[^']*'", "", row)


def _path(above: list[_Open], flow: list[_Flow]) -> Path:
    steps: list[str | int] = [each.step for each in above]
    for each in flow:
        if not each.mapping:
            steps.append(0)
        elif each.key is not None:
            steps.append(each.key)
    return tuple(steps)


class Slot(NamedTuple):
    """What may stand at a path: the shape of a value, or the fields of a mapping; `field` is what the last key is."""

    shape: Shape | None
    fields: Fields | None
    field: Field | None = None


def slot(kind: Kind, path: Path) -> Slot:
    """What may stand at a path of a file, by its keys."""
    shape: Shape | None = Part(kind.cls)
    declared: Field | None = None
    for step in path:
        if isinstance(shape, Many) and isinstance(step, int):
            shape = shape.item
            continue
        shape = shape.item if isinstance(shape, Many) else shape
        fields = _fields(shape, kind)
        if fields is not None:
            name = fields.attribute.get(str(step))
            declared = None if name is None else fields.by_name[name]
            shape = None if declared is None else declared.shape
        elif isinstance(shape, Table):
            shape, declared = shape.value, None
        else:
            return Slot(None, None)
    return Slot(shape, _fields(shape, kind), declared)


def _fields(shape: Shape | None, kind: Kind) -> Fields | None:
    match shape:
        case Part(cls):
            return fields_of(cls)
        case Private():
            return fields_of(kind.cls)
        case Many(item):
            return _fields(item, kind)
        case _:
            return None


def scalar_of(shape: Shape | None) -> Scalar | Ref | Shape | None:
    """The shape of a single value where one may stand: an item of a list, the main field of a mapping."""
    match shape:
        case Many(item):
            return scalar_of(item)
        case Part(cls, str(plain)):
            return scalar_of(fields_of(cls).by_name[plain].shape)
        case _:
            return shape


def keys_there(tree: Any, path: Path) -> Mapping[str, Any]:
    """The keys that stand already in the mapping at a path, as far as the text can be read."""
    for step in path:
        if isinstance(tree, dict) and step in tree:
            tree = tree[step]
        elif isinstance(tree, list) and tree and isinstance(step, int):
            tree = tree[-1]
        else:
            return {}
    return tree if isinstance(tree, dict) else {}
