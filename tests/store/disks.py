"""Writes onto a disk that refuses, and tells what came of it: `python -m tests.store.disks KIND FOLDER`.

It is run as a program of its own: what it does to a disk, a user or a limit ends with it.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from tests.cli.conftest import REPORT, TEAM
from tests.store.breaking import (
    COMMANDS,
    DOOR,
    ENVIRON,
    OUTBOX,
    Shape,
    command,
    put,
    state,
    temps,
    undisturbed,
)

from pmcoach.errors import PmcoachError
from pmcoach.store.disk.lock import LOCK
from pmcoach.text import Lang

NOBODY = 65534
LIMIT = 5000
ONE_BY_ONE = {name: COMMANDS[name] for name in ("set", "metrics", "ask", "praise", "new-report", "calendar")}
LARGE = {
    "set": Shape(TEAM | {REPORT: "done: [甲]\n" + "# a\n" * 1245}, command("set", "csat", "4.2")),
    "ledger": Shape({OUTBOX: "a" * (LIMIT - 5) + "\n"}, DOOR["ledger"].act),
}


class Said(NamedTuple):
    """What a command said: its exit code and first line; what is torn or a temp; whether it gets through later."""

    name: str
    code: int
    line: str
    left: list[str]
    later: bool


class Disk(Protocol):
    """A disk that can be made to refuse, and to allow everything again."""

    def __call__(self, work: Path, *, refuses: bool) -> None: ...


def full(work: Path, *, refuses: bool) -> None:
    """No byte is left."""
    junk = work.parent / "junk"
    if not refuses:
        junk.unlink()
        return
    with contextlib.suppress(OSError), junk.open("wb", buffering=0) as file:
        while file.write(b"x" * 512):
            pass


def read_only(work: Path, *, refuses: bool) -> None:
    """It is mounted to be read."""
    subprocess.run(("mount", "-o", f"remount,bind,{'ro' if refuses else 'rw'}", str(work.parent)), check=True)


def _kept(work: Path) -> list[Path]:
    """All but the lock, which everybody may write to as long as the disk lets them."""
    return [work, *(path for path in work.rglob("*") if path.name != LOCK)]


def immutable(work: Path, *, refuses: bool) -> None:
    """Its files and folders cannot be changed, not even by root."""
    subprocess.run(("chattr", "+i" if refuses else "-i", *map(str, _kept(work))), check=True)


def denied(work: Path, *, refuses: bool) -> None:
    """It belongs to somebody else."""
    if os.getuid() == 0:
        os.seteuid(NOBODY if refuses else 0)
    if os.geteuid() == os.stat(work).st_uid:  # noqa: PTH116
        for path in _kept(work):
            path.chmod((0o555 if path.is_dir() else 0o444) if refuses else 0o755)


def limited(work: Path, *, refuses: bool) -> None:
    """A file may not grow beyond some size: what fits is written, the rest is not."""
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT if refuses else hard, hard))


KINDS: Mapping[str, tuple[Disk, Mapping[str, Shape]]] = {
    "full": (full, ONE_BY_ONE),
    "read-only": (read_only, ONE_BY_ONE),
    "immutable": (immutable, ONE_BY_ONE),
    "denied": (denied, ONE_BY_ONE),
    "limited": (limited, LARGE),
}


def tried(shape: Shape, root: Path) -> tuple[int, str]:
    """A shape's exit code, and the first line of what it says."""
    err = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(err):
        try:
            code = shape.act(str(root))
        except PmcoachError as error:
            return 2, f"pmcoach: {error.says.say(Lang.EN)}"
    return int(str(code or 0)), err.getvalue().partition("\n")[0]


def said(name: str, shape: Shape, disk: Disk, root: Path) -> Said:
    """What a shape says on a disk that refuses."""
    with tempfile.TemporaryDirectory() as elsewhere:
        both = undisturbed(Path(elsewhere) / "work", shape)
    work = put(root / name, shape.files)
    (work / LOCK).write_text("1", encoding="ascii")
    (work / LOCK).chmod(0o666)
    disk(work, refuses=True)
    try:
        code, line = tried(shape, work)
    finally:
        disk(work, refuses=False)
    left = [*both.torn(work), *(path.name for path in temps(work))]
    later = tried(shape, work)[0] == 0 and state(work) == both.after
    subprocess.run(("rm", "-r", str(work)), check=True)
    return Said(name, int(code), line, left, later)


def main(kind: str, folder: str) -> list[Said]:
    """What all shapes of a kind say in a folder."""
    os.environ.update(ENVIRON)
    disk, shapes = KINDS[kind]
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        return [said(name, shape, disk, Path(folder)) for name, shape in shapes.items()]


if __name__ == "__main__":
    sys.stdout.write(f"{json.dumps(main(*sys.argv[1:]))}\n")
