"""For people: place, message, code; the line with the words marked; what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmcoach.cells import cut, showable, width
from pmcoach.formats import Format
from pmcoach.page import Line, Page, Styled, line
from pmcoach.records.fields.enums import Severity
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.result import Checked
from pmcoach.text import Lang, Text

STYLES = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.INFO: "dim"}
ROOM = 72  # cells of a line of the file; with its number it fits on any screen
SEEN = 20
REACH = 4 * ROOM  # characters: what stands further off on a long line is not even measured


def show(checked: Checked, lang: Lang) -> Page:
    """Return a block a finding and a line that counts them."""
    lines: list[Line] = []
    for finding in checked.findings:
        lines.extend(_block(finding, checked.lines(finding.path), lang))
        lines.append(())
    lines.append(line(Styled(checked.summary().say(lang), "strong")))
    return Page(tuple(lines))


def _block(finding: Finding, text: Sequence[str], lang: Lang) -> Iterator[Line]:
    place = finding.place
    yield line(
        Styled(f"{finding.path}:{place.line}:{place.column}", "path"),
        "  ",
        Styled(finding.message.say(lang), STYLES[finding.severity]),
        "  ",
        Styled(f"{finding.rule.code} {finding.rule.name}", "dim"),
    )
    source = text[place.line - 1] if place.line <= len(text) else ""
    number = str(place.line)
    margin = " " * len(number)
    if source.strip():
        yield from _excerpt(finding, source, number)
    if hint := finding.hint:
        yield line(Styled(f"  {margin} = ", "dim"), hint.say(lang))


def _excerpt(finding: Finding, source: str, number: str) -> Iterator[Line]:
    """The line itself, and marks under the words meant, by display cells."""
    place = finding.place
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(source)
    far = start > REACH
    before = showable(source[max(start - REACH, 0) : start])
    size = width(showable(source[start : min(end, start + REACH)].rstrip()))
    if far or width(before) + min(size, SEEN) > ROOM:  # to the right: what stands just before it is enough
        before = "…" + before[-SEEN:]
    shown = cut(before + showable(source[start : start + REACH]), ROOM)
    yield line(Styled(f"  {number} | ", "dim"), shown)
    marks = "~" * max(min(size, ROOM - width(before)), 1)
    yield line(Styled(f"  {' ' * len(number)} | ", "dim"), " " * width(before), Styled(marks, "mark"))


FORMAT = Format(Text(en="for people: the line, the words, what to do", zh="给人看：原文、位置和改法"), show)
