"""E: names that lead nowhere, files that stand nowhere, ids taken twice."""

from __future__ import annotations

import pytest
from tests.keys import LI_KEY
from tests.rules.conftest import GOAL, PEOPLE, Find, Tell

REPORT = "reports/2026-W47/li.wei.yaml"
REVIEW = "reviews/2026-Q3/li.wei.yaml"
DIMENSIONS = "dimensions: [{id: results, weight: 60, title: 目标完成}, {id: teamwork, weight: 40}]\n"
NOWHERE = ("write one that is there, or make its file first", "写已有的，或先建好它的文件")


def meant(name: str) -> tuple[str, str]:
    return f"did you mean “{name}”?", f"是不是“{name}”？"


@pytest.mark.parametrize(
    ("files", "place", "en", "zh", "do"),
    [
        pytest.param(
            {GOAL: "title: 甲\nowner: li.wie\n"}, (GOAL, 2, 8), "there is no person “li.wie”", "没有“li.wie”这个人",
            meant("li.wei"), id="slip-in-a-person",
        ),
        pytest.param(
            {GOAL: "title: 甲\nowner: 李伟\n"}, (GOAL, 2, 8), "there is no person “李伟”", "没有“李伟”这个人",
            meant("li.wei"), id="name-for-the-id",
        ),
        pytest.param(
            {GOAL: "title: 甲\nhelpers: [li.wei, wu]\n"}, (GOAL, 2, 19), "there is no person “wu”", "没有“wu”这个人",
            NOWHERE, id="nobody-near",
        ),
        pytest.param(
            {GOAL: "title: 甲\nresources: [{what: a, from: 财务部}, {what: b, from: li.wie}]\n"}, (GOAL, 2, 51),
            "there is no person “li.wie”", "没有“li.wie”这个人", meant("li.wei"), id="somebody-outside-is-fine",
        ),
        pytest.param(
            {"pmcoach.yaml": "lead: chen.jin\n"}, ("pmcoach.yaml", 1, 7), "there is no person “chen.jin”",
            "没有“chen.jin”这个人", meant("chen.jing"), id="lead-of-the-workspace",
        ),
        pytest.param(
            {"pmcoach.yaml": f"private: {{readers: [{LI_KEY}, li.wei, chen.jin]}}\n"}, ("pmcoach.yaml", 1, 93),
            "there is no person “chen.jin”", "没有“chen.jin”这个人", meant("chen.jing"), id="reader-who-is-no-key",
        ),
        pytest.param(
            {"reports/2026-W47/wu.yaml": "done: [a]\n"}, ("reports/2026-W47/wu.yaml", 1, 1), "there is no person “wu”",
            "没有“wu”这个人", NOWHERE, id="report-of-nobody",
        ),
        pytest.param(
            {REPORT: "private: {asks: [{what: a, from: chen.jin}]}\n"}, (REPORT, 1, 34), "there is no person “chen.jin”",
            "没有“chen.jin”这个人", meant("chen.jing"), id="in-private",
        ),
        pytest.param(
            {GOAL: "title: 甲\n", REPORT: "next: [{what: a, goal: csta}]\n"}, (REPORT, 1, 24), "there is no goal “csta”",
            "没有“csta”这个目标", meant("csat"), id="goal",
        ),
        pytest.param(
            {GOAL: "title: 甲\nguardrails: [{name: 退款率, max: 2%}]\n", REPORT: "metrics: {csat: 4, 退款率: 1%, csta: 5}\n"},
            (REPORT, 1, 29), "there is no goal “csta”", "没有“csta”这个目标", meant("csat"), id="value-of-a-goal-or-guardrail",
        ),
        pytest.param(
            {REPORT: "confidence: {nps: 6}\n"}, (REPORT, 1, 14), "there is no goal “nps”", "没有“nps”这个目标", NOWHERE,
            id="key-of-a-table",
        ),
        pytest.param(
            {"pmcoach.yaml": DIMENSIONS, REVIEW: "ratings: [{dimension: 目标完成, score: 3}]\n"}, (REVIEW, 1, 23),
            "there is no dimension “目标完成”", "没有“目标完成”这个维度", meant("results"), id="title-of-a-dimension",
        ),
        pytest.param(
            {"pmcoach.yaml": DIMENSIONS, REVIEW: "self: [{dimension: teamwork}, {dimension: 态度}]\n"}, (REVIEW, 1, 43),
            "there is no dimension “态度”", "没有“态度”这个维度", NOWHERE, id="no-such-dimension",
        ),
        pytest.param(
            {GOAL: "title: 甲\nmetric: {name: a, source: metrics/csta.csv}\n", "metrics/csat.csv": "date,value\n"},
            (GOAL, 2, 27), "there is no file “metrics/csta.csv”", "没有“metrics/csta.csv”这个文件",
            meant("metrics/csat.csv"), id="file",
        ),
    ],
)  # fmt: skip
def test_a_name_that_leads_nowhere(
    find: Find,
    tell: Tell,
    files: dict[str, str],
    place: tuple[str, int, int],
    en: str,
    zh: str,
    do: tuple[str, str],
) -> None:
    files = {**PEOPLE, **files}
    assert find("E007", files) == [("E007", *place, en, zh)]
    assert tell("E007", files).do == do


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({GOAL: "title: 甲\nparent: nowhere\n"}, id="parents-are-another-rule-s"),
        pytest.param({GOAL: "title: 甲\nmetric: {name: a, source: 后台的看板}\n"}, id="source-in-words"),
        pytest.param({REVIEW: "ratings: [{dimension: 态度}]\n"}, id="no-dimensions-are-settled"),
        pytest.param({"people/éva.yaml": "name: Éva\n", GOAL: "title: 甲\nowner: e\u0301va\n"}, id="marks-apart"),
        pytest.param(
            {"metrics/re\u0301.csv": "date,value\n", GOAL: "title: 甲\nmetric: {name: a, source: metrics/r\u00e9.csv}\n"},
            id="marks-apart-on-the-disk",
        ),
    ],
)  # fmt: skip
def test_a_name_that_leads_somewhere(find: Find, files: dict[str, str]) -> None:
    assert find("E007", {**PEOPLE, **files}) == []


PERIODS = (
    "write 2026, 2026-H2, 2026-Q4, 2026-11, 2026-W47 or a day",
    "可写成 2026、2026-H2、2026-Q4、2026-11、2026-W47 或某一天",
)
NAMES = (
    "letters, digits, . _ - only, a letter or digit first, at most 100",
    "只能用文字、数字和 . _ -，以文字或数字开头，不超过 100 个字符",
)
ELSEWHERE = ("move it to where it belongs, or out of the folder", "请移到该放的位置，或移出这个文件夹")


@pytest.mark.parametrize(
    ("path", "step", "pattern", "do"),
    [
        pytest.param("people/li.yml", "people/li.yml", "people/<id>.yaml",
                     ("rename it people/li.yaml", "请改名为 people/li.yaml"), id="yml"),
        pytest.param("metrics/a.CSV", "metrics/a.CSV", "metrics/<id>.csv",
                     ("rename it metrics/a.csv", "请改名为 metrics/a.csv"), id="capitals"),
        pytest.param("metrics/a.yaml", "metrics/a.yaml", "metrics/<id>.csv", ELSEWHERE, id="yaml-for-csv"),
        pytest.param("people/con.yml", "people/con.yml", "people/<id>.yaml", ELSEWHERE, id="yml-and-reserved"),
        pytest.param("goals/csat.yaml", "goals/csat.yaml", "goals/<period>/<id>.yaml", ELSEWHERE, id="no-period"),
        pytest.param("goals/2026-Q5/a.yaml", "2026-Q5", "goals/<period>/<id>.yaml", PERIODS, id="wrong-period"),
        pytest.param("goals/2026-Q4/a b.yaml", "a b", "goals/<period>/<id>.yaml", NAMES, id="wrong-id"),
    ],
)  # fmt: skip
def test_a_file_at_a_wrong_place_is_not_read(
    find: Find, tell: Tell, path: str, step: str, pattern: str, do: tuple[str, str]
) -> None:
    says = (
        f"nothing is read here: “{step}” does not fit {pattern}",
        f"这里的文件不会被读取：“{step}”不符合 {pattern}",
    )
    assert find("E", {path: "title: 甲\ntitle: 乙\n"}) == [("E013", path, 1, 1, *says)]
    assert tell("E", {path: ""}).do == do


def test_a_report_in_words_can_be_read_and_other_notes_are_somebody_s_own(find: Find, tell: Tell) -> None:
    path = "reports/2026-W47/li.wei.md"
    files = {**PEOPLE, path: "本周完成", "reports/2026-W47/想法.md": "x"}
    assert [each.path for each in find("E013", files)] == [path]
    assert tell("E013", files).do == (
        f"make a report of it: pmcoach new report li.wei 2026-W47 --from {path}",
        f"读成周报：pmcoach new report li.wei 2026-W47 --from {path}",
    )


@pytest.mark.parametrize(
    ("paths", "taken"),
    [
        pytest.param(["goals/2026-Q3/a.yaml", "goals/2026-Q4/a.yaml"], [1], id="two-periods"),
        pytest.param(["goals/2026-Q3/a.yaml", "goals/2026-Q4/A.yaml", "goals/2027-Q1/a.yaml"], [1, 2], id="three"),
        pytest.param(["people/e\u0301va.yaml", "people/\u00e9va.yaml"], [1], id="marks-apart"),
        pytest.param(["people/a.yaml", "goals/2026-Q4/a.yaml", "metrics/a.csv"], [], id="of-different-kinds"),
        pytest.param(["reports/2026-W46/a.yaml", "reports/2026-W47/a.yaml"], [], id="reports"),
    ],
)  # fmt: skip
def test_an_id_is_taken_once(find: Find, paths: list[str], taken: list[int]) -> None:
    seen = find("E014", dict.fromkeys(paths, "name: a\n"))
    assert [(each.path, each.line) for each in seen] == [(paths[at], 1) for at in taken]
    assert all(f"is taken by {paths[0]}" in each.en and f"已被 {paths[0]} 使用" in each.zh for each in seen)
