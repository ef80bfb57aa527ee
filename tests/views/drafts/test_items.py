"""Pieces of a file to finish: items on one line, blanks left open, comments that end with their line."""

from __future__ import annotations

import pytest

from pmcoach.document.tree import read
from pmcoach.records.kinds.report import Report, Undone
from pmcoach.text import Lang, Text
from pmcoach.views.drafts.items import comment, item, key


@pytest.mark.parametrize(
    ("values", "written"),
    [
        pytest.param({"what": "写 PRD"}, "- 写 PRD", id="plain-words"),
        pytest.param({"what": "原因: 法务", "why": None}, "- '原因: 法务'", id="words-that-need-quotes"),
        pytest.param({"what": "甲", "why": "", "goal": None}, "- {what: 甲, why: }", id="left-open"),
        pytest.param(
            {"what": "一, 二", "carried": "2"}, '- {what: "一, 二", carried: 2}', id="words-that-need-quotes-inside"
        ),
    ],
)  # fmt: skip
def test_an_item_is_one_line(values: dict[str, str | None], written: str) -> None:
    assert item(Undone, values, Lang.EN) == written
    assert read(written).problems == ()


def test_names_are_those_of_the_language() -> None:
    assert item(Undone, {"what": "甲", "why": ""}, Lang.ZH) == "- {内容: 甲, 原因: }"
    assert (key(Report, "undone", Lang.ZH), key(Report, "undone", Lang.EN)) == ("未完成", "undone")


def test_a_comment_ends_with_its_line() -> None:
    text = Text(en="asked: {what}", zh="请求：{what}").fill(what="one\nproblems: [x]\u202e")
    assert comment(text, Lang.EN) == "# asked: one problems: [x]<U+202E>"
    assert comment(text, Lang.ZH).startswith("# 请求：one problems")
