"""Parts of a whole: four in five, two thirds of accounts, from 1 in 8 to 1 in 20, 三分之二的客户, 每4个客户有1个."""

from __future__ import annotations

from pmcoach.wording.words import numerals
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from .amount import Amount, times_over
from .values import COUNTED, number

BEGINNING = k.END + k.letters("comma that ensure least about open of")
LEVELS = k.letters("from to downto upto upfrom downfrom arrow colon most now versus")
CHANGES = k.letters("by grow cut better drop")
THINGS = k.letters("word count work output")
OWNED = k.letters("word count work output measure the soft code label")
FORMER = k.letters("now thisword lastword that")
CLOSED = k.letters("end comma stop open close to arrow by before in downto upto")
LASTING = k.letters("hour workday day date week month quarter season year decade money percent points times")
WHOLES = (10, 100)
NEAR = 6  # words
LEVELLED = ("到", "至", "为", "的")  # how verbs end that lead to a level
EXACT = {0.333: 1 / 3, 0.667: 2 / 3}


def percentage(first: int, last: int, share: float) -> Amount:
    """A part as a percentage."""
    return Amount(first, last, float(f"{100 * share:.6g}"), None, "%", k.PERCENT)


def out_of(words: Words, first: int, end: int, value: float) -> Amount | None:
    """A share in small numbers: four in five payments, from 1 in 8 to 1 in 20; not a score of 8 out of 10, not 3 in 10 days."""
    inside = words.said[end] == "in"
    at = end + (1 if inside else 2 if words.said[end : end + 2] == ["out", "of"] else 0)
    if words.said[end : end + 2] in (["of", "every"], ["in", "every"]):
        inside, at = True, end + 2
    if at == end or words.kinds[at] not in COUNTED or words.kinds[at] == k.YEAR4:
        return None
    whole, last = number(words, at)
    led, after = words.kinds[first - 1], words.kinds[last]
    if not 0 < value < whole or after in LASTING:
        return None
    if inside and (led in LEVELS or words.kinds[at - 1] == k.EVERY):
        return percentage(first, last, value / whole)
    if after not in THINGS or (led not in BEGINNING and (led not in k.WORK + k.BE or whole not in WHOLES)):
        return None
    return percentage(first, last, value / whole) if whole <= max(WHOLES) else None


def slashed(words: Words, first: int) -> Amount | None:
    """A fraction with a slash: of what there is in 降到原来的1/3 and to 1/3 of today's, else one of two, 1/20 → 1/50."""
    if not is_slashed(words, first) or not words.touch(first):
        return None
    one, other = numerals.digits(words.said[first]), numerals.digits(words.said[first + 2])
    if not 0 < one < other:
        return None
    after = first + 3
    behind = after + 1 if words.kinds[after] in LEVELS + CHANGES else 0
    before = first - 4 if words.kinds[first - 1] in LEVELS + CHANGES and first > 3 else -1
    if one == 1 and ((behind and is_slashed(words, behind)) or (before >= 0 and is_slashed(words, before))):
        return percentage(first, after, one / other)
    of = words.said[first - 1].endswith("的") or words.kinds[after] == k.OF
    return times_over(first, after, one / other) if of and other <= max(WHOLES) else None


def is_slashed(words: Words, first: int) -> bool:
    """Whether two numbers stand around a slash."""
    return words.kinds[first : first + 3] == k.NUMBER + k.SLASH + k.NUMBER


def is_part(words: Words, nth: int) -> bool:
    """Whether `a third`, `a quarter` or `half` at a place is an amount: by a third, from a third to half; not to a third market."""
    led = nth - 1
    if words.kinds[led] == k.BY:
        return True
    last = nth + 1 + (words.kinds[nth] == k.A)
    return words.kinds[led] in k.FROM + k.TO and words.kinds[last] in CLOSED


def told(words: Words, found: list[Amount]) -> list[Amount]:
    """The amounts with the fractions that are levels as percentages, and without the two of 每4个客户有1个; the same list where there are none."""
    if k.BE not in words.kinds and not any(is_fraction(amount) for amount in found):
        return found
    kept: list[Amount] = []
    for nth, amount in enumerate(found):
        later = found[nth + 1] if nth + 1 < len(found) else None
        earlier = found[nth - 1] if nth else None
        if (later and is_of_each(words, amount, later)) or (earlier and is_of_each(words, earlier, amount)):
            continue
        level = is_fraction(amount) and (
            is_share(words, amount)
            or (later is not None and is_pair(words, amount, later))
            or (earlier is not None and is_pair(words, earlier, amount))
        )
        kept.append(percentage(amount.first, amount.last, exact(words, amount)) if level else amount)
    return kept


def is_fraction(amount: Amount) -> bool:
    """Whether an amount is less than the whole of something."""
    return amount.kind == k.TIMES and 0 < amount.value < 1


def is_step(words: Words, amount: Amount) -> bool:
    """Whether a fraction says by how much something changes: by a third, two thirds less, 减少三分之一; not to a third, 降到三分之一."""
    first, kinds = amount.first, words.kinds
    nth = first - 1 - (kinds[first - 1] == k.ABOUT)
    if not is_fraction(amount) or (kinds[first] == k.MULTIPLE and kinds[nth] not in CHANGES):
        return False
    return kinds[nth] not in LEVELS + k.IN + k.OF and not words.said[nth].endswith(LEVELLED)


def exact(words: Words, amount: Amount) -> float:
    """A fraction without the rounding of a multiple."""
    if "分之" not in words.said[amount.first : amount.last]:
        return EXACT.get(amount.value, amount.value)
    whole, end = number(words, amount.first)
    return number(words, end + 1)[0] / whole


def is_share(words: Words, amount: Amount) -> bool:
    """Whether a fraction tells of how many things something is true: two thirds of accounts, 三分之二的客户; not 原来的三分之一."""
    led, last = words.kinds[amount.first - 1], amount.last
    if words.kinds[last] != k.OF or led in CHANGES + k.TO + k.DOWNTO + k.OF:
        return False
    near = words.kinds[last + 1 : last + 3]
    return near[0] in OWNED and not any(kind in FORMER for kind in near)


def is_pair(words: Words, one: Amount, other: Amount) -> bool:
    """Whether two amounts are from where and to where, each a part or a percentage: from a third to half, 由八分之一降到二十分之一."""
    if not all(is_fraction(each) or each.kind == k.PERCENT for each in (one, other)):
        return False
    between = words.kinds[one.last : other.first]
    return between == k.ARROW or (words.kinds[one.first - 1] == k.FROM and 0 < len(between) < NEAR)


def is_of_each(words: Words, one: Amount, other: Amount) -> bool:
    """Whether a number says of how many the next one is: 每4个客户有1个, 十个会话里有九个."""
    if words.lang != "zh" or one.kind != k.UNIT or not 0 < other.value < one.value:
        return False
    each = words.kinds[one.first - 1] == k.EVERY or one.value in WHOLES
    return each and words.kinds[other.first - 1] == k.BE and other.first - one.last < NEAR
