"""`pmcoach new report`: a weekly report that starts from last week's plan."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from pmcoach.assess.cadence import SPANS
from pmcoach.assess.weeks import report_before
from pmcoach.cli import complete
from pmcoach.cli.editor import edit_file
from pmcoach.cli.invocation import Invocation
from pmcoach.cli.lint import check
from pmcoach.cli.named import period_named, person_id
from pmcoach.cli.whoami import myself
from pmcoach.dates import period as periods
from pmcoach.dates.period import Period, Span
from pmcoach.errors import PmcoachError
from pmcoach.formats import full
from pmcoach.project import Project
from pmcoach.records.kinds import REPORT
from pmcoach.records.paste import read_paste
from pmcoach.records.person import Person
from pmcoach.records.report import Report
from pmcoach.store import git
from pmcoach.store.folder import read_text
from pmcoach.store.writing import create
from pmcoach.text import Text
from pmcoach.views.report_draft import Given, draft

LIMIT = 1 << 20
WHOSE = Text(
    en="whose? git's user.name is nobody here; say it: pmcoach new report PERSON",
    zh="谁的？git 的 user.name 对不上任何人；请写：pmcoach new report 人员编号",
)
NEXT = Text(en="finish it, then: pmcoach lint {path}", zh="写完之后：pmcoach lint {path}")
NO_PASTE = Text(en="nothing to read: the text has no line", zh="没有读到任何内容")
NO_FORGE = Text(en="git has no remote “origin” on a forge", zh="git 没有指向代码托管平台的远程仓库 origin")
USE_FILE = Text(en="leave out --url and commit the file", zh="去掉 --url，提交文件即可")
QUESTIONS = {
    "done": Text(en="Done", zh="完成了"),
    "undone": Text(en="Not done, and why", zh="没完成的和原因"),
    "problems": Text(en="In the way, and what would help", zh="卡在哪里，需要什么"),
    "next": Text(en="Next", zh="接下来"),
    "asks": Text(en="Asks to your lead", zh="要上级帮忙的"),
}
ENTER = Text(en="a line a thing, an empty line goes on", zh="一行一件，空行进入下一项")


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
        str | None, typer.Argument(metavar="[PERIOD]", help="Which; else this week. --- 哪一期；不写则本周。")
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="git|-|FILE",
            help="Suggest commits of these days, or take a pasted report from stdin or a file. "
            "--- git：列出这几天的提交；- 或文件：读取粘贴的周报。",
        ),
    ] = None,
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
    """Write a report that starts from last week's plan, open problems, unanswered asks and each goal's last value.
    ---
    新建周报：从上周的计划、未解决的问题、未答复的请求和各目标的最新值开始。
    """
    run = Invocation(context.obj)
    who = person_id(person, run.project) if person else myself(run.root, run.project)
    if who is None:
        raise PmcoachError(WHOSE)
    owner = run.project.people[who]
    span = SPANS.get(run.project.settings.cadence.report, Span.WEEK)
    within = period_named(period) if period else periods.around(run.today, span)
    path = f"{REPORT.folder}/{within}/{who}{REPORT.ending}"
    given = Given(_answers(run)) if ask else _given(run, source, who, within)
    text = draft(owner, _before(owner, within, run.project), run.project, given, run.lang)
    if url:
        run.show(f"{_link(run, path, text)}\n")
        return
    create(run.root, path, text)
    run.show(f"{path}\n")
    if edit:
        edit_file(run.root, path)
        again = Invocation(context.obj)
        run.show(full.show(check(again, only={path}), run.lang))
    else:
        run.say(NEXT.fill(path=path))


def _before(person: Person, period: Period, project: Project) -> Report | None:
    """The report this one goes on from: of the last period the person reported on."""
    blank = Report("", person.id, period)
    found = report_before(blank, person, project)
    if found is not None:
        return found
    earlier = [report for report in project.reports(person.id) if report.period.last < period.first]
    return earlier[-1] if earlier else None


def _given(run: Invocation, source: str | None, person: str, period: Period) -> Given:
    """What is known beforehand: commits, or a pasted text."""
    if source is None:
        return Given()
    if source == "git":
        return Given(commits=_commits(run, person, period))
    text = sys.stdin.read(LIMIT) if source == "-" else read_text(run.directory, source)
    lines = read_paste(text)
    if not lines:
        raise PmcoachError(NO_PASTE)
    return Given(lines)


def _commits(run: Invocation, person: str, period: Period) -> Sequence[str]:
    found = run.project.people[person]
    names = tuple(
        name for name in (found.name, found.accounts.get("git", ""), *git.user(run.root)[1:]) if name
    )
    return git.subjects(run.root, names, period.first, period.last)


def _answers(run: Invocation) -> dict[str, list[str]]:
    """Ask for each part, a line a thing, until an empty line."""
    if not sys.stdin.isatty():
        raise PmcoachError(
            Text(en="--ask needs a terminal", zh="--ask 需要终端"),
            Text(en="use --from - to read a text", zh="可用 --from - 读取文本"),
        )
    run.say(ENTER)
    answers: dict[str, list[str]] = {}
    for name, question in QUESTIONS.items():
        while line := str(
            typer.prompt(question.say(run.lang), default="", show_default=False, err=True)
        ).strip():
            answers.setdefault(name, []).append(line)
    return answers


def _link(run: Invocation, path: str, text: str) -> str:
    """The address that opens the forge's editor on a new file.

    GitHub's form is /new/BRANCH?filename=&value=, Gitea's and Forgejo's /_new/BRANCH/FOLDER with the same parameters.
    """
    from urllib.parse import quote

    forge = git.forge(run.root)
    if forge is None:
        raise PmcoachError(NO_FORGE, USE_FILE)
    full_path = forge.prefix + path
    if forge.is_github:
        return f"{forge.address}/new/{quote(forge.branch)}?filename={quote(full_path)}&value={quote(text, safe='')}"
    folder, _, name = full_path.rpartition("/")
    return f"{forge.address}/_new/{quote(forge.branch)}/{quote(folder)}?filename={quote(name)}&value={quote(text, safe='')}"
