"""`pmcoach send` that cannot be done says why in a line, in both languages, and sends nothing."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.cli.sending import Send, chats, send, states
from tests.integrations.fakes.room import Room
from tests.week import SETTINGS

__all__ = ["chats", "send"]  # pytest finds fixtures by their names here


@pytest.mark.parametrize(
    ("words", "says", "zh"),
    [
        pytest.param(
            ("irc",), "there is no target “irc”\nthere are: slack, teams, feishu, dingtalk, wecom, stdout; "
            "others are named in pmcoach.yaml under `send`", "没有“irc”这个发送目标", id="target",
        ),
        pytest.param(
            ("slack", "digests"), "there is nothing called “digests” to send\nthere are: digest, remind, praise, brief",
            "没有“digests”这种内容可发", id="what",
        ),
        pytest.param(
            ("slack", "brief"), "a brief is about one person\nsay whose: pmcoach send slack brief PERSON",
            "一对一提要是给某一个人的", id="brief-of-nobody",
        ),
        pytest.param(
            ("slack", "remind", "li.wei"), "remind is about everybody; leave out li.wei", "remind 是给所有人的，不要写 li.wei",
            id="remind-of-somebody",
        ),
        pytest.param(("slack", "brief", "nobody"), "there is no person “nobody”", "没有“nobody”这个人", id="person"),
        pytest.param(
            ("stdout", "--dialect", "html"), "there is no dialect “html”\n"
            "there are: text, markdown, slack, teams, feishu, dingtalk, wecom", "没有“html”这种写法", id="dialect",
        ),
        pytest.param(("slack", "--dialect", "text"), "--dialect is for stdout", "--dialect 只用于 stdout", id="dialect-elsewhere"),
    ],
)  # fmt: skip
def test_what_is_asked_for_is_not_there(
    words: tuple[str, ...], says: str, zh: str, send: Send, chats: Room
) -> None:
    result = send(*words)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"pmcoach: {says}\n")
    assert send("--lang", "zh", *words).err.startswith(f"pmcoach：{zh}\n")
    assert not any(chat.requests for chat in chats.chats.values())


def test_an_address_that_is_not_set_is_named_with_the_way_to_set_it(
    send: Send, chats: Room, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PMCOACH_SLACK_WEBHOOK")
    result = send("slack")
    assert (result.code, result.err) == (
        2,
        (
            "pmcoach: PMCOACH_SLACK_WEBHOOK is not set\n"
            "put the webhook's whole address into that variable, or let a command print it: "
            "git config --global pmcoach.slack.webhook-command '…'\n"
        ),
    )
    assert states(folder) == []
    assert not chats.chats["slack"].requests


def test_a_command_of_the_user_s_own_prints_the_address(
    send: Send, chats: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PMCOACH_SLACK_WEBHOOK")
    (tmp_path / "secret").write_text(chats.chats["slack"].address + "\nmore\n", encoding="utf-8")
    own = tmp_path / "gitconfig"
    own.write_text(f'[pmcoach "slack"]\n\twebhook-command = cat "{tmp_path}/secret"\n', encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(own))
    assert send("slack").code == 0
    own.write_text('[pmcoach "slack"]\n\twebhook-command = false\n', encoding="utf-8")
    failed = send("slack", "remind")
    assert (failed.code, failed.err) == (
        2,
        (
            "pmcoach: the command in pmcoach.slack.webhook-command of your git settings failed, or printed nothing\n"
            "try it by itself; see it with: git config --global pmcoach.slack.webhook-command\n"
        ),
    )


def test_a_repository_s_own_git_settings_say_nothing(
    send: Send, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PMCOACH_SLACK_WEBHOOK")
    (folder / ".git").mkdir()
    (folder / ".git/HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    (folder / ".git/config").write_text(
        f'[pmcoach "slack"]\n\twebhook-command = touch {folder}/ran\n', encoding="utf-8"
    )
    assert send("slack").code == 2
    assert not (folder / "ran").exists()


def channel(text: str) -> str:
    return f"{SETTINGS}send:\n  team: {text}\n"


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        pytest.param("{webhook: TEAM_HOOK}", "`send: {team: …}` does not say which service it is\n"
                     "add kind: slack, teams, feishu, dingtalk, wecom", id="no-kind"),
        pytest.param("{kind: slack}", "`send: {team: …}` names no variable with its address\n"
                     "add webhook: PMCOACH_SLACK_WEBHOOK", id="no-variable"),
        pytest.param("{kind: slack, webhook: https://marker.example/x}", "`send: {team: …}` names no variable with its address\n"
                     "add webhook: PMCOACH_SLACK_WEBHOOK", id="an-address-in-the-file"),
        pytest.param("{kind: slack, webhook: NO_SUCH}", "NO_SUCH is not set\nput the webhook's whole address into that variable",
                     id="not-set"),
        pytest.param("{kind: feishu, webhook: TEAM_HOOK, secret: NO_SUCH}", "NO_SUCH is not set\nput the signing secret into that variable",
                     id="secret-not-set"),
        pytest.param("{kind: slack, webhook: TEAM_TOKEN}", "TEAM_TOKEN is not an https address; nothing was sent", id="a-token"),
        pytest.param("{kind: slack, webhook: TEAM_HOOK}", "TEAM_HOOK leads to evil.example, which is not slack's own; nothing was sent\n"
                     "if that is yours, allow it in your own settings: git config --global pmcoach.slack.url https://evil.example",
                     id="another-host"),
    ],
)  # fmt: skip
def test_a_repository_cannot_lead_a_secret_elsewhere(
    settings: str, says: str, send: Send, chats: Room, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEAM_TOKEN", "marker-token-0123456789")
    monkeypatch.setenv("TEAM_HOOK", "https://evil.example/marker-hook-0123456789")
    if "feishu" in settings:
        monkeypatch.setenv("TEAM_HOOK", "https://open.feishu.cn/open-apis/bot/v2/hook/0123456789")
    result = send("team", pmcoach_yaml=channel(settings))
    assert (result.code, result.err) == (2, f"pmcoach: {says}\n")
    assert states(folder) == []
    assert not any(chat.requests for chat in chats.chats.values())


def test_a_host_that_the_user_allows_gets_the_message(
    send: Send, chats: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEAM_HOOK", chats.chats["slack"].address)
    refused = send("team", pmcoach_yaml=channel("{kind: slack, webhook: TEAM_HOOK}"))
    assert refused.code == 2
    monkeypatch.setenv("PMCOACH_SLACK_URL", chats.chats["slack"].url)
    assert send("team").code == 0
    assert len(chats.chats["slack"].posted) == 1


@pytest.mark.bulk
@pytest.mark.parametrize(
    ("service", "spoil", "why"),
    [
        pytest.param("slack", "/services/T0/B0/gone", "there is no such webhook; it may have been removed", id="slack"),
        pytest.param("teams", "/powerautomate/gone?sig=x", "there is no such webhook; it may have been removed", id="teams"),
        pytest.param("feishu", "/open-apis/bot/v2/hook/gone", "there is no such webhook; it may have been removed", id="feishu"),
        pytest.param("dingtalk", "/robot/send?access_token=gone", "there is no such webhook; it may have been removed", id="dingtalk"),
        pytest.param("wecom", "/cgi-bin/webhook/send?key=gone", "there is no such webhook; it may have been removed", id="wecom"),
    ],
)  # fmt: skip
def test_a_webhook_that_is_gone_is_said_to_be(
    service: str, spoil: str, why: str, send: Send, chats: Room, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = chats.chats[service]
    monkeypatch.setenv(f"PMCOACH_{service}_WEBHOOK".upper(), chat.url + spoil)
    result = send(service)
    assert (result.code, result.err) == (2, f"pmcoach: digest 2026-W47 was not sent to {service}: {why}\n")
    assert states(folder) == ["queued", "failed"]
    monkeypatch.setenv(f"PMCOACH_{service}_WEBHOOK".upper(), chat.address)
    assert send(service).code == 0
    assert states(folder) == ["queued", "failed", "queued", "sent"]


@pytest.mark.parametrize(
    ("service", "why"),
    [
        pytest.param(
            "feishu", "the signature does not match, or this computer's clock is off by an hour", id="feishu"
        ),
        pytest.param(
            "dingtalk",
            "the signature does not match, or this computer's clock is off by an hour",
            id="dingtalk",
        ),
    ],
)
@pytest.mark.parametrize("secret", ["", "markerAnother"])
def test_a_wrong_signature_is_said_to_be(
    service: str, why: str, secret: str, send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"PMCOACH_{service}_SECRET".upper(), secret)
    result = send(service)
    assert (result.code, result.err) == (2, f"pmcoach: digest 2026-W47 was not sent to {service}: {why}\n")


@pytest.mark.parametrize("service", ["feishu", "dingtalk"])
def test_a_clock_that_is_wrong_is_said_to_be(
    service: str, send: Send, chats: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    off = SimpleNamespace(now=lambda zone: datetime.fromtimestamp(chats.clock.now - 7200, zone))
    monkeypatch.setattr("pmcoach.cli.frame.network.datetime", off)
    result = send(service)
    assert result.code == 2
    assert "this computer's clock is off by an hour" in result.err


@pytest.mark.parametrize(("service", "why"), [("feishu", "the bot's"), ("dingtalk", "the robot's")])
def test_a_missing_keyword_is_said_to_be(service: str, why: str, send: Send, chats: Room) -> None:
    chats.chats[service].keyword = "目标提醒"
    result = send(service)
    assert (
        result.err
        == f"pmcoach: digest 2026-W47 was not sent to {service}: {why} keyword is missing: set `keyword`\n"
    )
    settings = f"{SETTINGS}send: {{{service}: {{keyword: 目标提醒}}}}\n"
    assert send(service, pmcoach_yaml=settings).code == 0


def test_where_nothing_can_be_noted_nothing_is_sent(send: Send, chats: Room, folder: Path) -> None:
    (folder / ".pmcoach").symlink_to(os.devnull)
    result = send("slack")
    assert result.code == 2
    assert ".pmcoach/outbox.jsonl" in result.err
    assert not chats.chats["slack"].requests
