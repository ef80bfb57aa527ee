"""A goal letter by letter: met, not met or nobody can tell, and whether a field or the title's words say so."""

from __future__ import annotations

import pytest
from tests.conftest import TODAY

from pmcoach.project import Project
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.rule import Letter
from pmcoach.rules.engine.selection import Selection
from pmcoach.rules.engine.smart import Verdict, verdicts

FIELD, WORDS, NOT, OPEN = "field", "words", "not met", "?"


def said(verdict: Verdict) -> str:
    if verdict.met is None:
        return OPEN
    return NOT if not verdict.met else str(verdict.basis)


def letters(files: dict[str, str], goal: str = "csat", ignore: tuple[str, ...] = ()) -> dict[str, str]:
    """What is said of each letter of a goal."""
    project = Project(files, TODAY)
    found = findings(project, RULES, Selection(("ALL",), ignore))
    decided = {each.rule.decides for each in found if each.goal == goal and each.rule.decides}
    record = project.goal(goal)
    assert record is not None
    return {letter.value: said(verdict) for letter, verdict in verdicts(record, project, decided).items()}


FULL = (
    "title: 客户满意度评分\nowner: li.wei\nparent: retention\ndue: 2026-12-31\n"
    "metric: {name: 满意度评分, unit: 分, baseline: 3.9, target: 4.5}\n"
)
TOP = {"goals/2026/retention.yaml": "title: 留存\nlevel: company\n"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(FULL, {"S": FIELD, "M": FIELD, "A": FIELD, "R": FIELD, "T": FIELD}, id="all-in-fields"),
        pytest.param(
            "title: 2026年12月31日前将客户满意度评分从3.9提高到4.5分\nowner: li.wei\nwhy: 公司今年以留存优先\n",
            {"S": WORDS, "M": WORDS, "A": WORDS, "R": FIELD, "T": WORDS}, id="all-in-words",
        ),
        pytest.param(
            "title: 12月31日前将客户满意度评分提高到4.5分\nowner: li.wei\nwhy: a\nmetric: {baseline: 3.9}\n",
            {"S": WORDS, "M": WORDS, "A": FIELD, "R": FIELD, "T": WORDS}, id="some-in-each",
        ),
        pytest.param("title: 增加用户满意度\nowner: li.wei\n", {"S": NOT, "M": NOT, "A": OPEN, "R": NOT, "T": NOT}, id="a-wish"),
        pytest.param(
            "title: 在下个季度将客户满意度评分提高到4.5分\nowner: li.wei\n",
            {"S": WORDS, "M": WORDS, "A": OPEN, "R": NOT, "T": WORDS}, id="without-a-reason",
        ),
        pytest.param(
            "title: 在新市场中获得2000个新用户\nowner: li.wei\n", {"S": WORDS, "M": WORDS, "A": OPEN, "R": NOT, "T": NOT},
            id="without-a-day",
        ),
        pytest.param(
            "title: 在6个月内将新功能上线并获得用户反馈\nowner: li.wei\n", {"S": NOT, "M": NOT, "A": OPEN, "R": NOT, "T": WORDS},
            id="work",
        ),
        pytest.param(
            f"{FULL}plan: [访谈]\n".replace("baseline: 3.9, ", ""), {"S": FIELD, "M": FIELD, "A": FIELD, "R": FIELD, "T": FIELD},
            id="a-plan-says-how",
        ),
        pytest.param(
            FULL.replace("target: 4.5", "target: 5.5, range: 1-5"), {"S": FIELD, "M": FIELD, "A": NOT, "R": FIELD, "T": FIELD},
            id="out-of-reach",
        ),
        pytest.param(
            FULL.replace("owner: li.wei\n", ""), {"S": NOT, "M": FIELD, "A": FIELD, "R": FIELD, "T": FIELD}, id="nobody-s"
        ),
        pytest.param(
            FULL.replace("due: 2026-12-31", "due: 2027-01-31").replace("parent: retention", "why: a"),
            {"S": FIELD, "M": FIELD, "A": FIELD, "R": FIELD, "T": NOT},
            id="outside-its-period",
        ),
        pytest.param(
            FULL.replace("parent: retention", "parent: gone"), {"S": FIELD, "M": FIELD, "A": FIELD, "R": NOT, "T": FIELD},
            id="serves-what-is-not-there",
        ),
        pytest.param(
            FULL.replace("due: 2026-12-31", "due: 2026/12/31"), {"S": FIELD, "M": FIELD, "A": FIELD, "R": FIELD, "T": OPEN},
            id="a-day-nobody-can-read",
        ),
    ],
)  # fmt: skip
def test_a_goal_is_judged_letter_by_letter(text: str, found: dict[str, str]) -> None:
    files = {"people/li.wei.yaml": "name: 李伟\n", **TOP, "goals/2026-Q4/csat.yaml": text}
    assert letters(files) == found


OBJECTIVE = "title: 让新商户当天就能收款\nkind: objective\nowner: li.wei\nwhy: a\n"
KR = {
    "goals/2026-Q4/k1.yaml": "title: 甲\nkind: kr\nparent: csat\n",
    "goals/2026-Q4/k2.yaml": "title: 乙\nkind: kr\nparent: csat\n",
}


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param(
            {"goals/2026-Q4/csat.yaml": OBJECTIVE, **KR}, {"S": WORDS, "M": FIELD, "A": OPEN, "R": FIELD, "T": FIELD},
            id="an-objective-has-its-numbers-in-key-results",
        ),
        pytest.param(
            {"goals/2026-Q4/csat.yaml": OBJECTIVE}, {"S": WORDS, "M": NOT, "A": OPEN, "R": FIELD, "T": FIELD},
            id="an-objective-without-key-results",
        ),
        pytest.param(
            {"goals/2026-Q4/csat.yaml": "title: 当天收款的新商户从30%提高到60%\nkind: kr\nowner: li.wei\nparent: o\n",
             "goals/2026-Q4/o.yaml": "title: 乙\nkind: objective\n"},
            {"S": WORDS, "M": WORDS, "A": WORDS, "R": FIELD, "T": FIELD}, id="a-key-result-ends-with-its-period",
        ),
        pytest.param(
            {"goals/2026-Q4/csat.yaml": "title: 提升收款体验\nkind: kr\nowner: li.wei\nparent: o\n",
             "goals/2026-Q4/o.yaml": "title: 乙\nkind: objective\n"},
            {"S": NOT, "M": NOT, "A": OPEN, "R": FIELD, "T": FIELD}, id="a-key-result-needs-a-number",
        ),
        pytest.param(
            {"goals/2026-Q4/csat.yaml": "title: 支付成功率\nkind: kpi\nowner: li.wei\nwhy: a\n"
             "metric: {name: 支付成功率, baseline: 95%, target: 96%}\n"},
            {"S": FIELD, "M": FIELD, "A": FIELD, "R": FIELD, "T": FIELD}, id="a-kpi",
        ),
        pytest.param(
            {"goals/2026-Q4/csat.yaml": "title: 营收\nkind: kpi\nowner: li.wei\nlevel: company\n"},
            {"S": WORDS, "M": NOT, "A": OPEN, "R": FIELD, "T": FIELD}, id="the-company-s-stands-at-the-top",
        ),
        pytest.param(
            {"goals/2026-Q4/csat.yaml": "title: 增加用户满意度\nowner: li.wei\nstatus: done\n"},
            {"S": WORDS, "M": OPEN, "A": OPEN, "R": OPEN, "T": OPEN}, id="of-one-that-is-over-nothing-is-asked",
        ),
    ],
)  # fmt: skip
def test_objectives_key_results_and_kpis_are_judged_as_what_they_are(
    files: dict[str, str], found: dict[str, str]
) -> None:
    assert letters({"people/li.wei.yaml": "name: 李伟\n", **files}) == found


def test_a_rule_that_is_off_decides_nothing() -> None:
    text = {"goals/2026-Q4/csat.yaml": "title: 增加用户满意度\nowner: li.wei\nwhy: a\n"}
    assert letters(text)["M"] == NOT
    assert letters(text, ignore=("M", "S"))["M"] == OPEN


# A rule that decides a letter is for ever too: programs read the letters of the board's JSON.
DECIDING = {
    Letter.S: {"S101", "S102", "S103", "S104", "S105", "S106"},
    Letter.M: {"M101", "M102", "M104", "M105", "M108"},
    Letter.A: {"A101", "A106"},
    Letter.R: {"R101", "R102", "R103"},
    Letter.T: {"T101", "T102", "T103"},
}


def test_every_letter_is_decided_by_rules_of_its_own() -> None:
    assert list(DECIDING) == list(Letter) == ["S", "M", "A", "R", "T"]
    decided = {letter: {rule.code for rule in RULES if rule.decides is letter} for letter in Letter}
    assert decided == DECIDING
