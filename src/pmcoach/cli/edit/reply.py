"""`pmcoach reply`: the lead answers a report, or an ask in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pmcoach.cli.edit.params import Me
from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import period_named, person_id, words
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.assess.items.open_items import OpenItem
    from pmcoach.records.kinds.report import Report

EXAMPLE = Text(en='pmcoach reply li.wei "good, go on"', zh='pmcoach reply li.wei "很好，继续"')

NO_REPORT = Text(en="{name} has no report{period}", zh="{name} 没有{period}周报")
OF = Text(en=" of {period}", zh=" {period} 的")
ALL_ANSWERED = Text(en="every report of {name} has a reply", zh="{name} 的周报都已回复")
TO_ADD = Text(en="to add to one, edit {path}", zh="要补充，请直接编辑 {path}")
NO_ASK = Text(en="no open ask of {name} holds “{said}”", zh="{name} 没有含“{said}”的未答复请求")
SEVERAL_ASKS = Text(
    en="several open asks of {name} hold “{said}”", zh="{name} 有几条未答复的请求都含“{said}”"
)
OPEN = Text(en="open: {found}", zh="未答复的有：{found}")
ANSWERED = Text(en="answered: {what}", zh="已答复：{what}")
STAYS = Text(
    en="{what}: stays open; an answer is promised by {day}", zh="{what}：仍未答复，说好 {day} 前给答复"
)
NONE_OPEN = Text(en="nothing is open", zh="没有未答复的请求")


def command(
    context: typer.Context,
    person: Annotated[
        str,
        typer.Argument(metavar="PERSON", autocompletion=complete.people, help="Whose report. --- 谁的周报。"),
    ],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The answer. --- 回复的内容。")],
    period: Annotated[
        str | None,
        typer.Option(
            "--period",
            metavar="PERIOD",
            autocompletion=complete.periods,
            help="Which report; else the latest without a reply. --- 哪一期；不写则最近一份未回复的。",
        ),
    ] = None,
    ask: Annotated[
        str | None,
        typer.Option(
            "--ask",
            metavar="WORDS",
            autocompletion=complete.open_asks,
            help="Answer the open ask with these words instead. --- 改为答复含这些字的请求。",
        ),
    ] = None,
    me: Me = None,
    other: Annotated[
        str | None,
        typer.Option(
            "--for",
            metavar="PERSON",
            autocompletion=complete.people,
            help="Whose words these are, where you only write them down. --- 是谁说的（由你代填）。",
        ),
    ] = None,
) -> None:
    """Answer a report, or with --ask an ask, or what a goal needs: it is dated and signed.
    ---
    回复周报，或用 --ask 答复请求、目标要的资源：自动写上日期和回复人。
    """
    from pmcoach.cli.edit.editing import change
    from pmcoach.cli.edit.signing import by_another
    from pmcoach.records.edit.fields import with_part
    from pmcoach.records.kinds.report import Report

    run = Invocation(context.obj)
    whose, said = person_id(person, run.project), words(text, "TEXT")
    if ask is not None:
        _answer(run, whose, words(ask, "--ask"), said, _entered(run, whose, me, other))
        return
    report = _report(run, whose, period)
    values = {**by_another(run, whose, me, other).values, "on": run.today.isoformat(), "text": said}
    change(run, report.path, lambda old: with_part(old, Report, "reply", values, run.written))


def _report(run: Invocation, person: str, period: str | None) -> Report:
    name = run.project.people[person].name or person
    if period is not None:
        found = run.project.report(person, period_named(period))
        if found is None:
            raise PmcoachError(NO_REPORT.fill(name=name, period=OF.fill(period=period)))
        return found
    reports = run.project.reports(person)
    if not reports:
        raise PmcoachError(NO_REPORT.fill(name=name, period=""))
    open_ones = [report for report in reports if not any(report.reply or ())]
    if not open_ones:
        raise PmcoachError(ALL_ANSWERED.fill(name=name), TO_ADD.fill(path=reports[-1].path))
    return open_ones[-1]


def _entered(run: Invocation, person: str, me: str | None, other: str | None) -> str:
    """Who writes an answer down for somebody; empty where it is their own. Raises PmcoachError for one to oneself."""
    from pmcoach.cli.edit.signing import by_another
    from pmcoach.cli.frame.whoami import myself

    if me is None and other is None and myself(run.root, run.project) is None:
        return ""  # an answer bears no name
    return by_another(run, person, me, other).entered


def _grant(run: Invocation, item: OpenItem, text: str) -> None:
    """Answer what a goal needs, where the goal asks for it."""
    from pmcoach.cli.edit.editing import change
    from pmcoach.records.edit.fields import with_value
    from pmcoach.records.kinds.goal import Goal

    def made(old: str) -> str:
        new = with_value(old, Goal, (*item.at, "answer"), text, run.written)
        return with_value(new, Goal, (*item.at, "answered"), run.today.isoformat(), run.written)

    change(run, item.path, made)
    run.say(ANSWERED.fill(what=item.what))


def _answer(run: Invocation, person: str, said: str, text: str, entered: str) -> None:
    """Write the answer to an ask where it stands last. One that only promises another is written over, and leaves it open."""
    from pmcoach.assess.items import threads
    from pmcoach.assess.items.deferred import promised_by
    from pmcoach.assess.items.open_items import ItemKind, of_goal
    from pmcoach.assess.similarity import plain
    from pmcoach.cli.edit.editing import change
    from pmcoach.records.edit.fields import with_value
    from pmcoach.records.kinds.report import Report

    who = run.project.people[person]
    open_ones = [thread for thread in threads.asks(who, run.project) if thread.open]
    found = [thread for thread in open_ones if plain(said) and plain(said) in plain(thread.what)]
    wanted = [
        item
        for goal in run.project.current_goals(person)
        for item in of_goal(goal)
        if item.kind is ItemKind.RESOURCE and not item.over
    ]
    means = [item for item in wanted if plain(said) and plain(said) in plain(item.what)]
    if len(means) == 1 and not found:
        _grant(run, means[0], text)
        return
    if len(found) + len(means) != 1:
        names = (*(thread.what for thread in open_ones), *(item.what for item in wanted))
        hint = OPEN.fill(found=names) if names else NONE_OPEN
        says = SEVERAL_ASKS if found else NO_ASK
        raise PmcoachError(says.fill(name=who.name or person, said=said), hint)
    thread, day = found[0], run.today.isoformat()

    over = bool(thread.promise)

    def made(old: str) -> str:
        new = with_value(old, Report, (*thread.last_at, "answer"), text, run.written, over=over)
        new = with_value(new, Report, (*thread.last_at, "answered"), day, run.written, over=over)
        return with_value(new, Report, (*thread.last_at, "entered"), entered, run.written) if entered else new

    change(run, thread.last_path, made)
    promised = promised_by(text, run.today)
    run.say(
        ANSWERED.fill(what=thread.what)
        if promised is None
        else STAYS.fill(what=thread.what, day=promised.isoformat())
    )
