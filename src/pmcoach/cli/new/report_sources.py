"""What a new report is made from besides the reports before: commits, a pasted text; and where it may be filled in instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from pmcoach.assess.reports.prefill import Start
from pmcoach.assess.status.standing import Standing
from pmcoach.cli.frame import console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.whoami import myself
from pmcoach.dates.period import Period
from pmcoach.document.scalars import digits
from pmcoach.errors import PmcoachError
from pmcoach.pasting.paste import Paste
from pmcoach.pasting.reading import CHARACTERS, LINES, TooLongError, read_report
from pmcoach.pasting.values import Metric
from pmcoach.store.disk.folder import read_text
from pmcoach.store.git import git
from pmcoach.text import Text
from pmcoach.views.drafts.report_draft import Given

NO_TEXT = Text(en="nothing to read: the text is empty", zh="没有读到任何内容")
TOO_LONG = Text(
    en="the text is too long for a report: more than {lines} lines or {characters} characters",
    zh="文本太长，不像一份周报：超过 {lines} 行或 {characters} 个字符",
)
ONE_WEEK = Text(en="paste one week of one person", zh="只粘贴一个人一周的内容")
NO_FORGE = Text(en="git has no remote “origin” on a forge", zh="git 没有指向代码托管平台的远程仓库 origin")
USE_FILE = Text(en="leave out --url and commit the file", zh="去掉 --url，提交文件即可")


def given(run: Invocation, source: str | None, person: str, period: Period, begun: Start) -> Given:
    """What a source says: commits, or the lines of a pasted text; raise PmcoachError where it says nothing to be read."""
    if source is None:
        return Given()
    if source == "git":
        return Given(commits=_commits(run, person, period))
    paste = pasted(run, source, [standing for standing, _ in begun.counted])
    return Given(entries=paste.entries, left=paste.left, offered=paste.values)


def pasted(run: Invocation, source: str, standings: Iterable[Standing]) -> Paste:
    """A text from stdin or a file, taken apart; raise PmcoachError where it says nothing, or is too long for a report."""
    metrics = [_metric(standing) for standing in standings]
    text = console.read_input_text() if source == "-" else read_text(run.directory, source)
    try:
        paste = read_report(text, metrics)
    except TooLongError:
        raise PmcoachError(
            TOO_LONG.fill(lines=f"{LINES:,}", characters=f"{CHARACTERS:,}"), ONE_WEEK
        ) from None
    if not paste.entries and not paste.left and not paste.values:
        raise PmcoachError(NO_TEXT)
    return paste


def _metric(standing: Standing) -> Metric:
    """The names and the unit that a goal's value goes by in a text."""
    goal = standing.goal
    names = (goal.metric.name if goal.metric else "", goal.id)
    target = "" if standing.aim.level is None else digits(standing.aim.level)
    return Metric(goal.id, tuple(filter(None, names)), standing.aim.unit, target)


def _commits(run: Invocation, person: str, period: Period) -> Sequence[str]:
    """What the person committed in a period; by the address git knows too, where it is the person who asks."""
    found = run.project.people[person]
    names = [found.name, found.accounts.get("git", "")]
    if myself(run.root, run.project) == person:
        names += git.user(run.root)
    return git.subjects(run.root, [name for name in names if name], period.first, period.last)


def link(run: Invocation, path: str, text: str) -> str:
    """The address that opens the forge's editor on a new file.

    GitHub's form is /new/BRANCH?filename=&value=, Gitea's and Forgejo's /_new/BRANCH/FOLDER with the same parameters.
    """
    forge = git.forge(run.root)
    if forge is None:
        raise PmcoachError(NO_FORGE, USE_FILE)
    full_path, branch, value = forge.prefix + path, quote(forge.branch), quote(text, safe="")
    if forge.is_github:
        return f"{forge.address}/new/{branch}?filename={quote(full_path)}&value={value}"
    folder, _, name = full_path.rpartition("/")
    return f"{forge.address}/_new/{branch}/{quote(folder)}?filename={quote(name)}&value={value}"
