"""V: what people were to learn, to practise and to change, once its day has come."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY
from tests.rules.conftest import PEOPLE, judged, messages, said

LI = "people/li.wei.yaml"
Q3 = "reviews/2026-Q3/li.wei.yaml"
CODES = "V117 V118 V119 V120"


def who(more: str) -> dict[str, str]:
    return {LI: f"{PEOPLE[LI]}{more}"}


def review(more: str) -> dict[str, str]:
    return {Q3: f"held: 2026-10-12\n{more}"}


@pytest.mark.parametrize(
    ("code", "files", "at", "weight", "says", "question"),
    [
        pytest.param(
            "V117",
            review("actions: [{do: 学归因, effect: 低分能拆到页面, done: 2026-11-10}]\n"),
            ("actions", 0),
            8,
            ("measure done, effect unknown: 学归因", "改进措施已完成，效果未知：学归因"),
            (
                "“学归因” is done; did it bring “低分能拆到页面”?",
                "“学归因”做完了，达到“低分能拆到页面”了吗？",
            ),
            id="a-measure-without-a-result",
        ),
        pytest.param(
            "V118",
            who("training: [{topic: 用户研究, done: 2026-10-20}]\n"),
            ("training", 0),
            5,
            ("learned and not used yet: 用户研究", "学完还没用上：用户研究"),
            ("Where could “用户研究” be used in the next weeks?", "“用户研究”接下来可以用在哪里？"),
            id="training-nobody-used",
        ),
        pytest.param(
            "V119",
            who("development: {skills: [{name: 谈判, now: 2, next: 3, by: 2026-10-30}]}\n"),
            ("development", "skills", 0),
            5,
            ("development plan past its day: 谈判 (10-30)", "发展计划过期：谈判（10-30）"),
            (
                "“谈判” was to be at 3 by 10-30: where is it now?",
                "“谈判”计划 10-30 前到 3 级：现在到哪一级了？",
            ),
            id="a-skill",
        ),
        pytest.param(
            "V119",
            who("development: {skills: [{name: 谈判, by: 2026-10-30}]}\n"),
            ("development", "skills", 0),
            5,
            ("development plan past its day: 谈判 (10-30)", "发展计划过期：谈判（10-30）"),
            ("“谈判” was to grow by 10-30: where is it now?", "“谈判”计划 10-30 前提升：现在怎么样？"),
            id="a-skill-without-levels",
        ),
        pytest.param(
            "V119",
            who("development: {skills: [{name: 谈判, how: 陪谈渠道, by: 2026-10-30}]}\n"),
            ("development", "skills", 0),
            5,
            ("development plan past its day: 谈判 (10-30)", "发展计划过期：谈判（10-30）"),
            (
                "“谈判” was to grow by 10-30 through 陪谈渠道: where is it now?",
                "“谈判”计划 10-30 前通过“陪谈渠道”提升：现在怎么样？",
            ),
            id="a-skill-and-how",
        ),
        pytest.param(
            "V119",
            who("development: {skills: [{name: 谈判, next: 3, how: 陪谈渠道, by: 2026-10-30}]}\n"),
            ("development", "skills", 0),
            5,
            ("development plan past its day: 谈判 (10-30)", "发展计划过期：谈判（10-30）"),
            (
                "“谈判” was to be at 3 by 10-30 through 陪谈渠道: where is it now?",
                "“谈判”计划 10-30 前通过“陪谈渠道”到 3 级：现在到哪一级了？",
            ),
            id="a-skill-its-level-and-how",
        ),
        pytest.param(
            "V120",
            who("leadership: [{practice: 主持评审, by: 2026-10-30}]\n"),
            ("leadership", 0),
            5,
            ("leadership practice past its day: 主持评审 (10-30)", "领导力实践过期：主持评审（10-30）"),
            (
                "“主持评审” was to happen by 10-30: how did it go?",
                "“主持评审”定在 10-30 前：做了吗，怎么样？",
            ),
            id="an-occasion-to-lead",
        ),
        pytest.param(
            "V120",
            who("leadership: [{practice: 主持评审, mentor: chen.jing, by: 2026-10-30}]\n"),
            ("leadership", 0),
            5,
            ("leadership practice past its day: 主持评审 (10-30)", "领导力实践过期：主持评审（10-30）"),
            (
                "“主持评审” was to happen by 10-30, with 陈静 as mentor: how did it go?",
                "“主持评审”定在 10-30 前，由 陈静 辅导：做了吗，怎么样？",
            ),
            id="an-occasion-and-a-mentor",
        ),
    ],
)
def test_growth_that_stands_still(
    code: str,
    files: dict[str, str],
    at: tuple[str | int, ...],
    weight: float,
    says: tuple[str, str],
    question: tuple[str, str],
) -> None:
    (each,) = judged(CODES, {**PEOPLE, **files})
    assert (each.rule.code, each.path, each.at) == (code, next(iter(files)), at)
    assert (each.weight, each.private) == (weight, False)
    assert (each.person, each.owed, each.briefs) == ("li.wei", "li.wei", ("li.wei",))
    assert (said(each.message), said(each.question)) == (says, question)


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(review("actions: [{do: a, due: 2026-11-10, done: 2026-11-19}]\n"), id="done-no-effect-was-named"),
        pytest.param(
            review("actions: [{do: a, effect: b, done: 2026-11-10, result: c}]\n"), id="its-effect-was-seen"
        ),
        pytest.param(review("actions: [{do: a, effect: b, due: 2026-11-10}]\n"), id="not-done"),
        pytest.param(review("actions: [{effect: b, done: 2026-11-10}]\n"), id="a-measure-of-nothing"),
        pytest.param(
            {"reviews/2027-01-05/li.wei.yaml": "actions: [{do: a, effect: b, done: 2026-11-10}]\n"}, id="of-a-review-to-come"
        ),
        pytest.param(who("training: [a, {topic: b, due: 2026-11-20}]\n"), id="training-in-time"),
        pytest.param(who("training: [{topic: b, done: 2026-10-21}]\n"), id="learned-lately"),
        pytest.param(who("training: [{topic: b, done: 2026-01-21, used_in: csat}]\n"), id="learned-and-used"),
        pytest.param(who("development: {skills: [a, {name: b, by: 2026-11-20}]}\n"), id="skills-in-time"),
        pytest.param(who("development: {skills: [{name: b, now: 3, next: 3, by: 2026-10-20}]}\n"), id="a-skill-reached"),
        pytest.param(who("leadership: [a, {practice: b, by: 2026-11-20}]\n"), id="occasions-in-time"),
        pytest.param(who("leadership: [{practice: b, by: 2026-10-20, result: 好}]\n"), id="one-that-was-taken"),
    ],
)  # fmt: skip
def test_growth_that_needs_no_word(files: dict[str, str]) -> None:
    assert judged(CODES, {**PEOPLE, **files}) == ()


@pytest.mark.parametrize(
    ("today", "heard"),
    [(date(2026, 11, 20), False), (date(2026, 11, 21), True)],
    ids=["within-a-month", "a-month-later"],
)
def test_what_is_learned_is_used_within_a_month(today: date, heard: bool) -> None:
    files = {**PEOPLE, **who("training: [{topic: 用户研究, done: 2026-10-21}]\n")}
    assert bool(judged("V118", files, today)) is heard


@pytest.mark.parametrize(
    ("owner", "person"), [("li.wei", "li.wei"), ("chen.jing", "chen.jing"), ("", "li.wei")]
)
def test_the_effect_is_for_who_did_it_to_say(owner: str, person: str) -> None:
    files = review(f"actions: [{{do: a, owner: '{owner}', effect: b, done: 2026-11-10}}]\n")
    (each,) = judged("V117", {**PEOPLE, **files})
    assert (each.person, each.owed, each.briefs) == (person, person, (person,))


def test_a_private_measure_stays_private() -> None:
    files = review("private: {actions: [{do: a, effect: b, done: 2026-11-10}]}\n")
    (each,) = judged("V117", {**PEOPLE, **files}, TODAY)
    assert each.private
    assert messages([each]) == ["measure done, effect unknown: a"]
