"""Why a text is not YAML, in the words of the person who typed it.

PyYAML says where it gave up and in the parser's terms; the cause mostly stands on that line or a little above. Both
parsers word their errors differently, so only the lines are looked at.
"""

from __future__ import annotations

import re

from pmcoach.document import words
from pmcoach.document.place import Place, Problem, lines
from pmcoach.text import Text

MARKER = re.compile(r"(?:<{7}|>{7})(?: |$)")
INDENT = re.compile("[ \t\u00a0\u3000]*")
FIELD = re.compile(r"(?P<lead> *(?:- +)*)(?P<name>[^\s:：'\"#\[\]{}&*!|>%@`,-][^:：\"#]{0,40})")
WIDE = re.compile(FIELD.pattern + "：[ \u3000]*(?P<value>.*)")
TIGHT = re.compile(FIELD.pattern + r":(?P<value>[^\s:/].*)")
VALUE = re.compile(FIELD.pattern + r":[ \t]+(?P<value>\S.*)")
ITEM = re.compile(r"(?P<lead> *(?:- +)+)(?P<value>\S.*)")
BOX = re.compile(r"\[[ xX✓√]?\] *(?P<rest>.*)")
QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
PAIRS = {"[": "]", "{": "}"}
STARTERS = "@`%&*!|>[]{},?-"


def likely_cause(text: str, begin: int, end: int) -> Problem | None:
    """Return the problem at the line where it was typed, if it is a mistake we know.

    `begin` and `end` are the lines, from 0, where the construct begins and where the parser gave up.
    """
    all_lines = lines(text)
    for number, line in enumerate(all_lines):
        if MARKER.match(line):
            return _at(number, 0, len(line), words.CONFLICT, words.RESOLVE)
    above = next((number for number in range(end - 1, -1, -1) if all_lines[number].strip()), end)
    for number in dict.fromkeys((end, above, begin)):
        if number < len(all_lines) and (cause := _cause(number, all_lines[number])):
            return cause
    return None


def _cause(number: int, line: str) -> Problem | None:
    indent = INDENT.match(line)
    assert indent is not None
    for column, char in enumerate(indent[0]):
        if char == "\t":
            return _at(number, column, column + 1, words.TAB, words.SPACES)
        if char != " ":
            says = words.WIDE_SPACE.fill(code=f"U+{ord(char):04X}")
            return _at(number, column, column + 1, says, words.SPACES)
    if match := WIDE.match(line):
        corrected = f"{match['lead']}{match['name']}: {match['value']}".strip()
        column = match.end("name")
        return _at(number, column, column + 1, words.COLON, words.WRITE.fill(line=corrected))
    match = VALUE.match(line) or ITEM.match(line)
    if match is None:
        match = TIGHT.match(line)
        if match is None:
            return None
        corrected = f"{match['lead']}{match['name']}: {match['value']}".strip()
        column = match.end("name")
        return _at(number, column, column + 1, words.NO_SPACE, words.WRITE.fill(line=corrected))
    return _value_cause(number, line, match)


def _value_cause(number: int, line: str, match: re.Match[str]) -> Problem | None:
    """Return what is wrong with a value that follows a field name or a dash."""
    value, column = match["value"].rstrip(), match.start("value")
    if box := BOX.match(value):
        fixed = words.WRITE.fill(line=(line[:column] + box["rest"]).strip())
        return _at(number, column, column + 3, words.CHECKBOX, fixed)
    if value[0] in "\"'":
        quoted = QUOTED.match(value)
        if quoted is None:
            return _at(
                number,
                column,
                len(line),
                words.QUOTE_OPEN,
                words.WRITE.fill(line=_fixed(line, column, value)),
            )
        rest = value[quoted.end() :].strip()
        if rest and not rest.startswith("#"):
            fixed = words.WRITE.fill(line=_fixed(line, column, value))
            return _at(number, column + quoted.end(), len(line), words.AFTER_QUOTE, fixed)
        return None
    if value[0] in PAIRS and PAIRS[value[0]] not in value:
        return _at(number, column, column + 1, words.BRACKET_OPEN.fill(mark=value[0]), words.CLOSE)
    if value[0] in STARTERS:
        says = words.STARTS.fill(mark=value[0])
        return _at(number, column, column + 1, says, words.WRITE.fill(line=_fixed(line, column, value)))
    if ": " in value or value.endswith(":"):
        inner = column + value.rfind(":")
        return _at(
            number, inner, inner + 1, words.INNER_COLON, words.WRITE.fill(line=_fixed(line, column, value))
        )
    return None


def _fixed(line: str, column: int, value: str) -> str:
    """Return the line with its value in quotes."""
    bare = value.strip("\"'") if value[0] in "\"'" and value.count(value[0]) == 1 else value
    quoted = f"'{bare.replace(chr(39), chr(39) * 2)}'" if '"' in bare or "\\" in bare else f'"{bare}"'
    return (line[:column] + quoted).strip()


def _at(number: int, start: int, end: int, says: Text, do: Text) -> Problem:
    return Problem("E002", says, do, place=Place(number + 1, start + 1, number + 1, end + 1))
