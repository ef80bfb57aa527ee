"""Steps past their day, owners away on theirs, goals that end without a word, experiments nobody wrote up."""

from __future__ import annotations

from datetime import date

import pytest
from tests.rules.conftest import GOAL, Find, Tell

AWAY = "name: 李伟\nleave: [{from: 2026-12-28, to: 2027-01-03}]\n"
LI = "people/li.wei.yaml"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("plan: [{do: 访谈, due: 2026-11-19}]\n", True, id="yesterday"),
        pytest.param("plan: [{do: 访谈, due: 2026-11-20}]\n", False, id="today"),
        pytest.param("plan: [{do: 访谈}]\n", False, id="no-day"),
        pytest.param("plan: [{do: 访谈, due: 2026-11-19, done: 2026-11-20}]\n", False, id="done"),
        pytest.param("plan: [{do: 访谈, due: 2026-11-19}]\nstatus: dropped\n", False, id="dropped"),
    ],
)
def test_a_step_past_its_day(find: Find, text: str, found: bool) -> None:
    assert bool(find("T107", f"title: 甲\n{text}")) is found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("due: 2026-12-31\n", ["the goal"], id="the-goal"),
        pytest.param("due: 2026-12-25\n", [], id="before-the-leave"),
        pytest.param("plan: [{do: 盘点, due: 2026-12-30}]\n", ["“盘点”"], id="a-step-of-the-owner"),
        pytest.param("plan: [{do: 盘点, owner: wu.hao, due: 2026-12-30}]\n", [], id="a-step-of-another"),
        pytest.param(
            "plan: [{do: 盘点, due: 2026-12-30, done: 2026-11-02}, 回访]\n", [], id="done-or-without-a-day"
        ),
        pytest.param("due: 2026-12-31\nstatus: done\n", [], id="over"),
    ],
)
def test_an_owner_away_on_the_day(find: Find, text: str, said: list[str]) -> None:
    found = find("T108", {LI: AWAY, GOAL: f"title: 甲\nowner: li.wei\n{text}"})
    assert [each.en.partition("when ")[2].partition(" is due")[0] for each in found] == said


@pytest.mark.parametrize(
    ("leave", "day"),
    [
        pytest.param("from: 2026-12-28, to: 2027-01-03", "2026-12-25", id="the-friday-before"),
        pytest.param("to: 2027-01-03", "2026-12-31", id="away-all-the-time"),
    ],
)
def test_the_last_working_day_before_a_leave_is_named(tell: Tell, leave: str, day: str) -> None:
    files = {LI: f"name: 李伟\nleave: [{{{leave}}}]\n", GOAL: "title: 甲\nowner: li.wei\ndue: 2026-12-31\n"}
    assert tell("T108", files).do[0] == f"hand it over, or write {day}, the last day before the leave"


def test_where_nobody_works_before_a_leave_the_day_before_it_is_named(tell: Tell) -> None:
    off = ", ".join(
        f"2026-{month}-{day:02}" for month, last in ((11, 30), (12, 31)) for day in range(1, last + 1)
    )
    files = {
        "pmcoach.yaml": f"holidays: {{off: [{off}]}}\n",
        LI: AWAY,
        GOAL: "title: 甲\nowner: li.wei\ndue: 2026-12-31\n",
    }
    assert tell("T108", files).do[1] == "交接给别人，或改成请假前的最后一个工作日 2026-12-27"


METRIC = "metric: {name: 率, baseline: 0, target: 10}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("status: dropped\n", ["dropped, and nobody says why"], id="dropped"),
        pytest.param("status: dropped\nclosed: {on: 2026-11-02}\n", ["dropped, and nobody says why"], id="dropped-without-why"),
        pytest.param("status: dropped\nclosed: {why: 补贴停了}\n", [], id="dropped-with-why"),
        pytest.param(f"{METRIC}status: done\nclosed: {{result: 6}}\n", ["closed as done at 6, short of 10, and nobody says why"], id="short"),
        pytest.param(f"{METRIC}status: done\nclosed: {{result: 10}}\n", [], id="reached"),
        pytest.param("status: done\n", [], id="done-without-numbers"),
    ],
)  # fmt: skip
def test_a_goal_ends_with_a_word(find: Find, text: str, said: list[str]) -> None:
    assert [each.en for each in find("T109", f"title: 甲\nowner: li.wei\n{text}")] == said
    assert find("T109", f"title: 甲\nowner: li.wei\n{text}", date(2027, 2, 1)) == []


@pytest.mark.parametrize(
    ("trial", "said"),
    [
        pytest.param("until: 2026-11-19", ["“甲”2026-11-19 已结束，没有写结果"], id="over"),
        pytest.param("until: 2026-11-20", [], id="last-day"),
        pytest.param("result: refuted", ["“甲”的结果是“不成立”，没有写收获"], id="refuted"),
        pytest.param("result: refuted, learned: 用户不要", [], id="learned"),
        pytest.param("result: confirmed", [], id="confirmed"),
    ],
)
def test_an_experiment_teaches_something(find: Find, trial: str, said: list[str]) -> None:
    text = f"title: 乙\nexperiments: [{{hypothesis: 甲, {trial}}}]\n"
    assert [each.zh for each in find("A108", text)] == said
    assert find("A108", f"{text}status: done\n") == []


FLAT = "title: 甲\nmetric: {{name: 评分, baseline: 8, target: 9, milestones: [{{on: 2026-11-20, value: {value}}}]}}\nplan: [{step}]\n"


@pytest.mark.parametrize(
    ("value", "step", "told"),
    [
        pytest.param("8", "", True, id="no-step"),
        pytest.param("8", "{do: 上线, due: 2026-11-28}", True, id="a-step-long-after"),
        pytest.param("8", "{do: 上线, due: 2026-11-27}", False, id="a-step-in-the-week-after"),
        pytest.param("8", "{do: 上线}", True, id="a-step-without-a-day"),
        pytest.param("8.2", "", False, id="not-flat"),
    ],
)
def test_a_launch_wants_a_step(find: Find, value: str, step: str, told: bool) -> None:
    assert len(find("T110", FLAT.format(value=value, step=step))) == told
    assert find("T110", FLAT.format(value=value, step=step) + "status: dropped\n") == []
    assert find("T110", FLAT.format(value=value, step=step).replace("baseline: 8, ", "")) == []
    assert find("T110", "title: 甲\n") == []
