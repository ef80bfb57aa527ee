"""Every sentence of the two tables says what the table says."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from pmcoach.wording import Direction, Sentence, read

SUNDAY = date(2026, 11, 22)
NUMBER = re.compile(
    r"(?P<value>-?[\d.]+?)(?:\.\.(?P<upper>[\d.]+))?(?P<unit>%|pp|x|‰|‱)?"
    r"(?: (?P<way>up|down|keep))?(?: from (?P<start>-?[\d.]+))?"
)
WAYS = {
    "up": Direction.INCREASE,
    "down": Direction.DECREASE,
    "keep": Direction.MAINTAIN,
    None: Direction.REACH,
}


class Row(NamedTuple):
    """A line of a table."""

    name: str
    text: str
    letters: str
    numbers: str
    day: str


def rows() -> list[Row]:
    folder = Path(__file__).parent / "sentences"
    lines = [line for path in sorted(folder.iterdir()) for line in path.read_text("utf-8").splitlines()]
    return [Row(*(cell.strip() for cell in line.split("|"))) for line in lines if line and line[0] != "#"]


def letters(sentence: Sentence) -> str:
    said = {
        "M": sentence.metric,
        "T": bool(sentence.targets),
        "D": bool(sentence.limits),
        "V": sentence.is_vague,
        "S": sentence.smart,
        "A": sentence.work is not None,
    }
    return "".join(letter for letter, says in said.items() if says)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.name)
def test_sentence(row: Row) -> None:
    sentence = read(row.text, SUNDAY)
    said = letters(sentence)
    if "?" in row.letters:
        said = said.replace("A", "") + "?"
    assert said == row.letters
    want = [NUMBER.fullmatch(number.strip()) for number in row.numbers.split(";") if number.strip()]
    got = [(target.value, target.upper, target.direction, target.baseline) for target in sentence.targets]
    assert got == [
        (
            float(number["value"]),
            float(number["upper"]) if number["upper"] else None,
            WAYS[number["way"]],
            float(number["start"]) if number["start"] else None,
        )
        for number in want
        if number
    ]
    units = [
        target.unit if target.unit in ("%", "pp", "x", "‰", "‱") else None for target in sentence.targets
    ]
    assert units == [number["unit"] for number in want if number]
    assert (sentence.day.isoformat() if sentence.day else "-" if sentence.limits else "") == row.day


def test_names_are_given_once() -> None:
    names = [row.name for row in rows()]
    assert len(names) == len(set(names)) > 1_000
