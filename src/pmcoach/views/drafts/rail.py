"""A guardrail in a few words: what, and the bound it must keep."""

from __future__ import annotations

import re

from pmcoach.patterns import pattern
from pmcoach.records.fields.amount import read_amount

RAIL = pattern(
    r"(?P<name>.*?\S)\s*(?:(?P<most><=?|≤|不超过|不高于|上限|\b(?:max|at most)\b)|(?:>=?|≥|不低于|不少于|下限|\b(?:min|at least)\b))"
    r"\s*(?P<bound>\S.*)",
    re.IGNORECASE,
)


def rail_of(said: str) -> dict[str, str] | None:
    """The fields of a guardrail; None where the words are not read as one."""
    match = RAIL.fullmatch(said.strip())
    if match is None or read_amount(match["bound"]) is None:
        return None
    return {"name": match["name"], "max" if match["most"] else "min": match["bound"]}
