"""Values that cannot be, or that moved as they never do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from pmcoach.assess.status.measurements import Value, by_week
from pmcoach.assess.status.trend import median

JUMP = 5  # times the usual step
STEPS = 4
WEEKS = 26


def believed(values: Sequence[Value], start: float, level: float) -> list[Value]:
    """The values without a lone one that lies further outside the way than the way is long.

    The next one near it confirms it, or a note beside it. The first value of all is not confirmed so: rather the start is wrong then.
    """
    way = abs(level - start)
    low, high = min(start, level) - way, max(start, level) + way
    return [
        value
        for at, value in enumerate(values)
        if value.noted
        or low <= value.value <= high
        or (
            at
            and any(
                abs(near.value - value.value) <= way for near in (values[at - 1], *values[at + 1 : at + 2])
            )
        )
    ]


class Jump(NamedTuple):
    """How many times its usual step a value moved, and from which value."""

    times: int
    last: float


def jump(value: float, earlier: Sequence[Value]) -> Jump | None:
    """A value five times its usual step away from the last one of a week before; None with fewer than four steps."""
    weeks = by_week(earlier)
    steps = sorted(abs(later.value - before.value) for before, later in pairwise(weeks))
    usual = median(steps) if len(steps) >= STEPS else 0.0
    if not usual or abs(value - weeks[-1].value) <= JUMP * usual:
        return None
    return Jump(round(abs(value - weeks[-1].value) / usual), weeks[-1].value)


def leaps(values: Sequence[Value]) -> list[tuple[Value, Jump]]:
    """The last values of the last half year's weeks that jump, each compared with those before that did not.

    A second value near one that jumped confirms it: the level has moved, and what follows is usual there.
    """
    found: list[tuple[Value, Jump]] = []
    usual: list[Value] = []
    odd: Value | None = None
    for value in by_week(values)[-WEEKS:]:
        moved = jump(value.value, usual)
        if moved is None:
            usual.append(value)
            odd = None
        elif odd is not None and jump(value.value, [*usual, odd]) is None:
            usual.extend((odd, value))
            odd = None
        else:
            found.append((value, moved))
            odd = value
    return found
