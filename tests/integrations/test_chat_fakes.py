"""The fakes of chats refuse what the services refuse: one bad request a rule."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from tests.integrations.fakes.chat import Chat
from tests.integrations.fakes.dingtalk import DingTalk
from tests.integrations.fakes.feishu import Feishu
from tests.integrations.fakes.slack import Slack
from tests.integrations.fakes.teams import Teams
from tests.integrations.fakes.tracker import Clock
from tests.integrations.fakes.wecom import WeCom

JSON = {"Content-Type": "application/json"}
Ask = Callable[..., tuple[int, str]]


def ask(
    chat: Chat, body: Any, path: str | None = None, method: str = "POST", headers: dict[str, str] = JSON
) -> tuple[int, str]:
    """What a chat answers: its status, and its words or its code."""
    data = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode()
    connection = HTTPConnection(urlsplit(chat.url).netloc, timeout=5)
    try:
        connection.request(method, path or chat.path, data, headers)
        answer = connection.getresponse()
        said = answer.read().decode()
    finally:
        connection.close()
    if not said.startswith("{"):
        return answer.status, said
    found = json.loads(said)
    return answer.status, str(found.get("code", found.get("errcode", found.get("error", {}).get("code"))))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def slack(clock: Clock) -> Iterator[Slack]:
    chat = Slack(clock)
    with chat.running():
        yield chat


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> dict[str, Any]:
    return {"type": "mrkdwn", "text": text}


def section(**how: Any) -> dict[str, Any]:
    return {"blocks": [{"type": "section", **how}]}


@pytest.mark.parametrize(
    ("body", "said"),
    [
        pytest.param(b"payload=hello", (400, "invalid_payload"), id="no-json"),
        pytest.param([], (400, "invalid_payload"), id="a-list"),
        pytest.param({}, (400, "no_text"), id="nothing"),
        pytest.param({"text": "", "blocks": []}, (400, "no_text"), id="empty"),
        pytest.param({"blocks": {}}, (400, "no_text"), id="no-blocks"),
        pytest.param({"text": "a", "blocks": "b"}, (400, "invalid_blocks"), id="blocks-of-text"),
        pytest.param({"blocks": ["a"]}, (400, "invalid_blocks"), id="block-of-text"),
        pytest.param({"blocks": [{"type": "divider"}] * 51}, (400, "invalid_blocks"), id="51-blocks"),
        pytest.param({"blocks": [{"type": "table"}]}, (400, "invalid_blocks"), id="unknown-block"),
        pytest.param({"blocks": [{"type": "divider", "block_id": "a" * 256}]}, (400, "invalid_blocks"), id="long-id"),
        pytest.param({"blocks": [{"type": "header", "text": plain("a" * 151)}]}, (400, "invalid_blocks"), id="header-151"),
        pytest.param({"blocks": [{"type": "header", "text": mrkdwn("a")}]}, (400, "invalid_blocks"), id="header-mrkdwn"),
        pytest.param(section(text=plain("a" * 3001)), (400, "invalid_blocks"), id="section-3001"),
        pytest.param(section(text=plain("")), (400, "invalid_blocks"), id="empty-text"),
        pytest.param(section(text={"type": "markdown", "text": "a"}), (400, "invalid_blocks"), id="unknown-text"),
        pytest.param(section(text={**mrkdwn("a"), "emoji": True}), (400, "invalid_blocks"), id="emoji-in-mrkdwn"),
        pytest.param(section(), (400, "invalid_blocks"), id="section-of-nothing"),
        pytest.param(section(fields=[plain("a")] * 11), (400, "invalid_blocks"), id="11-fields"),
        pytest.param(section(fields=[plain("a" * 2001)]), (400, "invalid_blocks"), id="field-2001"),
        pytest.param({"blocks": [{"type": "context", "elements": []}]}, (400, "invalid_blocks"), id="context-of-nothing"),
        pytest.param({"blocks": [{"type": "context", "elements": [plain("a")] * 11}]}, (400, "invalid_blocks"), id="11-elements"),
        pytest.param({"blocks": section(text=plain("a" * 2900))["blocks"] * 5}, (400, "invalid_blocks"), id="14500-in-all"),
        pytest.param({"text": "a", **section(fields=[plain("a"), mrkdwn("*b*")])}, (200, "ok"), id="right"),
        pytest.param(section(text=mrkdwn("a")), (200, "ok"), id="no-text-but-blocks"),
    ],
)  # fmt: skip
def test_slack_answers(slack: Slack, body: Any, said: tuple[int, str]) -> None:
    assert ask(slack, body) == said
    assert len(slack.posted) == (said[0] == 200)


def test_slack_wants_its_address_json_and_a_post(slack: Slack) -> None:
    assert ask(slack, {"text": "a"}, path="/services/T0/B0/x") == (404, "no_service")
    assert ask(slack, {"text": "a"}, method="PUT") == (400, "invalid_payload")
    assert ask(slack, {"text": "a"}, headers={"Content-Type": "text/plain"}) == (400, "invalid_payload")


def test_slack_takes_a_burst_of_five_and_then_one_a_second(slack: Slack, clock: Clock) -> None:
    assert [ask(slack, {"text": "a"}) for _ in range(6)] == [(200, "ok")] * 5 + [(429, "rate_limited")]
    clock.sleep(1)
    assert ask(slack, {"text": "a"}) == (200, "ok")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param({"text": "<!channel>"}, id="text"),
        pytest.param(section(text=mrkdwn("*a* <@U1>")), id="section"),
        pytest.param(
            {"blocks": [{"type": "context", "elements": [mrkdwn("<https://a.example")]}]}, id="unended"
        ),
    ],
)
def test_slack_tells_of_what_would_call_somebody(slack: Slack, body: Any) -> None:
    ask(slack, body)
    assert slack.wrong
    slack.wrong.clear()
    ask(slack, section(text=mrkdwn("<https://a.example|a> &lt;")))
    assert slack.wrong == []


def card(*body: Any, **how: Any) -> dict[str, Any]:
    content = {"type": "AdaptiveCard", "version": "1.4", "body": list(body), **how}
    kind = "application/vnd.microsoft.card.adaptive"
    return {"type": "message", "attachments": [{"contentType": kind, "content": content}]}


BLOCK = {"type": "TextBlock", "text": "a", "wrap": True}
WRONG = (400, "TriggerInputSchemaMismatch")


@pytest.fixture
def teams(clock: Clock) -> Iterator[Teams]:
    chat = Teams(clock)
    with chat.running():
        yield chat


@pytest.mark.parametrize(
    ("body", "said"),
    [
        pytest.param(card(BLOCK), (202, ""), id="right"),
        pytest.param(
            card({"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "a"}]}),
            (202, ""),
            id="runs",
        ),
        pytest.param(b"{", WRONG, id="no-json"),
        pytest.param({"@type": "MessageCard", "text": "a"}, WRONG, id="message-card"),
        pytest.param({**card(BLOCK), "type": "card"}, WRONG, id="envelope"),
        pytest.param({"type": "message", "attachments": []}, WRONG, id="no-attachment"),
        pytest.param(
            {"type": "message", "attachments": [{"contentType": "text/html"}]}, WRONG, id="content-type"
        ),
        pytest.param(card(BLOCK, version="1.5"), WRONG, id="version"),
        pytest.param(card({"type": "Table"}), WRONG, id="element"),
        pytest.param(card({"type": "RichTextBlock", "inlines": []}), WRONG, id="no-runs"),
        pytest.param(card({"type": "TextBlock", "text": "a"}), WRONG, id="no-wrap"),
        pytest.param(card(BLOCK, actions=[{"type": "Action.Submit"}]), WRONG, id="action"),
        pytest.param(card({**BLOCK, "text": "a" * 29_000}), (413, "RequestEntityTooLarge"), id="too-large"),
    ],
)
def test_teams_answers(teams: Teams, body: Any, said: tuple[int, str]) -> None:
    assert ask(teams, body) == said


def test_teams_wants_its_address_as_it_is(teams: Teams) -> None:
    path, _, query = teams.path.partition("?")
    assert ask(teams, card(BLOCK), path=f"/x?{query}") == (404, "WorkflowNotFound")
    assert ask(teams, card(BLOCK), path=teams.path + "x") == (401, "DirectApiAuthorizationRequired")
    assert ask(teams, card(BLOCK), path=path) == (401, "DirectApiAuthorizationRequired")
    assert ask(teams, card(BLOCK), path=teams.path + "&a=b") == (401, "DirectApiAuthorizationRequired")
    assert ask(teams, card(BLOCK), method="GET") == (405, "MethodNotAllowed")
    assert ask(teams, card(BLOCK), headers={}) == WRONG


def test_teams_tells_of_a_card_over_the_budget_and_of_haste(teams: Teams, clock: Clock) -> None:
    assert ask(teams, card({**BLOCK, "text": "a" * 20_000})) == (202, "")
    assert teams.wrong == ["20210 bytes"]
    assert [ask(teams, card(BLOCK))[0] for _ in range(4)] == [202, 202, 202, 429]
    clock.sleep(1)
    assert ask(teams, card(BLOCK)) == (202, "")


CARD = {"msg_type": "interactive", "card": {"elements": []}}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        pytest.param(CARD, "0", id="right"),
        pytest.param(b"[]", "9499", id="a-list"),
        pytest.param({**CARD, "msg_type": "markdown"}, "9499", id="kind"),
        pytest.param({**CARD, "card": json.dumps(CARD["card"])}, "9499", id="card-of-text"),
        pytest.param({**CARD, "x": "a" * 20_480}, "9499", id="too-large"),
    ],
)
def test_feishu_answers(clock: Clock, body: Any, code: str) -> None:
    with Feishu(clock).running() as chat:
        assert isinstance(chat, Feishu)
        assert ask(chat, body) == (200, code)
        assert ask(chat, body, path="/open-apis/bot/v2/hook/x") == (200, "19001")


def test_feishu_checks_signature_age_and_keyword(clock: Clock) -> None:
    clock.now = 1_700_000_000
    right = {"timestamp": "1700000000", "sign": "cWCZ+FtxWNN0j7jIG5dsoDAsB2UuepYMmzUJuasS9xc="}
    chat = Feishu(clock, "test0123456789", "周报")
    with chat.running():
        assert ask(chat, {**CARD, **right, "x": "周报"}) == (200, "0")
        assert ask(chat, {**CARD, **right}) == (200, "19024")
        assert ask(chat, CARD) == (200, "19021")
        assert ask(chat, {**CARD, **right, "sign": "x", "x": "周报"}) == (200, "19021")
        clock.sleep(3601)
        assert ask(chat, {**CARD, **right, "x": "周报"}) == (200, "19021")


def test_feishu_takes_five_a_second_and_a_hundred_a_minute(clock: Clock) -> None:
    chat = Feishu(clock)
    with chat.running():
        assert [ask(chat, CARD)[1] for _ in range(6)] == ["0"] * 5 + ["11232"]
        clock.sleep(1)
        for _ in range(95):
            clock.sleep(0.3)
            ask(chat, CARD)
        clock.sleep(1)
        assert (len(chat.posted), ask(chat, CARD)[1]) == (100, "11232")


NOTE = {"msgtype": "markdown", "markdown": {"title": "a", "text": "b"}}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        pytest.param(NOTE, "0", id="right"),
        pytest.param(b"x", "40035", id="no-json"),
        pytest.param({**NOTE, "x": "a" * 20_000}, "40035", id="too-large"),
        pytest.param({"msgtype": "markdown", "markdown": {"text": "b"}}, "400105", id="no-title"),
        pytest.param({"msgtype": "text", "text": {"content": "b"}}, "400105", id="kind"),
    ],
)
def test_dingtalk_answers(clock: Clock, body: Any, code: str) -> None:
    chat = DingTalk(clock)
    with chat.running():
        assert ask(chat, body) == (200, code)
        assert ask(chat, body, path="/robot/send?access_token=x") == (200, "300001")
        assert ask(chat, body, path="/robot") == (200, "404")


def test_dingtalk_checks_signature_age_and_keyword(clock: Clock) -> None:
    clock.now = 1_700_000_000
    sign = "yBKp5IlG6qCzcQWmgyRK/ziJBdVNJmHfFE2ST/CzT/g="
    chat = DingTalk(clock, "SECtest0123456789", "周报")
    once = f"{chat.path}&timestamp=1700000000000&sign={quote(sign, safe='')}"
    twice = f"{chat.path}&timestamp=1700000000000&sign={quote(quote(sign, safe=''), safe='')}"
    with chat.running():
        assert ask(chat, {**NOTE, "x": "周报"}, path=once) == (200, "0")
        assert ask(chat, NOTE, path=once) == (200, "310000")
        assert ask(chat, {**NOTE, "x": "周报"}, path=twice) == (200, "310000")
        assert ask(chat, {**NOTE, "x": "周报"}) == (200, "310000")
        clock.sleep(3601)
        assert ask(chat, {**NOTE, "x": "周报"}, path=once) == (200, "310000")


def test_dingtalk_is_silent_for_ten_minutes_after_twenty_in_one(clock: Clock) -> None:
    chat = DingTalk(clock)
    with chat.running():
        assert [ask(chat, NOTE)[1] for _ in range(21)] == ["0"] * 20 + ["410100"]
        clock.sleep(599)
        assert ask(chat, NOTE)[1] == "410100"
        clock.sleep(2)
        assert ask(chat, NOTE)[1] == "0"
        ask(chat, {**NOTE, "at": {"isAtAll": True}})
        assert chat.wrong == ["everybody is called"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        pytest.param({"msgtype": "markdown", "markdown": {"content": "字" * 1365}}, "0", id="right"),
        pytest.param({"msgtype": "markdown", "markdown": {"content": "字" * 1366}}, "40058", id="4098-bytes"),
        pytest.param({"msgtype": "text", "text": {"content": "a" * 2049}}, "40058", id="2049-bytes"),
        pytest.param({"msgtype": "markdown", "markdown": {"content": ""}}, "44004", id="empty"),
        pytest.param({"msgtype": "file"}, "40008", id="kind"),
        pytest.param(b"x", "40008", id="no-json"),
    ],
)
def test_wecom_answers(clock: Clock, body: Any, code: str) -> None:
    chat = WeCom(clock)
    with chat.running():
        assert ask(chat, body) == (200, code)
        assert ask(chat, body, path="/cgi-bin/webhook/send?key=x") == (200, "93000")


def test_wecom_takes_twenty_a_minute(clock: Clock) -> None:
    chat = WeCom(clock)
    with chat.running():
        body = {"msgtype": "markdown", "markdown": {"content": "a"}}
        assert [ask(chat, body)[1] for _ in range(21)] == ["0"] * 20 + ["45009"]
        clock.sleep(60)
        assert ask(chat, body)[1] == "0"
