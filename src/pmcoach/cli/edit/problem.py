"""`pmcoach problem`: something is in the way."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.edit.params import ByDay, Me
from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.records.fields.enums import Trouble, meant
from pmcoach.text import Lang, Text

EXAMPLE = Text(
    en='pmcoach problem "events arrive a day late" --need "a fix" --from zhang.min',
    zh='pmcoach problem "埋点晚一天" --need "排期修复" --from zhang.min',
)
NO_KIND = Text(en="no kind of problem “{name}”: {known}", zh="没有“{name}”这类问题：{known}")


def command(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="WHAT", help="What is in the way. --- 遇到什么问题。")],
    need: Annotated[
        str | None, typer.Option("--need", metavar="TEXT", help="What would solve it. --- 需要什么来解决。")
    ] = None,
    of: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="PERSON",
            autocompletion=complete.people,
            help="Who can solve it. --- 找谁解决。",
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            autocompletion=lambda: [str(each) for each in Trouble],
            help="delay, requirements, communication, conflict or other: what is asked about it follows. "
            "--- 延期、需求不清、沟通不畅、冲突或其他：怎么问由它决定。",
        ),
    ] = None,
    by: ByDay = None,
    me: Me = None,
) -> None:
    """Add what is in the way to your report of this period; it is carried on until it is solved (pmcoach done).
    ---
    在本期周报里记一个问题；解决之前会一直带上，解决了用 pmcoach done 记下。
    """
    from pmcoach.cli.edit.own_report import add, day_ahead, line, whom

    run = Invocation(context.obj)
    values = {
        "what": line(what, "WHAT"),
        "kind": _kind(run, kind),
        "need": line(need, "--need"),
        "source": whom(run, of),
    }
    add(run, me, "problems", {**values, "by": day_ahead(run, by), "since": run.today.isoformat()})


def _kind(run: Invocation, said: str | None) -> str | None:
    """A kind of problem in the words of the workspace; raise PmcoachError where it is none."""
    if said is None:
        return None
    found = meant(Trouble, said)
    if found is None:
        known = tuple(each.label.say(run.lang) if run.lang is Lang.ZH else each.value for each in Trouble)
        raise PmcoachError(NO_KIND.fill(name=said, known=known))
    return found.label.zh if run.written is Lang.ZH else found.value
