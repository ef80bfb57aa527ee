"""Whether two lines people wrote are about the same thing."""

from __future__ import annotations

import pytest

from pmcoach.assess.matching import names, plain, same, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("访谈 12 位客户", "完成了访谈 15 位客户", id="more of it, done"),
        pytest.param("上线新版问卷", "新版问卷已上线", id="another order"),
        pytest.param("写 PRD", "PRD", id="a word less"),
        pytest.param("Start the pricing interviews", "finished pricing interviews this week", id="English"),
        pytest.param("\uff23\uff48eckout", "checkout", id="width and case"),
        pytest.param("第 3 步", "第 4 步", id="a number apart"),
        pytest.param("!!", "", id="marks only, and nothing"),
        pytest.param("done", "Done.", id="a word that says nothing, by itself"),
    ],
)
def test_the_same_thing(one: str, other: str) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("访谈 12 位客户", "上线新版问卷", id="nothing in common"),
        pytest.param("完成了问卷", "完成了评审", id="only that it is done"),
        pytest.param("the report of the week", "the price of the week", id="little words only"),
        pytest.param("done", "started", id="two words that say nothing"),
        pytest.param("报表", "", id="something and nothing"),
    ],
)
def test_another_thing(one: str, other: str) -> None:
    assert not same(one, other)
    assert not same(other, one)


@pytest.mark.parametrize(
    ("word", "line", "there"),
    [
        pytest.param("csat", "csat 涨了", True, id="by itself"),
        pytest.param("csat", "本周CSAT涨了", True, id="between characters"),
        pytest.param("csat", "csat-q3 涨了", False, id="part of a longer id"),
        pytest.param("csat", "mycsat", False, id="part of a word"),
        pytest.param("a.b", "axb", False, id="a dot is a dot"),
    ],
)
def test_a_name_stands_for_itself(word: str, line: str, there: bool) -> None:
    assert names(word, line) is there


def test_what_a_line_is_made_of() -> None:
    assert words("完成了 A/B 测试 3 次") == {"b", "测试", "次"}
    assert plain("\uff21-1 完成。") == "a1完成"
