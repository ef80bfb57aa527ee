"""Public and private keys: which are taken, and what is said of the others."""

from __future__ import annotations

import base64
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.keys import LI, LI_KEY, SSH, SSH_KEY

from pmcoach.sealing.keys import Identity, Recipient, Refused, identities, recipient
from pmcoach.text import Lang

CUT = "” is an SSH key that was cut or mistyped"


def wire(*fields: bytes) -> str:
    return base64.b64encode(b"".join(len(field).to_bytes(4, "big") + field for field in fields)).decode()


def rsa(bits: int) -> str:
    number = ((1 << (bits - 1)) + 1).to_bytes(bits // 8 + 1, "big")
    return f"ssh-rsa {wire(b'ssh-rsa', bytes([1, 0, 1]), number)}"


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        pytest.param(f" {LI_KEY}\n", "X25519", LI_KEY, id="age"),
        pytest.param(f"{SSH_KEY} li.wei@laptop at home", "ssh-ed25519", SSH_KEY, id="ssh"),
        pytest.param(rsa(2048), "ssh-rsa", rsa(2048), id="rsa"),
    ],
)
def test_a_key_is_taken_without_its_comment(text: str, kind: str, said: str) -> None:
    found = recipient(text)
    assert isinstance(found, Recipient)
    assert (found.kind, found.text) == (kind, said)


def test_a_sealed_text_names_an_ssh_key_by_the_beginning_of_its_hash() -> None:
    found = recipient(SSH_KEY)
    assert isinstance(found, Recipient)
    assert found.tag == "icgQKw"


@pytest.mark.parametrize(
    ("text", "en"),
    [
        pytest.param("", "“” is no age or SSH public key", id="nothing"),
        pytest.param("li.wei", "“li.wei” is no age or SSH public key", id="words"),
        pytest.param(LI, "this is a private key: nobody else may see it", id="private"),
        pytest.param("-----BEGIN OPENSSH PRIVATE KEY-----", "this is a private key: nobody else may see it", id="private-ssh"),
        pytest.param(LI_KEY[:-1], f"“{LI_KEY[:20]}…” is an age key with a slip in it", id="cut"),
        pytest.param(LI_KEY[:-1] + "qp"[LI_KEY[-1] == "q"], f"“{LI_KEY[:20]}…” is an age key with a slip in it", id="slip"),
        pytest.param("age1" + "b" * 58, "“age1bbbbbbbbbbbbbbbb…” is an age key with a slip in it", id="no-such-letter"),
        pytest.param("age1yubikey1qwrty", "“age1yubikey1qwrty” is a key of an age plugin or of another kind", id="plugin"),
        pytest.param("ecdsa-sha2-nistp256 AAAA x", "age cannot seal for a key of type ecdsa-sha2-nistp256", id="ecdsa"),
        pytest.param("sk-ssh-ed25519@openssh.com AAAA", "age cannot seal for a key of type sk-ssh-ed25519@openssh.com", id="sk"),
        pytest.param("ssh-dss AAAA", "age cannot seal for a key of type ssh-dss", id="dss"),
        pytest.param("ssh-ed25519", "“ssh-ed25519” is no age or SSH public key", id="type-alone"),
        pytest.param("ssh-ed25519 !", "“ssh-ed25519 !” is an SSH key that was cut or mistyped", id="no-base64"),
        pytest.param(SSH_KEY[:-8], f"“{SSH_KEY[:20]}…” is an SSH key that was cut or mistyped", id="cut-ssh"),
        pytest.param(f"ssh-ed25519 {wire(b'ssh-rsa', bytes(32))}", f"“ssh-ed25519 AAAAB3Nz…{CUT}", id="another-type-inside"),
        pytest.param(f"ssh-ed25519 {wire(b'ssh-ed25519', bytes(31))}", f"“ssh-ed25519 AAAAC3Nz…{CUT}", id="short-ssh"),
        pytest.param(rsa(1024), "an RSA key of 1024 bits is too short: 2048 at least", id="short-rsa"),
    ],
)  # fmt: skip
def test_another_key_is_refused_with_a_reason(text: str, en: str) -> None:
    found = recipient(text)
    assert isinstance(found, Refused)
    assert found.why.say(Lang.EN) == en


def test_keys_are_read_as_age_keygen_writes_them() -> None:
    text = f"# created: 2026-11-20T10:00:00Z\r\n# public key: {LI_KEY}\r\n\r\n{LI}\r\n"
    assert identities(text) == ((Identity(LI),), ())


def test_an_ssh_key_says_its_public_side() -> None:
    ((identity,), refused) = identities(SSH)
    assert identity.recipient == recipient(SSH_KEY)
    assert (identity.text, refused) == (SSH, ())


def opened(body: bytes) -> str:
    return f"-----BEGIN OPENSSH {'PRIVATE'} KEY-----\n{base64.b64encode(body).decode()}\n-----END OPENSSH {'PRIVATE'} KEY-----\n"


def pem(label: str, body: str = "AAAA\n") -> str:
    return f"-----BEGIN {label} {'PRIVATE'} KEY-----\n{body}-----END {label} {'PRIVATE'} KEY-----\n"


NONE = b"openssh-key-v1\0" + b"".join(len(each).to_bytes(4, "big") + each for each in (b"none", b"none", b""))


@pytest.mark.parametrize(
    ("text", "en"),
    [
        pytest.param("", "there is no private key in it", id="empty"),
        pytest.param("# nothing\n", "there is no private key in it", id="comments"),
        pytest.param("AGE-PLUGIN-YUBIKEY-1QQQ\n", "it is a key of a kind that age cannot use", id="plugin"),
        pytest.param(LI[:-1], "it is a key of a kind that age cannot use", id="cut"),
        pytest.param(pem("RSA"), "it is in an old form; convert it: ssh-keygen -p -f FILE", id="old-form"),
        pytest.param(
            pem("RSA", "Proc-Type: 4,ENCRYPTED\n\nAAAA\n"),
            "it is an SSH key with a passphrase, which pmcoach cannot use", id="old-form-with-passphrase",
        ),
        pytest.param(pem("OPENSSH", "!\n"), "it is a key of a kind that age cannot use", id="no-base64"),
        pytest.param(pem("OPENSSH"), "it is a key of a kind that age cannot use", id="cut-ssh"),
        pytest.param(opened(NONE), "it is a key of a kind that age cannot use", id="cut-inside"),
        pytest.param(opened(NONE + bytes(8)), "age cannot seal for a key of type ", id="no-type"),
        pytest.param("-----BEGIN CERTIFICATE-----\nAAAA\n", "there is no private key in it", id="something-else"),
    ],
)  # fmt: skip
def test_a_private_key_that_cannot_be_used_says_why(text: str, en: str) -> None:
    found, refused = identities(text)
    assert found == ()
    assert [each.why.say(Lang.EN) for each in refused] == [en]


@pytest.fixture
def keygen(tmp_path: Path) -> Callable[..., str]:
    """A private SSH key as OpenSSH makes it now."""

    def made(*words: str) -> str:
        path = tmp_path / "key"
        try:
            subprocess.run(["ssh-keygen", "-q", *words, "-f", str(path)], check=True, timeout=60)
        except FileNotFoundError:
            pytest.skip("there is no ssh-keygen")
        return path.read_text(encoding="utf-8")

    return made


@pytest.mark.parametrize(
    ("words", "en"),
    [
        pytest.param(("-t", "ed25519", "-N", "correct horse"), "it is an SSH key with a passphrase, which pmcoach cannot use", id="passphrase"),
        pytest.param(("-t", "ecdsa", "-N", ""), "age cannot seal for a key of type ecdsa-sha2-nistp256", id="ecdsa"),
    ],
)  # fmt: skip
def test_what_openssh_writes_is_told_apart(
    keygen: Callable[..., str], words: tuple[str, ...], en: str
) -> None:
    found, refused = identities(keygen(*words))
    assert (found, [each.why.say(Lang.EN) for each in refused]) == ((), [en])
