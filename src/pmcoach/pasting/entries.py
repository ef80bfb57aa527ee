"""Entries as lines that can be read: what stands below a point is part of its words where that is short."""

from __future__ import annotations

from pmcoach.cells import width
from pmcoach.pasting.paste import Entry

LONGEST = 120  # cells of an entry with what stands below it


def one_line(entry: Entry) -> str:
    """An entry with all that is said of it, in one line."""
    rest = [*entry.fields.values(), *entry.details]
    what = entry.what.rstrip("。.；; ")
    if not rest:
        return entry.what
    colon, mark = (": ", "; ") if what.isascii() else ("：", "；")
    gap = "" if what.endswith(("：", ":")) and colon == "：" else " " if what.endswith((":", "：")) else colon
    return f"{what}{gap}{mark.join(rest)}"


def shortened(entry: Entry) -> Entry:
    """An entry with what stands below it in its own words, where that makes a line that can be read."""
    if not entry.details:
        return entry
    whole = one_line(entry._replace(fields={}))
    return entry._replace(what=whole, details=()) if width(whole) <= LONGEST else entry
