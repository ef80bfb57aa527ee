"""`pmcoach lint --changed`: what a branch touches, and what broke elsewhere because of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.repository import Repo

FILES = {
    "pmcoach.yaml": "language: en\nlead: chen.jing\n",
    "people/chen.jing.yaml": "name: Chen Jing\n",
    "people/li.wei.yaml": "name: Li Wei\nlead: chen.jing\ntitel: x\n",
    "goals/2026-Q4/top.yaml": "title: Improve retention\nlevel: company\nowner: chen.jing\n",
    "goals/2026-Q4/csat.yaml": "title: Improve satisfaction\nowner: li.wei\nparent: top\n",
    "goals/2026-Q4/nps.yaml": "title: Improve NPS\nowner: li.wei\nparent: top\n",
}
CSAT, NPS, TOP = (f"goals/2026-Q4/{name}.yaml" for name in ("csat", "nps", "top"))
BETTER = "title: Satisfaction from 3.9 to 4.5\nowner: li.wei\nparent: top\n"


@pytest.fixture
def repo(folder: Path, run: Run, own_git: None) -> Repo:
    del run, own_git
    made = Repo(folder)
    made.commit("2026-11-02T10:00:00+08:00", FILES)
    made.git("checkout", "-q", "-b", "side")
    return made


def found(run: Run, *words: str, select: str = "S101,R102,E004,E007") -> list[tuple[str, str]]:
    """The path and the code of each finding."""
    result = run("lint", "-f", "concise", "--select", select, *words)
    assert result.err == ""
    return [(row.split(":")[0], row.split()[2]) for row in result.out.splitlines()]


def test_only_what_the_branch_touches(repo: Repo, run: Run) -> None:
    assert found(run) == [(CSAT, "S101"), (NPS, "S101"), (TOP, "S101"), ("people/li.wei.yaml", "E004")]
    assert found(run, "--changed") == []
    repo.commit("2026-11-03T10:00:00+08:00", {CSAT: BETTER})
    repo.write({NPS: "title: Improve NPS a bit\nowner: li.wei\nparent: top\n"})
    assert found(run, "--changed") == [(NPS, "S101")]
    result = run("lint", "--changed", "--select", "S101")
    assert result.out.endswith("\n\n1 error in 2 files\n")
    assert run("lint", "--changed", "--select", "E002").out == "2 files, nothing found\n"


def test_a_branch_that_touches_nothing_is_fine(repo: Repo, run: Run) -> None:
    del repo
    result = run("lint", "--changed")
    assert (result.code, result.out) == (0, "0 files, nothing found\n")


def test_what_breaks_elsewhere_is_found(repo: Repo, run: Run) -> None:
    repo.git("rm", "-q", TOP)
    assert found(run, "--changed") == [(CSAT, "R102"), (NPS, "R102")]
    repo.commit("2026-11-03T10:00:00+08:00")
    assert found(run, "--changed") == found(run, "--changed", "main") == [(CSAT, "R102"), (NPS, "R102")]
    assert found(run, "--changed", "HEAD") == []


def test_a_setting_that_finds_more(repo: Repo, run: Run) -> None:
    repo.write({"pmcoach.yaml": "language: en\nlead: nobody\n"})
    assert found(run, "--changed") == [("pmcoach.yaml", "E007")]


def test_only_some_paths_of_it(repo: Repo, run: Run) -> None:
    repo.write({CSAT: f"# x\n{FILES[CSAT]}", NPS: f"# x\n{FILES[NPS]}"})
    assert found(run, "--changed", "--", NPS) == [(NPS, "S101")]
    assert found(run, NPS, "--changed") == [(NPS, "S101")]
    assert found(run, "--changed", NPS) == [(NPS, "S101")]
    assert found(run, "--changed=main", "people") == []
    assert found(run, "--changed", "main", "goals") == [(CSAT, "S101"), (NPS, "S101")]


def test_what_came_to_the_main_line_meanwhile_is_not_the_branch_s(repo: Repo, run: Run) -> None:
    repo.commit("2026-11-03T10:00:00+08:00", {CSAT: f"# x\n{FILES[CSAT]}"})
    repo.git("checkout", "-q", "main")
    repo.commit("2026-11-04T10:00:00+08:00", {NPS: f"# x\n{FILES[NPS]}"})
    repo.git("checkout", "-q", "side")
    assert found(run, "--changed") == [(CSAT, "S101")]
    assert found(run, "--changed", "main", "--rev", "main") == []
    assert found(run, "--changed", "side", "--rev", "main") == [(NPS, "S101")]


def test_line_breaks_alone_are_no_change(repo: Repo, run: Run) -> None:
    repo.write({CSAT: FILES[CSAT].replace("\n", "\r\n")})
    assert found(run, "--changed") == []


def test_a_branch_that_begins_the_workspace(folder: Path, run: Run, own_git: None) -> None:
    del own_git
    made = Repo(folder)
    (folder / "pmcoach.yaml").unlink()
    made.commit("2026-11-02T10:00:00+08:00", {"README.md": "x"})
    made.write(FILES)
    assert found(run, "--changed") == found(run)


@pytest.mark.parametrize(
    ("words", "err"),
    [
        pytest.param(("--changed", "nosuch"), "pmcoach: git knows no commit “nosuch” here\n", id="no commit"),
        pytest.param(("--changed=--output=x",), "pmcoach: git knows no commit “--output=x” here\n", id="an option"),
        pytest.param(("--changed=a..b",), "pmcoach: git knows no commit “a..b” here\n", id="a range"),
    ],
)  # fmt: skip
def test_what_is_no_commit_is_one_line(repo: Repo, run: Run, words: tuple[str, ...], err: str) -> None:
    result = run("lint", *words)
    assert (result.code, result.out, result.err) == (2, "", err)
    assert not (repo.root / "x").exists()


def test_without_a_repository_nobody_knows_what_changed(run: Run, own_git: None) -> None:
    del own_git
    result = run("lint", "--changed", files=FILES)
    assert (result.code, result.out, result.err) == (2, "", "pmcoach: this folder is in no git repository\n")


def test_the_help_says_that_the_commit_may_be_left_out(run: Run) -> None:
    assert "  --changed [REV]" in run("lint", "--help").out


GOALS = {
    "pmcoach.yaml": "language: en\n",
    "people/li.wei.yaml": "name: Li Wei\n",
    "goals/2026-Q4/parent.yaml": "title: A\nowner: li.wei\n",
    "goals/2026-Q4/child.yaml": "title: B\nowner: li.wei\nparent: parent\n",
    "goals/2026-Q4/old.yml": "title: C\n",
}


def test_a_hook_tells_of_the_files_named_and_of_what_a_deletion_leaves_behind(
    run: Run, repository: Callable[..., str], folder: Path
) -> None:
    words = ("lint", "--staged", "--format", "concise", "--select", "E,S,R102")
    first = run(*words, files=GOALS)  # before the first commit everything is new
    assert "goals/2026-Q4/child.yaml" in first.out or first.code == 0
    repository("add", "-A")
    repository("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "x")
    assert run(*words)[:2] == (0, "")
    named = run(*words, "--select", "M101", "goals/2026-Q4/child.yaml")
    assert {row.split(":")[0] for row in named.out.splitlines()} == {"goals/2026-Q4/child.yaml"}
    (folder / "goals/2026-Q4/parent.yaml").unlink()
    left = run(*words)
    assert left.code == 1
    assert left.out.startswith("goals/2026-Q4/child.yaml:3:9: error R102 ")


def test_a_hook_in_a_repository_without_a_workspace_lets_pass_and_says_so(run: Run, folder: Path) -> None:
    result = run("lint", "--staged")
    assert (result.code, result.out) == (0, "")
    assert result.err == (
        "note: no pmcoach.yaml in . or above it, so nothing was checked; -C says where it is\n"
    )
