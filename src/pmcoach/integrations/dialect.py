"""Markdown as each service reads it. What people wrote stays text: it makes no heading, no link, and calls nobody."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from pmcoach.cells import uncommanding
from pmcoach.integrations.target import MARKS
from pmcoach.text import Text
from pmcoach.views.card import Card, Tone

OPEN = Text(en="open", zh="打开")
LISTED = re.compile("^([0-9]*)([-.])")  # what begins a list at the start of a line
PUNCTUATION = re.compile(r"([\\`*_{}\[\]()<>#+!|~$&])")


def full_width(marks: str) -> Callable[[str], str]:
    """Say some ASCII marks by their full-width forms: where a dialect knows no escape, nothing else is safe."""
    table = str.maketrans({mark: chr(ord(mark) + 0xFEE0) for mark in marks})
    return lambda text: text.translate(table)


def _backslashed(text: str) -> str:
    """Marks with a backslash in front. A name behind `@` is called in spite of one, so the sign is another."""
    return LISTED.sub(r"\1\\\2", PUNCTUATION.sub(r"\\\1", text)).replace("@", "＠")


class Dialect(NamedTuple):
    """How to write a value, a title, a heading, a row; how to show a tone, and a link."""

    value: Callable[[str], str]
    title: str
    heading: str
    row: str
    link: str
    colors: Mapping[Tone, str] = {}
    gap: bool = False

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
            for row in section.rows:
                yield self.row.format(f"{self._tag(row.tag, row.tone)}{self.value(row.text)}")
            if section.more:
                yield self.row.format(self.value(card.rest(section)))
        if card.foot or card.link:
            yield ""  # or the foot would go on with the last row
            yield self._foot(card)

    def _apart(self) -> tuple[str, ...]:
        return ("",) if self.gap else ()

    def _tag(self, tag: str, tone: Tone) -> str:
        said = f"{self.value(tag)} " if tag else ""
        if said and tone in self.colors:
            return f'<font color="{self.colors[tone]}">{said.strip()}</font> '
        return said if tone is Tone.PLAIN else f"{MARKS[tone]} {said}"

    def _foot(self, card: Card) -> str:
        link = self.link.format(label=OPEN.say(card.lang), url=address(card.link)) if card.link else ""
        return "  ".join(part for part in (self.value(card.foot), link) if part)


def address(url: str) -> str:
    """A link with nothing in it that ends it early."""
    return re.sub(r"[^A-Za-z0-9:/?#@!$&*+,;=%._~-]", lambda found: f"%{ord(found[0]):02X}", url)


def _as_is(text: str) -> str:
    return text


DIALECTS: Mapping[str, Dialect] = {
    "markdown": Dialect(_backslashed, "# {}", "## {}", "- {}", "[{label}](<{url}>)", gap=True),
    "slack": Dialect(full_width("&<>*_~`@"), "*{}*", "\n*{}*", "• {}", "<{url}|{label}>"),
    "teams": Dialect(_backslashed, "**{}**", "**{}**", "- {}", "[{label}]({url})", gap=True),
    "feishu": Dialect(full_width("<>*_~`[]@#|\\"), "**{}**", "\n**{}**", "- {}", "[{label}]({url})"),
    "dingtalk": Dialect(
        full_width("<>*_~`[]@#|\\"), "### {}", "#### {}", "- {}", "[{label}]({url})", gap=True
    ),
    "wecom": Dialect(
        full_width("<>*_~`[]@#|\\"),
        "### {}",
        "\n**{}**",
        "> {}",
        "[{label}]({url})",
        {Tone.GOOD: "info", Tone.WARN: "warning", Tone.BAD: "warning"},
    ),
    "text": Dialect(_as_is, "{}", "\n{}", "  {}", "{url}"),
}


def written(card: Card, dialect: str) -> str:
    """A card in a dialect."""
    return DIALECTS[dialect].write(card)
