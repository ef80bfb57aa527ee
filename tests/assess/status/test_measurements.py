"""The values seen of a metric: from its file and from reports, by day."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import CSAT, GOAL, TEAM, Make, samples

from pmcoach.assess.status.measurements import Value, by_week, rail_values, values_of, week_ends
from pmcoach.project import Project

M = "metrics/csat.csv"
W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (45, 46, 47))


def seen(project: Project) -> list[tuple[str, float, str]]:
    goal = project.goal("csat")
    assert goal is not None
    return [(f"{value.day:%m-%d}", value.value, value.path) for value in values_of(goal, project)]


def test_a_week_counts_once_and_the_file_stands_above_the_report(make: Make) -> None:
    files = {
        CSAT: GOAL,
        M: samples(("2026-11-11", 4.0), ("2026-11-13", 4.1)),
        W45: "metrics: {csat: 3.9}\n",
        W46: "metrics: {csat: 4.4}\n",
    }
    assert seen(make({**TEAM, **files})) == [("11-06", 3.9, W45), ("11-11", 4.0, M), ("11-13", 4.1, M)]


def test_a_report_speaks_of_its_last_day_or_of_today(make: Make) -> None:
    files = {**TEAM, CSAT: GOAL, W46: "metrics: {csat: 4.1}\n", W47: "metrics: {csat: 4.2}\n"}
    assert seen(make(files)) == [("11-13", 4.1, W46), ("11-20", 4.2, W47)]
    assert seen(make(files, date(2026, 11, 10))) == [("11-10", 4.1, W46)]
    assert seen(make(files, date(2026, 11, 8))) == []


def test_the_owner_stands_above_helpers(make: Make) -> None:
    files = {
        CSAT: f"{GOAL}helpers: [chen.jing]\n",
        W46: "metrics: {csat: 4.1}\n",
        W46.replace("li.wei", "chen.jing"): "metrics: {csat: 4.0}\n",
        W47.replace("li.wei", "chen.jing"): "metrics: {csat: 4.3}\n",
    }
    assert [value for _, value, _ in seen(make({**TEAM, **files}))] == [4.1, 4.3]


def test_what_cannot_be_is_left_out(make: Make) -> None:
    text = GOAL.replace("target: 4.5", "target: 4.5, range: 1-5")
    files = {
        CSAT: text,
        M: "date,value\n2026-10-02,42\n2026-10-09,4.2小时\n2026-10-16,4.1\n2027-01-01,4.4\n",
        W45: "metrics: {csat: 30%}\n",
    }
    assert seen(make({**TEAM, **files})) == [("10-16", 4.1, M)]


def test_a_goal_without_a_metric_is_reported_by_its_id(make: Make) -> None:
    files = {
        CSAT: "title: 访谈 20 位客户\nowner: li.wei\n",
        M: samples(("2026-11-11", 7)),
        W46: "metrics: {csat: 9}\n",
    }
    assert seen(make({**TEAM, **files})) == [("11-13", 9.0, W46)]


def test_the_last_value_of_a_week_stands_for_it(make: Make) -> None:
    days = [("2026-11-09", 1.0), ("2026-11-15", 2.0), ("2026-11-16", 3.0)]
    project = make({**TEAM, CSAT: GOAL, M: samples(*days)})
    weeks = by_week(values_of(project.goals[0], project))
    assert [(value.day.isoformat(), value.value, value.line) for value in weeks] == [
        ("2026-11-15", 2.0, 3),
        ("2026-11-16", 3.0, 4),
    ]


NAMED = {"metrics/退款率.csv": samples(("2026-11-01", 2.0))}
REPORTED = {W46: "metrics: {退款率: 3%}\n"}
OTHER = {
    "goals/2026-Q4/refund.yaml": "title: 乙\nowner: li.wei\n"
    "metric: {name: 退款率, unit: '%', source: metrics/refund.csv}\n",
    "metrics/refund.csv": samples(("2026-11-02", 4.0)),
}


@pytest.mark.parametrize(
    ("source", "files", "values"),
    [
        pytest.param(
            ", source: metrics/x.csv",
            {"metrics/x.csv": samples(("2026-11-03", 1.0)), **NAMED, **REPORTED, **OTHER},
            [1.0],
            id="its own file",
        ),
        pytest.param(", source: metrics/none.csv", {**NAMED, **REPORTED, **OTHER}, [2.0], id="the file of its name"),
        pytest.param("", {**REPORTED, **OTHER}, [3.0], id="reports"),
        pytest.param("", OTHER, [4.0], id="another goal that measures the same"),
        pytest.param("", {}, [], id="nowhere"),
    ],
)  # fmt: skip
def test_where_a_guardrails_values_come_from(
    make: Make, source: str, files: dict[str, str], values: list[float]
) -> None:
    text = f"title: 甲\nowner: li.wei\nguardrails: [{{name: 退款率, max: 2%{source}}}]\n"
    project = make({**TEAM, CSAT: text, **files})
    goal = project.goal("csat")
    assert goal is not None
    assert [value.value for value in rail_values(goal, goal.guardrails[0], project)] == values


def test_a_guardrail_without_a_bound_takes_any_number(make: Make) -> None:
    project = make({**TEAM, CSAT: "title: 甲\nowner: li.wei\nguardrails: [退款率]\n", **NAMED})
    goal = project.goals[0]
    assert [value.value for value in rail_values(goal, goal.guardrails[0], project)] == [2.0]


def test_values_belong_to_the_goal_whoever_reports_them(make: Make) -> None:
    other = W46.replace("li.wei", "zhou.min")
    files = {CSAT: GOAL, W45: "metrics: {csat: 4.0}\n", other: "metrics: {csat: 4.1}\n"}
    assert seen(make({**TEAM, **files})) == [("11-06", 4.0, W45), ("11-13", 4.1, other)]
    assert seen(make({**TEAM, **files, W46: "metrics: {csat: 4.2}\n"}))[1] == ("11-13", 4.2, W46)
    before = "reports/2026-W30/zhou.min.yaml"
    assert seen(make({**TEAM, CSAT: GOAL, before: "metrics: {csat: 4.1}\n"})) == []


def test_a_report_of_a_week_off_counts_for_its_first_day(make: Make) -> None:
    files = {
        "pmcoach.yaml": "calendar: CN\n",
        CSAT: GOAL,
        "reports/2026-10-04/li.wei.yaml": "metrics: {csat: 4.0}\n",
    }
    assert seen(make({**TEAM, **files})) == [("10-04", 4.0, "reports/2026-10-04/li.wei.yaml")]


def daily(*values: float) -> list[Value]:
    return [Value(date(2026, 11, 1 + at), value, M) for at, value in enumerate(values)]


def test_daily_values_are_the_means_of_their_weeks() -> None:
    up_and_down = daily(9, 9, 1, 2, 3, 4, 5, 6, 7, 2, 2, 2, 2, 2, 2, 9)
    assert [(each.day.day, each.value) for each in week_ends(up_and_down, up=True)] == [(9, 4.0), (16, 3.0)]


def test_of_a_running_total_the_last_of_a_week_counts() -> None:
    total = daily(*range(1, 17))
    assert [(each.day.day, each.value) for each in week_ends(total, up=True)] == [(9, 9), (16, 16)]
    assert [each.value for each in week_ends(daily(*range(16, 0, -1)), up=False)] == [8, 1]


def test_few_values_and_weekly_ones_stay_as_they_are() -> None:
    assert list(week_ends(daily(1, 2, 3), up=True)) == daily(1, 2, 3)
    weeks = [Value(date(2026, 10, 1 + 3 * at), float(at), M) for at in range(10)]
    apart = [*weeks, Value(date(2026, 12, 20), 9.0, M)]
    assert list(week_ends(apart, up=True)) == apart
