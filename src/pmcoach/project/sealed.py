"""A private part that is sealed: opened where a key does, and never half."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, Protocol

from pmcoach.document import Document, Place
from pmcoach.document.field_text import Stretch, put, stretch
from pmcoach.document.place import lines
from pmcoach.records.fields.types import Private, fields_of
from pmcoach.records.kinds.catalogue import REPORT, REVIEW
from pmcoach.sealing.armour import Block, Damaged, parse
from pmcoach.sealing.keys import Recipient
from pmcoach.sealing.plain import FOR, MisplacedError, unpacked
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

NO_KEY = Text(en="no key of yours opens it", zh="你的密钥打不开")
NOT_FIELDS = Text(en="what is sealed is not fields of the private part", zh="里面不是 private 的字段")


class Shut(NamedTuple):
    """Why a sealed text was not opened: `damaged` where no key can, rather than that a key is missing."""

    why: Text
    damaged: bool = False


class Opener(Protocol):
    """Whoever has keys."""

    @property
    def recipients(self) -> Sequence[Recipient]:
        """The public sides of the keys."""

    def open(self, block: Block) -> bytes | Shut:
        """What is sealed, or why it was not opened."""


class NoKeys:
    """Nobody: opens nothing."""

    recipients: Sequence[Recipient] = ()

    def open(self, block: Block) -> bytes | Shut:
        """Say that there is no key."""
        del block
        return Shut(NO_KEY)


NOBODY: Opener = NoKeys()


class Seal(NamedTuple):
    """A sealed part: the name of its field, the block if it is whole, and why it is shut.

    Where it is not, `body` stands behind the field's colon, and `text` is the file with it.
    """

    name: str
    armour: str
    block: Block | None
    shut: Shut | None
    where: Stretch | None = None
    body: str = ""
    text: str = ""


@cache
def private_names(cls: Any) -> tuple[str, ...]:
    """The names a file may use for the private part of a record; none where it has none."""
    fields = fields_of(cls)
    return tuple(
        key for key, name in fields.attribute.items() if isinstance(fields.by_name[name].shape, Private)
    )


@cache
def all_names() -> frozenset[str]:
    """The names files of any kind may use for their private part."""
    return frozenset((*private_names(REPORT.cls), *private_names(REVIEW.cls)))


def private_name(cls: Any, tree: Any) -> str | None:
    """The name a file uses for its private part; None where it has none."""
    return (
        next((name for name in private_names(cls) if name in tree), None) if isinstance(tree, dict) else None
    )


def in_the_clear(cls: Any, tree: Any) -> bool:
    """Whether something stands in a file's private part for everybody to read."""
    name = private_name(cls, tree)
    return name is not None and not isinstance(tree[name], str) and _says_something(tree[name])


def _says_something(tree: Any) -> bool:
    """Whether a value holds any text."""
    match tree:
        case dict():
            return any(map(_says_something, tree.values()))
        case list():
            return any(map(_says_something, tree))
        case _:
            return tree is not None


def stem_of(path: str) -> str:
    """A path as a sealed text names it: without its ending."""
    return path.rpartition(".")[0]


def seal_of(document: Document, cls: Any, path: str, opener: Opener) -> Seal | None:
    """The sealed part of a file, opened if the opener can; None where there is none."""
    tree: Any = document.value
    name = private_name(cls, tree)
    if name is None:
        return None
    armour = tree[name]
    if not isinstance(armour, str):
        return None
    block = parse(armour)
    if isinstance(block, Damaged):
        return Seal(name, armour, None, Shut(block.why, damaged=True))
    data = opener.open(block)
    if isinstance(data, Shut):
        return Seal(name, armour, block, data)
    try:
        _, body = unpacked(data, stem_of(path))
    except MisplacedError as error:
        return Seal(name, armour, block, Shut(error.why, damaged=True))
    where = stretch(document.text, name)
    text = _opened(document, name, where, body) if where is not None else None
    if text is None:
        return Seal(name, armour, block, Shut(NOT_FIELDS, damaged=True))
    return Seal(name, armour, block, None, where, body, text)


def opened_anywhere(document: Document, opener: Opener, path: str) -> str:
    """The text of a file of any kind and place, opened where it can be, for somebody who compares two versions.

    A file that git has in hand has lost its folder; where not even its name is that of the file that it was sealed for,
    that one's path stands above it.
    """
    value: Any = document.value
    for name in sorted(all_names().intersection(value)) if isinstance(value, dict) else ():
        block = parse(value[name]) if isinstance(value[name], str) else None
        where = stretch(document.text, name)
        data = opener.open(block) if isinstance(block, Block) and where is not None else None
        if isinstance(data, bytes) and where is not None:
            try:
                said, body = unpacked(data)
            except MisplacedError:
                continue
            text = put(document.text, where, body)
            if stem_of(path).endswith(said.rpartition("/")[2]):
                return text
            begin = text.rfind("\n", 0, where.start) + 1
            return f"{text[:begin]}# {FOR}{said}\n{text[begin:]}"
    return document.text


def _opened(document: Document, name: str, where: Stretch, body: str) -> str | None:
    """The file's text with what was sealed; None where that would say something outside its field."""
    text = put(document.text, where, body)
    again = Document(text)
    value: Any = again.value
    whole: Any = document.value
    if not isinstance(value, dict) or not isinstance(value.get(name), dict | None):
        return None
    same = {**value, name: None} == {**whole, name: None} and len(again.problems) == len(document.problems)
    return text if same else None


class Outward(NamedTuple):
    """From places in a file's text as opened to places in the file as it is: all that was sealed stands at its field."""

    key: Place
    last: int
    shift: int

    def hides(self, place: Place) -> bool:
        """Whether something stands in what was sealed."""
        return place.line <= self.last and place[:2] >= self.key[2:]

    def place(self, place: Place) -> Place:
        """Where something stands in the file as it is."""
        if place.line < self.key.line:
            return place
        if place.line <= self.last:
            return self.key
        return place._replace(line=place.line + self.shift, end_line=place.end_line + self.shift)


def outward(document: Document, opened: Document, seal: Seal) -> Outward:
    """The way out of what was opened."""
    assert seal.where is not None
    inside = opened.text[: seal.where.start + len(seal.body)]
    last = len(lines(inside.rstrip("\r\n")))
    return Outward(seal.where.key, last, len(document.lines) - len(opened.lines))
