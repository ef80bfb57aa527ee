"""A review to finish: filled with the evidence there is, every line with its place; judgement is left blank."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

import pytest
from tests.rules.conftest import judged

from pmcoach.assess.reviews.period_summary import term
from pmcoach.briefing.talking_point import TalkingPoint
from pmcoach.dates.period import parse
from pmcoach.pasting.paste import NO_PASTE, Entry, Part, Paste
from pmcoach.project import Project
from pmcoach.records.fields.enums import ReviewKind
from pmcoach.records.kinds.review import Review
from pmcoach.text import Lang, Text
from pmcoach.views.drafts.review_draft import draft

Make = Callable[..., Project]
SETTINGS = "lead: chen.jing\ndimensions:\n  - {id: results, weight: 60, title: 目标完成}\n  - {id: teamwork, weight: 40}\n"
TEAM = {
    "pmcoach.yaml": SETTINGS,
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/wang.fang.yaml": "name: 王芳\nlead: chen.jing\n",
    "people/li.wei.yaml": (
        "name: 李伟\nlead: chen.jing\njoined: 2026-11-02\ntraining:\n"
        "  - {topic: 用户研究, due: 2026-10-31, done: 2026-10-30, used_in: csat}\n"
        "  - {topic: 谈判, due: 2026-11-10}\n"
    ),
}
FILES = TEAM | {
    "goals/2026-Q4/csat.yaml": (
        "title: 甲\nowner: li.wei\nmetric: {name: 满意度, unit: 分, baseline: 3.9, target: 4.5}\n"
        "experiments: [{hypothesis: 短问卷回收更多, until: 2026-11-06, result: refuted, learned: 长短无关},\n"
        "  {hypothesis: 红包有用, until: 2026-11-06, learned: 太贵}]\n"
    ),
    "goals/2026-Q4/launch.yaml": (
        "title: 乙\nowner: li.wei\nplan: [{do: 提测, done: 2026-11-02}, {do: 上线, due: 2026-12-01}]\n"
    ),
    "goals/2026-Q4/soon.yaml": "title: 丙\nowner: li.wei\nstart: 2026-11-15\nmetric: {name: 量, target: 3}\n",
    "reports/2026-W45/li.wei.yaml": "done: [问卷]\nproblems: [{what: 缺测试机, solved: 2026-11-06}]\nmetrics: {csat: 4.1}\n",
    "reports/2026-W46/li.wei.yaml": "done: [评审]\nproblems: [接口延期]\nprivate: {problems: [想换组]}\n",
    "reports/2026-W46/wang.fang.yaml": "praise: [{to: li.wei, for: 夜里一起对单}]\n",
    "reviews/2026-10/li.wei.yaml": (
        "kind: check\nheld: 2026-11-02\nactions:\n"
        "  - {do: 周报写数字, owner: li.wei, due: 2026-11-30, effect: 一眼看懂}\n"
        "  - {do: 找导师, owner: li.wei, done: 2026-11-05, result: 每周聊一次}\n"
        "  - {do: 少开会, owner: li.wei}\n"
    ),
    "reviews/2026-11-12/li.wei.yaml": (
        "kind: one_on_one\nheld: 2026-11-12\n"
        "topics: [数据分析师, {what: '双十二: 谁值班', outcome: }, {what: 假期, outcome: 定了}, {outcome: 空}]\n"
        "actions: [{do: 问人力, owner: chen.jing, due: 2026-11-19}]\n"
    ),
}
KINDS = {
    ReviewKind.ONE_ON_ONE: "2026-11-20",
    ReviewKind.CHECK: "2026-11",
    ReviewKind.APPRAISAL: "2026-Q4",
    ReviewKind.RETRO: "2026-W47",
}
ASKED = Text(en="csat: your confidence went 7→5: what changed?", zh="csat：信心从 7 到 5，发生了什么？")
(FOUND,) = judged("M101", "title: 甲\nowner: li.wei\n")
POINTS = (
    TalkingPoint(FOUND, ASKED, ASKED),
    TalkingPoint(FOUND, ASKED, None),
    TalkingPoint(FOUND._replace(private=True), ASKED, Text(en="How is your mood?", zh="心情怎样？")),
)


def drafted(
    project: Project,
    kind: ReviewKind,
    lang: Lang = Lang.EN,
    points: tuple[TalkingPoint, ...] = POINTS,
    period: str = "",
    paste: Paste = NO_PASTE,
) -> str:
    within = parse(period or KINDS[kind])
    assert within is not None
    return draft(term(project.people["li.wei"], within, project), kind, points, project, lang, paste)


def review(make: Make, text: str, period: str = "2026-Q4", files: Mapping[str, str] = FILES) -> Review:
    """The review a text is; it has to be one without a problem."""
    path = f"reviews/{period}/li.wei.yaml"
    file = make({**files, path: text}).files[path]
    assert [problem.code for problem in file.problems] == []
    record = file.record
    assert isinstance(record, Review)
    return record


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("kind", ReviewKind)
def test_a_review_starts_from_the_evidence(
    make: Make, golden: Callable[[str, str], None], kind: ReviewKind, lang: Lang
) -> None:
    text = drafted(make(FILES), kind, lang)
    golden(f"review_draft.{kind}.{lang}.yaml", text)
    assert review(make, text, KINDS[kind]).kind is kind


def test_a_1_1_carries_on_what_was_left_open(make: Make) -> None:
    found = review(make, drafted(make(FILES), ReviewKind.ONE_ON_ONE))
    assert [(topic.what, topic.outcome) for topic in found.topics] == [
        ("数据分析师", ""),
        ("双十二: 谁值班", ""),
    ]


def test_a_first_1_1_has_a_blank_to_fill(make: Make) -> None:
    text = drafted(make(TEAM), ReviewKind.ONE_ON_ONE, points=())
    assert text.startswith("kind: one_on_one\nby: chen.jing\nheld: 2026-11-20\ntopics:\n  -\nactions:")


def test_what_is_for_the_brief_only_is_written_nowhere(make: Make) -> None:
    texts = [drafted(make(FILES), kind) for kind in ReviewKind]
    assert not any("mood" in text or "想换组" in text for text in texts)


def test_at_most_seven_questions_are_suggested(make: Make) -> None:
    assert drafted(make(FILES), ReviewKind.ONE_ON_ONE, points=POINTS * 9).count("confidence went") == 7


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("kind", ReviewKind)
def test_a_comment_without_its_mark_is_a_line_that_fits(make: Make, kind: ReviewKind, lang: Lang) -> None:
    text = re.sub(r"(?m)^( *)#(?=-)", r"\1", drafted(make(FILES), kind, lang))
    path = f"reviews/{KINDS[kind]}/li.wei.yaml"
    problems = make(FILES | {path: text}).files[path].problems
    assert {problem.code for problem in problems} <= {"E006"}, "only what is to be filled in is missing"


def test_results_are_those_of_the_last_day(make: Make) -> None:
    later = {"reports/2026-W47/li.wei.yaml": "metrics: {csat: 4.4}\n"}
    found = review(make, drafted(make(FILES | later, date(2026, 12, 1)), ReviewKind.CHECK, period="2026-10"))
    assert [(result.goal, result.result) for result in found.goals] == [
        ("csat", "no data"),
        ("launch", "50%"),
    ]
    found = review(make, drafted(make(FILES | later, date(2026, 12, 1)), ReviewKind.CHECK))
    assert [(result.goal, result.result) for result in found.goals] == [
        ("csat", "4.4分"), ("launch", "50%"), ("soon", "no data")
    ]  # fmt: skip


def test_ratings_are_blank_and_rest_on_files_that_exist(make: Make) -> None:
    found = review(make, drafted(make(FILES), ReviewKind.APPRAISAL))
    assert [(rating.dimension, rating.score) for rating in found.ratings] == [
        ("results", None),
        ("teamwork", None),
    ]
    assert found.ratings[0].evidence == ("goals/csat", "goals/launch", "goals/soon", "reviews/2026-10")
    assert found.ratings[1].evidence == ("reports/2026-W46/wang.fang",), "who thanked them"
    assert [(rating.dimension, rating.score) for rating in found.self_ratings] == [
        ("results", None),
        ("teamwork", None),
    ]


def test_a_dimension_that_no_file_shows_by_itself_has_no_evidence_yet(make: Make) -> None:
    settings = SETTINGS.replace("{id: teamwork, weight: 40}", "{id: attitude, weight: 40, title: 工作态度}")
    files = FILES | {"pmcoach.yaml": settings}
    text = drafted(make(files), ReviewKind.APPRAISAL)
    assert review(make, text, files=files).ratings[1].evidence == ()
    assert "    score:  # 1 to 5, with evidence: 工作态度\n    evidence: []\n" in text
    rated = text.replace("    score:  # 1 to 5, with evidence", "    score: 4  # 1 to 5, with evidence")
    path = "reviews/2026-Q4/li.wei.yaml"
    assert [
        each.values["dimension"] for each in judged("V101", files | {path: rated}) if each.path == path
    ] == ["attitude"]


@pytest.mark.parametrize(
    ("goal", "note"),
    [
        pytest.param("", "target 4.5分, 33% of the way on 11-06: too early to tell", id="open"),
        pytest.param(
            "status: done\nclosed: {on: 2026-11-10, result: 4.1}\n",
            "target 4.5分, 33% of the way on 11-10: missed; nobody says why", id="short-without-a-reason",
        ),
        pytest.param(
            "status: done\nclosed: {on: 2026-11-10, result: 4.1, why: 问卷晚了}\n",
            "target 4.5分, 33% of the way on 11-10: missed; 问卷晚了", id="short-with-one",
        ),
        pytest.param(
            "status: done\nclosed: {on: 2026-11-10, result: 4.5}\n", "target 4.5分, 100% of the way on 11-10: done", id="reached"
        ),
    ],
)  # fmt: skip
def test_an_appraisal_says_result_against_target(make: Make, goal: str, note: str) -> None:
    path = "goals/2026-Q4/csat.yaml"
    text = drafted(make(FILES | {path: FILES[path] + goal}), ReviewKind.APPRAISAL)
    assert f"  # {note}\n" in text


def test_what_nothing_measures_says_so(make: Make) -> None:
    text = drafted(make(FILES), ReviewKind.APPRAISAL)
    assert "target 3, how far is not known: no data" in text
    above = "title: 丁\nowner: li.wei\nkind: objective\nmetric: {name: 率, target: 3}\n"
    below = "title: 戊\nowner: wang.fang\nparent: above\nmetric: {name: 数, baseline: 0, target: 4}\n"
    files = FILES | {
        "goals/2026-Q4/above.yaml": above,
        "goals/2026-Q4/below.yaml": below,
        "reports/2026-W46/wang.fang.yaml": "metrics: {below: 2}\npraise: [{to: li.wei, for: 夜里一起对单}]\n",
    }
    assert "target 3, 50% of the way: " in drafted(make(files), ReviewKind.APPRAISAL)


def test_whom_they_helped_is_on_record(make: Make) -> None:
    goal = {"goals/2026-Q4/other.yaml": "title: 新流程\nowner: wang.fang\nhelpers: [li.wei]\n"}
    files = FILES | goal
    text = drafted(make(files), ReviewKind.APPRAISAL)
    assert "#   helped 王芳: 新流程  [goals/2026-Q4/other]\n" in text
    assert review(make, text, files=files).ratings[1].evidence == (
        "goals/other",
        "reports/2026-W46/wang.fang",
    )


def test_without_dimensions_and_goals_there_are_blanks(make: Make) -> None:
    bare = {"people/li.wei.yaml": "name: 李伟\n"}
    text = drafted(make(bare), ReviewKind.APPRAISAL, points=())
    assert "\nratings:\n  -\nself:  # filled in by the person\n  -\n" in text
    assert "#   nothing is on record for this period\n" in text
    assert "by:" not in text
    assert "goals:" not in text
    assert review(make, text, files=bare).kind is ReviewKind.APPRAISAL


@pytest.mark.parametrize(
    ("period", "held"),
    [
        pytest.param("2026-11-24", "2026-11-24", id="of-a-day-to-come"),
        pytest.param("2026-10", "2026-11-20", id="of-a-month-past"),
    ],
)
def test_it_is_held_on_its_day_or_else_today(make: Make, period: str, held: str) -> None:
    assert f"\nheld: {held}\n" in drafted(make(FILES), ReviewKind.ONE_ON_ONE, period=period)


OWN = Paste(
    {Part.DONE: (Entry("问卷上线"),), Part.ASKS: (Entry("一名分析师"),), Part.LEARNED: (Entry("先看数据"),)},
    (),
    {"csat": "4.2"},
)


@pytest.mark.parametrize(
    ("kind", "lang", "rows"),
    [
        pytest.param(
            ReviewKind.CHECK, Lang.EN,
            ["topics:", "  - {what: 一名分析师, from: li.wei}", "  - {from: li.wei, kind: self, behaviour: 问卷上线}",
             "  - {from: li.wei, kind: self, suggestion: 先看数据}"],
            id="check",
        ),
        pytest.param(ReviewKind.CHECK, Lang.ZH, ["  - {来自: li.wei, 类型: 自评, 行为: 问卷上线}"], id="in-chinese"),
        pytest.param(ReviewKind.RETRO, Lang.EN, ["    - 问卷上线", "    #- 先看数据"], id="retro"),
    ],
)  # fmt: skip
def test_a_person_s_own_words_are_filled_in(
    make: Make, kind: ReviewKind, lang: Lang, rows: list[str]
) -> None:
    text = drafted(make(FILES), kind, lang, paste=OWN)
    assert [row for row in rows if row not in text.splitlines()] == []
    if kind is ReviewKind.CHECK and lang is Lang.EN:
        assert "  # 4.2 in the text; " in text
