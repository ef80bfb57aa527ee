"""What the lead owes a person."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import CSAT, TEAM, Make, asked, said

from pmcoach.assess.debts import debts
from pmcoach.assess.notice import Notice
from pmcoach.text import Lang

LI = "people/li.wei.yaml"
W43, W44, W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in range(43, 48))
TALK = {"reviews/2026-11-18/li.wei.yaml": "held: 2026-11-18\n"}
TODAY = date(2026, 11, 20)


def notices(make: Make, files: dict[str, str], today: date = TODAY) -> list[Notice]:
    """What is owed, but for the 1:1 that was held the day before yesterday."""
    project = make({**TEAM, **TALK, **files}, today)
    return list(debts(project.people["li.wei"], project))


def replied(text: str) -> str:
    return f"{text}reply: {{by: chen.jing, on: 2026-11-16, text: 好}}\n"


@pytest.mark.parametrize(
    ("files", "weight", "en", "question", "zh", "frage"),
    [
        pytest.param(
            {W45: replied("asks: [一名分析师]\n")},
            23,
            "一名分析师 (week 3 without an answer)",
            "“一名分析师” has waited since 11-06, week 3: what is your answer?",
            "一名分析师（第 3 周未答复）",
            "“一名分析师”从 11-06 等到现在，第 3 周了：你的答复是什么？",
            id="an ask",
        ),
        pytest.param(
            {W45: replied("asks: [一名分析师]\n"), W46: replied("asks: [一名分析师]\n")},
            23,
            "一名分析师 (week 3 without an answer, asked 2 times)",
            "“一名分析师” was asked 2 times since 11-06, week 3: what is your answer?",
            "一名分析师（第 3 周未答复，提了 2 次）",
            "“一名分析师”从 11-06 起提了 2 次，第 3 周了：你的答复是什么？",
            id="an ask that was repeated",
        ),
        pytest.param(
            {W47: "asks: [一名分析师]\n"},
            21,
            "一名分析师 (new, no answer yet)",
            "“一名分析师” is new: what is your answer?",
            "一名分析师（新提的，未答复）",
            "“一名分析师”是新提的：你的答复是什么？",
            id="an ask of this week",
        ),
        pytest.param(
            {W47: "problems: [{what: 法务不回, from: 上级, by: 2026-11-18, since: 2026-11-10}]\n"},
            20,
            "problem waiting for you: 法务不回 (week 2)",
            "“法务不回” waits for you, week 2: what will you do, by when?",
            "等你解决的问题：法务不回（第 2 周）",
            "“法务不回”在等你，第 2 周了：你打算怎么做，什么时候？",
            id="a problem past its day",
        ),
        pytest.param(
            {CSAT: "title: 甲\nowner: li.wei\nresources: [{what: 2名前端, by: 2026-10-30}]\n"},
            20,
            "2名前端, needed by 10-30, not answered",
            "“2名前端” was needed by 10-30: does it come, and when?",
            "2名前端，最晚 10-30 要，未答复",
            "“2名前端”最晚 10-30 要：给不给，什么时候？",
            id="a resource",
        ),
        pytest.param(
            {"reviews/2026-Q3/li.wei.yaml": "held: 2026-10-12\nactions: [{do: 找法务, owner: chen.jing, due: 2026-10-30}]\n"},
            19,
            "you promised “找法务” by 10-30",
            "You promised “找法务” by 10-30: what came of it?",
            "你答应的“找法务”应在 10-30 完成",
            "你答应 10-30 前做到“找法务”：现在怎么样了？",
            id="a promise",
        ),
    ],
)  # fmt: skip
def test_what_the_lead_has_not_answered(
    make: Make, files: dict[str, str], weight: float, en: str, question: str, zh: str, frage: str
) -> None:
    (notice,) = notices(make, files)
    assert (notice.weight, notice.path in files, notice.private) == (weight, True, False)
    assert (said([notice]), asked([notice])) == ([en], [question])
    assert (said([notice], Lang.ZH), asked([notice], Lang.ZH)) == ([zh], [frage])


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({W45: replied("asks: [{what: 分析师, answer: 下周到位}]\n")}, id="answered"),
        pytest.param({W45: replied("asks: [{what: 分析师, from: 数据团队}]\n")}, id="asked of others"),
        pytest.param({W47: "problems: [{what: 法务不回, from: 上级}]\n"}, id="a problem of this week"),
        pytest.param({W47: "problems: [{what: 法务不回, from: 法务, by: 2026-11-01}]\n"}, id="somebody else's problem"),
        pytest.param(
            {CSAT: "title: 甲\nowner: li.wei\nresources: [{what: 前端, from: 设计, by: 2026-10-30}]\n"}, id="somebody else's resource"
        ),
        pytest.param(
            {"reviews/2026-Q3/li.wei.yaml": "held: 2026-10-12\nactions: [{do: a, owner: chen.jing, due: 2026-11-20}, {do: b, due: 2026-10-30}]\n"},
            id="a promise in time, and the person's own",
        ),
        pytest.param({"people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\n",
             "reviews/2026-Q3/wu.hao.yaml": "held: 2026-10-12\nactions: [{do: a, owner: chen.jing, due: 2026-10-30}]\n"}, id="owed to somebody else"),
        pytest.param({LI: "name: 李伟\n", W45: "asks: [分析师]\n"}, id="somebody without a lead"),
    ],
)  # fmt: skip
def test_what_the_lead_does_not_owe(make: Make, files: dict[str, str]) -> None:
    assert notices(make, files) == []


def test_private_asks_and_promises_stay_private(make: Make) -> None:
    files = {
        W47: "private: {asks: [换组], problems: [{what: 吵架, from: 上级, by: 2026-11-01}]}\n",
        "reviews/2026-Q3/li.wei.yaml": "held: 2026-10-12\n"
        "private: {actions: [{do: 调薪, owner: chen.jing, due: 2026-10-30}]}\n",
    }
    assert [notice.private for notice in notices(make, files)] == [True, True, True]


def test_reports_without_a_reply(make: Make) -> None:
    files = {
        W43: "done: [a]\n",
        W44: "done: [b]\nprivate: {reply: {on: 2026-11-02, text: 好}}\n",
        W45: replied("done: [c]\n"),
        W46: "done: [d]\nprivate: {mood: 3}\n",
        W47: "done: [e]\n",
    }
    (notice,) = notices(make, files)
    assert said([notice]) == ["the W43, W46 reports have no reply"]
    assert said([notice], Lang.ZH) == ["W43、W46 周报未回复"]
    assert (notice.path, notice.weight) == (W43, 12)


def test_a_reply_is_owed_for_four_weeks(make: Make) -> None:
    files = {W43: "done: [a]\n"}
    assert said(notices(make, files, date(2026, 11, 22))) == ["the W43 report has no reply"]
    assert notices(make, files, date(2026, 11, 23)) == []


@pytest.mark.parametrize(
    ("files", "weight", "en", "zh"),
    [
        pytest.param(
            {"reviews/2026-11-05/li.wei.yaml": "held: 2026-11-05\n"},
            10 + 8 / 7,
            "1:1 overdue by 8 days",
            "一对一已逾期 8 天",
            id="overdue",
        ),
        pytest.param(
            {"reviews/2026-01-05/li.wei.yaml": "held: 2026-01-05\n"},
            18,
            "1:1 overdue by 312 days",
            "一对一已逾期 312 天",
            id="overdue for ever",
        ),
        pytest.param({LI: f"{TEAM[LI]}joined: 2026-11-02\n"}, 10 + 11 / 7, "no 1:1 so far", "还没有做过一对一", id="the first"),
    ],
)  # fmt: skip
def test_a_one_on_one_that_was_not_held(
    make: Make, files: dict[str, str], weight: float, en: str, zh: str
) -> None:
    old = {
        "reports/2026-W01/li.wei.yaml": "",
        "reviews/2026-Q3/li.wei.yaml": "",
        "reviews/2026-H2/li.wei.yaml": "",
    }
    project = make(
        {
            **TEAM,
            **old,
            "pmcoach.yaml": "cadence: {check: none, review: none}\nlimits: {recognition_weeks: 0}\n",
            **files,
        }
    )
    (notice,) = debts(project.people["li.wei"], project)
    assert [said([notice]), said([notice], Lang.ZH)] == [[en], [zh]]
    assert notice.weight == pytest.approx(weight)


def test_nobody_meets_who_is_away(make: Make) -> None:
    away = f"{TEAM[LI]}leave: [{{from: 2026-11-19, to: 2026-11-25}}]\n"
    project = make({**TEAM, LI: away, "reviews/2026-11-05/li.wei.yaml": "held: 2026-11-05\n"})
    assert debts(project.people["li.wei"], project) == ()


def test_checks_and_appraisals_past_their_day(make: Make) -> None:
    quiet = "cadence: {report: none}\nlimits: {recognition_weeks: 0}\n"
    found = notices(make, {"reports/2026-W36/li.wei.yaml": "", "pmcoach.yaml": quiet})
    assert said(found) == [
        "the 2026-09 check is overdue since 10-10",
        "the 2026-10 check is overdue since 11-10",
        "the 2026-Q3 appraisal is overdue since 10-21",
    ]
    assert said(found, Lang.ZH)[1:] == [
        "2026-10 检查还没有做，最晚应在 11-10",
        "2026-Q3 考核还没有做，最晚应在 10-21",
    ]


def test_a_check_in_its_days_of_grace_is_no_debt(make: Make) -> None:
    files = {"reports/2026-W42/li.wei.yaml": replied(""), "pmcoach.yaml": "cadence: {one_on_one: none}\n"}
    assert notices(make, files, date(2026, 11, 10)) == []
    (notice,) = notices(make, files, date(2026, 11, 11))
    assert said([notice]) == ["the 2026-10 check is overdue since 11-10"]


OLD = {
    "reports/2026-W36/li.wei.yaml": "",
    "pmcoach.yaml": "lead: chen.jing\ncadence: {check: none, review: none}\n",
}
PRAISE = "praise: [{to: li.wei, for: 访谈做得细}]\n"


@pytest.mark.parametrize(
    ("files", "heard"),
    [
        pytest.param({}, True, id="never"),
        pytest.param({"reports/2026-W40/chen.jing.yaml": PRAISE}, True, id="long ago"),
        pytest.param({"reports/2026-W41/chen.jing.yaml": PRAISE}, False, id="in the last six weeks"),
        pytest.param({"reports/2026-W45/chen.jing.yaml": PRAISE.replace("li.wei", "李伟")}, False, id="by name"),
        pytest.param({"reviews/2026-10/li.wei.yaml": "rewards: [{kind: bonus, for: a, on: 2026-11-02}]\n"}, False, id="a reward"),
        pytest.param({LI: f"{TEAM[LI]}joined: 2026-10-10\n"}, False, id="not here that long"),
        pytest.param({LI: f"{TEAM[LI]}joined: 2026-10-09\n"}, True, id="here just that long"),
        pytest.param({"pmcoach.yaml": f"{OLD['pmcoach.yaml']}limits: {{recognition_weeks: 0}}\n"}, False, id="nobody minds"),
    ],
)  # fmt: skip
def test_thanks_that_are_due(make: Make, files: dict[str, str], heard: bool) -> None:
    found = notices(make, {**OLD, **files})
    assert said(found) == (["no word of thanks for 6 weeks"] if heard else [])
    assert said(found, Lang.ZH) == (["6 周没有得到表扬"] if heard else [])


def test_a_new_workspace_owes_no_thanks(make: Make) -> None:
    files = {"reports/2026-W42/li.wei.yaml": "", "pmcoach.yaml": "cadence: {one_on_one: none, check: none}\n"}
    assert notices(make, files, date(2026, 11, 22)) == []
    assert said(notices(make, files, date(2026, 11, 23))) == ["no word of thanks for 6 weeks"]
