"""Options that several of the small edits take."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete

Me = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="PERSON",
        autocompletion=complete.people,
        help="Who you are, if git does not know. --- 你是谁（git 认不出时）。",
    ),
]
Serves = Annotated[
    str | None,
    typer.Option(
        "--goal",
        metavar="GOAL",
        autocompletion=complete.goals,
        help="The goal it serves. --- 支撑哪个目标。",
    ),
]
ByDay = Annotated[
    str | None,
    typer.Option("--by", metavar="DAY", help="By when: friday, 11-27. --- 最晚哪天：下周五、11-27。"),
]
Link = Annotated[
    str | None, typer.Option("--link", metavar="URL", help="Where it can be seen. --- 在哪里看。")
]
