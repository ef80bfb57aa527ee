"""A sentence judged letter by letter, with marks, rewrites, and the file it would make."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.conftest import TODAY
from tests.views.conftest import plain

from pmcoach import wording
from pmcoach.rules.engine.rule import Letter
from pmcoach.text import Lang
from pmcoach.views.pages.smart_page import file_lines, judge, letters_of, page
from pmcoach.views.terminal import painted

Golden = Callable[[str, str], None]
SENTENCES = {
    "vague": "增加用户满意度",
    "reached": "在下个季度将客户满意度评分提高到4.5分",
    "no-day": "在新市场中获得2000个新用户",
    "work": "在6个月内将新功能上线并获得用户反馈",
    "english": "Launch feature X and get feedback within 6 months",
    "whole": "Raise weekly active clinics from 140 to 260 by 31 December 2026",
}


@pytest.mark.parametrize("cells", [40, 80])
@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", SENTENCES)
def test_a_judged_sentence(name: str, lang: Lang, cells: int, golden: Golden) -> None:
    golden(f"views/smart.{name}.{lang}.{cells}.txt", page(judge(SENTENCES[name], TODAY), lang, cells).plain())


@pytest.mark.parametrize("lang", Lang)
def test_a_judged_sentence_in_colour(lang: Lang, golden: Golden) -> None:
    golden(f"views/smart.vague.{lang}.ansi", painted(page(judge(SENTENCES["vague"], TODAY), lang, 80)))


@pytest.mark.parametrize(
    ("name", "met"),
    [
        pytest.param("vague", "---", id="vague"),
        pytest.param("reached", "SMT", id="reached"),
        pytest.param("no-day", "SM-", id="no-day"),
        pytest.param("work", "--T", id="work"),
        pytest.param("english", "--T", id="english"),
        pytest.param("whole", "SMT", id="whole"),
    ],
)
def test_what_a_sentence_can_say_gets_a_verdict_a_letter(name: str, met: str) -> None:
    judged = judge(SENTENCES[name], TODAY)
    letters = (Letter.S, Letter.M, Letter.T)
    assert "".join("-" if judged.smart[each].met is False else each for each in letters) == met
    assert {finding.rule.code[0] for finding in judged.findings} <= {"S", "M", "T"}


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        pytest.param("将退款时长从35小时缩短到24小时", "M 可衡量  说清了量什么、到多少", id="a-number"),
        pytest.param("12月31日前获得2000个新用户", "T 有期限  12月31日前 = 2026-12-31", id="words-and-day"),
        pytest.param("2026-12-31前获得2000个新用户", "T 有期限  2026-12-31前", id="the-day-itself"),
    ],
)
def test_a_met_letter_says_what_met_it(sentence: str, row: str) -> None:
    said = [" ".join(each.split()) for each in plain(page(judge(sentence, TODAY), Lang.ZH, 80))]
    assert " ".join(row.split()) in said


def test_marks_stand_under_the_words_by_cells() -> None:
    rows = plain(page(judge("在6个月内将新功能上线并获得用户反馈", TODAY), Lang.ZH, 80))
    assert rows[:2] == ["在6个月内将新功能上线并获得用户反馈", "                 ~~~~"]


def test_marks_follow_a_folded_sentence() -> None:
    rows = plain(page(judge("在年底之前把这个季度一直在做的新功能上线", TODAY), Lang.ZH, 30))
    assert rows[:3] == ["在年底之前把这个季度一直在做的", "新功能上线", "      ~~~~"]


@pytest.mark.parametrize(
    ("sentence", "shown", "marks"),
    [
        pytest.param("目标: 提升满意度", "目标: 提升满意度", "      ~~~~", id="quoted-in-the-file"),
        pytest.param(
            "\u202e增加满意度", "<U+202E>增加满意度", "        ~~~~", id="behind-what-cannot-be-shown"
        ),
    ],
)
def test_marks_keep_their_place(sentence: str, shown: str, marks: str) -> None:
    assert plain(page(judge(sentence, TODAY), Lang.ZH, 80))[:2] == [shown, marks]


def test_a_sentence_that_a_file_can_only_hold_escaped_has_no_marks() -> None:
    rows = plain(page(judge("别'说': 提升\"满意度\"", TODAY), Lang.ZH, 80))
    assert rows[0] == "别'说': 提升\"满意度\""
    assert rows[1].startswith("读作")


def test_each_goal_of_a_rewrite_has_a_line_of_its_own() -> None:
    rows = plain(page(judge("Raise activation to 40% and cut churn to 2%", TODAY), Lang.EN, 120))
    at = next(index for index, row in enumerate(rows) if row.startswith("Try"))
    assert rows[at].split(maxsplit=1)[1] == "Raise activation to 40% by 〈date〉"
    assert rows[at + 1].strip() == "Cut churn to 2% by 〈date〉"


def test_a_sentence_that_lacks_nothing_is_not_rewritten() -> None:
    assert not any(
        row.startswith("试试") for row in plain(page(judge(SENTENCES["reached"], TODAY), Lang.ZH, 80))
    )


@pytest.mark.parametrize(
    ("sentence", "lang", "lines"),
    [
        pytest.param(
            "将退款时长从35小时缩短到24小时", Lang.ZH,
            ["目标: 将退款时长从35小时缩短到24小时", "指标: {名称: 退款时长, 单位: 小时, 基线: 35, 目标值: 24}", "创建日期: 2026-11-20"],
            id="zh",
        ),
        pytest.param(
            "Get 2000 new users by 31 December 2026", Lang.EN,
            ["title: Get 2000 new users by 31 December 2026", "metric: {name: new users, target: 2000, direction: up}",
             "created: 2026-11-20", "due: 2026-12-31"],
            id="en",
        ),
        pytest.param("做: 好", Lang.EN, ["title: '做: 好'", "created: 2026-11-20"], id="quoted-where-it-must"),
    ],
)  # fmt: skip
def test_the_file_a_sentence_would_make(sentence: str, lang: Lang, lines: list[str]) -> None:
    assert list(file_lines(judge(sentence, TODAY), lang)) == lines


def test_a_sentence_over_several_lines_is_one() -> None:
    assert judge("获得\n2000个\t新用户", TODAY).goal.title == "获得 2000个 新用户"


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        pytest.param("增加用户满意度", (False, False, False), id="vague"),
        pytest.param("在下个季度将客户满意度评分提高到4.5分", (True, True, True), id="clear"),
        pytest.param("获得2000个新用户并且留存率提高到40%", (False, True, False), id="two-goals"),
        pytest.param("将新功能上线", (False, False, False), id="work"),
    ],
)
def test_the_letters_of_a_sentence_alone(sentence: str, said: tuple[bool, bool, bool]) -> None:
    letters = letters_of(wording.read(sentence, date(2026, 11, 20)))
    assert (letters["S"], letters["M"], letters["T"]) == said
    assert letters["A"] is None
    assert letters["R"] is None
