"""What a field takes: the closed set of shapes that the reader, the schema, the template and the reference know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pmcoach.records.fields.enums import Choice
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

if TYPE_CHECKING:
    from typing import Annotated as Annotated
else:

    class Annotated:
        """A type and a field's declaration, as `typing.Annotated`, which is what type checkers take it for, at a tenth of the cost."""

        __slots__ = ("declared", "type")

        def __class_getitem__(cls, given: tuple[Any, Field]) -> Annotated:
            """Hold what stands in the brackets."""
            made = cls()
            made.type, made.declared = given
            return made


NOTHING: Mapping[str, Any] = MappingProxyType({})


class Wrong(NamedTuple):
    """Why a text is not what the field takes, and what to do; `instead` is what was plainly meant, as it should be written."""

    says: Text
    do: Text | None = None
    instead: str = ""


class Scalar(NamedTuple):
    """A single value: `read` takes the text as typed; `schema` is its JSON Schema."""

    name: str
    about: Text
    read: Callable[[str], Any]
    schema: Mapping[str, Any]


class Ref(NamedTuple):
    """The id of a `person`, of `someone` who may be outside, of a `reader` who may be a key, of a `goal`; the path of a `file`."""

    to: str


class OneOf(NamedTuple):
    """One word of a few; the Chinese names are taken too."""

    words: type[Choice]


class Part(NamedTuple):
    """A mapping with fields of its own. Where plain text stands instead, it fills the field named `plain`.

    `check` finds what is wrong with the whole, by the field that shows it.
    """

    cls: Any
    plain: str | None = None
    check: Callable[[Any], Iterable[tuple[str, Wrong]]] | None = None


class Many(NamedTuple):
    """A list; a single value is read as a list of one where `one` allows it."""

    item: Shape
    one: bool = False


class Table(NamedTuple):
    """A mapping whose keys people choose: ids of a `goal`, of a `value` (a goal or a guardrail by name), or any text."""

    value: Shape
    keys: str | None = None


class Private(NamedTuple):
    """The record's own fields once more, kept private; or, sealed, a block of text."""


Shape = Scalar | Ref | OneOf | Part | Many | Table | Private


class Field(NamedTuple):
    """A field of a record. `key` is its English name in the file; the first of `zh` is the one `new` writes.

    A `core` field stands open in a new file; the others are questions in comments, but for those that a command writes and
    nobody is asked for.
    """

    shape: Shape
    zh: tuple[str, ...]
    about: Text
    key: str = ""
    required: bool = False
    from_path: bool = False
    only_private: bool = False
    core: bool = False
    by_command: bool = False


def field(
    shape: Shape,
    zh: str,
    en: str,
    about: str,
    *,
    key: str = "",
    required: bool = False,
    from_path: bool = False,
    only_private: bool = False,
    core: bool = False,
    by_command: bool = False,
) -> Field:
    """Declare a field: its Chinese names separated by spaces, then what it is for, in English and in Chinese.

    `key` is said where the name in the file cannot be the attribute's; `from_path` where the path settles the value.
    """
    return Field(
        shape,
        tuple(zh.split()),
        Text(en=en, zh=about),
        key,
        required,
        from_path,
        only_private,
        core,
        by_command,
    )


class Fields(NamedTuple):
    """The fields of a record's class: by attribute, and the attribute behind each name a file may use."""

    by_name: Mapping[str, Field]
    attribute: Mapping[str, str]

    def key(self, name: str, *, zh: bool = False) -> str:
        """The name of a field in a file."""
        declared = self.by_name[name]
        return declared.zh[0] if zh else declared.key or name

    def keys(self, *names: str) -> list[str]:
        """All names a file may use for some fields."""
        return [key for key, name in self.attribute.items() if name in names]


@cache
def fields_of(cls: Any) -> Fields:
    """Return what a record's class declares. Attributes without a declaration are not read from the file."""
    by_name: dict[str, Field] = {
        name: hint.declared for name, hint in cls.__annotations__.items() if hasattr(hint, "declared")
    }
    attribute: dict[str, str] = {}
    for name, declared in by_name.items():
        for alias in (declared.key or name, *declared.zh):
            if alias in attribute:
                raise ValueError(f"{cls}: {alias} is both {attribute[alias]} and {name}")
            attribute[alias] = name
    return Fields(by_name, attribute)
