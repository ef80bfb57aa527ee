"""`pmcoach rollover`: a period's goals end, the next period's begin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import period_named, words
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.assess.reviews.results import Result
    from pmcoach.dates.period import Period

EXAMPLE = Text(en="pmcoach rollover 2026-Q4", zh="pmcoach rollover 2026-Q4")
NONE = Text(en="there is no goal of {period}", zh="{period} 没有目标")
NOT_OVER = Text(en="{period} ends on {day}", zh="{period} 到 {day} 才结束")
EARLY = Text(
    en="to end it sooner, close its goals: pmcoach close --last",
    zh="要提前结束，请用 pmcoach close --last 逐个结项",
)
FIRST = Text(
    en="nothing is changed yet; to close the {count} open ones and begin those of {next}: pmcoach rollover {period} --yes",
    zh="还没有改动；要给 {count} 个未结项的目标结项并新建 {next} 的目标：pmcoach rollover {period} --yes",
)
NO_VALUE = Text(
    en="left open, no recent value: {goals}; pmcoach close GOAL --result, or --last for what is on record",
    zh="没有近期的值，未结项：{goals}；请用 pmcoach close 目标 --result，或用 --last 按已有的值结项",
)
REASON = Text(
    en="ended short, and nobody says why: {goals}; write closed: why in each",
    zh="没达成也没写原因：{goals}；请在各目标的 closed 里写 why",
)
HEAD = Text(en="Goal", zh="目标")
OWNER = Text(en="Owner", zh="负责人")
RESULT = Text(en="Result", zh="结果")
TARGET = Text(en="Target", zh="目标值")
SEEN = Text(en="Seen", zh="数据日期")
GONE = Text(en="Attained", zh="完成度")
STATE = Text(en="State", zh="状态")


def command(
    context: typer.Context,
    period: Annotated[
        str, typer.Argument(metavar="PERIOD", help="The period that ends: 2026-Q4. --- 结束的周期：2026-Q4。")
    ],
    yes: Annotated[
        bool, typer.Option("--yes", help="Do it; else it is only shown. --- 确认执行；不写则只列出。")
    ] = False,
    missed: Annotated[
        bool, typer.Option("--missed", help="Begin only those that were missed. --- 只续上没达成的目标。")
    ] = False,
    why: Annotated[
        str | None,
        typer.Option(
            "--why", metavar="TEXT", help="Why the period's goals end as they do. --- 本期目标结果的原因。"
        ),
    ] = None,
) -> None:
    """End a period: show every goal with its last value and how much was attained, then close them all with it and begin
    the next period's from them: their baseline is the result, what was missed comes first.
    ---
    结束一个周期：列出每个目标的最后值和完成比例；确认后全部结项，并据此新建下一周期的目标：以结果为基线，没达成的排在前面。
    """
    from pmcoach.assess.reviews.results import results

    run = Invocation(context.obj)
    within = period_named(period)
    after = within.next()
    found = results(run.project, within)
    if not found or after is None:
        raise PmcoachError(NONE.fill(period=within.name))
    open_ones = [each for each in found if each.standing.goal.open]
    if not yes:
        run.show(_table(run, found))
        run.say(FIRST.fill(count=len(open_ones), next=after.name, period=within.name))
        return
    if run.today < within.last:
        raise PmcoachError(NOT_OVER.fill(period=within.name, day=within.last), EARLY)
    reason = words(why, "--why") if why is not None else ""
    closed = _close(run, [each for each in open_ones if each.certain], within, reason)
    _begin(run, [each for each in found if each.missed or not missed], after)
    left = tuple(each.standing.goal.id for each in open_ones if not each.certain)
    if left:
        run.say(NO_VALUE.fill(goals=left))
    short = tuple(each.standing.goal.id for each in closed if each.missed and not reason)
    if short:
        run.say(REASON.fill(goals=short))


def _table(run: Invocation, found: tuple[Result, ...]) -> str:
    """Each goal with its last value, its target and how much was attained."""
    from pmcoach.assess.phrasing import day_short, name_of
    from pmcoach.page import Column, Page, table

    heads = [text.say(run.lang) for text in (HEAD, OWNER, RESULT, TARGET, SEEN, GONE, STATE)]
    columns = [
        Column(head, right=index in (2, 3, 5), flexible=index == 0) for index, head in enumerate(heads)
    ]
    rows = [
        [
            each.standing.goal.id,
            name_of(each.standing.goal.owner, run.project),
            each.ends_at or "—",
            each.target or "—",
            "—" if each.standing.current is None else day_short(each.standing.current.day, run.today),
            "—" if each.attained is None else f"{round(each.attained * 100)}%",
            each.standing.health.label.say(run.lang),
        ]
        for each in found
    ]
    return Page(tuple(table(columns, rows, run.width))).plain()


def _close(run: Invocation, found: list[Result], period: Period, why: str) -> list[Result]:
    """Close goals with their last values, as of the period's last day."""
    from functools import partial

    from pmcoach.cli.edit.editing import change
    from pmcoach.records.edit.closing import closed
    from pmcoach.records.fields.enums import Status

    for each in found:
        ending = {"on": period.last.isoformat(), "result": each.ends_at, "why": why}
        change(
            run, each.standing.goal.path, partial(closed, status=Status.DONE, ending=ending, lang=run.written)
        )
    return found


def _begin(run: Invocation, found: list[Result], period: Period) -> None:
    """Write the goals that go on; those that are there already stay as they are."""
    from pmcoach.cli.new.scaffold import with_modeline
    from pmcoach.records.derived.template import template
    from pmcoach.records.kinds.catalogue import GOAL
    from pmcoach.store.disk.writing import create
    from pmcoach.views.drafts.successor import successor, successor_id

    made = {each.standing.goal.id: successor_id(each.standing.goal, period) for each in found}
    for each in found:
        goal, name = each.standing.goal, made[each.standing.goal.id]
        if goal.status.value == "dropped" or run.project.goal(name) is not None:
            continue
        filled = successor(each, period, run.today, run.written)
        parent = run.project.goal(goal.parent)
        if goal.parent in made:
            filled["parent"] = made[goal.parent]
        elif run.project.is_elsewhere(goal.parent):
            filled["parent"] = goal.parent
        elif parent is not None and parent.open and parent.last_day >= period.last:
            filled["parent"] = parent.id
        path = f"{GOAL.folder}/{period}/{name}{GOAL.ending}"
        create(run.root, path, with_modeline(run.root, GOAL, path, template(GOAL, run.written, filled)))
        run.wrote(path)
        run.show(f"{path}\n")
