"""What the commands share that seal and open: the files meant, who reads them, and a text sealed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from pmcoach.assess.phrasing import name_of
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.document import Document
from pmcoach.document.field_text import break_of, exchanged, literal, stretch
from pmcoach.errors import PmcoachError
from pmcoach.project import File
from pmcoach.project.recipients import Reader, foreign_keys, readers, recipients, shared_keys
from pmcoach.project.sealed import Seal, in_the_clear, private_name, private_names, seal_of, stem_of
from pmcoach.sealing.armour import armoured
from pmcoach.sealing.keys import Recipient
from pmcoach.sealing.plain import packed
from pmcoach.store.keys import age
from pmcoach.text import Text

NO_KEYS = Text(
    en="{names} {count:has|have} no key in people/", zh="{names} 在 people/ 里没有公钥（{count} 人）"
)
GET_KEYS = Text(
    en="each makes one with pmcoach keys new, and adds its line to their file",
    zh="请各自运行 pmcoach keys new，把打印出来的一行加进自己的文件",
)
SKIPPED = Text(
    en="note: {names} will not be able to read it, for want of a key", zh="注意：{names} 没有公钥，将读不了"
)
NOT_OPENED = Text(en="{path} cannot be opened: {why}", zh="打不开 {path}：{why}")
WHO_READS = Text(en="its readers are to be: {names}", zh="应该能读的人：{names}")
ADDED = Text(
    en="the key {key}… of {name} was put into the file by {author} ({commit}): ask whether it is theirs",
    zh="{name} 的公钥 {key}… 是 {author} 写进文件的（{commit}），请确认是不是本人的",
)
SHARED = Text(
    en="the key {key}… stands in the files of several people: {names}",
    zh="公钥 {key}… 写在几个人的文件里：{names}",
)
NOBODY = Text(en="nobody", zh="没有人")


def with_private(run: Invocation, only: Collection[str] | None) -> list[File]:
    """The files of kinds that have a private part; those under some paths, where any are said."""
    return [
        file
        for path, file in run.project.files.items()
        if (only is None or path in only) and private_names(file.kind.cls)
    ]


def keys_for(run: Invocation, *people: str) -> dict[str, tuple[Recipient, ...]]:
    """The keys for what is sealed about some people; raise PmcoachError where one of them or their lead has none."""
    who = {person: readers(run.project, person) for person in people}
    missing = dict.fromkeys(
        name_of(each.id, run.project)
        for them in who.values()
        for each in them
        if each.needed and not each.keys
    )
    if missing:
        raise PmcoachError(NO_KEYS.fill(names=tuple(missing), count=len(missing)), GET_KEYS)
    return {person: recipients(them) for person, them in who.items()}


def note_missing(run: Invocation, people: Collection[str]) -> None:
    """Say once who is to read what was sealed about some people, and cannot for want of a key."""
    found = {
        each.id for person in people for each in readers(run.project, person) if each.id and not each.keys
    }
    if found:
        run.say(SKIPPED.fill(names=tuple(name_of(each, run.project) for each in sorted(found))))


def doubts(run: Invocation, people: Collection[str]) -> Iterator[Text]:
    """What to ask about before some people's readers read: keys that others put into a file, and keys of several people."""
    ids = dict.fromkeys(each.id for person in people for each in readers(run.project, person) if each.id)
    for each in foreign_keys(run.project, ids):
        yield ADDED.fill(
            name=name_of(each.person, run.project), key=each.key.text[:16], author=each.author,
            commit=each.commit[:8],
        )  # fmt: skip
    for key, owners in shared_keys(run.project).items():
        if any(owner in ids for owner in owners):
            yield SHARED.fill(key=key.text[:16], names=tuple(name_of(owner, run.project) for owner in owners))


def names_of(run: Invocation, who: Sequence[Reader]) -> tuple[Text | str, ...]:
    """Readers as a list of names."""
    said = tuple(name_of(each.id, run.project) if each.id else f"{each.keys[0].text[:12]}…" for each in who)
    return said or (NOBODY,)


def not_opened(run: Invocation, file: File, seal: Seal) -> PmcoachError:
    """What is said of a sealed part that stays shut, with the readers that the files give."""
    assert seal.shut is not None
    do = WHO_READS.fill(names=names_of(run, readers(run.project, file.person)))
    if seal.shut.why == age.MISSING:
        do = age.INSTALL
    return PmcoachError(NOT_OPENED.fill(path=file.path, why=seal.shut.why), do)


def sealed(text: str, name: str, path: str, keys: Sequence[Recipient]) -> str:
    """A file's text with its private part sealed; raise RefusedError where it could not be put back as it was."""
    where = stretch(text, name)
    body = text[where.start : where.end] if where is not None else ""
    armour = armoured(age.seal(packed(stem_of(path), body), keys))
    return exchanged(text, name, literal(armour, break_of(text)), armour)


def ready(run: Invocation, path: str, text: str, cls: Any, person: str) -> str:
    """A new file's text; what is private in it sealed already where the workspace seals."""
    name = private_name(cls, Document(text).value)
    if not run.project.settings.private.sealed or name is None or not in_the_clear(cls, Document(text).value):
        return text
    return sealed(text, name, path, keys_for(run, person)[person])


def through_seal(run: Invocation, path: str, text: str, made: Callable[[str], str]) -> tuple[str, int | None]:
    """A file's text edited as if nothing in it were sealed, and sealed again where the edit touched that.

    The number is the line of what was sealed again; None where nothing was.
    """
    file = run.project.files.get(path)
    if file is None or not private_names(file.kind.cls):
        return made(text), None
    seal = seal_of(Document(text), file.kind.cls, path, run.keyring)
    if seal is None or seal.where is None:
        return made(text), None
    new = made(seal.text)
    where = stretch(new, seal.name)
    assert where is not None  # no edit takes a field away
    if new[where.start : where.end] == seal.body:
        raw = text[seal.where.start : seal.where.end]
        return exchanged(new, seal.name, raw, seal.armour), None
    return sealed(new, seal.name, path, keys_for(run, file.person)[file.person]), where.key.line
