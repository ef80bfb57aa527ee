"""Addresses: which are taken at all, and which host a secret may be sent to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pmcoach.errors import PmcoachError
from pmcoach.patterns import pattern
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

NOT_TAKEN = Text(
    en="{what} is not an https address; nothing was sent", zh="{what} 不是 https 地址；没有发送任何内容"
)
STRANGE = Text(
    en="{what} leads to {host}, which is not {kind}'s own; nothing was sent",
    zh="{what} 指向 {host}，不是 {kind} 自己的域名；没有发送任何内容",
)
ALLOW = Text(
    en="if that is yours, allow it in your own settings: git config --global pmcoach.{kind}.url https://{host}",
    zh="如果是你们自己的，请在你自己的设置里允许它：git config --global pmcoach.{kind}.url https://{host}",
)
# No user names, blanks, backslashes or letters outside ASCII: readers of addresses do not agree on what these mean.
SHAPE = pattern(
    r"(https?)://([a-z0-9.-]+|\[::1\])(?::([0-9]{1,5}))?(/[!-\[\]-~]*)?", re.IGNORECASE | re.ASCII
)
LOOPBACK = frozenset(("127.0.0.1", "localhost", "[::1]"))


class Address(NamedTuple):
    """An address taken apart: `target` is what is asked of the host. Its text may be a secret and is not kept."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def is_loopback(self) -> bool:
        """Whether it stays on this machine."""
        return self.host in LOOPBACK


def address(url: str, what: str | Text, *, plain: bool = False) -> Address:
    """Take an address apart; raise PmcoachError, naming `what` and never the address, unless it is https or loopback.

    `plain` lets http pass too: where a user's own settings say that nobody listens on the way.
    """
    found = SHAPE.fullmatch(url.strip())
    if found is None:
        raise PmcoachError(NOT_TAKEN.fill(what=what))
    scheme, host = found[1].lower(), found[2].lower()
    port = int(found[3] or (443 if scheme == "https" else 80))
    taken = Address(scheme, host, port, found[4] or "/")
    if (scheme != "https" and not taken.is_loopback and not plain) or not 0 < port < 65536:
        raise PmcoachError(NOT_TAKEN.fill(what=what))
    return taken


def is_own(host: str, own: Iterable[str]) -> bool:
    """Whether a host is one of a kind's own; one that begins with a dot stands for all below it."""
    return any(host.endswith(each) if each.startswith(".") else host == each for each in own)


def need_own(url: str, what: str, kind: str, own: Iterable[str], allowed: str = "") -> Address:
    """Take an address apart that a repository had a say in.

    Raises PmcoachError unless its host is the kind's own, or that of the address the user's own settings allow.
    """
    taken = address(url, what)
    users = address(allowed, f"pmcoach.{kind}.url") if allowed else None
    if is_own(taken.host, own) and taken.scheme == "https":
        return taken
    if users is not None and taken[:3] == users[:3]:
        return taken
    raise PmcoachError(
        STRANGE.fill(what=what, host=taken.host, kind=kind), ALLOW.fill(kind=kind, host=taken.host)
    )
