"""O: who answers for what, to whom, and with whom."""

from __future__ import annotations

import pytest
from tests.rules.conftest import GOAL, PEOPLE, Find, Tell, judged, said

LI, ZHANG = "people/li.wei.yaml", "people/zhang.min.yaml"
PAST = "left: 2026-11-19\n"


def people(li: str, zhang: str) -> dict[str, str]:
    return {LI: f"name: 李伟\n{li}", ZHANG: f"name: 张敏\n{zhang}"}


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param(
            people("responsibilities: [收银台, 退款流程]\n", "responsibilities: [退款流程]\n"),
            [(LI, 25, "退款流程", "张敏"), (ZHANG, 20, "退款流程", "李伟")], id="two",
        ),
        pytest.param(
            people("responsibilities: [会员２期]\n", "responsibilities: [会员2期]\n"),
            [(LI, 20, "会员２期", "张敏"), (ZHANG, 20, "会员2期", "李伟")], id="however-it-is-written",
        ),
        pytest.param(
            {LI: "role: a\nresponsibilities: [退款流程]\n", ZHANG: "name: 张敏\nresponsibilities: 退款流程\n"},
            [(LI, 20, "退款流程", "张敏"), (ZHANG, 19, "退款流程", "li.wei")], id="no-name",
        ),
        pytest.param(people("responsibilities: [收银台]\n", "responsibilities: [退款流程]\n"), [], id="each-their-own"),
        pytest.param(people("responsibilities: [退款流程]\n", f"{PAST}responsibilities: [退款流程]\n"), [], id="one-has-left"),
        pytest.param(people("responsibilities: [退款流程]\n", "left: 2026-12-11\nresponsibilities: [退款流程]\n"), [], id="handed-over"),
    ],
)  # fmt: skip
def test_a_responsibility_is_one_person_s(
    find: Find, files: dict[str, str], found: list[tuple[str, int, str, str]]
) -> None:
    seen = [(each.path, each.line, each.column, each.en, each.zh) for each in find("O101", files)]
    assert seen == [
        (path, 2, column, f"“{what}” is {other}'s responsibility too", f"“{what}”也是 {other} 的职责")
        for path, column, what, other in found
    ]


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param(people(f"{PAST}responsibilities: [退款流程]\n", ""), "李伟", id="nobody-has-it"),
        pytest.param({LI: f"role: a\n{PAST}responsibilities: [退款流程]\n"}, "li.wei", id="no-name"),
        pytest.param(people(f"{PAST}responsibilities: [退款流程]\n", "responsibilities: [ 退款流程 ]\n"), None, id="taken-over"),
        pytest.param(
            people(f"{PAST}responsibilities: [退款流程]\n", f"{PAST}responsibilities: [退款流程]\n"), "both", id="both-have-left"
        ),
        pytest.param(people("responsibilities: [退款流程]\n", ""), None, id="still-here"),
        pytest.param(people("left: 2026-11-20\nresponsibilities: [退款流程]\n", ""), None, id="last-day"),
    ],
)  # fmt: skip
def test_what_somebody_left_behind_is_taken_over(
    find: Find, files: dict[str, str], found: str | None
) -> None:
    names = {"both": ["李伟", "张敏"], None: []}.get(found, [found])
    assert [(each.line, each.en, each.zh) for each in find("O102", files)] == [
        (3, f"“退款流程” was {name}'s, who left on 2026-11-19; nobody has it now",
         f"“退款流程”原由 {name} 负责，2026-11-19 离开后没有人接")
        for name in names
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param({ZHANG: "name: 张敏\n"}, [(1, 7, "张敏")], id="nobody"),
        pytest.param({ZHANG: "role: a\n"}, [(1, 1, "zhang.min")], id="no-name"),
        pytest.param({ZHANG: "name: 张敏\nlead: chen.jing\n"}, [], id="somebody"),
        pytest.param({ZHANG: "name: 张敏\nlead: [chen.jing]\n"}, [], id="somebody-in-a-list"),
        pytest.param({ZHANG: f"name: 张敏\n{PAST}"}, [], id="left"),
        pytest.param({}, [], id="who-leads-others-stands-at-the-top"),
        pytest.param(
            {ZHANG: "name: 张敏\n", "pmcoach.yaml": "lead: zhang.min\n"}, [], id="the-workspace-s-lead"
        ),
    ],
)
def test_everybody_has_a_lead(find: Find, files: dict[str, str], found: list[tuple[int, int, str]]) -> None:
    assert find("O103", {**PEOPLE, **files}) == [
        ("O103", ZHANG, line, column, f"{name} has no lead", f"{name} 没有上级") for line, column, name in found
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("depends", "column", "en", "zh"),
    [
        pytest.param(
            "{team: 数据, what: 埋点, by: 2026-11-19}", 30, "数据 owes “埋点” since 2026-11-19 (waiting)",
            "数据 应在 2026-11-19 交付“埋点”，现在是“等待中”", id="late",
        ),
        pytest.param(
            "{team: 数据, what: 埋点, by: 2026-11-19, state: 已约定}", 30, "数据 owes “埋点” since 2026-11-19 (agreed)",
            "数据 应在 2026-11-19 交付“埋点”，现在是“已约定”", id="agreed",
        ),
        pytest.param(
            "{team: 数据, by: 2026-11-19}", 20, "数据 owes “something” since 2026-11-19 (waiting)",
            "数据 应在 2026-11-19 交付“某一项”，现在是“等待中”", id="not-said-what",
        ),
        pytest.param(
            "{team: 数据, what: 埋点, state: refused}", 33, "数据 has refused “埋点”", "数据 拒绝了“埋点”", id="refused"
        ),
        pytest.param("{team: 数据, what: 埋点, by: 2026-11-20}", 0, "", "", id="due-today"),
        pytest.param("{team: 数据, what: 埋点, by: 2026-11-19, state: delivered}", 0, "", "", id="delivered"),
        pytest.param("数据", 0, "", "", id="no-day"),
    ],
)  # fmt: skip
def test_another_team_owes_something(find: Find, depends: str, column: int, en: str, zh: str) -> None:
    text = f"title: 甲\ndepends:\n  - {depends}\n"
    assert find("O104", text) == ([("O104", GOAL, 3, column, en, zh)] if en else [])
    assert find("O104", f"{text}status: done\n") == []


@pytest.mark.parametrize(
    ("depends", "at", "question"),
    [
        pytest.param(
            "{team: 数据, what: 埋点, by: 2026-10-30}", "by",
            (
                "数据 was to deliver “埋点” by 10-30: shall I ask, or is there a way without it?",
                "“埋点”应在 10-30 交付，还没有（数据）：要我去问，还是绕开？",
            ), id="late",
        ),
        pytest.param(
            "{team: 数据, what: 埋点, state: refused}", "state",
            (
                "数据 has refused “埋点”: is there a way without it, or do I take it up?",
                "“埋点”被拒绝（数据）：能绕开吗，还是我去谈？",
            ), id="refused",
        ),
        pytest.param(
            "{team: 法务, state: refused}", "state",
            (
                "法务 has refused “something”: is there a way without it, or do I take it up?",
                "“某一项”被拒绝（法务）：能绕开吗，还是我去谈？",
            ), id="something-unnamed",
        ),
    ],
)  # fmt: skip
def test_another_team_is_asked_about(depends: str, at: str, question: tuple[str, str]) -> None:
    (each,) = judged("O104", {**PEOPLE, GOAL: f"title: 甲\nowner: li.wei\ndepends: [{depends}]\n"})
    assert (each.path, each.at, each.weight) == (GOAL, ("depends", 0, at), 12)
    assert (each.owed, each.briefs, each.private) == ("li.wei", ("li.wei",), False)
    assert said(each.question) == question


OWN = {GOAL: "title: 甲\nowner: li.wei\n"}


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param(OWN, True, id="alone"),
        pytest.param({**OWN, "goals/2026/top.yaml": "title: 乙\nlevel: company\nhelpers: [li.wei]\n"}, True, id="the-company-s"),
        pytest.param({**OWN, "goals/2026-Q3/old.yaml": "title: 乙\nstatus: done\nowner: li.wei\nhelpers: [chen.jing]\n"}, True,
                     id="one-that-is-over"),
        pytest.param({GOAL: "title: 甲\nowner: li.wei\nhelpers: [chen.jing]\n"}, False, id="helped"),
        pytest.param({**OWN, "goals/2026-Q4/a.yaml": "title: 乙\nowner: chen.jing\nhelpers: [li.wei]\n"}, False, id="helping"),
        pytest.param(
            {GOAL: "title: 甲\nowner: li.wei\nparent: team\n", "goals/2026-Q4/team.yaml": "title: 乙\nlevel: team\nowner: chen.jing\n"},
            False, id="below-a-team-s",
        ),
        pytest.param({}, False, id="no-goal"),
        pytest.param({GOAL: "title: 甲\nowner: li.wei\nstatus: done\n"}, False, id="done"),
        pytest.param({**OWN, LI: "name: 李伟\n"}, False, id="no-lead"),
        pytest.param({**OWN, LI: f"name: 李伟\nlead: chen.jing\n{PAST}"}, False, id="left"),
        pytest.param({**OWN, "people/chen.jing.yaml": f"name: 陈静\n{PAST}"}, False, id="nobody-else-is-there"),
    ],
)  # fmt: skip
def test_people_share_a_goal(find: Find, tell: Tell, files: dict[str, str], found: bool) -> None:
    files = {**PEOPLE, **files}
    says = ("李伟 shares no goal with anybody", "李伟 没有和别人共同的目标")
    assert find("O105", files) == ([("O105", LI, 1, 7, *says)] if found else [])
    assert not found or tell("O105", files).ask[1] == "你没有和别人共同的目标：和谁一起做会更好？"
