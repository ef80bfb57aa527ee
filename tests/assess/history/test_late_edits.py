"""Reports that changed after they were answered or judged."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY
from tests.past import Told

from pmcoach.assess.history.late_edits import rewritten
from pmcoach.project import Project
from pmcoach.text import Lang

PATH = "reports/2026-W46/li.wei.yaml"
REPLY = "reply: {by: chen.jing, on: 2026-11-16, text: 好}\n"
SIX, TWELVE = (f"done: [访谈 {count} 位客户]\n{REPLY}" for count in (6, 12))
REVIEW = {"reviews/2026-11/li.wei.yaml": "held: 2026-11-17\n"}


def found(
    text: str, past: Told, today: date = TODAY, others: dict[str, str] | None = None
) -> list[tuple[str, str, str, str, str]]:
    project = Project({PATH: text, **(others or {})}, today, past)
    return [
        (each.field, each.day.isoformat(), each.author, each.event.say(Lang.EN), each.answered.isoformat())
        for each in rewritten(project.files[PATH].record, project)
    ]


def test_a_change_after_the_reply_has_its_day_and_author() -> None:
    past = Told({PATH: [("2026-11-13", SIX), ("2026-11-18", TWELVE)]})
    assert found(TWELVE, past) == [("done", "2026-11-18", "li.wei", "the reply", "2026-11-16")]


def test_a_change_that_is_not_committed_is_today_s() -> None:
    assert found(TWELVE, Told({PATH: [("2026-11-13", SIX)]})) == [
        ("done", "2026-11-20", "", "the reply", "2026-11-16")
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(TWELVE, [("2026-11-13", SIX), ("2026-11-16", TWELVE)], id="on the day of the reply"),
        pytest.param(SIX, [("2026-11-13", SIX), ("2026-11-18", f"# 注\n{SIX}")], id="a comment"),
        pytest.param(
            f"{SIX}asks: [{{what: 数据, answer: 批了}}]\nproblems: [{{what: 慢, solved: 2026-11-18}}]\n",
            [("2026-11-13", SIX)],
            id="what only time can tell",
        ),
        pytest.param(TWELVE, [("2026-11-13", SIX), ("2026-11-21", TWELVE)], id="after today"),
        pytest.param("done: [a]\n", [("2026-11-13", "done: [b]\n")], id="nobody answered"),
        pytest.param(
            "done: [a]\nreply: {text: 好}\n", [("2026-11-13", "done: [b]\n")], id="answered on no day"
        ),
    ],
)
def test_what_may_come_later_or_before(text: str, said: list[tuple[str, str]]) -> None:
    assert found(text, Told({PATH: said})) == []


def test_without_a_history_nothing_is_known() -> None:
    assert found(TWELVE, Told({})) == []


def test_a_review_of_a_longer_period_judges_a_report() -> None:
    plain = "done: [访谈 6 位客户]\n"
    past = Told({PATH: [("2026-11-13", plain)]})
    text = "done: [访谈 12 位客户]\n"
    assert found(text, past, others=REVIEW) == [("done", "2026-11-20", "", "the review", "2026-11-17")]
    assert found(text, past, others={"reviews/2026-10/li.wei.yaml": "held: 2026-11-17\n"}) == []
    assert found(text, past, others={"reviews/2026-11/li.wei.yaml": "by: chen.jing\n"}) == []
    assert found(text, past, others={"reviews/2026-W46/li.wei.yaml": "held: 2026-11-17\n"}) == []


def test_the_first_answer_counts() -> None:
    past = Told({PATH: [("2026-11-13", SIX), ("2026-11-17", TWELVE)]})
    assert found(TWELVE, past, others=REVIEW) == [("done", "2026-11-17", "li.wei", "the reply", "2026-11-16")]


def test_a_field_is_called_as_people_write_it() -> None:
    project = Project({PATH: TWELVE}, TODAY, Told({PATH: [("2026-11-13", SIX)]}))
    (change,) = rewritten(project.files[PATH].record, project)
    assert (change.name.say(Lang.EN), change.name.say(Lang.ZH)) == ("done", "完成")
