"""Both examples, sealed: whoever has a key is told the same as before, and everything comes back byte for byte."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.keys import CHEN, CHEN_KEY

pytestmark = pytest.mark.bulk

PEOPLE = {"en": ("leon.fischer", "marek.dvorak"), "zh": ("li.wei", "wang.fang")}


def verdicts(run: Run, person: str) -> dict[str, Any]:
    """What lint, the board and a brief say, without the places in files."""
    lint = json.loads(run("lint", "--format", "json").out)
    board = json.loads(run("check", "--format", "json").out)
    for finding in (*lint["findings"], *board["findings"]):
        for name in ("line", "column", "end_line", "end_column"):
            del finding[name]
    brief = [row for row in run("check", person, "--format", "text").out.splitlines() if ".yaml" not in row]
    lists = run("list", "actions", "--format", "json").out
    return {"lint": lint, "board": board, "brief": brief, "actions": len(json.loads(lists))}


def texts(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_sealed_examples_say_the_same(
    run: Run, folder: Path, holding: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    shutil.copytree(ROOT / "examples" / lang, folder, dirs_exist_ok=True)
    monkeypatch.setenv("PMCOACH_LANG", lang)
    for path in (folder / "people").iterdir():
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\nkeys: [{CHEN_KEY}]\n")
    before, clear = texts(folder), verdicts(run, PEOPLE[lang][0])
    holding(CHEN)
    sealed = run("seal").out.splitlines()
    assert len(sealed) > 30
    assert b"mood:" not in b"".join(
        text for path, text in texts(folder).items() if path.startswith("reports/")
    )
    assert verdicts(run, PEOPLE[lang][0]) == clear
    assert run("seal").out == ""
    assert run("unseal", "--write", ".").out.splitlines() == sealed
    assert texts(folder) == before
