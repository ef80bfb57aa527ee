"""Questions to the tables of many workspaces: each a file of SQL that DuckDB and Spark both answer."""

from __future__ import annotations

import re
from importlib.resources import files

from pmcoach.assess.tables.table import Cell
from pmcoach.patterns import pattern
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

# In the order they are listed; each is one file in `sql/`.
QUESTIONS = (
    "teams", "asks", "waiting", "reports", "one_on_ones", "company", "serving", "lost", "goalposts", "moves", "actions",
    "stale", "findings", "weeks", "course",
)  # fmt: skip
NOTE = pattern(r"^-- (en|zh|weeks): (.*)$", re.MULTILINE)
NAMED = pattern(r"\b(?:FROM|JOIN) (\w+)")


class Question(NamedTuple):
    """A question: its name, what it asks, its SQL, the names of what it reads, and how many weeks it looks back.

    0 is the newest day of each workspace alone, None all days: fewer files are read, and the answer is the same.
    """

    name: str
    about: Text
    sql: str
    names: frozenset[str]
    weeks: int | None


class Answer(NamedTuple):
    """What was found: the columns, and a cell a column in each row."""

    question: Question
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def read(name: str) -> Question:
    """The question of a name."""
    sql = files(__name__).joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")
    notes = dict(NOTE.findall(sql))
    about = Text(en=notes["en"], zh=notes["zh"])
    back = notes.get("weeks", "0")
    return Question(name, about, sql, frozenset(NAMED.findall(sql)), None if back == "all" else int(back))
