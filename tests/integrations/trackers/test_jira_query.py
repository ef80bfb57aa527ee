"""Queries for Jira: bounded, without an order of their own, values in quotes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.integrations.trackers.jira_query import bounded, everybody, of_projects, quoted, unordered


@pytest.mark.parametrize(
    ("jql", "plain"),
    [
        ("project = PAY", "project = PAY"),
        ("project = PAY order  by rank ASC, key", "project = PAY"),
        ('summary ~ "order by mail" AND x = 1 ORDER BY rank', 'summary ~ "order by mail" AND x = 1'),
        ("summary ~ 'it\\'s order by' ORDER BY a", "summary ~ 'it\\'s order by'"),
        ("reorder by = 1", "reorder by = 1"),
        ("ORDER BY a", ""),
        ("", ""),
    ],
)
def test_an_order_at_the_end_is_left_out(jql: str, plain: str) -> None:
    assert unordered(jql) == plain


def test_a_query_is_bounded() -> None:
    assert bounded("a = 1 OR b = 2 ORDER BY c", date(2026, 11, 8)) == (
        '(a = 1 OR b = 2) AND (statusCategory != Done OR updated >= "2026-11-08") ORDER BY updated DESC'
    )


def test_names_and_accounts_stand_in_quotes() -> None:
    assert of_projects(["PAY", 'a"b\\']) == 'project in ("PAY", "a\\"b\\\\")'
    assert (everybody(["5b:1"]), everybody([]), of_projects([])) == ('assignee in ("5b:1")', "", "")


@given(st.text(max_size=60))
def test_a_quoted_value_ends_where_it_should(text: str) -> None:
    assert unordered(f"x = {quoted(text)} ORDER BY y") == f"x = {quoted(text)}"
