"""What is counted or measured."""

from __future__ import annotations

import re
from functools import cache

from .facts import Measure, Span, Target
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
NOMINAL = CHANGES + k.letters("the a of for in quality")  # after these a verb is a noun
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


def measures(words: Words, amounts: list[Amount], targets: list[Target], times: list[Time]) -> list[Measure]:
    """What a sentence measures: nouns of measure, things counted under a verb of change, else what a target counts."""
    found: list[Measure] = []
    end = 0
    for match in naming().finditer(words.kinds):
        nth = match.start()
        if words.starts[nth] >= end and SAYS[match[0]](words, nth):
            found.append(phrase(words, nth))
            end = found[-1].span.end
    if found or not targets:
        return found
    return counted_by(words, amounts, targets[0], times)


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


def phrase(words: Words, nth: int) -> Measure:
    """A measure with the words that say of what."""
    kinds = words.kinds
    first, last = nth, nth + 1
    while is_modifier(words, first - 1) and nth - first < LONGEST:
        first -= 1
    while kinds[first - 1] == k.DASH and words.touch(first - 1) and words.touch(first - 2):  # add-to-cart
        first -= 2
    while kinds[last] == k.MEASURE:
        last += 1
    if words.lang == "en" and (kinds[last] == k.OF or words.said[last - 1].endswith(" of")):
        at = last + (kinds[last] == k.OF)
        while kinds[at] in k.THE + k.A:
            at += 1
        end = at
        while kinds[end] in HAN_MODIFIERS and end - at < LONGEST:
            end += 1
        last = end if end > at else last
    return measure(words, first, last)


def is_modifier(words: Words, nth: int) -> bool:
    """Whether a word says of what the measure after it is."""
    kind, before = words.kinds[nth], words.kinds[nth - 1]
    if words.lang == "zh":
        return kind in HAN_MODIFIERS or (kind == k.OF and before in HAN_MODIFIERS)
    return kind in MODIFIERS or (kind == k.WORK and before in NOMINAL)


def measure(words: Words, first: int, last: int) -> Measure:
    """A measure from word to word."""
    start, end = words.starts[first], words.ends[last - 1]
    return Measure(Span(start, end), words.text[start:end])


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


def counted_by(words: Words, amounts: list[Amount], target: Target, times: list[Time]) -> list[Measure]:
    """What a target counts where there is no noun of measure: the nouns after the number, else the last before it."""
    taken = {nth for time in times for nth in range(time.first, time.last)}
    taken |= {nth for amount in amounts for nth in range(amount.first, amount.last)}

    def says(nth: int) -> bool:
        return nth not in taken and words.kinds[nth] in CONTENT and words.said[nth] not in EMPTY

    after = words.starts.index(target.span.start) + 1
    first = next((nth for nth in (*range(after, words.size), *reversed(range(after))) if says(nth)), -1)
    if first < 0:
        verb = k.CUT if target.unit in MASSES else k.REACH if target.unit == "$" else k.END
        first = words.kinds.find(verb, 0, words.size)
        return [measure(words, first, first + 1)] if first >= 0 else []
    last = first + 1
    while says(last):
        last += 1
    return [measure(words, first, last)]
