"""W: problems that stay, and those that have just come up."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY
from tests.rules.conftest import PEOPLE, judged, messages, said

from pmcoach.rules.engine.finding import Finding
from pmcoach.text import Lang

LI = "people/li.wei.yaml"
W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (45, 46, 47))


def found(code: str, files: dict[str, str], today: date = TODAY) -> tuple[Finding, ...]:
    return judged(code, {**PEOPLE, **files}, today)


@pytest.mark.parametrize(
    ("files", "path", "weight", "en", "question", "zh", "frage"),
    [
        pytest.param(
            {W45: "problems: [埋点延迟]\n", W46: "problems: [埋点延迟]\n"}, W46, 11,
            "埋点延迟 (open, week 3)", "“埋点延迟” has been open since 11-06, week 3: what would solve it?",
            "埋点延迟（第 3 周未解决）", "“埋点延迟”从 11-06 拖到现在，第 3 周了：要什么才能解决？", id="for-weeks",
        ),
        pytest.param(
            {W45: "problems: [埋点延迟]\n", W46: "problems: [埋点延迟一天了]\n"}, W46, 11,
            "埋点延迟一天了 (open, week 3)", "“埋点延迟一天了” has been open since 11-06, week 3: what would solve it?",
            "埋点延迟一天了（第 3 周未解决）", "“埋点延迟一天了”从 11-06 拖到现在，第 3 周了：要什么才能解决？",
            id="in-its-last-words",
        ),
        pytest.param(
            {W46: "problems: [埋点延迟]\n", W47: "problems: [埋点延迟]\n"}, W47, 10,
            "埋点延迟 (open, week 2)", "“埋点延迟” has been open since 11-13, week 2: what would solve it?",
            "埋点延迟（第 2 周未解决）", "“埋点延迟”从 11-13 拖到现在，第 2 周了：要什么才能解决？", id="twice-in-its-second-week",
        ),
        pytest.param(
            dict.fromkeys((W45, W46, W47), "problems: [{what: 埋点延迟, by: 2026-12-31, since: 2026-11-19}]\n"), W47, 9,
            "埋点延迟 (open, week 1)", "“埋点延迟” has been open since 11-19, week 1: what would solve it?",
            "埋点延迟（第 1 周未解决）", "“埋点延迟”从 11-19 拖到现在，第 1 周了：要什么才能解决？", id="three-reports-name-it",
        ),
    ],
)  # fmt: skip
def test_a_problem_that_stays(
    files: dict[str, str], path: str, weight: float, en: str, question: str, zh: str, frage: str
) -> None:
    (each,) = found("W114", files)
    assert (each.path, each.at, each.weight) == (path, ("problems", 0), weight)
    assert (each.owed, each.briefs, each.private) == ("li.wei", ("li.wei",), False)
    assert (said(each.message), said(each.question)) == ((en, zh), (question, frage))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("problems: [{what: 埋点, since: 2026-11-14}]\n", id="a-week-old"),
        pytest.param("problems: [{what: 埋点, since: 2026-11-07}]\n", id="named-once-in-its-second-week"),
        pytest.param(
            "problems: [{what: 埋点, since: 2026-10-01, by: 2026-12-01}]\n", id="its-day-is-to-come"
        ),
        pytest.param("problems: [{what: 埋点, since: 2026-10-01, solved: 2026-11-01}]\n", id="solved"),
        pytest.param(
            "problems: [{what: 埋点, from: 数据团队, by: 2026-11-19}]\n", id="past-its-day-is-w110-s"
        ),
        pytest.param("problems: [{what: 排期, from: chen.jing, by: 2026-11-19}]\n", id="the-lead-s-to-solve"),
        pytest.param("problems: [{kind: delay}]\n", id="of-nothing"),
    ],
)
def test_a_problem_that_needs_no_word(text: str) -> None:
    assert found("W114", {W47: text}) == ()


@pytest.mark.parametrize(
    ("today", "heard"),
    [
        pytest.param(date(2026, 11, 19), False, id="in-its-second-week"),
        pytest.param(date(2026, 11, 20), True, id="in-its-third-week"),
        pytest.param(date(2026, 12, 6), True, id="four-weeks-after-anybody-named-it"),
        pytest.param(date(2026, 12, 7), False, id="and-then-it-has-faded"),
    ],
)
def test_a_problem_stays_from_its_third_week_until_it_fades(today: date, heard: bool) -> None:
    assert bool(found("W114", {W45: "problems: [{what: 埋点, from: 数据团队}]\n"}, today)) is heard


@pytest.mark.parametrize("code", ["W114", "W115"])
@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("problems: [{{what: 和张敏争资源, kind: conflict, since: {since}}}]\n", ("problems", 0)),
        ("private: {{problems: [{{what: 和张敏争资源, since: {since}}}]}}\n", ("private", "problems", 0)),
    ],
    ids=["a-conflict", "in-private"],
)
def test_what_is_between_people_is_private(code: str, text: str, at: tuple[str | int, ...]) -> None:
    since = {"W114": "2026-11-01", "W115": "2026-11-19"}[code]
    (each,) = found(code, {W47: text.format(since=since)})
    assert (each.private, each.at, each.briefs) == (True, at, ("li.wei",))


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        pytest.param("埋点延迟", "埋点延迟", "埋点延迟", id="bare"),
        pytest.param(
            "{what: 埋点延迟, need: 数据团队排期}", "埋点延迟; needs: 数据团队排期", "埋点延迟；需要：数据团队排期",
            id="with-what-would-solve-it",
        ),
        pytest.param("{what: 埋点延迟, by: 2026-11-20}", "埋点延迟", "埋点延迟", id="its-day-is-to-come"),
        pytest.param("{what: 埋点延迟, since: 2026-11-14}", "埋点延迟", "埋点延迟", id="six-days-old"),
        pytest.param("{what: 埋点延迟, since: 2026-11-13}", "", "", id="a-week-old"),
        pytest.param("{what: 埋点延迟, solved: 2026-11-19}", "", "", id="solved"),
        pytest.param("{what: 埋点延迟, by: 2026-11-19}", "", "", id="past-its-day"),
        pytest.param("{what: 埋点延迟, from: 上级, by: 2026-11-19}", "", "", id="the-lead-s-by-now"),
    ],
)  # fmt: skip
def test_a_problem_of_the_last_seven_days_is_news(text: str, en: str, zh: str) -> None:
    seen = found("W115", {W47: f"problems: [{text}]\n"})
    assert (messages(seen), messages(seen, Lang.ZH)) == (([en], [zh]) if en else ([], []))
    for each in seen:
        assert (each.path, each.at, each.question) == (W47, ("problems", 0), None)
        assert (each.owed, each.briefs, each.private) == ("li.wei", ("li.wei",), False)


def test_one_that_three_reports_name_is_no_news() -> None:
    files = dict.fromkeys((W45, W46, W47), "problems: [{what: 埋点, since: 2026-11-19}]\n")
    assert found("W115", files) == ()


@pytest.mark.parametrize(
    ("kind", "question"),
    [
        pytest.param("delay", "“埋点” has been late since", id="delay"),
        pytest.param("requirements", "“埋点” has been unclear since", id="requirements"),
        pytest.param("communication", "“埋点” has gone on since", id="communication"),
        pytest.param("conflict", "“埋点” has been between you since", id="conflict"),
        pytest.param("other", "“埋点” has been open since", id="other"),
    ],
)
def test_what_stays_is_asked_about_by_its_kind(kind: str, question: str) -> None:
    text = f"problems: [{{what: 埋点, kind: {kind}, from: 数据团队}}]\n"
    (each,) = found("W114", {W45: text, W46: text, W47: text})
    assert each.question is not None
    assert each.question.say(Lang.EN).startswith(question)
