"""`pmcoach learned`: something is worth passing on."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.edit.params import Link, Me
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.text import Text

EXAMPLE = Text(
    en='pmcoach learned "five interviews are enough" --link https://…',
    zh='pmcoach learned "访谈五个人就够" --link https://…',
)


def command(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="WHAT", help="What was learned. --- 学到了什么。")],
    link: Link = None,
    me: Me = None,
) -> None:
    """Add what is worth passing on to your report of this period.
    ---
    在本期周报里记一条值得分享的收获。
    """
    from pmcoach.cli.edit.own_report import add, line

    run = Invocation(context.obj)
    add(run, me, "learned", {"what": line(what, "WHAT"), "link": line(link, "--link")})
