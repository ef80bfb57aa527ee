"""`pmcoach unseal --edit`: somebody edits what is sealed; it stands in the clear in their own folder alone."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, SEALING, Run
from tests.keys import LI

from pmcoach.store.keys import confidential

Holding = Callable[[str], Path]
Editor = Callable[[str], None]
KEPT = "what you wrote is printed above, sealed: put it into the file in place of its private part"
TEXT = "done: [甲]\nprivate:\n  mood: 2  # 低\nnext: [乙]\n"


@pytest.fixture
def above(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where folders for editing stand in a test."""
    path = tmp_path / "shm"
    path.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(path))
    monkeypatch.setattr(confidential, "MEMORY", "/no/such/folder")
    return path


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> Editor:
    """Let an editor be a few lines that do something with `path`."""
    del run
    program = tmp_path / "editor.py"
    for name in ("GIT_EDITOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{program}"')
    monkeypatch.setenv("TERM", "xterm")

    def does(lines: str) -> None:
        head = "import os, sys, pathlib, stat\npath = pathlib.Path(sys.argv[-1])\ntext = path.read_text('utf-8')\n"
        program.write_text(head + lines, encoding="utf-8")

    return does


def test_an_edit_is_sealed_again(
    run: Run, typed: Run, folder: Path, holding: Holding, editor: Editor, above: Path, tmp_path: Path
) -> None:
    holding(LI)
    run("seal", files={**SEALING, REPORT: TEXT})
    seen = tmp_path / "seen"
    editor(
        f"pathlib.Path({str(seen)!r}).write_text(repr((text, str(path.parent.parent), "
        "oct(stat.S_IMODE(path.parent.stat().st_mode)))), 'utf-8')\n"
        "path.write_text(text.replace('2', '4') + 'voice: 好多了\\n', 'utf-8')\n"
    )
    done = typed("unseal", "--edit", REPORT)
    assert (done.code, done.out, done.err) == (0, f"{REPORT}\n", "")
    assert seen.read_text(encoding="utf-8") == repr(("mood: 2  # 低\n", str(above), "0o700"))
    assert list(above.iterdir()) == []
    assert "好多了" not in (folder / REPORT).read_text(encoding="utf-8")
    assert run("unseal", REPORT).out == "mood: 4  # 低\nvoice: 好多了\n"
    run("unseal", "--write", REPORT)
    assert (folder / REPORT).read_text(encoding="utf-8") == TEXT.replace("2", "4").replace(
        "低\n", "低\n  voice: 好多了\n"
    )


@pytest.mark.parametrize(
    ("text", "after"),
    [
        pytest.param("done: [甲]\n", "done: [甲]\nprivate:\n  mood: 3\n", id="no-field-yet"),
        pytest.param(
            "done: [甲]\nprivate:\n  mood:\nnext: [乙]\n",
            "done: [甲]\nprivate:\n  mood: 3\nnext: [乙]\n",
            id="empty",
        ),
        pytest.param(
            "done: [甲]\nprivate: {mood: 1}\n", "done: [甲]\nprivate:\n  mood: 3\n", id="in-the-clear"
        ),
    ],
)
def test_what_was_never_sealed_is_from_the_first_word_on(
    run: Run, typed: Run, folder: Path, holding: Holding, editor: Editor, above: Path, text: str, after: str
) -> None:
    holding(LI)
    editor("path.write_text('mood: 3\\n', 'utf-8')\n")
    assert typed("unseal", "--edit", REPORT, files={**SEALING, REPORT: text}).code == 0
    assert "mood: 3" not in (folder / REPORT).read_text(encoding="utf-8")
    run("unseal", "--write", REPORT)
    assert (folder / REPORT).read_text(encoding="utf-8") == after
    assert list(above.iterdir()) == []


def test_a_new_field_has_its_name_in_the_workspace_s_language(
    typed: Run, folder: Path, holding: Holding, editor: Editor, above: Path
) -> None:
    holding(LI)
    editor("path.write_text('心情: 3\\n', 'utf-8')\n")
    files = {**SEALING, "pmcoach.yaml": "language: zh\nlead: chen.jing\n", REPORT: "完成: [甲]\n"}
    assert typed("unseal", "--edit", REPORT, files=files).code == 0
    assert (folder / REPORT).read_text(encoding="utf-8").startswith("完成: [甲]\n私密: |\n  -----BEGIN")
    assert list(above.iterdir()) == []


def test_no_change_is_no_write(
    run: Run, typed: Run, folder: Path, holding: Holding, editor: Editor, above: Path
) -> None:
    holding(LI)
    run("seal", files={**SEALING, REPORT: TEXT})
    before = (folder / REPORT).read_bytes()
    editor("pass\n")
    done = typed("unseal", "--edit", REPORT)
    assert (done.code, done.out, done.err) == (0, "", "nothing was changed\n")
    assert (folder / REPORT).read_bytes() == before
    assert list(above.iterdir()) == []


def test_what_cannot_be_read_is_edited_again(
    run: Run, typed: Run, folder: Path, holding: Holding, editor: Editor, above: Path
) -> None:
    holding(LI)
    run("seal", files={**SEALING, REPORT: TEXT})
    editor("path.write_text('mood: 3\\n' if '[' in text else 'mood: [\\n', 'utf-8')\n")
    done = typed("unseal", "--edit", REPORT)
    assert (done.code, done.out) == (0, f"{REPORT}\n")
    assert done.err == "line 1 is not “field: value”; edit again\n"
    assert run("unseal", REPORT).out == "mood: 3\n"
    assert list(above.iterdir()) == []


@pytest.mark.parametrize(
    ("does", "said"),
    [
        pytest.param(
            "path.write_text('mood: [\\n', 'utf-8')",
            "it was not changed, because it cannot be read",
            id="never-read",
        ),
        pytest.param(
            "path.write_text('[3]\\n', 'utf-8')", "it was not changed, because it cannot be read", id="a-list"
        ),
        pytest.param("sys.exit(1)", "the editor “", id="editor-fails"),
        pytest.param("path.unlink()", "private.yaml cannot be read: it is not there", id="removed"),
    ],
)
def test_what_is_given_up_changes_nothing_and_leaves_nothing(
    run: Run, typed: Run, folder: Path, holding: Holding, editor: Editor, above: Path, does: str, said: str
) -> None:
    holding(LI)
    run("seal", files={**SEALING, REPORT: TEXT})
    before = (folder / REPORT).read_bytes()
    editor(f"{does}\n")
    done = typed("unseal", "--edit", REPORT)
    assert done.code == 2
    assert f"pmcoach: {said}" in done.err
    assert (folder / REPORT).read_bytes() == before
    assert list(above.iterdir()) == []


def test_another_s_change_meanwhile_is_kept(
    run: Run, typed: Run, folder: Path, holding: Holding, editor: Editor, above: Path
) -> None:
    holding(LI)
    run("seal", files={**SEALING, REPORT: TEXT})
    editor(
        f"path.write_text('mood: 5\\n', 'utf-8')\npathlib.Path({str(folder / REPORT)!r}).write_text('done: [丙]\\n', 'utf-8')\n"
    )
    done = typed("unseal", "--edit", REPORT)
    assert (done.code, done.err.splitlines()) == (
        2, [f"pmcoach: {REPORT} was changed meanwhile by somebody else", KEPT]
    )  # fmt: skip
    assert (folder / REPORT).read_text(encoding="utf-8") == "done: [丙]\n"
    (folder / REPORT).write_text(f"done: [丙]\n{done.out}", encoding="utf-8")
    assert run("unseal", REPORT).out == "mood: 5\n"


def test_what_could_not_be_put_back_is_not_lost(
    run: Run, typed: Run, folder: Path, holding: Holding, editor: Editor, above: Path
) -> None:
    holding(LI)
    editor("path.write_text('mood: 5\\n', 'utf-8')\n")
    done = typed("unseal", "--edit", REPORT, files={**SEALING, REPORT: "{done: [甲]}\n"})
    assert (done.code, done.err.splitlines()[-1]) == (2, KEPT)
    assert (folder / REPORT).read_text(encoding="utf-8") == "{done: [甲]}\n"
    assert list(above.iterdir()) == []
    (folder / REPORT).write_text(done.out, encoding="utf-8")
    assert run("unseal", REPORT).out == "mood: 5\n"


def test_what_lint_would_not_repeat_is_said_to_whoever_wrote_it(
    run: Run, typed: Run, holding: Holding, editor: Editor, above: Path
) -> None:
    holding(LI)
    run("seal", files={**SEALING, REPORT: TEXT})
    editor("path.write_text('mood: 很差\\n', 'utf-8')\n")
    done = typed("unseal", "--edit", REPORT)
    assert (done.code, done.out, done.err) == (
        0,
        f"{REPORT}\n",
        "to fix: “很差” is not a whole number from 1 to 5\n",
    )
    assert "很差" not in run("lint", "--format", "json").out


def test_without_a_terminal_nothing_is_opened(run: Run, holding: Holding, above: Path) -> None:
    holding(LI)
    done = run("unseal", "--edit", REPORT, files={**SEALING, REPORT: TEXT})
    assert (done.code, done.err) == (
        2,
        "pmcoach: there is no terminal for --edit to open an editor in\nnothing was changed\n",
    )
    assert list(above.iterdir()) == []
