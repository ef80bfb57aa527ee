"""A finding, and what a check found as a whole."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.rules.conftest import GOAL, judged, said

from pmcoach.document import Place
from pmcoach.records.fields.enums import Severity
from pmcoach.rules.engine.finding import Finding, order
from pmcoach.rules.engine.result import Checked
from pmcoach.rules.engine.rule import Hit, at
from pmcoach.text import Text

DRAFT = {
    GOAL: "title: 支付成功率提高到96%\nowner: li.wei\ndue: 2026-12-31\nmetric: {name: 支付成功率, target: 96%}\n",
    "people/li.wei.yaml": "name: 李伟\n",
}


def lines(path: str) -> Sequence[str]:
    return DRAFT[path].splitlines()


def test_a_finding_says_what_it_found_and_what_to_do() -> None:
    (found,) = judged("M103", DRAFT)
    assert found.place == Place(4, 31, 4, 34)
    assert said(found.message) == ("no baseline: 96% from where?", "没有基线：96% 是从多少开始的？")
    assert said(found.hint) == (
        "write metric.baseline: its value when the goal was set",
        "写上 metric.baseline（基线）：定目标时的值",
    )
    assert found.question is None


def test_a_question_names_the_goal() -> None:
    files = {GOAL: "title: 甲\nstart: 2026-10-01\ndue: 2026-12-31\n"}
    (found,) = judged("A105", files)
    assert said(found.question) == (
        "csat runs for 92 days without a plan: what is the first step, and when?",
        "csat 为期 92 天还没有计划：第一步做什么，哪天完成？",
    )


def test_advice_of_a_finding_is_better_than_its_rule_s() -> None:
    (found,) = judged("S103", "title: 将转化率从3%提高到5%，并将退款率降到2%以下\n")
    own = found._replace(advice=Text(en="split it at “{words}”", zh="从“{words}”处拆开"))
    assert said(found.hint) == ("give each its own file, owner and number", "分成几个文件，各有负责人和数字")
    assert said(own.hint) == ("split it at “退款率降到2%以下”", "从“退款率降到2%以下”处拆开")
    assert found._replace(advice=None).hint is None


def test_findings_at_one_place_stand_by_code_then_words() -> None:
    found = judged("M103 M106 M107", DRAFT)
    assert [each.rule.code for each in found] == ["M106", "M107", "M103"]
    first = found[0]._replace(values={"metric": "b", "id": "csat"})
    again = found[0]._replace(values={"metric": "a", "id": "csat"})
    assert sorted((first, again, *found[1:]), key=order) == [again, first, *found[1:]]


def test_a_hit_points_at_a_value() -> None:
    assert at("plan", 0, "do", step="a") == Hit(("plan", 0, "do"), {"step": "a"})
    full = at("title", key=True, span=(1, 2), file="a.yaml", person="li", private=True, lacks=("due",))
    assert full == Hit(("title",), {}, True, (1, 2), "a.yaml", person="li", private=True, lacks=("due",))


FOUND: tuple[Finding, ...] = judged("M103 M106 M107", DRAFT)


@pytest.mark.parametrize(
    ("found", "files", "en", "zh"),
    [
        pytest.param((), 1, "1 file, nothing found", "共 1 个文件，没有发现问题", id="nothing"),
        pytest.param((), 7, "7 files, nothing found", "共 7 个文件，没有发现问题", id="nothing-in-many"),
        pytest.param(FOUND[:1], 1, "1 warning in 1 file", "1 个警告，共 1 个文件", id="one"),
        pytest.param(FOUND, 2, "2 warnings, 1 hint in 2 files", "2 个警告、1 个提示，共 2 个文件", id="of-two-kinds"),
        pytest.param(
            (*FOUND, *(each._replace(severity=Severity.ERROR) for each in FOUND[:2])), 9,
            "2 errors, 2 warnings, 1 hint in 9 files", "2 个错误、2 个警告、1 个提示，共 9 个文件", id="of-all-kinds",
        ),
    ],
)  # fmt: skip
def test_the_last_line_counts(found: tuple[Finding, ...], files: int, en: str, zh: str) -> None:
    checked = Checked(found, files, lines)
    assert said(checked.summary()) == (en, zh)
    assert sum(checked.count(severity) for severity in Severity) == len(found)
