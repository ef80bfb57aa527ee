"""The numbers of a sentence that are no times: value, range and unit."""

from __future__ import annotations

from pmcoach.wording.times.time import Role, Time
from pmcoach.wording.words import numerals
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from .amount import Amount, times_over
from .multiples import folded, is_multiple, multiplied
from .parts import is_part, out_of, slashed
from .values import COUNTED, MINUS, MORE, PARTS, fraction_end, number

OPENING = frozenset(
    COUNTED + k.ORDINAL + k.SCALE + k.ZERO + k.MULTIPLE + k.FOLD + k.PERCENT + k.HALF + k.A + k.DROP
)
JOINTS = k.letters("dash tilde to and")
APART = k.FROM + k.UPFROM + k.DOWNFROM + k.COUNT + k.MEASURE  # from 3 to 5: two numbers, no range
LEADING = k.letters(
    "from to downto upto reach grow cut keep least most arrow colon be about of"
)  # to a level
RISING = frozenset(k.GROW + k.CUT)
RISEN = ("up", "down")  # up $3 to $42
STEPPED = k.letters("by grow cut better drop")  # after these to leads to another level
UNITS = k.letters("unit hour workday day date week month quarter season year decade money")
BREAKS = k.letters(
    """
    comma stop colon open close list quote mark dash arrow slash plus tilde by before front within in for during through on
    since per often every from to downto upto upfrom downfrom now of and that with not can be than versus least most
    about andup anddown inside number year4 spelled scale the a percent weak ensure keep cut grow drop end
    """
)
LEVELLED = k.letters("to downto cut reach keep be with colon")  # to zero, 降至零
CLEARED = ("清零", "归零")  # from 86 to nothing
# By unit of time, the one a sixtieth as long that may follow: 5分30秒, 1h 30min.
HOURS = k.listed("小时 个小时 钟头 个钟头 h hr hour hours")
MINUTES = k.listed("分 分钟 min mins minute minutes")
SECONDS = k.listed("秒 秒钟 s sec secs second seconds")
FINER = {**dict.fromkeys(HOURS, MINUTES), **dict.fromkeys(MINUTES, SECONDS)}
PER_HUNDRED = {"百分之": "%", "千分之": "‰", "万分之": "‱"}


def amounts(words: Words, times: list[Time]) -> list[Amount]:
    """The numbers that no time contains, in order."""
    kinds = words.kinds
    if OPENING.isdisjoint(kinds):
        return []
    taken = {nth for time in times for nth in range(time.first, time.last)}
    repeated = {time.first for time in times if time.role is Role.EVERY}
    found = []
    nth = 0
    while nth < words.size:
        amount = read(words, nth, repeated) if kinds[nth] in OPENING and nth not in taken else None
        if amount:
            found.append(amount)
        nth = amount.last if amount else nth + 1
    return found


def read(words: Words, nth: int, repeated: set[int]) -> Amount | None:
    """The amount that begins at a word; None where none does."""
    kind, after = words.kinds[nth], words.kinds[nth + 1]
    word = words.said[nth]
    if kind == k.PERCENT:
        return percent_first(words, nth)
    if kind == k.ORDINAL:
        ranked = words.said[nth + 1] == "percentile" and word[0].isdigit()
        return (
            Amount(nth, nth + 2, numerals.digits(word[:-2]), None, "percentile", k.MEASURE)
            if ranked
            else None
        )
    if kind == k.MULTIPLE:
        return multiplied(words, nth, often=nth + 1 in repeated)
    if kind == k.FOLD:
        return folded(words, nth)
    if kind == k.ZERO:
        amount = with_unit(words, nth, nth + 1, 0.0, None)
        return amount if amount.unit or words.kinds[nth - 1] in LEVELLED or after in k.CUT + k.WORK else None
    if kind == k.HALF:
        return halved(words, nth)
    if kind == k.DROP:
        cleared = word in CLEARED and k.FROM in words.back(nth)
        return Amount(nth, nth + 1, 0.0, None, "", k.END) if cleared else None
    if kind == k.A:
        if words.said[nth + 1] in PARTS and is_part(words, nth):
            return times_over(nth, nth + 2, PARTS[words.said[nth + 1]])
        if after not in k.SCALE + k.FOLD:
            return None
    return counted(words, nth)


def counted(words: Words, first: int) -> Amount | None:
    """An amount that begins with digits or a number word."""
    kinds = words.kinds
    if to_one := ratio(words, first) or slashed(words, first):
        return to_one
    value, end = number(words, first)
    dashed = kinds[first - 1] == k.DASH and kinds[first - 2] in k.FROM + k.TO and words.touch(first - 1)
    negative = dashed or words.said[first - 1] in MINUS
    if negative:
        value = -value
    if kinds[end] == k.FOLD:
        return times_over(first, end + 1, 10.0 ** min(value, 15))
    if words.said[end] == "分之" and kinds[end + 1] in COUNTED:
        part, end = number(words, end + 1)
        return times_over(first, end, part / value if value else 0.0)
    if share := out_of(words, first, end, value):
        return share
    if (part_end := fraction_end(words, first, end)) and value < 10:
        return times_over(first, part_end, value * PARTS[words.said[part_end - 1].removesuffix("s")])
    if both := numerals.pair(words.said[first]):
        return with_unit(words, first, end, *both)
    joint = end + (kinds[end] in k.PERCENT + k.HALF)
    before = first - 1 - (negative or kinds[first - 1] == k.MONEY)
    led = k.BY if words.said[before] in RISEN else kinds[before]
    apart = kinds[joint] in k.TO + k.AND and led in APART
    between = kinds[joint] != k.AND or words.said[first - 1] == "between"
    second = joint + 1 + (kinds[joint + 1] == kinds[first - 1] == k.MONEY)  # $15,000 to $20,000
    apart = apart or (joint > end and kinds[joint] == k.TO and led in STEPPED and not shares(words, second))
    if kinds[joint] in JOINTS and kinds[second] in COUNTED and between and not apart:
        high, after = number(words, second)
        far = kinds[joint] == k.TO and high >= (1.5 if led == k.COLON else 2) * value
        risen = words.lang == "en" and high >= 3 * value and not RISING.isdisjoint(words.back(first))
        if far and (led in k.BY + k.COLON or (joint > end and (led in STEPPED or risen))):
            return with_unit(words, first, end, value, None)  # by 150 to 450, 提升8%至54%
        if kinds[after - 1] == k.SCALE and kinds[end - 1] != k.SCALE:
            by = numerals.scale(words.said[after - 1])
            value *= by if value * by <= high else 1
        if value < high:
            return with_unit(words, first, after, value, high)
    return with_unit(words, first, end, value, None)


def shares(words: Words, second: int) -> bool:
    """Whether the number at a place is a percentage: by 10% to 15% is a range, by 30% to 13,000 is none."""
    return words.kinds[second] in COUNTED and words.kinds[number(words, second)[1]] == k.PERCENT


def ratio(words: Words, first: int) -> Amount | None:
    """What moves in a ratio to one: 3:1, 1:5; not 1:1, not 9:30."""
    colon = first + 1
    if words.kinds[colon] != k.COLON or not (words.touch(first) and words.touch(colon)):
        return None
    led = first - 1 - (words.kinds[first - 1] == k.A)
    if words.kinds[led] not in LEADING:
        return None
    one, other = words.said[first], words.said[colon + 1]
    if words.kinds[colon + 1] != k.NUMBER or (one == "1") is (other == "1"):
        return None
    told = "比" in words.plain[: words.starts[first]] or "ratio" in words.plain[: words.starts[first]]
    if len(other.split(".")[0]) > 1 and not told:  # a time of day
        return None
    return Amount(first, first + 3, numerals.digits(one if other == "1" else other), None, "", k.END)


def with_unit(words: Words, first: int, end: int, value: float, upper: float | None) -> Amount:
    """An amount with the unit that follows it or stands before it."""
    kinds = words.kinds
    end += kinds[end] == k.PLUS
    end += words.said[end] in MORE
    joined = kinds[end] == k.DASH and kinds[end + 1] not in COUNTED and words.touch(end - 1)
    at = end + joined
    kind = kinds[at]
    if kind == k.PERCENT and words.said[at][-1] != "之":
        return percent(words, first, at, value, upper)
    if kind == k.POINTS:
        return Amount(first, at + 1, value, upper, "pp", kind)
    if words.said[at] == "times" and not is_multiple(words, first, at):
        return Amount(first, at + 1, value, upper, "times", k.UNIT)
    if kind == k.TIMES:
        return Amount(first, at + 1, value, upper, "x", kind)
    if kinds[first - 1] == k.MONEY:
        return Amount(first - 1, end, value, upper, words.said[first - 1], k.MONEY, joined)
    if kind in UNITS:
        if (
            kinds[at + 1] == k.NUMBER
            and words.said[at] in FINER
            and words.said[at + 2] in FINER[words.said[at]]
        ):
            value = value * 60 + numerals.digits(words.said[at + 1])  # 5分30秒
            return Amount(first, at + 3, value, None, words.said[at + 2], k.HOUR)
        half = kinds[at + 1] == k.HALF
        value += 0.5 if half or words.said[at].startswith("个半") else 0.0
        return Amount(first, at + 1 + half, value, upper, words.said[at], kind, joined)
    if words.said[first] in numerals.FRACTION:
        return times_over(first, end, value)
    head = at
    while kinds[head] not in BREAKS and (head == at or words.lang == "en"):
        head += 1
    return Amount(
        first,
        end,
        value,
        upper,
        words.said[head - 1] if head > at else "",
        kinds[at] if head > at else k.END,
        joined,
    )


def percent(words: Words, first: int, at: int, value: float, upper: float | None) -> Amount:
    """An amount in hundredths, or in tenths as 三成半 and 九成五 have it."""
    mark, after = words.said[at], words.kinds[at + 1]
    if mark == "成":
        more = 5.0 if after == k.HALF else numerals.HAN.get(words.said[at + 1], 0)
        return Amount(first, at + 1 + (more > 0), value * 10 + more, upper and upper * 10, "%", k.PERCENT)
    points = words.said[at + 1] in ("point", "points")
    finance = mark == "pct" and words.lang == "zh"  # 提升4pct
    unit = "pp" if points or finance else mark if mark in ("‰", "‱") else "%"
    return Amount(first, at + 1 + points, value, upper, unit, k.POINTS if unit == "pp" else k.PERCENT)


def percent_first(words: Words, nth: int) -> Amount | None:
    """百分之二十, 千分之二, 百分百."""
    word = words.said[nth]
    if word == "百分百":
        return Amount(nth, nth + 1, 100.0, None, "%", k.PERCENT)
    if word not in PER_HUNDRED or words.kinds[nth + 1] not in COUNTED:
        return None
    value, end = number(words, nth + 1)
    return Amount(nth, end, value, None, PER_HUNDRED[word], k.PERCENT)


def halved(words: Words, nth: int) -> Amount | None:
    """Half an hour, half a million, or by half."""
    kinds = words.kinds
    if kinds[nth + 1] == k.A and kinds[nth + 2] in k.HOUR + k.UNIT + k.POINTS:
        return with_unit(words, nth, nth + 2, 0.5, None)
    if kinds[nth + 1] == k.A and kinds[nth + 2] == k.SCALE:
        return with_unit(words, nth, nth + 3, 0.5 * numerals.scale(words.said[nth + 2]), None)
    by = kinds[nth + 1] in k.OF + k.THE or kinds[nth - 1] in k.IN + k.BY
    by = by or is_part(words, nth - (kinds[nth - 1] == k.A))
    return times_over(nth, nth + 1, 0.5) if by else None
