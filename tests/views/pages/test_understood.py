"""A sentence's goal on one line, and the one question that is worth most."""

from __future__ import annotations

import pytest
from tests.conftest import TODAY

from pmcoach.text import Lang
from pmcoach.views.pages.understood import question, understood
from pmcoach.wording import read


@pytest.mark.parametrize(
    ("sentence", "line", "asked"),
    [
        pytest.param(
            "Raise NPS from 30 to 40 by 31 December 2026", "NPS: from 30 to 40, by 2026-12-31", None, id="whole"
        ),
        pytest.param(
            "Keep churn at most 2.5%", "churn: at most 2.5%, by 〈date〉", "by which day?", id="to-be-kept"
        ),
        pytest.param(
            "签下20家客户", "客户: 20家, by 〈date〉",
            "what will be different when this goes well, and which number shows it?", id="counted-as-it-is-done",
        ),
        pytest.param(
            "Cut review time from 3 working days to 8 hours by 31 December 2026",
            "review time: from 〈now〉 to 8 hours, by 2026-12-31", "what is its value today, in hours?", id="two-units",
        ),
        pytest.param(
            "Raise NPS by 10 points by 31 December 2026", "NPS: +10 points from 〈now〉, by 2026-12-31",
            "what is its value today?", id="from-nobody-knows-where",
        ),
    ],
)  # fmt: skip
def test_what_was_understood_and_what_is_asked(sentence: str, line: str, asked: str | None) -> None:
    found = read(sentence, TODAY)
    said, more = understood(found.goal), question(found)
    assert said is not None
    assert (said.say(Lang.EN), more and more.say(Lang.EN)) == (line, asked)
