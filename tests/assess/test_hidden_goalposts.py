"""Ways of hiding that a goal was moved: whatever dates, branches and settings say, the move is told."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from tests.conftest import TODAY
from tests.repository import Repo

from pmcoach.project import Project
from pmcoach.records.fields.zone import zone_of
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.store.disk.folder import Folder
from pmcoach.store.git.past import GitPast

pytestmark = pytest.mark.bulk

PATH = "goals/2026-Q4/csat.yaml"
OTHER = "goals/2026-Q4/nps.yaml"
GOAL = """\
title: 将客户满意度评分从3.9提高到4.5分，2026年12月31日前
owner: li.wei
why: 公司今年以留存优先
metric: {name: 客户满意度评分, unit: 分, baseline: 3.9, target: 4.5}
created: 2026-09-28
due: 2026-12-31
"""
AGREED = f"{GOAL}agreed: {{by: chen.jing, on: 2026-09-30}}\n"
LOWER = AGREED.replace("4.5", "4.2")
NOW = "2026-11-10T10:00:00+08:00"
PEOPLE = {"people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n", "people/chen.jing.yaml": "name: 陈静\n"}


def told(root: Path, today: date = TODAY) -> list[str]:
    """The codes of what history tells of the goals, and the days."""
    latest = datetime.combine(today, time.max, UTC)
    past = GitPast(str(root), zone=zone_of("Asia/Shanghai"), latest=latest)
    project = Project(Folder(str(root)), today, past)
    return sorted(
        each.rule.code for each in findings(project, RULES) if each.rule.code in ("H102", "H105", "H112")
    )


def dated(repo: Repo, author: str, committer: str, text: str = LOWER) -> str:
    """Commit a text with dates written into the commit as they are, which git itself would refuse."""
    repo.write({PATH: text})
    repo.git("add", "-A")
    tree, parent = repo.git("write-tree"), repo.git("rev-parse", "HEAD")
    body = f"tree {tree}\nparent {parent}\nauthor a <a@x> {author}\ncommitter c <c@x> {committer}\n\nx\n"
    (repo.top / "body").write_bytes(body.encode())
    made = repo.git("hash-object", "--literally", "-t", "commit", "-w", "body")
    (repo.top / "body").unlink()
    repo.git("update-ref", "HEAD", made)
    return made


def seconds(moment: str) -> str:
    return f"{int(datetime.fromisoformat(moment).timestamp())} +0800"


@pytest.fixture(autouse=True)
def begun(repo: Repo) -> None:
    repo.commit("2026-09-30T10:00:00+08:00", {PATH: AGREED, **PEOPLE})


AUTHORS = {
    "two days ahead": seconds("2026-11-22T10:00:00+08:00"),
    "in 2100": "4102444800 +0800",
    "before the agreement": seconds("2026-09-01T10:00:00+08:00"),
    "in 1970": "1 +0000",
    "in the year 0": "-62167219200 +0000",
    "in the year 10000": "253402300800 +0000",
    "past what a computer counts": "99999999999999999999 +0000",
    "in a zone of +9999": f"{seconds(NOW).split()[0]} +9999",
    "in a zone abc": f"{seconds(NOW).split()[0]} abc",
    "empty": "",
    "no number": "yesterday +0800",
}


@pytest.mark.parametrize("author", AUTHORS.values(), ids=AUTHORS)
@pytest.mark.parametrize("after", [False, True], ids=["last", "and another commit"])
def test_an_author_s_date_hides_nothing(repo: Repo, author: str, *, after: bool) -> None:
    dated(repo, author, seconds(NOW))
    if after:
        repo.commit("2026-11-12T10:00:00+08:00", {OTHER: GOAL})
    assert told(repo.root) == ["H102"]


@pytest.mark.parametrize("made_up", AUTHORS.values(), ids=AUTHORS)
@pytest.mark.parametrize("after", [False, True], ids=["last", "and another commit"])
def test_a_committer_s_date_hides_nothing(repo: Repo, made_up: str, *, after: bool) -> None:
    dated(repo, made_up, made_up)
    if after:
        repo.commit("2026-11-12T10:00:00+08:00", {OTHER: GOAL})
    assert told(repo.root) == ["H102"]


@pytest.mark.parametrize("made_up", AUTHORS.values(), ids=AUTHORS)
def test_somebody_else_s_date_hides_no_move_of_others(repo: Repo, made_up: str) -> None:
    dated(repo, made_up, made_up, AGREED.replace("why: 公司", "why: 集团"))
    repo.commit(NOW, {PATH: LOWER})
    assert told(repo.root) == ["H102"]


def branched(repo: Repo, before: str, side: dict[str, str], main: dict[str, str]) -> None:
    """A branch from before the agreement, merged after it."""
    repo.git("reset", "-q", "--hard")
    repo.commit("2026-09-20T10:00:00+08:00", {PATH: before})
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("2026-09-25T10:00:00+08:00", side)
    repo.git("checkout", "-q", "main")
    repo.commit("2026-09-30T10:00:00+08:00", main)
    repo.git("merge", "-q", "--no-ff", "-m", "m", "side", moment=NOW)


@pytest.mark.parametrize(
    ("before", "side", "main"),
    [
        pytest.param(AGREED, {PATH: LOWER}, {OTHER: GOAL}, id="agreed ahead of its day"),
        pytest.param(
            GOAL, {PATH: GOAL.replace("4.5", "4.2")}, {PATH: AGREED}, id="agreed on the main line meanwhile"
        ),
    ],
)
def test_a_branch_from_before_that_is_merged_after(
    tmp_path: Path, own_git: None, before: str, side: dict[str, str], main: dict[str, str]
) -> None:
    del own_git
    repo = Repo(tmp_path / "other")
    repo.commit("2026-09-19T10:00:00+08:00", PEOPLE)
    branched(repo, before, side, main)
    assert "4.2" in (repo.root / PATH).read_text(encoding="utf-8")
    assert told(repo.root) == ["H102"]


def test_what_was_agreed_after_the_branch_came_is_as_it_was_agreed(tmp_path: Path, own_git: None) -> None:
    del own_git
    repo = Repo(tmp_path / "other")
    repo.commit("2026-09-19T10:00:00+08:00", {PATH: GOAL, **PEOPLE})
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("2026-09-20T10:00:00+08:00", {PATH: GOAL.replace("4.5", "4.2")})
    repo.git("checkout", "-q", "main")
    repo.commit("2026-09-21T10:00:00+08:00", {OTHER: GOAL})
    repo.git("merge", "-q", "--no-ff", "-m", "m", "side", moment="2026-09-22T10:00:00+08:00")
    repo.commit("2026-09-30T10:00:00+08:00", {PATH: LOWER})
    assert told(repo.root) == []


def _deleted(repo: Repo) -> None:
    (repo.root / PATH).unlink()
    repo.commit(NOW)


def _deleted_uncommitted(repo: Repo) -> None:
    (repo.root / PATH).unlink()


def _emptied_first(repo: Repo) -> None:
    repo.commit(NOW, {PATH: "title: [\n"})
    _deleted(repo)


def _not_agreed_any_more(repo: Repo) -> None:
    repo.commit(NOW, {PATH: GOAL})
    _deleted(repo)


def _dropped_first(repo: Repo) -> None:
    repo.commit(NOW, {PATH: f"{AGREED}status: dropped\n"})
    _deleted(repo)


def _on_a_branch(repo: Repo) -> None:
    repo.git("checkout", "-q", "-b", "side")
    _deleted(repo)
    repo.git("checkout", "-q", "main")
    repo.commit(NOW, {OTHER: GOAL})
    repo.git("merge", "-q", "--no-ff", "-m", "m", "side", moment=NOW)


@pytest.mark.parametrize(
    "attack",
    [_deleted, _deleted_uncommitted, _emptied_first, _not_agreed_any_more, _dropped_first, _on_a_branch],
)
def test_an_agreed_goal_that_is_deleted_is_told(repo: Repo, attack: Callable[[Repo], None]) -> None:
    attack(repo)
    assert told(repo.root) == ["H112"]


@pytest.mark.parametrize("path", [PATH, "goals/2027-Q1/csat.yaml"])
def test_a_goal_deleted_and_written_anew_is_the_same_goal(repo: Repo, path: str) -> None:
    _deleted(repo)
    repo.commit("2026-11-11T10:00:00+08:00", {path: LOWER})
    assert told(repo.root) == ["H102"]


def test_a_goal_that_is_only_not_checked_out_is_not_deleted(repo: Repo) -> None:
    repo.git("sparse-checkout", "set", "--cone", "people")
    assert not (repo.root / PATH).exists()
    assert told(repo.root) == []


ENVIRONMENTS = {
    "GIT_LITERAL_PATHSPECS": "1", "GIT_GLOB_PATHSPECS": "1", "GIT_NOGLOB_PATHSPECS": "1", "GIT_ICASE_PATHSPECS": "1",
    "GIT_DIR": "/nowhere", "GIT_WORK_TREE": "/", "GIT_INDEX_FILE": "/nowhere", "GIT_OBJECT_DIRECTORY": "/nowhere",
    "GIT_NAMESPACE": "x", "GIT_EXTERNAL_DIFF": "false", "GIT_DIFF_OPTS": "-u0", "GIT_TRACE": "1", "GIT_PAGER": "false",
    "GIT_REF_PARANOIA": "0", "GIT_DEFAULT_HASH": "sha256", "GIT_REPLACE_REF_BASE": "refs/heads",
}  # fmt: skip


@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_no_variable_of_git_hides_a_move(repo: Repo, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    repo.commit(NOW, {PATH: LOWER})
    monkeypatch.setenv(name, ENVIRONMENTS[name])
    assert told(repo.root) == ["H102"]


SETTINGS = {
    "diff.relative": "true", "diff.orderFile": "order", "diff.renames": "false", "diff.renameLimit": "1", "log.follow": "true",
    "log.showSignature": "true", "log.showRoot": "false", "log.mailmap": "true", "log.date": "relative", "color.ui": "always",
    "log.diffMerges": "off", "diff.noprefix": "true", "core.quotePath": "false", "core.abbrev": "4",
    "format.pretty": "oneline", "notes.displayRef": "refs/notes/*", "diff.external": "false", "i18n.logOutputEncoding": "gbk",
}  # fmt: skip


@pytest.mark.parametrize("name", SETTINGS)
def test_no_setting_of_the_repository_hides_a_move(tmp_path: Path, own_git: None, name: str) -> None:
    del own_git
    repo = Repo(tmp_path / "big", "团队/pm")
    repo.commit("2026-09-30T10:00:00+08:00", {PATH: AGREED, **PEOPLE})
    repo.commit(NOW, {PATH: LOWER})
    repo.git("config", name, SETTINGS[name])
    assert told(repo.root) == ["H102"]


def test_nothing_put_in_the_place_of_a_commit_hides_a_move(repo: Repo) -> None:
    first = repo.git("rev-parse", "HEAD")
    lowered = repo.commit(NOW, {PATH: LOWER})
    repo.commit("2026-11-12T10:00:00+08:00", {OTHER: GOAL})
    repo.git("replace", "--graft", lowered)
    subprocess.run(("git", "replace", "-f", first, lowered), cwd=repo.top, check=True)
    (repo.top / ".git/info/grafts").write_text(f"{lowered}\n", encoding="ascii")
    assert told(repo.root) == ["H102"]


def test_a_report_changed_after_its_reply_with_an_earlier_date(repo: Repo) -> None:
    report, reply = "reports/2026-W45/li.wei.yaml", "reply: {by: chen.jing, on: 2026-11-09, text: 好}\n"
    repo.commit("2026-11-06T10:00:00+08:00", {report: "done: [访谈 6 位客户]\n"})
    repo.commit("2026-11-09T10:00:00+08:00", {report: f"done: [访谈 6 位客户]\n{reply}"})
    repo.write({report: f"done: [访谈 12 位客户]\n{reply}"})
    repo.git("commit", "-qam", "x", "--date=2026-11-07T10:00:00+08:00", moment="2026-11-12T10:00:00+08:00")
    assert told(repo.root) == ["H105"]
