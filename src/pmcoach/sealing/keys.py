"""Public and private keys: which ones can be used, and why others cannot."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator

from pmcoach.patterns import pattern
from pmcoach.sealing.armour import ED25519, RSA, X25519
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
CHECK = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
PEM = pattern(r"-----BEGIN ([A-Z0-9 ]+)-----\n(.*?)-----END \1-----", re.DOTALL)
OPENSSH = b"openssh-key-v1\0"
LEAST_BITS = 2048
SECRET = "AGE-SECRET-KEY-1"

NEW_KEY = Text(en="make one: pmcoach keys new", zh="新建一把：pmcoach keys new")
NO_KEY = Text(en="“{text}” is no age or SSH public key", zh="“{text}”不是 age 或 SSH 公钥")
PRIVATE = Text(en="this is a private key: nobody else may see it", zh="这是私钥，不能给别人看")
SLIP = Text(en="“{text}” is an age key with a slip in it", zh="“{text}”像 age 公钥，但有字符不对")
PLUGIN = Text(
    en="“{text}” is a key of an age plugin or of another kind", zh="“{text}”是 age 插件或其他种类的公钥"
)
OTHER_SSH = Text(en="age cannot seal for a key of type {kind}", zh="age 不能给 {kind} 类型的公钥加密")
SHORT = Text(
    en="an RSA key of {bits} bits is too short: 2048 at least",
    zh="RSA 公钥只有 {bits} 位，太短，至少 2048 位",
)
BROKEN = Text(en="“{text}” is an SSH key that was cut or mistyped", zh="“{text}”是不完整或有误的 SSH 公钥")
LOCKED = Text(
    en="it is an SSH key with a passphrase, which pmcoach cannot use",
    zh="是带口令的 SSH 私钥，pmcoach 用不了",
)
OLD_FORM = Text(
    en="it is in an old form; convert it: ssh-keygen -p -f FILE",
    zh="是旧格式的私钥；转换：ssh-keygen -p -f 文件",
)
OTHER_PRIVATE = Text(en="it is a key of a kind that age cannot use", zh="这种私钥 age 用不了")
NONE_INSIDE = Text(en="there is no private key in it", zh="里面没有私钥")


class Recipient(NamedTuple):
    """A public key that text can be sealed for. `tag` is how a sealed text names it, if it does."""

    text: str
    kind: str
    tag: str = ""


class Refused(NamedTuple):
    """Why a key cannot be taken, and what to do."""

    why: Text
    do: Text | None = NEW_KEY


class Identity(NamedTuple):
    """A private key. `recipient` is its public one, where the file says it; it never stands in a message."""

    text: str
    recipient: Recipient | None = None


def recipient(text: str) -> Recipient | Refused:
    """Read a public key; a comment behind an SSH key is left out."""
    words = text.split()
    first = words[0] if words else ""
    if first.upper().startswith("AGE-SECRET-KEY-") or "PRIVATE KEY" in text:
        return Refused(PRIVATE, None)
    if first.startswith("age1") and len(words) == 1:
        return _age(first)
    if first in (ED25519, RSA) and len(words) > 1:
        return _ssh(first, words[1], text)
    if len(words) > 1 and (first.startswith(("ecdsa-", "sk-", "ssh-")) or "@openssh.com" in first):
        return Refused(OTHER_SSH.fill(kind=first))
    return Refused(NO_KEY.fill(text=_short(text)))


def _age(text: str) -> Recipient | Refused:
    name, _, rest = text.rpartition("1")
    if name != "age":
        return Refused(PLUGIN.fill(text=_short(text)))
    digits = [BECH32.find(char) for char in rest]
    # 52 digits of five bits hold 32 bytes, and six more their sum.
    if -1 in digits or len(digits) != 58 or _sum(name, digits) != 1 or digits[51] & 0b1111:
        return Refused(SLIP.fill(text=_short(text)))
    return Recipient(text, X25519)


def _sum(name: str, digits: list[int]) -> int:
    """The checksum of BIP 173."""
    total = 1
    for value in (*(ord(char) >> 5 for char in name), 0, *(ord(char) & 31 for char in name), *digits):
        top = total >> 25
        total = (total & 0x1FFFFFF) << 5 ^ value
        for bit, piece in enumerate(CHECK):
            total ^= piece if top >> bit & 1 else 0
    return total


def _ssh(kind: str, said: str, text: str) -> Recipient | Refused:
    try:
        wire = base64.b64decode(said, validate=True)
        parts = list(_fields(wire))
    except ValueError:
        return Refused(BROKEN.fill(text=_short(text)))
    wanted = 2 if kind == ED25519 else 3
    if len(parts) != wanted or parts[0] != kind.encode("ascii") or (kind == ED25519 and len(parts[1]) != 32):
        return Refused(BROKEN.fill(text=_short(text)))
    bits = int.from_bytes(parts[-1], "big").bit_length()
    if kind == RSA and bits < LEAST_BITS:
        return Refused(SHORT.fill(bits=bits))
    return _of_wire(kind, wire)


def _of_wire(kind: str, wire: bytes) -> Recipient:
    import hashlib  # every command reads public keys, and few have SSH ones

    tag = base64.b64encode(hashlib.sha256(wire).digest()[:4]).decode("ascii").rstrip("=")
    return Recipient(f"{kind} {base64.b64encode(wire).decode('ascii')}", kind, tag)


def _fields(wire: bytes) -> Iterator[bytes]:
    """The strings of SSH's wire form (RFC 4251); raise ValueError where they do not end where they say."""
    while wire:
        field, wire = _field(wire)
        yield field


def _field(wire: bytes) -> tuple[bytes, bytes]:
    size = int.from_bytes(wire[:4], "big")
    if len(wire) < 4 + size:
        raise ValueError("cut off")
    return wire[4 : 4 + size], wire[4 + size :]


def identities(text: str) -> tuple[tuple[Identity, ...], tuple[Refused, ...]]:
    """The private keys in a file as age and OpenSSH write them, and why others in it cannot be used."""
    text = text.replace("\r\n", "\n")
    if "-----BEGIN " in text:
        found = [_pem(match[0], match[1], match[2]) for match in PEM.finditer(text)]
    else:
        found = [_line(row) for row in map(str.strip, text.split("\n")) if row and not row.startswith("#")]
    good = tuple(each for each in found if isinstance(each, Identity))
    bad = tuple(each for each in found if isinstance(each, Refused))
    return good, bad or (() if good else (Refused(NONE_INSIDE),))


def _line(row: str) -> Identity | Refused:
    if row.startswith(SECRET) and len(row) == len(SECRET) + 58:
        return Identity(row)
    return Refused(OTHER_PRIVATE)


def _pem(whole: str, label: str, inside: str) -> Identity | Refused:
    if label != "OPENSSH PRIVATE KEY":
        return Refused(LOCKED if "ENCRYPTED" in whole else OLD_FORM)
    try:
        cipher, rest = _field(base64.b64decode("".join(inside.split()), validate=True)[len(OPENSSH) :])
        _, rest = _field(rest)  # how the passphrase becomes a key
        _, rest = _field(rest)
        wire, _ = _field(rest[4:])
        kind = next(_fields(wire), b"").decode("ascii", "replace")
    except ValueError:
        return Refused(OTHER_PRIVATE)
    if kind not in (ED25519, RSA):
        return Refused(OTHER_SSH.fill(kind=kind))
    if cipher != b"none":
        return Refused(LOCKED)
    return Identity(f"{whole}\n", _of_wire(kind, wire))


def _short(text: str) -> str:
    return text if len(text) <= 24 else f"{text[:20]}…"
