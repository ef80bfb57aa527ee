"""`pmcoach new report`: a weekly report that starts from last week's plan."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from pmcoach.cli.frame import complete, console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import period_named, person_id
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.assess.reports.prefill import Start
    from pmcoach.dates.period import Period

EXAMPLE = Text(en="pmcoach new report --ask --commit", zh="pmcoach new report --ask --commit")

WHOSE = Text(
    en="whose report? git's user.name matches nobody here; name them: pmcoach new report PERSON",
    zh="谁的？git 的 user.name 对不上任何人；请写：pmcoach new report 人员编号",
)
NEXT = Text(en="finish it, then: pmcoach lint {path}", zh="写完之后：pmcoach lint {path}")
THERE = Text(en="{path} is there already", zh="{path} 已经存在")
GO_ON = Text(
    en="edit it, or: pmcoach did, undone, problem, next, set, ask, praise",
    zh="直接编辑，或用 pmcoach did、undone、problem、next、set、ask、praise",
)


def report(
    context: typer.Context,
    person: Annotated[
        str | None,
        typer.Argument(
            metavar="[PERSON]",
            autocompletion=complete.people,
            help="Whose; else yours. --- 谁的；不写则是你自己的。",
        ),
    ] = None,
    period: Annotated[
        str | None,
        typer.Argument(
            metavar="[PERIOD]",
            autocompletion=complete.periods,
            help="Which; else this week. --- 哪一期；不写则本周。",
        ),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="git|-|FILE",
            autocompletion=complete.texts,
            help="Suggest commits of these days, or take a pasted report from stdin or a file. "
            "--- git：列出这几天的提交；- 或文件：读取粘贴的周报。",
        ),
    ] = None,
    pull: Annotated[
        bool,
        typer.Option(
            "--pull",
            help="Suggest work items that pmcoach pull has read. --- 列出 pmcoach pull 读到的工作项。",
        ),
    ] = False,
    ask: Annotated[
        bool, typer.Option("--ask", help="Ask the few questions here. --- 在这里逐项提问。")
    ] = False,
    edit: Annotated[
        bool, typer.Option("--edit", help="Open the file in your editor. --- 用编辑器打开。")
    ] = False,
    url: Annotated[
        bool,
        typer.Option(
            "--url",
            help="Write nothing; print a link that opens the forge's editor with the file filled in. "
            "--- 不写文件，给出链接，在代码托管平台的网页里填写。",
        ),
    ] = False,
) -> None:
    """Write a report that starts from last week's plan, open problems, unanswered asks and each goal's last value. One that
    is there is opened.
    ---
    新建周报：从上周的计划、未解决的问题、未答复的请求和各目标的最新值开始。已经有了就打开。
    """
    from pmcoach.assess.reports.prefill import start
    from pmcoach.cli.edit.own_report import path_of, span_of
    from pmcoach.cli.frame.editor import edited
    from pmcoach.cli.frame.whoami import myself
    from pmcoach.cli.new.report_questions import answers
    from pmcoach.cli.new.report_sources import given, show_link
    from pmcoach.cli.new.scaffold import with_modeline
    from pmcoach.cli.seal.sealing import ready
    from pmcoach.dates import period as periods
    from pmcoach.records.kinds.catalogue import REPORT
    from pmcoach.records.kinds.report import Report
    from pmcoach.store.disk.paths import exists
    from pmcoach.store.disk.writing import create
    from pmcoach.views.drafts.pasted import told
    from pmcoach.views.drafts.report_draft import draft

    run = Invocation(context.obj)
    who = person_id(person, run.project) if person else myself(run.root, run.project)
    if who is None:
        raise PmcoachError(WHOSE)
    within = period_named(period) if period else periods.around(run.today, span_of(run))
    path = path_of(who, within)
    there = not url and exists(run.root, path)
    opened = edit or (there and not ask and console.is_terminal(sys.stdin))
    if there and (source is not None or pull or not (ask or opened)):  # before anybody types an answer
        raise PmcoachError(THERE.fill(path=path), GO_ON)
    asked = run.project.seen_on(min(run.today, within.last)).asked_for((path,))
    begun = start(run.project.people[who], within, asked)
    known = given(run, source, who, within, begun)
    if pull:
        from pmcoach.cli.pull.kept import suggestions

        known = known._replace(work=suggestions(run, who, within))
    if there:
        if ask:
            _add(run, path, begun, within)
        if opened:
            edited(context, run.root, path)
        return
    if ask:
        known = answers(run, begun, within, known)
    text = draft(begun, known, run.project.people, run.today, run.written)
    text = with_modeline(run.root, REPORT, path, ready(run, path, text, Report, who))
    if url:
        show_link(run, path, text)
        return
    create(run.root, path, text)
    run.wrote(path)
    run.show(f"{path}\n")
    kept = told(known.left, text)
    if kept is not None:
        run.say(kept)
    if edit:
        edited(context, run.root, path)
    elif not (run.given.commit or run.given.push):
        run.say(NEXT.fill(path=path))


def _add(run: Invocation, path: str, begun: Start, period: Period) -> None:
    """Ask for what the report that is there says nothing of, and add the answers to it."""
    from pmcoach.cli.edit.editing import change
    from pmcoach.cli.new.report_answers import still_open, with_answers
    from pmcoach.cli.new.report_questions import answers
    from pmcoach.views.drafts.report_draft import KnownForReport

    file = run.project.files.get(path)
    left = begun if file is None else still_open(begun, file.record)
    said = answers(run, left, period, KnownForReport())
    change(run, path, lambda text: with_answers(text, said, left, path, run))
