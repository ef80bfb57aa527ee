"""Moves and the entries in `changes` that say why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from pmcoach.assess.history.change import Delta, What
from pmcoach.assess.history.change_entries import entry, entry_for, entry_text
from pmcoach.document import Document
from pmcoach.project import Project
from pmcoach.text import Lang

DAY = date(2026, 11, 10)
LOWERED = Delta(What.TARGET, "4.5分", "4.2分", easier=True)
PUSHED = Delta(What.DUE, "2026-12-31", "2027-01-15", easier=True)


@pytest.mark.parametrize(
    ("change", "step", "is_about"),
    [
        pytest.param("{field: metric.target, to: 4.2, why: w}", LOWERED, True, id="by its value"),
        pytest.param("{字段: 目标值, 新值: 4.2分, 原因: w}", LOWERED, True, id="in Chinese, with its unit"),
        pytest.param("{field: target, to: 4.20, on: 2020-01-01, why: w}", LOWERED, True, id="on any day"),
        pytest.param("{field: target, to: 4.3, on: 2026-11-10, why: w}", LOWERED, False, id="another value"),
        pytest.param("{field: due, to: 4.2, why: w}", LOWERED, False, id="another field"),
        pytest.param("{field: due, to: 2027-01-15, why: w}", PUSHED, True, id="a day"),
        pytest.param("{field: 截止日期, on: 2026-11-17, why: w}", PUSHED, True, id="by its day, a week off"),
        pytest.param("{field: due, on: 2026-11-18, why: w}", PUSHED, False, id="eight days off"),
        pytest.param("{field: due, why: w}", PUSHED, False, id="neither value nor day"),
        pytest.param("{on: 2026-11-10, why: w}", PUSHED, False, id="no field"),
    ],
)
def test_an_entry_is_about_a_step(
    make: Callable[..., Project], change: str, step: Delta, is_about: bool
) -> None:
    goal = make({"goals/2026-Q4/csat.yaml": f"title: 甲\nchanges: [{change}]\n"}).goals[0]
    found = entry_for(goal, step, DAY)
    assert (found is not None and found.why == "w") is is_about


@pytest.mark.parametrize("what", What)
def test_every_step_finds_the_entry_made_for_it(make: Callable[..., Project], what: What) -> None:
    step = Delta(what, "旧", "新")
    text = entry_text(step, DAY).say(Lang.ZH)
    goal = make({"goals/2026-Q4/csat.yaml": f"title: 甲\nchanges: [{text}]\n"}).goals[0]
    assert entry_for(goal, step, DAY) == goal.changes[0]


def test_an_entry_says_all_but_the_reason() -> None:
    assert entry(LOWERED, DAY) == {
        "on": "2026-11-10",
        "name": "metric.target",
        "before": "4.5分",
        "to": "4.2分",
        "why": None,
    }
    assert entry(Delta(What.TARGET, "4.5分", "—", easier=True), DAY)["to"] == ""


def test_an_entry_to_paste() -> None:
    text = entry_text(PUSHED, DAY)
    assert text.say(Lang.EN) == "{on: 2026-11-10, field: due, from: 2026-12-31, to: 2027-01-15, why: }"
    assert text.say(Lang.ZH) == "{日期: 2026-11-10, 字段: due, 原值: 2026-12-31, 新值: 2027-01-15, 原因: }"


@pytest.mark.parametrize("title", ["{on: a|b}", "甲, 乙: [丙]", '"', "# no"])
def test_an_entry_keeps_words_that_look_like_something_else(title: str) -> None:
    text = entry_text(Delta(What.TITLE, "甲", title), DAY)
    for lang, key in ((Lang.EN, "to"), (Lang.ZH, "新值")):
        read = Document(text.say(lang)).value
        assert isinstance(read, dict)
        assert read[key] == title
