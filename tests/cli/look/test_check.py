"""`pmcoach check`: the board, the brief of one person, why a goal stands where it does; for people and as JSON."""

from __future__ import annotations

import json

import pytest
from tests.cli.conftest import Run

from pmcoach.dates.countries import Lack

FILES = {
    "pmcoach.yaml": "language: en\nlead: chen.jing\ncadence: {one_on_one: none, review: none, check: none}\n",
    "people/chen.jing.yaml": "name: Chen Jing\nteam: Payments\n",
    "people/li.wei.yaml": "name: Li Wei\nlead: chen.jing\njoined: 2026-11-16\n",
    "people/wu.hao.yaml": "name: Wu Hao\nlead: chen.jing\njoined: 2026-11-16\n",
    "goals/2026-Q4/csat.yaml": """\
title: Raise satisfaction from 3.9 to 4.5 points by 31 December 2026
owner: li.wei
why: customers stay
metric: {name: Satisfaction, unit: points, baseline: 3.9, target: 4.5}
created: 2026-09-28
start: 2026-10-01
due: 2026-12-31
""",
    "goals/2026-Q4/nps.yaml": "title: Improve NPS\nowner: wu.hao\n",
    "reports/2026-W46/li.wei.yaml": "done: [a]\nmetrics: {csat: 4.2}\nprivate: {mood: 1, load: 5}\n",
    "reports/2026-W47/li.wei.yaml": "done: [b]\n",
}
FINE = {path: text for path, text in FILES.items() if path != "goals/2026-Q4/nps.yaml"}


def test_the_board(run: Run) -> None:
    result = run("check", files=FILES)
    assert (result.code, result.err) == (1, "")
    assert result.out.splitlines()[0].startswith("Payments · 2026-11-20 Fri · W47")
    assert "  Improve NPS · Wu Hao\n" in result.out
    assert "  M102  no number to reach  goals/2026-Q4/nps.yaml:1\n" in result.out


def test_a_board_without_errors_is_fine(run: Run) -> None:
    result = run("check", files=FINE)
    assert (result.code, result.err) == (0, "")


def test_all_goals_however_many(run: Run) -> None:
    many = {
        f"goals/2026-Q4/done-{n}.yaml": f"title: Number {n}\nowner: li.wei\nstatus: done\n" for n in range(9)
    }
    assert "  Number 3 · Li Wei\n" not in run("check", files={**FILES, **many}).out
    assert "  Number 3 · Li Wei\n" in run("check", "--goals").out


@pytest.mark.parametrize("name", ["li.wei", "Li Wei"])
def test_the_brief_of_a_person(name: str, run: Run) -> None:
    result = run("check", name, files=FILES)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("Li Wei · 1:1 on 2026-11-20 · the first one\n")
    assert "Your mood stands at 1 of 5: what is behind it?" in result.out


def test_a_brief_fails_for_the_errors_of_that_person_only(run: Run) -> None:
    assert run("check", "wu.hao", files=FILES).code == 1


@pytest.mark.parametrize(
    ("words", "err"),
    [
        pytest.param(
            ("chen.jing",),
            "pmcoach: Chen Jing reports to nobody here; briefs are for those who have a lead\n",
            id="the-lead",
        ),
        pytest.param(
            ("li.wie",), "pmcoach: there is no person “li.wie”\ndid you mean li.wei?\n", id="nobody"
        ),
        pytest.param(("--format", "xml"), "pmcoach: no format “xml”: text, json\n", id="format"),
        pytest.param(("--why", "csta"), "pmcoach: there is no goal “csta”\ndid you mean csat?\n", id="goal"),
        pytest.param(
            ("li.wei", "--why", "csat"),
            "pmcoach: --why explains one goal, in words: leave out the person, --since and --format\n",
            id="why-and-a-person",
        ),
        pytest.param(
            ("--why", "csat", "--format", "json"),
            "pmcoach: --why explains one goal, in words: leave out the person, --since and --format\n",
            id="why-as-json",
        ),
    ],
)
def test_what_cannot_be_shown_is_said(words: tuple[str, ...], err: str, run: Run) -> None:
    result = run("check", *words, files=FILES)
    assert (result.code, result.out, result.err) == (2, "", err)


def test_why_a_goal_stands_where_it_does(run: Run) -> None:
    result = run("check", "--why", "csat", files=FILES)
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines() == [
        "Raise satisfaction from 3.9 to 4.5 points by 31 December 2026",
        "  goals/2026-Q4/csat.yaml",
        "too early to tell",
        "  too early to tell: 1 value since 2026-10-01, the first day",
        "  4.2 points on 2026-11-13, on the way from 3.9 points to 4.5 points",
        "",
        "SMART",
        "  S specific    from its fields",
        "  M measurable  from its fields",
        "  A achievable  from its fields",
        "  R relevant    from its fields",
        "  T time-bound  from its fields",
    ]


def test_a_goal_with_findings_is_explained_and_still_fine(run: Run) -> None:
    result = run("check", "--why", "nps", files=FILES)
    assert result.code == 0
    assert "  S not specific    “Improve” gives no amount: nobody can tell when it is done\n" in result.out


def test_the_board_as_json(run: Run) -> None:
    result = run("check", "--format", "json", files=FILES)
    assert (result.code, result.err) == (1, "")
    said = json.loads(result.out)
    head = ["version", "today", "workspace", "viewer", "lead", "team"]
    lines = ["owed", "alarms", "needs", "since", "changes", "leads"]
    assert list(said) == [*head, "people", "goals", "findings", *lines]
    assert (said["workspace"], said["viewer"], said["lead"]) == (None, "chen.jing", "chen.jing")
    assert [person["id"] for person in said["people"]] == ["wu.hao", "li.wei"]
    assert [goal["id"] for goal in said["goals"]] == ["csat", "nps"]
    assert {finding["code"] for finding in said["findings"]} >= {"S101", "M102"}
    assert not {"mood", "load"} & set(result.out.replace('"', " ").split())


def test_the_json_of_one_person(run: Run) -> None:
    said = json.loads(run("check", "li.wei", "-f", "json", files=FILES).out)
    assert [person["id"] for person in said["people"]] == ["li.wei"]
    assert [goal["id"] for goal in said["goals"]] == ["csat"]
    assert {finding["person"] for finding in said["findings"]} <= {"li.wei"}


@pytest.mark.parametrize("words", [(), ("li.wei",), ("--format", "json"), ("--why", "csat")], ids=" ".join)
def test_the_same_texts_and_day_give_the_same_bytes(words: tuple[str, ...], run: Run) -> None:
    first = run("check", *words, files=FILES)
    assert first.out
    assert run("check", *words) == first


def test_a_year_whose_holidays_nobody_knows_is_noted_for_people_only(run: Run) -> None:
    files = {"pmcoach.yaml": "language: en\ncalendar: CN\n", "people/li.wei.yaml": "name: Li Wei\n"}
    note = "note: the holidays of 2032 are not known yet; Monday to Friday count as working days\n"
    assert run("check", "--at", "2032-05-04", files=files).err == note
    assert run("check", "--at", "2032-05-04", "--format", "json").err == ""


@pytest.mark.parametrize(
    ("country", "note"),
    [
        pytest.param("US", "calendar: US needs pip install 'pmcoach[holidays]'; until then", id="a-plain-install"),
        pytest.param("CN", "", id="china-needs-nothing"),
    ],
)  # fmt: skip
def test_a_calendar_that_needs_a_library_says_so_in_a_line(
    country: str, note: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pmcoach.dates.countries._country", lambda _: Lack.LIBRARY)
    files = {"pmcoach.yaml": f"language: en\ncalendar: {country}\n", "people/li.wei.yaml": "name: Li Wei\n"}
    said = run("check", files=files).err
    assert said == (f"note: {note} Monday to Friday count as working days\n" if note else "")


def test_one_broken_file_of_many_leaves_the_rest(run: Run) -> None:
    broken = {**FINE, "goals/2026-Q4/half.yaml": "title: Half a goal\nowner: [li.wei\n"}
    result = run("check", files=broken)
    assert result.code == 1
    assert "  Half a goal" in result.out
    assert "Nothing to do for 1: csat\n" in result.out


def test_settings_that_cannot_be_read_fail_the_check(run: Run) -> None:
    done = run(
        "check",
        files={
            "people/chen.jing.yaml": "name: 陈静\n",
            "pmcoach.yaml": "language: en: zh\nlead: chen.jing\n",
        },
    )
    assert done.code == 2
    assert "E002  not YAML" in done.out
