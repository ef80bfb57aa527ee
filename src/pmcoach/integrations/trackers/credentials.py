"""A service's token: asked for when it is needed, kept until it ends, and asked for once more where it is refused."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from pmcoach.errors import PmcoachError
from pmcoach.integrations.net.json_access import number
from pmcoach.integrations.net.response import Response
from pmcoach.integrations.trackers.tracker import Tracker
from pmcoach.patterns import pattern
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

EARLY = 300.0  # seconds before its end a token counts as over
ABSOLUTE = (
    1_000_000_000.0  # an `expires_in` above this is a moment, not a duration: PingCode says so, and means it
)
UNKNOWN = 600.0
SHAPE = pattern(r"[!-~]{1,4000}")

NO_SECRET = Text(
    en="{service} needs a token, or a client id and its secret",
    zh="{service} 需要令牌，或 client id 和 secret",
)
SET_THEM = Text(
    en="set {names}; or a command that prints the secret: git config --global pmcoach.{kind}.client-secret-command '…'",
    zh="请设置 {names}；或用命令给出 secret：git config --global pmcoach.{kind}.client-secret-command '…'",
)


class Credentials(NamedTuple):
    """What the user's own settings say of them."""

    client_id: str = ""
    client_secret: str = ""
    token: str = ""
    email: str = ""

    def needed(self, kind: str, service: str) -> None:
        """Raise PmcoachError where there is neither a token nor both others."""
        if not self.token and not (self.client_id and self.client_secret):
            names = tuple(f"PMCOACH_{kind}_{name}".upper() for name in ("client_id", "client_secret"))
            raise PmcoachError(NO_SECRET.fill(service=service), SET_THEM.fill(names=names, kind=kind))


class Access:
    """The token of one run. `ask` has the service make one: its text, and when it ends as the service says it."""

    def __init__(
        self, tracker: Tracker, credentials: Credentials, ask: Callable[[Credentials], tuple[str, Any]]
    ) -> None:
        credentials.needed(tracker.kind, tracker.name)
        self._tracker = tracker
        self._credentials = credentials
        self._ask = ask
        self._name = f"token {sha256(credentials.client_id.encode('utf-8', 'replace')).hexdigest()}"
        self._token = credentials.token

    def token(self) -> str:
        """The token: the one that was given, the one that is kept, else a new one."""
        if not self._token:
            kept = self._tracker.recall(self._name)
            self._token = self._known(kept) if isinstance(kept, str) and kept else self._new()
        return self._token

    def used(self, send: Callable[[str], Response], is_over: Callable[[Response], bool]) -> Response:
        """The answer to what is sent with the token; with a new one where it is over, and one can be made."""
        answer = send(self.token())
        if is_over(answer) and not self._credentials.token:
            self._token = self._new()
            answer = send(self._token)
        return answer

    def _new(self) -> str:
        token, expires = self._ask(self._credentials)
        self._known(token)
        self._tracker.remember(self._name, token, lasts(expires, self._tracker.now))
        return token

    def _known(self, token: str) -> str:
        """The token, which nothing shows from here on."""
        door = self._tracker.door
        door.secrets = door.secrets.knowing(token)
        return token


def token_in(value: Any) -> str:
    """A token out of an answer; empty for what cannot stand in a header."""
    return value if isinstance(value, str) and SHAPE.fullmatch(value) else ""


def lasts(expires: Any, now: float) -> float:
    """For how many seconds to use a token whose end is a moment or a duration."""
    said = number(expires)
    if said is None:
        return UNKNOWN
    return max((said - now if said > ABSOLUTE else said) - EARLY, 0.0)
