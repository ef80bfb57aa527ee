"""Messages on their way: each noted before it goes and after, so that none goes twice."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from pmcoach.cells import showable
from pmcoach.cli.frame import console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.network import own, way_out
from pmcoach.cli.send.channels import Place
from pmcoach.errors import PmcoachError
from pmcoach.integrations.chat.outbox import Decision, How, Message, Sending, decide
from pmcoach.integrations.chat.target import Payload, State, Verdict, packed
from pmcoach.integrations.net.client import Door, LostError, Request
from pmcoach.integrations.net.redact import HIDDEN, shown
from pmcoach.store.disk import ledger
from pmcoach.store.git.past import committed
from pmcoach.text import Text

OUTBOX = ".pmcoach/outbox.jsonl"
JSON = {"Content-Type": "application/json; charset=utf-8"}
SAID = Text(en="{name} → {target}: {what}", zh="{name} → {target}：{what}")
ALREADY = Text(en="sent already ({at})", zh="已经发过（{at}）")
ONCE = Text(
    en="sent already ({at}); it says something else now: --again sends it once more",
    zh="已经发过（{at}）；内容有变化，要更正请加 --again",
)
MAYBE = Text(
    en="{name} may have reached {target} already: it went out at {at}, and how that ended is not known",
    zh="{name} 可能已经到了 {target}：{at} 发出过，结果不明",
)
LOOK = Text(
    en="look there; if it is missing, send it once more with --resend",
    zh="请先去看一眼；如果没有，加上 --resend 再发一次",
)
FAILED = Text(en="{name} was not sent to {target}: {why}", zh="{name} 没有发到 {target}：{why}")
UNKNOWN = Text(
    en="whether {name} reached {target} is not known: {why}", zh="不知道 {name} 有没有到 {target}：{why}"
)
NOT_NOTED = Text(
    en="{name} → {target}: {state}, but that could not be noted: {why}",
    zh="{name} → {target}：{state}，但没能记下来：{why}",
)
CAME_ALONG = Text(
    en="note: {path} is committed; what it says was sent is not believed: git rm --cached {path}; "
    "if your own jobs commit it, set PMCOACH_OUTBOX_COMMITTED=1",
    zh="注意：{path} 提交进了 git，里面说发过的不算数：git rm --cached {path}；"
    "如果是你自己的任务提交的，请设置 PMCOACH_OUTBOX_COMMITTED=1",
)
PAYLOAD = Text(en="POST {url}", zh="POST {url}")
NO_URL = Text(en="(no address is set)", zh="（还没有设置地址）")


def preview(run: Invocation, place: Place, messages: Sequence[Message]) -> None:
    """Show each payload as it would go out, to stdout, and where to, to stderr; without what is secret."""
    now = way_out(run, place.secrets).clock.now()
    for message in messages:
        _, payload = place.target.sign(place.url, message.payload, place.secret, now)
        if "sign" in payload:
            payload = {**payload, "sign": HIDDEN}
        run.say(PAYLOAD.fill(url=shown(place.url) if place.url else NO_URL))
        text = json.dumps(payload, ensure_ascii=False, indent=2)
        console.out(f"{place.secrets.clean(text)}\n")


def post(run: Invocation, place: Place, messages: Sequence[Message], how: How, *, patience: float) -> None:
    """Send what was not sent yet; raise PmcoachError at the first message that was not, or may have been, sent."""
    door = way_out(run, place.secrets, gap=place.target.gap, patience=patience)
    for message in messages:
        decision = _claim(run, door, message, how)
        if decision.step is Sending.ASK:
            raise PmcoachError(MAYBE.fill(**_names(message), at=decision.at), LOOK)
        what: Text = (ONCE if decision.changed else ALREADY).fill(at=decision.at)
        if decision.step is Sending.SEND:
            said = message.corrected if decision.changed else None
            what = _deliver(run, place, door, message, said or message.payload)
        run.say(SAID.fill(**_names(message), what=what))


def _claim(run: Invocation, door: Door, message: Message, how: How) -> Decision:
    """Decide what to do with a message and, where it goes out, note that it does, before anybody else can look."""
    decisions: list[Decision] = []

    # What came with a clone knows nothing of what was sent from here, unless the user says that jobs of theirs commit it.
    believed = own(run, "outbox", "committed")
    foreign = Counter(() if believed else filter(None, committed(run.root, OUTBOX)))
    if foreign:
        run.say(CAME_ALONG.fill(path=OUTBOX))

    def look(lines: Sequence[str]) -> list[str]:
        found = decide(message, _less(lines, foreign), again=how.again)
        if found.step is Sending.ASK and how.resend:
            found = Decision(Sending.SEND)
        decisions.append(found)
        return [message.line("queued", door.clock.now())] if found.step is Sending.SEND else []

    ledger.add(run.root, OUTBOX, look)
    return decisions[0]


def _less(lines: Sequence[str], foreign: Counter[str]) -> Iterator[str]:
    """Lines less some others, each as often as it is among them, the first ones."""
    left = Counter(foreign)
    for line in lines:
        if left[line]:
            left[line] -= 1
        else:
            yield line


def test(run: Invocation, place: Place, message: Message, *, patience: float) -> None:
    """Send a message of which nothing is noted; raise PmcoachError unless it was sent."""
    door = way_out(run, place.secrets, gap=place.target.gap, patience=patience)
    verdict, error = _asked(place, door, message.payload)
    run.say(SAID.fill(**_names(message), what=_settled(run, place, message, verdict, error)))


def _deliver(run: Invocation, place: Place, door: Door, message: Message, said: Payload) -> Text:
    """Send a message and note how it ended; raise PmcoachError unless it was sent."""
    verdict, error = _asked(place, door, said)
    _note(run, door, message, verdict)
    return _settled(run, place, message, verdict, error)


def _asked(place: Place, door: Door, said: Payload) -> tuple[Verdict, PmcoachError | None]:
    """What became of a message, and what stood in its way."""
    url, payload = place.target.sign(place.url, said, place.secret, door.clock.now())
    try:
        return place.target.judge(door.ask(Request("POST", url, JSON, packed(payload)))), None
    except LostError as lost:
        return Verdict(State.UNKNOWN, lost.says), lost
    except PmcoachError as refused:
        return Verdict(State.FAILED, refused.says), refused


def _settled(
    run: Invocation, place: Place, message: Message, verdict: Verdict, error: PmcoachError | None
) -> Text:
    """The words for what was sent; raise PmcoachError for what was not, or perhaps not."""
    if verdict.state is State.SENT:
        return verdict.why
    says = FAILED if verdict.state is State.FAILED else UNKNOWN
    why = place.secrets.clean(showable(verdict.why.say(run.lang)))
    do = LOOK if verdict.state is State.UNKNOWN else error.do if error is not None else None
    raise PmcoachError(says.fill(**_names(message), why=why), do)


def _note(run: Invocation, door: Door, message: Message, verdict: Verdict) -> None:
    try:
        ledger.add(run.root, OUTBOX, lambda _: [message.line(verdict.state.value, door.clock.now())])
    except PmcoachError as error:
        raise PmcoachError(
            NOT_NOTED.fill(**_names(message), state=verdict.why, why=error.says), LOOK
        ) from None


def _names(message: Message) -> dict[str, str]:
    return {"name": message.name, "target": message.target}
