"""The goal file a sentence would make."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.conftest import TODAY

from pmcoach import wording
from pmcoach.project import Project
from pmcoach.records.derived.template import Question, template
from pmcoach.records.kinds.catalogue import GOAL
from pmcoach.text import Lang
from pmcoach.views.drafts.goal_draft import draft


@pytest.mark.parametrize(
    ("sentence", "metric", "due"),
    [
        pytest.param(
            "把客户满意度评分从3.9提高到4.5分，在2026年12月31日前",
            {"name": "客户满意度评分", "unit": "分", "baseline": "3.9", "target": "4.5"}, "2026-12-31",
            id="all-of-it",
        ),
        pytest.param(
            "Reduce refunds from 2,000 to 1,200 a week by 2026-11-30",
            {"name": "refunds", "baseline": "2000", "target": "1200"}, "2026-11-30", id="thousands",
        ),
        pytest.param(
            "将退款率降到2%", {"name": "退款率", "unit": "%", "target": "2", "direction": "down"}, None, id="a-share-to-reach"
        ),
        pytest.param("Cut refund rate by 2%", {"name": "refund rate", "change": "-2%"}, None, id="a-share-less"),
        pytest.param("把转化率提高5个百分点", {"name": "转化率", "unit": "%", "change": "+5 pp"}, None, id="points-more"),
        pytest.param(
            "Grow revenue from $5M by 20%", {"name": "revenue", "unit": "$", "baseline": "5000000", "change": "+20%"}, None,
            id="more-of-a-value-it-says",
        ),
        pytest.param("DAU翻两倍", {"name": "DAU", "change": "x2"}, None, id="a-multiple"),
        pytest.param("客单价提高15元", {"name": "客单价", "unit": "元", "change": "+15"}, None, id="money-more"),
        pytest.param(
            "Cut review time from 3 working days to 8 hours", {"name": "review time", "unit": "hours", "target": "8", "direction": "down"}, None,
            id="two-units",
        ),
        pytest.param("获得2000个新用户", {"name": "新用户", "unit": "个", "target": "2000", "direction": "up"}, None, id="a-count"),
        pytest.param("上线5个功能", {"name": "功能", "unit": "个", "target": "5"}, None, id="work"),
        pytest.param(
            "保持可用性在99.9%以上", {"name": "可用性", "unit": "%", "target": "99.9", "direction": "at_least"}, None,
            id="to-be-kept",
        ),
        pytest.param("年底前营收达到1.5亿元", {"name": "营收", "unit": "元", "target": "150000000", "direction": "up"}, "2026-12-31", id="large"),
        pytest.param("2026-11-30前和2026-12-31前各上线一个版本", None, "2026-12-31", id="the-last-day"),
        pytest.param("提升新员工体验", None, None, id="nothing-to-measure"),
        pytest.param("营收", {"name": "营收"}, None, id="no-number"),
    ],
)  # fmt: skip
def test_a_sentence_fills_in_what_it_says(
    sentence: str, metric: dict[str, str] | None, due: str | None
) -> None:
    filled = draft(wording.read(sentence, TODAY), TODAY, Lang.EN)
    said = {name: value for name, value in filled.get("metric", {}).items() if isinstance(value, str)}
    assert (said or None, filled.get("due")) == (metric, due)
    assert (filled["title"], filled["created"]) == (sentence, "2026-11-20")


def test_the_way_is_a_word_of_the_language() -> None:
    assert draft(wording.read("将退款率降到2%", TODAY), TODAY, Lang.ZH)["metric"]["direction"] == "下降"


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        pytest.param(
            "Raise NPS by 10 points",
            {"baseline": "its value today; the target is then +10 points", "target": "follows from baseline and change"},
            id="from-where",
        ),
        pytest.param(
            "Cut review time from 3 working days to 8 hours",
            {"baseline": "its value today, in hours: the sentence says it in another unit"}, id="two-units",
        ),
        pytest.param("Raise NPS from 30 to 40", {}, id="nothing"),
    ],
)  # fmt: skip
def test_what_is_left_open_is_asked(sentence: str, asked: dict[str, str]) -> None:
    metric = draft(wording.read(sentence, TODAY), TODAY, Lang.EN)["metric"]
    questions = {name: value for name, value in metric.items() if isinstance(value, Question)}
    assert {name: value.asks.say(Lang.EN) for name, value in questions.items()} == asked
    rows = template(GOAL, Lang.EN, {"metric": metric}).splitlines()
    assert all(f"  {name}:  # {said}" in rows for name, said in asked.items())


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        pytest.param("NPS 达到 45，2026-12-31前", None, id="in-this-quarter"),
        pytest.param("NPS 达到 45，2027-06-30前", "2026-11-20", id="in-a-later-one"),
        pytest.param("从2027年1月起，NPS 达到 45，2027-06-30前", None, id="it-says-a-start"),
        pytest.param("NPS 达到 45", None, id="no-day"),
        pytest.param("NPS 在下季度达到 45", None, id="it-says-a-period"),
        pytest.param("NPS of 45 in Q1", None, id="in-a-period"),
        pytest.param("NPS of 45 by Q1", "2026-11-20", id="by-a-period"),
        pytest.param("NPS of 45 within six months", "2026-11-20", id="from-now"),
    ],
)
def test_work_on_a_goal_begins_the_day_it_is_written(sentence: str, start: str | None) -> None:
    assert draft(wording.read(sentence, TODAY), TODAY, Lang.ZH).get("start") == start


def test_a_change_is_written_in_the_language() -> None:
    assert (
        draft(wording.read("转化率提高5个百分点", TODAY), TODAY, Lang.ZH)["metric"]["change"] == "+5 个百分点"
    )


def test_no_sentence_fills_in_nothing() -> None:
    assert draft(wording.read("", TODAY), TODAY, Lang.ZH) == {}


@pytest.mark.parametrize("lang", Lang)
def test_what_is_filled_in_is_read_back(make: Callable[..., Project], lang: Lang) -> None:
    sentence = "Keep the error rate of “checkout: pay” below 0.5% until 2026-12-31 # really"
    filled: dict[str, Any] = draft(wording.read(sentence, TODAY), TODAY, lang)
    file = make({"goals/2026-Q4/errors.yaml": template(GOAL, lang, filled)}).files[
        "goals/2026-Q4/errors.yaml"
    ]
    assert file.problems == ()
    assert (file.record.title, str(file.record.due), file.record.metric.target.value) == (
        sentence,
        "2026-12-31",
        0.5,
    )
