"""A card as one channel takes it: with or without names, links to the forge, mentions."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.schedule.submission import latest_due
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.send.channels import Place
from pmcoach.cli.send.forge_links import Pages, pages
from pmcoach.errors import PmcoachError
from pmcoach.text import Text
from pmcoach.views.cards.card import Call, Card, Link, card, plain
from pmcoach.views.cards.nameless import without_names

ALL = Text(en="See all of it", zh="看全部")
WRITE = Text(en="Write the report", zh="写周报")
NOT_CALLED = Text(
    en="cannot be mentioned in {service}: {people}; write it into their files: accounts: {{service}: {like}}",
    zh="在 {service} 里 @ 不到：{people}；请写进其文件：accounts: {{service}: {like}}",
)
NOT_THEIRS = Text(
    en="a brief about {person} goes to {lead} only; {name} is not said to be theirs alone, so nothing was sent",
    zh="关于 {person} 的提要只能发给 {lead} 本人；{name} 没有写明是其专属，所以没有发送",
)
SAY_WHOSE = Text(
    en="name a channel that only {lead} reads, in pmcoach.yaml: send: {{lead}: {kind: {service}, webhook: VARIABLE, for: {lead}}}",
    zh="在 pmcoach.yaml 里写一个只有 {lead} 能看到的频道：send: {{lead}: {kind: {service}, webhook: 环境变量, for: {lead}}}",
)
NO_LEAD = Text(
    en="{person} has no lead, so a brief about them goes to nobody", zh="{person} 没有上级，提要不发给任何人"
)
CORRECTED = Text(en="Corrected · {title}", zh="更正 · {title}")
TEST = Text(en="A test from pmcoach", zh="pmcoach 测试消息")
ARRIVED = Text(
    en="This channel is “{name}”. What is sent here: pmcoach send {name} --dry-run",
    zh="这个频道叫“{name}”。会发什么：pmcoach send {name} --dry-run",
)


def dressed(run: Invocation, whole: Card, what: str, place: Place) -> Card:
    """The card for a channel."""
    channel = place.channel
    found = pages(run, channel.files)
    links = tuple(_links(run, whole, what, place, found))
    made = whole if channel.names else without_names(whole, run.project.people.values())
    made = made.each(lambda row: row._replace(link=found.file(row.path)))
    calls = tuple(_calls(run, whole, place)) if channel.mention and channel.names and what == "remind" else ()
    # Where there is something to press, nobody in a chat types a command.
    return made._replace(links=links, calls=calls, foot="" if links else made.foot)


def correction(card: Card) -> Card:
    """The same message as a correction of one that went out before."""
    return card._replace(title=plain(CORRECTED.fill(title=card.title).say(card.lang)))


def trial(run: Invocation, place: Place) -> Card:
    """A message that says nothing but that it arrived."""
    said = card(place.lang, TEST.say(place.lang), (ARRIVED.fill(name=place.name).say(place.lang),), ())
    page = place.channel.link or pages(run).page
    links = (Link(ALL.say(place.lang), page),) if page else ()
    return (said or Card(place.lang, "", (), ()))._replace(links=links)


def refusal(run: Invocation, person: str, place: Place) -> PmcoachError | None:
    """Why a brief about somebody does not go to a channel; None where it is named as that of their lead alone."""
    people = run.project.people
    about, lead = people[person].name or person, people[person].lead
    if not lead:
        return PmcoachError(NO_LEAD.fill(person=about))
    if place.channel.reader == lead:
        return None
    said = people[lead].name if lead in people and people[lead].name else lead
    do = SAY_WHOSE.fill(lead=lead, service=place.service.value)
    return PmcoachError(NOT_THEIRS.fill(person=about, lead=said, name=place.name), do)


def _links(run: Invocation, whole: Card, what: str, place: Place, found: Pages) -> Iterator[Link]:
    """Where to write what is owed, then where to read on."""
    due = latest_due(run.project)
    if what == "remind" and whole.foot and due is not None:
        url = found.new(f"reports/{due}/")
        if url:
            yield Link(WRITE.say(place.lang), url)
    page = place.channel.link or found.page
    if page:
        yield Link(ALL.say(place.lang), page)


def _calls(run: Invocation, whole: Card, place: Place) -> Iterator[Call]:
    """Those whose turn it is, by the accounts in their files; who has none that can be called is said once."""
    kind, missing = place.service.value, []
    for person in dict.fromkeys(row.who for row in whole.rows() if row.who):
        found = run.project.people.get(person)
        name = found.name if found is not None and found.name else person
        call = place.target.call(name, found.accounts.get(kind, "") if found is not None else "")
        if call is None:
            missing.append(name)
        else:
            yield call
    if missing:
        run.say(NOT_CALLED.fill(service=kind, people=tuple(missing), like=place.target.like))
