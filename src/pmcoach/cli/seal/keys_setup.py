"""`pmcoach keys setup`: git shows what changed in what is sealed, to whoever has the key."""

from __future__ import annotations

import shlex
import sys

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach keys setup", zh="pmcoach keys setup")

DONE = Text(
    en="git diff and git log -p now show what is sealed as far as your keys open it, in this clone only",
    zh="git diff 和 git log -p 会显示你的密钥能打开的内容，只在这个仓库副本里生效",
)
COMMIT = Text(
    en="commit .gitattributes: it names the files, no key",
    zh="请提交 .gitattributes：里面只有文件名，没有密钥",
)
FAILED = Text(en="git did not take the setting: {said}", zh="git 没有接受设置：{said}")
LINES = ("reports/**/*.yaml diff=pmcoach", "reviews/**/*.yaml diff=pmcoach")


def setup(context: typer.Context) -> None:
    """Let git diff show what is sealed, opened; git keeps none of it, for its cache of such text is switched off.
    ---
    让 git diff 显示打开后的加密内容；git 的这类缓存会关掉，所以明文不会留在 git 里。
    """
    from pmcoach.store.disk.paths import exists
    from pmcoach.store.disk.writing import create, edit
    from pmcoach.store.git import git

    run = Invocation(context.obj)
    run.need_files("keys setup")
    if git.top(run.root) is None:
        raise PmcoachError(git.NO_REPOSITORY)
    settings = {
        "diff.pmcoach.textconv": f"{_command()} unseal --textconv",
        # Else git keeps the opened text in refs/notes/textconv, for everybody who gets the repository's notes.
        "diff.pmcoach.cachetextconv": "false",
    }
    for name, value in settings.items():
        said = git.set_local(run.root, name, value)
        if said is None or said.code:
            raise PmcoachError(FAILED.fill(said=said.complaint.strip() if said is not None else git.NO_GIT))
        run.show(f"{name}={value}\n")
    path = ".gitattributes"
    if not exists(run.root, path):
        create(run.root, path, "".join(f"{line}\n" for line in LINES))
        run.wrote(path)
        run.show(f"{path}\n")
    elif edit(run.root, path, with_lines):
        run.wrote(path)
        run.show(f"{path}\n")
    run.say(DONE, COMMIT)


def _command() -> str:
    """How a shell starts this program; without the folder git stands in on the path, where a repository could put anything."""
    return f"{shlex.quote(sys.executable)} -P -m pmcoach"


def with_lines(text: str) -> str:
    """The text of `.gitattributes` with our lines at its end, where they are not there yet."""
    known = [" ".join(row.split()) for row in text.splitlines()]
    missing = [line for line in LINES if line not in known]
    newline = "\r\n" if "\r\n" in text else "\n"
    gap = newline if missing and text and not text.endswith("\n") else ""
    return text + gap + "".join(line + newline for line in missing)
