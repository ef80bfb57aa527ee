"""What a new report starts from: the plan before, open problems, unanswered asks, and where each goal stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from pmcoach.assess.reports.prefill import Carried, Start, start
from pmcoach.dates.period import parse
from pmcoach.project import Project

Make = Callable[..., Project]
PEOPLE = {
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
}
GOALS = {
    "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\nmetric: {name: 满意度, target: 4.5}\n",
    "goals/2026-Q4/launch.yaml": "title: 乙\nowner: li.wei\n",
    "goals/2026-Q4/joy.yaml": "title: 丙\nkind: objective\nowner: li.wei\nmetric: {name: 好评, target: 5}\n",
    "goals/2026-Q4/over.yaml": "title: 丁\nowner: li.wei\nstatus: done\n",
    "goals/2026-Q3/old.yaml": "title: 戊\nowner: li.wei\nstatus: done\n",
    "goals/2026-Q4/other.yaml": "title: 己\nowner: chen.jing\n",
}


def begun(project: Project, period: str = "2026-W47") -> Start:
    within = parse(period)
    assert within is not None
    return start(project.people["li.wei"], within, project)


def test_the_plan_of_the_last_report_is_gone_on_with(make: Make) -> None:
    reports = {
        "reports/2026-W44/li.wei.yaml": "undone: [拆低分原因]\nnext: [访谈]\n",
        "reports/2026-W45/li.wei.yaml": "undone: [{what: 拆低分原因, goal: csat}, {why: 忘了写}]\n"
        "next: [{what: 问卷改版, goal: csat}, {goal: csat}, 评审]\n",
    }
    found = begun(make(PEOPLE | reports))
    assert found.since == "2026-W45"
    assert found.planned == (Carried("问卷改版", "csat", 0), Carried("评审", "", 0))
    assert found.left == (Carried("拆低分原因", "csat", 3),)


def test_a_first_report_goes_on_with_nothing(make: Make) -> None:
    later = {"reports/2026-W47/li.wei.yaml": "next: [下周的事]\n"}
    found = begun(make(PEOPLE | later))
    assert (found.planned, found.left, found.problems, found.waiting) == ((), (), (), ())


def test_open_problems_and_unanswered_asks_are_there(make: Make) -> None:
    reports = {
        "reports/2026-W46/li.wei.yaml": "problems: [接口延期, {what: 缺测试机, solved: 2026-11-12}]\n"
        "asks: [一名前端, {what: 预算, answer: 批了}]\nprivate: {asks: [换个组], problems: [和王芳谈不拢]}\n"
    }
    found = begun(make(PEOPLE | reports))
    assert [thread.what for thread in found.problems] == ["接口延期", "和王芳谈不拢"]
    assert [thread.what for thread in found.waiting] == ["一名前端"], (
        "a private ask is written into no other file"
    )


def test_the_person_s_open_goals_are_there(make: Make) -> None:
    found = begun(make(PEOPLE | GOALS))
    assert [standing.goal.id for standing in found.standings] == ["csat", "joy", "launch"]
    assert [(standing.goal.id, level) for standing, level in found.counted] == [("csat", 4.5)]


def test_a_late_report_is_about_the_goals_of_its_days(make: Make) -> None:
    goals = {"goals/2026-Q3/old.yaml": "title: 戊\nowner: li.wei\n"}
    project = make(PEOPLE | GOALS | goals, date(2026, 9, 27))
    assert [standing.goal.id for standing in begun(project, "2026-W39").standings] == ["old"]
