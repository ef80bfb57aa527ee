"""`pmcoach agree`: a goal is agreed."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import goal_named
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach agree csat", zh="pmcoach agree csat")

CLOSED = Text(en="the goal “{goal}” is closed already", zh="目标“{goal}”已经结项")


def command(
    context: typer.Context,
    goal: Annotated[
        str, typer.Argument(metavar="GOAL", autocompletion=complete.goals, help="Which goal. --- 哪个目标。")
    ],
    on: Annotated[
        str | None, typer.Option("--on", metavar="DAY", help="The day; else today. --- 哪天；不写则今天。")
    ] = None,
    me: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="PERSON",
            autocompletion=complete.people,
            help="Who agrees; else you, else the owner's lead. --- 谁确认；不写则是你，认不出时是负责人的上级。",
        ),
    ] = None,
) -> None:
    """Note who agreed to a goal, and when: what moves from then on is shown as moved after it was agreed.
    ---
    写下谁在哪天确认了目标；此后再改目标值、截止等，都会标明“确认之后”。
    """
    from pmcoach.cli.edit.editing import change, seen_on, who
    from pmcoach.cli.frame.whoami import myself
    from pmcoach.records.edit.fields import with_part
    from pmcoach.records.kinds.goal import Goal

    run = Invocation(context.obj)
    found = goal_named(goal, run.project)
    if not found.open:
        raise PmcoachError(CLOSED.fill(goal=found.id))
    owner = run.project.people.get(found.owner)
    if me is None and owner is not None and owner.lead and myself(run.root, run.project) in (None, owner.id):
        me = owner.lead
    values = {"by": who(run, me), "on": seen_on(run, on).isoformat()}
    change(run, found.path, lambda text: with_part(text, Goal, "agreed", values, run.written))
