"""`pmcoach keys`: a key of one's own, who reads what, and whether it opens."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, SEALING, TEAM, Run
from tests.keys import CHEN, CHEN_KEY, LI, LI_KEY, SSH, SSH_KEY, ZHANG, ZHANG_KEY

from pmcoach.sealing.keys import Recipient, recipient

Holding = Callable[[str], Path]


@pytest.fixture(autouse=True)
def wide(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen on which nothing is folded."""
    del run  # which has one of 80 cells
    monkeypatch.setenv("COLUMNS", "400")


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> Path:
    """The user's own folder of settings."""
    del run
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "pmcoach" / "keys.txt"


@pytest.mark.parametrize("way", ["pyrage", "age"])
def test_a_new_key_is_the_user_s_alone(run: Run, config: Path, ways: Callable[[str], None], way: str) -> None:
    ways(way)
    done = run("keys", "new", files=TEAM)
    key = done.out.strip()
    assert (done.code, isinstance(recipient(key), Recipient)) == (0, True)
    assert stat.S_IMODE(config.stat().st_mode) == 0o600
    assert config.read_text(encoding="utf-8").startswith(f"# public key: {key}\nAGE-SECRET-KEY-" + "1")
    assert done.err.splitlines() == [
        f"for people/YOU.yaml, then commit it: keys: [{key}]",
        f"your private key is in {config}: keep a copy only you can reach; without it nothing opens",
    ]
    again = run("keys", "new")
    assert (again.code, again.err) == (
        2,
        f"pmcoach: you have a key already: {config}\nsee it: pmcoach keys check\n",
    )
    assert key in config.read_text(encoding="utf-8")


def test_it_seals_and_opens(run: Run, config: Path, me: Callable[[str], None]) -> None:
    me("李伟")
    done = run("keys", "new", files=TEAM)
    assert done.err.startswith("for people/li.wei.yaml, then commit it: keys: [age1")
    line = done.err.splitlines()[0].partition("commit it: ")[2]
    people = {
        "people/li.wei.yaml": f"name: 李伟\nlead: chen.jing\n{line}\n",
        "people/chen.jing.yaml": SEALING["people/chen.jing.yaml"],
    }
    assert run("seal", files={**people, REPORT: "private: {mood: 2}\n"}).code == 0
    assert run("unseal", REPORT).out == "{mood: 2}\n"


def test_without_a_workspace_a_key_can_be_made(run: Run, config: Path) -> None:
    assert run("keys", "new", "--lang", "zh").err.startswith("写进 people/你的编号.yaml 并提交：keys: [age1")


def test_without_a_folder_of_one_s_own_there_is_no_key(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOME")
    assert run("keys", "new") == (
        2, "", "pmcoach: there is no folder for your own settings\nset XDG_CONFIG_HOME or HOME\n"
    )  # fmt: skip


def test_everybody_s_keys_are_listed_with_whom_they_read(run: Run) -> None:
    files = {
        **SEALING,
        "pmcoach.yaml": f"language: en\nprivate: {{readers: [{ZHANG_KEY}]}}\n",
        "people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\n",
        "people/li.wei.yaml": f"name: 李伟\nlead: chen.jing\nkeys: ['{SSH_KEY}']\n",
    }
    done = run("keys", "list", files=files)
    assert (done.code, done.err) == (0, "")
    assert (
        " ".join(done.out.split())
        == (
            f"Keys, and what they read ✓ 陈静 {CHEN_KEY} reads what is sealed about 陈静, 李伟, 张敏 "
            f"✓ 李伟 {SSH_KEY[:40]}… reads what is sealed about 李伟 · 张敏 no key pmcoach keys new "
            f"Keys that the settings add ✓ X25519 {ZHANG_KEY}"
        )
        or ZHANG_KEY[:40] in done.out
    )


def checked(run: Run, files: dict[str, str] | None = None) -> tuple[int, list[str]]:
    done = run("keys", "check", files=files)
    assert done.err == ""
    return done.code, [" ".join(row.split()) for row in done.out.splitlines() if row.strip()]


def test_a_reader_sees_that_all_opens(run: Run, holding: Holding) -> None:
    run("seal", files={**SEALING, REPORT: "private: {mood: 2}\n"})
    key = holding(LI)
    assert checked(run) == (0, ["Your keys", f"✓ {key} 李伟", "What is sealed", f"✓ {REPORT} opens"])


def test_what_should_open_and_does_not_is_a_finding(run: Run, folder: Path, holding: Holding) -> None:
    run("seal", files={**SEALING, REPORT: "private: {mood: 2}\n"})
    other = "reports/2026-W46/li.wei.yaml"
    (folder / other).parent.mkdir()
    (folder / other).write_text("private: 待写\n", encoding="utf-8")
    holding(ZHANG)
    code, rows = checked(run)
    assert (code, rows[-3:]) == (
        1, ["What is sealed", f"✗ {other} does not open: it is no age block", "· not for you: 1 file"],
    )  # fmt: skip
    people = {
        "people/zhang.min.yaml": "name: 张敏\n",
        "people/li.wei.yaml": f"name: 李伟\nlead: chen.jing\nkeys: [{ZHANG_KEY}]\n",
    }
    code, rows = checked(run, people)
    assert code == 1
    assert f"✗ {REPORT} does not open: no key of yours opens it" in rows


def test_who_has_no_key_is_named(run: Run, holding: Holding) -> None:
    holding(SSH)
    files = {
        **SEALING,
        "people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\n",
        "people/wang.fang.yaml": "name: 王芳\n",
    }
    code, rows = checked(run, files)
    text = " ".join(rows)
    assert code == 1
    assert "in nobody's file here" in text
    assert text.endswith("Readers without a key ! 张敏 add one to people/zhang.min.yaml: pmcoach keys new")
    assert "王芳" not in text


def test_a_key_that_others_may_read_is_a_finding(run: Run, holding: Holding) -> None:
    holding(LI).chmod(0o644)
    code, rows = checked(run, SEALING)
    assert code == 1
    assert "others may read it: chmod 600" in " ".join(rows)


def test_no_key_says_where_it_was_looked_for(run: Run, tmp_path: Path, ways: Callable[[str], None]) -> None:
    ways("none")
    code, rows = checked(run, TEAM)
    assert code == 1
    assert rows[1].startswith(
        "✗ age sealing needs age, which is not installed here pip install 'pmcoach[seal]'"
    )
    assert rows[2].startswith(f"! age none found looked in {tmp_path}/home/.config/pmcoach/keys.txt,")


def test_a_key_that_cannot_be_used_says_why(run: Run, holding: Holding) -> None:
    holding("AGE-PLUGIN-X-1QQQ")
    code, rows = checked(run, SEALING)
    assert code == 1
    assert "it is a key of a kind that age cannot use make one: pmcoach keys new" in " ".join(rows)


@pytest.mark.bulk
def test_git_shows_what_is_sealed_and_keeps_none_of_it(
    run: Run, folder: Path, holding: Holding, repository: Callable[..., str]
) -> None:
    holding(CHEN)
    run("seal", files={**SEALING, REPORT: "private: {voice: 记号甲}\n", ".gitattributes": "*.png binary"})
    done = run("keys", "setup")
    assert done.code == 0
    assert done.out.splitlines()[1:] == ["diff.pmcoach.cachetextconv=false", ".gitattributes"]
    assert (folder / ".gitattributes").read_text(encoding="utf-8") == (
        "*.png binary\nreports/**/*.yaml diff=pmcoach\nreviews/**/*.yaml diff=pmcoach\n"
    )
    assert run("keys", "setup").out.splitlines()[2:] == []
    commit = ("-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x")
    repository("add", ".")
    repository(*commit)
    (folder / REPORT).write_text("private: {voice: 记号乙}\n", encoding="utf-8")
    assert "-private: {voice: 记号甲}\n+private: {voice: 记号乙}\n" in repository("diff")
    run("seal")
    assert "-private: {voice: 记号甲}\n+private: {voice: 记号乙}\n" in repository("diff")
    repository("add", ".")
    repository(*commit)
    assert "记号甲" in repository("log", "-p")
    assert repository("for-each-ref", "refs/notes") == ""
    for name in repository("cat-file", "--batch-all-objects", "--batch-check").splitlines():
        assert "记号" not in repository("cat-file", "-p", name.split()[0])


@pytest.mark.bulk
def test_a_new_file_of_attributes_and_a_program_with_spaces_in_its_path(
    run: Run, folder: Path, repository: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "my programs" / "it's python"
    program.parent.mkdir()
    program.symlink_to(sys.executable)
    monkeypatch.setattr(sys, "executable", str(program))
    done = run("keys", "setup", files={**TEAM, REPORT: "done: [甲]\n"})
    assert done.out.splitlines()[-1] == ".gitattributes"
    said = repository("config", "diff.pmcoach.textconv").strip()
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    shown = subprocess.run(
        ["sh", "-c", f"{said} {REPORT}"], cwd=folder, env=env, capture_output=True, text=True, check=True
    )
    assert shown.stdout == "done: [甲]\n"


def test_what_is_set_up_is_said_once(run: Run, folder: Path, repository: Callable[..., str]) -> None:
    done = run("keys", "setup", files=TEAM)
    assert (done.code, done.out.splitlines()[-1]) == (0, ".gitattributes")
    written = (folder / ".gitattributes").read_text(encoding="utf-8")
    assert written == "reports/**/*.yaml diff=pmcoach\nreviews/**/*.yaml diff=pmcoach\n"
    assert ".gitattributes" not in run("keys", "setup").out
    assert (folder / ".gitattributes").read_text(encoding="utf-8") == written


def test_windows_line_breaks_of_attributes_stay(
    run: Run, folder: Path, repository: Callable[..., str]
) -> None:
    run("keys", "setup", files={**TEAM, ".gitattributes": "*.png binary\r\n"})
    assert (folder / ".gitattributes").read_bytes() == (
        b"*.png binary\r\nreports/**/*.yaml diff=pmcoach\r\nreviews/**/*.yaml diff=pmcoach\r\n"
    )


def test_without_a_repository_there_is_nothing_to_set_up(run: Run) -> None:
    done = run("keys", "setup", files=TEAM)
    assert (done.code, done.err) == (2, "pmcoach: this folder is in no git repository\n")


def test_git_that_refuses_is_one_line(run: Run, folder: Path, repository: Callable[..., str]) -> None:
    (folder / ".git" / "config.lock").write_text("", encoding="utf-8")
    done = run("keys", "setup", files=TEAM)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("pmcoach: git did not take the setting: ")
    assert not (folder / ".gitattributes").exists()


def test_no_private_key_is_ever_shown(run: Run, holding: Holding) -> None:
    holding(LI)
    run("seal", files={**SEALING, REPORT: "private: {mood: 2}\n"})
    for words in (("keys", "check"), ("keys", "list"), ("unseal", REPORT), ("--debug", "keys", "check")):
        done = run(*words)
        assert LI[20:] not in done.out + done.err
    assert LI_KEY != LI
