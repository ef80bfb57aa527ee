"""A block taken apart without any key: whose it is, and whether it is whole."""

from __future__ import annotations

import base64
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmcoach.sealing.armour import Block, Damaged, armoured, parse
from pmcoach.text import Lang


def b64(size: int) -> bytes:
    return base64.b64encode(bytes(range(size))).rstrip(b"=")


SHARE, MAC = b64(32), b64(32)
INTRO = b"age-encryption.org/v1\n"
READER = b"-> X25519 " + SHARE + b"\n" + b64(32) + b"\n"
SSH = b"-> ssh-ed25519 AAECAw " + SHARE + b"\n" + b64(32) + b"\n"
RSA = b"-> ssh-rsa AAECAw\n" + b64(256)[:64] + b"\n" + b64(40) + b"\n"
GREASE = b"-> q?x-grease a b\n" + b"A" * 64 + b"\n\n"
END = b"--- " + MAC + b"\n"
BODY = bytes(16 + 16 + 5)


def block(*stanzas: bytes, intro: bytes = INTRO, end: bytes = END, body: bytes = BODY) -> str:
    return armoured(intro + b"".join(stanzas) + end + body)


def why(text: str) -> str:
    found = parse(text)
    assert isinstance(found, Damaged)
    return found.why.say(Lang.EN)


@pytest.mark.parametrize(
    ("stanzas", "kinds", "readers"),
    [
        pytest.param((READER,), ["X25519"], 1, id="one"),
        pytest.param((READER, READER, SSH), ["X25519", "X25519", "ssh-ed25519"], 3, id="three"),
        pytest.param((RSA,), ["ssh-rsa"], 1, id="rsa"),
        pytest.param((READER, GREASE), ["X25519", "q?x-grease"], 1, id="grease-is-nobody"),
        pytest.param((b"-> piv-p256 x\n" + b64(3) + b"\n",), ["piv-p256"], 1, id="a-kind-we-do-not-know"),
    ],
)
def test_a_whole_block_says_for_how_many_it_is(
    stanzas: tuple[bytes, ...], kinds: list[str], readers: int
) -> None:
    found = parse(block(*stanzas))
    assert isinstance(found, Block)
    assert [stanza.kind for stanza in found.stanzas] == kinds
    assert sum(stanza.is_reader for stanza in found.stanzas) == readers


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="windows-line-breaks"),
        pytest.param(lambda text: text.replace("\n", "  \t\n"), id="spaces-at-line-ends"),
        pytest.param(lambda text: f"\n\n {text}\n\n", id="lines-around"),
        pytest.param(lambda text: text.removesuffix("\n"), id="no-line-break-at-its-end"),
    ],
)
def test_what_editors_do_to_a_text_is_forgiven(changed: Callable[[str], str]) -> None:
    whole = block(READER, SSH)
    assert parse(changed(whole)) == parse(whole)


HEADER = "its header is damaged"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("", "it is no age block", id="empty"),
        pytest.param("none", "it is no age block", id="words"),
        pytest.param("x" + block(READER), "it is no age block", id="something-in-front"),
        pytest.param("-----BEGIN AGE ENCRYPTED FILE-----", "its end is missing", id="its-first-line"),
        pytest.param(block(READER).replace("-----END AGE", "-----END"), "its end is missing", id="other-end"),
        pytest.param(block(READER).replace("\n", "\n ", 1), "line 2 of the block is damaged", id="indented"),
        pytest.param(block(READER).replace("\n", "\n\n", 1), "line 2 of the block is damaged", id="empty-line"),
        pytest.param(block(READER).replace("\n", "\nQUJD\n", 1), "line 2 of the block is damaged", id="short-line"),
        pytest.param(block(READER).replace("\n", f"\n{'A' * 63}=\n", 1), "line 2 of the block is damaged", id="filled-line"),
        pytest.param(block(READER).replace("\nY", "\n*", 1), "line 2 of the block is damaged", id="no-base64"),
        pytest.param(block(READER).replace("\n", "\n甲", 1), "line 2 of the block is damaged", id="not-ascii"),
        pytest.param("-----BEGIN AGE ENCRYPTED FILE-----\n-----END AGE ENCRYPTED FILE-----", HEADER, id="nothing-inside"),
        pytest.param(block(READER, intro=b"age-encryption.org/v2\n"), HEADER, id="another-version"),
        pytest.param(block(), HEADER, id="for-nobody"),
        pytest.param(block(READER, end=b"---\n"), HEADER, id="no-sum"),
        pytest.param(block(READER, end=b"--- " + b64(31) + b"\n"), HEADER, id="short-sum"),
        pytest.param(block(READER, end=b"", body=b""), HEADER, id="header-cut-off"),
        pytest.param(block(b"-> X25519 " + SHARE + b"\n", end=b"", body=b""), HEADER, id="stanza-cut-off"),
        pytest.param(block(b"-> X25519  " + SHARE + b"\n" + b64(32) + b"\n"), HEADER, id="two-spaces"),
        pytest.param(block(b"-> X25519 " + b64(31) + b"\n" + b64(32) + b"\n"), HEADER, id="short-share"),
        pytest.param(block(b"-> X25519 " + SHARE + b" x\n" + b64(32) + b"\n"), HEADER, id="an-argument-too-many"),
        pytest.param(block(b"-> X25519 " + SHARE + b"\n" + b64(31) + b"\n"), HEADER, id="short-body"),
        pytest.param(block(b"-> ssh-ed25519 AAECAw\n" + b64(32) + b"\n"), HEADER, id="ssh-without-share"),
        pytest.param(block(b"-> ssh-rsa AAEC\n" + b64(40) + b"\n"), HEADER, id="rsa-with-a-short-tag"),
        pytest.param(block(b"-> x\nAB=\n"), HEADER, id="padding-in-a-stanza"),
        pytest.param(block(b"-> x\n" + b"A" * 65 + b"\n"), HEADER, id="long-line-in-a-stanza"),
        pytest.param(block(b"-> x\n\xff\n"), HEADER, id="no-ascii-in-a-stanza"),
        pytest.param(block(READER, body=bytes(31)), "nothing is sealed in it", id="no-text"),
        pytest.param(
            block(b"-> scrypt AAAA 18\n" + b64(32) + b"\n"),
            "it is sealed with a passphrase, which pmcoach does not read", id="passphrase",
        ),
    ],
)  # fmt: skip
def test_a_damaged_block_says_what_is_wrong(text: str, said: str) -> None:
    assert why(text) == said


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_bytes_in_armour_are_the_bytes_again_or_a_reason(data: bytes) -> None:
    assert isinstance(parse(armoured(data)), Damaged)
    whole = parse(armoured(INTRO + READER + END + bytes(32) + data))
    assert isinstance(whole, Block)
    assert whole.data.endswith(data)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    whole = block(READER)
    for each in (text, whole[:40] + text + whole[40:], text + whole, whole + text):
        assert isinstance(parse(each), Block | Damaged)
