"""The moment and the time zone of a run."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run, put

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.options import Given


@pytest.mark.parametrize(
    ("settings", "zone"),
    [
        pytest.param("timezone: Europe/Dublin\n", "Europe/Dublin", id="the-workspace-s"),
        pytest.param("language: zh\n", "Asia/Shanghai", id="the-trackers-where-it-says-none"),
    ],
)
def test_moments_are_told_in_the_zone_of_the_workspace(tmp_path: Path, settings: str, zone: str) -> None:
    (tmp_path / "pmcoach.yaml").write_text(settings, encoding="utf-8")
    run = Invocation(Given(directory=str(tmp_path)), {})
    assert str(run.zone) == zone
    assert run.now.tzinfo is run.zone
    assert abs(run.now - datetime.now(UTC)) < timedelta(minutes=5)


def test_what_is_written_is_noted_where_somebody_asks(tmp_path: Path) -> None:
    (tmp_path / "pmcoach.yaml").write_text("language: en\n", encoding="utf-8")
    alone, asked = Given(directory=str(tmp_path)), Given(directory=str(tmp_path), written=[])
    for given in (alone, asked):
        Invocation(given, {}).wrote("goals/2026-Q4/csat.yaml")
    assert alone.written is None
    assert asked.written is not None
    assert [(each.path, each.subject) for each in asked.written] == [
        ("goals/2026-Q4/csat.yaml", "goal 2026-Q4 csat")
    ]


def test_what_is_not_checked_out_is_read_from_the_commit(
    run: Run, repository: Callable[..., str], folder: Path
) -> None:
    put(folder, TEAM)
    repository("add", ".")
    repository("-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x")
    repository("sparse-checkout", "set", "--cone", "goals")
    assert not (folder / "people").exists()
    done = run("lint", "--select", "E", "--format", "concise")
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("note: 3 files are not checked out here (git sparse-checkout)")
    repository("sparse-checkout", "set", "--cone", "goals", "people")
    assert "checked out" not in run("lint", "--select", "E", "--format", "concise").err
