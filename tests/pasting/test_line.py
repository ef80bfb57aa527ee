"""What the marks of a line say."""

from __future__ import annotations

import pytest

from pmcoach.pasting.line import read_line


@pytest.mark.parametrize(
    ("raw", "heading", "point", "indent", "text"),
    [
        pytest.param("## Done ##", 2, "", 0, "Done", id="heading"),
        pytest.param("##完成", 2, "", 0, "完成", id="heading-without-a-blank"),
        pytest.param("#412 fix", 0, "", 0, "#412 fix", id="a-number-is-no-heading"),
        pytest.param("h2. Done", 2, "", 0, "Done", id="wiki"),
        pytest.param("== Done ==", 1, "", 0, "Done", id="equals"),
        pytest.param("------- Done -------", 6, "", 0, "Done", id="drawn"),
        pytest.param("  - a", 0, "•", 2, "a", id="bullet"),
        pytest.param("\t• a", 0, "•", 4, "a", id="tab"),
        pytest.param("-甲", 0, "•", 0, "甲", id="bullet-without-a-blank"),
        pytest.param("-5%", 0, "", 0, "-5%", id="a-number-below-nought"),
        pytest.param("** a", 0, "•", 2, "a", id="stars-are-depth"),
        pytest.param("・ a", 0, "•", 0, "a", id="any-sign-alone"),
        pytest.param("1. a", 0, "1", 0, "a", id="number"),
        pytest.param("1、a", 0, "1", 0, "a", id="chinese-number"),
        pytest.param("3.5 days", 0, "", 0, "3.5 days", id="a-decimal"),
        pytest.param("(1) a", 0, "（1）", 0, "a", id="number-in-brackets"),
        pytest.param("一、甲", 0, "一", 0, "甲", id="chapter"),
        pytest.param("IV. Plan", 0, "一", 0, "Plan", id="roman"),
        pytest.param("（二）甲", 0, "（一）", 0, "甲", id="section"),
        pytest.param("① 甲", 0, "①", 0, "甲", id="circle"),
        pytest.param("> - a", 0, "•", 0, "a", id="quoted"),
        pytest.param("- 1. (1) ① 1) • a", 0, "•", 0, "a", id="many-marks"),
    ],
)
def test_headings_and_points(raw: str, heading: int, point: str, indent: int, text: str) -> None:
    line = read_line(raw)
    assert (line.heading, line.point, line.indent, line.text) == (heading, point, indent, text)


@pytest.mark.parametrize(
    ("raw", "box", "sign", "text"),
    [
        pytest.param("- [x] a", "x", "", "a", id="ticked"),
        pytest.param("- [ ] a", " ", "", "a", id="empty"),
        pytest.param("- [~] a", "~", "", "a", id="another-mark"),
        pytest.param("[n] a", "n", "", "a", id="a-letter"),
        pytest.param("☑ a", "x", "", "a", id="a-sign-of-a-tick"),
        pytest.param("□ a", " ", "", "a", id="a-sign-of-a-box"),
        pytest.param("× a", " ", "", "a", id="a-cross"),
        pytest.param("[x](https://a.cn)", None, "", "x (https://a.cn)", id="a-link-is-no-box"),
        pytest.param("✅ a", None, "✅", "a", id="sign"),
        pytest.param("- a 🚧", None, "🚧", "a", id="sign-behind"),
        pytest.param("**✅ Done**", None, "✅", "Done", id="sign-within"),
        pytest.param("🧑🏽\u200d💻 a", None, "🧑💻", "a", id="joined-signs"),
    ],
)
def test_boxes_and_signs(raw: str, box: str | None, sign: str, text: str) -> None:
    line = read_line(raw)
    assert (line.box, line.sign, line.text) == (box, sign, text)


@pytest.mark.parametrize("raw", ["---", "* * *", "======", "+----+---+", "——————"])
def test_a_ruler_says_nothing(raw: str) -> None:
    line = read_line(raw)
    assert line.rule
    assert not line.text


def test_a_wiki_numbers_points_with_a_mark_of_headings() -> None:
    assert read_line("# a", wiki=True).point == "1"
    assert read_line("# a").heading == 1


def test_a_bold_beginning_with_a_full_stop_is_a_label() -> None:
    assert read_line("**Done.** Stamps")[:1] == ("Done: Stamps",)


def test_numbers_with_a_point_count_where_others_do() -> None:
    assert read_line("1.1 a", numbers=frozenset({"1.1"})).point == "1.1"
    assert read_line("1.1 a").text == "1.1 a"
