"""Lines that say nothing."""

from __future__ import annotations

import pytest

from pmcoach.pasting.empty import says_nothing


@pytest.mark.parametrize(
    "text",
    [
        "",
        "无",
        "暂无。",
        "None",
        "_No current risks_",
        "n/a",
        "—",
        "3 · 2",
        "[Task 1]",
        "{{x}}",
        "（请填写）",
        "TBD",
        "没有问题",
    ],
)
def test_nothing(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["无人机上线", "No-code editor is live", "[P0] x", "none of the tests fail"])
def test_something(text: str) -> None:
    assert not says_nothing(text)
