"""`pmcoach new goal`: a goal file from one sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run

SENTENCE = "Raise retention of paying clinics from 81% to 86% by 31 March 2027"


def test_a_sentence_becomes_a_file(run: Run, folder: Path) -> None:
    done = run("new", "goal", SENTENCE, "--owner", "李伟", files=TEAM)
    path = "goals/2027-Q1/retention-of-paying-clinics.yaml"
    assert (done.code, done.out) == (0, f"{path}\n")
    assert done.err == f"answer its questions, then: pmcoach lint {path}\n"
    rows = [row for row in (folder / path).read_text(encoding="utf-8").splitlines() if "#" not in row]
    assert rows == [
        f"title: {SENTENCE}",
        "owner: li.wei",
        "metric:",
        "  name: retention of paying clinics",
        "  unit: '%'",
        "  baseline: 81",
        "  target: 86",
        "created: 2026-11-20",
        "start: 2026-11-20",
        "due: 2027-03-31",
    ]
    assert "error" not in run("lint", path, "--format", "concise").out


def test_a_chinese_workspace_gets_a_chinese_file(run: Run, folder: Path) -> None:
    files = TEAM | {"pmcoach.yaml": "language: zh\n"}
    done = run("new", "goal", "在本季度末将退款时长从35小时降到24小时", "--owner", "li.wei", files=files)
    path = "goals/2026-Q4/退款时长.yaml"
    assert (done.out, done.err) == (f"{path}\n", f"回答里面的问题，然后：pmcoach lint {path}\n")
    text = (folder / path).read_text(encoding="utf-8")
    assert text.startswith("目标: 在本季度末将退款时长从35小时降到24小时\n")
    assert "\n  目标值: 24\n" in text
    assert "错误" not in run("lint", path, "--format", "concise").out


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_sentence_leaves_only_blanks(run: Run, lang: str) -> None:
    done = run("new", "goal", "--id", "hello", files=TEAM | {"pmcoach.yaml": f"language: {lang}\n"})
    assert done.out == "goals/2026-Q4/hello.yaml\n"
    codes = {row.split()[2] for row in run("lint", done.out.strip(), "--format", "concise").out.splitlines()}
    assert "E010" in codes
    assert not {code for code in codes if code.startswith("E")} - {"E010"}


def test_whoever_git_knows_owns_it(run: Run, me: Callable[[str], None], folder: Path) -> None:
    me("张敏")
    run("new", "goal", "--id", "mine", files=TEAM)
    assert "\nowner: zhang.min\n" in (folder / "goals/2026-Q4/mine.yaml").read_text(encoding="utf-8")


def test_what_the_sentence_does_not_say_is_said_beside_it(run: Run, folder: Path) -> None:
    done = run(
        "new", "goal", SENTENCE, "--id", "retention", "--owner", "li.wei", "--parent", "csat", "--why", "Renewals first",
        "--level", "团队", "--with", "张敏", "--with", "chen.jing", "--source", "metrics/retention.csv", files=TEAM,
    )  # fmt: skip
    path = "goals/2027-Q1/retention.yaml"
    assert (done.code, done.out) == (0, f"{path}\nmetrics/retention.csv\n")
    rows = [row for row in (folder / path).read_text(encoding="utf-8").splitlines() if "#" not in row]
    assert rows[1:10] == [
        "level: team", "owner: li.wei", "helpers:", "  - zhang.min", "  - chen.jing", "parent: csat", "why: Renewals first",
        "metric:", "  name: retention of paying clinics",
    ]  # fmt: skip
    assert "  source: metrics/retention.csv" in rows
    assert (folder / "metrics/retention.csv").read_text(encoding="utf-8") == "date,value\n"
    codes = {row.split()[2] for row in run("lint", path, "--format", "concise").out.splitlines()[:-1]}
    assert codes <= {"A105", "M107", "R103"}


def test_a_goal_may_serve_another_workspace(run: Run, folder: Path) -> None:
    run("new", "goal", SENTENCE, "--id", "keep", "--owner", "li.wei", "--parent", "pay/retention", files=TEAM)
    (made,) = folder.glob("goals/*/keep.yaml")
    assert "parent: pay/retention\n" in made.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("lang", "nowhere"), [("zh", "上级目标: 无\n理由: 续费优先\n"), ("en", "parent: none\nwhy: 续费优先\n")]
)
def test_a_goal_that_serves_none_says_why(run: Run, folder: Path, lang: str, nowhere: str) -> None:
    run("new", "goal", "--id", "a", "--why", "续费优先", files=TEAM | {"pmcoach.yaml": f"language: {lang}\n"})
    assert nowhere in (folder / "goals/2026-Q4/a.yaml").read_text(encoding="utf-8")


def test_a_source_in_words_makes_no_file(run: Run, folder: Path) -> None:
    run("new", "goal", "--id", "a", "--source", "the survey", files=TEAM)
    assert "  source: the survey\n" in (folder / "goals/2026-Q4/a.yaml").read_text(encoding="utf-8")
    assert not (folder / "metrics").exists()


def test_a_source_that_is_there_stays(run: Run, folder: Path) -> None:
    files = TEAM | {"metrics/a.csv": "date,value\n2026-11-01,3\n"}
    done = run("new", "goal", "--id", "a", "--source", "metrics/a.csv", files=files)
    assert done.out == "goals/2026-Q4/a.yaml\n"
    assert (folder / "metrics/a.csv").read_text(encoding="utf-8") == files["metrics/a.csv"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(("--parent", "csta"), "there is no goal “csta”\ndid you mean csat?", id="parent"),
        pytest.param(("--level", "world"), "no level “world”: company, team, person", id="level"),
        pytest.param(("--with", "nobody"), "there is no person “nobody”\nadd one: pmcoach new person nobody", id="helper"),
        pytest.param(("--why", " "), "--why is empty", id="why"),
        pytest.param(("--source", ""), "--source is empty", id="source"),
    ],
)  # fmt: skip
def test_what_is_wrong_beside_the_sentence_is_said(
    run: Run, folder: Path, words: tuple[str, ...], says: str
) -> None:
    done = run("new", "goal", SENTENCE, *words, files=TEAM)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    assert not (folder / "goals/2027-Q1").exists()


def test_a_sentence_over_two_lines_is_one(run: Run, folder: Path) -> None:
    run("new", "goal", "把退款时长降到\n  24小时", "--id", "x", files=TEAM)
    assert (
        (folder / "goals/2026-Q4/x.yaml")
        .read_text(encoding="utf-8")
        .startswith("title: 把退款时长降到 24小时\n")
    )


def test_a_second_goal_of_a_metric_gets_another_name(run: Run, folder: Path) -> None:
    for made in ("退款时长", "退款时长-2", "退款时长-3"):
        assert run("new", "goal", "把退款时长降到24小时", files=TEAM).out == f"goals/2026-Q4/{made}.yaml\n"
    assert run("new", "goal", "变得更好").out == "goals/2026-Q4/goal.yaml\n"


def test_the_period_is_as_said(run: Run) -> None:
    assert (
        run("new", "goal", SENTENCE, "--id", "x", "--period", "2027", files=TEAM).out == "goals/2027/x.yaml\n"
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(("x", "--id", "csat"), "the id “csat” is taken by goals/2026-Q4/csat.yaml", id="taken"),
        pytest.param(("x", "--id", "../x"), "“../x” cannot be an id\nletters, digits, . _ - only, a letter or digit first", id="id"),
        pytest.param(("x", "--owner", "nobody"), "there is no person “nobody”\nadd one: pmcoach new person nobody", id="owner"),
        pytest.param(("x", "--period", "2026-Q5"), "“2026-Q5” is not a period: 2026-Q4, 2026-11, 2026-W47, a day", id="period"),
        pytest.param(("",), "SENTENCE is empty", id="empty"),
        pytest.param(("a\x1bb",), "SENTENCE contains an invisible character: a␛b", id="control-character"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_nothing_is_written(
    run: Run, folder: Path, words: tuple[str, ...], says: str
) -> None:
    done = run("new", "goal", *words, files=TEAM)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    assert [path.name for path in folder.rglob("*.yaml") if "goals" in path.parts] == ["csat.yaml"]


def test_a_goal_goes_on_from_another(run: Run, folder: Path) -> None:
    files = TEAM | {"reports/2026-W46/li.wei.yaml": "metrics: {csat: 4.1}\n"}
    done = run("new", "goal", "--from", "csat", files=files)
    assert (done.code, done.out) == (0, "goals/2027-Q1/csat-2027-q1.yaml\n")
    text = (folder / done.out.strip()).read_text(encoding="utf-8")
    assert text.startswith("title: Customer satisfaction from 4.1 points up to 4.5 points by 2027-03-31\n")
    assert "\nowner: li.wei\n" in text
    run(
        "new",
        "goal",
        "Satisfaction to 4.8 points by 30 June 2027",
        "--from",
        "csat",
        "--period",
        "2027-Q2",
        "--owner",
        "张敏",
    )
    text = (folder / "goals/2027-Q2/csat-2027-q2.yaml").read_text(encoding="utf-8")
    assert text.startswith("title: Satisfaction to 4.8 points by 30 June 2027\n")
    assert "\nowner: zhang.min\n" in text
    assert "  baseline: 4.1\n  target: 4.8\n" in text


@pytest.mark.parametrize(
    ("rail", "row"),
    [
        pytest.param("refund rate <= 2%", "{name: refund rate, max: 2%}", id="at-most"),
        pytest.param("退款率不超过2%", "{name: 退款率, max: 2%}", id="chinese"),
        pytest.param("NPS ≥ 40", "{name: NPS, min: 40}", id="at-least"),
        pytest.param("answer time at least 2 h", "{name: answer time, min: 2 h}", id="words"),
    ],
)
def test_kind_weight_and_guardrails_are_said(run: Run, folder: Path, rail: str, row: str) -> None:
    words = ("--id", "a", "--owner", "li.wei", "--kind", "kr", "--weight", "40", "--guardrail", rail)
    assert run("new", "goal", SENTENCE, *words, files=TEAM).code == 0
    text = (folder / "goals/2027-Q1/a.yaml").read_text(encoding="utf-8")
    assert "\nkind: kr\n" in text
    assert "\nweight: 40\n" in text
    assert f"  - {row}\n" in text
    assert " error " not in run("lint", "goals/2027-Q1/a.yaml", "--format", "concise").out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(("--kind", "dream"), "no kind of goal “dream”: goal, objective, kr, kpi", id="kind"),
        pytest.param(("--weight", "140"), "“140” is no weight from 0 to 100", id="weight"),
        pytest.param(("--weight", "much"), "“much” is no weight from 0 to 100", id="no-number"),
        pytest.param(
            ("--guardrail", "no refunds"), "“no refunds” is no guardrail: write “refund rate <= 2%”", id="guardrail"
        ),
        pytest.param(
            ("--guardrail", "refunds <= few"), "“refunds <= few” is no guardrail: write “refund rate <= 2%”", id="bound"
        ),
    ],
)  # fmt: skip
def test_what_is_none_of_them_is_said(run: Run, words: tuple[str, ...], says: str) -> None:
    done = run("new", "goal", SENTENCE, *words, files=TEAM)
    assert (done.code, done.err) == (2, f"pmcoach: {says}\n")
