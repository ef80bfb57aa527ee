"""Sentences written again."""

from __future__ import annotations

from datetime import date

import pytest

from pmcoach.wording import read, rewrite

SUNDAY = date(2026, 11, 22)

REWRITES = [
    ("nothing said", "提升用户体验", {}, "将〈衡量“用户体验”的指标〉从〈现值〉提升到〈目标值〉，〈日期〉前"),
    ("measure said", "降低退款率", {}, "将退款率从〈现值〉降低到〈目标值〉，〈日期〉前"),
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
        {"direction": "down", "baseline": "35 小时", "unit": "小时"},
        "将〈指标〉从35 小时降低到〈目标值〉，〈日期〉前",
    ),
    ("level and baseline", "付费率提升至6%（当前4%）", {}, "将付费率从4%提升到6%，〈日期〉前"),
    ("amount of change", "降低配送成本15%", {}, "将配送成本降低15%（从〈现值〉到〈目标值〉），〈日期〉前"),
    ("points", "留存率由30%提升2个百分点", {}, "将留存率提升2个百分点（从30%到〈目标值〉），〈日期〉前"),
    ("day said", "春节前NPS提升10", {}, "将NPS提升10（从〈现值〉到〈目标值〉），2027-02-06前"),
    ("day without a date", "上线前把崩溃率降到0.1%", {}, "将崩溃率从〈现值〉降低到0.1%，上线前"),
    ("reach", "满意度达到95分", {}, "让满意度从〈现值〉达到95分，〈日期〉前"),
    ("count", "获取10000名种子用户", {}, "获取10000名种子用户，〈日期〉前"),
    ("count with a day", "年底前获取10000名种子用户。", {}, "年底前获取10000名种子用户"),
    ("keep", "腰围要控制在80厘米左右", {}, "腰围要控制在80厘米左右，到〈日期〉为止"),
    ("keep without a number", "控制成本", {}, "将成本保持在〈目标值〉，〈日期〉前"),
    ("work", "完成20场用户访谈", {}, "完成20场用户访谈，使〈指标〉从〈现值〉变为〈目标值〉，〈日期〉前"),
    (
        "work for a measure",
        "年底前完成20场用户访谈",
        {"metric": "留存率", "baseline": "20%"},
        "年底前完成20场用户访谈，使留存率从20%变为〈目标值〉",
    ),
    (
        "two goals, one day",
        "提升转化率至5%，降低获客成本15%，年底前",
        {},
        "将转化率从〈现值〉提升到5%，2026-12-31前\n将获客成本降低15%（从〈现值〉到〈目标值〉），2026-12-31前",
    ),
    ("two goals, no day", "提升转化率，降低退款率", {"due": "2027-01-01"},
        "将转化率从〈现值〉提升到〈目标值〉，2027-01-01前\n将退款率从〈现值〉降低到〈目标值〉，2027-01-01前"),
    ("traditional", "提升系統性能", {}, "將〈衡量“系統性能”的指標〉從〈現值〉提升到〈目標值〉，〈日期〉前"),
    ("English", "Improve onboarding", {}, "Raise 〈a measure of onboarding〉 from 〈current value〉 to 〈target value〉 by 〈date〉"),
    ("English known", "Increase sales", {"baseline": "2", "unit": "m", "target": ""},
        "Raise sales from 2 m to 〈target value〉 by 〈date〉"),
    ("English level", "Reduce churn from 5% to 3% by end of Q1", {}, "Reduce churn from 5% to 3% by 2027-03-31"),
    ("English change", "Increase sales by 15% within six months", {},
        "Raise sales by 15%, from 〈current value〉 to 〈target value〉, by 2027-05-22"),
    ("English work", "Launch 5 features", {},
        "Launch 5 features, so that 〈metric〉 goes from 〈current value〉 to 〈target value〉 by 〈date〉"),
    ("English keep", "Keep error rate below 0.1%", {}, "Keep error rate below 0.1% until 〈date〉"),
    ("English reach", "NPS of 45", {}, "Bring NPS from 〈current value〉 to 45 by 〈date〉"),
    ("English event", "Cut costs before launch", {}, "Reduce costs from 〈current value〉 to 〈target value〉 before launch"),
    ("empty", "", {}, "Raise 〈metric〉 from 〈current value〉 to 〈target value〉 by 〈date〉"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "known", "again"), [row[1:] for row in REWRITES], ids=[row[0] for row in REWRITES]
)
def test_rewrite(text: str, known: dict[str, str], again: str) -> None:
    assert rewrite(read(text, SUNDAY), known) == again


def test_nothing_needs_to_be_known() -> None:
    assert rewrite(read("降低退款率", SUNDAY)) == "将退款率从〈现值〉降低到〈目标值〉，〈日期〉前"
