"""WeCom, by group robot: Markdown of 4,096 bytes, so that a long week takes several messages.

https://developer.work.weixin.qq.com/document/path/91770
"""

from __future__ import annotations

import re

from pmcoach.integrations.chat import target
from pmcoach.integrations.chat.markdown import Dialect, full_width
from pmcoach.integrations.chat.target import Payload, Target, Verdict
from pmcoach.integrations.chat.truncate import split
from pmcoach.integrations.net.response import Response
from pmcoach.views.cards.card import Card, Tone

BYTES = 4096
MESSAGES = 3
CODES = {93000: target.GONE, 45009: target.TOO_MANY}


def compose(card: Card, keyword: str) -> tuple[Payload, ...]:
    """As few messages as it takes, three at most."""
    whole = target.with_keyword(card, keyword)
    parts = split(whole, lambda each: len(_content(each).encode()) <= BYTES, MESSAGES)
    return tuple({"msgtype": "markdown", "markdown": {"content": _content(part)}} for part in parts)


def _content(card: Card) -> str:
    return DIALECT.write(card)


def judge(answer: Response) -> Verdict:
    """The code in the body decides; the status is always 200."""
    return target.by_code(answer, {"errcode": "errmsg"}, CODES)


DIALECT = Dialect(
    full_width("<>*_~`[]@#|\\"),
    "### {}",
    "\n**{}**",
    "> {}",
    "[{label}]({url})",
    {Tone.GOOD: "info", Tone.WARN: "warning", Tone.BAD: "warning"},
    call="<@{account}>",
)
TARGET = Target(
    ("qyapi.weixin.qq.com",),
    3.0,
    compose,
    target.unsigned,
    judge,
    re.compile(r"[A-Za-z0-9][\w.@-]{0,63}", re.ASCII),
    "LiWei",
    dialect=DIALECT,
)
