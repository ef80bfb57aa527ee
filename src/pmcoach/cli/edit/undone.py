"""`pmcoach undone`: something planned is not done."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.edit.params import ByDay, Me, Serves
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.text import Text

EXAMPLE = Text(
    en='pmcoach undone "questionnaire" --why "waits for design" --by friday',
    zh='pmcoach undone "问卷改版" --why "等设计" --by 下周五',
)


def command(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="WHAT", help="What is not done. --- 什么没有完成。")],
    why: Annotated[str | None, typer.Option("--why", metavar="TEXT", help="Why. --- 原因。")] = None,
    by: ByDay = None,
    goal: Serves = None,
    me: Me = None,
) -> None:
    """Add what is not done to your report of this period, with why and the new day; it comes back until it is done.
    ---
    在本期周报里记一件没完成的事，写明原因和新日期；做完之前会一直带上。
    """
    from pmcoach.cli.edit.own_report import add, day_ahead, goal_id, line

    run = Invocation(context.obj)
    values = {"what": line(what, "WHAT"), "why": line(why, "--why"), "new_due": day_ahead(run, by)}
    add(run, me, "undone", {**values, "goal": goal_id(run, goal)})
