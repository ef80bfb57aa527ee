"""What a search found: the place, then the text with the words marked."""

from __future__ import annotations

from collections.abc import Sequence

from pmcoach.assess.lists.search import Match
from pmcoach.page import Line, Page, Styled, folded, line
from pmcoach.project import Project
from pmcoach.views.words import where


def page(found: Sequence[Match], project: Project, cells: int) -> Page:
    """A line a hit."""
    lines: list[Line] = []
    for each in found:
        spans: list[Styled] = []
        last = 0
        for start, end in each.spans:
            if start >= last:
                spans.extend((Styled(each.text[last:start]), Styled(each.text[start:end], "mark")))
                last = end
        spans.append(Styled(each.text[last:]))
        place = where(each.path, each.at, project)
        lines.extend(folded(line(place, "  ", tuple(spans) if each.at else ""), cells, 4))
    return Page(tuple(lines))
