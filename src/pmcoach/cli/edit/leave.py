"""`pmcoach leave`: days away."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.edit.params import Me
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import day_named
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach leave 2026-12-21 2026-12-25", zh="pmcoach leave 2026-12-21 2026-12-25")

BACKWARDS = Text(en="{last} is before {first}", zh="{last} 在 {first} 之前")


def command(
    context: typer.Context,
    first: Annotated[str, typer.Argument(metavar="DAY", help="The first day away. --- 第一天。")],
    last: Annotated[
        str | None,
        typer.Argument(
            metavar="[DAY]", help="The last day away; else one day only. --- 最后一天；不写则只有一天。"
        ),
    ] = None,
    me: Me = None,
) -> None:
    """Note days away in your file: no report, 1:1 or review is owed in a period you are away for.
    ---
    在你的文件里记下请假的日子：请假期间不用交周报，也不催一对一和评审。
    """
    from pmcoach.cli.edit.editing import change, who
    from pmcoach.records.edit.fields import with_item
    from pmcoach.records.kinds.person import Person

    run = Invocation(context.obj)
    person = run.project.people[who(run, me)]
    begin = day_named(first, run.today)
    end = begin if last is None else day_named(last, run.today)
    if end < begin:
        raise PmcoachError(BACKWARDS.fill(first=begin, last=end))
    values = {"first": begin.isoformat(), "last": end.isoformat()}
    change(run, person.path, lambda text: with_item(text, Person, "leave", values, run.written))
