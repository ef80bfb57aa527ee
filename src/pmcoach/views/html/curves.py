"""A goal's course as lines of a drawing: numbers alone, so that no word of a file comes into it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import inf

from pmcoach.assess.status.curve import Curve
from pmcoach.tuples import NamedTuple

WIDE, HIGH, EDGE = 300, 80, 4
NEAR = 0.6  # a point that lies so near the line between its neighbours says nothing

Point = tuple[float, float]


class Drawing(NamedTuple):
    """The lines of a drawing as SVG paths, empty where there is none, and where the moves stand, by their number."""

    values: str
    last: tuple[int, int]
    expected: str
    level: str
    band: str
    forecast: str
    today: str
    moves: tuple[tuple[int, int], ...]


def drawn(curve: Curve, today: date, moves: Sequence[date]) -> Drawing:
    """A course within its box; the moves that lie in its days are numbered from 1."""
    known = [value for _, value in (*curve.values, *curve.expected)]
    known += [] if curve.level is None else [curve.level]
    known += [] if curve.ahead is None else curve.ahead
    low, high = min(known), max(known)
    days, span = (curve.last - curve.first).days, high - low

    def x(day: date) -> float:
        return (day - curve.first).days * WIDE / days

    def y(value: float) -> float:
        share = (value - low) / span if 0 < span < inf else 0.5
        return HIGH - EDGE - share * (HIGH - 2 * EDGE)

    points = [(x(day), y(value)) for day, value in curve.values]
    last = points[-1]
    band = forecast = ""
    if curve.ahead is not None:
        ends = [(float(WIDE), y(each)) for each in curve.ahead]
        band = f"{path([last, ends[0], ends[2]])}Z"
        forecast = path([last, ends[1]])
    inside = [
        (number, round(x(day))) for number, day in enumerate(moves, 1) if curve.first <= day <= curve.last
    ]
    return Drawing(
        values=path(points) if len(points) > 1 else "",
        last=(round(last[0]), round(last[1])),
        expected=path([(x(day), y(value)) for day, value in curve.expected]),
        level="" if curve.level is None else f"M0 {round(y(curve.level))}H{WIDE}",
        band=band,
        forecast=forecast,
        today=f"M{round(x(today))} 0V{HIGH}" if curve.first < today < curve.last else "",
        moves=tuple(inside),
    )


class Label(NamedTuple):
    """A word in a drawing: where it stands, and how it looks."""

    x: int
    y: int
    look: str
    text: str


def labels(made: Drawing, level: str, value: str) -> tuple[Label, ...]:
    """The level to reach above its line, where there is room, and the last value beside its dot."""
    x, y = made.last
    at = int(made.level.removeprefix("M0 ").partition("H")[0]) if made.level else 0
    found = [Label(1, _beside(at), "a", level)] if made.level else []
    ends = x > WIDE * 0.75
    found.append(Label(x - 5 if ends else x + 5, _beside(y), "z r" if ends else "z", value))
    return tuple(found)


def _beside(y: int) -> int:
    """Above a height, or below it near the top."""
    return y - 4 if y > 14 else y + 11


def sparkline(ratios: Sequence[float | None]) -> str:
    """Shares of what was expected as a line, 40 wide and 16 high; empty where fewer than two are known."""
    points = [
        (index * 40 / (len(ratios) - 1), 15 - min(ratio, 1.25) / 1.25 * 14)
        for index, ratio in enumerate(ratios)
        if ratio is not None
    ]
    return path(points) if len(points) > 1 else ""


def path(points: Sequence[Point]) -> str:
    """Points as a path of whole numbers, without those that lie on the line between their neighbours."""
    kept = list(points[:1])
    for here, after in zip(points[1:], [*points[2:], None], strict=False):
        if after is None or not _between(kept[-1], here, after):
            kept.append(here)
    said = [f"{round(x)} {round(y)}" for x, y in kept]
    return "M" + " ".join(said) if said else ""


def _between(before: Point, here: Point, after: Point) -> bool:
    """Whether a point lies on the line from one to another, as near as anybody sees."""
    span = after[0] - before[0]
    if span <= 0:
        return False
    level = before[1] + (after[1] - before[1]) * (here[0] - before[0]) / span
    return abs(level - here[1]) < NEAR
