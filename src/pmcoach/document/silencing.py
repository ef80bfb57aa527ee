"""A text with an ignore comment more: at the end of a line, or on a line of its own above where none may stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pmcoach.document.comments import IGNORE
from pmcoach.document.document import Document
from pmcoach.document.place import BREAK


def with_ignore(text: str, line: int, codes: list[str], reason: str) -> str | None:
    """The text with a comment that silences some rules on a line; None where no comment can stand for it."""
    before = Document(text)
    if not before.complete:
        return None
    for made in _ways(text, line, codes, reason):
        after = Document(made)
        moved = after.text.count("\n") - before.text.count("\n")
        heard = {code for each in after.ignores if each.line == line + moved for code in each.codes}
        if after.value == before.value and not after.problems and heard.issuperset(codes):
            return made
    return None


def _ways(text: str, line: int, codes: list[str], reason: str) -> Iterator[str]:
    """The text with the comment at the end of a line, and on a line of its own above it."""
    starts = [0, *(match.end() for match in BREAK.finditer(text))]
    start = starts[min(line, len(starts)) - 1]
    match = BREAK.search(text, start)
    end = match.start() if match else len(text)
    row = text[start:end]
    comment = f"# pmcoach: ignore[{', '.join(codes)}] {reason}"
    if known := IGNORE.search(row):
        at = start + known.end("codes")
        yield f"{text[:at]}, {', '.join(codes)}{text[at:]}"
    yield f"{text[:end].rstrip(' ')}  {comment}{text[end:]}"
    indent = re.match(" *", row)
    newline = match[0] if match else "\n"
    yield f"{text[:start]}{indent[0] if indent else ''}{comment}{newline}{text[start:]}"
