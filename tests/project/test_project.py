"""A workspace from a mapping of path to text: who and what is in it, on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from tests.conftest import TODAY
from tests.project.conftest import Counted

from pmcoach.dates.period import parse
from pmcoach.project import Project
from pmcoach.project.history import NoPast, Version
from pmcoach.records.kinds.catalogue import GOAL, PERSON
from pmcoach.records.kinds.goal import Goal

FILES = {
    "pmcoach.yaml": "language: zh\ncalendar: CN\nholidays: {off: [2026-11-20]}\n",
    "README.md": "# not ours\n",
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
    "goals/2026/retention.yaml": "title: 留存\nowner: chen.jing\n",
    "goals/2026-Q4/csat.yaml": "title: 满意度\nowner: li.wei\nparent: retention\n",
    "goals/2026-Q4/refund.yaml": "title: 退款\nowner: [li.wei, chen.jing]\nparent: retention\n",
    "goals/2026-Q3/old.yaml": "title: 旧\nowner: li.wei\n",
    "goals/2026-Q3/closed.yaml": "title: 完\nowner: li.wei\nstatus: done\n",
    "goals/2027-Q1/next.yaml": "title: 下\nowner: li.wei\n",
    "goals/2026-Q5/wrong.yaml": "title: 错\n",
    "reports/2026-W46/li.wei.yaml": "done: [a]\n",
    "reports/2026-W47/li.wei.yaml": "done: [b]\n",
    "reports/2026-W48/li.wei.yaml": "done: [c]\n",
    "reviews/2026-11-20/li.wei.yaml": "held: 2026-11-20\n",
    "reviews/2026-Q3/li.wei.yaml": "held: 2026-10-09\n",
    "metrics/csat.csv": "date,value\n2026-11-03,4\n",
}
Make = Callable[..., Project]


def ids(goals: tuple[Goal, ...]) -> list[str]:
    return [goal.id for goal in goals]


def test_people_and_goals_have_ids(make: Make) -> None:
    project = make(FILES)
    assert {name: person.name for name, person in project.people.items()} == {
        "chen.jing": "陈静",
        "li.wei": "李伟",
    }
    assert list(project.goal_ids) == ["closed", "old", "csat", "refund", "retention", "next"]
    assert ids(project.goals) == list(project.goal_ids)
    csat, nothing = project.goal("csat"), project.goal("nps")
    assert csat is not None
    assert (csat.title, nothing) == ("满意度", None)


def test_what_is_not_ours_or_stands_wrong_is_no_record(make: Make) -> None:
    project = make(FILES)
    assert "README.md" not in project.files
    assert [file.path for file in project.misplaced] == ["goals/2026-Q5/wrong.yaml"]
    assert [file.path for file in project.of_kind(PERSON)] == ["people/chen.jing.yaml", "people/li.wei.yaml"]


def test_the_first_of_two_goals_with_an_id_counts(make: Make) -> None:
    project = make({"goals/2026-Q3/a.yaml": "title: 一\n", "goals/2026-Q4/a.yaml": "title: 二\n"})
    assert [goal.title for goal in project.goals] == ["一"]
    assert len(list(project.of_kind(GOAL))) == 2


def test_goals_belong_to_people_and_to_goals(make: Make) -> None:
    project = make(FILES)
    assert ids(project.goals_of("li.wei")) == ["closed", "old", "csat", "refund", "next"]
    retention = project.goal("retention")
    assert retention is not None
    assert ids(project.children(retention)) == ["csat", "refund"]
    assert ids(project.children(project.goals[-1])) == []


def test_current_goals_hold_today_or_are_still_open(make: Make) -> None:
    project = make(FILES)
    assert ids(project.current_goals()) == ["old", "csat", "refund", "retention"]
    assert ids(project.current_goals("li.wei")) == ["old", "csat", "refund"]


def test_reports_up_to_today_and_reviews(make: Make) -> None:
    project = make(FILES)
    week = parse("2026-W48")
    assert week is not None
    assert [report.done[0].what for report in project.reports("li.wei")] == ["a", "b"]
    assert [str(review.period) for review in project.reviews("li.wei")] == ["2026-Q3", "2026-11-20"]
    assert (tuple(project.reports("nobody")), project.reviews("nobody")) == ((), ())
    future = project.report("li.wei", week)
    assert future is not None
    assert future.done[0].what == "c"
    assert project.report("chen.jing", week) is None
    assert str(project.first_report) == "2026-W46"
    assert make({}).first_report is None


def test_metrics_are_series(make: Make) -> None:
    project = make(FILES)
    series = project.series("metrics/csat.csv")
    assert series is not None
    assert series.samples[0].value.value == 4
    assert project.series("metrics/nps.csv") is None
    assert project.series("pmcoach.yaml") is None
    assert list(project.metric_paths) == ["metrics/csat.csv"]


def test_settings_are_the_usual_where_there_are_none(make: Make) -> None:
    usual = make({}).settings
    assert (usual.path, usual.lead, usual.goals.per_person.high) == ("pmcoach.yaml", "", 5)
    assert make(FILES).settings.language == "zh"


@pytest.mark.parametrize(
    ("files", "day", "works"),
    [
        pytest.param(FILES, date(2026, 10, 10), True, id="make-up-day"),
        pytest.param(FILES, date(2026, 11, 20), False, id="own-day-off"),
        pytest.param({}, date(2026, 10, 10), False, id="no-calendar"),
    ],
)
def test_the_calendar_is_the_workspace_s(make: Make, files: dict[str, str], day: date, works: bool) -> None:
    assert make(files).calendar.works(day) is works


def test_a_title_is_read_once(make: Make) -> None:
    project = make({"goals/2026-Q4/csat.yaml": "title: 在本季度末将客户满意度评分从3.9提高到4.5分\n"})
    goal = project.goals[0]
    assert project.sentence(goal) is project.sentence(goal)
    assert project.sentence(goal).limits


def test_letters_with_marks_are_the_same_however_a_disk_keeps_them(make: Make) -> None:
    files = {
        "people/e\u0301va.yaml": "name: Éva\n",
        "reports/2026-W46/e\u0301va.yaml": "done: [a]\n",
        "metrics/re\u0301.csv": "date,value\n2026-11-03,4\n",
    }
    project = make(files)
    week = parse("2026-W46")
    assert week is not None
    assert list(project.people) == ["\u00e9va"]
    assert project.report("\u00e9va", week) is not None
    assert project.series("metrics/r\u00e9.csv") is project.series("metrics/re\u0301.csv") is not None


class Begun(NoPast):
    """A history in which every file came with one commit."""

    def __init__(self, before: str = "") -> None:
        self.version = Version("c0ffee", datetime(2026, 8, 20, 9, 0, tzinfo=UTC), "李伟", before, "b10b")

    def versions(self, path: str) -> tuple[Version, ...]:
        del path
        return (self.version,)


@pytest.mark.parametrize(
    ("past", "text", "day"),
    [
        pytest.param(
            Begun(), "title: 在6个月内将NPS提高到40\ncreated: 2026-09-28\n", date(2027, 3, 28), id="written"
        ),
        pytest.param(Begun(), "title: 在6个月内将NPS提高到40\n", date(2027, 2, 20), id="first-commit"),
        pytest.param(
            Begun("a11ce"), "title: 在6个月内将NPS提高到40\n", date(2027, 4, 1), id="first-commit-not-seen"
        ),
        pytest.param(None, "title: 在6个月内将NPS提高到40\n", date(2027, 4, 1), id="no-history"),
    ],
)
def test_a_title_is_read_from_the_day_it_was_written(past: Begun | None, text: str, day: date) -> None:
    project = Project({"goals/2026-Q4/csat.yaml": text}, TODAY, past)
    assert project.sentence(project.goals[0]).day == day


def test_a_title_without_a_time_asks_no_history() -> None:
    past = Told()
    project = Project({"goals/2026-Q4/csat.yaml": "title: 将NPS提高到40\n"}, TODAY, past)
    assert project.sentence(project.goals[0]).limits == ()
    assert past.asked == []


def test_another_day_reads_no_file_again() -> None:
    texts = Counted(FILES)
    project = Project(texts, TODAY)
    assert ids(project.current_goals()) == ["old", "csat", "refund", "retention"]
    asked = len(texts.asked)
    later = project.seen_on(date(2027, 1, 15))
    assert ids(later.current_goals()) == ["old", "csat", "refund", "retention", "next"]
    assert len(texts.asked) == asked
    assert project.today == TODAY


class Told(NoPast):
    """A history of one report, which counts how often it is asked."""

    def __init__(self, before: str = "") -> None:
        self.asked: list[str] = []
        self.version = Version("c0ffee", datetime(2026, 11, 20, 18, 0, tzinfo=UTC), "李伟", before, "b10b")

    def versions(self, path: str) -> tuple[Version, ...]:
        self.asked.append(path)
        return (self.version,) if path.startswith("reports/2026-W47/") else ()


def test_when_reports_came_is_asked_once() -> None:
    past = Told()
    project = Project(FILES, TODAY, past)
    assert past.asked == []
    assert project.arrivals == {"reports/2026-W47/li.wei.yaml": past.version.moment}
    asked = len(past.asked)
    assert project.arrivals
    assert len(past.asked) == asked


def test_a_report_whose_beginning_nobody_saw_came_at_no_known_time() -> None:
    assert Project(FILES, TODAY, Told(before="a11ce")).arrivals == {}


def test_the_past_begins_with_its_first_commit() -> None:
    assert Project(FILES, TODAY, Told()).past_begins == TODAY
    assert Project(FILES, TODAY).past_begins is None


def test_one_broken_file_leaves_the_others(make: Make) -> None:
    files = {f"goals/2026-Q4/g{n}.yaml": f"title: 目标{n}\n" for n in range(500)}
    project = make({**files, "goals/2026-Q4/g7.yaml": b"\xff\xfe\x00"})
    assert len(project.goals) == 500
    assert [goal.id for goal in project.goals if not goal.title] == ["g7"]


def test_reports_that_give_a_value_are_found_by_its_name_and_day(make: Make) -> None:
    report = "done: [a]\nmetrics: {{{name}: 4}}\n"
    project = make({
        "people/li.wei.yaml": "name: 李伟\n", "people/chen.jing.yaml": "name: 陈静\n",
        "reports/2026-W44/li.wei.yaml": report.format(name="csat"),
        "reports/2026-W46/li.wei.yaml": report.format(name="csat"),
        "reports/2026-W46/chen.jing.yaml": report.format(name="nps"),
        "reports/2026-W45/chen.jing.yaml": report.format(name="csat"),
    })  # fmt: skip

    def given(name: str, day: date) -> list[str]:
        return [f"{each.period} {each.person}" for each in project.all_giving(name, day)]

    assert given("csat", date(2026, 11, 12)) == ["2026-W46 li.wei"]
    every = ["2026-W45 chen.jing", "2026-W44 li.wei", "2026-W46 li.wei"]
    assert sorted(given("csat", date(2026, 10, 1))) == sorted(every)
    assert given("csat", date(2026, 11, 12)) == ["2026-W46 li.wei"], (
        "asked for again, what is older stays away"
    )
    assert given("nps", date(2026, 1, 1)) == ["2026-W46 chen.jing"]
