"""The kinds of words, a letter each: a sentence is a string of these letters, and grammar is patterns over it."""

from __future__ import annotations

import re

LETTERS = filter(str.isalnum, map(chr, range(0x30, 0x180)))

END = "\0"  # stands before the first word and after the last

# Names and other words
WORD = next(LETTERS)  # any word that is not listed
CODE = next(LETTERS)  # a name with digits: P0, B2B, v2
LABEL = next(LETTERS)  # a word that a number names something with: phase 2, iOS 17
NTH = next(LETTERS)  # 第

# Marks
COMMA = next(LETTERS)
STOP = next(LETTERS)
LIST = next(LETTERS)  # 、
COLON = next(LETTERS)
OPEN = next(LETTERS)
CLOSE = next(LETTERS)
SLASH = next(LETTERS)
DASH = next(LETTERS)
TILDE = next(LETTERS)
PLUS = next(LETTERS)
HASH = next(LETTERS)
ARROW = next(LETTERS)
QUOTE = next(LETTERS)
MARK = next(LETTERS)  # any other mark

# Numbers and units
NUMBER = next(LETTERS)
YEAR4 = next(LETTERS)  # four digits that may be a year
SPELLED = next(LETTERS)  # a number in words: three, 两千, ½
SCALE = next(LETTERS)  # multiplies the number before it: million, k, 万
ORDINAL = next(LETTERS)  # first, 3rd
HALF = next(LETTERS)  # half, and 半 after a unit
MULTIPLE = next(LETTERS)  # double, 翻番, 减半, twice
FOLD = next(LETTERS)  # 翻 in 翻两番; order of magnitude
ZERO = next(LETTERS)
MONEY = next(LETTERS)  # $, ¥
PERCENT = next(LETTERS)  # %, 成, 百分之
POINTS = next(LETTERS)  # percentage points
TIMES = next(LETTERS)  # x, times, 倍
UNIT = next(LETTERS)  # kg, 个, 元
HOUR = next(LETTERS)  # an hour or less
WORKDAY = next(LETTERS)
DAY = next(LETTERS)
DATE = next(LETTERS)  # 日, 号 after a number
WEEK = next(LETTERS)
MONTH = next(LETTERS)  # month, 个月
MOON = next(LETTERS)  # 月 after a number: the month of that number
QUARTER = next(LETTERS)  # quarter, 个季度
SEASON = next(LETTERS)  # 季度 after a number: the quarter of that number
YEAR = next(LETTERS)
DECADE = next(LETTERS)
FISCAL = next(LETTERS)  # a year or term that does not end in December

# Days and periods
FULLDATE = next(LETTERS)  # 2026-11-30
YEARMONTH = next(LETTERS)  # 2026-11
QNAME = next(LETTERS)  # Q3, 3Q26
HNAME = next(LETTERS)  # H1, 1H26
PLAN = next(LETTERS)  # 十四五
MONTHNAME = next(LETTERS)
MAY = next(LETTERS)  # may, march, mar: other words too
WEEKDAY = next(LETTERS)
FEAST = next(LETTERS)
EVENT = next(LETTERS)  # something that happens on a day not known: graduation, 上线前
TERM = next(LETTERS)  # short term, 长期
THISWORD = next(LETTERS)
NEXTWORD = next(LETTERS)
LASTWORD = next(LETTERS)
DAYREL = next(LETTERS)  # today, 明天
WEEKREL = next(LETTERS)  # 本周, end of week
MONTHREL = next(LETTERS)  # 下个月, 月底
QUARTERREL = next(LETTERS)  # 本季度, EOQ
HALFREL = next(LETTERS)  # 上半年
YEARREL = next(LETTERS)  # 明年, 年底, EOY
BEGIN = next(LETTERS)  # beginning, early, 初
MIDDLE = next(LETTERS)  # mid, 中旬
FINISH = next(LETTERS)  # end, late, 底, 末

# Prepositions and other small words
BY = next(LETTERS)
BEFORE = next(LETTERS)  # before, until
FRONT = next(LETTERS)  # 前 after a time
WITHIN = next(LETTERS)  # within, 未来
INSIDE = next(LETTERS)  # 内 after a time
IN = next(LETTERS)  # in, 在
FOR = next(LETTERS)
DURING = next(LETTERS)  # over, during
THROUGH = next(LETTERS)
ON = next(LETTERS)
SINCE = next(LETTERS)  # since, after, 起, 后
EVERY = next(LETTERS)
PER = next(LETTERS)
OFTEN = next(LETTERS)  # weekly, 每月, 同比
VERSUS = next(LETTERS)  # compared to, 比
THAN = next(LETTERS)
LEAST = next(LETTERS)  # at least, ≥, 不少于
MOST = next(LETTERS)  # at most, under, ≤, 不超过
ABOUT = next(LETTERS)
ANDUP = next(LETTERS)  # or more, 以上
ANDDOWN = next(LETTERS)  # or less, 以下
FROM = next(LETTERS)
TO = next(LETTERS)
DOWNTO = next(LETTERS)
UPTO = next(LETTERS)
UPFROM = next(LETTERS)
DOWNFROM = next(LETTERS)
NOW = next(LETTERS)  # currently, baseline, 当前
A = next(LETTERS)
THE = next(LETTERS)  # the, our, 所有
OF = next(LETTERS)  # of, 的
AND = next(LETTERS)
THAT = next(LETTERS)
WITH = next(LETTERS)  # with, using, 通过
NOT = next(LETTERS)
CAN = next(LETTERS)  # can, will, I, 要, 将
BE = next(LETTERS)

# Verbs and nouns
GROW = next(LETTERS)  # increase, 提升
CUT = next(LETTERS)  # reduce, 降低
DROP = next(LETTERS)  # eliminate, 杜绝
BETTER = next(LETTERS)  # improve, 优化
KEEP = next(LETTERS)  # maintain, 控制在
REACH = next(LETTERS)  # achieve, 达到
WEAK = next(LETTERS)  # support, 推动
ENSURE = next(LETTERS)
WORK = next(LETTERS)  # build, 完成
ACT = next(LETTERS)  # a verb of work in one character: 写
MEASURE = next(LETTERS)  # what is measured: revenue, 转化率
SUFFIX = next(LETTERS)  # makes a measure of the word before it: 率
SPAN = next(LETTERS)  # time, 时间: a measure where it says of what
COUNT = next(LETTERS)  # counted under a verb of change: users, 故障
SOFT = next(LETTERS)  # a quality that is no measure: experience, 体验
OUTPUT = next(LETTERS)  # what work makes: report, 文档
BUDGET = next(LETTERS)
LOFTY = next(LETTERS)  # an end state without an edge: world-class, 标杆
QUALITY = next(LETTERS)  # better, 显著
SOME = next(LETTERS)  # an open quantity: a few, 若干
HEAD = next(LETTERS)  # a heading: 短期目标

LETTER = {
    name.lower(): kind for name, kind in list(globals().items()) if name.isupper() and name != "LETTERS"
}


def letters(names: str) -> str:
    """The letters of some kinds."""
    return "".join(LETTER[name] for name in names.split())


def listed(words: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(words.split())


def pattern(grammar: str) -> re.Pattern[str]:
    """A pattern over letters from one over names of kinds.

    Words in lower case name kinds, words in capitals name groups, blanks are for the eye:
    `(?P<DAY> number ) (?: day | week )`.
    """
    return re.compile(re.sub(r"\s+", "", re.sub(r"[a-z]\w*", lambda name: LETTER[name[0]], grammar)))
