"""The user's editor, as git finds it, less what a repository's own configuration names."""

from __future__ import annotations

import os
import shlex
import sys

import typer

from pmcoach.cells import showable
from pmcoach.cli.frame import console
from pmcoach.cli.frame.console import is_terminal
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.records.fields.enums import Severity
from pmcoach.store.disk.paths import absolute
from pmcoach.store.git import git
from pmcoach.text import Text

NO_TERMINAL = Text(
    en="there is no terminal for --edit to open an editor in", zh="没有终端，--edit 打不开编辑器"
)
WRITTEN = Text(en="the file is written: {path}", zh="文件已写好：{path}")
AGAIN = Text(
    en="it has errors; open it again? Enter for yes, n for no", zh="文件有错误，再打开改吗？回车是，n 否"
)
NO = frozenset(("n", "no", "否", "不"))
FAILED = Text(en="the editor “{editor}” ended with an error", zh="编辑器“{editor}”出错退出")


def edit_file(root: str, path: str) -> None:
    """Open a file of the workspace in the user's own editor, and wait. Raise PmcoachError where there is none."""
    if not is_terminal(sys.stdin):
        raise PmcoachError(NO_TERMINAL, WRITTEN.fill(path=path))
    own = (os.environ.get(name, "") for name in ("VISUAL", "EDITOR"))
    editor = next(filter(None, (os.environ.get("GIT_EDITOR"), git.own_editor(), *own)), "vi")
    try:
        command = shlex.split(editor)
    except ValueError:  # a quote left open
        command = []
    if not command or git.open_editor(command, absolute(root, path)) != 0:
        raise PmcoachError(FAILED.fill(editor=editor), WRITTEN.fill(path=path))


def edited(context: typer.Context, root: str, path: str) -> None:
    """Open a file in the user's editor, then show what is wrong in it; while it has errors, open it again or exit with 1."""
    from pmcoach.cli.frame.run_rules import check, failing
    from pmcoach.formats import full
    from pmcoach.store.disk.folder import Folder

    before = Folder(root)[path]
    while True:
        edit_file(root, path)
        again = Invocation(context.obj)
        checked = check(again, only={path})
        again.show(full.show(checked, again.lang))
        if not failing(checked, Severity.ERROR):
            if Folder(root)[path] != before:
                again.wrote(path)
            return
        answer = console.ask(showable(AGAIN.say(again.lang)))
        if answer is None or answer.casefold() in NO:
            raise typer.Exit(1)
