"""Tables as they are pasted."""

from __future__ import annotations

import pytest

from pmcoach.pasting.clean import INSIDE
from pmcoach.pasting.tables import Table, table_at


@pytest.mark.parametrize(
    ("text", "rows", "headed"),
    [
        pytest.param("| a | b |\n|---|:-:|\n| *c* | d \\| e |", (("a", "b"), ("c", "d | e")), True, id="markdown"),
        pytest.param("a | b\n--|--\nc | d", (("a", "b"), ("c", "d")), True, id="without-outer-bars"),
        pytest.param("||Task||Due||\n|a|b|", (("Task", "Due"), ("a", "b")), True, id="wiki"),
        pytest.param("+---+---+\n| a | b |\n+---+---+\n| c | d |\n+---+---+", (("a", "b"), ("c", "d")), True, id="drawn"),
        pytest.param("| a | b |", (("a", "b"),), False, id="one-row"),
        pytest.param("Task\tStatus\na\tDone", (("Task", "Status"), ("a", "Done")), True, id="tabs"),
        pytest.param(
            'x\ty\tz\na\t"b\nc ""d"""\te', (("x", "y", "z"), ("a", f'b{INSIDE}c "d"', "e")), False, id="a-cell-of-two-lines"
        ),
        pytest.param("本周工作\t甲\n下周计划\t乙", (("本周工作", "甲"), ("下周计划", "乙")), False, id="a-form"),
        pytest.param(
            'Task,Owner,Status\n"a, b",c,Done\nd,e', (("Task", "Owner", "Status"), ("a, b", "c", "Done")), True, id="csv"
        ),
        pytest.param("Task\nStatus\na\nDone\nb\n60%", (("Task", "Status"), ("a", "Done"), ("b", "60%")), True, id="stacked"),
    ],
)  # fmt: skip
def test_a_table_is_rows_of_cells(text: str, rows: tuple[tuple[str, ...], ...], headed: bool) -> None:
    found = table_at(text.split("\n"), 0)
    assert found is not None
    assert found[0] == Table(rows, headed)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a | b", id="a-bar-in-a-line"),
        pytest.param("|---|", id="a-line-of-dashes"),
        pytest.param("a\tb", id="one-line-with-a-tab"),
        pytest.param("a\tb\n\tc", id="tabs-in-text"),
        pytest.param("We did a, b, c\nand d, e, f", id="commas-in-text"),
        pytest.param("Task, which was long, is done\nx", id="a-sentence-that-begins-with-a-head"),
        pytest.param("Task,Owner,Status", id="heads-alone"),
        pytest.param("Task,Owner," + "x" * 200_000 + "\nb", id="a-field-that-is-too-long"),
        pytest.param("Task\nStatus\na\nb", id="stacked-without-states"),
        pytest.param('a\t"b\nc', id="a-quote-that-nothing-closes"),
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert table_at(text.split("\n"), 0) is None
