"""How many days count as recent, everywhere."""

from __future__ import annotations

from datetime import date

from pmcoach.dates.period import add_days

RECENT = 28  # days; what is older is past mending


def recent_since(today: date) -> date:
    """The first day that still counts as recent."""
    return add_days(today, -RECENT)
