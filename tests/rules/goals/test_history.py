"""H: what moved after it was agreed, who did it, and the reason; the lines and places of it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY
from tests.past import Told

from pmcoach.project import Project
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.selection import Selection
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
            "status moved on 2026-11-10 from active to dropped, and changes does not say why",
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
    assert shown((each,)) == [
        (7, "the target moved on 2026-11-10 from 4.5分 to 4.2分, and changes does not say why")
    ]
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
        (2, "says it was held on 2026-11-02, and was committed 16 days later")
    ]
    assert late() == [(2, "says it was held on 2026-11-02, and was committed 18 days later")]
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


OWNED = GOAL.replace("due:", "owner: li.wei\ndue:", 1)
LOWER = OWNED.replace("4.5", "4.2")


@pytest.mark.parametrize(
    ("after", "at", "en", "zh"),
    [
        pytest.param(
            LOWER,
            ("metric", "target"),
            "csat: why did the target move from 4.5分 to 4.2分 on 11-20?",
            "csat：11-20 目标值由 4.5分 改为 4.2分，为什么？",
            id="the-target",
        ),
        pytest.param(
            OWNED.replace("12-31", "12-20"),
            ("due",),
            "csat: why did the due day move from 2026-12-31 to 2026-12-20 on 11-20?",
            "csat：11-20 截止日由 2026-12-31 改为 2026-12-20，为什么？",
            id="the-day",
        ),
        pytest.param(
            OWNED.replace("3.9\n", "4\n"),
            ("metric", "baseline"),
            "csat: why did the baseline move from 3.9分 to 4分 on 11-20?",
            "csat：11-20 基线由 3.9分 改为 4分，为什么？",
            id="the-baseline",
        ),
        pytest.param(
            OWNED.replace("title: 将客户满意度评分从", "title: 将结算页放弃率从"),
            ("title",),
            "csat: why did the title move from 将客户满意度评分从3.9提高到4.5分 to 将结算页放弃率从3.9提高到4.5分 on 11-20?",
            "csat：11-20 标题由 将客户满意度评分从3.9提高到4.5分 改为 将结算页放弃率从3.9提高到4.5分，为什么？",
            id="the-title",
        ),
    ],
)
def test_a_move_nobody_explained_is_asked_about_where_it_shows(
    after: str, at: tuple[str, ...], en: str, zh: str
) -> None:
    (each,) = found("H106", after, ("2026-09-28", OWNED))
    assert (each.at, each.weight, each.owed, each.briefs) == (at, 25, "li.wei", ("li.wei",))
    assert each.question is not None
    assert (each.question.say(Lang.EN), each.question.say(Lang.ZH)) == (en, zh)
    assert each.on == TODAY


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        pytest.param("{on: 2026-11-10, field: metric.target, to: 4.2, why: 换了量表}", [], id="explained"),
        pytest.param("{on: 2026-11-10, field: target, from: 4.5, to: 4.2}", ["H106"], id="named-without-a-reason"),
        pytest.param("{on: 2026-11-12, field: parent, to: x}", ["H106", "H111"], id="another-move"),
    ],
)  # fmt: skip
def test_a_move_that_changes_names_is_asked_about_once(entry: str, codes: list[str]) -> None:
    text = f"{LOWER}changes: [{entry}]\n"
    past = Told({PATH: [("2026-09-28", OWNED), ("2026-11-10", text)]})
    seen = findings(Project({PATH: text}, TODAY, past), RULES, Selection(("H106", "H111")))
    assert sorted(each.rule.code for each in seen) == codes


@pytest.mark.parametrize(
    ("change", "en", "question", "zh", "frage"),
    [
        pytest.param(
            "{field: due, from: 2026-11-30, to: 2026-12-31, on: 2026-11-10}",
            "csat: the due day moved on 11-10 from 2026-11-30 to 2026-12-31, and nobody says why",
            "csat: why did the due day move from 2026-11-30 to 2026-12-31 on 11-10?",
            "csat：11-10 截止日由 2026-11-30 改为 2026-12-31，没有说明原因",
            "csat：11-10 截止日由 2026-11-30 改为 2026-12-31，为什么？",
            id="the-due-day",
        ),
        pytest.param(
            "{field: 目标值, from: 22, to: 24, on: 2026-11-10}",
            "csat: the target moved on 11-10 from 22 to 24, and nobody says why",
            "csat: why did the target move from 22 to 24 on 11-10?",
            "csat：11-10 目标值由 22 改为 24，没有说明原因",
            "csat：11-10 目标值由 22 改为 24，为什么？",
            id="the-target-in-chinese",
        ),
        pytest.param(
            "{to: 24, on: 2026-11-10}",
            "csat: something moved on 11-10 from — to 24, and nobody says why",
            "csat: why did something move from — to 24 on 11-10?",
            "csat：11-10 某一项由 — 改为 24，没有说明原因",
            "csat：11-10 某一项由 — 改为 24，为什么？",
            id="half-filled",
        ),
        pytest.param(
            "{to: 24}",
            "csat: something moved from — to 24, and nobody says why",
            "csat: why did something move from — to 24?",
            "csat：某一项由 — 改为 24，没有说明原因",
            "csat：某一项由 — 改为 24，为什么？",
            id="without-a-day",
        ),
    ],
)
def test_a_change_nobody_gave_a_reason_for(change: str, en: str, question: str, zh: str, frage: str) -> None:
    (each,) = found("H111", f"{OWNED}changes: [{{field: x, why: 并购}}, {change}]\n")
    assert (each.at, each.weight, each.private) == (("changes", 1), 25, False)
    assert (each.person, each.owed, each.briefs) == ("li.wei", "li.wei", ("li.wei",))
    assert (each.message.say(Lang.EN), each.message.say(Lang.ZH)) == (en, zh)
    assert each.question is not None
    assert (each.question.say(Lang.EN), each.question.say(Lang.ZH)) == (question, frage)


@pytest.mark.parametrize(
    ("day", "heard"),
    [("2026-10-23", True), ("2026-10-22", False), ("2026-11-20", True), ("2026-11-21", False)],
)
def test_changes_of_the_last_four_weeks_count(day: str, heard: bool) -> None:
    assert bool(found("H111", f"{OWNED}changes: [{{field: due, on: {day}}}]\n")) is heard


@pytest.mark.parametrize(
    ("code", "text", "line", "en", "zh", "weight"),
    [
        pytest.param(
            "H109",
            f"{OWNED}changes:\n  - {{on: 2026-11-10, field: due, to: 2026-12-31, why: 银行推迟}}\n",
            11,
            "csat, the due day: — → 2026-12-31 (11-10, noted in changes); “银行推迟”",
            "csat 截止日：— → 2026-12-31（11-10 记在变更里）；“银行推迟”",
            8,
            id="only-noted-with-its-reason",
        ),
        pytest.param(
            "H109",
            f"{OWNED}changes: [{{on: 2026-11-10, field: metric.source, to: 新表}}]\n",
            10,
            "csat, metric.source: — → 新表 (11-10, noted in changes); no reason given",
            "csat metric.source：— → 新表（11-10 记在变更里）；没有说明原因",
            25,
            id="only-noted",
        ),
        pytest.param(
            "H110",
            OWNED.replace("target: 4.5", "target: 4.8"),
            8,
            "csat, target: 4.5分 → 4.8分 (11-20, not committed yet); no reason given",
            "csat 目标值：4.5分 → 4.8分（11-20 尚未提交）；没有说明原因",
            25,
            id="a-target-raised",
        ),
        pytest.param(
            "H110",
            f"{OWNED}status: dropped\nclosed: {{why: 合并到 nps}}\n",
            10,
            "csat, status: active → dropped (11-20, not committed yet); “合并到 nps”",
            "csat 状态：进行中 → 已取消（11-20 尚未提交）；“合并到 nps”",
            8,
            id="a-goal-given-up",
        ),
    ],
)
def test_what_only_the_brief_tells_of_moves(
    code: str, text: str, line: int, en: str, zh: str, weight: float
) -> None:
    (each,) = found(code, text, ("2026-09-28", OWNED))
    assert (each.place.line, each.message.say(Lang.EN), each.message.say(Lang.ZH)) == (line, en, zh)
    assert (each.weight, each.owed, each.briefs) == (weight, "li.wei", ("li.wei",))
    assert (each.question, each.private) == (None, False)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("H109", f"{OWNED}changes: [{{on: 2026-11-21, field: due}}]\n", id="noted-for-a-day-to-come"),
        pytest.param("H109", f"{OWNED}changes: [{{field: due}}]\n", id="noted-without-a-day"),
        pytest.param(
            "H109", f"{LOWER}changes: [{{on: 2026-11-20, field: metric.target, to: 4.2}}]\n", id="the-history-tells-it"
        ),
        pytest.param("H110", f"{OWNED}status: done\n", id="done"),
        pytest.param("H110", LOWER, id="lowered-is-h102-s"),
    ],
)  # fmt: skip
def test_what_is_told_elsewhere_or_not_yet(code: str, text: str) -> None:
    assert found(code, text, ("2026-09-28", OWNED)) == ()


RAIL = OWNED + "guardrails: [{name: 退款率, max: 2%}]\n"
MOVES = ["H101", "H102", "H103", "H104", "H108", "H109", "H110"]


@pytest.mark.parametrize(
    ("after", "codes"),
    [
        pytest.param(RAIL.replace("12-31", "12-20"), ["H101"], id="the-day"),
        pytest.param(RAIL.replace("target: 4.5", "target: 4.2"), ["H102"], id="the-target-lowered"),
        pytest.param(RAIL.replace("target: 4.5", "target: 4.8"), ["H110"], id="the-target-raised"),
        pytest.param(RAIL.replace("baseline: 3.9", "baseline: 4"), ["H103"], id="the-baseline"),
        pytest.param(RAIL.replace("name: 客户满意度评分", "name: 转化率"), ["H103"], id="the-metric"),
        pytest.param(
            RAIL.replace("title: 将客户满意度评分从", "title: 将结算页放弃率从"), ["H104"], id="the-title"
        ),
        pytest.param(RAIL.replace("max: 2%", "max: 3%"), ["H108"], id="a-guardrail-loosened"),
        pytest.param(RAIL.replace("max: 2%", "max: 1%"), [], id="a-guardrail-tightened"),
        pytest.param(f"{RAIL}status: dropped\n", ["H110"], id="given-up"),
        pytest.param(f"{RAIL}status: done\n", [], id="done"),
        pytest.param(RAIL.replace("li.wei", "chen.jing"), [], id="another-owner"),
        pytest.param(f"{RAIL}weight: 20\n", [], id="its-weight"),
    ],
)
def test_every_move_that_makes_another_goal_is_told_once(after: str, codes: list[str]) -> None:
    past = Told({PATH: [("2026-09-28", RAIL)]})
    seen = findings(Project({PATH: after}, TODAY, past), RULES, Selection(tuple(MOVES)))
    assert [each.rule.code for each in seen] == codes
    assert all(each.on == TODAY and each.weight == 25 for each in seen)
