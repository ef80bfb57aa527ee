"""`pmcoach ask`: something is asked of the lead or another."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, TEAM, Run

FILES = TEAM | {REPORT: "done: [甲]\n"}


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        pytest.param((), "  - what: 一名前端\n", id="of-the-lead"),
        pytest.param(("--from", "张敏"), "  - what: 一名前端\n    from: zhang.min\n", id="of-a-colleague"),
        pytest.param(("--from", "法务部"), "  - what: 一名前端\n    from: 法务部\n", id="of-somebody-outside"),
        pytest.param(
            ("--kind", "人员", "--by", "2026-12-01"), "  - what: 一名前端\n    kind: people\n    by: 2026-12-01\n",
            id="kind-and-day",
        ),
    ],
)  # fmt: skip
def test_an_ask_stands_in_the_report(run: Run, folder: Path, words: tuple[str, ...], rows: str) -> None:
    assert run("ask", "一名前端", "--as", "li.wei", *words, files=FILES).code == 0
    assert (folder / REPORT).read_text(encoding="utf-8") == f"done: [甲]\nasks:\n{rows}"


def test_an_ask_is_on_the_lead_s_list(run: Run) -> None:
    run("ask", "一名前端", "--as", "li.wei", files=FILES)
    assert "一名前端" in run("list", "asks").out


def test_the_words_are_those_of_the_file(run: Run, folder: Path) -> None:
    run("ask", "一名前端", "--as", "li.wei", "--kind", "people", files=TEAM | {REPORT: "完成: [甲]\n"})
    assert (folder / REPORT).read_text(
        encoding="utf-8"
    ) == "完成: [甲]\n请求:\n  - 内容: 一名前端\n    类型: 人员\n"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(("x", "--kind", "luck"), "no kind “luck”: money, people, tool, decision, training", id="kind"),
        pytest.param(("x", "--by", "soon"), "“soon” is not a day; write it as 2026-11-20", id="day"),
        pytest.param((" ",), "WHAT is empty", id="nothing"),
        pytest.param(("a\x1b[2J",), "WHAT contains an invisible character: a␛[2J", id="control-character"),
        pytest.param(("x", "--as", "nobody"), "there is no person “nobody”\nadd one: pmcoach new person nobody", id="who"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_before_anything_is_written(
    run: Run, folder: Path, words: tuple[str, ...], says: str
) -> None:
    done = run("ask", "--as", "li.wei", *words, files=FILES)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    assert (folder / REPORT).read_text(encoding="utf-8") == FILES[REPORT]


def test_an_unknown_kind_is_said_in_chinese(run: Run) -> None:
    done = run("--lang", "zh", "ask", "x", "--as", "li.wei", "--kind", "运气", files=FILES)
    assert done.err == "pmcoach：没有“运气”这种类型：money、people、tool、decision、training\n"
