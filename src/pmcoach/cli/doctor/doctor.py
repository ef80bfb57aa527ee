"""`pmcoach doctor`: whether everything is set up, and what a service really does."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.pull.options import Patience
from pmcoach.errors import Exit
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach doctor", zh="pmcoach doctor")


def command(
    context: typer.Context,
    live: Annotated[
        bool,
        typer.Option(
            "--live",
            help="Ask PingCode and Worktile what their documents leave open; shows no content. "
            "--- 向 PingCode、Worktile 实测其文档没有写明的地方；不显示任何内容。",
        ),
    ] = False,
    patience: Patience = 60,
) -> int:
    """Look at the set-up: git, the workspace, which settings of your own are there. Asks nobody without --live.

    What --live shows are counts, states and names of documented fields, fit for a bug report.

    Exit codes: 0 nothing is in the way, 1 something is, 2 it could not be done.
    ---
    检查环境：git、工作区、你自己的设置有哪些。不加 --live 不联网。

    --live 只显示数量、状态和公开文档里的字段名，可以直接贴进问题反馈。

    退出码：0 没有障碍，1 有障碍，2 没能完成检查。
    """
    from pmcoach.cli.doctor.live import asked
    from pmcoach.cli.doctor.local import local
    from pmcoach.views.pages.checkup import Mark, page

    run = Invocation(context.obj)
    sections = [*local(run), *(asked(run, patience) if live else ())]
    run.show(page(sections, run.lang, run.width))
    bad = any(item.mark is Mark.BAD for section in sections for item in section.items)
    return Exit.FINDINGS if bad else Exit.FINE
