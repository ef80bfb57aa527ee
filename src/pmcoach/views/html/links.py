"""Where the pages lead: to each other by addresses of ours, to the web only over http and https."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol
from urllib.parse import quote, urlsplit

from pmcoach.cells import showable
from pmcoach.tuples import NamedTuple


class Links(Protocol):
    """Where a goal and a person are described; empty where they are not."""

    def goal(self, name: str) -> str:
        """The address of a goal."""

    def person(self, name: str) -> str:
        """The address of a person."""


class Anchors:
    """Places within one page, by number: no word of a file comes into an address."""

    def __init__(self, goals: Iterable[str], people: Iterable[str]) -> None:
        self._goals = {name: f"#g{number}" for number, name in enumerate(goals, 1)}
        self._people = {name: f"#p{number}" for number, name in enumerate(people, 1)}

    def goal(self, name: str) -> str:
        """The place of a goal."""
        return self._goals.get(name, "")

    def person(self, name: str) -> str:
        """The place of a person."""
        return self._people.get(name, "")


class Files:
    """Pages beside each other, named as the files of the workspace; `up` leads from a page to the site's top."""

    def __init__(self, goals: Iterable[str], people: Iterable[str], up: str = "") -> None:
        self._goals, self._people, self._up = frozenset(goals), frozenset(people), up

    def goal(self, name: str) -> str:
        """The page of a goal."""
        return f"{self._up}goals/{quote(name, safe='')}.html" if name in self._goals else ""

    def person(self, name: str) -> str:
        """The page of a person."""
        return f"{self._up}people/{quote(name, safe='')}.html" if name in self._people else ""


class Named(NamedTuple):
    """A name, and where it leads; nowhere where that is empty."""

    name: str
    href: str


def web(address: str) -> str:
    """An address of the web as a link may have it; empty for every other, which is shown as text."""
    try:
        parts = urlsplit(address)
        known = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return ""
    clean = address == showable(address) and not any(char in address for char in " \"'<>\\`")
    return address if known and clean else ""
