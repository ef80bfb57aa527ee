"""Findings in the forms people and machines read, one form a module, imported when asked for."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple, cast

from pmcoach.text import Lang, Text

if TYPE_CHECKING:  # completion asks for the names only
    from pmcoach.page import Page
    from pmcoach.rules.engine.result import Checked


class Format(NamedTuple):
    """A form of findings: what it is for, and how it is made; `from_top` is whether its paths count from the repository's top.

    `commands` is whether it speaks to a CI log on purpose.
    """

    about: Text
    show: Callable[[Checked, Lang], str | Page]
    from_top: bool = False
    commands: bool = False


# The module of each form; it has the form under the name FORMAT.
FORMATS: Mapping[str, str] = {
    "full": "full",
    "concise": "concise",
    "json": "json_format",
    "github": "github",
}


def load(name: str) -> Format:
    """The form with a name."""
    return cast("Format", importlib.import_module(f"pmcoach.formats.{FORMATS[name]}").FORMAT)
