"""A Feishu bot: a signature of the body's own moment, a keyword, 20 KB, five messages a second. It says no with 200."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Iterator
from typing import Any

from tests.integrations.fakes.chat import Chat, body_of
from tests.integrations.fakes.tracker import Clock, Reply, Request, says

AT = re.compile(r"<at id=([^<>\s]*)></at>")
KINDS = frozenset(("text", "post", "image", "interactive", "share_chat"))


class Feishu(Chat):
    path = "/open-apis/bot/v2/hook/markerFeishuToken-0123456789"

    def __init__(self, clock: Clock, secret: str = "", keyword: str = "") -> None:
        super().__init__(clock)
        self.secret = secret
        self.keyword = keyword

    def answer(self, request: Request) -> Reply:
        if request.method != "POST" or request.path != self.path:
            return said(19001, "param invalid: incoming webhook access token invalid")
        payload = body_of(request)
        if payload is None or len(request.body) > 20_480 or payload.get("msg_type") not in KINDS:
            return said(9499, "Bad Request")
        if payload["msg_type"] == "interactive" and not isinstance(payload.get("card"), dict):
            return said(9499, "Bad Request")
        if self.secret and not self.signed(str(payload.get("timestamp", "")), str(payload.get("sign", ""))):
            return said(19021, "sign match fail or timestamp is not within one hour from current time")
        if self.keyword and self.keyword not in request.body.decode("utf-8"):
            return said(19024, "Key Words Not Found")
        if self.recent(1) >= 5 or self.recent(60) >= 100:
            return said(11232, "frequency limited psm[lark.oapi.app_platform_runtime]appID[1500]")
        self.called(account for each in marked(payload) for account in AT.findall(each))
        self.take(payload)
        return says(
            200, {"StatusCode": 0, "StatusMessage": "success", "code": 0, "data": {}, "msg": "success"}
        )

    def signed(self, timestamp: str, sign: str) -> bool:
        if not timestamp.isdigit() or abs(self.clock.now - int(timestamp)) > 3600:
            return False
        digest = hmac.new(f"{timestamp}\n{self.secret}".encode(), digestmod=hashlib.sha256).digest()
        return hmac.compare_digest(sign, base64.b64encode(digest).decode())


def marked(value: Any) -> Iterator[str]:
    """Every text that Feishu looks for mentions in."""
    if isinstance(value, list):
        for each in value:
            yield from marked(each)
    elif isinstance(value, dict):
        if value.get("tag") == "lark_md":
            yield str(value["content"])
        for each in value.values():
            yield from marked(each)


def said(code: int, words: str) -> Reply:
    return says(200, {"code": code, "data": {}, "msg": words})
