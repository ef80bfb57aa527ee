"""`pmcoach reply`: the lead answers a report, or an ask in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, TEAM, Run

BEFORE = "reports/2026-W46/li.wei.yaml"
FILES = TEAM | {
    BEFORE: "done: [甲]\nasks: [一名前端, {what: 一笔预算}]\n",
    REPORT: "done: [乙]\nasks: [一名前端]\n",
}
SIGNED = "reply:\n  by: chen.jing\n  on: 2026-11-20\n  text: 好\n"


def test_the_latest_report_without_a_reply_is_answered(run: Run, folder: Path) -> None:
    for path in (REPORT, BEFORE):
        assert (
            run("reply", "李伟", "好", "--as", "chen.jing", files=FILES if path == REPORT else {}).code == 0
        )
        assert (folder / path).read_text(encoding="utf-8") == FILES[path] + SIGNED
    done = run("reply", "李伟", "好", "--as", "chen.jing")
    assert done.code == 2
    assert done.err.splitlines() == [
        "pmcoach: every report of 李伟 has a reply",
        f"to add to one, edit {REPORT}",
    ]


def test_a_reply_is_signed_by_whoever_git_knows(run: Run, me: Callable[[str], None], folder: Path) -> None:
    me("张敏")
    run("reply", "li.wei", "一起做", files=FILES)
    assert "  by: zhang.min\n" in (folder / REPORT).read_text(encoding="utf-8")


def test_nobody_answers_their_own_report(run: Run, me: Callable[[str], None], folder: Path) -> None:
    me("李伟")
    done = run("reply", "li.wei", "好", files=FILES)
    assert (done.code, done.err.splitlines()[0]) == (
        2,
        "pmcoach: 李伟 cannot sign for themselves here: it takes somebody else",
    )
    assert (folder / REPORT).read_text(encoding="utf-8") == FILES[REPORT]
    assert run("reply", "li.wei", "好", "--for", "chen.jing").code == 0
    signed = SIGNED.replace("chen.jing\n", "chen.jing\n  entered: li.wei\n")
    assert (folder / REPORT).read_text(encoding="utf-8") == FILES[REPORT] + signed


def test_who_wrote_an_answer_down_stands_beside_it(run: Run, me: Callable[[str], None], folder: Path) -> None:
    me("李伟")
    done = run("reply", "li.wei", "可以", "--ask", "前端", files=FILES)
    assert (done.code, (folder / REPORT).read_text(encoding="utf-8")) == (2, FILES[REPORT])
    assert run("reply", "li.wei", "可以", "--ask", "前端", "--for", "陈静").code == 0
    assert "answer: 可以, answered: 2026-11-20, entered: li.wei}" in (folder / REPORT).read_text(
        encoding="utf-8"
    )


def test_an_answer_that_promises_one_leaves_the_ask_open(run: Run, folder: Path) -> None:
    done = run("reply", "li.wei", "下周五给你答复", "--ask", "前端", files=FILES)
    assert done.err == "一名前端: stays open; an answer is promised by 2026-11-27\n"
    rows = run("list", "asks").out
    assert "下周五给你答复" in rows
    asked = [
        row
        for row in run("lint", "--format", "concise", "--at", "2026-11-27").out.splitlines()
        if "W110" in row
    ]
    assert [row.partition("“")[2].partition("”")[0] for row in asked] == ["一笔预算"]
    assert "W112" not in run("check", "li.wei", "--at", "2026-11-27", "--format", "json").out
    assert "11-27 is past" not in run("check", "li.wei", "--at", "2026-11-27").out
    late = run("check", "li.wei", "--at", "2026-11-30", "--lang", "zh").out
    assert "“一名前端”你答的是“下周五给你答复”，11-27 已过：现在的答复是什么？" in late.replace("\n     ", "")
    done = run("reply", "li.wei", "12 月到岗", "--ask", "前端", "--at", "2026-11-30")
    assert (done.code, done.err) == (0, "answered: 一名前端\n")
    assert (folder / REPORT).read_text(encoding="utf-8") == (
        "done: [乙]\nasks: [{what: 一名前端, answer: 12 月到岗, answered: 2026-11-30}]\n"
    )


def test_who_has_no_lead_is_answered_by_somebody_named(run: Run) -> None:
    files = TEAM | {"reports/2026-W47/chen.jing.yaml": "done: [甲]\n"}
    assert run("reply", "chen.jing", "好", files=files).err == (
        "pmcoach: who are you? git's user.name is nobody here; say it with --as PERSON\n"
    )


def test_a_report_of_another_week_is_answered_by_its_name(run: Run, folder: Path) -> None:
    assert run("reply", "li.wei", "好", "--period", "2026-W46", "--as", "chen.jing", files=FILES).code == 0
    assert (folder / BEFORE).read_text(encoding="utf-8") == FILES[BEFORE] + SIGNED


def test_an_ask_is_answered_where_it_stands_last(run: Run, folder: Path) -> None:
    done = run("reply", "li.wei", "12 月到岗", "--ask", "前端", files=FILES)
    assert (done.code, done.err) == (0, "answered: 一名前端\n")
    assert (folder / REPORT).read_text(encoding="utf-8") == (
        "done: [乙]\nasks: [{what: 一名前端, answer: 12 月到岗, answered: 2026-11-20}]\n"
    )
    assert (folder / BEFORE).read_text(encoding="utf-8") == FILES[BEFORE]
    assert run("reply", "li.wei", "不行", "--ask", "前端").err == (
        "pmcoach: no open ask of 李伟 holds “前端”\nopen: 一笔预算\n"
    )  # fmt: skip


def test_a_private_ask_is_answered_in_private(run: Run, folder: Path) -> None:
    run(
        "reply",
        "li.wei",
        "谈谈",
        "--ask",
        "换组",
        files=TEAM | {REPORT: "done: [甲]\nprivate: {asks: [想换组]}\n"},
    )
    assert (folder / REPORT).read_text(encoding="utf-8") == (
        "done: [甲]\nprivate: {asks: [{what: 想换组, answer: 谈谈, answered: 2026-11-20}]}\n"
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(
            ("li.wei", "好", "--ask", "一"), "several open asks of 李伟 hold “一”\nopen: 一名前端, 一笔预算", id="several"
        ),
        pytest.param(
            ("li.wei", "好", "--ask", "？"), "no open ask of 李伟 holds “？”\nopen: 一名前端, 一笔预算", id="no-words"
        ),
        pytest.param(("zhang.min", "好", "--ask", "前端"), "no open ask of 张敏 holds “前端”\nnothing is open", id="none"),
        pytest.param(("zhang.min", "好"), "张敏 has no report", id="no-report"),
        pytest.param(("li.wei", "好", "--period", "2026-W44"), "李伟 has no report of 2026-W44", id="no-such-report"),
        pytest.param(("li.wei", ""), "TEXT is empty", id="nothing"),
        pytest.param(("li.wei", "好", "--ask", ""), "--ask is empty", id="no-ask"),
    ],
)  # fmt: skip
def test_what_cannot_be_answered_is_said(run: Run, words: tuple[str, ...], says: str) -> None:
    done = run("reply", *words, files=FILES)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")


def test_complaints_are_chinese_where_the_workspace_is(run: Run) -> None:
    files = FILES | {"pmcoach.yaml": "language: zh\n"}
    assert run("reply", "zhang.min", "好", files=files).err == "pmcoach：张敏 没有周报\n"
    assert run("reply", "li.wei", "好", "--period", "2026-W44").err == "pmcoach：李伟 没有 2026-W44 的周报\n"
    assert run("reply", "li.wei", "好", "--ask", "一").err == (
        "pmcoach：李伟 有几条未答复的请求都含“一”\n未答复的有：一名前端、一笔预算\n"
    )  # fmt: skip


def test_an_answer_of_several_lines_stays_so(run: Run, folder: Path) -> None:
    run("reply", "li.wei", "好。\n下周再看", "--as", "chen.jing", files=FILES)
    assert '  text: "好。\\n下周再看"\n' in (folder / REPORT).read_text(encoding="utf-8")


MEANS = {
    "goals/2026-Q4/csat.yaml": TEAM["goals/2026-Q4/csat.yaml"]
    + "resources:\n  - {what: 两名测试, from: chen.jing, by: 2026-11-10}\n  - {what: 旧的, answer: 好}\n"
}


def test_what_a_goal_needs_is_answered_in_the_goal(run: Run, folder: Path) -> None:
    done = run("reply", "li.wei", "12 月起", "--ask", "测试", files=FILES | MEANS)
    assert (done.code, done.err) == (0, "answered: 两名测试\n")
    text = (folder / "goals/2026-Q4/csat.yaml").read_text(encoding="utf-8")
    assert "by: 2026-11-10, answer: 12 月起, answered: 2026-11-20}" in text
    assert "A104" not in run("lint", "goals", "--format", "concise").out
    again = run("reply", "li.wei", "不行", "--ask", "测试")
    assert again.err == "pmcoach: no open ask of 李伟 holds “测试”\nopen: 一名前端, 一笔预算\n"


def test_an_ask_and_what_a_goal_needs_may_be_called_alike(run: Run) -> None:
    files = FILES | {path: text.replace("两名测试", "一名前端") for path, text in MEANS.items()}
    done = run("reply", "li.wei", "好", "--ask", "前端", files=files)
    assert done.err == "pmcoach: several open asks of 李伟 hold “前端”\nopen: 一名前端, 一笔预算, 一名前端\n"
