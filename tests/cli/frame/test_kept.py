"""What `lint` keeps of a large workspace for the next time: never needed, never believed at a doubt."""

from __future__ import annotations

import marshal
import os
import pickle
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from tests.benchmarks.workspace import Shape, texts
from tests.cli.conftest import Result, Run, put
from tests.keys import CHEN, CHEN_KEY

from pmcoach.cli.frame import invocation, run_rules
from pmcoach.rules.engine import shares
from pmcoach.rules.engine.shares import Judged
from pmcoach.store.disk import kept_shares, results, system
from pmcoach.store.disk.signature import Sight

SIGHT = Sight("/", (), "", "", 0, {})
FILES = dict(texts(Shape(4, 6)))
ONE = next(path for path in sorted(FILES) if path.startswith("reports/"))


class Kept:
    """A large workspace, and what `lint` keeps of it; results of whole calls are not looked at."""

    def __init__(self, run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.run, self.folder, self.monkeypatch = run, folder, monkeypatch
        self.judged: list[int] = []
        find = shares.findings_by_share

        def noting(*values: object, **named: object) -> object:
            before = named["before"]
            assert isinstance(before, Judged)
            self.judged.append(len(before.shares))
            return find(*values, **named)  # type: ignore[arg-type]

        monkeypatch.setattr("pmcoach.cli.frame.kept.findings_by_share", noting)

    def lint(self) -> Result:
        """What it says; worked out without anything kept it is the same."""
        with self.monkeypatch.context() as plain:
            plain.setenv("PMCOACH_CACHE", "off")
            cold = self.run("lint", "--format", "concise")
        found = self.run("lint", "--format", "concise")
        assert found == cold
        return found

    def remembered(self) -> bool:
        """Whether the next call begins with what was kept."""
        self.judged.clear()
        self.lint()
        return self.judged[-1] > 0

    @property
    def file(self) -> Path:
        """The file of what is kept."""
        (found,) = (self.folder.parent / "cache" / "pmcoach" / "results").iterdir()
        return found


@pytest.fixture
def kept(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    clock = SimpleNamespace(time=lambda: time.time() + 60)
    monkeypatch.setattr(results, "time", clock)
    monkeypatch.setattr(invocation, "time_now", clock.time)
    monkeypatch.setenv("PMCOACH_CACHE", "on")
    monkeypatch.setattr(run_rules, "MANY", 0)
    monkeypatch.setattr(shares, "FILES", 10)
    monkeypatch.setattr(results, "find", lambda *_: results.NOTHING)
    monkeypatch.setattr(results, "keep", lambda *_: False)
    put(folder, FILES)
    return Kept(run, folder, monkeypatch)


def test_a_change_is_seen_and_the_rest_remembered(kept: Kept) -> None:
    first = kept.lint()
    assert kept.remembered()
    put(kept.folder, {ONE: FILES[ONE] + "prolbems: [a]\n"})
    assert kept.remembered()
    assert kept.lint() != first
    put(kept.folder, {ONE: FILES[ONE]})
    assert kept.lint() == first
    assert kept.judged[-1]


@pytest.mark.bulk
@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"reports/2026-W01/new.yaml": "done: [a]\n"}, id="a-file-more"),
        pytest.param({"pmcoach.yaml": "language: en\nrules: {ignore: [W]}\n"}, id="settings"),
    ],
)
def test_what_concerns_everything_is_judged_anew(kept: Kept, change: dict[str, str]) -> None:
    kept.lint()
    put(kept.folder, change)
    assert not kept.remembered()
    assert kept.remembered()


def test_a_file_less_is_judged_anew(kept: Kept) -> None:
    kept.lint()
    (kept.folder / ONE).unlink()
    assert not kept.remembered()


@pytest.mark.bulk
def test_a_commit_is_judged_anew(kept: Kept, repository: Callable[..., str]) -> None:
    repository("add", ".")
    repository("-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x")
    kept.lint()
    assert kept.remembered()
    repository("-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "y", "--allow-empty")
    assert not kept.remembered()


def test_what_changed_just_now_is_looked_at_again(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(invocation, "time_now", time.time)
    kept.lint()
    found = kept_shares.find
    touched: list[object] = []

    def noting(*asked: Any) -> kept_shares.Kept | None:
        said = found(*asked)
        touched.extend(said.touched if said is not None else ())
        return said

    monkeypatch.setattr(kept_shares, "find", noting)
    kept.lint()
    assert {*touched} >= {*FILES}


@pytest.mark.parametrize(
    "spoilt",
    [
        pytest.param(lambda old: old[:-9], id="cut-short"),
        pytest.param(lambda old: old[:40] + b"x" + old[41:], id="another-byte"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda _: _summed(b"nonsense"), id="no-marshal"),
        pytest.param(lambda _: _summed(marshal.dumps((1, 2))), id="too-few"),
        pytest.param(lambda _: _summed(marshal.dumps(7)), id="no-tuple"),
        pytest.param(lambda old: _other(old, form="pmcoach shares 1"), id="another-form"),
        pytest.param(lambda old: _other(old, key="another"), id="of-another"),
        pytest.param(lambda old: _other(old, data=b"cos\nsystem\n(S'true'\ntR."), id="a-call"),
        pytest.param(lambda old: _other(old, data=pickle.dumps(Judged((), {}, {}))[:-3]), id="half-a-pickle"),
    ],
)
def test_what_is_not_whole_and_ours_is_not_believed(kept: Kept, spoilt: Callable[[bytes], bytes]) -> None:
    kept.lint()
    kept.file.write_bytes(spoilt(kept.file.read_bytes()))
    assert not kept.remembered()
    assert kept.remembered()


def _summed(body: bytes) -> bytes:
    return results.summed(body)


def _other(old: bytes, *, form: str = "", key: str = "", data: bytes = b"") -> bytes:
    body = marshal.loads(old[results.SUM :])
    return _summed(marshal.dumps((form or body[0], key or body[1], *body[2:5], data or body[5])))


@pytest.mark.bulk
def test_a_link_or_a_folder_in_its_place_is_not_followed(kept: Kept, tmp_path: Path) -> None:
    kept.lint()
    whole, path = kept.file.read_bytes(), kept.file
    (tmp_path / "elsewhere").write_bytes(whole)
    path.unlink()
    path.symlink_to(tmp_path / "elsewhere")
    assert not kept.remembered()
    kept.file.unlink()
    path.mkdir()
    assert not kept.remembered()


def test_a_folder_others_may_write_to_is_not_believed(kept: Kept) -> None:
    kept.lint()
    kept.file.parent.chmod(0o777)
    assert not kept.remembered()


@pytest.mark.bulk
@pytest.mark.parametrize("ahead", [90_000, -600])
def test_what_is_a_day_old_or_of_a_day_to_come_is_not_believed(
    kept: Kept, monkeypatch: pytest.MonkeyPatch, ahead: float
) -> None:
    kept.lint()
    monkeypatch.setattr(invocation, "time_now", lambda: time.time() + 60 + ahead)
    assert not kept.remembered()


def test_too_much_is_not_kept(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_shares, "LARGEST", 100)
    kept.lint()
    assert not kept.remembered()


def test_what_is_no_file_is_a_doubt(kept: Kept) -> None:
    kept.lint()
    os.mkfifo(kept.folder / "reports" / "pipe.yaml")
    assert not kept.remembered()
    assert not kept.remembered()


def test_a_young_file_whose_name_has_two_lines_is_a_doubt(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(kept.folder, {"reports/2026-W47/a\nb.yaml": "done: [a]\n"})
    kept.lint()
    assert kept.remembered()
    kept.file.unlink()
    monkeypatch.setattr(invocation, "time_now", time.time)
    kept.lint()
    assert not kept.remembered()


def test_a_folder_that_cannot_be_looked_into_is_a_doubt(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.lint()

    def refused(_: str) -> object:
        raise PermissionError

    monkeypatch.setattr(system, "scandir", refused)
    assert not kept.remembered()


@pytest.mark.bulk
@pytest.mark.parametrize("sealing", [True, False])
def test_nothing_that_may_be_sealed_is_kept(
    kept: Kept, holding: Callable[[str], Path], sealing: bool
) -> None:
    settings = "language: en\nlead: chen.jing\n" + ("private: {sealed: true}\n" if sealing else "")
    people = {"chen.jing": "", "li.wei": "lead: chen.jing\n"}
    put(kept.folder, {"pmcoach.yaml": settings, **{
        f"people/{each}.yaml": f"name: {each}\n{rest}keys: [{CHEN_KEY}]\n" for each, rest in people.items()
    }})  # fmt: skip
    put(kept.folder, {"reports/2026-W47/li.wei.yaml": "done: [a]\nprivate: {mood: 1, voice: nobody knows}\n"})
    holding(CHEN)
    kept.run("seal", "reports/2026-W47/li.wei.yaml")
    assert "AGE ENCRYPTED" in (kept.folder / "reports/2026-W47/li.wei.yaml").read_text()
    kept.lint()
    assert not kept.remembered()


def test_where_nothing_is_kept_everything_works(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.lint()
    monkeypatch.setattr(results, "folder_of", lambda _: None)
    assert not kept.remembered()
    assert not kept_shares.keep("x", SIGHT, b"", 0, {})
    assert kept_shares.find("x", SIGHT, 0, {}) is None
