"""Words several pages share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pmcoach.assess.status.health import Health
from pmcoach.page import Styled
from pmcoach.project import Project
from pmcoach.text import Lang, Text, quantity

HEALTH_STYLE: Mapping[Health, str] = {
    Health.DONE: "good",
    Health.ON_TRACK: "good",
    Health.AT_RISK: "warn",
    Health.OFF_TRACK: "bad",
    Health.MISSED: "bad",
    Health.UNKNOWN: "warn",
    Health.NOT_STARTED: "dim",
    Health.TOO_EARLY: "dim",
    Health.DROPPED: "dim",
}
WEEKDAYS = (
    Text(en="Mon", zh="周一"),
    Text(en="Tue", zh="周二"),
    Text(en="Wed", zh="周三"),
    Text(en="Thu", zh="周四"),
    Text(en="Fri", zh="周五"),
    Text(en="Sat", zh="周六"),
    Text(en="Sun", zh="周日"),
)
BLOCKS = "▁▂▃▄▅▆▇█"


def health_span(health: Health, lang: Lang) -> Styled:
    """A state in its colour."""
    return Styled(health.label.say(lang), HEALTH_STYLE[health])


def where(path: str, at: tuple[str | int, ...], project: Project) -> Styled:
    """The place something rests on, as `path:line`."""
    file = project.files.get(path)
    line = file.place(at).line if file is not None and at else 0
    return Styled(f"{path}:{line}" if line else path, "path")


def sparkline(ratios: Sequence[float | None]) -> str:
    """Shares of the expected way as blocks: the fifth of eight is exactly as expected; a dot where there is no number."""
    if all(ratio is None for ratio in ratios):
        return "—"
    return "".join("·" if ratio is None else BLOCKS[min(int(ratio * 5.5), 7)] for ratio in ratios)


def bar(progress: float | None, expected: float | None, cells: int = 16) -> str:
    """The way from baseline to target: a dot where the value is, a mark where it should be."""
    marks = ["─"] * cells
    if expected is not None:
        marks[_step(expected, cells)] = "┊"
    if progress is not None:
        marks[_step(progress, cells)] = "●"
    return "".join(marks)


def _step(share: float, cells: int) -> int:
    return min(max(round(share * (cells - 1)), 0), cells - 1)


def amount(value: float | None, unit: str = "") -> str:
    """A number with its unit, a dash where there is none."""
    return "—" if value is None else quantity(value, unit)
