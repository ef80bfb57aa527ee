"""Numbers that only say which things are meant: older than 30 days, 65岁以上, 二次购买."""

from __future__ import annotations

from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from .amount import Amount
from .baselines import OLDER
from .names import LED

LONG = k.letters("day date week month quarter year")
COUNTED = frozenset(k.letters("number spelled zero"))
LASTING = LONG + k.HOUR + k.WORKDAY
SIZES = LASTING + k.MONEY
THINGS = k.letters("word count measure")
FIGURES = frozenset(k.letters("number spelled least most"))
WORTH = ("worth", "valued")
EXPERIENCE = ("经验", "历史", "工龄", "工作经", "资历", "司龄", "教龄")


def filters(words: Words, amount: Amount) -> bool:
    """A number that only says which things are meant: older than 30 days, ages 5, for more than 7 days."""
    kinds, first = words.kinds, amount.first
    if kinds[first - 1] == k.THAN and words.said[first - 2] in OLDER:
        return True
    if amount.kind == k.MONEY and words.said[first - 1] in WORTH:
        return True
    if words.said[first - 1] in ("age", "ages", "aged") or "old" in (
        words.said[amount.last],
        words.said[amount.last + 1],
    ):
        return True
    if amount.kind not in LONG:
        return False
    bounded = kinds[first - 1] in k.LEAST + k.MOST and kinds[first - 2] == k.FOR
    return kinds[first - 1] == k.DURING or (bounded and not COUNTED.isdisjoint(words.back(first)))


def filters_chinese(words: Words, amount: Amount) -> bool:
    """A number that only says which things are meant: 65岁以上, 3年以上经验, 7日留存, 一次通过率."""
    kinds, last = words.kinds, amount.last
    after = words.plain[words.ends[last - 1] : words.ends[last - 1] + 6]
    if sorts(words, amount) or qualifies(words, amount):
        return True
    if amount.unit in ("岁", "周岁"):
        return kinds[last] == k.ANDUP or after.startswith(("以下", "的", "至", "-"))
    if amount.unit == "次" and amount.value == 1 and k.MEASURE in kinds[last + (kinds[last] == k.WORK)]:
        return True
    if amount.kind not in LASTING:
        return False
    if after.removeprefix("以上").removeprefix("以下").removeprefix("的").startswith(EXPERIENCE):
        return True
    onward = kinds[last + (kinds[last] in k.INSIDE + k.ANDUP)]
    governed = kinds[amount.first - 1] in LED and kinds[amount.first - 1] != k.LEAST
    return onward in k.MEASURE + k.NOT or (onward == k.OF and amount.kind in LONG and not governed)


def qualifies(words: Words, amount: Amount) -> bool:
    """A bound that says which things are meant, where another number is to be reached: 评分低于3分的门店占比从18%降到10%."""
    kinds, last = words.kinds, amount.last
    if kinds[last] in k.ANDUP + k.ANDDOWN and kinds[last + 1] in THINGS and is_size(amount):
        return not COUNTED.isdisjoint(kinds[last + 1 :])  # 3年以上员工离职率低于8%
    if kinds[last] != k.OF or kinds[amount.first - 1] not in k.LEAST + k.MOST:
        return False
    measured = kinds.find(k.MEASURE, last)
    return measured > 0 and not COUNTED.isdisjoint(kinds[measured:])


def is_size(amount: Amount) -> bool:
    """Whether a number tells how large, long or old a thing is, and not how many there are."""
    return amount.kind in SIZES or amount.unit == "人"


def sorts(words: Words, amount: Amount) -> bool:
    """A number that is part of a noun: 四科达标率≥95%, 二次购买, 三类以上水质."""
    kinds, last = words.kinds, amount.last
    if words.said[amount.first] == "二" and amount.unit == "次":
        return True
    if amount.unit == "类" and k.ANDUP in kinds[last : last + 2]:
        return True
    spelled = kinds[amount.first] == k.SPELLED and kinds[last] == k.MEASURE
    return spelled and not FIGURES.isdisjoint(kinds[last + 1 : last + 3])
