"""What a sentence says, with the words each fact rests on.

All offsets count characters of the sentence as it was given; `end` is exclusive.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from pmcoach.tuples import NamedTuple

from .kind import Kind as Kind


class Span(NamedTuple):
    """A stretch of the sentence."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]


class Direction(StrEnum):
    """Which way a number is to move."""

    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"
    REACH = "reach"


class Target(NamedTuple):
    """A number to reach. `unit` is `%`, `pp` (percentage points), `x` (a multiple) or the surface word, maybe empty.

    `by` is whether the words give an amount of change (提升20%, by 15%) and not the level to reach (提升到20%, to 15%).
    """

    span: Span
    value: float
    upper: float | None
    unit: str
    direction: Direction
    baseline: float | None
    baseline_span: Span | None
    by: bool = False


class Limit(NamedTuple):
    """A time limit; `day` is the last day it allows, None where the words do not settle one."""

    span: Span
    day: date | None


def latest(limits: Sequence[Limit]) -> Limit | None:
    """The limit that ends latest; one without a day only where none has one."""
    return max(limits, key=lambda limit: limit.day or date.min, default=None)


class VagueKind(StrEnum):
    """Why a word says too little."""

    CHANGE = "change"  # a direction without an amount: 提升, improve
    WEAK = "weak"  # support, 推动: help given to something else
    QUALITY = "quality"  # better, 更好, world-class
    QUANTITY = "quantity"  # a few, as many as possible


class Vague(NamedTuple):
    """A vague word."""

    span: Span
    kind: VagueKind


class Way(StrEnum):
    """Which way a metric is to move, or on which side of its target it is to stay."""

    UP = "up"
    DOWN = "down"
    MAINTAIN = "maintain"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Figure(NamedTuple):
    """A number and the words it rests on; `computed` where it follows from others: by 2 points to 3% starts at 5%."""

    value: float
    span: Span
    computed: bool = False


class Change(NamedTuple):
    """An amount of change, below zero for less, and the words it rests on."""

    value: float
    kind: Kind
    span: Span


class Doubt(StrEnum):
    """What the words leave open though they say something about it."""

    UNITS = "units"  # from 3 working days to 8 hours: two units that cannot be brought to one


class Goal(NamedTuple):
    """The goal a sentence sets. What the words do not settle is empty; `doubts` tells where they say something all the same.

    Numbers are in `unit`, as it is written in the sentence.
    """

    name: str
    name_span: Span | None
    unit: str
    baseline: Figure | None
    target: Figure | None
    change: Change | None
    way: Way | None
    due: Limit | None
    doubts: tuple[Doubt, ...] = ()
    result: bool = False  # whether it tells a result, and not how much is done
    clause: int = 0  # where the clause that tells it begins

    @property
    def numbered(self) -> bool:
        """Whether a number says what is to be reached: a level or a change."""
        return self.target is not None or self.change is not None


class Sentence(NamedTuple):
    """All facts of one goal sentence."""

    text: str
    anchor: date  # the day from which words such as `next quarter` were counted
    lang: str  # "zh" or "en": the language the sentence is written in
    measured: bool  # whether it names something counted or measured
    targets: tuple[Target, ...]
    limits: tuple[Limit, ...]
    vague: tuple[Vague, ...]
    work: Span | None  # the words that describe work or an output, None for a result
    goal: Goal  # the goal it sets; of several, the first
    parts: tuple[Span, ...]  # the goals it holds, one or more
    whole: bool  # whether each of them tells a result, with its name

    seen: bool  # whether something is told that can be measured, counted or seen to exist
    starts: bool  # whether it says when the goal begins

    @property
    def specific(self) -> bool:
        """Whether it says of one thing what will be true."""
        return self.seen and not self.too_vague and not self.only_work and len(self.parts) == 1

    @property
    def too_vague(self) -> bool:
        """Whether a vague word stands where the goal needs a number."""
        return bool(self.vague) and not self.goal.numbered

    @property
    def only_work(self) -> bool:
        """Whether it tells work, and no result of it."""
        return self.work is not None and not self.goal.result

    @property
    def measurable(self) -> bool:
        """Whether it says what is measured, and the number to reach or by how much."""
        return self.goal.numbered and bool(self.goal.name or self.goal.unit.strip("%"))

    @property
    def timed(self) -> bool:
        """Whether the day it is due is certain."""
        return self.goal.due is not None and self.goal.due.day is not None

    @property
    def metric(self) -> bool:
        """Whether the sentence names something counted or measured, or a number to reach."""
        return self.measured or bool(self.targets)

    @property
    def limit(self) -> Limit | None:
        """The limit that ends latest; one without a day only where none has one."""
        return latest(self.limits)

    @property
    def day(self) -> date | None:
        """The last day the limits allow."""
        return self.limit.day if self.limit else None

    @property
    def is_vague(self) -> bool:
        """Whether a vague word stands where a number should."""
        return bool(self.vague) and not self.targets

    @property
    def smart(self) -> bool:
        """Whether the sentence says what is measured, the number to reach and by when."""
        return bool(self.measured and self.targets and self.limits)
