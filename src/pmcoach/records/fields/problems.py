"""What a reader says of a record: problems with their paths, each thing once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pmcoach.document.messages import COLON
from pmcoach.document.place import Path, Problem
from pmcoach.records.fields import messages, suggestions
from pmcoach.records.fields.messages import short
from pmcoach.records.fields.types import Fields
from pmcoach.text import Text

SUGGESTED = 100  # problems, after which no name is suggested


class Notes:
    """The problems of a record; of one that could not be read to its end, nothing is said to be missing."""

    def __init__(self, problems: list[Problem], *, complete: bool) -> None:
        self.problems = problems
        self.complete = complete
        self.refused: set[Path] = set()
        self.meant: set[Path] = set()

    def tell(
        self,
        code: str,
        path: Path,
        says: Text,
        do: Text | None = None,
        *,
        key: bool = False,
        instead: str = "",
    ) -> None:
        """Note a problem at a path; its value is not missing then."""
        self.refused.add(path)
        self.problems.append(Problem(code, says, do, path, key, instead=instead))

    def twice(self, path: Path, key: str, first: str) -> None:
        """Say that two names of one field stand in a mapping."""
        says = messages.TWO_NAMES.fill(field=key, other=first)
        self.problems.append(
            Problem("E003", says, messages.KEEP_ONE, (*path, key), key=True, other=(*path, first))
        )

    def missing(self, fields: Fields, name: str, path: Path, keys: Mapping[str, str]) -> None:
        """Say that a field with no value needs one, unless it is said already why it has none."""
        key = keys.get(name, name)
        if not self.complete or (*path, key) in self.refused or (*path, name) in self.meant:
            return
        declared = fields.by_name[name]
        if name in keys:
            says = messages.EMPTY.fill(field=keys[name])
            self.tell("E006", (*path, keys[name]), says, declared.about, key=True)
        else:
            says = messages.MISSING.fill(field=Text(en=fields.key(name), zh=fields.key(name, zh=True)))
            self.tell("E006", path, says, declared.about)

    def unknown(self, key: str, value: Any, fields: Fields, path: Path) -> None:
        """Name the field that was probably meant; it is not said to be missing then."""
        name, colon, _ = key.partition("：")
        if colon:
            rest = "" if value is None else f": {value}" if isinstance(value, str) else " …"
            self.tell("E002", path, COLON, suggestions.corrected(key + rest), key=True, instead=": ")
            self.meant.add((*path[:-1], fields.attribute.get(name.strip(), "")))
            return
        do = None
        if len(self.problems) < SUGGESTED:
            near = suggestions.near(key, fields)
            if near:
                self.meant.add((*path[:-1], fields.attribute[near]))
            do = (
                messages.DID_YOU_MEAN.fill(field=near)
                if near
                else messages.KNOWN.fill(fields=suggestions.known(fields))
            )
        self.tell("E004", path, messages.UNKNOWN.fill(field=short(key)), do, key=True)

    def wrong(self, about: Text, value: Any, path: Path, do: Text | None = None) -> None:
        """Say that a value is another kind of thing than its field takes."""
        match value:
            case dict():
                what = messages.A_MAPPING
            case list():
                what = messages.A_LIST
            case _:
                what = messages.TEXT.fill(text=short(value))
        self.tell("E005", path, messages.EXPECTED.fill(about=about, what=what), do)
