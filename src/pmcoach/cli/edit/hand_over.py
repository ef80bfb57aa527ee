"""`pmcoach hand-over`: goals go on with somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import goals_named, person_id, words
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.records.kinds.goal import Goal

EXAMPLE = Text(en="pmcoach hand-over csat --to li.wei", zh="pmcoach hand-over csat --to li.wei")
CLOSED = Text(en="the goal “{goal}” is closed already", zh="目标“{goal}”已经结项")
WHICH = Text(
    en="say which goals, or whose: pmcoach hand-over --from PERSON lists what hangs on somebody",
    zh="请写哪些目标，或写是谁的：pmcoach hand-over --from 人员编号 列出某人名下的事",
)
TO_WHOM = Text(en="say who takes over: --to PERSON", zh="请写由谁接手：--to 人员编号")
GONE = Text(en="{name} left on {day}", zh="{name} {day} 已离开")
HAS_IT = Text(en="“{goal}” is {name}'s already", zh="“{goal}”已经在 {name} 名下")
NOTHING = Text(en="nothing hangs on {name}", zh="{name} 名下没有要交接的事")
NO_GOALS = Text(en="{name} has no open goal to hand over", zh="{name} 没有未结项的目标可以交接")
ROW = Text(en="{sort}  {what}  {place}", zh="{sort}  {what}  {place}")
FOR = Text(en="{what} ({who})", zh="{what}（{who}）")
STAYS = Text(
    en="still hangs on {name}: {count}; pmcoach hand-over --from {id} lists it",
    zh="{name} 名下还有 {count} 件：pmcoach hand-over --from {id} 可列出",
)


def command(
    context: typer.Context,
    goals: Annotated[
        list[str] | None,
        typer.Argument(metavar="[GOAL…]", autocompletion=complete.goals, help="Which goals. --- 哪些目标。"),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            "--to", metavar="PERSON", autocompletion=complete.people, help="Who takes over. --- 由谁接手。"
        ),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="PERSON",
            autocompletion=complete.people,
            help="All open goals of somebody; without --to, all that hangs on them is listed. "
            "--- 某人所有未结项的目标；不写 --to 则列出其名下的一切。",
        ),
    ] = None,
    why: Annotated[
        str | None, typer.Option("--why", metavar="TEXT", help="Why it goes over. --- 为什么交接。")
    ] = None,
) -> None:
    """Hand goals over to somebody: owner and open steps are theirs from then on, the goal notes who had it, and its values
    stay.
    ---
    把目标交给别人：负责人和未完成的步骤改到其名下，目标里记下原负责人，已有的数据保留。
    """
    from functools import partial

    from pmcoach.assess.items.hanging import hanging
    from pmcoach.cli.edit.editing import change

    run = Invocation(context.obj)
    project = run.project
    giver = project.people[person_id(source, project)] if source is not None else None
    if to is None:
        if giver is None or goals:
            raise PmcoachError(TO_WHOM if goals else WHICH)
        _list(run, giver.id)
        return
    if not goals and giver is None:
        raise PmcoachError(WHICH)
    taker = project.people[person_id(to, project)]
    if taker.left is not None and taker.left < run.today:
        raise PmcoachError(GONE.fill(name=taker.name or taker.id, day=taker.left))
    reason = words(why, "--why") if why is not None else ""
    if goals:
        found = goals_named(goals, project)
    else:
        found = tuple(
            each for each in project.goals if each.open and giver is not None and giver.id in each.owners
        )
    if giver is not None and not found:
        raise PmcoachError(NO_GOALS.fill(name=giver.name or giver.id))
    for each in found:
        if not each.open:
            raise PmcoachError(CLOSED.fill(goal=each.id))
        if each.owners == (taker.id,):
            raise PmcoachError(HAS_IT.fill(goal=each.id, name=taker.name or taker.id))
    for each in found:
        change(run, each.path, partial(_handed, goal=each, to=taker.id, why=reason, run=run))
    if giver is not None:
        again = Invocation(context.obj).project
        left = sum(1 for _ in hanging(again.people[giver.id], again))
        if left:
            run.say(STAYS.fill(name=giver.name or giver.id, count=left, id=giver.id))


def _handed(text: str, goal: Goal, to: str, why: str, run: Invocation) -> str:
    """The text of a goal with another owner, of its open steps too, and with an entry of the change."""
    from pmcoach.records.edit.fields import in_chinese, with_item, with_value
    from pmcoach.records.fields.types import fields_of
    from pmcoach.records.kinds.goal import Goal as Kind

    new = with_value(text, Kind, ("owners",), to, run.written)
    for index, step in enumerate(goal.plan):
        if step.done is None and step.owner and step.owner in goal.owners:
            new = with_value(new, Kind, ("plan", index, "owner"), to, run.written)
    entry: dict[str, str | None] = {
        "on": run.today.isoformat(),
        "name": fields_of(Kind).key("owners", zh=in_chinese(text, Kind, run.written)),
        "before": ", ".join(goal.owners),
        "to": to,
        "why": why or None,
    }
    said = {name: value for name, value in entry.items() if value}
    return with_item(new, Kind, "changes", said, run.written)


def _list(run: Invocation, person: str) -> None:
    """Show what hangs on somebody, with its places."""
    from pmcoach.assess.items.hanging import hanging
    from pmcoach.assess.phrasing import name_of

    known, project = run.project.people[person], run.project
    rows = []
    for each in hanging(known, project):
        if each.private:
            continue
        line = project.files[each.path].place(each.at).line
        what: Text | str = each.what
        if each.asked not in ("", person):
            what = FOR.fill(what=each.what, who=name_of(each.asked, project))
        rows.append(ROW.fill(sort=each.sort, what=what, place=f"{each.path}:{line}").say(run.lang))
    run.show("".join(f"{row}\n" for row in rows))
    if not rows:
        run.say(NOTHING.fill(name=known.name or person))
