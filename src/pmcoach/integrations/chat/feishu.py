"""Feishu and Lark, by custom bot: a card of the first generation, with everything people wrote as plain text.

https://open.larkoffice.com/document/ukTMukTMukTM/ucTM5YjL3ETO24yNxkjN.md
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from pmcoach.integrations.chat import target
from pmcoach.integrations.chat.markdown import OPEN, Dialect, full_width
from pmcoach.integrations.chat.target import Payload, Target, Verdict, tagged
from pmcoach.integrations.chat.truncate import fitting
from pmcoach.integrations.net.response import Response
from pmcoach.text import Text
from pmcoach.views.cards.card import Card, Section, Tone

BYTES = 18_000  # of 20 KB, with room for the signature
TEMPLATES = ((Tone.BAD, "red"), (Tone.WARN, "orange"))
CODES = {
    9499: Text(en="the message is malformed or too large", zh="消息格式不对或太大"),
    11232: target.TOO_MANY,
    19001: target.GONE,
    19021: Text(
        en="the signature does not match, or this computer's clock is off by an hour",
        zh="签名不对，或本机时钟差了一小时以上",
    ),
    19022: Text(en="this address is not on the bot's list of IPs", zh="本机 IP 不在机器人的白名单里"),
    19024: Text(en="the bot's keyword is missing: set `keyword`", zh="缺少机器人的关键词：请设置 keyword"),
}


def compose(card: Card, keyword: str) -> tuple[Payload, ...]:
    """One card within the limit."""
    whole = target.with_keyword(card, keyword)
    return (_payload(fitting(whole, lambda each: len(target.packed(_payload(each))) <= BYTES)),)


def _payload(card: Card) -> Payload:
    tones = {row.tone for section in card.sections for row in section.rows}
    template = next((name for tone, name in TEMPLATES if tone in tones), "blue")
    header = {"title": _plain(card.title), "template": template}
    content = {"config": {"wide_screen_mode": True}, "header": header, "elements": list(_elements(card))}
    return {"msg_type": "interactive", "card": content}


def _elements(card: Card) -> Iterator[dict[str, Any]]:
    if card.facts:
        yield {"tag": "div", "text": _plain("\n".join(card.facts))}
    for section in card.sections:
        yield {"tag": "hr"}
        if section.title:
            yield {"tag": "div", "text": {"tag": "lark_md", "content": f"**{section.title}**"}}
        yield from _rows(card, section)
    if card.calls:
        called = " ".join(f"<at id={call.account}></at>" for call in card.calls)
        yield {"tag": "div", "text": {"tag": "lark_md", "content": called}}
    if card.links:
        yield {"tag": "action", "actions": [_button(*link) for link in card.links]}
    if card.foot:
        yield {"tag": "note", "elements": [_plain(card.foot)]}


def _rows(card: Card, section: Section) -> Iterator[dict[str, Any]]:
    """The rows under a heading: each that leads somewhere with a button of its own, the others together."""
    rest = card.rest(section)
    said: list[str] = []
    for row in section.rows:
        if not row.link:
            said.append(tagged(row))
            continue
        if said:
            yield {"tag": "div", "text": _plain("\n".join(said))}
            said = []
        yield {"tag": "div", "text": _plain(tagged(row)), "extra": _button(OPEN.say(card.lang), row.link)}
    if rest:
        said.append(rest)
    if said:
        yield {"tag": "div", "text": _plain("\n".join(said))}


def _button(label: str, url: str) -> dict[str, Any]:
    return {"tag": "button", "text": _plain(label), "url": url, "type": "default"}


def _plain(text: str) -> dict[str, Any]:
    return {"tag": "plain_text", "content": text}


def signature(timestamp: str, secret: str) -> str:
    """The key is what others sign, and what is signed is nothing."""
    key = f"{timestamp}\n{secret}".encode()
    return base64.b64encode(hmac.new(key, b"", hashlib.sha256).digest()).decode("ascii")


def sign(url: str, payload: Payload, secret: str, now: datetime) -> tuple[str, Payload]:
    """The signature stands in the body, with seconds."""
    if not secret:
        return url, payload
    timestamp = str(int(now.timestamp()))
    return url, {"timestamp": timestamp, "sign": signature(timestamp, secret), **payload}


def judge(answer: Response) -> Verdict:
    """The code in the body decides; older bodies call it by another name."""
    return target.by_code(answer, {"code": "msg", "StatusCode": "StatusMessage"}, CODES)


# Custom bots know people by open_id or user_id only.
DIALECT = Dialect(full_width("<>*_~`[]@#|\\"), "**{}**", "\n**{}**", "- {}", "[{label}]({url})")
TARGET = Target(
    ("open.feishu.cn", "open.larksuite.com"),
    0.5,
    compose,
    sign,
    judge,
    re.compile(r"[A-Za-z0-9][\w.-]{1,63}", re.ASCII),
    "ou_7d8a6e6df7621556ce0d21922b676706",
    dialect=DIALECT,
)
