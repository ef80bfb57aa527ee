"""A card without people's names, for a team that does not want them in a chat."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from pmcoach.patterns import pattern
from pmcoach.records.kinds.person import Person
from pmcoach.text import Text
from pmcoach.views.cards.card import Card, CardRow, Section

SOMEBODY = Text(en="a colleague", zh="一位同事")
PEOPLE = Text(en="{count} people", zh="{count} 人")
APART = r"(?:、|，|, ?| and | & )"
LETTER = "[A-Za-z0-9_]"
LEADS = pattern(r"^\0(?: · |: ?|：)")


def without_names(card: Card, people: Iterable[Person]) -> Card:
    """The card in which nobody is named: who leads a row is left out, others are a colleague, several a count."""
    names = sorted(
        {name for person in people for name in (person.name, person.id) if name}, key=len, reverse=True
    )
    if not names:
        return card
    one = re.compile("|".join(map(_whole, names)), re.IGNORECASE)
    said = partial(_said, one=one, card=card)

    def nameless(row: CardRow) -> CardRow:
        path = "" if one.search(row.path) else row.path
        return CardRow(said(LEADS.sub("", one.sub("\0", row.text))), said(row.tag), row.tone, path)

    bare = card.each(nameless)
    return bare._replace(
        title=said(card.title),
        facts=tuple(map(said, card.facts)),
        sections=tuple(
            Section(said(each.title), _kept(each), each.more) for each in bare.sections if _kept(each)
        ),
        foot=said(card.foot),
        calls=(),
    )


def _whole(name: str) -> str:
    """The pattern of a name; one in letters is no part of a longer word."""
    before = f"(?<!{LETTER})" if name[0].isascii() else ""
    after = f"(?!{LETTER})" if name[-1].isascii() else ""
    return f"{before}{re.escape(name)}{after}"


def _said(text: str, *, one: re.Pattern[str], card: Card) -> str:
    """A text with a word for each name in it, and a count for several in a row."""
    marked = one.sub("\0", text)

    def word(found: re.Match[str]) -> str:
        count = found[0].count("\0")
        said = SOMEBODY if count == 1 else PEOPLE.fill(count=count)
        return said.say(card.lang)

    return re.sub(f"\0(?:{APART}\0)*", word, marked)


def _kept(section: Section) -> tuple[CardRow, ...]:
    """The rows that still say something."""
    return tuple(row for row in section.rows if row.text)
