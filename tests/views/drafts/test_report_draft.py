"""A weekly report to finish: what is known of it is written, what nobody has confirmed stands in comments."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from pmcoach.assess.reports.prefill import start
from pmcoach.dates.period import parse
from pmcoach.document.tree import read
from pmcoach.project import Project
from pmcoach.records.kinds.report import Report
from pmcoach.text import Lang
from pmcoach.views.drafts.report_draft import KnownForReport, draft

Make = Callable[..., Project]
PATH = "reports/2026-W47/li.wei.yaml"
TEAM = {
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
    "people/wang.fang.yaml": "name: 王芳\n",
    "people/x.yaml": "role: 还没写姓名\n",
}
FILES = TEAM | {
    "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\nmetric: {name: 满意度, unit: 分, baseline: 3.9, target: 4.5}\n",
    "reports/2026-W45/li.wei.yaml": "undone: [拆低分原因]\n",
    "reports/2026-W46/li.wei.yaml": (
        "undone: [{what: 拆低分原因, goal: csat}]\n"
        "problems: [{what: 缺测试机, since: 2026-10-30}, {what: 和王芳谈不拢, kind: conflict}]\n"
        "next: [{what: '访谈, 12 位用户', goal: csat}, 评审改版稿]\n"
        "metrics: {csat: 4.1}\n"
        "confidence: {csat: 6}\n"
        "asks: ['一名数据分析师: 两周']\n"
        "private: {problems: [想换个组]}\n"
    ),
}


def drafted(project: Project, given: KnownForReport | None = None, lang: Lang = Lang.EN) -> str:
    week = parse("2026-W47")
    assert week is not None
    begun = start(project.people["li.wei"], week, project)
    return draft(begun, given or KnownForReport(), project.people, project.today, lang)


def report(make: Make, text: str) -> Report:
    """The report a text is; it has to be one without a problem."""
    file = make(FILES | {PATH: text}).files[PATH]
    assert [problem.code for problem in file.problems] == []
    record = file.record
    assert isinstance(record, Report)
    return record


@pytest.mark.parametrize("lang", Lang)
def test_it_starts_from_what_was_there(make: Make, golden: Callable[[str, str], None], lang: Lang) -> None:
    golden(f"report_draft.{lang}.yaml", drafted(make(FILES), lang=lang))


@pytest.mark.parametrize("lang", Lang)
def test_a_first_report_is_a_few_blanks(make: Make, golden: Callable[[str, str], None], lang: Lang) -> None:
    golden(f"report_draft.first.{lang}.yaml", drafted(make(TEAM), lang=lang))


@pytest.mark.parametrize("lang", Lang)
def test_nothing_is_claimed_by_accident(make: Make, lang: Lang) -> None:
    found = report(make, drafted(make(FILES), lang=lang))
    assert (found.done, found.undone, found.next, found.asks, found.praise) == ((), (), (), (), ())
    assert (dict(found.metrics), dict(found.confidence)) == ({}, {})
    assert [(each.what, str(each.since), each.solved) for each in found.problems] == [
        ("缺测试机", "2026-10-30", None),
        ("和王芳谈不拢", "2026-11-13", None),
    ]


@pytest.mark.parametrize("lang", Lang)
def test_what_is_for_few_eyes_stays_so(make: Make, lang: Lang) -> None:
    found = report(make, drafted(make(FILES), lang=lang))
    assert [problem.what for problem in found.private.problems] == ["想换个组"]
    assert [str(problem.kind) for problem in found.problems] == ["None", "conflict"]


@pytest.mark.parametrize("lang", Lang)
def test_a_comment_without_its_mark_is_a_line_that_fits(make: Make, lang: Lang) -> None:
    given = KnownForReport(commits=["fix: 支付回调: 重试"])
    found = report(make, re.sub(r"(?m)^( *)#(?=-)", r"\1", drafted(make(FILES), given, lang)))
    assert [(item.what, item.goal) for item in found.done] == [
        ("访谈, 12 位用户", "csat"), ("评审改版稿", ""), ("fix: 支付回调: 重试", "")
    ]  # fmt: skip
    assert [(item.what, item.why, item.carried) for item in found.undone] == [("拆低分原因", "", 3)]


def test_answers_are_written_where_they_belong(make: Make) -> None:
    given = KnownForReport(
        finished=["拆低分原因", "评审改版稿"],
        missed={"访谈, 12 位用户": "约不到人"},
        solved=["缺测试机"],
        values={"csat": "4.2"},
        sure={"csat": "7"},
    )
    found = report(make, drafted(make(FILES), given))
    assert [(item.what, item.goal) for item in found.done] == [("评审改版稿", ""), ("拆低分原因", "csat")]
    assert [(item.what, item.why, item.goal) for item in found.undone] == [
        ("访谈, 12 位用户", "约不到人", "csat")
    ]
    assert [str(problem.solved) for problem in found.problems] == ["2026-11-20", "None"]
    assert (found.metrics["csat"].value, found.confidence["csat"].value) == (4.2, 7)


def test_what_a_pasted_line_says_is_not_asked_again(make: Make) -> None:
    lines = {
        "done": ["完成了 12 位用户访谈"],
        "undone": ["拆低分原因，等数据"],
        "problems": ["还是缺测试机"],
        "next": ["评审改版稿"],
        "asks": ["一名数据分析师"],
    }
    text = drafted(make(FILES), KnownForReport(lines))
    assert [row for row in text.splitlines() if row.lstrip().startswith("#")] == []
    assert [problem.what for problem in report(make, text).problems] == ["还是缺测试机", "和王芳谈不拢"]


def test_thanks_go_to_whom_they_name(make: Make) -> None:
    praise = [
        "王芳帮我守住了发布",
        "@王芳 周末一起对单",
        "陈静、wang.fang：一起救火",
        "chen.jing",
        "数据组的小顾",
    ]
    found = report(make, drafted(make(FILES), KnownForReport({"praise": praise, "learned": ["数据要早看"]})))
    assert [(each.to, each.what) for each in found.praise] == [
        ("wang.fang", "帮我守住了发布"),
        ("wang.fang", "周末一起对单"),
        ("chen.jing", "一起救火"),
        ("wang.fang", "一起救火"),
        ("chen.jing", ""),
        ("数据组的小顾", ""),
    ]
    assert [each.what for each in found.learned] == ["数据要早看"]


def test_a_line_cannot_break_out_of_the_file(make: Make) -> None:
    ask = 'asks: ["一\\nmetrics: {csat: 9}", "x\\u2028y"]\n'
    text = drafted(
        make(TEAM | {"reports/2026-W46/li.wei.yaml": ask}), KnownForReport({"done": ["- [x] '\"{a}: b"]})
    )
    assert read(text).problems == ()
    assert report(make, text).done[0].what == "- [x] '\"{a}: b"
    assert "  # waiting for an answer, week 2: 一 metrics: {csat: 9}\n" in text


PLAN = {
    "goals/2026-Q4/csat.yaml": (
        "title: 甲\nowner: li.wei\nplan:\n"
        "  - {do: 下周的事, due: 2026-11-23}\n"
        "  - {do: 'write up: churn', due: 2026-11-20}\n"
        "  - {do: 已经做完, due: 2026-11-18, done: 2026-11-17}\n"
        "  - {do: 访谈 20 位用户, due: 2026-11-17}\n"
        "  - {do: 别人的, due: 2026-11-17, owner: wang.fang}\n"
        "  - {do: 没有日子}\n"
        "  - {due: 2026-11-17}\n"
        "  - {do: 改定价页, due: 2026-11-17}\n"
    ),
    "goals/2026-Q4/nps.yaml": "title: 乙\nowner: wang.fang\nplan: [{do: 帮忙的, due: 2026-11-16, owner: li.wei}]\n",
    "goals/2026-Q4/old.yaml": "title: 丙\nowner: li.wei\nstatus: dropped\nplan: [{do: 放下的, due: 2026-11-16}]\n",
    "reports/2026-W46/li.wei.yaml": "done: [a]\nnext: [访谈 12 位用户]\n",
}


def test_the_steps_due_in_the_period_are_named_and_said_once(make: Make) -> None:
    text = drafted(make(TEAM | PLAN))
    assert text.startswith(
        "done:  # one line each: what is different now\n"
        "  # planned in 2026-W46: remove the # from what is done, move the rest to undone\n"
        "  #- 访谈 12 位用户\n"
        "  # steps of the plan due in 2026-W47; remove the # from what is done\n"
        "  #- {what: 帮忙的, goal: nps}  # nps:1, due 2026-11-16\n"
        "  #- {what: 改定价页, goal: csat}  # csat:8, due 2026-11-17\n"
        "  #- {what: 'write up: churn', goal: csat}  # csat:2, due 2026-11-20\n"
        "  -\n"
    )
    done = report(make, text.replace("#- {what: 帮忙的", "- {what: 帮忙的").replace("\n  -\n", "\n", 1)).done
    assert [(each.what, each.goal) for each in done] == [("帮忙的", "nps")]


def test_a_step_that_was_answered_is_no_longer_offered(make: Make) -> None:
    given = KnownForReport(
        finished=["帮忙的"], missed={"改定价页": "等设计"}, lines={"done": ["Wrote up churn"]}
    )
    text = drafted(make(TEAM | PLAN), given)
    assert "  - {what: 帮忙的, goal: nps}\n" in text
    assert "  - {what: 改定价页, why: 等设计, goal: csat}\n" in text
    assert "steps of the plan" not in text
