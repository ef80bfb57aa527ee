"""`pmcoach new person`: a person's file."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import day_named, new_id, person_id, words
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

WHOSE = Text(
    en="--since goes with --lead: since when that is their lead",
    zh="--since 要和 --lead 一起写：从哪天起归这位上级",
)
OWN = Text(en="{name} cannot be their own lead", zh="{name} 不能做自己的上级")
EXAMPLE = Text(en='pmcoach new person li.wei --name "Li Wei"', zh="pmcoach new person li.wei --name 李伟")

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
    since: Annotated[
        str | None,
        typer.Option(
            metavar="DAY",
            help="Since when that is their lead; of somebody who has a file, the lead changes. "
            "--- 从哪天起归这位上级；已有文件的人则改换上级。",
        ),
    ] = None,
) -> None:
    """Write a person's file; they count from today on, unless the file says when they joined. With --lead and --since it
    gives somebody another lead: what the lead of before owes stays theirs.
    ---
    新建人员文件，从今天起算，除非文件里写了入职日期。用 --lead 加 --since 给已有的人换上级：之前的欠账仍算原来的上级。
    """
    from pmcoach.cli.new.scaffold import with_modeline
    from pmcoach.records.derived.template import template
    from pmcoach.records.kinds.catalogue import PERSON
    from pmcoach.store.disk.writing import create

    run = Invocation(context.obj)
    made = new_id(name, run.project.people)
    day = day_named(since, run.today, ahead=False).isoformat() if since is not None else None
    if day is not None and lead is None:
        raise PmcoachError(WHOSE)
    if day is not None and lead is not None and made in run.project.people:
        _another_lead(run, made, person_id(lead, run.project), day)
        return
    filled = {"name": words(called, "--name") if called is not None else made}
    above = person_id(lead, run.project) if lead is not None else run.project.settings.lead
    if above and above != made:
        filled["lead"] = above
    if day is not None:
        filled["lead_since"] = day
    filled["joined"] = run.today.isoformat()
    path = f"{PERSON.folder}/{made}{PERSON.ending}"
    create(run.root, path, with_modeline(run.root, PERSON, path, template(PERSON, run.written, filled)))
    run.wrote(path)
    run.show(f"{path}\n")
    run.say(NEXT.fill(name=made))


def _another_lead(run: Invocation, person: str, lead: str, day: str) -> None:
    """Give somebody who has a file another lead from a day on."""
    from pmcoach.cli.edit.editing import change
    from pmcoach.records.edit.fields import with_value
    from pmcoach.records.kinds.person import Person

    known = run.project.people[person]
    if lead == person:
        raise PmcoachError(OWN.fill(name=known.name or person))

    def made(text: str) -> str:
        new = with_value(text, Person, ("lead",), lead, run.written)
        return with_value(new, Person, ("lead_since",), day, run.written)

    change(run, known.path, made)
