"""`--rev` and `--as-committed`: everything as it was at a commit, byte for byte as a checkout of it would say."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.cli.look.test_history import GOAL, LOWER, PATH, TEAM
from tests.repository import Repo

BROKEN = "goals/2026-Q4/broken.yaml"
COMMANDS = [
    ("check",),
    ("check", "li.wei"),
    ("check", "--format", "json"),
    ("check", "--why", "csat"),
    ("lint",),
    ("lint", "-f", "json", "goals"),
    ("tree",),
    ("history", "csat"),
    ("list", "goals"),
    ("agenda",),
]


@pytest.fixture
def repo(folder: Path, run: Run, own_git: None) -> Repo:
    """A repository with a merge, a file that cannot be read, and another language at the end."""
    del run, own_git
    made = Repo(folder)
    made.commit("2026-11-02T10:00:00+08:00", {**TEAM, PATH: GOAL})
    made.git("checkout", "-q", "-b", "side")
    made.commit(
        "2026-11-03T10:00:00+08:00", {"reports/2026-W45/li.wei.yaml": "done: [a]\nmetrics: {csat: 4}\n"}
    )
    made.git("checkout", "-q", "main")
    made.commit("2026-11-10T10:00:00+08:00", {PATH: LOWER, BROKEN: "title: [\n"})
    made.git("merge", "-q", "--no-edit", "side", moment="2026-11-12T10:00:00+08:00")
    made.commit("2026-11-18T10:00:00+08:00", {"pmcoach.yaml": TEAM["pmcoach.yaml"].replace("en", "zh", 1)})
    return made


@pytest.mark.bulk
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_commit_is_shown_as_its_checkout_is(repo: Repo, run: Run, words: tuple[str, ...]) -> None:
    for name in ("HEAD~3", "HEAD~2", "HEAD~1", "main", "side"):
        asked = run("--rev", name, *words)
        assert run(*words, "--rev", name) == asked
        repo.git("checkout", "-q", name)
        assert asked == run(*words), name
        repo.git("checkout", "-q", "main")


@pytest.mark.bulk
def test_the_files_of_a_day(repo: Repo, run: Run) -> None:
    day = ("--at", "2026-11-11", "--as-committed")
    for words in COMMANDS:
        assert run(*words, *day) == run(*words, "--at", "2026-11-11", "--rev", "HEAD~2")
    repo.write({PATH: "title: [\n"})
    assert "E002" in run("lint", "-f", "concise", PATH).out
    assert "E002" not in run("lint", "-f", "concise", PATH, "--as-committed").out


def test_a_day_ends_where_the_workspace_is(repo: Repo, run: Run) -> None:
    repo.commit("2026-11-19T23:59:00+08:00", {PATH: "title: [\n"})
    repo.commit("2026-11-19T16:01:00+00:00", {PATH: GOAL})
    assert "E002" in run("lint", "-f", "concise", PATH, "--at", "2026-11-19", "--as-committed").out
    assert "E002" not in run("lint", "-f", "concise", PATH, "--at", "2026-11-20", "--as-committed").out


def test_the_clock_s_day_where_none_is_asked_for(
    repo: Repo, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    del repo
    monkeypatch.delenv("PMCOACH_TODAY")
    assert run("lint", "-f", "concise", BROKEN, "--as-committed").out.count("E002") == 1


@pytest.mark.bulk
def test_a_file_that_is_no_longer_there(repo: Repo, run: Run) -> None:
    repo.git("rm", "-q", BROKEN)
    assert run("lint", BROKEN).code == 2
    assert "E002" in run("lint", "-f", "concise", BROKEN, "--rev", "HEAD").out
    result = run("lint", "goals/2026-Q4/none.yaml", "--rev", "HEAD")
    assert (result.code, result.out) == (2, "")


@pytest.mark.bulk
@pytest.mark.parametrize("name", ["", "HEAD:x", "a..b", "--output=x", "nosuch", "^main", "HEAD HEAD"])
def test_what_is_no_commit_is_one_line(repo: Repo, run: Run, name: str) -> None:
    for words in (("check", f"--rev={name}"), (f"--rev={name}", "lint"), ("check", f"--since={name}")):
        result = run(*words)
        assert (result.code, result.out) == (2, "")
        assert result.err == f"pmcoach：git 里没有“{name}”这个提交\n"
    assert not (repo.root / "x").exists()


def test_a_commit_before_the_workspace(folder: Path, run: Run, own_git: None) -> None:
    del own_git
    made = Repo(folder)
    (folder / "pmcoach.yaml").unlink()
    made.commit("2026-11-02T10:00:00+08:00", {"README.md": "x"})
    first = made.git("rev-parse", "HEAD")
    made.commit("2026-11-03T10:00:00+08:00", TEAM)
    result = run("check", "--rev", "HEAD~1")
    assert (result.code, result.err) == (2, f"pmcoach: {first[:8]} has no pmcoach.yaml in {folder}\n")
    result = run("check", "--at", "2026-11-01", "--as-committed")
    assert (result.code, result.err) == (2, "pmcoach: there is no commit on or before 2026-11-01\n")


def test_no_repository_has_no_commits(run: Run, own_git: None) -> None:
    del own_git
    for words in (("--rev", "HEAD"), ("--as-committed",)):
        result = run("check", *words, files=TEAM)
        assert (result.code, result.err) == (2, "pmcoach: this folder is in no git repository\n")


@pytest.mark.bulk
@pytest.mark.parametrize(
    "words",
    [
        ("set", "csat", "4.1"),
        ("new", "person", "x"),
        ("done", "csat"),
        ("close", "csat"),
        ("ask", "x"),
        ("praise", "li.wei", "x"),
        ("reply", "li.wei", "x"),
    ],
    ids=" ".join,
)
def test_what_writes_works_on_the_files_as_they_are(repo: Repo, run: Run, words: tuple[str, ...]) -> None:
    for given in (("--rev", "HEAD"), ("--as-committed",)):
        result = run(*given, *words)
        said = f"pmcoach：{words[0]} 只改现在的文件：不要写 --rev 和 --as-committed\n"
        assert (result.code, result.out, result.err) == (2, "", said)
    assert repo.git("status", "--porcelain") == ""


def test_one_tree_is_enough(repo: Repo, run: Run) -> None:
    del repo
    result = run("check", "--rev", "HEAD", "--as-committed")
    assert (result.code, result.err) == (
        2, "pmcoach：--rev 和 --as-committed 都指定读哪一份文件：只写一个\n"
    )  # fmt: skip
