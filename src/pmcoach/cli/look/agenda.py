"""`pmcoach agenda`: what is due in the next days, for everyone."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import calendars, complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import person_id
from pmcoach.dates.period import add_days
from pmcoach.errors import Exit
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach agenda --days 14", zh="pmcoach agenda --days 14")


def command(
    context: typer.Context,
    person: Annotated[
        str | None,
        typer.Argument(
            metavar="[PERSON]",
            autocompletion=complete.people,
            help="Only theirs; everyone's when absent. --- 只看某人的；不写则所有人。",
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
            help="How far to look, by default 14. --- 往后看几天，默认 14。",
        ),
    ] = 14,
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
    ics: Annotated[
        str | None,
        typer.Option(
            "--ics",
            metavar="FILE",
            help="Write it to a calendar file instead; - is stdout. --- 改为写到日历文件；- 为 stdout。",
        ),
    ] = None,
) -> int:
    """Show what is due: goals, plan steps, asks, training, measures, reports, 1:1s, checks, appraisals; overdue first.
    ---
    看近期到期的事：目标、计划步骤、请求、培训、改进措施、周报、一对一、检查、考核；已过期的在最前。
    """
    from pmcoach.views.pages import agenda as view

    run = Invocation(context.obj)
    until = add_days(run.today, days)
    wanted = "" if person is None else person_id(person, run.project)
    items = calendars.due(run, until, wanted, sorts or ())
    if ics is not None:
        calendars.write(run, items, until, ics, wanted)
        return Exit.FINE
    run.show(view.page(items, run.project, until, run.lang, run.width))
    run.note_unknown_year()
    return run.keep(Exit.FINE)
