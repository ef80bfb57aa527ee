"""Answers that only promise one."""

from __future__ import annotations

import re
from datetime import date

from pmcoach import wording

# Chinese goes by its own characters; English verbs stand as words.
PROMISE = re.compile(
    r"答复|回复|回话|说法|准信|再说|再定|再议|决定|确认|\b(?:answer|reply|decide|know|confirm|tell|get back|look into)\b",
    re.IGNORECASE,
)


def promised_by(answer: str, said: date) -> date | None:
    """The day by which an answer promises another one; None for an answer that says what it says.

    Words such as “by Friday” count from the day of what was asked.
    """
    if not PROMISE.search(answer):
        return None
    return next(
        (limit.day for limit in reversed(wording.read(answer, said).limits) if limit.day is not None), None
    )
