"""Lengths of time that limit the goal: within three months, 3个月内, for the next ten weeks. Others are measures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import REACH, Words

from .length import amount, in_days, lengths, until
from .time import Part, Role, Time

LEADS = k.letters("within in for during through about the nextword lastword on ordinal of")
BOUNDS = k.letters("least most to downto upto from keep cut grow than upfrom downfrom versus now be")
MEASURED = k.letters("measure span count")
CLAUSE = k.letters("comma stop colon open close list quote head can with and in end")
DOING = k.letters("work act grow cut better reach keep drop weak ensure number spelled multiple can fold")
NUMBERS = frozenset(k.NUMBER + k.SPELLED)
COUNTING = k.letters("number spelled least most about not")
SHORT = ("天", "周", "日", "星期", "个月", "个星期")
TODAY = ("即日起", "今天起", "今日起", "现在起", "今起")
STREAKS = ("consecutive", "straight")
FORTNIGHT = 14
BREAKS = k.letters("comma stop list colon")
# What is done for whoever asks, each time within so many days: no limit of the goal, but its measure.
ANSWERS = tuple(
    k.listed(
        """
        respon repl answer resolv process ship deliver fulfil acknowledg triag review approv clos fix refund
        onboard fill handl return pay issu escalat complet patch remediat merg publish
        """
    )
)
ANSWERS_ZH = tuple(
    k.listed(
        """
        回复 响应 答复 反馈 处理 处置 解决 办结 办理 审批 审核 发货 送达 到账 退款 修复 关闭 整改 受理 出具 首次
        交付 上手 闭环
        """
    )
)
HAPPENINGS = tuple(
    k.listed(
        """
        入职 收到 接到 下单 注册 发现 申请 接单 到货 报名 签约 购买 新员工 提交 转正
        """
    )
)


def times(words: Words, anchor: date) -> Iterator[Time]:
    """The lengths of time in a sentence that are no measure."""
    judge = chinese if words.lang == "zh" else english
    for match in lengths().finditer(words.kinds):
        if time := judge(words, Part(match, words), anchor):
            yield time


def english(words: Words, part: Part, anchor: date) -> Time | None:
    """A length of time that is no measure: in three months, within 30 days, for the next ten weeks, the last year."""
    kinds = words.kinds
    start, end = part.match.span()
    first = start
    while kinds[first - 1] in LEADS:
        first -= 1
    leads = kinds[first:start]
    if k.LASTWORD in leads:
        return Time(first, end, Role.PAST, None)
    from_now = kinds[end : end + 2] == k.FROM + k.NOW
    if k.NEXTWORD in leads or from_now:
        return Time(first, end + 2 * from_now, Role.LIMIT, until(part, anchor))
    name = k.DASH in kinds[start:end] and not part["LOW"]
    if name or part["SOME"] or kinds[end] == k.DASH:
        return None
    clause = words.back(first)
    clause = clause[max(map(clause.rfind, BREAKS)) + 1 :]
    if any(
        words.said[nth] in STREAKS for nth in range(start, end)
    ):  # it is what a level has to last, or the measure
        lasts = k.FOR in leads and not NUMBERS.isdisjoint(clause)
        return Time(first, end, Role.LIMIT, until(part, anchor)) if lasts else None
    if k.WITHIN in leads or k.IN in leads:
        if measured(words, part, first, end, leads) and not shifting().search(clause):
            said = (
                k.PERCENT in clause and in_days(part) > FORTNIGHT
            )  # 80% of tickets within 30 days: which ones count
            return Time(first, end, Role.NAME, None) if said else None
        return Time(first, end, Role.LIMIT, None if k.ORDINAL in leads else until(part, anchor))
    over = kinds[start - 1] == k.DURING and words.said[start - 1] == "over" and part["UNIT"].startswith("day")
    if k.FOR in leads or (k.DURING in leads and not over):
        return Time(first, end, Role.LIMIT, until(part, anchor))
    return None


@cache
def shifting() -> re.Pattern[str]:
    """A share that is to change, and by when is what follows: reduce open issues by 20% within 30 days."""
    return k.pattern("[grow cut better drop] [^percent]* (?: number | spelled ) percent")


def measured(words: Words, part: Part, first: int, end: int, leads: str) -> bool:
    """Whether a length after `in` or `within` is what is measured: respond within 3 days, within 2 weeks of joining."""
    kinds = words.kinds
    if kinds[end] in k.OF + k.SINCE or kinds[first - 1] in k.TO + k.BE:
        return True
    if k.KEEP in words.back(first) and NUMBERS.isdisjoint(words.back(first)):
        return True
    share = k.PERCENT + k.OF in words.back(first)  # 95% of orders leave within 2 days
    short = in_days(part) <= (60 if k.WITHIN in leads else 15)
    return short and (
        share or any(words.said[nth].startswith(ANSWERS) for nth in range(max(0, first - REACH), first))
    )


def chinese(words: Words, part: Part, anchor: date) -> Time | None:
    """A length of time that is no measure: 3个月内, 未来五年, (1-3个月), 三个月瘦10斤, 过去一年."""
    kinds = words.kinds
    first, end = part.match.span()
    before, after = kinds[first - 1], kinds[end]
    said = words.plain[max(0, words.starts[first] - 8) : words.starts[first]]
    if before == k.LASTWORD or words.said[first - 1] in ("近", "最近"):
        return Time(first - 1, end, Role.PAST, None)
    if before == k.WITHIN:
        return Time(first - 1, end + (after == k.INSIDE), Role.LIMIT, until(part, anchor))
    if said.endswith("连续") and k.MEASURE in words.back(first):  # 可用率连续3个月≥99.9%
        return Time(first - 1, end, Role.LIMIT, until(part, anchor))
    if (
        before in BOUNDS
        or said.endswith("连续")
        or (part["UNIT"] in ("日", "号") and after != k.INSIDE)
        or part["UNIT"] == "晚"
    ):
        return None
    if after == k.INSIDE and kinds[end + 1] == k.MEASURE and part["UNIT"] in SHORT[:3]:
        return Time(first, end + 1, Role.NAME, None)
    if after == k.INSIDE and (
        before in k.GROW + k.CUT or words.said[first - 1] in ("将", "把")
    ):  # 将30天内复购率
        return Time(first, end + 1, Role.NAME, None)
    if after == k.INSIDE and attributive(words, first - (before == k.IN), end + 1):
        return Time(first - (before == k.IN), end + 1, Role.NAME, None)
    if after == k.INSIDE:
        brief = part["UNIT"] in ("天", "日") or (part["UNIT"] == "周" and before not in CLAUSE)
        answer = brief and any(
            word in words.plain[words.ends[end] : words.ends[end] + 30] for word in ANSWERS_ZH
        )
        if not said.endswith(TODAY) and (answer or any(word in said for word in HAPPENINGS)):
            return None
        unstated = said.endswith("后") or (said.endswith("起") and not said.endswith(TODAY))  # 上线后一个月内
        return Time(first - (before == k.IN), end + 1, Role.LIMIT, None if unstated else until(part, anchor))
    if after == k.SINCE and words.said[end].endswith("后"):
        later = kinds[end + 1] == k.OF or (kinds[end + 1] == k.MEASURE and before == k.WORK)  # 30天后的活跃率
        return Time(first, end + 1, Role.NAME if later else Role.LIMIT, until(part, anchor))
    if said.endswith("用") or (after == k.SPAN and before == k.WITH):
        return Time(first, end + (after == k.SPAN), Role.LIMIT, until(part, anchor))
    if after in MEASURED or said.endswith("为期"):
        return Time(first, end, Role.NAME, None)
    if before + after == k.OPEN + k.CLOSE or (before == k.COLON and after in k.COLON + k.END):
        return Time(first, end, Role.LIMIT, until(part, anchor))
    if before not in CLAUSE:
        return None
    counts = COUNTING if part["UNIT"] in SHORT else k.LEAST + k.MOST
    if amount(part) == 1 and after in counts:
        return Time(first, end, Role.EVERY, None)
    return Time(first - (before == k.IN), end, Role.LIMIT, until(part, anchor)) if after in DOING else None


def attributive(words: Words, first: int, end: int) -> bool:
    """Whether a window is part of what is measured: 新商家在5天内开出首单的比例; not 3个月内把新用户的留存率提升到40%."""
    kinds = words.kinds
    if kinds[first - 1] not in MEASURED + k.WORD or kinds[end] not in k.WORK + k.ACT:
        return False
    stop = next(
        (at for at in range(end, min(end + REACH, words.size)) if kinds[at] in BREAKS + k.CAN), words.size
    )
    return any(kinds[at] == k.OF and kinds[at + 1] in MEASURED for at in range(end, stop))
