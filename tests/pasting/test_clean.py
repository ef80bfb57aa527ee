"""Plain characters: what a page, a chat or a wiki wraps around its words."""

from __future__ import annotations

import pytest

from pmcoach.pasting.clean import INSIDE, clean


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("a\r\nb\rc\u2028d", ["a", "b", "c", "d"], id="line-breaks"),
        pytest.param("a\x00\x1b[31mb\u202e\ufeffc\u200bd\ufe0f", ["a[31mbcd"], id="controls-and-what-cannot-be-seen"),
        pytest.param("　甲\u00a0乙", ["  甲 乙"], id="wide-blanks"),
        pytest.param("a <!-- not\nthis --> b", ["a  b"], id="a-comment"),
        pytest.param("a <!-- open", ["a  open"], id="a-comment-that-nothing-closes"),
        pytest.param("<script>x()</script>a<style>p{}</style>", ["a"], id="scripts"),
        pytest.param("<h2>A</h2><p>b</p><hr/>c", ["", "## A", "", "b", "", "---", "c"], id="blocks"),
        pytest.param("<ul><li>a<ul><li>b</li></ul></li></ul>", ["", "- a", "  - b"], id="lists-in-lists"),
        pytest.param("<tr><td>a</td><td>b</td></tr>", ["", "a\tb\t"], id="a-row"),
        pytest.param("<summary>a</summary>b", ["", "## a", "b"], id="a-summary"),
        pytest.param("|a<br>b|", [f"|a{INSIDE}b|"], id="a-break-in-a-cell"),
        pytest.param("a<br>b", ["a", "b"], id="a-break"),
        pytest.param("<b>a</b> <Name> 1 < 2", ["a <Name> 1 < 2"], id="words-in-angle-brackets-stay"),
        pytest.param("&lt;b&gt; &amp;", ["<b> &"], id="entities"),
        pytest.param("<https://a.cn|site> <@U1|li> <!here|all>", ["site @li !all"], id="slack"),
        pytest.param(":white_check_mark: a :unknown: 10:30:15", ["✅ a  10:30:15"], id="codes"),
        pytest.param("{status:colour=Green|title=Done} {color:red}x{color}", ["Done x"], id="macros"),
        pytest.param("(/) a\n- (x) b\nc (x) d", ["✅ a", "- ❌ b", "c (x) d"], id="signs-of-jira"),
    ],
)  # fmt: skip
def test_what_is_around_the_words_is_taken_off(text: str, lines: list[str]) -> None:
    assert clean(text) == lines
