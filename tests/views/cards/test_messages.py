"""Digest, reminders, thanks and brief, in both languages; and marker strings that must be in none of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest
from tests.week import WEEK

from pmcoach.project import Project
from pmcoach.text import Lang
from pmcoach.views.cards.card import Tone
from pmcoach.views.cards.messages import card_of, period_of

Make = Callable[..., Project]
Golden = Callable[[str, str], None]
WHAT = ("digest", "remind", "praise", "brief")


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("what", WHAT)
def test_a_message_says(what: str, lang: Lang, make: Make, golden: Golden) -> None:
    made = card_of(what, "li.wei" if what == "brief" else "", make(WEEK), lang)
    assert made is not None
    golden(f"views/{what}.{lang}.txt", "".join(f"{line}\n" for line in made.lines()))


@pytest.mark.parametrize(
    ("what", "period"),
    [("digest", "2026-W47"), ("praise", "2026-W47"), ("remind", "2026-11-20"), ("brief", "2026-11-20")],
)
def test_a_message_is_of_a_week_or_a_day(what: str, period: str, make: Make) -> None:
    assert period_of(what, make({})) == period


@pytest.mark.parametrize("what", ["digest", "remind", "praise"])
def test_an_empty_workspace_has_nothing_to_say(what: str, make: Make) -> None:
    assert card_of(what, "", make({"pmcoach.yaml": "lead: chen.jing\n"}), Lang.EN) is None


def test_a_person_with_nothing_has_no_brief(make: Make) -> None:
    files = {
        "pmcoach.yaml": "cadence: {report: none}\n",
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
    }
    assert card_of("brief", "li.wei", make(files), Lang.EN) is None


def test_a_value_on_its_way_stands_beside_its_target_and_thanks_have_their_effect(make: Make) -> None:
    better, report = "goals/2026-Q4/better.yaml", "reports/2026-W47/li.wei.yaml"
    files = {
        **WEEK,
        better: WEEK[better].replace("baseline: 0", "baseline: 5").replace("从 0", "从 5"),
        report: WEEK[report].replace("for: 夜里帮忙", "for: 夜里帮忙, impact: 少停机两小时"),
    }
    made = card_of("digest", "", make(files), Lang.EN)
    assert made is not None
    rows = [row.text for section in made.sections for row in section.rows]
    assert any("变好" in row and "62" in row and "100" in row for row in rows), rows
    assert any("夜里帮忙" in row and "少停机两小时" in row for row in rows), rows


def test_a_team_without_a_name_is_a_team(make: Make) -> None:
    files = {path: text for path, text in WEEK.items() if path != "people/chen.jing.yaml"}
    made = card_of("digest", "", make(files), Lang.EN)
    assert made is not None
    assert made.title == "Team · W47 · Fri 11-20"
    nobody = card_of("digest", "", make({**files, "people/chen.jing.yaml": "name: 陈静\n"}), Lang.ZH)
    assert nobody is not None
    assert nobody.title == "团队 · W47 · 11-20 周五"


def test_all_reports_in_and_nothing_late_is_said_shortly(make: Make) -> None:
    files = {
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
        "reports/2026-W46/li.wei.yaml": "done: [a]\n",
        "reports/2026-W47/li.wei.yaml": "done: [a]\n",
    }
    made = card_of("digest", "", make(files), Lang.ZH)
    assert made is not None
    assert made.facts == ("周报 W47：1 份已交 1 份",)


def test_nobody_owes_a_report_of_a_week_before_they_came(make: Make) -> None:
    files = {
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\njoined: 2026-11-18\n",
        "goals/2026-Q4/csat.yaml": "title: 满意度\nowner: li.wei\ndue: 2026-11-22\n",
    }
    made = card_of("digest", "", make(files), Lang.EN)
    assert made is not None
    assert made.facts == ("1 goal: 1 no data",)
    assert [(each.title, each.rows[0].text, each.rows[0].tag) for each in made.sections] == [
        ("Next 7 days", "李伟 · goal: 满意度", "11-22")
    ]


def test_what_concerns_most_is_shown_first_and_in_the_order_of_its_days(make: Make) -> None:
    steps = "".join(f"- {{do: s{day}, due: 2026-11-{day}}}\n" for day in (21, 22, 23, 24, 25, 26))
    files = {
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
        "goals/2026-Q4/a.yaml": f"title: 甲\nowner: li.wei\ndue: 2026-12-31\nplan:\n{steps}",
        "goals/2026-Q4/b.yaml": "title: 乙\nowner: li.wei\ndue: 2026-11-27\ndepends: [{team: 数据, what: 埋点, by: 2026-11-24}]\n",
        "goals/2026-Q4/c.yaml": "title: 丙\nowner: nobody\ndue: 2026-12-31\nplan: [{do: 丁, due: 2026-11-27}]\n",
    }
    made = card_of("digest", "", make(files), Lang.ZH)
    assert made is not None
    (ahead,) = [each for each in made.sections if each.title == "接下来 7 天"]
    assert [(each.tag, each.text) for each in ahead.rows] == [
        ("11-21", "李伟 · 计划步骤：s21"),
        ("11-22", "李伟 · 计划步骤：s22"),
        ("11-23", "李伟 · 计划步骤：s23"),
        ("11-24", "李伟 · 其他团队：数据 · 埋点"),
        ("11-27", "李伟 · 目标截止：乙"),
    ]
    assert ahead.more == 4


def test_a_goal_that_got_better_is_told_with_the_way_and_a_closed_one_by_its_name(make: Make) -> None:
    on_time = WEEK["goals/2026-Q4/better.yaml"].replace("2026-11-10}", "2026-12-10}")
    made = card_of("digest", "", make({**WEEK, "goals/2026-Q4/better.yaml": on_time}), Lang.EN)
    assert made is not None
    (well,) = [each for each in made.sections if each.title == "Going well"]
    assert [(each.tag, each.text, each.tone) for each in well.rows] == [
        ("on track", "李伟 · 变好 (62 of 100): at risk → on track", Tone.GOOD),
        ("done", "王芳 · 完成", Tone.GOOD),
        ("done", "李伟 · 访谈", Tone.GOOD),
    ]


FELL = "date,value\n2026-10-15,15\n2026-11-10,50\n2026-11-19,20\n"
RATE = "metric: {name: 投诉, unit: '%', baseline: 90, target: 60, source: metrics/bad.csv}\n"
SLOW = "date,value\n2026-10-15,89\n2026-10-30,89\n2026-11-10,88\n2026-11-19,87\n"


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        pytest.param(
            Lang.EN,
            [
                "李伟 · 好 0→100: 20 now, at this pace 0–126 in the end; on track last week",
                "王芳 · 投诉 90→60%: 87 now, at this pace 73–96% in the end",
            ],
            id="en",
        ),
        pytest.param(
            Lang.ZH,
            [
                "李伟 · 好 0→100：现在 20，照此速度最终 0–126；上周正常",
                "王芳 · 投诉 90→60%：现在 87，照此速度最终 73–96%",
            ],
            id="zh",
        ),
    ],
)
def test_what_needs_help_has_its_value_of_today_and_what_is_new_comes_first(
    lang: Lang, rows: list[str], make: Make
) -> None:
    bad = WEEK["goals/2026-Q4/bad.yaml"]
    files = {
        **{path: text for path, text in WEEK.items() if "better" not in path},
        "metrics/good.csv": FELL,
        "metrics/bad.csv": SLOW,
        "goals/2026-Q4/bad.yaml": f"{bad[: bad.index('metric:')]}{RATE}",
    }
    made = card_of("digest", "", make(files), lang)
    assert made is not None
    help_ = made.sections[0]
    assert [each.text for each in help_.rows] == rows
    assert [each.path for each in help_.rows] == ["goals/2026-Q4/good.yaml", "goals/2026-Q4/bad.yaml"]


def test_a_value_that_the_reason_names_is_not_said_twice(make: Make) -> None:
    files = {**WEEK, "metrics/bad.csv": "date,value\n2026-11-12,9\n2026-11-19,5\n"}
    made = card_of("digest", "", make(files), Lang.EN)
    assert made is not None
    assert (
        made.sections[0].rows[0].text
        == "王芳 · 坏 0→100: 5 now, at this pace 0–48 in the end; too early to tell last week"
    )


def test_what_is_past_its_day_is_named_but_for_goals_that_need_help_anyhow(make: Make) -> None:
    files = {
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
        "goals/2026-Q4/a.yaml": "title: 甲\nowner: li.wei\ndue: 2026-12-31\nplan: [{do: 乙, due: 2026-11-02}]\n"
        "depends: [{team: 数据, what: 埋点, by: 2026-11-04}]\n",
        "goals/2026-Q4/c.yaml": "title: 丙\nowner: li.wei\nstart: 2026-10-01\ndue: 2026-11-06\n"
        "metric: {name: 丙, baseline: 0, target: 10, source: metrics/c.csv}\n",
        "metrics/c.csv": "date,value\n2026-11-05,3\n",
    }
    made = card_of("digest", "", make(files), Lang.EN)
    assert made is not None
    (past,) = [each for each in made.sections if each.title == "Overdue"]
    assert [(each.tag, each.text, each.path) for each in past.rows] == [
        ("11-04", "李伟 · other team: 数据 · 埋点", "goals/2026-Q4/a.yaml"),
        ("11-02", "李伟 · plan step: 乙", "goals/2026-Q4/a.yaml"),
    ]
    assert [each.text for each in made.sections[0].rows] == [
        "李伟 · 丙 0→10: ended at 3",
        "李伟 · 甲: 0 of 1 plan steps done, 1 due by now",
    ]


def test_a_reminder_knows_whose_turn_it_is(make: Make) -> None:
    files = {
        **WEEK,
        "pmcoach.yaml": "lead: chen.jing\ncadence: {one_on_one: weekly, check: none, review: none}\n",
        "reports/2026-W45/wang.fang.yaml": "asks: [{what: 接口, from: 法务部}]\n",
    }
    made = card_of("remind", "", make(files), Lang.EN)
    assert made is not None
    assert {
        (each.title, row.text.split(" · ")[0], row.who) for each in made.sections for row in each.rows
    } >= {
        ("Missing reports", "王芳", "wang.fang"),
        ("Reports due today", "王芳", "wang.fang"),
        ("Waiting for an answer", "李伟", "chen.jing"),
        ("Waiting for an answer", "王芳", ""),
    }


def test_an_ask_without_anybody_to_answer_it_waits_for_nobody_by_name(make: Make) -> None:
    files = {
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
        "reports/2026-W45/li.wei.yaml": "asks: [看数据]\n",
    }
    made = card_of("remind", "", make(files), Lang.EN)
    assert made is not None
    assert [each.text for each in made.sections[-1].rows] == [
        "李伟 · “看数据” has waited 3 weeks for chen.jing"
    ]


def test_thanks_without_words_are_thanks(make: Make) -> None:
    files = {
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
        "reports/2026-W47/li.wei.yaml": "praise: [{to: 隔壁的人}]\n",
    }
    made = card_of("praise", "", make(files), Lang.EN)
    assert made is not None
    assert list(made.lines()) == ["Thanks · W47", "李伟 thanks 隔壁的人: ♥"]


@pytest.mark.parametrize(
    ("asks", "question"),
    [
        pytest.param({"W47": "看数据"}, "“看数据” is new: what is your answer?", id="new"),
        pytest.param(
            {"W45": "看数据"}, "“看数据” has waited since 11-06, week 3: what is your answer?", id="waited"
        ),
        pytest.param(
            {"W45": "看数据", "W47": "看数据"},
            "“看数据” was asked 2 times since 11-06, week 3: what is your answer?",
            id="again",
        ),
    ],
)
def test_a_brief_begins_with_what_the_lead_owes(asks: Mapping[str, str], question: str, make: Make) -> None:
    files = {"people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n"}
    files |= {f"reports/2026-{week}/li.wei.yaml": f"asks: [{what}]\n" for week, what in asks.items()}
    goal = "title: 甲\nowner: li.wei\nresources: [{what: 两名前端, by: 2026-11-01}]\n"
    made = card_of("brief", "li.wei", make({**files, "goals/2026-Q4/a.yaml": goal}), Lang.EN)
    assert made is not None
    assert made.sections[0].title == "Yours to answer first"
    assert [each.text for each in made.sections[0].rows][:2] == [
        question,
        "“两名前端” was needed by 11-01: does it come, and when?",
    ]


MARK = "标记m"
REPORT = f"""\
done: [上线]
problems:
- {{what: {MARK}1, kind: conflict, need: {MARK}2}}
- 缺数据
reply: {{by: chen.jing, text: {MARK}3}}
private:
  mood: 1
  load: 5
  voice: {MARK}4
  done: [{MARK}5]
  asks: [{{what: {MARK}6}}]
  problems: [{{what: {MARK}7}}]
  praise: [{{to: wang.fang, for: {MARK}8}}]
  next: [{{what: {MARK}9}}]
"""
REVIEW = f"""\
by: chen.jing
held: 2026-11-18
topics: [{{what: {MARK}10, outcome: {MARK}11}}]
goals: [{{goal: good, result: {MARK}12, comment: {MARK}13}}]
ratings: [{{dimension: results, score: 1, evidence: [{MARK}14]}}]
self: [{{dimension: results, score: 5, comment: {MARK}15}}]
feedback: [{{from: wang.fang, kind: peer, behaviour: {MARK}16}}]
strengths: [{MARK}17]
improve: [{MARK}18]
actions: [{{do: {MARK}19, owner: li.wei, due: 2026-11-19, effect: {MARK}20}}]
rewards: [{{kind: bonus, for: {MARK}21, on: 2026-11-18}}]
conflicts: [{{facts: {MARK}22, agreed: {MARK}23, follow_up: 2026-11-20}}]
retro: {{keep: [{MARK}24], try: [{{do: {MARK}25, due: 2026-11-21}}]}}
ack: {{by: li.wei, comment: {MARK}26}}
private: {{actions: [{{do: {MARK}27, due: 2026-11-21}}], conflicts: [{{facts: {MARK}28, follow_up: 2026-11-21}}]}}
"""


@pytest.mark.parametrize(
    "day", [date(2026, 11, 19), date(2026, 11, 20), date(2026, 11, 24), date(2026, 12, 4)]
)
@pytest.mark.parametrize("what", WHAT)
def test_mood_ratings_rewards_and_conflicts_never_leave(what: str, day: date, make: Make) -> None:
    files = dict(WEEK)
    for week in ("W45", "W46", "W47"):
        files[f"reports/2026-{week}/li.wei.yaml"] = REPORT
    for period in ("2026-11-18", "2026-10", "2026-Q3"):
        files[f"reviews/{period}/li.wei.yaml"] = REVIEW
    project = make(files, day)
    assert not [
        problem for file in project.files.values() for problem in file.problems if problem.code == "E004"
    ]
    for lang in Lang:
        made = card_of(what, "li.wei" if what == "brief" else "", project, lang)
        assert MARK not in repr(made)


def test_lessons_are_told_with_their_link_or_their_experiment(make: Make) -> None:
    files = {
        **WEEK,
        "goals/2026-Q4/good.yaml": WEEK["goals/2026-Q4/good.yaml"]
        + "experiments: [{hypothesis: 短问卷, until: 2026-11-18, result: refuted, learned: 长短无关}, "
        "{hypothesis: 红包, until: 2026-11-18, learned: 太贵}]\n",
        "reports/2026-W47/wang.fang.yaml": "learned: [{what: 周一看邮件, link: https://a.example}]\n",
    }
    card = card_of("digest", "", make(files), Lang.ZH)
    assert card is not None
    (rows,) = [[row.text for row in section.rows] for section in card.sections if section.title == "学到的"]
    assert [text.split(" · ")[1] for text in rows] == [
        "周一看邮件 https://a.example", "长短无关（“短问卷”不成立）", "太贵"
    ]  # fmt: skip
