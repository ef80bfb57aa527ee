"""`pmcoach done`: something is finished."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.assess.doable import Doable, named
from pmcoach.cli.edits import change, day
from pmcoach.cli.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.records.change import with_value
from pmcoach.text import Lang, Text

NOTHING = Text(en="nothing open is called “{said}”", zh="没有叫“{said}”的未完成事项")
HOW = Text(
    en="say its id, GOAL:STEP, path:line, or some of its words: pmcoach list plan, pmcoach list actions",
    zh="可用编号、目标:步骤序号、路径:行号，或其中几个字：pmcoach list plan、pmcoach list actions",
)
SEVERAL = Text(en="“{said}” could be: {found}", zh="“{said}”可能是：{found}")
DELIVERED = Text(en="delivered", zh="已交付")


def command(
    context: typer.Context,
    what: Annotated[
        str,
        typer.Argument(
            metavar="REF",
            help="A measure's id, GOAL:STEP, path:line, or some words. --- 改进措施编号、目标:步骤序号、路径:行号，或几个字。",
        ),
    ],
    on: Annotated[
        str | None,
        typer.Option(
            "--on", metavar="DAY", help="The day it was done; else today. --- 哪天完成的；不写则今天。"
        ),
    ] = None,
    result: Annotated[
        str | None,
        typer.Option("--result", metavar="TEXT", help="What a measure changed. --- 改进措施的实际效果。"),
    ] = None,
) -> None:
    """Note that a plan step, a measure, a training or a problem is done, or that another team has delivered.
    ---
    记下完成：计划步骤、改进措施、培训、问题，或其他团队的交付。
    """
    run = Invocation(context.obj)
    found = named(run.project, what)
    if not found:
        raise PmcoachError(NOTHING.fill(said=what), HOW)
    if len(found) > 1:
        shown = tuple(f"{each.what} ({each.id or _place(run, each)})" for each in found[:5])
        raise PmcoachError(SEVERAL.fill(said=what, found=shown), HOW)
    each = found[0]
    cls = run.project.files[each.path].kind.cls
    value = (DELIVERED.zh if run.lang is Lang.ZH else DELIVERED.en) if each.field == "state" else day(run, on)

    def made(text: str) -> str:
        new = with_value(text, cls, (*each.at, each.field), value, run.lang)
        if result is not None:
            new = with_value(new, cls, (*each.at, "result"), result, run.lang)
        return new

    change(run, each.path, made)


def _place(run: Invocation, each: Doable) -> str:
    return f"{each.path}:{run.project.files[each.path].place(each.at).line}"
