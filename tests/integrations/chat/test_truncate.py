"""Cards cut to size: what is left out is counted, and what is split is numbered."""

from __future__ import annotations

from pmcoach.integrations.chat.truncate import fitting, split
from pmcoach.text import Lang
from pmcoach.views.cards.card import Card, CardRow, Link, Section


def card(*sections: int, more: int = 0) -> Card:
    """A card whose sections have so many rows, named a1, a2, … b1, …"""
    made = tuple(
        Section(name, tuple(CardRow(f"{name}{number}") for number in range(1, rows + 1)), more)
        for name, rows in zip("abcde", sections, strict=False)
    )
    return Card(Lang.EN, "week", ("fact",), made, "foot", (Link("open", "https://a.example/"),))


def rows(found: Card) -> dict[str, tuple[int, int]]:
    return {section.title: (len(section.rows), section.more) for section in found.sections}


def test_what_fits_stays_as_it_is() -> None:
    whole = card(3, 2)
    assert fitting(whole, lambda _: True) is whole
    assert split(whole, lambda _: True, 3) == (whole,)


def test_the_longest_heading_gives_way_and_counts_what_it_gave() -> None:
    cut = fitting(card(5, 2, more=1), lambda each: sum(len(section.rows) for section in each.sections) <= 4)
    assert rows(cut) == {"a": (2, 4), "b": (2, 1)}
    assert cut.sections[0].rows[-1] == CardRow("a2")


def test_a_card_that_never_fits_is_left_without_rows() -> None:
    assert rows(fitting(card(2, 1), lambda _: False)) == {"a": (0, 2), "b": (0, 1)}


def test_a_long_card_is_told_in_several_numbered_ones() -> None:
    parts = split(
        card(3, 3, more=2), lambda each: sum(len(section.rows) for section in each.sections) <= 2, 9
    )
    assert [part.title for part in parts] == ["week (1/3)", "week (2/3)", "week (3/3)"]
    assert [rows(part) for part in parts] == [{"a": (2, 0)}, {"a": (1, 2), "b": (1, 0)}, {"b": (2, 2)}]
    assert [part.facts for part in parts] == [("fact",), (), ()]
    assert [(part.foot, part.links) for part in parts] == [
        ("", ()),
        ("", ()),
        ("foot", (Link("open", "https://a.example/"),)),
    ]


def test_what_goes_past_the_last_is_counted_there() -> None:
    parts = split(card(4, 4), lambda each: sum(len(section.rows) for section in each.sections) <= 2, 2)
    assert len(parts) == 2
    told = sum(len(section.rows) for part in parts for section in part.sections)
    left = sum(section.more for part in parts for section in part.sections)
    assert (told, left) == (4, 4)


def test_a_row_too_long_for_any_card_is_counted() -> None:
    (part,) = split(card(1), lambda each: not any(section.rows for section in each.sections), 1)
    assert rows(part) == {"a": (0, 1)}
