"""`pmcoach schema`: JSON Schema for editors."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach schema goal", zh="pmcoach schema goal")

NO_KIND = Text(
    en="no kind of file “{name}” has a schema: {known}", zh="没有“{name}”这类文件的 schema：{known}"
)
NAMES = ("settings", "person", "goal", "report", "review")


def command(
    context: typer.Context,
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="[KIND]",
            autocompletion=lambda: list(NAMES),
            help="settings, person, goal, report or review; all by name when none is given. "
            "--- settings、person、goal、report 或 review；不写则按名字给出全部。",
        ),
    ] = None,
) -> None:
    """Print the JSON Schema of a kind of file, for editors that complete and check YAML by it.
    ---
    输出某类文件的 JSON Schema，编辑器据此补全和检查 YAML。
    """
    from pmcoach.json_text import dump
    from pmcoach.records.derived.schema import schema, with_schema

    run = Invocation(context.obj)
    known = {each.name: each for each in with_schema()}
    if kind is None:
        run.show(dump({name: schema(each, run.lang) for name, each in known.items()}))
    elif kind in known:
        run.show(dump(schema(known[kind], run.lang)))
    else:
        raise PmcoachError(NO_KIND.fill(name=kind, known=tuple(known)))
