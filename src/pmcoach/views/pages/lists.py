"""A list of records as a table; where it is too wide, what is told at length stands below its row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from pmcoach.assess.lists.rows import COLUMN, Row, Share
from pmcoach.assess.phrasing import day_short
from pmcoach.assess.status.explain import percent
from pmcoach.cells import width
from pmcoach.page import GAP, Column, Line, Page, Styled, flowed, folded, line, table_rows
from pmcoach.records.fields.enums import Choice
from pmcoach.text import Lang, Text, number, quantity, word

NOTHING = Text(en="nothing of this kind", zh="没有这类内容")
LABELLED = Text(en="{column}: {value}", zh="{column}：{value}")
RIGHT = ("value", "progress", "current", "target", "weeks")
MEASURED = ("value", "target")
TITLES = ("what", "title")
# What leaves the table where it is too wide: all that is told in words, then names one by one.
LONG = (*TITLES, "answer", "effect", "result", "learned", "used_in")
NAMES = ("team", "by", "from", "to", "person")


def page(columns: Sequence[str], rows: Sequence[Row], today: date, lang: Lang, cells: int) -> Page:
    """The rows within a width; columns nobody fills are left out."""
    said = [{name: _shown(row, name, today, lang) for name in columns} for row in rows]
    used = [name for name in columns if name != "unit" and any(row[name] for row in said)]
    if not used:
        return Page((line(Styled(NOTHING.say(lang), "dim")),))
    heads = {name: COLUMN[name].say(lang) for name in used}
    sizes = {name: max(width(heads[name]), *(width(row[name]) for row in said)) for name in used}
    table = list(_table(sizes, cells))
    below = [name for name in (*TITLES, *used) if name in used and name not in table]
    groups = table_rows(
        [Column(heads[name], right=name in RIGHT, flexible=True) for name in table],
        [[row[name] for name in table] for row in said],
        cells,
    )
    lines = [*groups[0]]
    for row, group in zip(said, groups[1:], strict=True):
        lines.extend(group)
        lines.extend(_below({name: row[name] for name in below if row[name]}, heads, lang, cells))
    return Page(tuple(lines))


def _table(sizes: Mapping[str, int], cells: int) -> Sequence[str]:
    """The columns that stand in the table: all where they fit, else those left without the long ones, down to one."""
    leaving: list[Sequence[str]] = [(), LONG, *((name,) for name in NAMES)]
    table = list(sizes)
    for names in leaving:
        kept = [name for name in table if name not in names]
        table = kept or table
        if sum(sizes[name] for name in table) + GAP * (len(table) - 1) <= cells:
            break
    return table


def _below(told: Mapping[str, str], heads: Mapping[str, str], lang: Lang, cells: int) -> Iterator[Line]:
    """What is told at length: the title as it is, the rest with its heading."""
    rest: list[Line] = []
    for name, text in told.items():
        if name in TITLES:
            yield from folded(line("  ", text), cells, 2)
        else:
            rest.append(line(Styled(LABELLED.fill(column=heads[name], value=text).say(lang), "dim")))
    if rest:
        first, *others = rest
        yield from flowed((line("  ", first), *others), cells, 2)


def _shown(row: Row, name: str, today: date, lang: Lang) -> str:
    """A value as people read it: a number with its unit, a day without this year."""
    value = row.values.get(name)
    match value:
        case None:
            return ""
        case Choice():
            return value.label.say(lang)
        case Share():
            return percent(value)
        case int() | float() if name in MEASURED:
            return quantity(value, word(row.values.get("unit") or "", lang))
        case int() | float():
            return number(value)
        case date():
            return day_short(value, today)
        case _:
            return word(value, lang)
