"""DingTalk, by custom robot: Markdown, signed.

https://open.dingtalk.com/document/group/custom-robot-access
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import datetime
from urllib.parse import quote

from pmcoach.integrations import target
from pmcoach.integrations.answer import Answer
from pmcoach.integrations.dialect import written
from pmcoach.integrations.fit import fitting
from pmcoach.integrations.target import Payload, Target, Verdict
from pmcoach.text import Text
from pmcoach.views.card import Card

BYTES = 18_000
CODES = {
    300001: target.GONE,
    410100: target.TOO_MANY,
}
KEYWORD = Text(en="the robot's keyword is missing: set `keyword`", zh="缺少机器人的关键词：请设置 keyword")
SIGN = Text(
    en="the signature does not match, or this computer's clock is off by an hour",
    zh="签名不对，或本机时钟差了一小时以上",
)


def compose(card: Card, keyword: str) -> tuple[Payload, ...]:
    """One message: a robot that says more than twenty things in a minute is silenced for ten."""
    whole = target.with_keyword(card, keyword)
    return (_payload(fitting(whole, lambda each: len(target.packed(_payload(each))) <= BYTES)),)


def _payload(card: Card) -> Payload:
    text = written(card, "dingtalk")
    return {
        "msgtype": "markdown",
        "markdown": {"title": card.title, "text": text},
        "at": {"atMobiles": [], "isAtAll": False},
    }


def signature(timestamp: str, secret: str) -> str:
    """What the secret makes of the moment and itself."""
    words = f"{timestamp}\n{secret}".encode()
    return base64.b64encode(hmac.new(secret.encode(), words, hashlib.sha256).digest()).decode("ascii")


def sign(url: str, payload: Payload, secret: str, now: datetime) -> tuple[str, Payload]:
    """The signature stands in the address, with milliseconds, encoded once."""
    if not secret:
        return url, payload
    timestamp = str(int(now.timestamp() * 1000))
    return f"{url}&timestamp={timestamp}&sign={quote(signature(timestamp, secret), safe='')}", payload


def judge(answer: Answer) -> Verdict:
    """The code in the body decides. One code stands for all of a robot's security; its words tell which."""
    body = answer.object()
    words = str(body.get("errmsg", "")).lower()
    if body.get("errcode") in (310000, "310000"):
        for part, why in (("keyword", KEYWORD), ("sign", SIGN)):
            if part in words:
                return Verdict(target.State.FAILED, why)
    return target.by_code(answer, {"errcode": "errmsg"}, CODES)


DINGTALK = Target(("oapi.dingtalk.com",), 3.0, compose, sign, judge)
