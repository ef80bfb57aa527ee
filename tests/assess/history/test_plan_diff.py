"""What moved beside the aim: guardrails, the plan, the weight; whether that made the goal easier."""

from __future__ import annotations

import pytest
from tests.conftest import TODAY

from pmcoach.assess.history.goal_diff import between
from pmcoach.project import Project

PATH = "goals/2026-Q4/csat.yaml"
GOAL = "title: 将客户满意度评分从3.9提高到4.5分\nowner: li.wei\n"


def said(before: str, after: str) -> list[tuple[str, str, str, str, bool | None]]:
    steps = between(Project({PATH: GOAL + before}, TODAY), Project({PATH: GOAL + after}, TODAY))
    return [(step.what.value, step.item, step.before, step.after, step.easier) for step in steps]


def rails(*each: str) -> str:
    return f"guardrails: [{', '.join(each)}]\n"


def plan(*each: str) -> str:
    return f"plan: [{', '.join(each)}]\n"


RATE = "{name: 退款率, max: 2%}"
BACK = "{name: 问卷回收率, min: 8%}"


@pytest.mark.parametrize(
    ("before", "after", "steps"),
    [
        pytest.param(
            rails(RATE),
            rails("{name: 退款率, max: 3%}"),
            [("guardrail", "退款率", "≤ 2%", "≤ 3%", True)],
            id="more is allowed",
        ),
        pytest.param(
            rails(RATE),
            rails("{name: 退款率, max: 1.5%}"),
            [("guardrail", "退款率", "≤ 2%", "≤ 1.5%", False)],
            id="less is allowed",
        ),
        pytest.param(
            rails(BACK),
            rails("{name: 问卷回收率, min: 5%}"),
            [("guardrail", "问卷回收率", "≥ 8%", "≥ 5%", True)],
            id="less is asked",
        ),
        pytest.param(
            rails(BACK),
            rails("{name: 问卷回收率, min: 10%}"),
            [("guardrail", "问卷回收率", "≥ 8%", "≥ 10%", False)],
            id="more is asked",
        ),
        pytest.param(
            rails("{name: 时长, min: 1小时, max: 2小时}"),
            rails("{name: 时长, max: 2小时}"),
            [("guardrail", "时长", "≥ 1小时 ≤ 2小时", "≤ 2小时", True)],
            id="one of two bounds is gone",
        ),
        pytest.param(
            rails(RATE),
            rails("{name: 退款率, max: 2%, min: 1%}"),
            [("guardrail", "退款率", "≤ 2%", "≥ 1% ≤ 2%", False)],
            id="one bound more",
        ),
        pytest.param(
            rails("{name: 时长, max: 2小时}"),
            rails("{name: 时长, max: 3天}"),
            [("guardrail", "时长", "≤ 2小时", "≤ 3天", None)],
            id="another unit: nobody can tell",
        ),
        pytest.param(
            rails(RATE, BACK), rails(BACK), [("guardrail", "退款率", "≤ 2%", "—", True)], id="one is gone"
        ),
        pytest.param(rails(RATE), "", [("guardrail", "退款率", "≤ 2%", "—", True)], id="all are gone"),
        pytest.param(
            rails(RATE),
            rails("{name: 退款率}"),
            [("guardrail", "退款率", "≤ 2%", "—", True)],
            id="its bound is gone",
        ),
        pytest.param(rails(RATE), rails(BACK, RATE), [], id="one more, and another order"),
        pytest.param(
            rails(RATE),
            rails("{name: 退款率, max: 2.0%, source: metrics/refund.csv}"),
            [],
            id="a source, and the same number",
        ),
        pytest.param(
            rails(RATE), rails("{name: 退货比例, max: 2%}"), [], id="another name for the same bound"
        ),
        pytest.param(rails("退款率"), "", [], id="one that asked for nothing"),
    ],
)
def test_guardrails(before: str, after: str, steps: list[tuple[str, str, str, str, bool | None]]) -> None:
    assert said(before, after) == steps


@pytest.mark.parametrize(
    ("before", "after", "steps"),
    [
        pytest.param(
            plan("{do: 访谈20位用户, due: 2026-10-20}"),
            plan("{do: 访谈20位用户, due: 2026-11-03}"),
            [("访谈20位用户", "2026-10-20", "2026-11-03")],
            id="a day pushed",
        ),
        pytest.param(
            plan("{do: 访谈20位用户, due: 2026-10-20}"),
            plan("{do: 访谈20位用户, due: 2026-11-03, done: 2026-11-02}"),
            [("访谈20位用户", "2026-10-20", "2026-11-03")],
            id="a day pushed as it is done",
        ),
        pytest.param(
            plan("{do: 访谈20位用户, due: 2026-10-20}"),
            plan("{do: 访谈20位用户}"),
            [("访谈20位用户", "2026-10-20", "?")],
            id="no day any more",
        ),
        pytest.param(
            plan("{do: 访谈20位用户, due: 2026-10-20}", "上线新版问卷"),
            plan("上线新版问卷"),
            [("访谈20位用户", "2026-10-20", "—")],
            id="a step is gone",
        ),
        pytest.param(
            plan("上线新版问卷"), "", [("上线新版问卷", "—", "—")], id="a step without a day is gone"
        ),
        pytest.param(
            plan("{do: 访谈20位用户, due: 2026-10-20}", "{do: 上线, due: 2026-11-20}"),
            plan("{do: 上线, due: 2026-11-20}", "{do: 访谈了20位用户, due: 2026-10-21}"),
            [("访谈20位用户", "2026-10-20", "2026-10-21")],
            id="in other words, in another order",
        ),
        pytest.param(
            plan("{do: 访谈, due: 2026-10-20}"),
            plan("{do: 访谈, done: 2026-10-18}"),
            [],
            id="a day is no longer needed when it is done",
        ),
        pytest.param(
            plan("{do: 访谈, done: 2026-10-18}", "上线"), plan("上线"), [], id="one that was done may go"
        ),
        pytest.param(
            plan("访谈"),
            plan("{do: 访谈, due: 2026-10-20, owner: li.wei}", "上线"),
            [],
            id="a day, an owner, a step more",
        ),
    ],
)
def test_the_plan(before: str, after: str, steps: list[tuple[str, str, str]]) -> None:
    assert said(before, after) == [("plan", item, one, other, None) for item, one, other in steps]


@pytest.mark.parametrize(
    ("before", "after", "steps"),
    [
        pytest.param("weight: 40\n", "weight: 25\n", [("weight", "", "40", "25", None)], id="less"),
        pytest.param("weight: 40\n", "", [("weight", "", "40", "—", None)], id="none any more"),
        pytest.param("weight: 40\n", "weight: 40.0\n", [], id="the same"),
        pytest.param("", "weight: 40\n", [], id="said for the first time"),
    ],
)
def test_the_weight(before: str, after: str, steps: list[tuple[str, str, str, str, bool | None]]) -> None:
    assert said(before, after) == steps


STONES = "metric: {{name: 评分, unit: 分, baseline: 3.9, target: 4.5{stones}}}\n"


def stones(*each: str) -> str:
    return STONES.format(stones=f", milestones: [{', '.join(each)}]" if each else "")


EARLY, LATER = "{on: 2026-11-06, value: 4.2}", "{on: 2026-11-27, value: 4.2}"
NOWHERE = stones(EARLY).replace("baseline: 3.9, ", "")
SHOWN = "2026-11-06 4.2分"


@pytest.mark.parametrize(
    ("before", "after", "steps"),
    [
        pytest.param(stones(EARLY), stones(EARLY), [], id="the same"),
        pytest.param(stones(EARLY), stones(LATER), [(SHOWN, "2026-11-27 4.2分", True)], id="later"),
        pytest.param(stones(LATER), stones(EARLY), [("2026-11-27 4.2分", SHOWN, False)], id="earlier"),
        pytest.param(stones(EARLY), stones(EARLY.replace("4.2", "4.1")), [(SHOWN, "2026-11-06 4.1分", True)], id="less"),
        pytest.param(stones(EARLY), stones(), [(SHOWN, "—", True)], id="gone"),
        pytest.param(stones(), stones("{on: 2026-11-06, value: 3.9}"), [("—", "2026-11-06 3.9分", True)], id="flat, said late"),
        pytest.param(stones("{on: 2026-11-06, value: 3.9}"), stones(), [("2026-11-06 3.9分", "—", False)], id="flat no more"),
        pytest.param(stones("{on: 2026-11-06}"), stones("{value: 4.2}"), [], id="half said"),
        pytest.param(NOWHERE, NOWHERE.replace("11-06", "11-27"), [(SHOWN, "2026-11-27 4.2分", False)], id="no baseline"),
        pytest.param("", "metric: {name: 评分}\n", [], id="none on either side"),
    ],
)  # fmt: skip
def test_milestones_move(before: str, after: str, steps: list[tuple[str, str, bool]]) -> None:
    seen = [(old, new, easier) for what, _, old, new, easier in said(before, after) if what == "milestones"]
    assert seen == steps
