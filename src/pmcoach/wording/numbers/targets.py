"""The numbers to reach."""

from __future__ import annotations

from bisect import bisect_right

from pmcoach.tuples import NamedTuple
from pmcoach.wording.facts import Direction, Span, Target
from pmcoach.wording.times.time import Role, Time
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from .amount import Amount
from .baselines import POINTS, baseline_of, is_baseline
from .directions import direction
from .names import UNITED
from .non_targets import is_decoy, scaled

AIMS = ("target", "goal", "目标", "目标值")
CHANGING = k.letters("grow cut better by")
RISING = k.letters("grow cut by")
AT = ("to", "at")
LEVELS = (" to", " at", *"至到为达于在以<>≤≥")
FAR = 40  # characters; what leads a number in is shorter
MEASURED = frozenset(k.letters("measure span count soft"))


class Reached(NamedTuple):
    """A number to reach, where it starts from, and whether it is an amount of change and not a level."""

    amount: Amount
    start: Amount | None
    direction: Direction
    by: bool

    def fact(self, words: Words) -> Target:
        """The number as the sentence says it."""
        amount, start = self.amount, self.start
        return Target(
            span(words, amount),
            amount.value,
            amount.upper,
            amount.unit,
            self.direction,
            start.value if start else None,
            span(words, start) if start else None,
            by=self.by,
        )


def reached(words: Words, amounts: list[Amount], times: list[Time]) -> list[Reached]:
    """The numbers to reach, in order."""
    if not amounts:
        return []
    amounts = [amount for amount in amounts if not scaled(words, amount)]
    past = max((time.first for time in times if time.role is Role.PAST), default=-1)
    baselines = {nth for nth in range(len(amounts)) if is_baseline(words, amounts, nth, past)}
    aims = {nth for nth in range(len(amounts)) if nth not in baselines and not is_decoy(words, amounts[nth])}
    if k.OPEN in words.kinds:
        aims -= told(words, amounts, aims, times)
    found = []
    for nth in sorted(aims):
        amount, start = amounts[nth], baseline_of(words, amounts, baselines, aims, nth)
        if (
            start and start.value == 0 and amount.value == 1 and amount.kind not in UNITED
        ):  # 从0到1, from nothing
            continue
        level = is_level(words, amount)
        by = amount.unit in ("pp", "x") or (
            not level and (start is None or is_change(words, amount) or is_apart(amount, start))
        )
        found.append(Reached(amount, start, direction(words, amount, None if by else start, level=level), by))
    return found


def is_change(words: Words, amount: Amount) -> bool:
    """Whether a number after the one it starts from says by how much: 从5%降低20%, from 5% by 20%; not 从5%到20%."""
    return words.kinds[amount.first - 1 - (words.kinds[amount.first - 1] == k.ABOUT)] in CHANGING


def is_apart(amount: Amount, start: Amount) -> bool:
    """Whether a number cannot be a level of what starts at another: 18%, currently $42k; 0.4 points (2.1% today)."""
    share = start.kind == k.PERCENT
    return (amount.kind == k.PERCENT and not share) or (amount.unit in POINTS and share)


def is_level(words: Words, amount: Amount) -> bool:
    """Whether the words before a number name the level to reach, and not an amount of change: 提升到20%, to 15%."""
    nth = amount.first - 1
    while words.lang == "zh" and nth > 0 and words.kinds[nth] == k.OFTEN:  # 提高到每周一天
        nth -= 1
    before = words.said[nth]
    if words.kinds[amount.first - 1] == k.LEAST and words.kinds[amount.first - 2] in RISING:
        return False  # 提升 ≥ 20%, by at least 20%
    if before in AT or before.endswith(LEVELS):
        return True
    if words.lang == "zh":
        return False
    near = " " + words.plain[max(0, words.starts[amount.first] - FAR) : words.starts[amount.first]]
    _, to, between = near.rpartition(" to ")  # to an average of 5
    return bool(to) and len(between.split()) < 4 and between.replace(" ", "").isalpha() and between.isascii()


def span(words: Words, amount: Amount) -> Span:
    """Where an amount stands in the sentence."""
    return Span(words.starts[amount.first], words.ends[amount.last - 1])


def told(words: Words, amounts: list[Amount], reached: set[int], times: list[Time]) -> set[int]:
    """Numbers in parentheses that only tell more about one outside: 3 engineers (2 backend, 1 frontend)."""
    inside = {nth for nth in reached if parenthesised(words, amounts[nth])}
    if inside == reached:
        return set()
    repeated = [time.first for time in times if time.role is Role.EVERY]
    return {nth for nth in inside if not said_alone(words, amounts[nth], repeated)}


def said_alone(words: Words, amount: Amount, repeated: list[int]) -> bool:
    """Whether parentheses say a thing of their own: (startup time < 2s), (1 page a day); not (orders > $50).

    `repeated` are the places of the words that say how often.
    """
    opened = words.opened(amount.first)
    if words.kinds[amount.first - 1] in k.LEAST + k.MOST:
        return amount.kind == k.PERCENT or not MEASURED.isdisjoint(words.kinds[opened : amount.first])
    if k.REACH in words.kinds[opened : amount.first]:
        return True
    if any(words.said[nth] in AIMS for nth in range(opened, amount.first)):
        return True
    often = bisect_right(repeated, opened)
    return often < len(repeated) and repeated[often] < amount.last + 3


def parenthesised(words: Words, amount: Amount) -> bool:
    """Whether an amount stands in parentheses."""
    opened = words.opened(amount.first)
    return opened >= 0 and k.CLOSE not in words.kinds[opened : amount.first]
