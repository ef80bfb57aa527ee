"""The cascade: which goal serves which, with weights and how the goals below add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pmcoach.assess.phrasing import name_of
from pmcoach.assess.status.cascade import Branch, cascade
from pmcoach.assess.status.rollup import added_up
from pmcoach.assess.status.status import Assessment
from pmcoach.page import Line, Page, Styled, flowed, folded, joined, line
from pmcoach.project import Project
from pmcoach.records.kinds.goal import Goal
from pmcoach.text import Lang, Text, number
from pmcoach.views.pages.goal_rows import share
from pmcoach.views.words import health_span

ORPHANS = Text(en="Serving no goal", zh="没有上级目标")
LOST = Text(en="Their parent is missing, or they serve themselves", zh="上级目标不存在，或绕成一圈")
WEIGHT = Text(en="weight {weight}", zh="权重 {weight}")
SERVES = Text(en="serves {parent}", zh="支撑 {parent}")
ROLLED = Text(en="below: {share}", zh="下级合计 {share}")
EMPTY = Text(
    en="No goals for this period yet: pmcoach new goal “…”",
    zh="这段时间还没有目标：用 pmcoach new goal “…” 添加",
)


def page(project: Project, assessment: Assessment, lang: Lang, cells: int) -> Page:
    """All goals current or ahead under those they serve; those that serve nothing stand apart at the end."""
    found = cascade(project)
    lines: list[Line] = []
    for tree in found.trees:
        for goal, first, rest in _led(tree):
            lines.extend(_line(goal, project, assessment, lang, cells, first, rest))
        lines.append(())
    for title, goals in ((ORPHANS, found.orphans), (LOST, found.lost)):
        if goals:
            lines.extend(folded(line(Styled(title.say(lang), "warn")), cells))
            for goal in goals:
                lines.extend(_line(goal, project, assessment, lang, cells, "  ", "    "))
            lines.append(())
    return Page(tuple(lines[:-1])) if lines else Page((line(EMPTY.say(lang)),))


def _led(tree: Iterable[Branch]) -> Iterator[tuple[Goal, str, str]]:
    """The goals of a tree, each with what stands before its first line and before the others."""
    trunks = [""]  # what stands before the goals of each depth
    for branch in tree:
        del trunks[branch.depth + 1 :]
        lead = trunks[branch.depth]
        first, rest = ("", "") if not branch.depth else ("└ ", "  ") if branch.last else ("├ ", "│ ")
        trunks.append(lead + rest)
        yield branch.goal, lead + first, lead + rest + ("│ " if branch.below else "  ")


def _line(
    goal: Goal, project: Project, assessment: Assessment, lang: Lang, cells: int, first: str, rest: str
) -> Iterator[Line]:
    """A goal: state, id, title, owner, the goal of another workspace it serves, weight, and what the goals below add up to."""
    standing = assessment.of(goal)
    notes = [name_of(goal.owner, project)] if goal.owner else []
    if project.is_elsewhere(goal.parent):
        notes.append(SERVES.fill(parent=goal.parent).say(lang))
    if goal.weight is not None:
        notes.append(WEIGHT.fill(weight=number(goal.weight.value)).say(lang))
    below = added_up(assessment.below(goal))
    if below is not None:
        notes.append(ROLLED.fill(share=share(below.gone)).say(lang))
    said = joined((line(health_span(standing.health, lang)), line(Styled(goal.id, "code")), line(goal.title)))
    deepest = cells // 2
    first, rest = _within(first, deepest), _within(rest, deepest)
    rows = flowed((said, line(Styled(" · ".join(notes), "dim"))), cells - max(len(first), len(rest)))
    yield (Styled(first, "dim"), *rows[0])
    for row in rows[1:]:
        yield (Styled(rest, "dim"), *row)


def _within(lead: str, cells: int) -> str:
    """What stands before a line, its beginning left out where goals lie deeper than the screen is wide."""
    return lead if len(lead) <= cells else "…" + lead[1 - cells :]
