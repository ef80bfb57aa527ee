"""Characters removed before parsing, because parsers disagree about them."""

from __future__ import annotations

from itertools import islice

from pmcoach.document import messages
from pmcoach.document.place import Place, Problem, at_offset
from pmcoach.patterns import pattern

# Control characters, halves of surrogate pairs, noncharacters, and a byte order mark that is not at the start.
CONTROL = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
# The lines above everything the text says, and those of them that are directives.
REST = "[^\n\r\x85\u2028\u2029]*"
END = "[\n\r\x85\u2028\u2029]"
HEAD = pattern(f"(?:(?:[ \t]*(?:#{REST})?|%{REST}){END})*(?:%{REST}\\Z)?")
DIRECTIVE = pattern(f"(?:(?<={END})|\\A)%{REST}")
STAND_IN = "\ufffd"
# The first say enough: a file with more of them is nothing somebody wrote.
MOST = 10


def cleaned(text: str) -> tuple[str, list[Problem]]:
    """The text, of the same length, without control characters and directives; and a problem for each of the first."""
    problems = controls(text)
    if problems:
        text = CONTROL.sub(STAND_IN, text)
    head = HEAD.match(text) if "%" in text else None
    if head is not None and "%" in head[0]:
        found = islice(DIRECTIVE.finditer(head[0]), MOST)
        problems += [
            Problem("E009", messages.DIRECTIVE, messages.DELETE_LINE, place=at_offset(text, *match.span()))
            for match in found
        ]
        text = DIRECTIVE.sub(lambda match: " " * len(match[0]), head[0]) + text[head.end() :]
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
    return Problem(code, messages.CONTROL.fill(code=f"U+{ord(char):04X}"), messages.DELETE_IT, place=place)
