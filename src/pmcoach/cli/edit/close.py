"""`pmcoach close`: a goal ends, with its result and why."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import goal_named, words
from pmcoach.errors import PmcoachError
from pmcoach.records.fields.enums import Status
from pmcoach.text import Text, quantity

EXAMPLE = Text(
    en='pmcoach close csat --result 4.5 --why "new questionnaire"',
    zh='pmcoach close csat --result 4.5 --why "问卷改版"',
)

CLOSED = Text(en="the goal “{goal}” is closed already", zh="目标“{goal}”已经结项")
NO_RESULT = Text(en="say what came of it: --result", zh="请写结果：--result")
LAST = Text(en="the last value is {value}, of {day}", zh="最近的值是 {value}（{day}）")
NOT_A_NUMBER = Text(en="“{text}” is not a number", zh="“{text}”不是数字")
WORDS = Text(en="in a number or in words", zh="写数值，或用一句话说明")


def command(
    context: typer.Context,
    goal: Annotated[
        str, typer.Argument(metavar="GOAL", autocompletion=complete.goals, help="Which goal. --- 哪个目标。")
    ],
    result: Annotated[
        str | None,
        typer.Option(
            "--result",
            metavar="VALUE",
            help="Its last value, or the outcome in words. --- 最终的值，或一句话结果。",
        ),
    ] = None,
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
    """Close a goal: done or dropped, with its result and the reason.
    ---
    结项：完成或取消，写明结果和原因。
    """
    from pmcoach.assess.status.status import assessment_of
    from pmcoach.cli.edit.editing import change, seen_on
    from pmcoach.records.edit.fields import in_chinese, with_part, with_value
    from pmcoach.records.fields.amount import read_amount
    from pmcoach.records.kinds.goal import Goal

    run = Invocation(context.obj)
    found = goal_named(goal, run.project)
    if not found.open:
        raise PmcoachError(CLOSED.fill(goal=found.id))
    if result is None and not dropped:
        standing = assessment_of(run.project).of(found)
        current = standing.current
        hint = (
            WORDS
            if current is None
            else LAST.fill(value=quantity(current.value, standing.aim.unit), day=current.day)
        )
        raise PmcoachError(NO_RESULT, hint)
    if score is not None and read_amount(score) is None:
        raise PmcoachError(NOT_A_NUMBER.fill(text=score))
    values = {
        "on": seen_on(run, on).isoformat(),
        "result": words(result, "--result") if result is not None else "",
        "score": score or "",
        "why": words(why, "--why") if why is not None else "",
    }
    status = Status.DROPPED if dropped else Status.DONE

    def made(text: str) -> str:
        word = status.label.zh if in_chinese(text, Goal, run.written) else status.value
        new = with_value(text, Goal, ("status",), word, run.written)
        return with_part(new, Goal, "closed", values, run.written)

    change(run, found.path, made)
