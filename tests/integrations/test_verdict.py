"""What an answer means: yes only where the service says yes, and not known where nobody can tell."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from pmcoach.integrations.chat import dingtalk, feishu
from pmcoach.integrations.chat.target import State, unsigned
from pmcoach.integrations.chat.targets import TARGETS
from pmcoach.integrations.net.response import Response
from pmcoach.records.kinds.sending import Service
from pmcoach.text import Lang

SENT, FAILED, UNKNOWN = State.SENT, State.FAILED, State.UNKNOWN
PAGE = b"<html><title>502 Bad Gateway</title></html>"


def answer(status: int, body: Any) -> Response:
    return Response(
        status, body=body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode()
    )


@pytest.mark.parametrize(
    ("service", "given", "state", "why"),
    [
        pytest.param("slack", answer(200, b"ok"), SENT, "sent", id="slack-ok"),
        pytest.param("slack", answer(200, PAGE), UNKNOWN, "the answer says neither yes nor no (HTTP 200)", id="slack-page"),
        pytest.param("slack", answer(400, b"invalid_blocks"), FAILED, "HTTP 400", id="slack-blocks"),
        pytest.param("slack", answer(404, b"no_service"), FAILED, "there is no such webhook; it may have been removed", id="slack-gone"),
        pytest.param("slack", answer(410, b"channel_is_archived\n"), FAILED, "the channel is archived", id="slack-archived"),
        pytest.param("slack", answer(429, b"rate_limited"), FAILED, "too many messages in a short time", id="slack-haste"),
        pytest.param("slack", answer(500, b"rollup_error"), UNKNOWN, "HTTP 500", id="slack-broken"),
        pytest.param("slack", answer(503, PAGE), FAILED, "HTTP 503", id="slack-busy"),
        pytest.param("teams", answer(202, b""), SENT, "accepted by Teams, which posts it a little later", id="teams-202"),
        pytest.param("teams", answer(200, b"1"), SENT, "accepted by Teams, which posts it a little later", id="teams-200"),
        pytest.param("teams", answer(200, b"Microsoft Teams endpoint returned HTTP error 429"), FAILED,
                     "Teams took it and then could not post it", id="teams-429-inside"),
        pytest.param("teams", answer(200, b"\n<html>"), UNKNOWN, "the answer says neither yes nor no (HTTP 200)", id="teams-page"),
        pytest.param("teams", answer(401, {"error": {"code": "x"}}), FAILED, "it says: x", id="teams-401"),
        pytest.param("teams", answer(404, {"error": {"code": "WorkflowNotFound", "message": "The workflow 'x' could not be found."}}), FAILED,
                     "there is no such webhook; it may have been removed", id="teams-gone"),
        pytest.param("teams", answer(400, {"error": {"code": "WorkflowTriggerIsNotEnabled"}}), FAILED,
                     "the workflow is turned off: turn it on in Power Automate", id="teams-off"),
        pytest.param("teams", answer(400, {"error": {"code": "TriggerInputSchemaMismatch", "message": "a\x1b[2J\nb"}}), FAILED,
                     "it says: a[2J b (TriggerInputSchemaMismatch)", id="teams-words"),
        pytest.param("teams", answer(429, {"error": {"code": "WorkflowThrottled"}}), FAILED, "too many messages in a short time", id="teams-haste"),
        pytest.param("teams", answer(400, {"error": "x"}), FAILED, "HTTP 400", id="teams-no-code"),
        pytest.param("teams", answer(504, b""), UNKNOWN, "HTTP 504", id="teams-504"),
        pytest.param("feishu", answer(200, {"code": 0, "msg": "success"}), SENT, "sent", id="feishu-ok"),
        pytest.param("feishu", answer(200, {"StatusCode": 0, "StatusMessage": "success"}), SENT, "sent", id="feishu-older"),
        pytest.param("feishu", answer(500, {"code": 0}), UNKNOWN, "HTTP 500", id="feishu-zero-and-500"),
        pytest.param("feishu", answer(400, {"code": 19024, "msg": "Key Words Not Found"}), FAILED,
                     "the bot's keyword is missing: set `keyword`", id="feishu-keyword"),
        pytest.param("feishu", answer(200, {"code": 19021}), FAILED,
                     "the signature does not match, or this computer's clock is off by an hour", id="feishu-sign"),
        pytest.param("feishu", answer(200, {"code": 1, "msg": "a\x1b[2J\nb"}), FAILED, "it says: a␛[2J b (1)", id="feishu-words"),
        pytest.param("feishu", answer(200, {"code": False}), UNKNOWN, "the answer says neither yes nor no (HTTP 200)", id="feishu-false"),
        pytest.param("feishu", answer(200, {"code": None}), UNKNOWN, "the answer says neither yes nor no (HTTP 200)", id="feishu-null"),
        pytest.param("feishu", answer(200, {}), UNKNOWN, "the answer says neither yes nor no (HTTP 200)", id="feishu-empty"),
        pytest.param("feishu", answer(502, PAGE), UNKNOWN, "HTTP 502", id="feishu-page"),
        pytest.param("feishu", answer(403, PAGE), FAILED, "HTTP 403", id="feishu-403"),
        pytest.param("dingtalk", answer(200, {"errcode": 0, "errmsg": "ok"}), SENT, "sent", id="dingtalk-ok"),
        pytest.param("dingtalk", answer(200, {"errcode": "0"}), SENT, "sent", id="dingtalk-text"),
        pytest.param("dingtalk", answer(200, {"errcode": 310000, "errmsg": "keywords not in content"}), FAILED,
                     "the robot's keyword is missing: set `keyword`", id="dingtalk-keyword"),
        pytest.param("dingtalk", answer(200, {"errcode": "310000", "errmsg": "sign not match"}), FAILED,
                     "the signature does not match, or this computer's clock is off by an hour", id="dingtalk-sign"),
        pytest.param("dingtalk", answer(200, {"errcode": 310000, "errmsg": "ip 1.2.3.4 not in whitelist"}), FAILED,
                     "this address is not on the robot's list of IPs", id="dingtalk-ip"),
        pytest.param("dingtalk", answer(200, {"errcode": 310000, "errmsg": "x"}), FAILED, "it says: x (310000)", id="dingtalk-security"),
        pytest.param("dingtalk", answer(200, {"errcode": 130101, "errmsg": "send too fast, exceed 20 times per minute"}), FAILED,
                     "more than 20 messages in a minute: the robot is silenced for ten", id="dingtalk-haste"),
        pytest.param("dingtalk", answer(200, {"errcode": 430102, "errmsg": "含有不合适的文本"}), FAILED,
                     "it says: 含有不合适的文本 (430102)", id="dingtalk-own-words"),
        pytest.param("dingtalk", answer(200, {"errcode": "\u0660"}), UNKNOWN, "the answer says neither yes nor no (HTTP 200)", id="dingtalk-digit"),
        pytest.param("wecom", answer(200, {"errcode": 0, "errmsg": "ok"}), SENT, "sent", id="wecom-ok"),
        pytest.param("wecom", answer(200, {"errcode": 93000}), FAILED,
                     "there is no such webhook; it may have been removed", id="wecom-gone"),
        pytest.param("wecom", answer(200, {"errcode": 45009}), FAILED, "too many messages in a short time", id="wecom-haste"),
        pytest.param("wecom", answer(200, {"errcode": 0.0}), UNKNOWN, "the answer says neither yes nor no (HTTP 200)", id="wecom-float"),
    ],
)  # fmt: skip
def test_an_answer_means_what_its_service_says(service: str, given: Response, state: State, why: str) -> None:
    verdict = next(target for name, target in TARGETS.items() if name == service).judge(given)
    assert (verdict.state, verdict.why.say(Lang.EN)) == (state, why)


def test_every_service_of_the_settings_has_a_target() -> None:
    assert list(TARGETS) == list(Service)


NOW = datetime.fromtimestamp(1_700_000_000, UTC)


def test_feishu_signs_in_the_body_with_seconds() -> None:
    url, payload = feishu.sign("https://a.example/x", {"msg_type": "text"}, "test0123456789", NOW)
    assert url == "https://a.example/x"
    assert payload == {
        "timestamp": "1700000000",
        "sign": "cWCZ+FtxWNN0j7jIG5dsoDAsB2UuepYMmzUJuasS9xc=",
        "msg_type": "text",
    }


def test_dingtalk_signs_in_the_address_with_milliseconds_encoded_once() -> None:
    payload = {"msgtype": "markdown"}
    url, said = dingtalk.sign("https://a.example/x?access_token=t", payload, "SECtest0123456789", NOW)
    assert said is payload
    assert url == (
        "https://a.example/x?access_token=t&timestamp=1700000000000"
        "&sign=yBKp5IlG6qCzcQWmgyRK%2FziJBdVNJmHfFE2ST%2FCzT%2Fg%3D"
    )


@pytest.mark.parametrize("sign", [feishu.sign, dingtalk.sign, unsigned])
def test_without_a_secret_nothing_is_signed(sign: Any) -> None:
    assert sign("https://a.example/x", {"a": 1}, "", NOW) == ("https://a.example/x", {"a": 1})
