"""The ids that stand in a workspace, by file names alone: what completion needs, and reads nothing for."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator

from pmcoach.patterns import pattern

NAME = pattern(r"[^\W_][\w.-]*")
ENDING = ".yaml"
PERIOD = pattern(r"[0-9]{4}(?:-[A-Z0-9-]{1,5})?")
TEXTS = (".txt", ".md", ".markdown", ".eml", ".csv", ".tsv")


def person_ids(root: str) -> list[str]:
    """The ids of people, in order; none where there is no workspace."""
    return sorted(set(_stems(os.path.join(root, "people")))) if root else []


def goal_ids(root: str) -> list[str]:
    """The ids of goals of all periods, in order; none where there is no workspace."""
    folder = os.path.join(root, "goals")
    periods = _names(folder) if root else ()
    return sorted({stem for period in periods for stem in _stems(os.path.join(folder, period))})


def period_names(root: str) -> list[str]:
    """The names of the folders that goals, reviews and reports stand in, in order; none where there is no workspace."""
    folders = ("goals", "reports", "reviews") if root else ()
    names = {name for folder in folders for name in _names(os.path.join(root, folder))}
    return sorted(name for name in names if PERIOD.fullmatch(name))


def text_files(folder: str) -> list[str]:
    """The files of a folder that may hold a text somebody wrote, by their endings, in order."""
    return sorted(name for name in _names(folder) if name.endswith(TEXTS) and NAME.fullmatch(name))


def _stems(folder: str) -> Iterator[str]:
    for name in _names(folder):
        stem = unicodedata.normalize("NFC", name.removesuffix(ENDING))
        if name.endswith(ENDING) and NAME.fullmatch(stem):
            yield stem


def _names(folder: str) -> list[str]:
    try:
        return [] if os.path.islink(folder) else os.listdir(folder)
    except OSError:
        return []
