"""What small edits promise of any text: any value at any place is read back, and every other character stays."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.document.conftest import GOAL, damaged
from tests.document.test_scalars import TEXTS

from pmcoach.document.place import Path, Place, lines
from pmcoach.document.splice import Item, RefusedError, add_field, add_list, append_item, open_out, set_scalar
from pmcoach.document.tree import Reading, read

pytestmark = pytest.mark.bulk

BREAKS = ("\n", "\r\n", "\r")
CLEAN = st.sampled_from(BREAKS).map(lambda newline: GOAL.replace("\n", newline))
ANY = CLEAN | damaged()
# What an edit gives: the text without blanks at its ends, never empty.
VALUES = TEXTS.map(str.strip).filter(bool)
ITEMS: st.SearchStrategy[Item] = VALUES | st.fixed_dictionaries({"do": VALUES, "due": VALUES})


def changed(tree: Any, path: Path, value: Any) -> Any:
    """A tree with another value at a path."""
    if not path:
        return value
    made = copy.deepcopy(tree)
    below = made
    for step in path[:-1]:
        below = below[step]
    below[path[-1]] = value
    return made


def at(tree: Any, path: Path) -> Any:
    for step in path:
        tree = tree[step]
    return tree


def tried(edit: Callable[[], str]) -> str | Place:
    """What an edit makes, or the place at which it is refused."""
    try:
        return edit()
    except RefusedError as refused:
        return refused.place


def on_one_line(reading: Reading, path: Path) -> bool:
    spot = reading.spots[path]
    return spot.scalar and spot.style not in ("|", ">") and spot.value.line == spot.value.end_line


def kept(before: str, after: str) -> bool:
    """Whether every character of a text stands in another in the same order, and every line but one as a whole."""
    rest, others = iter(after), iter(lines(after))
    whole = [line for line in lines(before) if line]
    missing = [line for line in whole if line not in lines(after)]
    in_order = all(any(line == other for other in others) for line in whole if line not in missing)
    return all(char in rest for char in before) and len(missing) <= 1 and in_order


@given(CLEAN, st.data(), VALUES)
@settings(max_examples=200)
def test_any_value_on_a_line_can_be_set(text: str, data: st.DataObject, value: str) -> None:
    reading = read(text, places=True)
    path = data.draw(st.sampled_from([path for path in reading.spots if on_one_line(reading, path)]))
    spot = reading.spots[path]
    after = set_scalar(text, path, value)
    assert read(after).value == changed(reading.value, path, value)
    assert after.startswith(text[: spot.start])
    assert after.endswith(text[spot.end :])


@given(ANY, st.data(), VALUES)
@settings(max_examples=200)
def test_a_set_changes_what_was_meant_or_nothing(text: str, data: st.DataObject, value: str) -> None:
    reading = read(text, places=True)
    if reading.problems or not reading.spots:
        return
    path = data.draw(st.sampled_from(list(reading.spots)))
    after = tried(lambda: set_scalar(text, path, value))
    if isinstance(after, Place):
        assert 1 <= after.line <= len(lines(text))
        return
    spot = reading.spots[path]
    assert read(after).value == changed(reading.value, path, value)
    assert after.startswith(text[: spot.start])
    assert after.endswith(text[spot.end :])


@given(ANY, st.data(), ITEMS)
@settings(max_examples=300)
def test_an_addition_adds_what_was_meant_and_loses_nothing(
    text: str, data: st.DataObject, item: Item
) -> None:
    reading = read(text, places=True)
    if reading.problems or not reading.spots:
        return
    path = data.draw(st.sampled_from(list(reading.spots)))
    inside = at(reading.value, path)
    plain = item if isinstance(item, str) else dict(item)
    fields, items = inside if isinstance(inside, dict) else {}, inside if isinstance(inside, list) else []
    filled = items[:-1] if items and items[-1] is None else items
    edits: list[tuple[Callable[[], str], Any]] = [
        (lambda: append_item(text, path, item), changed(reading.value, path, [*filled, plain])),
        (lambda: add_field(text, path, "新", item), changed(reading.value, path, {**fields, "新": plain})),
    ]
    if isinstance(reading.value, dict):
        edits.append((lambda: add_list(text, "新", item), {**reading.value, "新": [plain]}))
    if isinstance(inside, str) and isinstance(item, str):
        opened = changed(reading.value, path, {"旧": inside, "新": item})
        edits.append((lambda: open_out(text, path, "旧", "新", item), opened))
    for edit, meant in edits:
        after = tried(edit)
        if isinstance(after, str):
            assert read(after).value == meant
            assert kept(text, after)
