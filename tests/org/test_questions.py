"""The questions of `pmcoach org`: what they say of themselves, and what they answer of a made-up organisation."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from importlib.resources import files
from pathlib import Path

import pytest
from tests.org.asking import COLUMNS, asked, said
from tests.org.organisation import LAST, WEEK, Rows, Team, story, teams, weeks

from pmcoach.org import QUESTIONS, read
from pmcoach.org.headings import HEADINGS
from pmcoach.text import Lang

pytest.importorskip("duckdb", reason="duckdb is not installed")
TEAMS = list(teams(4))


def now(team: Team) -> dict[str, Rows]:
    return story(team, LAST)


def test_every_file_is_a_question() -> None:
    there = {path.name for path in files("pmcoach.org").joinpath("sql").iterdir()}
    assert there == {f"{name}.sql" for name in QUESTIONS}


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_says_what_it_asks_and_is_written_for_both_engines(name: str) -> None:
    question = read(name)
    assert question.about.say(Lang.EN) != question.about.say(Lang.ZH)
    assert question.names & COLUMNS.keys()
    code = "\n".join(line for line in question.sql.splitlines() if not line.startswith("--"))
    assert not {'"', "`", ";", "::"} & set(code)


@pytest.mark.bulk
@pytest.mark.parametrize("name", QUESTIONS)
def test_fewer_weeks_give_the_same_answer(name: str, organisation: Path) -> None:
    question = read(name)
    assert asked(question, organisation) == asked(question._replace(weeks=None), organisation)


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_finds_something_and_its_columns_have_names(name: str, organisation: Path) -> None:
    names, rows = asked(read(name), organisation)
    assert rows
    assert [column for column in names if column not in HEADINGS] == []
    assert all(
        any(row[place] is not None for row in rows) for place, column in enumerate(names) if column != "item"
    )


@pytest.mark.bulk
def test_every_heading_is_used(organisation: Path) -> None:
    assert {column for name in QUESTIONS for column in asked(read(name), organisation)[0]} == set(HEADINGS)


def test_teams_are_counted_on_their_newest_day(organisation: Path) -> None:
    rows = {row["workspace"]: row for row in said(read("teams"), organisation)}
    assert set(rows) == {team.id for team in TEAMS}
    for team in TEAMS:
        tables, row = now(team), rows[team.id]
        health = Counter(goal["health"] for goal in tables["goals"] if goal["status"] == "active")
        assert [row[name] for name in ("on_track", "at_risk", "off_track", "no_data")] == [
            health[name] for name in ("on_track", "at_risk", "off_track", "unknown")
        ]
        assert (row["as_of"], row["people"]) == (LAST, len(team.all))
        assert row["reports_missing"] == sum(
            each["state"] == "missing" and each["due"] > LAST - WEEK * 4 for each in tables["reports"]
        )
        assert row["asks_to_lead"] == sum(each["open"] and each["to"] == team.lead for each in tables["asks"])
        assert row["one_on_ones_overdue"] == sum(
            each["one_on_one_overdue_since"] is not None for each in tables["people"]
        )


def test_whose_answers_are_waited_for_across_teams(organisation: Path) -> None:
    waiting = [(team, each) for team in TEAMS for each in now(team)["asks"] if each["open"]]
    rows = said(read("asks"), organisation)
    assert {row["waits_for"]: row["asks"] for row in rows} == Counter(each["to"] for _, each in waiting)
    waited = [int(str(row["weeks"])) for row in rows]
    assert waited == sorted(waited, reverse=True)
    outside = [(team.id, each["what"]) for team, each in waiting if each["to"] not in team.all]
    found = [(row["workspace"], row["what"]) for row in said(read("waiting"), organisation)]
    assert Counter(found) == Counter(outside)


def test_what_serves_a_company_goal_is_found_in_every_workspace(organisation: Path) -> None:
    active = {
        f"{team.id}/{goal['goal']}": (team, goal)
        for team in TEAMS
        for goal in now(team)["goals"]
        if goal["status"] == "active"
    }

    def top(name: str) -> str | None:
        while name in active:
            team, goal = active[name]
            if goal["level"] == "company":
                return name
            name = goal["parent"] if "/" in goal["parent"] else f"{team.id}/{goal['parent']}"
        return None

    tops = {name: top(name) for name in active}
    served = Counter(above for name, above in tops.items() if above not in (None, name))
    rows = said(read("company"), organisation)
    assert {row["goal"]: row["serving"] for row in rows} == {
        name: served[name] for name, (_, goal) in active.items() if goal["level"] == "company"
    }
    assert {row["goal"]: row["serves"] for row in said(read("serving"), organisation)} == {
        name: above for name, above in tops.items() if above not in (None, name)
    }
    lost = {f"{row['workspace']}/{row['goal']}" for row in said(read("lost"), organisation)}
    assert lost == {name for name, (_, goal) in active.items() if goal["parent"] == "hq/nowhere"}


def test_reports_and_1_1s_by_lead(organisation: Path) -> None:
    rows = {row["lead"]: row for row in said(read("reports"), organisation)}
    talks = {row["lead"]: row for row in said(read("one_on_ones"), organisation)}
    for team in TEAMS[1:]:
        tables = now(team)
        states = Counter(each["state"] for each in tables["reports"] if each["due"] > LAST - WEEK * 13)
        row = rows[team.lead]
        assert [row[name] for name in ("on_time", "late", "missing")] == [
            states[name] for name in ("on_time", "late", "missing")
        ]
        assert row["on_time_share"] == states["on_time"] / (
            states["on_time"] + states["late"] + states["missing"]
        )
        held = [
            each["done"]
            for each in tables["meetings"]
            if (each["held"] or each["due"]) > LAST - timedelta(91)
        ]
        assert (talks[team.lead]["held"], talks[team.lead]["missed"]) == (sum(held), len(held) - sum(held))


@pytest.mark.bulk
def test_weeks_are_those_that_were_written(organisation: Path) -> None:
    rows = said(read("weeks"), organisation)
    assert [row["week"] for row in rows] == [day - timedelta(4) for day in weeks(14)]
    assert {row["workspaces"] for row in rows} == {len(TEAMS)}
    for row, day in zip(rows, weeks(14), strict=True):
        goals = [goal for team in TEAMS for goal in story(team, day)["goals"] if goal["status"] == "active"]
        assert (row["open_goals"], row["on_track"]) == (
            len(goals),
            sum(goal["health"] == "on_track" for goal in goals),
        )


def test_a_course_is_the_difference_of_its_weeks(organisation: Path) -> None:
    def share(team: Team, weeks_ago: int) -> float:
        goals = story(team, LAST - WEEK * weeks_ago)["goals"]
        judged = [goal["health"] for goal in goals if goal["status"] == "active"]
        known = [each for each in judged if each in ("on_track", "at_risk", "off_track")]
        return known.count("on_track") / len(known)

    by_id = {team.id: team for team in TEAMS}
    for row in said(read("course"), organisation):
        team = by_id[str(row["workspace"])]
        assert row["on_track_share"] == pytest.approx(share(team, 0))
        assert row["share_13_weeks_ago"] == pytest.approx(share(team, 13))
        assert row["change"] == pytest.approx(share(team, 0) - share(team, 4))


def test_moved_goalposts_by_team(organisation: Path) -> None:
    rows = {row["workspace"]: row for row in said(read("goalposts"), organisation)}
    for team in TEAMS:
        moved = [each for each in now(team)["moves"] if each["day"] > LAST - WEEK * 13]
        if moved:
            row = rows.pop(team.id)
            assert (row["moves"], row["goals"]) == (len(moved), len({each["goal"] for each in moved}))
            assert row["easier_after_agreement"] == sum(
                bool(each["easier"]) and each["after_agreement"] for each in moved
            )
            assert row["without_why"] == sum(not each["why"] for each in moved)
    assert rows == {}
