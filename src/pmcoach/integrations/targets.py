"""All services that take messages."""

from __future__ import annotations

from collections.abc import Mapping

from pmcoach.integrations.dingtalk import DINGTALK
from pmcoach.integrations.feishu import FEISHU
from pmcoach.integrations.slack import SLACK
from pmcoach.integrations.target import Target
from pmcoach.integrations.teams import TEAMS
from pmcoach.integrations.wecom import WECOM
from pmcoach.records.sending import Service

TARGETS: Mapping[Service, Target] = {
    Service.SLACK: SLACK,
    Service.TEAMS: TEAMS,
    Service.FEISHU: FEISHU,
    Service.DINGTALK: DINGTALK,
    Service.WECOM: WECOM,
}
