"""`pmcoach export`: what the workspace says, in the forms of others."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.look.params import Viewer
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

FORMATS = ("csv", "jsonl", "parquet", "md", "xlsx")
KNOWN = Text(en="there are: {known}", zh="可用：{known}")
RAW = Text(en="--raw is for csv", zh="--raw 只用于 csv")
SINCE = Text(en="--since is for parquet", zh="--since 只用于 parquet")
EXAMPLE = Text(en="pmcoach export ics", zh="pmcoach export ics")


def ics(
    context: typer.Context,
    file: Annotated[
        str,
        typer.Argument(
            metavar="[FILE]",
            help="Where to; stdout when absent. A file keeps what it said before, so that events move instead of doubling. "
            "--- 写到哪个文件；不写则输出到 stdout。写到同一个文件时，日程改期会移动而不是重复。",
        ),
    ] = "-",
    person: Annotated[
        str | None,
        typer.Option(
            "--person",
            metavar="PERSON",
            autocompletion=complete.people,
            help="Only theirs. --- 只导出某人的。",
        ),
    ] = None,
    days: Annotated[
        int,
        typer.Option(
            "--days",
            "-n",
            min=0,
            max=3660,
            metavar="DAYS",
            help="How far to look, by default 92. --- 往后看几天，默认 92。",
        ),
    ] = 92,
    sorts: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            autocompletion=complete.sorts,
            help="Only what is of this sort: report, one_on_one, step …; may be repeated. "
            "--- 只要这一类：report、one_on_one、step 等；可重复。",
        ),
    ] = None,
) -> None:
    """Write what is due as a calendar that phones and mail programs read.
    ---
    把到期的事写成日历文件，手机和邮件客户端都能读。
    """
    from pmcoach.cli.frame import calendars
    from pmcoach.cli.frame.lookup import person_id
    from pmcoach.dates.period import add_days

    run = Invocation(context.obj)
    until = add_days(run.today, days)
    wanted = "" if person is None else person_id(person, run.project)
    calendars.write(run, calendars.due(run, until, wanted, sorts or ()), until, file, wanted)


def tables(
    context: typer.Context,
    folder: Annotated[
        str,
        typer.Argument(
            metavar="DIR", help="The folder to write to; made when absent. --- 写到哪个文件夹；没有则新建。"
        ),
    ],
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            autocompletion=lambda: list(FORMATS),
            help=f"{', '.join(FORMATS)}. --- {'、'.join(FORMATS)}。",
        ),
    ] = "csv",
    raw: Annotated[
        bool,
        typer.Option(
            "--raw",
            help="csv: leave text as it is, also where a spreadsheet would take it for a formula. "
            "--- csv：文字保持原样，即使表格软件会当成公式。",
        ),
    ] = False,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="PERIOD",
            autocompletion=complete.periods,
            help="parquet: every week from 2026-W30 on that is over and not there yet, as it was committed then. "
            "--- parquet：从 2026-W30 起，已结束而文件夹里还没有的每一周，内容按当时的提交。",
        ),
    ] = None,
) -> None:
    """Write goals, values, steps, reports, asks, moves and more as tables for programs: codes, numbers, days; nothing private.
    ---
    把目标、指标值、计划步骤、周报、请求、改动等写成给程序用的表：代码、数字、日期；不含私密内容。
    """
    from pmcoach.cli.frame.lookup import NO_FORMAT, period_named
    from pmcoach.cli.look.export_tables import export
    from pmcoach.cli.look.export_weeks import export_since

    if form not in FORMATS:
        raise PmcoachError(NO_FORMAT.fill(name=form), KNOWN.fill(known=FORMATS))
    if raw and form != "csv":
        raise PmcoachError(RAW)
    if since is None:
        export(Invocation(context.obj), folder, form, raw=raw)
    elif form == "parquet":
        export_since(Invocation(context.obj), folder, period_named(since))
    else:
        raise PmcoachError(SINCE)


def html(
    context: typer.Context,
    target: Annotated[
        str,
        typer.Argument(
            metavar="DIR|FILE.html",
            help="A folder for a small site, a page a person and a goal; a file for everything on one page; - for stdout. "
            "--- 写文件夹则生成小站，每人、每个目标各一页；写 .html 文件则全部在一页；- 为 stdout。",
        ),
    ],
    public: Annotated[
        bool,
        typer.Option(
            "--public",
            help="Leave out what concerns the lead: who owes what, late reports, asks, problems, confidence, meetings. "
            "--- 不含只和上级有关的：谁欠什么、迟交的周报、请求、问题、信心、会议。",
        ),
    ] = False,
    period: Annotated[
        str | None,
        typer.Option(
            "--period",
            metavar="PERIOD",
            autocompletion=complete.periods,
            help="Instead a page on a quarter (2026-Q3) or another period: results, moves, lessons, who helped whom. "
            "--- 改为某季度（如 2026-Q3）或其他周期的总结页：结果、改动、收获、谁帮了谁。",
        ),
    ] = None,
    me: Viewer = None,
    opened: Annotated[
        bool, typer.Option("--open", help="Open the page in the browser. --- 写好后在浏览器里打开。")
    ] = False,
) -> None:
    """Write the team as a page people look at: goals with their course, who needs what, the calendar, reports; nothing private.
    ---
    把团队写成给人看的网页：目标及其进展曲线、谁需要什么、日历、周报；不含私密内容。
    """
    from pmcoach.cli.frame.lookup import period_named
    from pmcoach.cli.look.export_html import export, open_page

    run = Invocation(context.obj)
    asked = None if period is None else period_named(period)
    written = export(run, target, me, asked, public=public)
    run.note_unknown_year()
    run.note_past()
    run.past.save()
    run.own_up()
    if opened and written:
        open_page(run, written)


COMMANDS = {"html": html, "ics": ics, "tables": tables}
