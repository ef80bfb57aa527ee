"""V: 1:1s, checks and appraisals that are held, and good work that is named."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY
from tests.rules.conftest import Find, Tell, judged, said

LI = "people/li.wei.yaml"
PEOPLE = {
    "people/chen.jing.yaml": "name: 陈静\n",
    LI: "role: 产品经理\nname: 李伟\nlead: chen.jing\njoined: 2026-01-01\n",
}
BEGUN = {"reports/2026-W36/li.wei.yaml": "done: [a]\n"}
Q3 = {"reviews/2026-Q3/li.wei.yaml": "held: 2026-10-10\nimprove: [早说]\n"}


def who(more: str, name: str = "name: 李伟\n") -> dict[str, str]:
    return {LI: f"role: 产品经理\n{name}{more}"}


@pytest.mark.parametrize(
    ("files", "line", "found"),
    [
        pytest.param(Q3, 2, [("2026-10", "check", "检查", "2026-11-10")], id="a-check"),
        pytest.param(
            {}, 2, [
                ("2026-Q3", "appraisal", "考核", "2026-10-21"), ("2026-09", "check", "检查", "2026-10-10"),
                ("2026-10", "check", "检查", "2026-11-10"),
            ], id="all",
        ),
        pytest.param(
            {**Q3, **who("lead: chen.jing\njoined: 2026-01-01\n", "")}, 1, [("2026-10", "check", "检查", "2026-11-10")],
            id="no-name",
        ),
        pytest.param({**Q3, "reviews/2026-10/li.wei.yaml": "held: 2026-11-04\nimprove: [早说]\n"}, 2, [], id="held"),
        pytest.param(who("lead: chen.jing\nleft: 2026-11-19\n"), 2, [], id="left"),
        pytest.param(who(""), 2, [], id="no-lead"),
        pytest.param({"pmcoach.yaml": "cadence: {check: none, review: none}\n"}, 2, [], id="nobody-checks"),
    ],
)  # fmt: skip
def test_a_review_is_held_in_time(
    find: Find, files: dict[str, str], line: int, found: list[tuple[str, str, str, str]]
) -> None:
    seen = find("V104", {**PEOPLE, **BEGUN, **files})
    assert [(each.path, each.line) for each in seen] == [(LI, line)] * len(found)
    assert {(each.en, each.zh) for each in seen} == {
        (f"no {kind} for {period}; it was due by {day}", f"{period} {zh}还没有做，最晚应在 {day}")
        for period, kind, zh, day in found
    }  # fmt: skip


def test_a_review_that_was_missed_is_the_lead_s(tell: Tell) -> None:
    told = tell("V104", {**PEOPLE, **BEGUN, **Q3})
    assert (told.person, told.do[0]) == ("chen.jing", "pmcoach new review li.wei 2026-10")
    (each,) = judged("V104", {**PEOPLE, **BEGUN, **Q3})
    assert (each.owed, each.briefs, each.weight, each.private) == ("chen.jing", ("li.wei",), 12, False)
    assert said(each.question) == (
        "The 2026-10 check was due by 2026-11-10: when will you hold it?",
        "2026-10 检查最晚应在 2026-11-10：什么时候做？",
    )


@pytest.mark.parametrize(("today", "found"), [(date(2026, 11, 10), False), (date(2026, 11, 11), True)])
def test_a_check_in_its_days_of_grace_is_not_overdue(today: date, found: bool) -> None:
    files = {**PEOPLE, "reports/2026-W42/li.wei.yaml": "done: [a]\n"}
    assert bool(judged("V104", files, today)) is found


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
    says = ("the 1:1 was due on 2026-11-09, 11 days ago", "一对一应在 2026-11-09，已逾期 11 天")
    assert find("V111", files) == ([("V111", LI, 2, 7, *says)] if found else [])
    assert not found or tell("V111", files).person == "chen.jing"


@pytest.mark.parametrize(
    ("files", "weight", "day", "en"),
    [
        pytest.param(
            {"reviews/2026-11-05/li.wei.yaml": "held: 2026-11-05\n"}, 12 + 8 / 7, "2026-11-12", "8 days ago", id="overdue"
        ),
        pytest.param(
            {"reviews/2026-11-12/li.wei.yaml": "held: 2026-11-12\n"}, 12 + 1 / 7, "2026-11-19", "1 day ago", id="by-a-day"
        ),
        pytest.param(
            {"reviews/2026-01-05/li.wei.yaml": "held: 2026-01-05\n"}, 20, "2026-01-12", "312 days ago", id="for-ever"
        ),
        pytest.param(
            {**BEGUN, **who("lead: chen.jing\njoined: 2026-11-02\n")}, 12 + 11 / 7, "2026-11-09", "11 days ago", id="the-first"
        ),
    ],
)  # fmt: skip
def test_the_longer_a_1_1_is_overdue_the_more_it_weighs(
    files: dict[str, str], weight: float, day: str, en: str
) -> None:
    (each,) = judged("V111", {**PEOPLE, **files})
    assert said(each.message)[0] == f"the 1:1 was due on {day}, {en}"
    assert each.weight == pytest.approx(weight)
    assert (each.owed, each.briefs, each.private) == ("chen.jing", ("li.wei",), False)
    assert said(each.question) == (f"The 1:1 was due on {day}: is this it?", f"一对一应在 {day}：这次补上？")


def thanks(week: int) -> dict[str, str]:
    return {f"reports/2026-W{week}/chen.jing.yaml": "praise: [{to: li.wei, for: 访谈做得细}]\n"}


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param(BEGUN, True, id="never"),
        pytest.param({**BEGUN, **thanks(38)}, True, id="long-ago"),
        pytest.param({**BEGUN, **thanks(40)}, True, id="seven-weeks-ago"),
        pytest.param({**BEGUN, **thanks(41)}, False, id="in-the-last-six-weeks"),
        pytest.param({**BEGUN, **thanks(46)}, False, id="last-week"),
        pytest.param(
            {**BEGUN, **{path: text.replace("li.wei", "李伟") for path, text in thanks(45).items()}},
            False,
            id="by-name",
        ),
        pytest.param(
            {**BEGUN, "reviews/2026-10/li.wei.yaml": "rewards: [{kind: bonus, for: a, on: 2026-11-02}]\n"},
            False,
            id="a-reward",
        ),
        pytest.param(
            {**BEGUN, **who("lead: chen.jing\njoined: 2026-10-10\n")}, False, id="not-here-that-long"
        ),
        pytest.param(
            {**BEGUN, **who("lead: chen.jing\njoined: 2026-10-09\n")}, True, id="here-just-that-long"
        ),
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
    says = ("no praise for 6 weeks", "6 周没有得到表扬")
    assert find("V112", {**PEOPLE, **files}) == ([("V112", LI, 2, 7, *says)] if found else [])


def test_a_joined_day_that_is_long_ago_makes_nobody_new(find: Find) -> None:
    assert len(find("V112", {**PEOPLE, **BEGUN, **who("lead: chen.jing\n")})) == 1


@pytest.mark.parametrize(("today", "found"), [(date(2026, 11, 22), False), (date(2026, 11, 23), True)])
def test_a_new_workspace_owes_no_thanks(today: date, found: bool) -> None:
    files = {**PEOPLE, "reports/2026-W42/li.wei.yaml": "done: [a]\n"}
    assert bool(judged("V112", files, today)) is found


def test_thanks_are_the_lead_s_to_give() -> None:
    (each,) = judged("V112", {**PEOPLE, **BEGUN}, TODAY)
    assert (each.person, each.owed, each.briefs) == ("chen.jing", "chen.jing", ("li.wei",))
    assert (each.weight, each.private) == (5, False)
    assert said(each.question) == (
        "Nobody has thanked 李伟 for 6 weeks: what went well?",
        "李伟 已有 6 周没有得到表扬：哪里做得好？",
    )


def test_a_retro_is_no_appraisal_that_is_begun(tell: Tell) -> None:
    for kind, do in (
        ("retro", "pmcoach new review li.wei 2026-10"),
        ("check", "reviews/2026-10/li.wei.yaml is begun"),
    ):
        draft = {"reviews/2026-10/li.wei.yaml": f"kind: {kind}\n"}
        assert do in tell("V104", {**PEOPLE, **BEGUN, **Q3, **draft}).do[0]
