"""The user's editor, as git finds it."""

from __future__ import annotations

import os
import shlex
import sys

import typer

from pmcoach.cli.frame.console import is_terminal
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.store.disk.paths import absolute
from pmcoach.store.git import git
from pmcoach.text import Text

NO_TERMINAL = Text(
    en="there is no terminal for --edit to open an editor in", zh="没有终端，--edit 打不开编辑器"
)
WRITTEN = Text(en="the file is written: {path}", zh="文件已写好：{path}")
FAILED = Text(en="the editor “{editor}” ended with an error", zh="编辑器“{editor}”出错退出")


def edit_file(root: str, path: str) -> None:
    """Open a file of the workspace in the editor git would use, and wait. Raise PmcoachError where there is none."""
    if not is_terminal(sys.stdin):
        raise PmcoachError(NO_TERMINAL, WRITTEN.fill(path=path))
    editor = git.editor(root) or os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        command = shlex.split(editor)
    except ValueError:  # a quote left open
        command = []
    if not command or git.open_editor(command, absolute(root, path)) != 0:
        raise PmcoachError(FAILED.fill(editor=editor), WRITTEN.fill(path=path))


def edited(context: typer.Context, root: str, path: str) -> None:
    """Open a file in the user's editor, then show what is wrong in it."""
    from pmcoach.cli.frame.run_rules import check
    from pmcoach.formats import full

    edit_file(root, path)
    again = Invocation(context.obj)
    again.show(full.show(check(again, only={path}), again.lang))
