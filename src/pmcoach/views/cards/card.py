"""What fits on a phone: a title, a few facts, a few headings with a few rows. All of it is plain text, whatever shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pmcoach.cells import one_line
from pmcoach.records.fields.enums import Choice
from pmcoach.text import Lang, Text
from pmcoach.tuples import NamedTuple

MORE = Text(en="and {count} more", zh="另有 {count} 项")
CELLS = 200  # of a row; more is not read on a phone
ROWS = 6  # of a heading


class Tone(Choice):
    """What a row's tag says of it."""

    GOOD = "good", "好"
    WARN = "warn", "注意"
    BAD = "bad", "糟"
    PLAIN = "plain", "无"


class CardRow(NamedTuple):
    """A row; its tag is a word or two that stands in front.

    `path` is the file of the workspace it is about, and `who` the person whose turn it is, by id; both may be empty. `link`
    is the file's address, once somebody knows it.
    """

    text: str
    tag: str = ""
    tone: Tone = Tone.PLAIN
    path: str = ""
    who: str = ""
    link: str = ""


class Section(NamedTuple):
    """A heading, which may be empty, and its rows; `more` is how many were left out."""

    title: str
    rows: tuple[CardRow, ...]
    more: int = 0


class Link(NamedTuple):
    """Something to press: what it says, and the address it leads to."""

    label: str
    url: str


class Call(NamedTuple):
    """Somebody who is called: by name, and by what a service knows them by."""

    name: str
    account: str


class Card(NamedTuple):
    """A message before anybody knows where it goes. `foot` says where to read on; `links` lead there, and to what is to be done."""

    lang: Lang
    title: str
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    foot: str = ""
    links: tuple[Link, ...] = ()
    calls: tuple[Call, ...] = ()

    def rest(self, section: Section) -> str:
        """The words for what a heading leaves out; empty where it leaves out nothing."""
        return MORE.fill(count=section.more).say(self.lang) if section.more else ""

    def rows(self) -> Iterator[CardRow]:
        """The rows under all headings."""
        return (row for section in self.sections for row in section.rows)

    def each(self, change: Callable[[CardRow], CardRow]) -> Card:
        """The card with every row changed."""
        sections = (each._replace(rows=tuple(map(change, each.rows))) for each in self.sections)
        return self._replace(sections=tuple(sections))

    def lines(self) -> Iterator[str]:
        """All that is said, a line a row."""
        yield self.title
        yield from self.facts
        for section in self.sections:
            if section.title:
                yield section.title
            yield from (f"{row.tag} {row.text}".strip() for row in section.rows)
            if section.more:
                yield self.rest(section)
        if self.foot:
            yield self.foot


def plain(text: str, cells: int = CELLS) -> str:
    """A value with nothing in it that acts on anything; one line, not too long."""
    return one_line(text, cells)


def row(text: str, tag: str = "", tone: Tone = Tone.PLAIN, *, path: str = "", who: str = "") -> CardRow:
    """A row, made safe to show."""
    return CardRow(plain(text), plain(tag), tone, path, who)


def section(title: str, rows: Iterable[CardRow], most: int = ROWS) -> Section:
    """A heading with as many rows as are read, and a count of the others."""
    found = tuple(rows)
    return Section(title, found[:most], max(len(found) - most, 0))


def card(
    lang: Lang, title: str, facts: Iterable[str], sections: Iterable[Section], foot: str = ""
) -> Card | None:
    """A message; None where there is nothing to say."""
    kept = tuple(each for each in sections if each.rows)
    said = tuple(plain(fact, CELLS * 2) for fact in facts if fact)
    return Card(lang, plain(title), said, kept, foot) if kept or said else None
