"""JSON as pmcoach writes it."""

from __future__ import annotations

import json
import re
from typing import Any

from pmcoach.cells import MARKED, UNSAFE


def dump(value: Any) -> str:
    """JSON over several lines: readable characters, what acts on a terminal or a CI log escaped, no NaN, no half of a pair."""
    return _harmless(json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2))


def dump_line(value: Any) -> str:
    """The same on one line, for JSON lines."""
    return _harmless(json.dumps(value, ensure_ascii=False, allow_nan=False))


def _harmless(text: str) -> str:
    whole = text.encode("utf-8", "replace").decode("utf-8")
    rows = (MARKED.sub(r"\\u0023#", UNSAFE.sub(_escaped, row)) for row in whole.split("\n"))
    return "\n".join(rows) + "\n"


def _escaped(match: re.Match[str]) -> str:
    """A character as JSON spells it; it can stand in a string only."""
    return json.dumps(match[0])[1:-1]
