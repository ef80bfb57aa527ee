"""`lint --fix` and `--diff`: what is safe is mended, every other byte stays, and nothing of anybody is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.options import Given
from pmcoach.cli.frame.run_rules import check
from pmcoach.cli.lint.fixing import difference, mend
from pmcoach.document.silencing import with_ignore
from pmcoach.rules.engine.result import Checked
from pmcoach.store.disk.lock import locked

GOAL = "goals/2026-Q4/csat.yaml"
SETTINGS = {"pmcoach.yaml": "language: en\n", "people/li.wei.yaml": "name: Li Wei\n"}
SLIPS = {
    **SETTINGS,
    GOAL: "title: A  # why\nowner: li.wei\ndue: '2026/12/31'\nstatus: Completed\r\nlevel:   个人\n",
    "goals/2026-Q4/colon.yaml": "标题：将复购率从18%提高到22%\n负责人：　li.wei\n截止: 2026年12月31日",
}
MENDED = {
    GOAL: "title: A  # why\nowner: li.wei\ndue: '2026-12-31'\nstatus: done\r\nlevel:   个人\n",
    "goals/2026-Q4/colon.yaml": "标题: 将复购率从18%提高到22%\n负责人: li.wei\n截止: 2026-12-31",
}


def now(folder: Path, *paths: str) -> dict[str, str]:
    return {path: (folder / path).read_bytes().decode() for path in paths}


def test_what_is_plain_is_mended_and_every_other_byte_stays(run: Run, folder: Path) -> None:
    result = run("lint", "--fix", "--select", "E00", files=SLIPS)
    assert now(folder, *MENDED) == MENDED
    assert (result.code, result.out) == (0, "4 files, nothing found\n")
    assert result.err == "5 mended in 2 files: goals/2026-Q4/colon.yaml, goals/2026-Q4/csat.yaml\n"
    again = run("lint", "--fix", "--select", "E00")
    assert (again.code, again.out, again.err) == (0, "4 files, nothing found\n", "")
    assert now(folder, *MENDED) == MENDED


def test_a_difference_is_shown_and_nothing_is_written(run: Run, folder: Path) -> None:
    result = run("lint", "--diff", "--select", "E00", "goals/2026-Q4/colon.yaml", files=SLIPS)
    assert now(folder, *MENDED) == {path: SLIPS[path] for path in MENDED}
    assert result.code == 1
    assert result.err == "3 can be mended in 1 file: pmcoach lint --fix\n"
    assert result.out.splitlines() == [
        "--- a/goals/2026-Q4/colon.yaml",
        "+++ b/goals/2026-Q4/colon.yaml",
        "@@ -1,3 +1,3 @@",
        "-标题：将复购率从18%提高到22%",
        "-负责人：　li.wei",
        "-截止: 2026年12月31日",
        "\\ No newline at end of file",
        "+标题: 将复购率从18%提高到22%",
        "+负责人: li.wei",
        "+截止: 2026-12-31",
        "\\ No newline at end of file",
    ]
    assert run("lint", "--diff", "--select", "S").code == 0


def test_a_difference_is_what_git_applies(run: Run, folder: Path, repository: Callable[..., str]) -> None:
    patch = run("lint", "--diff", "--select", "E00", files=SLIPS).out
    (folder / "patch").write_bytes(patch.encode())
    repository("apply", "patch")
    assert now(folder, *MENDED) == MENDED


def test_on_a_terminal_nothing_in_a_difference_acts() -> None:
    text = {"a.yaml": "title: \x1b[31m\r\n"}
    said = difference(text, {"a.yaml": "title: \x1b[32m\r\n"}, to_terminal=True)
    assert "\x1b" not in said
    assert said.endswith("-title: ␛[31m\n+title: ␛[32m\n")
    assert "\x1b[31m\r\n" in difference(text, {"a.yaml": ""}, to_terminal=False)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param("title: A\ndue: 2026-02-30\n", "no such day", id="no-day"),
        pytest.param("title: A\ndue: 05/06/2026\n", "two days", id="two-ways"),
        pytest.param("title: A\nstatus: closed\n", "done or dropped", id="two-words"),
        pytest.param("负责人：@li.wei\n", "still broken", id="still-broken"),
        pytest.param("titel: A\n", "a guess", id="a-slip"),
    ],
)
def test_what_would_be_a_guess_is_left(text: str, why: str, run: Run, folder: Path) -> None:
    result = run("lint", "--fix", "--select", "E00", "--format", "json", files={**SETTINGS, GOAL: text})
    assert result.code == 1, why
    assert now(folder, GOAL) == {GOAL: text}
    assert all(each["fix"] is None for each in json.loads(result.out)["findings"])


def test_the_json_says_what_a_fix_would_put_where(run: Run) -> None:
    said = json.loads(
        run("lint", "-f", "json", "--select", "E005", "goals/2026-Q4/colon.yaml", files=SLIPS).out
    )
    assert said["findings"] == []  # the break above hides it
    said = json.loads(run("lint", "-f", "json", "--select", "E002", "goals/2026-Q4/colon.yaml").out)
    assert said["findings"][0]["fix"] == {
        "edits": [{"line": 1, "column": 3, "end_line": 1, "end_column": 4, "text": ": "}]
    }


def test_a_move_gets_its_entry_with_a_blank_for_the_reason(
    run: Run, folder: Path, repository: Callable[..., str]
) -> None:
    text = (
        "title: Success rate from 92% to 96% by 31 December 2026\nowner: li.wei\n"
        "agreed: {by: li.wei, on: 2026-09-30}\ndue: 2026-12-31\n"
    )
    run("rules", files={**SETTINGS, GOAL: text})
    repository("add", "-A")
    repository("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "x", on="2026-10-01T10:00:00")
    moved = text.replace("due: 2026-12-31", "due: 2027-01-31")
    result = run("lint", "--fix", "--select", "H106", files={GOAL: moved})
    assert result.out.endswith("1 hint in 3 files\n")  # the reason is still to be said
    assert now(folder, GOAL)[GOAL] == (
        f"{moved}changes:\n  - on: 2026-11-20\n    field: due\n    from: 2026-12-31\n    to: 2027-01-31\n    why:\n"
    )


def test_a_file_that_changed_meanwhile_stays_as_it_is(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(root: str, path: str) -> object:
        (folder / GOAL).write_text(f"{SLIPS[GOAL]}# theirs\n", encoding="utf-8")
        (folder / "goals/2026-Q4/colon.yaml").write_bytes(MENDED["goals/2026-Q4/colon.yaml"].encode())
        return locked(root, path)

    monkeypatch.setattr("pmcoach.store.disk.writing.locked", late)
    result = run("lint", "--fix", "--select", "E00", files=SLIPS)
    assert (folder / GOAL).read_text(encoding="utf-8").endswith("# theirs\n")
    assert result.err == f"left as it is, another program changed it just now: {GOAL}\n"
    assert result.code == 1


def test_what_an_editor_has_not_saved_is_judged_and_mended(run: Run, folder: Path) -> None:
    words = ("lint", "--select", "E00,S101", "--format", "concise", "--stdin-filename", GOAL)
    text = "title: Improve satisfaction\nowner: li.wei\ndue: 2026/12/31\n"
    result = run(*words, "-", files=SLIPS, stdin=text)
    assert [row.split(" ")[2] for row in result.out.splitlines()] == ["S101", "E005"]
    mended = run(*words, "--fix", stdin=text)
    assert (mended.code, mended.out) == (0, text.replace("/", "-"))
    assert run(*words, "--fix", stdin="title: A\n").out == "title: A\n"
    assert run(*words, "--diff", stdin=text).code == 1
    assert now(folder, GOAL) == {GOAL: SLIPS[GOAL]}
    new = run(
        "lint", "-f", "concise", "--stdin-filename", "goals/2026-Q4/new.yaml", "--select", "S101", stdin=text
    )
    assert new.out.startswith("goals/2026-Q4/new.yaml:1:8: error S101 ")


@pytest.mark.parametrize(
    ("words", "err"),
    [
        pytest.param(("-",), "say which file it is that comes from stdin", id="no-name"),
        pytest.param(("--stdin-filename", "../a.yaml"), "../a.yaml is not in the workspace", id="outside"),
        pytest.param(("--stdin-filename", "notes.txt"), "there is nothing to check in notes.txt", id="no-record"),
        pytest.param(("--prune-baseline",), "--prune-baseline needs --baseline FILE", id="prune"),
        pytest.param(("--add-ignore", " "), "a reason is a few words on one line", id="no-reason"),
        pytest.param(("--add-ignore", "a]"), "a reason is a few words on one line", id="bad-reason"),
        pytest.param(("--baseline", "none.json"), "none.json cannot be read", id="no-baseline"),
        pytest.param(("--baseline", "pmcoach.yaml"), "pmcoach.yaml is no baseline", id="another-file"),
        pytest.param(("--fix", "--rev", "HEAD"), "lint works on the files as they are now", id="another-tree"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(words: tuple[str, ...], err: str, run: Run) -> None:
    result = run("lint", *words, files=SETTINGS)
    assert (result.code, result.out) == (2, "")
    assert err in result.err


def test_a_baseline_hides_what_was_there_and_nothing_else(run: Run, folder: Path) -> None:
    result = run("lint", "--write-baseline", "base.json", files=SLIPS)
    count = len(json.loads((folder / "base.json").read_text(encoding="utf-8"))["findings"])
    assert (result.code, result.out) == (0, "")
    assert result.err == f"base.json: {count} findings written\n"
    hidden = run("lint", "--baseline", "base.json")
    assert (hidden.code, hidden.out) == (0, "4 files, nothing found\n")
    assert hidden.err == f"base.json: {count} findings known from before, not told again\n"
    assert run("lint", "--baseline", "base.json", "--at", "2026-11-24", "-q").out == ""
    below = f"# a line more\n{SLIPS[GOAL]}titel: B\n"
    new = run("lint", "--baseline", "base.json", "-q", "-f", "concise", files={GOAL: below})
    assert new.out == f"{GOAL}:7:1: error E004 “titel” is not a field here\n"


def test_what_of_a_baseline_is_gone_is_told_and_left_out_where_asked(run: Run, folder: Path) -> None:
    run("lint", "--write-baseline", "base.json", files=SLIPS)
    run("lint", "--fix", "-q")
    told = run("lint", "--baseline", "base.json").err.splitlines()[-1]
    assert told.startswith("base.json: ")
    assert told.endswith("entries found no more; leave them out with --prune-baseline")
    before = (folder / "base.json").read_bytes()
    part = run("lint", "--baseline", "base.json", "--prune-baseline", "--select", "E005")
    assert "found no more" not in part.err
    assert (folder / "base.json").read_bytes() == before
    pruned = run("lint", "--baseline", "base.json", "--prune-baseline", "-q")
    assert pruned.err.splitlines()[-1].endswith("entries found no more, left out")
    assert "found no more" not in run("lint", "--baseline", "base.json").err


IGNORED = {
    **SETTINGS,
    GOAL: (
        "title: Improve satisfaction  # pmcoach: ignore[S101] once\nowner: nobody  # why\n"
        "plan:\n- |\n  do it\n  by hand\n- 'x\n  y'\ndue: 2026/12/31"
    ),
}


def test_what_is_found_is_ignored_with_a_reason(run: Run, folder: Path) -> None:
    result = run("lint", "--add-ignore", "later", "-q", "--fail-on", "info", "goals", files=IGNORED)
    assert (result.code, result.out) == (0, "")
    assert "findings ignored with a comment in 1 file" in result.err
    rows = now(folder, GOAL)[GOAL].splitlines()
    assert rows[0] == "title: Improve satisfaction  # pmcoach: ignore[S101, M102, R101] once"
    assert rows[1] == "owner: nobody  # why  # pmcoach: ignore[E007] later"
    assert rows[-1] == "due: 2026/12/31  # pmcoach: ignore[E005] later"
    assert any(row.startswith("# pmcoach: ignore[A107] later") for row in rows)
    shown = run("lint", "--add-ignore", "later", "--diff", files=IGNORED)
    assert shown.code == 1
    assert "+due: 2026/12/31  # pmcoach: ignore[E005] later\n" in shown.out


def test_what_is_wrong_with_a_comment_is_not_ignored_by_another(run: Run, folder: Path) -> None:
    text = "title: A  # pmcoach: ignore[T104] once\n"
    result = run("lint", "--add-ignore", "later", "--select", "E011,T104", files={**SETTINGS, GOAL: text})
    assert "E011 unused-ignore" in result.out
    assert now(folder, GOAL) == {GOAL: text}


def test_where_no_comment_can_stand_it_is_still_told(run: Run) -> None:
    files = {**SETTINGS, GOAL: "title: [a\n", "metrics/a.csv": "date,value\nx,1\n"}
    result = run("lint", "--add-ignore", "later", "--select", "E", "--format", "concise", files=files)
    assert result.code == 1
    assert f"no comment can stand there, still told: {GOAL}:1 E002\n" in result.err
    assert "no comment can stand there, still told: metrics/a.csv:2 E005\n" in result.err


def test_what_would_be_looked_at_is_shown(run: Run) -> None:
    assert (
        run("lint", "--show-files", "goals", files=SLIPS).out
        == "goals/2026-Q4/colon.yaml\ngoals/2026-Q4/csat.yaml\n"
    )
    settings = (
        "language: en\nlead: li.wei\ntimezone: UTC\ncalendar: CN\n"
        "rules:\n  ignore: [A103]\n  severity: {M103: warning}\n  per_file: {'goals/2025-*/**': [T104]}\n"
    )
    result = run("lint", "--show-settings", "--show-files", "--select", "E", files={"pmcoach.yaml": settings})
    rows = result.out.splitlines()
    assert rows[1:9] == [
        "language: en", "timezone: UTC", "calendar: CN", "lead: li.wei", "today: 2026-11-20", "format: full",
        "fail-on: error", "select: E",
    ]  # fmt: skip
    assert rows[9] == "ignore: -"
    assert rows[11:13] == ["severity M103: warning", "per-file goals/2025-*/**: T104"]
    assert rows[-1] == "pmcoach.yaml"
    bare = run("lint", "--show-settings", files={"pmcoach.yaml": ""}).out.splitlines()
    assert [row for row in bare if row.endswith(": -")][:2] == ["timezone: -", "lead: -"]


def test_quiet_is_nothing_where_all_is_well(run: Run) -> None:
    assert run("lint", "-q", "--select", "S103", files=SLIPS)[1:] == ("", "")
    assert run("lint", "-q", "--select", "S103", "-f", "json").out.startswith("{")


def test_inside_a_block_of_text_no_comment_can_stand() -> None:
    text = "a: |\n  x\n  y\nb: z\n"
    assert with_ignore(text, 2, ["E012"], "later") is None
    assert with_ignore(text, 4, ["E012"], "later") == text.replace(
        "z\n", "z  # pmcoach: ignore[E012] later\n"
    )


def test_a_fix_that_changes_nothing_is_made_once(run: Run) -> None:
    run("rules", files=SLIPS)
    given = Invocation(Given(lang="en"))
    (found, *_) = check(given, ("E005",)).findings
    same = found._replace(fix=lambda text: text)
    judged: list[Checked] = []

    def judge() -> Checked:
        judged.append(Checked((same,), 1, lambda _: ()))
        return judged[-1]

    assert mend(given, judge).after == {}
    assert len(judged) == 1


def test_a_baseline_that_holds_nothing_hides_nothing(run: Run, folder: Path) -> None:
    (folder / "base.json").write_text('{"version": 1, "findings": []}', encoding="utf-8")
    result = run("lint", "--baseline", "base.json", "--select", "S101", files=SLIPS)
    assert (result.code, result.err) == (0, "")
    (folder / "base.json").write_text('{"version": 2, "findings": []}', encoding="utf-8")
    assert "base.json is no baseline" in run("lint", "--baseline", "base.json").err


def test_a_table_has_no_fix(run: Run) -> None:
    files = {**SETTINGS, "metrics/a.csv": "date,value\nx,1\n"}
    said = json.loads(run("lint", "-f", "json", "--select", "E005", files=files).out)
    assert [each["fix"] for each in said["findings"]] == [None]


def test_a_step_reported_as_done_gets_its_day_in_the_plan(run: Run, folder: Path) -> None:
    plan = "title: A\nowner: li.wei\nplan:\n  - Draft the survey\n  - {do: Send it, owner: li.wei}\n"
    files = {**SETTINGS, GOAL: plan, "reports/2026-W46/li.wei.yaml": "done: [Draft the survey, Send it]\n"}
    result = run("lint", "--fix", "--select", "T110", files=files)
    assert now(folder, GOAL)[GOAL] == (
        "title: A\nowner: li.wei\nplan:\n  - do: Draft the survey\n    done: 2026-11-13\n"
        "  - {do: Send it, owner: li.wei, done: 2026-11-13}\n"
    )
    assert (result.code, result.out) == (0, "4 files, nothing found\n")


RIGHT = "# yaml-language-server: $schema=../../.pmcoach/schema/goal.json"


def test_a_schema_line_that_leads_nowhere_or_lacks_among_others_is_mended(run: Run, folder: Path) -> None:
    files = {
        **SETTINGS,
        "goals/2026-Q4/a.yaml": f"{RIGHT}\ntitle: A\n",
        "goals/2026-Q4/b.yaml": f"{RIGHT}\ntitle: B\n",
        "goals/2026-Q4/c.yaml": "# mine\r\ntitle: C\r\n",
        "goals/2026-Q4/d.yaml": "# mine\n# yaml-language-server: $schema=../.pmcoach/schema/person.json\ntitle: [D]\n",
        "goals/2026-Q4/e.yaml": "# yaml-language-server: $schema=https://example.com/goal.json\ntitle: E\n",
    }
    result = run("lint", "--fix", "--select", "E016", files=files)
    assert now(folder, *(path for path in files if path.startswith("goals"))) == {
        "goals/2026-Q4/a.yaml": files["goals/2026-Q4/a.yaml"],
        "goals/2026-Q4/b.yaml": files["goals/2026-Q4/b.yaml"],
        "goals/2026-Q4/c.yaml": f"{RIGHT}\r\n# mine\r\ntitle: C\r\n",
        "goals/2026-Q4/d.yaml": f"# mine\n{RIGHT}\ntitle: [D]\n",
        "goals/2026-Q4/e.yaml": files["goals/2026-Q4/e.yaml"],
    }
    assert result.out == "7 files, nothing found\n"
    few = {
        path: "title: A\n" for path in files if path.startswith("goals") and path != "goals/2026-Q4/a.yaml"
    }
    assert run("lint", "--select", "E016", files=few).out == "7 files, nothing found\n"


@pytest.mark.bulk
def test_two_fixes_at_once_lose_nothing(run: Run, folder: Path) -> None:
    files = {f"goals/2026-Q4/g{number}.yaml": SLIPS[GOAL] for number in range(60)}
    run("lint", files={**SETTINGS, **files})
    command = [sys.executable, "-m", "pmcoach", "lint", "--fix", "--select", "E00"]
    at_once = [
        subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    ended = [(*each.communicate(timeout=120), each.returncode) for each in at_once]
    assert [code for _, _, code in ended] == [0, 0], ended
    assert now(folder, *files) == dict.fromkeys(files, MENDED[GOAL])
    assert not [path for path in folder.rglob("*") if path.name.endswith(".tmp")]
