"""`pmcoach move`: a goal's day or target, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pmcoach.cli.edit.set import ADD_METRIC, NO_METRIC, NOT_A_NUMBER, OTHER_UNIT
from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import day_named, goal_named, words
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.records.kinds.goal import Goal

EXAMPLE = Text(
    en='pmcoach move csat --due 2027-01-31 --why "data came late"',
    zh='pmcoach move csat --due 2027-01-31 --why "埋点晚了"',
)

NOTHING = Text(
    en="say what moves: --due DAY, --target VALUE, --title SENTENCE",
    zh="请写改什么：--due 日期、--target 目标值、--title 标题",
)
TITLE = ("T103", "M104")  # the title says another day, another number
ALSO = Text(
    en="move it too: pmcoach move {goal} --title “…” --why …",
    zh="一起改：pmcoach move {goal} --title “…” --why …",
)
SAME = Text(en="{path} says that already", zh="{path} 已经是这样写的")


def command(
    context: typer.Context,
    goal: Annotated[
        str, typer.Argument(metavar="GOAL", autocompletion=complete.goals, help="Which goal. --- 哪个目标。")
    ],
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="Why it moves. --- 为什么改。")],
    due: Annotated[
        str | None, typer.Option("--due", metavar="DAY", help="Its new last day. --- 新的截止日。")
    ] = None,
    target: Annotated[
        str | None, typer.Option("--target", metavar="VALUE", help="Its new target. --- 新的目标值。")
    ] = None,
    title: Annotated[
        str | None,
        typer.Option(
            "--title",
            metavar="SENTENCE",
            help="Its new title, where it says either. --- 新的标题，如果里面写了日期或数值。",
        ),
    ] = None,
) -> None:
    """Move a goal's last day, its target or its title, and note in the goal what it was before, and why.
    ---
    改目标的截止日、目标值或标题，并在目标里记下原来的内容和原因。
    """
    from pmcoach.cli.edit.editing import change
    from pmcoach.cli.frame.run_rules import check
    from pmcoach.project import Project
    from pmcoach.records.edit.fields import in_chinese, with_item, with_value
    from pmcoach.records.fields.types import fields_of
    from pmcoach.records.kinds.goal import Goal
    from pmcoach.records.kinds.metric import Metric

    run = Invocation(context.obj)
    found, reason = goal_named(goal, run.project), words(why, "--why")
    if due is None and target is None and title is None:
        raise PmcoachError(NOTHING)

    def moved(goal: Goal) -> list[tuple[type, tuple[str, ...], str, str]]:
        moves: list[tuple[type, tuple[str, ...], str, str]] = []
        if due is not None:
            before = goal.due.isoformat() if goal.due is not None else ""
            moves.append((Goal, ("due",), before, day_named(due, run.today).isoformat()))
        if target is not None:
            moves.append((Metric, ("metric", "target"), *_target(goal, target)))
        if title is not None:
            moves.append((Goal, ("title",), goal.title, " ".join(words(title, "--title").split())))
        return [each for each in moves if each[2] != each[3]]

    if not moved(found):
        run.say(SAME.fill(path=found.path))
        return

    def made(text: str) -> str:
        # Somebody may have moved it since it was read.
        (now,) = Project({found.path: text}, run.today).goals
        zh = in_chinese(text, Goal, run.written)
        for cls, at, before, after in moved(now):
            text = with_value(text, Goal, at, after, run.written)
            entry: dict[str, str | None] = {
                "on": run.today.isoformat(),
                "name": fields_of(cls).key(at[-1], zh=zh),
                "before": before,
                "to": after,
                "why": reason,
            }
            text = with_item(text, Goal, "changes", entry, run.written)
        return text

    change(run, found.path, made)
    again = Invocation(context.obj)
    apart = check(again, select=TITLE, only={found.path}).findings
    if apart:
        again.say(*(finding.message for finding in apart), ALSO.fill(goal=found.id))


def _target(goal: Goal, said: str) -> tuple[str, str]:
    """The target before and after, in the metric's unit; raise PmcoachError for what is no such value."""
    from pmcoach.document.scalars import digits
    from pmcoach.records.fields.amount import in_unit, read_amount

    metric, amount = goal.metric, read_amount(said)
    if metric is None:
        raise PmcoachError(NO_METRIC.fill(goal=goal.id), ADD_METRIC.fill(path=goal.path))
    if amount is None:
        raise PmcoachError(NOT_A_NUMBER.fill(text=said))
    after, before = in_unit(amount, metric.said_unit), metric.number(metric.target)
    if after is None:
        raise PmcoachError(OTHER_UNIT.fill(text=said, unit=metric.said_unit))
    return digits(before) if before is not None else "", digits(after)
