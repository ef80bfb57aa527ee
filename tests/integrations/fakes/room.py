"""A room for every service: the fakes of all five, and the variables of somebody who may write to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import datetime
from types import SimpleNamespace
from typing import NamedTuple

import pytest
from tests.integrations.fakes.chat import Chat
from tests.integrations.fakes.dingtalk import DingTalk
from tests.integrations.fakes.feishu import Feishu
from tests.integrations.fakes.slack import Slack
from tests.integrations.fakes.teams import Teams
from tests.integrations.fakes.tracker import Clock
from tests.integrations.fakes.wecom import WeCom

SERVICES = ("slack", "teams", "feishu", "dingtalk", "wecom")
SECRETS = {"PMCOACH_FEISHU_SECRET": "markerFeishuSign", "PMCOACH_DINGTALK_SECRET": "SECmarkerDingTalkSign"}


class Room(NamedTuple):
    """The fakes, by service, and the clock they share."""

    clock: Clock
    chats: Mapping[str, Chat]

    @property
    def variables(self) -> dict[str, str]:
        """What somebody who may write to all of them has in their environment."""
        return {
            **SECRETS,
            **{f"PMCOACH_{name}_WEBHOOK".upper(): chat.address for name, chat in self.chats.items()},
        }

    def enter(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Set the variables, and let commands wait by the fakes' clock."""
        for name, value in self.variables.items():
            monkeypatch.setenv(name, value)
        time = SimpleNamespace(monotonic=self.clock.time, sleep=self.clock.sleep)
        monkeypatch.setattr("pmcoach.cli.frame.network.time", time)
        today = SimpleNamespace(now=lambda zone: datetime.fromtimestamp(self.clock.now, zone))
        monkeypatch.setattr("pmcoach.cli.frame.network.datetime", today)


@contextmanager
def opened() -> Iterator[Room]:
    """All five, running; whoever did what no client may do fails."""
    clock = Clock()
    chats: dict[str, Chat] = {
        "slack": Slack(clock),
        "teams": Teams(clock),
        "feishu": Feishu(clock, SECRETS["PMCOACH_FEISHU_SECRET"]),
        "dingtalk": DingTalk(clock, SECRETS["PMCOACH_DINGTALK_SECRET"]),
        "wecom": WeCom(clock),
    }
    with ExitStack() as stack:
        for chat in chats.values():
            stack.enter_context(chat.running())
        yield Room(clock, chats)
    assert {name: chat.wrong for name, chat in chats.items()} == {name: [] for name in chats}
