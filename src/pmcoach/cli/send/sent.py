"""Messages made for a channel and sent there, shown as they would be, or written to stdout."""

from __future__ import annotations

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.send.card import correction, dressed, refusal, trial
from pmcoach.cli.send.channels import place
from pmcoach.cli.send.post import post, preview, test
from pmcoach.integrations.chat.outbox import How, Message
from pmcoach.integrations.chat.targets import DIALECTS
from pmcoach.text import Text
from pmcoach.views.cards.messages import card_of, period_of

NOTHING = Text(en="nothing to send", zh="没有要发送的内容")


def show(run: Invocation, what: str, about: str, dialect: str) -> None:
    """Write a message to stdout, to be pasted or piped on."""
    card = card_of(what, about, run.project, run.lang)
    if card is None:
        run.say(NOTHING)
    else:
        run.show(DIALECTS[dialect].write(card))


def try_out(run: Invocation, name: str, *, dry: bool, patience: float) -> None:
    """Send a test message to the place with a name, or show it."""
    to = place(run, name, dry=dry)
    (payload, *_) = to.target.compose(trial(run, to), to.channel.keyword)
    message = Message(name, "test", run.today.isoformat(), 1, 1, payload)
    if dry:
        preview(run, to, [message])
    else:
        test(run, to, message, patience=patience)


def send(run: Invocation, name: str, what: str, about: str, how: How | None, *, patience: float) -> None:
    """Send a message to the place with a name; without a word on how, show what would be sent.

    Raises PmcoachError where it was not sent. A brief that nobody may get there is written to stdout instead.
    """
    to = place(run, name, dry=how is None)
    refused = refusal(run, about, to) if what == "brief" else None
    if refused is not None:
        show(run, what, about, "text")
        raise refused
    card = card_of(what, about, run.project, to.lang)
    if card is None:
        run.say(NOTHING)
        return
    made = dressed(run, card, what, to)
    payloads = to.target.compose(made, to.channel.keyword)
    corrected = to.target.compose(correction(made), to.channel.keyword)
    if len(corrected) != len(payloads):  # a word more took one message more
        corrected = payloads
    subject, period = f"{what} {about}".strip(), period_of(what, run.project)
    messages = [
        Message(name, subject, period, part, len(payloads), payload, new)
        for part, (payload, new) in enumerate(zip(payloads, corrected, strict=True), 1)
    ]
    if how is None:
        preview(run, to, messages)
    else:
        post(run, to, messages, how, patience=patience)
