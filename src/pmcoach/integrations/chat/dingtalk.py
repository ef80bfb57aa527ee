"""DingTalk, by custom robot: Markdown, signed.

https://open.dingtalk.com/document/group/custom-robot-access
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from datetime import datetime
from typing import Any
from urllib.parse import quote

from pmcoach.integrations.chat import target
from pmcoach.integrations.chat.markdown import Dialect, full_width
from pmcoach.integrations.chat.target import Payload, Target, Verdict
from pmcoach.integrations.chat.truncate import fitting
from pmcoach.integrations.net.response import Response
from pmcoach.patterns import pattern
from pmcoach.text import Text
from pmcoach.views.cards.card import Card, plain

BYTES = 18_000
CODES = {
    300001: target.GONE,
    400101: target.GONE,
    400106: target.GONE,
    410100: target.TOO_MANY,
    130101: Text(
        en="more than 20 messages in a minute: the robot is silenced for ten",
        zh="一分钟超过 20 条，机器人被限流十分钟",
    ),
    400013: Text(en="the group was dissolved", zh="群已解散"),
    400102: Text(en="the robot is turned off", zh="机器人已停用"),
}
MOBILE = pattern(r"1[0-9]{10}|\+[0-9]{1,4}-[0-9]{5,15}")
WHITELIST = Text(en="this address is not on the robot's list of IPs", zh="本机 IP 不在机器人的白名单里")
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
    text = DIALECT.write(card)
    return {
        "msgtype": "markdown",
        "markdown": {"title": plain(card.title).replace("@", "＠"), "text": text},
        "at": _at(card),
    }


def _at(card: Card) -> dict[str, Any]:
    """Who is called: by mobile number, or by the id of a user; the text has to name them too."""
    mobiles = [call.account for call in card.calls if MOBILE.fullmatch(call.account)]
    users = [call.account for call in card.calls if not MOBILE.fullmatch(call.account)]
    return {"atMobiles": mobiles, "isAtAll": False} | ({"atUserIds": users} if users else {})


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


def judge(answer: Response) -> Verdict:
    """The code in the body decides. One code stands for all of a robot's security; its words tell which."""
    body = answer.object()
    words = str(body.get("errmsg", "")).lower()
    if body.get("errcode") in (310000, "310000"):
        for part, why in (("keyword", KEYWORD), ("sign", SIGN), ("whitelist", WHITELIST)):
            if part in words:
                return Verdict(target.State.FAILED, why)
    return target.by_code(answer, {"errcode": "errmsg"}, CODES)


DIALECT = Dialect(
    full_width("<>*_~`[]@#|\\"), "### {}", "#### {}", "- {}", "[{label}]({url})", gap=True, call="@{account}"
)
TARGET = Target(
    ("oapi.dingtalk.com",),
    3.0,
    compose,
    sign,
    judge,
    re.compile(r"(?:\+[0-9]{1,4}-)?[0-9]{5,20}|[A-Za-z0-9][\w.-]{0,63}", re.ASCII),
    "13800000000",
    dialect=DIALECT,
)
