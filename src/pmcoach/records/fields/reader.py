"""From a tree of text to a record: whatever can be taken is taken, whatever cannot is a problem with a path."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, assert_never

from pmcoach.document.messages import COLON, INNER_COLON, WRITE
from pmcoach.document.place import Path, Problem
from pmcoach.records.fields import enums, messages, suggestions
from pmcoach.records.fields.messages import short
from pmcoach.records.fields.problems import Notes
from pmcoach.records.fields.types import (
    NOTHING,
    Field,
    Many,
    OneOf,
    Part,
    Private,
    Ref,
    Scalar,
    Shape,
    Table,
    Wrong,
    fields_of,
)
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

ABSENT = object()


class Sealed(NamedTuple):
    """A private part that only its readers can open."""

    armour: str


def read_record(
    cls: type, tree: Any, identity: Mapping[str, Any], problems: list[Problem], *, complete: bool = True
) -> Any:
    """Read a record of a class; `identity` is what the path says. Problems are added to the list.

    Of a file that could not be read to its end (not `complete`), nothing is said to be missing.
    """
    if tree is None and complete:
        problems.append(Problem("E006", messages.EMPTY_FILE, messages.FIELD_FORM))
    elif tree is not None and not isinstance(tree, dict):
        problems.append(Problem("E005", messages.FILE_WITHOUT_FIELDS, messages.FIELD_FORM))
    reader = _Reader(problems, cls, complete=isinstance(tree, dict) and complete)
    return reader.part(cls, tree if isinstance(tree, dict) else {}, (), identity)


def takes(shape: Shape, value: Any) -> bool:
    """Whether the reader makes something of a value in a list."""
    return value is not None and _Reader([], object).value(shape, value, ()) is not ABSENT


class _Reader:
    def __init__(self, problems: list[Problem], root: type, *, complete: bool = True) -> None:
        self.notes = Notes(problems, complete=complete)
        self.root = root

    def part(self, cls: type, tree: Mapping[str, Any], path: Path, given: Mapping[str, Any]) -> Any:
        """Read a mapping into a class. `given` are attributes that do not come from the file."""
        fields = fields_of(cls)
        values: dict[str, Any] = dict(given)
        keys: dict[str, str] = {}
        for key, value in tree.items():
            name = fields.attribute.get(key)
            if name is None:
                self.notes.unknown(key, value, fields, (*path, key))
            elif name in keys:
                self.notes.twice(path, key, keys[name])
            else:
                keys[name] = key
                self.into(values, name, fields.by_name[name], value, (*path, key))
        for name, declared in fields.by_name.items():
            if declared.required and not values.get(name):
                self.notes.missing(fields, name, path, keys)
        return cls(**values)

    def into(self, values: dict[str, Any], name: str, declared: Field, value: Any, path: Path) -> None:
        """Read one field's value into the record's values."""
        if declared.from_path:
            self.said(values, name, declared, value, path)
            return
        if declared.only_private and path[:-1] == ():
            self.notes.tell(
                "E005", path, messages.BELONGS_PRIVATE.fill(field=path[-1]), messages.MOVE_PRIVATE, key=True
            )
            return
        if value is None:
            return
        read = self.value(declared.shape, value, path)
        if read is not ABSENT:
            values[name] = read

    def said(self, values: dict[str, Any], name: str, declared: Field, value: Any, path: Path) -> None:
        """Compare what the file says of itself with what its path says."""
        if values[name] is None:  # a private part has no path of its own
            self.notes.tell("E004", path, messages.UNKNOWN.fill(field=path[-1]), key=True)
        elif isinstance(value, str) and str(values[name]) == suggestions.composed(value.strip()):
            return
        elif isinstance(value, dict | list):
            self.wrong(messages.AN_ID, value, path)
        elif value is not None:
            says = messages.DIFFERS.fill(value=short(value), path=str(values[name]))
            self.notes.tell("E008", path, says, messages.LEAVE_OUT)

    def value(self, shape: Shape, value: Any, path: Path) -> Any:
        """Read a value of a shape; ABSENT when it cannot be taken."""
        match shape:
            case Scalar(_, about, read, _):
                return self.scalar(read, about, value, path)
            case Ref():
                return self.scalar(
                    lambda text: suggestions.composed(text.strip()), messages.AN_ID, value, path
                )
            case OneOf(words):
                return self.scalar(lambda text: self.word(words, text), messages.A_WORD, value, path)
            case Part(cls, plain, check):
                return self.mapping(cls, plain, check, value, path)
            case Many(item, one):
                return self.many(item, value, path, one=one)
            case Table(item, keys):
                if not isinstance(value, dict):
                    return self.wrong(messages.A_MAPPING, value, path)
                pairs = {
                    key: self.value(item, each, (*path, key))
                    for key, each in value.items()
                    if each is not None
                }
                return MappingProxyType(
                    {
                        suggestions.composed(key) if keys else key: each
                        for key, each in pairs.items()
                        if each is not ABSENT
                    }
                )
            case Private():
                return self.private(value, path)
            case _:
                assert_never(shape)

    def scalar(self, read: Any, about: Text, value: Any, path: Path) -> Any:
        if not isinstance(value, str):
            return self.wrong(about, value, path)
        taken = read(value)
        if isinstance(taken, Wrong):
            self.notes.tell("E005", path, taken.says.fill(text=short(value)), taken.do, instead=taken.instead)
            return ABSENT
        return taken

    def word(self, words: Any, text: str) -> Any:
        """Read one word of a few, in either language."""
        plain = text.strip()
        for word in words:
            if plain in (word.value, word.label.zh) or plain.lower() == word.value.lower():
                return word
        if meant := enums.meant(words, plain):
            instead = meant.value if plain.isascii() else meant.label.zh
            says = messages.NO_SUCH_WORD.fill(text=short(text))
            return Wrong(says, messages.WRITE_WORD.fill(word=instead), instead)
        names = tuple(Text(en=word.value, zh=f"{word.value}（{word.label.zh}）") for word in words)
        return Wrong(messages.NO_SUCH_WORD.fill(text=short(text)), messages.WORDS.fill(words=names))

    def mapping(self, cls: type, plain: str | None, check: Any, value: Any, path: Path) -> Any:
        """Read a part; plain text fills its main field."""
        if (
            plain is not None
            and isinstance(value, dict)
            and (said := suggestions.sentence(value, fields_of(cls)))
        ):
            self.notes.tell(
                "E002", (*path, next(iter(value))), INNER_COLON, suggestions.quoted(said), key=True
            )
            value = said
        if isinstance(value, dict):
            part = self.part(cls, value, path, NOTHING)
        elif isinstance(value, str) and suggestions.is_field(value, fields_of(cls)):
            self.notes.tell("E002", path, COLON, suggestions.corrected(value), instead=": ")
            return ABSENT
        elif isinstance(value, str) and plain is not None:
            taken = self.value(fields_of(cls).by_name[plain].shape, value, path)
            if taken is ABSENT:
                return ABSENT
            part = cls(**{plain: taken})
        else:
            return self.wrong(messages.A_MAPPING, value, path, suggestions.form(fields_of(cls)))
        for name, wrong in check(part) if check else ():
            key = next((key for key in value if fields_of(cls).attribute.get(key) == name), name)
            self.notes.tell("E005", (*path, key), wrong.says, wrong.do)
        return part

    def many(self, item: Shape, value: Any, path: Path, *, one: bool) -> Any:
        if not isinstance(value, list):
            if isinstance(value, str) and (bullet := suggestions.BULLET.match(value)):
                do = WRITE.fill(line=f"- {short(bullet['item'])}")
                self.notes.tell("E005", path, messages.A_DASH, do)
                return ABSENT
            if not one:
                return self.one_item(item, value, path)
            if isinstance(value, str) and isinstance(item, Part) and _says_nothing(value):
                return ()
            value, places = [value], [path]
        else:
            places = [(*path, index) for index in range(len(value))]
        read = [
            self.value(item, each, place)
            for each, place in zip(value, places, strict=True)
            if each is not None
        ]
        return tuple(each for each in read if each is not ABSENT)

    def one_item(self, item: Shape, value: Any, path: Path) -> Any:
        """Read a single item where a list belongs; it still shows, and is a problem. One that is no item either is that only."""
        read = self.value(item, value, path)
        if read is ABSENT:
            return ABSENT
        form = short(value) if isinstance(value, str) else "…"
        self.wrong(messages.A_LIST, value, path, messages.AS_ITEM.fill(line=f"- {form}"))
        return (read,)

    def private(self, value: Any, path: Path) -> Any:
        """Read the private part, which has none of its own; a text is a sealed one."""
        if len(path) > 1:
            self.notes.tell("E004", path, messages.UNKNOWN.fill(field=path[-1]), key=True)
            return ABSENT
        if isinstance(value, str):
            return Sealed(value)
        if not isinstance(value, dict):
            return self.wrong(messages.A_MAPPING, value, path)
        return self.part(self.root, value, path, self.nobody())

    def nobody(self) -> Mapping[str, Any]:
        """The identity of a private part: it has none of its own."""
        fields = fields_of(self.root).by_name
        return {"path": "", **{name: None for name, declared in fields.items() if declared.from_path}}

    def wrong(self, about: Text, value: Any, path: Path, do: Text | None = None) -> Any:
        """Say that a value is another kind of thing than its field takes."""
        self.notes.wrong(about, value, path, do)
        return ABSENT


def _says_nothing(text: str) -> bool:
    """Whether words in a list's place say that there is nothing."""
    from pmcoach.pasting.empty import says_nothing  # seldom asked, and not for free

    return says_nothing(text)
