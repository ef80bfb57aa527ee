"""`pmcoach check --since`: what changed since a day, a commit or the last 1:1."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Result, Run
from tests.cli.look.test_history import GOAL, LOWER, PATH
from tests.repository import Repo

TEAM = {
    "pmcoach.yaml": "language: en\nlead: chen.jing\ntimezone: Asia/Shanghai\n",
    "people/chen.jing.yaml": "name: Chen Jing\n",
    "people/li.wei.yaml": "name: Li Wei\nlead: chen.jing\n",
    "people/wu.hao.yaml": "name: Wu Hao\nlead: chen.jing\n",
}
NPS = "goals/2026-Q4/nps.yaml"
OTHER = GOAL.replace("li.wei", "wu.hao")
ASK = "reports/2026-W46/li.wei.yaml"


@pytest.fixture(autouse=True)
def wide(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen on which each change has one line."""
    del run  # which takes the width of anybody's screen away
    monkeypatch.setenv("COLUMNS", "120")


@pytest.fixture
def repo(folder: Path, run: Run, own_git: None) -> Repo:
    """A week in a team: a goal lowered, an ask, a private problem, a 1:1 with each."""
    del run, own_git
    made = Repo(folder)
    made.commit("2026-11-02T10:00:00+08:00", {**TEAM, PATH: GOAL, NPS: OTHER})
    made.commit("2026-11-09T10:00:00+08:00", {"reviews/2026-11-09/wu.hao.yaml": "held: 2026-11-09\n"})
    made.commit("2026-11-10T10:00:00+08:00", {PATH: LOWER, NPS: OTHER.replace("4.5", "4.4")})
    made.commit("2026-11-12T10:00:00+08:00", {"reviews/2026-11-12/li.wei.yaml": "held: 2026-11-12\n"})
    ask = "asks: [{what: an analyst, from: lead}]\nprivate: {problems: [{what: no sleep}]}\n"
    made.commit("2026-11-13T10:00:00+08:00", {ASK: ask})
    return made


def said(result: Result, err: str = "") -> list[str]:
    assert (result.code, result.err) == (0, err)
    return result.out.splitlines()


LOWERED = f"  Li Wei  csat, target: 4.5 points → 4.2 points, unexplained  {PATH}"
NPS_LOWERED = f"  Wu Hao  nps, target: 4.5 points → 4.4 points, unexplained  {NPS}"
ASKED = f"  Li Wei  asked: an analyst  {ASK}:1"


def test_since_a_day(repo: Repo, run: Run) -> None:
    del repo
    assert said(run("check", "--since", "2026-11-09")) == [
        "Since 2026-11-09", "", "Worse", LOWERED, NPS_LOWERED, "", "Otherwise", ASKED
    ]  # fmt: skip
    assert said(run("check", "--since", "2026-11-10")) == ["Since 2026-11-10", "", "Otherwise", ASKED]


def test_since_a_commit(repo: Repo, run: Run) -> None:
    head = repo.git("rev-parse", "--short", "HEAD~3")
    assert said(run("check", "--since", head))[:5] == [
        f"Since {head} (2026-11-09)", "", "Worse", LOWERED, NPS_LOWERED
    ]  # fmt: skip
    assert said(run("check", "--since", "HEAD")) == [
        "Since HEAD (2026-11-13)", "", "  nothing changed that matters"
    ]  # fmt: skip


def test_since_a_commit_of_the_same_day(repo: Repo, run: Run) -> None:
    repo.commit("2026-11-20T08:00:00+08:00", {PATH: LOWER.replace("4.2", "4.1")})
    shown = said(run("check", "--since", "HEAD~1"))
    assert "  Li Wei  csat, target: 4.2 points → 4.1 points, unexplained" in "\n".join(shown)
    assert "csat" not in run("check", "--since", "HEAD").out


def test_since_each_one_s_last_one_on_one(repo: Repo, run: Run) -> None:
    del repo
    assert said(run("check", "--since", "last")) == [
        "Since each one's last 1:1", "", "Worse", NPS_LOWERED, "", "Otherwise", ASKED
    ]  # fmt: skip


def test_of_one_person_with_what_is_private(repo: Repo, run: Run) -> None:
    del repo
    assert said(run("check", "li.wei", "--since", "last")) == [
        "Since the last 1:1, 2026-11-12", "",
        "Worse", f"  Li Wei  new problem: no sleep  {ASK}:2", "", "Otherwise", ASKED,
    ]  # fmt: skip
    assert said(run("check", "Wu Hao", "--since", "2026-11-09"))[2:] == ["Worse", NPS_LOWERED]


def test_for_programs(repo: Repo, run: Run) -> None:
    del repo
    found = json.loads("\n".join(said(run("check", "--since", "2026-11-10", "-f", "json"))))
    assert (found["today"], found["since"]) == ("2026-11-20", "2026-11-10")
    assert found["changes"] == [
        {
            "kind": "asked", "way": "neither", "person": "li.wei", "goal": None, "message": "asked: an analyst",
            "path": ASK, "line": 1,
        }
    ]  # fmt: skip


def test_of_an_earlier_commit(repo: Repo, run: Run) -> None:
    del repo
    shown = said(run("check", "--since", "2026-11-09", "--rev", "HEAD~2", "--lang", "zh"))
    assert shown == [
        "2026-11-09 以来", "", "变差",
        f"  Li Wei  csat 目标值：4.5 points → 4.2 points，没有说明原因  {PATH}",
        f"  Wu Hao  nps 目标值：4.5 points → 4.4 points，没有说明原因  {NPS}",
    ]  # fmt: skip


def test_a_day_before_the_history_is_compared_by_the_files(repo: Repo, run: Run) -> None:
    entry = "changes: [{on: 2026-11-10, field: metric.target, from: 4.5, to: 4.2, why: scale}]\n"
    repo.write({PATH: LOWER + entry})
    note = "note: there is no commit on or before 2026-11-01; compared by the days in the files\n"
    shown = said(run("check", "li.wei", "--since", "2026-11-01"), note)
    assert f"  Li Wei  csat, target: 4.5 points → 4.2 points  {PATH}" in shown


def test_without_a_history_the_files_are_compared_by_their_days(run: Run, own_git: None) -> None:
    del own_git
    entry = "changes: [{on: 2026-11-10, field: metric.target, from: 4.5, to: 4.2, why: scale}]\n"
    reviews = {
        f"reviews/2026-11-0{day}/{who}.yaml": f"held: 2026-11-0{day}\n"
        for day, who in ((5, "li.wei"), (6, "wu.hao"))
    }
    files = {**TEAM, **reviews, PATH: LOWER + entry, NPS: OTHER}
    note = "note: this folder is in no git repository; compared by the days in the files\n"
    shown = said(run("check", "--since", "last", files=files), note)
    assert shown == [
        "Since each one's last 1:1", "", "Otherwise",
        f"  Li Wei  csat, the target: 4.5 → 4.2  {PATH}:6",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "err"),
    [
        pytest.param(("2026-11-20",), "pmcoach: 2026-11-20 is not before 2026-11-20\n", id="today"),
        pytest.param(("2026-13-01",), "pmcoach: git knows no commit “2026-13-01” here\n", id="no day"),
        pytest.param(
            ("2026-11-10", "--why", "csat"),
            "pmcoach: --why explains one goal, in words: leave out the person, --since and --format\n",
            id="with a question of its own",
        ),
        pytest.param(
            ("last", "chen.jing"),
            "pmcoach: there was no 1:1 yet\nsay a day: --since 2026-11-01\n",
            id="somebody without a 1:1",
        ),
        pytest.param(
            ("last", "--at", "2026-11-09"),
            "pmcoach: there was no 1:1 yet\nsay a day: --since 2026-11-01\n",
            id="nobody had one before that day",
        ),
    ],
)
def test_what_cannot_be_compared(repo: Repo, run: Run, words: tuple[str, ...], err: str) -> None:
    del repo
    result = run("check", "--since", *words)
    assert (result.code, result.out, result.err) == (2, "", err)
