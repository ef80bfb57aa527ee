"""What only one user may see: nobody else reads it, and nothing is left of it."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pmcoach.errors import PmcoachError
from pmcoach.store.keys import confidential
from pmcoach.store.keys.confidential import BEGINS, create_private, is_private, private_folder, sweep
from pmcoach.text import Lang


@pytest.fixture
def above(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where folders for editing stand in a test."""
    path = tmp_path / "run"
    path.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(path))
    monkeypatch.setattr(confidential, "MEMORY", str(tmp_path / "no-memory"))
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "temp"))
    return path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def test_a_key_is_written_where_nobody_else_looks(tmp_path: Path) -> None:
    path = tmp_path / "config" / "pmcoach" / "keys.txt"
    create_private(str(path), "key\n")
    assert (mode(path.parent), mode(path), path.read_text(encoding="utf-8")) == (0o700, 0o600, "key\n")
    assert is_private(str(path))
    path.chmod(0o640)
    assert not is_private(str(path))


def test_what_is_there_already_stays(tmp_path: Path) -> None:
    path = tmp_path / "keys.txt"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(PmcoachError) as error:
        create_private(str(path), "new")
    assert error.value.says.say(Lang.EN) == f"{path} is there already"
    assert path.read_text(encoding="utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["keys.txt"]


def test_a_disk_that_refuses_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(PmcoachError) as error:
        create_private(str(tmp_path / "file" / "pmcoach" / "keys.txt"), "new")
    assert "cannot be written" in error.value.says.say(Lang.EN)


def test_a_folder_is_for_one_user_and_gone_afterwards(above: Path) -> None:
    with private_folder() as folder:
        assert (Path(folder).parent, mode(Path(folder))) == (above, 0o700)
        assert Path(folder).name.startswith(BEGINS)
        (Path(folder) / "private.yaml").write_text("mood: 3\n", encoding="utf-8")
        sweep()
        assert (Path(folder) / "private.yaml").exists(), "somebody is still at it"
    assert list(above.iterdir()) == []


def test_an_error_leaves_nothing_behind(above: Path) -> None:
    with pytest.raises(KeyboardInterrupt), private_folder():
        raise KeyboardInterrupt
    assert list(above.iterdir()) == []


def test_what_a_killed_run_left_goes_at_the_next_one(above: Path) -> None:
    code = (
        "import sys, time\nfrom pmcoach.store.keys.confidential import private_folder\n"
        "with private_folder() as folder:\n"
        "    open(folder + '/private.yaml', 'w').write('mood: 3')\n    print(folder, flush=True)\n    time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        left = Path(process.stdout.readline().strip())
        os.kill(process.pid, signal.SIGKILL)
    assert (left / "private.yaml").read_text(encoding="utf-8") == "mood: 3"
    with private_folder() as folder:
        assert [each.name for each in above.iterdir()] == [Path(folder).name]


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda path: path.write_text("x", encoding="utf-8"), id="a-file"),
        pytest.param(lambda path: path.symlink_to(path.parent), id="a-link"),
    ],
)
def test_what_is_no_folder_of_ours_is_left_alone(above: Path, make: object) -> None:
    path = above / f"{BEGINS}x"
    make(path)  # type: ignore[operator]
    sweep()
    assert os.path.lexists(path)


def test_another_s_folder_is_left_alone(above: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = above / f"{BEGINS}x"
    path.mkdir()
    monkeypatch.setattr("os.getuid", lambda: -1)
    sweep()
    assert path.is_dir()


def test_without_any_place_for_passing_files_nothing_is_swept(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise FileNotFoundError

    monkeypatch.setattr("tempfile.gettempdir", none)
    sweep()
    with pytest.raises(FileNotFoundError), private_folder():
        pass


def test_memory_is_taken_before_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "memory").mkdir()
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr(confidential, "MEMORY", str(tmp_path / "memory"))
    with private_folder() as folder:
        assert Path(folder).parent == tmp_path / "memory"
