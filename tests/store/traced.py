"""Lets strace fail single calls to the kernel, or kill the command there: `python -m tests.store.traced [NAME…]` tries all.

A command is traced once; then it is run again for each call with which it wrote, and that call fails.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tests.store.breaking import COMMANDS, ENVIRON, WORDS, Shape, put, state, temps, undisturbed
from tests.store.killed import quiet

CALLS = ("openat", "write", "fsync", "fchmod", "rename", "link", "close", "mkdir", "flock", "ftruncate")
FAULTS = ("error=ENOSPC", "error=EIO", "error=EROFS", "error=EACCES", "error=EINTR", "signal=KILL")


class Point(NamedTuple):
    """A call to the kernel: its name, the how-manieth of them it is, and whether it is about a temp."""

    call: str
    nth: int
    about: str


class Traced:
    """A command in a folder of its own, run under strace."""

    def __init__(self, top: Path, name: str) -> None:
        self.top, self.name = top, name
        self.shape: Shape = COMMANDS[name]
        self.root, self.log = top / "work", top / "log"
        with quiet():
            self.both = undisturbed(top / "whole", self.shape)
        self.run()  # what is compiled and cached is so from here on
        shutil.rmtree(self.root)

    def run(self, inject: str = "") -> tuple[int, str]:
        """Run it from the beginning; return the exit code, and what it says."""
        put(self.root, self.shape.files)
        ran = subprocess.run(
            (
                "strace", "-y", "-qq", "-o", str(self.log), "-e", f"trace={','.join(CALLS)}", *(("-e", f"inject={inject}") if inject else ()),
                sys.executable, "-m", "pmcoach", "-C", str(self.root), *WORDS[self.name],
            ),
            env=os.environ | ENVIRON | {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "XDG_CACHE_HOME": str(self.top)},
            capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        return ran.returncode, ran.stderr

    def points(self) -> list[Point]:
        """The calls with which it writes: those on the workspace from the first that makes something on."""
        self.run()
        shutil.rmtree(self.root)
        counts: Counter[str] = Counter()
        found: list[Point] = []
        for line in self.log.read_text(encoding="utf-8").splitlines():
            call = line.partition("(")[0]
            counts[call] += 1
            if str(self.root) in line and (found or "O_CREAT" in line or call == "mkdir"):
                about = "temp" if ".tmp" in line else "lock" if "-lock" in line else "other"
                found.append(Point(call, counts[call], about))
        return found

    def fault(self, point: Point, fault: str) -> list[str]:
        """What is wrong after a call failed: nothing, if all is well."""
        code, said = self.run(f"{point.call}:{fault}:when={point.nth}")
        wrong = [f"torn: {path}" for path in self.both.torn(self.root)]
        hit = [line for line in self.log.read_text(encoding="utf-8").splitlines() if str(self.root) in line]
        if fault == "signal=KILL":
            wrong += [] if code == -9 else [f"not killed: {code}"]
        else:
            wrong += [] if any("(INJECTED)" in line for line in hit) else ["missed"]
            wrong += [f"left: {path.name}" for path in temps(self.root)]
            done = state(self.root) == self.both.after
            if not (
                (code == 0 and done)
                or (code == 2 and said.startswith("pmcoach: ") and "mistake in" not in said)
            ):
                wrong.append(f"code {code}: {said}")
        with quiet():
            again = state(self.root) == self.both.after or self.shape.act(str(self.root)) == 0
        if not again or state(self.root) != self.both.after:
            wrong.append("not finished")
        shutil.rmtree(self.root)
        return [f"{self.name}: {point} {fault}: {each}" for each in wrong]


def main(names: Iterable[str]) -> Counter[str]:
    """Fail every call of every command in every way; return how many were tried, and what was wrong."""
    os.environ.update(ENVIRON)
    figures: Counter[str] = Counter()
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            traced = Traced(Path(folder), name)
            for point in traced.points():
                for fault in FAULTS:
                    figures[f"{name} {fault}"] += 1
                    for wrong in traced.fault(point, fault):
                        figures["wrong"] += 1
                        sys.stderr.write(f"{wrong}\n")
    return figures


if __name__ == "__main__":
    sys.stdout.write(f"{json.dumps(main(sys.argv[1:] or WORDS), indent=1)}\n")
