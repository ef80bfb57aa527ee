"""What stands at a place of a text that is still being typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.lsp.where import here, keys_there, scalar_of, slot
from pmcoach.records.fields.types import Many, Ref
from pmcoach.records.kinds.catalogue import GOAL, REPORT

KEY, VALUE = True, False


@pytest.mark.parametrize(
    ("text", "path", "is_key", "typed"),
    [
        ("ow|", (), KEY, "ow"),
        ("owner: |", ("owner",), VALUE, ""),
        ("owner: li|", ("owner",), VALUE, "li"),
        ("owner: 'li|", ("owner",), VALUE, "li"),
        ("owner: [li.wei, z|", ("owner", 0), VALUE, "z"),
        ("owner: [a, b]|", ("owner",), VALUE, ""),
        ("metric: {name: x, un|", ("metric",), KEY, "un"),
        ("metric: {name: x, unit: 分|", ("metric", "unit"), VALUE, "分"),
        ("metric: {'name': x, unit: \"a, b\", ta|", ("metric",), KEY, "ta"),
        ("metric: {name: x,\n  un|", ("metric",), KEY, "un"),
        ("metric: {name: x,\n  unit: y,\n  ta|", ("metric",), KEY, "ta"),
        ("metric: {name: x # a, b\n  , un|", ("metric",), KEY, "un"),
        ("metric: {name: x}\now|", (), KEY, "ow"),
        ("metric:\n  na|", ("metric",), KEY, "na"),
        ("metric:\n  name: |", ("metric", "name"), VALUE, ""),
        ("plan:\n  - do: x\n    ow|", ("plan", 0), KEY, "ow"),
        ("plan:\n  - do: x\n    owner: l|", ("plan", 0, "owner"), VALUE, "l"),
        ("plan:\n- do: x\n- |", ("plan", 0), KEY, ""),
        ("plan:\n- do: x\nd|", (), KEY, "d"),
        ("plan:\n  - |", ("plan", 0), KEY, ""),
        ("plan:\n  -|", ("plan", 0), KEY, ""),
        ("plan:\n  - - a|", ("plan", 0, 0), KEY, "a"),
        ("done:\n  - {what: a, goal: |", ("done", 0, "goal"), VALUE, ""),
        ("why: |-\n  text here\n\n  mo|", ("why",), VALUE, ""),
        ("plan:\n  - do: >\n      text\n\n    ow|", ("plan", 0), KEY, "ow"),
        ("# comment\n\nmetrics:\n  cs|", ("metrics",), KEY, "cs"),
        ("parent: 'it''s', ow|", ("parent",), VALUE, "it''s', ow"),
        ('"owner": l|', ("owner",), VALUE, "l"),
        ("metric: {name: 'a|", ("metric", "name"), VALUE, "a"),
        ("metric: {a|, b: 1}", ("metric",), KEY, "a"),
        ("metric: {: |", ("metric",), KEY, ": "),
        ("a: b\n|", (), KEY, ""),
    ],
    ids=lambda each: repr(each) if isinstance(each, str) else "",
)  # fmt: skip
def test_the_keys_that_lead_to_a_place(
    text: str, path: tuple[str | int, ...], is_key: bool, typed: str
) -> None:
    before, mark, after = text.rpartition("|")
    assert mark
    found = here(before + after, len(before))
    assert (found.path, found.is_key, found.typed) == (path, is_key, typed)
    assert before[found.start :].strip() in (typed.strip(), "")


@pytest.mark.parametrize("text", ["title: x # pmcoach: ignore[S1", "# pmcoach: ignore[S1", "a: [b, # ignore"])
def test_a_comment_is_one(text: str) -> None:
    found = here(text, len(text))
    assert found.comment
    assert text[found.start :] == found.typed == text[text.index("#") :]


def test_a_mark_in_quotes_is_no_comment() -> None:
    assert not here('title: "a # b', 13).comment or here('title: "a # b"', 14).comment is False


@given(st.text(alphabet="ab:-#{}[],'\" \n|>满", max_size=60), st.integers(0, 60))
def test_nothing_is_too_odd(text: str, offset: int) -> None:
    found = here(text, min(offset, len(text)))
    assert 0 <= found.start <= max(len(text), 0) + 1


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        (("owner",), Ref("person")),
        (("负责人", 0), Ref("person")),
        (("plan", 0, "owner"), Ref("person")),
        (("plan", "owner"), Ref("person")),
        (("metric",), slot(GOAL, ("metric", "name")).shape),
        (("parent", "x"), None),
        (("nothing", "x"), None),
    ],
)
def test_what_may_stand_at_a_path(path: tuple[str | int, ...], shape: object) -> None:
    found = slot(GOAL, path).shape
    assert scalar_of(found) == (scalar_of(shape) if isinstance(shape, Many) else shape)


def test_what_may_stand_below_a_table_and_in_private() -> None:
    fields = slot(REPORT, ("private",)).fields
    assert fields is not None
    assert "mood" in fields.by_name
    assert slot(REPORT, ("metrics", "csat")).shape is not None
    assert slot(REPORT, ("metrics", "csat", "x")).shape is None


def test_the_keys_that_stand_there() -> None:
    tree = {"plan": [{"do": "x"}], "title": "y"}
    assert set(keys_there(tree, ())) == {"plan", "title"}
    assert set(keys_there(tree, ("plan", 0))) == {"do"}
    assert keys_there(tree, ("title",)) == {}
    assert keys_there(tree, ("nothing", 0)) == {}
