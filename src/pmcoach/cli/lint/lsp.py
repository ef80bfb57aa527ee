"""`pmcoach lsp`: the language server."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

from pmcoach import __version__
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.lsp.workspace import Seen

EXAMPLE = Text(en="pmcoach lsp", zh="pmcoach lsp")
NOT_INSTALLED = Text(
    en="the language server needs one more package: pip install 'pmcoach[lsp]'",
    zh="语言服务器还要装一个包：pip install 'pmcoach[lsp]'",
)


def command(context: typer.Context) -> None:
    """Start the language server; editors do this themselves. It talks over stdin and stdout (LSP 3.17).
    ---
    启动语言服务器；由编辑器自己运行，通过标准输入和标准输出通信（LSP 3.17）。
    """
    run = Invocation(context.obj)
    run.need_files("lsp")
    try:
        from pmcoach.lsp.server import Desk
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise PmcoachError(NOT_INSTALLED) from error
    Desk(lambda root: look(run, root), __version__).start()


def look(run: Invocation, root: str) -> Callable[[], Seen]:
    """How a workspace is looked at, asked again whenever the disk is: days pass and commits come while an editor is open."""
    from pmcoach.lsp.workspace import Seen

    kept: dict[object, Seen] = {}

    def seen() -> Seen:
        now = Invocation(run.given._replace(directory=root), run.environ)
        rests_on = (now.lang, now.today, now.past.rests_on)
        found = kept.get(rests_on) or Seen(now.lang, now.today, now.past, now.keyring)
        kept.clear()
        kept[rests_on] = found
        return found

    return seen
