"""`pmcoach export tables --since`: the weeks that are over, each as it was committed then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run, put

pytest.importorskip("pyarrow", reason="pyarrow is not installed")
WORDS = ("export", "tables", "out", "--format", "parquet", "--since")
SETTINGS = "id: pay\nlanguage: en\nlead: chen.jing\n"


@pytest.fixture
def committed(folder: Path, repository: Callable[..., str]) -> Path:
    """A workspace with a commit on a Thursday, without an id, and one two weeks later that lowers the target."""
    target = TEAM["goals/2026-Q4/csat.yaml"]
    for day, files in (
        ("2026-10-29", TEAM),
        ("2026-11-12", {"pmcoach.yaml": SETTINGS, "goals/2026-Q4/csat.yaml": target.replace("4.5}", "4.2}")}),
    ):
        put(folder, files)
        repository("add", "-A")
        repository(
            "-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-qm", "x", on=f"{day}T10:00:00"
        )
    return folder


def days(folder: Path) -> dict[str, float]:
    """The target of each day that is there."""
    from pyarrow import parquet

    return {
        path.parent.name.removeprefix("as_of="): parquet.read_table(path, partitioning=None)["target"][
            0
        ].as_py()
        for path in sorted(folder.glob("out/goals/workspace=pay/*/part.parquet"))
    }


def test_each_week_as_it_was(run: Run, committed: Path) -> None:
    done = run(*WORDS, "2026-W40")
    assert done.code == 0
    assert done.out.splitlines() == [
        f"out/*/workspace=pay/as_of={day}/part.parquet" for day in ("2026-11-15", "2026-11-08", "2026-11-01")
    ]
    assert done.err.startswith("skipped: 2026-W43 and before: ")
    assert days(committed) == {"2026-11-01": 4.5, "2026-11-08": 4.5, "2026-11-15": 4.2}


def test_only_weeks_that_are_not_there_yet(run: Run, committed: Path) -> None:
    run("export", "tables", "out", "--format", "parquet", "--at", "2026-11-06")
    done = run(*WORDS, "2026-W44")
    assert (done.code, done.err) == (0, "")
    assert sorted(days(committed)) == ["2026-11-01", "2026-11-06", "2026-11-15"]
    again = run(*WORDS, "2026-W44")
    assert (again.code, again.out) == (0, "")
    assert again.err == "no week since then is over and not there yet\n"


def test_until_the_day_asked_for(run: Run, committed: Path) -> None:
    run(*WORDS, "2026-11", "--at", "2026-11-09")
    assert sorted(days(committed)) == ["2026-11-01", "2026-11-08"]


def test_where_nothing_was_committed_it_could_not_be_done(run: Run, committed: Path) -> None:
    done = run(*WORDS, "2026-W40", "--at", "2026-10-20")
    assert (done.code, done.out) == (2, "")
    assert not (committed / "out").exists()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((*WORDS, "soon"), "“soon” is not a period"),
        ((*WORDS, "2026-W40", "--rev", "HEAD"), "--since reads each week as it was committed"),
        ((*WORDS, "2026-W40", "--as-committed"), "--since reads each week as it was committed"),
        (("export", "tables", "out", "--since", "2026-W40"), "--since is for parquet"),
    ],
)
def test_what_cannot_be_is_said(run: Run, committed: Path, words: tuple[str, ...], says: str) -> None:
    done = run(*words)
    assert (done.code, done.out) == (2, "")
    assert says in done.err


def test_a_workspace_needs_an_id(run: Run, committed: Path) -> None:
    done = run(*WORDS, "2026-W40", files=TEAM)
    assert done.code == 2
    assert "this one has no id" in done.err
