"""Answers that only promise one."""

from __future__ import annotations

import re
from datetime import date

from pmcoach import wording
from pmcoach.dates.period import add_days
from pmcoach.patterns import pattern

# Chinese goes by its own characters; English verbs stand as words.
LATER = pattern(
    r"(?<!已)(?<!已经)(?:答复|回复|回话)|说法|准信|再说|再定|再议|再看"
    r"|\b(?:get back|come back to|let you know|look into)\b",
    re.IGNORECASE,
)
TO_DECIDE = pattern(r"决定|确认|定下来|\b(?:answer|reply|decide|know|confirm|tell)\b", re.IGNORECASE)
SETTLED = pattern(
    r"^\s*(?:可以|同意|批准|没问题|不行|不同意|不批|行[，,。；;]"
    r"|(?:yes|no|ok|okay|approved|agreed|granted|sure)\b)",
    re.IGNORECASE,
)
GIVES = pattern(
    r"(?:给|再|稍后|尽快|晚点|回头|过几天).{0,4}(?:答复|回复|回话|说法|准信)"
    r"|\b(?:(?:get back|come back) to you|let you know)\b",
    re.IGNORECASE,
)
WITHOUT_DAY = 7  # days after which an answer without a day is asked for again


def promised_by(answer: str, said: date) -> date | None:
    """The day by which an answer promises another one; None for an answer that says what it says.

    Words such as “by Friday” count from the day it was said; a promise that names no day has a week.
    """
    if SETTLED.match(answer):
        return None
    if not LATER.search(answer) and not TO_DECIDE.search(answer):
        return None
    limits = reversed(wording.read(answer, said).limits)
    day = next((limit.day for limit in limits if limit.day is not None), None)
    if day is None and GIVES.search(answer):
        return add_days(said, WITHOUT_DAY)
    return day
