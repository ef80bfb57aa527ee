"""`pmcoach keys check`: whether what should open does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import Exit
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.views.pages.checkup import Item

EXAMPLE = Text(en="pmcoach keys check", zh="pmcoach keys check")

YOURS = Text(en="Your keys", zh="你的密钥")
SEALED = Text(en="What is sealed", zh="加密的内容")
PEOPLE = Text(en="Readers without a key", zh="应该能读、却没有公钥的人")
NO_KEY = Text(en="none found", zh="没有找到")
LOOKED = Text(en="looked in {paths}; make one: pmcoach keys new", zh="找过 {paths}；新建：pmcoach keys new")
FILE = Text(en="{path}", zh="{path}")
OPEN_TO_ALL = Text(en="others may read it: chmod 600", zh="别人也能读：chmod 600")
NOT_YOURS = Text(en="in nobody's file here", zh="不在任何人的文件里")
IS = Text(en="{name}", zh="{name}")
OPENS = Text(en="opens", zh="能打开")
SHUT = Text(en="does not open: {why}", zh="打不开：{why}")
ADD = Text(
    en="add one to people/{id}.yaml: pmcoach keys new", zh="在 people/{id}.yaml 里加上：pmcoach keys new"
)
OTHERS = Text(en="not for you: {count} {count:file|files}", zh="不是给你看的：{count} 个文件")
AGE = Text(en="age", zh="age")


def check(context: typer.Context) -> int:
    """See which keys you have, whether they open what they should, and who cannot read for want of a key.

    Exit codes: 0 all that is for you opens, 1 something does not or somebody has no key, 2 it could not be done.
    ---
    看你有哪些密钥、能不能打开该打开的，以及谁因为没有公钥读不了。

    退出码：0 该打开的都能打开，1 有打不开的或有人没有公钥，2 没能完成。
    """
    from pmcoach.views.pages.checkup import Mark, Section, page

    run = Invocation(context.obj)
    sections = [
        Section(YOURS, tuple(_own(run))),
        Section(SEALED, tuple(_files(run))),
        Section(PEOPLE, tuple(_without(run))),
    ]
    shown = [section for section in sections if section.items]
    run.show(page(shown, run.lang, run.width))
    bad = any(item.mark in (Mark.BAD, Mark.WARN) for section in shown for item in section.items)
    return Exit.FINDINGS if bad else Exit.FINE


def _own(run: Invocation) -> Iterator[Item]:
    """The files with keys, each with whose they are."""
    from pmcoach.assess.phrasing import name_of
    from pmcoach.project.recipients import keys_of
    from pmcoach.store.keys import age
    from pmcoach.store.keys.confidential import is_private
    from pmcoach.store.keys.identities import places
    from pmcoach.views.pages.checkup import Item, Mark

    if not age.is_there():
        yield Item(Mark.BAD, AGE, age.MISSING, age.INSTALL)
    whose = {key: person for person in run.project.people for key in keys_of(run.project, person)}
    for file in run.keyring.files:
        at = FILE.fill(path=file.path)
        for each in file.refused:
            yield Item(Mark.OPEN, at, each.why, each.do)
        for identity in file.identities:
            key = age.public(identity)
            name = name_of(whose[key], run.project) if key in whose else ""
            said = IS.fill(name=name) if name else NOT_YOURS
            private = is_private(file.path)
            yield Item(Mark.GOOD if private else Mark.WARN, at, said, None if private else OPEN_TO_ALL)
    if not any(file.identities for file in run.keyring.files):
        yield Item(Mark.WARN, AGE, NO_KEY, LOOKED.fill(paths=places(run.environ)[1]))


def _files(run: Invocation) -> Iterator[Item]:
    """The sealed files that are for one of the keys, and those that open."""
    from pmcoach.project.recipients import readers, recipients, sealed_files
    from pmcoach.views.pages.checkup import Item, Mark

    others = 0
    for file in sealed_files(run.project):
        assert file.seal is not None
        at = FILE.fill(path=file.path)
        keys = recipients(readers(run.project, file.person))
        if file.seal.shut is None:
            yield Item(Mark.GOOD, at, OPENS)
        elif file.seal.shut.damaged or any(key in keys for key in run.keyring.recipients):
            yield Item(Mark.BAD, at, SHUT.fill(why=file.seal.shut.why))
        else:
            others += 1
    if others:
        yield Item(Mark.OPEN, OTHERS.fill(count=others), "")


def _without(run: Invocation) -> Iterator[Item]:
    """Who is to read something that is sealed, or will be, and has no key."""
    from pmcoach.assess.phrasing import name_of
    from pmcoach.cli.seal.sealing import with_private
    from pmcoach.project.recipients import readers
    from pmcoach.views.pages.checkup import Item, Mark

    project = run.project
    people = {file.person for file in with_private(run, None) if file.seal is not None}
    if project.settings.private.sealed:
        people |= {person.id for person in project.people.values() if person.lead}
    missing = {each.id for person in people for each in readers(project, person) if each.id and not each.keys}
    for person in sorted(missing):
        name = IS.fill(name=name_of(person, project))
        yield Item(Mark.WARN, name, ADD.fill(id=person))
