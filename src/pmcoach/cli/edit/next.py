"""`pmcoach next`: something is planned."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.edit.params import ByDay, Me, Serves
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.text import Text

EXAMPLE = Text(
    en='pmcoach next "launch the pay page" --by 12-04 --goal csat',
    zh='pmcoach next "支付页上线" --by 12-04 --goal csat',
)


def command(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="WHAT", help="What you plan. --- 计划做什么。")],
    by: ByDay = None,
    goal: Serves = None,
    me: Me = None,
) -> None:
    """Add what you plan for the next period to your report of this one; the next report starts from it.
    ---
    在本期周报里记一件下期计划；下一份周报会从它开始。
    """
    from pmcoach.cli.edit.own_report import add, day_ahead, goal_id, line

    run = Invocation(context.obj)
    values = {"what": line(what, "WHAT"), "goal": goal_id(run, goal), "due": day_ahead(run, by)}
    add(run, me, "next", values)
