"""Things done again and again, said without a verb: 每周一篇, two releases per quarter, a newsletter every Tuesday."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .clauses import english
from .facts import Span, Target
from .words import token_kinds as k
from .words.tokens import REACH, Words

RELATIVE = ("%", "pp", "x")
PAUSES = k.letters("comma stop list")
NAMED = frozenset(k.letters("count span"))
MADE = k.OUTPUT + k.WORK
CHANGES = frozenset(english.VERBS) - {k.WORK}
STATES = frozenset(k.letters("measure count soft grow cut better keep reach weak quality lofty drop"))
PERIODS = tuple("天日周月年度晚早末")
# Units of what is done, whatever else the sentence says; and of what is done where it says how often.
DONE = k.listed("次 篇 本 场 遍 首 节 课 章 页 趟 回 堂 集 部 步 课时 学时 期 个单词 单词")
OFTEN = k.listed("个 道 份 套 条 张 小时 个小时 分钟 天")


def habit(words: Words, targets: Sequence[Target]) -> Span | None:
    """The number of things done, or how often they are; None where nothing says so."""
    if not targets:
        return unnumbered(words)
    places = dict(zip(words.starts, range(words.size), strict=False))
    made = words.lang == "en" and CHANGES.isdisjoint(words.kinds)
    return next(
        (target.span for target in targets if is_habit(words, places[target.span.start], target, made=made)),
        None,
    )


def is_habit(words: Words, nth: int, target: Target, *, made: bool) -> bool:
    """Whether a number counts things done; one that bounds them from above or is zero does not.

    `made` is whether it may count what is made: a sentence that tells a change makes nothing.
    """
    back = words.back(nth)
    before = back[max(map(back.rfind, PAUSES)) + 1 :]
    if target.unit in RELATIVE or k.MEASURE in before or not target.value or before[-1:] == k.MOST:
        return False
    if target.unit in DONE or (target.unit in OFTEN and is_often(words, nth, before)):
        return True
    return words.lang == "en" and (is_listed(words, nth, target, before) or (made and is_made(words, nth)))


def is_often(words: Words, nth: int, before: str) -> bool:
    """Whether it is said how often, and nothing that is measured: 每天2道, 每晚半小时, 2条/周."""
    if words.kinds[nth + 2] == k.SLASH:
        return True
    often = before.rfind(k.OFTEN)
    if often < 0 or not NAMED.isdisjoint(before):
        return False
    return words.said[nth - len(before) + often].endswith(PERIODS)


def is_listed(words: Words, nth: int, target: Target, before: str) -> bool:
    """Whether a number stands behind the name of an output, and so often: report: 1 / month."""
    made = before[-1:] == k.COLON and before[-2:-1] in MADE
    return made and not target.unit and words.kinds[nth + 1] in k.SLASH + k.PER + k.A


def is_made(words: Words, nth: int) -> bool:
    """Whether what a number counts is made: two releases."""
    noun = counted().match(words.kinds, nth + 1)
    return noun is not None and words.kinds[noun.end() - 1] in MADE


@cache
def counted() -> re.Pattern[str]:
    """What a number counts."""
    return re.compile(f"[{english.NOUNS + english.DETERMINERS}]{{0,{REACH}}}")


def unnumbered(words: Words) -> Span | None:
    """How often something is done, where no number says how much: 每周例会, a newsletter every Tuesday."""
    if words.lang == "en":
        made = repeated().search(words.kinds)
        nth = made.start() if made else -1
    else:
        nth = 0 if words.kinds[0] == k.OFTEN and STATES.isdisjoint(words.kinds) else -1
    return Span(words.starts[nth], words.ends[nth]) if nth >= 0 else None


@cache
def repeated() -> re.Pattern[str]:
    """Something made, and how often."""
    return k.pattern("[output work] (?: every | often )")
