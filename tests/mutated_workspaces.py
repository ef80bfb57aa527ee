"""Whole workspaces in git, damaged in many places at once, through the commands people run: none may crash.

python -m tests.mutated_workspaces --count 50000 --seed 7
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import random
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path

from pmcoach.__main__ import main as pmcoach
from tests.mutated import MUTATIONS, NAMES, example

FRESH = 50  # workspaces with one history
# An edit of each kind; what it is about may not be there any more.
EDITS = (
    ("set", "csat", "4.4"), ("close", "csat", "--result", "4.5", "--why", "x"), ("move", "csat", "--due", "2027-01-15", "--why", "x"),
    ("done", "问卷"), ("ask", "一名测试", "--as", "li.wei"), ("reply", "li.wei", "好"), ("agree", "csat"),
    ("new", "report", "li.wei"), ("new", "person", "new.one"),
)  # fmt: skip
READS = (
    ("lint", "--format", "concise"), ("lint", "--format", "json"), ("check",), ("check", "--format", "json"), ("check", "li.wei"),
    ("history",), ("history", "--format", "json"), ("tree",), ("agenda",), ("list", "goals", "--format", "csv"),
)  # fmt: skip


def damaged(rng: random.Random, files: dict[str, bytes]) -> dict[str, bytes]:
    """Some files with damage, some gone, some with the text of another."""
    made = dict(files)
    for path in rng.sample(sorted(made), min(rng.randint(1, 5), len(made))):
        match rng.random():
            case chance if chance < 0.1:
                del made[path]
            case chance if chance < 0.2:
                made[path] = rng.choice(list(files.values()))
            case _:
                for _ in range(rng.randint(1, 3)):
                    made[path] = rng.choice(MUTATIONS)(rng, made[path] or b"\n") or b"\n"
    return made


def taken(rng: random.Random, name: str) -> dict[str, bytes]:
    """Some files of an example, settings always among them; one time in fifty all of them."""
    files = example(name)
    if rng.random() < 0.02:
        return dict(files)
    some = rng.sample(sorted(files), min(rng.randint(4, 16), len(files)))
    return {path: files[path] for path in files if path in some or path == "pmcoach.yaml"}


def write(root: Path, files: dict[str, bytes]) -> None:
    """Make a folder hold just these files, beside git's own."""
    for old in root.iterdir():
        if old.name != ".git":
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)


def commit(root: Path, rng: random.Random) -> None:
    """Commit everything, at some moment."""
    moment = f"@{rng.choice((0, 1, 1790000000, 1793000000, 1795000000, 4102444800))} +0800"
    environ = {**os.environ, "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    who = ("-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "gc.auto=0")
    for words in (("add", "-A"), (*who, "commit", "-qm", "x", "--allow-empty")):
        subprocess.run(("git", *words), cwd=root, env=environ, check=True, capture_output=True)


def called(root: Path, words: tuple[str, ...]) -> str:
    """Run a command; what is wrong with how it ended, empty where nothing is."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = pmcoach(["-C", str(root), "--debug", *words])
        except BaseException:  # noqa: BLE001 - whatever it is, the workspace is wanted
            return traceback.format_exc()
    err.flush()
    said = err.buffer.getvalue().decode("utf-8", "replace")
    return said if code not in (0, 1, 2) or "Traceback" in said or "mistake in pmcoach" in said else ""


def failures(seed: str, count: int) -> Iterator[str]:
    """Damage so many workspaces, each through a few commands and one edit, and yield what fails."""
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "w"
        root.mkdir()
        os.environ |= {"HOME": folder, "XDG_CACHE_HOME": f"{folder}/cache", "PMCOACH_TODAY": "2026-11-20"}
        os.environ |= {"GIT_CONFIG_NOSYSTEM": "1", "COLUMNS": "100"}
        for number in range(count):
            if number % FRESH == 0:  # a history that grows without end costs more each time
                shutil.rmtree(root / ".git", ignore_errors=True)
                subprocess.run(("git", "init", "-q", "-b", "main"), cwd=root, check=True)
            name = rng.choice(NAMES)
            before = damaged(rng, taken(rng, name))
            write(root, before)
            if number % 5 == 0:
                commit(root, rng)
            after = damaged(rng, before)
            write(root, after)
            for words in (
                ("lint", "--format", "concise"),
                ("check",),
                rng.choice(EDITS),
                ("history",),
                rng.choice(READS),
            ):
                if wrong := called(root, words):
                    changed = {
                        path: after[path] for path in after if after.get(path) != example(name).get(path)
                    }
                    yield f"{seed} {number}: {' '.join(words)} in examples/{name} with {changed!r}\n{wrong}"


def main() -> int:
    """Damage as many workspaces as asked for, from a seed; print those that fail."""
    words = argparse.ArgumentParser(prog="python -m tests.mutated_workspaces", description=__doc__)
    words.add_argument("--count", type=int, default=50_000)
    words.add_argument("--seed", default="20261120")
    asked = words.parse_args()
    failed = 0
    for each in failures(asked.seed, asked.count):
        failed += 1
        sys.stdout.write(f"{each}\n")
        sys.stdout.flush()
    sys.stderr.write(f"{asked.count:,} workspaces, {failed:,} failed\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
