"""Words in two languages: blanks, plurals, values said as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.errors import Exit, PmcoachError
from pmcoach.text import Lang, Text, blanks, half, number, quantity, word

GOALS = Text(en="{count} {count:goal|goals} of {who}", zh="{who}有 {count} 个目标{count:|}")


@pytest.mark.parametrize(
    ("count", "en", "zh"),
    [
        pytest.param(1, "1 goal of 李伟", "李伟有 1 个目标", id="one"),
        pytest.param(2, "2 goals of 李伟", "李伟有 2 个目标", id="several"),
        pytest.param(0, "0 goals of 李伟", "李伟有 0 个目标", id="none"),
    ],
)
def test_a_text_is_said_in_either_language(count: int, en: str, zh: str) -> None:
    said = GOALS.fill(count=count, who="李伟")
    assert (said.say(Lang.EN), said.say(Lang.ZH)) == (en, zh)


def test_a_blank_without_a_value_stays() -> None:
    assert GOALS.fill(count=2).say(Lang.EN) == "2 goals of {who}"


def test_values_are_added_to_those_there() -> None:
    assert GOALS.fill(count=2).fill(who="王芳").say(Lang.EN) == "2 goals of 王芳"


def test_a_blank_in_one_language_only_is_refused() -> None:
    with pytest.raises(ValueError, match="blanks differ"):
        Text(en="{count} goals", zh="个目标")


def test_texts_are_equal_by_words_and_values() -> None:
    assert GOALS.fill(count=1) == GOALS.fill(count=1)
    assert GOALS.fill(count=1) != GOALS.fill(count=2)
    assert GOALS != "2 goals of {who}"
    assert len({GOALS.fill(count=1), GOALS.fill(count=1)}) == 1


def test_a_text_shows_itself_in_both_languages() -> None:
    assert repr(Text(en="done", zh="已完成")) == "Text('done', '已完成')"


def test_blanks_are_named_once() -> None:
    assert blanks("{count} {count:goal|goals} of {who}") == {"count", "who"}


@pytest.mark.parametrize(
    ("value", "en", "zh"),
    [
        pytest.param(Text(en="yes", zh="是"), "yes", "是", id="text"),
        pytest.param(4.50, "4.5", "4.5", id="number"),
        pytest.param(date(2026, 11, 20), "2026-11-20", "2026-11-20", id="day"),
        pytest.param(("csat", Text(en="sales", zh="销售")), "csat, sales", "csat、销售", id="list"),
        pytest.param(3, "3", "3", id="count"),
        pytest.param("目标", "目标", "目标", id="words"),
    ],
)
def test_a_value_is_said(value: object, en: str, zh: str) -> None:
    assert (word(value, Lang.EN), word(value, Lang.ZH)) == (en, zh)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param(0.0, "0", id="zero"),
        pytest.param(-0.0, "0", id="minus-zero"),
        pytest.param(1234567.0, "1,234,567", id="thousands"),
        pytest.param(1234.5, "1,234.5", id="thousands-and-part"),
        pytest.param(4.5, "4.5", id="no-trailing-zeros"),
        pytest.param(0.1 + 0.2, "0.3", id="no-noise"),
        pytest.param(99.99999, "100", id="rounded-up"),
        pytest.param(0.00012, "0.00012", id="small"),
        pytest.param(0.0000001, "1e-07", id="tiny"),
        pytest.param(1e15, "1e+15", id="huge"),
        pytest.param(float("inf"), "—", id="infinite"),
        pytest.param(float("nan"), "—", id="no-number"),
    ],
)
def test_a_number_is_written_as_a_person_does(value: float, written: str) -> None:
    assert number(value) == written


@given(st.floats())
def test_every_number_can_be_written(value: float) -> None:
    written = number(value)
    assert written
    if written != "—" and 0.001 <= abs(value) < 1e15:
        assert float(written.replace(",", "")) == pytest.approx(value, abs=0.00005)


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        pytest.param(4.5, "分", "4.5分", id="chinese"),
        pytest.param(30, "%", "30%", id="sign"),
        pytest.param(4.5, "points", "4.5 points", id="word"),
        pytest.param(2, "", "2", id="none"),
    ],
)
def test_a_unit_stands_apart_where_it_is_a_word(value: float, unit: str, written: str) -> None:
    assert quantity(value, unit) == written


@pytest.mark.parametrize(
    ("words", "lang", "said"),
    [
        pytest.param("Write a goal.\n---\n新建目标。", Lang.EN, "Write a goal.", id="english"),
        pytest.param("Write a goal.\n---\n新建目标。", Lang.ZH, "新建目标。", id="chinese"),
        pytest.param("Whose. --- 谁的。", Lang.ZH, "谁的。", id="one-line"),
        pytest.param("Whose.", Lang.ZH, "Whose.", id="one-language"),
    ],
)
def test_half_of_a_docstring_is_one_language(words: str, lang: Lang, said: str) -> None:
    assert half(words, lang) == said


def test_an_error_carries_what_to_say_and_what_to_do() -> None:
    error = PmcoachError(
        Text(en="no workspace here", zh="这里没有工作区"), Text(en="run init", zh="请先 init")
    )
    assert str(error) == "no workspace here"
    assert error.says.say(Lang.ZH) == "这里没有工作区"
    assert error.do is not None
    assert error.do.say(Lang.ZH) == "请先 init"


def test_exit_codes_are_what_scripts_rely_on() -> None:
    assert [(code.name, code.value) for code in Exit] == [("FINE", 0), ("FINDINGS", 1), ("FAILED", 2)]
