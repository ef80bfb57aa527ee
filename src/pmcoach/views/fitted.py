"""A sentence made to fit a line: what people wrote in it is shortened, its own words stay."""

from __future__ import annotations

import re
from typing import Any

from pmcoach.cells import cut, width
from pmcoach.page import Line, Span, flowed, line
from pmcoach.text import Lang, Quantity, Text

LEAST = 8  # cells of a name or a quotation that still say what it is
NUMBER = re.compile(
    r"[-+￥¥$€£]?[\d.,]+ ?([!-~]{0,12}|[^!-~]{0,3})"
)  # with its unit: cut, it is another number
WHO = "name"  # whom a line is about: what is said of them is shortened first
READABLE = 36  # cells of a sentence beside its place


def fitted(says: Text, lang: Lang, cells: int) -> str:
    """A sentence within a width: its longest values are cut, and it itself only where that is not enough."""
    said = says.say(lang)
    if width(said) <= cells:
        return said
    longest = max((width(value) for value in _quoted(says)), default=0)
    kept = {name: value for name, value in says.values.items() if name == WHO}
    for most in range(min(longest, cells), LEAST - 1, -1):
        said = _shorter(says, most).fill(**kept).say(lang)
        if width(said) <= cells:
            return said
    return cut(said, cells)


def _quoted(value: Any) -> list[str]:
    """The words of people in a sentence, in sentences within it too."""
    if isinstance(value, Text):
        return [each for inner in value.values.values() for each in _quoted(inner)]
    is_words = isinstance(value, str) and not isinstance(value, Quantity) and not NUMBER.fullmatch(value)
    return [value] if is_words else []


def _shorter(says: Text, most: int) -> Text:
    return says.fill(**{name: _cut(value, most) for name, value in says.values.items()})


def _cut(value: Any, most: int) -> Any:
    if isinstance(value, Text):
        return _shorter(value, most)
    return cut(value, most) if _quoted(value) else value


def _short(path: str) -> str:
    """A place without the folders that its name tells: a goal's name is its own, a report's needs its week."""
    folder, _, rest = path.partition("/")
    parts = rest.split("/")
    return path if len(parts) < 2 else f"…/{parts[-1]}" if folder == "goals" else f"…/{'/'.join(parts[-2:])}"


def placed(says: Text, place: Span, lang: Lang, cells: int, indent: int = 2, style: str = "") -> list[Line]:
    """A sentence and its place on one line; on a narrow screen the place has its own."""
    head, path = " " * indent, place.text
    if cells - indent - width(path) - 2 < width(says.say(lang)):
        path = _short(path)
    room = cells - indent - (width(path) + 2 if path else 0)
    if room < READABLE:
        said = fitted(says, lang, cells - indent)
        return flowed((line(head, Span(said, style)), line(place)), cells, indent + 2)
    return [line(head, Span(fitted(says, lang, room), style), *(("  ", Span(path, "path")) if path else ()))]
