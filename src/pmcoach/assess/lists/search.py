"""Full-text search over what the records say."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from pmcoach.assess.privacy import is_hidden
from pmcoach.document.place import Path
from pmcoach.patterns import pattern
from pmcoach.project import File, Project
from pmcoach.records.fields.paths import leaves
from pmcoach.tuples import NamedTuple

# Where a text that is written over lines or in quotes differs from what it says.
PARTS = pattern(r"[\s\"']+")


class Match(NamedTuple):
    """A value with some of the words: where, the text, and where in it the words stand."""

    path: str
    at: Path
    text: str
    spans: tuple[tuple[int, int], ...]


def search(project: Project, words: Sequence[str]) -> Iterator[Match]:
    """The values that hold the words, file by file; a file counts when it holds all of them.

    Width and case do not matter, Chinese needs no spaces. Private parts, conflicts and rewards are not searched.
    """
    wanted = [plain(word) for word in words if plain(word)]
    for file in project.files.values() if wanted else ():
        if not _may_hold(file, wanted):
            file.let_text_go()
            continue
        hits = list(_file(file, wanted))
        said = {word for _, held in hits for word in held}
        if said.issuperset(wanted):
            yield from (found for found, _ in hits)


def _may_hold(file: File, wanted: Sequence[str]) -> bool:
    """Whether a file may hold all words, by its text: nothing of it is understood for that."""
    text = file.taken(lambda found: plain(found.decode("utf-8", "replace")))
    path = plain(file.path)
    return text is None or all(
        word in path or all(part in text for part in PARTS.split(word)) for word in wanted
    )


def _file(file: File, wanted: Sequence[str]) -> Iterator[tuple[Match, set[str]]]:
    named = {word for word in wanted if word in plain(file.path)}
    if named:
        yield Match(file.path, (), file.path, ()), named
    for leaf in leaves(file.record):
        if is_hidden(file.record, leaf.path) or not isinstance(leaf.value, str):
            continue
        text = plain(leaf.value)
        held = {word for word in wanted if word in text}
        if held:
            # Only where folding kept the length do the places fit the text as it is written.
            fits = len(text) == len(leaf.value)
            spans = tuple(sorted(_spans(text, held))) if fits else ()
            yield Match(file.path, leaf.path, leaf.value, spans), held


def _spans(text: str, words: set[str]) -> Iterator[tuple[int, int]]:
    for word in words:
        start = text.find(word)
        while start >= 0:
            yield start, start + len(word)
            start = text.find(word, start + len(word))


def plain(text: str) -> str:
    """A text without width and case."""
    return unicodedata.normalize("NFKC", text).casefold()
