"""What the rows of a table say: each by the heading above it, by its own state, or by the part its column is of."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from pmcoach.pasting.clean import INSIDE
from pmcoach.pasting.columns import Column, Role, column
from pmcoach.pasting.heading import Kind, Section, section
from pmcoach.pasting.paste import Entry, Part
from pmcoach.pasting.states import by_sign, first_state, stated
from pmcoach.pasting.tables import Table
from pmcoach.patterns import pattern
from pmcoach.tuples import NamedTuple

DATE = pattern(r"(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*日?")
EMPTY = pattern(r"[-—–/\s]*|n/?a|none|nil|无|没有|暂无|tbd|tba|待定|\.+|…", re.IGNORECASE)
LEADING = pattern(r"\s*(?:[-*•·●]\s+|[（(]?\d{1,2}[.、)）](?!\d)\s*|[①-⑳]\s*)")
SHARES = pattern(r"[%％度率]|percent|progress|complet", re.IGNORECASE)
NUMBERED = pattern(r"[\d.,%\s]+")
# Fields of a report by the column that gives them.
FIELDS = {
    (Part.UNDONE, Role.WHY): "why",
    (Part.UNDONE, Role.DUE): "new_due",
    (Part.NEXT, Role.DUE): "due",
    (Part.ASKS, Role.DUE): "by",
    (Part.PROBLEMS, Role.SINCE): "since",
}


class Placed(NamedTuple):
    """What a row says: the entry and its part; `sure` is whether it is one, else it is kept as a comment."""

    entry: Entry
    part: Part | None
    sure: bool = True


def placed(table: Table, above: Section | None, skip: Container[int] = ()) -> Iterator[Placed]:
    """What the rows of a table say, below a heading; some rows are told of elsewhere."""
    columns = _weeks([column(cell) for cell in table.rows[0]]) if table.headed else []
    kinds = _kinds(table)
    if kinds is not None:
        columns = [each for at, each in enumerate(columns) if at != kinds]
    for number, row in enumerate(table.rows):
        if number in skip or (table.headed and not number) or all(EMPTY.fullmatch(cell) for cell in row):
            continue
        if kinds is not None:
            above = section(row[kinds]) if kinds < len(row) and row[kinds] else above
            row = tuple(cell for at, cell in enumerate(row) if at != kinds)
        if columns:
            yield from _row(columns, row, above)
        else:
            yield from _unheaded(row, above)


def _weeks(columns: list[Column]) -> list[Column]:
    """The columns, where “this week” beside a column of plans, and no metric in sight, is what was done."""
    planned = any(each.role is Role.PART and each.section.part is Part.NEXT for each in columns)
    if not planned or any(each.role is Role.METRIC for each in columns):
        return columns
    return [
        each._replace(role=Role.PART) if each.role is Role.VALUE and each.section.part is Part.DONE else each
        for each in columns
    ]


def _kinds(table: Table) -> int | None:
    """The column whose cells name the parts of a report, each for its row and the rows below that name none."""
    rows = table.rows[1:] if table.headed else table.rows
    for at in range(max(map(len, table.rows)) if len(rows) > 1 and len(table.rows[0]) > 2 else 0):
        named = [section(row[at]) for row in rows if at < len(row) and row[at]]
        if len(named) > 1 and all(each.exact and each.kind is Kind.PART and each.part for each in named):
            states = (
                len({each.part for each in named}) > 1
                and column(table.rows[0][at] if table.headed else "").role is Role.STATE
            )
            return None if states else at
    return None


def lines_of(cell: str) -> list[str]:
    """The lines of a cell, without the marks in front of them."""
    return [
        each
        for each in (LEADING.sub("", line).strip() for line in cell.split(INSIDE))
        if not EMPTY.fullmatch(each)
    ]


def _row(columns: Sequence[Column], row: Sequence[str], above: Section | None) -> Iterator[Placed]:
    cells = [
        (at, each, cell)
        for at, (each, cell) in enumerate(zip(columns, row, strict=False))
        if not EMPTY.fullmatch(cell)
    ]
    item = _item(columns)
    named = row[item] if item is not None and item < len(row) else ""
    rest = [(each, cell) for at, each, cell in cells if at != item]
    if any(each.role is Role.METRIC for each in columns):
        yield Placed(_entry(named, rest, None), None, sure=False)
        return
    speaks = [at for at, each in enumerate(columns) if at != item and _speaks(each, above)]
    own = [(each, cell) for at, each, cell in cells if at != item and at not in speaks]
    if not any(columns[at].section.part in (Part.DONE, Part.UNDONE) for at in speaks):
        states = [_told(each, cell) for each, cell in rest if each.role is Role.STATE]
        given = next((said for said in states if said is not None), None)
        part, sure = _part(None if item is None else columns[item], above, given)
        sure = sure and not (part is Part.DONE and given is None and states)  # a state nobody can read
        if lines_of(named):
            yield Placed(_entry(named, own, part), part, sure)
        own = []
    for at, each, cell in cells:
        if at in speaks and not NUMBERED.fullmatch(cell):
            yield from (Placed(entry, each.section.part) for entry in _cell_entries(cell))
    for each, cell in own:
        if each.role is Role.DETAIL:
            yield Placed(Entry(" ".join(lines_of(cell))), None, sure=False)


def _item(columns: Sequence[Column]) -> int | None:
    """The column that says what a row is about; None where each column is a part of its own."""
    parts = {each.section.part for each in columns if each.role is Role.PART}
    first = next((at for at, each in enumerate(columns) if each.role is not Role.NUMBER), 0)
    if len(parts) > 1 and columns[first].role is Role.PART:
        return first if columns[first].section.part in (Part.PROBLEMS, Part.ASKS) else None
    if len(parts) > 1 or columns[first].role in (Role.PART, Role.ITEM):
        return first
    for role in (Role.ITEM, Role.METRIC, Role.PART, Role.DETAIL, Role.WHO):
        for at, each in enumerate(columns):
            if each.role is role:
                return at
    return first


def _speaks(each: Column, above: Section | None) -> bool:
    """Whether a column's cells are entries of their own: measures against a problem are none."""
    if each.role is not Role.PART:
        return False
    held = above is not None and above.part in (Part.PROBLEMS, Part.ASKS)
    return not (held and each.section.part in (Part.NEXT, Part.UNDONE, Part.DONE))


def _told(each: Column, cell: str) -> Part | None:
    """The part that a cell of a column of state says; a number below a share is one."""
    share = f"{cell}%" if SHARES.search(each.head) and NUMBERED.fullmatch(cell) else cell
    return _state_of(share)


def _state_of(cell: str) -> Part | None:
    said = first_state(cell.strip()) or first_state(re.sub(r"[^\w\s%/().,，-]", "", cell))
    return said.part if said is not None else by_sign(cell)


def _part(item: Column | None, above: Section | None, given: Part | None) -> tuple[Part | None, bool]:
    """The part of a row: of a plan, a problem or an ask whatever its state; else by its state."""
    if above is not None and above.kind is Kind.OTHER:
        return None, False
    part = above.part if above is not None and above.kind is Kind.PART else None
    sure = above.sure if above is not None and part is not None else True
    if part is None and item is not None and item.role is Role.PART:
        part = item.section.part
        if part is Part.NEXT and given is not None:
            part = None
    if part in (Part.DONE, Part.UNDONE, None):
        if given is not None:
            return given, sure
        return (part, sure) if part is not None else (above.part if above else None, False)
    if part is Part.PROBLEMS and given is Part.DONE:
        return part, False
    return part, sure


def _entry(named: str, own: Sequence[tuple[Column, str]], part: Part | None) -> Entry:
    """An entry of a row: its fields and details, each by its column's head."""
    what = "；".join(lines_of(named)) if not named.isascii() else "; ".join(lines_of(named))
    said = stated(what)
    details, fields = [], {}
    for each, cell in own:
        text = " ".join(lines_of(cell)) if cell.isascii() else "，".join(lines_of(cell))
        if each.role is Role.NUMBER or (
            each.role is Role.STATE and (_told(each, cell) is not None or not text)
        ):
            continue
        name = FIELDS.get((part, each.role)) if part else None
        day = DATE.fullmatch(text)
        if name == "why":
            fields[name] = text
        elif name and day:
            fields[name] = f"{day['year']}-{int(day['month']):02}-{int(day['day']):02}"
        else:
            colon = ": " if each.head.isascii() else "："
            details.append(f"{each.head}{colon}{text}")
    return Entry(said.text if said.known else what, tuple(details), fields)


def _cell_entries(cell: str) -> Iterator[Entry]:
    """The entries of a cell, a line each; one that goes on with the line above, or stands in brackets, is of that."""
    entries: list[list[str]] = []
    for line in lines_of(cell):
        if entries and (line[:1].islower() or line[0] in "(（[，,"):
            entries[-1].append(line)
        else:
            entries.append([line])
    yield from (Entry(first, tuple(more)) for first, *more in entries)


def _unheaded(row: Sequence[str], above: Section | None) -> Iterator[Placed]:
    """What a row says where no row names the columns: a part's name and its text, or a thing and what is said of it."""
    cells = [cell for cell in row if not EMPTY.fullmatch(cell)]
    named = section(cells[0])
    if len(cells) > 1 and named.exact and named.kind is Kind.PART:
        for cell in cells[1:]:
            for entry in _cell_entries(cell):
                yield Placed(entry, named.part, named.sure)
        return
    given = next((said for said in map(_state_of, cells[1:]) if said is not None), None)
    part, sure = _part(None, above, given)
    rest = [cell for cell in cells[1:] if _state_of(cell) is None]
    if NUMBERED.fullmatch(cells[0]) and rest:
        cells, rest = rest, rest[1:]
    yield Placed(
        Entry("；".join(lines_of(cells[0])), tuple(" ".join(lines_of(cell)) for cell in rest)), part, sure
    )
