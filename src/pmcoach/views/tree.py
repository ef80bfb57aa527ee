"""The cascade: which goal serves which, with weights and how the goals below add up."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.standing import Assessment, Standing
from pmcoach.page import Line, Page, Span, folded, line
from pmcoach.project import Project
from pmcoach.records.choice import Level
from pmcoach.records.goal import Goal
from pmcoach.text import Lang, Text, number
from pmcoach.views.board import share
from pmcoach.views.words import health_span, name_of

ORPHANS = Text(en="Serving nothing", zh="没有上级目标")
LOST = Text(en="their parent is missing or they serve themselves", zh="上级目标不存在，或绕成一圈")
WEIGHT = Text(en="weight {weight}", zh="权重 {weight}")
ROLLED = Text(en="below: {share}", zh="下级合计 {share}")
EMPTY = Text(
    en="No goal in these days yet: pmcoach new goal “…”",
    zh="这段时间还没有目标：用 pmcoach new goal “…” 添加",
)
SCREEN = 12


def page(project: Project, assessment: Assessment, lang: Lang, cells: int) -> Page:
    """All current goals under those they serve; those that serve nothing stand apart at the end."""
    current = {goal.id: goal for goal in project.current_goals()}
    for goal in tuple(current.values()):
        above = project.goal(goal.parent)
        while above is not None and above.id not in current:
            current[above.id] = above
            above = project.goal(above.parent)
    roots = [goal for goal in current.values() if goal.parent not in current]
    tops = [goal for goal in roots if goal.level is not Level.PERSON or _served(goal, current)]
    lines: list[Line] = []
    shown: set[str] = set()
    for goal in sorted(tops, key=lambda goal: (list(Level).index(goal.level), goal.path)):
        lines.extend(_branch(goal, current, project, assessment, lang, cells, "", "", shown))
        lines.append(())
    orphans = [goal for goal in roots if goal.id not in shown]
    lost = [goal for goal in current.values() if goal.id not in shown and goal not in orphans]
    for title, goals in ((ORPHANS.say(lang), orphans), (LOST.say(lang), lost)):
        if goals:
            lines.append(line(Span(title, "warn")))
            for goal in goals:
                lines.extend(_line(goal, project, assessment, lang, cells, "  ", "    "))
            lines.append(())
    return Page(tuple(lines[:-1])) if lines else Page((line(EMPTY.say(lang)),))


def _served(goal: Goal, current: dict[str, Goal]) -> bool:
    return any(other.parent == goal.id for other in current.values())


def _branch(
    goal: Goal,
    current: dict[str, Goal],
    project: Project,
    assessment: Assessment,
    lang: Lang,
    cells: int,
    first: str,
    rest: str,
    shown: set[str],
) -> Iterator[Line]:
    shown.add(goal.id)
    below = [child for child in project.children(goal) if child.id in current and child.id not in shown]
    yield from _line(goal, project, assessment, lang, cells, first, rest + ("│ " if below else "  "))
    for index, child in enumerate(below):
        last = index + 1 == len(below)
        branch, trunk = ("└ ", "  ") if last else ("├ ", "│ ")
        yield from _branch(
            child, current, project, assessment, lang, cells, rest + branch, rest + trunk, shown
        )


def _line(
    goal: Goal, project: Project, assessment: Assessment, lang: Lang, cells: int, first: str, rest: str
) -> Iterator[Line]:
    """A goal: state, id, title, owner, weight, and what the goals below add up to."""
    standing = assessment.of(goal)
    notes = [name_of(goal.owner, project)] if goal.owner else []
    if goal.weight is not None:
        notes.append(WEIGHT.fill(weight=number(goal.weight.value)).say(lang))
    rolled = rolled_up(standing, assessment)
    if rolled is not None:
        notes.append(ROLLED.fill(share=share(rolled)).say(lang))
    said = line(
        health_span(standing.health, lang),
        "  ",
        Span(goal.id, "code"),
        "  ",
        goal.title,
        Span(f"  {' · '.join(notes)}" if notes else "", "dim"),
    )
    rows = folded(said, max(cells - len(first), SCREEN))
    yield (Span(first, "dim"), *rows[0])
    for row in rows[1:]:
        yield (Span(rest, "dim"), *row)


def rolled_up(standing: Standing, assessment: Assessment) -> float | None:
    """What the goals below add up to by weight; None where there are none with a number."""
    below = [child for child in assessment.below(standing.goal) if child.progress is not None]
    if not below:
        return None
    weights = [child.goal.weight.value if child.goal.weight is not None else 0.0 for child in below]
    if not all(weight > 0 for weight in weights):
        weights = [1.0] * len(below)
    shares = [min(max(child.progress or 0.0, 0.0), 1.0) for child in below]
    return sum(weight * part for weight, part in zip(weights, shares, strict=True)) / sum(weights)
