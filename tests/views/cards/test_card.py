"""A card says plain text in few rows, and counts what it leaves out."""

from __future__ import annotations

import pytest

from pmcoach.cells import width
from pmcoach.text import Lang
from pmcoach.views.cards.card import CELLS, Card, CardRow, Section, Tone, card, plain, row, section


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("周报", "周报", id="words"),
        pytest.param(" a \n\t b ", "a b", id="blanks-and-breaks"),
        pytest.param("a\x1b[2Jb", "a␛[2Jb", id="escape"),
        pytest.param("\u202egnp", "<U+202E>gnp", id="bidi"),
        pytest.param("\ud800", "<U+D800>", id="surrogate"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_value_is_one_line_that_acts_on_nothing(text: str, said: str) -> None:
    assert plain(text) == said


def test_a_value_is_cut_by_cells() -> None:
    assert plain("字" * 200) == "字" * 99 + "…"
    assert width(plain("a" * 500)) == CELLS
    assert plain("abcdef", 4) == "abc…"


def test_a_row_and_its_tag_are_plain() -> None:
    assert row("a\nb", "c\nd", Tone.BAD) == CardRow("a b", "c d", Tone.BAD)
    assert row("a") == CardRow("a", "", Tone.PLAIN)


def test_a_heading_keeps_so_many_rows_and_counts_the_others() -> None:
    rows = [row(str(number)) for number in range(9)]
    assert section("s", rows) == Section("s", tuple(rows[:6]), 3)
    assert section("s", rows, 9) == Section("s", tuple(rows), 0)


def test_a_card_without_anything_to_say_is_none() -> None:
    assert card(Lang.EN, "t", ("",), (section("s", ()),), "foot") is None


def test_a_card_drops_empty_headings_and_facts() -> None:
    made = card(Lang.EN, "t\n", ("", "f"), (section("s", ()), section("r", [row("a")])), "foot")
    assert made == Card(Lang.EN, "t", ("f",), (Section("r", (CardRow("a"),)),), "foot")


def test_a_card_is_said_line_by_line() -> None:
    sections = (Section("s", (CardRow("a", "tag"), CardRow("b")), 2), Section("", (CardRow("c"),)))
    made = Card(Lang.ZH, "t", ("f",), sections, "foot")
    assert list(made.lines()) == ["t", "f", "s", "tag a", "b", "另有 2 项", "c", "foot"]
    assert list(made._replace(lang=Lang.EN, foot="").lines())[-2:] == ["and 2 more", "c"]
