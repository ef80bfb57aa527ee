"""Answers about many workspaces as JSON."""

from __future__ import annotations

import json
from datetime import date

from pmcoach.formats.answers_json import as_json
from pmcoach.org import Answer, read


def test_cells_stay_what_they_are() -> None:
    columns = ("workspace", "as_of", "weeks", "on_time_share", "easier", "why")
    row = ("pay", date(2026, 11, 20), 3, 2 / 3, True, None)
    assert json.loads(as_json([Answer(read("teams"), columns, (row,))])) == {
        "version": 1,
        "answers": [
            {
                "name": "teams",
                "columns": list(columns),
                "rows": [dict(zip(columns, ("pay", "2026-11-20", 3, 0.666667, True, None), strict=True))],
            }
        ],
    }


def test_what_was_written_acts_on_nothing() -> None:
    said = as_json([Answer(read("moves"), ("why",), (("\x1b[31m##[error]\u202e",),))])
    assert "\x1b" not in said
    assert "##[" not in said
    assert json.loads(said)["answers"][0]["rows"] == [{"why": "\x1b[31m##[error]\u202e"}]
