"""The private keys of whoever runs pmcoach: where they are looked for, and what opens with them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cached_property

from pmcoach.document.source import decode
from pmcoach.errors import PmcoachError
from pmcoach.project.sealed import Shut
from pmcoach.sealing.armour import Block
from pmcoach.sealing.keys import Recipient, Refused, identities
from pmcoach.store.disk.folder import read_bytes
from pmcoach.store.git import git
from pmcoach.store.keys import age
from pmcoach.store.keys.age import KeyFile

VARIABLE = "PMCOACH_IDENTITY"
SETTING = "pmcoach.identity"
LIMIT = 1 << 16
SSH = ("id_ed25519", "id_rsa")


class Keyring:
    """Somebody's keys. Nothing is looked for before something sealed is to be opened."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self.asked = False  # whether anything was to be opened

    @cached_property
    def files(self) -> tuple[KeyFile, ...]:
        """The files with keys, those that are there."""
        named, paths = places(self._environ)
        return tuple(_read(path) for path in paths if named or os.path.lexists(path))

    @cached_property
    def recipients(self) -> Sequence[Recipient]:
        """The public sides of the keys."""
        found = (age.public(identity) for file in self.files for identity in file.identities)
        return tuple(key for key in found if key is not None)

    def open(self, block: Block) -> bytes | Shut:
        """What is sealed, or why it was not opened."""
        self.asked = True
        return age.opened(block, self.files)


def places(environ: Mapping[str, str]) -> tuple[bool, tuple[str, ...]]:
    """Where keys are looked for, and whether somebody said so: the variable, git's own setting, else the usual files."""
    said = [each for each in environ.get(VARIABLE, "").split(os.pathsep) if each]
    said = said or [each for each in (git.own_setting(SETTING),) if each]
    home = environ.get("HOME") or environ.get("USERPROFILE") or ""
    if said:
        return True, tuple(os.path.join(home, each[2:]) if each.startswith("~/") else each for each in said)
    own = own_file(environ)
    ssh = [os.path.join(home, ".ssh", name) for name in SSH] if home else []
    return False, tuple(([own] if own else []) + ssh)


def own_file(environ: Mapping[str, str]) -> str:
    """Where a new key goes: the user's own folder of settings; empty where there is none."""
    above = environ.get("XDG_CONFIG_HOME") or environ.get("APPDATA") or ""
    home = environ.get("HOME") or ""
    if not os.path.isabs(above):
        above = os.path.join(home, ".config") if os.path.isabs(home) else ""
    return os.path.join(above, "pmcoach", "keys.txt") if above else ""


def _read(path: str) -> KeyFile:
    """A file with keys; one that cannot be read has none, and says why."""
    try:
        text = decode(read_bytes("", path, LIMIT))
    except PmcoachError as error:
        return KeyFile(path, (), (Refused(error.says, error.do),))
    return KeyFile(path, *identities(text if isinstance(text, str) else ""))
