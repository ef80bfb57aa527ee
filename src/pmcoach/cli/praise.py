"""`pmcoach praise`: thanks to a colleague."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli import complete
from pmcoach.cli.edits import change, own_report, who
from pmcoach.cli.invocation import Invocation
from pmcoach.cli.named import person_id
from pmcoach.errors import PmcoachError
from pmcoach.records.change import with_item
from pmcoach.records.report import Report
from pmcoach.records.shapes import fields_of
from pmcoach.text import Lang, Text

ONESELF = Text(en="praise is for somebody else", zh="表扬是给别人的")


def command(
    context: typer.Context,
    person: Annotated[
        str, typer.Argument(metavar="PERSON", autocompletion=complete.people, help="Whom. --- 表扬谁。")
    ],
    what: Annotated[str, typer.Argument(metavar="FOR", help="For what. --- 为什么事。")],
    impact: Annotated[
        str, typer.Option("--impact", metavar="TEXT", help="What it changed. --- 带来了什么。")
    ] = "",
    me: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="PERSON",
            autocompletion=complete.people,
            help="Who you are, if git does not know. --- 你是谁（git 认不出时）。",
        ),
    ] = None,
) -> None:
    """Thank a colleague in your report of this period; a lead who owes no report gets a file for it.
    ---
    在本期周报里表扬同事；不用交周报的上级会新建一个文件。
    """
    run = Invocation(context.obj)
    mine, theirs = who(run, me or (run.project.settings.lead or None)), person_id(person, run.project)
    if mine == theirs:
        raise PmcoachError(ONESELF)
    key = fields_of(Report).key("praise", zh=run.lang is Lang.ZH)
    path = own_report(run, mine, begin=f"{key}:\n")
    values = {"to": theirs, "what": what, "impact": impact}
    change(run, path, lambda text: with_item(text, Report, "praise", values, run.lang))
