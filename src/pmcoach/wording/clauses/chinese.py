"""The verb of a Chinese clause, and the work it tells of."""

from __future__ import annotations

from collections.abc import Sequence

from pmcoach.wording.facts import Target
from pmcoach.wording.words import kinds as k
from pmcoach.wording.words.tokens import REACH, Words

from .english import DETERMINERS, LEADING

VERBS = k.letters("grow cut drop better keep reach weak ensure work act")
CHANGES = frozenset(k.letters("grow cut better keep"))
RESULTS = frozenset(k.letters("grow cut better reach"))
THINGS = k.letters("soft work grow cut better count")
FINE = frozenset(k.letters("lofty quality better"))
MEASURED = frozenset(k.MEASURE + k.COUNT)
NUMBERS = frozenset(k.letters("number spelled year4"))
NUMBERED = NUMBERS | frozenset(VERBS)
FINISHING = ("完成", "提交", "输出", "产出", "做完", "贡献")
BRINGING = ("实现", "形成", "拥有", "具备", "拿到", "达成")
FOUNDING = ("建立", "打造", "塑造", "树立", "构建", "建设", "培养")
ADDING = ("新增", "增加", "扩展", "扩充")
AGENTS = ("人员", "者", "师", "员", "团队", "部", "组", "岗", "方")


def verb(words: Words, start: int, end: int) -> int | None:
    """The place of a clause's verb; None for a clause without one, or one that only tells the means: 通过访谈."""
    if words.kinds[start] == k.WITH:
        return None
    end = min(end, start + REACH)
    return next((nth for nth in range(start, end) if is_verb(words, nth, start, end)), None)


def is_verb(words: Words, nth: int, start: int, end: int) -> bool:
    """Whether a word is the verb of its clause, and no part of a noun: 响应时间, 提出的问题, 培训质量提升."""
    kinds, word = words.kinds, words.word(nth)
    kind, after = kinds[nth], kinds[nth + 1]
    if kind == k.QUALITY:
        return word[0] in "多少" and nth == start
    if kind not in VERBS or after == k.OF:
        return False
    if words.word(nth - 1) == "把" or (
        words.word(nth - 1) == "将" and not CHANGES.isdisjoint(kinds[nth + 1 : end])
    ):
        return kind not in k.WORK + k.ACT
    if kind == k.ACT:
        return nth == start or after in DETERMINERS or kinds[nth - 1] in LEADING + k.FOR
    if kind != k.WORK or word == "完成":
        return True
    if words.plain.startswith(AGENTS, words.ends[nth]) or after in k.MEASURE + k.SPAN:
        return False
    rest = kinds[nth + 1 : end]
    measured = kinds.find(k.MEASURE, nth, end)
    if (
        measured >= 0
        and not NUMBERS.isdisjoint(kinds[measured:end])
        and NUMBERED.isdisjoint(kinds[nth + 1 : measured])
    ):
        return False
    if any(before not in LEADING for before in kinds[start:nth]):
        return k.MEASURE not in rest and CHANGES.isdisjoint(rest)
    return after not in THINGS or RESULTS.isdisjoint(rest)


def work(words: Words, nth: int, end: int, targets: Sequence[Target]) -> int | None:
    """The place of the verb of work that a clause's verb is or leads to; None where it tells a result."""
    kinds, word = words.kinds, words.word(nth)
    kind, rest = kinds[nth], kinds[nth + 1 : end]
    if kind == k.QUALITY:
        return nth
    if kind in k.WORK + k.ACT:
        amount = word in FINISHING and kinds[nth + 1] == k.MEASURE and not NUMBERS.isdisjoint(rest)
        state = word in FOUNDING and (not FINE.isdisjoint(rest) or rest.endswith(k.SOFT))
        return None if amount or state else nth
    if kind == k.WEAK:  # 帮助新同事解决环境问题
        return next(
            (at for at in range(nth + 2, end - 1) if kinds[at] == k.WORK and kinds[at + 1] != k.OF), None
        )
    if kind == k.REACH and word in BRINGING and k.OUTPUT in rest and MEASURED.isdisjoint(rest):
        return nth
    added = kind == k.GROW and word.startswith(ADDING) and k.OUTPUT in rest and k.UNIT in rest
    return nth if added and k.MEASURE not in rest else None
