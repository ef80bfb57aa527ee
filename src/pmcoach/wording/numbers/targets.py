"""The numbers to reach."""

from __future__ import annotations

from pmcoach.wording.facts import Span, Target
from pmcoach.wording.times.time import Time
from pmcoach.wording.words import kinds as k
from pmcoach.wording.words.tokens import Words

from .amount import Amount
from .baselines import baseline_of, is_baseline
from .decoys import is_decoy
from .directions import direction
from .names import UNITED


def targets(words: Words, amounts: list[Amount], times: list[Time]) -> list[Target]:
    """The numbers to reach, in order."""
    if not amounts:
        return []
    baselines = {nth for nth in range(len(amounts)) if is_baseline(words, amounts, nth, times)}
    reached = {
        nth for nth in range(len(amounts)) if nth not in baselines and not is_decoy(words, amounts[nth])
    }
    if k.OPEN in words.kinds:
        reached -= told(words, amounts, reached)
    found = []
    for nth in sorted(reached):
        amount, start = amounts[nth], baseline_of(words, amounts, baselines, reached, nth)
        if (
            start and start.value == 0 and amount.value == 1 and amount.kind not in UNITED
        ):  # 从0到1, from nothing
            continue
        found.append(
            Target(
                span(words, amount),
                amount.value,
                amount.upper,
                amount.unit,
                direction(words, amount, start),
                start.value if start else None,
                span(words, start) if start else None,
            )
        )
    return found


def span(words: Words, amount: Amount) -> Span:
    """Where an amount stands in the sentence."""
    return Span(words.starts[amount.first], words.ends[amount.last - 1])


def told(words: Words, amounts: list[Amount], reached: set[int]) -> set[int]:
    """Numbers in parentheses that only tell more about one outside: 3 engineers (2 backend, 1 frontend)."""
    inside = {nth for nth in reached if parenthesised(words, amounts[nth])}
    if inside == reached:
        return set()
    return {nth for nth in inside if words.kinds[amounts[nth].first - 1] not in k.LEAST + k.MOST}


def parenthesised(words: Words, amount: Amount) -> bool:
    """Whether an amount stands in parentheses."""
    opened = words.kinds.rfind(k.OPEN, 0, amount.first)
    return opened >= 0 and k.CLOSE not in words.kinds[opened : amount.first]
