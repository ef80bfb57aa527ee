"""The name that was meant: among a few by likeness, among thousands by one slip."""

from __future__ import annotations

import pytest

from pmcoach.records.fields import suggestions
from pmcoach.records.fields.suggestions import LONGEST, nearest

NAMES = ("li.wei", "zhang.min", "wang.fang", "李伟")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        pytest.param("li.wie", "li.wei", id="swapped"),
        pytest.param("zhang.mi", "zhang.min", id="one-too-few"),
        pytest.param("wang.ffang", "wang.fang", id="one-too-many"),
        pytest.param("wang.fong", "wang.fang", id="another"),
        pytest.param("chen.jing", None, id="like-none"),
        pytest.param("", None, id="empty"),
    ],
)
@pytest.mark.parametrize("many", [suggestions.MANY, 0])
def test_a_slip_is_known_among_few_and_among_many(
    said: str, meant: str | None, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggestions, "MANY", many)
    assert nearest(said, NAMES) == meant
    assert nearest(said, dict.fromkeys(NAMES)) == meant


def test_a_long_name_is_not_sought_letter_by_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggestions, "MANY", 0)
    name = "a" * LONGEST
    assert nearest(name + "b", (name,)) is None
    assert nearest(name[:-1], (name,)) == name
