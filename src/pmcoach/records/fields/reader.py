"""From a tree of text to a record: whatever can be taken is taken, whatever cannot is a problem with a path."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
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
    Fields,
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
Way = Callable[["_Reader", Any, Path], Any]


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
    return value is not None and _way(shape)(_Reader([], object), value, ()) is not ABSENT


class _Plan(NamedTuple):
    """How a class is read, worked out of its declaration once: the way of each field, and the field behind each key."""

    fields: Fields
    ways: Mapping[str, Way]
    by_key: Mapping[
        str, tuple[str, Way, Field | None]
    ]  # the declaration where there is more to it than its shape
    required: tuple[str, ...]


@cache
def _plan(cls: Any) -> _Plan:
    fields = fields_of(cls)
    ways = {name: _way(declared.shape) for name, declared in fields.by_name.items()}
    by_key = {}
    for key, name in fields.attribute.items():
        declared = fields.by_name[name]
        by_key[key] = (name, ways[name], declared if declared.from_path or declared.only_private else None)
    required = tuple(name for name, declared in fields.by_name.items() if declared.required)
    return _Plan(fields, ways, by_key, required)


def _way(shape: Shape) -> Way:
    """How a value of a shape is read; what it gives is ABSENT where the value cannot be taken."""
    match shape:
        case Scalar(_, about, read, _):
            return _scalar(read, about)
        case Ref():
            return _scalar(lambda text: suggestions.composed(text.strip()), messages.AN_ID)
        case OneOf(words):
            known: dict[str, Any] = {}
            for word in words:
                known.setdefault(word.value, word)
                known.setdefault(word.label.zh, word)
            return _scalar(lambda text: known.get(text) or _word(words, text), messages.A_WORD)
        case Part(cls, plain, check):
            return lambda reader, value, path: reader.mapping(cls, plain, check, value, path)
        case Many(item, one):
            way = _way(item)
            return lambda reader, value, path: reader.many(item, way, value, path, one=one)
        case Table(item, keys):
            each = _way(item)
            return lambda reader, value, path: reader.table(each, value, path, named=keys is not None)
        case Private():
            return lambda reader, value, path: reader.private(value, path)
        case _:
            assert_never(shape)


def _scalar(read: Callable[[str], Any], about: Text) -> Way:
    """How a single value is read."""

    def way(reader: _Reader, value: Any, path: Path) -> Any:
        if not isinstance(value, str):
            return reader.wrong(about, value, path)
        taken = read(value)
        return reader.refused(taken, value, path) if type(taken) is Wrong else taken

    return way


def _word(words: Any, text: str) -> Any:
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


class _Reader:
    def __init__(self, problems: list[Problem], root: type, *, complete: bool = True) -> None:
        self.notes = Notes(problems, complete=complete)
        self.root = root

    def part(self, cls: type, tree: Mapping[str, Any], path: Path, given: Mapping[str, Any]) -> Any:
        """Read a mapping into a class. `given` are attributes that do not come from the file."""
        plan = _plan(cls)
        values: dict[str, Any] = dict(given)
        keys: dict[str, str] = {}
        for key, value in tree.items():
            found = plan.by_key.get(key)
            if found is None:
                self.notes.unknown(key, value, plan.fields, (*path, key))
                continue
            name, way, declared = found
            if name in keys:
                self.notes.twice(path, key, keys[name])
                continue
            keys[name] = key
            if declared is not None and self.is_elsewhere(values, name, declared, value, (*path, key)):
                continue
            if value is not None:
                read = way(self, value, (*path, key))
                if read is not ABSENT:
                    values[name] = read
        for name in plan.required:
            if not values.get(name):
                self.notes.missing(plan.fields, name, path, keys)
        return cls(**values)

    def is_elsewhere(
        self, values: dict[str, Any], name: str, declared: Field, value: Any, path: Path
    ) -> bool:
        """Whether a field's value is the path's to say, or stands outside the private part it belongs to; both are told."""
        if declared.from_path:
            self.said(values, name, value, path)
            return True
        if path[:-1] == ():
            self.notes.tell(
                "E005", path, messages.BELONGS_PRIVATE.fill(field=path[-1]), messages.MOVE_PRIVATE, key=True
            )
            return True
        return False

    def said(self, values: dict[str, Any], name: str, value: Any, path: Path) -> None:
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

    def refused(self, wrong: Wrong, value: str, path: Path) -> Any:
        """Say why a text is not what its field takes."""
        self.notes.tell("E005", path, wrong.says.fill(text=short(value)), wrong.do, instead=wrong.instead)
        return ABSENT

    def table(self, way: Way, value: Any, path: Path, *, named: bool) -> Any:
        """Read a mapping whose keys people choose; those that name something are compared in Unicode's composed form."""
        if not isinstance(value, dict):
            return self.wrong(messages.A_MAPPING, value, path)
        read = ((key, way(self, each, (*path, key))) for key, each in value.items() if each is not None)
        return MappingProxyType(
            {suggestions.composed(key) if named else key: each for key, each in read if each is not ABSENT}
        )

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
            taken = _plan(cls).ways[plain](self, value, path)
            if taken is ABSENT:
                return ABSENT
            part = cls(**{plain: taken})
        else:
            return self.wrong(messages.A_MAPPING, value, path, suggestions.form(fields_of(cls)))
        for name, wrong in check(part) if check else ():
            key = next((key for key in value if fields_of(cls).attribute.get(key) == name), name)
            self.notes.tell("E005", (*path, key), wrong.says, wrong.do)
        return part

    def many(self, item: Shape, way: Way, value: Any, path: Path, *, one: bool) -> Any:
        """Read a list."""
        if not isinstance(value, list):
            if isinstance(value, str) and (bullet := suggestions.BULLET.match(value)):
                do = WRITE.fill(line=f"- {short(bullet['item'])}")
                self.notes.tell("E005", path, messages.A_DASH, do)
                return ABSENT
            if not one:
                return self.one_item(way, value, path)
            if isinstance(value, str) and isinstance(item, Part) and _says_nothing(value):
                return ()
            value, places = [value], [path]
        else:
            places = [(*path, index) for index in range(len(value))]
        read = [way(self, each, place) for each, place in zip(value, places, strict=True) if each is not None]
        return tuple(each for each in read if each is not ABSENT)

    def one_item(self, way: Way, value: Any, path: Path) -> Any:
        """Read a single item where a list belongs; it still shows, and is a problem. One that is no item either is that only."""
        read = way(self, value, path)
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
