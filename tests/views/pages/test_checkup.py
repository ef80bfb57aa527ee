"""A check-up of the set-up, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pmcoach.text import Lang, Text
from pmcoach.views.pages.checkup import Item, Mark, Section, page


def plain(words: str) -> Text:
    return Text(en=words, zh=words)


SECTIONS = (
    Section(
        Text(en="This machine", zh="本机"),
        (
            Item(Mark.GOOD, plain("git"), "2.39.5"),
            Item(
                Mark.BAD,
                plain("workspace"),
                Text(en="missing", zh="没有"),
                Text(en="begin one", zh="新建一个"),
            ),
        ),
    ),
    Section(
        plain("PingCode"),
        (
            Item(Mark.OPEN, plain("PMCOACH_PINGCODE_TOKEN"), Text(en="not set", zh="未设置")),
            Item(Mark.WARN, plain("a\x1b[31m name " + "that goes on " * 8), "x " * 40),
        ),
    ),
)


@pytest.mark.parametrize("lang", Lang)
def test_the_page(golden: Callable[[str, str], None], lang: Lang) -> None:
    golden(f"views/checkup.{lang}.txt", page(SECTIONS, lang, 60).plain())


def test_every_mark_has_its_colour() -> None:
    styles = [
        span.style for row in page(SECTIONS, Lang.EN, 80).lines for span in row if span.text in tuple(Mark)
    ]
    assert styles == ["good", "bad", "dim", "warn"]
