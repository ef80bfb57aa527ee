"""What all tests share: a day, a project from a dict, golden files."""

from __future__ import annotations

import gc
import os
import shutil
import sys
from collections.abc import Callable, Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from pmcoach.document import Source
from pmcoach.project import Project
from tests.repository import Repo

TODAY = date(2026, 11, 20)
TESTS = Path(__file__).parent
ROOT = TESTS.parent
GOLDEN = TESTS / "golden"
# What a test says of a command is said of one that works it out.
os.environ["PMCOACH_CACHE"] = "off"
ASKED = pytest.StashKey[set[str]]()

# How long an input takes is no matter of a test: a machine may be busy.
hypothesis.settings.register_profile(
    "pmcoach", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("pmcoach")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite golden files and expected outputs")
    parser.addoption(
        "--everything", action="store_true", help="run in full what is otherwise sampled by a seed"
    )
    parser.addoption(
        "--asked",
        metavar="FILE",
        help="golden files asked for: noted in a new file, added up and judged by one that is there",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.stash[ASKED] = set()


def pytest_collection_finish() -> None:
    """What the tests are made of stays: the collector need not go through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def unasked(asked: Collection[str], folder: Path = GOLDEN) -> list[str]:
    """The golden files that no test asked for."""
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(set(names).difference(asked))


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what a worker's tests asked for."""
    node.config.stash[ASKED].update(getattr(node, "workeroutput", {}).get("golden", ()))


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """A run of everything ends badly where a golden file is left that no test asks for; `--asked` makes one of two runs."""
    config, asked = session.config, session.config.stash[ASKED]
    if hasattr(config, "workeroutput"):
        config.workeroutput["golden"] = sorted(asked)
        return
    options = config.option
    if options.asked is not None:
        noted = Path(options.asked)
        if not noted.exists():
            noted.write_text("\n".join(sorted(asked)), encoding="utf-8")
            return
        asked.update(noted.read_text(encoding="utf-8").split("\n"))
    some = config.args_source is pytest.Config.ArgsSource.ARGS or options.keyword or options.markexpr
    whole = options.asked is not None or not some
    if whole and exitstatus == 0 and (left := unasked(asked)):
        sys.stderr.write("".join(f"\nno test asks for tests/golden/{name}" for name in left) + "\n")
        session.exitstatus = 1


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


@pytest.fixture
def everything(request: pytest.FixtureRequest) -> bool:
    """Whether to run in full what is otherwise sampled by a seed."""
    return bool(request.config.getoption("--everything"))


@pytest.fixture
def make() -> Callable[..., Project]:
    """A project from a mapping of path to text, seen on 2026-11-20 or on another day."""

    def made(files: Mapping[str, Source], today: date = TODAY) -> Project:
        return Project(files, today)

    return made


@pytest.fixture
def own_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git without anybody's own settings, and a memory for what is read from it."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def repo(tmp_path: Path, own_git: None) -> Repo:
    """A workspace in a repository of its own."""
    del own_git
    return Repo(tmp_path / "repo")


@pytest.fixture
def golden(update: bool, request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a golden file; `--update` writes it instead."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        request.config.stash[ASKED].add(name)
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        assert path.is_file(), f"no golden file {name}: run pytest --update and read its diff"
        assert path.read_bytes().decode("utf-8") == text

    return compare


@pytest.fixture
def generated(update: bool) -> Callable[[str, str], None]:
    """Compare a module with what it is made of; `--update` makes it again."""

    def compare(name: str, text: str) -> None:
        path = ROOT / "src" / "pmcoach" / name
        if update:
            path.write_text(text, encoding="utf-8", newline="")
        assert path.read_bytes().decode("utf-8") == text, f"{name} is out of date: pytest --update"

    return compare


@pytest.fixture
def ways(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Leave one way to age: the library `pyrage`, the program `age`, or, with another word, none."""

    def only(way: str) -> None:
        if way == "age" and shutil.which("age") is None:
            pytest.skip("the program age is not installed")
        if way != "pyrage":
            monkeypatch.setitem(sys.modules, "pyrage", None)
        if way != "age":
            real = shutil.which
            monkeypatch.setattr("shutil.which", lambda name: None if name.startswith("age") else real(name))

    return only
