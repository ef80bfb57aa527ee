"""`pmcoach new person`: a person's file."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import new_id, person_id, words
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
    from pmcoach.cli.new.scaffold import with_modeline
    from pmcoach.records.derived.template import template
    from pmcoach.records.kinds.catalogue import PERSON
    from pmcoach.store.disk.writing import create

    run = Invocation(context.obj)
    made = new_id(name)
    filled = {"name": words(called, "--name") if called is not None else made}
    above = person_id(lead, run.project) if lead is not None else run.project.settings.lead
    if above and above != made:
        filled["lead"] = above
    filled["joined"] = run.today.isoformat()
    path = f"{PERSON.folder}/{made}{PERSON.ending}"
    create(run.root, path, with_modeline(run.root, PERSON, path, template(PERSON, run.written, filled)))
    run.show(f"{path}\n")
    run.say(NEXT.fill(name=made))
