"""The kinds of amounts of change, which records know too."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What an amount of change counts in."""

    ABSOLUTE = "absolute"  # +10, in the metric's unit
    POINTS = "points"  # +5 pp, percentage points
    PERCENT = "percent"  # +30%, of the baseline
    TIMES = "times"  # x2, times the baseline
