"""Marks within a line."""

from __future__ import annotations

import pytest

from pmcoach.pasting.inline import LONGEST, Words, words


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param("plain  words", Words("plain words"), id="plain"),
        pytest.param("**Label:** text", Words("Label: text", "Label:"), id="strong"),
        pytest.param("*Done*", Words("Done", "Done"), id="slack"),
        pytest.param("_note_ text", Words("note text"), id="slanted-is-not-set-off"),
        pytest.param("a **b** `c*d`", Words("a b c*d"), id="inside"),
        pytest.param("[a](https://b.cn) c", Words("a (https://b.cn) c"), id="a-link"),
        pytest.param("<https://b.cn> `x`", Words("https://b.cn x"), id="an-address"),
        pytest.param("![pic](x.png) *a*", Words("pic a"), id="a-picture"),
        pytest.param("~~gone~~", Words("gone", struck=True), id="struck"),
        pytest.param("~~gone~~ here", Words("gone here"), id="struck-in-part"),
        pytest.param("**“甲”**乙", Words("“甲”乙"), id="marks-that-the-parser-leaves"),
        pytest.param("【完成】甲", Words("完成：甲", "完成"), id="brackets"),
        pytest.param("【完成】", Words("完成", "完成"), id="brackets-alone"),
        pytest.param("〈做完的〉", Words("做完的", "做完的"), id="other-brackets-around-all"),
        pytest.param("[P0] 甲", Words("[P0] 甲"), id="brackets-before-words"),
        pytest.param("*" * (LONGEST + 1), Words("*" * (LONGEST + 1)), id="too-long-to-be-a-line"),
    ],
)
def test_the_words_of_a_line(line: str, found: Words) -> None:
    assert words(line) == found
