"""`pmcoach set`: a goal's new value."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, TEAM, Run

GOAL = "goals/2026-Q4/csat.yaml"
SERIES = "metrics/csat.csv"


def goal(metric: str) -> dict[str, str]:
    return {**TEAM, GOAL: f"title: 甲\nowner: li.wei\nmetric: {metric}\n"}


def test_a_value_goes_into_the_metrics_file_where_there_is_one(run: Run, folder: Path) -> None:
    files = goal(f"{{name: 满意度, source: {SERIES}}}") | {
        SERIES: "date,value\n2026-11-19,4.1\n",
        REPORT: "done: [甲]\n",
    }
    done = run("set", "csat", "4.2", "--on", "2026-11-18", files=files)
    assert (done.code, done.out) == (0, f"{SERIES}:2  2026-11-18,4.2\n")
    assert (folder / SERIES).read_text(encoding="utf-8") == "date,value\n2026-11-18,4.2\n2026-11-19,4.1\n"
    assert (folder / REPORT).read_text(encoding="utf-8") == "done: [甲]\n"


@pytest.mark.parametrize(("lang", "heads"), [("zh", "日期,数值"), ("en", "date,value")])
def test_a_metrics_file_that_is_named_and_not_there_is_begun(
    run: Run, folder: Path, lang: str, heads: str
) -> None:
    files = goal(f"{{name: 满意度, source: {SERIES}}}") | {"pmcoach.yaml": f"language: {lang}\n"}
    done = run("set", "csat", "4.2", files=files)
    assert (done.code, done.out) == (0, f"{SERIES}:2  2026-11-20,4.2\n")
    assert (folder / SERIES).read_text(encoding="utf-8") == f"{heads}\n2026-11-20,4.2\n"
    run("set", "csat", "4.3", "--on", "2026-11-19")
    assert (folder / SERIES).read_text(encoding="utf-8") == f"{heads}\n2026-11-19,4.3\n2026-11-20,4.2\n"


def test_a_lead_who_owes_no_report_gets_a_file_for_the_value(run: Run, folder: Path) -> None:
    run("set", "csat", "4.2", files=TEAM | {GOAL: "title: 甲\nowner: chen.jing\nmetric: 满意度\n"})
    text = (folder / "reports/2026-W47/chen.jing.yaml").read_text(encoding="utf-8")
    assert text == "metrics:\n  csat: 4.2\n"


def test_a_day_s_value_is_not_written_over(run: Run) -> None:
    files = goal(f"{{name: 满意度, source: {SERIES}}}") | {SERIES: "date,value\n2026-11-20,4.1\n"}
    done = run("set", "csat", "4.2", files=files)
    assert (done.code, done.err) == (
        2, f"pmcoach: {SERIES}:2: 2026-11-20 is there already: 4.1\nnothing was changed; edit this line by hand\n"
    )  # fmt: skip
    done = run("set", "csat", "4.1")
    assert (done.code, done.err) == (0, f"{SERIES} says that already\n")


@pytest.mark.parametrize(
    ("metric", "said", "written"),
    [
        pytest.param("{name: 甲, unit: 分}", "4.5分", "4.5", id="with-its-unit"),
        pytest.param("{name: 甲, unit: '%'}", "30%", "30", id="share"),
        pytest.param("{name: 甲, unit: 万元}", "￥2,000,000", "200", id="in-ten-thousands"),
        pytest.param("{name: 甲}", "20万", "200000", id="no-unit"),
        pytest.param("{name: 甲}", "１５", "15", id="full-width"),
        pytest.param("{name: 甲}", "0.0000001", "0.0000001", id="small"),
        pytest.param("{name: 甲}", "123456789012345", "123456789012345", id="large"),
        pytest.param("{name: 甲}", "-5", "-5", id="below-zero"),
        pytest.param("{name: 甲}", "1200.50", "1200.5", id="no-idle-zeros"),
    ],
)
def test_a_value_is_written_in_the_metric_s_unit(
    run: Run, folder: Path, metric: str, said: str, written: str
) -> None:
    assert run("set", "csat", said, files=goal(metric) | {REPORT: "done: [甲]\n"}).code == 0
    assert (folder / REPORT).read_text(encoding="utf-8") == f"done: [甲]\nmetrics:\n  csat: {written}\n"


def test_a_day_of_another_week_goes_into_that_week_s_report(run: Run, folder: Path) -> None:
    before = "reports/2026-W46/li.wei.yaml"
    run("set", "csat", "4.2", "--on", "2026-11-12", files=TEAM | {before: "done: [甲]\n"})
    assert (folder / before).read_text(encoding="utf-8") == "done: [甲]\nmetrics:\n  csat: 4.2\n"


@pytest.mark.parametrize(
    ("files", "words", "says"),
    [
        pytest.param({}, ("csta", "4"), "there is no goal “csta”\ndid you mean csat?", id="no-goal"),
        pytest.param({}, ("csat", "good"), "“good” is not a number", id="no-number"),
        pytest.param({}, ("csat", "4 euros"), "“4 euros” is not in points, the metric's unit", id="other-unit"),
        pytest.param(
            {GOAL: "title: 甲\nowner: li.wei\n"}, ("csat", "4"),
            f"the goal “csat” has no metric\nwrite it in {GOAL}: metric: {{name: …, target: …}}", id="no-metric",
        ),
        pytest.param(
            {GOAL: "title: 甲\nmetric: 满意度\n"}, ("csat", "4"),
            "the goal “csat” has no owner in whose report the value could stand", id="no-owner",
        ),
    ],
)  # fmt: skip
def test_what_has_no_place_is_said(
    run: Run, files: dict[str, str], words: tuple[str, str], says: str
) -> None:
    done = run("set", *words, files=TEAM | files)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")


def test_complaints_are_chinese_where_the_workspace_is(run: Run) -> None:
    chinese = {"pmcoach.yaml": "language: zh\n", GOAL: "title: 甲\nmetric: {name: 满意度, unit: 分}\n"}
    assert run("set", "csat", "好", files=TEAM | chinese).err == "pmcoach：“好”不是数字\n"
    assert run("set", "csat", "4元").err == "pmcoach：“4元”的单位不是指标的单位“分”\n"
    assert run("set", "csat", "4").err == "pmcoach：目标“csat”没有负责人，不知道写进谁的周报\n"


DOUBTED = [
    pytest.param("{name: 甲, unit: 分, range: 1-5}", "", "42", "42分: it can only be 1 to 5", id="range"),
    pytest.param(
        "{name: 甲}", "done: [甲]\nmetrics: {csat: 4.2}\n", "42", "42 is ten times the last value, 4.2, or more",
        id="last",
    ),
    pytest.param(
        "{name: 甲, baseline: 390}", "", "3.9", "3.9 is a tenth of the last value, 390, or less", id="baseline"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("metric", "report", "value", "says"), DOUBTED)
def test_what_looks_like_a_slip_is_asked_back(
    run: Run, typed: Run, folder: Path, metric: str, report: str, value: str, says: str
) -> None:
    files = goal(metric) | ({"reports/2026-W46/li.wei.yaml": report} if report else {})
    done = run("set", "csat", value, files=files)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\nif it is right: --yes\n")
    done = typed("set", "csat", value, lines=("n",))
    assert done.code == 2
    assert done.err.endswith("nothing was written\n")
    assert not (folder / REPORT).exists()
    assert typed("set", "csat", value, lines=("y",)).code == 0
    assert f"csat: {value}" in (folder / REPORT).read_text(encoding="utf-8")
    (folder / REPORT).unlink()
    assert run("set", "csat", value, "--yes").code == 0


def test_an_ordinary_value_is_not_asked_back(typed: Run) -> None:
    files = goal("{name: 甲, baseline: 3.9, range: 1-5}")
    assert ": " not in typed("set", "csat", "4.2", files=files).err
