"""Who looks at `pmcoach check`: git's user, `--as`, else the workspace's lead; each sees what is theirs."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from tests.cli.conftest import Run

FILES = {
    "pmcoach.yaml": "id: pay\nlanguage: en\nlead: chen.jing\ncadence: {one_on_one: none, review: none, check: none}\n",
    "people/chen.jing.yaml": "name: Chen Jing\nteam: Payments\n",
    "people/ann.yaml": "name: Ann Lee\nlead: chen.jing\njoined: 2026-11-09\n",
    "people/li.wei.yaml": "name: Li Wei\nlead: ann\njoined: 2026-11-09\n",
    "people/wu.hao.yaml": "name: Wu Hao\nlead: ann\njoined: 2026-11-09\n",
    "goals/2026-Q4/csat.yaml": "title: Satisfaction from 3.9 to 4.5 by 31 December 2026\nowner: li.wei\nwhy: customers stay\n"
    "metric: {name: Satisfaction, baseline: 3.9, target: 4.5}\nstart: 2026-10-01\ndue: 2026-12-31\n"
    "plan: [{do: Interviews, due: 2026-11-10}]\n",
    "goals/2026-Q4/nps.yaml": "titel: Improve NPS\nowner: wu.hao\n",
    "reports/2026-W46/li.wei.yaml": "done: [a]\nmetrics: {csat: 4.2}\nasks: [{what: a tester, from: ann}]\n"
    "private: {mood: 1, load: 5, voice: I want to resign}\n",
    "reports/2026-W46/wu.hao.yaml": "done: [a]\nreply: {by: ann, on: 2026-11-16, text: ok}\n",
    "reports/2026-W46/ann.yaml": "done: [a]\nreply: {by: chen.jing, on: 2026-11-16, text: ok}\n",
    "reports/2026-W47/li.wei.yaml": "done: [b]\nproblems: [{what: no data, from: the data team}]\n",
}
SECRET = ("resign", "mood", "load 5", "a tester")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        pytest.param((), "Payments · 2026-11-20 Fri · W47", id="the-workspace-s-lead"),
        pytest.param(("--as", "chen.jing"), "Payments · 2026-11-20 Fri · W47", id="as-the-lead"),
        pytest.param(("--as", "Ann Lee"), "Ann Lee's board · 2026-11-20 Fri · W47", id="a-team-lead"),
        pytest.param(("--as", "li.wei"), "Li Wei · your week · 2026-11-20 Fri", id="a-pm"),
        pytest.param(("li.wei", "--as", "li.wei"), "Li Wei · your week · 2026-11-20 Fri", id="a-pm-by-name"),
        pytest.param(("li.wei", "--as", "ann"), "Li Wei · 1:1 on 2026-11-20 · the first one", id="the-brief"),
        pytest.param(("li.wei", "--as", "wu.hao"), "Li Wei · 2026-11-20", id="a-colleague"),
        pytest.param(("--as", "li.wei", "--team"), "Li Wei's board · 2026-11-20 Fri · W47", id="the-team-of-a-pm"),
        pytest.param(("--as", "li.wei", "--all"), "Li Wei's board · 2026-11-20 Fri · W47", id="everybody"),
    ],
)  # fmt: skip
def test_what_is_shown_is_of_whoever_looks(words: tuple[str, ...], first: str, run: Run) -> None:
    assert run("check", *words, files=FILES).out.splitlines()[0] == first


@pytest.mark.parametrize(
    ("name", "first"),
    [
        pytest.param("Li Wei", "Li Wei · your week", id="a-pm"),
        pytest.param("Ann Lee", "Ann Lee's board", id="a-team-lead"),
        pytest.param("Somebody Else", "Payments · ", id="nobody-here"),
    ],
)
def test_git_knows_who_looks(name: str, first: str, run: Run, me: Callable[[str], None]) -> None:
    me(name)
    assert run("check", files=FILES).out.startswith(first)
    assert run("check", "--as", "chen.jing").out.startswith("Payments · ")


def test_somebody_who_left_does_not_look(run: Run, me: Callable[[str], None]) -> None:
    me("Zoe Old")
    files = {**FILES, "people/zoe.yaml": "name: Zoe Old\nlead: ann\nleft: 2026-11-13\n"}
    assert run("check", files=files).out.startswith("Payments · ")


def test_without_a_lead_the_whole_workspace_is_shown(run: Run) -> None:
    files = {**FILES, "pmcoach.yaml": FILES["pmcoach.yaml"].replace("lead: chen.jing\n", "")}
    rows = run("check", files=files).out.splitlines()
    assert rows[0] == "Team · 2026-11-20 Fri · W47"
    assert [name for name in ("Ann Lee", "Li Wei", "Wu Hao") if any(row.startswith(name) for row in rows)] == [
        "Ann Lee", "Li Wei", "Wu Hao",
    ]  # fmt: skip


def test_an_unknown_viewer_is_refused(run: Run) -> None:
    result = run("check", "--as", "li.wie", files=FILES)
    assert (result.code, result.out) == (2, "")
    assert result.err == "pmcoach: there is no person “li.wie”\ndid you mean li.wei?\n"


def test_a_lead_of_leads_sees_a_row_a_lead(run: Run) -> None:
    rows = run("check", files=FILES).out.splitlines()
    assert "What waits with the leads, and their teams' goals" in rows
    (row,) = [row for row in rows if row.startswith("Ann Lee ")]
    assert row.split()[:6] == ["Ann", "Lee", "2", "—", "1", "—"]
    assert not any(row.startswith("Li Wei ") for row in rows)
    wide = run("check", "--team").out.splitlines()
    assert any(row.startswith("Li Wei ") for row in wide)


def test_a_team_lead_s_debts_stand_on_their_own_board_and_in_their_brief(run: Run) -> None:
    own = run("check", "--as", "ann", files=FILES).out
    assert "  Li Wei: a tester (asked 11-13, no answer yet)" in own
    head = run("check", "chen.jing", "--as", "chen.jing")
    assert head.code == 2
    brief = run("check", "ann").out
    at = brief.index("What Ann Lee owes their own people\n")
    assert "Li Wei: a tester" in brief[at:]
    assert "a tester" not in run("check").out, "it is not the head's to answer"


def test_a_colleague_sees_goals_and_problems_and_nothing_that_is_for_the_lead(run: Run) -> None:
    shown = run("check", "li.wei", "--as", "wu.hao", files=FILES)
    assert (shown.code, shown.err) == (0, "")
    assert "no data" in shown.out
    assert "“Interviews” was due on 2026-11-10" in shown.out
    assert shown.out.endswith("What is between Li Wei and their lead is not shown to colleagues.\n")
    assert not [word for word in SECRET if word in shown.out]
    said = run("check", "li.wei", "--as", "wu.hao", "--format", "json")
    assert not [word for word in ("resign", "a tester", '"mood": 1') if word in said.out]
    brief = json.loads(said.out)["brief"]
    assert (brief["colleague"], brief["mood"], {line["block"] for line in brief["lines"]}) == (
        True, [], {"steps", "problems"},
    )  # fmt: skip


def test_the_lead_hears_what_was_said_in_confidence_first(run: Run) -> None:
    rows = run("check", "li.wei", "--as", "ann", files=FILES).out.splitlines()
    assert rows[2] == "Said to you alone"
    assert "I want to resign" in rows[3]


def test_a_pm_s_week_has_nothing_of_others(run: Run) -> None:
    shown = run("check", "--as", "li.wei", files=FILES)
    assert shown.code == 0, "the broken file of a colleague is not theirs"
    assert "  Ann Lee: a tester (ask)" in shown.out
    assert "nps" not in shown.out
    assert "Wu Hao" not in shown.out


@pytest.mark.parametrize(("who", "code"), [("wu.hao", 1), ("ann", 1), ("li.wei", 0)])
def test_the_exit_code_is_of_what_is_shown(who: str, code: int, run: Run) -> None:
    assert run("check", "--as", who, files=FILES).code == code


def said(run: Run, *words: str) -> Any:
    return json.loads(run("check", *words, "--format", "json", files=FILES).out)


def test_the_board_as_json_has_every_line_with_its_code(run: Run) -> None:
    whole = said(run, "--as", "ann")
    assert (whole["workspace"], whole["viewer"], whole["lead"]) == ("pay", "ann", "chen.jing")
    assert whole["team"] == "Payments"
    assert [person["id"] for person in whole["people"]] == ["li.wei", "wu.hao"]
    owed = {(line["code"], line["debt"], tuple(line["people"])) for line in whole["owed"]}
    assert ("W111", "asks", ("li.wei",)) in owed
    assert ("W113", "replies", ("li.wei",)) in owed
    assert {change["kind"] for change in whole["changes"]} >= {"problem"}
    assert whole["since"] == "2026-11-16"
    assert whole["leads"] == []
    (lead,) = said(run)["leads"]
    assert (lead["id"], lead["people"], lead["overdue"]["replies"]) == ("ann", 2, 1)
    assert lead["goals"]["on_track"] + lead["goals"]["at_risk"] == 1
    assert "resign" not in json.dumps(whole)


def test_a_pm_s_week_as_json(run: Run) -> None:
    whole = said(run, "--as", "li.wei")
    assert list(whole) == [
        "version",
        "today",
        "workspace",
        "viewer",
        "lead",
        "team",
        "people",
        "goals",
        "findings",
        "week",
    ]
    week = whole["week"]
    assert [line["code"] for line in week["late"]] == ["T107"]
    assert {item["sort"] for item in week["due"]} == {"report"}
    assert [each["goal"] for each in week["next"]] == ["csat"]
    assert [(item["kind"], item["what"], item["owner"]) for item in week["waiting"]] == [
        ("ask", "a tester", "ann"), ("problem", "no data", "the data team"),
    ]  # fmt: skip
    assert week["promised"] == []


def test_open_problems_are_those_that_the_list_has(run: Run) -> None:
    listed = json.loads(run("list", "problems", "--format", "json", files=FILES).out)
    rows = listed["rows"] if isinstance(listed, dict) else listed
    (person,) = [each for each in said(run, "--as", "ann")["people"] if each["id"] == "li.wei"]
    assert person["open_problems"] == len(rows) == 1


@pytest.mark.parametrize(
    ("words", "people"),
    [
        pytest.param(("--as", "ann"), {"li.wei"}, id="a-lead"),
        pytest.param(("--as", "wu.hao"), set(), id="a-pm"),
        pytest.param(("--as", "wu.hao", "--team"), {"li.wei"}, id="those-beside"),
        pytest.param(("li.wei", "--as", "wu.hao"), {"li.wei"}, id="a-colleague"),
    ],
)
def test_what_changed_is_of_the_viewer_s_people(words: tuple[str, ...], people: set[str], run: Run) -> None:
    files = {
        **FILES,
        "reports/2026-W47/li.wei.yaml": "done: [b]\nproblems: [{what: no data}]\nprivate: {problems: [no sleep]}\n",
    }
    whole = json.loads(run("check", *words, "--since", "2026-11-15", "--format", "json", files=files).out)
    assert {change["person"] for change in whole["changes"]} == people
    assert "no sleep" not in json.dumps(whole)
