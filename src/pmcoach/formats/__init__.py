"""Findings in the forms people and machines read, one form a module, imported when asked for."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:  # completion asks for the names only
    from pmcoach.page import Page
    from pmcoach.rules.checked import Checked
    from pmcoach.text import Lang

    Show = Callable[[Checked, Lang], str | Page]


def _by(module: str) -> Show:
    """The form that a module of this room makes of findings."""

    def show(checked: Checked, lang: Lang) -> str | Page:
        made = cast("Show", importlib.import_module(f"pmcoach.formats.{module}").show)
        return made(checked, lang)

    return show


FORMATS: Mapping[str, Show] = {
    "full": _by("full"),
    "concise": _by("concise"),
    "json": _by("json_format"),
    "github": _by("github"),
}
