"""Numbers that are part of a name, a year, or the number of an item."""

from __future__ import annotations

from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from .amount import Amount

UNITED = k.letters("unit percent points times money hour workday day date week month quarter year")
LED = k.letters("to downto upto reach least most grow cut from keep money better during")
HYPHENED = k.letters("word label day week month quarter year code")
VERSIONED = k.letters("word output soft code work")
PROSE = k.letters("word output soft measure count work grow cut better reach")
NAMING = k.letters("word output count measure soft")
CLAUSE = k.letters("comma stop colon can with of ensure")
LINES = ("热线", "专线")
GRADES = k.listed("grade level tier phase step chapter stage module lesson section part")
LEVELS = ("level", "levels", "baseline", "水平")
RACES = ("race", "run", "time", "pace", "pr", "pb", "ride", "swim")
FAR = 60  # characters; titles are shorter


def named(words: Words, amount: Amount) -> bool:
    """Part of a name: iOS 17, ISO 9001, GPT-4, 第3, 会员体系2.0, 《三体》."""
    kinds, first = words.kinds, amount.first
    before, number = kinds[first - 1], words.said[first]
    bare = amount.kind not in UNITED
    if (
        before == k.NTH
        or amount.unit == "周年"
        or (amount.unit == "位" and words.said[amount.last].startswith("数"))
    ):
        return True
    if before == k.DASH and kinds[first - 2] == k.LABEL and words.touch(first - 1) and words.touch(first - 2):
        return True  # sev-1s
    if before == k.HASH:
        many = kinds[first - 2] in k.COUNT + k.LABEL + k.WORD and amount.value > 10
        return many or numbered(words, first - 2)
    if words.said[amount.last - 1] == "k" and words.said[amount.last] in RACES:
        return True
    if k.QUOTE in kinds and quoted(words.text, words.starts[first]):
        return True
    if not bare:
        return False
    if before == k.DASH and words.touch(first - 1) and first > 1 and words.touch(first - 2):
        return kinds[first - 2] in HYPHENED
    return (
        (words.lang == "zh" and numbered_zh(words, amount))
        or (400 <= amount.value < 600 and words.said[amount.last].startswith(("error", "status", "response")))
        or labelled(words, first - 1)
        or lettered(words, amount.last)
        or (before == k.WORD and proper(words, first - 1))
        or (before in VERSIONED and number.endswith(".0"))
        or ("." in number and words.said[amount.last] in ("release", "version"))
    )


def numbered_zh(words: Words, amount: Amount) -> bool:
    """Whether a number without a classifier is part of the noun behind it: 12345 热线, 小米 14 机型; not 200亿收入."""
    after = words.said[amount.last]
    if words.kinds[amount.last - 1] != k.NUMBER or words.kinds[amount.last] not in NAMING or after.isascii():
        return False
    return words.kinds[amount.first - 1] in k.WORD + k.END + CLAUSE or after in LINES


def labelled(words: Words, nth: int) -> bool:
    """Whether a word gives the number after it a name to carry: level 3, grades 9 and 10."""
    if words.kinds[nth] == k.AND and words.kinds[nth - 1] == k.NUMBER:
        nth -= 2
    return words.kinds[nth] == k.LABEL or words.said[nth].removesuffix("s") in GRADES


def numbered(words: Words, nth: int) -> bool:
    """Whether a word before #1 gives one of its kind a number, and no rank: Customer #1, from Partner #4."""
    capital = nth > 0 and words.text[words.starts[nth]].isupper()
    return capital and (
        words.kinds[nth] in k.COUNT + k.LABEL or words.kinds[nth - 1] in k.OF + k.FROM + k.WITH
    )


def lettered(words: Words, nth: int) -> bool:
    """Whether a letter in parentheses touches the number before it: 401(k)."""
    return words.touch(nth - 1) and words.plain[words.starts[nth] : words.starts[nth] + 3 : 2] == "()"


def quoted(text: str, at: int) -> bool:
    """Whether a place is inside a title in 《》."""
    opened = text.rfind("《", max(0, at - FAR), at)
    return opened >= 0 and "》" not in text[opened:at]


def proper(words: Words, nth: int) -> bool:
    """Whether a word is a name: a capital that does not begin the sentence, in a sentence that is no headline."""
    if nth == 0 or not words.text[words.starts[nth]].isupper() or words.said[nth] == "top":
        return False
    return words.lang == "zh" or any(
        words.text[words.starts[at]].islower()
        for at in range(max(1, nth - FAR), min(words.size, nth + FAR))
        if words.kinds[at] in PROSE
    )


def year(words: Words, amount: Amount) -> bool:
    """A year that no time took."""
    first = amount.first
    alone = words.kinds[first] == k.YEAR4 and amount.last == first + 1
    if alone and words.said[first + 1] in LEVELS:  # 40% below 2019 levels
        return True
    return alone and words.kinds[first - 1] not in LED and amount.kind != k.UNIT


def item(words: Words, amount: Amount) -> bool:
    """The number of an item in a list: 1. or (2)."""
    if amount.first == 0:
        return words.kinds[1] in k.STOP + k.CLOSE + k.LIST and words.size > 2
    return amount.first == 1 and words.kinds[0] == k.OPEN and words.kinds[2] == k.CLOSE
