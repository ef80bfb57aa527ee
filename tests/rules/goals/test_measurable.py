"""M: a metric, a target, a baseline, a source, a guardrail; key results."""

from __future__ import annotations

import pytest
from tests.rules.conftest import GOAL, Find, Tell


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("title: 让收银台更好用\n", [("M101", 1, 8), ("M102", 1, 8)], id="nothing"),
        pytest.param("title: 让收银台更好用\nkind: kr\n", [("M101", 1, 8), ("M102", 1, 8)], id="key-result"),
        pytest.param("title: 让收银台更好用\nkind: kpi\n", [("M101", 1, 8), ("M102", 1, 8)], id="kpi"),
        pytest.param("title: 让收银台更好用\nkind: objective\n", [], id="objective"),
        pytest.param("title: 让收银台更好用\nstatus: done\n", [], id="done"),
        pytest.param("title: 让收银台更好用\nmetric: 支付成功率\n", [("M102", 2, 9)], id="metric-without-target"),
        pytest.param("title: 甲\nmetric: {name: 支付成功率, baseline: 92%}\n", [("M102", 2, 1)], id="baseline-only"),
        pytest.param("title: 让收银台更好用\nmetric: {target: 96%}\n", [("M101", 1, 8)], id="target-without-metric"),
        pytest.param("title: 提高支付成功率\n", [("M102", 1, 8)], id="metric-in-words"),
        pytest.param("title: 支付成功率提高到96%\n", [], id="all-in-words"),
        pytest.param("title: 甲\nmetric: {name: 支付成功率, target: 96%}\n", [], id="all-in-fields"),
        pytest.param(
            "title: 甲\nmetric: {name: 支付成功率, unit: '%', target: 5元}\n", [], id="target-in-another-unit-is-E005-s"
        ),
    ],
)  # fmt: skip
def test_a_goal_says_what_is_measured_and_the_number_to_reach(
    find: Find, text: str, found: list[tuple[str, int, int]]
) -> None:
    assert [(each.code, each.line, each.column) for each in find("M101 M102", text)] == found


def test_the_rewrite_takes_what_is_known(tell: Tell) -> None:
    assert tell("M102", "title: 甲\nmetric: {name: 支付成功率, baseline: 92%}\n").do == (
        "try: 将支付成功率从92%提升到〈目标值〉，〈日期〉前",
        "试试：将支付成功率从92%提升到〈目标值〉，〈日期〉前",
    )


@pytest.mark.parametrize(
    ("text", "line", "column", "target"),
    [
        pytest.param("title: 甲\nmetric: {name: 支付成功率, target: 96%}\n", 2, 31, "96%", id="in-the-field"),
        pytest.param("title: 支付成功率提高到96%\n", 1, 16, "96%", id="in-the-title"),
        pytest.param("title: Raise NPS to 40 points\n", 1, 21, "40 points", id="in-english"),
        pytest.param("title: 覆盖率达到80%\n", 1, 13, "80%", id="a-rate-is-not-counted-from-nothing"),
    ],
)
def test_a_target_needs_a_baseline(find: Find, text: str, line: int, column: int, target: str) -> None:
    assert find("M103", text) == [
        ("M103", GOAL, line, column, f"no baseline: {target} from where?", f"没有基线：{target} 是从多少开始的？")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("title: 支付成功率从92%提高到96%\n", id="in-the-title"),
        pytest.param(
            "title: 甲\nmetric: {name: 支付成功率, baseline: 92%, target: 96%}\n", id="in-the-field"
        ),
        pytest.param("title: 支付成功率提高到96%\nmetric: {baseline: 92%}\n", id="one-in-each"),
        pytest.param("title: 支付成功率保持在99%以上\n", id="kept-by-its-words"),
        pytest.param("title: 甲\nmetric: {name: 成功率, target: 96%, direction: maintain}\n", id="kept"),
        pytest.param("title: 在新市场中获得2000个新用户\n", id="counted-from-nothing"),
        pytest.param(
            "title: 获得2000个新用户\nmetric: {name: 新用户数, target: 2000}\n", id="counted-in-the-field"
        ),
        pytest.param("title: 支付成功率提高到96%\nkind: objective\n", id="objective"),
        pytest.param("title: 支付成功率提高到96%\nstatus: dropped\n", id="dropped"),
        pytest.param("title: 提高支付成功率\n", id="no-target-either"),
    ],
)
def test_a_baseline_is_there_or_not_needed(find: Find, text: str) -> None:
    assert find("M103", text) == []


def metric(**said: str) -> str:
    return "metric: {name: 转化率, " + ", ".join(f"{name}: {value}" for name, value in said.items()) + "}\n"


@pytest.mark.parametrize(
    ("text", "place", "target", "baseline"),
    [
        pytest.param("title: 甲\n" + metric(baseline="5%", target="4%", direction="up"), (2, 43), "4%", "5%", id="down"),
        pytest.param("title: 甲\n" + metric(baseline="5%", target="6%", direction="down"), (2, 43), "6%", "5%", id="up"),
        pytest.param("title: 甲\n" + metric(baseline="5%", target="5%"), (2, 43), "5%", "5%", id="equal"),
        pytest.param("title: 将满意度从4.5提高到4.5分\n", (1, 18), "4.5分", "4.5分", id="equal-in-the-title"),
    ],
)  # fmt: skip
def test_a_target_is_better_than_the_baseline(
    find: Find, text: str, place: tuple[int, int], target: str, baseline: str
) -> None:
    (seen,) = find("M105", text)
    assert (seen.line, seen.en, seen.zh) == (
        place[0],
        f"the target {target} is no better than the baseline {baseline}",
        f"目标值 {target} 不比基线 {baseline} 好",
    )
    assert find("M105", f"{text}status: done\n") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("title: 甲\n" + metric(baseline="5%", target="4%"), id="down-by-its-numbers"),
        pytest.param("title: 甲\n" + metric(baseline="5%", target="4%", direction="maintain"), id="kept"),
        pytest.param("title: 甲\n" + metric(target="4%"), id="no-baseline"),
    ],
)
def test_a_target_is_an_improvement(find: Find, text: str) -> None:
    assert find("M105", text) == []


@pytest.mark.parametrize(
    ("text", "column"),
    [
        pytest.param("title: 甲\nmetric: {name: 转化率, target: 5%}\n", 1, id="fields"),
        pytest.param("title: 甲\nmetric: 转化率\n", 9, id="plain-words"),
    ],
)
def test_a_metric_has_a_source(find: Find, tell: Tell, text: str, column: int) -> None:
    says = ("nobody says where the value of “转化率” comes from", "没有说“转化率”的数从哪里来")
    assert find("M106", text) == [("M106", GOAL, 2, column, *says)]
    assert tell("M106", text).do == (
        "source: metrics/csat.csv, or the report or system in words",
        "写 source: metrics/csat.csv，或用一句话说明出处",
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("title: 甲\nmetric: {name: 转化率, source: 后台}\n", id="said"),
        pytest.param("title: 甲\nmetric: {target: 5%}\n", id="no-metric"),
        pytest.param("title: 将转化率提高到5%\n", id="only-a-title"),
        pytest.param("title: 甲\nmetric: 转化率\nstatus: done\n", id="done"),
        pytest.param("title: 甲\nmetric: 转化率\nkind: objective\n", id="objective"),
    ],
)
def test_a_source_is_said_or_not_needed(find: Find, text: str) -> None:
    assert find("M106", text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("title: 甲\n" + metric(target="5%"), True, id="none"),
        pytest.param("title: 甲\nkind: kr\n" + metric(target="5%"), True, id="key-result"),
        pytest.param("title: 甲\n" + metric(baseline="5%"), False, id="no-target"),
        pytest.param("title: 甲\n" + metric(target="5%") + "guardrails: [退款率]\n", False, id="one"),
        pytest.param(
            "title: 甲\n" + metric(target="5%") + "guardrails: 退款率: 2%\n", False, id="not-readable"
        ),
        pytest.param("title: 甲\nstatus: done\n" + metric(target="5%"), False, id="done"),
    ],
)
def test_something_must_not_get_worse_meanwhile(find: Find, text: str, found: bool) -> None:
    assert bool(find("M107", text)) is found


def key_results(count: int, kind: str = "kr", status: str = "active") -> dict[str, str]:
    text = f"title: 乙\nkind: {kind}\nparent: o\nstatus: {status}\n"
    return {f"goals/2026-Q4/k{number}.yaml": text for number in range(count)}


@pytest.mark.parametrize(
    ("files", "en", "zh"),
    [
        pytest.param({}, "0 key results", "0 个", id="none"),
        pytest.param(key_results(1), "1 key result", "1 个", id="one"),
        pytest.param(key_results(6), "6 key results", "6 个", id="six"),
        pytest.param(key_results(2, status="dropped"), "0 key results", "0 个", id="two-dropped"),
    ],
)
def test_an_objective_has_two_to_five_key_results(
    find: Find, files: dict[str, str], en: str, zh: str
) -> None:
    objective = {"goals/2026-Q4/o.yaml": "title: 甲\nkind: objective\n"}
    assert find("M108", {**objective, **files}) == [
        (
            "M108", "goals/2026-Q4/o.yaml", 2, 7, f"{en}; an objective has 2 to 5",
            f"有 {zh}关键结果，一个目标O 以 2-5 个为宜",
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("objective", "files"),
    [
        pytest.param("kind: objective\n", key_results(2), id="two"),
        pytest.param("kind: objective\n", key_results(5), id="five"),
        pytest.param("kind: objective\n", key_results(2, status="done"), id="two-done"),
        pytest.param("kind: objective\n", key_results(3, kind="kpi"), id="kpis-count"),
        pytest.param("kind: objective\nstatus: done\n", {}, id="done"),
        pytest.param("kind: goal\n", {}, id="goal"),
    ],
)
def test_an_objective_with_enough_key_results(find: Find, objective: str, files: dict[str, str]) -> None:
    assert find("M108", {"goals/2026-Q4/o.yaml": f"title: 甲\n{objective}", **files}) == []


def test_objectives_below_an_objective_are_no_key_results(find: Find) -> None:
    files = {"goals/2026-Q4/o.yaml": "title: 甲\nkind: objective\n", **key_results(3, kind="objective")}
    assert len(find("M108", files)) == 4
