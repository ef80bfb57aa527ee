"""`pmcoach agree`: goals are agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pmcoach.cli.edit.params import Me
from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import goals_named
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.records.kinds.goal import Goal
EXAMPLE = Text(en="pmcoach agree csat", zh="pmcoach agree csat")

CLOSED = Text(en="the goal “{goal}” is closed already", zh="目标“{goal}”已经结项")
AGREED = Text(en="the goal “{goal}” is agreed already: {by}", zh="目标“{goal}”已经确认过：{by}")
ALL = Text(en="every open goal is agreed", zh="没有待确认的目标")
WAITS = Text(en="{goal}  {name}: {title}", zh="{goal}  {name}：{title}")


def command(
    context: typer.Context,
    goals: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[GOAL…]",
            autocompletion=complete.goals,
            help="Which goals; without any, those that wait are listed. --- 哪些目标；不写则列出待确认的。",
        ),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DAY", help="The day; else today. --- 哪天；不写则今天。")
    ] = None,
    me: Me = None,
    other: Annotated[
        str | None,
        typer.Option(
            "--for",
            metavar="PERSON",
            autocompletion=complete.people,
            help="Who agreed, where you only write it down. --- 谁确认的（由你代填）。",
        ),
    ] = None,
) -> None:
    """Note who agreed to goals, and when: what moves from then on is shown as moved after it was agreed. Nobody agrees to
    a goal of their own.
    ---
    写下谁在哪天确认了目标；此后再改目标值、截止等，都会标明“确认之后”。自己的目标要由别人确认。
    """
    from functools import partial

    from pmcoach.assess.items.agreements import unagreed
    from pmcoach.assess.phrasing import name_of
    from pmcoach.cli.edit.editing import change, seen_on
    from pmcoach.cli.edit.signing import by_another
    from pmcoach.records.edit.fields import with_part
    from pmcoach.records.kinds.goal import Goal

    run = Invocation(context.obj)
    if not goals:
        waiting = unagreed(run.project)
        rows = [
            WAITS.fill(goal=each.id, name=name_of(each.owner, run.project), title=each.title)
            for each in waiting
        ]
        run.show("".join(f"{row.say(run.lang)}\n" for row in rows))
        if not rows:
            run.say(ALL)
        return
    found = goals_named(goals, run.project)
    day = seen_on(run, on).isoformat()
    signed = {each.id: {**by_another(run, each.owner, me, other).values, "on": day} for each in found}
    for each in found:
        _check(each)
    for each in found:
        change(
            run,
            each.path,
            partial(with_part, cls=Goal, name="agreed", values=signed[each.id], lang=run.written),
        )


def _check(goal: Goal) -> None:
    """Raise PmcoachError for a goal there is nothing to agree on."""
    if not goal.open:
        raise PmcoachError(CLOSED.fill(goal=goal.id))
    if goal.agreed is not None and (goal.agreed.by or goal.agreed.on):
        said = tuple(str(each) for each in (goal.agreed.by, goal.agreed.on) if each)
        raise PmcoachError(AGREED.fill(goal=goal.id, by=said))
