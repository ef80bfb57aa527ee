"""From a tree of text to a record: whatever can be taken is taken, whatever cannot is a problem with a path."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from pmcoach.document.place import Path, Problem
from pmcoach.records import saying
from pmcoach.records.shapes import (
    NOTHING,
    Field,
    Fields,
    Many,
    OneOf,
    Open,
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

ABSENT = object()


class Sealed(NamedTuple):
    """A private part that only its readers can open."""

    armour: str


def read_record(cls: type, tree: Any, identity: Mapping[str, Any], problems: list[Problem]) -> Any:
    """Read a record of a class; `identity` is what the path says. Problems are added to the list."""
    if tree is None and not any(problem.code in ("E001", "E002") for problem in problems):
        problems.append(Problem("E006", saying.EMPTY_FILE))
    elif tree is not None and not isinstance(tree, dict):
        problems.append(_not_fields(tree))
    return _Reader(problems, cls).part(cls, tree if isinstance(tree, dict) else {}, (), identity)


def _not_fields(tree: Any) -> Problem:
    """Return the problem of a file that is not made of fields; a full-width colon is the likely cause."""
    if isinstance(tree, str) and "：" in tree:
        return Problem("E002", saying.WIDE_COLON, saying.USE_COLON)
    return Problem("E005", saying.FILE_WITHOUT_FIELDS, saying.FIELD_FORM)


class _Reader:
    def __init__(self, problems: list[Problem], root: type) -> None:
        self.problems = problems
        self.root = root
        self.refused: set[Path] = set()

    def tell(self, code: str, path: Path, says: Text, do: Text | None = None, *, key: bool = False) -> None:
        self.refused.add(path)
        self.problems.append(Problem(code, says, do, path, key))

    def part(self, cls: type, tree: Mapping[str, Any], path: Path, given: Mapping[str, Any]) -> Any:
        """Read a mapping into a class. `given` are attributes that do not come from the file."""
        fields = fields_of(cls)
        values: dict[str, Any] = dict(given)
        keys: dict[str, str] = {}
        for key, value in tree.items():
            name = fields.attribute.get(key)
            if name is None:
                self.unknown(key, fields, (*path, key))
            elif name in keys:
                says = saying.TWO_NAMES.fill(field=key, other=keys[name])
                self.tell("E003", (*path, key), says, saying.KEEP_ONE, key=True)
            else:
                keys[name] = key
                self.into(values, name, fields.by_name[name], value, (*path, key))
        for name, declared in fields.by_name.items():
            if (
                declared.required
                and not values.get(name)
                and (*path, keys.get(name, name)) not in self.refused
            ):
                self.missing(fields, name, path, keys)
        return cls(**values)

    def into(self, values: dict[str, Any], name: str, declared: Field, value: Any, path: Path) -> None:
        """Read one field's value into the record's values."""
        if declared.from_path:
            self.said(values, name, declared, value, path)
            return
        if declared.only_private and path[:-1] == ():
            self.tell(
                "E005", path, saying.BELONGS_PRIVATE.fill(field=path[-1]), saying.MOVE_PRIVATE, key=True
            )
            return
        if value is None:
            return
        read = self.value(declared.shape, value, path)
        if read is not ABSENT:
            values[name] = read

    def said(self, values: dict[str, Any], name: str, declared: Field, value: Any, path: Path) -> None:
        """Compare what the file says of itself with what its path says."""
        if name not in values:  # inside a private part
            self.tell("E004", path, saying.UNKNOWN.fill(field=path[-1]), key=True)
        elif value is not None and str(values[name]) != value:
            says = saying.DIFFERS.fill(value=_short(value), path=str(values[name]))
            self.tell("E008", path, says, saying.LEAVE_OUT)

    def missing(self, fields: Fields, name: str, path: Path, keys: Mapping[str, str]) -> None:
        declared = fields.by_name[name]
        if name in keys:
            says = saying.EMPTY.fill(field=keys[name])
            self.tell("E006", (*path, keys[name]), says, declared.about, key=True)
        else:
            says = saying.MISSING.fill(field=Text(en=fields.key(name), zh=fields.key(name, zh=True)))
            self.tell("E006", path, says, declared.about)

    def unknown(self, key: str, fields: Fields, path: Path) -> None:
        """Name the field that was probably meant."""
        import difflib  # only files with a slip pay for it

        names = [name for name in fields.attribute if name.isascii() == key.isascii()]
        near = difflib.get_close_matches(key.strip().lower(), names, 1, 0.6)
        if "：" in key:
            self.tell("E002", path, saying.WIDE_COLON, saying.USE_COLON, key=True)
            return
        do = saying.DID_YOU_MEAN.fill(field=near[0]) if near else saying.KNOWN.fill(fields=_known(fields))
        self.tell("E004", path, saying.UNKNOWN.fill(field=_short(key)), do, key=True)

    def value(self, shape: Shape, value: Any, path: Path) -> Any:
        """Read a value of a shape; ABSENT when it cannot be taken."""
        match shape:
            case Scalar(_, about, read, _):
                return self.scalar(read, about, value, path)
            case Ref():
                return self.scalar(str.strip, saying.AN_ID, value, path)
            case OneOf(words):
                return self.scalar(lambda text: self.word(words, text), saying.A_WORD, value, path)
            case Part(cls, plain, check):
                return self.mapping(cls, plain, check, value, path)
            case Many(item, one):
                return self.many(item, value, path, one=one)
            case Table(item):
                if not isinstance(value, dict):
                    return self.wrong(saying.A_MAPPING, value, path)
                pairs = {
                    key: self.value(item, each, (*path, key))
                    for key, each in value.items()
                    if each is not None
                }
                return MappingProxyType({key: each for key, each in pairs.items() if each is not ABSENT})
            case Private():
                return self.private(value, path)
            case Open():
                return (
                    MappingProxyType(value)
                    if isinstance(value, dict)
                    else self.wrong(saying.A_MAPPING, value, path)
                )

    def scalar(self, read: Any, about: Text, value: Any, path: Path) -> Any:
        if not isinstance(value, str):
            return self.wrong(about, value, path)
        taken = read(value)
        if isinstance(taken, Wrong):
            self.tell("E005", path, taken.says, taken.do)
            return ABSENT
        return taken

    def word(self, words: Any, text: str) -> Any:
        """Read one word of a few, in either language."""
        plain = text.strip()
        for word in words:
            if plain in (word.value, word.label.zh) or plain.lower() == word.value.lower():
                return word
        names = tuple(Text(en=word.value, zh=f"{word.value}（{word.label.zh}）") for word in words)
        return Wrong(saying.NO_SUCH_WORD.fill(text=_short(text)), saying.WORDS.fill(words=names))

    def mapping(self, cls: type, plain: str | None, check: Any, value: Any, path: Path) -> Any:
        """Read a part; plain text fills its main field."""
        if isinstance(value, dict):
            part = self.part(cls, value, path, NOTHING)
        elif isinstance(value, str) and plain is not None and "：" not in value[:12]:
            declared = fields_of(cls).by_name[plain]
            taken = self.value(declared.shape, value, path)
            part = cls() if taken is ABSENT else cls(**{plain: taken})
        elif isinstance(value, str) and "：" in value:
            self.tell("E002", path, saying.WIDE_COLON, saying.USE_COLON)
            return ABSENT
        else:
            return self.wrong(saying.FIELDS.fill(fields=_known(fields_of(cls))), value, path)
        for where, wrong in check(part) if check else ():
            self.tell("E005", (*path, *where), wrong.says, wrong.do)
        return part

    def many(self, item: Shape, value: Any, path: Path, *, one: bool) -> Any:
        if not isinstance(value, list):
            if not one:
                return self.one_item(item, value, path)
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
        """Read a single item where a list belongs; it still shows, and is a problem."""
        self.wrong(saying.A_LIST, value, path)
        read = self.value(item, value, path)
        return ABSENT if read is ABSENT else (read,)

    def private(self, value: Any, path: Path) -> Any:
        if isinstance(value, str):
            return Sealed(value)
        if not isinstance(value, dict) or len(path) > 1:
            return self.wrong(saying.A_MAPPING, value, path)
        return self.part(self.root, value, path, self.nobody())

    def nobody(self) -> Mapping[str, Any]:
        """The identity of a private part: it has none of its own."""
        fields = fields_of(self.root).by_name
        return {"path": "", **{name: None for name, declared in fields.items() if declared.from_path}}

    def wrong(self, about: Text, value: Any, path: Path) -> Any:
        match value:
            case dict():
                what = saying.A_MAPPING
            case list():
                what = saying.A_LIST
            case _:
                what = saying.TEXT.fill(text=_short(value))
        self.tell("E005", path, saying.EXPECTED.fill(about=about, what=what))
        return ABSENT


def _known(fields: Fields) -> Text:
    names = [name for name, declared in fields.by_name.items() if not declared.from_path]
    return Text(
        en=", ".join(fields.key(name) for name in names),
        zh="、".join(fields.key(name, zh=True) for name in names),
    )


def _short(text: str) -> str:
    """Return a text short enough for a message."""
    return text if len(text) <= 40 else text[:39] + "…"
