"""Words that plainly mean one of a few are known, and no others."""

from __future__ import annotations

import pytest

from pmcoach.records.fields.enums import Dependence, Direction, Every, GoalKind, Status, meant


@pytest.mark.parametrize(
    ("words", "text", "word"),
    [
        pytest.param(Status, "completed", Status.DONE, id="another-word"),
        pytest.param(Status, "In Progress", Status.ACTIVE, id="two-words"),
        pytest.param(Status, "完成", Status.DONE, id="without-已"),
        pytest.param(Status, "进行", Status.ACTIVE, id="without-中"),
        pytest.param(Status, "\uff44\uff4f\uff4e\uff45", Status.DONE, id="full-width"),
        pytest.param(Direction, "at least", Direction.AT_LEAST, id="its-english-name"),
        pytest.param(Direction, "AT-MOST", Direction.AT_MOST, id="a-hyphen"),
        pytest.param(Every, "half yearly", Every.HALF_YEARLY, id="a-space"),
        pytest.param(GoalKind, "Key Result", GoalKind.KR, id="a-name-of-two-words"),
        pytest.param(Dependence, "交付", Dependence.DELIVERED, id="of-another-set"),
        pytest.param(Status, "closed", None, id="either"),
        pytest.param(Status, "ok", None, id="none"),
        pytest.param(Status, "已", None, id="nothing-left"),
        pytest.param(Status, "", None, id="nothing"),
        pytest.param((Status.DONE, Status.DONE), "done", None, id="two"),
    ],
)
def test_a_word_is_known_where_it_can_mean_one_only(
    words: type[Status], text: str, word: Status | None
) -> None:
    assert meant(words, text) is word


def test_no_two_words_of_a_set_are_alike() -> None:
    for words in (Status, Direction, Every, GoalKind, Dependence):
        assert all(meant(words, each.value) is each for each in words)
        assert all(meant(words, each.label.zh) is each for each in words)
