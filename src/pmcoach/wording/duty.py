"""Duties: work that goes on and has no end, such as 负责日常运营 and `own vendor relations`."""

from __future__ import annotations

import re
from functools import cache

from .facts import Sentence

LISTED = {
    "zh": "负责 协助 配合 承担 参与 担任 支持 统筹 协调 主管 分管 管理 维护 跟进 保障 做好 继续做好 协同",
    "en": "own support assist manage handle oversee coordinate administer serve supervise maintain",
}
PHRASES = "be responsible for|responsible for|take care of|look after|act as|in charge of"


def is_duty(sentence: Sentence) -> bool:
    """Whether a sentence names a duty: nothing is counted or measured in it, and no day ends it."""
    if sentence.metric or sentence.goal.numbered or sentence.limits:
        return False
    return duties(sentence.lang).match(sentence.text) is not None


@cache
def duties(lang: str) -> re.Pattern[str]:
    """The words that open a duty."""
    words = "|".join(LISTED[lang].split())
    if lang == "zh":
        return re.compile(rf"\W*(?:{words})")
    return re.compile(rf"\W*(?:{PHRASES}|{words})\b", re.IGNORECASE)
