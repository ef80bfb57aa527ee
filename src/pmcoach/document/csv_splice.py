"""A row put into a metrics file; every other character stays."""

from __future__ import annotations

from pmcoach.dates import written
from pmcoach.dates.written import Orders
from pmcoach.document.place import BREAK, Place
from pmcoach.document.sheet import Sheet
from pmcoach.document.splice import BY_HAND, RefusedError
from pmcoach.text import Text

HAS_ONE = Text(en="{day} is there already: {value}", zh="{day} 已经有值：{value}")
DAYS, VALUES = ("date", "day", "日期"), ("value", "数值", "值")


def with_row(text: str, day: str, value: str) -> str:
    """The text with a day and its value at the place its day belongs; a day with another value is refused."""
    sheet = Sheet(text)
    if sheet.problems or not sheet.rows:
        raise RefusedError(BY_HAND, Place(1, 1, 1, 1))
    (first, names), *rows = sheet.rows.items()
    heads = [name.strip().lower() for name in names]
    day_at = next((at for at, name in enumerate(heads) if name in DAYS), None)
    value_at = next((at for at, name in enumerate(heads) if name in VALUES), None)
    if day_at is None or value_at is None:
        raise RefusedError(BY_HAND, sheet.line(first))
    cells = [""] * len(heads)
    cells[day_at], cells[value_at] = day, _quoted(value, sheet.separator)
    orders = Orders()
    for _, row in rows:
        orders.see(row[day_at] if len(row) > day_at else "")
    below = first
    for line, row in rows:
        found = written.day(row[day_at] if len(row) > day_at else "", orders.known)
        said = found.isoformat() if found is not None else ""
        if said == day:
            there = row[value_at].strip() if len(row) > value_at else ""
            if there == value:
                return text
            raise RefusedError(HAS_ONE.fill(day=day, value=there), sheet.line(line))
        if said < day:
            below = line
    return _after(text, below, sheet.separator.join(cells))


def _quoted(cell: str, separator: str) -> str:
    """A cell as it stands in a row: in quotes where it holds what separates cells, or a quote."""
    return '"' + cell.replace('"', '""') + '"' if separator in cell or '"' in cell else cell


def _after(text: str, line: int, row: str) -> str:
    """The text with a row after a line, with the line break the text uses."""
    breaks = list(BREAK.finditer(text))
    newline = breaks[0][0] if breaks else "\n"
    if line > len(breaks):
        return f"{text}{newline}{row}"
    at = breaks[line - 1].end()
    return f"{text[:at]}{row}{newline}{text[at:]}"
