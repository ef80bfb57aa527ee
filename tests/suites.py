"""Files other people wrote to break YAML parsers, as data; and every one of them through the commands, in one process.

    python -m tests.suites goals/2026-Q4/x.yaml            all of them as a goal
    python -m tests.suites pmcoach.yaml --count 40 --seed 7   forty drawn ones as the settings

The last line is how much memory the process took at most, in KiB.
"""

from __future__ import annotations

import argparse
import base64
import contextlib
import io
import json
import os
import random
import resource
import sys
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

SUITES = Path(__file__).parent.parent.parent / "shared" / "suites"
GOOD: Mapping[str, str] = {
    "pmcoach.yaml": "language: en\nlead: jo\n",
    "people/jo.yaml": "name: Jo\n",
    "people/x.yaml": "name: X\nlead: jo\n",
    "goals/2026-Q4/x.yaml": "title: Raise NPS from 20 to 30 by 31 December 2026\nowner: x\n",
    "reports/2026-W47/x.yaml": "done: [a]\n",
    "reviews/2026-Q4/x.yaml": "by: jo\n",
}
IN_TURN = [path for path in GOOD if path != "people/jo.yaml"]
COMMANDS = (("lint",), ("lint", "--format", "json"), ("check",))


@cache
def cases(name: str) -> tuple[dict[str, Any], ...]:
    """The cases of a suite."""
    rows = (SUITES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple({**row, "data": base64.b64decode(row["b64"])} for row in map(json.loads, rows))


def all_cases() -> Iterator[dict[str, Any]]:
    """The cases of the YAML suites."""
    yield from cases("yaml-test-suite")
    yield from cases("pyyaml-data")


def held(folder: Path) -> dict[str, bytes]:
    """What stands in a folder."""
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def complaints(folder: Path, path: str, data: bytes) -> Iterator[str]:
    """What is wrong with how the commands end in a workspace where a file holds some bytes."""
    from pmcoach.__main__ import main

    for name, text in GOOD.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    (folder / path).write_bytes(data)
    before = held(folder)
    for words in COMMANDS:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(("-C", str(folder), *words))
        if code not in (0, 1, 2) or "Traceback" in err.getvalue() or "mistake in pmcoach" in err.getvalue():
            yield f"{words}: {code} {err.getvalue()}"
        if "json" in words:
            for found in json.loads(out.getvalue())["findings"]:
                if found["line"] < 1 or found["column"] < 1:
                    yield f"no place: {found}"
    if held(folder) != before:
        yield "the workspace is another"


def peak() -> int:
    """The most memory this program has had, in KiB; `ru_maxrss` begins with that of whoever started it."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return next(
        int(line.split()[1]) for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM")
    )


def main() -> int:
    """Put the cases into a file in turn; print what goes wrong, then the memory taken."""
    words = argparse.ArgumentParser(prog="python -m tests.suites", description=__doc__)
    words.add_argument("path", choices=IN_TURN)
    words.add_argument("--count", type=int)
    words.add_argument("--seed", default="20261120")
    asked = words.parse_args()
    os.environ.update(PMCOACH_TODAY="2026-11-20", LANG="en_US.UTF-8")
    wanted = list(all_cases())
    if asked.count is not None:
        wanted = random.Random(f"{asked.seed} {asked.path}").sample(wanted, asked.count)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(XDG_CACHE_HOME=f"{folder}/cache", GIT_CEILING_DIRECTORIES=folder)
        for case in wanted:
            for said in complaints(Path(folder, "work"), asked.path, case["data"]):
                failed += 1
                sys.stdout.write(f"{case['id']}: {said}\n{case['data']!r}\n")
    sys.stdout.write(f"{peak()}\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
