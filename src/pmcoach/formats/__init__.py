"""Findings in the forms people and machines read, one form a module."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pmcoach.formats import concise, full, github, json_format
from pmcoach.page import Page
from pmcoach.rules.checked import Checked
from pmcoach.text import Lang

FORMATS: Mapping[str, Callable[[Checked, Lang], str | Page]] = {
    "full": full.show,
    "concise": concise.show,
    "json": json_format.show,
    "github": github.show,
}
