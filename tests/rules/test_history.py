"""H: what moved after it was agreed, who did it, and the reason; the lines and places of it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY
from tests.past import Told

from pmcoach.project import Project
from pmcoach.rules import RULES
from pmcoach.rules.engine import findings
from pmcoach.rules.finding import Finding
from pmcoach.rules.selection import Selection
from pmcoach.text import Lang

PATH = "goals/2026-Q4/csat.yaml"
GOAL = """\
title: 将客户满意度评分从3.9提高到4.5分
due: 2026-12-31
metric:
  name: 客户满意度评分
  unit: 分
  baseline: 3.9
  target: 4.5
agreed: {by: chen.jing, on: 2026-09-30}
"""
RAILED = f"{GOAL}guardrails: [{{name: 退款率, max: 2%}}]\n"
PLAIN = "title: 年底前将客户满意度评分从3.9提高到4.5分\nagreed: {by: chen.jing, on: 2026-09-30}\n"
REVIEW = "reviews/2026-11-02/li.wei.yaml"


def found(
    code: str, text: str, *said: tuple[str, str], path: str = PATH, today: date = TODAY
) -> tuple[Finding, ...]:
    past = Told({path: said})
    return findings(Project({path: text}, today, past), RULES, Selection((code,)))


def shown(made: tuple[Finding, ...], lang: Lang = Lang.EN) -> list[tuple[int, str]]:
    return [(each.place.line, each.message.say(lang)) for each in made]


@pytest.mark.parametrize(
    ("code", "before", "after", "line", "says"),
    [
        pytest.param(
            "H101",
            GOAL,
            GOAL.replace("2026-12-31", "2027-01-15"),
            2,
            "due moved on 2026-11-10 from 2026-12-31 to 2027-01-15 (by li.wei in csat-2); no reason given",
            id="the day",
        ),
        pytest.param(
            "H101",
            PLAIN,
            PLAIN.replace("年底前", "2026年12月20日前"),
            1,
            "due moved on 2026-11-10 from 2026-12-31 to 2026-12-20 (by li.wei in csat-2); no reason given",
            id="the day in the title",
        ),
        pytest.param(
            "H102",
            GOAL,
            GOAL.replace("4.5", "4.2"),
            7,
            "the target got easier on 2026-11-10: 4.5分 to 4.2分 (by li.wei in csat-2); no reason given",
            id="the target",
        ),
        pytest.param(
            "H102",
            PLAIN,
            PLAIN.replace("4.5", "4.2"),
            1,
            "the target got easier on 2026-11-10: 4.5分 to 4.2分 (by li.wei in csat-2); no reason given",
            id="the target in the title",
        ),
        pytest.param(
            "H103",
            GOAL,
            GOAL.replace("3.9", "4"),
            6,
            "baseline changed on 2026-11-10 from 3.9分 to 4分 (by li.wei in csat-2); no reason given",
            id="the baseline",
        ),
        pytest.param(
            "H103",
            GOAL,
            GOAL.replace("name: 客户满意度评分", "name: 退款率"),
            4,
            "metric changed on 2026-11-10 from 客户满意度评分 to 退款率 (by li.wei in csat-2); no reason given",
            id="the metric",
        ),
        pytest.param(
            "H104",
            GOAL,
            GOAL.replace("客户满意度评分从", "结算页放弃率从"),
            1,
            "the title changed its meaning on 2026-11-10; it was “将客户满意度评分从3.9提高到4.5分” (by li.wei in csat-2);"
            " no reason given",
            id="the title",
        ),
        pytest.param(
            "H108",
            RAILED,
            RAILED.replace("max: 2%", "max: 3%"),
            9,
            "the guardrail “退款率” was loosened on 2026-11-10: ≤ 2% to ≤ 3% (by li.wei in csat-2); no reason given",
            id="a guardrail",
        ),
        pytest.param(
            "H108",
            RAILED,
            GOAL,
            1,
            "the guardrail “退款率” was loosened on 2026-11-10: ≤ 2% to — (by li.wei in csat-2); no reason given",
            id="a guardrail that is gone",
        ),
        pytest.param(
            "H106",
            GOAL,
            f"{GOAL}status: dropped\n",
            9,
            "status moved on 2026-11-10, and changes does not say why",
            id="a goal dropped without a word",
        ),
    ],
)
def test_a_move_is_found_where_it_shows(code: str, before: str, after: str, line: int, says: str) -> None:
    assert shown(found(code, after, ("2026-09-28", before), ("2026-11-10", after))) == [(line, says)]


@pytest.mark.parametrize(
    ("code", "after"),
    [
        pytest.param("H102", GOAL.replace("4.5", "4.7"), id="a target raised"),
        pytest.param("H101", GOAL.replace("4.5", "4.2"), id="another move than the rule's"),
        pytest.param("H106", f"{GOAL}owner: li.wei\n", id="what needs no reason"),
        pytest.param("H106", f"{GOAL}status: dropped\nclosed: {{why: 合并到 nps}}\n", id="dropped, and why"),
        pytest.param(
            "H106", f"{GOAL}status: dropped\nclosed: {{result: 合并到 nps}}\n", id="dropped for something"
        ),
        pytest.param("H108", f"{GOAL}guardrails: [{{name: 退款率, max: 2%}}]\n", id="a guardrail more"),
        pytest.param("H108", GOAL.replace("4.5", "4.2"), id="no guardrail"),
    ],
)
def test_what_is_no_finding(code: str, after: str) -> None:
    assert found(code, after, ("2026-09-28", GOAL), ("2026-11-10", after)) == ()


def test_a_move_before_it_was_agreed_is_no_finding() -> None:
    lower = GOAL.replace("4.5", "4.2")
    for code in ("H102", "H106"):
        assert found(code, lower, ("2026-09-28", GOAL), ("2026-09-30", lower)) == ()


def test_a_move_that_is_not_committed_and_its_reason() -> None:
    entry = "changes: [{on: 2026-11-20, field: metric.target, to: 4.2, why: 样本口径变了}]\n"
    lower = GOAL.replace("4.5", "4.2")
    assert shown(found("H102", lower, ("2026-09-28", GOAL)), Lang.ZH) == [
        (7, "2026-11-20 目标值放宽：4.5分 改为 4.2分（尚未提交）；没有说明原因")
    ]
    assert shown(found("H102", lower + entry, ("2026-09-28", GOAL)), Lang.ZH) == [
        (7, "2026-11-20 目标值放宽：4.5分 改为 4.2分（尚未提交）；“样本口径变了”")
    ]
    assert found("H106", lower + entry, ("2026-09-28", GOAL)) == ()


def test_a_move_without_an_entry_gets_one_to_paste() -> None:
    lower = GOAL.replace("4.5", "4.2")
    (each,) = found("H106", lower, ("2026-09-28", GOAL), ("2026-11-10", lower))
    assert shown((each,)) == [(7, "target moved on 2026-11-10, and changes does not say why")]
    assert each.hint is not None
    assert each.hint.say(Lang.ZH) == (
        "如果确实要改，请写明原因：changes: [{日期: 2026-11-10, 字段: metric.target, 原值: 4.5分, 新值: 4.2分, 原因: }]"
    )


def test_a_report_that_changed_after_its_reply() -> None:
    path = "reports/2026-W46/li.wei.yaml"
    reply = "reply: {by: chen.jing, on: 2026-11-16, text: 好}\n"
    before, after = f"done: [a]\n{reply}", f"next: [b]\ndone: [c]\n{reply}"
    assert shown(found("H105", after, ("2026-11-13", before), path=path)) == [
        (1, "next changed on 2026-11-20 (not committed yet), after the reply on 2026-11-16"),
        (2, "done changed on 2026-11-20 (not committed yet), after the reply on 2026-11-16"),
    ]


def test_who_changed_a_report_after_its_reply() -> None:
    path = "reports/2026-W46/li.wei.yaml"
    before, after = (f"done: [{done}]\nreply: {{by: chen.jing, on: 2026-11-16}}\n" for done in "ab")
    made = found("H105", after, ("2026-11-13", before), ("2026-11-18", after), path=path)
    assert shown(made) == [(1, "done changed on 2026-11-18 (by li.wei), after the reply on 2026-11-16")]
    assert shown(made, Lang.ZH) == [(1, "2026-11-16 回复之后，2026-11-18 又改了完成（li.wei）")]


def test_notes_that_were_written_down_late() -> None:
    text = "by: chen.jing\nheld: 2026-11-02\n"
    first = ("2026-11-01", "title: 甲\n")

    def late(*said: tuple[str, str], begun: bool = True, held: str = text) -> list[tuple[int, str]]:
        past = Told({REVIEW: said, **({PATH: [first]} if begun else {})})
        project = Project({REVIEW: held, PATH: first[1]}, TODAY, past)
        return shown(findings(project, RULES, Selection(("H107",))))

    assert late(("2026-11-18", text)) == [
        (2, "says it was held on 2026-11-02, and came into the history 16 days later")
    ]
    assert late() == [(2, "says it was held on 2026-11-02, and came into the history 18 days later")]
    assert late(("2026-11-09", text)) == []
    assert late(("2026-11-18", text), begun=False) == []
    assert late(("2026-11-18", text), held="by: chen.jing\n") == []
    assert late(begun=False) == []


@pytest.mark.parametrize(
    ("entry", "hint"),
    [
        pytest.param(
            "", "运行 pmcoach history csat --explain 生成变更记录，补上原因；改错了就改回去", id="no reason"
        ),
        pytest.param(
            "changes: [{field: target, to: 4.2, why: 样本口径变了}]\n",
            "下次一对一谈一下；pmcoach history csat 可看前后经过",
            id="a reason",
        ),
    ],
)
def test_what_to_do_about_a_move(entry: str, hint: str) -> None:
    lower = GOAL.replace("4.5", "4.2")
    (each,) = found("H102", lower + entry, ("2026-09-28", GOAL), ("2026-11-10", lower))
    assert each.hint is not None
    assert each.hint.say(Lang.ZH) == hint


def test_a_guardrail_says_why_under_its_name() -> None:
    entry = "changes: [{字段: 护栏.退款率, 新值: 3%, 原因: 节后退货}]\n"
    loose = RAILED.replace("max: 2%", "max: 3%") + entry
    assert found("H106", loose, ("2026-09-28", RAILED), ("2026-11-10", loose)) == ()
    (each,) = found("H108", loose, ("2026-09-28", RAILED), ("2026-11-10", loose))
    assert each.message.say(Lang.ZH).endswith("；“节后退货”")
