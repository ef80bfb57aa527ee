"""Files of the examples, damaged as disks, merges and hurried hands damage them: each is read, and linted to the end."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

import pytest

from pmcoach.document import Place, Problem
from pmcoach.document.place import lines
from pmcoach.document.source import decode
from pmcoach.document.tree import PARSER, PURE, read
from pmcoach.project import Project
from pmcoach.rules import RULES
from pmcoach.rules.engine import findings
from tests.conftest import ROOT, TODAY

SEED, RUNS = 20261120, 2_000
JUNK = [
    b"\xef\xbc\x9a", b":", b": ", b"\t", b"\xe3\x80\x80", b"\xc2\xa0", b"[", b"]", b"{", b"}", b'"', b"'", b"@", b"*", b"&a ", b"!a ",
    b"- ", b"-", b"#", b"\n", b"\n\n", b"\r\n", b"\r", b"|\n", b">\n", b"? ", b"%", b"`", b"\n---\n", b"<<<<<<< HEAD\n", b"\xef\xbb\xbf",
    b"\x1b[2J", b"\x00", b"\xff", b"\xe4\xb8", b"\\ud800", b"\xe2\x80\xa8", b"\xc2\x85", b"\xe2\x80\xae", b",", b"9" * 40, b"<<: ", b"2026-02-30",
    b"-1", b"1e999", b"\xd9\xa3", b"a" * 200,
]  # fmt: skip
Mutation = Callable[[random.Random, bytes], bytes]


def flipped(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << rng.randrange(8))]) + data[at + 1 :]


def cut(rng: random.Random, data: bytes) -> bytes:
    return data[: rng.randrange(len(data))]


def without(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + data[at + rng.randint(1, 12) :]


def with_junk(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.choice(JUNK) + data[at:]


def with_rows_moved(rng: random.Random, data: bytes) -> bytes:
    rows = data.split(b"\n")
    rows.insert(rng.randrange(len(rows)), rows[rng.randrange(len(rows))])
    rows.pop(rng.randrange(len(rows)))
    return b"\n".join(rows)


def indented(rng: random.Random, data: bytes) -> bytes:
    rows = data.split(b"\n")
    at = rng.randrange(len(rows))
    rows[at] = rng.choice([b" ", b"  ", b"\t"]) + rows[at] if rng.random() < 0.5 else rows[at].lstrip()
    return b"\n".join(rows)


MUTATIONS: tuple[Mutation, ...] = (flipped, cut, without, with_junk, with_junk, with_rows_moved, indented)


def mutated(rng: random.Random, files: Mapping[str, bytes]) -> tuple[str, bytes]:
    path = rng.choice(sorted(files))
    data = files[path]
    for _ in range(rng.randint(1, 4)):
        data = rng.choice(MUTATIONS)(rng, data) or b"\n"
    return path, data


def lies_in(place: Place, text: str) -> bool:
    rows = lines(text)
    return 1 <= place.line <= len(rows) and 1 <= place.column <= len(rows[place.line - 1]) + 1


@pytest.mark.parametrize("name", ["zh", "en"])
def test_a_damaged_file_is_linted_to_the_end(name: str) -> None:
    folder = ROOT / "examples" / name
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    rng = random.Random(f"{SEED} {name}")
    for _ in range(RUNS // 2):
        path, data = mutated(rng, files)
        whole = f"{path}:\n{data!r}"
        try:
            project = Project({path: data}, TODAY)
            found = [each for each in findings(project, RULES) if each.path == path]
        except Exception as error:
            raise AssertionError(whole) from error
        text = decode(data)
        if isinstance(text, Problem):
            assert [each.rule.code for each in found if each.rule.code == "E001"] == ["E001"], whole
            continue
        assert all(lies_in(each.place, text) for each in found), whole
        fast, plain = (read(text, places=True, parser=parser) for parser in (PARSER, PURE))
        assert fast == plain, whole
