"""Where a name stands, however YAML writes it, its file is among those the name is looked for in."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.project import Project
from pmcoach.project.words import Words, keys, words
from pmcoach.store.disk.folder import Folder

EXAMPLES = Path(__file__).parents[2] / "examples"
PATH = "reports/2026-W47/li.wei.yaml"
NAMES = st.text(st.sampled_from("abZ9.-_%()[]{},:'\"#&*!?|>@`/= 率转\u00e9\uff1a"), min_size=1, max_size=9)


def named(text: str, name: str, taken: Callable[[bytes], Collection[bytes]], *below: str) -> bool:
    """Whether a file with a text is among those in which a name may stand, below a top-level key as far as that is clear."""
    found, file = Words(taken), Project({PATH: text}, date(2026, 11, 20)).files[PATH]
    found.add(7, file)
    return list(found.naming((name,), below or None)) == [file]


@given(name=NAMES, style=st.sampled_from([None, "'", '"', "|", ">"]), flow=st.booleans())
def test_a_name_is_found_however_it_is_written(name: str, style: str | None, flow: bool) -> None:
    said = {"metrics": {name: 4}, "of": [name, {"is": name}], "why": "one: two\nof: three"}
    text = yaml.dump(said, allow_unicode=True, default_style=style, default_flow_style=flow, width=20)
    assert named(text, name, keys)
    assert named(text, name, words, "metrics")
    assert named(text, name, words, "of")


@pytest.mark.parametrize(
    ("text", "name", "as_key"),
    [
        pytest.param("metrics: {csat: 4}\n", "csat", True, id="flow"),
        pytest.param("metrics:\n  csat : 4\n", "csat", True, id="blank-before-the-colon"),
        pytest.param("metrics:\n  ? 支付\n    成功率\n  : 4\n", "支付 成功率", True, id="over-lines"),
        pytest.param("metrics: {'it''s': 4}\n", "it's", True, id="a-quote-doubled"),
        pytest.param('metrics: {"\\u0063sat": 4}\n', "csat", True, id="an-escape"),
        pytest.param("next: [csat]\n", "csat", False, id="a-value"),
        pytest.param("next: [a csat b]\n", "csat", False, id="within"),
        pytest.param("metrics: {csat2: 4}\n", "csat", False, id="another-word"),
        pytest.param("metrics: {csat: 4}\n", "a csat", True, id="its-last-word"),
        pytest.param("metrics: {csat: 4}\n", "sat", False, id="the-end-of-a-word"),
        pytest.param("metrics: {csat: 4}\n", "''", True, id="no-words"),
        pytest.param("", "csat", False, id="empty"),
    ],
)
def test_where_a_name_may_be_a_key(text: str, name: str, as_key: bool) -> None:
    assert named(text, name, keys) == as_key


@pytest.mark.parametrize(
    ("text", "there"),
    [
        pytest.param("owner: li.wei\nwhy: x\n", True, id="plain"),
        pytest.param("why: li.wei\nowner: x\n", False, id="another-key"),
        pytest.param("why: x\n# owner: y\n  li.wei\nowner: z\n", False, id="after-a-comment"),
        pytest.param("owner :\n- li.wei\n", True, id="a-list-at-the-margin"),
        pytest.param('"owner": [x,\n  li.wei]\n', True, id="over-lines"),
        pytest.param("owner: [x,\nwhy: y, li.wei]\n", True, id="at-the-margin-in-brackets"),
        pytest.param('owner: "x\nwhy: li.wei"\n', True, id="at-the-margin-in-quotes"),
        pytest.param("{why: x, owner: li.wei}\n", True, id="flow"),
        pytest.param("--- {why: x, owner: li.wei}\n", True, id="flow-after-a-mark"),
        pytest.param("%YAML 1.1\n---\nowner: li.wei\n", True, id="directive"),
        pytest.param("? owner\n: li.wei\n", True, id="a-key-with-a-mark"),
        pytest.param("!!str owner: li.wei\n", True, id="a-tag"),
        pytest.param("  why: x\n  owner: li.wei\n", True, id="all-indented"),
        pytest.param("\ufeffowner: li.wei\nwhy: x\n", True, id="a-mark-of-order"),
        pytest.param("why: x\rowner: li.wei\r", True, id="old-line-ends"),
        pytest.param("why: x\r\nowner: li.wei\r\n", True, id="line-ends-of-windows"),
        pytest.param("why: li.wei\r\nowner: x\r\n", False, id="another-key-on-windows"),
        pytest.param("why: x\u2028owner: li.wei\n", True, id="a-line-separator"),
        pytest.param("owner： li.wei\n", True, id="a-full-width-colon"),
        pytest.param("owner: li.wei2\n", False, id="another-name"),
    ],
)
def test_where_a_name_may_stand_below_a_key(text: str, there: bool) -> None:
    assert named(text, "li.wei", words, "owner") == there


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_same_goals_are_found_by_their_words_as_by_their_records(lang: str) -> None:
    project = Project(Folder(str(EXAMPLES / lang)), date(2026, 11, 20))
    sparing = project.asked_for(project.files)
    for person in project.people:
        assert sparing.goals_of(person) == project.goals_of(person)
    for goal in project.goals:
        assert sparing.children(goal) == project.children(goal)
        for name in [rail.name for rail in goal.guardrails] + ([goal.metric.name] if goal.metric else []):
            assert sparing.goals_measuring(name) == project.goals_measuring(name)
