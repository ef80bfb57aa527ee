"""`pmcoach set`: a goal's new value."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import goal_named
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

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
) -> None:
    """Record a goal's value: in the metrics file it names as its source, else in the owner's report of this period.
    ---
    记下目标的值：目标写了数据文件就写进数据文件，没有就写进负责人本期的周报。
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
