"""Slips of the keyboard that show on a line, each with the line as it should be."""

from __future__ import annotations

import re

from pmcoach.cells import cut
from pmcoach.document import messages
from pmcoach.document.place import Place, Problem
from pmcoach.patterns import pattern
from pmcoach.text import Text

MARKER = pattern(r"(?:<{7}|>{7})(?: |$)")
INDENT = pattern("(?:[ \t\u00a0\u3000]|-(?=[ \t\u00a0\u3000]))*")
FIELD_FORM = r"(?P<lead> *(?:- +)*)(?P<name>[^\s:：'\"#\[\]{}&*!|>%@`,-][^:：\"#]{0,40})"
WIDE = pattern(FIELD_FORM + "：[ \u3000]*(?P<value>.*)")
TIGHT = pattern(FIELD_FORM + r":(?P<value>[^ \t:/].*)")
VALUE = pattern(FIELD_FORM + r":[ \t]+(?P<value>\S.*)")
ITEM = pattern(r"(?P<lead> *(?:- +)+)(?P<value>\S.*)")
DASH = pattern(r"(?P<lead> *)-(?P<value>[^\s-].*)")
INNER = pattern(r".*(?P<colon>:)(?:\s|$)")
SILENT = pattern(r"[ \t]*(?:#|\Z)")
COMMENT = pattern(r"[ \t]+#.*")
BOX = pattern(r"\[[ xX✓√]?\] *(?P<rest>.*)")
QUOTED = pattern(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", re.DOTALL)
# A backslash in double quotes that begins none of YAML's escapes (YAML 1.1, section 5.6).
ESCAPE = pattern(r"\\(?![0abtnvfreN_LP \t\"/\\]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}).")
PAIRS = {"[": "]", "{": "}"}
LONGEST = 200  # cells of a line that is shown as it should be
STARTERS = "@`%&*!|>[]{},?-"


def indentation(number: int, line: str) -> Problem | None:
    """The problem of a line that is indented with anything but spaces."""
    lead = INDENT.match(line)
    assert lead is not None
    for column, char in enumerate(lead[0]):
        if char not in " -":
            spaces = lead[0].replace("\t", "  ").replace("\u3000", "  ").replace("\u00a0", " ")
            says = messages.TAB if char == "\t" else messages.WIDE_SPACE.fill(code=f"U+{ord(char):04X}")
            rest = line[lead.end() :].rstrip()
            do = messages.SPACES.fill(line=cut(spaces + rest, LONGEST)) if rest else messages.DELETE_BLANKS
            return at(number, column, column + 1, says, do)
    return None


def colon(number: int, line: str) -> Problem | None:
    """The problem of a field whose colon is full-width, or has no space behind it."""
    says = messages.COLON
    match = WIDE.match(line)
    if match is None:
        says, match = messages.NO_SPACE, TIGHT.match(line)
    if match is None:
        return None
    corrected = f"{match['lead']}{match['name']}: {match['value'].strip()}".strip()
    column = match.end("name")
    return at(number, column, column + 1, says, written(corrected))._replace(instead=": ")


def dash(number: int, line: str) -> Problem | None:
    """The problem of a list item that has no space behind its dash."""
    match = DASH.match(line)
    if match is None:
        return None
    column = match.end("lead")
    return at(number, column, column + 1, messages.DASH, written(f"- {match['value'].strip()}"))


def value(number: int, line: str) -> Problem | None:
    """What is wrong with a value that follows a field name or a dash."""
    match = VALUE.match(line) or ITEM.match(line)
    if match is None:
        return None
    said, column = match["value"].rstrip(), match.start("value")
    mended = written(fixed(line, column, said))
    if box := BOX.match(said):
        unboxed = (line[:column] + box["rest"]).strip()
        return at(number, column, column + 3, messages.CHECKBOX, written(unboxed))
    if said[0] in "\"'":
        return quote(number, line, column, said)
    if said[0] in PAIRS and PAIRS[said[0]] not in said:
        return None  # it may go on below
    if said[0] == "!":
        tag = said.split()[0]
        return at(number, column, column + len(tag), messages.TAG.fill(tag=tag), mended, "E009")
    if said[0] in STARTERS:
        return at(number, column, column + 1, messages.STARTS.fill(mark=said[0]), mended)
    inner = INNER.match(said)
    start = column + (inner.start("colon") if inner else 0)
    return at(number, start, start + 1, messages.INNER_COLON, mended) if inner else None


def quote(number: int, line: str, column: int, said: str) -> Problem | None:
    """What is wrong with a value that begins with a quote."""
    mended = written(fixed(line, column, said))
    quoted = QUOTED.match(said)
    if quoted is None:
        return at(number, column, len(line.rstrip()), messages.QUOTE_OPEN, mended)
    rest = said[quoted.end() :].strip()
    if rest and not rest.startswith("#"):
        return at(number, column + quoted.end(), len(line.rstrip()), messages.AFTER_QUOTE, mended)
    escape = ESCAPE.search(quoted[0])
    start = column + (escape.start() if escape else 0)
    return at(number, start, start + 2, messages.ESCAPE.fill(escape=escape[0]), mended) if escape else None


def percent(lines: list[str], end: int) -> Problem | None:
    """The problem of a line that begins with `%`; one parser gives up on it, the other on the next that says something."""
    found = None
    for number in range(end, -1, -1):
        if lines[number].startswith("%"):
            found = number
        elif number < end and not SILENT.match(lines[number]):
            break
    return (
        None
        if found is None
        else at(found, 0, len(lines[found]), messages.DIRECTIVE, messages.DELETE_LINE, "E009")
    )


def conflict(number: int, line: str) -> Problem:
    """The problem of a line, counted from 1, that git left where two versions met."""
    return at(number - 1, 0, len(line), messages.CONFLICT, messages.RESOLVE)


def written(line: str) -> Text:
    """What to write instead."""
    return messages.WRITE.fill(line=cut(line, LONGEST))


def fixed(line: str, column: int, said: str) -> str:
    """The line with its value in quotes; a comment behind it stays one."""
    comment = COMMENT.search(said) if said[0] not in "\"'" else None
    said, tail = (said[: comment.start()], comment[0]) if comment else (said, "")
    bare = said
    if said[0] in "\"'" and said.count(said[0]) == 1:
        bare = said[1:]
    elif said[0] == said[-1] and said[0] in "\"'" and said.count(said[0]) in (2, 3):
        bare = said[1:-1]
    quoted = f"'{bare.replace(chr(39), chr(39) * 2)}'" if '"' in bare or "\\" in bare else f'"{bare}"'
    return (line[:column] + quoted + tail).strip()


def at(number: int, start: int, end: int, says: Text, do: Text, code: str = "E002") -> Problem:
    """A problem on a part of a line; line and columns count from 0, and a part has at least one character."""
    return Problem(code, says, do, place=Place(number + 1, start + 1, number + 1, max(end, start + 1) + 1))
