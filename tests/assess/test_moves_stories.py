"""What people do to a repository, and what is told of it: each move once, with its commit, its author and their day."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.repository import Repo
from tests.stories import BLOCK, BOTH, GOAL, LOWER, OTHER, PATH, ZH, begin, on, told

pytestmark = pytest.mark.bulk


@pytest.fixture(autouse=True)
def begun(repo: Repo) -> None:
    begin(repo)


def test_a_commit_that_was_amended(repo: Repo) -> None:
    repo.commit(on(10), {PATH: GOAL.replace("4.5", "4.3")})
    repo.write({PATH: LOWER})
    repo.git("commit", "-qa", "--amend", "--no-edit", moment=on(10))
    assert told(repo.root) == [("csat", "4.2分", repo.git("rev-parse", "HEAD"), 10, "李伟")]


def test_a_revert_that_was_reverted(repo: Repo) -> None:
    repo.commit(on(8), {PATH: LOWER})
    repo.git("revert", "--no-edit", "HEAD", moment=on(9))
    repo.git("revert", "--no-edit", "HEAD", moment=on(10))
    assert [(each[1], each[3]) for each in told(repo.root)] == [("4.2分", 8), ("4.5分", 9), ("4.2分", 10)]


@pytest.mark.parametrize("text", [GOAL, GOAL.replace("\n", "\r\n"), BLOCK, ZH, f"\ufeff{GOAL}"])
def test_a_file_that_went_and_came_back_in_other_bytes(repo: Repo, text: str) -> None:
    (repo.root / PATH).unlink()
    repo.commit(on(8))
    repo.commit(on(9), {PATH: text})
    assert told(repo.root) == []


def test_another_name_and_another_target_at_once(repo: Repo) -> None:
    (repo.root / PATH).unlink()
    made = repo.commit(on(9), {"goals/2026-Q4/satisfaction.yaml": LOWER})
    assert told(repo.root) == [("satisfaction", "4.2分", made, 9, "李伟")]


def test_a_name_in_capitals(repo: Repo) -> None:
    repo.git("mv", PATH, "goals/2026-Q4/CSAT.yaml")
    repo.commit(on(9))
    made = repo.commit(on(10), {"goals/2026-Q4/CSAT.yaml": LOWER})
    assert told(repo.root) == [("CSAT", "4.2分", made, 10, "李伟")]


def test_line_breaks_that_git_makes_in_the_folder(repo: Repo) -> None:
    repo.commit(on(9), {".gitattributes": "* text=auto eol=crlf\n"})
    repo.git("rm", "-rfq", "--cached", ".")
    repo.git("reset", "-q", "--hard")
    assert b"\r\n" in (repo.root / PATH).read_bytes()
    assert told(repo.root) == []


@pytest.mark.parametrize(("was", "now"), [("", "team/"), ("team/", ""), ("a/b/", "c/")])
def test_a_workspace_that_was_in_another_folder(tmp_path: Path, was: str, now: str) -> None:
    repo = Repo(tmp_path / "other", was)
    repo.commit(on(1), {PATH: GOAL})
    made = repo.commit(on(3), {PATH: LOWER})
    (repo.top / now).mkdir(parents=True, exist_ok=True)
    for name in ("goals", "pmcoach.yaml"):
        repo.git("mv", f"{was}{name}", f"{now}{name}")
    repo.commit(on(9))
    assert told(repo.top / now) == [("csat", "4.2分", made, 3, "李伟")]
    repo.write({"x": "1"})
    (repo.top / now / PATH).write_text(BOTH, encoding="utf-8")
    late = repo.commit(on(10))
    assert [each[2] for each in told(repo.top / now)] == [made, late]


def test_a_workspace_that_a_goal_was_taken_from_goes_on_alone(repo: Repo) -> None:
    repo.commit(on(3), {PATH: LOWER})
    (repo.root / "team/goals/2026-Q4").mkdir(parents=True)
    (repo.root / "team/pmcoach.yaml").write_text("language: zh\n", encoding="utf-8")
    repo.git("mv", PATH, f"team/{PATH}")
    repo.git("mv", OTHER, "goals/2026-Q4/nps-2.yaml")
    repo.commit(on(9))
    assert told(repo.root / "team") == []


def test_a_worktree_beside_and_a_head_that_is_detached(repo: Repo, tmp_path: Path) -> None:
    made = repo.commit(on(8), {PATH: LOWER})
    repo.commit(on(9), {PATH: BOTH})
    repo.git("worktree", "add", "-q", "--detach", str(tmp_path / "beside"), made)
    assert told(tmp_path / "beside") == [("csat", "4.2分", made, 8, "李伟")]
    assert len(told(repo.root)) == 2


def test_a_submodule(repo: Repo, tmp_path: Path) -> None:
    made = repo.commit(on(8), {PATH: LOWER})
    outer = Repo(tmp_path / "outer")
    outer.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(repo.top), "ws")
    outer.commit(on(9))
    assert told(outer.top / "ws") == [("csat", "4.2分", made, 8, "李伟")]


def test_a_checkout_of_some_folders(repo: Repo) -> None:
    made = repo.commit(on(8), {PATH: LOWER, "code/x": "1", "reports/2026-W45/li.wei.yaml": "done: [a]\n"})
    repo.git("sparse-checkout", "set", "--cone", "goals")
    assert not (repo.root / "reports").exists()
    assert told(repo.root) == told(repo.root, "HEAD") == [("csat", "4.2分", made, 8, "李伟")]


def test_a_tag_of_a_tag(repo: Repo) -> None:
    made = repo.commit(on(8), {PATH: LOWER})
    repo.git("tag", "-a", "v1", "-m", "t")
    repo.git("tag", "-a", "v2", "v1", "-m", "t")
    repo.commit(on(9), {PATH: BOTH})
    assert told(repo.root, "v2") == [("csat", "4.2分", made, 8, "李伟")]


def test_days_that_go_backwards(repo: Repo) -> None:
    one, two = repo.commit(on(12), {PATH: LOWER}), repo.commit(on(10), {PATH: BOTH})
    assert told(repo.root) == [("csat", "4.2分", one, 12, "李伟"), ("csat", "2026-12-20", two, 12, "李伟")]


def test_who_wrote_it_and_when_it_was_committed(repo: Repo) -> None:
    repo.write({PATH: LOWER})
    who = ("--author=甲 <a@example.org>", f"--date={on(9)}")
    repo.git("commit", "-qam", "x\n\nCo-authored-by: 丙 <c@example.org>", *who, author="乙", moment=on(15))
    assert told(repo.root) == [("csat", "4.2分", repo.git("rev-parse", "HEAD"), 15, "甲")]


def test_marks_of_a_conflict_that_were_committed(repo: Repo) -> None:
    repo.commit(
        on(8), {PATH: GOAL.replace("due", "<<<<<<< HEAD\ndue").replace("agreed", ">>>>>>> b\nagreed")}
    )
    made = repo.commit(on(9), {PATH: LOWER})
    assert told(repo.root) == [("csat", "4.2分", made, 9, "李伟")]


def test_ids_of_another_length(tmp_path: Path, own_git: None) -> None:
    del own_git
    repo = Repo(tmp_path / "long")
    shutil.rmtree(repo.top / ".git")
    repo.git("init", "-q", "-b", "main", "--object-format=sha256")
    repo.commit(on(1), {PATH: GOAL})
    made = repo.commit(on(8), {PATH: LOWER})
    assert len(made) == 64
    assert told(repo.root) == [("csat", "4.2分", made, 8, "李伟")]


def test_a_thousand_commits_on_one_goal(repo: Repo) -> None:
    rows = []
    for number in range(1000):
        text = f"{GOAL if number < 700 else LOWER}evidence: [第{number}次]\n"
        who = f"李伟 <a@example.org> {1793500000 + number * 1000} +0800"
        begin = "" if number else "from refs/heads/main^0\n"
        rows.append(f"commit refs/heads/long\nauthor {who}\ncommitter {who}\ndata 1\nx\n{begin}")
        rows.append(f"M 100644 inline {PATH}\ndata {len(text.encode())}\n{text}\n")
    stream = "".join(rows).encode()
    subprocess.run(("git", "fast-import", "--quiet"), cwd=repo.top, input=stream, check=True)
    repo.git("checkout", "-q", "long")
    assert [(each[1], each[2]) for each in told(repo.root)] == [("4.2分", repo.git("rev-parse", "HEAD~299"))]
