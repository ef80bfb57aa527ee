"""`pmcoach rules`: the catalogue, or one rule's page."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import NO_RULE, SEE_RULES
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach rules S101", zh="pmcoach rules S101")


def command(
    context: typer.Context,
    codes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CODE]...",
            autocompletion=complete.codes,
            help="Codes, prefixes or names to explain. --- 要讲解的编号、前缀或名字。",
        ),
    ] = None,
) -> None:
    """List all rules, or explain some: why, a bad and a good example.
    ---
    列出所有规则；或讲解几条：为什么、坏例子、好例子。
    """
    from functools import partial

    from pmcoach.rules.catalogue import chosen, every_rule
    from pmcoach.rules.engine.selection import names
    from pmcoach.views.pages.rule_page import catalogue, page

    run = Invocation(context.obj)
    if not codes:
        run.show(catalogue(every_rule(), run.lang, run.width))
        return
    for code in codes:
        found = chosen(partial(names, code))
        if not found:
            raise PmcoachError(NO_RULE.fill(code=code), SEE_RULES)
        for rule in found:
            run.show(page(rule, run.lang, run.width))
