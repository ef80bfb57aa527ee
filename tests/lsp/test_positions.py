"""Places as editors count them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.document.place import Place, at_offset
from pmcoach.lsp.positions import UNITS, Buffer, Position, Range

CHARS = st.sampled_from(["a", "满", "😀", "\n", "\r\n", "\r", "\u2028", "\x85", "é", "👨‍👩‍👧"])
TEXTS = st.lists(CHARS, max_size=30).map("".join)


@pytest.mark.parametrize(
    ("encoding", "column"), [("utf-8", 11), ("utf-16", 5), ("utf-32", 4)], ids=lambda each: str(each)
)
def test_a_column_counts_in_units_of_the_encoding(encoding: str, column: int) -> None:
    buffer = Buffer("a\n满意😀x\n", encoding)
    assert buffer.range(Place(2, 4, 2, 5)) == Range(Position(1, column - 1), Position(1, column))
    assert buffer.offset(Position(1, column)) == 6


def test_a_line_of_yaml_need_not_be_one_of_the_editor() -> None:
    buffer = Buffer("a: '\u2028'\nb: 1\n")
    assert buffer.range(Place(3, 1, 3, 2)) == Range(Position(1, 0), Position(1, 1))


def test_a_mark_at_the_beginning_counts_for_the_editor_only() -> None:
    buffer = Buffer("\ufeffa: 1\n")
    assert buffer.position(0) == Position(0, 1)
    assert buffer.offset(Position(0, 1)) == 0
    assert buffer.position(5) == Position(1, 0)


@pytest.mark.parametrize(
    ("line", "column", "offset"),
    [(0, 9, 1), (9, 0, 4), (1, 0, 2)],
    ids=["past the line", "past the text", "in it"],
)
def test_a_position_past_the_end_is_the_end(line: int, column: int, offset: int) -> None:
    assert Buffer("a\nb\n").offset(Position(line, column)) == offset


@given(TEXTS, st.sampled_from(sorted(UNITS)))
def test_every_offset_comes_back(text: str, encoding: str) -> None:
    buffer = Buffer(text, encoding)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":
            assert buffer.offset(buffer.position(offset)) == offset


@given(TEXTS)
def test_every_place_is_a_stretch_of_the_text(text: str) -> None:
    buffer = Buffer(text)
    for offset in range(len(text)):
        found = buffer.range(at_offset(text, offset))
        assert found.start <= found.end
