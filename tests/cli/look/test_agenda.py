"""`pmcoach agenda`: what is due, for everyone or for one person."""

from __future__ import annotations

import pytest
from tests.cli.conftest import Run

FILES = {
    "pmcoach.yaml": "language: en\ncadence: {report: none, one_on_one: none, review: none, check: none}\n",
    "people/chen.jing.yaml": "name: Chen Jing\n",
    "people/li.wei.yaml": "name: Li Wei\nlead: chen.jing\ntraining: [{topic: Attribution, due: 2026-12-01}]\n",
    "goals/2026-Q4/csat.yaml": "title: a\nowner: chen.jing\ndue: 2026-12-08\n",
}


@pytest.mark.parametrize(
    ("words", "out"),
    [
        pytest.param(
            (), "2026-12-01 Tue\n  Li Wei  training  Attribution  people/li.wei.yaml:3\n", id="two-weeks"
        ),
        pytest.param(("--days", "3"), "Nothing is due until 2026-11-23.\n", id="three-days"),
        pytest.param(("-n", "0"), "Nothing is due until 2026-11-20.\n", id="today"),
        pytest.param(
            ("chen.jing", "-n", "30"),
            "2026-12-08 Tue\n  Chen Jing  goal  csat  goals/2026-Q4/csat.yaml:3\n",
            id="one-person",
        ),
        pytest.param(
            ("--kind", "goal", "-n", "30"),
            "2026-12-08 Tue\n  Chen Jing  goal  csat  goals/2026-Q4/csat.yaml:3\n",
            id="one-sort",
        ),
        pytest.param(
            ("--kind", "report", "--kind", "培训"),
            "2026-12-01 Tue\n  Li Wei  training  Attribution  people/li.wei.yaml:3\n",
            id="two-sorts",
        ),
        pytest.param(
            ("Li Wei", "-n", "12"),
            "2026-12-01 Tue\n  Li Wei  training  Attribution  people/li.wei.yaml:3\n",
            id="by-name",
        ),
    ],
)
def test_what_is_due(run: Run, words: tuple[str, ...], out: str) -> None:
    result = run("agenda", *words, files=FILES)
    assert (result.code, result.out, result.err) == (0, out, "")


def test_a_year_whose_holidays_nobody_knows_is_noted_once(run: Run) -> None:
    result = run(
        "agenda", "--at", "2032-05-04", files={**FILES, "pmcoach.yaml": "language: en\ncalendar: CN\n"}
    )
    assert result.code == 0
    assert result.err == (
        "note: the holidays of 2032 are not known yet; Monday to Friday count as working days\n"
    )


def test_days_beyond_the_calendar_end_with_it(run: Run) -> None:
    result = run("agenda", "--at", "9999-12-30", "-n", "3660", files=FILES)
    assert result.code == 0


def test_a_person_who_is_not_there_is_asked_back(run: Run) -> None:
    result = run("agenda", "li.wie", files=FILES)
    assert (result.code, result.out) == (2, "")
    assert result.err == "pmcoach: there is no person “li.wie”\ndid you mean li.wei?\n"


def test_a_sort_that_is_none_is_refused(run: Run) -> None:
    result = run("agenda", "--kind", "party", files=FILES)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("pmcoach: nothing due is called “party”\none of: goal, report, one_on_one, ")
