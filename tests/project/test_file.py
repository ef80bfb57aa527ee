"""A file of the workspace: read when asked, and once; its problems have places."""

from __future__ import annotations

import pytest
from tests.project.conftest import Counted

from pmcoach.document import Source
from pmcoach.document.place import Path
from pmcoach.project import File
from pmcoach.records.kinds.catalogue import locate
from pmcoach.text import Lang


def file(path: str, text: Source) -> File:
    spot = locate(path)
    assert spot is not None
    return File(path, spot, {path: text})


def test_a_text_is_asked_for_when_it_is_needed_and_once() -> None:
    path = "goals/2026-Q4/csat.yaml"
    texts = Counted({path: "title: 甲\n"})
    spot = locate(path)
    assert spot is not None
    goal = File(path, spot, texts)
    assert (goal.goal, goal.is_settings, texts.asked) == ("csat", False, [])
    assert (goal.record.title, goal.problems) == ("甲", ())
    assert goal.document.text == "title: 甲\n"
    assert texts.asked == [path]


@pytest.mark.parametrize(
    ("path", "text", "person", "goal", "settings"),
    [
        pytest.param("pmcoach.yaml", "", "", "", True, id="settings"),
        pytest.param("people/li.wei.yaml", "", "li.wei", "", False, id="person"),
        pytest.param("goals/2026-Q4/csat.yaml", "owner: wang\n", "wang", "csat", False, id="goal"),
        pytest.param("goals/2026-Q4/csat.yaml", "", "", "csat", False, id="goal-of-nobody"),
        pytest.param("reports/2026-W47/li.wei.yaml", "", "li.wei", "", False, id="report"),
        pytest.param("reviews/2026-Q4/li.wei.yaml", "", "li.wei", "", False, id="review"),
        pytest.param("metrics/csat.csv", "", "", "", False, id="metric"),
    ],
)
def test_a_file_is_about_somebody(path: str, text: str, person: str, goal: str, settings: bool) -> None:
    made = file(path, text)
    assert (made.person, made.goal, made.is_settings) == (person, goal, settings)


@pytest.mark.parametrize(
    ("path", "text", "code", "place", "says"),
    [
        pytest.param(
            "goals/2026-Q4/csat.yaml", "title: 甲\ndue: 今天\n", "E005", (2, 6, 2, 8), "“今天”不是日期", id="value"
        ),
        pytest.param(
            "goals/2026-Q4/csat.yaml", "title: 甲\ntitel: 乙\n", "E004", (2, 1, 2, 6), "这里没有“titel”这个字段", id="key"
        ),
        pytest.param(
            "goals/2026-Q4/csat.yaml", "# x\nowner: 甲\n", "E006", (2, 1, 2, 9), "缺少“目标”", id="first-line"
        ),
        pytest.param(
            "goals/2026-Q4/csat.yaml", "\ntitle: 甲\nowner: a\n标题: 乙\n", "E003", (4, 1, 4, 3),
            "“标题”就是第 2 行的“title”，写了两次", id="names-the-first-line",
        ),
        pytest.param(
            "goals/2026-Q4/csat.yaml", "title: @x\n", "E002", (1, 8, 1, 9), "以 @ 开头的内容要加引号", id="not-yaml"
        ),
        pytest.param(
            "metrics/csat.csv", "date,value\n2026-11-03,x\n", "E005", (2, 12, 2, 13), "“x”不是数字", id="cell"
        ),
        pytest.param("metrics/csat.csv", b"date,value\n\x81\xff", "E001", (2, 1, 2, 2), "从这里起不是 UTF-8", id="no-text"),
    ],
)  # fmt: skip
def test_a_problem_has_a_place(
    path: str, text: Source, code: str, place: tuple[int, int, int, int], says: str
) -> None:
    made = file(path, text)
    (problem,) = made.problems
    assert (problem.code, made.problem_place(problem), problem.says.say(Lang.ZH)) == (code, place, says)


@pytest.mark.parametrize(
    ("path", "key", "place"),
    [
        pytest.param(("title",), False, (1, 5, 1, 6), id="chinese-name"),
        pytest.param(("title",), True, (1, 1, 1, 3), id="its-key"),
        pytest.param(("metric", "target"), False, (2, 11, 2, 12), id="in-a-part"),
        pytest.param(("owners", 1), False, (3, 12, 3, 13), id="in-a-list"),
        pytest.param(("due",), False, (1, 1, 1, 6), id="not-said"),
    ],
)
def test_a_place_is_found_by_the_path_of_the_record(
    path: Path, key: bool, place: tuple[int, int, int, int]
) -> None:
    goal = file("goals/2026-Q4/csat.yaml", "标题: 甲\n指标: {目标值: 3}\nowner: [a, b]\n")
    assert goal.place(path, key=key) == place


def test_a_place_in_a_sheet_is_its_line() -> None:
    metric = file("metrics/csat.csv", "date,value\n2026-11-03,4\n")
    assert metric.place(("samples", 0, "value")) == (2, 1, 2, 13)
    assert metric.place(("id",)) == (1, 1, 1, 11)


def test_a_file_at_a_wrong_place_is_about_nobody() -> None:
    assert (file("people/team/li.yaml", "name: 李\n").person, file("goals/2026-Q5/a.yaml", "").goal) == (
        "",
        "",
    )


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        pytest.param("title: 甲\ndue: 今天\n", True, id="a-wrong-value"),
        pytest.param("title: !x 甲\n", True, id="a-tag"),
        pytest.param("title: 甲\x1b\n", True, id="a-control-character"),
        pytest.param("title: @x\n", False, id="broken-off"),
        pytest.param("title: '\\u00'\nwhy: \"\\ud800\"\n", False, id="an-escape-for-nothing"),
        pytest.param("title: " + "[" * 40, False, id="too-deep"),
        pytest.param("标题：提升: 10%\n", False, id="a-full-width-colon"),
        pytest.param(b"\xff\xfe", False, id="no-text"),
    ],
)
def test_a_file_that_breaks_off_is_not_complete(text: Source, complete: bool) -> None:
    assert file("goals/2026-Q4/csat.yaml", text).complete is complete


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        pytest.param("date,value\n2026-11-03,x\n", True, id="a-wrong-value"),
        pytest.param("date,value\n<<<<<<< HEAD\n", False, id="merge-conflict"),
        pytest.param("date,value\n" + "2026-11-03,1\n" * 50_000, False, id="too-many-rows"),
        pytest.param(b"date,value\n\x81\xff", False, id="no-text"),
    ],
)
def test_a_sheet_that_breaks_off_is_not_complete(text: Source, complete: bool) -> None:
    assert file("metrics/csat.csv", text).complete is complete


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        pytest.param("title: 甲\nowner: b\n", set(), id="nothing"),
        pytest.param("title: 甲\ndue: 今天\nmetric: {target: x}\n", {"due", "metric"}, id="wrong-values"),
        pytest.param("titel: 甲\n负责任: b\n", {"title", "owners"}, id="slips-in-names"),
        pytest.param("title: 甲\nqqq: b\n", set(), id="no-field"),
        pytest.param("title: 甲\n标题: 乙\n", {"title"}, id="said-twice"),
    ],
)
def test_a_field_that_could_not_be_read_is_unclear(text: str, unclear: set[str]) -> None:
    assert file("goals/2026-Q4/csat.yaml", text).unclear == unclear
