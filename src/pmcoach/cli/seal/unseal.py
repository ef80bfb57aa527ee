"""`pmcoach unseal`: what is sealed, for whoever has a key: to read, to edit, or back in the clear."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.project import File

EXAMPLE = Text(
    en="pmcoach unseal reports/2026-W47/li.wei.yaml", zh="pmcoach unseal reports/2026-W47/li.wei.yaml"
)

NOTHING = Text(en="nothing is sealed there", zh="那里没有加密的内容")
ONE_WAY = Text(
    en="--write, --edit and --textconv are three ways: take one", zh="--write、--edit、--textconv 只能选一个"
)
WHICH = Text(en="say which file: pmcoach unseal PATH", zh="请写明是哪个文件：pmcoach unseal 路径")
ONE_FILE = Text(en="{option} takes one file", zh="{option} 一次只能处理一个文件")
CLEAR = Text(
    en="it stands in the clear now; before you commit: pmcoach seal",
    zh="现在是明文；提交前请运行：pmcoach seal",
)


def command(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH...", help="Files or folders. --- 文件或文件夹。"),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Put it back into the file in the clear. --- 以明文写回文件。")
    ] = False,
    edit: Annotated[
        bool,
        typer.Option(
            "--edit",
            help="Edit it in your editor and seal it again; its text never stands in the workspace. "
            "--- 用编辑器修改后重新加密；明文不会出现在工作区里。",
        ),
    ] = False,
    textconv: Annotated[
        bool,
        typer.Option(
            "--textconv",
            help="Print a file as it reads opened, for git diff; see keys setup. "
            "--- 打印打开后的整个文件，供 git diff 使用；见 keys setup。",
        ),
    ] = False,
) -> None:
    """Print what is sealed in a file, as far as a key of yours opens it.
    ---
    显示文件里加密的内容（要有能打开它的密钥）。
    """
    from pmcoach.cli.frame.run_rules import inside
    from pmcoach.cli.seal.edit import edited
    from pmcoach.cli.seal.sealing import with_private
    from pmcoach.store.keys.confidential import sweep

    if write + edit + textconv > 1:
        raise PmcoachError(ONE_WAY)
    if not paths:
        raise PmcoachError(WHICH)
    if len(paths) > 1 and (edit or textconv):
        raise PmcoachError(ONE_FILE.fill(option="--edit" if edit else "--textconv"))
    run = Invocation(context.obj)
    sweep()
    if textconv:
        _textconv(run, paths[0])
        return
    if write or edit:
        run.need_files("unseal --write" if write else "unseal --edit")
    files = with_private(run, inside(run, paths))
    if edit:
        if len(files) != 1:
            raise PmcoachError(ONE_FILE.fill(option="--edit"))
        edited(run, files[0])
        return
    found = [file for file in files if file.seal is not None]
    if not found:
        raise PmcoachError(NOTHING)
    for file in found:
        _check(run, file)
    if write:
        for file in found:
            _put_back(run, file)
        run.say(CLEAR)
    else:
        run.show("".join(_shown(file, several=len(found) > 1) for file in found))


def _check(run: Invocation, file: File) -> None:
    """Raise PmcoachError where a file stays shut."""
    from pmcoach.cli.seal.sealing import not_opened

    if file.seal is not None and file.seal.shut is not None:
        raise not_opened(run, file, file.seal)


def _shown(file: File, *, several: bool) -> str:
    """What was sealed, with nothing in it that acts on a terminal."""
    from pmcoach.cells import showable
    from pmcoach.sealing.plain import as_fields

    assert file.seal is not None
    rows = as_fields(file.seal.body).splitlines()
    head = f"# {file.path}\n" if several else ""
    return head + "".join(f"{showable(row)}\n" for row in rows)


def _put_back(run: Invocation, file: File) -> None:
    """Write a file as it was before it was sealed."""
    from pmcoach.document import Document
    from pmcoach.project.sealed import seal_of
    from pmcoach.store.disk.writing import edit

    def made(text: str) -> str:
        seal = seal_of(Document(text), file.kind.cls, file.path, run.keyring)
        return text if seal is None or seal.shut is not None else seal.text

    edit(run.root, file.path, made)
    run.show(f"{file.path}\n")


def _textconv(run: Invocation, path: str) -> None:
    """Print a file as it reads opened; as it is where it cannot be, so that git goes on."""
    from pmcoach.document import Document
    from pmcoach.project.sealed import opened_anywhere
    from pmcoach.store.disk.folder import read_text

    text = read_text(run.directory, path)
    run.show(opened_anywhere(Document(text), run.keyring, path))
