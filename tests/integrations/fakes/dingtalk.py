"""A DingTalk robot: a signature in the address, a keyword, twenty messages a minute and then ten minutes of silence."""

from __future__ import annotations

import base64
import hashlib
import hmac

from tests.integrations.fakes.chat import Chat, body_of
from tests.integrations.fakes.tracker import Clock, Reply, Request, says

TOKEN = "markerDingTalkToken0123456789abcdef"


class DingTalk(Chat):
    path = f"/robot/send?access_token={TOKEN}"

    def __init__(self, clock: Clock, secret: str = "", keyword: str = "") -> None:
        super().__init__(clock)
        self.secret = secret
        self.keyword = keyword
        self.silent_until = 0.0

    def answer(self, request: Request) -> Reply:
        if request.method != "POST" or request.path != "/robot/send":
            return said(404, "请求的URI地址不存在")
        if request.query.get("access_token") != TOKEN:
            return said(300001, "token is not exist")
        payload = body_of(request)
        if payload is None or len(request.body) > 20_000:
            return said(40035, "参数错误")
        if self.secret and not self.signed(request.query.get("timestamp", ""), request.query.get("sign", "")):
            return said(
                310000, "sign not match, more: [https://ding-doc.dingtalk.com/doc#/serverapi2/qf2nxq]"
            )
        if self.keyword and self.keyword not in request.body.decode("utf-8"):
            return said(310000, "keywords not in content")
        markdown = payload.get("markdown") if payload.get("msgtype") == "markdown" else None
        if not isinstance(markdown, dict) or not markdown.get("title") or not markdown.get("text"):
            return said(400105, "参数缺失: title, text")
        at = payload.get("at", {})
        if at.get("isAtAll"):
            self.wrong.append("everybody is called")
        accounts = [*at.get("atMobiles", ()), *at.get("atUserIds", ())]
        self.called(accounts)
        self.wrong.extend(
            f"{each} is not in the text" for each in accounts if f"@{each}" not in markdown["text"]
        )
        if self.recent(60) >= 20:
            self.silent_until = self.clock.now + 600
        if self.clock.now < self.silent_until:
            return said(410100, "发送速度太快而限流")
        self.take(payload)
        return says(200, {"errcode": 0, "errmsg": "ok"})

    def signed(self, timestamp: str, sign: str) -> bool:
        """Over the query as it arrives when decoded once."""
        if not timestamp.isdigit() or abs(self.clock.now * 1000 - int(timestamp)) > 3_600_000:
            return False
        words = f"{timestamp}\n{self.secret}".encode()
        return (
            sign == base64.b64encode(hmac.new(self.secret.encode(), words, hashlib.sha256).digest()).decode()
        )


def said(code: int, words: str) -> Reply:
    return says(200, {"errcode": code, "errmsg": words})
