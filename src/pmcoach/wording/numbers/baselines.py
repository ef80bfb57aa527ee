"""Numbers that goals start from: from 30% to 20%, 当前3%, 12% → 8%, up from 3 million."""

from __future__ import annotations

from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from .amount import Amount
from .values import MINUS

SKIPPED = k.letters(
    """
    about the a of thisword yearrel quarterrel monthrel often be colon money least most year4 year lastword
    quarter month dash tilde be
    """
)
COMPARED = k.letters("upfrom downfrom now versus than")
MOVED = k.letters("grow cut to reach downto")
CHANGED = frozenset(k.letters("grow better cut drop"))
BEFORE = ("原", "原来", "原有", "原先", "目前", "当前", "currently", "previously")
TODAY = ("now", "currently", "today", "presently", "at present")
OLDER = ("older", "longer", "larger", "bigger", "younger", "newer", "smaller")
LEADING = frozenset(MOVED + k.ARROW)  # to what a baseline before them leads
FAR = 3  # times as much; a share that is said to rise so far rises by the first number, not from it
POINTS = ("pp", "point", "points", "pt", "pts")  # retention 4 points to 46%
NEAR = 2  # words between a target and the baseline behind it
LEVELS = k.letters("to downto upto")
LONGEST = 9  # words that say little, one after another


def is_baseline(words: Words, amounts: list[Amount], nth: int, past: int) -> bool:
    """Whether a number is where the goal starts; `past` is the place of the last time that is compared with."""
    kinds, amount = words.kinds, amounts[nth]
    at = lead(words, amount)
    later = amounts[nth + 1] if nth + 1 < len(amounts) else None
    if amount.kind == k.TIMES:  # from 2.1x to 3x
        return kinds[at] == k.FROM and later is not None and later.kind == k.TIMES and amount.value > 1
    if amount.joined:
        return False
    if kinds[at] in COMPARED or words.said[at] in ("current", "instead"):
        return words.said[at - 1] not in OLDER
    if words.said[amount.last] in TODAY and (later or nth):
        return True
    if nth and at < past < amount.first:  # 上季度为19%
        return True
    if steps(words, amount) or (later and amount.unit in POINTS and later.kind == k.PERCENT):
        return False
    if kinds[at] == k.FROM:
        return (
            later is not None
            or not CHANGED.isdisjoint(words.back(at))
            or (nth > 0 and is_level_before(words, amounts[nth - 1], at))
        )
    after = kinds[end_of(words, amount)]
    if after == k.ARROW:  # where nothing follows, as in 3 days → same day, it is no target either
        return True
    if later and after in MOVED and later.first <= amount.last + 3:
        joint = words.said[amount.last]
        if (
            words.lang == "en"
            and amount.kind == k.PERCENT
            and later.value >= FAR * amount.value
            and kinds[at] != k.COLON
        ):
            return False  # raise it 8% to 54%
        return joint[-1] in "到至为" or (joint == "to" and amount.kind != k.END) or joint == "down to"
    opened = words.opened(amount.first)
    if opened < 0 or k.CLOSE in kinds[opened : amount.first]:
        return False
    if words.said[opened + 1] in BEFORE + TODAY:  # (原配方 220 g/L)
        return True
    return past > opened


def is_level_before(words: Words, amount: Amount, at: int) -> bool:
    """Whether a level to reach stands right before a word: down to 45 days from 63."""
    return amount.last == at and words.kinds[amount.first - 1] in LEVELS


def end_of(words: Words, amount: Amount) -> int:
    """The place after a number and the scale it is on: 4.6/5, 8 out of 10."""
    last = amount.last
    if words.kinds[last] == k.SLASH and words.kinds[last + 1] == k.NUMBER:
        return last + 2
    return last + 3 if words.said[last : last + 2] == ["out", "of"] else last


def steps(words: Words, amount: Amount) -> bool:
    """Whether a number is by how much something changes: by 2 points to 3%, 提高6个百分点到88%; not 由5提高到8."""
    before = amount.first - 1 - (words.kinds[amount.first - 1] in k.ABOUT + k.MONEY)
    if words.lang == "en":
        return words.kinds[before] == k.BY or words.said[before] in ("up", "down")
    return words.kinds[before] in CHANGED and not words.said[before].endswith(("到", "至", "为"))


def lead(words: Words, amount: Amount) -> int:
    """The place of the word that leads an amount in, past words that say little; -1 before the first."""
    nth = amount.first - 1
    while is_skipped(words, nth) and amount.first - nth < LONGEST:
        nth -= 1
    return nth


def is_skipped(words: Words, nth: int) -> bool:
    """Whether a word says little before a number, as 为 does in 当前为3%; `current` says all where nothing leads it in."""
    if words.said[nth] == "current":
        return words.kinds[nth - 1] != k.OPEN
    return words.kinds[nth] in SKIPPED or words.said[nth] in ("为", "值", "at", *MINUS)


def baseline_of(
    words: Words, amounts: list[Amount], baselines: set[int], targets: set[int], nth: int
) -> Amount | None:
    """The number a target starts from: the one just before it, or one after it that looks back."""
    before, after = nth - 1, nth + 1
    if before in baselines and not (
        before - 1 in targets and looks_back(words, amounts[before], amounts[before - 1])
    ):
        return amounts[before]
    if after in baselines and looks_back(words, amounts[after], amounts[nth]):
        return amounts[after]
    return None


def looks_back(words: Words, amount: Amount, target: Amount) -> bool:
    """Whether a baseline belongs to the target before it: (currently 3%), up from 12%, to 3% from 5%."""
    kinds, at = words.kinds, lead(words, amount)
    if (at >= 0 and kinds[at] != k.FROM) or k.OPEN in kinds[max(0, at - 3) : amount.first]:
        return True
    return 0 <= at - target.last <= NEAR and kinds[amount.last] not in LEADING
