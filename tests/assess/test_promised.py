"""Answers that only promise one."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Make, asked, said

from pmcoach.assess.debts import debts
from pmcoach.assess.promised import promised_by
from pmcoach.text import Lang

SAID = date(2026, 11, 6)


@pytest.mark.parametrize(
    ("answer", "day"),
    [
        pytest.param("下周答复", date(2026, 11, 15), id="next-week"),
        pytest.param("2026-11-10 前定下来再说", date(2026, 11, 10), id="a-day"),
        pytest.param("I will let you know by 10 November", date(2026, 11, 10), id="english"),
        pytest.param("再说", None, id="no-day"),
        pytest.param("批了，11月20日到位", None, id="an-answer-with-a-day"),
        pytest.param("acknowledged, by 10 November", None, id="a-word-in-another"),
    ],
)
def test_an_answer_that_promises_one_has_a_day(answer: str, day: date | None) -> None:
    assert promised_by(answer, SAID) == day


@pytest.mark.parametrize(
    ("ask", "owed"),
    [
        pytest.param("answer: 下周答复", True, id="past"),
        pytest.param("answer: 12月1日前答复", False, id="to-come"),
        pytest.param("answer: 下周答复, answered: 2026-11-12", False, id="answered"),
        pytest.param("from: 财务, answer: 下周答复", False, id="of-another"),
    ],
)
def test_the_lead_owes_an_answer_that_was_promised(make: Make, ask: str, owed: bool) -> None:
    quiet = "lead: chen.jing\ncadence: {one_on_one: none, check: none, review: none}\n"
    report = f"done: [a]\nasks: [{{what: 一名设计师, {ask}}}]\nreply: {{text: 好}}\n"
    project = make(
        {**TEAM, "pmcoach.yaml": quiet, "reports/2026-W45/li.wei.yaml": report}, date(2026, 11, 20)
    )
    found = [
        each for each in debts(project.people["li.wei"], project) if each.path.startswith("reports/2026-W45")
    ]
    assert said(found, Lang.ZH) == (["一名设计师：你答应 11-15 前答复"] if owed else [])
    assert asked(found) == (
        ["“一名设计师”: you said “下周答复”, and it is past 11-15: what is your answer?"] if owed else []
    )
