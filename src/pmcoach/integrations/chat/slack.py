"""Slack, by incoming webhook: Block Kit, with everything people wrote as plain text.

https://docs.slack.dev/reference/block-kit/blocks · https://docs.slack.dev/messaging/formatting-message-text
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pmcoach.integrations.chat import target
from pmcoach.integrations.chat.markdown import OPEN, Dialect, address, full_width
from pmcoach.integrations.chat.target import Payload, State, Target, Verdict, tagged
from pmcoach.integrations.chat.truncate import fitting
from pmcoach.integrations.net.response import Response
from pmcoach.patterns import pattern
from pmcoach.text import Text
from pmcoach.views.cards.card import Card, Section

HEADER, SECTION, BLOCKS, CHARACTERS = 150, 2900, 40, 12_000
MARKING = pattern(r"[|*_~`]")
WORDS = {
    "invalid_token": target.GONE,
    "no_service": target.GONE,
    "no_team": target.GONE,
    "no_active_hooks": target.GONE,
    "no_service_id": target.GONE,
    "channel_not_found": Text(en="the channel is gone", zh="频道不存在了"),
    "channel_is_archived": Text(en="the channel is archived", zh="频道已归档"),
    "action_prohibited": Text(en="an administrator forbids it", zh="管理员不允许"),
    "posting_to_general_channel_denied": Text(
        en="nobody may post to the general channel", zh="不允许发到 general 频道"
    ),
}


def compose(card: Card, keyword: str) -> tuple[Payload, ...]:
    """One message, however much there is to say: several would be several notifications."""
    whole = target.with_keyword(card, keyword)
    return (_payload(fitting(whole, _fits)),)


def escaped(text: str) -> str:
    """Text in which Slack finds no mention, channel or link."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _payload(card: Card) -> Payload:
    notice = escaped(" · ".join((card.title, *card.facts[:1])))
    return {"text": notice, "blocks": list(_blocks(card))}


def _blocks(card: Card) -> Iterator[dict[str, Any]]:
    yield {"type": "header", "text": _plain(card.title, HEADER)}
    if card.facts:
        yield {"type": "section", "text": _plain("\n".join(card.facts), SECTION)}
    for section in card.sections:
        if section.title:
            yield {"type": "section", "text": {"type": "mrkdwn", "text": f"*{escaped(section.title)}*"}}
        yield _rows(card, section)
    if card.calls:
        called = " ".join(f"<@{call.account}>" for call in card.calls)
        yield {"type": "section", "text": {"type": "mrkdwn", "text": called}}
    if card.links:
        links = "  ·  ".join(f"<{address(link.url)}|{_label(link.label)}>" for link in card.links)
        yield {"type": "section", "text": {"type": "mrkdwn", "text": links}}
    if card.foot:
        yield {"type": "context", "elements": [_plain(card.foot, SECTION)]}


def _rows(card: Card, section: Section) -> dict[str, Any]:
    """The rows under a heading: plain text, and where any of them leads somewhere, text in which nothing is looked for but links."""
    rest = card.rest(section)
    if not any(row.link for row in section.rows):
        said = "\n".join([*map(tagged, section.rows), *([rest] if rest else [])])
        return {"type": "section", "text": _plain(said, SECTION)}
    elements: list[dict[str, Any]] = []
    for row in section.rows:
        elements.append({"type": "text", "text": tagged(row) + (" " if row.link else "")})
        if row.link:
            elements.append({"type": "link", "url": address(row.link), "text": OPEN.say(card.lang)})
        elements.append({"type": "text", "text": "\n"})
    last = [{"type": "text", "text": rest}] if rest else []
    whole = [*elements, *last] if rest else elements[:-1]
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": whole}]}


def _label(text: str) -> str:
    """What a link says: nothing that ends it, or marks anything."""
    return escaped(MARKING.sub(" ", text))


def _plain(text: str, most: int) -> dict[str, Any]:
    """Text that Slack shows as it is, cut between characters and never in an escape."""
    said = escaped(text)
    while len(said) > most:
        text = text[: len(text) - (len(said) - most) - 1].rstrip() + "…"
        said = escaped(text)
    return {"type": "plain_text", "text": said, "emoji": False}


def _fits(card: Card) -> bool:
    blocks = list(_blocks(card))
    rows = ["\n".join(map(tagged, section.rows)) for section in card.sections]
    whole = all(len(escaped(each)) < SECTION - 100 for each in rows)
    return whole and len(blocks) <= BLOCKS and len(target.packed({"": blocks}).decode()) <= CHARACTERS


def judge(answer: Response) -> Verdict:
    """Yes is the word `ok` and nothing else."""
    found = target.by_status(answer, WORDS)
    if found is not None:
        return found
    if answer.text.strip() == "ok":
        return Verdict(State.SENT, target.SENT)
    return Verdict(State.UNKNOWN, target.UNCLEAR.fill(status=answer.status))


DIALECT = Dialect(full_width("&<>*_~`@"), "*{}*", "\n*{}*", "• {}", "<{url}|{label}>")
TARGET = Target(
    ("hooks.slack.com", "hooks.slack-gov.com"),
    1.0,
    compose,
    target.unsigned,
    judge,
    re.compile("[UW][A-Z0-9]{2,20}"),
    "U024BE7LH",
    dialect=DIALECT,
)
