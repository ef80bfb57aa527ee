"""A finding is known again: by path, code and words, not by line, numbers or days."""

from __future__ import annotations

from datetime import date

import pytest

from pmcoach.document import Place
from pmcoach.records.fields.enums import Severity
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.fingerprint import fingerprints
from pmcoach.text import Text, quantity

FIRST, SECOND = RULES[:2]
WAITED = Text(en="{count} {count:week|weeks} on {what}", zh="{what} {count} 周{count:|}")


def mark(path: str = "a.yaml", line: int = 1, rule: int = 0, **values: object) -> str:
    place = Place(line, 1, line, 2)
    return fingerprints(
        [Finding(path, place, (FIRST, SECOND)[rule], Severity.ERROR, values, None, "li.wei", "csat")]
    )[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param({"line": 1}, {"line": 99}, id="line"),
        pytest.param({"days": 1}, {"days": 12}, id="a-number"),
        pytest.param({"day": date(2026, 11, 20)}, {"day": date(2026, 11, 27)}, id="a-day"),
        pytest.param({"value": quantity(3.9, "分")}, {"value": quantity(4.25, "分")}, id="a-quantity"),
        pytest.param(
            {"what": WAITED.fill(count=1, what="x")}, {"what": WAITED.fill(count=3, what="x")}, id="weeks"
        ),
        pytest.param({"word": "2026-W47"}, {"word": "2026-W46"}, id="digits-in-words"),
    ],
)
def test_what_does_not_tell_findings_apart(one: dict[str, object], other: dict[str, object]) -> None:
    assert mark(**one) == mark(**other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"path": "b.yaml"}, id="path"),
        pytest.param({"rule": 1}, id="rule"),
        pytest.param({"word": "提升"}, id="word"),
        pytest.param({"word": ("增加", "提升")}, id="words"),
        pytest.param({"word": WAITED.fill(count=1, what="增加")}, id="words-of-ours"),
    ],
)
def test_what_tells_findings_apart(other: dict[str, object]) -> None:
    assert mark(word="增加") != mark(**{"word": "增加", **other})  # type: ignore[arg-type]


def test_findings_alike_in_everything_are_told_apart_by_their_order() -> None:
    place = Place(1, 1, 1, 2)
    same = Finding("a.yaml", place, FIRST, Severity.ERROR, {"word": "x"}, None, "", "")
    first, second = fingerprints([same, same])
    assert first != second
    assert fingerprints([same])[0] == first
