"""A row put into a metrics file: every other character stays, and a day that has another value is left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.document.csv_splice import with_row
from pmcoach.document.sheet import Sheet
from pmcoach.document.splice import BY_HAND, RefusedError
from pmcoach.text import Lang


@pytest.mark.parametrize(
    ("before", "day", "value", "after"),
    [
        pytest.param(
            "date,value\n2026-11-03,4\n", "2026-11-10", "5", "date,value\n2026-11-03,4\n2026-11-10,5\n", id="at-the-end"
        ),
        pytest.param(
            "date,value\n2026-11-03,4\n2026-11-17,6", "2026-11-10", "5",
            "date,value\n2026-11-03,4\n2026-11-10,5\n2026-11-17,6", id="between",
        ),
        pytest.param("date,value\n2026-11-03,4", "2026-11-10", "5", "date,value\n2026-11-03,4\n2026-11-10,5", id="no-break"),
        pytest.param("日期,备注,数值\r\n", "2026-11-10", "5", "日期,备注,数值\r\n2026-11-10,,5\r\n", id="chinese-and-empty"),
        pytest.param(
            "date;value\n04/11/2026;4\n18/11/2026;6\n", "2026-11-10", "2,5;x",
            'date;value\n04/11/2026;4\n2026-11-10;"2,5;x"\n18/11/2026;6\n', id="other-days-and-separators",
        ),
        pytest.param("date,value\n", "2026-11-10", "2,000", 'date,value\n2026-11-10,"2,000"\n', id="comma"),
    ],
)  # fmt: skip
def test_a_row_is_put_where_its_day_belongs(before: str, day: str, value: str, after: str) -> None:
    assert with_row(before, day, value) == after


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("date,value\n2026-11-10,4\n", "2026-11-10 is there already: 4", id="the-day-is-there"),
        pytest.param("date,value\n2026-11-10\n", "2026-11-10 is there already: ", id="without-a-value"),
        pytest.param("date,value\n10/Nov/26,4\n", "2026-11-10 is there already: 4", id="in-other-words"),
        pytest.param("", BY_HAND.en, id="empty"),
        pytest.param("a,b\n", BY_HAND.en, id="no-columns"),
        pytest.param('date,value\n"x\n', BY_HAND.en, id="not-readable"),
    ],
)
def test_a_row_that_cannot_be_put_is_refused(text: str, says: str) -> None:
    with pytest.raises(RefusedError) as caught:
        with_row(text, "2026-11-10", "5")
    assert caught.value.says.say(Lang.EN) == says


def test_a_row_without_its_day_is_passed_over() -> None:
    assert with_row("value,date\n4\n", "2026-11-10", "5") == "value,date\n4\n5,2026-11-10\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("date,value\n2026-11-10,5\n", id="plain"),
        pytest.param("date,value\r\n2026-11-10 , 5 ,note\r\n", id="with-blanks"),
    ],
)
def test_a_day_that_has_the_value_is_left(text: str) -> None:
    assert with_row(text, "2026-11-10", "5") == text


DAYS = st.dates().map(str)


@given(st.lists(DAYS, max_size=5), DAYS, st.sampled_from(["4.2", "2,000", '6"', "好"]), st.sampled_from(["\n", "\r\n", "\r"]),
       st.booleans())  # fmt: skip
def test_a_row_is_added_and_no_other_character_changes(
    days: list[str], day: str, value: str, newline: str, ends: bool
) -> None:
    newline = newline if days or ends else "\n"  # a single line does not show how the next is begun
    text = newline.join(["date,value,note", *(f'{each},1,"一, 二"' for each in days)]) + (
        newline if ends else ""
    )
    if day in days:
        with pytest.raises(RefusedError):
            with_row(text, day, value)
        return
    after = with_row(text, day, value)
    rows = after.split(newline)
    added = [
        index
        for index, row in enumerate(rows)
        if row.startswith(f"{day},") and row not in text.split(newline)
    ]
    assert len(added) == 1
    assert newline.join(rows[: added[0]] + rows[added[0] + 1 :]) == text
    assert Sheet(after).rows[added[0] + 1] == [day, value, ""]
