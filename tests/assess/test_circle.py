"""From which files something may be found that concerns a person."""

from __future__ import annotations

import pytest
from tests.conftest import TODAY

from pmcoach.assess.circle import circle
from pmcoach.project import Project

FILES = {
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: Li Wei\nlead: chen.jing\n",
    "people/li.wei2.yaml": "name: Li Wei\nlead: wu.hao\n",
    "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\n",
    "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\n",
    "goals/2026-Q4/nps.yaml": "title: 乙\nowner: wu.hao\nhelpers: [li.wei]\n",
    "goals/2026-Q4/other.yaml": "title: 丙\nowner: wu.hao\n",
    "reports/2026-W47/li.wei.yaml": "done: [a]\n",
    "reports/2026-W47/wu.hao.yaml": "asks: [{what: 看数, from: Li\n    Wei}]\n",
    "reports/2026-W46/wu.hao.yaml": "done: [b]\n",
}
OWN = {"people/li.wei.yaml", "goals/2026-Q4/csat.yaml", "reports/2026-W47/li.wei.yaml"}


@pytest.mark.parametrize(
    ("person", "others"),
    [
        pytest.param(
            "li.wei",
            {
                "goals/2026-Q4/nps.yaml",
                "people/wu.hao.yaml",
                "reports/2026-W47/wu.hao.yaml",
                "people/li.wei2.yaml",
            },
            id="named by id, or by name over two lines",
        ),
        pytest.param("li.wei2", set(), id="somebody else is meant by the name"),
        pytest.param("nobody", set(), id="not known"),
    ],
)
def test_it_is_their_own_files_and_those_that_name_them(person: str, others: set[str]) -> None:
    own = {"li.wei": OWN, "li.wei2": {"people/li.wei2.yaml"}}.get(person, set())
    assert circle(person, Project(dict(FILES), TODAY)) == own | others


def test_a_lead_s_are_all_files_of_those_they_lead() -> None:
    found = set(circle("chen.jing", Project(dict(FILES), TODAY)))
    assert found >= {path for path in FILES if "owner: wu.hao" in FILES[path] or "wu.hao" in path}
    assert found >= OWN


@pytest.mark.parametrize("text", ["metrics: {other: 3}\n", "metrics: {'other': \"3\\t\"}\n"])
def test_a_goal_under_which_they_give_a_value_is_among_them(text: str) -> None:
    files = {**FILES, "reports/2026-W45/li.wei.yaml": text}
    assert "goals/2026-Q4/other.yaml" in circle("li.wei", Project(files, TODAY))
    assert "goals/2026-Q4/other.yaml" not in circle("li.wei", Project(dict(FILES), TODAY))
