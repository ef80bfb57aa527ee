"""`pmcoach ask`: something is asked of the lead or another."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.edit.params import ByDay, Me
from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.records.fields.enums import Need
from pmcoach.text import Text

EXAMPLE = Text(
    en='pmcoach ask "an analyst for two weeks" --by friday', zh='pmcoach ask "数据分析师两周" --by 下周五'
)

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
    by: ByDay = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            autocompletion=lambda: [str(need) for need in Need],
            help="money, people, tool, decision or training. --- 资金、人员、工具、决策或培训。",
        ),
    ] = None,
    me: Me = None,
) -> None:
    """Add an ask to your report of this period; it stays on the lead's list until it is answered.
    ---
    在本期周报里添加一条请求；答复之前一直在上级的清单上。
    """
    from pmcoach.cli.edit.editing import who
    from pmcoach.cli.edit.own_report import day_ahead, line, own_report, whom
    from pmcoach.records.edit.fields import in_chinese, with_item
    from pmcoach.records.kinds.report import Report

    run = Invocation(context.obj)
    person, asked = who(run, me), line(what, "WHAT")
    need = _need(kind) if kind is not None else None
    asked_of, day = whom(run, of) or "", day_ahead(run, by) or ""

    def made(text: str) -> str:
        zh = in_chinese(text, Report, run.written)
        sort = "" if need is None else need.label.zh if zh else need.value
        values = {"what": asked, "kind": sort, "source": asked_of, "by": day}
        return with_item(text, Report, "asks", values, run.written)

    own_report(run, person, me=person).change(run, made)


def _need(said: str) -> Need:
    """A kind of need, by its word in either language."""
    for need in Need:
        if said in (need.value, need.label.zh):
            return need
    raise PmcoachError(NO_KIND.fill(name=said, known=tuple(need.value for need in Need)))
