"""All services that take messages."""

from __future__ import annotations

from collections.abc import Mapping

from pmcoach.integrations.chat.dingtalk import DINGTALK
from pmcoach.integrations.chat.feishu import FEISHU
from pmcoach.integrations.chat.slack import SLACK
from pmcoach.integrations.chat.target import Target
from pmcoach.integrations.chat.teams import TEAMS
from pmcoach.integrations.chat.wecom import WECOM
from pmcoach.records.kinds.sending import Service

TARGETS: Mapping[Service, Target] = {
    Service.SLACK: SLACK,
    Service.TEAMS: TEAMS,
    Service.FEISHU: FEISHU,
    Service.DINGTALK: DINGTALK,
    Service.WECOM: WECOM,
}
