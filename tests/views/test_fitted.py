"""Sentences made to fit a line: what people wrote is shortened, numbers and names of people stay whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.cells import width
from pmcoach.page import Styled
from pmcoach.text import Lang, Text, quantity
from pmcoach.views.fitted import fitted, placed

ASKED = Text(en="{name}: “{what}” waits for you, week {weeks}", zh="{name}：“{what}”等你答复，第 {weeks} 周")
WAY = Text(en="{name}: {way}", zh="{name}：{way}").fill(
    way=Text(en="{what} {start}→{level}", zh="{what} {start}→{level}").fill(
        what="First-time identity checks passed", start="35", level="24 hours"
    )
)


def asked(what: str) -> Text:
    return ASKED.fill(name="Leon Fischer", what=what, weeks=3)


@pytest.mark.parametrize(
    ("says", "cells", "said"),
    [
        pytest.param(asked("A tester"), 80, "Leon Fischer: “A tester” waits for you, week 3", id="it-fits"),
        pytest.param(
            asked("One implementation specialist"), 56, "Leon Fischer: “One implementatio…” waits for you, week 3", id="a-quotation"
        ),
        pytest.param(
            WAY.fill(name="Leon Fischer"), 45, "Leon Fischer: First-time… 35→24 hours", id="within-another-sentence"
        ),
        pytest.param(asked("One implementation specialist"), 30, "Leon Fischer: “One…", id="too-narrow-for-its-words"),
        pytest.param(
            Text(en="{what} by {day}", zh="{what} {day}").fill(what=quantity(5, "pp"), day="soon"), 7, "5 pp…", id="a-quantity"
        ),
    ],
)  # fmt: skip
def test_a_sentence_fits(says: Text, cells: int, said: str) -> None:
    assert width(said) <= cells
    assert fitted(says, Lang.EN, cells) == said


@given(st.text(max_size=60), st.integers(20, 90), st.sampled_from(Lang))
def test_it_is_never_wider(what: str, cells: int, lang: Lang) -> None:
    assert width(fitted(asked(what), lang, cells)) <= cells


@pytest.mark.parametrize(
    ("path", "cells", "place"),
    [
        pytest.param("reports/2026-W45/li.wei.yaml:3", 90, "reports/2026-W45/li.wei.yaml:3", id="it-fits"),
        pytest.param("reports/2026-W45/li.wei.yaml:3", 76, "…/2026-W45/li.wei.yaml:3", id="a-report"),
        pytest.param("goals/2026-Q4/csat.yaml:3", 70, "…/csat.yaml:3", id="a-goal"),
        pytest.param("people/li.wei.yaml:1", 72, "people/li.wei.yaml:1", id="a-person"),
    ],
)
def test_a_place_loses_what_its_name_tells(path: str, cells: int, place: str) -> None:
    (row,) = placed(asked("One tester"), Styled(path, "path"), Lang.EN, cells)
    assert row[-1] == Styled(place, "path")
    assert sum(width(span.text) for span in row) <= cells


def test_on_a_narrow_screen_a_place_has_its_own_line() -> None:
    rows = placed(asked("One tester"), Styled("people/li.wei.yaml:1", "path"), Lang.EN, 50)
    assert ["".join(span.text for span in row) for row in rows] == [
        "  Leon Fischer: “One tester” waits for you, week 3",
        "    people/li.wei.yaml:1",
    ]


def test_where_one_line_is_all_there_is_words_come_before_the_place() -> None:
    place = Styled("reports/2026-W45/li.wei.yaml:3", "path")
    says = asked("One implementation specialist")
    (row,) = placed(says, place, Lang.EN, 70, single=says)
    assert "".join(span.text for span in row) == (
        "  Leon Fischer: “One implementation specialist” waits for you, week 3"
    )


def test_a_sentence_too_long_for_two_lines_with_its_place_is_shortened() -> None:
    rows = placed(asked("One implementation specialist " * 4), Styled("people/li.wei.yaml:1"), Lang.EN, 50)
    assert ["".join(span.text for span in row) for row in rows] == [
        "  Leon Fischer: “One imple…” waits for you, week 3",
        "    people/li.wei.yaml:1",
    ]


def test_without_a_place_the_line_is_for_the_words() -> None:
    (row,) = placed(asked("One tester"), Styled(""), Lang.EN, 52)
    assert "".join(span.text for span in row) == "  Leon Fischer: “One tester” waits for you, week 3"
