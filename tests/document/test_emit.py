"""Values as they are written into a text: what is empty is left out, a blank is there to be filled."""

from __future__ import annotations

import pytest

from pmcoach.document import Document
from pmcoach.document.splice import Item, add_field, add_list, append_item

ENTRY: Item = {"on": "2026-11-10", "from": "", "to": "a, b", "why": None}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "changes: [{on: x}]\n",
            'changes: [{on: x}, {on: 2026-11-10, to: "a, b", why: }]\n',
            id="in brackets",
        ),
        pytest.param(
            "changes:\n  - {on: x}\n",
            "changes:\n  - {on: x}\n  - on: 2026-11-10\n    to: a, b\n    why:\n",
            id="as lines",
        ),
    ],
)
def test_a_blank_stands_in_an_item(before: str, after: str) -> None:
    made = append_item(before, ("changes",), ENTRY)
    assert made == after
    read = Document(made).value
    assert isinstance(read, dict)
    assert read["changes"][1] == {"on": "2026-11-10", "to": "a, b", "why": None}


def test_a_blank_stands_in_a_new_list_and_a_new_field() -> None:
    made = add_list("title: x\n", "changes", ENTRY)
    assert made == "title: x\nchanges:\n  - on: 2026-11-10\n    to: a, b\n    why:\n"
    made = add_field("title: x\n", (), "closed", {"on": "2026-11-10", "why": None})
    assert made == "title: x\nclosed:\n  on: 2026-11-10\n  why:\n"
