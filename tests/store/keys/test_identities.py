"""Somebody's keys: where they are looked for, in which order, and that nothing of a repository's is one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.keys import CHEN, CHEN_KEY, LI, LI_KEY, SSH, SSH_KEY

from pmcoach.sealing.keys import recipient
from pmcoach.store.keys.identities import Keyring, own_file, places
from pmcoach.text import Lang

pytestmark = pytest.mark.usefixtures("own_git")


def put(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_variable_comes_first_and_may_name_several(tmp_path: Path) -> None:
    put(tmp_path / ".config" / "pmcoach" / "keys.txt", LI)
    said = os.pathsep.join((put(tmp_path / "a", CHEN), "~/b"))
    put(tmp_path / "b", SSH)
    keyring = Keyring({"PMCOACH_IDENTITY": said, "HOME": str(tmp_path)})
    assert [file.path for file in keyring.files] == [str(tmp_path / "a"), str(tmp_path / "b")]
    assert list(keyring.recipients) == [recipient(CHEN_KEY), recipient(SSH_KEY)]


def test_git_s_own_setting_comes_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = put(tmp_path / "key", CHEN)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", put(tmp_path / "gitconfig", f"[pmcoach]\n\tidentity = {key}\n"))
    assert places({"HOME": str(tmp_path)}) == (True, (key,))


def test_else_the_user_s_own_folder_and_ssh_keys_are_tried(tmp_path: Path) -> None:
    own = put(tmp_path / "config" / "pmcoach" / "keys.txt", LI)
    ssh = put(tmp_path / ".ssh" / "id_ed25519", SSH)
    environ = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    assert places(environ) == (False, (own, ssh, str(tmp_path / ".ssh" / "id_rsa")))
    assert list(Keyring(environ).recipients) == [recipient(LI_KEY), recipient(SSH_KEY)]


@pytest.mark.parametrize(
    ("environ", "path"),
    [
        pytest.param({"HOME": "/home/li"}, "/home/li/.config/pmcoach/keys.txt", id="home"),
        pytest.param({"HOME": "/home/li", "XDG_CONFIG_HOME": "/etc/li"}, "/etc/li/pmcoach/keys.txt", id="xdg"),
        pytest.param({"HOME": "/home/li", "XDG_CONFIG_HOME": "li"}, "/home/li/.config/pmcoach/keys.txt", id="not-from-here"),
        pytest.param({}, "", id="nothing"),
        pytest.param({"HOME": "li"}, "", id="no-home"),
    ],
)  # fmt: skip
def test_a_new_key_goes_into_the_user_s_own_folder(environ: dict[str, str], path: str) -> None:
    assert own_file(environ) == path


def test_without_a_home_there_are_no_keys() -> None:
    assert places({}) == (False, ())
    assert Keyring({}).files == ()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param(None, "key cannot be read: it is not there", id="not-there"),
        pytest.param("\0", "there is no private key in it", id="no-text"),
        pytest.param("x" * 70_000, "key cannot be read: 70,000 bytes are too many", id="large"),
    ],
)
def test_a_file_that_was_named_and_has_no_key_says_why(tmp_path: Path, text: str | None, why: str) -> None:
    path = tmp_path / "key"
    if text is not None:
        put(path, text)
    (file,) = Keyring({"PMCOACH_IDENTITY": str(path)}).files
    assert file.identities == ()
    assert [each.why.say(Lang.EN).removeprefix(f"{tmp_path}/") for each in file.refused] == [why]
