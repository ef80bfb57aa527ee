"""The house: imports go down, doors are single, every Chinese sentence has its English one."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "src" / "pmcoach"
FLOORS: dict[str, int] = {
    "": 0, "text": 0, "errors": 0, "cells": 0, "docs": 0, "page": 0, "json_text": 0, "dates": 0,
    "document": 1, "wording": 1, "sealing": 1, "pasting": 1,
    "records": 2,
    "project": 3,
    "assess": 4, "history": 4,
    "rules": 5,
    "briefing": 6,
    "views": 7, "formats": 7,
    "store": 8, "integrations": 8,
    "cli": 9, "__main__": 10,
}  # fmt: skip
# Each outside thing has one door: the only modules that may import it.
DOORS = {
    "yaml": ("document",),
    "markdown_it": ("pasting/inline.py",),
    "rich": ("views/terminal.py",),
    "typer": ("cli", "__main__.py"),
    "subprocess": ("store/git/git.py", "store/keys/age.py"),
    "pyrage": ("store/keys/age.py",),
    "chinese_calendar": ("dates/calendar.py",),
    "urllib3": ("integrations/net/transport.py",),
    "icalendar": ("formats/ics.py",),
    "zoneinfo": ("records",),
}
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))


def room(module: str) -> str:
    first = module.split("/")[0].removesuffix(".py")
    return "" if first == "__init__" else first


def imports(module: str) -> Iterator[str]:
    tree = ast.parse((PACKAGE / module).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (
                f"{node.module}.{alias.name}" if node.module == "pmcoach" else node.module
                for alias in node.names
            )


@pytest.mark.parametrize("module", MODULES)
def test_a_module_stands_on_a_floor(module: str) -> None:
    assert room(module) in FLOORS


@pytest.mark.parametrize("module", MODULES)
def test_imports_go_down_or_stay_in_the_room(module: str) -> None:
    own = room(module)
    for name in imports(module):
        if name.split(".")[0] == "pmcoach":
            other = ([*name.split("."), ""])[1]
            other = "" if other == "__version__" else other
            assert other == own or FLOORS[other] < FLOORS[own] or FLOORS[own] == FLOORS[other] == 0, name


@pytest.mark.parametrize("module", MODULES)
def test_outside_things_come_through_their_doors(module: str) -> None:
    for name in imports(module):
        for doors in [DOORS[name.split(".")[0]]] if name.split(".")[0] in DOORS else []:
            assert any(module == door or module.startswith(f"{door}/") for door in doors), name


@pytest.mark.parametrize("module", MODULES)
def test_a_module_says_what_it_holds(module: str) -> None:
    tree = ast.parse((PACKAGE / module).read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)


@pytest.mark.parametrize("module", MODULES)
def test_nothing_calls_click(module: str) -> None:
    assert not any(name.split(".")[0] == "click" or "_click" in name for name in imports(module))


def test_only_the_settled_things_stand_at_the_top() -> None:
    known = {"pyproject.toml", "src", "examples", "tests", "README.md", "LICENSE"}
    top = {path.name for path in Path(ROOT).iterdir() if not path.name.startswith(".")}
    assert top - known <= {"action.yml", "build", "dist"}
