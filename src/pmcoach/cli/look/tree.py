"""`pmcoach tree`: which goal serves which."""

from __future__ import annotations

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import Exit
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach tree", zh="pmcoach tree")


def command(context: typer.Context) -> int:
    """Show the cascade from company to team to person: states, owners, weights, what goals below add up to, orphans.
    ---
    从公司到团队到个人的目标层级：状态、负责人、权重、下级合计，以及没有上级目标的。
    """
    from pmcoach.assess.status.status import assessment_of
    from pmcoach.views.pages import tree

    run = Invocation(context.obj)
    run.show(tree.page(run.project, assessment_of(run.project), run.lang, run.width))
    return run.keep(Exit.FINE)
