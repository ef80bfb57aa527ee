"""Facts about a report."""

from __future__ import annotations

import pytest

from pmcoach.pasting.facts import is_day, is_label, is_title


@pytest.mark.parametrize("text", ["Week of", "报告人", "Overall Status", "周期"])
def test_labels(text: str) -> None:
    assert is_label(text)
    assert not is_label(f"{text} of something else")


@pytest.mark.parametrize(
    "text",
    ["李伟的周报", "Weekly Status Report", "PM Weekly Review — Week of Nov 16", "Stakeholder Update: Choir"],
)
def test_titles(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize("text", ["上线了周一的功能", "Stamps", "x" * 80])
def test_what_is_no_title(text: str) -> None:
    assert not is_title(text)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-16 至 2026-11-20",
        "11.16-11.20 李伟",
        "Li Wei for 2026/11/20",
        "🟡 At risk · Nov 20",
        "at risk",
        "第47周",
    ],
)
def test_days(text: str) -> None:
    assert is_day(text)


@pytest.mark.parametrize(
    "text", ["日活 2.3 万", "双十二活动 12月12日 上线了新的会场页面", "Stamps", "x" * 80]
)
def test_what_is_no_day(text: str) -> None:
    assert not is_day(text)
