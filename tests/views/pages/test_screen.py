"""Blocks on one screen: each shows something, the whole ones first, the rest is counted."""

from __future__ import annotations

import pytest

from pmcoach.page import Page, line
from pmcoach.text import Lang, Text
from pmcoach.views.pages.screen import Block, one_screen


def block(name: str, entries: int, *, whole: bool = False, tall: int = 1) -> Block:
    title = Text(en=name, zh=name)
    return Block(title, [[line(f"  {name}{n}")] * tall for n in range(entries)], whole)


def shown(room: int, *blocks: Block) -> list[str]:
    return Page(tuple(one_screen(blocks, room, Lang.EN, 80))).plain().splitlines()


@pytest.mark.parametrize(
    ("room", "counts"),
    [
        pytest.param(9, (1, 1, 1), id="one-each"),
        pytest.param(10, (1, 2, 1), id="the-whole-one-first"),
        pytest.param(12, (2, 3, 1), id="then-in-turn"),
        pytest.param(13, (2, 3, 2), id="in-order"),
        pytest.param(99, (4, 3, 2), id="all"),
    ],
)
def test_what_is_shown_of_each(room: int, counts: tuple[int, ...]) -> None:
    rows = shown(room, block("a", 4), block("b", 3, whole=True), block("c", 2))
    assert tuple(sum(row.startswith(f"  {name}") for row in rows) for name in "abc") == counts
    assert len(rows) <= room


def test_the_rest_is_counted_in_the_heading() -> None:
    assert shown(4, block("a", 4))[0] == "a · 2 of 4; all of it: --all"
    assert shown(9, block("a", 2))[0] == "a"


def test_an_entry_stays_whole_and_an_empty_block_is_left_out() -> None:
    assert shown(5, block("a", 3, tall=2), block("b", 0)) == [
        "a · 1 of 3; all of it: --all",
        "  a0",
        "  a0",
        "",
    ]
    assert shown(9) == []


def test_what_is_not_even_an_entry_is_counted_too() -> None:
    assert shown(9, block("a", 2)._replace(total=5))[0] == "a · 2 of 5; all of it: --all"
