"""Markdown as each service reads it. What people wrote stays text: it makes no heading, no link, and calls nobody."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import quote

from pmcoach.cells import uncommanding
from pmcoach.patterns import pattern
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple
from pmcoach.views.cards.card import Call, Card, CardRow, Tone

MARKS = {Tone.GOOD: "🟢", Tone.WARN: "🟠", Tone.BAD: "🔴", Tone.PLAIN: "•"}
OPEN = Text(en="open", zh="打开")
LISTED = pattern("^([0-9]*)([-.])")  # what begins a list at the start of a line
MENTION = pattern(r"<(?=/?at\b)", re.IGNORECASE)  # of Teams
PUNCTUATION = pattern(r"([\\`*_{}\[\]()<>#+!|~$&])")


def full_width(marks: str) -> Callable[[str], str]:
    """Say some ASCII marks by their full-width forms: where a dialect knows no escape, nothing else is safe."""
    table = str.maketrans({mark: chr(ord(mark) + 0xFEE0) for mark in marks})
    return lambda text: text.translate(table)


def backslashed(text: str) -> str:
    """Marks with a backslash in front. A name behind `@` is called in spite of one, so the sign is another."""
    return LISTED.sub(r"\1\\\2", PUNCTUATION.sub(r"\\\1", text)).replace("@", "＠")


def unmentioned(text: str) -> str:
    """Text that calls nobody in Teams."""
    return MENTION.sub("＜", text)


class Dialect(NamedTuple):
    """How to write a value, a title, a heading, a row; how to show a tone, a link, and somebody who is called.

    A plain one is for people to paste: rows have no addresses in it.
    """

    value: Callable[[str], str]
    title: str
    heading: str
    row: str
    link: str
    colors: Mapping[Tone, str] = {}
    gap: bool = False
    call: str = ""
    is_plain: bool = False

    def write(self, card: Card) -> str:
        """A card as text."""
        return uncommanding("\n".join(self._lines(card)) + "\n")

    def _lines(self, card: Card) -> Iterator[str]:
        yield self.title.format(self.value(card.title))
        if card.facts:
            yield from self._apart()
        for fact in card.facts:
            yield self.row.format(self.value(fact))
        for section in card.sections:
            yield from self._apart()
            if section.title:
                yield self.heading.format(self.value(section.title))
                yield from self._apart()
            yield from (self._row(row, card) for row in section.rows)
            if section.more:
                yield self.row.format(self.value(card.rest(section)))
        if card.calls and self.call:
            yield ""
            yield " ".join(map(self._call, card.calls))
        if card.foot or card.links:
            yield ""  # or the foot would go on with the last row
            yield self._foot(card)

    def _apart(self) -> tuple[str, ...]:
        return ("",) if self.gap else ()

    def _tag(self, tag: str, tone: Tone) -> str:
        said = f"{self.value(tag)} " if tag else ""
        if said and tone in self.colors:
            said = f'<font color="{self.colors[tone]}">{said.strip()}</font> '
        return said if tone is Tone.PLAIN else f"{MARKS[tone]} {said}"

    def _row(self, row: CardRow, card: Card) -> str:
        """A row; in plain text a mark of its own stands for what begins a row."""
        said = f"{self._tag(row.tag, row.tone)}{self.value(row.text)}{self._open(row, card)}"
        return said if self.is_plain and row.tag and row.tone is not Tone.PLAIN else self.row.format(said)

    def _open(self, row: CardRow, card: Card) -> str:
        return f" {self._link(OPEN.say(card.lang), row.link)}" if row.link and not self.is_plain else ""

    def _link(self, label: str, url: str) -> str:
        return self.link.format(label=self.value(label), url=address(url))

    def _call(self, call: Call) -> str:
        return self.call.format(name=self.value(call.name), account=call.account)

    def _foot(self, card: Card) -> str:
        links = [self._link(*link) for link in card.links]
        return "  ".join(part for part in (self.value(card.foot), *links) if part)


def address(url: str) -> str:
    """A link with nothing in it that ends it early."""
    return re.sub(
        r"[^A-Za-z0-9:/?#@!$&*+,;=%._~-]", lambda found: quote(found[0], safe="", errors="replace"), url
    )


def _as_is(text: str) -> str:
    return text


MARKDOWN = Dialect(backslashed, "# {}", "## {}", "- {}", "[{label}](<{url}>)", gap=True)
TEXT = Dialect(_as_is, "{}", "\n{}", "· {}", "{label} {url}", is_plain=True)
