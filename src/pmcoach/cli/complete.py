"""Completion of ids: what stands in the workspace, by file names alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from pmcoach.cli.options import early_directory
from pmcoach.records.kinds import GOAL, PERSON, Kind, locate
from pmcoach.store.folder import Folder
from pmcoach.store.root import find_root


def _ids(kind: Kind, incomplete: str) -> Iterator[str]:
    directory = early_directory(os.environ.get("COMP_WORDS", " ".join(sys.argv)).split())
    root = find_root(directory)
    for path in Folder(root) if root is not None else ():
        spot = locate(path)
        if (
            spot is not None
            and spot.kind is kind
            and not spot.wrong
            and spot.identity["id"].startswith(incomplete)
        ):
            yield spot.identity["id"]


def people(incomplete: str) -> list[str]:
    """The ids of people that begin so."""
    return list(_ids(PERSON, incomplete))


def goals(incomplete: str) -> list[str]:
    """The ids of goals that begin so."""
    return list(_ids(GOAL, incomplete))


def codes(incomplete: str) -> list[tuple[str, str]]:
    """The codes of rules that begin so, with their names."""
    from pmcoach.rules import RULES

    return [(rule.code, rule.name) for rule in RULES if rule.code.startswith(incomplete.upper())]
