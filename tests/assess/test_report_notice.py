"""What is worth saying of a person's reports."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Committed, Make, asked, said

from pmcoach.assess.notice import Notice
from pmcoach.assess.report_notice import report_notices
from pmcoach.project import Project
from pmcoach.text import Lang

LI = "people/li.wei.yaml"
W43, W44, W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in range(43, 48))
SATURDAY = date(2026, 11, 21)


def notices(make: Make, files: dict[str, str], today: date = SATURDAY) -> list[Notice]:
    project = make({**TEAM, **files}, today)
    return list(report_notices(project.people["li.wei"], project))


def test_a_missing_report_and_those_missing_before(make: Make) -> None:
    found = notices(make, {W43: "done: [a]\n", W45: "done: [b]\n"})
    assert said(found) == ["no report for W47", "earlier reports missing: W44, W46"]
    assert said(found, Lang.ZH) == ["W47 周报未提交", "之前缺的周报：W44、W46"]
    assert asked(found) == [
        "There is no report for W47: what kept you from it?",
        "Reports are missing for W44, W46: what would make them easier to write?",
    ]
    assert asked(found, Lang.ZH) == [
        "W47 没有周报，遇到什么情况了？",
        "W44、W46 没有周报：怎样写周报能更省事？",
    ]
    assert [(notice.weight, notice.path) for notice in found] == [(18, LI), (9, LI)]


@pytest.mark.parametrize(
    ("files", "today"),
    [
        pytest.param({W46: "done: [a]\n"}, date(2026, 11, 20), id="today is its day"),
        pytest.param({W46: "done: [a]\n", W47: "done: [b]\n"}, SATURDAY, id="it is there"),
        pytest.param(
            {W46: "done: [a]\n", LI: f"{TEAM[LI]}leave: [{{from: 2026-11-16, to: 2026-11-20}}]\n"}, SATURDAY, id="away all week"
        ),
        pytest.param(
            {W46: "done: [a]\n", LI: f"{TEAM[LI]}leave: [{{from: 2026-11-20, to: 2026-11-24}}]\n"}, SATURDAY, id="away on its day"
        ),
        pytest.param({W46: "done: [a]\n", "pmcoach.yaml": "cadence: {report: none}\n"}, SATURDAY, id="none is owed"),
    ],
)  # fmt: skip
def test_no_report_is_missed(make: Make, files: dict[str, str], today: date) -> None:
    assert notices(make, files, today) == []


def late(*moments: tuple[str, str]) -> list[Notice]:
    """The notices of a person whose reports came at some moments."""
    texts = {path: f"done: [{path}]\n" for path, _ in moments}
    history = Committed({W43: "2026-10-20T09:00:00+00:00", **dict(moments)})
    project = Project({**TEAM, W43: "done: [x]\n", **texts}, SATURDAY, history)
    found = report_notices(project.people["li.wei"], project)
    return [notice for notice in found if notice.weight == 8]


def test_late_reports_are_named_together() -> None:
    (notice,) = late((W45, "2026-11-09T09:00:00+00:00"), (W46, "2026-11-14T09:00:00+00:00"))
    assert said([notice]) == ["the W45, W46 reports came late"]
    assert said([notice], Lang.ZH) == ["W45、W46 周报迟交"]
    assert asked([notice]) == ["The W45, W46 reports came late: what was in the way?"]
    assert asked([notice], Lang.ZH) == ["W45、W46 周报迟交，是什么耽误了？"]
    assert notice.path == W46


def test_one_late_report_is_one() -> None:
    (notice,) = late((W45, "2026-11-09T09:00:00+00:00"), (W46, "2026-11-13T09:00:00+00:00"))
    assert said([notice]) == ["the W45 report came late"]


def test_a_late_report_is_forgotten_after_four_weeks() -> None:
    old = "reports/2026-W42/li.wei.yaml"
    history = Committed(
        {"reports/2026-W41/li.wei.yaml": "2026-10-09T09:00:00+00:00", old: "2026-10-20T09:00:00+00:00"}
    )
    files = {**TEAM, "reports/2026-W41/li.wei.yaml": "done: [a]\n", old: "done: [b]\n"}
    for today, said_to_be in ((date(2026, 11, 15), True), (date(2026, 11, 16), False)):
        project = Project(files, today, history)
        found = said(report_notices(project.people["li.wei"], project))
        assert ("the W42 report came late" in found) is said_to_be


@pytest.mark.parametrize(
    ("text", "today", "heard"),
    [
        pytest.param("next: [访谈]\n", SATURDAY, True, id="nothing done"),
        pytest.param("next: [访谈]\n", date(2026, 11, 19), False, id="a draft before its day"),
        pytest.param("next: [访谈]\n", date(2026, 12, 6), True, id="two weeks ago"),
        pytest.param("next: [访谈]\n", date(2026, 12, 7), False, id="long ago"),
        pytest.param("done: [访谈]\n", SATURDAY, False, id="something done"),
    ],
)
def test_an_empty_report(make: Make, text: str, today: date, heard: bool) -> None:
    found = [notice for notice in notices(make, {W47: text}, today) if notice.weight == 13]
    if heard:
        assert said(found) == ["the W47 report names nothing done, and no reason"]
        assert said(found, Lang.ZH) == ["W47 周报没有写完成了什么，也没有原因"]
        assert asked(found) == ["Nothing was done in W47, and no reason given: what was in the way?"]
        assert asked(found, Lang.ZH) == ["W47 没有完成任何事，也没写原因：卡在哪里？"]
        assert found[0].at == ("done",)
    else:
        assert found == []


def test_a_copied_report(make: Make) -> None:
    (notice,) = notices(make, {W46: "done: [a, b]\n", W47: "done: [a, b]\n"})
    assert said([notice]) == ["the W47 report repeats the one before"]
    assert said([notice], Lang.ZH) == ["W47 周报和上一份一样"]
    assert asked([notice]) == ["The W47 report says what the one before said: what really happened?"]
    assert asked([notice], Lang.ZH) == ["W47 的周报和上一份一样，这周实际发生了什么？"]
    assert (notice.path, notice.weight) == (W47, 15)


def test_a_promise_that_vanished(make: Make) -> None:
    files = {W46: "done: [a]\nnext: [b, 访谈 12 位客户]\n", W47: "done: [b]\n"}
    (notice,) = notices(make, files)
    assert said([notice]) == ["planned for W47 and now nowhere: “访谈 12 位客户”"]
    assert said([notice], Lang.ZH) == ["原计划 W47 做的“访谈 12 位客户”没有下文"]
    assert asked([notice]) == ["“访谈 12 位客户” was planned and is not in the W47 report: done, or dropped?"]
    assert asked([notice], Lang.ZH) == ["计划里的“访谈 12 位客户”在 W47 没有下文，是完成了还是放下了？"]
    assert (notice.path, notice.at, notice.weight) == (W46, ("next", 1, "what"), 14)


def test_a_promise_is_not_missed_in_a_draft(make: Make) -> None:
    files = {W46: "done: [a]\nnext: [访谈 12 位客户]\n", W47: "done: [b]\n"}
    assert notices(make, files, date(2026, 11, 19)) == []


def test_what_is_carried_and_carried(make: Make) -> None:
    undone = "done: [{0}]\nundone: [{{what: 工单分类, why: 排不上}}]\n"
    files = {W45: undone.format("a"), W46: undone.format("b"), W47: undone.format("c")}
    (notice,) = notices(make, files)
    assert said([notice]) == ["“工单分类” carried over 3 times"]
    assert said([notice], Lang.ZH) == ["“工单分类”已顺延 3 次"]
    assert asked([notice]) == ["“工单分类” moved 3 times: do it, cut it smaller, or drop it?"]
    assert asked([notice], Lang.ZH) == ["“工单分类”顺延了 3 次：做、拆小，还是放下？"]
    assert (notice.path, notice.at, notice.weight) == (W47, ("undone", 0), 16)
