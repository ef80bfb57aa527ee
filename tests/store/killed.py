"""Kills commands in the middle, many times, and counts what was left torn: `python -m tests.store.killed 2000 [SEED]`.

Each command runs in a process that is forked with all of it loaded. Half of them are killed at any moment of their life,
half at any moment from when they take the lock; and each way to write is killed at its first call to the system, its
second, and so on until one gets through. 200 in every run of the tests, 2,000 before a release.
"""

from __future__ import annotations

import contextlib
import gc
import io
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
import weakref
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.store.breaking import COMMANDS, DOOR, ENVIRON, Both, Failing, Shape, put, state, temps, undisturbed

from pmcoach.store.disk import system
from pmcoach.store.disk.writing import edit

FAST = ("set", "metrics", "ask", "reply", "praise", "new-report", "calendar")
SEED = 20261120


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """What is printed from here on goes nowhere."""
    nothing = io.StringIO()
    with contextlib.redirect_stdout(nothing), contextlib.redirect_stderr(nothing):
        yield


def forked(act: Callable[[], object]) -> int:
    """The id of a process that does something and says nothing."""
    child = os.fork()
    if child:
        return child
    code = 99
    try:
        with quiet():
            code = int(bool(act()))
    finally:
        os._exit(code)


def suicide() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def at_each_call(top: Path, name: str, shape: Shape, figures: Counter[str]) -> None:
    """Kill a way to write at its n-th call to the system, for every n."""
    both = undisturbed(top / name, shape)
    nth, ended = 0, False
    while not ended:
        nth += 1
        root = put(top / f"{name}{nth}", shape.files)

        def act(root: Path = root, nth: int = nth) -> object:
            with pytest.MonkeyPatch.context() as patch:
                Failing(patch, nth, suicide)
                return shape.act(str(root)) and None

        _, status = os.waitpid(forked(act), 0)
        ended = not os.WIFSIGNALED(status)
        figures["calls"] += not ended
        _judge(root, name, shape, both, figures)


def at_random(top: Path, times: int, rng: random.Random, figures: Counter[str]) -> None:
    """Kill commands at moments spread over their life, and over the time from their first call to the system on."""
    with quiet():
        wholes = {name: undisturbed(top / f"{name}.whole", COMMANDS[name]) for name in FAST}
    spans = {name: _span(top, COMMANDS[name]) for name in FAST}
    for number in range(times):
        name = FAST[number % len(FAST)]
        shape, both = COMMANDS[name], wholes[name]
        root = put(top / f"{number}", shape.files)
        child, begun = _told(shape, root)
        life, writes = spans[name]
        if number // len(FAST) % 2:
            begun()
            time.sleep(rng.uniform(0, writes))
        else:
            time.sleep(rng.uniform(0, life))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        figures["kills"] += 1
        figures["in-time"] += os.WIFSIGNALED(status)
        _judge(root, name, shape, both, figures)


def _told(shape: Shape, root: Path) -> tuple[int, Callable[[], object]]:
    """A process that writes, and what waits until it begins to, or is over."""
    ours, theirs = os.pipe()
    open_file = system.open_file

    def act() -> object:
        def telling(*arguments: Any) -> int:
            os.write(theirs, b".")
            return open_file(*arguments)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(system, "open_file", telling)
            return shape.act(str(root))

    child = forked(act)
    os.close(theirs)

    def begun() -> bytes:
        return os.read(ours, 1)

    weakref.finalize(begun, os.close, ours)
    return child, begun


def _span(top: Path, shape: Shape) -> tuple[float, float]:
    """How long a command takes, and how long from when it begins to write: the middle of five."""
    lives, writes = [], []
    for _ in range(5):
        root = put(Path(tempfile.mkdtemp(dir=top)) / "work", shape.files)
        start = time.monotonic()
        child, begun = _told(shape, root)
        begun()
        wrote = time.monotonic()
        os.waitpid(child, 0)
        lives.append(time.monotonic() - start)
        writes.append(time.monotonic() - wrote)
    return sorted(lives)[2], sorted(writes)[2]


def _judge(root: Path, name: str, shape: Shape, both: Both, figures: Counter[str]) -> None:
    left = temps(root)
    figures["temps"] += len(left)
    if torn := both.torn(root):
        figures["torn"] += 1
        sys.stderr.write(f"torn: {name} {torn} in {root}\n")
    now = state(root)
    figures["new"] += now == both.after
    long_ago = time.time() - 3700
    for path in left:
        os.utime(path, (long_ago, long_ago))
    if now != both.after:
        with quiet():
            shape.act(str(root))
    if state(root) != both.after:
        figures["stuck"] += 1
        sys.stderr.write(f"not finished: {name} in {root}\n")
    folders = {path.parent for path in left}
    for folder in folders:  # which the command need not write to again
        edit(str(folder), "a.yaml", lambda text: f"{text}.", "")
    figures["unswept"] += len(temps(root))
    if not torn:
        shutil.rmtree(root)


def main(times: int, seed: int) -> Counter[str]:
    """Kill so many times; return what was counted."""
    os.environ.update(ENVIRON)
    figures: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        gc.freeze()  # what is forked shares what is loaded
        os.environ["XDG_CACHE_HOME"] = folder
        for name, shape in DOOR.items():
            at_each_call(top, name, shape, figures)
        at_random(top, times, random.Random(seed), figures)
    return figures


if __name__ == "__main__":
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else SEED
    sys.stdout.write(f"{json.dumps(main(int(sys.argv[1]), seed))}\n")
