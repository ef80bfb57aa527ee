"""The age project's own test vectors: what must open opens, everything else is refused, and nothing is raised."""

from __future__ import annotations

import base64
import json
import zlib
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pmcoach.project import Project
from pmcoach.project.sealed import Shut
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.selection import Selection
from pmcoach.sealing.armour import PASSPHRASE, Damaged, armoured, parse
from pmcoach.sealing.keys import identities
from pmcoach.sealing.plain import NOT_SAID, NOT_TEXT
from pmcoach.store.keys import age
from pmcoach.store.keys.age import KeyFile
from pmcoach.store.keys.identities import Keyring
from tests.conftest import ROOT, TODAY

SUITE = ROOT.parent / "shared" / "suites" / "age-vectors.jsonl"
pytestmark = [
    pytest.mark.bulk,
    pytest.mark.skipif(not SUITE.is_file(), reason="the age vectors are not there: ../shared/suites"),
]
REPORT = "reports/2026-W47/x.yaml"
# Spaces at line ends are forgiven; and no key of these is of a kind that is taken.
FORGIVEN = {"armor_whitespace_eol", "armor_whitespace_last_line"}
# 16 MiB long, far beyond what a file may hold: one is enough.
LARGE = {"stream_257_chunks", "stream_257_chunks_full", "stream_258_chunks"}
LIBRARY, PROGRAM = "pyrage", "age"


@cache
def cases() -> tuple[dict[str, Any], ...]:
    return tuple(map(json.loads, SUITE.read_text(encoding="utf-8").splitlines()))


def data(case: dict[str, Any]) -> bytes:
    raw = base64.b64decode(case["b64"])
    return zlib.decompress(raw) if case["compressed"] else raw


def armour(case: dict[str, Any]) -> str:
    """The block as it would stand in a file; a vector that has no armour gets one."""
    raw = data(case)
    return raw.decode("latin-1") if case["id"].startswith("armor_") else armoured(raw)


def key_file(case: dict[str, Any], folder: Path) -> KeyFile:
    text = "\n".join(base64.b64decode(each).decode() for each in case.get("identity_b64", ()))
    path = folder / f"{case['id']}.txt"
    path.write_text(text, encoding="utf-8")
    return KeyFile(str(path), *identities(text))


def is_to_open(case: dict[str, Any]) -> bool:
    return case["id"] in FORGIVEN or (
        case["expect"] == "success" and not case["has_passphrase"] and "hybrid" not in case["id"]
    )


def verdict(case: dict[str, Any], folder: Path) -> str:
    block = parse(armour(case))
    if isinstance(block, Damaged):
        return "passphrase" if block.why == PASSPHRASE else "damaged"
    file = key_file(case, folder)
    found = age.opened(block, [file])
    if isinstance(found, Shut):
        return "damaged" if found.damaged else "no key"
    return "opened"


@pytest.fixture(params=[LIBRARY, PROGRAM])
def way(request: pytest.FixtureRequest, ways: Callable[[str], None]) -> str:
    ways(request.param)
    return str(request.param)


def test_what_must_open_opens_and_nothing_else_does(way: str, tmp_path: Path) -> None:
    tried = [case for case in cases() if case["id"] not in LARGE or (way == LIBRARY and "258" in case["id"])]
    found = {case["id"]: verdict(case, tmp_path) for case in tried}
    assert {name for name, said in found.items() if said == "opened"} == {
        case["id"] for case in tried if is_to_open(case)
    }
    opened = 19 if way == LIBRARY else 18
    assert Counter(found.values()) == {"opened": opened, "damaged": 76, "no key": 22, "passphrase": 24}


def test_in_a_file_each_is_opened_or_a_finding(tmp_path: Path, ways: Callable[[str], None]) -> None:
    ways(LIBRARY)
    for case in (case for case in cases() if case["id"] not in LARGE):
        text = armour(case)
        rows = "".join(f"  {row}\n" for row in text.split("\n"))
        path = key_file(case, tmp_path).path
        project = Project({REPORT: f"private: |2\n{rows}"}, TODAY, opener=Keyring({"PMCOACH_IDENTITY": path}))
        codes = [finding.rule.code for finding in findings(project, RULES, Selection(("E", "P103")))]
        seal = project.files[REPORT].seal
        assert codes, case["id"]  # what opens is for no file of ours, and there is no person x
        if is_to_open(case) and len(text) < 100_000:  # beyond which a file is not read
            assert seal is not None
            assert seal.shut in (Shut(NOT_SAID, damaged=True), Shut(NOT_TEXT, damaged=True)), case["id"]
        else:
            assert seal is None or seal.shut is not None, case["id"]
            assert seal is None or seal.text == "", case["id"]
