"""`pmcoach set`: a goal's new value."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from pmcoach.cli.frame import complete, console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import goal_named
from pmcoach.errors import Exit, PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.project import Project
    from pmcoach.records.kinds.goal import Goal

EXAMPLE = Text(en="pmcoach set csat 4.2", zh="pmcoach set csat 4.2")

NOT_A_NUMBER = Text(en="“{text}” is not a number", zh="“{text}”不是数字")
NO_METRIC = Text(en="the goal “{goal}” has no metric", zh="目标“{goal}”没有指标")
ADD_METRIC = Text(
    en="write it in {path}: metric: {name: …, target: …}", zh="请写进 {path}：metric: {name: …, target: …}"
)
OTHER_UNIT = Text(
    en="“{text}” is not in {unit}, the metric's unit", zh="“{text}”的单位不是指标的单位“{unit}”"
)
NO_OWNER = Text(
    en="the goal “{goal}” has no owner in whose report the value could stand",
    zh="目标“{goal}”没有负责人，不知道写进谁的周报",
)

OUTSIDE = Text(en="{value}: it can only be {low} to {high}", zh="{value}：取值范围是 {low}-{high}")
TIMES = Text(
    en="{value} is ten times the last value, {last}, or more", zh="{value} 是上次的值 {last} 的十倍以上"
)
TENTH = Text(
    en="{value} is a tenth of the last value, {last}, or less", zh="{value} 不到上次的值 {last} 的十分之一"
)
SURE = Text(en="write it all the same? y for yes", zh="仍要写入吗？是请输 y")
SAY_YES = Text(en="if it is right: --yes", zh="如果没错，请加 --yes")
LEFT = Text(en="nothing was written", zh="没有写入")


def command(
    context: typer.Context,
    goal: Annotated[
        str, typer.Argument(metavar="GOAL", autocompletion=complete.goals, help="Which goal. --- 哪个目标。")
    ],
    value: Annotated[
        str, typer.Argument(metavar="VALUE", help="Its value: 4.2, 30%, 20万. --- 它的值：4.2、30%、20万。")
    ],
    on: Annotated[
        str | None,
        typer.Option(
            "--on", metavar="DAY", help="The day it was seen; else today. --- 哪天的值；不写则今天。"
        ),
    ] = None,
    yes: Annotated[
        bool,
        typer.Option(
            "--yes", help="Write it even where it looks like a slip. --- 看着像写错了也照写，不再问。"
        ),
    ] = False,
) -> None:
    """Record a goal's value: in the metrics file it names as its source, else in the owner's report of this period.

    A value outside the metric's range, or ten times the last one, is asked back first.
    ---
    记下目标的值：目标写了数据文件就写进数据文件，没有就写进负责人本期的周报。

    超出取值范围或与上次差十倍的值，会先问一句。
    """
    from pmcoach.cli.edit.editing import begin_series, change, seen_on
    from pmcoach.cli.edit.own_report import own_report
    from pmcoach.document.csv_splice import with_row
    from pmcoach.document.scalars import digits
    from pmcoach.records.edit.fields import with_value
    from pmcoach.records.fields.amount import in_unit, read_amount
    from pmcoach.records.kinds.report import Report

    run = Invocation(context.obj)
    found = goal_named(goal, run.project)
    if found.metric is None:
        raise PmcoachError(NO_METRIC.fill(goal=found.id), ADD_METRIC.fill(path=found.path))
    amount = read_amount(value)
    if amount is None:
        raise PmcoachError(NOT_A_NUMBER.fill(text=value))
    plain = in_unit(amount, found.metric.said_unit)
    if plain is None:
        raise PmcoachError(OTHER_UNIT.fill(text=value, unit=found.metric.said_unit))
    shown, day = digits(plain), seen_on(run, on)
    doubt = None if yes else _doubt(found, plain, day, run.project)
    if doubt is not None:
        _confirm(run, doubt)
    source = found.metric.source
    if run.project.series(source) is not None:
        change(run, source, lambda text: with_row(text, day.isoformat(), shown))
        return
    if begin_series(run, source, f"{day},{shown}\n"):
        return
    if not found.owner:
        raise PmcoachError(NO_OWNER.fill(goal=found.id))
    report = own_report(run, found.owner, day)
    report.change(run, lambda text: with_value(text, Report, ("metrics", found.id), shown, run.written))


def _doubt(goal: Goal, value: float, day: date, project: Project) -> Text | None:
    """Why a value looks like a slip: outside the metric's range, or ten-fold from the last one, the baseline at first."""
    from pmcoach.assess.status.measurements import values_of
    from pmcoach.assess.status.outliers import tenfold
    from pmcoach.text import quantity

    assert goal.metric is not None
    unit, bounds = goal.metric.said_unit, goal.metric.range
    if bounds is not None and not bounds.low <= value <= bounds.high:
        return OUTSIDE.fill(value=quantity(value, unit), low=bounds.low, high=bounds.high)
    before = [each.value for each in values_of(goal, project) if each.day <= day]
    last = before[-1] if before else goal.metric.number(goal.metric.baseline)
    if last is None or not tenfold(value, last):
        return None
    return (TIMES if abs(value) > abs(last) else TENTH).fill(
        value=quantity(value, unit), last=quantity(last, unit)
    )


def _confirm(run: Invocation, doubt: Text) -> None:
    """Ask whoever sits at the terminal; raise PmcoachError where nobody does, and end the command where they say no."""
    from pmcoach.cells import showable
    from pmcoach.cli.new.report_questions import YES

    if not (console.is_terminal(sys.stdin) and console.is_terminal(sys.stderr)):
        raise PmcoachError(doubt, SAY_YES)
    run.say(doubt)
    if (console.ask(showable(SURE.say(run.lang))) or "").casefold() not in YES:
        run.say(LEFT)
        raise typer.Exit(Exit.FAILED)
