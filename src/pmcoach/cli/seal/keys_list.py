"""`pmcoach keys list`: who has which keys, and what they read."""

from __future__ import annotations

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach keys list", zh="pmcoach keys list")

NONE = Text(en="no key", zh="没有公钥")
MAKE = Text(en="pmcoach keys new", zh="pmcoach keys new")
READS = Text(en="reads what is sealed about {names}", zh="能读加密内容的对象：{names}")
NOTHING = Text(en="reads nothing that is sealed", zh="什么加密内容都读不到")
PEOPLE = Text(en="Keys, and what they read", zh="公钥，以及能读谁的加密内容")
OTHERS = Text(en="Keys that the settings add", zh="设置里添加的公钥")
DOUBTS = Text(en="To be asked about", zh="需要确认")
DOUBT = Text(en="key", zh="公钥")
NAME = Text(en="{name}", zh="{name}")


def list_(context: typer.Context) -> None:
    """List everybody's public keys, and about whom each reads what is sealed.
    ---
    列出每个人的公钥，以及能读关于谁的加密内容。
    """
    from pmcoach.assess.phrasing import name_of
    from pmcoach.cli.seal.sealing import doubts
    from pmcoach.project.recipients import keys_of, readers, recipients
    from pmcoach.views.pages.checkup import Item, Mark, Section, page

    run = Invocation(context.obj)
    project = run.project
    who = {person: readers(project, person) for person in project.people}
    items = []
    for person in project.people:
        keys = keys_of(project, person)
        about = NAME.fill(name=name_of(person, project))
        mine = tuple(
            name_of(each, project)
            for each, them in who.items()
            if any(reader.id == person for reader in them)
        )
        if keys:
            said = ", ".join(key.text if len(key.text) < 70 else f"{key.text[:40]}…" for key in keys)
            items.append(Item(Mark.GOOD, about, said, READS.fill(names=mine) if mine else NOTHING))
        else:
            items.append(Item(Mark.OPEN, about, NONE, MAKE))
    sections = [Section(PEOPLE, tuple(items))]
    asked = tuple(Item(Mark.WARN, DOUBT, said) for said in doubts(run, tuple(project.people)))
    if asked:
        sections.append(Section(DOUBTS, asked))
    added = recipients([each for them in who.values() for each in them if not each.id])
    if added:
        sections.append(
            Section(OTHERS, tuple(Item(Mark.GOOD, NAME.fill(name=key.kind), key.text) for key in added))
        )
    run.show(page(sections, run.lang, run.width))
