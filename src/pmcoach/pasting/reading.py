"""A pasted text, taken apart, up to a length that no report has."""

from __future__ import annotations

from collections.abc import Sequence

from pmcoach.pasting.clean import clean
from pmcoach.pasting.frame import report_lines
from pmcoach.pasting.outline import outline
from pmcoach.pasting.paste import Paste
from pmcoach.pasting.sorting import sort
from pmcoach.pasting.values import Metric

LINES, CHARACTERS = 2_000, 40_000


class TooLongError(Exception):
    """A text has more lines or characters than are read."""


def read_report(text: str, metrics: Sequence[Metric] = ()) -> Paste:
    """Take a pasted weekly report apart; the values of some metrics are looked for in it. Raise TooLongError."""
    lines = clean(text)
    if len(lines) > LINES or sum(map(len, lines)) > CHARACTERS:
        raise TooLongError
    mine, others = report_lines(lines)
    return sort(outline(mine), others, metrics)
