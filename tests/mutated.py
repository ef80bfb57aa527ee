"""Files of the examples, damaged as disks, merges and hurried hands damage them; each is read, and linted to the end.

A million of them, in as many processes as there are cores; one that fails is printed whole:

    python -m tests.mutated --count 1000000 --seed 7
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from pmcoach.cli.frame.run_rules import smart_of
from pmcoach.document import Problem
from pmcoach.document.source import decode
from pmcoach.document.table_text import encoding_of
from pmcoach.document.tree import PARSER, PURE, read
from pmcoach.formats import FORMATS, load
from pmcoach.project import Project
from pmcoach.records.kinds.catalogue import METRIC, locate
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.result import Checked
from pmcoach.rules.engine.selection import Selection
from pmcoach.text import Lang
from tests.hostile import ACTS, HOSTILE, lies_in

EXAMPLES = Path(__file__).parent.parent / "examples"
NAMES = ("zh", "en", "first-draft")
TODAY = date(2026, 11, 20)
EVERYTHING = Selection()
BATCH = 500
# One in so many goes through both parsers, and is linted among the other files with every output.
PARSERS, IN_PLACE = 4, 100
JUNK = [
    b"\xef\xbc\x9a", b":", b": ", b"\t", b"\xe3\x80\x80", b"\xc2\xa0", b"[", b"]", b"{", b"}", b'"', b"'", b"@", b"*", b"&a ", b"!a ",
    b"- ", b"-", b"#", b"\n", b"\n\n", b"\r\n", b"\r", b"|\n", b">\n", b"? ", b"%", b"`", b"\n---\n", b"<<<<<<< HEAD\n", b"\xef\xbb\xbf",
    b"\x1b[2J", b"\x00", b"\xff", b"\xe4\xb8", b"\\ud800", b"\xe2\x80\xa8", b"\xc2\x85", b"\xe2\x80\xae", b",", b"9" * 40, b"<<: ", b"2026-02-30",
    b"-1", b"1e999", b"\xd9\xa3", b"a" * 200, b"\n...\n", b"!!int ", b"*a", b"|2-\n",
    b"%YAML 1.2\n---\n", b"\\x1b", b"\\U00110000", b"\xf0\x9f\xa7\x91\xe2\x80\x8d",
    b" # pmcoach: ignore[E005]\n", b"\xe3\x80\x88\xe7\x8e\xb0\xe5\x80\xbc\xe3\x80\x89", b"\xe2\x80\x8b", b"=1+1", b"private:\n",
    b"~", b"null", b"yes", b"1:30", b"0001-01-01", b"9999-12-31",
    *(text.encode("utf-8", "surrogatepass") for text in HOSTILE.values()),
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


def with_value(rng: random.Random, data: bytes) -> bytes:
    """Junk in the place of a value."""
    rows = data.split(b"\n")
    at = rng.randrange(len(rows))
    key, colon, _ = rows[at].partition(b":")
    rows[at] = key + colon + b" " + rng.choice(JUNK)
    return b"\n".join(rows)


def with_words_swapped(rng: random.Random, data: bytes) -> bytes:
    words = data.split(b" ")
    one, other = rng.randrange(len(words)), rng.randrange(len(words))
    words[one], words[other] = words[other], words[one]
    return b" ".join(words)


def with_rows_moved(rng: random.Random, data: bytes) -> bytes:
    rows = data.split(b"\n")
    rows.insert(rng.randrange(len(rows)), rows[rng.randrange(len(rows))])
    rows.pop(rng.randrange(len(rows)))
    return b"\n".join(rows)


def with_rows_twice(rng: random.Random, data: bytes) -> bytes:
    rows = data.split(b"\n")
    at = rng.randrange(len(rows))
    return b"\n".join([*rows[: at + rng.randint(1, 4)], *rows[at:]])


def indented(rng: random.Random, data: bytes) -> bytes:
    rows = data.split(b"\n")
    at = rng.randrange(len(rows))
    rows[at] = rng.choice([b" ", b"  ", b"\t"]) + rows[at] if rng.random() < 0.5 else rows[at].lstrip()
    return b"\n".join(rows)


MUTATIONS: tuple[Mutation, ...] = (
    flipped, cut, without, with_junk, with_junk, with_value, with_words_swapped, with_rows_moved, with_rows_twice, indented,
)  # fmt: skip


@cache
def example(name: str) -> Mapping[str, bytes]:
    """The files of an example, less those that stand where nothing is read."""
    folder = EXAMPLES / name
    files = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file())
    return {path: (folder / path).read_bytes() for path in files if (spot := locate(path)) and not spot.wrong}


@cache
def whole(name: str) -> Project:
    """An example, read."""
    project = Project(example(name), TODAY)
    findings(project, RULES)
    return project


def mutated(rng: random.Random) -> tuple[str, str, bytes]:
    """A file of an example, damaged in one to four ways: whose, its path, its bytes."""
    name = rng.choice(NAMES)
    files = example(name)
    path = rng.choice(list(files))
    data = files[path]
    for _ in range(rng.randint(1, 4)):
        data = rng.choice(MUTATIONS)(rng, data) or b"\n"
    return name, path, data


def check(path: str, data: bytes) -> Project:
    """Lint a file alone; AssertionError where a finding has no place in it."""
    project = Project({path: data}, TODAY)
    chosen = None if project.files[path].is_settings else EVERYTHING
    found = [each for each in findings(project, RULES, chosen) if each.path == path]
    spreadsheets = encoding_of(data) if path.endswith(METRIC.ending) else ""
    text = data.decode(spreadsheets) if spreadsheets else decode(data)
    if isinstance(text, Problem):
        assert any(each.rule.code == "E001" for each in found), "nothing says that it cannot be read"
    else:
        for each in found:
            assert lies_in(each.place, text), f"{each.rule.code} at {each.place}"
    return project


def check_parsers(path: str, data: bytes) -> None:
    """Read a file with both parsers; AssertionError where they differ."""
    text = decode(data)
    if isinstance(text, str) and not path.endswith(METRIC.ending):
        fast, plain = (read(text, places=True, parser=parser) for parser in (PARSER, PURE))
        assert fast == plain, "the parsers differ"


def check_in_place(name: str, path: str, data: bytes) -> None:
    """Lint a file among the others of its example, with every output; AssertionError where one acts on who reads it."""
    fresh = check(path, data).files[path]
    project = whole(name).with_files(lambda file: fresh if file.path == path else file)
    checked = Checked(
        findings(project, RULES), len(project.files), lambda at: project.files[at].document.lines
    )
    for lang in Lang:
        for form in FORMATS:
            output = load(form).show(checked, lang)
            plain = output if isinstance(output, str) else output.plain()
            assert not ACTS.search(plain), form
    smart_of(project.goals, project, checked)


def failures(seed: str, count: int) -> Iterator[str]:
    """Damage so many files and yield what fails."""
    rng = random.Random(seed)
    for number in range(count):
        name, path, data = mutated(rng)
        try:
            if number % IN_PLACE == 0:
                check_in_place(name, path, data)
            else:
                check(path, data)
            if number % PARSERS == 0:
                check_parsers(path, data)
        except Exception:  # noqa: BLE001 - whatever it is, the file is wanted
            yield f"{seed} {number}: examples/{name}/{path}\n{data!r}\n{traceback.format_exc()}"


def _batch(job: tuple[str, int]) -> list[str]:
    return list(failures(*job))


def main() -> int:
    """Damage as many files as asked for, from a seed, in processes; print those that fail."""
    words = argparse.ArgumentParser(prog="python -m tests.mutated", description=__doc__)
    words.add_argument("--count", type=int, default=1_000_000)
    words.add_argument("--seed", default="20261120")
    words.add_argument("--processes", type=int, default=os.cpu_count())
    asked = words.parse_args()
    sizes = [min(BATCH, asked.count - done) for done in range(0, asked.count, BATCH)]
    jobs = [(f"{asked.seed} {number}", size) for number, size in enumerate(sizes)]
    done = failed = 0
    with multiprocessing.Pool(asked.processes) as pool:
        for (_, size), found in zip(jobs, pool.imap(_batch, jobs), strict=True):
            done, failed = done + size, failed + len(found)
            sys.stdout.write("".join(f"{each}\n" for each in found))
            sys.stderr.write(f"\r{done:,} files, {failed:,} failed")
    sys.stderr.write("\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
