"""W: asks and problems that wait for an answer, answers that only promise one, reports nobody replied to."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY
from tests.rules.conftest import PEOPLE, Find, Tell, judged, messages, questions, said

from pmcoach.rules.engine.finding import Finding
from pmcoach.text import Lang

LI = "people/li.wei.yaml"
ZHANG = {"people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\n"}
W43, W44, W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in range(43, 48))


def report(week: int, text: str) -> dict[str, str]:
    return {f"reports/2026-W{week}/li.wei.yaml": f"done: [a]\n{text}\n"}


def ask(said: str, week: int = 45) -> dict[str, str]:
    return report(week, f"asks: [{said}]")


def problem(said: str, week: int = 45) -> dict[str, str]:
    return report(week, f"problems: [{said}]")


def found(code: str, files: dict[str, str], today: date = TODAY) -> tuple[Finding, ...]:
    return judged(code, {**PEOPLE, **ZHANG, **files}, today)


@pytest.mark.parametrize(
    ("files", "weeks", "to", "person"),
    [
        pytest.param(ask("{what: 分析师, from: chen.jing}"), 3, ("陈静", "陈静"), "chen.jing", id="of-the-lead"),
        pytest.param(ask("分析师"), 3, ("陈静", "陈静"), "chen.jing", id="of-nobody-is-of-the-lead"),
        pytest.param(
            {LI: "name: 李伟\n", **ask("分析师")}, 3, ("the lead", "上级"), "li.wei", id="of-nobody-without-a-lead"
        ),
        pytest.param(ask("{what: 分析师, from: 财务部}"), 3, ("财务部", "财务部"), "财务部", id="of-somebody-outside"),
        pytest.param({"people/wu.yaml": "role: a\n", **ask("{what: 分析师, from: wu}")}, 3, ("wu", "wu"), "wu", id="of-no-name"),
        pytest.param({LI: "lead: chen.jing\nrole: a\n", **ask("分析师")}, 3, ("陈静", "陈静"), "chen.jing", id="by-no-name"),
        pytest.param(ask("{what: 分析师, by: 2026-11-19}", 47), 1, ("陈静", "陈静"), "chen.jing", id="past-its-day"),
        pytest.param(problem("{what: 分析师, by: 2026-11-10}"), 3, ("陈静", "陈静"), "chen.jing", id="problem-past-its-day"),
        pytest.param(
            {**problem("{what: 分析师, from: chen.jing}", 42), **problem("分析师", 45)}, 6, ("陈静", "陈静"), "chen.jing",
            id="problem-for-the-lead",
        ),
        pytest.param(
            problem("{what: 分析师, from: 数据组, by: 2026-11-10}"), 3, ("数据组", "数据组"), "数据组", id="problem-of-another-past-its-day"
        ),
    ],
)  # fmt: skip
def test_who_asked_is_answered(
    find: Find, tell: Tell, files: dict[str, str], weeks: int, to: tuple[str, str], person: str
) -> None:
    (seen,) = find("W110", {**PEOPLE, **files})
    unit = "week" if weeks == 1 else "weeks"
    sort, again = (
        (("the problem ", "问题") if "problems" in str(files) else ("", "")),
        len(files) > 1 and weeks == 6,
    )
    assert (
        seen.en
        == f"{sort[0]}“分析师” has waited {weeks} {unit} for {to[0]}{', asked 2 times' if again else ''}"
    )
    assert (
        seen.zh.replace(" ", "")
        == f"{sort[1]}“分析师”等{to[1]}答复，已是第{weeks}周{'（提了2次）' if again else ''}"
    )
    assert tell("W110", {**PEOPLE, **files}).person == person


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(ask("分析师", 47), id="new"),
        pytest.param(ask("{what: 分析师, by: 2026-12-19}"), id="before-its-day"),
        pytest.param(ask("{what: 分析师, answer: 下周到位}"), id="answered"),
        pytest.param(problem("分析师"), id="a-problem-of-three-weeks"),
        pytest.param(problem("{what: 法务, from: 上级}", 47), id="a-problem-of-this-week-for-the-lead"),
        pytest.param(problem("{what: 分析师, by: 2026-11-10, solved: 2026-11-09}"), id="solved"),
        pytest.param({LI: "name: 李伟\nlead: chen.jing\nleft: 2026-11-19\n", **ask("分析师")}, id="left"),
    ],
)
def test_nobody_waits(find: Find, files: dict[str, str]) -> None:
    assert find("W110", {**PEOPLE, **files}) == []


@pytest.mark.parametrize(
    ("code", "today", "heard"),
    [
        pytest.param("W110", date(2026, 11, 13), False, id="after-a-week-not-yet"),
        pytest.param("W110", date(2026, 11, 14), True, id="after-more-than-a-week"),
        pytest.param("W111", date(2026, 11, 13), True, id="until-then-it-is-new"),
        pytest.param("W111", date(2026, 11, 14), False, id="and-then-no-more"),
    ],
)
def test_an_ask_waits_a_week(code: str, today: date, heard: bool) -> None:
    assert bool(found(code, ask("分析师"), today)) is heard


@pytest.mark.parametrize(
    ("today", "heard"), [(date(2026, 12, 3), False), (date(2026, 12, 4), True)], ids=["four", "the-fifth"]
)
def test_a_problem_waits_for_the_lead_for_four_weeks(today: date, heard: bool) -> None:
    files = {
        **problem("{what: 法务不回, from: 上级}", 45),
        **{path: text for week in (46, 47, 48, 49) for path, text in problem("法务不回", week).items()},
    }
    assert bool(found("W110", files, today)) is heard


@pytest.mark.parametrize(
    ("files", "weight", "owed", "briefs", "question", "frage"),
    [
        pytest.param(
            ask("一名分析师"), 23, "chen.jing", ("li.wei",),
            "“一名分析师” has waited since 11-06, week 3: what is your answer?",
            "“一名分析师”从 11-06 等到现在，第 3 周了：你的答复是什么？", id="an-ask-of-the-lead",
        ),
        pytest.param(
            {**ask("一名分析师"), **ask("一名分析师", 46)}, 23, "chen.jing", ("li.wei",),
            "“一名分析师” was asked 2 times since 11-06, week 3: what is your answer?",
            "“一名分析师”从 11-06 起提了 2 次，第 3 周了：你的答复是什么？", id="an-ask-that-was-repeated",
        ),
        pytest.param(
            problem("{what: 法务不回, from: 上级, by: 2026-11-18, since: 2026-11-10}", 47), 22, "chen.jing", ("li.wei",),
            "“法务不回” waits for you, week 2: what will you do, by when?",
            "“法务不回”在等你，第 2 周了：你打算怎么做，什么时候？", id="a-problem-for-the-lead",
        ),
        pytest.param(
            ask("{what: 设计稿, from: 张敏}"), 12, "zhang.min", ("li.wei", "zhang.min"),
            "张敏 has not answered “设计稿” since 11-06: shall I ask?",
            "“设计稿”从 11-06 起没有答复（张敏）：要我去催吗？", id="an-ask-of-a-colleague",
        ),
        pytest.param(
            ask("{what: 预算, from: 财务部}"), 12, "财务部", ("li.wei", "财务部"),
            "财务部 has not answered “预算” since 11-06: shall I ask?",
            "“预算”从 11-06 起没有答复（财务部）：要我去催吗？", id="an-ask-of-somebody-outside",
        ),
        pytest.param(
            problem("{what: 埋点延迟, from: 数据团队, by: 2026-11-18, since: 2026-11-16}", 46), 9, "数据团队", ("li.wei",),
            "“埋点延迟” was to be solved by 11-18: what would solve it?",
            "“埋点延迟”原定 11-18 解决：要什么才能解决？", id="a-problem-past-its-day",
        ),
    ],
)  # fmt: skip
def test_whose_brief_asks_whom(
    files: dict[str, str], weight: float, owed: str, briefs: tuple[str, ...], question: str, frage: str
) -> None:
    (each,) = found("W110", files)
    assert (each.path, each.at[1:]) == (next(iter(files)), (0, "what"))
    assert (each.weight, each.owed, each.briefs, each.private) == (weight, owed, briefs, False)
    assert said(each.question) == (question, frage)


def test_a_colleague_who_was_asked_is_asked_what_is_in_the_way() -> None:
    (each,) = found("W110", ask("{what: 设计稿, from: 张敏}"))
    assert said(each.question_owing) == (
        "李伟 has waited for your answer on “设计稿” since 11-06: what is in the way?",
        "“设计稿”从 11-06 起在等你答复（李伟）：卡在哪里？",
    )


@pytest.mark.parametrize(
    ("code", "files"),
    [
        pytest.param("W110", report(45, "private: {asks: [{what: 加薪, from: chen.jing}]}"), id="an-ask"),
        pytest.param("W110", report(45, "private: {asks: [{what: 换组, from: 张敏}]}"), id="an-ask-of-a-colleague"),
        pytest.param(
            "W110", report(47, "private: {problems: [{what: 吵架, from: 上级, by: 2026-11-01}]}"), id="a-problem"
        ),
        pytest.param("W110", problem("{what: 吵架, kind: conflict, by: 2026-11-01}"), id="a-conflict"),
        pytest.param("W111", report(47, "private: {asks: [换组]}"), id="a-new-ask"),
        pytest.param(
            "W112", report(45, "private: {asks: [{what: 加薪, answer: 下周答复}]}"), id="an-answer-put-off"
        ),
    ],
)  # fmt: skip
def test_what_is_asked_in_private_stays_there(code: str, files: dict[str, str]) -> None:
    (each,) = found(code, files)
    assert (each.private, each.briefs) == (True, ("li.wei",)), "not even in the brief of who was asked"


@pytest.mark.parametrize(
    ("said_so", "week", "weight", "question", "frage"),
    [
        pytest.param(
            "一名分析师", 47, 21, "“一名分析师” is new: what is your answer?", "“一名分析师”是新提的：你的答复是什么？",
            id="of-this-week",
        ),
        pytest.param(
            "{what: 一名分析师, by: 2026-12-01}", 45, 23, "“一名分析师” has waited since 11-06, week 3: what is your answer?",
            "“一名分析师”从 11-06 等到现在，第 3 周了：你的答复是什么？", id="its-day-is-to-come",
        ),
    ],
)  # fmt: skip
def test_a_new_ask_is_for_the_next_1_1(
    said_so: str, week: int, weight: float, question: str, frage: str
) -> None:
    (each,) = found("W111", ask(said_so, week))
    day = {47: "11-20", 45: "11-06"}[week]
    assert said(each.message) == (
        f"一名分析师 (asked {day}, no answer yet)",
        f"一名分析师（{day} 提的，还没有答复）",
    )
    assert (each.weight, each.owed, each.briefs, each.private) == (weight, "chen.jing", ("li.wei",), False)
    assert (each.at, said(each.question)) == (("asks", 0, "what"), (question, frage))


def test_a_new_ask_that_was_repeated() -> None:
    files = {**ask("{what: 一名分析师, by: 2026-12-01}", 46), **ask("一名分析师", 47)}
    assert questions(found("W111", files)) == [
        "“一名分析师” was asked 2 times since 11-13, week 2: what is your answer?"
    ]


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(ask("{what: 分析师, answer: 下周到位}", 47), id="answered"),
        pytest.param(ask("{what: 分析师, from: 数据团队}", 47), id="asked-of-others"),
        pytest.param({LI: "name: 李伟\n", **ask("分析师", 47)}, id="somebody-without-a-lead"),
        pytest.param(ask("分析师", 45), id="it-waits-by-now"),
    ],
)
def test_what_is_no_new_ask_of_the_lead(files: dict[str, str]) -> None:
    assert found("W111", files) == ()


@pytest.mark.parametrize(
    ("said_so", "owed"),
    [
        pytest.param("answer: 下周答复", True, id="past"),
        pytest.param("answer: 12月1日前答复", False, id="to-come"),
        pytest.param("answer: 下周答复, answered: 2026-11-12", False, id="answered"),
        pytest.param("answer: 批了, answered: 2026-11-12", False, id="said"),
        pytest.param("answer: 批了，11月10日到位", False, id="an-answer-with-a-day"),
    ],
)
def test_the_lead_owes_an_answer_that_was_promised(said_so: str, owed: bool) -> None:
    seen = found("W112", ask(f"{{what: 一名设计师, {said_so}}}"))
    assert messages(seen, Lang.ZH) == (["一名设计师：说好 11-15 前答复，还没有"] if owed else [])
    assert messages(seen) == (
        ["一名设计师: an answer was promised by 11-15, and there is none"] if owed else []
    )
    assert questions(seen) == (
        ["“一名设计师”: you said “下周答复”, and it is past 11-15: what is your answer?"] if owed else []
    )
    assert questions(seen, Lang.ZH) == (
        ["“一名设计师”你答的是“下周答复”，11-15 已过：现在的答复是什么？"] if owed else []
    )
    for each in seen:
        assert (each.path, each.at, each.weight) == (W45, ("asks", 0, "answer"), 20)
        assert (each.owed, each.briefs, each.private) == ("chen.jing", ("li.wei",), False)


def test_of_somebody_without_a_lead_nothing_is_promised() -> None:
    assert found("W112", {LI: "name: 李伟\n", **ask("{what: 一名设计师, answer: 下周答复}")}) == ()


REPLY = "reply: {by: chen.jing, on: 2026-11-16, text: 好}"


@pytest.mark.parametrize(
    ("text", "today", "heard"),
    [
        pytest.param("done: [a]\n", TODAY, True, id="nothing"),
        pytest.param("done: [a]\nprivate: {mood: 3}\n", TODAY, True, id="a-mood-is-no-reply"),
        pytest.param(f"done: [a]\n{REPLY}\n", TODAY, False, id="a-reply"),
        pytest.param("done: [a]\nprivate: {reply: {on: 2026-11-02, text: 好}}\n", TODAY, False, id="one-in-private"),
        pytest.param("done: [a]\n", date(2026, 11, 3), False, id="on-the-second-working-day"),
        pytest.param("done: [a]\n", date(2026, 11, 4), True, id="after-the-second-working-day"),
        pytest.param("done: [a]\n", date(2026, 11, 29), True, id="for-four-weeks"),
        pytest.param("done: [a]\n", date(2026, 11, 30), False, id="and-then-no-more"),
    ],
)  # fmt: skip
def test_a_report_is_replied_to(text: str, today: date, heard: bool) -> None:
    seen = found("W113", {W44: text}, today)
    assert messages(seen) == (["the W44 report has no reply"] if heard else [])
    assert messages(seen, Lang.ZH) == (["W44 周报未回复"] if heard else [])
    assert questions(seen) == (["The W44 report has no reply: what do you say to it?"] if heard else [])
    assert questions(seen, Lang.ZH) == (["W44 周报还没有回复：你怎么看？"] if heard else [])
    for each in seen:
        assert (each.path, each.weight, each.owed, each.briefs) == (W44, 12, "chen.jing", ("li.wei",))


@pytest.mark.parametrize(
    ("files", "today", "heard"),
    [
        pytest.param({"pmcoach.yaml": "holidays: {off: [2026-11-02, 2026-11-03]}\n"}, date(2026, 11, 5), False, id="days-off"),
        pytest.param({"pmcoach.yaml": "holidays: {off: [2026-11-02, 2026-11-03]}\n"}, date(2026, 11, 6), True, id="after-them"),
        pytest.param(
            {"pmcoach.yaml": f"holidays: {{off: [{', '.join(f'2026-11-{day:02}' for day in range(1, 31))}]}}\n"},
            date(2026, 11, 15), False, id="a-month-off-waits-two-weeks",
        ),
        pytest.param(
            {"pmcoach.yaml": f"holidays: {{off: [{', '.join(f'2026-11-{day:02}' for day in range(1, 31))}]}}\n"},
            date(2026, 11, 16), True, id="and-no-longer",
        ),
        pytest.param({LI: "name: 李伟\n"}, TODAY, False, id="somebody-without-a-lead"),
    ],
)  # fmt: skip
def test_the_lead_has_two_working_days(files: dict[str, str], today: date, heard: bool) -> None:
    assert bool(found("W113", {W44: "done: [a]\n", **files}, today)) is heard


def test_of_somebody_without_a_file_no_reply_is_owed() -> None:
    assert found("W113", {"reports/2026-W44/wu.yaml": "done: [a]\n"}) == ()
