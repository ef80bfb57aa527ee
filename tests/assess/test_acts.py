"""What people agreed to do in reviews."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Make

from pmcoach.assess.acts import acts, acts_of

Q3 = "reviews/2026-Q3/li.wei.yaml"
FILES = {
    **TEAM,
    Q3: "held: 2026-10-12\n"
    "actions: [{id: a1, do: 学归因, due: 2026-11-10, effect: 拆到页面}, {owner: li.wei}, {do: 找法务, owner: chen.jing}]\n"
    "private: {actions: [{do: 调薪, owner: chen.jing, due: 2026-10-30, done: 2026-10-29, result: 已调}]}\n"
    "retro: {try: [{do: 灰度, owner: chen.jing, due: 2026-11-19}, {due: 2026-11-19}]}\n",
}


def test_measures_and_tries_with_who_and_when(make: Make) -> None:
    found = acts(make(FILES))
    assert [(act.do, act.owner, act.of, act.trial, act.hidden) for act in found] == [
        ("学归因", "li.wei", "li.wei", False, False),
        ("找法务", "chen.jing", "li.wei", False, False),
        ("调薪", "chen.jing", "li.wei", False, True),
        ("灰度", "chen.jing", "li.wei", True, False),
    ]
    first, _, private, trial = found
    assert (first.id, first.due, first.effect, first.path, first.at) == (
        "a1",
        date(2026, 11, 10),
        "拆到页面",
        Q3,
        ("actions", 0),
    )
    assert (private.done, private.result, private.at) == (
        date(2026, 10, 29),
        "已调",
        ("private", "actions", 0),
    )
    assert trial.at == ("retro", "tries", 0)


def test_those_of_one_person_wherever_they_were_agreed(make: Make) -> None:
    project = make({**FILES, "reviews/2026-Q3/chen.jing.yaml": "held: 2026-10-10\nactions: [{do: a}]\n"})
    assert [act.do for act in acts_of("chen.jing", project)] == ["a", "找法务", "调薪", "灰度"]
    assert acts_of("nobody", project) == ()


@pytest.mark.parametrize(("day", "count"), [("2026-06-30", 0), ("2026-07-01", 4), ("2026-10-12", 4)])
def test_a_review_counts_from_its_period_on(make: Make, day: str, count: int) -> None:
    assert len(acts(make(FILES, date.fromisoformat(day)))) == count


@pytest.mark.parametrize(
    ("index", "late"),
    [
        pytest.param(0, True, id="past its day"),
        pytest.param(1, False, id="no day"),
        pytest.param(2, False, id="done"),
        pytest.param(3, True, id="a try too"),
    ],
)
def test_what_is_late(make: Make, index: int, late: bool) -> None:
    assert acts(make(FILES))[index].late(date(2026, 11, 20)) is late
