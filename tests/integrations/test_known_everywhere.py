"""A chat or a tracker is named in several places; one that is forgotten in any of them is found here."""

from __future__ import annotations

import re

import pytest
from tests.integrations.fakes.room import SERVICES as FAKED
from tests.manual import PAGES, command

from pmcoach.cli.doctor.live import FACTS
from pmcoach.cli.doctor.trackers import NEEDS
from pmcoach.cli.pull import pull
from pmcoach.cli.pull.source import SOURCES
from pmcoach.cli.send import send
from pmcoach.integrations.chat.targets import DIALECTS
from pmcoach.records.kinds.pulling import PullSettings
from pmcoach.records.kinds.sending import Service
from pmcoach.rules.files.private import SECRETS

OUTSIDE = {lang: (PAGES / lang / "outside.md").read_text(encoding="utf-8") for lang in ("en", "zh")}


def test_the_lists_of_chats_are_one() -> None:
    kinds = [service.value for service in Service]
    assert list(send.DIALECTS) == list(DIALECTS)
    assert set(FAKED) == set(kinds)


@pytest.mark.parametrize("kind", Service)
def test_a_chat_is_in_the_help_on_the_page_and_among_the_secrets(kind: Service) -> None:
    (target,) = (param for param in command("send").params if param.name == "target")
    assert str(target.help).count(kind.value) == 2
    for text in OUTSIDE.values():
        (address,) = set(re.findall(rf"export PMCOACH_{kind.value.upper()}_WEBHOOK='(https://.*XXXX)'", text))
        assert any(secret.mark in address for secret in SECRETS)


@pytest.mark.parametrize("kind", sorted(SOURCES))
def test_a_tracker_is_asked_tried_set_up_and_described(kind: str) -> None:
    assert kind in pull.COMMANDS
    assert kind in NEEDS
    assert kind in FACTS
    assert kind in PullSettings._fields
    for text in OUTSIDE.values():
        assert f"pmcoach pull {kind}" in text
        assert f"accounts: {{{kind}: " in text
