"""Commands run as a user runs them: files in a folder, words on the command line, text out, an exit code."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.cli import every
from tests.keys import CHEN_KEY, LI_KEY, ZHANG_KEY

from pmcoach.__main__ import main

SETTINGS = {"pmcoach.yaml": "language: en\nlead: chen.jing\n"}
# A lead and two people, and a goal with a number to reach, in files as people keep them.
TEAM = {
    "pmcoach.yaml": "language: en\nlead: chen.jing\n",
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
    "people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\n",
    "goals/2026-Q4/csat.yaml": (
        "title: Customer satisfaction from 3.9 to 4.5 points by 31 December 2026\n"
        "owner: li.wei\n"
        "metric: {name: Customer satisfaction, unit: points, baseline: 3.9, target: 4.5}\n"
        "due: 2026-12-31\n"
    ),
}
REPORT = "reports/2026-W47/li.wei.yaml"
# The same team where private text is sealed: whoever reads has a key.
SEALING = {
    "pmcoach.yaml": "language: en\nlead: chen.jing\nprivate: {sealed: true}\n",
    "people/chen.jing.yaml": f"name: 陈静\nkeys: [{CHEN_KEY}]\n",
    "people/li.wei.yaml": f"name: 李伟\nlead: chen.jing\nkeys: [{LI_KEY}]\n",
    "people/zhang.min.yaml": f"name: 张敏\nlead: chen.jing\nkeys: [{ZHANG_KEY}]\n",
}
# What a machine, or a CI service that runs these tests, may have set.
UNSET = (
    "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "PMCOACH_LANG", "PMCOACH_FORMAT",
    "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI",
)  # fmt: skip


class Result(NamedTuple):
    """What a command printed and its exit code."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


def put(folder: Path, files: Mapping[str, str]) -> None:
    """Write files into a folder, every byte as it is given."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "work"
    path.mkdir()
    return path


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in a folder with some files, on 2026-11-20, in English unless the command says otherwise."""
    for name in UNSET:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("PMCOACH_TODAY", "2026-11-20")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder.parent / "cache"))
    monkeypatch.setenv("HOME", str(folder.parent / "home"))  # whose keys would open something
    for name in ("XDG_CONFIG_HOME", "PMCOACH_IDENTITY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(folder)

    def ran(*words: str, files: Mapping[str, str] | None = None, stdin: str = "") -> Result:
        put(folder, files or {})
        monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        capsys.readouterr()
        code = main(words)
        out, err = capsys.readouterr()
        return Result(code, out, err)

    return ran


@pytest.fixture
def me(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> Callable[[str], None]:
    """Let git know somebody by name, as a machine's own settings do."""
    del run  # which lets git know nobody
    config = tmp_path / "gitconfig"
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))

    def known(name: str) -> None:
        config.write_text(f"[user]\n\tname = {name}\n\temail = me@example.com\n", encoding="utf-8")

    return known


@pytest.fixture
def holding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> Callable[[str], Path]:
    """Let whoever runs a command hold some private keys, or none."""
    del run  # which lets them hold none

    def held(text: str) -> Path:
        path = tmp_path / "keys.txt"
        path.write_text(f"{text}\n", encoding="utf-8")
        path.chmod(0o600)
        monkeypatch.setenv("PMCOACH_IDENTITY", str(path))
        return path

    return held


@pytest.fixture
def repository(folder: Path, run: Run) -> Callable[..., str]:
    """Run git in the folder, which is a repository from then on."""
    del run  # which settles whose git it is

    def git(*words: str, on: str = "2026-11-18T10:00:00") -> str:
        env = {**os.environ, "GIT_AUTHOR_DATE": on, "GIT_COMMITTER_DATE": on}
        ran = subprocess.run(
            ("git", "-C", str(folder), *words), check=True, capture_output=True, encoding="utf-8", env=env
        )
        return ran.stdout

    git("init", "-q", "-b", "main")
    return git


@pytest.fixture
def typed(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on a pseudo-terminal: each line is typed when a question stands there, then the input is ended.

    `lines` may be a function instead: what is typed at a question. `err` is the screen, with what was typed.
    """
    del run  # which settles the day, the language and whose git it is

    def ran(
        *words: str,
        files: Mapping[str, str] | None = None,
        lines: tuple[str, ...] | Callable[[str], str] = (),
    ) -> Result:
        put(folder, files or {})
        master, slave = os.openpty()
        shown, left = bytearray(), [] if callable(lines) else [*lines]

        def type_along() -> None:
            with contextlib.suppress(OSError):  # the terminal is closed
                while part := os.read(master, 4096):
                    shown.extend(part)
                    if callable(lines) and shown.endswith(b": "):
                        os.write(master, f"{lines(shown.decode().splitlines()[-1])}\n".encode())
                    elif shown.endswith(b": "):
                        os.write(master, f"{left.pop(0)}\n".encode() if left else b"\x04")

        reader = threading.Thread(target=type_along)
        reader.start()
        with (
            open(slave, encoding="utf-8", closefd=False) as keyboard,
            open(slave, "w", encoding="utf-8", closefd=False, newline="") as screen,
            monkeypatch.context() as patch,
        ):
            patch.setattr("sys.stdin", keyboard)
            patch.setattr("sys.stderr", screen)
            code = main(words)
        os.close(slave)
        reader.join()
        os.close(master)
        return Result(code, capsys.readouterr().out, shown.decode().replace("\r\n", "\n"))

    return ran


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with something of everything, in a repository; it is copied, not changed."""
    return every.made(tmp_path_factory.mktemp("every") / "team")
