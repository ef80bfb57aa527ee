"""A command's way to the network, and the settings only the user can make."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from pmcoach.cells import showable
from pmcoach.cli.frame import console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.integrations.net.client import Clock, Door, Limits
from pmcoach.integrations.net.redact import Redactor
from pmcoach.store.git import git
from pmcoach.text import Text

COMMAND_FAILED = Text(
    en="the command in {key} of your git settings failed, or printed nothing",
    zh="你的 git 设置里 {key} 的命令失败了，或没有输出",
)
TRY_IT = Text(
    en="try it by itself; see it with: git config --global {key}",
    zh="请单独运行试试；查看：git config --global {key}",
)


def way_out(
    run: Invocation, secrets: Redactor, *, gap: float = 0.0, patience: float = 60.0, plain: bool = False
) -> Door:
    """The way to one service. With --debug every request is told on stderr, without what is secret."""

    def note(words: str) -> None:
        console.err(f"{showable(words)}\n")

    clock = Clock(time.monotonic, lambda: datetime.now(UTC), time.sleep)
    limits = Limits(wait=patience)
    heard = note if run.given.debug else None
    return Door(run.environ, clock, secrets, limits=limits, gap=gap, note=heard, plain=plain)


def own(run: Invocation, kind: str, name: str) -> str:
    """What the user's own settings say of a service, never the repository's; empty where they say nothing.

    Of `pingcode` and `base_url`: the variable `PMCOACH_PINGCODE_BASE_URL`, else `pmcoach.pingcode.base-url` of git's own
    configuration, else what the command in `pmcoach.pingcode.base-url-command` prints. Raises PmcoachError where that fails.
    """
    key = f"pmcoach.{kind}.{name.replace('_', '-')}"
    said = run.environ.get(variable(kind, name), "").strip() or git.own_setting(key)
    command = "" if said else git.own_setting(f"{key}-command")
    if not command:
        return said
    printed = git.printed(command)
    if not printed:
        raise PmcoachError(COMMAND_FAILED.fill(key=f"{key}-command"), TRY_IT.fill(key=f"{key}-command"))
    return printed


def variable(kind: str, name: str) -> str:
    """The environment variable for something a service needs."""
    return f"PMCOACH_{kind}_{name}".upper()
