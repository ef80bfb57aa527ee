"""Both ways to age seal and open alike, for every kind of key, and say why not where they cannot."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.keys import CHEN, CHEN_KEY, LI, LI_KEY, SSH, SSH_KEY

from pmcoach.errors import PmcoachError
from pmcoach.project.sealed import NO_KEY, Shut
from pmcoach.sealing.armour import Block, armoured, parse
from pmcoach.sealing.keys import Identity, Recipient, Refused, identities, recipient
from pmcoach.store.keys import age
from pmcoach.store.keys.age import KeyFile
from pmcoach.text import Lang

WAYS = ["pyrage", "age"]


def keys(*texts: str) -> list[Recipient]:
    return [found for text in texts if isinstance(found := recipient(text), Recipient)]


def block(data: bytes) -> Block:
    found = parse(armoured(data))
    assert isinstance(found, Block)
    return found


@pytest.fixture
def held(tmp_path: Path) -> Callable[[str], KeyFile]:
    """A file with a key."""

    def made(text: str) -> KeyFile:
        path = tmp_path / "keys.txt"
        path.write_text(f"{text}\n", encoding="utf-8")
        path.chmod(0o600)
        return KeyFile(str(path), *identities(text))

    return made


@pytest.mark.parametrize("opens", WAYS)
@pytest.mark.parametrize("seals", WAYS)
@pytest.mark.parametrize("key", [pytest.param(LI, id="age"), pytest.param(SSH, id="ssh")])
def test_what_one_way_seals_both_open(
    ways: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
    held: Callable[[str], KeyFile],
    seals: str,
    opens: str,
    key: str,
) -> None:
    ways(seals)
    sealed = block(age.seal("心情 3\n".encode(), keys(CHEN_KEY, LI_KEY, SSH_KEY)))
    monkeypatch.undo()
    ways(opens)
    assert sum(stanza.is_reader for stanza in sealed.stanzas) == 3
    assert age.opened(sealed, [held(key)]) == "心情 3\n".encode()


@pytest.mark.parametrize("way", WAYS)
def test_no_key_and_damage_are_told_apart(
    ways: Callable[[str], None], held: Callable[[str], KeyFile], way: str
) -> None:
    ways(way)
    sealed = age.seal(b"x" * 40, keys(CHEN_KEY))
    none = age.opened(block(sealed), [held(LI)])
    assert none == Shut(NO_KEY)
    damaged = age.opened(block(sealed[:-1] + bytes([sealed[-1] ^ 1])), [held(CHEN)])
    assert damaged == Shut(age.BROKEN, damaged=True)
    assert age.opened(block(sealed), []) == Shut(NO_KEY)


def test_without_library_and_program_it_says_what_to_install(
    ways: Callable[[str], None], held: Callable[[str], KeyFile]
) -> None:
    sealed = block(age.seal(b"x", keys(LI_KEY)))
    ways("none")
    assert not age.is_there()
    with pytest.raises(PmcoachError) as error:
        age.seal(b"x", keys(LI_KEY))
    assert error.value.says.say(Lang.EN) == "sealing needs age, which is not installed here"
    assert error.value.do is not None
    assert "pip install 'pmcoach[seal]'" in error.value.do.say(Lang.ZH)
    assert age.opened(sealed, [held(LI)]) == Shut(age.MISSING)
    with pytest.raises(PmcoachError):
        age.new_identity()
    assert age.public(Identity(LI)) is None


@pytest.mark.parametrize("way", WAYS)
def test_a_new_key_has_a_public_side_and_is_another_each_time(ways: Callable[[str], None], way: str) -> None:
    ways(way)
    made = [age.new_identity(), age.new_identity()]
    public = [age.public(each) for each in made]
    assert public[0] != public[1]
    assert [key.kind for key in public if key is not None] == ["X25519", "X25519"]
    assert age.public(Identity(LI)) == recipient(LI_KEY)
    assert age.public(identities(SSH)[0][0]) == recipient(SSH_KEY)


@pytest.mark.parametrize("way", WAYS)
def test_a_key_with_a_slip_in_it_opens_nothing(
    ways: Callable[[str], None], held: Callable[[str], KeyFile], way: str
) -> None:
    ways(way)
    slip = LI[:-1] + "QP"[LI[-1] == "Q"]
    assert age.public(Identity(slip)) is None
    found = age.opened(block(age.seal(b"x", keys(LI_KEY))), [held(slip)])
    assert isinstance(found, Shut)


@pytest.mark.parametrize("way", WAYS)
def test_what_age_refuses_to_seal_for_is_one_line(ways: Callable[[str], None], way: str) -> None:
    ways(way)
    with pytest.raises(PmcoachError) as error:
        age.seal(b"x", [Recipient(LI_KEY[:-1], "X25519")])
    assert error.value.says.say(Lang.EN).startswith("age cannot seal it: ")


def test_a_file_with_a_key_of_a_plugin_is_not_given_to_the_program(
    ways: Callable[[str], None], held: Callable[[str], KeyFile]
) -> None:
    ways("age")
    sealed = block(age.seal(b"x", keys(LI_KEY)))
    file = held(f"{LI}\nAGE-PLUGIN-X-1QQQ")
    assert [type(each) for each in file.refused] == [Refused]
    assert age.opened(sealed, [file]) == Shut(NO_KEY)


def test_a_program_in_the_folder_one_stands_in_is_not_run(
    ways: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    ways("none")
    monkeypatch.setattr("shutil.which", lambda name: f"./{name}")
    assert not age.is_there()


def test_a_program_that_does_not_end_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: Callable[[str], KeyFile]
) -> None:
    sealed = block(age.seal(b"x", keys(LI_KEY)))
    program = tmp_path / "age"
    program.write_text("#!/bin/sh\nsleep 60\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setitem(sys.modules, "pyrage", None)
    monkeypatch.setattr("shutil.which", lambda name: str(tmp_path / name))
    monkeypatch.setattr(age, "SECONDS", 0.05)
    assert age.opened(sealed, [held(LI)]) == Shut(age.BROKEN, damaged=True)


@pytest.mark.parametrize("way", WAYS)
def test_an_rsa_key_reads_too(
    ways: Callable[[str], None], held: Callable[[str], KeyFile], tmp_path: Path, way: str
) -> None:
    try:
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-N", "", "-f", str(tmp_path / "rsa")],
            check=True, timeout=60,
        )  # fmt: skip
    except FileNotFoundError:
        pytest.skip("there is no ssh-keygen")
    ways(way)
    public = (tmp_path / "rsa.pub").read_text(encoding="utf-8")
    sealed = block(age.seal(b"x", keys(public)))
    assert [stanza.arguments[:1] for stanza in sealed.stanzas if stanza.is_reader] == [(keys(public)[0].tag,)]
    assert age.opened(sealed, [held((tmp_path / "rsa").read_text(encoding="utf-8"))]) == b"x"
