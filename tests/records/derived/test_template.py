"""A new file: it is YAML, its blanks are all that is missing, what is known stands in it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from tests.records.conftest import PATHS

from pmcoach.document import Document
from pmcoach.records.derived.template import template
from pmcoach.records.fields.paths import leaves
from pmcoach.records.fields.reader import read_record
from pmcoach.records.kinds.catalogue import (
    GOAL,
    KINDS,
    METRIC,
    PERSON,
    REPORT,
    REVIEW,
    SETTINGS,
    Kind,
    locate,
)
from pmcoach.records.kinds.settings import Settings
from pmcoach.text import Lang

KIND_AND_LANG = [
    pytest.param(kind, lang, id=f"{kind.name}-{lang}")
    for kind in KINDS
    if kind is not METRIC
    for lang in Lang
]
BLANK = re.compile(r"〈[^〈〉\n]{1,40}〉")  # as E010 finds them


def read(kind: Kind, text: str) -> tuple[Any, list[str]]:
    """The record of a new file, and the codes of its problems."""
    spot = locate(PATHS[kind.name])
    assert spot is not None
    document = Document(text)
    problems = list(document.problems)
    made = read_record(kind.cls, document.value, {"path": PATHS[kind.name], **spot.identity}, problems)
    return made, [problem.code for problem in problems]


@pytest.mark.parametrize(("kind", "lang"), KIND_AND_LANG)
def test_a_template_that_nobody_filled_in_lacks_only_answers(kind: Kind, lang: Lang) -> None:
    text = template(kind, lang, {})
    made, codes = read(kind, text)
    assert codes == []
    asked = [leaf.value for leaf in leaves(made) if kind is not SETTINGS]
    assert all(BLANK.fullmatch(value) for value in asked)
    assert len(asked) == text.count("〈")


@pytest.mark.parametrize(("kind", "lang"), KIND_AND_LANG)
def test_the_questions_in_comments_are_yaml_once_they_are_answered(kind: Kind, lang: Lang) -> None:
    made = template(kind, lang, {})
    text = re.sub(r"(?m)^( *)#(?=\S+:)", r"\1", made)
    assert text.count("#") < made.count("#")
    _, codes = read(kind, text)
    assert set(codes) <= {"E006"}


@pytest.mark.parametrize("lang", Lang)
def test_settings_show_what_holds_anyway(lang: Lang) -> None:
    text = re.sub(r"(?m)^#(?!维度|dimensions)", "", template(SETTINGS, lang, {"language": str(lang)}))
    settings, codes = read(SETTINGS, text)
    assert codes == []
    usual = Settings(settings.path, language=settings.language)
    assert [getattr(settings, name) for name in ("cadence", "holidays", "goals", "rules", "limits", "private")] == [
        usual.cadence, usual.holidays, usual.goals, usual.rules, usual.limits, usual.private
    ]  # fmt: skip


@pytest.mark.parametrize(("kind", "lang"), KIND_AND_LANG)
def test_a_template_speaks_one_language(kind: Kind, lang: Lang) -> None:
    keys = re.findall(r"(?m)^ *#?(\S+?):", template(kind, lang, {}))
    assert keys
    assert all(key.isascii() is (lang is Lang.EN) for key in keys)


def test_what_is_known_is_filled_in() -> None:
    known = {
        "title": "把满意度提高到4.5: 试试",
        "owners": "li.wei",
        "metric": {"name": "满意度", "target": "4.5"},
        "due": "2026-12-31",
        "helpers": ["zhang.min", "no"],
    }
    text = template(GOAL, Lang.ZH, known)
    goal, codes = read(GOAL, text)
    assert codes == []
    assert (goal.title, goal.owner, goal.metric.name) == ("把满意度提高到4.5: 试试", "li.wei", "满意度")
    assert goal.metric.target.value == 4.5
    assert goal.helpers == ("zhang.min", "no")
    assert text.startswith("目标: '把满意度提高到4.5: 试试'\n")
    assert "协作人:\n  - zhang.min\n  - 'no'\n" in text


def test_what_is_known_of_a_list_of_parts_stands_an_item_a_line() -> None:
    known = {
        "dimensions": [
            {"id": "results", "weight": "60", "title": "Results, measured"},
            {"id": "team", "weight": "40"},
        ]
    }
    text = template(SETTINGS, Lang.EN, known)
    rows = '  - {id: results, weight: 60, title: "Results, measured"}\n  - {id: team, weight: 40}\n'
    assert f"\ndimensions:  # appraisal, weights add to 100\n{rows}" in text
    settings, codes = read(SETTINGS, text)
    assert codes == []
    assert [each.title for each in settings.dimensions] == ["Results, measured", ""]


@pytest.mark.parametrize(
    ("kind", "lang", "line"),
    [
        pytest.param(GOAL, Lang.EN, "title: 〈what moves, from where to where, by when〉", id="needed"),
        pytest.param(GOAL, Lang.EN, "owner:  # the one person who answers for it", id="one"),
        pytest.param(GOAL, Lang.ZH, "#层级: 个人  # 公司、团队或个人", id="the-usual-word"),
        pytest.param(
            GOAL, Lang.EN, "#agreed: {by: , on: }  # who agreed to it, and when", id="fields-in-a-comment"
        ),
        pytest.param(
            SETTINGS, Lang.EN, "#cadence: {report: weekly, report_due: friday 18:00, one_on_one: weekly, check: monthly,"
            " review: quarterly}  # how often each thing is due", id="the-usual-values",
        ),
        pytest.param(
            SETTINGS, Lang.ZH, "#频率: {周报: 每周, 周报截止: 周五 18:00, 一对一: 每周, 检查: 每月, 考核: 每季度}  # 各项多久一次",
            id="the-usual-values-in-chinese",
        ),
        pytest.param(
            SETTINGS, Lang.EN, "#goals: {per_person: 1-5, kinds: [goal, objective, kr, kpi]}  # what goals a person has",
            id="a-range-and-words",
        ),
        pytest.param(SETTINGS, Lang.ZH, "#私密: {加密: false, 可读的人: []}  # 私密内容怎么保存", id="yes-or-no"),
        pytest.param(GOAL, Lang.ZH, "  目标值:  # 要达到的值", id="in-a-part"),
        pytest.param(PERSON, Lang.EN, "responsibilities:  # what this person answers for\n  -", id="list"),
        pytest.param(PERSON, Lang.EN, "#accounts: {}  # names in other tools: pingcode, worktile, slack, …", id="table"),
        pytest.param(REPORT, Lang.ZH, "  心情:  # 1 低落，5 很好", id="private"),
        pytest.param(REVIEW, Lang.EN, "#kind: one_on_one  # one_on_one, check, appraisal or retro; the period's length"
                     " tells when absent", id="the-first-word"),
    ],
)  # fmt: skip
def test_a_field_is_a_line(kind: Kind, lang: Lang, line: str) -> None:
    assert f"\n{line}\n" in f"\n{template(kind, lang, {})}"
