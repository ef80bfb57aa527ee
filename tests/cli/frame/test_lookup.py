"""People, goals, periods, days and words named on the command line."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY

from pmcoach.cli.frame.lookup import day_named, goal_named, near, new_id, period_named, person_id, words
from pmcoach.errors import PmcoachError
from pmcoach.project import Project
from pmcoach.text import Lang

PROJECT = Project(
    {
        "people/li.wei.yaml": "name: 李伟\n",
        "people/zhang.min.yaml": "name: 张敏\n",
        "people/zhang.min2.yaml": "name: 张敏\n",
        "people/josé.yaml": "name: José\n",
        "goals/2026-Q4/csat.yaml": "title: a\n",
        "goals/2026-Q4/满意度.yaml": "title: b\n",
    },
    TODAY,
)


def refused(error: pytest.ExceptionInfo[PmcoachError], lang: Lang = Lang.EN) -> list[str]:
    says, do = error.value.says, error.value.do
    return [says.say(lang), *([do.say(lang)] if do is not None else [])]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        pytest.param("li.wei", "li.wei", id="id"),
        pytest.param("李伟", "li.wei", id="name"),
        pytest.param("jose\u0301", "josé", id="another-way-of-writing-it"),
    ],
)
def test_a_person_is_named_by_id_or_by_name(said: str, found: str) -> None:
    assert person_id(said, PROJECT) == found


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        pytest.param("li.wie", ["there is no person “li.wie”", "did you mean li.wei?"], id="near"),
        pytest.param("王芳", ["there is no person “王芳”", "add one: pmcoach new person 王芳"], id="far"),
        pytest.param(
            "张敏", ["several people are called “张敏”", "say which: zhang.min, zhang.min2"], id="two"
        ),
    ],
)
def test_a_person_nobody_is_sure_of_is_asked_back(said: str, answer: list[str]) -> None:
    with pytest.raises(PmcoachError) as error:
        person_id(said, PROJECT)
    assert refused(error) == answer


def test_a_goal_is_named_by_its_id() -> None:
    assert goal_named("满意度", PROJECT).path == "goals/2026-Q4/满意度.yaml"


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        pytest.param("csta", ["there is no goal “csta”", "did you mean csat?"], id="near"),
        pytest.param("nps", ["there is no goal “nps”", "see them: pmcoach list goals"], id="far"),
    ],
)
def test_a_goal_that_is_not_there_is_asked_back(said: str, answer: list[str]) -> None:
    with pytest.raises(PmcoachError) as error:
        goal_named(said, PROJECT)
    assert refused(error) == answer


@pytest.mark.parametrize(
    ("said", "made"),
    [
        pytest.param("wang.fang", "wang.fang", id="letters"),
        pytest.param("满意度-2", "满意度-2", id="chinese"),
        pytest.param("jose\u0301", "josé", id="composed"),
    ],
)
def test_something_new_gets_an_id(said: str, made: str) -> None:
    assert new_id(said) == made


@pytest.mark.parametrize("said", ["", " ", "../a", "a/b", ".hidden", "-a", "a b", "a\u202eb"])
def test_what_cannot_be_an_id_is_refused(said: str) -> None:
    with pytest.raises(PmcoachError) as error:
        new_id(said)
    assert refused(error) == [
        f"“{said}” cannot be an id",
        "letters, digits, . _ - only, a letter or digit first",
    ]


@pytest.mark.parametrize(
    "said", ["2026", "2026-H2", "2026-Q4", "2026-B6", "2026-11", "2026-W47", "2026-11-20"]
)
def test_a_period_has_a_name(said: str) -> None:
    assert period_named(said).name == said


@pytest.mark.parametrize("said", ["", "Q4", "2026-13", "2026-W60", "2026-02-30", "../2026"])
def test_what_is_no_period_is_refused(said: str) -> None:
    with pytest.raises(PmcoachError) as error:
        period_named(said)
    assert refused(error, Lang.ZH) == [f"“{said}”不是周期：2026-Q4、2026-11、2026-W47 或某一天"]


def test_a_day_is_one_of_the_calendar() -> None:
    assert day_named("2026-12-01", TODAY) == date(2026, 12, 1)
    with pytest.raises(PmcoachError) as error:
        day_named("2026-02-30", TODAY)
    assert refused(error) == ["“2026-02-30” is not a day; write it as 2026-11-20"]


def test_a_day_that_may_be_two_is_asked_back() -> None:
    with pytest.raises(PmcoachError) as error:
        day_named("周五", date(2026, 11, 20))
    assert refused(error, Lang.ZH) == ["“周五”可能是 2026-11-20 或 2026-11-27，请写明是哪天"]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        pytest.param("  批了 ", "批了", id="trimmed"),
        pytest.param("a\r\nb", "a\nb", id="lines"),
        pytest.param("a\tb", "a b", id="tab"),
    ],
)
def test_a_text_is_taken_as_it_is_meant(said: str, kept: str) -> None:
    assert words(said, "TEXT") == kept


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        pytest.param(" \n", "TEXT is empty", id="nothing"),
        pytest.param("a\u202eb", "TEXT contains an invisible character: a\u202eb", id="bidi"),
        pytest.param("a\rb", "TEXT contains an invisible character: a\rb", id="carriage-return"),
        pytest.param("a\x1bb", "TEXT contains an invisible character: a\x1bb", id="escape"),
    ],
)
def test_a_text_nobody_can_read_is_refused(said: str, answer: str) -> None:
    with pytest.raises(PmcoachError) as error:
        words(said, "TEXT")
    assert refused(error) == [answer]


def test_at_most_three_are_offered() -> None:
    offered = near("goal", ["goal-1", "goal-2", "goal-3", "goal-4", "other"])
    assert offered is not None
    assert offered.say(Lang.EN).count("goal-") == 3
    assert near("xyz", ["goal-1"]) is None
