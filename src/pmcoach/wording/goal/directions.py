"""Which way a metric is to move, and on which side of its target it may stay."""

from __future__ import annotations

from pmcoach.wording.facts import Direction, Way
from pmcoach.wording.numbers.amount import Amount
from pmcoach.wording.numbers.baselines import end_of
from pmcoach.wording.numbers.directions import is_burden
from pmcoach.wording.sizes import converted
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from .candidates import LESS, MORE, RELATIVE, Candidate
from .units import surface

RISING = frozenset(["提", "升", "涨", "增", "多", "高", "长", "up"])
FALLING = frozenset(["压", "降", "跌", "缩", "砍", "清", "少", "低", "短", "down", "off"])
EXCEEDING = ("超过", "超", "突破", "exceed", "exceeds", "surpass", "over", "above", "beyond")
BOUNDS = k.letters("least most")
LIMITS = ("max", "maximum")
HOLDING = frozenset(("hold", "holds", "holding"))
SKIPPED = k.letters("about money a the often mark")
DENYING = frozenset(k.letters("not drop"))
MOVES = k.letters("grow cut drop")
VERBS = k.letters("grow cut better drop keep reach")
OPPOSITE = {Way.AT_LEAST: Way.AT_MOST, Way.AT_MOST: Way.AT_LEAST}


def governing(words: Words, found: Candidate) -> str:
    """The kind of the verb that tells what becomes of the metric: between it and its number, else right before it."""
    kinds, first = words.kinds, found.predicate
    told = k.END
    for nth in range(found.aim.amount.first - 1, first - 1, -1):
        if kinds[nth] in VERBS:
            if kinds[nth] != k.REACH:
                return kinds[nth]
            told = k.REACH
    if told == k.REACH:
        return told
    nth = first - 1 if found.phrase is None or found.counted else found.phrase.first - 1
    while nth >= found.clause.first:
        if kinds[nth] in VERBS:
            return kinds[nth]
        nth -= 1
    return k.END


def moved(words: Words, found: Candidate) -> Way | None:
    """Up or down, by the small words before a number: 再提1.5个点, down by 3 minutes."""
    amount = found.aim.amount
    said = [*words.said[found.predicate : amount.first], words.said[amount.last]]
    if found.phrase and not found.counted:
        said.append(words.said[found.phrase.first - 1])
    if not RISING.isdisjoint(said):
        return Way.UP
    return None if FALLING.isdisjoint(said) else Way.DOWN


def bound(words: Words, found: Candidate) -> Way | None:
    """Whether the words make a number a bound: at least, 不超过, or more, 以内; turned round where they deny it."""
    way = side(words, found)
    return OPPOSITE[way] if way and denied(words, found) else way


def side(words: Words, found: Candidate) -> Way | None:
    """On which side of a number its words want the value."""
    amount = found.aim.amount
    nth = amount.first - 1
    while words.kinds[nth] in SKIPPED or (words.kinds[nth] == k.STOP and words.kinds[nth - 1] in BOUNDS):
        nth -= 1
    nth -= found.counted and words.kinds[nth] in k.WORK + k.ACT  # 至少访谈8位用户
    kind, after = words.kinds[nth], words.kinds[end_of(words, amount)]
    if kind in k.LEAST + k.ANDUP or words.said[nth] in EXCEEDING:
        return Way.AT_LEAST
    if kind in k.MOST + k.ANDDOWN or (kind == k.WITHIN and words.lang == "en"):
        return Way.AT_MOST
    if words.said[amount.last] in LIMITS or words.said[amount.last + 2] in LIMITS:  # 3 a month max
        return Way.AT_MOST
    if after == k.ANDUP or words.kinds[amount.last - 1] == k.PLUS:
        return Way.AT_LEAST
    return Way.AT_MOST if after in k.ANDDOWN + k.INSIDE else None


def denied(words: Words, found: Candidate) -> bool:
    """Whether a bound is what must not happen: never above, 不让…超过, must not go over."""
    if DENYING.isdisjoint(words.kinds) and "别" not in words.plain:
        return False
    ahead = found.phrase.first if found.phrase and not found.counted else found.predicate
    said = words.said[found.clause.first : ahead] + words.said[found.predicate : found.aim.amount.first]
    kinds = words.kinds[found.clause.first : ahead] + words.kinds[found.predicate : found.aim.amount.first]
    return k.NOT in kinds or k.DROP in kinds or any(word.startswith("别") for word in said)


def way_of(words: Words, found: Candidate, verb: str, *, change: bool) -> Way | None:
    """Which way, or which bound; None for things that are counted as they are done. `verb` is the kind of the governing one."""
    amount, start = found.aim.amount, found.aim.start
    if start and not change and (from_ := started(words, start, amount)) not in (None, amount.value):
        return Way.UP if amount.value > from_ else Way.DOWN
    if change or found.step:
        return changed(words, found, verb)
    if verb == k.CUT and found.counted and side(words, found) is Way.AT_MOST:  # lose no more than 2
        return Way.AT_MOST
    if verb in MOVES and not denied(words, found):
        return Way.UP if verb == k.GROW else Way.DOWN
    if way := bound(words, found):
        return way
    if verb not in VERBS and (way := moved(words, found)):
        return way
    if amount.value == 0:
        return Way.AT_MOST
    if verb == k.KEEP or not HOLDING.isdisjoint(words.said[found.clause.first : found.predicate]):
        return Way.MAINTAIN
    if found.counted and verb not in k.REACH + k.BETTER and amount.kind not in RELATIVE:
        return None
    return Way.DOWN if is_burdened(words, found) else Way.UP


def is_burdened(words: Words, found: Candidate) -> bool:
    """Whether what is measured is better the less of it there is."""
    return found.phrase is not None and is_burden(words, found.phrase.last - 1, found.phrase.last)


def started(words: Words, start: Amount, amount: Amount) -> float | None:
    """Where a number starts, in its own unit; None where the two cannot be compared."""
    own, unit = surface(words, start), surface(words, amount)
    return start.value if not own or not unit else converted(start.value, own, unit)


def compared(words: Words, found: Candidate) -> Way | None:
    """Up or down, by the comparative after a number: 8% lower than last year, 20% more; None where there is none."""
    kind, said = words.kinds[found.aim.amount.last], words.said[found.aim.amount.last]
    if kind == k.MOST or said in LESS:
        return Way.DOWN
    return Way.UP if kind == k.LEAST or said in MORE else None


def changed(words: Words, found: Candidate, verb: str) -> Way:
    """Which way an amount of change goes."""
    if words.lang == "en" and (than := compared(words, found)):
        return than
    told = (found.step or found.aim).direction
    if verb == k.BETTER:
        return Way.DOWN if is_burdened(words, found) else Way.UP
    if told in (Direction.INCREASE, Direction.DECREASE):
        return Way.UP if told is Direction.INCREASE else Way.DOWN
    if way := moved(words, found):
        return way
    amount = found.aim.amount
    less = verb in (k.CUT, k.DROP) or (amount.unit == "x" and amount.value < 1)
    return Way.DOWN if less else Way.UP
