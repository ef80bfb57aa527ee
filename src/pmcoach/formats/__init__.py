"""Findings in the forms people and machines read, one form a module, imported when asked for."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from pmcoach.text import Lang, Text
from pmcoach.tuples import NamedTuple

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
    "gitlab": "gitlab",
    "sarif": "sarif",
    "junit": "junit",
    "markdown": "markdown",
}
# The form that a CI service reads, where it says by this variable that it is one.
SERVICES: Mapping[str, str] = {"GITHUB_ACTIONS": "github", "GITLAB_CI": "gitlab"}


def load(name: str) -> Format:
    """The form with a name."""
    return cast("Format", importlib.import_module(f"pmcoach.formats.{FORMATS[name]}").FORMAT)


def chosen(environ: Mapping[str, str]) -> str:
    """The form where the command line names none: as `PMCOACH_FORMAT` says, else as the CI service reads it, else for people."""
    said = environ.get("PMCOACH_FORMAT")
    return said or next((form for name, form in SERVICES.items() if environ.get(name) == "true"), "full")
