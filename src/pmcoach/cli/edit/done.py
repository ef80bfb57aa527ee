"""`pmcoach done`: something is finished."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import words
from pmcoach.errors import PmcoachError
from pmcoach.records.fields.enums import Dependence
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach done csat:1 --on yesterday", zh="pmcoach done csat:1 --on 昨天")

NOTHING = Text(en="nothing open is called “{said}”", zh="没有叫“{said}”的未完成事项")
HOW = Text(
    en="say its id, GOAL:STEP, path:line, or some of its words: pmcoach list plan, pmcoach list actions",
    zh="可用编号、目标:步骤序号、路径:行号，或其中几个字：pmcoach list plan、pmcoach list actions",
)
SEVERAL = Text(en="“{said}” could be: {found}", zh="“{said}”可能是：{found}")
NO_RESULT = Text(
    en="--result is only for what has an effect; “{what}” has none",
    zh="--result 只用于改进措施；“{what}”没有这一项",
)

NOTED = Text(en="done: {what}", zh="已完成：{what}")


def command(
    context: typer.Context,
    what: Annotated[
        str,
        typer.Argument(
            metavar="REF",
            autocompletion=complete.finishable,
            help="A measure's id, GOAL:STEP, path:line, or some words. --- 改进措施编号、目标:步骤序号、路径:行号，或几个字。",
        ),
    ],
    on: Annotated[
        str | None,
        typer.Option(
            "--on", metavar="DAY", help="The day it was done; else today. --- 哪天完成的；不写则今天。"
        ),
    ] = None,
    result: Annotated[
        str | None,
        typer.Option("--result", metavar="TEXT", help="What a measure changed. --- 改进措施的实际效果。"),
    ] = None,
) -> None:
    """Note that a plan step, a measure, a training or a problem is done, or that another team has delivered.
    ---
    记下完成：计划步骤、改进措施、培训、问题，或其他团队的交付。
    """
    from pmcoach.assess.items.finishable import FIELDS, named, only_reported
    from pmcoach.assess.items.finishable import words as called
    from pmcoach.cli.edit.editing import change, seen_on
    from pmcoach.records.edit.fields import has_field, in_chinese, with_value

    run = Invocation(context.obj)
    found = named(run.project, words(what, "REF"))
    if not found:
        raise PmcoachError(NOTHING.fill(said=what), HOW)
    if len(found) > 1:
        lines = [run.project.files[each.path].place(each.at).line for each in found]
        places = [each.id or f"{each.path}:{line}" for each, line in zip(found, lines, strict=True)]
        shown = tuple(f"{called(each)} ({place})" for each, place in zip(found[:5], places, strict=False))
        raise PmcoachError(SEVERAL.fill(said=what, found=shown), HOW)
    each = found[0]
    field = FIELDS[each.kind]
    cls = run.project.files[each.path].kind.cls
    effect = words(result, "--result") if result is not None else None
    if effect is not None and not has_field(cls, each.at, "result"):
        raise PmcoachError(NO_RESULT.fill(what=called(each)))
    reported = each.done if on is None and only_reported(each, run.project) else None
    day = (reported or seen_on(run, on)).isoformat()

    def made(text: str) -> str:
        value = day
        if field == "state":
            word = Dependence.DELIVERED
            value = word.label.zh if in_chinese(text, cls, run.written) else word.value
        new = with_value(text, cls, (*each.at, field), value, run.written)
        return new if effect is None else with_value(new, cls, (*each.at, "result"), effect, run.written)

    change(run, each.path, made)
    run.say(NOTED.fill(what=called(each)))
