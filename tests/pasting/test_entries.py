"""Entries as lines that can be read."""

from __future__ import annotations

import pytest

from pmcoach.pasting.entries import one_line, shortened
from pmcoach.pasting.paste import Entry


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (Entry("a"), "a"), (Entry("a.", ("b", "c")), "a: b; c"), (Entry("甲", ("乙", "丙")), "甲：乙；丙"), (Entry("甲：", ("乙",)), "甲：乙"),
        (Entry("a:", ("b",)), "a: b"), (Entry("a", fields={"due": "2026-11-27"}), "a: 2026-11-27"),
    ],
)  # fmt: skip
def test_an_entry_in_one_line(entry: Entry, line: str) -> None:
    assert one_line(entry) == line


def test_what_is_long_stands_below_still() -> None:
    assert shortened(Entry("a", ("b" * 200,))) == Entry("a", ("b" * 200,))
    assert shortened(Entry("a", ("b",))) == Entry("a: b")
    assert shortened(Entry("a", fields={"due": "x"})) == Entry("a", fields={"due": "x"})
