"""`pmcoach find`: full-text search over the records."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import Exit
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach find refund", zh="pmcoach find 退款")

NOTHING = Text(en="nothing contains “{words}”", zh="没有找到“{words}”")


def command(
    context: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORD...", help="Words that all stand in a file. --- 要找的词，同一个文件里都要有。"
        ),
    ],
) -> int:
    """Find what records say, with the place. Exit codes: 0 found, 1 nothing found.
    ---
    在记录里查找，给出位置。退出码：0 找到，1 没有找到。
    """
    from pmcoach.assess.lists.search import search
    from pmcoach.views.pages.found import page

    run = Invocation(context.obj)
    found = tuple(search(run.project, words))
    if not found:
        run.say(NOTHING.fill(words=" ".join(words)))
        return run.keep(Exit.FINDINGS)
    run.show(page(found, run.project, run.width))
    return run.keep(Exit.FINE)
