"""What a channel makes of a card: whose briefs it takes, links to the forge, who is called, names left out, a test message."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.cli.sending import Send, chats, send, states
from tests.integrations.fakes.room import SERVICES, Room
from tests.week import SETTINGS, WEEK

from pmcoach.text import Lang
from pmcoach.views.cards.card import Card, CardRow, Section, Tone

__all__ = ["chats", "send"]  # pytest finds fixtures by their names here

GOAL = "goals/2026-Q4/坏.yaml"
CARD = Card(
    Lang.EN,
    "Reminder",
    (),
    (
        Section(
            "Missing reports",
            (
                CardRow("王芳: W46", who="wang.fang", path=GOAL),
                CardRow("李伟: W47", "late", Tone.WARN, who="li.wei"),
                CardRow("王芳 asks 李伟: help", who="wang.fang"),
                CardRow("外人", who="nobody"),
            ),
        ),
    ),
    "Write it in five minutes: pmcoach new report",
)
ACCOUNTS = {
    "slack": "U024BE7LH",
    "teams": "wang.fang@example.com",
    "feishu": "ou_7d8a6e6df7621556ce0d21922b676706",
    "dingtalk": "13800000000",
    "wecom": "WangFang",
}


@pytest.fixture
def remind(send: Send, monkeypatch: pytest.MonkeyPatch) -> Send:
    """`send`, whose reminders are one card."""
    monkeypatch.setattr("pmcoach.cli.send.sent.card_of", lambda *_: CARD)
    return send


@pytest.fixture
def origin(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let the workspace be a repository with a remote."""
    for name in ("GITHUB_REF_NAME", "CI_COMMIT_BRANCH", "CI_DEFAULT_BRANCH", "GITEE_BRANCH"):
        monkeypatch.delenv(name, raising=False)

    def set_to(url: str) -> None:
        for words in (("init", "-q", "-b", "main"), ("remote", "add", "origin", url)):
            subprocess.run(("git", *words), cwd=folder, check=True)

    return set_to


def said(room: Room, service: str) -> str:
    return json.dumps(room.chats[service].messages, ensure_ascii=False)


def with_account(service: str) -> str:
    return f"name: 王芳\nlead: chen.jing\naccounts: {{{service}: {ACCOUNTS[service]}}}\n"


OWN = "{kind: slack, webhook: PMCOACH_SLACK_WEBHOOK, for: chen.jing}"
BRIEF = f"{SETTINGS}send:\n  own: {OWN}\n  theirs: {OWN.replace('chen.jing', 'li.wei')}\n"


def test_a_brief_goes_to_the_lead_s_own_channel(send: Send, chats: Room) -> None:
    result = send("own", "brief", "li.wei", pmcoach_yaml=BRIEF)
    assert (result.code, result.out, result.err) == (0, "", "brief li.wei 2026-11-20 → own: sent\n")
    assert "李伟 · 1:1 on 11-20" in said(chats, "slack")


@pytest.mark.parametrize("target", ["slack", "theirs"])
@pytest.mark.parametrize("words", [(), ("--dry-run",)])
def test_a_brief_goes_nowhere_else_and_is_printed(
    target: str, words: tuple[str, ...], send: Send, chats: Room, folder: Path
) -> None:
    result = send(target, "brief", "李伟", *words, pmcoach_yaml=BRIEF)
    assert result.code == 2
    assert result.out.startswith("李伟 · 1:1 on 11-20\n")
    assert result.err == (
        f"pmcoach: a brief about 李伟 goes to 陈静 only; {target} is not said to be theirs alone, so nothing was sent\n"
        "name a channel that only chen.jing reads, in pmcoach.yaml: "
        "send: {chen.jing: {kind: slack, webhook: VARIABLE, for: chen.jing}}\n"
    )
    assert (chats.chats["slack"].requests, states(folder)) == ([], [])


def test_a_brief_about_somebody_without_a_lead_goes_to_nobody(send: Send, chats: Room) -> None:
    result = send("own", "brief", "chen.jing", pmcoach_yaml=BRIEF)
    assert "陈静 has no lead, so a brief about them goes to nobody" in result.err
    assert chats.chats["slack"].requests == []


def test_a_lead_whose_file_is_missing_is_named_by_id(send: Send, chats: Room) -> None:
    result = send(
        "slack",
        "brief",
        "li.wei",
        people__li_wei_yaml="x",
        **{"people/li.wei.yaml": "name: 李伟\nlead: gone\n"},
    )
    assert "goes to gone only" in result.err
    assert chats.chats["slack"].requests == []


@pytest.mark.parametrize("service", SERVICES)
def test_reminders_call_those_whose_turn_it_is_on_request(service: str, remind: Send, chats: Room) -> None:
    chats.chats[service].members = frozenset((ACCOUNTS[service],))
    settings = f"{SETTINGS}send: {{{service}: {{mention: true}}}}\n"
    result = remind(
        service, "remind", pmcoach_yaml=settings, **{"people/wang.fang.yaml": with_account(service)}
    )
    assert result.code == 0
    assert result.err.startswith(
        f"cannot be mentioned in {service}: 李伟, nobody; write it into their files: accounts: {{{service}: "
    )
    assert ACCOUNTS[service] in said(chats, service)
    assert said(chats, service).count(f'"id": "{ACCOUNTS[service]}"') == (service == "teams"), (
        "each is called once"
    )


def test_where_everybody_can_be_called_nothing_is_said(
    send: Send, chats: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    only = Card(Lang.EN, "t", (), (Section("", (CardRow("x", who="wang.fang"), CardRow("y"))),))
    monkeypatch.setattr("pmcoach.cli.send.sent.card_of", lambda *_: only)
    chats.chats["slack"].members = frozenset((ACCOUNTS["slack"],))
    settings = f"{SETTINGS}send: {{slack: {{mention: true}}}}\n"
    result = send(
        "slack", "remind", pmcoach_yaml=settings, **{"people/wang.fang.yaml": with_account("slack")}
    )
    assert result.err == "remind 2026-11-20 → slack: sent\n"


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize(
    "words_and_settings",
    [
        pytest.param(("remind", "{}"), id="not-asked-for"),
        pytest.param(("digest", "{mention: true}"), id="no-reminder"),
        pytest.param(("remind", "{mention: true, names: false}"), id="without-names"),
    ],
)
def test_otherwise_nobody_is_called(
    service: str, words_and_settings: tuple[str, str], remind: Send, chats: Room
) -> None:
    what, channel = words_and_settings
    settings = f"{SETTINGS}send: {{{service}: {channel}}}\n"
    result = remind(service, what, pmcoach_yaml=settings, **{"people/wang.fang.yaml": with_account(service)})
    assert (result.code, "mentioned" in result.err) == (0, False)
    assert ACCOUNTS[service] not in said(chats, service)


@pytest.mark.bulk
@pytest.mark.parametrize(
    "account", ["all", "@all", "'<!channel>'", "everyone", "'U1 U2'", "'x></at><at id=all'"]
)
def test_no_account_in_a_file_calls_everybody(account: str, remind: Send, chats: Room) -> None:
    for service in SERVICES:
        person = f"name: 王芳\nlead: chen.jing\naccounts: {{{service}: {account}}}\n"
        settings = f"{SETTINGS}send: {{{service}: {{mention: true}}}}\n"
        result = remind(service, "remind", pmcoach_yaml=settings, **{"people/wang.fang.yaml": person})
        assert "cannot be mentioned" in result.err
    assert {name: chat.wrong for name, chat in chats.chats.items()} == {name: [] for name in SERVICES}


@pytest.mark.parametrize(
    ("url", "file", "new"),
    [
        pytest.param(
            "git@github.com:pay/goals.git", "https://github.com/pay/goals/blob/main/goals/2026-Q4/%E5%9D%8F.yaml",
            "https://github.com/pay/goals/new/main?filename=reports/2026-W47/", id="github",
        ),
        pytest.param(
            "https://li:pw-MARKER@gitlab.example.com/a/b/goals.git",
            "https://gitlab.example.com/a/b/goals/-/blob/main/goals/2026-Q4/%E5%9D%8F.yaml",
            "https://gitlab.example.com/a/b/goals/-/new/main/?file_name=reports/2026-W47/", id="gitlab",
        ),
        pytest.param(
            "https://gitee.com/pay/goals", "https://gitee.com/pay/goals/blob/main/goals/2026-Q4/%E5%9D%8F.yaml", "", id="gitee"
        ),
        pytest.param(
            "ssh://git@codeberg.org/pay/goals.git", "https://codeberg.org/pay/goals/src/branch/main/goals/2026-Q4/%E5%9D%8F.yaml",
            "https://codeberg.org/pay/goals/_new/main/reports/2026-W47/", id="gitea",
        ),
        pytest.param("git@git.intern:pay/goals.git", "", "", id="a-host-that-tells-nothing"),
        pytest.param("/srv/git/goals.git", "", "", id="no-host"),
    ],
)  # fmt: skip
def test_rows_and_buttons_lead_to_the_forge(
    url: str, file: str, new: str, remind: Send, chats: Room, origin: Callable[[str], None]
) -> None:
    origin(url)
    assert remind("feishu", "remind").code == 0
    text = said(chats, "feishu")
    assert "MARKER" not in text
    assert [address for address in (file, new) if address and address not in text] == []
    assert ("pmcoach new report" in text) is not bool(file), "what is pressed takes the place of the command"
    assert ("Write the report" in text) is bool(new)
    assert ("See all of it" in text) is bool(file)


def test_the_kind_of_forge_and_its_branch_can_be_said(
    remind: Send, chats: Room, origin: Callable[[str], None], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    origin("git@git.intern:pay/goals.git")
    subprocess.run(("git", "config", "pmcoach.forge", "gitlab"), cwd=folder, check=True)
    monkeypatch.setenv("GITHUB_REF_NAME", "12/merge")
    monkeypatch.setenv("CI_COMMIT_BRANCH", "goals 2026")
    remind("feishu", "remind")
    assert "https://git.intern/pay/goals/-/blob/goals%202026/goals/2026-Q4/%E5%9D%8F.yaml" in said(
        chats, "feishu"
    )


def test_a_template_leads_to_files_where_the_forge_is_another(
    remind: Send, chats: Room, origin: Callable[[str], None]
) -> None:
    settings = f"{SETTINGS}send: {{feishu: {{files: 'https://code.example/x?at={{path}}'}}}}\n"
    remind("feishu", "remind", pmcoach_yaml=settings)
    assert "https://code.example/x?at=goals/2026-Q4/%E5%9D%8F.yaml" in said(chats, "feishu")
    origin("git@github.com:pay/goals.git")
    remind("feishu", "remind", "--again")
    last = json.dumps(chats.chats["feishu"].messages[-1], ensure_ascii=False)
    assert "https://code.example/x?at=goals/2026-Q4/%E5%9D%8F.yaml" in last
    assert "https://github.com/pay/goals/new/main?filename=reports/2026-W47/" in last


def test_without_reports_there_is_nothing_to_write(
    send: Send, chats: Room, origin: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    origin("git@github.com:pay/goals.git")
    monkeypatch.setattr("pmcoach.cli.send.sent.card_of", lambda *_: CARD._replace(foot=""))
    send("slack", "remind")
    assert "Write the report" not in said(chats, "slack")
    monkeypatch.setattr("pmcoach.cli.send.sent.card_of", lambda *_: CARD)
    send(
        "teams",
        "remind",
        pmcoach_yaml=f"{SETTINGS}cadence: {{report: none}}\n".replace(
            "cadence: {review: none, check: monthly}\n", ""
        ),
    )
    assert "Write the report" not in said(chats, "teams")


@pytest.mark.parametrize("service", SERVICES)
def test_a_team_can_leave_names_out(service: str, remind: Send, chats: Room) -> None:
    settings = f"{SETTINGS}send: {{{service}: {{names: false}}}}\n"
    remind(service, "remind", pmcoach_yaml=settings)
    text = said(chats, service)
    assert [name for name in ("王芳", "李伟", "li.wei", "wang.fang") if name in text] == []
    assert "a colleague asks a colleague: help" in text


@pytest.mark.parametrize("service", SERVICES)
def test_reminders_of_a_week_mention_those_who_are_late(service: str, send: Send, chats: Room) -> None:
    chats.chats[service].members = frozenset((ACCOUNTS[service],))
    settings = f"{SETTINGS}send: {{{service}: {{mention: true}}}}\n"
    send(service, "remind", pmcoach_yaml=settings, **{"people/wang.fang.yaml": with_account(service)})
    assert ACCOUNTS[service] in said(chats, service)


@pytest.mark.parametrize("service", SERVICES)
def test_goals_of_a_week_lead_to_their_files(
    service: str, send: Send, chats: Room, origin: Callable[[str], None]
) -> None:
    origin("git@github.com:pay/goals.git")
    send(service)
    assert "https://github.com/pay/goals/blob/main/goals/2026-Q4/bad.yaml" in said(chats, service)


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_test_message_arrives_and_is_not_noted(
    service: str, lang: str, send: Send, chats: Room, folder: Path, origin: Callable[[str], None]
) -> None:
    origin("git@github.com:pay/goals.git")
    for _ in range(2):
        result = send(service, "--test", "--lang", lang)
        assert result.code == 0
        assert result.err.startswith(f"test 2026-11-20 → {service}")
    text = said(chats, service)
    assert ("A test from pmcoach" if lang == "en" else "pmcoach 测试消息") in text
    assert "https://github.com/pay/goals" in text
    assert (len(chats.chats[service].posted), states(folder)) == (2, [])


def test_a_test_message_can_be_looked_at_first(
    send: Send, chats: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PMCOACH_SLACK_WEBHOOK")
    result = send("slack", "--test", "--dry-run")
    assert (result.code, "A test from pmcoach" in result.out) == (0, True)
    assert "no address is set" in result.err
    assert chats.chats["slack"].posted == []


def test_a_test_message_that_does_not_arrive_says_why(
    send: Send, chats: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PMCOACH_FEISHU_SECRET", "markerWrong")
    result = send("feishu", "--test")
    assert result.code == 2
    assert "test 2026-11-20 was not sent to feishu: the signature does not match" in result.err
    assert chats.chats["feishu"].posted == []


def test_a_test_message_has_the_link_of_its_channel(send: Send, chats: Room) -> None:
    send("slack", "--test", pmcoach_yaml=f"{SETTINGS}send: {{slack: {{link: https://git.example/x}}}}\n")
    assert "https://git.example/x" in said(chats, "slack")
    send("teams", "--test")
    assert "Action.OpenUrl" not in said(chats, "teams")


def test_what_was_the_week_is_written_for_pasting(run: Run) -> None:
    text = run("send", "stdout", files=WEEK).out
    assert not set("\\*#`<>[]|") & set(text), "nothing that a chat or a mail would show as it is"
    assert all(line == line.rstrip() for line in text.split("\n"))
