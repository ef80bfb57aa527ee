"""A check-up of the set-up: a mark a line, what it is about, how it is, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from pmcoach.page import Column, Page, Styled, line, table
from pmcoach.page import Line as Row
from pmcoach.text import Lang, Text, word
from pmcoach.tuples import NamedTuple


class Mark(StrEnum):
    """How something is."""

    GOOD = "✓"
    OPEN = "·"
    WARN = "!"
    BAD = "✗"


STYLE = {Mark.GOOD: "good", Mark.OPEN: "dim", Mark.WARN: "warn", Mark.BAD: "bad"}


class Item(NamedTuple):
    """Something that was looked at."""

    mark: Mark
    about: Text
    said: str | Text
    do: Text | None = None


class Section(NamedTuple):
    """What was looked at together."""

    title: Text
    items: tuple[Item, ...]


def page(sections: Iterable[Section], lang: Lang, cells: int) -> Page:
    """The sections, a heading each."""
    rows: list[Row] = []
    for section in sections:
        rows += [*([()] if rows else []), line(Styled(section.title.say(lang), "strong"))]
        rows += table(
            (Column(), Column(flexible=True), Column(flexible=True)),
            [_cells(item, lang) for item in section.items],
            cells,
            2,
        )
    return Page(tuple(rows))


def _cells(item: Item, lang: Lang) -> tuple[Styled, Styled, Row]:
    said = Styled(word(item.said, lang))
    do = Styled(f"  {item.do.say(lang)}", "dim") if item.do is not None else Styled("")
    return Styled(item.mark.value, STYLE[item.mark]), Styled(item.about.say(lang)), line(said, do)
