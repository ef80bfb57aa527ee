"""A person's own week: what is late and due, the next number, what was promised; nothing of anybody else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from tests.briefing.conftest import LI, QUIET_TEAM, found
from tests.conftest import TODAY

from pmcoach.briefing.own_week import OwnWeek, own_week
from pmcoach.project import Project
from pmcoach.text import Lang

WEEKLY = "lead: chen.jing\ncadence: {report: weekly, report_due: friday 18:00, one_on_one: none, check: none, review: none}\n"
W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (45, 46, 47))
GOAL = "goals/2026-Q4/csat.yaml"
CSAT = "title: 满意度\nowner: li.wei\nstart: 2026-10-01\ndue: 2026-12-31\nmetric: {baseline: 3.9, target: 4.5, unit: 分}\n"


def week_of(files: Mapping[str, str], person: str = "li.wei", today: date = TODAY) -> OwnWeek:
    project = Project({**QUIET_TEAM, **files}, today)
    return own_week(project.people[person], project, found(project))


def late(seen: OwnWeek) -> list[str]:
    return [told.point.finding.rule.code for told in seen.late]


def test_what_is_late_is_what_they_owe() -> None:
    files = {
        GOAL: f"{CSAT}plan: [{{do: 访谈, due: 2026-11-02}}, {{do: 改版, owner: zhang.min, due: 2026-11-03}}]\n",
        "reports/2026-W45/zhang.min.yaml": "done: [a]\nasks: [{what: 样稿, from: li.wei}]\n",
        W47: "done: [b]\nprivate: {mood: 1, voice: 不想说的话}\n",
    }
    seen = week_of(files)
    assert sorted(late(seen)) == ["T107", "W110"]
    said = {told.who: told.point.says.say(Lang.ZH) for told in seen.late}
    assert said["张敏"] == "“样稿”等你答复，第 2 周"
    assert "不想说的话" not in repr(seen.late)


def test_what_is_due_comes_within_a_week() -> None:
    files = {
        "pmcoach.yaml": WEEKLY,
        LI: "name: 李伟\nlead: chen.jing\njoined: 2026-11-16\ntraining: [{topic: 谈判, due: 2026-11-27}, {topic: 归因, due: 2026-11-28}]\n",
        GOAL: f"{CSAT}depends: [{{team: 数据, what: 埋点, by: 2026-11-25}}]\n",
    }
    due = week_of(files).due
    assert [(item.day.isoformat(), item.what) for item in due] == [
        ("2026-11-20", "2026-W47"),
        ("2026-11-27", "2026-W48"),
        ("2026-11-27", "谈判"),
    ]


@pytest.mark.parametrize(
    ("settings", "reports", "day"),
    [
        pytest.param(WEEKLY, {}, "2026-11-20", id="the-report-of-today"),
        pytest.param(WEEKLY, {W47: "done: [a]\n"}, "2026-11-27", id="the-next-one"),
        pytest.param(QUIET_TEAM["pmcoach.yaml"], {}, "2026-11-27", id="in-a-week-where-none-is-asked-for"),
    ],
)
def test_the_next_number_is_that_of_the_next_report(
    settings: str, reports: Mapping[str, str], day: str
) -> None:
    values = {GOAL: f"{CSAT}", "metrics/csat.csv": "date,value\n2026-11-16,4.2\n", **reports}
    values[GOAL] = CSAT.replace("unit: 分", "unit: 分, source: metrics/csat.csv")
    ((standing, when, value),) = week_of({"pmcoach.yaml": settings, **values}).goals
    gone = (when - date(2026, 10, 1)).days + 1
    assert (standing.goal.id, when.isoformat()) == ("csat", day)
    assert value == pytest.approx(3.9 + 0.6 * gone / 92, abs=0.01)


def test_past_its_day_or_without_a_value_a_goal_is_to_reach_its_target() -> None:
    (known,) = week_of({GOAL: CSAT}).goals
    assert known.value == 4.5
    past = CSAT.replace("2026-12-31", "2026-11-10").replace("unit: 分", "unit: 分, source: metrics/csat.csv")
    (over,) = week_of({GOAL: past, "metrics/csat.csv": "date,value\n2026-11-09,4.2\n"}).goals
    assert (over.day.isoformat(), over.value) == ("2026-11-10", 4.5)


def test_a_closed_goal_is_no_work_of_these_days() -> None:
    assert week_of({GOAL: f"{CSAT}status: dropped\n"}).goals == ()


def test_what_others_have_to_do_and_what_was_promised_later() -> None:
    files = {
        GOAL: f"{CSAT}plan: [{{do: 上线, due: 2026-12-10}}, {{do: 复盘, owner: zhang.min, due: 2026-12-20}}]\n"
        "resources: [{what: 一名测试, from: chen.jing, by: 2026-12-01}]\n",
        W47: "done: [a]\nasks: [{what: 样机, from: chen.jing}]\nproblems: [{what: 没数, from: 数据组}, {what: 累}]\n"
        "private: {asks: [秘密请求]}\n",
        "reports/2026-W47/zhang.min.yaml": "done: [a]\nasks: [{what: 样稿, from: li.wei}, {what: 别人的, from: chen.jing}]\n",
    }
    seen = week_of(files)
    assert {item.what for item in seen.waiting} >= {"一名测试", "复盘", "样机", "没数"}
    assert seen.waiting[0].what == "一名测试", "by their days"
    assert [item.what for item in seen.promised] == ["上线", "样稿"]
    assert not {"别人的", "秘密请求"} & {item.what for item in (*seen.waiting, *seen.promised)}


def test_where_nothing_is_owed_either_way_all_is_calm() -> None:
    assert week_of({}).calm
    assert not week_of({W47: "done: [a]\nasks: [{what: 样机, from: chen.jing}]\n"}).calm


def test_where_the_reports_of_weeks_ahead_are_written_it_is_a_week_from_today() -> None:
    ahead = {f"reports/2026-W{week}/li.wei.yaml": "done: [a]\n" for week in (47, 48, 49)}
    (known,) = week_of({"pmcoach.yaml": WEEKLY, GOAL: CSAT, **ahead}).goals
    assert known.day == date(2026, 11, 27)
