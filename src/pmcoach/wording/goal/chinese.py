"""What a number in a Chinese sentence measures: the noun phrase before its predicate, or the one it counts."""

from __future__ import annotations

from pmcoach.wording.numbers.amount import Amount
from pmcoach.wording.numbers.non_targets import INSIDE, is_inside
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from .clauses import Clause
from .phrase import Phrase, in_brackets, joins, part, trimmed

# What stands between a measure and its number, and belongs to neither.
PREDICATE = k.letters(
    """
    from to cut drop grow better keep reach least most about can not be arrow colon mark plus now versus ensure in multiple
    fold quality
    """
)
SMALL = k.letters("from to least most about can not be arrow")  # these of them always
CHANGES = k.letters("cut drop grow better keep reach")
CHANGING = k.letters("grow cut")
SHIFTS = frozenset(
    ["提", "升", "涨", "增", "压", "拉", "做", "清", "冲", "跌", "缩", "砍", "增加到", "控制"]
)  # verbs of one character before a number
COMPARING = frozenset(["多", "少", "高", "低", "长", "短", "快", "慢"])
AFTER_NOUN = k.letters("from colon least most reach grow cut arrow")
COUNTED = k.letters("number spelled money")
SAID = frozenset(
    [
        "为",
        "值",
        "目标",
        "目标值",
        "期望",
        "同比",
        "环比",
        "同比去年",
        "比去年",
        "别",
        "别让",
        "现在的",
        "目前的",
        "当前的",
        "原来的",
        "原先的",
        "现有的",
        "去年的",
        "达",
        "至",
        "要",
        "仍",
        "都",
        "均",
        "始终",
        "重新",
        "绝",
        "负",
        "占",
        "一直",
        "仍然",
    ]
)
LEADING = k.letters("can not in ensure with the quality weak now")
WITHOUT = ("未", "非", "无")
MINOR = ("再", "仅", "只", "另外", "别", "允许")
TIMES = k.letters("front inside begin middle finish")
OPENING = frozenset(
    [
        "把",
        "将",
        "让",
        "使",
        "使得",
        "令",
        "给",
        "实现",
        "确保",
        "保证",
        "促使",
        "从而",
        "以便",
        "力争",
        "争取",
        "要",
        "需",
        "须",
    ]
)
OBJECTS = frozenset(["把", "将"])  # what stands behind them is moved by the verb behind it
ATTRIBUTES = ("新增", "净增", "新增加")  # verbs that tell of what kind a noun is: 新增用户
NUMERIC = ("破", "超", "达", "赚", "挣")  # verbs only before a number
ACHIEVING = ("完成", "达成", "实现", "取得", "获得", "做到", "拿到", "带来")
NOUNS = k.letters("word count soft output measure code work span label")
MEASURES = k.letters("measure span count")
STOPS = k.letters("comma stop open close colon list and in from to least most front inside")
ADVERBIAL = k.letters("number spelled least most grow cut drop")  # 每月减少
STARTING = ("从", "由")
LONGEST = 3  # characters of a verb
PASSING = ("回", "到", "至", "过")  # how unlisted verbs end that lead to a level
SHARE = "的比例"


def before(words: Words, clause: Clause, start: int, limits: set[int]) -> tuple[Phrase | None, int]:
    """The phrase before a number's predicate in its clause, and the place of the predicate's first word."""
    kinds, at = words.kinds, start - 1
    inside = in_brackets(words, clause, start)
    while at >= clause.first and (kinds[at] in SMALL or is_predicate(words, at, limits, inside=inside)):
        at -= 1
    if k.VERSUS in kinds:
        at = compared(words, clause, at)
        while at >= clause.first and is_predicate(words, at, limits, inside=inside):
            at -= 1
    started = words.kinds.rfind(k.FROM, clause.first + 1, max(at, clause.first + 1))
    if started > clause.first and words.said[started] in STARTING:  # 占比由销售额的22%
        at = started - 1
    first = opening(words, clause, at, limits)
    if all(kind == k.OFTEN for kind in kinds[first : at + 1]):
        return None, at + 1
    return trimmed(words, first, at + 1), at + 1


def is_predicate(words: Words, at: int, limits: set[int], *, inside: bool) -> bool:
    """Whether a word stands between a measure and its number."""
    kind, said = words.kinds[at], words.said[at]
    if at in limits or said in SAID or (inside and kind == k.OPEN):
        return True
    if said in ATTRIBUTES and (words.kinds[at + 1] in NOUNS or words.kinds[at - 1] in k.ABOUT + k.OFTEN):
        return False
    if kind == k.OF and (words.kinds[at - 1] == k.NOW or at - 1 in limits):  # 目前的三分之一
        return True
    if kind == k.DASH and words.kinds[at + 1] in COUNTED and words.touch(at):  # from -10
        return True
    if said == "比" and words.kinds[at - 1] in NOUNS + k.OF and words.kinds[at + 1] in AFTER_NOUN:  # 师生比
        return False
    if words.kinds[at + 1] in COUNTED and (said in COMPARING or is_verbal(words, at)):
        return True  # 比上季度多20秒, 冲过38%
    return (
        kind in PREDICATE
        or (kind in k.WORD + k.ACT and said in SHIFTS)
        or (kind == k.OFTEN and is_adverb(words, at))
    )


def is_verbal(words: Words, at: int) -> bool:
    """Whether an unlisted word before a number is the verb that leads to it: 冲过38%."""
    said = words.said[at]
    return words.kinds[at] == k.WORD and len(said) <= LONGEST and said.endswith(PASSING)


def is_adverb(words: Words, at: int) -> bool:
    """Whether how often stands right before a number or its bound: 不超过每人每月20小时, 每月50个, 每月最多3起."""
    return words.kinds[at - 1] in k.LEAST + k.MOST or words.kinds[at + 1] in ADVERBIAL


def compared(words: Words, clause: Clause, at: int) -> int:
    """The place before what is compared with, where that stands last: NPS 较三季度, 开发周期比预算."""
    for nth in range(at, max(at - 6, clause.first), -1):
        if words.kinds[nth] == k.VERSUS and nth < at:
            return nth - 1
        if words.kinds[nth] in k.MEASURE + k.COMMA:
            break
    return at


def opening(words: Words, clause: Clause, last: int, limits: set[int]) -> int:
    """Where the phrase that ends at a word begins: after the last verb of change, after 把 and its kin, after a heading."""
    first = clause.first
    for at in range(last, clause.first - 1, -1):
        kind, said = words.kinds[at], words.said[at]
        if kind == k.CLOSE:
            continue
        if said in OPENING or at in limits:
            first = at + 1
            break
        if kind in CHANGES and at < last and is_verb(words, at, last) and not is_moved(words, clause, last):
            first = at + 1
            break
        if kind in k.COMMA + k.STOP + k.ENSURE or (kind == k.COLON and not joins(words, at)):
            first = at + 1
            break
    return stripped(words, first, last, limits)


def is_moved(words: Words, clause: Clause, last: int) -> bool:
    """Whether 把 or 将 stands before a phrase and a verb of change behind it, so that none inside it governs: 将注册到激活转化率…提升到26%."""
    said = words.said[clause.first : last + 1]
    return not OBJECTS.isdisjoint(said) and any(
        kind in CHANGES for kind in words.kinds[last + 1 : clause.last]
    )


def is_verb(words: Words, at: int, last: int) -> bool:
    """Whether a word of change governs what follows, and does not only tell of what kind a noun is: 新客获取成本."""
    if words.kinds[at] == k.REACH and words.kinds[at - 1] in NOUNS and words.kinds[at + 1] in MEASURES:
        bracket = words.opened(last) if words.kinds[last] == k.CLOSE else last + 1
        return at + 2 < bracket or words.said[at].endswith("到")
    if words.said[at] in ATTRIBUTES + NUMERIC or words.kinds[at + 1] == k.OF:
        return False
    return k.OF not in words.kinds[at + 1 : last] or words.kinds[at] != k.REACH


def stripped(words: Words, first: int, last: int, limits: set[int]) -> int:
    """The first word of a phrase without what only leads it in: 我们, 力争, 每天都, and a verb that governs it."""
    while first <= last and (words.kinds[first] in LEADING or first in limits or words.said[first] in MINOR):
        if words.said[first] in WITHOUT and first < last and words.kinds[first + 1] in NOUNS:  # 未关闭故障
            break
        first += 1
    during = words.kinds.find(k.INSIDE, first, min(first + 3, last))
    if during > first and words.said[during] == "期间":  # 大促期间页面错误率
        first = during + 1
    governs = first < last and words.said[first] in ACHIEVING and k.OF not in words.kinds[first:last]
    return first + governs


def after(words: Words, clause: Clause, amount: Amount, limits: set[int]) -> Phrase | None:
    """What a number counts: the nouns after it; of a share, of what it is."""
    kinds, first = words.kinds, amount.last
    first += kinds[first] in k.ANDUP + k.ANDDOWN + k.PLUS
    first += kinds[first] == k.OF
    changes = kinds[amount.first - 1] in CHANGING  # 提升15%的销售额
    share = amount.unit in ("%", "‰") and kinds[first - 1] == k.OF and not changes
    phrase = run(words, clause, first, limits, STOPS if not share else "")
    if phrase and share:
        return shared(words, clause, phrase, amount)
    return subject(words, phrase) if phrase and not governed(words, clause, amount) else phrase


def run(words: Words, clause: Clause, first: int, limits: set[int], stops: str) -> Phrase | None:
    """The words from one on, as far as the clause, a time limit or one of some kinds of words."""
    last = first
    while last < clause.last and words.kinds[last] not in stops and last not in limits:
        last += 1
    return trimmed(words, first, last)


def shared(words: Words, clause: Clause, phrase: Phrase, amount: Amount) -> Phrase:
    """The name of a share: 80%的用户完成首单 is 用户完成首单的比例, 48小时内解决90%的工单 is 48小时内解决的工单比例."""
    if words.kinds[phrase.last - 1] in MEASURES and words.said[phrase.last - 1].endswith(
        ("率", "比", "比例", "度")
    ):
        return phrase
    said = part(words, phrase.first, phrase.last)
    told = trimmed(words, clause.first, amount.first)
    if told and words.kinds[amount.first - 1] in k.WORK + k.ACT:
        return phrase._replace(said=f"{part(words, told.first, told.last)}的{said}比例")
    return phrase._replace(said=said + SHARE)


def governed(words: Words, clause: Clause, amount: Amount) -> bool:
    """Whether a verb stands before a number, whose object it counts."""
    return any(kind in CHANGES + k.WORK + k.ACT + k.WEAK for kind in words.kinds[clause.first : amount.first])


def subject(words: Words, phrase: Phrase) -> Phrase:
    """The nouns of a phrase that goes on with a verb: 10家分销商建立合作关系, 500家商户用上新收银台."""
    for at in range(phrase.first + 1, phrase.last):
        if words.kinds[at] == k.THE:  # 14个小组全部接入
            return Phrase(phrase.first, at)
        verb = words.kinds[at] in k.WORK + k.ACT + CHANGES
        if verb or (words.kinds[at - 1] == k.COUNT and words.kinds[at] == k.WORD):
            return Phrase(phrase.first, at)
    return phrase


def some_of(words: Words, clause: Clause, phrase: Phrase, amount: Amount, limits: set[int]) -> Phrase | None:
    """What some of so many are: 40个老接口里下线32个 counts 下线的老接口, 9个仓里6个实现分拣 counts 实现分拣的仓."""
    kinds = words.kinds
    counted = phrase.first + 1
    if kinds[counted] != k.UNIT and words.said[counted][:1] != "个":
        return None
    inside = next((at for at in range(phrase.first + 2, phrase.last) if is_inside(words, at)), 0)
    if not inside:
        return None
    start = words.ends[counted] if kinds[counted] == k.UNIT else words.starts[counted] + 1
    among = words.text[start : words.ends[phrase.last - 1]]
    head = words.ends[inside] - start
    if not words.said[inside].endswith(INSIDE):  # 中续签: one word with the verb
        head = words.starts[inside] + 1 - start
    things, told = among[:head].strip(), among[head:].strip()
    things = things[: -1 - things.endswith(("里面", "当中"))].strip()
    if not told and (behind := run(words, clause, amount.last, limits, STOPS)):
        told = part(words, behind.first, behind.last)
    told = told.removeprefix(things)
    return phrase._replace(said=f"{told}的{things}" if told else things)
