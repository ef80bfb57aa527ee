"""H: moves of an agreed goal that need no reason and are worth a word: another owner, steps put off. Silent without a history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pmcoach.assess.history.change import GONE, What
from pmcoach.assess.history.moves import Move, moves
from pmcoach.assess.phrasing import day_short, name_of
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.engine.rule import Earlier, Heading, Hit, Shown, Weight, at, rule
from pmcoach.rules.goals.history import GOAL, SEE, UNCOMMITTED, WHO
from pmcoach.text import Text

OWNED = f"{GOAL}owner: li.wei\n"
PLANNED = f"{OWNED}plan:\n  - {{do: 灰度, due: 2026-11-13}}\n"
TIMES = Text(en=", put off {count} times", zh="，共推迟 {count} 次")
PATH = "goals/2026-Q4/success.yaml"


@rule(
    "H114",
    "owner-changed",
    about=Goal,
    severity=Severity.INFO,
    shown=Shown.WORK,
    heading=Heading.MOVES,
    weight=Weight.LOW,
    says=Text(
        en="{goal}: {after} took it over from {before} on {short} ({who})",
        zh="{goal}：{short} 由 {before} 交给 {after}（{who}）",
    ),
    do=SEE,
    bad={PATH: OWNED.replace("li.wei\n", "zhang.min  # here\n")},
    good={PATH: OWNED},
    before=(Earlier("2026-09-28", PATH, OWNED),),
)
def owner_changed(goal: Goal, project: Project) -> Iterator[Hit]:
    """Who takes a goal over on the way did not agree to it yet, and who gave it away has a story to tell.
    ---
    中途接手的人还没有确认过目标，交出去的人也有话可说。
    """
    for move in _agreed(goal, project, What.OWNER):
        before, after = (name_of(each, project) or each for each in (move.step.before, move.step.after))
        yield _told(move, project, ("owners",) if goal.owners else ("title",), before=before, after=after)


@rule(
    "H115",
    "step-put-off",
    about=Goal,
    severity=Severity.INFO,
    shown=Shown.WORK,
    heading=Heading.MOVES,
    weight=Weight.LOW,
    says=Text(en="{goal}, {moved}{times} ({short}, {who})", zh="{goal} {moved}{times}（{short} {who}）"),
    do=SEE,
    bad={PATH: PLANNED.replace("2026-11-13}", "2026-12-11}  # here")},
    good={PATH: PLANNED.replace("2026-11-13", "2026-11-06")},
    before=(Earlier("2026-09-28", PATH, PLANNED),),
)
def step_put_off(goal: Goal, project: Project) -> Iterator[Hit]:
    """A step that moves back, or vanishes undone, is told once, with how often it has. Bringing one forward is no finding.
    ---
    步骤往后挪，或者没做完就删掉，只提一次，并说明挪过几次。提前不算。
    """
    last: dict[str, list[Move]] = {}
    for move in _agreed(goal, project, What.PLAN):
        if move.step.after == GONE or move.step.after > move.step.before:
            last.setdefault(move.step.item, []).append(move)
    at_plan = {step.do: ("plan", index) for index, step in enumerate(goal.plan)}
    for item, found in last.items():
        times = TIMES.fill(count=len(found)) if len(found) > 1 else ""
        place = at_plan.get(item, ("title",))
        yield _told(found[-1], project, place, moved=found[-1].step.shown, times=times)


def _agreed(goal: Goal, project: Project, what: What) -> Iterator[Move]:
    """The moves of a kind since the goal was agreed."""
    return (move for move in moves(goal, project) if move.step.what is what and move.agreed)


def _told(move: Move, project: Project, place: tuple[str | int, ...], **values: Any) -> Hit:
    """A move with its day and its author."""
    who = WHO.fill(author=move.author, commit=move.commit[:8]) if move.commit else UNCOMMITTED
    short = day_short(move.day, project.today)
    return at(*place, goal=move.goal, on=move.day, short=short, who=who, **values)
