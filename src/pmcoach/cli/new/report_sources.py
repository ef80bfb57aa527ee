"""What a new report is made from besides the reports before: commits, a pasted text; and where it may be filled in instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from pmcoach.assess.reports.prefill import Start
from pmcoach.assess.status.standing import Standing
from pmcoach.cli.frame import console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.whoami import myself
from pmcoach.dates.period import Period
from pmcoach.document.scalars import digits
from pmcoach.errors import PmcoachError
from pmcoach.store.disk.folder import read_text
from pmcoach.store.git import git
from pmcoach.text import Text
from pmcoach.views.drafts.report_draft import KnownForReport

if TYPE_CHECKING:  # most reports begin without a text
    from pmcoach.pasting.paste import Paste
    from pmcoach.pasting.values import Metric

NO_TEXT = Text(en="nothing to read: the text is empty", zh="没有读到任何内容")
TOO_LONG = Text(
    en="the text is too long for a report: more than {lines} lines or {characters} characters",
    zh="文本太长，不像一份周报：超过 {lines} 行或 {characters} 个字符",
)
ONE_WEEK = Text(en="paste one week of one person", zh="只粘贴一个人一周的内容")
NO_FORGE = Text(en="git has no remote “origin” on a forge", zh="git 没有指向代码托管平台的远程仓库 origin")
WHICH_FORGE = Text(en="what kind of forge is {page}?", zh="{page} 是哪种代码托管平台？")
SAY_FORGE = Text(
    en="say it: git config pmcoach.forge KIND, one of {known}",
    zh="请写明：git config pmcoach.forge 类型（{known}）",
)
NAME_IT = Text(en="make a new file there: {path}", zh="在打开的页面里新建文件：{path}")
PASTE_IT = Text(
    en="this forge takes no text from a link: paste the text below the address",
    zh="这个平台的链接带不了内容：请把地址下面的文字粘贴进去",
)
USE_FILE = Text(en="leave out --url and commit the file", zh="去掉 --url，提交文件即可")


def given(run: Invocation, source: str | None, person: str, period: Period, begun: Start) -> KnownForReport:
    """What a source says: commits, or the lines of a pasted text; raise PmcoachError where it says nothing to be read."""
    if source is None:
        return KnownForReport()
    if source == "git":
        run.note_past()
        return KnownForReport(commits=_commits(run, person, period))
    paste = pasted(run, source, [standing for standing, _ in begun.counted])
    return KnownForReport(entries=paste.entries, left=paste.left, offered=paste.values)


def pasted(run: Invocation, source: str, standings: Iterable[Standing]) -> Paste:
    """A text from stdin or a file, taken apart; raise PmcoachError where it says nothing, or is too long for a report."""
    from pmcoach.pasting.reading import CHARACTERS, LINES, TooLongError, read_report

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
    from pmcoach.pasting.values import Metric

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
    subjects = git.subjects(run.root, [name for name in names if name], period.first, period.last)
    if not subjects:
        run.note_past()  # why there may be more than git tells
    return subjects


def show_link(run: Invocation, path: str, text: str) -> None:
    """Print the address that opens the forge's editor on a new file, and the text below it where the forge takes none."""
    from pmcoach.cli.send.forge_links import FORGES, editor_link

    forge = git.forge(run.root)
    if forge is None:
        raise PmcoachError(NO_FORGE, USE_FILE)
    link = editor_link(run, forge, path, text)
    if link is None:
        raise PmcoachError(WHICH_FORGE.fill(page=forge.address), SAY_FORGE.fill(known=tuple(FORGES)))
    run.show(f"{link.address}\n" if link.knows_text else f"{link.address}\n\n{text}")
    if not link.knows_text:
        run.say(*(() if link.knows_name else (NAME_IT.fill(path=forge.prefix + path),)), PASTE_IT)
