"""Words, bars and places that several pages share."""

from __future__ import annotations

import pytest
from tests.views.conftest import See

from pmcoach.assess.status.health import Health
from pmcoach.page import Styled
from pmcoach.text import Lang
from pmcoach.views.words import HEALTH_STYLE, amount, bar, health_span, sparkline, where

FILES = {"goals/2026-Q4/csat.yaml": "title: a\nplan:\n  - {do: b}\n"}


@pytest.mark.parametrize("health", Health)
def test_every_state_has_a_colour(health: Health) -> None:
    assert health_span(health, Lang.EN) == Styled(health.label.en, HEALTH_STYLE[health])


@pytest.mark.parametrize(
    ("path", "at", "said"),
    [
        pytest.param("goals/2026-Q4/csat.yaml", ("plan", 0), "goals/2026-Q4/csat.yaml:3", id="a-value"),
        pytest.param("goals/2026-Q4/csat.yaml", ("due",), "goals/2026-Q4/csat.yaml:1", id="nothing-there"),
        pytest.param("goals/2026-Q4/csat.yaml", (), "goals/2026-Q4/csat.yaml", id="the-file"),
        pytest.param("people/nobody.yaml", ("name",), "people/nobody.yaml", id="no-such-file"),
    ],
)
def test_a_place_is_a_path_and_a_line(see: See, path: str, at: tuple[str | int, ...], said: str) -> None:
    assert where(path, at, see(FILES).project) == Styled(said, "path")


@pytest.mark.parametrize(
    ("ratios", "said"),
    [
        pytest.param((0.0, 0.5, 1.0, 1.25), "▁▃▆▇", id="rising"),
        pytest.param((9.0,), "█", id="far-beyond"),
        pytest.param((None, 0.5), "·▃", id="no-number"),
        pytest.param((None, None), "—", id="no-number-at-all"),
        pytest.param((), "—", id="none"),
    ],
)
def test_shares_as_blocks(ratios: tuple[float | None, ...], said: str) -> None:
    assert sparkline(ratios) == said


@pytest.mark.parametrize(
    ("progress", "expected", "said"),
    [
        pytest.param(0.5, 1.0, "──●─┊", id="behind"),
        pytest.param(1.0, 0.5, "──┊─●", id="ahead"),
        pytest.param(0.5, 0.5, "──●──", id="as-expected"),
        pytest.param(-1.0, 2.0, "●───┊", id="beyond-both-ends"),
        pytest.param(0.5, None, "──●──", id="nothing-expected"),
        pytest.param(None, 0.5, "──┊──", id="no-value"),
    ],
)
def test_the_way_as_a_bar(progress: float | None, expected: float | None, said: str) -> None:
    assert bar(progress, expected, 5) == said


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        pytest.param(4.5, "分", "4.5分", id="with-its-unit"),
        pytest.param(2000.0, "", "2,000", id="without"),
        pytest.param(None, "分", "—", id="none"),
    ],
)
def test_an_amount(value: float | None, unit: str, said: str) -> None:
    assert amount(value, unit) == said
