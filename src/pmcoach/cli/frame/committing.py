"""The last metre: what a command wrote is committed where that was asked for, else the line is said that does it."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pmcoach.cli import COMMANDS
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.options import Given, Written
from pmcoach.errors import PmcoachError
from pmcoach.store.disk.paths import absolute
from pmcoach.store.git import git
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.store.git.git import Printed

NOT_HERE = Text(en="{command} writes nothing that could be committed", zh="{command} 不写文件，没有可提交的")
GIT_INIT = Text(en="begin one: git init", zh="先建仓库：git init")
NOT_DONE = Text(en="not committed: {said}", zh="没有提交：{said}")
KEPT = Text(en="the files are written: {paths}", zh="文件已写好：{paths}")
NOT_PUSHED = Text(en="committed, not pushed: {said}", zh="已提交，没有推送：{said}")
PUSH_LATER = Text(en="when that is settled: git push", zh="处理好之后：git push")
COMMITTED = Text(en="committed: {message}", zh="已提交：{message}")
PUSHED = Text(en="committed and pushed: {message}", zh="已提交并推送：{message}")
NO_CHANGE = Text(en="nothing new to commit", zh="没有新内容要提交")
BY_HAND = Text(en="{line}", zh="{line}")
AND_MORE = Text(en="{some} and {count} more", zh="{some} 等 {count} 项")
NAMED = 3  # files a message names


def writes(name: str) -> bool:
    """Whether a command writes files that are the workspace's; `review rate` by its whole name."""
    group, _, below = name.partition(" ")
    entry = COMMANDS.get(group)
    return entry is not None and (
        entry.writes or below in entry.writing or (not below and bool(entry.writing))
    )


@contextmanager
def committed(given: Given, name: str) -> Iterator[None]:
    """Run a command, then commit what it wrote; raise PmcoachError before it runs where that could not be done."""
    asked = given.commit or given.push
    if asked:
        if not writes(name):
            raise PmcoachError(NOT_HERE.fill(command=name))
        if name != "init" and git.top(Invocation(given).root) is None:
            raise PmcoachError(git.NO_REPOSITORY, GIT_INIT)
    yield
    files = {each.path: each for each in given.written or ()}
    if files:
        _finish(given, list(files.values()))
    elif asked:
        Invocation(given).say(NO_CHANGE)


def _finish(given: Given, files: Sequence[Written]) -> None:
    """Commit some files, or say how; they all stand in one workspace."""
    root, paths = files[0].root, [each.path for each in files]
    run, message = Invocation(given), _message(files)
    if not (given.commit or given.push):
        if git.top(root) is not None and given.command != "init":
            run.say(BY_HAND.fill(line=_line(root, paths, message)))
        return
    from pmcoach.store.git.commit import commit, push

    done = commit(root, paths, message)
    if done is None or done.code:
        raise PmcoachError(NOT_DONE.fill(said=_said(done)), KEPT.fill(paths=tuple(paths)))
    if not given.push:
        run.say(COMMITTED.fill(message=message))
        return
    done = push(root)
    if done is None or done.code:
        raise PmcoachError(NOT_PUSHED.fill(said=_said(done)), PUSH_LATER)
    run.say(PUSHED.fill(message=message))


def _message(files: Sequence[Written]) -> str:
    """What a commit of some files is called, in the language they are written in."""
    # What the workspace is about comes before what only helps it.
    subjects = list(
        dict.fromkeys(each.subject for each in sorted(files, key=lambda each: each.subject == each.path))
    )
    lang = files[0].lang
    some = Text(en="{some}", zh="{some}").fill(some=tuple(subjects[:NAMED])).say(lang)
    more = len(subjects) - NAMED
    return (
        AND_MORE.fill(some=some, count=len(subjects) if lang == "zh" else more).say(lang)
        if more > 0
        else some
    )


def _line(root: str, paths: Sequence[str], message: str) -> str:
    """The line that commits some files by hand, from the folder one is in."""
    where = "git" if absolute(".") == absolute(root) else f"git -C {shlex.quote(root)}"
    said = " ".join(map(shlex.quote, paths))
    return f"{where} add {said} && {where} commit -m {shlex.quote(message)} -- {said}"


def _said(answer: Printed | None) -> Text | str:
    """What git or a hook complained of: the line that says error, else the last one."""
    if answer is None:
        return git.NO_GIT
    said = "\n".join((answer.complaint, answer.out.decode("utf-8", "replace")))
    rows = [row.strip() for row in said.splitlines() if row.strip()]
    wrong = [row for row in rows if row.casefold().startswith(("fatal:", "error:"))]
    return next(iter(wrong), rows[-1] if rows else str(answer.code))
