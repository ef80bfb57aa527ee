"""A card cut to what a service takes, with a count of what was left out; or told in several messages."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pmcoach.views.cards.card import Card, CardRow, Section

NUMBERED = " ({part}/{parts})"


def fitting(card: Card, fits: Callable[[Card], bool]) -> Card:
    """The card with rows taken off its longest headings until it fits."""
    while not fits(card) and any(section.rows for section in card.sections):
        longest = max(range(len(card.sections)), key=lambda index: (len(card.sections[index].rows), index))
        cut = card.sections[longest]
        less = cut._replace(rows=cut.rows[:-1], more=cut.more + 1)
        sections = (*card.sections[:longest], less, *card.sections[longest + 1 :])
        card = card._replace(sections=sections)
    return card


def split(card: Card, fits: Callable[[Card], bool], most: int) -> tuple[Card, ...]:
    """The card in as few cards as it needs, numbered; what would go past the last is counted there."""
    if fits(card):
        return (card,)
    parts: list[Card] = []
    empty = card._replace(sections=(), title=card.title + NUMBERED.format(part=most, parts=most))
    part = empty
    for section, row in _rows(card):
        longer = _with(part, section, row)
        if part.sections and not fits(longer) and len(parts) + 1 < most:
            parts.append(part)
            longer = _with(empty._replace(facts=()), section, row)
        part = longer
    parts.append(fitting(part, fits))
    last = len(parts) - 1
    return tuple(
        each._replace(
            title=card.title + NUMBERED.format(part=index + 1, parts=len(parts)),
            foot=each.foot if index == last else "",
            links=each.links if index == last else (),
            calls=each.calls if index == last else (),
        )
        for index, each in enumerate(parts)
    )


def _rows(card: Card) -> Iterator[tuple[Section, CardRow | None]]:
    """Each row with its heading; after its last row a heading's count of others."""
    for section in card.sections:
        for row in section.rows:
            yield section, row
        if section.more:
            yield section, None


def _with(card: Card, section: Section, row: CardRow | None) -> Card:
    """The card with one more row under its heading, or with the heading's count."""
    same = bool(card.sections) and card.sections[-1].title == section.title
    before = card.sections[-1] if same else Section(section.title, ())
    more = (
        before._replace(rows=(*before.rows, row)) if row is not None else before._replace(more=section.more)
    )
    return card._replace(sections=(*(card.sections[:-1] if same else card.sections), more))
