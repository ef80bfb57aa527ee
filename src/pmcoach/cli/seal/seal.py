"""`pmcoach seal`: what is private, for its readers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.project import File
    from pmcoach.sealing.keys import Recipient

EXAMPLE = Text(en="pmcoach seal", zh="pmcoach seal")

NOTHING = Text(en="nothing to seal", zh="没有需要加密的内容")
REFUSED = Text(en="{path}:{line}: {why}", zh="{path}:{line}：{why}")
UNTOUCHED = Text(en="it was not sealed; edit this line by hand", zh="没有加密；请手工修改这一行")


def command(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...", help="Files or folders; all when absent. --- 文件或文件夹；不写则全部。"
        ),
    ] = None,
    again: Annotated[
        bool,
        typer.Option(
            "--again",
            help="Seal anew what is sealed already, as after a key was replaced. --- 已加密的也重新加密，例如换了密钥之后。",
        ),
    ] = False,
) -> None:
    """Seal every private part that stands in the clear, and anew those whose readers changed.

    Readers are the person, everybody above them, and private.readers in pmcoach.yaml. Nothing else in a file changes.
    ---
    把明文的私密内容加密；能读的人变了的，重新加密。

    能读的人：本人、各级上级，以及 pmcoach.yaml 里 private.readers 列出的人。文件其余部分不变。
    """
    from pmcoach.cli.frame.run_rules import inside
    from pmcoach.cli.seal.sealing import doubts, keys_for, note_missing, with_private
    from pmcoach.store.keys import age
    from pmcoach.store.keys.confidential import sweep

    run = Invocation(context.obj)
    sweep()
    files = with_private(run, inside(run, paths or ()))
    wanted = [file for file in files if _is_due(run, file, again=again)]
    if not wanted:
        run.say(NOTHING)
        return
    age.need()
    people = dict.fromkeys(file.person for file in wanted)
    keys = keys_for(run, *people)  # before anything is written
    run.say(*doubts(run, people))
    for file in wanted:
        _seal(run, file, keys[file.person])
    note_missing(run, people)


def _is_due(run: Invocation, file: File, *, again: bool) -> bool:
    """Whether a file is to be sealed; raise PmcoachError where it would have to be opened first and cannot be."""
    from pmcoach.cli.seal.sealing import not_opened
    from pmcoach.document import Document
    from pmcoach.project.recipients import is_theirs, readers, recipients
    from pmcoach.project.sealed import in_the_clear

    seal = file.seal
    if seal is None:
        return isinstance(file.written, Document) and in_the_clear(file.kind.cls, file.written.value)
    keys = recipients(readers(run.project, file.person))
    if not again and (seal.block is None or is_theirs(seal.block, keys)):
        return False
    if seal.shut is not None:
        raise not_opened(run, file, seal)
    return True


def _seal(run: Invocation, file: File, keys: tuple[Recipient, ...]) -> None:
    from pmcoach.cli.seal.sealing import sealed
    from pmcoach.document import Document
    from pmcoach.document.splice import RefusedError
    from pmcoach.project.sealed import private_name, seal_of
    from pmcoach.store.disk.writing import edit

    def made(text: str) -> str:
        document = Document(text)
        seal = seal_of(document, file.kind.cls, file.path, run.keyring)
        clear = document if seal is None else Document(seal.text)
        name = private_name(file.kind.cls, clear.value)
        return text if name is None or not clear.text else sealed(clear.text, name, file.path, keys)

    try:
        edit(run.root, file.path, made)
        run.wrote(file.path)
    except RefusedError as error:
        why = REFUSED.fill(path=file.path, line=error.place.line, why=error.says)
        raise PmcoachError(why, UNTOUCHED) from None
    run.show(f"{file.path}\n")
