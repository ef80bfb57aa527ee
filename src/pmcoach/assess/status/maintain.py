"""Values to be kept: which side of the target is the bad one, and how far it may go."""

from __future__ import annotations

import re
from typing import NamedTuple

from pmcoach.assess.status.health import Health
from pmcoach.assess.status.target import Aim
from pmcoach.project import Project
from pmcoach.records.fields.enums import Direction
from pmcoach.records.kinds.goal import Goal
from pmcoach.text import Text, quantity

SLACK = 0.05  # of the target, where nobody says how far a value may go
FAR = 4  # times that
NEAR = 24  # characters
# A share to be kept that is at least half is a good thing: uptime, satisfaction, retention.
MOST = 50.0

AT_LEAST = re.compile(
    r"(?:(?:不|不得|不能)(?:低于|少于|小于|短于)|(?<!不)(?<!不得)(?<!不能)(?:高于|大于|多于|超过)|至少|最少|最低|≥|>"
    r"|\b(?:not|never) (?:below|under)|(?<!not )(?<!never )\b(?:above|over)|\bat least"
    r"|\b(?:no|not|never) (?:less|fewer|lower|shorter) than"
    r"|(?<!no )(?<!not )(?<!never )\b(?:more|higher|longer|greater) than) ?$",
    re.IGNORECASE,
)
# Asked after the one above: “not below” ends in “below”.
AT_MOST = re.compile(
    r"(?:(?:不|不得|不能)(?:超过|高于|大于|多于|长于)|低于|小于|少于|短于|至多|最多|最高|≤|<"
    r"|\b(?:below|under|within)|\bat most|\bup to|\bnot exceed(?:ing)?"
    r"|\b(?:no|not|never) (?:more|higher|longer|greater) than|\b(?:less|fewer|lower|shorter) than) ?$",
    re.IGNORECASE,
)
AND_DOWN = re.compile(
    r" ?(?:(?:及|或)?以下|以内|之内|内)| or (?:less|fewer|below|lower|under|faster)", re.IGNORECASE
)
AND_UP = re.compile(
    r" ?(?:(?:及|或)?以上|或更多)| (?:or|and) (?:more|higher|above|better|greater)", re.IGNORECASE
)

AT = Text(en="at {value}", zh="在 {value}")
OR_MORE = Text(en="at {value} or more", zh="不低于 {value}")
OR_LESS = Text(en="at {value} or less", zh="不高于 {value}")
WORST = Text(en="{level}, {worst} at worst", zh="{level}，最差 {worst}")


class Hold(NamedTuple):
    """A value to be kept: its target, the worst that is allowed, and which way is better: 1 up, -1 down, 0 nobody says."""

    target: float
    allowed: float
    better: int


def hold_of(goal: Goal, aim: Aim, project: Project) -> Hold | None:
    """What a goal is to keep; None for goals that are to move something.

    The committed value is the worst allowed and tells which side is the bad one; else the title's words do (以内, at
    least) and allow nothing beyond; else a share of half or more is to be high, and what it lacks may double.
    """
    if aim.direction is not Direction.MAINTAIN or aim.level is None:
        return None
    target = aim.level
    commit = goal.metric.number(goal.metric.commit) if goal.metric is not None else None
    if commit is not None and commit != target:
        return Hold(target, commit, 1 if target > commit else -1)
    if better := _said(goal, project):
        return Hold(target, target, better)
    if aim.unit == "%" and MOST <= target <= 100:
        return Hold(target, target - min(100 - target, target * SLACK), 1)
    return Hold(target, target if aim.baseline is None else aim.baseline.value, 0)


def _said(goal: Goal, project: Project) -> int:
    """Which way is better by the words around the title's number; 0 where they do not say."""
    for target in project.sentence(goal).targets:
        start, end = target.span
        before, after = goal.title[max(start - NEAR, 0) : start], goal.title[end : end + NEAR]
        if AT_LEAST.search(before) or AND_UP.match(after):
            return 1
        if AT_MOST.search(before) or AND_DOWN.match(after):
            return -1
    return 0


def kept(value: float, hold: Hold) -> Health:
    """How a thing to be kept is doing: on track at its target or better, at risk down to the worst that is allowed.

    Where nobody says which side is the bad one, it is on track from its baseline to its target and a twentieth around
    them, and at risk up to four times as far.
    """
    if hold.better:
        if (value - hold.target) * hold.better >= 0:
            return Health.ON_TRACK
        return Health.AT_RISK if (value - hold.allowed) * hold.better >= 0 else Health.OFF_TRACK
    low, high = sorted((hold.target, hold.allowed))
    beyond, slack = max(low - value, value - high), abs(hold.target) * SLACK
    if beyond <= slack:
        return Health.ON_TRACK
    return Health.AT_RISK if beyond <= slack * FAR else Health.OFF_TRACK


def kept_at(hold: Hold, unit: str) -> Text:
    """The number to be kept, which side of it is fine, and the worst that is allowed."""
    says = OR_MORE if hold.better > 0 else OR_LESS if hold.better else AT
    level = says.fill(value=quantity(hold.target, unit))
    if not hold.better or hold.allowed == hold.target:
        return level
    return WORST.fill(level=level, worst=quantity(hold.allowed, unit))
