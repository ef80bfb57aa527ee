"""What came with a clone: an editor, an outbox, keys, links and folders. None of it acts unasked, and what matters is told."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import SEALING, TEAM, Run, put
from tests.keys import CHEN_KEY, LI_KEY, ZHANG_KEY

from pmcoach.store.disk.folder import Folder
from pmcoach.store.disk.writing import edit
from pmcoach.store.git import git
from pmcoach.store.git.past import committed

OUTBOX = ".pmcoach/outbox.jsonl"
Git = Callable[..., str]
WHO = ("-c", "user.name=Mallory", "-c", "user.email=m@evil.example")


def test_the_editor_a_repository_names_is_not_run(
    run: Run, typed: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, repository: Git
) -> None:
    for name in ("GIT_EDITOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)
    put(folder, TEAM)
    monkeypatch.setenv("EDITOR", f"touch {folder}/mine")
    repository("config", "core.editor", f"touch {folder}/sprung")
    typed("new", "report", "li.wei", "--edit")
    assert (folder / "mine").exists()
    assert not (folder / "sprung").exists()


def test_a_committed_outbox_is_known_as_such(folder: Path, run: Run, repository: Git) -> None:
    put(folder, {**TEAM, OUTBOX: '{"state": "sent"}\n'})
    assert committed(str(folder), OUTBOX) == []
    repository("add", "--force", OUTBOX)
    assert committed(str(folder), OUTBOX) == ['{"state": "sent"}', ""]
    repository(*WHO, "commit", "-qm", "x")
    repository("rm", "-q", "--cached", OUTBOX)
    assert committed(str(folder), OUTBOX) == ['{"state": "sent"}', ""]


def test_a_key_somebody_else_put_there_is_named_before_it_reads(
    run: Run, folder: Path, repository: Git
) -> None:
    put(folder, SEALING)
    repository("add", "-A")
    repository(*WHO, "commit", "-qm", "x", "--author=Mallory <m@evil.example>")
    said = run("keys", "list")
    assert f"the key {LI_KEY[:16]}… of 李伟 was put into the file by Mallory" in " ".join(said.out.split())
    put(folder, {"reports/2026-W47/li.wei.yaml": "done: [a]\nprivate: {mood: 3}\n"})
    done = run("seal")
    assert done.code == 0
    assert f"the key {LI_KEY[:16]}… of 李伟 was put into the file by Mallory" in done.err
    put(folder, {"people/li.wei.yaml": f"name: 李伟\nlead: chen.jing\nkeys: [{LI_KEY}, {ZHANG_KEY}]\n"})
    repository(*WHO, "commit", "-qam", "y", "--author=Mallory <m@evil.example>")
    (found,) = json.loads(run("lint", "--select", "P104", "--format", "json").out)["findings"]
    assert f"Mallory put the key {ZHANG_KEY[:16]}… into the file of 李伟" in found["message"]


def test_a_mailmap_says_for_nobody_who_put_a_key_there(run: Run, folder: Path, repository: Git) -> None:
    put(folder, {**SEALING, ".mailmap": "李伟 <li@example.com> <m@evil.example>\n"})
    repository("add", "-A")
    repository(*WHO, "commit", "-qm", "x")
    assert f"the key {LI_KEY[:16]}… of 李伟 was put into the file by Mallory" in " ".join(
        run("keys", "list").out.split()
    )


@pytest.mark.parametrize(
    "how",
    [
        pytest.param("merge", id="in-the-merge-itself"),
        pytest.param("branch", id="on-a-branch-that-was-merged"),
        pytest.param("renamed", id="and-renamed-there-and-back"),
        pytest.param("replaced", id="and-put-another-commit-in-its-place"),
        pytest.param("shallow", id="in-a-clone-cut-short"),
    ],
)
def test_however_a_key_came_it_is_named(run: Run, folder: Path, repository: Git, how: str) -> None:
    path, key = "people/li.wei.yaml", f"keys: [{LI_KEY}]\n"
    repository(*WHO, "commit", "-qm", "w", "--allow-empty")
    before = SEALING[path].replace(key, "")
    put(folder, {**SEALING, path: before})
    repository("add", "-A")
    repository("-c", "user.name=陈静", "-c", "user.email=c@example.com", "commit", "-qm", "x")
    if how in ("merge", "branch"):
        repository("checkout", "-qb", "side")
        put(folder, {"x": "x", **({path: SEALING[path]} if how == "branch" else {})})
        repository("add", "-A")
        repository(*WHO, "commit", "-qm", "y")
        repository("checkout", "-q", "-")
        repository(*WHO, "merge", "-q", "--no-ff", "--no-commit", "side")
    put(folder, {path: SEALING[path]})
    repository("add", "-A")
    repository(*WHO, "commit", "-qm", "z", "--allow-empty")
    if how == "renamed":
        for one, other in ((path, "people/x.yaml"), ("people/x.yaml", path)):
            repository("mv", one, other)
            repository("-c", "user.name=李伟", "-c", "user.email=l@example.com", "commit", "-qm", "r")
    if how == "replaced":
        bad = repository("rev-parse", "HEAD").strip()
        repository(
            "-c",
            "user.name=李伟",
            "-c",
            "user.email=l@example.com",
            "commit",
            "-q",
            "--amend",
            "--reset-author",
            "-m",
            "z",
        )
        good = repository("rev-parse", "HEAD").strip()
        repository("reset", "-q", "--hard", bad)
        repository("replace", bad, good)
    if how == "shallow":
        (folder / ".git/shallow").write_text(repository("rev-parse", "HEAD"), encoding="utf-8")
    said = " ".join(run("keys", "list").out.split())
    assert f"the key {LI_KEY[:16]}… of 李伟 was put into the file by Mallory" in said


def test_a_key_its_owner_put_there_is_not_doubted(run: Run, folder: Path, repository: Git) -> None:
    put(folder, {**SEALING, "people/chen.jing.yaml": "name: 陈静\n", "people/zhang.min.yaml": "name: 张敏\n"})
    repository("add", "-A")
    repository(*WHO, "commit", "-qm", "x", "--author=李伟 <li@example.com>")
    assert "put into the file" not in run("keys", "list").out


def test_a_key_of_two_people_is_told(run: Run, folder: Path) -> None:
    files = {**SEALING, "people/zhang.min.yaml": f"name: 张敏\nlead: chen.jing\nkeys: [{CHEN_KEY}]\n"}
    said = " ".join(run("keys", "list", files=files).out.split())
    assert f"the key {CHEN_KEY[:16]}… stands in the files of several people: 陈静, 张敏" in said


def test_a_key_of_two_people_who_read_nothing_there_is_no_matter(run: Run, folder: Path) -> None:
    twice = {
        f"people/{each}.yaml": f"name: {each}\nkeys: [{ZHANG_KEY}]\n" for each in ("zhang.min", "wu.hao")
    }
    put(folder, {**SEALING, **twice, "reports/2026-W47/li.wei.yaml": "private: {mood: 3}\n"})
    done = run("seal")
    assert (done.code, "several people" in done.err) == (0, False)


def test_a_folder_that_is_a_link_is_told(run: Run, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "else").mkdir()
    put(folder, TEAM)
    (folder / "goals/2026-Q3").symlink_to(tmp_path / "else")
    (folder / "metrics").symlink_to(tmp_path / "else")
    done = run("lint", "--format", "json")
    assert "note: goals/2026-Q3 cannot be read: a folder that is a link is not followed" in done.err
    assert "note: metrics cannot be read: a folder that is a link is not followed" in done.err
    json.loads(done.out)


def test_a_folder_that_cannot_be_read_takes_down_only_itself(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def locked(path: str) -> object:
        if path.endswith("metrics"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    put(folder, {**TEAM, "metrics/a.csv": "date,value\n"})
    monkeypatch.setattr(os, "scandir", locked)
    assert list(Folder(str(folder)).skipped) == ["metrics"]
    done = run("check")
    assert done.code == 2
    assert "csat" in done.out
    assert "metrics cannot be read" in done.err


@pytest.mark.parametrize("name", ["Li.Wei", "LI.WEI"])
def test_an_id_that_differs_in_case_only_is_refused(run: Run, name: str) -> None:
    done = run("new", "person", name, files=TEAM)
    assert done.code == 2
    assert f"“{name}” and “li.wei” differ in capital letters only" in done.err
    assert run("new", "goal", "--id", "CSAT").code == 2


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u202e", "\U000e0041"])
def test_what_does_not_show_is_refused_by_commands_as_by_lint(run: Run, sign: str) -> None:
    assert run("ask", f"a{sign}b", "--as", "li.wei", files=TEAM).code == 2
    assert run("new", "person", f"a{sign}b").code == 2
    assert run("move", "csat", "--title", "x", "--why", f"a{sign}b").code == 2


def test_the_second_of_two_moves_notes_what_was_really_there(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goal = folder / "goals/2026-Q4/csat.yaml"

    def late(root: str, path: str, made: Callable[[str], str], begin: str | None = None) -> object:
        goal.write_text(
            goal.read_text(encoding="utf-8").replace("target: 4.5", "target: 4.4"), encoding="utf-8"
        )
        return edit(root, path, made, begin)

    monkeypatch.setattr("pmcoach.cli.edit.editing.edit", late)
    run("move", "csat", "--target", "4.3", "--why", "x", files=TEAM)
    text = goal.read_text(encoding="utf-8")
    assert "target: 4.3" in text
    assert "from: 4.4" in text


def test_the_language_of_git_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TRACE", "1")
    assert git.environment({"GIT_DIR": "x", "GIT_CONFIG_GLOBAL": "y", "A": "b"}) == {
        "GIT_CONFIG_GLOBAL": "y", "A": "b",
    }  # fmt: skip
