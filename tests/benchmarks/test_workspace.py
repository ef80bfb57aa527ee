"""The made-up workspace: the same every time, sound where nothing is planted, and what is planted is found."""

from __future__ import annotations

from tests.benchmarks.workspace import DEFECTS, SHAPES, Planted, Shape, texts
from tests.conftest import TODAY

from pmcoach.project import Project
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings

SMALL = Shape(8, 16)


def test_a_person_writes_the_same_in_a_larger_team() -> None:
    small, large = dict(texts(SMALL)), dict(texts(SMALL._replace(people=16)))
    assert {path: large[path] for path in small if "-0003" in path} == {
        path: text for path, text in small.items() if "-0003" in path
    }


def test_a_size_is_the_number_of_its_files() -> None:
    assert sum(1 for _ in texts(SHAPES["2689"])) == 2689


def found_in(defects: int, planted: list[Planted]) -> set[Planted]:
    files = {path: text.encode() for path, text in texts(SMALL, defects, planted)}
    found = findings(Project(files, TODAY), RULES, work=False)
    return {Planted(each.path, each.rule.code) for each in found}


def test_nothing_is_wrong_where_nothing_is_planted() -> None:
    assert found_in(0, []) == set()


def test_what_is_planted_is_found() -> None:
    planted: list[Planted] = []
    found = found_in(60, planted)
    assert set(planted) <= found
    assert {each.code for each in planted} == set(DEFECTS)
