"""Whether a sentence describes work and its output, or a result."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .clauses import chinese, english
from .facts import Span, Target
from .words import kinds as k
from .words.tokens import REACH, Words

BREAKS = k.letters("comma stop colon list")
RELATIVE = ("%", "pp", "x")
HABITS = k.listed("次 篇 本 场 遍 首 节 课 章 页 趟 回 堂 集 部 步 课时 学时 期 个单词 单词")


def work(words: Words, targets: Sequence[Target]) -> Span | None:
    """The words that describe work or an output; None where a result is described."""
    language = chinese if words.lang == "zh" else english
    start = 0
    for end in range(words.size + 1):
        if words.kinds[end] not in BREAKS + k.END:
            continue
        verb = language.verb(words, start, end)
        if verb is not None:
            place = language.work(words, verb, end, targets)
            return Span(words.starts[place], words.ends[place]) if place is not None else None
        start = end + 1
    return habit(words, targets)


def habit(words: Words, targets: Sequence[Target]) -> Span | None:
    """Things done so many times, without a verb: 每周一篇, two releases per quarter."""
    kinds = words.kinds
    places = {start: nth for nth, start in enumerate(words.starts)}
    changes = any(kind in english.VERBS and kind != k.WORK for kind in kinds)
    for target in targets:
        nth = places[target.span.start]
        before = re.split(f"[{BREAKS}]", words.back(nth))[-1]
        if target.unit in RELATIVE or k.MEASURE in before:
            continue
        if target.unit in HABITS:
            return target.span
        if words.lang == "en" and not changes:
            nth += 1
            while (
                kinds[nth] in english.NOUNS + english.DETERMINERS and nth - places[target.span.start] < REACH
            ):
                nth += 1
            if kinds[nth - 1] in k.OUTPUT + k.WORK:
                return target.span
    return None
