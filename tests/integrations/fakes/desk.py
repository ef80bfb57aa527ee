"""A workspace whose people work in the fakes, and the settings of somebody who may read them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from tests.integrations.fakes import data
from tests.integrations.fakes.jira import Jira
from tests.integrations.fakes.pingcode import PingCode
from tests.integrations.fakes.reach import SHANGHAI
from tests.integrations.fakes.tracker import Clock, Tracker
from tests.integrations.fakes.worktile import Worktile

from pmcoach.cli.frame.invocation import Invocation

FILES = {
    "pmcoach.yaml": "language: zh\ntimezone: Asia/Shanghai\nlead: chen.jing\n",
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\naccounts: {pingcode: li.wei, worktile: li.wei}\n",
    "people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\naccounts: {pingcode: zhang.min@example.com, worktile: 张敏}\n",
    "goals/2026-Q4/csat.yaml": (
        "title: 在2026年12月31日前将满意度从3.9提高到4.5分\nowner: li.wei\nplan:\n"
        "  - {do: 新用户引导改版, link: GRW-1, due: 2026-11-20}\n"
        "  - {do: 支付页 PAY-2, done: 2026-11-10}\n"
        "  - {do: 落地页, link: MKT-1}\n"
    ),
}
SECRETS = {
    "PMCOACH_PINGCODE_CLIENT_ID": "cid",
    "PMCOACH_PINGCODE_CLIENT_SECRET": "pc-secret-MARKER",
    "PMCOACH_WORKTILE_CLIENT_ID": "cid",
    "PMCOACH_WORKTILE_CLIENT_SECRET": "wt-secret-MARKER",
}
JIRA = {"PMCOACH_JIRA_EMAIL": "li.wei@example.com", "PMCOACH_JIRA_TOKEN": "jira-token-MARKER"}


def pingcode(**how: Any) -> PingCode:
    usual: dict[str, Any] = {"items": data.ITEMS, "users": data.USERS, "projects": [data.GROWTH, data.PAY]}
    return PingCode(Clock(), **{**usual, **how})


def worktile(**how: Any) -> Worktile:
    usual: dict[str, Any] = {"tasks": data.TASKS, "members": data.MEMBERS, "projects": [data.MARKETING]}
    return Worktile(Clock(), **{**usual, **how})


def jira(**how: Any) -> Jira:
    return Jira(Clock(), **{"issues": data.ISSUES, **how})


def sit_down(monkeypatch: pytest.MonkeyPatch, cache: Path, **fakes: Tracker) -> None:
    """Set the variables, keep what is kept in a folder, and let the command wait by the fakes' clock."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)
    clock = Clock()
    for kind, fake in fakes.items():
        clock = fake.clock
        monkeypatch.setenv(f"PMCOACH_{kind}_URL".upper(), fake.url)
    time = SimpleNamespace(monotonic=clock.time, sleep=clock.sleep)
    monkeypatch.setattr("pmcoach.cli.frame.network.time", time)
    today = SimpleNamespace(now=lambda zone: datetime.fromtimestamp(clock.now, zone))
    monkeypatch.setattr("pmcoach.cli.frame.network.datetime", today)
    now = datetime.fromtimestamp(clock.now, SHANGHAI)
    monkeypatch.setattr(Invocation, "now", property(lambda _: now))
