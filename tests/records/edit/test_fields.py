"""Small changes of a record: a value set, a part filled in, an item added, in the names the file uses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pmcoach.document.place import Path
from pmcoach.document.splice import RefusedError
from pmcoach.records.edit.fields import has_field, with_item, with_part, with_value, with_word
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.report import Report
from pmcoach.records.kinds.review import Review
from pmcoach.records.kinds.settings import Settings
from pmcoach.text import Lang


@pytest.mark.parametrize(
    ("cls", "before", "at", "value", "after"),
    [
        pytest.param(Goal, "title: 甲\n", ("due",), "2026-12-31", "title: 甲\ndue: 2026-12-31\n", id="new-field"),
        pytest.param(Goal, "标题: 甲\n", ("due",), "2026-12-31", "标题: 甲\n截止: 2026-12-31\n", id="chinese-neighbours"),
        pytest.param(Goal, "标题: 甲\n截止: 2026-11-30\n", ("due",), "2026-12-31", "标题: 甲\n截止: 2026-12-31\n", id="set"),
        pytest.param(Goal, "title: 甲\n截止:\n", ("due",), "2026-12-31", "title: 甲\n截止: 2026-12-31\n", id="filled-in"),
        pytest.param(
            Goal, "title: 甲\nmetric: {name: 乙}\n", ("metric", "target"), "3", "title: 甲\nmetric: {name: 乙, target: 3}\n",
            id="in-a-part",
        ),
        pytest.param(
            Goal, "title: 甲\n", ("metric", "target"), "3", "title: 甲\nmetric:\n  target: 3\n", id="in-a-new-part"
        ),
        pytest.param(
            Goal, "title: 甲\nplan: [{do: 乙}]\n", ("plan", 0, "done"), "2026-11-20",
            "title: 甲\nplan: [{do: 乙, done: 2026-11-20}]\n", id="in-an-item",
        ),
        pytest.param(
            Goal, "标题: 甲\n计划: [访谈]\n", ("plan", 0, "done"), "2026-11-20",
            "标题: 甲\n计划: [{事项: 访谈, 完成日期: 2026-11-20}]\n", id="in-an-item-of-plain-words",
        ),
        pytest.param(
            Report, "metrics: {csat: 4}\n", ("metrics", "nps"), "40", "metrics: {csat: 4, nps: 40}\n", id="in-a-table"
        ),
        pytest.param(
            Report, "私密: {心情: 3}\n", ("private", "load"), "4", "私密: {心情: 3, 负荷: 4}\n", id="in-private"
        ),
        pytest.param(Report, "metrics:\n  csat: 4\n", ("metrics", "csat"), "5", "metrics:\n  csat: 5\n", id="of-a-table"),
    ],
)  # fmt: skip
def test_a_value_is_set(cls: type, before: str, at: Path, value: str, after: str) -> None:
    assert with_value(before, cls, at, value, Lang.ZH) == after


def test_a_value_that_is_there_is_not_written_over_unasked() -> None:
    with pytest.raises(RefusedError) as caught:
        with_value("title: 甲\ndue: 2026-11-30\n", Goal, ("due",), "2026-12-31", Lang.EN, over=False)
    assert caught.value.says.say(Lang.EN) == "it says “2026-11-30” already"
    assert with_value("due: ''\n", Goal, ("due",), "2026-12-31", Lang.EN, over=False) == "due: '2026-12-31'\n"
    assert with_value("due:\n", Goal, ("due",), "2026-12-31", Lang.EN, over=False) == "due: 2026-12-31\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("done: [a]\n", "done: [a]\nreply:\n  by: chen\n  text: 好\n", id="new"),
        pytest.param("完成: [a]\n", "完成: [a]\n回复:\n  谁: chen\n  回复内容: 好\n", id="new-in-chinese"),
        pytest.param("reply:\ndone: [a]\n", "reply:\n  by: chen\n  text: 好\ndone: [a]\n", id="nothing-yet"),
        pytest.param("reply: {by: , text: }\n", "reply: {by: chen, text: 好}\n", id="blanks"),
        pytest.param("reply: {by: }\n", "reply: {by: chen, text: 好}\n", id="one-blank"),
    ],
)
def test_a_part_is_filled_in(before: str, after: str) -> None:
    values = {"by": "chen", "on": "", "text": "好"}
    assert with_part(before, Report, "reply", values, Lang.EN) == after


@pytest.mark.parametrize(
    ("before", "said"),
    [
        pytest.param("reply: {by: chen, on: , text: [a, b]}\n", "it says “chen, a, b” already", id="a-part"),
        pytest.param("reply: 好的\n", "it says “好的” already", id="words"),
    ],
)
def test_a_part_that_says_something_is_left(before: str, said: str) -> None:
    with pytest.raises(RefusedError) as caught:
        with_part(before, Report, "reply", {"text": "好"}, Lang.EN)
    assert caught.value.says.say(Lang.EN) == said


@pytest.mark.parametrize(
    ("before", "lang", "after"),
    [
        pytest.param(
            "done: [a]\n", Lang.EN, "done: [a]\npraise:\n  - to: zhang\n    for: 补位\n", id="new-list"
        ),
        pytest.param(
            "完成: [a]\n", Lang.EN, "完成: [a]\n表扬:\n  - 给: zhang\n    因为: 补位\n", id="new-in-chinese"
        ),
        pytest.param(
            "praise: [{给: li}]\n",
            Lang.EN,
            "praise: [{给: li}, {给: zhang, 因为: 补位}]\n",
            id="as-the-items-before",
        ),
        pytest.param("praise: [li]\n", Lang.ZH, "praise: [li, {to: zhang, for: 补位}]\n", id="as-the-file"),
    ],
)
def test_an_item_is_added(before: str, lang: Lang, after: str) -> None:
    assert with_item(before, Report, "praise", {"to": "zhang", "what": "补位", "impact": ""}, lang) == after


def test_only_parts_have_fields() -> None:
    assert has_field(Goal, ("plan", 0), "done")
    assert not has_field(Goal, ("plan", 0), "result")
    assert has_field(Report, ("private", "problems", 1), "solved")
    assert not has_field(Report, ("metrics",), "csat")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            lambda: with_value("title: 甲\n", Goal, ("plan", 0, "done"), "2026-11-20", Lang.EN),
            id="no-such-item",
        ),
        pytest.param(
            lambda: with_value(
                "rules: {per_file: {a: []}}\n", Settings, ("rules", "per_file", "a", 0), "T104", Lang.EN
            ),
            id="item-of-a-table",
        ),
        pytest.param(
            lambda: with_value("metrics: 3\n", Report, ("metrics", "csat"), "4", Lang.EN), id="no-such-table"
        ),
    ],
)
def test_what_has_no_place_is_refused(change: Callable[[], str]) -> None:
    with pytest.raises(RefusedError):
        change()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("ratings: [{dimension: a}]\n", "ratings: [{dimension: a, evidence: goals/csat}]\n", id="the-first"),
        pytest.param(
            "ratings:\n  - dimension: a\n    evidence: []\n", "ratings:\n  - dimension: a\n    evidence: [goals/csat]\n", id="an-empty-list"
        ),
        pytest.param(
            "评分:\n  - 维度: a\n    证据: reports/2026-W47\n",
            "评分:\n  - 维度: a\n    证据:\n      - reports/2026-W47\n      - goals/csat\n",
            id="after-a-lone-one",
        ),
        pytest.param("ratings: [{evidence: goals/csat}]\n", "ratings: [{evidence: goals/csat}]\n", id="there-already"),
        pytest.param("ratings: [{evidence: [b, goals/csat]}]\n", "ratings: [{evidence: [b, goals/csat]}]\n", id="in-the-list"),
        pytest.param("ratings: [{evidence: }]\n", "ratings: [{evidence: goals/csat}]\n", id="a-blank"),
    ],
)  # fmt: skip
def test_a_word_is_added_to_a_list(before: str, after: str) -> None:
    assert with_word(before, Review, ("ratings", 0, "evidence"), "goals/csat", Lang.EN) == after
