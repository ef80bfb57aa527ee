"""The ids that stand in a workspace, by file names alone: what completion needs, and reads nothing for."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator

NAME = re.compile(r"[^\W_][\w.-]*")
ENDING = ".yaml"


def person_ids(root: str) -> list[str]:
    """The ids of people, in order; none where there is no workspace."""
    return sorted(set(_stems(os.path.join(root, "people")))) if root else []


def goal_ids(root: str) -> list[str]:
    """The ids of goals of all periods, in order; none where there is no workspace."""
    folder = os.path.join(root, "goals")
    periods = _names(folder) if root else ()
    return sorted({stem for period in periods for stem in _stems(os.path.join(folder, period))})


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
