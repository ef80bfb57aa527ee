"""What a tidy table is: its columns with their types, its key, and how its rows are found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum

from pmcoach.project import Project
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

VERSION = 1  # of all tables together; it rises when a column goes or changes its meaning
Cell = str | float | int | bool | date | None


class Type(Enum):
    """What stands in a column; nothing may stand in any that is no key."""

    TEXT = "text"
    CODE = "code"
    NUMBER = "number"
    COUNT = "count"
    DAY = "day"
    FLAG = "flag"


class Column(NamedTuple):
    """A column: its name, its type, and what it holds."""

    name: str
    type: Type
    about: Text


class Table(NamedTuple):
    """A table: what a row is, which columns tell rows apart, and how the rows of a workspace are found.

    A row is a mapping from a column's name to its value; what is absent is nothing.
    """

    name: str
    about: Text
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: Callable[[Project], Iterable[Mapping[str, Cell]]]


def text(name: str, en: str, zh: str) -> Column:
    """A column of words people wrote, and of ids."""
    return Column(name, Type.TEXT, Text(en=en, zh=zh))


def code(name: str, en: str, zh: str) -> Column:
    """A column of one of a few words that never change."""
    return Column(name, Type.CODE, Text(en=en, zh=zh))


def number(name: str, en: str, zh: str) -> Column:
    """A column of numbers."""
    return Column(name, Type.NUMBER, Text(en=en, zh=zh))


def count(name: str, en: str, zh: str) -> Column:
    """A column of whole numbers."""
    return Column(name, Type.COUNT, Text(en=en, zh=zh))


def day(name: str, en: str, zh: str) -> Column:
    """A column of days."""
    return Column(name, Type.DAY, Text(en=en, zh=zh))


def flag(name: str, en: str, zh: str) -> Column:
    """A column of yes and no."""
    return Column(name, Type.FLAG, Text(en=en, zh=zh))


# What stands first in every row of every table: which workspace, seen when, of which commit.
STAMP = (
    text("workspace", "the workspace: `id` in its settings", "哪个工作区：设置里的 id"),
    day("as_of", "the day it was looked at", "按哪天来看"),
    text("commit", "the commit, empty outside a repository", "哪次提交；不在仓库里则为空"),
)


def rounded(value: float | None) -> float | None:
    """A number worked out, without what arithmetic leaves behind: six places."""
    return None if value is None else round(value, 6)
