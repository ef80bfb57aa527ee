"""Slack's incoming webhook: Block Kit's limits, words for errors, one message a second after a burst of five."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tests.integrations.fakes.chat import Chat, body_of, text
from tests.integrations.fakes.tracker import Reply, Request

HTTP = re.compile(r"https?://[^\s<>|]+")
USER = re.compile(r"<@([UW][A-Z0-9]+)>")
LINK = re.compile(r"<(?:https?://|mailto:)[^<>|\s]+(?:\|[^<>|]*)?>")


class Slack(Chat):
    path = "/services/T00000000/B00000000/markerSlackSecret0123456"

    def answer(self, request: Request) -> Reply:
        if request.path != self.path:
            return text(404, "no_service")
        payload = body_of(request)
        if request.method != "POST" or payload is None:
            return text(400, "invalid_payload")
        if not payload.get("text") and not payload.get("blocks"):
            return text(400, "no_text")
        if not all_right(payload.get("blocks", [])):
            return text(400, "invalid_blocks")
        said = [str(payload.get("text", "")), *marked(payload.get("blocks", []))]
        self.called(account for each in said for account in USER.findall(each))
        self.wrong.extend(f"a bare <: {each}" for each in said if "<" in USER.sub("", LINK.sub("", each)))
        if self.recent(5) >= 5 and self.recent(1):
            return text(429, "rate_limited", Retry_After="1")
        self.take(payload)
        return text(200, "ok")


def marked(value: Any) -> Iterator[str]:
    """Every text that Slack looks for mentions in."""
    if isinstance(value, list):
        for each in value:
            yield from marked(each)
    elif isinstance(value, dict):
        if value.get("type") == "mrkdwn":
            yield str(value["text"])
        for each in value.values():
            yield from marked(each)


def all_right(blocks: Any) -> bool:
    """Whether blocks are what Slack takes."""
    if not isinstance(blocks, list) or len(blocks) > 50:
        return False
    return all(isinstance(block, dict) and is_block(block) for block in blocks) and length(blocks) <= 13_200


def length(value: Any) -> int:
    """How long all texts are together."""
    if isinstance(value, list):
        return sum(map(length, value))
    if isinstance(value, dict):
        return sum(
            len(each) if name == "text" and isinstance(each, str) else length(each)
            for name, each in value.items()
        )
    return 0


def is_block(block: dict[str, Any]) -> bool:
    if len(block.get("block_id", "")) > 255:
        return False
    match block.get("type"):
        case "header":
            return is_text(block.get("text"), 150, ("plain_text",))
        case "section":
            fields = block.get("fields", [])
            has_text = is_text(block.get("text"), 3000) if "text" in block else bool(fields)
            return has_text and len(fields) <= 10 and all(is_text(field, 2000) for field in fields)
        case "context":
            elements = block.get("elements")
            return (
                isinstance(elements, list)
                and 0 < len(elements) <= 10
                and all(is_text(each, 3000) for each in elements)
            )
        case "divider":
            return True
        case "rich_text":
            return all(map(is_rich, block.get("elements", [None])))
        case _:
            return False


def is_rich(section: Any) -> bool:
    """Whether a section of rich text is one: nothing is looked for in its texts."""
    elements = section.get("elements") if isinstance(section, dict) else None
    if not elements or section.get("type") != "rich_text_section":
        return False
    return all(
        isinstance(each.get("text"), str)
        and bool(each["text"])
        and (
            each.get("type") == "text" or (each.get("type") == "link" and HTTP.fullmatch(each.get("url", "")))
        )
        for each in elements
    )


def is_text(value: Any, most: int, kinds: tuple[str, ...] = ("plain_text", "mrkdwn")) -> bool:
    return (
        isinstance(value, dict)
        and value.get("type") in kinds
        and isinstance(value.get("text"), str)
        and 0 < len(value["text"]) <= most
        and (value["type"] == "plain_text" or "emoji" not in value)
    )
