"""The options that every pull has."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import NO_FORMAT, person_id
from pmcoach.errors import PmcoachError

FORMATS = ("table", "json")
Person = Annotated[
    str | None,
    typer.Option(
        "--person", metavar="PERSON", autocompletion=complete.people, help="Only theirs. --- 只取某人的。"
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DAY",
        help="What changed since a day; else since the report before this one began. What is open comes anyhow. "
        "--- 哪天以来有变化的；不写则从上一期周报的第一天算起。未完成的总会取。",
    ),
]
Output = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        autocompletion=lambda: list(FORMATS),
        help="table or json. --- table 或 json。",
    ),
]
Patience = Annotated[
    int,
    typer.Option(
        "--max-wait",
        min=0,
        max=3600,
        metavar="SECONDS",
        help="How long to wait in all when the service asks for it, by default 60. --- 服务要求等待时最多共等几秒，默认 60。",
    ),
]

Name = Annotated[
    str,
    typer.Option(
        "--as",
        metavar="NAME",
        help="What to call it, so that several stand side by side; without one a file takes the place of the one before. "
        "--- 给它起个名字，多个文件可以并存；不写则替换上一个文件。",
    ),
]


def checked(run: Invocation, output: str, person: str | None) -> str | None:
    """The person named, if one is; raise PmcoachError for one who is not there, or a form that is none."""
    if output not in FORMATS:
        raise PmcoachError(NO_FORMAT.fill(name=output, known=FORMATS))
    return person_id(person, run.project) if person is not None else None
