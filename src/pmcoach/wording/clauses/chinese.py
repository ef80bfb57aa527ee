"""The verb of a Chinese clause, and the work it tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pmcoach.wording.facts import Target
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import REACH, Words

from .english import DETERMINERS
from .english import LEADING as STARTING

LEADING = STARTING + k.letters("front inside since feast event date moon season dayrel halfrel")
FOR_WHOM = ("为", "对", "围绕", "针对", "面向")  # what follows is still the clause's own verb
VERBS = k.letters("grow cut drop better keep reach weak ensure work act")
CHANGES = frozenset(k.letters("grow cut better keep"))
RESULTS = frozenset(k.letters("grow cut better reach"))
THINGS = k.letters("soft work grow cut better count")
FINE = frozenset(k.letters("lofty quality better"))
MEASURED = frozenset(k.MEASURE + k.COUNT)
NUMBERS = frozenset(k.letters("number spelled year4"))
NUMBERED = NUMBERS | frozenset(VERBS)
WHEN = ("后", "之后", "以后", "时")  # 上线后: when, and not what
DONE = tuple("过完好出掉了")  # after a verb that is on no list
FINISHING = ("完成", "提交", "输出", "产出", "做完", "贡献")
LEARNING = ("掌握", "熟悉", "了解")
BRINGING = ("实现", "形成", "拥有", "具备", "拿到", "达成")
FOUNDING = ("做", "提供", "建立", "打造", "塑造", "树立", "构建", "建设", "培养")
ADDING = ("新增", "增加", "扩展", "扩充")
PERFECTING = "完善"
WRITTEN = k.listed(
    """
    文档 文件 手册 指南 指引 教程 报告 方案 脚本 题库 素材库 案例库 看板 报表 台账 清单 需求文档 用户手册 白皮书 思维导图 导图 图纸
    测试 页面 网页 组件 接口
    """
)
AGENTS = ("人员", "者", "师", "员", "团队", "部", "组", "岗", "方")


def verb(words: Words, start: int, end: int) -> int | None:
    """The place of a clause's verb; None for a clause without one, or one that only tells the means: 通过访谈."""
    if words.kinds[start] == k.WITH and words.said[start] not in FOR_WHOM:
        return None
    if words.kinds[end] == k.COLON and words.kinds[end - 1] in k.MEASURE + k.COUNT:  # 检验合格率：
        return None
    end = min(end, start + REACH)
    return next((nth for nth in range(start, end) if is_verb(words, nth, start, end)), None)


def is_verb(words: Words, nth: int, start: int, end: int) -> bool:
    """Whether a word is the verb of its clause, and no part of a noun: 响应时间, 提出的问题, 培训质量提升."""
    kinds, word = words.kinds, words.said[nth]
    kind, after = kinds[nth], kinds[nth + 1]
    if kind == k.QUALITY:
        return word[0] in "多少" and nth == start
    if kind == k.WORD:  # 走过24个景点
        return word[-1:] in DONE and len(word) > 1 and after in NUMBERS
    if kind not in VERBS or after == k.OF or words.said[nth + 1] in WHEN or is_named(words, nth):
        return False
    if word == "做到" and k.WORK in kinds[nth:end] and k.PERCENT not in kinds[nth:end]:
        return False
    if words.said[nth - 1] == "把" or (
        words.said[nth - 1] == "将" and not CHANGES.isdisjoint(kinds[nth + 1 : end])
    ):
        return kind not in k.WORK + k.ACT
    if kind == k.ACT:
        return nth == start or after in DETERMINERS or kinds[nth - 1] in LEADING + k.FOR
    if kind == k.WORK and kinds[nth - 1] == k.OF:  # 良好的沟通
        return False
    if kind != k.WORK:
        return True
    if word == "完成":
        return nth == start or not shifting().search(kinds, nth + 1, end)
    if words.plain.startswith(AGENTS, words.ends[nth]) or after in k.MEASURE + k.SPAN:
        return False
    rest = kinds[nth + 1 : end]
    if rest[-1:] == k.ZERO or (rest == k.QUALITY and nth > start):  # 系统运行稳定
        return False
    measured = kinds.find(k.MEASURE, nth, end)
    if (
        measured >= 0
        and not NUMBERS.isdisjoint(kinds[measured:end])
        and NUMBERED.isdisjoint(kinds[nth + 1 : measured])
    ):
        return False
    if any(before not in LEADING for before in kinds[start:nth]):
        return k.MEASURE not in rest and CHANGES.isdisjoint(attributes().sub("", rest))
    return after not in THINGS or RESULTS.isdisjoint(rest)


def is_named(words: Words, nth: int) -> bool:
    """Whether a verb can only be part of a noun: 具体推进方案, 相关改善措施."""
    return nth > 0 and words.said[nth - 1] in ("具体", "相关", "有关")


def work(words: Words, nth: int, end: int, targets: Sequence[Target]) -> int | None:
    """The place of the verb of work that a clause's verb is or leads to; None where it tells a result."""
    kinds, word = words.kinds, words.said[nth]
    kind, rest = kinds[nth], kinds[nth + 1 : end]
    if kind == k.QUALITY:
        return nth
    if kind in k.WORK + k.ACT + k.WORD:
        amount = word in FINISHING and kinds[nth + 1] == k.MEASURE and not NUMBERS.isdisjoint(rest)
        state = word in FOUNDING and (not FINE.isdisjoint(rest) or rest.endswith(k.SOFT))
        return None if amount or state else nth
    if kind == k.WEAK:  # 帮助新同事解决环境问题
        ends = range(nth + 2, end - 1)
        return next((at for at in ends if kinds[at] == k.WORK and not is_attribute(words, at, end)), None)
    if word in LEARNING:  # 掌握…并完成…
        and_then = (at for at in range(nth, end) if kinds[at] == k.WORK and k.AND in kinds[at - 2 : at])
        return next(and_then, None)
    if kind == k.REACH and word in BRINGING and k.OUTPUT in rest and MEASURED.isdisjoint(rest):
        return nth
    if word == PERFECTING:  # 完善接口文档 is writing, 完善治理体系 is a wish
        return nth if not targets and writes(words, nth, end) else None
    added = kind == k.GROW and word.startswith(ADDING) and k.UNIT in rest and k.MEASURE not in rest
    return nth if added and (k.OUTPUT in rest or is_technical(words, nth + 1, rest)) else None


def is_technical(words: Words, first: int, rest: str) -> bool:
    """Whether a number counts things with a Latin name: 8个namespace; not 3个KA客户."""
    counts = rest[0] in NUMBERS and rest[1:3] == k.UNIT + k.WORD and k.COUNT not in rest
    return counts and words.said[first + 2].isascii()


def writes(words: Words, nth: int, end: int) -> bool:
    """Whether what is made perfect can be written, drawn or programmed, and is no order of things."""
    nouns = words.said[nth + 1 : end]
    return bool(nouns) and ((nouns[0].isascii() and nouns[0].isalpha()) or not WRITTEN.isdisjoint(nouns))


def is_attribute(words: Words, at: int, end: int) -> bool:
    """Whether a verb only says of what the noun after it is: 学习积极性."""
    after = words.kinds[at + 1]
    return after == k.OF or (after in k.SOFT + k.MEASURE and at + 2 >= end)


@cache
def attributes() -> re.Pattern[str]:
    """Verbs of change that only say of what the work after them is: 提效验证."""
    return k.pattern("[grow cut better keep] (?= [work output] )")


@cache
def shifting() -> re.Pattern[str]:
    """A measure that moves: 完成流程的比例从41%提升到75%."""
    return k.pattern("measure (?: from | [grow cut reach] )")
