"""Which lines are headings: by their marks, their words, or what stands below them."""

from __future__ import annotations

from pmcoach.pasting.blocks import Heading
from pmcoach.pasting.heading import Kind, Section, section
from pmcoach.pasting.labels import label
from pmcoach.pasting.line import RANKS, Line
from pmcoach.pasting.tables import Table
from pmcoach.patterns import pattern
from pmcoach.tuples import NamedTuple

LONGEST = 60  # characters of a line that is a heading without a mark of one
SENTENCE = pattern(r"[。.!！;；,，]$")
# The levels of headings: those with marks, then the bold, then plain lines, then numbers, then points that are headings.
MARKED, BOLD, PLAIN, NUMBERED, POINTED = 10, 70, 80, 81, 83


class Place(NamedTuple):
    """Where a line stands: what is below it, whether a gap is above it, and whether a heading is."""

    after: Line | Table | None
    gap: bool
    under_heading: bool


def marked(item: Line | Table | None) -> bool:
    """Whether something is a ruler or has the marks of a heading."""
    return isinstance(item, Line) and (item.rule or item.heading > 0)


def listed(item: Line | Table | None) -> bool:
    """Whether something is a point of a list, or a table."""
    return isinstance(item, Table) or (item is not None and (bool(item.point) or item.box is not None))


def heading_of(line: Line, place: Place) -> Heading | None:
    """The heading that a line is."""
    if line.heading:
        return _with_marks(line)
    if line.struck or line.box is not None:
        return None
    if line.point:
        return _pointed(line, place.after)
    return _labelled(line, place.after) or _bold(line, place.after) or _plain(line, place)


def _with_marks(line: Line) -> Heading:
    found = label(line.text)
    begun = section(found[0]) if found else None
    if found and begun and begun.named and (begun.timed or not begun.weak):
        return Heading(line.heading * MARKED, *found)
    return Heading(line.heading * MARKED, line.text.rstrip(" :："))


def _labelled(line: Line, after: Line | Table | None) -> Heading | None:
    """A line that names a part before its colon and begins it behind it."""
    found = label(line.text)
    begun = section(found[0]) if found else None
    if found is None or begun is None or not begun.named or (begun.kind is Kind.OTHER and not line.strong):
        return None
    if line.sign and isinstance(after, Line) and not after.point:
        return None  # one of several lines, each with a sign and a label
    return Heading(BOLD if line.strong else PLAIN, *found)


def _bold(line: Line, after: Line | Table | None) -> Heading | None:
    """A line that is set off as a whole, and has something below it."""
    text = line.text.rstrip(" :：")
    stands = (
        after is not None
        and not marked(after)
        and not (isinstance(after, Line) and after.bold and not after.point)
    )
    return Heading(BOLD, text) if line.bold and (stands or section(text).named) else None


def _plain(line: Line, place: Place) -> Heading | None:
    """A line of text that is a heading: it says only what one says, asks, ends in a colon, or has points right below it."""
    text = line.text.rstrip(" :：")
    if line.bold or label(text) or len(text) > LONGEST or place.after is None or marked(place.after):
        return None
    named = section(text)
    beside = bool(line.sign) and isinstance(place.after, Line) and bool(place.after.sign)
    if named.named or (_asks(text, named) and not beside) or line.text != text:
        return Heading(PLAIN, text)
    alone = not line.indent and (place.gap or not text[:1].islower()) and not SENTENCE.search(text)
    return Heading(PLAIN, text) if alone and listed(place.after) and not place.under_heading else None


def _asks(text: str, named: Section) -> bool:
    """Whether a line is a question about a part."""
    return text.endswith(("?", "？")) and named.kind is not Kind.GROUP


def _pointed(line: Line, after: Line | Table | None) -> Heading | None:
    """A point that is a heading: numbered as a chapter, or saying only what a heading says, with others below it."""
    text, said = label(line.text) or (line.text.rstrip(" :："), "")
    named = section(text)
    inside = isinstance(after, Table) or (after is not None and not marked(after) and _below(line, after))
    if line.point == "一":
        known = named.named or (named.kind is not Kind.GROUP and named.sure and not said)
        return Heading(NUMBERED, text, said) if known or (inside and not said) else None
    if said or not inside or not (named.named or _asks(text, named)):
        return None
    level = NUMBERED + 1 if line.point == "（一）" else POINTED + line.indent + RANKS[line.point]
    return Heading(level, text, char=line.char)


def _below(line: Line, after: Line) -> bool:
    """Whether a line stands below a point: deeper, or beside it with another mark or none."""
    return after.indent > line.indent or (
        after.indent == line.indent and (after.point, after.char) != (line.point, line.char)
    )
