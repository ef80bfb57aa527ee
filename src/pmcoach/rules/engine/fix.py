"""Ways to mend a text that are safe: what is meant is plain, every other character stays, and the result is read again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pmcoach.document.place import Path, Place
from pmcoach.document.splice import set_colon, set_comment, set_scalar
from pmcoach.records.edit.fields import with_item, with_value
from pmcoach.text import Lang

# A text in, the mended one out; raises RefusedError where it would be a guess.
Fix = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class NewValue:
    """Another value at a path, by the file's own names."""

    path: Path
    value: str

    def __call__(self, text: str) -> str:
        """The text with the value."""
        return set_scalar(text, self.path, self.value)


@dataclass(frozen=True, slots=True)
class PlainColon:
    """A colon and a space for the colon at a place, or the first behind it on the line."""

    place: Place

    def __call__(self, text: str) -> str:
        """The text with the colon."""
        return set_colon(text, self.place)


@dataclass(frozen=True, slots=True)
class NewField:
    """A field that says nothing yet, by attributes of the record."""

    cls: type
    path: Path
    value: str
    lang: Lang

    def __call__(self, text: str) -> str:
        """The text with the field."""
        return with_value(text, self.cls, self.path, self.value, self.lang, over=False)


@dataclass(frozen=True, slots=True)
class NewComment:
    """A comment on the first line, or in the place of the one at a place."""

    comment: str
    place: Place | None = None

    def __call__(self, text: str) -> str:
        """The text with the comment."""
        return set_comment(text, self.comment, self.place)


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item at the end of one of a record's lists; None is a blank for somebody to fill."""

    cls: type
    name: str
    values: tuple[tuple[str, str | None], ...]
    lang: Lang

    def __call__(self, text: str) -> str:
        """The text with the item."""
        return with_item(text, self.cls, self.name, dict(self.values), self.lang)
