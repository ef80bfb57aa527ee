"""Files by the words of their texts: in which of them a name may stand, without understanding one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from pmcoach.patterns import pattern

if TYPE_CHECKING:
    from pmcoach.project.file import File

# What parts words where YAML writes names: a name it holds, as a key or as a value, begins and ends at one of these.
PARTING = b"{}[],\"'"
BLANKS = bytes.maketrans(PARTING, b" " * len(PARTING))
ALL_BLANKS = bytes.maketrans(PARTING + b":", b" " * (len(PARTING) + 1))
TOP = pattern(rb"(?m)^(?=[^\s#])")  # where a line begins with something
BREAKS = (b"\r", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xa9")  # what else breaks a line for YAML
BOM = b"\xef\xbb\xbf"
# With what no key begins: the part belongs to the key before.
GOING_ON = (b"", b"-", b" ", b"\t", b"\n", b"#")
UNCLEAR = tuple(b"? ! & * | > % @ ` { } [ ] ,".split())
QUOTES = (b'"', b"'")
BRACKETS = ((b"[", b"]"), (b"{", b"}"))


def words(text: bytes) -> Collection[bytes]:
    """All words of a text, each after the top-level key below which it stands and a colon; after the colon alone where that is not clear."""
    found: set[bytes] = set()
    for key, part in _entries(text):
        found.update(key + b":" + word for word in part.translate(ALL_BLANKS).split())
    return found


def _entries(text: bytes) -> Sequence[tuple[bytes, bytes]]:
    """A text's parts by their top-level keys, which begin a line; one part without a key where lines may begin with something else."""
    parts: list[tuple[bytes, bytes]] = []
    whole = [(b"", text)]
    plain = text.replace(b"\r\n", b"\n").removeprefix(BOM)
    if any(mark in plain for mark in BREAKS):
        return whole
    key = b""
    for part in TOP.split(plain):
        if part[:1] not in GOING_ON:
            name, colon, _ = part.partition(b":")
            if not colon or part[:1] in UNCLEAR:
                return whole
            key = name.rstrip().strip(b"\"'")
        if any(part.count(mark) % 2 for mark in QUOTES) or any(
            part.count(a) != part.count(b) for a, b in BRACKETS
        ):
            return whole  # a value that goes on where a key may begin
        parts.append((key, part))
    return parts


def keys(text: bytes) -> Collection[bytes]:
    """Every word with which something ends that may be a key: it stands before a colon."""
    before = (part.rsplit(None, 1) for part in text.translate(BLANKS).split(b":")[:-1])
    return {parts[-1] for parts in before if parts}


class Words:
    """Files by their words, each under a number that gives their order. `taken` says which words of a text count."""

    def __init__(self, taken: Callable[[bytes], Collection[bytes]]) -> None:
        self._taken = taken
        self._files: dict[int, File] = {}
        self._numbers: dict[bytes, list[int]] = {}
        self._unclear: list[int] = []  # of files in which names may be written in ways that only YAML knows

    def add(self, number: int, file: File) -> None:
        """Take the words of a file."""
        found = file.taken(self._taken)
        self._files[number] = file
        if found is None:
            self._unclear.append(number)
        for word in found or ():
            self._numbers.setdefault(word, []).append(number)

    def naming(self, names: Iterable[str], below: Iterable[str] | None = None) -> Sequence[File]:
        """The files in which some names may stand, in order; of `words`, those that stand `below` one of some top-level keys."""
        before = (b"",) if below is None else (b":", *(f"{key}:".encode() for key in below))
        found = {*self._unclear}
        for name in names:
            said = name.encode().translate(ALL_BLANKS).split()
            if not said:  # it may stand anywhere
                found.update(self._files)
            for each in before if said else ():
                found.update(self._numbers.get(each + said[-1], ()))
        return [self._files[number] for number in sorted(found)]
