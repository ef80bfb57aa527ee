"""The way to a service that work items are pulled from, as the user's own settings say."""

from __future__ import annotations

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.network import own, variable, way_out
from pmcoach.cli.frame.progress import Progress
from pmcoach.cli.pull.source import SOURCES, Client
from pmcoach.errors import PmcoachError
from pmcoach.integrations.net.address import address
from pmcoach.integrations.net.redact import Redactor
from pmcoach.integrations.trackers.credentials import Credentials
from pmcoach.integrations.trackers.tracker import Tracker
from pmcoach.store.disk.user_cache import UserCache, cache_folder
from pmcoach.text import Text

TRUE = ("1", "true", "yes", "on")
NO_ADDRESS = Text(en="{service} has no address", zh="没有写 {service} 的地址")
SET_ADDRESS = Text(
    en="set {variable} to the address you open it at: https://NAME.atlassian.net, or your company's own",
    zh="请把 {variable} 设为你打开它的地址：https://名称.atlassian.net，或公司自己的地址",
)
ALLOW_PLAIN = Text(
    en="where nobody can listen on the way, allow it in your own settings: git config --global pmcoach.{kind}.plain-http true",
    zh="确认网络上没有人能窃听后，在你自己的设置里允许：git config --global pmcoach.{kind}.plain-http true",
)
PLAIN = Text(
    en="note: {host} is asked on plain http, and the token can be read on the way",
    zh="注意：{host} 走的是明文 http，令牌在路上可以被看到",
)


def user_cache(run: Invocation) -> UserCache:
    """What this user keeps between runs."""
    return UserCache(cache_folder(run.environ))


def reach(run: Invocation, kind: str, patience: float, progress: Progress) -> tuple[Tracker, Credentials]:
    """The way to a service and what opens it. Raises PmcoachError where the address cannot be used."""
    source = SOURCES[kind]
    root = own(run, kind, "url").rstrip("/") or source.cloud
    if not root:
        raise PmcoachError(
            NO_ADDRESS.fill(service=source.name), SET_ADDRESS.fill(variable=variable(kind, "url"))
        )
    plain = _is_plain(run, kind, root)
    said = credentials(run, kind)
    secrets = Redactor().knowing(said.client_secret, said.token)
    door = way_out(run, secrets, gap=source.gap, patience=patience, plain=plain)
    return Tracker(kind, source.name, root, door, user_cache(run), run.zone, progress.step), said


def credentials(run: Invocation, kind: str) -> Credentials:
    """What opens a service, as the user's own settings say."""
    return Credentials(**{name: own(run, kind, name) for name in SOURCES[kind].secrets})


def _is_plain(run: Invocation, kind: str, root: str) -> bool:
    """Whether a service is asked on plain http, which the user's own settings have to allow.

    Raises PmcoachError for an address that is none, and for http without a word of the user's.
    """
    allowed = own(run, kind, "plain_http").casefold() in TRUE
    try:
        taken = address(root, variable(kind, "url"), plain=allowed)
    except PmcoachError as error:
        do = ALLOW_PLAIN.fill(kind=kind) if root.startswith("http://") else None
        raise PmcoachError(error.says, do) from None
    if taken.scheme == "http" and not taken.is_loopback:
        run.say(PLAIN.fill(host=taken.host))
    return allowed


def client_of(run: Invocation, kind: str, patience: float, progress: Progress) -> Client:
    """A service, ready to be asked."""
    tracker, said = reach(run, kind, patience, progress)
    return SOURCES[kind].client(tracker, said, run.project)
