"""Microsoft Teams, by a Workflows webhook: an Adaptive Card, with everything people wrote in runs that know no Markdown.

https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors · https://adaptivecards.io/explorer/TextRun.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pmcoach.integrations.chat import target
from pmcoach.integrations.chat.markdown import MARKS, OPEN, Dialect, backslashed, unmentioned
from pmcoach.integrations.chat.target import Payload, State, Target, Verdict
from pmcoach.integrations.chat.truncate import fitting
from pmcoach.integrations.net.json_access import at, line
from pmcoach.integrations.net.response import Response
from pmcoach.text import Lang, Text
from pmcoach.views.cards.card import Call, Card, CardRow, Tone, plain

BYTES = 20_000  # what Teams counts is larger than what is sent; see MicrosoftDocs/msteams-docs#11274
COLORS = {Tone.GOOD: "Good", Tone.WARN: "Warning", Tone.BAD: "Attention"}
ACCEPTED = Text(en="accepted by Teams, which posts it a little later", zh="Teams 已接受，稍后由流程发出")
REFUSED = Text(en="Teams took it and then could not post it", zh="Teams 接受后没能发出")
CODES = {
    "WorkflowNotFound": target.GONE,
    "WorkflowTriggerNotFound": target.GONE,
    "WorkflowTriggerIsNotEnabled": Text(
        en="the workflow is turned off: turn it on in Power Automate",
        zh="工作流已关闭，请在 Power Automate 里启用",
    ),
    "DirectApiAuthorizationRequired": Text(
        en="the address is not whole: copy it once more, to its end", zh="地址不完整，请重新完整复制"
    ),
    "DirectApiRequestHasInvalidAuthorization": Text(
        en="the address is not whole, or was made anew: copy it once more",
        zh="地址不完整或已重新生成，请重新复制",
    ),
}


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
    if card.links:
        content["actions"] = [
            {"type": "Action.OpenUrl", "title": link.label, "url": link.url} for link in card.links
        ]
    if card.calls:
        content["msteams"]["entities"] = [
            {"type": "mention", "text": _at(call), "mentioned": {"id": call.account, "name": call.name}}
            for call in card.calls
        ]
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
            yield _runs(*_row(row, card.lang), spacing="Small")
        if section.more:
            yield _runs(_run(card.rest(section), isSubtle=True), spacing="Small")
    if card.calls:
        yield {"type": "TextBlock", "text": " ".join(map(_at, card.calls)), "wrap": True, "spacing": "Medium"}
    if card.foot:
        yield _runs(_run(card.foot, isSubtle=True, size="Small"), separator=True, spacing="Medium")


def _at(call: Call) -> str:
    """Somebody who is called; without an entity that says who it is, it would be text."""
    return f"<at>{call.name}</at>"


def _row(row: CardRow, lang: Lang) -> Iterator[dict[str, Any]]:
    if row.tone in COLORS:
        yield _run(f"{row.tag} ", color=COLORS[row.tone], weight="Bolder")
    elif row.tag:
        yield _run(f"{row.tag} ", isSubtle=True)
    # A mark in a run of its own is left behind where a long line breaks.
    yield _run(row.text if row.tag else f"{MARKS[row.tone]} {row.text}")
    if row.link:
        yield _run(" ")
        yield _run(OPEN.say(lang), selectAction={"type": "Action.OpenUrl", "url": row.link})


def _runs(*runs: dict[str, Any], **how: Any) -> dict[str, Any]:
    return {"type": "RichTextBlock", "inlines": list(runs), **how}


def _run(text: str, **how: Any) -> dict[str, Any]:
    return {"type": "TextRun", "text": unmentioned(text), **how}


def judge(answer: Response) -> Verdict:
    """Yes means that a flow was started. It may still fail, and older ones say so in the body of a 200."""
    found = target.by_status(answer, {})
    if found is not None:
        why = _reason(answer)
        return found if why is None else found._replace(why=why)
    if "returned HTTP error" in answer.text:
        return Verdict(State.FAILED, REFUSED)
    if answer.text.lstrip().startswith("<"):  # a page of somebody in between
        return Verdict(State.UNKNOWN, target.UNCLEAR.fill(status=answer.status))
    return Verdict(State.SENT, ACCEPTED)


def _reason(answer: Response) -> Text | None:
    """Why Teams says no, in its own words where they are not known; None where it gives no reason, or is in haste."""
    said = at(answer.object(), "error")
    code, words = line(at(said, "code")), plain(line(at(said, "message")), target.REASON)
    if not code or answer.status == 429:
        return None
    return CODES.get(code) or target.SAYS.fill(words=f"{words} ({code})" if words else code)


DIALECT = Dialect(
    lambda text: backslashed(unmentioned(text)), "**{}**", "**{}**", "- {}", "[{label}]({url})", gap=True
)
TARGET = Target(
    (".api.powerplatform.com", ".logic.azure.com", ".webhook.office.com"),
    1.0,
    compose,
    target.unsigned,
    judge,
    re.compile(
        r"[\w.%+-]{1,64}@[A-Za-z0-9.-]{1,190}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", re.ASCII
    ),
    "li.wei@example.com",
    retired=(".logic.azure.com", ".webhook.office.com"),
    dialect=DIALECT,
)
