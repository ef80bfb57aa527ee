"""What is asked of Jira: a query of the user's own, or one made of projects or people, with a bound."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from pmcoach.patterns import pattern

PIECE = pattern(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\border\s+by\b|[\s\S]""", re.IGNORECASE)


def bounded(jql: str, since: date) -> str:
    """The issues of a query that are open, or changed since a day; those that changed last come first."""
    return f'({unordered(jql)}) AND (statusCategory != Done OR updated >= "{since}") ORDER BY updated DESC'


def unordered(jql: str) -> str:
    """A query without its ORDER BY, which may stand at its end only; words in quotes are none."""
    kept: list[str] = []
    for found in PIECE.finditer(jql):
        if found[0][:1] in "oO" and len(found[0]) > 1:
            break
        kept.append(found[0])
    return "".join(kept).strip()


def of_projects(names: Iterable[str]) -> str:
    """A query for projects by key, name or id; empty where there are none."""
    said = ", ".join(map(quoted, names))
    return f"project in ({said})" if said else ""


def everybody(accounts: Iterable[str]) -> str:
    """A query for what some accounts have; empty where there are none."""
    said = ", ".join(map(quoted, accounts))
    return f"assignee in ({said})" if said else ""


def quoted(text: str) -> str:
    """A value in a query."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
