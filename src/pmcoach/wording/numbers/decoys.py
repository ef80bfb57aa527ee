"""Numbers that are nothing to reach: names, scales, what others are counted by, filters, budgets."""

from __future__ import annotations

from collections.abc import Callable

from pmcoach.wording.words import kinds as k
from pmcoach.wording.words.tokens import Words

from .amount import Amount
from .baselines import OLDER
from .names import LED, UNITED, item, named, year

LONG = k.letters("day date week month quarter year")
LASTING = LONG + k.HOUR + k.WORKDAY
RELATIVE = k.letters("percent points times")
NUMBERS = k.letters("number year4 spelled scale percent points")
NOUNS = k.letters("word output count measure soft code label")
CHANGED = k.letters("grow better cut drop")
BOUNDED = k.letters("often least most every about per number slash")
REPEATED = frozenset(k.letters("often every per"))
KEEPING = frozenset(k.letters("keep cut grow reach"))
BUDGETED = k.letters("of about most in be colon a")
LISTED = frozenset(k.AND + k.LIST)
COUNTED = frozenset(k.letters("number spelled zero"))
ONCE = k.listed(
    """
    次 篇 本 遍 首 回 趟 斤 公斤 公里 千米 米 升 岁 分 元 页 章 节 集 小时 分钟 秒 毫秒 天 个月 年 周 个小时
    日
    """
)
PARTS = ("个", "大", "项", "类")
WHOLE = ("all", "our", "my", "their", "its", "these", "those", "所有", "全部", "全体")
DENOMINATORS = ("per", "every", "each", "每", "每隔")
EXERCISES = k.listed(
    """
    walk run jog workout session meditation practice exercise ride swim stretch yoga nap break
    """
)
EXPERIENCE = ("经验", "历史", "工龄", "工作经", "资历", "司龄", "教龄")
CLOCKS = ("am", "pm", "o'clock")
SINGLE = ("百", "千", "万", "亿")


def is_decoy(words: Words, amount: Amount) -> bool:
    """Whether a number is nothing to reach."""
    return any(says(words, amount) for says in DECOYS)


def scaled(words: Words, amount: Amount) -> bool:
    """The end of a scale, or a time of day: 4.5 out of 5, 4.8/5, 10分制, 9:30, 6点."""
    kinds, first, last = words.kinds, amount.first, amount.last
    before = words.plain[max(0, words.starts[first] - 15) : words.starts[first]].rstrip()
    if kinds[first - 1] == k.SLASH and kinds[first - 2] in NUMBERS:
        return True
    if before.endswith(("out of", "scale of", "满分", "总分")) or (
        kinds[first - 1] == k.TO and "scale of" in before[-12:]
    ):
        return True
    if (
        amount.unit == "点"
        or words.plain.startswith("制", words.ends[last - 1])
        or words.word(last) in CLOCKS
    ):
        return True
    return any(
        kinds[colon] == k.COLON
        and kinds[colon - 1] in NUMBERS
        and kinds[colon + 1] in NUMBERS
        and words.touch(colon)
        for colon in (first - 1, last)
    )


def hyphened(words: Words, amount: Amount) -> bool:
    """An adjective: 30-day, 5-point scale; not a 10-point increase, a 4.8-star rating, a 20-minute walk."""
    if not amount.joined:
        return False
    last = amount.last
    near = words.word(last), words.word(last + 1)
    if "scale" in near:
        return True
    if amount.kind in k.UNIT + k.COUNT and k.MEASURE in words.kinds[last : last + 4]:
        return False
    if amount.kind == k.HOUR and not EXERCISES.isdisjoint(near):
        return False
    return words.kinds[last] not in CHANGED


def determined(words: Words, amount: Amount) -> bool:
    """What others are counted by, or what is known to be there: per 1,000, 每100人, our three sites, a 10-person team."""
    before, word = words.kinds[amount.first - 1], words.word(amount.first - 1)
    if before in k.PER + k.EVERY:
        return word in DENOMINATORS
    if before == k.THE:
        return word in WHOLE
    if before != k.A or amount.joined or amount.kind in RELATIVE + k.MONEY:
        return False
    return k.MEASURE not in words.kinds[amount.last : amount.last + 3]


def no_count(words: Words, amount: Amount) -> bool:
    """A number word that counts nothing: one of, 一个, 千行, 甲和乙两个."""
    kinds, first = words.kinds, amount.first
    before, after = kinds[first - 1], kinds[first + 1]
    if words.lang == "en":
        alone = after == k.OF or not amount.unit
        return words.word(first) == "one" and alone and words.word(first - 1) != "number"
    if words.word(first) in SINGLE:
        return words.plain[words.starts[first] - 1] not in "过破超达至到近"
    if amount.unit in PARTS and amount.value < 10 and before in NOUNS + k.THE:
        return not LISTED.isdisjoint(kinds[max(0, first - 5) : first])
    if kinds[first] != k.SPELLED or amount.kind == k.TIMES:
        return False
    if amount.kind not in UNITED and amount.value < 10:
        return before not in LED and not words.plain.endswith("前", 0, words.starts[first])
    repeated = before in BOUNDED or not REPEATED.isdisjoint(words.back(first))
    return amount.value == 1 and amount.unit not in ONCE and amount.unit != "%" and not repeated


def filters(words: Words, amount: Amount) -> bool:
    """A number that only says which things are meant: older than 30 days, ages 5, for more than 7 days."""
    kinds, first = words.kinds, amount.first
    if kinds[first - 1] == k.THAN and words.word(first - 2) in OLDER:
        return True
    if words.word(first - 1) in ("age", "ages", "aged") or "old" in (
        words.word(amount.last),
        words.word(amount.last + 1),
    ):
        return True
    if amount.kind not in LONG:
        return False
    bounded = kinds[first - 1] in k.LEAST + k.MOST and kinds[first - 2] == k.FOR
    return kinds[first - 1] == k.DURING or (bounded and not COUNTED.isdisjoint(words.back(first)))


def filters_chinese(words: Words, amount: Amount) -> bool:
    """A number that only says which things are meant: 65岁以上, 3年以上经验, 7日留存, 一次通过率."""
    if words.lang == "en":
        return False
    kinds, last = words.kinds, amount.last
    after = words.plain[words.ends[last - 1] : words.ends[last - 1] + 6]
    if amount.unit == "岁":
        return kinds[last] == k.ANDUP or after.startswith(("以下", "的", "至", "-"))
    if amount.unit == "次" and amount.value == 1 and kinds[last] == k.MEASURE:
        return True
    if amount.kind not in LASTING:
        return False
    if after.removeprefix("以上").removeprefix("以下").removeprefix("的").startswith(EXPERIENCE):
        return True
    onward = kinds[last + (kinds[last] in k.INSIDE + k.ANDUP)]
    governed = kinds[amount.first - 1] in LED and kinds[amount.first - 1] != k.LEAST
    return onward in k.MEASURE + k.NOT or (onward == k.OF and amount.kind in LONG and not governed)


def budget(words: Words, amount: Amount) -> bool:
    """The means: a budget of $5k, 预算50万."""
    kinds, nth = words.kinds, amount.first - 1
    while kinds[nth] in BUDGETED:
        nth -= 1
    return kinds[nth] == k.BUDGET and amount.kind not in RELATIVE and KEEPING.isdisjoint(words.back(nth))


DECOYS: tuple[Callable[[Words, Amount], bool], ...] = (
    named,
    year,
    item,
    scaled,
    hyphened,
    determined,
    no_count,
    filters,
    filters_chinese,
    budget,
)
