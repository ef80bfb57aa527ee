"""What the files say of a person's period, as comments, each line with its place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import PurePath

import pytest
from tests.conftest import TODAY
from tests.views.drafts.test_review_draft import FILES, TEAM

from pmcoach.assess.reviews.period_summary import term
from pmcoach.dates.period import parse
from pmcoach.project import Project
from pmcoach.project.history import NoPast, Version
from pmcoach.text import Lang
from pmcoach.views.drafts.review_facts import facts

Make = Callable[..., Project]


def said(project: Project, lang: Lang = Lang.EN) -> list[str]:
    within = parse("2026-Q4")
    assert within is not None
    return list(facts(term(project.people["li.wei"], within, project), project, lang))


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        pytest.param(
            Lang.EN,
            [
                "# What the files say of 2026-Q4",
                "#   reports: 2 of 2 submitted",
                "#   problem solved: 缺测试机  [reports/2026-W45/li.wei]",
                "#   problem open: 接口延期  [reports/2026-W46/li.wei]",
                "#   measure open, due 2026-11-30: 周报写数字; expected: 一眼看懂  [reviews/2026-10/li.wei]",
                "#   measure done: 找导师; effect: 每周聊一次  [reviews/2026-10/li.wei]",
                "#   measure open, without a day: 少开会; expected: —  [reviews/2026-10/li.wei]",
                "#   thanked by 王芳: 夜里一起对单  [reports/2026-W46/wang.fang]",
                "#   experiment refuted: 短问卷回收更多; learned: 长短无关  [goals/csat]",
                "#   experiment without a result: 红包有用; learned: 太贵  [goals/csat]",
                "#   learned: 用户研究; used in: csat  [people/li.wei]",
                "#   training overdue: 谈判  [people/li.wei]",
            ],
            id="english",
        ),
        pytest.param(
            Lang.ZH,
            [
                "# 2026-Q4 的记录",
                "#   周报：应交 2 份，交了 2 份",
                "#   已解决的问题：缺测试机  [reports/2026-W45/li.wei]",
                "#   未解决的问题：接口延期  [reports/2026-W46/li.wei]",
                "#   改进措施未完成（2026-11-30）：周报写数字；预期：一眼看懂  [reviews/2026-10/li.wei]",
                "#   改进措施已完成：找导师；效果：每周聊一次  [reviews/2026-10/li.wei]",
                "#   改进措施未完成（没定日期）：少开会；预期：—  [reviews/2026-10/li.wei]",
                "#   王芳 表扬：夜里一起对单  [reports/2026-W46/wang.fang]",
                "#   实验不成立：短问卷回收更多；收获：长短无关  [goals/csat]",
                "#   实验（没写结果）：红包有用；收获：太贵  [goals/csat]",
                "#   学完：用户研究；用于：csat  [people/li.wei]",
                "#   培训过期：谈判  [people/li.wei]",
            ],
            id="chinese",
        ),
    ],
)
def test_every_line_has_its_place(make: Make, lang: Lang, rows: list[str]) -> None:
    assert said(make(FILES), lang) == rows


def test_places_are_files_that_exist(make: Make) -> None:
    stems = {PurePath(path).stem for path in FILES}
    places = [row.rpartition("[")[2].rstrip("]") for row in said(make(FILES)) if row.endswith("]")]
    assert all(f"{place}.yaml" in FILES or place.removeprefix("goals/") in stems for place in places)


def test_who_has_no_name_is_called_by_id(make: Make) -> None:
    files = {"people/x.yaml": "role: 测试\n", "reports/2026-W46/x.yaml": "praise: [{to: 李伟, for: 救火}]\n"}
    assert "#   thanked by x: 救火  [reports/2026-W46/x]" in said(make(TEAM | files))


def test_nothing_on_record_is_said(make: Make) -> None:
    assert said(make({"people/li.wei.yaml": "name: 李伟\n"})) == [
        "# What the files say of 2026-Q4",
        "#   nothing is on record for this period",
    ]


class Committed(NoPast):
    """A history in which every file came at one moment."""

    def versions(self, path: str) -> tuple[Version, ...]:
        return (Version("1", datetime.fromisoformat("2026-11-06T12:00:00+08:00"), "李伟", "", path),)


def test_in_time_is_said_where_git_knows() -> None:
    assert "#   reports: 2 of 2 submitted, 2 on time" in said(Project(FILES, TODAY, Committed()))


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        pytest.param(
            Lang.EN,
            [
                "#   evidence for csat: rivals  [goals/csat]",
                "#   skill: SQL, 2 → 3, by pairing  [people/li.wei]",
                "#   skill: Selling, — → —  [people/li.wei]",
                "#   led: demo; result: —  [people/li.wei]",
            ],
            id="english",
        ),
        pytest.param(
            Lang.ZH,
            [
                "#   csat 的依据：rivals  [goals/csat]",
                "#   能力：SQL，2 → 3，办法：pairing  [people/li.wei]",
                "#   能力：Selling，— → —  [people/li.wei]",
                "#   带过：demo；结果：—  [people/li.wei]",
            ],
            id="chinese",
        ),
    ],
)
def test_evidence_and_development_stand_in_it(lang: Lang, rows: list[str]) -> None:
    project = Project(
        {
            "people/li.wei.yaml": "name: 李伟\ndevelopment: {skills: [{name: SQL, now: 2, next: 3, how: pairing}, Selling]}\n"
            "leadership: [demo]\n",
            "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\nevidence: [{note: rivals}]\n",
        },
        TODAY,
    )
    assert said(project, lang)[-4:] == rows


def test_what_a_check_of_the_period_praised_and_missed_is_told(make: Make) -> None:
    check = "kind: check\nheld: 2026-11-05\nstrengths: [答得快]\nimprove: [{what: 写得慢}]\n"
    rows = said(make({**TEAM, "reviews/2026-10/li.wei.yaml": check}))
    assert "#   strength: 答得快  [reviews/2026-10/li.wei]" in rows
    assert "#   to improve: 写得慢  [reviews/2026-10/li.wei]" in rows


def test_what_a_retrospective_wants_to_keep_and_to_end_is_there() -> None:
    path = "reviews/2026-11-13/li.wei.retro.yaml"
    files = {**TEAM, path: "held: 2026-11-13\nretro: {keep: [先看数据], stop: [月底赶工]}\n"}
    assert [row for row in said(Project(files, TODAY)) if "retro" in row] == [
        "#   retrospective, keep: 先看数据  [reviews/2026-11-13/li.wei.retro]",
        "#   retrospective, stop: 月底赶工  [reviews/2026-11-13/li.wei.retro]",
    ]
