"""Files by the words of their texts: in which of them a name may stand, without understanding one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pmcoach.project.file import File

# What parts words where YAML writes names: a name it holds, as a key or as a value, begins and ends at one of these.
PARTING = b"{}[],\"'"
BLANKS = bytes.maketrans(PARTING, b" " * len(PARTING))
ALL_BLANKS = bytes.maketrans(PARTING + b":", b" " * (len(PARTING) + 1))


def words(text: bytes) -> Collection[bytes]:
    """All words of a text."""
    return set(text.translate(ALL_BLANKS).split())


def keys(text: bytes) -> Collection[bytes]:
    """Every word with which something ends that may be a key: it stands before a colon."""
    before = (part.rsplit(None, 1) for part in text.translate(BLANKS).split(b":")[:-1])
    return {parts[-1] for parts in before if parts}


class Words:
    """Files by their words, each under the number it was given. `taken` says which words of a text count."""

    def __init__(self, taken: Callable[[bytes], Collection[bytes]]) -> None:
        self._taken = taken
        self._numbers: dict[bytes, list[int]] = {}
        self._all: list[int] = []
        self._unclear: list[int] = []  # of files in which names may be written in ways that only YAML knows

    def add(self, number: int, file: File) -> None:
        """Take the words of a file."""
        found = file.taken(self._taken)
        self._all.append(number)
        if found is None:
            self._unclear.append(number)
        for word in found or ():
            self._numbers.setdefault(word, []).append(number)

    def naming(self, name: str) -> Sequence[int]:
        """The numbers of the files in which a name may stand, in order; all where it has no words."""
        said = name.encode().translate(ALL_BLANKS).split()
        return sorted([*self._numbers.get(said[-1], ()), *self._unclear] if said else self._all)
