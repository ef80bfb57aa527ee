"""One person's record of a period, as it stood on its last day or today."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Committed, Make

from pmcoach.assess.reviews.period_summary import Term, Weeks, term
from pmcoach.assess.status.health import Health
from pmcoach.dates.period import Period, parse
from pmcoach.project import Project

LI = "people/li.wei.yaml"


def quarter(name: str) -> Period:
    found = parse(name)
    assert found is not None
    return found


def record(
    make: Make, files: dict[str, str], name: str = "2026-Q4", today: date = date(2026, 11, 20)
) -> Term:
    project = make({**TEAM, **files}, today)
    return term(project.people["li.wei"], quarter(name), project)


def week(number: int, text: str = "done: [a]\n") -> dict[str, str]:
    return {f"reports/2026-W{number}/li.wei.yaml": text}


def test_it_is_seen_on_the_last_day_or_today(make: Make) -> None:
    assert record(make, {}).day == date(2026, 11, 20)
    assert record(make, {}, "2026-Q3").day == date(2026, 9, 30)


def test_goals_stand_as_they_did_on_the_last_day(make: Make) -> None:
    files = {
        "goals/2026-Q3/a.yaml": "title: 甲\nowner: li.wei\n"
        "metric: {name: 甲, unit: 件, baseline: 0, target: 10, source: metrics/a.csv}\n",
        "goals/2026/year.yaml": "title: 年\nowner: li.wei\n",
        "goals/2026-Q4/b.yaml": "title: 乙\nowner: li.wei\n",
        "goals/2026-Q3/c.yaml": "title: 丙\nowner: chen.jing\n",
        "goals/2026-Q3/d.yaml": "title: 丁\nowner: li.wei\ndue: 2026-10-15\n",
        "metrics/a.csv": "date,value\n2026-08-31,6\n2026-09-15,5.5\n2026-09-29,5\n2026-10-05,10\n",
    }
    third = record(make, files, "2026-Q3")
    assert [(each.goal.id, each.health) for each in third.goals] == [
        ("a", Health.AT_RISK),
        ("d", Health.UNKNOWN),
        ("year", Health.UNKNOWN),
    ]
    assert third.goals[0].progress == 0.5
    assert [each.goal.id for each in record(make, files).goals] == ["d", "b", "year"]


OLD = {"reports/2026-W30/chen.jing.yaml": ""}  # the workspace is as old as July
LEAVE = f"{TEAM[LI]}leave: [{{{{from: {{0}}, to: {{1}}}}}}]\n"


@pytest.mark.parametrize(
    ("files", "weeks"),
    [
        pytest.param(OLD | week(44) | week(46), Weeks(7, 2, 2, known=False), id="two of seven, today's may come"),
        pytest.param(OLD | week(47), Weeks(8, 1, 1, known=False), id="today's came"),
        pytest.param(week(44) | week(46), Weeks(3, 2, 2, known=False), id="since the workspace's first report"),
        pytest.param({}, Weeks(0, 0, 0, known=True), id="nobody has reported yet"),
        pytest.param(
            OLD | week(46) | {LI: f"{TEAM[LI]}joined: 2026-11-02\n"}, Weeks(2, 1, 1, known=False), id="here for a part of it"
        ),
        pytest.param(
            OLD | week(46) | {LI: LEAVE.format("2026-10-26", "2026-11-06")}, Weeks(5, 1, 1, known=False), id="two weeks of leave"
        ),
        pytest.param(
            OLD | week(45) | {LI: LEAVE.format("2026-11-13", "2026-11-30")}, Weeks(6, 1, 1, known=False),
            id="away on the day of the last",
        ),
        pytest.param(OLD | {"pmcoach.yaml": "cadence: {report: none}\n"}, Weeks(0, 0, 0, known=True), id="none is owed"),
        pytest.param(
            OLD | {"pmcoach.yaml": "cadence: {report: monthly}\n", "reports/2026-10/li.wei.yaml": ""},
            Weeks(1, 1, 1, known=False), id="monthly",
        ),
        pytest.param(
            OLD | {"pmcoach.yaml": "cadence: {report: biweekly}\n"} | week(44), Weeks(4, 1, 1, known=False), id="fortnightly"
        ),
    ],
)  # fmt: skip
def test_reports_that_were_owed_and_came(make: Make, files: dict[str, str], weeks: Weeks) -> None:
    assert record(make, files).weeks == weeks


def test_where_git_tells_those_in_time_are_counted() -> None:
    files = week(44) | week(45) | week(46)
    paths = list(files)
    came = Committed(
        {
            paths[0]: "2026-10-30T09:00:00+00:00",
            paths[1]: "2026-11-08T09:00:00+00:00",
            paths[2]: "2026-11-13T09:00:00+00:00",
        }
    )
    text = f"{TEAM[LI]}joined: 2026-10-26\n"
    project = Project({**TEAM, **files, LI: text}, date(2026, 11, 19), came)
    assert term(project.people["li.wei"], quarter("2026-Q4"), project).weeks == Weeks(3, 3, 2, known=True)


def test_a_week_counts_where_its_day_lies(make: Make) -> None:
    files = week(40) | {LI: f"{TEAM[LI]}joined: 2026-09-28\nleft: 2026-10-04\n"}
    assert record(make, files, "2026-Q4").weeks.owed == 1
    assert record(make, files, "2026-Q3").weeks.owed == 0


def test_problems_of_the_period_but_those_between_people_and_those_that_faded(make: Make) -> None:
    files = {
        **week(35, "problems: [{what: 老问题, solved: 2026-09-30}, {what: 拖到十月, solved: 2026-10-02}]\n"),
        **week(42, "problems: [没人再提]\n"),
        **week(46, "problems: [{what: 埋点延迟, solved: 2026-11-12}, {what: 吵架, kind: conflict}]\n"),
        **week(47, "problems: [法务不回]\nprivate: {problems: [想换组]}\n"),
    }
    assert [(each.what, each.open) for each in record(make, files).problems] == [
        ("拖到十月", False),
        ("埋点延迟", False),
        ("法务不回", True),
    ]


def test_measures_that_were_open_in_the_period(make: Make) -> None:
    text = (
        "held: 2026-07-12\nactions: [{do: 早做完, done: 2026-09-30}, {do: 学归因, done: 2026-10-01}, 找法务, "
        "{do: 别人的, owner: chen.jing}]\nprivate: {actions: [调薪]}\nretro: {try: [灰度]}\n"
    )
    found = record(make, {"reviews/2026-Q2/li.wei.yaml": text})
    assert [item.what for item in found.measures] == ["学归因", "找法务"]


def test_thanks_said_in_the_open(make: Make) -> None:
    files = {
        "reports/2026-W39/chen.jing.yaml": "praise: [{to: li.wei, for: 九月}]\n",
        "reports/2026-W45/chen.jing.yaml": "praise: [{to: 李伟, for: 访谈}]\nprivate: {praise: [{to: li.wei, for: 悄悄}]}\n",
        "reviews/2026-Q3/li.wei.yaml": "held: 2026-10-12\nrewards: [带新人]\n",
    }
    assert [each.what for each in record(make, files).thanks] == ["访谈"]


@pytest.mark.parametrize(
    ("experiment", "counts"),
    [
        pytest.param("{hypothesis: a, until: 2026-11-10, result: refuted}", True, id="refuted"),
        pytest.param("{hypothesis: a, until: 2026-11-10, result: confirmed}", True, id="confirmed"),
        pytest.param("{hypothesis: a, until: 2026-11-10, result: unclear}", False, id="unclear, and nothing learned"),
        pytest.param("{hypothesis: a, until: 2026-11-10, result: unclear, learned: b}", True, id="unclear, with a lesson"),
        pytest.param("{hypothesis: a, until: 2026-11-10, learned: b}", True, id="a lesson alone"),
        pytest.param("{hypothesis: a, until: 2026-11-10}", False, id="nothing"),
        pytest.param("{hypothesis: a, until: 2026-09-10, result: refuted}", False, id="before the period"),
        pytest.param("{hypothesis: a, until: 2026-12-10, result: refuted}", True, id="ended early"),
        pytest.param("{hypothesis: a, result: refuted}", True, id="no day"),
    ],
)  # fmt: skip
def test_experiments_that_taught_something(make: Make, experiment: str, counts: bool) -> None:
    files = {"goals/2026-Q4/a.yaml": f"title: 甲\nowner: li.wei\nexperiments: [{experiment}]\n"}
    assert [trial.goal for trial in record(make, files).trials] == (["a"] if counts else [])


def test_an_experiment_without_a_day_is_of_its_goals_days(make: Make) -> None:
    text = "title: 甲\nowner: li.wei\nexperiments: [{hypothesis: a, result: refuted}]\n"
    assert record(make, {"goals/2026-Q3/a.yaml": text}).trials == ()
    assert len(record(make, {"goals/2026-Q3/a.yaml": text}, "2026-Q3").trials) == 1


def test_training_done_or_due_in_the_period(make: Make) -> None:
    training = (
        "training: [{topic: 九月, done: 2026-09-30}, {topic: 谈判, done: 2026-10-01}, {topic: SQL, due: 2026-11-01}, "
        "{topic: 今天, due: 2026-11-20}, {topic: 年底, due: 2026-12-31}, {topic: 随时}, {topic: 明天, done: 2026-11-21}]\n"
    )
    found = record(make, {LI: TEAM[LI] + training})
    assert [each.topic for each in found.training] == ["谈判", "SQL"]


def test_reviews_count_where_what_they_are_about_lies(make: Make) -> None:
    said = "feedback: [{from: zhang.min, behaviour: %s}]\n"
    files = {
        "reviews/2026-Q3/li.wei.yaml": f"held: 2026-10-12\n{said % 'Q3'}",
        "reviews/2026-10/li.wei.yaml": f"held: 2026-11-03\n{said % 'October'}strengths: [calm]\n",
        "reviews/2026-11-17/li.wei.yaml": f"{said % 'no meeting'}strengths: [not held]\n",
        "reviews/2026-11-27/li.wei.yaml": said % "to come",
        "reviews/2026-Q4/li.wei.yaml": f"held: 2026-11-18\n{said % 'itself'}",
        "reviews/2026-Q4/li.wei.retro.yaml": "held: 2026-11-18\nretro: {keep: [early tests]}\n",
    }
    found = [each.record for each in record(make, files).noted]
    said_by = [getattr(each, "behaviour", "") or getattr(each, "what", "") or each for each in found]
    assert sorted(map(str, said_by)) == ["October", "calm", "early tests", "no meeting"]


def test_evidence_and_development_have_their_place(make: Make) -> None:
    files = {
        LI: "name: 李伟\nlead: chen.jing\ndevelopment: {skills: [{name: SQL, by: 2026-12-01}, {name: Old, by: 2026-08-01}]}\n"
        "leadership: [{practice: demo, by: 2026-08-01, result: fine}, {practice: old, by: 2026-08-01}, {practice: new}]\n",
        "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\n"
        "evidence: [{note: rivals, on: 2026-11-02}, {note: early, on: 2026-08-02}, {note: undated}, {kind: market}]\n",
    }
    made = record(make, files)
    assert [(each.evidence.note, each.goal) for each in made.evidence] == [
        ("rivals", "csat"),
        ("undated", "csat"),
    ]
    assert [each.name for each in made.skills] == ["SQL"]
    assert [each.practice for each in made.practice] == ["demo", "new"]
