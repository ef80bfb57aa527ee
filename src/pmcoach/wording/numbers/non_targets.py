"""Numbers that are nothing to reach: names, scales, what others are counted by, filters, budgets."""

from __future__ import annotations

from collections.abc import Callable

from pmcoach.wording.words import numerals
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from .amount import Amount
from .filters import COUNTED, filters, filters_chinese
from .names import LED, UNITED, item, named, year

DIVIDING = k.PER + k.EVERY
RELATIVE = k.letters("percent points times")
NUMBERS = k.letters("number year4 spelled scale percent points")
NOUNS = k.letters("word output count measure soft code label")
COURSES = NOUNS + k.WORK
FIGURES = k.letters("number spelled least about")
CHANGED = k.letters("grow better cut drop")
BOUNDED = k.letters("often least most every about per number slash")
REPEATED = frozenset(k.letters("often every per"))
KEEPING = frozenset(k.letters("keep cut grow reach"))
BUDGETED = k.letters("of about most in be colon a")
LISTED = frozenset(k.AND + k.LIST)
ONCE = k.listed(
    """
    次 遍 回 趟 斤 公斤 公里 千米 米 升 岁 分 元 页 章 节 集 小时 分钟 秒 毫秒 天 个月 年 周 个小时
    日
    """
)
PARTS = ("个", "大", "项", "类")
TEAMS = ("team", "group", "squad", "crew", "panel", "committee", "小组", "团队", "专班", "班子")
WHOLE = ("all", "our", "my", "their", "its", "these", "those", "所有", "全部", "全体")
DENOMINATORS = ("per", "every", "each", "每", "每隔")
EXERCISES = k.listed(
    """
    walk run jog workout session meditation practice exercise ride swim stretch yoga nap break
    """
)
WITHOUT = ("emission", "carbon", "waste", "trust", "touch", "knowledge", "copy", "downtime", "defect")
MEASURED = frozenset(k.letters("measure span"))
CLOCKS = ("am", "pm", "o'clock")
INSIDE = ("里", "中", "里面", "当中")
NEAR = 5  # words
AMONG = k.letters("word output count measure soft code label work act reach about in")
COUNTING = (k.NUMBER + k.UNIT, k.SPELLED + k.UNIT)
SINGLE = ("百", "千", "万", "亿")


def is_decoy(words: Words, amount: Amount) -> bool:
    """Whether a number is nothing to reach."""
    for says in DECOYS[words.lang]:
        if says(words, amount):
            return True
    return any(says(words, amount) for kind, says in SELDOM if kind in words.kinds)


def scaled(words: Words, amount: Amount) -> bool:
    """The end of a scale, or a time of day: 4.5 out of 5, 4.8/5, 10分制, 9:30, 6点."""
    kinds, first, last = words.kinds, amount.first, amount.last
    before, after = kinds[first - 1], kinds[last]
    if before == k.SLASH and kinds[first - 2] in NUMBERS:
        return True
    if before == k.OF and words.said[first - 2] in ("out", "scale"):
        return True
    if before == k.TO and words.said[first - 4 : first - 2] == ["scale", "of"]:
        return True
    if amount.unit == "点" or words.plain.startswith("制", words.ends[last - 1]):
        return True
    if words.said[first - 1].endswith(("满分", "总分")) or words.said[last] in CLOCKS:
        return True
    return (before == k.COLON and is_ratio(words, first - 1)) or (after == k.COLON and is_ratio(words, last))


def is_ratio(words: Words, colon: int) -> bool:
    """Whether a colon joins two numbers: 9:30, 1:1."""
    joins = words.kinds[colon - 1] in NUMBERS and words.kinds[colon + 1] in NUMBERS
    return joins and words.touch(colon)


def hyphened(words: Words, amount: Amount) -> bool:
    """An adjective: 30-day, 5-point scale; not a 10-point increase, a 4.8-star rating, a 20-minute walk."""
    if not amount.joined:
        return False
    last = amount.last
    near = words.said[last], words.said[last + 1]
    if "scale" in near:
        return True
    if amount.kind in k.UNIT + k.COUNT and k.MEASURE in words.kinds[last : last + 4]:
        return False
    if amount.kind == k.HOUR and not EXERCISES.isdisjoint(near):
        far = words.kinds[amount.first - 2] == k.WITHIN  # within a 15-minute walk
        return far or (
            near[1] not in EXERCISES and words.kinds[last + 1] in COURSES
        )  # a 200-hour yoga course
    return words.kinds[last] not in CHANGED


def determined(words: Words, amount: Amount) -> bool:
    """What others are counted by, or what is known to be there: per 1,000, 每100人, our three sites, a 10-person team."""
    before, word = words.kinds[amount.first - 1], words.said[amount.first - 1]
    if before in DIVIDING:
        return word in DENOMINATORS
    if before == k.OF and words.said[amount.first - 2] in TEAMS:
        return True
    if amount.unit in ("人", "名", "位") and words.said[amount.last] in TEAMS:
        return True
    if before == k.THE:
        known = amount.kind == k.MONEY and words.kinds[amount.first - 2] not in KEEPING
        return word in WHOLE or (known and words.kinds[amount.last] in NOUNS)
    if before != k.A or amount.joined or amount.kind in RELATIVE + k.MONEY:
        return False
    if not amount.unit and words.kinds[amount.last - 1] != k.SCALE:  # score a 2 or higher
        return False
    return k.MEASURE not in words.kinds[amount.last : amount.last + 3]


def scope(words: Words, amount: Amount) -> bool:
    """How many of the things there are is meant: on top 10 pages, among the first 50 buyers; not in the top 10."""
    if words.said[amount.first - 1] not in ("top", "first", "last", "latest"):
        return False
    at = amount.first - 2
    at -= words.kinds[at] == k.THE
    return words.kinds[at] in k.ON + k.THROUGH + k.FOR + k.OF or words.said[at] == "among"


def no_count(words: Words, amount: Amount) -> bool:
    """A number word that counts nothing: one of, 一个, 千行, 甲和乙两个."""
    kinds, first = words.kinds, amount.first
    before, after = kinds[first - 1], kinds[first + 1]
    if words.lang == "en":
        alone = (after == k.OF or not amount.unit) and after not in k.EVERY + k.PER + k.OFTEN + k.A
        return words.said[first] == "one" and alone and words.said[first - 1] != "number"
    if words.said[first] in SINGLE:
        return words.plain[words.starts[first] - 1] not in "过破超达至到近"
    if amount.unit in PARTS and amount.value < 10 and before in NOUNS + k.THE:
        behind = kinds[max(0, first - 5) : first]
        return not LISTED.isdisjoint(behind) and COUNTED.isdisjoint(behind)
    if kinds[first] != k.SPELLED or amount.kind == k.TIMES:
        return False
    if amount.kind not in UNITED and amount.value < 10:
        return before not in LED and not words.plain.endswith("前", 0, words.starts[first])
    if (
        before in LISTED and amount.kind == k.UNIT and not COUNTED.isdisjoint(words.back(first))
    ):  # 两名…和一名…
        return False
    repeated = before in BOUNDED or not REPEATED.isdisjoint(words.back(first))
    return amount.value == 1 and amount.unit not in ONCE and amount.unit != "%" and not repeated


def zero_kind(words: Words, amount: Amount) -> bool:
    """A zero that says of what kind a thing is: zero emission vehicles, zero trust networks."""
    at = amount.first + 2
    if words.kinds[amount.first] != k.ZERO:
        return False
    known = words.said[at - 1] in WITHOUT
    return known and words.kinds[at] in NOUNS + k.WORK and not words.said[at].endswith("ed")


def effort(words: Words, amount: Amount) -> bool:
    """How long a piece of work takes, in parentheses: fix the login bug (2h), add unit tests (1w)."""
    kinds, first, last = words.kinds, amount.first, amount.last
    if kinds[first - 1] != k.OPEN or kinds[last] != k.CLOSE or not MEASURED.isdisjoint(words.back(first)):
        return False
    said = words.plain[words.starts[first] : words.starts[last]]
    return said[:-1].isdigit() and (said[-1] in "hd" or (said[-1] == "w" and len(said) == 2))


def budget(words: Words, amount: Amount) -> bool:
    """The means: a budget of $5k, 预算50万."""
    kinds, nth = words.kinds, amount.first - 1
    if kinds[amount.last] == k.BUDGET and words.lang == "zh":  # 在500万预算内
        return True
    while kinds[nth] in BUDGETED:
        nth -= 1
    return kinds[nth] == k.BUDGET and amount.kind not in RELATIVE and KEEPING.isdisjoint(words.back(nth))


def of_all(words: Words, amount: Amount) -> bool:
    """How many there are, of which some are meant: 6 of the 9 customers, 40个接口里下线32个."""
    kinds, first, last = words.kinds, amount.first, amount.last
    if words.lang == "en":
        if kinds[first - 1] != k.THE:
            return False
        the = first - 1 - (kinds[first - 1] in k.THE + k.NUMBER)
        return kinds[the] == k.OF and kinds[the - 1] in NUMBERS
    at = last
    while kinds[at] in COURSES and at < last + NEAR and not is_inside(words, at):
        at += 1
    if kinds[at] in NOUNS + k.INSIDE and is_inside(words, at) and counts(words, at + 1):
        return True
    return some_follow(words, amount)


def some_follow(words: Words, amount: Amount) -> bool:
    """Whether fewer of the same kind are counted behind the things and a verb: 11家客户续约9家; not 11家降到9家."""
    at = amount.last
    while words.kinds[at] in AMONG and at < amount.last + NEAR:
        at += 1
    if not amount.last < at < words.size or words.kinds[at : at + 2] not in COUNTING or amount.kind != k.UNIT:
        return False
    return words.said[at + 1] == amount.unit and 0 < numerals.value(words.said[at]) < amount.value


def is_inside(words: Words, nth: int) -> bool:
    """Whether a word says in or among, maybe with the verb before a number: 里, 中, 中续签16个; not 中大型企业."""
    if words.said[nth].endswith(INSIDE):
        return True
    return (
        words.said[nth].startswith(INSIDE[:2])
        and len(words.said[nth]) > 1
        and words.kinds[nth + 1] in FIGURES
    )


def counts(words: Words, nth: int) -> bool:
    """Whether a number with a classifier follows soon: 里6个, 中下线32个."""
    return any(words.kinds[at : at + 2] in COUNTING for at in range(nth, min(nth + NEAR, words.size)))


SHARED = (named, year, item, hyphened, of_all, determined, scope, no_count, filters)
DECOYS: dict[str, tuple[Callable[[Words, Amount], bool], ...]] = {
    "zh": (*SHARED, filters_chinese),
    "en": SHARED,
}
# Asked only where a sentence has a word of that kind.
SELDOM: tuple[tuple[str, Callable[[Words, Amount], bool]], ...] = (
    (k.ZERO, zero_kind),
    (k.OPEN, effort),
    (k.BUDGET, budget),
)
