"""`pmcoach history`: what moved, for people, programs and pasting; and the entries that say why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Result, Run
from tests.repository import Repo

PATH = "goals/2026-Q4/csat.yaml"
GOAL = """\
title: Raise customer satisfaction from 3.9 to 4.5 points
owner: li.wei
metric: {name: Customer satisfaction, unit: points, baseline: 3.9, target: 4.5}
due: 2026-12-31
agreed: {by: chen.jing, on: 2026-09-30}
"""
LOWER = GOAL.replace("4.5", "4.2")
TEAM = {
    "pmcoach.yaml": "language: en\nlead: chen.jing\ntimezone: Asia/Shanghai\n",
    "people/chen.jing.yaml": "name: Chen Jing\n",
    "people/li.wei.yaml": "name: Li Wei\nlead: chen.jing\n",
}


@pytest.fixture
def repo(folder: Path, run: Run, own_git: None) -> Repo:
    """A repository in the folder commands run in, with a goal that was lowered and then pushed."""
    del run, own_git
    made = Repo(folder)
    made.commit(
        "2026-09-28T10:00:00+08:00", {**TEAM, PATH: GOAL, "goals/2026-Q4/nps.yaml": GOAL}, author="Li Wei"
    )
    made.commit("2026-11-10T10:00:00+08:00", {PATH: LOWER}, author="Li Wei")
    return made


def fine(result: Result) -> str:
    assert (result.code, result.err) == (0, "")
    return result.out


def test_all_current_goals(repo: Repo, run: Run) -> None:
    head = repo.git("rev-parse", "--short=8", "HEAD")
    assert fine(run("history")) == (
        f"11-10  csat  target: 4.5 points → 4.2 points (easier)  Li Wei {head}\n       no reason given\n"
    )


@pytest.mark.parametrize("who", ["li.wei", "Li Wei"])
def test_a_person_s_goals(repo: Repo, run: Run, who: str) -> None:
    del repo
    assert "csat" in fine(run("history", who))
    assert fine(run("history", "chen.jing")) == "No moves in the commit history.\n"


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        pytest.param(
            "en",
            "Also noted in changes\n"
            "  nps, the due day: — → 2026-12-20 (11-06, noted in changes); no reason given\n"
            "    goals/2026-Q4/nps.yaml:6\n"
            "  csat, the baseline: 3 → 3.9 (11-09, noted in changes); because measured anew\n"
            "    goals/2026-Q4/csat.yaml:6\n",
            id="en",
        ),
        pytest.param(
            "zh",
            "变更里另外写到的\n"
            "  nps 截止日：— → 2026-12-20（11-06 记在变更里）；没有说明原因\n"
            "    goals/2026-Q4/nps.yaml:6\n"
            "  csat 基线：3 → 3.9（11-09 记在变更里）；原因：measured anew\n"
            "    goals/2026-Q4/csat.yaml:6\n",
            id="zh",
        ),
    ],
)
def test_what_only_the_goals_say_of_themselves_stands_apart(
    repo: Repo, run: Run, lang: str, says: str
) -> None:
    changes = {
        PATH: "changes: [{on: 2026-11-09, field: baseline, from: 3, to: 3.9, why: measured anew}]\n",
        "goals/2026-Q4/nps.yaml": "changes: [{on: 2026-11-06, field: due, to: 2026-12-20}]\n",
    }
    files = {path: GOAL + entry for path, entry in changes.items()}
    repo.commit("2026-11-12T10:00:00+08:00", files, author="Li Wei")
    assert fine(run("history", "--lang", lang)).endswith(f"\n\n{says}")
    one = fine(run("history", "csat", "--lang", lang))
    assert "csat" in one.rpartition("\n\n")[2]
    assert "nps" not in one


def test_one_goal_over_time(repo: Repo, run: Run) -> None:
    del repo
    shown = fine(run("history", "csat", "--lang", "zh"))
    assert "  目标值  4.5 points → 4.2 points（11-10 起）\n  截止  2026-12-31\n" in shown


def test_for_programs_and_to_paste(repo: Repo, run: Run) -> None:
    head = repo.git("rev-parse", "HEAD")
    (move,) = json.loads(fine(run("history", "--format", "json")))["moves"]
    assert (move["goal"], move["commit"], move["agreed"], move["why"]) == ("csat", head, True, None)
    assert fine(run("history", "-f", "md")) == (
        f"- 2026-11-10 **csat** target: 4.5 points → 4.2 points (Li Wei `{head[:8]}`; no reason given)\n"
    )


def test_another_day_and_another_commit(repo: Repo, run: Run) -> None:
    del repo
    assert fine(run("history", "--at", "2026-11-09")) == "No moves in the commit history.\n"
    assert fine(run("history", "--rev", "HEAD~1")) == "No moves in the commit history.\n"
    assert "4.2 points" in fine(run("history", "--rev", "HEAD"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(
            ("history", "cast"), "pmcoach: there is no goal “cast”\ndid you mean csat?\n", id="a slip"
        ),
        pytest.param(
            ("history", "x"), "pmcoach: there is no goal “x”\nsee them: pmcoach list goals\n", id="nobody"
        ),
        pytest.param(
            ("history", "-f", "csv"), "pmcoach: no format “csv”: text, json, md\n", id="another format"
        ),
        pytest.param(
            ("history", "li.wei", "--explain"),
            "pmcoach: say which goal: pmcoach history GOAL --explain\n",
            id="whose move",
        ),
        pytest.param(
            ("history", "csat", "--explain", "--rev", "HEAD"),
            "pmcoach: history --explain works on the files as they are now: leave out --rev and --as-committed\n",
            id="an earlier commit cannot be explained",
        ),
    ],
)
def test_what_cannot_be_done(repo: Repo, run: Run, words: tuple[str, ...], said: str) -> None:
    del repo
    result = run(*words)
    assert (result.code, result.out, result.err) == (2, "", said)


def test_an_entry_with_a_blank_reason_is_written_for_each_move(repo: Repo, run: Run) -> None:
    repo.commit("2026-11-12T10:00:00+08:00", {PATH: f"# as agreed\n{LOWER}".replace("12-31", "12-20")})
    explained = run("history", "csat", "--explain")
    assert (explained.code, explained.err) == (
        0, f"git add {PATH} && git commit -m 'goal 2026-Q4 csat' -- {PATH}\n"
    )  # fmt: skip
    assert explained.out == (
        f"{PATH}:7  changes:\n"
        f"{PATH}:8    - on: 2026-11-10\n"
        f"{PATH}:9      field: metric.target\n"
        f"{PATH}:10      from: 4.5 points\n"
        f"{PATH}:11      to: 4.2 points\n"
        f"{PATH}:12      why:\n"
        f"{PATH}:13    - on: 2026-11-12\n"
        f"{PATH}:14      field: due\n"
        f"{PATH}:15      from: 2026-12-31\n"
        f"{PATH}:16      to: 2026-12-20\n"
        f"{PATH}:17      why:\n"
    )
    text = (repo.root / PATH).read_text(encoding="utf-8")
    assert text.startswith(f"# as agreed\n{LOWER}".replace("12-31", "12-20"))
    assert run("lint", "--select", "E", "-f", "concise", PATH).out == ""
    (repo.root / PATH).write_text(text.replace("why:\n", "why: another scale\n"), encoding="utf-8")
    result = run("history", "csat", "--explain")
    assert (result.code, result.out, result.err) == (0, "", "every move of “csat” is explained already\n")
    assert "because another scale" in fine(run("history"))


def test_a_version_nobody_can_read_is_said(repo: Repo, run: Run) -> None:
    broken = repo.commit("2026-11-12T10:00:00+08:00", {PATH: "title: [\n"})
    repo.commit("2026-11-13T10:00:00+08:00", {PATH: LOWER})
    result = run("history", "csat", "-f", "md")
    assert result.out.count("\n") == 1
    assert result.err == (
        f"note: {PATH} could not be read as it was in {broken[:8]}; what moved there shows with the next version\n"
    )


def test_without_a_history_it_says_why(run: Run, own_git: None) -> None:
    del own_git
    result = run("history", files={**TEAM, PATH: GOAL})
    assert (result.code, result.out, result.err) == (0, "", "note: this folder is in no git repository\n")
    assert json.loads(run("history", "-f", "json").out) == {"version": 1, "moves": []}


def test_a_shallow_clone_is_said_once_everywhere(
    repo: Repo, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.git("clone", "-q", "--depth", "1", f"file://{repo.top}", str(tmp_path / "shallow"))
    monkeypatch.chdir(tmp_path / "shallow")
    note = (
        "note: this clone has only the latest commits (shallow), so what moved cannot be told; "
        "git fetch --unshallow brings the rest\n"
    )
    for words in (
        ("history",), ("check",), ("check", "li.wei"), ("check", "--format", "json"), ("lint", "--select", "H"),
        ("lint", "-f", "concise"),
    ):  # fmt: skip
        assert run(*words).err == note, words


def test_another_user_s_repository_is_checked_without_its_history(
    repo: Repo, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    del repo
    before = run("lint", "--select", "ALL", "--ignore", "H", "-f", "concise").out
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    result = run("lint", "--select", "ALL", "-f", "full")
    assert result.err.startswith("note: git does not trust this repository, for it belongs to another user")
    assert run("lint", "-f", "concise").out == before


@pytest.mark.parametrize("words", [(), ("csat",), ("Li Wei",)], ids=" ".join)
def test_an_agreed_goal_that_was_deleted_is_told_last(repo: Repo, run: Run, words: tuple[str, ...]) -> None:
    (repo.root / PATH).unlink()
    gone = repo.commit("2026-11-12T10:00:00+08:00", author="Li Wei")
    last = fine(run("history", *words)).splitlines()[-2]
    assert last.startswith("11-12  csat")
    assert gone[:8] in last
    assert "csat" not in fine(run("history", "nps"))
