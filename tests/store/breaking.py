"""What is written in all the ways pmcoach writes, the calls it takes, and how one of them is made to fail."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from tests.cli.conftest import REPORT, TEAM

from pmcoach.__main__ import EndedError, main
from pmcoach.store.disk import ledger, system
from pmcoach.store.disk.lock import LOCK
from pmcoach.store.disk.output import overwrite
from pmcoach.store.disk.temp import TEMP
from pmcoach.store.disk.user_cache import UserCache
from pmcoach.store.disk.writing import Edit, New, create, edit, write

# Every call the door can make, whatever is added to it; waiting and the clock cannot fail.
CALLS = tuple(
    name
    for name, call in vars(system).items()
    if callable(call) and name not in ("monotonic", "sleep", "annotations")
)
ENVIRON = {
    "PMCOACH_TODAY": "2026-11-20",
    "PMCOACH_LANG": "en",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}
ERRORS: dict[str, Callable[[], BaseException]] = {
    "full": lambda: OSError(errno.ENOSPC, "No space left on device"),
    "broken": lambda: OSError(errno.EIO, "Input/output error"),
    "refused": lambda: PermissionError(errno.EACCES, "Permission denied"),
    "disturbed": lambda: InterruptedError(errno.EINTR, "Interrupted system call"),
    "interrupted": KeyboardInterrupt,
    "ended": lambda: EndedError(signal.SIGTERM),
    "no-memory": MemoryError,
}
# What removes a temp and frees a lock: where these fail there is nothing left to do about it.
CLEANING = ("unlink", "scandir")
SERIES = "metrics/csat.csv"
GOAL = "goals/2026-Q4/csat.yaml"
OUTBOX = ".pmcoach/outbox.jsonl"
LINE = '{"target": "slack", "state": "queued"}'


class Failing:
    """The calls to the system from here on; instead of the n-th, something else happens."""

    def __init__(
        self, patch: pytest.MonkeyPatch, nth: int, error: Callable[[], BaseException | None]
    ) -> None:
        self.left = nth
        self.error = error
        self.failed = ""
        for name in CALLS:
            patch.setattr(system, name, self.counted(name, getattr(system, name)))

    def counted(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*arguments: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                self.failed = name
                if name == "close":
                    call(*arguments, **named)  # a close that fails has closed all the same
                if (error := self.error()) is not None:
                    raise error
            return call(*arguments, **named)

        return counting


class Shape(NamedTuple):
    """A way to write: what stands there, and what is done in that folder. Done again it finishes what was begun."""

    files: Mapping[str, str]
    act: Callable[[str], object]
    empty: str = ""  # a path where an empty file says as little as none


def _new(root: str) -> None:
    if not Path(root, REPORT).exists():
        create(root, REPORT, "done: [写PRD]\n" * 50)


def _several(root: str) -> list[str]:
    wanted = {"people/jo.yaml": "name: Jo\n", "pmcoach.yaml": "lead: jo\n"}
    new = [New(path, text) for path, text in wanted.items() if not Path(root, path).exists()]
    return write(root, [Edit(".gitignore", lambda _: "dist/\n*.tmp\n", ""), *new])


def _outbox(root: str) -> None:
    ledger.add(root, OUTBOX, lambda lines: [] if "new" in lines else ["new", "周报"])


DOOR = {
    "edit": Shape({REPORT: "done: [a]\r\n"}, lambda root: edit(root, REPORT, lambda _: "done: [ab]\r\n")),
    "new-file": Shape({}, _new),
    "edit-or-new": Shape({}, lambda root: edit(root, REPORT, lambda text: f"{text}  - a\n", "praise:\n")),
    "several": Shape({".gitignore": "dist/\n"}, _several),
    "output": Shape({"due.ics": "old\n"}, lambda root: overwrite(root, "due.ics", b"new\r\n" * 99)),
    "ledger": Shape({OUTBOX: f"{LINE}\n"}, _outbox),
    "ledger-new": Shape({}, _outbox, OUTBOX),
    "ledger-cut": Shape({OUTBOX: f"{LINE}\n{LINE[:20]}"}, _outbox),
    "kept": Shape({}, lambda root: UserCache(f"{root}/cache").change("x", lambda _: "new")),
}


def command(*words: str) -> Callable[[str], int]:
    """A command line as a user gives it, in a folder."""
    return lambda root: main(["-C", root, *words])


_WITH_REPORT = TEAM | {REPORT: "done: [甲]\nasks: [{what: 两名前端, from: chen.jing}]\n"}
_WITH_SERIES = TEAM | {
    GOAL: f"title: 甲\nowner: li.wei\nmetric: {{name: 满意度, source: {SERIES}}}\n",
    SERIES: "date,value\n2026-11-19,4.1\n",
}
WORDS = {
    "set": ("set", "csat", "4.2"),
    "metrics": ("set", "csat", "4.2"),
    "ask": ("ask", "一台测试机", "--as", "li.wei"),
    "reply": ("reply", "li.wei", "好", "--as", "chen.jing"),
    "praise": ("praise", "zhang.min", "补位", "--as", "chen.jing"),
    "new-report": ("new", "report", "li.wei"),
    "calendar": ("agenda", "--ics", "due.ics"),
    "init": ("init", "--lead", "jo", "--name", "Jo"),
}
THERE = {
    "set": _WITH_REPORT,
    "metrics": _WITH_SERIES,
    "ask": _WITH_REPORT,
    "reply": _WITH_REPORT,
    "init": {".gitignore": "dist/\n"},
}
COMMANDS = {name: Shape(THERE.get(name, TEAM), command(*words)) for name, words in WORDS.items()}


def put(root: Path, there: Mapping[str, str]) -> Path:
    """A folder with files in it, every byte as it is given."""
    root.mkdir()
    for path, text in there.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode())
    return root


def temps(root: Path) -> list[Path]:
    """The temps that were left behind."""
    return [path for path in root.rglob("*") if TEMP.fullmatch(path.name)]


def state(root: Path) -> dict[str, bytes]:
    """All that stands in a folder, but for the lock and temps."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.name != LOCK and not TEMP.fullmatch(path.name)
    }


class Both(NamedTuple):
    """What stands in a folder before something is written, and after."""

    before: Mapping[str, bytes]
    after: Mapping[str, bytes]
    empty: str

    def torn(self, root: Path) -> list[str]:
        """The paths that hold neither the old bytes nor the new ones."""
        now = state(root)
        return [
            path
            for path in sorted({*now, *self.before, *self.after})
            if now.get(path) not in (self.before.get(path), self.after.get(path))
            if (path, now.get(path)) != (self.empty, b"")
        ]


def undisturbed(root: Path, shape: Shape) -> Both:
    """A shape written with nothing in its way."""
    before = state(put(root, shape.files))
    shape.act(str(root))
    return Both(before, state(root), shape.empty)
