"""The brief before a 1:1: what the lead owes first, then goals, what is past its day, what to ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from tests.views.conftest import See, Seen, plain

from pmcoach.text import Lang
from pmcoach.views.pages import brief
from pmcoach.views.terminal import painted

Golden = Callable[[str, str], None]
PEOPLE = {
    "pmcoach.yaml": "language: zh\nlead: chen.jing\ncadence: {report: none, one_on_one: none, review: none, check: none}\n",
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\njoined: 2026-11-16\n",
}


def brief_of(seen: Seen, person: str = "li.wei", lang: Lang = Lang.ZH, cells: int = 80) -> list[str]:
    return plain(brief.page(seen.brief(person), seen.project, lang, cells))


@pytest.mark.parametrize("cells", [40, 80, 120])
@pytest.mark.parametrize("person", ["wang.fang", "li.wei"])
@pytest.mark.parametrize("lang", Lang)
def test_the_brief_of_a_person(
    lang: Lang, person: str, cells: int, teams: Mapping[Lang, Seen], golden: Golden
) -> None:
    rows = brief_of(teams[lang], person, lang, cells)
    golden(f"views/brief.{person}.{lang}.{cells}.txt", "".join(f"{row}\n" for row in rows))


@pytest.mark.parametrize("lang", Lang)
def test_the_brief_in_colour(lang: Lang, teams: Mapping[Lang, Seen], golden: Golden) -> None:
    seen = teams[lang]
    page = brief.page(seen.brief("wang.fang"), seen.project, lang, 80)
    golden(f"views/brief.wang.fang.{lang}.ansi", painted(page))


def test_where_nothing_waits_the_brief_says_so(see: See) -> None:
    assert brief_of(see(PEOPLE)) == [
        "李伟 · 一对一 2026-11-20 · 第一次",
        "",
        "目标",
        "  这段时间没有目标",
        "",
        "没有欠账，也没有偏离。问问你还不知道的。",
    ]


def test_problems_of_the_last_days_stand_there_in_their_last_words(see: See) -> None:
    files = {
        "reports/2026-W47/li.wei.yaml": "problems: [{what: 埋点延迟一天, need: 数据团队排期}, {what: 评审太晚, need: 提前一天}]\n",
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\njoined: 2026-11-01\n",
    }
    rows = brief_of(see({**PEOPLE, **files}))
    assert rows[rows.index("新遇到的问题") + 1 :] == [
        "  1  埋点延迟一天；需要：数据团队排期  reports/2026-W47/li.wei.yaml:1",
        "  2  评审太晚；需要：提前一天  reports/2026-W47/li.wei.yaml:1",
        "",
        "没有欠账，也没有偏离。问问你还不知道的。",
    ]


def test_a_person_without_a_name_is_called_by_id(see: See) -> None:
    seen = see({**PEOPLE, "people/li.wei.yaml": "lead: chen.jing\njoined: 2026-11-16\n"})
    assert brief_of(seen)[0] == "li.wei · 一对一 2026-11-20 · 第一次"


def test_a_one_on_one_held_today_is_not_the_last_one(see: See) -> None:
    seen = see(
        {
            **PEOPLE,
            "reviews/2025-12-30/li.wei.yaml": "kind: one_on_one\nby: chen.jing\nheld: 2025-12-30\n",
            "reviews/2026-11-20/li.wei.yaml": "kind: one_on_one\nby: chen.jing\nheld: 2026-11-20\n",
        }
    )
    assert brief_of(seen)[0] == "李伟 · 一对一 2026-11-20 · 上次 2025-12-30"


def topics(*lines: str) -> dict[str, str]:
    said = "".join(f"  - {line}\n" for line in lines)
    text = f"kind: one_on_one\nby: chen.jing\nheld: 2026-11-12\ntopics:\n{said}"
    return {**PEOPLE, "reviews/2026-11-12/li.wei.yaml": text}


def test_topics_without_an_outcome_are_carried_over(see: See) -> None:
    rows = brief_of(see(topics("{what: 排期}", "{what: 转岗, outcome: 三月再谈}", "{from: li.wei}")))
    assert rows[2:4] == ["上次没谈完的", "  1  排期  reviews/2026-11-12/li.wei.yaml:5"]
    assert not any("转岗" in row for row in rows)


def measures(*lines: str) -> dict[str, str]:
    said = "".join(f"  - {line}\n" for line in lines)
    text = f"kind: check\nby: chen.jing\nheld: 2026-11-02\nactions:\n{said}"
    return {**PEOPLE, "reviews/2026-10/li.wei.yaml": text}


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        pytest.param("{do: 学归因, due: 2026-12-18, effect: 能拆低分}", "学归因，12-18 前；预期效果：能拆低分", id="whole"),
        pytest.param("{do: 学归因, due: 2026-11-10}", "“学归因”应在 11-10 完成：卡在哪里？", id="late"),
        pytest.param("{do: 学归因, due: 2027-01-15}", "学归因，2027-01-15 前", id="next-year"),
        pytest.param("{do: 学归因}", "学归因", id="bare"),
        pytest.param("{do: 谈银行, owner: wu.hao, due: 2026-12-18}", "wu.hao：谈银行，12-18 前", id="of-another"),
        pytest.param("{do: 谈银行, owner: chen.jing, due: 2026-12-18}", "陈静：谈银行，12-18 前", id="of-the-lead"),
    ],
)  # fmt: skip
def test_the_improvement_plan_says_who_does_what_by_when(see: See, measure: str, said: str) -> None:
    rows = brief_of(see(measures(measure)))
    at = rows.index("改进计划")
    assert rows[at + 1] == f"  1  {said}  reviews/2026-10/li.wei.yaml:5"


@pytest.mark.parametrize(
    "measure",
    [
        pytest.param("{do: 学归因, done: 2026-11-18, result: 会了}", id="done"),
        pytest.param("{owner: li.wei, due: 2026-12-18}", id="says-nothing-to-do"),
    ],
)
def test_what_is_done_or_empty_is_no_part_of_the_plan(see: See, measure: str) -> None:
    assert "改进计划" not in brief_of(see(measures(measure)))


def test_what_the_lead_owes_by_now_stands_at_the_top_only(see: See) -> None:
    rows = brief_of(see(measures("{do: 谈银行, owner: chen.jing, due: 2026-11-10}")))
    assert rows[2:4] == [
        "先由你答复的",
        "  1  你答应 11-10 前做到“谈银行”：现在怎么样了？  reviews/2026-10/li.wei.yaml:5",
    ]
    assert "改进计划" not in rows


def test_what_a_retrospective_tries_is_no_measure(see: See) -> None:
    text = "kind: retro\nby: chen.jing\nheld: 2026-11-02\nretro: {try: [{do: 提前发影响面, owner: li.wei, due: 2026-12-01}]}\n"
    assert "改进计划" not in brief_of(see({**PEOPLE, "reviews/2026-10/li.wei.yaml": text}))


def goal(text: str, *reports: str) -> dict[str, str]:
    weeks = {f"reports/2026-W{46 + index}/li.wei.yaml": said for index, said in enumerate(reports)}
    return {**PEOPLE, "goals/2026-Q4/csat.yaml": f"owner: li.wei\n{text}", **weeks}


CSAT = "title: 满意度\ncreated: 2026-10-01\ndue: 2026-12-31\nmetric: {baseline: 3.9, target: 4.5, unit: 分}\n"


@pytest.mark.parametrize(
    ("reports", "said"),
    [
        pytest.param(
            ("metrics: {csat: 4.2}\n",),
            "    3.9 → 4.5分  现在 4.2分（11-13）",
            id="value",
        ),
        pytest.param(
            ("metrics: {csat: 4.2}\n", "metrics: {csat: 4.3}\n"),
            "3.9 → 4.5分  现在 4.3分（11-20）  应有 4.24分",
            id="the-last-value",
        ),
        pytest.param(("confidence: {csat: 6}\n",), "    信心 6", id="only-a-claim"),
        pytest.param(
            ("confidence: {csat: 6}\n", "confidence: {csat: 4}\n"), "    信心 6→4", id="a-claim-that-moved"
        ),
    ],
)
def test_a_goal_is_shown_by_its_numbers(see: See, reports: tuple[str, ...], said: str) -> None:
    rows = brief_of(see(goal(CSAT, *reports)))
    assert any(said in row for row in rows)


MET = {"reviews/2026-11-16/li.wei.yaml": "kind: one_on_one\nby: chen.jing\nheld: 2026-11-16\n"}


@pytest.mark.parametrize(
    ("metric", "values", "said"),
    [
        pytest.param("{baseline: 3.9, target: 4.5, unit: 分}", ("4.1", "4.2"), "比上次 +0.1分", id="up"),
        pytest.param("{baseline: 3.9, target: 4.5, unit: 分}", ("4.2", "4.1"), "比上次 -0.1分", id="down"),
        pytest.param("{baseline: 3.9, target: 4.5, unit: 分}", ("4.2", "4.2"), "比上次 ±0", id="the-same"),
        pytest.param("{baseline: 60%, target: 80%}", ("64%", "66%"), "比上次 +2 个百分点", id="shares-in-points"),
    ],
)  # fmt: skip
def test_what_moved_since_the_last_one_on_one_is_said(
    see: See, metric: str, values: tuple[str, str], said: str
) -> None:
    text = f"title: 满意度\ncreated: 2026-10-01\ndue: 2026-12-31\nmetric: {metric}\n"
    reports = [f"metrics: {{csat: {value}}}\n" for value in values]
    rows = brief_of(see({**goal(text, *reports), **MET}))
    assert any(said in row for row in rows)


def test_a_value_to_keep_has_no_way_to_go(see: See) -> None:
    text = "title: 工单保持在18件以内\ndue: 2026-12-31\nmetric: {name: 工单数, target: 18, unit: 件, direction: maintain}\n"
    rows = brief_of(see(goal(text, "metrics: {csat: 17}\n")))
    at = rows.index("  csat  工单数  正常")
    assert rows[at + 1] == "    现在 17件（11-13）"


def test_an_objective_is_shown_by_the_goals_below_it(see: See) -> None:
    files = {
        **goal("title: 让人满意\nkind: objective\n"),
        "goals/2026-Q4/score.yaml": CSAT + "parent: csat\nowner: chen.jing\n",
        "reports/2026-W47/chen.jing.yaml": "metrics: {score: 4.2}\n",
    }
    assert any("完成 50%" in row for row in brief_of(see(files)))


@pytest.mark.parametrize(
    ("private", "said"),
    [
        pytest.param("{mood: 4, load: 3}", ["  心情 4  负荷 3（满分 5，2026-W46 至 2026-W46）"], id="both"),
        pytest.param("{mood: 4}", ["  心情 4（满分 5，2026-W46 至 2026-W46）"], id="mood"),
        pytest.param("{load: 3}", ["  负荷 3（满分 5，2026-W46 至 2026-W46）"], id="load"),
        pytest.param(
            "{mood: 2, load: 3}",
            [
                "  1  心情只有 2（满分 5），怎么了？  reports/2026-W46/li.wei.yaml:2",
                "  负荷 3（满分 5，2026-W46 至 2026-W46）",
            ],
            id="what-is-asked-about-is-not-said-twice",
        ),
        pytest.param(
            "{mood: 2}",
            ["  1  心情只有 2（满分 5），怎么了？  reports/2026-W46/li.wei.yaml:2"],
            id="nothing-else",
        ),
    ],
)
def test_mood_and_load_stand_first(see: See, private: str, said: list[str]) -> None:
    rows = brief_of(see({**PEOPLE, "reports/2026-W46/li.wei.yaml": f"done: [a]\nprivate: {private}\n"}))
    assert rows[2 : 3 + len(said)] == ["只对你说的", *said]
    assert rows[3 + len(said)] == ""


def test_mood_goes_back_six_reports(see: See) -> None:
    weeks = {
        f"reports/2026-W{week}/li.wei.yaml": f"done: [第{week}周]\nprivate: {{mood: {week % 3 + 3}}}\n"
        for week in range(39, 48)
    }
    rows = brief_of(see({**PEOPLE, **weeks}))
    assert "  心情 3 4 5 3 4 5（满分 5，2026-W42 至 2026-W47）" in rows


def test_what_was_said_in_confidence_comes_before_all_else_the_last_first(see: See) -> None:
    """Whoever wants to resign is not to be found below a late reply."""
    files = {
        "reports/2026-W44/li.wei.yaml": "done: [a]\nasks: [{what: 样机}]\nprivate: {mood: 1, voice: 有点累}\n",
        "reports/2026-W47/li.wei.yaml": "done: [b]\nprivate: {mood: 1, voice: 我想辞职}\n",
    }
    rows = brief_of(see({**PEOPLE, **files}))
    assert rows[2] == "只对你说的"
    assert "我想辞职" in rows[3]
    assert "有点累" in rows[4]
    assert rows.index("先由你答复的") > 4


def test_a_report_whose_private_part_says_nothing_of_mood_is_left_out(see: See) -> None:
    rows = brief_of(see({**PEOPLE, "reports/2026-W46/li.wei.yaml": "done: [a]\nprivate: {voice: 想聊聊}\n"}))
    assert not any("满分" in row for row in rows)


def test_what_no_key_opens_is_counted(see: See) -> None:
    armour = "|\n  -----BEGIN AGE ENCRYPTED FILE-----\n  YWdl\n  -----END AGE ENCRYPTED FILE-----\n"
    weeks = {f"reports/2026-W{week}/li.wei.yaml": f"done: [a{week}]\nprivate: {armour}" for week in (46, 47)}
    rows = brief_of(see({**PEOPLE, **weeks}))
    assert "  [已加密] 共 2 个文件，最近的是 reports/2026-W47/li.wei.yaml" in rows
