"""Whether two lines people wrote are about the same thing."""

from __future__ import annotations

import random

import pytest

from pmcoach.assess.similarity import COMMON, Lines, names, plain, same, words


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


def test_some_lines_are_asked_for_those_about_the_same_thing() -> None:
    lines = Lines(["访谈 12 位客户", "问卷改版上线", "1", "访谈客户并写结论", ""])
    assert list(lines.alike("访谈客户")) == [0, 3]
    assert list(lines.alike("１。")) == [2]
    assert list(lines.alike("!")) == [4]
    assert "问卷改版" in lines
    assert "埋点" not in lines
    lines.add("埋点补齐")
    assert list(lines.alike("埋点")) == [5]


@pytest.mark.parametrize("seed", range(20))
def test_asking_some_lines_is_asking_each(seed: int) -> None:
    rng = random.Random(seed)
    said = [
        " ".join(rng.choices(("a1", "b2", "the", "访谈客户", "12", "!", "客户"), k=rng.randint(0, 4)))
        for _ in range(40)
    ]
    lines = Lines(said[:30])
    for line in said:
        assert list(lines.alike(line)) == [at for at, other in enumerate(said[:30]) if same(other, line)]


def test_a_word_that_very_many_lines_have_leads_to_the_first_of_them() -> None:
    lines = Lines(f"review w{number}" for number in range(COMMON + 50))
    assert list(lines.alike("review")) == [*range(COMMON)]
    assert list(lines.alike(f"w{COMMON + 20}")) == [COMMON + 20]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Interview 12 customers", "Interviewed twelve customers", id="regular"),
        pytest.param("Write the pricing page", "Pricing pages written", id="irregular"),
        pytest.param("Ship the new plan", "Shipping new plans", id="doubled"),
        pytest.param("Migrate accounts", "Account migration", id="a-noun-of-it"),
    ],
)
def test_tense_and_number_make_no_other_thing(one: str, other: str) -> None:
    assert same(one, other)
