"""Who led somebody when."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY
from tests.past import Told

from pmcoach.assess.history.leads import lead_on
from pmcoach.assess.items import threads
from pmcoach.assess.schedule.cadence import next_one_on_one
from pmcoach.project import Project
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings

LI = "people/li.wei.yaml"
FILES = {
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/zhao.lei.yaml": "name: 赵雷\nlead: chen.jing\n",
    LI: "name: 李伟\nlead: chen.jing\nlead_since: 2026-11-16\njoined: 2026-01-01\n",
    "reports/2026-W36/li.wei.yaml": "done: [a]\n",
    "reports/2026-W45/li.wei.yaml": "done: [甲]\nasks: [一名前端, {what: 预算, from: 上级}, {what: 看稿, from: chen.jing}]\n",
    "reports/2026-W47/li.wei.yaml": "done: [乙]\nasks: [测试机]\n",
}
SAID = [
    ("2026-09-01", "name: 李伟\nlead: zhao.lei\n"),
    ("2026-10-01", "name: 李伟\nlead: zhao.lei\nrole: PM\n"),
    ("2026-11-16", FILES[LI]),
]


def made(files: dict[str, str] = FILES, said: list[tuple[str, str | None]] | None = None) -> Project:
    return Project(files, TODAY, Told({LI: said if said is not None else [*SAID]}))


@pytest.mark.parametrize(
    ("files", "said", "day", "lead"),
    [
        pytest.param({}, SAID, "2026-11-15", "zhao.lei", id="before"),
        pytest.param({}, SAID, "2026-11-16", "chen.jing", id="since"),
        pytest.param({}, [], "2026-11-15", "chen.jing", id="nobody-knows"),
        pytest.param({}, [("2026-09-01", "name: 李伟\n"), ("2026-11-16", None)], "2026-11-15", "chen.jing", id="had-none"),
        pytest.param(
            {"people/zhao.lei.yaml": "name: 赵雷\nleft: 2026-11-18\n"}, SAID, "2026-11-15", "chen.jing", id="gone"
        ),
        pytest.param({LI: "name: 李伟\nlead: chen.jing\n"}, SAID, "2026-11-15", "chen.jing", id="no-day"),
    ],
)  # fmt: skip
def test_the_lead_of_a_day(
    files: dict[str, str], said: list[tuple[str, str | None]], day: str, lead: str
) -> None:
    project = made({**FILES, **files}, said)
    assert lead_on(project.people["li.wei"], date.fromisoformat(day), project) == lead


def test_debts_of_before_stay_with_the_lead_of_before() -> None:
    project = made()
    person = project.people["li.wei"]
    assert [(each.what, each.to) for each in threads.asks(person, project)] == [
        ("一名前端", "zhao.lei"),
        ("预算", "zhao.lei"),
        ("看稿", "chen.jing"),
        ("测试机", "chen.jing"),
    ]
    owed = {
        (each.rule.code, each.owed, each.briefs)
        for each in findings(project, [rule for rule in RULES if rule.code in ("V104", "W113")])
        if "li.wei" in each.path
    }
    assert owed == {
        ("V104", "zhao.lei", ("zhao.lei",)),
        ("W113", "zhao.lei", ("zhao.lei",)),
    }


def test_the_turn_of_a_one_on_one_counts_from_the_new_lead_s_first_day() -> None:
    project = made()
    assert next_one_on_one(project.people["li.wei"], project) == date(2026, 11, 23)
    later = made({**FILES, LI: FILES[LI].replace("2026-11-16", "2026-11-30")})
    assert next_one_on_one(later.people["li.wei"], later) == date(2026, 9, 7)
