"""`pmcoach ask`: something is asked of the lead or another."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli import complete
from pmcoach.cli.edits import change, day, own_report, who
from pmcoach.cli.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.records.change import with_item
from pmcoach.records.choice import Need
from pmcoach.records.report import Report
from pmcoach.text import Lang, Text

NO_KIND = Text(en="no kind “{name}”: {known}", zh="没有“{name}”这种类型：{known}")


def command(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="WHAT", help="What you need. --- 需要什么。")],
    of: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="PERSON",
            autocompletion=complete.people,
            help="Of whom; else of your lead. --- 向谁要；不写则向上级。",
        ),
    ] = "",
    by: Annotated[str | None, typer.Option("--by", metavar="DAY", help="By when. --- 最晚哪天。")] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="money, people, tool, decision or training. --- 资金、人员、工具、决策或培训。",
        ),
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
    """Add an ask to your report of this period; it stays on the lead's list until it is answered.
    ---
    在本期周报里添加一条请求；答复之前一直在上级的清单上。
    """
    run = Invocation(context.obj)
    person = who(run, me)
    values = {"what": what, "kind": _kind(kind, run.lang), "source": of, "by": day(run, by) if by else ""}
    change(run, own_report(run, person), lambda text: with_item(text, Report, "asks", values, run.lang))


def _kind(said: str | None, lang: Lang) -> str:
    """The word for a kind of need, in the language of the workspace."""
    if said is None:
        return ""
    for need in Need:
        if said in (need.value, need.label.zh):
            return need.label.zh if lang is Lang.ZH else need.value
    raise PmcoachError(NO_KIND.fill(name=said, known=tuple(need.value for need in Need)))
