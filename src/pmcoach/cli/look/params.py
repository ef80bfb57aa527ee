"""Options that several of the commands that show something take."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete

Viewer = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="PERSON",
        autocompletion=complete.people,
        help="Who looks: git's user when absent, else the workspace's lead. --- 谁在看；不写则按 git 的用户，再不然是工作区的上级。",
    ),
]
