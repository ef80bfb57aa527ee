"""An armoured age file, parsed without a key: for how many it is sealed, and whether it is whole.

The format is that of https://age-encryption.org/v1; strictness as there, but for spaces at line ends, which editors and
mail leave behind.
"""

from __future__ import annotations

import base64

from pmcoach.patterns import pattern
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----"
END = "-----END AGE ENCRYPTED FILE-----"
WIDTH = 64
INTRO = b"age-encryption.org/v1"
NONCE, CHUNK_TAG = 16, 16
STANZA = pattern(rb"-> [\x21-\x7e]+(?: [\x21-\x7e]+)*")
X25519, ED25519, RSA, SCRYPT = "X25519", "ssh-ed25519", "ssh-rsa", "scrypt"
GREASE = "-grease"  # stanzas that stand for nobody, so that readers stay tolerant

NO_BLOCK = Text(en="it is no age block", zh="不是 age 密文块")
CUT_OFF = Text(en="its end is missing", zh="结尾不见了")
NOT_BASE64 = Text(en="line {line} of the block is damaged", zh="密文块的第 {line} 行已损坏")
NO_HEADER = Text(en="its header is damaged", zh="头部已损坏")
NO_TEXT = Text(en="nothing is sealed in it", zh="里面没有内容")
PASSPHRASE = Text(
    en="it is sealed with a passphrase, which pmcoach does not read",
    zh="是用口令加密的，pmcoach 不读取",
)


class Stanza(NamedTuple):
    """One way to the key of the text: mostly a reader."""

    kind: str
    arguments: tuple[str, ...]
    body: bytes

    @property
    def is_reader(self) -> bool:
        """Whether it stands for somebody."""
        return not self.kind.endswith(GREASE)


class Block(NamedTuple):
    """A sealed text: the stanzas of its header, and all its bytes."""

    stanzas: tuple[Stanza, ...]
    data: bytes


class Damaged(NamedTuple):
    """A text that is no whole sealed one, and why."""

    why: Text


def parse(text: str) -> Block | Damaged:
    """Take a block apart; what is damaged, and what a passphrase opens, is told apart from what is whole."""
    data = _bytes(text)
    if isinstance(data, Damaged):
        return data
    stanzas, rest = _header(data)
    if rest is None:
        return Damaged(NO_HEADER)
    if any(stanza.kind == SCRYPT for stanza in stanzas):
        return Damaged(PASSPHRASE)
    if len(rest) < NONCE + CHUNK_TAG:
        return Damaged(NO_TEXT)
    return Block(stanzas, data)


def armoured(data: bytes) -> str:
    """The bytes of an age file in armour, with a line break at its end."""
    text = base64.b64encode(data).decode("ascii")
    rows = [text[at : at + WIDTH] for at in range(0, len(text), WIDTH)]
    return "\n".join((BEGIN, *rows, END, ""))


def _bytes(text: str) -> bytes | Damaged:
    """The bytes in an armour."""
    rows = [row.rstrip(" \t\r") for row in text.strip().split("\n")]
    if rows[0] != BEGIN:
        return Damaged(NO_BLOCK)
    if rows[-1] != END:
        return Damaged(CUT_OFF)
    pieces: list[bytes] = []
    for number, row in enumerate(rows[1:-1], 2):
        last = number == len(rows) - 1
        piece = _decoded(row)
        if piece is None or not (len(row) == WIDTH or (last and 0 < len(row) < WIDTH)):
            return Damaged(NOT_BASE64.fill(line=number))
        if "=" in row and not last:
            return Damaged(NOT_BASE64.fill(line=number))
        pieces.append(piece)
    return b"".join(pieces)


def _decoded(row: str) -> bytes | None:
    """The bytes of a row of base64; None unless it is written just as an encoder writes it."""
    try:
        data = base64.b64decode(row, validate=True)
    except ValueError:
        return None
    return data if base64.b64encode(data).decode("ascii") == row else None


def _header(data: bytes) -> tuple[tuple[Stanza, ...], bytes | None]:
    """The stanzas of a header, and the bytes behind it; None where the header is not as the format has it."""
    intro, _, rest = data.partition(b"\n")
    if intro != INTRO:
        return (), None
    stanzas: list[Stanza] = []
    row, found, rest = rest.partition(b"\n")
    while found and STANZA.fullmatch(row):
        kind, *arguments = row[3:].decode("ascii").split(" ")
        body = b""
        full = True
        while full:
            row, found, rest = rest.partition(b"\n")
            piece = _raw(row) if found and len(row) <= WIDTH else None
            if piece is None:
                return (), None
            body += piece
            full = len(row) == WIDTH
        stanza = Stanza(kind, tuple(arguments), body)
        if not _fits(stanza):
            return (), None
        stanzas.append(stanza)
        row, found, rest = rest.partition(b"\n")
    whole = found and row.startswith(b"--- ") and len(_raw(row[4:]) or b"") == 32
    return tuple(stanzas), rest if whole and stanzas else None


def _raw(row: bytes) -> bytes | None:
    """The bytes of base64 without padding; None unless it is written just as an encoder writes it."""
    if b"=" in row or not row.isascii():
        return None
    return _decoded(row.decode("ascii") + "=" * (-len(row) % 4))


def _fits(stanza: Stanza) -> bool:
    """Whether a stanza of a known kind has what that kind has."""
    lengths = [len(_raw(argument.encode("ascii")) or b"") for argument in stanza.arguments]
    match stanza.kind:
        case "X25519":
            return lengths == [32] and len(stanza.body) == 32
        case "ssh-ed25519":
            return lengths == [4, 32] and len(stanza.body) == 32
        case "ssh-rsa":
            return lengths == [4]
        case _:
            return True
