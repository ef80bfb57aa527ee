"""`pmcoach praise`: thanks to a colleague."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import person_id, words
from pmcoach.errors import PmcoachError
from pmcoach.text import Lang, Text

ONESELF = Text(en="praise is for somebody else", zh="表扬是给别人的")


def command(
    context: typer.Context,
    person: Annotated[
        str, typer.Argument(metavar="PERSON", autocompletion=complete.people, help="Whom. --- 表扬谁。")
    ],
    what: Annotated[str, typer.Argument(metavar="FOR", help="For what. --- 为什么事。")],
    impact: Annotated[
        str | None, typer.Option("--impact", metavar="TEXT", help="What it changed. --- 带来了什么。")
    ] = None,
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
    from pmcoach.cli.edit.editing import change, own_report, who
    from pmcoach.records.edit.fields import with_item
    from pmcoach.records.fields.types import fields_of
    from pmcoach.records.kinds.report import Report

    run = Invocation(context.obj)
    mine, theirs = who(run, me), person_id(person, run.project)
    if mine == theirs:
        raise PmcoachError(ONESELF)
    values = {"to": theirs, "what": words(what, "FOR")}
    if impact is not None:
        values["impact"] = words(impact, "--impact")
    key = fields_of(Report).key("praise", zh=run.written is Lang.ZH)
    path = own_report(run, mine, begins=True)
    change(run, path, lambda text: with_item(text, Report, "praise", values, run.written), f"{key}:\n")
