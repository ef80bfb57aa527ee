"""Values that cannot be, or that moved as they never do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot, sqrt

from pmcoach.assess.status.measurements import Value, by_week
from pmcoach.assess.status.trend import median
from pmcoach.tuples import NamedTuple

JUMP = 5  # times the usual step
STEPS = 4
# With fewer steps, times their spread: one step in a hundred goes further by chance (Student's t).
FEW = {1: 64, 2: 10, 3: 6}
TENFOLD = 10
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


def early_jump(value: float, earlier: Sequence[Value]) -> Jump | None:
    """A value that lies far outside the spread of the first few steps; None before there is one, and once there are four."""
    weeks = by_week(earlier)
    steps = [later.value - before.value for before, later in pairwise(weeks)]
    spread = hypot(*steps) / sqrt(len(steps)) if steps else 0.0
    if not spread or len(steps) not in FEW or abs(value - weeks[-1].value) <= FEW[len(steps)] * spread:
        return None
    return Jump(round(abs(value - weeks[-1].value) / spread), weeks[-1].value)


def tenfold(value: float, last: float) -> bool:
    """Whether a value is ten times the last one or more, or a tenth of it or less: a digit too many, or a point forgotten."""
    small, large = sorted((abs(value), abs(last)))
    return value * last > 0 and large >= TENFOLD * small


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
