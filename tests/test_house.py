"""The house: imports go down, doors are single, no circles, no piles; what is declared is read, what is kept is asked for."""

from __future__ import annotations

import ast
import inspect
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pmcoach.records.fields.types import fields_of
from pmcoach.records.kinds import goal, metric, person, plan, pulling, report, review, sending, settings
from tests.conftest import ROOT, TESTS, unasked

PACKAGE = ROOT / "src" / "pmcoach"
FLOORS: dict[str, int] = {
    "": 0, "text": 0, "errors": 0, "patterns": 0, "processes": 0, "tuples": 0, "cells": 0, "docs": 0, "page": 0,
    "json_text": 0, "dates": 0, "pages": 0,
    "document": 1, "wording": 1, "sealing": 1, "pasting": 1,
    "records": 2,
    "project": 3,
    "assess": 4,
    "rules": 5,
    "briefing": 6, "org": 6,
    "views": 7, "formats": 7,
    "store": 8, "integrations": 8,
    "lsp": 9,
    "cli": 10, "__main__": 11,
}  # fmt: skip
# Each outside thing has one door: the only modules that may import it.
DOORS = {
    "yaml": ("document",),
    "markdown_it": ("pasting/inline.py", "views/pages/manual.py", "views/pages/man_page.py"),
    "rich": ("views/terminal.py",),
    "typer": ("cli", "__main__.py"),
    "subprocess": ("store/git/git.py", "store/keys/age.py", "cli/frame/pager.py"),
    "pyrage": ("store/keys/age.py",),
    "chinese_calendar": ("dates/calendar.py",),
    "holidays": ("dates/countries.py",),
    "urllib3": ("integrations/net/transport.py",),
    "jinja2": ("views/html/templates.py",),
    "markupsafe": ("views/html/templates.py",),
    "icalendar": ("formats/ics.py",),
    "zoneinfo": ("records",),
    "duckdb": ("store/tables/database.py",),
    "pyarrow": ("formats/parquet.py", "store/tables/database.py", "store/tables/owner.py"),
    "pygls": ("lsp/server.py",),
    "lsprotocol": ("lsp/server.py", "lsp/protocol.py"),
}
MOST = 30  # files of a folder
DECLARED = (goal, metric, person, plan, pulling, report, review, sending, settings)
# Names under which the disk is reached.
DISK = {
    "open",
    "fdopen",
    "scandir",
    "listdir",
    "stat",
    "lstat",
    "replace",
    "unlink",
    "mkdir",
    "makedirs",
    "walk",
    "rename",
}
# What was installed with the program is no file of a workspace.
OWN = ("files(__name__)", "metadata.distribution(")
PATHLIB = {
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "iterdir",
    "glob",
    "rglob",
    "exists",
    "is_file",
    "is_dir",
}


@cache
def modules() -> Mapping[str, ast.Module]:
    """Every module by its dotted name, parsed."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        name = ".".join(("pmcoach", *(parts[:-1] if parts[-1] == "__init__" else parts)))
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imported(name: str) -> Iterator[str]:
    """The modules of ours that a module imports, wherever in it, types alone as well."""
    known = modules()
    package = (
        name if (PACKAGE / Path(*name.split(".")[1:]) / "__init__.py").is_file() else name.rpartition(".")[0]
    )
    for node in ast.walk(known[name]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                if whole in known or base in known:
                    yield whole if whole in known else base


def room(name: str) -> str:
    """The room a module stands in: the first part of its name below the package's."""
    return ([*name.split("."), "", ""])[1]


def outer(tree: ast.Module) -> Iterator[str]:
    """The first names of what a module imports that is not ours."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def behind(name: str, doors: tuple[str, ...]) -> bool:
    """Whether a module is a door, or stands behind one."""
    path = name.removeprefix("pmcoach.").replace(".", "/")
    return any(f"{path}.py" == door or path == door or path.startswith(f"{door}/") for door in doors)


def climbs(name: str, other: str) -> bool:
    """Whether an import goes up, or sideways into another room."""
    own, its = room(name), room(other)
    return own != its and FLOORS[its] >= FLOORS[own] > 0


def test_every_module_stands_on_a_floor() -> None:
    assert {name for name in modules() if room(name) not in FLOORS} == set()


def test_imports_go_down_or_stay_in_the_room() -> None:
    assert [(name, other) for name in modules() for other in imported(name) if climbs(name, other)] == []


def test_an_import_that_climbs_is_found() -> None:
    assert climbs("pmcoach.rules.catalogue", "pmcoach.views.words")
    assert not climbs("pmcoach.views.words", "pmcoach.rules.catalogue")


def test_outside_things_come_through_their_doors() -> None:
    used = ((name, thing) for name, tree in modules().items() for thing in outer(tree) if thing in DOORS)
    assert [(name, thing) for name, thing in used if not behind(name, DOORS[thing])] == []


def dear(tree: ast.Module) -> set[str]:
    """What a module takes from `typing` at run time that costs ten times what ours does."""
    froms = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "typing")
    return {alias.name for node in froms for alias in node.names} & {"NamedTuple", "Annotated"}


def test_named_tuples_and_declarations_are_ours() -> None:
    """The library's take a third of a millisecond each; Typer alone has to see its own `Annotated`."""
    found = {name: dear(tree) for name, tree in modules().items() if room(name) != "cli"}
    ours = ("pmcoach.tuples", "pmcoach.records.fields.types")
    assert {name: each for name, each in found.items() if each and name not in ours} == {}
    assert dear(ast.parse("from typing import Any, NamedTuple")) == {"NamedTuple"}
    assert [
        name for name, tree in modules().items() if room(name) == "cli" and "NamedTuple" in dear(tree)
    ] == []


def test_a_back_door_is_found() -> None:
    assert not behind("pmcoach.views.words", DOORS["rich"])
    assert behind("pmcoach.views.terminal", DOORS["rich"])


def test_every_module_says_what_it_holds() -> None:
    assert [name for name, tree in modules().items() if not ast.get_docstring(tree)] == []


def test_nothing_calls_click() -> None:
    froms = {
        name: [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        for name, tree in modules().items()
    }
    assert [name for name, tree in modules().items() if "click" in outer(tree)] == []
    assert [name for name, found in froms.items() if any("_click" in module for module in found)] == []


def circles(graph: Mapping[str, set[str]]) -> list[list[str]]:
    """The groups of modules each of which needs the others: what is left when whatever needs nothing is taken away."""
    left = {name: set(needs) & set(graph) for name, needs in graph.items()}
    while free := [name for name, needs in left.items() if not needs - {name} and name not in needs]:
        left = {name: needs.difference(free) for name, needs in left.items() if name not in free}
    needed = {each for needs in left.values() for each in needs}
    while ends := [name for name in left if name not in needed]:
        left = {name: needs for name, needs in left.items() if name not in ends}
        needed = {each for needs in left.values() for each in needs}
    return [sorted(left)] if left else []


def test_no_circle_of_modules() -> None:
    assert circles({name: set(imported(name)) - {name} for name in modules()}) == []


def test_a_circle_is_found() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"c"}}) == [["b", "c"]]


def classes(trees: Mapping[str, ast.Module]) -> Counter[str]:
    """How many classes of each name there are."""
    return Counter(
        node.name for tree in trees.values() for node in tree.body if isinstance(node, ast.ClassDef)
    )


def test_these_names_mean_one_thing() -> None:
    """Each of them once meant three things or four: a reader had to look which."""
    told = ("Step", "Difference", "Answer", "Row", "Found", "Given", "Span")
    found = classes(modules())
    assert {name: found[name] for name in told if found[name] > 1} == {}
    assert classes({"a": ast.parse("class Row: ..."), "b": ast.parse("class Row: ...")})["Row"] == 2


@pytest.mark.parametrize("top", [PACKAGE, TESTS], ids=lambda top: top.name)
def test_no_folder_is_a_pile(top: Path) -> None:
    counted = Counter(path.parent for path in top.rglob("*.py"))
    assert {
        folder.relative_to(top).as_posix(): count for folder, count in counted.items() if count > MOST
    } == {}


def nowhere(call: ast.Call) -> bool:
    """Whether a call is about the device that keeps nothing."""
    return bool(call.args) and ast.unparse(call.args[0]) == "os.devnull"


def reaches_the_disk(tree: ast.Module) -> Iterator[str]:
    """The calls in a module that open, list or change what is on the disk."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name("open"):
                    yield "open"
                case ast.Attribute(ast.Name("os" | "shutil" | "io"), attr) if attr in DISK and not nowhere(
                    node
                ):
                    yield f"os.{attr}"
                case ast.Attribute(of, attr) if attr in PATHLIB and not ast.unparse(of).startswith(OWN):
                    yield attr


def test_the_disk_has_one_door() -> None:
    outside = {name: tree for name, tree in modules().items() if not name.startswith("pmcoach.store.")}
    assert {name: found for name, tree in outside.items() if (found := list(reaches_the_disk(tree)))} == {}


@pytest.mark.parametrize("text", ["open('a')", "os.replace(a, b)", "Path('a').read_text()", "shutil.open(a)"])
def test_a_second_door_is_found(text: str) -> None:
    assert list(reaches_the_disk(ast.parse(text)))


@cache
def read_somewhere() -> frozenset[str]:
    """The attributes asked for outside `records`, and the names asked for by `entries` and `getattr`."""
    found: set[str] = set()
    for name, tree in modules().items():
        if name.startswith("pmcoach.records"):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
                found.add(node.attr)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier():
                found.add(f"“{node.value}”")
    return frozenset(found)


def declared() -> Iterator[tuple[str, str]]:
    for module in DECLARED:
        for name, cls in inspect.getmembers(module, inspect.isclass):
            record: Any = cls
            if record.__module__ == module.__name__ and hasattr(record, "_fields"):
                yield from ((name, field) for field in fields_of(record).by_name)


def test_what_is_asked_for_is_read() -> None:
    by_name = {("Review", name) for name in ("strengths", "improve", "conflicts")}  # through entries()
    unread = []
    for cls, name in sorted(set(declared())):
        spoken = name.removeprefix("said_")  # a property of the record stands for it
        if not {name, spoken, *([f"“{name}”"] if (cls, name) in by_name else [])} & read_somewhere():
            unread.append((cls, name))
    assert unread == []


def test_a_field_nothing_reads_is_found() -> None:
    assert "nobody_reads_this" not in read_somewhere()


def test_a_golden_file_nobody_asks_for_is_found(tmp_path: Path) -> None:
    for name in ("board.en.txt", "views/old.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert unasked({"board.en.txt"}, tmp_path) == ["views/old.txt"]


def test_only_the_settled_things_stand_at_the_top() -> None:
    known = {"pyproject.toml", "src", "examples", "tests", "README.md", "LICENSE"}
    top = {path.name for path in Path(ROOT).iterdir() if not path.name.startswith(".")}
    assert top - known <= {"action.yml", "build", "dist"}
