"""A WeCom robot: bytes are counted, twenty messages a minute, and every answer is a 200."""

from __future__ import annotations

import re

from tests.integrations.fakes.chat import Chat, body_of
from tests.integrations.fakes.tracker import Reply, Request, says

USER = re.compile(r"<@([^<>]*)>")
KEY = "markerWeComKey-0123-4567-89ab"
MOST = {"text": 2048, "markdown": 4096}


class WeCom(Chat):
    path = f"/cgi-bin/webhook/send?key={KEY}"

    def answer(self, request: Request) -> Reply:
        if (
            request.method != "POST"
            or request.path != "/cgi-bin/webhook/send"
            or request.query.get("key") != KEY
        ):
            return said(93000, "invalid webhook url")
        payload = body_of(request)
        kind = None if payload is None else payload.get("msgtype")
        if payload is None or kind not in MOST:
            return said(40008, "invalid message type")
        content = payload.get(kind, {}).get("content")
        if not isinstance(content, str) or not content:
            return said(44004, "empty content")
        if len(content.encode()) > MOST[kind]:
            return said(40058, f"{kind}.content exceed max length {MOST[kind]}")
        if self.recent(60) >= 20:
            return said(45009, "api freq out of limit")
        self.called(USER.findall(content))
        self.take(payload)
        return said(0, "ok")


def said(code: int, words: str) -> Reply:
    return says(200, {"errcode": code, "errmsg": words})
