"""What only the brief of one person shows: nothing else says it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Make

from pmcoach.assess.items.agenda import agenda
from pmcoach.assess.lists.listing import LISTS
from pmcoach.assess.lists.search import search
from pmcoach.assess.privacy import is_hidden
from pmcoach.assess.reviews.period_summary import term
from pmcoach.assess.reviews.spread import spread
from pmcoach.dates.period import parse

W47, Q3 = "reports/2026-W47/li.wei.yaml", "reviews/2026-Q3/li.wei.yaml"
SECRET = {
    **TEAM,
    "people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\n",
    W47: "done: [a]\nproblems: [{what: 秘密冲突, kind: conflict, by: 2026-11-01, since: 2026-11-01}]\n"
    "private: {mood: 1, load: 5, voice: 秘密的话, reply: {text: 秘密回复}, "
    "asks: [{what: 秘密请求, by: 2026-11-01, from: zhang.min}], problems: [{what: 秘密问题, by: 2026-11-01}], "
    "praise: [{to: zhang.min, for: 秘密表扬}], done: [秘密完成]}\n",
    Q3: "held: 2026-10-12\nconflicts: [{agreed: 秘密约定, follow_up: 2026-11-20}]\nrewards: [{for: 秘密奖金}]\n"
    "private: {actions: [{do: 秘密措施, due: 2026-11-01}], rewards: [{for: 秘密晋升}], topics: [秘密话题], "
    "conflicts: [{facts: 秘密事实}]}\n",
}


@pytest.mark.parametrize("day", [date(2026, 11, 20), date(2026, 12, 1)])
def test_nothing_private_is_on_a_list_an_agenda_or_in_a_search(make: Make, day: date) -> None:
    project = make(SECRET, day)
    quarter = parse("2026-Q4")
    assert quarter is not None
    told = [
        *agenda(project, date(2027, 1, 1)),
        *(row for kind, listing in LISTS.items() if kind != "rewards" for row in listing.rows(project)),
        *search(project, ["秘密"]),
        *spread(project, quarter),
        *(part for person in project.people.values() for part in term(person, quarter, project)[3:]),
    ]
    assert "秘密" not in repr(told)


@pytest.mark.parametrize(
    ("path", "hidden"),
    [
        pytest.param(("private", "mood"), True, id="private"),
        pytest.param(("done", 0, "what"), False, id="what is done"),
        pytest.param(("problems", 0, "what"), True, id="a conflict"),
        pytest.param(("problems", 1, "what"), False, id="another problem"),
        pytest.param((), False, id="the record itself"),
    ],
)
def test_what_is_hidden_in_a_report(make: Make, path: tuple[str | int, ...], hidden: bool) -> None:
    project = make({**TEAM, W47: "problems: [{what: a, kind: conflict}, {what: b, kind: delay}]\n"})
    assert is_hidden(project.reports("li.wei")[0], path) is hidden


@pytest.mark.parametrize(
    ("path", "hidden"),
    [
        (("conflicts", 0), True),
        (("rewards", 0, "what"), True),
        (("topics", 0), False),
        (("problems", 0), False),
    ],
)
def test_what_is_hidden_in_a_review(make: Make, path: tuple[str | int, ...], hidden: bool) -> None:
    project = make({**TEAM, Q3: "held: 2026-10-12\n"})
    assert is_hidden(project.reviews("li.wei")[0], path) is hidden
