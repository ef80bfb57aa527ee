"""`pmcoach done`: something is finished."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, TEAM, Run

GOAL = "goals/2026-Q4/csat.yaml"
REVIEW = "reviews/2026-11-12/li.wei.yaml"
FILES = TEAM | {
    GOAL: (
        "title: 甲\nowner: li.wei\nplan:\n  - {do: 访谈 12 位用户, done: 2026-11-02}\n  - {do: 问卷改版}\n"
        "depends:\n  - {team: 数据, what: 埋点, state: waiting}\n"
    ),
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\ntraining:\n  - {topic: 用户研究, due: 2026-11-30}\n",
    "reports/2026-W46/li.wei.yaml": "problems: [{what: 接口延期, since: 2026-11-10}]\n",
    REPORT: "done: [评审]\nproblems:\n  - {what: 接口延期, since: 2026-11-10}\n",
    REVIEW: "held: 2026-11-12\nactions:\n  - {id: a1, do: 问卷缩短, owner: li.wei, due: 2026-11-30}\n",
}


@pytest.mark.parametrize(
    ("words", "out", "what"),
    [
        pytest.param(("csat:2",), f"{GOAL}:5  - {{do: 问卷改版, done: 2026-11-20}}\n", "问卷改版", id="plan-step-by-number"),
        pytest.param(
            ("问卷改版", "--on", "2026-11-18"), f"{GOAL}:5  - {{do: 问卷改版, done: 2026-11-18}}\n", "问卷改版", id="plan-step-by-words"
        ),
        pytest.param(("埋点",), f"{GOAL}:7  - {{team: 数据, what: 埋点, state: delivered}}\n", "埋点", id="other-team"),
        pytest.param(
            ("用户研究",), "people/li.wei.yaml:4  - {topic: 用户研究, due: 2026-11-30, done: 2026-11-20}\n", "用户研究", id="training"
        ),
        pytest.param(
            ("接口",), f"{REPORT}:3  - {{what: 接口延期, since: 2026-11-10, solved: 2026-11-20}}\n",
            "接口延期", id="problem-where-it-stands-last",
        ),
        pytest.param(
            ("a1", "--result", "两分钟答完"),
            f"{REVIEW}:3  - {{id: a1, do: 问卷缩短, owner: li.wei, due: 2026-11-30, done: 2026-11-20, result: 两分钟答完}}\n",
            "问卷缩短", id="measure-and-its-effect",
        ),
        pytest.param(
            (f"{REVIEW}:3",),
            f"{REVIEW}:3  - {{id: a1, do: 问卷缩短, owner: li.wei, due: 2026-11-30, done: 2026-11-20}}\n", "问卷缩短", id="place",
        ),
    ],
)  # fmt: skip
def test_something_open_is_done(run: Run, words: tuple[str, ...], out: str, what: str) -> None:
    done = run("done", *words, files=FILES)
    assert (done.code, done.out, done.err) == (0, out, f"done: {what}\n")


def test_a_step_reported_as_done_is_noted_with_the_report_s_day(run: Run, folder: Path) -> None:
    files = FILES | {"reports/2026-W46/li.wei.yaml": "done: [问卷改版]\n"}
    found = run("lint", GOAL, "--format", "concise", files=files).out
    assert "T110 “问卷改版” is done, says reports/2026-W46/li.wei.yaml; the plan does not" in found
    done = run("done", "csat:2")
    assert (done.code, done.out) == (0, f"{GOAL}:5  - {{do: 问卷改版, done: 2026-11-13}}\n")
    assert "T110" not in run("lint", GOAL, "--format", "concise").out
    assert run("done", "csat:2").code == 2
    run("done", "csat:2", "--on", "2026-11-12", files=files)
    assert "done: 2026-11-12" in (folder / GOAL).read_text(encoding="utf-8")


def test_what_another_team_owes_is_delivered_in_the_file_s_language(run: Run, folder: Path) -> None:
    run("done", "埋点", files=TEAM | {GOAL: "标题: 甲\n依赖: [{团队: 数据, 内容: 埋点}]\n"})
    assert (folder / GOAL).read_text(
        encoding="utf-8"
    ) == "标题: 甲\n依赖: [{团队: 数据, 内容: 埋点, 状态: 已交付}]\n"


def test_what_could_be_several_things_is_none(run: Run, folder: Path) -> None:
    done = run("done", "问卷", files=FILES)
    assert done.code == 2
    assert done.err == (
        "pmcoach: “问卷” could be: 问卷改版 (csat:2), 问卷缩短 (a1)\n"
        "say its id, GOAL:STEP, path:line, or some of its words: pmcoach list plan, pmcoach list actions\n"
    )
    assert (folder / GOAL).read_text(encoding="utf-8") == FILES[GOAL]


def test_things_without_an_id_are_told_apart_by_place(run: Run) -> None:
    people = {f"people/{name}.yaml": "name: 某\ntraining: [用户研究]\n" for name in ("li.wei", "zhang.min")}
    done = run("done", "用户研究", files=TEAM | people)
    assert done.err.startswith(
        "pmcoach: “用户研究” could be: 用户研究 (people/li.wei.yaml:2), 用户研究 (people/zhang.min.yaml:2)\n"
    )


@pytest.mark.parametrize("said", ["没有的事", "csat:1", "csat:9", f"{GOAL}:1", "！"])
def test_what_nothing_open_is_called_is_said(run: Run, said: str) -> None:
    done = run("done", said, files=FILES)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"pmcoach: nothing open is called “{said}”\nsay its id")


def test_only_a_measure_has_an_effect(run: Run, folder: Path) -> None:
    done = run("done", "csat:2", "--result", "好", files=FILES)
    assert (done.code, done.err) == (
        2,
        "pmcoach: --result is only for what has an effect; “问卷改版” has none\n",
    )
    assert (folder / GOAL).read_text(encoding="utf-8") == FILES[GOAL]


def test_a_conflict_is_shown_to_nobody_who_asks(run: Run) -> None:
    private = {
        REPORT: "done: [甲]\nproblems: [{what: 和王芳谈不拢, kind: conflict}]\nprivate: {problems: [和王芳的心结]}\n"
    }
    done = run("done", "王芳", files=TEAM | private)
    assert (done.code, done.out) == (2, "")
    assert "谈不拢" not in done.err


def test_complaints_are_chinese_where_the_workspace_is(run: Run) -> None:
    files = FILES | {"pmcoach.yaml": "language: zh\n"}
    assert run("done", "问卷", files=files).err.startswith(
        "pmcoach：“问卷”可能是：问卷改版 (csat:2)、问卷缩短 (a1)\n可用编号、"
    )
    assert run("done", "无").err.startswith("pmcoach：没有叫“无”的未完成事项\n")
