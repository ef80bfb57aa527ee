"""A Teams workflow: an Adaptive Card in an envelope, its address unchanged to the last sign, four messages a second."""

from __future__ import annotations

from typing import Any

from tests.integrations.fakes.chat import Chat, body_of
from tests.integrations.fakes.tracker import Reply, Request, says

QUERY = {"api-version": "1", "sp": "/triggers/manual/run", "sv": "1.0", "sig": "markerTeamsSecret-0123456789"}
CARD = "application/vnd.microsoft.card.adaptive"
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
    )


def is_element(element: dict[str, Any]) -> bool:
    kind = element.get("type")
    if kind == "TextBlock" and element.get("wrap") is not True:
        return False
    if kind == "RichTextBlock":
        runs = element.get("inlines") or []
        return bool(runs) and all(
            run.get("type") == "TextRun" and isinstance(run.get("text"), str) for run in runs
        )
    return kind in ELEMENTS
