"""A page on a terminal, in colour."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.text import Text as RichText

from pmcoach.cells import uncommanding
from pmcoach.page import Page

STYLES = {
    "strong": "bold",
    "dim": "dim",
    "good": "green",
    "warn": "yellow",
    "bad": "bold red",
    "code": "cyan",
    "path": "cyan",
    "mark": "bold yellow",
}


def painted(page: Page) -> str:
    """Return the page with its styles as terminal colours."""
    buffer = StringIO()
    console = Console(
        file=buffer, force_terminal=True, color_system="standard", width=10_000, markup=False, emoji=False, highlight=False,
        legacy_windows=False,
    )  # fmt: skip
    for line in page.lines:
        text = RichText()
        for span in line:
            text.append(span.text, STYLES.get(span.style, ""))
        console.print(text, soft_wrap=True, no_wrap=True, crop=False, overflow="ignore")
    return uncommanding(buffer.getvalue())
