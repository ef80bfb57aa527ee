"""`pmcoach did`: something is done."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.edit.params import Link, Me, Serves
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.text import Text

EXAMPLE = Text(
    en='pmcoach did "14 users interviewed" --goal csat --commit',
    zh='pmcoach did "访谈了14位用户" --goal csat --commit',
)


def command(
    context: typer.Context,
    what: Annotated[
        str, typer.Argument(metavar="WHAT", help="What is different now. --- 完成了什么，带来了什么不同。")
    ],
    goal: Serves = None,
    link: Link = None,
    me: Me = None,
) -> None:
    """Add what you have done to your report of this period, which begins where there is none.
    ---
    在本期周报里记一件完成的事；还没有周报就新建。
    """
    from pmcoach.cli.edit.own_report import add, goal_id, line

    run = Invocation(context.obj)
    values = {"what": line(what, "WHAT"), "goal": goal_id(run, goal), "link": line(link, "--link")}
    add(run, me, "done", values)
