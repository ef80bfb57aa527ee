"""The one door to age: the library pyrage where it is installed, else the program `age` on the PATH."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from pmcoach.errors import PmcoachError
from pmcoach.project.sealed import NO_KEY, Shut
from pmcoach.sealing.armour import Block
from pmcoach.sealing.keys import Identity, Recipient, Refused, recipient
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

MISSING = Text(en="sealing needs age, which is not installed here", zh="加密要用 age，这里没有安装")
INSTALL = Text(
    en="pip install 'pmcoach[seal]', or install age from your system's packages",
    zh="pip install 'pmcoach[seal]'，或用系统的软件包安装 age",
)
BROKEN = Text(en="it is damaged", zh="密文已损坏")
REFUSED = Text(en="age cannot seal it: {said}", zh="age 加密不了：{said}")
SECONDS = 60
# Of the program's words only these matter: that no key fits is no damage.
NO_MATCH = ("No matching keys found", "no identity matched")


class KeyFile(NamedTuple):
    """A file with private keys, the keys in it that can be used, and why others cannot."""

    path: str
    identities: tuple[Identity, ...]
    refused: tuple[Refused, ...] = ()


def need() -> None:
    """Raise PmcoachError where there is neither the library nor the program."""
    if not is_there():
        raise PmcoachError(MISSING, INSTALL)


def is_there() -> bool:
    """Whether something can be sealed and opened here."""
    return _library() is not None or bool(_program("age"))


def seal(data: bytes, keys: Sequence[Recipient]) -> bytes:
    """The bytes of an age file for some keys; raise PmcoachError where that cannot be done."""
    need()
    library = _library()
    if library is None:
        words = [word for key in keys for word in ("-r", key.text)]
        code, out, said = _run(_program("age"), *words, given=data)
        if code:
            raise PmcoachError(REFUSED.fill(said=said))
        return out
    try:
        sealed: bytes = library.encrypt(data, [_taken(library, key) for key in keys])
    except (library.EncryptError, library.RecipientError) as error:
        raise PmcoachError(REFUSED.fill(said=str(error))) from None
    return sealed


def _taken(library: Any, key: Recipient) -> Any:
    kind = library.ssh if key.tag else library.x25519
    return kind.Recipient.from_str(key.text)


def opened(block: Block, files: Sequence[KeyFile]) -> bytes | Shut:
    """What is sealed, with the first key that fits; else why not. Nothing is raised for what is in the block."""
    if not any(file.identities for file in files):
        return Shut(NO_KEY)
    library = _library()
    if library is None:
        return _opened_by_program(block, files)
    keys = [
        key for file in files for each in file.identities if (key := _identity(library, each)) is not None
    ]
    try:
        data: bytes = library.decrypt(block.data, keys)
    except library.DecryptError as error:
        return _shut(str(error))
    return data


def _identity(library: Any, identity: Identity) -> Any:
    """A private key as the library has it; None where it does not take it after all."""
    try:
        if identity.recipient is not None:
            return library.ssh.Identity.from_buffer(identity.text.encode("ascii"))
        return library.x25519.Identity.from_str(identity.text)
    except library.IdentityError:
        return None


def _opened_by_program(block: Block, files: Sequence[KeyFile]) -> bytes | Shut:
    program = _program("age")
    if not program:
        return Shut(MISSING)
    # A file in which some key is refused would make the program ask for a passphrase, or run a plugin.
    usable = [file.path for file in files if file.identities and not file.refused]
    words = [word for path in usable for word in ("-i", path)]
    if not words:
        return Shut(NO_KEY)
    code, out, said = _run(program, "-d", *words, given=block.data)
    return _shut(said) if code else out


def _shut(said: str) -> Shut:
    return Shut(NO_KEY) if any(words in said for words in NO_MATCH) else Shut(BROKEN, damaged=True)


def public(identity: Identity) -> Recipient | None:
    """The public side of a private key; None where it cannot be had."""
    if identity.recipient is not None:
        return identity.recipient
    library = _library()
    said = ""
    if library is not None:
        key = _identity(library, identity)
        said = str(key.to_public()) if key is not None else ""
    elif program := _program("age-keygen"):
        code, out, _ = _run(program, "-y", given=f"{identity.text}\n".encode("ascii"))
        said = "" if code else out.decode("ascii", "replace").strip()
    found = recipient(said)
    return found if isinstance(found, Recipient) else None


def new_identity() -> Identity:
    """A new private key; raise PmcoachError where there is nothing that makes one."""
    library = _library()
    if library is not None:
        text = str(library.x25519.Identity.generate())
    else:
        program = _program("age-keygen")
        code, out, _ = _run(program) if program else (1, b"", "")
        if code:
            raise PmcoachError(MISSING, INSTALL)
        text = out.decode("ascii", "replace").strip().split("\n")[-1]
    return Identity(text)


def _library() -> Any:
    """The library; None where it is not installed."""
    try:
        import pyrage
    except ImportError:
        return None
    return pyrage


def _program(name: str) -> str:
    """The path of a program of age's; empty where there is none. Never one that stands in a folder named by `.`."""
    import shutil  # a slow one, for few

    found = shutil.which(name) or ""
    return found if os.path.isabs(found) else ""


def _run(program: str, *words: str, given: bytes = b"") -> tuple[int, bytes, str]:
    """The exit code of a program, what it printed, and its first line of complaint; it can ask nobody anything."""
    import subprocess

    try:
        done = subprocess.run(
            (program, *words),
            input=given,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            start_new_session=True,  # without a terminal there is no question for a passphrase
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return 1, b"", type(error).__name__
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
