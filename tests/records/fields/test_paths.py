"""Through a record: every value with its path, and how the file spells that path."""

from __future__ import annotations

from typing import Any

import pytest

from pmcoach.document import Document
from pmcoach.document.place import Path
from pmcoach.records.fields.paths import leaves, spelled
from pmcoach.records.fields.reader import read_record
from pmcoach.records.fields.types import Ref
from pmcoach.records.kinds.catalogue import locate
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.report import Report
from pmcoach.records.kinds.settings import Settings


def read(path: str, text: str) -> Any:
    spot = locate(path)
    assert spot is not None
    return read_record(spot.kind.cls, Document(text).value, {"path": path, **spot.identity}, [])


def test_every_value_has_its_path() -> None:
    report = read(
        "reports/2026-W47/li.wei.yaml",
        "done: [a, {what: b, goal: csat}]\nmetrics: {csat: 4.2}\nprivate: {voice: 累, asks: [c]}\nreply: {by: chen}\n",
    )
    found = {leaf.path: (leaf.value, leaf.key) for leaf in leaves(report) if isinstance(leaf.value, str)}
    assert found == {
        ("done", 0, "what"): ("a", False),
        ("done", 1, "what"): ("b", False),
        ("done", 1, "goal"): ("csat", False),
        ("metrics", "csat"): ("csat", True),
        ("reply", "by"): ("chen", False),
        ("private", "voice"): ("累", False),
        ("private", "asks", 0, "what"): ("c", False),
    }
    assert all(isinstance(leaf.shape, Ref) for leaf in leaves(report) if leaf.key)


def test_a_table_without_meaning_has_no_keys() -> None:
    settings = read("pmcoach.yaml", "rules: {severity: {M103: warning}, per_file: {'a/**': [T104]}}\n")
    assert [leaf.path for leaf in leaves(settings) if leaf.path[0] == "rules"] == [
        ("rules", "select", 0),
        ("rules", "per_file", "a/**", 0),
    ]
    assert not any(leaf.key for leaf in leaves(settings))


def test_a_sealed_part_has_no_values_to_see() -> None:
    report = read("reports/2026-W47/li.wei.yaml", "private: |\n  sealed\n")
    assert list(leaves(report)) == []


@pytest.mark.parametrize(
    ("text", "path", "written"),
    [
        pytest.param("title: 甲\n", ("title",), ("title",), id="field"),
        pytest.param("标题: 甲\n", ("title",), ("标题",), id="chinese"),
        pytest.param("owner: a\n", ("owners", 0), ("owner",), id="one-of-a-list"),
        pytest.param("owner: [a, b]\n", ("owners", 1), ("owner", 1), id="list"),
        pytest.param("owner: [a]\n", ("owners", 3), ("owner",), id="past-the-list"),
        pytest.param("metric: 满意度\n", ("metric", "name"), ("metric",), id="words-for-a-part"),
        pytest.param("指标: {目标值: 3}\n", ("metric", "target"), ("指标", "目标值"), id="part"),
        pytest.param("metric: {name: a}\n", ("metric", "target"), ("metric",), id="not-said"),
        pytest.param("title: 甲\n", ("metric", "target"), (), id="nothing-said"),
        pytest.param("plan:\n- \n- a\n- 事项: b\n", ("plan", 1, "do"), ("plan", 2, "事项"), id="an-empty-item-before"),
        pytest.param("plan:\n- [x]\n- a\n", ("plan", 0), ("plan", 1), id="a-wrong-item-before"),
        pytest.param("plan:\n- 事项：x\n- a\n", ("plan", 0), ("plan", 1), id="an-item-with-a-wide-colon-before"),
        pytest.param("title: 甲\n", ("nobody",), (), id="no-field"),
    ],
)  # fmt: skip
def test_a_path_as_the_file_spells_it(text: str, path: Path, written: Path) -> None:
    assert spelled(Goal, Document(text).value, path) == written


def test_a_table_is_spelled_by_its_keys() -> None:
    tree = Document("指标: {csat: 4}\n私密: {心情: 3}\n").value
    assert spelled(Report, tree, ("metrics", "csat")) == ("指标", "csat")
    assert spelled(Report, tree, ("metrics", "nps")) == ("指标",)
    assert spelled(Report, tree, ("private", "mood")) == ("私密", "心情")


def test_days_that_are_none_are_not_counted() -> None:
    tree = Document("holidays: {off: [2026-13-01, 2026-10-01]}\n").value
    assert spelled(Settings, tree, ("holidays", "off", 0)) == ("holidays", "off", 1)
