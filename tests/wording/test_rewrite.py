"""Sentences written again: their own words, with blanks where they do not say enough."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmcoach.wording import form, read, rewrite

SUNDAY = date(2026, 11, 22)

REWRITES = [
    ("nothing measured", "提升用户体验", {}, "提升用户体验，使〈指标〉从〈现值〉变为〈目标值〉，〈日期〉前"),
    ("measure said", "降低退款率", {}, "将退款率从〈现值〉降低到〈目标值〉，〈日期〉前"),
    ("subject first", "客诉率下降", {}, "将客诉率从〈现值〉降低到〈目标值〉，〈日期〉前"),
    (
        "record knows",
        "增加用户满意度",
        {"baseline": "3.9", "target": "4.5", "unit": "分", "due": "2026-12-31"},
        "将用户满意度从3.9分提升到4.5分，2026-12-31前",
    ),
    ("record knows the measure", "优化流程", {"metric": "退款时长"}, "将退款时长从〈现值〉提升到〈目标值〉，〈日期〉前"),
    (
        "record knows the way",
        "更快退款",
        {"metric": "退款时长", "direction": "down", "baseline": "35 小时", "unit": "小时"},
        "将退款时长从35 小时降低到〈目标值〉，〈日期〉前",
    ),
    ("all but the day", "付费率提升至6%（当前4%）", {}, "付费率提升至6%（当前4%），〈日期〉前"),
    ("amount of change", "降低配送成本15%", {}, "降低配送成本15%，〈日期〉前"),
    ("nothing lacks", "春节前NPS提升10", {}, ""),
    ("a day without a date", "上线前把崩溃率降到0.1%", {}, "上线前把崩溃率降到0.1%，〈日期〉前"),
    ("keep", "腰围要控制在80厘米左右", {}, "腰围要控制在80厘米左右，到〈日期〉为止"),
    ("keep without a number", "控制成本", {}, "将成本保持在〈目标值〉，〈日期〉前"),
    ("work", "完成20场用户访谈", {}, "完成20场用户访谈，使〈指标〉从〈现值〉变为〈目标值〉，〈日期〉前"),
    (
        "work for a measure",
        "年底前完成20场用户访谈",
        {"metric": "留存率", "baseline": "20%"},
        "年底前完成20场用户访谈，使留存率从20%变为〈目标值〉",
    ),
    ("duty", "负责日常运营", {}, ""),
    ("means before", "优化流程，提升转化率", {}, "优化流程，将转化率从〈现值〉提升到〈目标值〉，〈日期〉前"),
    ("limit before", "年底前，提升转化率", {}, "年底前，将转化率从〈现值〉提升到〈目标值〉"),
    ("limit behind", "提升转化率，年底前", {}, "将转化率从〈现值〉提升到〈目标值〉，年底前"),
    ("two goals, one day", "提升转化率至5%，降低获客成本15%，年底前", {}, "提升转化率至5%，年底前\n降低获客成本15%，年底前"),
    (
        "two goals, a day that needs its brackets",
        "（3-6个月）：获取10000名种子用户，日活达到2000",
        {},
        "（3-6个月）：获取10000名种子用户\n日活达到2000，2027-05-22前",
    ),
    ("two goals, no day", "提升转化率，降低退款率", {"due": "2027-01-01"},
        "将转化率从〈现值〉提升到〈目标值〉，2027-01-01前\n将退款率从〈现值〉降低到〈目标值〉，2027-01-01前"),
    ("traditional", "提升系統性能", {}, "提升系統性能，使〈指標〉從〈現值〉變為〈目標值〉，〈日期〉前"),
    ("a list's mark", "- KR1：**转化率**提升到30%；", {}, "转化率提升到30%，〈日期〉前"),
    ("English", "Improve onboarding", {},
        "Improve onboarding, so that 〈metric〉 goes from 〈current value〉 to 〈target value〉 by 〈date〉"),
    ("English known", "Increase sales", {"baseline": "2", "unit": "m", "target": ""},
        "Raise sales from 2 m to 〈target value〉 by 〈date〉"),
    ("English more told", "Improve conversion for small shops", {},
        "Improve conversion for small shops, so that conversion goes from 〈current value〉 to 〈target value〉 by 〈date〉"),
    ("English whole", "Reduce churn from 5% to 3% by end of Q1", {}, ""),
    ("English without a day", "Reduce churn from 5% to 3%.", {}, "Reduce churn from 5% to 3% by 〈date〉"),
    ("English means behind", "Grow sales by 12% through campaigns", {}, "Grow sales by 12% through campaigns, by 〈date〉"),
    ("English work", "Launch 5 features", {},
        "Launch 5 features, so that 〈metric〉 goes from 〈current value〉 to 〈target value〉 by 〈date〉"),
    ("English work with a day", "Publish the guide by Feb 15", {},
        "Publish the guide by Feb 15, so that 〈metric〉 goes from 〈current value〉 to 〈target value〉"),
    ("English keep", "Keep error rate at 0.1%", {}, "Keep error rate at 0.1% until 〈date〉"),
    ("English two", "Raise activation to 40% and cut churn to 2% by June 30", {},
        "Raise activation to 40% by June 30\nCut churn to 2% by June 30"),
    ("English lead", "Redesign the page, improve conversion", {},
        "Redesign the page, raise conversion from 〈current value〉 to 〈target value〉 by 〈date〉"),
    ("English event", "Cut costs before launch", {},
        "Reduce costs from 〈current value〉 to 〈target value〉 before launch by 〈date〉"),
    ("a number of nothing", "Reach 10 by May", {}, ""),
    ("a motto", "Be customer-obsessed", {}, ""),
    ("empty", "", {}, ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "known", "again"), [row[1:] for row in REWRITES], ids=[row[0] for row in REWRITES]
)
def test_rewrite(text: str, known: dict[str, str], again: str) -> None:
    assert rewrite(read(text, SUNDAY), known) == again


def test_nothing_needs_to_be_known() -> None:
    assert rewrite(read("降低退款率", SUNDAY)) == "将退款率从〈现值〉降低到〈目标值〉，〈日期〉前"


@pytest.mark.bulk
@pytest.mark.parametrize(
    ("lang", "known", "blanks"),
    [
        ("zh", {}, "将〈指标〉从〈现值〉提升到〈目标值〉，〈日期〉前"),
        ("en", {}, "Raise 〈metric〉 from 〈current value〉 to 〈target value〉 by 〈date〉"),
        (
            "zh",
            {"metric": "转化率", "direction": "down", "baseline": "3", "unit": "%", "due": "2026-12-31"},
            "将转化率从3%降低到〈目标值〉，2026-12-31前",
        ),
    ],
    ids=["zh", "en", "known"],
)
def test_a_form_has_nothing_but_blanks(lang: str, known: dict[str, str], blanks: str) -> None:
    assert form(lang, known) == blanks


def sentences() -> Iterator[str]:
    """All sentences of the tables."""
    for folder in ("sentences", "goals"):
        for path in sorted((Path(__file__).parent / folder).iterdir()):
            rows = [
                line.split("|") for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"
            ]
            yield from (row[1].strip() for row in rows if row[0].strip() != "or")


NUMBERS = st.integers(2, 90).flatmap(lambda low: st.tuples(st.just(low), st.integers(low + 1, 99)))
METRICS = {"zh": ["任务完成率", "单均成本", "NPS"], "en": ["task completion rate", "cost per order", "NPS"]}
DAYS = ["2027-03-31", "2026-12-31"]


def filled(line: str, lang: str, metric: str, low: int, high: int, day: str) -> str:
    """A suggestion with values in its blanks."""
    start, end = (high, low) if re.search("降|减|減|Reduce|reduce", line) else (low, high)
    for blank, value in {
        "指标|指標|metric": metric,
        "现值|現值|current value": str(start),
        "目标值|目標值|target value": str(end),
        "日期|date": day,
    }.items():
        line = re.sub(f"〈(?:{blank})〉", value, line)
    return line


ALL = list(dict.fromkeys(sentences()))


@settings(max_examples=4, deadline=None)
@given(st.data(), NUMBERS, st.sampled_from(DAYS))
def test_every_suggestion_passes_what_it_was_made_for(
    data: st.DataObject, numbers: tuple[int, int], day: str
) -> None:
    """Its blanks filled, it is specific, measurable and time-bound, one goal, and says again what was filled in."""
    nth = data.draw(st.integers(0, 2))
    for text in ALL:
        sentence = read(text, SUNDAY)
        for line in rewrite(sentence).splitlines():
            assert line != text
            said = filled(line, sentence.lang, METRICS[sentence.lang][nth], *numbers, day)
            again = read(said, SUNDAY)
            assert (again.specific, again.measurable, again.timed, len(again.parts)) == (
                True,
                True,
                True,
                1,
            ), said
            assert not rewrite(again), said
            if "〈日期〉" in line or "〈date〉" in line:
                assert again.goal.due is not None
                assert str(again.goal.due.day) == day, said
            if re.search("〈(?:指标|指標|metric)〉", line):
                assert again.goal.name == METRICS[sentence.lang][nth], said
                assert again.goal.target is not None
                assert again.goal.target.value in numbers, said


def test_the_page_and_the_row_suggest_the_same() -> None:
    assert rewrite(read("**Improve** onboarding.", SUNDAY)) == rewrite(read("Improve onboarding", SUNDAY))
