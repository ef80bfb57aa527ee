"""`pmcoach new report --edit`: the user's editor, as git finds it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, TEAM, Run

EDIT = ("new", "report", "li.wei", "--edit")


def editor(folder: Path, does: str) -> str:
    """A program that does something with the file it is given."""
    program = folder / "my editor.py"
    program.write_text(f"import sys, pathlib\npath = pathlib.Path(sys.argv[-1])\n{does}\n", encoding="utf-8")
    return f'"{sys.executable}" "{program}" --wait'


@pytest.fixture(autouse=True)
def nobody_s(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_EDITOR", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("name", ["GIT_EDITOR", "VISUAL", "EDITOR"])
def test_the_file_is_edited_and_then_checked(
    run: Run, typed: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, editor(folder, "path.write_text('done: [甲]\\nmetrics: {nps: 4}\\n', 'utf-8')"))
    monkeypatch.setenv("TERM", "xterm")
    done = typed(*EDIT, files=TEAM, lines=("n",))
    assert done.code == 1
    assert (folder / REPORT).read_text(encoding="utf-8") == "done: [甲]\nmetrics: {nps: 4}\n"
    assert done.out.startswith(f"{REPORT}\n{REPORT}:2:11  there is no goal “nps”  E007")


@pytest.mark.parametrize(
    ("words", "path"),
    [
        pytest.param(("new", "goal", "--id", "nps"), "goals/2026-Q4/nps.yaml", id="goal"),
        pytest.param(("new", "review", "li.wei"), "reviews/2026-11-20/li.wei.yaml", id="review"),
    ],
)
def test_other_new_files_are_edited_too(
    run: Run, typed: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], path: str
) -> None:
    monkeypatch.setenv("GIT_EDITOR", editor(folder, "path.write_text('nonsense: 1\\n', 'utf-8')"))
    done = typed(*words, "--edit", files=TEAM)
    assert done.out.startswith(f"{path}\n{path}:1:1  ")
    assert "E004" in done.out
    assert done.code == 1
    assert done.err == "it has errors; open it again? Enter for yes, n for no: \n"


def test_a_broken_file_is_opened_again_until_it_is_mended(
    typed: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    does = (
        "path.write_text('done: [甲' if 'done:  #' in path.read_text('utf-8') else 'done: [甲]\\n', 'utf-8')"
    )
    monkeypatch.setenv("GIT_EDITOR", editor(folder, does))
    done = typed(*EDIT, files=TEAM, lines=("",))
    assert done.code == 0
    assert "E002" in done.out
    assert done.err.count("open it again?") == 1
    assert (folder / REPORT).read_text(encoding="utf-8") == "done: [甲]\n"


def test_git_s_own_setting_comes_first(
    run: Run, typed: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    config = tmp_path / "config"
    command = (
        editor(folder, "path.write_text('done: [乙]\\n', 'utf-8')").replace("\\", "/").replace('"', '\\"')
    )
    config.write_text(f'[core]\n\teditor = "{command}"\n', encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    monkeypatch.setenv("EDITOR", "false")
    assert typed(*EDIT, files=TEAM).code == 0
    assert (folder / REPORT).read_text(encoding="utf-8") == "done: [乙]\n"


@pytest.mark.parametrize(
    "command",
    [
        pytest.param("false", id="it-fails"),
        pytest.param("no-such-editor-here", id="not-there"),
        pytest.param("'open quote", id="no-command"),
    ],
)
def test_an_editor_that_fails_is_said(
    typed: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("GIT_EDITOR", command)
    done = typed(*EDIT, files=TEAM)
    assert (done.code, done.out) == (2, f"{REPORT}\n")
    assert done.err == f"pmcoach: the editor “{command}” ended with an error\nthe file is written: {REPORT}\n"
    assert (folder / REPORT).is_file()


def test_without_a_terminal_there_is_no_editor(run: Run, folder: Path) -> None:
    done = run(*EDIT, files=TEAM)
    assert (done.code, done.err) == (
        2, f"pmcoach: there is no terminal for --edit to open an editor in\nthe file is written: {REPORT}\n"
    )  # fmt: skip
    assert (folder / REPORT).is_file()


def test_what_is_wrong_is_said_in_chinese(run: Run) -> None:
    files = TEAM | {"pmcoach.yaml": "language: zh\n"}
    assert run(*EDIT, files=files).err == f"pmcoach：没有终端，--edit 打不开编辑器\n文件已写好：{REPORT}\n"
