"""The history of a workspace, from real repositories: cold and warm alike, and silent where git knows nothing."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from tests.repository import Repo

from pmcoach.project.history import Version
from pmcoach.records.fields.zone import zone_of
from pmcoach.store.git import git, past
from pmcoach.store.git.past import GitPast, blobs
from pmcoach.text import Lang

PATH = "goals/2026-Q4/csat.yaml"
REPORT = "reports/2026-W47/li.wei.yaml"
ONE, TWO, THREE = "title: 一\n", "title: 二\n", "title: 三\n"


def told(repo: Repo, path: str = PATH, revision: str = "HEAD") -> list[tuple[str, str]]:
    """The versions of a file: commit and text."""
    known = GitPast(str(repo.root), revision)
    versions = known.versions(path)
    texts = known.texts([each.after for each in versions])
    return [(each.commit, texts[each.after].decode() if each.after else "") for each in versions]


def trouble(folder: Path) -> str:
    known = GitPast(str(folder))
    assert known.versions(PATH) == ()
    assert known.trouble is not None
    return known.trouble.say(Lang.EN)


def cached(tmp_path: Path, name: str) -> Path:
    (found,) = (tmp_path / "cache/pmcoach").glob(f"*/{name}.json")
    return found


def test_versions_are_told_oldest_first(repo: Repo) -> None:
    first = repo.commit("2026-11-10T10:00:00+08:00", {PATH: ONE})
    second = repo.commit(
        "2026-11-11T23:30:00-08:00", {PATH: TWO, "metrics/a.csv": "date,value\n"}, author="Ann\x1fLee"
    )
    created, changed = GitPast(str(repo.root)).versions(PATH)
    assert created == Version(
        first, datetime.fromisoformat("2026-11-10T10:00:00+08:00"), "李伟", "", created.after
    )
    assert (changed.commit, changed.author, changed.before) == (second, "Ann\x1fLee", created.after)
    assert (changed.day.isoformat(), GitPast(str(repo.root), zone=zone_of("Asia/Shanghai")).versions(PATH)[1].day.isoformat()) == (
        "2026-11-11", "2026-11-12",
    )  # fmt: skip
    assert GitPast(str(repo.root)).versions("metrics/a.csv") == ()
    assert GitPast(str(repo.root)).versions("goals/2026-Q4/none.yaml") == ()


def test_an_earlier_commit_has_an_earlier_past(repo: Repo) -> None:
    first = repo.commit("2026-11-10T10:00:00+08:00", {PATH: ONE})
    second = repo.commit("2026-11-11T10:00:00+08:00", {PATH: TWO})
    assert told(repo, revision=first) == [(first, ONE)]
    assert told(repo) == [(first, ONE), (second, TWO)]
    assert told(repo, revision=first) == [(first, ONE)]


@pytest.mark.bulk
@pytest.mark.parametrize("zero", [[], ["--object-format=sha256"]], ids=["sha1", "sha256"])
@pytest.mark.parametrize("workspace", ["", "团队/a b", "line\nbreak"])
def test_cold_and_warm_tell_the_same(
    tmp_path: Path, own_git: None, workspace: str, zero: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    del own_git
    monkeypatch.setenv("GIT_DEFAULT_HASH", "sha256" if zero else "sha1")
    repo = Repo(tmp_path / "repo", workspace)
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE, "../x" if workspace else "x": ""})
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("2026-11-02T10:00:00+08:00", {REPORT: ONE})
    repo.git("checkout", "-q", "main")
    repo.commit("2026-11-03T10:00:00+08:00", {PATH: TWO})
    warm = [told(repo), told(repo, REPORT)]
    assert [len(each) for each in warm] == [2, 0]
    repo.git("merge", "-q", "--no-edit", "side", moment="2026-11-04T10:00:00+08:00")
    repo.commit("2026-11-05T10:00:00+08:00", {PATH: THREE})
    warm = [told(repo), told(repo, REPORT), told(repo), told(repo, REPORT)]
    assert [len(each) for each in warm] == [3, 1, 3, 1]
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "empty"))
    assert [told(repo), told(repo, REPORT)] * 2 == warm


def test_a_history_that_was_rewritten_is_read_again(repo: Repo) -> None:
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    gone = repo.commit("2026-11-02T10:00:00+08:00", {PATH: TWO})
    assert told(repo)[-1] == (gone, TWO)
    repo.git("reset", "-q", "--hard", "HEAD~1")
    new = repo.commit("2026-11-03T10:00:00+08:00", {PATH: THREE})
    assert told(repo)[-1] == (new, THREE)
    repo.git("reset", "-q", "--hard", "HEAD~1")
    repo.git("reflog", "expire", "--expire=now", "--all")
    repo.git("gc", "-q", "--prune=now")
    last = repo.commit("2026-11-04T10:00:00+08:00", {PATH: TWO})
    assert [text for _, text in told(repo)] == [ONE, TWO]
    assert told(repo)[-1] == (last, TWO)


def test_what_is_known_is_not_asked_for_again(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    before = GitPast(str(repo.root)).versions(PATH)
    monkeypatch.setattr(past, "log", None)
    assert GitPast(str(repo.root)).versions(PATH) == before


@pytest.mark.parametrize(
    "kept",
    [
        pytest.param("", id="empty"),
        pytest.param("{", id="cut"),
        pytest.param("[" * 100_000, id="deep"),
        pytest.param('{"version": "0", "kept": [1, "x", []]}', id="another version"),
        pytest.param("[]", id="no mapping"),
        pytest.param('{"version": VERSION, "kept": null}', id="nothing"),
        pytest.param('{"version": VERSION, "kept": [2, "--output=x", [""], [[1]]]}', id="another shape"),
        pytest.param('{"version": VERSION, "kept": [1, "x", []]}', id="an earlier form"),
        pytest.param('{"version": VERSION, "kept": [0, "x", [""], []]}', id="another form"),
        pytest.param('{"version": VERSION, "kept": [2, "--output=x", [""], []]}', id="another commit"),
        pytest.param('{"version": VERSION, "kept": [2, "x", [], []]}', id="no folder"),
        pytest.param('{"version": VERSION, "kept": [2, "x", ["elsewhere/"], []]}', id="another folder"),
    ],
)
def test_a_memory_that_cannot_be_trusted_is_left_alone(repo: Repo, tmp_path: Path, kept: str) -> None:
    first = repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    told(repo)
    file = cached(tmp_path, "commits")
    version = json.dumps(json.loads(file.read_text(encoding="utf-8"))["version"])
    file.write_text(kept.replace("VERSION", version), encoding="utf-8")
    assert told(repo) == [(first, ONE)]


def test_what_is_learned_is_recalled_in_later_runs(repo: Repo, tmp_path: Path) -> None:
    first, empty = GitPast(str(repo.root)), GitPast(str(repo.root))
    empty.save()
    assert not (tmp_path / "cache").exists()
    first.learn("key", "值")
    assert first.recall("key") == "值"
    first.save()
    second = GitPast(str(repo.root))
    assert (second.recall("key"), second.recall("other")) == ("值", None)
    second.learn("other", "x")
    second.save()
    third = GitPast(str(repo.root))
    assert (third.recall("key"), third.recall("other")) == ("值", "x")
    cached(tmp_path, "learned").write_text('{"version": "0"}', encoding="utf-8")
    assert GitPast(str(repo.root)).recall("key") is None


def test_texts_that_are_not_there_are_left_out(repo: Repo) -> None:
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE, REPORT: "a\nb\n"})
    one, two = (GitPast(str(repo.root)).versions(path)[0].after for path in (PATH, REPORT))
    assert blobs(str(repo.root), {one, two, "0" * 40, ""}) == {one: ONE.encode(), two: b"a\nb\n"}
    assert blobs(str(repo.root), [""]) == {}
    assert blobs("/nowhere", [one]) == {}


def test_no_repository(tmp_path: Path, own_git: None) -> None:
    del own_git
    assert trouble(tmp_path) == "this folder is in no git repository"


def test_no_commit(repo: Repo) -> None:
    assert trouble(repo.root) == "nothing is committed yet"


def test_no_git(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert trouble(repo.root) == "git is not there, or does not answer, so the history cannot be read"


def test_another_user_s_repository(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    said = trouble(repo.root)
    assert said.startswith("git does not trust this repository, for it belongs to another user")
    assert said.endswith(f"safe.directory {repo.root}")


def test_a_repository_with_broken_settings(repo: Repo) -> None:
    (repo.top / ".git/config").write_text("[core\n", encoding="utf-8")
    assert (
        trouble(repo.root) == "git cannot read this repository: fatal: bad config line 1 in file .git/config"
    )


def test_a_shallow_clone(repo: Repo, tmp_path: Path) -> None:
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    repo.commit("2026-11-02T10:00:00+08:00", {PATH: TWO})
    clone = tmp_path / "shallow"
    repo.git("clone", "-q", "--depth", "1", f"file://{repo.top}", str(clone))
    assert GitPast(str(clone)).trouble is git.SHALLOW
    assert GitPast(str(clone)).versions(PATH) == ()


def test_a_damaged_repository_is_read_when_it_is_whole_again(repo: Repo) -> None:
    commit = repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    tree = repo.git("rev-parse", "HEAD^{tree}")
    lost = repo.top / ".git/objects" / tree[:2] / tree[2:]
    whole = lost.read_bytes()
    lost.unlink()
    assert trouble(repo.root).startswith("this repository is damaged, or not all of it is here")
    lost.write_bytes(whole)
    assert told(repo) == [(commit, ONE)]


def test_a_workspace_in_another_folder_of_its_repository_keeps_its_past(repo: Repo) -> None:
    settings = {"pmcoach.yaml": "language: zh\ntimezone: Asia/Shanghai\n"}
    first = repo.commit("2026-11-10T10:00:00+08:00", {**settings, PATH: ONE})
    (repo.top / "pm").mkdir()
    repo.git("mv", "pmcoach.yaml", "goals", "pm")
    repo.root = repo.top / "pm"
    repo.commit("2026-11-11T10:00:00+08:00")
    third = repo.commit("2026-11-12T10:00:00+08:00", {PATH: TWO})
    assert [told(repo)[0], told(repo)[-1]] == [(first, ONE), (third, TWO)]
