"""Where a name stands, however YAML writes it, its file is among those the name is looked for in."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.project import Project
from pmcoach.project.words import Words, keys, words

PATH = "reports/2026-W47/li.wei.yaml"
NAMES = st.text(st.sampled_from("abZ9.-_%()[]{},:'\"#&*!?|>@`/= 率转\u00e9\uff1a"), min_size=1, max_size=9)


def named(text: str, name: str, taken: Callable[[bytes], Collection[bytes]]) -> bool:
    """Whether a file with a text is among those in which a name may stand."""
    found = Words(taken)
    found.add(7, Project({PATH: text}, date(2026, 11, 20)).files[PATH])
    return list(found.naming(name)) == [7]


@given(name=NAMES, style=st.sampled_from([None, "'", '"', "|", ">"]), flow=st.booleans())
def test_a_name_is_found_however_it_is_written(name: str, style: str | None, flow: bool) -> None:
    said = {"metrics": {name: 4}, "of": [name, {"is": name}]}
    text = yaml.dump(said, allow_unicode=True, default_style=style, default_flow_style=flow, width=20)
    assert named(text, name, keys)
    assert named(text, name, words)


@pytest.mark.parametrize(
    ("text", "name", "as_key", "at_all"),
    [
        pytest.param("metrics: {csat: 4}\n", "csat", True, True, id="flow"),
        pytest.param("metrics:\n  csat : 4\n", "csat", True, True, id="blank-before-the-colon"),
        pytest.param("metrics:\n  ? 支付\n    成功率\n  : 4\n", "支付 成功率", True, True, id="over-lines"),
        pytest.param("metrics: {'it''s': 4}\n", "it's", True, True, id="a-quote-doubled"),
        pytest.param('metrics: {"\\u0063sat": 4}\n', "csat", True, True, id="an-escape"),
        pytest.param("next: [csat]\n", "csat", False, True, id="a-value"),
        pytest.param("next: [a csat b]\n", "csat", False, True, id="within"),
        pytest.param("metrics: {csat2: 4}\n", "csat", False, False, id="another-word"),
        pytest.param("metrics: {csat: 4}\n", "a csat", True, True, id="its-last-word"),
        pytest.param("metrics: {csat: 4}\n", "sat", False, False, id="the-end-of-a-word"),
        pytest.param("metrics: {csat: 4}\n", "''", True, True, id="no-words"),
        pytest.param("", "csat", False, False, id="empty"),
    ],
)
def test_where_a_name_may_stand(text: str, name: str, as_key: bool, at_all: bool) -> None:
    assert (named(text, name, keys), named(text, name, words)) == (as_key, at_all)
