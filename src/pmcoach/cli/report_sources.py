"""What a new report starts from: the one before, commits, a pasted text, answers; and where it may be filled in instead."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence

from pmcoach.assess.weeks import report_before
from pmcoach.cli import console
from pmcoach.cli.invocation import Invocation
from pmcoach.cli.named import words
from pmcoach.cli.whoami import myself
from pmcoach.dates.period import Period
from pmcoach.document.tree import read
from pmcoach.errors import PmcoachError
from pmcoach.project import Project
from pmcoach.records.amount import read_amount
from pmcoach.records.change import with_value
from pmcoach.records.paste import read_paste
from pmcoach.records.person import Person
from pmcoach.records.report import Report
from pmcoach.records.walk import spelled
from pmcoach.store import git
from pmcoach.store.folder import read_text
from pmcoach.text import Text
from pmcoach.views.report_draft import Given

NO_PASTE = Text(en="nothing to read: the text has no line", zh="没有读到任何内容")
NO_FORGE = Text(en="git has no remote “origin” on a forge", zh="git 没有指向代码托管平台的远程仓库 origin")
USE_FILE = Text(en="leave out --url and commit the file", zh="去掉 --url，提交文件即可")
NO_TERMINAL = Text(en="--ask needs a terminal", zh="--ask 需要终端")
USE_TEXT = Text(en="use --from - to read a text", zh="可用 --from - 读取文本")
QUESTIONS = {
    "done": Text(en="Done", zh="完成了"),
    "undone": Text(en="Not done, and why", zh="没完成的和原因"),
    "problems": Text(en="In the way, and what would help", zh="卡在哪里，需要什么"),
    "next": Text(en="Next", zh="接下来"),
    "asks": Text(en="Asks to your lead", zh="要上级帮忙的"),
}
ENTER = Text(en="a line a thing, an empty line goes on", zh="一行一件，空行进入下一项")
VALUE = Text(en="{title}, its value now ({last})", zh="{title} 现在的值（{last}）")
NOT_A_VALUE = Text(en="not a number; try again, or Enter to pass", zh="不是数字，请重写，或直接回车跳过")
# A value the draft leaves open, with what it says of the last one.
BLANK = re.compile(r"(?m)^ +(?P<goal>[^\s:#]+):  # (?P<last>.*)$")


def before(person: Person, period: Period, project: Project) -> Report | None:
    """The report this one goes on from: of the last period the person reported on."""
    found = report_before(Report("", person.id, period), person, project)
    if found is not None:
        return found
    earlier = [report for report in project.reports(person.id) if report.period.last < period.first]
    return earlier[-1] if earlier else None


def given(run: Invocation, source: str | None, person: str, period: Period, *, ask: bool) -> Given:
    """What is known beforehand: commits, a pasted text, answers; raise PmcoachError where one is asked for and not there."""
    if ask and not (console.is_terminal(sys.stdin) and console.is_terminal(sys.stderr)):
        raise PmcoachError(NO_TERMINAL, USE_TEXT)
    commits = _commits(run, person, period) if source == "git" else ()
    lines = _pasted(run, source) if source not in (None, "git") else {}
    return Given(_answers(run, lines) if ask else lines, commits)


def _pasted(run: Invocation, source: str | None) -> dict[str, list[str]]:
    text = console.read_input_text() if source == "-" else read_text(run.directory, source or "")
    lines = read_paste(text)
    if not lines:
        raise PmcoachError(NO_PASTE)
    return lines


def _commits(run: Invocation, person: str, period: Period) -> Sequence[str]:
    """What the person committed in a period; by the address git knows too, where it is the person who asks."""
    found = run.project.people[person]
    names = [found.name, found.accounts.get("git", "")]
    if myself(run.root, run.project) == person:
        names += git.user(run.root)
    return git.subjects(run.root, [name for name in names if name], period.first, period.last)


def _answers(run: Invocation, lines: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Ask for each part, a line a thing, until an empty line; the end of input ends the questions."""
    run.say(ENTER)
    answers = {name: list(said) for name, said in lines.items()}
    for name, question in QUESTIONS.items():
        while line := console.ask(question.say(run.lang)):
            answers.setdefault(name, []).append(words(line, question.say(run.lang)))
        if line is None:
            break
    return answers


def with_values(run: Invocation, text: str) -> str:
    """The draft of a report with the values that were asked for: a number, and how sure its owner is where one follows."""
    tree = read(text).value
    place = spelled(Report, tree, ("metrics",))
    open_goals = tree[str(place[0])] if isinstance(tree, dict) and place else None
    if not isinstance(open_goals, dict):
        return text
    last = {match["goal"]: match["last"] for match in reversed(list(BLANK.finditer(text)))}
    for name in open_goals:
        goal = run.project.goal(name)
        question = VALUE.fill(title=goal.title if goal is not None else name, last=last.get(name, "")).say(
            run.lang
        )
        while line := console.ask(question):
            value, _, sure = line.partition(" ")
            if read_amount(value) is not None:
                text = with_value(text, Report, ("metrics", name), value, run.written)
                if sure.strip():
                    text = with_value(text, Report, ("confidence", name), sure.strip(), run.written)
                break
            run.say(NOT_A_VALUE)
        if line is None:
            break
    return text


def link(run: Invocation, path: str, text: str) -> str:
    """The address that opens the forge's editor on a new file.

    GitHub's form is /new/BRANCH?filename=&value=, Gitea's and Forgejo's /_new/BRANCH/FOLDER with the same parameters.
    """
    from urllib.parse import quote

    forge = git.forge(run.root)
    if forge is None:
        raise PmcoachError(NO_FORGE, USE_FILE)
    full_path, branch, value = forge.prefix + path, quote(forge.branch), quote(text, safe="")
    if forge.is_github:
        return f"{forge.address}/new/{branch}?filename={quote(full_path)}&value={value}"
    folder, _, name = full_path.rpartition("/")
    return f"{forge.address}/_new/{branch}/{quote(folder)}?filename={quote(name)}&value={value}"
