"""Whose board it is: the people of whoever looks, a row a lead, circles and lost leads, what a colleague may hear."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from tests.conftest import TODAY

from pmcoach.briefing.scope import Reach, above_of, below_of, leads_somebody, may_hear, scope_of
from pmcoach.project import Project


def project_of(
    leads: Mapping[str, str], head: str = "boss", more: Mapping[str, str] | None = None
) -> Project:
    """A workspace of people and their leads."""
    people = {f"people/{name}.yaml": f"name: {name}\nlead: {lead}\n" for name, lead in leads.items()}
    return Project({"pmcoach.yaml": f"lead: {head}\n", **people, **(more or {})}, TODAY)


TREE = {"boss": "", "ann": "boss", "bob": "boss", "cat": "ann", "dan": "ann", "eve": "cat"}


@pytest.mark.parametrize(
    ("viewer", "reach", "people", "leads"),
    [
        pytest.param("boss", Reach.OWN, "bob", "ann", id="a-lead-of-leads"),
        pytest.param("boss", Reach.TEAM, "ann bob cat dan eve", "", id="everybody-below"),
        pytest.param("ann", Reach.OWN, "dan", "cat", id="in-the-middle"),
        pytest.param("cat", Reach.OWN, "eve", "", id="a-lead"),
        pytest.param("cat", Reach.ALL, "ann bob cat dan eve", "", id="the-whole-workspace"),
        pytest.param("eve", Reach.OWN, "", "", id="nobody-below"),
        pytest.param("bob", Reach.TEAM, "ann bob", "", id="those-beside"),
        pytest.param("", Reach.OWN, "ann bob cat dan eve", "", id="anybody"),
    ],
)
def test_who_stands_on_the_board(viewer: str, reach: Reach, people: str, leads: str) -> None:
    found = scope_of(viewer, project_of(TREE), reach)
    assert sorted(each.id for each in found.people) == people.split()
    assert sorted(each.id for each in found.leads) == leads.split()


@pytest.mark.parametrize(
    ("leads", "people"),
    [
        pytest.param({"boss": "", "ann": "bob", "bob": "ann"}, "ann bob", id="they-lead-each-other"),
        pytest.param({"boss": "", "ann": "gone"}, "ann", id="a-lead-nobody-knows"),
        pytest.param({"boss": "", "ann": "ann"}, "ann", id="their-own-lead"),
        pytest.param({"boss": "", "other": "", "ann": "other"}, "", id="another-s-people"),
        pytest.param({"boss": "ann", "ann": "boss"}, "ann", id="a-circle-with-the-lead"),
    ],
)
def test_nobody_is_lost(leads: Mapping[str, str], people: str) -> None:
    """Whose leads lead up to nobody stands on the board of the workspace's lead."""
    found = scope_of("boss", project_of(leads))
    assert sorted(each.id for each in (*found.people, *found.leads) if each.id != "boss") == people.split()


def test_the_people_of_a_lead_who_left_come_to_the_workspace_s_lead() -> None:
    left = {"people/ann.yaml": "name: ann\nleft: 2026-10-31\n"}
    found = scope_of("boss", project_of({"boss": "", "bob": "ann"}, more=left))
    assert [each.id for each in found.people] == ["bob"]


def test_who_has_no_lead_and_leads_nobody_is_the_workspace_s_lead_s() -> None:
    project = project_of({"boss": "", "other": "", "bob": "other", "yuki": ""})
    assert sorted(scope_of("boss", project).everyone) == ["boss", "yuki"]


GOALS = {
    f"goals/2026-Q4/{name}.yaml": f"title: {name}\nowner: {owner}\n"
    for name, owner in {"a": "ann", "b": "bob", "c": "cat", "n": "nobody", "o": ""}.items()
}


@pytest.mark.parametrize(
    ("viewer", "goals"),
    [("boss", "a b c n o"), ("ann", "a c"), ("bob", "b"), ("", "a b c n o")],
)
def test_whose_goals_stand_there(viewer: str, goals: str) -> None:
    project = project_of(TREE, more=GOALS)
    assert [goal.id for goal in scope_of(viewer, project).goals(project)] == goals.split()


def test_a_circle_ends_where_it_closes() -> None:
    project = project_of({"ann": "bob", "bob": "ann"})
    assert list(above_of("ann", project)) == ["bob"]
    assert below_of("ann", project) == {"bob"}


def test_who_leads_somebody() -> None:
    project = project_of(TREE)
    assert [name for name in TREE if leads_somebody(name, project)] == ["boss", "ann", "cat"]


@pytest.mark.parametrize(
    ("viewer", "person", "may"),
    [
        pytest.param("boss", "eve", True, id="three-levels-above"),
        pytest.param("cat", "eve", True, id="the-lead"),
        pytest.param("bob", "eve", False, id="a-colleague"),
        pytest.param("eve", "cat", False, id="their-own-lead"),
        pytest.param("eve", "eve", False, id="oneself"),
        pytest.param("", "eve", True, id="nobody-is-known-to-look"),
    ],
)
def test_what_is_for_a_lead_is_for_those_above(viewer: str, person: str, may: bool) -> None:
    assert may_hear(viewer, person, project_of(TREE)) is may


def test_of_those_whose_leads_lead_nowhere_the_workspace_s_lead_hears() -> None:
    project = project_of({"boss": "", "other": "", "ann": "gone", "dan": "other"})
    assert may_hear("boss", "ann", project)
    assert not may_hear("boss", "dan", project), "the other's people are the other's"
    assert not may_hear("other", "ann", project)
