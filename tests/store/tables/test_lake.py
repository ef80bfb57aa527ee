"""A folder of tables: a day of a workspace is read whole, or the day before stands for it."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from tests.org.organisation import LAST, WEEK, put

from pmcoach.store.tables.lake import Lake
from pmcoach.store.tables.parts import INCOMPLETE, TORN, Skipped

pytest.importorskip("pyarrow", reason="pyarrow is not installed")
NAMES = ("workspaces", "goals", "people")
BEFORE = LAST - WEEK


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for day in (BEFORE, LAST):
        for workspace in ("pay", "web"):
            for name in NAMES:
                put(tmp_path, name, workspace, day, [])
    return tmp_path


def part(name: str, workspace: str, day: object) -> str:
    return f"{name}/workspace={workspace}/as_of={day}/part.parquet"


def read(folder: Path, told: list[Skipped], *names: str, weeks: int | None = 0) -> list[str]:
    lake = Lake(str(folder), NAMES, 1, told.append)
    first = [each.path for parts in lake.parts(names, weeks).values() for each in parts]
    assert [each.path for parts in lake.parts(names, weeks).values() for each in parts] == first
    return first


def test_the_newest_day_of_each(folder: Path) -> None:
    told: list[Skipped] = []
    assert read(folder, told, "goals") == [
        part(name, workspace, LAST) for name in ("workspaces", "goals") for workspace in ("pay", "web")
    ]
    assert len(read(folder, told, "goals", weeks=None)) == 8
    assert len(read(folder, told, "goals", weeks=1)) == 8
    for name in NAMES:
        put(folder, name, "pay", BEFORE - WEEK, [])
    assert len(read(folder, told, "goals", weeks=1)) == 8
    assert len(read(folder, told, "goals", weeks=2)) == 10
    assert told == []


def test_a_day_with_a_torn_file_gives_way_to_the_one_before(folder: Path) -> None:
    torn = part("goals", "pay", LAST)
    (folder / torn).write_bytes(b"PAR1")
    told: list[Skipped] = []
    assert read(folder, told, "goals") == [
        part("workspaces", "pay", BEFORE),
        part("workspaces", "web", LAST),
        part("goals", "pay", BEFORE),
        part("goals", "web", LAST),
    ]
    assert told == [Skipped(torn, TORN)]
    assert part("people", "pay", LAST) in read(folder, [], "people")


def test_a_day_that_lacks_a_file_is_incomplete(folder: Path) -> None:
    gone, away = part("workspaces", "web", LAST), part("people", "pay", LAST)
    (folder / gone).unlink()
    shutil.rmtree((folder / away).parent)
    told: list[Skipped] = []
    assert part("workspaces", "web", BEFORE) in read(folder, told, "people")
    assert told == [Skipped(away, INCOMPLETE), Skipped(gone, INCOMPLETE)]


def test_a_damaged_file_takes_its_day_along(folder: Path) -> None:
    told: list[Skipped] = []
    lake = Lake(str(folder), NAMES, 1, told.append)
    damaged = lake.parts(("goals",))["goals"][0]
    lake.drop(damaged)
    assert [each.day for each in lake.parts(("goals",))["goals"]] == [BEFORE, LAST]
    assert told == [Skipped(damaged.path, TORN)]


def test_as_many_days_as_are_asked_for(folder: Path) -> None:
    lake = Lake(str(folder), NAMES, 1, lambda _: None)
    assert [each.day for each in lake.parts((), None, most=1)["workspaces"]] == [LAST, LAST]


def test_days_after_the_one_asked_for_are_not_there(folder: Path) -> None:
    def days(until: timedelta) -> set[object]:
        lake = Lake(str(folder), NAMES, 1, lambda _: None, LAST - until)
        return {each.day for each in lake.parts(())["workspaces"]}

    assert days(timedelta(1)) == {BEFORE}
    assert days(timedelta(0)) == {LAST}
    assert not Lake(str(folder), NAMES, 1, lambda _: None, BEFORE - WEEK)


def test_what_lies_elsewhere_is_told(folder: Path) -> None:
    (folder / "goals" / "mine.parquet").touch()
    told: list[Skipped] = []
    read(folder, told)
    assert [each.path for each in told] == ["goals/mine.parquet"]
