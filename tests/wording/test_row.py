"""A sentence's facts as one flat row."""

from __future__ import annotations

import json
from datetime import date

from pmcoach.wording import read, row

SUNDAY = date(2026, 11, 22)


def test_a_row_has_every_fact() -> None:
    assert row(read("年底前将付费率从4%提升到6%-8%", SUNDAY)) == {
        "metric": True,
        "target": True,
        "target_values": [
            {"value": 6.0, "unit": "%", "direction": "increase", "baseline": 4.0, "value_max": 8.0}
        ],
        "unit": "%",
        "direction": "increase",
        "baseline": 4.0,
        "deadline": True,
        "deadline_span": "年底前",
        "deadline_date": "2026-12-31",
        "vague": False,
        "activity": False,
        "smart_text": True,
        "goal": {
            "name": "付费率",
            "unit": "%",
            "baseline": 4.0,
            "target": 6.0,
            "change": None,
            "direction": "up",
            "due": "2026-12-31",
        },
        "goals": 1,
        "rewrite": None,
    }


def test_a_row_of_nothing() -> None:
    said = row(read("提升体验", SUNDAY))
    assert said.pop("vague") is True
    assert said.pop("rewrite") == "提升体验，使〈指标〉从〈现值〉变为〈目标值〉，〈日期〉前"
    assert said.pop("goals") == 1
    assert not any(said.pop("goal").values())
    assert not any(said.values())


def test_a_change_says_what_it_counts_in() -> None:
    assert row(read("NPS 提升 10 分", SUNDAY))["goal"]["change"] == {"value": 10.0, "kind": "absolute"}
    assert row(read("Halve churn", SUNDAY))["goal"]["change"] == {"value": 0.5, "kind": "times"}


def test_a_day_that_is_not_known_gives_none() -> None:
    said = row(read("Cut churn to 2% before launch", SUNDAY))
    assert (said["deadline"], said["goal"]["due"]) == (True, None)


def test_a_row_without_a_limit_has_no_day() -> None:
    assert row(read("提升体验", SUNDAY))["deadline_date"] is None


def test_a_row_is_json() -> None:
    assert (
        json.loads(json.dumps(row(read("Ship 5 features before launch", SUNDAY))))["deadline_span"]
        == "before launch"
    )
