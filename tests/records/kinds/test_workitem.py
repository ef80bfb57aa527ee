"""A work item: whether work is left in it, and when it was finished."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from pmcoach.records.kinds.workitem import Category, WorkItem

MADE = WorkItem("csv", "A-1", "A-1", "甲")


@pytest.mark.parametrize("category", Category)
def test_only_what_is_to_do_or_being_done_is_open(category: Category) -> None:
    assert MADE._replace(category=category).open == (category in ("todo", "doing"))


def test_the_day_it_was_finished_is_what_its_tool_says() -> None:
    done = MADE._replace(category=Category.DONE, completed_at=datetime(2026, 11, 17, 18, tzinfo=UTC))
    changed = datetime(2026, 11, 19, tzinfo=UTC)
    assert done._replace(updated_at=changed).finished == date(2026, 11, 17)
    assert done._replace(updated_at=changed, completed_at=None).finished == date(2026, 11, 19)
    assert done._replace(completed_at=None).finished is None
    assert done._replace(category=Category.DOING).finished is None
