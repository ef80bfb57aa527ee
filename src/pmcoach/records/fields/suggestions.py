"""What to write instead: the name that was meant, the line with its colon mended, the fields that are known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Set

from pmcoach.cells import cut
from pmcoach.document.messages import WRITE
from pmcoach.document.scalars import scalar
from pmcoach.patterns import pattern
from pmcoach.records.fields.types import Fields
from pmcoach.text import Text

LONGEST = 40  # beyond which a name is like no other
MANY = 1_000  # names that can each be compared
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789._-"
# What people put before the items of a list, run together as YAML reads it.
BULLET = pattern(r"\s*(?P<dot>[-–－•·●○])\s*(?P<item>[^\s\d.,%-](?:(?!\s(?P=dot)).)*)", re.DOTALL)


def form(fields: Fields) -> Text:
    """What a mapping with the first fields looks like."""
    names = [name for name, declared in fields.by_name.items() if not declared.by_command][:3]
    en = ", ".join(f"{fields.key(name)}: …" for name in names)
    zh = ", ".join(f"{fields.key(name, zh=True)}: …" for name in names)
    return WRITE.fill(line=Text(en=f"{{{en}}}", zh=f"{{{zh}}}"))


def known(fields: Fields) -> Text:
    """The names of all fields that may be written."""
    names = [
        name for name, declared in fields.by_name.items() if not (declared.from_path or declared.by_command)
    ]
    return Text(
        en=", ".join(fields.key(name) for name in names),
        zh="、".join(fields.key(name, zh=True) for name in names),
    )


def composed(text: str) -> str:
    """A text in Unicode's composed form, in which ids are compared."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def near(key: str, fields: Fields) -> str:
    """The name of a field that is nearly this one; empty where there is none."""
    import difflib  # only files with a slip pay for it

    if len(key) > LONGEST:
        return ""
    names = [name for name in fields.attribute if name.isascii() == key.isascii()]
    return (*difflib.get_close_matches(key.strip().lower(), names, 1, 0.6), "")[0]


def nearest(value: str, known: Collection[str]) -> str | None:
    """The name that was probably meant; None where there is none like it.

    Among thousands it is one that differs in one letter: who compares with each of them never ends where many are lost.
    """
    if len(known) > MANY:
        names = known if isinstance(known, Mapping | Set) else frozenset(known)
        return next((each for each in _one_off(value) if each in names), None)
    import difflib

    return next(iter(difflib.get_close_matches(value, list(known), 1, 0.75)), None)


def _one_off(value: str) -> Iterator[str]:
    """What a name of usual length becomes by one slip: a letter too many, two swapped, another one, one too few."""
    parts = (
        [(value[:index], value[index:]) for index in range(len(value) + 1)] if len(value) <= LONGEST else []
    )
    yield from (left + right[1:] for left, right in parts if right)
    yield from (left + right[1] + right[0] + right[2:] for left, right in parts if len(right) > 1)
    yield from (left + letter + right[1:] for left, right in parts if right for letter in LETTERS)
    yield from (left + letter + right for left, right in parts for letter in LETTERS)


def is_field(text: str, fields: Fields) -> bool:
    """Whether a text is a field with a full-width colon."""
    name, mark, _ = text.partition("：")
    return bool(mark) and name.strip() in fields.attribute


def sentence(value: Mapping[str, object], fields: Fields) -> str:
    """The text that a mapping plainly is: one name that is like no field, and words behind it; else empty."""
    if len(value) != 1:
        return ""
    [(key, said)] = value.items()
    plain = (
        isinstance(said, str) and "：" not in key and key not in fields.attribute and not near(key, fields)
    )
    return f"{key}: {said}" if plain else ""


def quoted(text: str) -> Text:
    """An item with a colon in its text, as it should be written."""
    import json  # only files with a slip pay for it

    return WRITE.fill(line=f"- {json.dumps(cut(text, 200), ensure_ascii=False)}")


def corrected(text: str) -> Text:
    """A line with a full-width colon as it should be written."""
    name, _, rest = text.partition("：")
    rest = re.split(r"\s(?=\S{1,12}：)", rest.strip())[0]
    return WRITE.fill(line=cut(f"{name.strip()}: {scalar(rest)}", 200))
