"""Lines of text with styles, and tables that fit."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.page import (
    Column,
    Page,
    Styled,
    flowed,
    folded,
    joined,
    line,
    line_width,
    padded,
    shrink,
    table,
    table_rows,
)
from pmcoach.views.terminal import painted


def plain(lines: list[tuple[Styled, ...]]) -> list[str]:
    return ["".join(span.text for span in spans) for spans in lines]


def test_the_parts_of_a_line_are_made_showable() -> None:
    made = line("a\x1b", Styled("b\n", "bad"), line("c", ""), "")
    assert made == (Styled("a␛"), Styled("b ", "bad"), Styled("c"))


def test_a_page_as_text_has_no_spaces_at_line_ends() -> None:
    page = Page((line("目标", "  "), line(), line(Styled("正常", "good"))))
    assert page.plain() == "目标\n\n正常\n"


def test_a_line_is_as_wide_as_its_cells() -> None:
    assert line_width(line("满意", Styled("ab", "dim"))) == 6


def test_a_short_line_is_not_folded() -> None:
    spans = line("满意度", Styled(" 4.5", "good"))
    assert folded(spans, 10) == [spans]


def test_styles_stay_with_their_words_when_folded() -> None:
    spans = line("one two ", Styled("three four", "bad"))
    assert folded(spans, 9) == [
        (Styled("one two"),),
        (Styled("three", "bad"),),
        (Styled("four", "bad"),),
    ]


def test_what_follows_is_indented() -> None:
    assert plain(folded(line("one two three four"), 9, indent=2)) == ["one two", "  three", "  four"]


def test_an_indent_wider_than_the_room_still_ends() -> None:
    assert plain(folded(line("ab cd"), 2, indent=4)) == ["ab", "    c", "    d"]


@given(st.text(alphabet="ab 客户，", max_size=40), st.integers(1, 12), st.integers(0, 14))
def test_folding_a_line_loses_no_word(text: str, cells: int, indent: int) -> None:
    lines = plain(folded(line(text), cells, indent))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("right", "made"), [pytest.param(False, "满意  ", id="left"), pytest.param(True, "  满意", id="right")]
)
def test_a_line_is_padded(right: bool, made: str) -> None:
    assert plain([padded(line("满意"), 6, right=right)]) == [made]


def test_a_full_line_is_not_padded() -> None:
    assert padded(line("满意"), 4) == line("满意")


def test_a_table_aligns_by_cells() -> None:
    rows = [["李伟", "3"], ["wang.fang", "12"]]
    assert plain(table([Column("人"), Column("目标", right=True)], rows, 80)) == [
        "人         目标",
        "李伟          3",
        "wang.fang    12",
    ]


def test_a_table_without_rows_is_its_heading() -> None:
    assert plain(table([Column("人"), Column("目标")], [], 80)) == ["人  目标"]


def test_a_table_without_titles_has_no_heading() -> None:
    assert plain(table([Column(), Column()], [["a", "b"]], 80, indent=2)) == ["  a  b"]


def test_a_wide_column_is_folded_and_nothing_is_lost() -> None:
    columns = [Column("id"), Column("title", flexible=True)]
    rows = [["csat", "将客户满意度评分从3.9提高到4.5分"]]
    assert plain(table(columns, rows, 20)) == [
        "id    title",
        "csat  将客户满意度评",
        "      分从3.9提高到",
        "      4.5分",
    ]


def test_a_column_of_numbers_folds_its_heading_between_words_and_no_further() -> None:
    columns = [Column("人"), Column("Goal results", right=True, flexible=True)]
    assert plain(table(columns, [["李伟", "4"]], 10)) == ["人       Goal", "      results", "李伟        4"]


def test_a_column_of_text_stays_wide_enough_to_be_read() -> None:
    columns = [Column("人"), Column("title", flexible=True)]
    assert plain(table(columns, [["李伟", "one two three four"]], 10)) == [
        "人    title",
        "李伟  one two",
        "      three four",
    ]


def test_the_lines_of_a_row_stay_together() -> None:
    groups = table_rows([Column(), Column(flexible=True)], [["a", "one two three"], ["b", "four"]], 15)
    assert [plain(group) for group in groups] == [["a  one two", "   three"], ["b  four"]]


@pytest.mark.parametrize(
    ("sizes", "least", "room", "left"),
    [
        pytest.param([4, 30], [4, 12], 20, [4, 16], id="what-can-gives-way"),
        pytest.param([20, 30], [12, 12], 30, [15, 15], id="both-alike-in-the-end"),
        pytest.param([20, 30], [20, 12], 45, [20, 25], id="only-what-may"),
        pytest.param([4, 30], [4, 12], 6, [4, 12], id="no-further-than-its-least"),
        pytest.param([4, 30], [4, 30], 6, [4, 30], id="none-may"),
        pytest.param([4, 5], [4, 5], 20, [4, 5], id="it-fits"),
        pytest.param([4, 1_000_000], [4, 12], 40, [4, 36], id="a-million-cells"),
    ],
)
def test_columns_shrink(sizes: list[int], least: list[int], room: int, left: list[int]) -> None:
    shrink(sizes, least, room)
    assert sizes == left


@pytest.mark.parametrize(
    ("parts", "cells", "lines"),
    [
        pytest.param(["满意度", "4.5", "正常"], 20, ["满意度  4.5  正常"], id="all-on-one-line"),
        pytest.param(["满意度", "4.5", "正常"], 12, ["满意度  4.5", "  正常"], id="whole-on-the-next"),
        pytest.param(
            ["one two three", "four"], 9, ["one two", "  three", "  four"], id="the-first-is-folded"
        ),
        pytest.param(["a", "one two three"], 9, ["a", "  one two", "  three"], id="a-long-one-is-folded-too"),
        pytest.param(["a", "", "b"], 9, ["a  b"], id="nothing-takes-no-room"),
        pytest.param([], 9, [], id="none"),
    ],
)
def test_parts_flow(parts: list[str], cells: int, lines: list[str]) -> None:
    assert plain(flowed(map(line, parts), cells, indent=2)) == lines


def test_what_stands_between_parts_begins_no_line() -> None:
    parts = [line("正常 1"), line("有风险 2"), line("已偏离 3")]
    assert plain(flowed(parts, 20, between=" · ")) == ["正常 1 · 有风险 2", "已偏离 3"]


def test_joined_parts_leave_out_those_with_nothing_in_them() -> None:
    assert plain([joined([line(""), line("a"), line(), line("b")], " · ")]) == ["a · b"]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        pytest.param("::error file=a::b", "：：error file=a::b", id="at the start"),
        pytest.param("  ::stop-commands::a", "  ：：stop-commands::a", id="after blanks"),
        pytest.param("a ::error::b", "a ::error::b", id="after words"),
    ],
)
def test_no_line_is_a_command_to_a_ci_log(said: str, shown: str) -> None:
    page = Page((line(said), line(Styled(said, "bad"))))
    assert page.plain() == f"{shown}\n" * 2
    assert re.sub("\x1b\\[[0-9;]*m", "", painted(page)) == f"{shown}\n" * 2
