"""Which way a number is to move."""

from __future__ import annotations

from pmcoach.wording.facts import Direction
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import REACH, Words

from .amount import Amount

RISE = k.GROW + k.BETTER
FALL = k.CUT + k.DROP
WAYS = {
    **dict.fromkeys(RISE + k.UPFROM, Direction.INCREASE),
    **dict.fromkeys(FALL + k.DOWNTO + k.DOWNFROM, Direction.DECREASE),
    k.KEEP: Direction.MAINTAIN,
    k.REACH: Direction.REACH,
}
HEADS = k.letters("word output work soft")
NEAR = 5  # words; what a verb is about stands no further away
# What is better the less of it there is, by the end of its name; and what makes a time better the longer it lasts.
BURDENS = tuple(
    k.listed(
        """
        time times latency delay delays turnaround cost costs churn error errors defect defects bug bugs downtime turnover
        attrition complaints emissions backlog 时间 时长 时延 延迟 延时 耗时 用时 周期 工期 成本 费用 流失率 错误率 差错率
        缺陷率 故障率 投诉率 退货率 退款率 返工率 损耗率 能耗 排放量 负债率
        """
    )
)
BOONS = k.listed(
    """
    session watch listening engagement reading battery run spent training learning practice sleep focus
    停留 观看 续航 阅读 使用 在线 学习 培训 辅导 授课 睡眠 运动 陪伴 保持
    """
)
LEVELS = k.TO + k.DOWNTO
PARTS = k.OF + k.DASH
DOING = k.WORK + k.ACT
NOUNS = k.letters("word output count measure soft code label")
CLAUSE = k.letters("comma stop list")
MEANS = k.WITH + k.THROUGH
JOINED = k.AND + k.BY + k.CAN + MEANS + k.END
TELLING = frozenset((k.CLOSE, *CLAUSE, *MEANS, *WAYS, *DOING))
MORE = {"more": Direction.INCREASE, "fewer": Direction.DECREASE, "less": Direction.DECREASE}
CONFINING = k.listed(
    """
    at_most no_more_than not_more_than no_longer_than no_higher_than maximum_of a_maximum_of not_exceed not_exceeding max maximum
    不超过 至多 最多 不得超过 不能超过 不高于 最高不超过 最长不超过 不多于 不大于
    """
)


def direction(words: Words, amount: Amount, start: Amount | None, *, level: bool) -> Direction:
    """The direction of a number to reach, a level or an amount of change, which may start from another."""
    kinds, first = words.kinds, amount.first
    if start and same_unit(amount, start) and start.value != amount.value:
        return Direction.INCREASE if amount.value > start.value else Direction.DECREASE
    if noun := noun_after(words, amount):
        return noun
    if kinds[first - 1] in k.PLUS + k.DASH:
        return Direction.INCREASE if kinds[first - 1] == k.PLUS else Direction.DECREASE
    at = verb_before(words, first)
    verb = WAYS[kinds[at]] if at >= 0 else None
    if level and at >= 0 and kinds[at] == k.BETTER:
        return bettered(words, at, first)
    if verb is None and words.said[first - 1].replace(" ", "_") in CONFINING:
        return Direction.MAINTAIN
    if verb in (None, Direction.REACH) and kinds[first] in k.MULTIPLE + k.FOLD and amount.unit == "x":
        return Direction.INCREASE if amount.value > 1 else Direction.DECREASE
    return verb or Direction.REACH


def same_unit(amount: Amount, start: Amount) -> bool:
    """Whether two numbers can be compared."""
    return amount.unit not in ("pp", "x") and start.unit in ("", amount.unit)


def noun_after(words: Words, amount: Amount) -> Direction | None:
    """The direction of a noun of change after a number: a 15% revenue increase, 20% more traffic, 10%的增长."""
    if amount.kind in k.PERCENT + k.TIMES and (more := MORE.get(words.said[amount.last])):
        return more
    first = nth = amount.last + (words.kinds[amount.last] == k.OF)
    while words.kinds[nth] in NOUNS and nth < first + 2:
        nth += 1
    if nth == first and words.said[nth].endswith(("ed", "lost")):  # zero lost parcels
        return None
    if words.kinds[nth] in RISE and words.said[nth] != "scale":
        return Direction.INCREASE
    return Direction.DECREASE if words.kinds[nth] in FALL else None


def bettered(words: Words, at: int, first: int) -> Direction:
    """Which way an improvement to a level goes: down to an upper bound, and where less is better."""
    if words.kinds[first - 1] == k.MOST and words.kinds[first - 2] != k.TO:
        return Direction.REACH
    return Direction.DECREASE if is_burden(words, at, first) else Direction.INCREASE


def is_burden(words: Words, at: int, end: int) -> bool:
    """Whether what a verb of improvement is about is better the less of it there is: response time, 故障率."""
    near = range(max(0, at - NEAR), min(end, words.size))
    burden = any(words.said[nth].endswith(BURDENS) and words.kinds[nth + 1] not in HEADS for nth in near)
    return burden and not any(words.said[nth] in BOONS for nth in near)


def verb_before(words: Words, first: int) -> int:
    """The place of the nearest verb before a number that gives it a direction, in its own clause; -1 for none."""
    kinds = words.kinds
    level = kinds[first - 1] in LEVELS  # by monitoring to 95%: the means does not hide the verb
    nth = first - 1
    while nth > first - REACH and nth >= 0:
        kind = kinds[nth]
        if kind not in TELLING:
            pass
        elif kind == k.CLOSE:
            nth = max(nth - REACH, kinds.rfind(k.OPEN, 0, nth))
        elif kind in CLAUSE or (kind in MEANS and not level):
            return -1
        elif kinds[nth - 1] in PARTS and words.lang == "en":  # length of stay, no-show
            pass
        elif kind in WAYS:
            return nth
        elif kind in DOING and kinds[nth - 1] in JOINED and not level:
            return -1
        nth -= 1
    return -1
