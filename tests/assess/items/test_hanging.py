"""Everything that hangs on one person."""

from __future__ import annotations

import pytest
from tests.assess.conftest import TEAM, Make

from pmcoach.assess.items.hanging import hanging
from pmcoach.text import Lang

LI = "li.wei"


@pytest.mark.parametrize(
    ("path", "text", "found"),
    [
        pytest.param("goals/2026-Q4/a.yaml", "title: 甲\nowner: li.wei\n", [("目标", "a")], id="goal"),
        pytest.param("goals/2026-Q4/a.yaml", "title: 甲\nowner: li.wei\nstatus: done\n", [], id="goal-closed"),
        pytest.param("goals/2026-Q4/a.yaml", "title: 甲\nowner: zhang.min\nhelpers: [li.wei]\n", [("协作", "a")], id="helps"),
        pytest.param(
            "goals/2026-Q4/a.yaml",
            "title: 甲\nowner: zhang.min\nplan: [{do: 访谈, owner: li.wei}, {do: 上线, owner: li.wei, done: 2026-11-02}]\n",
            [("计划步骤", "访谈")], id="a-step-of-another-s-goal",
        ),
        pytest.param(
            "goals/2026-Q4/a.yaml", "title: 甲\nowner: zhang.min\nstatus: dropped\nplan: [{do: 访谈, owner: li.wei}]\n", [],
            id="a-step-nobody-needs",
        ),
        pytest.param(
            "goals/2026-Q4/a.yaml", "title: 甲\nowner: li.wei\nplan: [{do: 访谈, owner: li.wei}]\n", [("目标", "a")],
            id="own-steps-go-with-the-goal",
        ),
        pytest.param("reports/2026-W47/zhang.min.yaml", "asks: [{what: 看文案, from: 李伟}]\n", [("请求", "看文案")], id="ask"),
        pytest.param("reports/2026-W47/li.wei.yaml", "problems: [埋点晚一天]\n", [], id="an-own-problem"),
        pytest.param(
            "reviews/2026-10/zhang.min.yaml", "actions: [{do: 陪访, owner: li.wei}]\n", [("改进措施", "陪访")], id="measure"
        ),
        pytest.param(
            "reviews/2026-10/zhang.min.yaml",
            "conflicts: [{agreed: 周三冻结, mediator: li.wei, follow_up: 2026-11-27}, {agreed: 早了, mediator: li.wei,"
            " follow_up: 2026-11-02}]\n",
            [("调解冲突", "周三冻结")], id="conflict",
        ),
        pytest.param(
            "people/zhang.min.yaml", "name: 张敏\nlead: li.wei\nleadership: [{practice: 带周会, mentor: li.wei},"
            " {practice: 带新人, mentor: li.wei, result: 已转正}]\n",
            [("上级", "张敏"), ("导师", "带周会")], id="people",
        ),
        pytest.param(
            "people/li.wei.yaml", "name: 李伟\nresponsibilities: [会员2期, 收银台]\n", [("职责", "收银台")], id="responsibility"
        ),
    ],
)  # fmt: skip
def test_what_hangs_on_somebody(make: Make, path: str, text: str, found: list[tuple[str, str]]) -> None:
    zhang = "name: 张敏\nresponsibilities: [会员２期]\n"
    project = make({**TEAM, "people/zhang.min.yaml": zhang, path: text})
    seen = list(hanging(project.people[LI], project))
    assert [(each.sort.say(Lang.ZH), each.what) for each in seen] == found
    assert [each.private for each in seen] == [
        each.path.endswith("10/zhang.min.yaml") and "conflicts" in text for each in seen
    ]
