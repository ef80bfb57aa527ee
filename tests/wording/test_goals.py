"""Every sentence of the two tables becomes the goal the table says."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from math import isclose
from pathlib import Path
from typing import NamedTuple

import pytest

from pmcoach.wording import Change, Figure, Goal, Kind, read

SUNDAY = date(2026, 11, 22)
CHANGE = re.compile(r"(?P<sign>[+-]?)(?P<times>x?)(?P<value>[\d.]+)(?P<unit>pp|%|)")
KINDS = {"pp": Kind.POINTS, "%": Kind.PERCENT, "": Kind.ABSOLUTE}


class Reading(NamedTuple):
    """A good reading of a sentence: the words that are as good, and its numbers."""

    names: list[str]
    units: list[str]
    numbers: str
    ways: list[str]


class Row(NamedTuple):
    """A line of a table, and the lines below it that begin with `or`."""

    name: str
    text: str
    readings: list[Reading]
    day: str
    goals: int


def rows() -> list[Row]:
    found: list[Row] = []
    folder = Path(__file__).parent / "goals"
    lines = [line for path in sorted(folder.iterdir()) for line in path.read_text("utf-8").splitlines()]
    for line in lines:
        if not line or line[0] == "#":
            continue
        cells = [cell.strip() for cell in line.split("|")]
        if cells[0] == "or":
            found[-1].readings.append(reading(cells[1:5]))
        else:
            found.append(Row(cells[0], cells[1], [reading(cells[2:6])], cells[6], int(cells[7] or 1)))
    return found


def reading(cells: list[str]) -> Reading:
    names, units, numbers, ways = cells
    return Reading(split(names), split(units), numbers, split(ways))


def split(words: str) -> list[str]:
    return [each.strip() for each in words.split(";")]


def plain(name: str) -> str:
    """A name without what makes no difference: capitals, blanks, hyphens, plurals, number of."""
    text = unicodedata.normalize("NFKC", name).casefold()
    text = re.sub(r"(?<=[a-z]{3})s\b", "", text)
    text = re.sub(r"[^\w%#+:/>]|_|的", "", text)
    return re.sub(r"(?<=.)[数數]$", "", text)


def alike(one: Figure | None, other: str) -> bool:
    return one is None if not other else one is not None and isclose(one.value, float(other), rel_tol=0.002)


def changed(one: Change | None, said: str) -> bool:
    match = CHANGE.fullmatch(said)
    if one is None or match is None:
        return False
    value = float(match["sign"] + match["value"])
    kind = Kind.TIMES if match["times"] else KINDS[match["unit"]]
    return one.kind is kind and isclose(one.value, value, rel_tol=0.002)


def fits(goal: Goal, said: Reading) -> bool:
    if plain(goal.name or "-") not in {plain(name) for name in said.names}:
        return False
    if (goal.unit or "-") not in said.units and "-" not in said.units and goal.unit not in ("EUR", "hrs"):
        return False
    if (str(goal.way) if goal.way else "-") not in said.ways:
        return False
    if not said.numbers or ">" not in said.numbers:
        numbers = changed(goal.change, said.numbers) if said.numbers else goal.change is None
        return numbers and goal.target is None and goal.baseline is None
    start, end = said.numbers.split(">")
    if CHANGE.fullmatch(end) and not end[0].isdigit():  # 26>x0.5: halved from 26
        return changed(goal.change, end) and goal.target is None and alike(goal.baseline, start)
    return goal.change is None and alike(goal.baseline, start) and alike(goal.target, end)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.name)
def test_goal(row: Row) -> None:
    sentence = read(row.text, SUNDAY)
    goal = sentence.goal
    assert any(fits(goal, said) for said in row.readings), goal
    assert (goal.due.day.isoformat() if goal.due and goal.due.day else "") == row.day
    assert (len(sentence.parts) > 1) is (row.goals > 1)


def test_names_are_given_once() -> None:
    names = [row.name for row in rows()]
    assert len(names) == len(set(names)) > 370
