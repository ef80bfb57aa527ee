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
    }


def test_a_row_of_nothing() -> None:
    said = row(read("提升体验", SUNDAY))
    assert said.pop("vague") is True
    assert not any(said.values())
    assert said["deadline_date"] is None


def test_a_row_is_json() -> None:
    assert (
        json.loads(json.dumps(row(read("Ship 5 features before launch", SUNDAY))))["deadline_span"]
        == "before launch"
    )
