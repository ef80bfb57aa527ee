"""All rules over a workspace: what is found, in which order, in which files, how much it matters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from tests.conftest import TODAY
from tests.rules.conftest import GOAL, PEOPLE, judged

from pmcoach.project import File, Project
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import MOST, findings
from pmcoach.rules.engine.rule import Hit, Rule, at
from pmcoach.rules.engine.selection import Selection
from pmcoach.text import Text

VAGUE = "title: 增加用户满意度\n"


def codes(
    files: dict[str, str], chosen: Selection | None = None, paths: set[str] | None = None
) -> list[tuple[str, str, str]]:
    found = findings(Project(files, TODAY), RULES, chosen, paths)
    return [(each.path, each.rule.code, each.severity.value) for each in found]


def test_findings_stand_by_path_then_place_then_code() -> None:
    files = {
        "goals/2026-Q4/b.yaml": "titel: 甲\nowner: li.wie\ndue: 2026/12/31\n",
        "goals/2026-Q4/a.yaml": VAGUE,
        **PEOPLE,
    }
    found = findings(Project(files, TODAY), RULES)
    assert len(found) > 8
    assert list(found) == sorted(found, key=lambda each: (each.path, each.place, each.rule.code))


def test_of_one_rule_in_one_file_the_first_thousand_are_said() -> None:
    several = "helpers:\n" + "".join(f"  - nobody{number}\n" for number in range(MOST + 20))
    found = findings(Project({GOAL: f"title: 甲\n{several}", **PEOPLE}, TODAY), RULES, Selection(("E007",)))
    assert [each.place.line for each in found] == [*range(3, MOST + 3)]


def broken(about: type) -> tuple[Rule, ...]:
    """A rule that says too much of the whole workspace, or of a file, and then breaks; and one that does not."""

    def check(_: object, __: object) -> Iterator[Hit]:
        for _ in range(MOST + 20):
            yield at(file=GOAL, what=Text(en="x", zh="x"))
        raise ZeroDivisionError

    vague = next(each for each in RULES if each.code == "S101")
    return vague._replace(code="S199", about=about, check=check), vague


@pytest.mark.parametrize("about", [Project, File, Goal])
def test_a_rule_that_breaks_leaves_what_it_found_and_the_other_rules(about: type) -> None:
    project, met = Project({GOAL: VAGUE}, TODAY), list[Exception]()
    found = findings(project, broken(about), broken=met)
    assert [each.rule.code for each in found].count("S101") == 1
    assert [each.rule.code for each in found].count("S199") == MOST
    assert [type(each) for each in met] == ([ZeroDivisionError] if about is Project else [])


def test_a_rule_that_breaks_is_heard_of_where_nobody_collects() -> None:
    with pytest.raises(ZeroDivisionError):
        findings(Project({GOAL: VAGUE}, TODAY), broken(Project))


def test_the_order_of_the_files_changes_nothing() -> None:
    files = {
        "goals/2026-Q4/b.yaml": VAGUE,
        "people/li.wei.yaml": "name: 李\n",
        "goals/2026-Q4/a.yaml": "x: 1\n",
    }
    assert codes(files) == codes(dict(reversed(files.items())))


def test_of_a_file_that_breaks_off_only_what_was_read_is_said() -> None:
    files = {GOAL: "title: 增加用户满意度\nowner: @li.wei\n", "goals/2026-Q4/b.yaml": VAGUE}
    assert [each[:2] for each in codes(files, Selection(("E", "S", "T101")))] == [
        ("goals/2026-Q4/b.yaml", "S104"),
        ("goals/2026-Q4/b.yaml", "S101"),
        ("goals/2026-Q4/b.yaml", "T101"),
        (GOAL, "E002"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("title: 甲\n", ["S104", "T101"], id="not-said"),
        pytest.param("title: 甲\ndue: 2026/12/31\nowner: [{a: b}]\n", ["E005", "E005"], id="said-and-not-readable"),
        pytest.param("title: 甲\ndeu: 2026-12-31\nonwer: a\n", ["E004", "E004"], id="a-slip-in-the-name"),
        pytest.param("title: 甲\n截止日: 2026-12-31\n负责任: a\n", ["E004", "E004"], id="a-slip-in-chinese"),
    ],
)  # fmt: skip
def test_what_is_said_and_could_not_be_read_is_not_missing_too(text: str, found: list[str]) -> None:
    assert [each.rule.code for each in judged("E004 E005 S104 T101", text)] == found


FILES = {"goals/2026-Q4/a.yaml": VAGUE, "goals/2025-Q4/b.yaml": VAGUE}


@pytest.mark.parametrize(
    ("settings", "found"),
    [
        pytest.param("rules: {select: [S101]}", {("2025-Q4", "S101", "error"), ("2026-Q4", "S101", "error")}, id="select"),
        pytest.param("rules: {select: [S], ignore: [S104]}", {("2025-Q4", "S101", "error"), ("2026-Q4", "S101", "error")},
                     id="ignore"),
        pytest.param("rules: {select: [S101], severity: {S: info}}",
                     {("2025-Q4", "S101", "info"), ("2026-Q4", "S101", "info")}, id="severity"),
        pytest.param("rules: {select: [S101], per_file: {'goals/2025-*/**': [S]}}", {("2026-Q4", "S101", "error")},
                     id="per-file"),
        pytest.param("rules: {select: [S101], per_file: {'goals/2025-*/*.yaml': [M]}}",
                     {("2025-Q4", "S101", "error"), ("2026-Q4", "S101", "error")}, id="per-file-another-rule"),
    ],
)  # fmt: skip
def test_the_settings_choose(settings: str, found: set[tuple[str, str, str]]) -> None:
    said = codes({**FILES, "pmcoach.yaml": f"{settings}\n"})
    assert {(path.split("/")[1], code, severity) for path, code, severity in said} == found


def test_an_ignore_that_silences_nothing_can_be_ignored_in_a_file() -> None:
    text = {"goals/2026-Q4/a.yaml": "title: 甲 # pmcoach: ignore[S101]\n"}
    settings = {"pmcoach.yaml": "rules: {select: [S101, E011], per_file: {'goals/**': [E011]}}\n"}
    assert [each[1] for each in codes({**text})].count("E011") == 1
    assert codes({**text, **settings}) == []


def test_the_severity_a_rule_gives_one_finding_yields_to_the_settings() -> None:
    text = {GOAL: "title: 甲\nwhy: a\u200fb\n"}
    assert codes(text, Selection(("E012",))) == [(GOAL, "E012", "warning")]
    assert codes({**text, "pmcoach.yaml": "rules: {select: [E012], severity: {E012: error}}\n"}) == [
        (GOAL, "E012", "error")
    ]


def test_paths_keep_the_findings_of_some_files_and_read_the_others() -> None:
    files = {GOAL: "title: 甲\nparent: top # pmcoach: ignore[S101]\n", "goals/2026/top.yaml": VAGUE}
    chosen = Selection(("R102", "S101", "E011"))
    assert [each[:2] for each in codes(files, chosen)] == [(GOAL, "E011"), ("goals/2026/top.yaml", "S101")]
    assert [each[:2] for each in codes(files, chosen, {GOAL})] == [(GOAL, "E011")]
    assert [each[:2] for each in codes(files, chosen, {"goals/2026/top.yaml"})] == [
        ("goals/2026/top.yaml", "S101")
    ]


def test_a_finding_knows_whom_and_which_goal_it_is_about() -> None:
    (found,) = judged("S101", {GOAL: "title: 增加用户满意度\nowner: li.wei\n"})
    assert (found.person, found.goal) == ("li.wei", "csat")
    (found,) = judged("W103", {**PEOPLE, "reports/2026-W47/li.wei.yaml": "next: [a]\n"})
    assert (found.person, found.goal) == ("li.wei", "")


def test_the_same_texts_on_the_same_day_say_the_same() -> None:
    files = {**FILES, **PEOPLE, GOAL: "title: 12月底前提升\ndue: 2026-11-30\n"}
    assert codes(files) == codes(files)
    assert {each.rule.code for each in judged("T104", files, date(2027, 1, 4))} == {"T104"}
    assert judged("T104", files, date(2025, 1, 4)) == ()


@pytest.mark.parametrize(
    "piece", ["提升", "从3%到5%，", "Q4 ", "2026-", "1,", "(", "（", "the end of ", "a", " ", "〈", "〈甲〉", "\u200b", "token: ", "https://a:"]
)  # fmt: skip
def test_a_title_of_ten_thousand_characters_is_judged(piece: str) -> None:
    title = (piece * 10_000)[:10_000]
    found = judged("ALL", {GOAL: f"title: '{title}'\n"})
    assert {"S104", "R101"} <= {each.rule.code for each in found}


FAR = {
    "goals/0001/a.yaml": "title: 在下个季度将满意度提高到4.5分\nowner: li.wei\nmetric: {name: 满意度, source: metrics/a.csv}\n",
    "goals/9999-W52/b.yaml": "title: 在6个月内将满意度从3提高到5分\nowner: li.wei\ndue: 9999-12-31\ncreated: 9999-12-31\n"
    "metric: {name: 满意度, source: metrics/a.csv}\nplan: [{do: a, due: 0001-01-01}]\nresources: [{what: b, by: 0001-01-01}]\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\njoined: 0001-01-01\nleave: [{from: 0001-01-01, to: 9999-12-31}]\n"
    "training: [{topic: a, due: 0001-01-01}]\n",
    "people/chen.jing.yaml": "name: 陈静\n",
    "reports/0001-W01/li.wei.yaml": "done: [a]\nnext: [b]\nasks: [c]\nproblems: [{what: d, by: 0001-01-01}]\n",
    "reports/9999-W52/li.wei.yaml": "done: [a]\nasks: [{what: c, by: 9999-12-31}]\npraise: [chen.jing]\nmetrics: {a: 4}\n",
    "reviews/9999-12-31/li.wei.yaml": "held: 9999-12-31\nactions: [{do: a, due: 0001-01-01}]\n",
    "reviews/0001/li.wei.yaml": "held: 0001-01-01\n",
    "metrics/a.csv": "date,value\n0001-01-01,1\n9999-12-31,2\n",
    "pmcoach.yaml": "calendar: CN\nlead: chen.jing\ntimezone: Asia/Shanghai\n",
}  # fmt: skip


@pytest.mark.parametrize("today", [date.min, date(2026, 11, 20), date.max], ids=str)
@pytest.mark.parametrize(
    "every", ["weekly", "biweekly", "monthly", "quarterly", "half-yearly", "yearly", "none"]
)
def test_days_reach_from_the_first_to_the_last_there_is(today: date, every: str) -> None:
    cadence = f"cadence: {{report: {every}, one_on_one: {every}, check: {every}, review: {every}}}\n"
    files = {**FAR, "pmcoach.yaml": FAR["pmcoach.yaml"] + cadence}
    assert all(each.message for each in findings(Project(files, today), RULES))
