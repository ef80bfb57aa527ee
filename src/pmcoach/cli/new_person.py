"""`pmcoach new person`: a person's file."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli import complete
from pmcoach.cli.invocation import Invocation
from pmcoach.cli.named import ID_FORM, NO_ID, person_id
from pmcoach.errors import PmcoachError
from pmcoach.records.kinds import PERSON
from pmcoach.records.scalars import is_name
from pmcoach.records.template import template
from pmcoach.store.writing import create
from pmcoach.text import Text

NEXT = Text(
    en="then a goal in one sentence: pmcoach new goal “…” --owner {name}",
    zh="然后用一句话写目标：pmcoach new goal “…” --owner {name}",
)


def person(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="ID", help="The file's name, such as li.wei. --- 文件名，如 li.wei。")
    ],
    called: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="As colleagues say it. --- 姓名。")
    ] = None,
    lead: Annotated[
        str | None,
        typer.Option(
            metavar="PERSON",
            autocompletion=complete.people,
            help="Whom they report to; else the workspace's lead. --- 上级；不写则是工作区负责人。",
        ),
    ] = None,
) -> None:
    """Write a person's file. They count from today on, unless the file says when they joined.
    ---
    新建人员文件。从今天起算，除非文件里写了入职日期。
    """
    run = Invocation(context.obj)
    if not is_name(name):
        raise PmcoachError(NO_ID.fill(name=name), ID_FORM)
    filled = {"name": called or name}
    above = person_id(lead, run.project) if lead else run.project.settings.lead
    if above and above != name:
        filled["lead"] = above
    filled["joined"] = run.today.isoformat()
    path = f"{PERSON.folder}/{name}{PERSON.ending}"
    create(run.root, path, template(PERSON, run.lang, filled))
    run.show(f"{path}\n")
    run.say(NEXT.fill(name=name))
