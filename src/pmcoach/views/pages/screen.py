"""Blocks on one screen: each shows its first entry, then more of them in turn, as far as the lines go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from pmcoach.page import Line, Styled, cut_line, line
from pmcoach.text import Lang, Text
from pmcoach.tuples import NamedTuple

REST = Text(en=" · {shown} of {count}; all of it: --all", zh=" · 共 {count} 条，显示 {shown} 条；全部：--all")


class Block(NamedTuple):
    """A heading and what stands below it, an entry at a time; a `whole` one gets room for all of it before others get more.

    `total` is how many there are in all, where that is more than the entries.
    """

    title: Text
    entries: Sequence[Sequence[Line]]
    whole: bool = False
    total: int = 0


def one_screen(blocks: Sequence[Block], room: int, lang: Lang, cells: int) -> Iterator[Line]:
    """The blocks that have an entry, a blank line after each; those first in order get the next entry first."""
    filled = [block for block in blocks if block.entries]
    shown = [1] * len(filled)
    left = room - sum(2 + len(block.entries[0]) for block in filled)
    turns: list[Sequence[int]] = [
        [index] * len(block.entries) for index, block in enumerate(filled) if block.whole
    ]
    rounds = max((len(block.entries) for block in filled), default=0)
    turns.extend(range(len(filled)) for _ in range(rounds))
    for index in chain.from_iterable(turns):
        entries = filled[index].entries
        if shown[index] < len(entries) and len(entries[shown[index]]) <= left:
            left -= len(entries[shown[index]])
            shown[index] += 1
    for block, count in zip(filled, shown, strict=True):
        rest = Styled("")
        total = max(block.total, len(block.entries))
        if count < total:
            rest = Styled(REST.fill(shown=count, count=total).say(lang), "dim")
        yield cut_line(line(Styled(block.title.say(lang), "strong"), rest), cells)
        for entry in block.entries[:count]:
            yield from entry
        yield ()
