"""`pmcoach send`: the week in every chat, in either language, once; and to stdout in every dialect."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.cli.sending import Send, chats, send, states
from tests.integrations.fakes.room import SERVICES, Room
from tests.integrations.fakes.tracker import Reply, Request, says
from tests.week import SETTINGS, WEEK

from pmcoach.views.cards.card import CardRow, Section

__all__ = ["chats", "send"]  # pytest finds fixtures by their names here

Golden = Callable[[str, str], None]


@pytest.mark.bulk
@pytest.mark.parametrize("service", SERVICES)
def test_the_week_reaches_every_chat_once(service: str, send: Send, chats: Room, folder: Path) -> None:
    first = send(service)
    accepted = "accepted by Teams, which posts it a little later" if service == "teams" else "sent"
    assert (first.code, first.out, first.err) == (0, "", f"digest 2026-W47 → {service}: {accepted}\n")
    assert "支付产品组 · W47" in json.dumps(chats.chats[service].messages, ensure_ascii=False)
    again = send(service)
    assert (again.code, again.err) == (
        0,
        f"digest 2026-W47 → {service}: sent already (2026-11-20T02:00:00+00:00)\n",
    )
    assert len(chats.chats[service].posted) == 1
    assert states(folder) == ["queued", "sent"]


@pytest.mark.parametrize(("lang", "word"), [("zh", "需要帮助"), ("en", "Needs help")])
def test_the_week_is_told_in_either_language(lang: str, word: str, send: Send, chats: Room) -> None:
    assert send("slack", "--lang", lang).code == 0
    assert word in json.dumps(chats.chats["slack"].messages, ensure_ascii=False)


@pytest.mark.parametrize(
    ("words", "title", "name"),
    [
        pytest.param(("remind",), "Reminder · Fri 11-20", "remind 2026-11-20", id="remind"),
        pytest.param(("praise",), "Thanks · W47", "praise 2026-W47", id="praise"),
    ],
)
def test_other_messages_are_sent_as_the_week_is(
    words: tuple[str, ...], title: str, name: str, send: Send, chats: Room
) -> None:
    result = send("slack", *words, "--lang", "en")
    assert (result.code, result.err) == (0, f"{name} → slack: sent\n")
    assert chats.chats["slack"].messages[0]["blocks"][0]["text"]["text"] == title


def test_where_there_is_nothing_to_say_nothing_is_sent(run: Run, chats: Room) -> None:
    result = run("send", "slack", "praise", files={"pmcoach.yaml": SETTINGS})
    assert (result.code, result.out) == (0, "")
    assert "没有要发送的内容" in result.err
    assert run("send", "stdout", "praise", "--lang", "en").err == "nothing to send\n"
    assert not chats.chats["slack"].requests


def test_a_week_that_changed_is_sent_once_more_on_request_only(send: Send, chats: Room) -> None:
    send("slack")
    changed = send("slack", metrics__bad_csv="date,value\n2026-11-20,9\n")
    assert changed.code == 0
    assert changed.err == (
        "digest 2026-W47 → slack: sent already (2026-11-20T02:00:00+00:00); it says something else now: "
        "--again sends it once more\n"
    )
    assert send("slack", "--again").err == "digest 2026-W47 → slack: sent\n"
    assert "sent already" in send("slack", "--again").err, "nothing else has changed"
    first, second = (message["blocks"][0]["text"]["text"] for message in chats.chats["slack"].messages)
    assert second == f"Corrected · {first}"


def test_a_correction_that_took_more_messages_goes_out_without_the_word(
    send: Send, chats: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    send("wecom")
    long = Section("x", tuple(CardRow(f"{number} {'字' * 90}") for number in range(20)))
    monkeypatch.setattr("pmcoach.cli.send.sent.correction", lambda card: card._replace(sections=(long,)))
    send("wecom", "--again", metrics__bad_csv="date,value\n2026-11-20,9\n")
    assert len(chats.chats["wecom"].posted) == 2
    assert "字" not in chats.chats["wecom"].messages[-1]["markdown"]["content"]


def test_a_fresh_checkout_with_the_ledger_in_it_sends_nothing_twice(
    send: Send, chats: Room, folder: Path, run: Run
) -> None:
    send("slack")
    ledger = (folder / ".pmcoach/outbox.jsonl").read_text(encoding="utf-8")
    again = folder.parent / "fresh"
    again.mkdir()
    result = run(
        "-C",
        str(again),
        "send",
        "slack",
        "--lang",
        "en",
        files={f"../fresh/{path}": text for path, text in {**WEEK, ".pmcoach/outbox.jsonl": ledger}.items()},
    )
    assert "sent already" in result.err
    assert len(chats.chats["slack"].posted) == 1


def test_a_channel_has_a_name_a_language_a_link_and_a_keyword(
    send: Send, chats: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PMCOACH_FEISHU_WEBHOOK_TEAM", chats.chats["feishu"].address)
    monkeypatch.setenv("TEAM_SIGN", chats.variables["PMCOACH_FEISHU_SECRET"])
    monkeypatch.delenv("PMCOACH_FEISHU_SECRET")
    settings = (
        f"{SETTINGS}send:\n  产品群: {{kind: feishu, webhook: PMCOACH_FEISHU_WEBHOOK_TEAM, secret: TEAM_SIGN, "
        "language: en, keyword: 目标提醒, link: https://git.example/x}\n"
    )
    result = send("产品群", pmcoach_yaml=settings)
    assert (result.code, result.err) == (0, "digest 2026-W47 → 产品群: sent\n")
    (message,) = chats.chats["feishu"].messages
    said = json.dumps(message, ensure_ascii=False)
    assert all(word in said for word in ("Needs help", "目标提醒", "https://git.example/x"))
    assert "需要帮助" in send("产品群", "--dry-run", "--lang", "zh").out


LONG = "很长的一件事情" * 20
LONG_WEEK = {
    **{f"people__p{n}_yaml": "lead: chen.jing\n" for n in range(5)},
    **{
        f"reports__2026-W47__p{n}_yaml": f"asks: [{LONG}]\npraise: [{{to: li.wei, for: {LONG}}}]\n"
        for n in range(5)
    },
    **{
        f"goals__2026-Q4__g{n}_yaml": WEEK["goals/2026-Q4/bad.yaml"].replace("name: 坏", f"name: {LONG}")
        + f"plan: [{{do: {LONG}, due: 2026-11-25}}, {{do: {LONG}, done: 2026-11-19}}]\n"
        for n in range(5)
    },
}


def test_a_long_week_is_told_in_several_messages(send: Send, chats: Room, folder: Path) -> None:
    wecom = chats.chats["wecom"]
    result = send("wecom", **LONG_WEEK)
    assert result.code == 0
    assert result.err.splitlines() == [f"digest 2026-W47 {part}/2 → wecom: sent" for part in (1, 2)]
    titles = [message["markdown"]["content"].split("\n")[0] for message in wecom.messages]
    assert titles == [f"### 支付产品组 · W47 · Fri 11-20 ({part}/2)" for part in (1, 2)]
    assert chats.clock.waits == [3.0]
    assert states(folder) == ["queued", "sent"] * 2


def test_after_a_failure_only_the_rest_is_sent(
    send: Send, chats: Room, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wecom = chats.chats["wecom"]
    takes, calls = wecom.answer, []

    def second_fails(request: Request) -> Reply:
        calls.append(request)
        return says(200, {"errcode": 45009, "errmsg": "api freq"}) if len(calls) == 2 else takes(request)

    monkeypatch.setattr(wecom, "answer", second_fails)
    first = send("wecom", **LONG_WEEK)
    assert first.code == 2
    assert first.err.splitlines() == [
        "digest 2026-W47 1/2 → wecom: sent",
        "pmcoach: digest 2026-W47 2/2 was not sent to wecom: too many messages in a short time",
    ]
    second = send("wecom")
    assert second.code == 0
    assert [line.split(" (")[0] for line in second.err.splitlines()] == [
        "digest 2026-W47 1/2 → wecom: sent already",
        "digest 2026-W47 2/2 → wecom: sent",
    ]
    assert len(wecom.posted) == 2
    assert states(folder) == ["queued", "sent", "queued", "failed", "queued", "sent"]


@pytest.mark.bulk
@pytest.mark.parametrize("service", SERVICES)
def test_a_dry_run_shows_the_very_payload_and_sends_nothing(
    service: str, send: Send, chats: Room, folder: Path
) -> None:
    chat = chats.chats[service]
    dry = send(service, "--dry-run")
    assert (dry.code, chat.requests, states(folder)) == (0, [], [])
    assert dry.err.startswith(f"POST {chat.url}/•••#")
    send(service)
    sent, shown = chat.messages[0], json.loads(dry.out)
    if service == "feishu":
        assert shown.pop("sign") == "•••"
        assert sent.pop("sign") != "•••"
    assert shown == sent


def test_a_dry_run_needs_no_address(send: Send, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PMCOACH_SLACK_WEBHOOK")
    dry = send("slack", "--dry-run")
    assert (dry.code, dry.err) == (0, "POST (no address is set)\n")
    assert json.loads(dry.out)["blocks"]


@pytest.mark.parametrize("dialect", ["markdown", "slack", "teams", "feishu", "dingtalk", "wecom", "text"])
def test_stdout_is_for_pasting_in_every_dialect(dialect: str, run: Run, golden: Golden) -> None:
    result = run("send", "stdout", "--dialect", dialect, files=WEEK)
    assert (result.code, result.err) == (0, "")
    golden(f"cli/send.{dialect}.md", result.out)


def test_a_mistake_is_looked_for_without_a_secret(send: Send, chats: Room) -> None:
    result = send("dingtalk", "--debug")
    assert result.err.startswith(f"POST {chats.chats['dingtalk'].url}/•••#")
    assert ": 200, 30 bytes\n" in result.err


def test_a_retired_address_is_said_to_be(send: Send, chats: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    del chats
    monkeypatch.setenv("PMCOACH_TEAMS_WEBHOOK", "https://x.webhook.office.com/webhookb2/abcdefgh0123")
    dry = send("teams", "--dry-run")
    assert (
        dry.err.splitlines()[0] == "note: x.webhook.office.com is retired; make a new webhook with a workflow"
    )


@pytest.mark.bulk
@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["send", "slack", "--dry-run"], id="dry-run"),
        pytest.param(["send", "stdout"], id="stdout"),
        pytest.param(["agenda"], id="agenda"),
        pytest.param(["send", "--help"], id="help"),
    ],
)
def test_only_what_talks_to_somebody_pays_for_the_network(words: list[str], run: Run, folder: Path) -> None:
    run(files=WEEK)
    script = (
        "import sys; from pmcoach.__main__ import main; code = main(sys.argv[1:]); "
        "assert not {'urllib3', 'icalendar', 'ssl'} & set(sys.modules); sys.exit(code)"
    )
    command = [sys.executable, "-c", script, *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, "Assertion" in done.stderr) == (0, False)


def test_a_command_for_an_address_that_fails_is_said(
    send: Send, chats: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    own.write_text('[pmcoach "slack"]\n\twebhook-command = false\n', encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(own))
    monkeypatch.delenv("PMCOACH_SLACK_WEBHOOK")
    done = send("slack")
    assert (done.code, done.out) == (2, "")
    assert "pmcoach.slack.webhook-command" in done.err
    assert chats.chats["slack"].posted == []
