"""Whether something is counted or measured."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .facts import Target
from .numbers.amount import Amount
from .times.time import Time
from .words import token_kinds as k
from .words.tokens import Words

CHANGES = k.letters("grow cut drop better keep multiple fold")
AWAY = k.letters("of for with through on by during")
MODIFIERS = k.letters("word count soft output code measure")
HAN_MODIFIERS = MODIFIERS + k.WORK
HEADING = k.letters("word soft work")
HEADED = k.letters("word count soft output work measure span quote")
# Words after a measure that do not make it part of another noun.
BOUND = tuple(k.listed("ed made won ly among between against across beyond near via as up down out"))
GRADES = ("grade", "grades")  # with a number after them they name who is taught
SHIFTS = frozenset(CHANGES)
NO_COUNTS = ("point", "points", "degree", "degrees", "foot", "feet", "pound", "pounds")
CLAUSE = k.letters("comma stop colon list end")
ENDS = CLAUSE + k.AND + k.CLOSE
CONTENT = k.letters("word count soft output code work act measure label cut lofty reach span")
# Nouns of measure that are verbs where they open a sentence and no number, verb or `of` follows.
VERBAL = k.listed("spend bill price count rate profit weight cost yield score")
COMPARED = k.letters("of be least most number to from grow cut keep reach downto upto colon arrow")
MASSES = k.listed("kg kilo kilos lb lbs pound pounds 斤 公斤 千克")
LONGEST = 5  # words that say of what
# Words that name nothing measured: they are true of any goal.
EMPTY = k.listed(
    """
    completion complete completed completing finish finished progress growth increase improvement improve
    goal goals target targets result results achieve achieved reach reached reduce reduction decrease lower
    cut fall get hit attain become earn bring move see show have work also then more done 完成 目标 任务
    进度 增长 提升 提高 增加 实现 结果 进展 降低 减少 下降 缩短 降 减 降至 降到 压缩 落实 工作 达到 达成
    突破 超过 超 获得 取得 拿到 获取 达 破 成为 进入 跻身 争取到 冲刺 冲击 占到 做到 形成 拥有 具备
    """
)


def is_measured(words: Words, amounts: list[Amount], targets: Sequence[Target], times: list[Time]) -> bool:
    """Whether a sentence names what it measures: a noun of measure, a thing counted under a verb of change, what a target counts."""
    for match in naming().finditer(words.kinds):
        if SAYS[match[0]](words, match.start()):
            return True
    return bool(targets) and is_counted_by(words, amounts, targets[0], times)


def measured(words: Words, nth: int) -> bool:
    """Whether a noun of measure is one here: no verb, and more than the kind of a thing, as in cost dashboard, 工资核算."""
    after = words.kinds[nth + 1]
    if nth == 0 and words.said[0] in VERBAL and after not in COMPARED:
        return False
    if words.said[nth - 1] == "without" or (words.kinds[nth - 1] == k.CAN and words.said[nth] in VERBAL):
        return False
    if words.lang == "en":
        if words.said[nth] in GRADES and after == k.NUMBER:
            return False
        if after in k.WORD + k.WORK and not SHIFTS & set(words.back(nth)) and k.WORK in words.back(nth):
            return words.said[nth + 1].endswith(BOUND)  # not a savings account
        return after != k.OUTPUT and not (after == k.WORK and words.said[nth + 1].endswith("ing"))
    last = words.kinds[nth + 2] in ENDS
    made = nth + 1
    while words.kinds[made] in HEADING and made - nth < LONGEST:
        made += 1
    if words.kinds[made] == k.OUTPUT:  # 收入分配制度
        return False
    return after not in k.OUTPUT + k.WORK + k.WEAK and not (after in k.WORD + k.SOFT and last)


def counted(words: Words, nth: int) -> bool:
    """Whether a noun such as 用户 or `errors` is what a verb of change is about, and no part of another noun."""
    kinds = words.kinds
    if kinds[nth + 1] in HEADED:
        return False
    for at in range(nth - 1, max(nth - 9, -1), -1):
        if kinds[at] in CHANGES or words.said[at] in ("more", "fewer", "更多"):
            return True
        if kinds[at] in CLAUSE + AWAY:
            break
    return kinds[nth + 1] in CHANGES or kinds[nth + 2] in CHANGES


def lasting(words: Words, nth: int) -> bool:
    """Whether 时间 or `time` is a length that something takes, and that is to change."""
    kinds = words.kinds
    if not any(kind in CHANGES for kind in kinds[max(0, nth - 9) : nth + 4]):
        return False
    if words.lang == "zh":
        return kinds[nth - 1] in HAN_MODIFIERS + k.OF
    return kinds[nth - 1] in HAN_MODIFIERS or kinds[nth + 1] == k.TO


def unit(words: Words, nth: int) -> bool:
    """Whether a unit is itself what is counted: decrease vehicle miles."""
    named = words.said[nth] not in NO_COUNTS and words.kinds[nth - 1] in k.WORD + k.COUNT + k.SOFT + k.OUTPUT
    return words.lang == "en" and named and not SHIFTS.isdisjoint(words.back(nth))


SAYS = {k.MEASURE: measured, k.COUNT: counted, k.SPAN: lasting, k.UNIT: unit}


@cache
def naming() -> re.Pattern[str]:
    """A word that can name what is measured."""
    return re.compile(f"[{''.join(SAYS)}]")


def is_counted_by(words: Words, amounts: list[Amount], target: Target, times: list[Time]) -> bool:
    """Whether some noun tells what a target counts, where there is no noun of measure."""
    taken = {nth for time in times for nth in range(time.first, time.last)}
    taken |= {nth for amount in amounts for nth in range(amount.first, amount.last)}
    if any(
        words.kinds[nth] in CONTENT and words.said[nth] not in EMPTY
        for nth in range(words.size)
        if nth not in taken
    ):
        return True
    verb = k.CUT if target.unit in MASSES else k.REACH if target.unit == "$" else k.END
    return verb in words.kinds[: words.size]
