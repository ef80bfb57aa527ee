"""A sentence made to fit a line: what people wrote in it is shortened, its own words stay."""

from __future__ import annotations

from typing import Any

from pmcoach.cells import cut_at_word, width
from pmcoach.page import Line, Styled, flowed, line
from pmcoach.patterns import pattern
from pmcoach.text import Lang, Quantity, Text

LEAST, CLEAR = 8, 20  # cells of a name or a quotation that hint at what it is, and that say it
NUMBER = pattern(r"[-+￥¥$€£]?[\d.,]+ ?([!-~]{0,12}|[^!-~]{0,3})")  # with its unit: cut, it is another number
WHO = "name"  # whom a line is about: what is said of them is shortened first
TALL = 2  # lines of a sentence and its place


def fitted(says: Text, lang: Lang, cells: int) -> str:
    """A sentence within a width: its longest values are cut, and it itself only where that is not enough."""
    said = shortened(says, lang, cells, LEAST)
    return cut_at_word(says.say(lang), cells) if said is None else said


def shortened(says: Text, lang: Lang, cells: int, least: int = CLEAR) -> str | None:
    """A sentence within a width, its longest values cut to no fewer cells than `least`; None where it stays too long."""
    said = says.say(lang)
    if width(said) <= cells:
        return said
    quoted = _quoted(says)
    kept = {name: value for name, value in says.values.items() if name == WHO}
    most = min(max(map(width, quoted), default=0), cells)
    while most >= least:
        said = _shorter(says, most).fill(**kept).say(lang)
        over = width(said) - cells
        if over <= 0:
            return said
        # A cell less makes each of them a cell shorter, a word less more than that: the least is tried in any case.
        most = max(most - -(-over // len(quoted)), least if most > least else 0)
    return None


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
    return cut_at_word(value, most) if _quoted(value) else value


def _short(path: str) -> str:
    """A place without the folders that its name tells: a goal's name is its own, a report's needs its week."""
    folder, _, rest = path.partition("/")
    parts = rest.split("/")
    return path if len(parts) < 2 else f"…/{parts[-1]}" if folder == "goals" else f"…/{'/'.join(parts[-2:])}"


def placed(
    says: Text,
    place: Styled,
    lang: Lang,
    cells: int,
    indent: int = 2,
    style: str = "",
    *,
    single: Text | None = None,
) -> list[Line]:
    """A sentence and its place on one line, where both can be read there.

    Else the place goes to the next line; where a single line is all there is, `single` is said without one, if that can be read.
    """
    head, said, short = " " * indent, says.say(lang), _short(place.text)
    for path in (place.text, short):
        if width(said) <= cells - indent - _beside(path):
            return [_line(head, said, style, path)]
    fits = shortened(says, lang, cells - indent - _beside(short))
    if fits is not None:
        return [_line(head, fits, style, short)]
    if single is not None:
        alone = shortened(single, lang, cells - indent) or fitted(says, lang, cells - indent)
        return [_line(head, alone, style, "")]
    for path in (place.text, short):
        whole = flowed((_line(head, said, style, ""), line(Styled(path, "path"))), cells, indent + 2)
        if len(whole) <= TALL:
            return whole
    cut = fitted(says, lang, cells - indent)
    return flowed((_line(head, cut, style, ""), line(place)), cells, indent + 2)


def _beside(path: str) -> int:
    """How many cells a place takes beside a sentence."""
    return width(path) + 2 if path else 0


def _line(head: str, said: str, style: str, path: str) -> Line:
    return line(head, Styled(said, style), *(("  ", Styled(path, "path")) if path else ()))
