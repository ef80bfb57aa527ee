"""`pmcoach close`: goals end, with their results and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import goals_named, words
from pmcoach.errors import PmcoachError
from pmcoach.records.fields.enums import Status
from pmcoach.text import Text, quantity

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.records.kinds.goal import Goal
EXAMPLE = Text(
    en='pmcoach close csat --result 4.5 --why "new questionnaire"',
    zh='pmcoach close csat --result 4.5 --why "问卷改版"',
)

CLOSED = Text(en="the goal “{goal}” is closed already", zh="目标“{goal}”已经结项")
NO_RESULT = Text(en="say what came of it: --result", zh="请写结果：--result")
LAST = Text(en="the last value is {value}, of {day}", zh="最近的值是 {value}（{day}）")
NOT_A_NUMBER = Text(en="“{text}” is not a number", zh="“{text}”不是数字")
NO_LAST = Text(
    en="no value of “{goal}” is on record: close it with --result",
    zh="“{goal}”没有记录过值：请用 --result 写结果",
)
ONE_RESULT = Text(
    en="--result is the outcome of one goal; --last takes the last value of each",
    zh="--result 只写一个目标的结果；--last 取每个目标最近的值",
)
WORDS = Text(en="in a number or in words", zh="写数值，或用一句话说明")


def command(
    context: typer.Context,
    goals: Annotated[
        list[str],
        typer.Argument(metavar="GOAL…", autocompletion=complete.goals, help="Which goals. --- 哪些目标。"),
    ],
    result: Annotated[
        str | None,
        typer.Option(
            "--result",
            metavar="VALUE",
            help="Its last value, or the outcome in words. --- 最终的值，或一句话结果。",
        ),
    ] = None,
    last: Annotated[
        bool,
        typer.Option("--last", help="The result is the last value on record. --- 结果就是记录里最近的值。"),
    ] = False,
    why: Annotated[
        str | None, typer.Option("--why", metavar="TEXT", help="Why it ended so. --- 为什么是这个结果。")
    ] = None,
    dropped: Annotated[
        bool, typer.Option("--dropped", help="It is given up, not done. --- 是取消，不是完成。")
    ] = False,
    score: Annotated[
        str | None,
        typer.Option("--score", metavar="NUMBER", help="How well it was done. --- 完成得怎样。"),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DAY", help="The day; else today. --- 哪天；不写则今天。")
    ] = None,
) -> None:
    """Close goals: done or dropped, with their results and the reason.
    ---
    结项：完成或取消，写明结果和原因。
    """
    from functools import partial

    from pmcoach.cli.edit.editing import change, seen_on
    from pmcoach.records.edit.closing import closed
    from pmcoach.records.fields.amount import read_amount

    run = Invocation(context.obj)
    found = goals_named(goals, run.project)
    for each in found:
        if not each.open:
            raise PmcoachError(CLOSED.fill(goal=each.id))
    if result is not None and (last or len(found) > 1):
        raise PmcoachError(ONE_RESULT)
    if score is not None and read_amount(score) is None:
        raise PmcoachError(NOT_A_NUMBER.fill(text=score))
    said = words(result, "--result") if result is not None else ""
    results = {each.id: said or _result(run, each, last=last, dropped=dropped) for each in found}
    values = {
        "on": seen_on(run, on).isoformat(),
        "score": score or "",
        "why": words(why, "--why") if why is not None else "",
    }
    status = Status.DROPPED if dropped else Status.DONE
    for each in found:
        ending = {"on": values["on"], "result": results[each.id], **values}
        change(run, each.path, partial(closed, status=status, ending=ending, lang=run.written))


def _result(run: Invocation, goal: Goal, *, last: bool, dropped: bool) -> str:
    """What came of a goal nobody gives a result for: its last value where that is asked for, nothing where it is dropped."""
    from pmcoach.assess.status.status import assessment_of

    standing = assessment_of(run.project).of(goal)
    current = standing.current
    if last and current is not None:
        return quantity(current.value, standing.aim.unit)
    if dropped and not last:
        return ""
    if last:
        raise PmcoachError(NO_LAST.fill(goal=goal.id))
    hint = LAST.fill(value=quantity(current.value, standing.aim.unit), day=current.day) if current else WORDS
    raise PmcoachError(NO_RESULT, hint)
