"""`pmcoach praise`: thanks to a colleague."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.edit.params import Me
from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import person_id, words
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

EXAMPLE = Text(
    en='pmcoach praise zhang.min "kept the release safe"', zh='pmcoach praise zhang.min "守住了发布"'
)

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
    me: Me = None,
) -> None:
    """Thank a colleague in your report of this period; a lead who owes no report gets a file for it.
    ---
    在本期周报里表扬同事；不用交周报的上级会新建一个文件。
    """
    from pmcoach.cli.edit.editing import who
    from pmcoach.cli.edit.own_report import own_report
    from pmcoach.records.edit.fields import with_item
    from pmcoach.records.kinds.report import Report

    run = Invocation(context.obj)
    mine, theirs = who(run, me), person_id(person, run.project)
    if mine == theirs:
        raise PmcoachError(ONESELF)
    values = {"to": theirs, "what": words(what, "FOR")}
    if impact is not None:
        values["impact"] = words(impact, "--impact")
    report = own_report(run, mine, me=mine)
    report.change(run, lambda text: with_item(text, Report, "praise", values, run.written))
