"""What stands in a text and is taken out before a parser meets it, because no two of them read it alike."""

from __future__ import annotations

import re

from pmcoach.document import words
from pmcoach.document.place import BREAK, Place, Problem, at_offset

# Control characters, halves of surrogate pairs, noncharacters, and a byte order mark that is not at the start.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
STAND_IN = "\ufffd"
# The first say enough: a file with more of them is nothing somebody wrote.
MOST = 10


def cleaned(text: str) -> tuple[str, list[Problem]]:
    """The text, of the same length, without control characters and directives; and a problem for each of the first."""
    problems = controls(text)
    if problems:
        text = CONTROL.sub(STAND_IN, text)
    found = _directives(text) if "%" in text else []
    if found:
        problems += [
            Problem("E009", words.DIRECTIVE, words.DELETE_LINE, place=at_offset(text, *span))
            for span in found[:MOST]
        ]
        starts = [0, *(end for _, end in found)]
        kept = [text[before:start] for before, (start, _) in zip(starts, found, strict=False)]
        blank = [" " * (end - start) for start, end in found]
        text = "".join(part for pair in zip(kept, blank, strict=True) for part in pair) + text[starts[-1] :]
    return text, problems


def controls(text: str) -> list[Problem]:
    """The problems of the first control characters in a text."""
    problems: list[Problem] = []
    for match in CONTROL.finditer(text):
        problems.append(control(match[0], at_offset(text, match.start())))
        if len(problems) == MOST:
            break
    return problems


def control(char: str, place: Place, code: str = "E002") -> Problem:
    """The problem of a control character at a place."""
    return Problem(code, words.CONTROL.fill(code=f"U+{ord(char):04X}"), words.DELETE_IT, place=place)


def _directives(text: str) -> list[tuple[int, int]]:
    """Where the `%` lines above everything the text says begin and end."""
    found: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        match = BREAK.search(text, start)
        end = match.start() if match else len(text)
        if text[start] == "%":
            found.append((start, end))
        elif text[start:end].strip(" \t") and not text[start:end].lstrip(" \t").startswith("#"):
            break
        start = match.end() if match else end
    return found
