"""A Teams workflow: an Adaptive Card in an envelope, its address unchanged to the last sign, four messages a second."""

from __future__ import annotations

import re
from typing import Any

from tests.integrations.fakes.chat import Chat, body_of
from tests.integrations.fakes.tracker import Reply, Request, says

QUERY = {"api-version": "1", "sp": "/triggers/manual/run", "sv": "1.0", "sig": "markerTeamsSecret-0123456789"}
CARD = "application/vnd.microsoft.card.adaptive"
AT = re.compile(r"<at>[^<>]*</at>")
ELEMENTS = frozenset(
    ("TextBlock", "RichTextBlock", "FactSet", "Container", "ColumnSet", "Image", "ActionSet")
)
ACTIONS = frozenset(("Action.OpenUrl", "Action.ShowCard", "Action.ToggleVisibility"))
BUDGET, MOST = 20_000, 28_672


class Teams(Chat):
    path = (
        "/powerautomate/automations/direct/workflows/markerTeamsFlow0123456789/triggers/manual/paths/invoke"
        "?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=markerTeamsSecret-0123456789"
    )

    def answer(self, request: Request) -> Reply:
        if request.path != self.path.partition("?")[0]:
            return refused(404, "WorkflowNotFound")
        if request.method != "POST":
            return refused(405, "MethodNotAllowed")
        if dict(request.query) != QUERY:
            return refused(401, "DirectApiAuthorizationRequired")
        if len(request.body) > BUDGET:
            self.wrong.append(f"{len(request.body)} bytes")
        if len(request.body) > MOST:
            return refused(413, "RequestEntityTooLarge")
        payload = body_of(request)
        if payload is None or not is_message(payload):
            return refused(400, "TriggerInputSchemaMismatch")
        self.called(account for each in payload["attachments"] for account in mentioned(each["content"]))
        if self.recent(1) >= 4:
            return Reply(429, b"", {"Retry-After": "1"})
        self.take(payload)
        return Reply(202)


def refused(status: int, code: str) -> Reply:
    return says(status, {"error": {"code": code, "message": "The request is not valid."}})


def is_message(payload: dict[str, Any]) -> bool:
    attachments = payload.get("attachments")
    if payload.get("type") != "message" or not isinstance(attachments, list) or not attachments:
        return False
    return all(isinstance(each, dict) and is_attachment(each) for each in attachments)


def is_attachment(attachment: dict[str, Any]) -> bool:
    card = attachment.get("content")
    return (
        attachment.get("contentType") == CARD
        and isinstance(card, dict)
        and card.get("type") == "AdaptiveCard"
        and card.get("version") in ("1.0", "1.1", "1.2", "1.3", "1.4")
        and all(is_element(each) for each in card.get("body", []))
        and all(each.get("type") in ACTIONS for each in card.get("actions", []))
        and sorted(AT.findall("\n".join(str(each.get("text")) for each in card.get("body", []))))
        == sorted(each["text"] for each in entities(card))
    )


def entities(card: dict[str, Any]) -> list[dict[str, Any]]:
    """What a card says of those it calls: each has to stand in its text, and none of the text calls without it."""
    found: list[dict[str, Any]] = card.get("msteams", {}).get("entities", [])
    return found


def mentioned(card: dict[str, Any]) -> list[str]:
    """Who a card calls: by the address or the id of an account."""
    return [
        each["mentioned"]["id"]
        for each in entities(card)
        if each["type"] == "mention" and each["mentioned"]["name"]
    ]


def is_element(element: dict[str, Any]) -> bool:
    kind = element.get("type")
    if kind == "TextBlock" and element.get("wrap") is not True:
        return False
    if kind == "RichTextBlock":
        runs = element.get("inlines") or []
        return bool(runs) and all(
            run.get("type") == "TextRun"
            and isinstance(run.get("text"), str)
            and run.get("selectAction", {"type": "Action.OpenUrl"})["type"] == "Action.OpenUrl"
            for run in runs
        )
    return kind in ELEMENTS
