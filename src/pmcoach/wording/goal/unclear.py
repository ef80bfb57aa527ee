"""Numbers that leave open what they count: twice as fast, 30% faster, 快一倍, from 2 a month to 2 a week."""

from __future__ import annotations

from pmcoach.wording.numbers.amount import Amount
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from .candidates import RELATIVE, Candidate
from .english import BETTER

# After `as` these tell of how many or how much; any other tells how good, which may be more of one thing or less of another.
COUNTING = (
    "many",
    "much",
    "often",
    "high",
    "long",
    "large",
    "big",
    "frequently",
    "few",
    "low",
    "short",
    "small",
)
QUICK = ("快", "慢")
GRADES = "快慢更"
PERIODS = k.letters("hour day week month quarter season year workday")
PER = k.PER + k.EVERY + k.SLASH + k.A


def is_graded(words: Words, found: Candidate) -> bool:
    """Whether a multiple or a share says how much better something is, and not how much of what."""
    amount = found.aim.amount
    after = words.said[amount.last]
    if amount.kind not in RELATIVE:
        return after in BETTER
    if words.lang == "zh":
        before = words.said[amount.first - 1]
        return before.removesuffix("了").endswith(QUICK) or after.startswith(QUICK)
    if after == "as":
        return words.said[amount.last + 1] not in COUNTING
    more = after in ("more", "less") and words.kinds[amount.last + 1] == k.QUALITY
    return after in BETTER or more


def apart(words: Words, start: Amount, amount: Amount) -> bool:
    """Whether two numbers are counted over different times: from 2 a month to 2 a week, 由每月2次到每周3次."""
    one, other = over(words, start), over(words, amount)
    return bool(one and other and one != other)


def over(words: Words, amount: Amount) -> str:
    """The time over which a number is counted; empty where none is said right beside it."""
    nth = amount.last
    if words.kinds[nth] in PER and words.kinds[nth + 1] in PERIODS:
        return words.said[nth + 1]
    if words.kinds[nth] == k.OFTEN:
        return words.said[nth]
    return (
        words.said[amount.first - 1]
        if words.lang == "zh" and words.kinds[amount.first - 1] == k.OFTEN
        else ""
    )
