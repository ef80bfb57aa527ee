"""Why a text is not YAML, in the words of the person who typed it.

PyYAML says where it gave up and in the parser's terms; the cause mostly stands on that line or a little above. The two
parsers word their errors differently: only what they were about to read is taken from them, and the lines tell the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pmcoach.cells import cut
from pmcoach.document import messages
from pmcoach.document.place import Problem
from pmcoach.document.typos import (
    ESCAPE,
    ITEM,
    LONGEST,
    MARKER,
    PAIRS,
    QUOTED,
    VALUE,
    at,
    colon,
    conflict,
    dash,
    fixed,
    indentation,
    percent,
    quote,
    value,
    written,
)
from pmcoach.patterns import pattern
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

BARE = pattern(r" *(?:- +)*[^\s:：'\"#\[\]{}&*!|>%@`,-][^:：\"#\[\]{}]*")
BRACKET = pattern(r" *(?:- +)*(?:[^\s:：'\"#\[\]{}&*!|>%@`,-][^:：\"#]*:[ \t]+)?(?P<mark>[\[{])")
# Headings, check boxes, bold lines, the line below a table's head; and what a field of a file looks like.
MARKDOWN = pattern(
    r"#{1,6}[ \t]+\S|[ \t]*[-*+][ \t]+\[[ xX]\][ \t]|\*\*\S.*\*\*[ \t]*[:：]?[ \t]*$|[ \t]*\|[ \t:|-]*-{3}[ \t:|-]*$"
)
FIELDS = pattern(r"[^\s#*|>`\[-][^:：#|]{0,40}[:：](?:\s|$)")
REACH = 10  # lines above the one where the parser gave up, in which an open quote is looked for

Stands = Callable[[str], bool]


class Break(NamedTuple):
    """Where a parser gave up: where it stood and where what it was reading begins, counted from 0, and what that is.

    `reading` is `key` for a field name, `value` for a colon where none may stand, `quotes` for what stands in quotes, and
    empty for anything else.
    """

    lines: list[str]
    end: int
    begin: int
    begin_column: int
    reading: str


def likely_cause(broken: Break, stands: Stands) -> Problem | None:
    """The problem at the line where it was typed, if it is a mistake we know; `stands` says whether a line is YAML."""
    for cause in _causes(broken, stands):
        if cause is not None:
            return cause
    return None


def _causes(broken: Break, stands: Stands) -> Iterator[Problem | None]:
    lines, end = broken.lines, broken.end
    yield next((conflict(number + 1, line) for number, line in enumerate(lines) if MARKER.match(line)), None)
    yield indentation(end, lines[end])
    yield _brackets(lines, end, 1)
    yield percent(lines, end)
    yield value(end, lines[end]) if not stands(lines[end].strip()) else None
    match broken.reading:
        case "key":
            for number in range(broken.begin, min(end, broken.begin + REACH) + 1):
                yield colon(number, lines[number]) or dash(number, lines[number])
            yield _bare(broken.begin, lines[broken.begin])
        case "value":
            yield _above(lines, end)
        case "quotes":
            yield _open_quote(broken)
    yield _brackets(lines, end, 0)
    yield _out_of_line(lines, end)
    yield dash(end, lines[end])
    yield _stray_quote(lines, end)


def unknown(
    lines: list[str], end: int, says: Text = messages.BROKEN, do: Text = messages.LOOK_ABOVE
) -> Problem:
    """The problem of a line that is wrong in a way we do not know; the parsers do not agree on the column."""
    line = lines[end]
    return at(end, len(line) - len(line.lstrip()), len(line.rstrip()), says, do)


def plain(lines: list[str]) -> Problem | None:
    """Why a text that is only words is no record: the first line that was meant as a field."""
    for number, line in enumerate(lines):
        cause = conflict(number + 1, line) if MARKER.match(line) else colon(number, line)
        if cause is not None:
            return cause
    return None


def markdown(lines: list[str]) -> Problem | None:
    """What is said of a text with the marks of Markdown and without a single field."""
    first = next((number for number, line in enumerate(lines) if MARKDOWN.match(line)), None)
    if first is None or any(FIELDS.match(line) for line in lines):
        return None
    return at(first, 0, len(lines[first].rstrip()), messages.MARKDOWN, messages.FROM_MARKDOWN)


def _open_quote(broken: Break) -> Problem | None:
    """The problem of a quote that nothing closes, or of a backslash in quotes that are closed further down."""
    below = "\n".join(broken.lines[broken.begin :])
    if QUOTED.match(below, broken.begin_column):
        escape = ESCAPE.search(broken.lines[broken.end])
        if escape is None:
            return None
        return at(broken.end, *escape.span(), messages.ESCAPE.fill(escape=escape[0]), messages.BACKSLASH)
    line = broken.lines[broken.begin]
    do = messages.CLOSE_QUOTE
    match = VALUE.match(line) or ITEM.match(line)
    if match and match.start("value") == broken.begin_column:
        do = written(fixed(line, broken.begin_column, match["value"].rstrip()))
    return at(broken.begin, broken.begin_column, len(line.rstrip()), messages.QUOTE_OPEN, do)


def _stray_quote(lines: list[str], end: int) -> Problem | None:
    """The problem of a quote left open above, which the next quote on another line closes."""
    for number in range(end, max(end - REACH, -1), -1):
        match = VALUE.match(lines[number]) or ITEM.match(lines[number])
        if match and match["value"][0] in "\"'":
            below = "\n".join(lines[number : end + 1])
            quoted = QUOTED.match(below, match.start("value"))
            if quoted and "\n" in quoted[0] and below[quoted.end() :].partition("\n")[0].strip():
                return quote(number, lines[number], match.start("value"), match["value"].rstrip())
    return None


def _brackets(lines: list[str], end: int, above: int) -> Problem | None:
    """The problem of the first bracket nothing closes, or of what stands between brackets that begin some lines above."""
    found = None
    for number in range(end - above, max(end - REACH, -1), -1):
        if match := BRACKET.match(lines[number]):
            mark, column = match["mark"], match.start("mark")
            inside = "\n".join(lines[number:])[column:]
            so_far = "\n".join(lines[number:end])[column:]
            if number < end and so_far.count(mark) <= so_far.count(PAIRS[mark]):
                return found
            if inside.count(mark) <= inside.count(PAIRS[mark]):
                return found or unknown(lines, end, messages.BRACKET_ITEMS, messages.COMMAS)
            found = at(number, column, column + 1, messages.BRACKET_OPEN.fill(mark=mark), messages.CLOSE)
    return found


def _above(lines: list[str], end: int) -> Problem | None:
    """Why no colon may stand on a line, as the lines right above it tell."""
    cause = None
    for number in range(end - 1, max(end - REACH, -1), -1):
        found = colon(number, lines[number])
        if found is None and not ITEM.match(lines[number]):
            break
        cause = found or cause
    if cause is not None:
        return cause
    above = next((line for line in reversed(lines[:end]) if line.strip()), "")
    column = len(lines[end]) - len(lines[end].lstrip(" "))
    match = VALUE.match(above)
    if match is None or column <= match.start("name"):
        return None
    do = messages.ALIGN.fill(line=cut(" " * match.start("name") + lines[end].strip(), LONGEST))
    return at(end, column, len(lines[end].rstrip()), messages.DEEPER.fill(field=match["name"].strip()), do)


def _out_of_line(lines: list[str], end: int) -> Problem | None:
    """Why a line does not go on from those above it: it is indented like none of them, or is the other kind of thing."""
    line = lines[end]
    column = len(line) - len(line.lstrip(" "))
    above = [row for row in lines[:end] if row.strip() and not row.lstrip().startswith("#")]
    same = next((row for row in reversed(above) if len(row) - len(row.lstrip(" ")) <= column), "")
    level = len(same) - len(same.lstrip(" "))
    if not above or not line.strip() or (VALUE.match(line) is None and ITEM.match(line) is None):
        return None
    if level < column:
        here = len(above[-1]) - len(above[-1].lstrip(" "))
        do = messages.ALIGN.fill(line=cut(" " * here + line.strip(), LONGEST))
        return at(end, column, len(line.rstrip()), messages.MISALIGNED, do)
    item = line.lstrip().startswith("- ")
    if item == same.lstrip().startswith("-"):
        return None
    if item:
        return at(end, column, len(line.rstrip()), messages.ITEM_HERE, messages.INDENT_ITEM)
    do = messages.WRITE_DASH.fill(line=cut(f"- {line.strip()}", LONGEST))
    return at(end, column, len(line.rstrip()), messages.FIELD_HERE, do)


def _bare(number: int, line: str) -> Problem | None:
    """The problem of a line of words where a field belongs."""
    if BARE.fullmatch(line) is None:
        return None
    column = len(line) - len(line.lstrip(" "))
    return at(number, column, len(line.rstrip()), messages.NO_COLON, messages.ADD_COLON)
