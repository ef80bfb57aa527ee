"""`pmcoach plan`: a step of a goal's plan."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import day_named, goal_named, person_id, words
from pmcoach.text import Text

EXAMPLE = Text(
    en='pmcoach plan csat "interview 20 users" --by 12-04', zh='pmcoach plan csat "访谈20位用户" --by 12-04'
)


def command(
    context: typer.Context,
    goal: Annotated[
        str, typer.Argument(metavar="GOAL", autocompletion=complete.goals, help="Which goal. --- 哪个目标。")
    ],
    step: Annotated[str, typer.Argument(metavar="STEP", help="What is done. --- 做什么。")],
    by: Annotated[str, typer.Option("--by", metavar="DAY", help="By when. --- 最晚哪天。")],
    owner: Annotated[
        str | None,
        typer.Option(
            metavar="PERSON",
            autocompletion=complete.people,
            help="Who does it; else the goal's owner. --- 谁来做；不写则是目标的负责人。",
        ),
    ] = None,
) -> None:
    """Add a step to a goal's plan; `pmcoach done` notes that it is done.
    ---
    给目标的计划加一步；做完了用 pmcoach done 记下。
    """
    from pmcoach.cli.edit.editing import change
    from pmcoach.records.edit.fields import with_item
    from pmcoach.records.kinds.goal import Goal

    run = Invocation(context.obj)
    found = goal_named(goal, run.project)
    whose = person_id(owner, run.project) if owner is not None else found.owner
    values = {"do": words(step, "STEP"), "owner": whose, "due": day_named(by, run.today).isoformat()}
    change(run, found.path, lambda text: with_item(text, Goal, "plan", values, run.written))
