"""Text on a screen: nothing in it acts, it is measured in cells, cut and folded without loss."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.cells import (
    NOT_FIRST,
    breaks,
    cut,
    cut_at_word,
    fold,
    longest_word,
    one_line,
    pad,
    showable,
    width,
)

# What may reach no terminal: C0, DEL, C1, line separators, bidi controls, byte order mark, surrogates, tags.
ACTS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
LINES = st.text(alphabet=st.sampled_from("ab ，。（《客户满意度\u0301:…1"), max_size=60)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("将满意度从3.9提高到4.5", "将满意度从3.9提高到4.5", id="plain"),
        pytest.param("a\nb\tc\rd", "a b c d", id="breaks-and-tab"),
        pytest.param("a\x85b\u2028c\u2029d", "a b c d", id="unicode-breaks"),
        pytest.param("\x1b[2J", "␛[2J", id="escape"),
        pytest.param("a\x00\x07\x0b\x0c", "a␀␇␋␌", id="c0-as-pictures"),
        pytest.param("a\x7f", "a␡", id="delete"),
        pytest.param("a\x9b2J", "a<U+009B>2J", id="c1"),
        pytest.param("甲\u202e乙", "甲<U+202E>乙", id="bidi"),
        pytest.param("\ufeff甲\u200b乙", "<U+FEFF>甲<U+200B>乙", id="no-width"),
        pytest.param("\ud800", "<U+D800>", id="half-a-pair"),
        pytest.param("\U000e0041", "<U+E0041>", id="tag-character"),
        pytest.param("👩\u200d💻", "👩\u200d💻", id="joined-emoji"),
    ],
)
def test_what_acts_is_spelled_out(text: str, shown: str) -> None:
    assert showable(text) == shown


@given(st.text(alphabet=st.characters()))
def test_nothing_shown_acts(text: str) -> None:
    assert ACTS.search(showable(text)) is None


@given(st.text(alphabet=st.characters()))
def test_showing_again_changes_nothing(text: str) -> None:
    assert showable(showable(text)) == showable(text)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        pytest.param("abc", 3, id="ascii"),
        pytest.param("满意度", 6, id="chinese"),
        pytest.param("４．５，", 8, id="full-width"),
        pytest.param("é", 1, id="one-mark"),
        pytest.param("e\u0301", 1, id="combining"),
        pytest.param("a\u200d", 1, id="joiner"),
        pytest.param("…", 1, id="ambiguous-is-narrow"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_width_is_in_display_cells(text: str, cells: int) -> None:
    assert width(text) == cells


@pytest.mark.parametrize(
    ("right", "padded"),
    [pytest.param(False, "满意  ", id="behind"), pytest.param(True, "  满意", id="before")],
)
def test_padding_counts_cells(right: bool, padded: str) -> None:
    assert pad("满意", 6, right=right) == padded


def test_padding_cuts_nothing() -> None:
    assert pad("满意度", 4) == "满意度"


@pytest.mark.parametrize(
    ("text", "cells", "left"),
    [
        pytest.param("满意度", 6, "满意度", id="fits"),
        pytest.param("满意度", 5, "满意…", id="cut"),
        pytest.param("满意度", 4, "满…", id="half-a-character-is-none"),
        pytest.param("done now", 6, "done…", id="no-space-before-the-dots"),
        pytest.param("满意度", 1, "…", id="only-dots"),
    ],
)
def test_a_text_is_cut_by_cells(text: str, cells: int, left: str) -> None:
    assert cut(text, cells) == left


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        pytest.param("", 10, ("",), id="nothing"),
        pytest.param("one two three", 7, ("one two", "three"), id="words"),
        pytest.param("客户满意度评分", 6, ("客户满", "意度评", "分"), id="chinese-breaks-anywhere"),
        pytest.param("客户满意，度", 8, ("客户满", "意，度"), id="no-comma-first"),
        pytest.param("客户（满意）", 6, ("客户", "（满", "意）"), id="no-bracket-last"),
        pytest.param("abcdefghij", 4, ("abcd", "efgh", "ij"), id="a-long-word-is-broken"),
        pytest.param("满意", 1, ("满", "意"), id="wider-than-the-room"),
        pytest.param("ab   cd", 3, ("ab", "cd"), id="spaces-at-a-break-are-left-out"),
        pytest.param("ab", 0, ("a", "b"), id="no-room"),
        pytest.param("ab", -5, ("a", "b"), id="less-than-no-room"),
        pytest.param("   ab", 3, ("   ", "ab"), id="long-indent"),
        pytest.param("提升 NPS 到 45 分", 9, ("提升 NPS", "到 45 分"), id="mixed"),
    ],
)
def test_a_text_is_folded(text: str, cells: int, lines: tuple[str, ...]) -> None:
    assert tuple(line.strip() for line in fold(text, cells)) == tuple(line.strip() for line in lines)


@given(LINES, st.integers(1, 20))
def test_folding_loses_only_spaces_at_breaks(text: str, cells: int) -> None:
    ranges = breaks(text, cells)
    kept = "".join(text[start:end] for start, end in ranges)
    gaps = [(end, start) for (_, end), (start, _) in pairwise(ranges)]
    assert kept.replace(" ", "") == text.replace(" ", "")
    assert all(text[end:start].strip(" ") == "" for end, start in gaps)
    assert text[: ranges[0][0]].strip(" ") == text[ranges[-1][1] :].strip(" ") == ""


@given(LINES, st.integers(2, 20))
def test_folding_keeps_the_width(text: str, cells: int) -> None:
    assert all(width(line) <= cells for line in fold(text, cells))


@given(st.lists(st.sampled_from(["客", "客户", "满意，", "度。"]), min_size=1), st.integers(8, 20))
def test_no_line_begins_with_a_closing_mark(words: list[str], cells: int) -> None:
    assert all(line[0] not in NOT_FIRST for line in fold("".join(words), cells))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(" a\n\tb  c ", "a b c", id="blanks"),
        pytest.param("字" * 9, "字字字字…", id="too-wide"),
        pytest.param("a\x1bb", "a␛b", id="control"),
    ],
)
def test_a_text_is_one_line_within_a_width(text: str, line: str) -> None:
    assert one_line(text, 9) == line


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("Goal results", 7, id="words"),
        pytest.param("目标，完成", 4, id="a-mark-stays-with-the-character-before-it"),
        pytest.param("自评−上级", 2, id="between-characters-a-line-may-break"),
    ],
)
def test_the_longest_word(text: str, cells: int) -> None:
    assert longest_word(text) == cells


@pytest.mark.bulk
def test_a_text_without_a_place_to_break_is_cut_into_full_lines() -> None:
    assert [end - start for start, end in breaks("，" * 500_001, 80)] == [40] * 12_500 + [1]


@pytest.mark.parametrize(
    ("text", "cells", "said"),
    [
        pytest.param("Usage tables", 20, "Usage tables", id="it-fits"),
        pytest.param("Usage tables back", 14, "Usage tables…", id="a-whole-word"),
        pytest.param("Usage tables, back", 15, "Usage tables…", id="no-comma-before-it"),
        pytest.param("Usage tables back", 13, "Usage tables…", id="at-a-word-s-end"),
        pytest.param("One implementation", 12, "One impleme…", id="a-long-word"),
        pytest.param("退款到账时长太久", 9, "退款到账…", id="chinese"),
    ],
)
def test_a_cut_is_at_a_word(text: str, cells: int, said: str) -> None:
    assert cut_at_word(text, cells) == said
