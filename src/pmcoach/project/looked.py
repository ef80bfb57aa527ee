"""What was looked at while something was worked out: by which it is known when it has to be worked out again."""

from __future__ import annotations

from _blake2 import blake2b
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import Any, Protocol, TypeAlias, TypeVar

from pmcoach.tuples import NamedTuple

# A file by its path; some words in files of a kind, where every other file in which they stand has a mark of its own; a
# facet of a file, with the sum of what it was; or what was worked out for all, by name.
# With a third word, every other file in which they stand has that facet marked.
PartMark = tuple[str, str] | tuple[str, str, str] | tuple[str, str, bytes]
Mark = str | PartMark
INDEX = "="  # for the kind: what goals are found by, and a name of that
EVERY = ""  # the words that stand in every file
FOR_ALL = "@"  # before the name of what was worked out for all; no path begins so
V = TypeVar("V")
Facet: TypeAlias = Callable[[Any, Any], V]  # of a file and its project
FACETS: dict[str, Facet[Any]] = {}


def facet(make: Facet[V]) -> Facet[V]:
    """Declare what is looked at of a file where the rest of it does not matter: a function of its file and the project."""
    FACETS[name_of(make)] = make
    return make


def name_of(make: Facet[V]) -> str:
    """By what a facet is known."""
    return f"{make.__module__}.{make.__qualname__}"


def sum_of(value: Any) -> bytes:
    """A sum by which values are told apart that are written as Python writes them."""
    return blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=12).digest()


class ForAll(NamedTuple):
    """What was worked out for all, with what was looked at for it; whether it has to be made anew by every call."""

    value: Any
    marks: Collection[Mark]
    anew: bool = False


class Marks(Protocol):
    """Where marks are put."""

    def add(self, mark: Mark, /) -> None:
        """Put one."""


class _Nowhere:
    """Where nobody keeps what was looked at."""

    def add(self, mark: Mark, /) -> None:
        """Put none."""


NOWHERE: Marks = _Nowhere()


class Looked:
    """Where what is looked at is noted now; nowhere, while nobody wants to know."""

    def __init__(self) -> None:
        self.now = NOWHERE

    @contextmanager
    def into(self, marks: Marks) -> Iterator[None]:
        """Note what is looked at meanwhile."""
        before, self.now = self.now, marks
        try:
            yield
        finally:
            self.now = before
