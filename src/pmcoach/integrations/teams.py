"""Microsoft Teams, by a Workflows webhook: an Adaptive Card, with everything people wrote in runs that know no Markdown.

https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors · https://adaptivecards.io/explorer/TextRun.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pmcoach.integrations import target
from pmcoach.integrations.answer import Answer
from pmcoach.integrations.dialect import OPEN
from pmcoach.integrations.fit import fitting
from pmcoach.integrations.target import MARKS, Payload, State, Target, Verdict
from pmcoach.text import Text
from pmcoach.views.card import Card, Row, Tone

BYTES = 20_000  # what Teams counts is larger than what is sent; see MicrosoftDocs/msteams-docs#11274
COLORS = {Tone.GOOD: "Good", Tone.WARN: "Warning", Tone.BAD: "Attention"}
ACCEPTED = Text(en="accepted by Teams, which posts it a little later", zh="Teams 已接受，稍后由流程发出")
REFUSED = Text(en="Teams took it and then could not post it", zh="Teams 接受后没能发出")
MENTION = re.compile(r"<(?=/?at\b)", re.IGNORECASE)


def compose(card: Card, keyword: str) -> tuple[Payload, ...]:
    """One card within the budget."""
    whole = target.with_keyword(card, keyword)
    return (_payload(fitting(whole, lambda each: len(target.packed(_payload(each))) <= BYTES)),)


def _payload(card: Card) -> Payload:
    content: dict[str, Any] = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "msteams": {"width": "Full"},
        "body": list(_body(card)),
    }
    if card.link:
        content["actions"] = [{"type": "Action.OpenUrl", "title": OPEN.say(card.lang), "url": card.link}]
    kind = "application/vnd.microsoft.card.adaptive"
    return {"type": "message", "attachments": [{"contentType": kind, "contentUrl": None, "content": content}]}


def _body(card: Card) -> Iterator[dict[str, Any]]:
    yield _runs(_run(card.title, size="Large", weight="Bolder"))
    for fact in card.facts:
        yield _runs(_run(fact, isSubtle=True), spacing="Small")
    for section in card.sections:
        apart = {"separator": True, "spacing": "Medium"}
        if section.title:
            yield {"type": "TextBlock", "text": section.title, "weight": "Bolder", "wrap": True, **apart}
        for row in section.rows:
            yield _runs(*_row(row), spacing="Small")
        if section.more:
            yield _runs(_run(card.rest(section), isSubtle=True), spacing="Small")
    if card.foot:
        yield _runs(_run(card.foot, isSubtle=True, size="Small"), separator=True, spacing="Medium")


def _row(row: Row) -> Iterator[dict[str, Any]]:
    if row.tone in COLORS:
        yield _run(f"{row.tag} ", color=COLORS[row.tone], weight="Bolder")
    elif row.tag:
        yield _run(f"{row.tag} ", isSubtle=True)
    # A mark in a run of its own is left behind where a long line breaks.
    yield _run(row.text if row.tag else f"{MARKS[row.tone]} {row.text}")


def _runs(*runs: dict[str, Any], **how: Any) -> dict[str, Any]:
    return {"type": "RichTextBlock", "inlines": list(runs), **how}


def _run(text: str, **how: Any) -> dict[str, Any]:
    return {"type": "TextRun", "text": MENTION.sub("＜", text), **how}


def judge(answer: Answer) -> Verdict:
    """Yes means that a flow was started. It may still fail, and older ones say so in the body of a 200."""
    found = target.by_status(answer, {})
    if found is not None:
        return found
    if "returned HTTP error" in answer.text:
        return Verdict(State.FAILED, REFUSED)
    if answer.text.lstrip().startswith("<"):  # a page of somebody in between
        return Verdict(State.UNKNOWN, target.UNCLEAR.fill(status=answer.status))
    return Verdict(State.SENT, ACCEPTED)


TEAMS = Target(
    (".api.powerplatform.com", ".logic.azure.com", ".webhook.office.com"),
    1.0,
    compose,
    target.unsigned,
    judge,
    (".logic.azure.com", ".webhook.office.com"),
)
