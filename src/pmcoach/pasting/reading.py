"""A pasted text, taken apart."""

from __future__ import annotations

from collections.abc import Sequence

from pmcoach.pasting.clean import clean
from pmcoach.pasting.frame import report_lines
from pmcoach.pasting.outline import outline
from pmcoach.pasting.paste import Paste
from pmcoach.pasting.sorting import sort
from pmcoach.pasting.values import Metric


def read_report(text: str, metrics: Sequence[Metric] = ()) -> Paste:
    """Take a pasted weekly report apart; the values of some metrics are looked for in it."""
    lines, others = report_lines(clean(text))
    return sort(outline(lines), others, metrics)
