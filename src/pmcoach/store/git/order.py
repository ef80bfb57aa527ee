"""The order of a history: when each commit can have come, whatever dates stand in it, and when it reached the main line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from pmcoach.store.git import git
from pmcoach.tuples import NamedTuple

ARGUMENTS = ("rev-list", "--date-order", "--timestamp", "--parents")
LAST = 253_402_214_400  # the last day a calendar knows, as seconds


class Link(NamedTuple):
    """A commit as git lists it: its committer's seconds, 0 where nobody can read them, and its parents."""

    id: str
    seconds: int
    parents: tuple[str, ...]


class Moment(NamedTuple):
    """When a commit came, and when it reached the main line, in seconds; and whether its own date says so."""

    came: int
    joined: int
    sure: bool


def links(root: str, tip: str) -> list[Link] | None:
    """All commits that a commit rests on, each before its parents; None where git cannot list them."""
    said = git.output(root, *ARGUMENTS, tip, "--")
    if said is None:
        return None
    rows = (row.split() for row in said.decode("ascii", "replace").splitlines())
    return [Link(row[1], int(row[0]), tuple(row[2:])) for row in rows]


def moments(order: Sequence[Link], latest: int = LAST) -> Mapping[str, Moment]:
    """When each commit came: its own date where the order of the history bears it out, else that of the one before.

    No commit came before those it rests on, or after a moment given. Where dates and order differ, the fewest dates are wrong.
    """
    came = _came([(each.id, each.seconds) for each in reversed(order)], latest)
    joined = _joined(order)
    return {
        each.id: Moment(came[each.id], came[joined[each.id]], came[each.id] == each.seconds) for each in order
    }


def _came(rows: Sequence[tuple[str, int]], latest: int) -> dict[str, int]:
    true = _rising([seconds if 0 < seconds <= latest else None for _, seconds in rows])
    found: dict[str, int] = {}
    before = next((rows[index][1] for index in sorted(true)), 0)
    for index, (name, seconds) in enumerate(rows):
        if index in true:
            before = seconds
        found[name] = before
    return found


def _rising(dates: Sequence[int | None]) -> set[int]:
    """The places of the longest row of dates that never falls; of two as long, the one that begins earlier."""
    tails: list[int] = []
    places: list[int] = []
    links: dict[int, int] = {}
    for index in range(len(dates) - 1, -1, -1):
        date = dates[index]
        if date is not None:
            at = bisect_right(tails, -date)
            tails[at : at + 1] = [-date]
            places[at : at + 1] = [index]
            links[index] = places[at - 1] if at else -1
    found: set[int] = set()
    index = places[-1] if places else -1
    while index >= 0:
        found.add(index)
        index = links[index]
    return found


def _joined(order: Sequence[Link]) -> Mapping[str, str]:
    """The commit of the main line, which goes from first parent to first parent, that brought each commit."""
    parents = {each.id: each.parents for each in order}
    line: list[str] = []
    name = order[0].id if order else ""
    while name in parents:
        line.append(name)
        name = next(iter(parents[name]), "")
    found: dict[str, str] = {each: each for each in line}
    for each in reversed(line):
        _bring(each, parents[each][1:], parents, found)
    return found


def _bring(
    name: str, others: Iterable[str], parents: Mapping[str, Sequence[str]], found: dict[str, str]
) -> None:
    """Note what a merge brought: what its other parents rest on and the main line did not have."""
    waiting = list(others)
    while waiting:
        each = waiting.pop()
        if each in parents and each not in found:
            found[each] = name
            waiting.extend(parents[each])
