"""What changed since a day, the bad news first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from pmcoach.assess.phrasing import name_of
from pmcoach.briefing.since import News, Way
from pmcoach.page import Line, Page, Styled, folded, line
from pmcoach.project import Project
from pmcoach.text import Lang, Text
from pmcoach.views.words import where

NOTHING = Text(en="nothing changed that matters", zh="没有值得一提的变化")
STYLES = {Way.WORSE: "bad", Way.BETTER: "good", Way.NEITHER: "strong"}
WORDS = {
    Way.WORSE: Text(en="Worse", zh="变差"),
    Way.BETTER: Text(en="Better", zh="变好"),
    Way.NEITHER: Text(en="Other changes", zh="其他变化"),
}


def page(differences: Sequence[News], title: Text, project: Project, lang: Lang, cells: int) -> Page:
    """The differences under their headings, each with its place."""
    lines: list[Line] = [line(Styled(title.say(lang), "strong")), ()]
    if not differences:
        lines.append(line("  ", Styled(NOTHING.say(lang), "dim")))
    for way, group in groupby(differences, key=lambda each: each.way):
        lines.append(line(Styled(WORDS[way].say(lang), STYLES[way])))
        for each in group:
            name = name_of(each.person, project) if each.person else "—"
            said = line("  ", name, "  ", each.says.say(lang), "  ", where(each.path, each.at, project))
            lines.extend(folded(said, cells, 4))
        lines.append(())
    return Page(tuple(lines[:-1] if differences else lines))
