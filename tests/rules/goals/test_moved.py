"""Moves that need no reason: another owner, steps put off, each told once."""

from __future__ import annotations

import pytest
from tests.conftest import TODAY
from tests.past import Told
from tests.rules.conftest import messages

from pmcoach.project import Project
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.selection import Selection
from pmcoach.text import Lang

PATH = "goals/2026-Q4/csat.yaml"
PEOPLE = {"people/li.wei.yaml": "name: 李伟\n", "people/zhang.min.yaml": "name: 张敏\n"}
GOAL = "title: 甲\nowner: li.wei\nagreed: {by: chen.jing, on: 2026-09-28}\nplan:\n  - {do: 访谈, due: 2026-11-06}\n  - {do: 上线, due: 2026-12-04}\n"


def said(code: str, *versions: str, lang: Lang = Lang.EN) -> list[str]:
    days = ("2026-09-28", "2026-10-20", "2026-11-10")
    past = Told({PATH: list(zip(days, versions, strict=False))})
    project = Project({**PEOPLE, PATH: versions[-1]}, TODAY, past)
    return messages(findings(project, RULES, Selection((code,))), lang)


@pytest.mark.parametrize(
    ("versions", "told"),
    [
        pytest.param((GOAL,), [], id="nothing"),
        pytest.param(
            (GOAL, GOAL.replace("li.wei", "zhang.min")),
            ["csat: 张敏 took it over from 李伟 on 10-20 (by li.wei in csat-2)"],
            id="to-another",
        ),
        pytest.param(
            (GOAL, GOAL.replace("owner: li.wei\n", "")),
            ["csat: — took it over from 李伟 on 10-20 (by li.wei in csat-2)"],
            id="to-nobody",
        ),
    ],
)  # fmt: skip
def test_a_change_of_owner_is_told(versions: tuple[str, ...], told: list[str]) -> None:
    assert said("H114", *versions) == told


OFF, FURTHER = GOAL.replace("11-06", "11-13"), GOAL.replace("11-06", "11-20")
GONE = GOAL.replace("  - {do: 上线, due: 2026-12-04}\n", "")


@pytest.mark.parametrize(
    ("versions", "told"),
    [
        pytest.param((GOAL, OFF), ["csat, plan “访谈”: 2026-11-06 → 2026-11-13 (10-20, by li.wei in csat-2)"], id="once"),
        pytest.param(
            (GOAL, OFF, FURTHER),
            ["csat, plan “访谈”: 2026-11-13 → 2026-11-20, put off 2 times (11-10, by li.wei in csat-3)"],
            id="again",
        ),
        pytest.param((OFF, GOAL), [], id="brought-forward"),
        pytest.param(
            (GOAL, GONE), ["csat, plan “上线” taken out (was 2026-12-04) (10-20, by li.wei in csat-2)"], id="taken-out"
        ),
    ],
)  # fmt: skip
def test_a_step_that_is_put_off_is_told_once(versions: tuple[str, ...], told: list[str]) -> None:
    assert said("H115", *versions) == told


def test_it_is_said_in_chinese_too() -> None:
    assert said("H115", GOAL, OFF, FURTHER, lang=Lang.ZH) == [
        "csat 计划步骤“访谈”：2026-11-13 → 2026-11-20，共推迟 2 次（11-10 li.wei，csat-3）"
    ]
    assert said("H114", GOAL, GOAL.replace("li.wei", "zhang.min"), lang=Lang.ZH) == [
        "csat：10-20 由 李伟 交给 张敏（li.wei，csat-2）"
    ]
