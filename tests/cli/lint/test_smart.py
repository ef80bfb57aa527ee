"""`pmcoach smart`: sentences judged, for people and as JSON lines."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from tests.cli.conftest import Run

CLEAR = "Raise weekly active clinics from 140 to 260 by 31 December 2026"
VAGUE = "Improve satisfaction"


def test_a_sentence_that_says_what_it_can_is_fine(run: Run) -> None:
    result = run("smart", CLEAR)
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines()[:3] == [
        CLEAR,
        "Read as       weekly active clinics: from 140 to 260, by 2026-12-31",
        "S specific    says what will be true",
    ]


def test_a_vague_sentence_is_a_finding(run: Run) -> None:
    result = run("smart", VAGUE)
    assert (result.code, result.err) == (1, "")
    assert result.out.splitlines()[:4] == [
        VAGUE,
        "~~~~~~~",
        "Read as           satisfaction: 〈how much〉, by 〈date〉",
        "S not specific    “Improve” gives no amount: nobody can tell when it is done",
    ]


def test_several_sentences_stand_apart_and_one_vague_one_is_a_finding(run: Run) -> None:
    result = run("smart", CLEAR, VAGUE)
    assert result.code == 1
    assert f"\n\n{VAGUE}\n" in result.out


def test_sentences_are_read_a_line_each(run: Run) -> None:
    result = run("smart", stdin=f"{CLEAR}\n\n  {VAGUE}\n")
    assert result.code == 1
    assert result.out == run("smart", CLEAR, VAGUE).out


@pytest.mark.parametrize("stdin", ["", "\n \n"])
def test_without_a_sentence_it_shows_one(run: Run, stdin: str) -> None:
    result = run("smart", stdin=stdin)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "pmcoach: no sentence: pmcoach smart “Raise satisfaction from 3.9 to 4.5 by 31 December”\n"
    )


def test_at_a_terminal_it_does_not_wait_for_a_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pmcoach.cli.lint.smart.console.is_terminal", lambda _: True)
    assert run("smart", stdin=CLEAR).code == 2


def test_relative_days_count_from_the_day_asked_for(run: Run) -> None:
    out = run("smart", "获得2000个新用户，6个月内", "--at", "2026-01-15", "--lang", "zh").out
    assert "6个月内 = 2026-07-15" in out


def rows(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def asked(**values: Any) -> str:
    return json.dumps(values) + "\n"


def test_json_lines_in_json_lines_out(run: Run) -> None:
    stdin = asked(id="a", lang="zh", text="在下个季度将客户满意度评分提高到4.5分", today="2026-11-20") + "\n"
    result = run("smart", "--jsonl", stdin=stdin + asked(id=2, text=VAGUE))
    assert (result.code, result.err) == (0, "")
    first, second = rows(result.out)
    assert list(first) == [
        "id", "metric", "target", "target_values", "unit", "direction", "baseline", "deadline", "deadline_span",
        "deadline_date", "vague", "activity", "smart_text", "goal", "goals", "rewrite", "verdict",
    ]  # fmt: skip
    assert (first["id"], first["unit"], first["deadline_date"]) == ("a", "分", "2027-03-31")
    assert [target["value"] for target in first["target_values"]] == [4.5]
    assert first["verdict"] == {"S": True, "M": True, "A": None, "R": None, "T": True}
    assert first["goal"] == {
        "name": "客户满意度评分", "unit": "分", "baseline": None, "target": 4.5, "change": None, "direction": "up", "due": "2027-03-31",
    }  # fmt: skip
    assert (first["goals"], first["rewrite"]) == (1, None)
    assert (second["id"], second["verdict"]["S"]) == (2, False)
    assert second["rewrite"] == "Raise satisfaction from 〈current value〉 to 〈target value〉 by 〈date〉"


@pytest.mark.parametrize(
    ("values", "day"),
    [
        pytest.param(
            {"text": "6个月内获得2000个新用户", "today": "2026-01-15"}, "2026-07-15", id="its-own-day"
        ),
        pytest.param({"text": "6个月内获得2000个新用户"}, "2027-05-20", id="today"),
        pytest.param({"text": "6个月内获得2000个新用户", "today": "soon"}, "2027-05-20", id="no-day"),
        pytest.param({"text": "6个月内获得2000个新用户", "today": None}, "2027-05-20", id="null"),
    ],
)
def test_a_line_may_say_its_day(run: Run, values: Mapping[str, Any], day: str) -> None:
    (row,) = rows(run("smart", "--jsonl", stdin=asked(**values)).out)
    assert (row["id"], row["deadline_date"]) == (None, day)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("not json", id="no-json"),
        pytest.param('{"text": "a"', id="cut"),
        pytest.param('{"id": 1}', id="no-text"),
        pytest.param('["text"]', id="a-list"),
        pytest.param('"text"', id="a-string"),
        pytest.param("3", id="a-number"),
        pytest.param("null", id="null"),
        pytest.param('{"text": 3}', id="text-is-no-text"),
        pytest.param('{"text": "a", "id": [1]}', id="id-is-a-list"),
        pytest.param('{"text": "a", "id": {}}', id="id-is-an-object"),
        pytest.param('{"text": "a", "id": NaN}', id="nan"),
        pytest.param("[" * 100_000, id="too-deep"),
    ],
)
def test_a_line_that_asks_nothing_ends_it_with_its_number(run: Run, line: str) -> None:
    result = run("smart", "--jsonl", stdin=f"{asked(text=VAGUE)}{line}\n")
    assert result.code == 2
    assert len(rows(result.out)) == 1
    assert result.err == "pmcoach: line 2 is not a JSON object with a text\n"


def test_nobody_reading_any_more_ends_it_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pmcoach.cli.lint.smart.console.out", lambda _: False)
    result = run("smart", "--jsonl", stdin=asked(text=VAGUE) + "not json\n")
    assert (result.code, result.out, result.err) == (0, "", "")
