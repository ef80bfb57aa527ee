"""How days, weeks, people and fields are spoken of."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Make

from pmcoach.assess.phrasing import day_short, difference, field_of, name_of, period_short
from pmcoach.dates.period import parse
from pmcoach.text import Lang, word

TODAY = date(2026, 11, 20)


def test_a_day_of_this_year_is_said_without_it() -> None:
    assert day_short(date(2026, 10, 30), TODAY) == "10-30"
    assert day_short(date(2025, 10, 30), TODAY) == "2025-10-30"


@pytest.mark.parametrize(
    ("name", "today", "shown"),
    [
        ("2026-W47", TODAY, "W47"),
        ("2025-W47", TODAY, "2025-W47"),
        ("2026-W53", date(2027, 1, 2), "W53"),
        ("2026-11", TODAY, "2026-11"),
        ("2026-Q4", TODAY, "2026-Q4"),
    ],
)
def test_a_week_of_this_year_is_said_without_it(name: str, today: date, shown: str) -> None:
    period = parse(name)
    assert period is not None
    assert period_short(period, today) == shown


def test_people_are_called_by_their_names(make: Make) -> None:
    project = make({**TEAM, "people/x.yaml": "lead: chen.jing\n"})
    assert [name_of(who, project) for who in ("li.wei", "x", "数据团队")] == ["李伟", "x", "数据团队"]


@pytest.mark.parametrize(
    ("said", "en", "zh"),
    [
        ("due", "the due day", "截止日"),
        (" 截止 ", "the due day", "截止日"),
        ("metric.target", "the target", "目标值"),
        ("目标值", "the target", "目标值"),
        ("owner", "the owner", "负责人"),
        ("helpers", "helpers", "helpers"),
        ("上线范围", "上线范围", "上线范围"),
        ("  ", "something", "某一项"),
    ],
)
def test_a_field_is_called_as_people_call_it(said: str, en: str, zh: str) -> None:
    found = field_of(said)
    assert (word(found, Lang.EN), word(found, Lang.ZH)) == (en, zh)


@pytest.mark.parametrize(
    ("value", "unit", "signed", "en", "zh"),
    [
        (4.0, "%", False, "4 points", "4 个百分点"),
        (4.0, "%", True, "+4 points", "+4 个百分点"),
        (-4.0, "%", True, "-4 points", "-4 个百分点"),
        (0.3, "分", False, "0.3分", "0.3分"),
        (3.0, "clinics", True, "+3 clinics", "+3 clinics"),
    ],
)
def test_shares_are_apart_by_points(value: float, unit: str, signed: bool, en: str, zh: str) -> None:
    found = difference(value, unit, signed=signed)
    assert (found.say(Lang.EN), found.say(Lang.ZH)) == (en, zh)
