"""R: goals that serve another, up to what the company wants."""

from __future__ import annotations

import pytest
from tests.conftest import TODAY
from tests.past import Told
from tests.rules.conftest import GOAL, Find, Tell

from pmcoach.project import Project
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.selection import Selection
from pmcoach.text import Lang


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("title: 甲\n", True, id="nothing"),
        pytest.param("title: 甲\nparent: none\n", True, id="none-without-a-why"),
        pytest.param("title: 甲\n上级目标: 无\n", True, id="none-in-chinese"),
        pytest.param("title: 甲\nlevel: team\n", True, id="a-team-s"),
        pytest.param("title: 甲\nparent: none\nwhy: 公司今年以留存优先\n", False, id="none-with-a-why"),
        pytest.param("title: 甲\nwhy: 公司今年以留存优先\n", False, id="a-why"),
        pytest.param("title: 甲\nparent: retention\n", False, id="a-parent"),
        pytest.param("title: 甲\nlevel: company\n", False, id="the-company-s"),
        pytest.param("title: 甲\nstatus: done\n", False, id="done"),
    ],
)
def test_a_goal_serves_something(find: Find, text: str, found: bool) -> None:
    says = ("serves no goal, and nobody says why it matters", "没有上级目标，也没有写为什么重要")
    assert find("R101", text) == ([("R101", GOAL, 1, 8, *says)] if found else [])


def parents(**named: str) -> dict[str, str]:
    return {f"goals/2026-Q4/{goal}.yaml": f"title: 甲\nparent: {parent}\n" for goal, parent in named.items()}


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param(parents(a="gone"), [("a", "there is no goal “gone”", "没有“gone”这个目标")], id="missing"),
        pytest.param(
            parents(a="a"), [("a", "it serves itself: a → a", "绕了一圈又回到自己：a → a")], id="itself"
        ),
        pytest.param(
            parents(a="b", b="a"),
            [
                ("a", "it serves itself: a → b → a", "绕了一圈又回到自己：a → b → a"),
                ("b", "it serves itself: b → a → b", "绕了一圈又回到自己：b → a → b"),
            ], id="each-other",
        ),
        pytest.param(
            parents(a="b", b="c", c="b"),
            [
                ("b", "it serves itself: b → c → b", "绕了一圈又回到自己：b → c → b"),
                ("c", "it serves itself: c → b → c", "绕了一圈又回到自己：c → b → c"),
            ], id="a-circle-above",
        ),
        pytest.param(parents(a="b", b="gone"), [("b", "there is no goal “gone”", "没有“gone”这个目标")], id="missing-above"),
        pytest.param(parents(a="b", b="none"), [], id="up-to-the-top"),
        pytest.param(parents(a="无"), [], id="none-in-chinese"),
    ],
)  # fmt: skip
def test_the_way_up_ends_at_the_top(
    find: Find, files: dict[str, str], found: list[tuple[str, str, str]]
) -> None:
    assert find("R102", files) == [
        ("R102", f"goals/2026-Q4/{goal}.yaml", 2, 9, en, zh) for goal, en, zh in found
    ]


@pytest.mark.parametrize(
    ("files", "do"),
    [
        pytest.param(parents(retention="none", a="retension"), ("did you mean “retention”?", "是不是“retention”？"), id="slip"),
        pytest.param(
            parents(a="gone"),
            (
                "write the id of a goal that is there (its file's name), or none and a why",
                "写已有目标的编号（即文件名），或写 none 并说明 why（理由）",
            ), id="nothing-near",
        ),
        pytest.param(
            parents(a="a"), ("name another parent, or none and a why", "换一个上级目标，或写 none 并说明 why（理由）"), id="circle"
        ),
    ],
)  # fmt: skip
def test_what_to_do_about_a_parent(tell: Tell, files: dict[str, str], do: tuple[str, str]) -> None:
    assert tell("R102", files).do == do


WEB = {"pmcoach.yaml": "id: web\n", "goals/2026-Q4/conv.yaml": "title: 乙\nlevel: company\n"}


@pytest.mark.parametrize("settings", ["", "id: web\n"])
def test_a_goal_of_another_workspace_is_not_judged(find: Find, settings: str) -> None:
    files = {"pmcoach.yaml": settings, GOAL: "title: 甲\nparent: pay/retention\n"}
    assert [find(code, files) for code in ("R101", "R102", "R103", "R105", "E007")] == [[], [], [], [], []]


@pytest.mark.parametrize("parent", ["pay/", "/retention", "pay/a/b", "pay/a?b", "a b/c", "../csat"])
def test_what_names_no_goal_of_another_workspace_is_told(find: Find, parent: str) -> None:
    assert [each.code for each in find("R102", {GOAL: f"title: 甲\nparent: '{parent}'\n"})] == ["R102"]


def test_the_workspace_s_own_goals_go_by_their_id(tell: Tell) -> None:
    files = {**WEB, GOAL: "title: 甲\nparent: web/conv\n"}
    assert tell("R102", files).do == ("did you mean “conv”?", "是不是“conv”？")


def test_company_goals_alone_are_served_from_elsewhere(find: Find) -> None:
    assert find("R104", WEB) == []
    assert find("R104", {**WEB, GOAL: "title: 甲\nwhy: 丙\n"}) != []
    assert find("R104", {**WEB, "pmcoach.yaml": ""}) != []


def served(parent: str, more: str = "", period: str = "2026-Q4") -> dict[str, str]:
    return {
        GOAL: f"title: 甲\nparent: retention\n{more}",
        f"goals/{period}/retention.yaml": f"title: 乙\n{parent}",
    }


@pytest.mark.parametrize(
    ("files", "en", "zh"),
    [
        pytest.param(served("status: dropped\n"), "is dropped", "已取消", id="dropped"),
        pytest.param(served("status: done\n"), "is closed", "已结束", id="done"),
        pytest.param(served("closed: {on: 2026-11-01}\n"), "is closed", "已结束", id="closed"),
        pytest.param(served("", period="2026-Q3"), "ends earlier, on 2026-09-30", "在 2026-09-30 就到期", id="earlier-period"),
        pytest.param(served("due: 2026-11-30\n"), "ends earlier, on 2026-11-30", "在 2026-11-30 就到期", id="earlier-day"),
        pytest.param(
            served("due: 2026-11-30\n", "due: 2027-01-31\n"), "ends earlier, on 2026-11-30", "在 2026-11-30 就到期",
            id="own-day-outside-the-period",
        ),
    ],
)  # fmt: skip
def test_a_parent_that_is_over_is_served_no_more(
    find: Find, tell: Tell, files: dict[str, str], en: str, zh: str
) -> None:
    says = (f"“retention”, which it serves, {en}", f"它支撑的“retention”{zh}")
    assert find("R103", files) == [("R103", GOAL, 2, 9, *says)]
    assert tell("R103", files).ask == (
        f"csat: “retention”, which it serves, {en}; is it still wanted?",
        f"csat 支撑的“retention”{zh}：还要做吗？",
    )


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(served(""), id="goes-on"),
        pytest.param(served("status: done\n", "status: done\n"), id="both-done"),
        pytest.param(served("due: 2026-11-30\n", "due: 2026-12-31\n"), id="own-day-in-the-period-is-T102-s"),
        pytest.param({GOAL: "title: 甲\nparent: retention\n"}, id="missing-is-R102-s"),
        pytest.param({GOAL: "title: 甲\nparent: none\n"}, id="none"),
    ],
)
def test_a_parent_that_can_be_served(find: Find, files: dict[str, str]) -> None:
    assert find("R103", files) == []


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param({GOAL: "title: 甲\nlevel: company\n"}, True, id="nobody"),
        pytest.param({GOAL: "title: 甲\nlevel: company\n", "goals/2026-12/a.yaml": "title: 乙\nparent: csat\n"}, False,
                     id="somebody"),
        pytest.param({GOAL: "title: 甲\nlevel: company\nstatus: done\n"}, False, id="done"),
        pytest.param({"goals/2026-Q3/csat.yaml": "title: 甲\nlevel: company\n"}, False, id="of-a-quarter-that-is-over"),
        pytest.param({GOAL: "title: 甲\nlevel: person\n"}, False, id="a-person-s"),
    ],
)  # fmt: skip
def test_what_the_company_wants_is_served(find: Find, files: dict[str, str], found: bool) -> None:
    says = ("no goal serves this company goal", "没有任何目标支撑这个公司级目标")
    assert find("R104", files) == ([("R104", GOAL, 2, 8, *says)] if found else [])


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        pytest.param("", True, id="nobody"),
        pytest.param("helpers: [li.wei]\n", False, id="helpers"),
        pytest.param("plan: [访谈]\n", False, id="a-plan"),
        pytest.param("kind: objective\n", False, id="an-objective-has-key-results"),
    ],
)
def test_what_a_team_wants_is_served_or_worked_on(find: Find, rest: str, found: bool) -> None:
    seen = find("R104", f"title: 甲\nlevel: team\n{rest}")
    assert [(each.en, each.zh) for each in seen] == (
        [("no goal serves this team goal", "没有任何目标支撑这个团队级目标")] if found else []
    )


AGREED = "agreed: {by: chen.jing, on: 2026-09-30}\n"


@pytest.mark.parametrize(
    ("changes", "day", "field"),
    [
        pytest.param("[{on: 2026-10-20, field: metric.target}]", "2026-10-20", ("the target", "目标值"), id="target"),
        pytest.param("[{on: 2026-10-20, field: metric.target}, {on: 2026-11-02, field: due}]", "2026-11-02",
                     ("the due day", "截止日"), id="the-last"),
        pytest.param("[{on: 2026-10-20}]", "2026-10-20", ("something", "某一项"), id="no-field"),
        pytest.param("[{on: 2026-10-20, field: 范围}]", "2026-10-20", ("范围", "范围"), id="own-words"),
    ],
)  # fmt: skip
def test_a_parent_that_changed_is_looked_at_again(
    find: Find, changes: str, day: str, field: tuple[str, str]
) -> None:
    assert find("R105", served(f"changes: {changes}\n", AGREED)) == [
        (
            "R105", GOAL, 2, 9, f"“retention” changed on {day} ({field[0]}), after this goal was agreed on 2026-09-30",
            f"上级目标“retention”在 {day} 改了（{field[1]}），而本目标是 2026-09-30 确认的",
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "more"),
    [
        pytest.param("[{on: 2026-09-30, field: due}]", AGREED, id="on-the-day"),
        pytest.param("[{on: 2026-12-20, field: due}]", AGREED, id="not-yet"),
        pytest.param("[{field: due}]", AGREED, id="on-no-day"),
        pytest.param("[{on: 2026-10-20, field: due}]", "", id="not-agreed"),
        pytest.param("[{on: 2026-10-20, field: due}]", "agreed: {by: chen.jing}\n", id="agreed-on-no-day"),
        pytest.param("[{on: 2026-10-20, field: due}]", f"{AGREED}status: done\n", id="done"),
        pytest.param("[]", AGREED, id="no-change"),
    ],
)
def test_a_parent_that_is_as_it_was_agreed(find: Find, changes: str, more: str) -> None:
    assert find("R105", served(f"changes: {changes}\n", more)) == []


COMPANY = "title: 将留存率从30%提高到40%\nlevel: company\ndue: 2026-12-31\n"
CHILD = f"title: 甲\nparent: retention\n{AGREED}"
PARENT = "goals/2026-Q4/retention.yaml"


@pytest.mark.parametrize(
    ("now", "day", "said"),
    [
        pytest.param(COMPANY.replace("40%", "36%"), "2026-10-20", "changed on 2026-10-20 (target)", id="target"),
        pytest.param(COMPANY.replace("-31", "-20"), "2026-10-20", "changed on 2026-10-20 (due)", id="day"),
        pytest.param(
            COMPANY.replace("40%", "36%") + "changes: [{on: 2026-10-19, field: metric.target, to: 36%, why: 口径}]\n",
            "2026-10-20",
            "changed on 2026-10-20 (target)",
            id="with an entry a day before",
        ),
        pytest.param(COMPANY.replace("40%", "36%"), "2026-09-30", "", id="on the day the child was agreed"),
        pytest.param(f"{COMPANY}owner: chen.jing\nweight: 30\n", "2026-10-20", "", id="what makes no other goal of it"),
    ],
)  # fmt: skip
def test_a_parent_that_moved_in_the_history(now: str, day: str, said: str) -> None:
    past = Told({PARENT: [("2026-09-20", COMPANY), (day, now)], GOAL: [("2026-09-20", CHILD)]})
    made = findings(Project({PARENT: now, GOAL: CHILD}, TODAY, past), RULES, Selection(("R105",)))
    assert [each.message.say(Lang.EN) for each in made] == (
        [f"“retention” {said}, after this goal was agreed on 2026-09-30"] if said else []
    )
    again = CHILD.replace("2026-09-30", day)
    made = findings(Project({PARENT: now, GOAL: again}, TODAY, past), RULES, Selection(("R105",)))
    assert made == ()
