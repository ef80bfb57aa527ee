"""V: 1:1s, checks and appraisals that are held, and good work that is named."""

from __future__ import annotations

import pytest
from tests.rules.conftest import Find, Tell

LI = "people/li.wei.yaml"
PEOPLE = {
    "people/chen.jing.yaml": "name: 陈静\n",
    LI: "role: 产品经理\nname: 李伟\nlead: chen.jing\njoined: 2026-01-01\n",
}
BEGUN = {"reports/2026-W36/li.wei.yaml": "done: [a]\n"}
Q3 = {"reviews/2026-Q3/li.wei.yaml": "held: 2026-10-10\n"}


def who(more: str, name: str = "name: 李伟\n") -> dict[str, str]:
    return {LI: f"role: 产品经理\n{name}{more}"}


@pytest.mark.parametrize(
    ("files", "line", "found"),
    [
        pytest.param(Q3, 2, [("李伟", "2026-10", "check", "检查", "2026-11-10")], id="a-check"),
        pytest.param(
            {}, 2, [
                ("李伟", "2026-Q3", "appraisal", "考核", "2026-10-21"), ("李伟", "2026-09", "check", "检查", "2026-10-10"),
                ("李伟", "2026-10", "check", "检查", "2026-11-10"),
            ], id="all",
        ),
        pytest.param(
            {**Q3, **who("lead: chen.jing\njoined: 2026-01-01\n", "")}, 1, [("li.wei", "2026-10", "check", "检查", "2026-11-10")],
            id="no-name",
        ),
        pytest.param({**Q3, "reviews/2026-10/li.wei.yaml": "held: 2026-11-04\n"}, 2, [], id="held"),
        pytest.param(who("lead: chen.jing\nleft: 2026-11-19\n"), 2, [], id="left"),
        pytest.param(who(""), 2, [], id="no-lead"),
        pytest.param({"pmcoach.yaml": "cadence: {check: none, review: none}\n"}, 2, [], id="nobody-checks"),
    ],
)  # fmt: skip
def test_a_review_is_held_in_time(
    find: Find, files: dict[str, str], line: int, found: list[tuple[str, str, str, str, str]]
) -> None:
    seen = find("V104", {**PEOPLE, **BEGUN, **files})
    assert [(each.path, each.line) for each in seen] == [(LI, line)] * len(found)
    assert {(each.en, each.zh) for each in seen} == {
        (f"no {kind} of {name} for {period}; it was due by {day}", f"{name} 的 {period} {zh}还没有做，最晚应在 {day}")
        for name, period, kind, zh, day in found
    }  # fmt: skip


def test_a_review_that_was_missed_is_the_lead_s(tell: Tell) -> None:
    told = tell("V104", {**PEOPLE, **BEGUN, **Q3})
    assert (told.person, told.do[0]) == ("chen.jing", "pmcoach new review li.wei 2026-10")


MET = {"reviews/2026-11-02/li.wei.yaml": "held: 2026-11-02\n"}


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param(MET, True, id="two-weeks-ago"),
        pytest.param({"reviews/2026-11-16/li.wei.yaml": "held: 2026-11-16\n"}, False, id="this-week"),
        pytest.param(
            {**MET, **who("lead: chen.jing\nleave: [{from: 2026-11-18, to: 2026-11-25}]\n")}, False, id="away"
        ),
        pytest.param({**MET, **who("lead: chen.jing\nleft: 2026-11-19\n")}, False, id="left"),
        pytest.param({**MET, "pmcoach.yaml": "cadence: {one_on_one: none}\n"}, False, id="nobody-meets"),
    ],
)
def test_a_one_on_one_is_held_in_time(find: Find, tell: Tell, files: dict[str, str], found: bool) -> None:
    files = {**PEOPLE, **files}
    says = ("the 1:1 with 李伟 was due on 2026-11-09", "和 李伟 的一对一应在 2026-11-09")
    assert find("V111", files) == ([("V111", LI, 2, 7, *says)] if found else [])
    assert not found or tell("V111", files).person == "chen.jing"


def thanks(week: int) -> dict[str, str]:
    return {f"reports/2026-W{week}/chen.jing.yaml": "praise: [{to: li.wei, for: 访谈做得细}]\n"}


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param(BEGUN, True, id="never"),
        pytest.param({**BEGUN, **thanks(38)}, True, id="long-ago"),
        pytest.param({**BEGUN, **thanks(46)}, False, id="last-week"),
        pytest.param({"reports/2026-W45/li.wei.yaml": "done: [a]\n"}, False, id="the-workspace-is-new"),
        pytest.param({}, False, id="nobody-reports"),
        pytest.param({**BEGUN, **who("lead: chen.jing\njoined: 2026-11-01\n")}, False, id="new"),
        pytest.param({**BEGUN, **who("lead: chen.jing\nleft: 2026-11-19\n")}, False, id="left"),
        pytest.param({**BEGUN, **who("")}, False, id="no-lead"),
        pytest.param({**BEGUN, "pmcoach.yaml": "limits: {recognition_weeks: 0}\n"}, False, id="switched-off"),
        pytest.param({**BEGUN, "pmcoach.yaml": "limits: {recognition_weeks: 20}\n"}, False, id="limit"),
    ],
)
def test_good_work_is_named(find: Find, files: dict[str, str], found: bool) -> None:
    says = ("nobody has thanked 李伟 for 6 weeks", "李伟 已有 6 周没有得到任何表扬")
    assert find("V112", {**PEOPLE, **files}) == ([("V112", LI, 2, 7, *says)] if found else [])


def test_a_joined_day_that_is_long_ago_makes_nobody_new(find: Find) -> None:
    assert len(find("V112", {**PEOPLE, **BEGUN, **who("lead: chen.jing\n")})) == 1
