"""A trouble planted in a healthy team: the least edit that makes it, and where a lead must see it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pmcoach.document import Document

BOARD = "board"


class Trouble(NamedTuple):
    """What is planted, on whose page it must show (a person's brief, or the board), in which words, and at which place.

    The place is a path and, where a line of it is meant, what the line has in it. `also` are words of what follows from it
    on other lines. A `private` one is on nobody else's page but those of its `sides`. One that is `alone` takes the place another needs.
    """

    id: str
    page: str
    says: str
    place: str
    edits: tuple[Mapping[str, str], ...]
    also: tuple[str, ...]
    private: bool
    alone: bool
    sides: tuple[str, ...]

    def planted(self, files: Mapping[str, str]) -> dict[str, str]:
        """The team's files with the trouble in them; what stands nowhere yet is added at the end."""
        found = dict(files)
        for edit in self.edits:
            path, old = edit["in"], edit.get("old", "")
            if "gone" in edit:
                del found[path]
            elif old:
                assert found[path].count(old) == 1, (self.id, path, old, found[path])
                found[path] = found[path].replace(old, edit["new"])
            else:
                found[path] = found.get(path, "") + edit["new"]
        return found

    def at(self, files: Mapping[str, str]) -> str:
        """The place as a page shows it: `path` or `path:line`."""
        path, _, marker = self.place.partition("|")
        if not marker:
            return path
        lines = [number for number, line in enumerate(files[path].splitlines(), 1) if marker in line]
        assert len(lines) == 1, (self.id, marker, lines)
        return f"{path}:{lines[0]}"


def troubles(*names: str) -> tuple[Trouble, ...]:
    """The troubles written down in files beside this one."""
    folder = Path(__file__).parent
    found: list[Trouble] = []
    for name in names:
        listed: Any = Document((folder / f"{name}.yaml").read_bytes()).value
        found.extend(map(_read, listed))
    return tuple(found)


def _read(said: Mapping[str, Any]) -> Trouble:
    return Trouble(
        id=said["id"], page=said["page"], says=said["says"], place=said["at"], edits=tuple(said["edits"]),
        also=tuple(said.get("also", ())), private="private" in said, alone="alone" in said,
        sides=tuple(said.get("sides", ())),
    )  # fmt: skip


def told(trouble: Trouble, files: Mapping[str, str], new: Mapping[str, list[str]]) -> bool:
    """Whether one of the new lines of its page says a trouble in its words, with its place."""
    place = re.compile(rf"{re.escape(trouble.at(files))}(?!\d)")
    return any(trouble.says in line and place.search(line) for line in new[trouble.page])
