"""E: comments and settings that silence rules, and those that silence nothing."""

from __future__ import annotations

import pytest
from tests.conftest import TODAY
from tests.rules.conftest import GOAL, Find, Seen, Tell, judged

from pmcoach.project import Project
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.selection import Selection

VAGUE = "title: 增加用户满意度"


def codes(text: str, chosen: str = "S101 E011 E015") -> list[tuple[str, int]]:
    return [(each.rule.code, each.place.line) for each in judged(chosen, text)]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param(f"{VAGUE}\n", [("S101", 1)], id="no-comment"),
        pytest.param(f"{VAGUE}  # pmcoach: ignore[S101] 口号\n", [], id="on-the-line"),
        pytest.param(f"owner: a\n# pmcoach: ignore[S101] 口号\n{VAGUE}\n", [], id="on-the-line-above"),
        pytest.param(f"# pmcoach: ignore[S101] 口号\nowner: a\n{VAGUE}\n", [], id="at-the-top-for-the-file"),
        pytest.param(f"{VAGUE}  # pmcoach: ignore[S] 口号\n", [], id="by-its-family"),
        pytest.param(f"{VAGUE}  # pmcoach: ignore[vague-title] 口号\n", [], id="by-its-name"),
        pytest.param(f"{VAGUE}  # pmcoach: ignore[M101, s101] 口号\n", [], id="one-of-two-in-small-letters"),
        pytest.param(f"{VAGUE}  # pmcoach: ignore[ALL] 口号\n", [], id="everything"),
        pytest.param(
            f"{VAGUE}\nowner: a  # pmcoach: ignore[S101]\n", [("S101", 1), ("E011", 2)], id="on-another-line"
        ),
        pytest.param("title: 甲  # pmcoach: ignore[S101] 口号\n", [("E011", 1)], id="nothing-to-silence"),
        pytest.param("title: 甲  # pmcoach: ignore[S101,S] 口号\n", [("E011", 1), ("E011", 1)], id="twice-nothing"),
        pytest.param("title: 甲  # pmcoach: ignore[] 口号\n", [("E011", 1)], id="no-code"),
        pytest.param("title: 甲  # pmcoach: ignore[M101] 后补\n", [], id="a-rule-that-did-not-run"),
        pytest.param(f"{VAGUE}  # pmcoach: ignore[S1O1] 口号\n", [("S101", 1), ("E015", 1)], id="a-slip-in-the-code"),
    ],
)  # fmt: skip
def test_a_comment_silences_what_it_names(text: str, left: list[tuple[str, int]]) -> None:
    assert sorted(codes(text)) == sorted(left)


def test_what_silences_nothing_is_said_with_its_code(find: Find, tell: Tell) -> None:
    text = "title: 甲\nowner: a  # pmcoach: ignore[S104] 已换人\n"
    assert find("S104 E011", text) == [
        Seen("E011", GOAL, 2, 11, "ignore[S104] silences nothing", "ignore[S104] 没有忽略任何问题")
    ]
    assert tell("S104 E011", text).do == ("delete it", "请删掉")


def test_a_finding_in_another_file_is_silenced_there() -> None:
    files = {
        "people/li.wei.yaml": "name: 李伟\n",
        "goals/2026-Q4/a.yaml": "title: 甲\nowner: li.wei\nweight: 60  # pmcoach: ignore[A103] 下周定\n",
    }
    assert judged("A103 E011", files) == ()


def test_a_file_that_is_not_read_silences_nothing() -> None:
    (only,) = judged("E013 E011", {"goals/2026-Q5/a.yaml": "# pmcoach: ignore[E013]\ntitle: 甲\n"})
    assert only.rule.code == "E013"


SETTINGS = """rules:
  select: [ALL, SS]
  ignore: A1O3
  severity: {M1O3: info}
  per_file: {"goals/**": [A103, T1O4]}
"""


def test_settings_name_rules_that_are_there(find: Find) -> None:
    assert find("E015", {"pmcoach.yaml": SETTINGS}) == [
        ("E015", "pmcoach.yaml", line, column, f"there is no rule “{code}”", f"没有“{code}”这条规则")
        for line, column, code in ((2, 17, "SS"), (3, 11, "A1O3"), (4, 14, "M1O3"), (5, 33, "T1O4"))
    ]


@pytest.mark.parametrize(
    ("code", "do"),
    [
        pytest.param("A1O3", ("did you mean “A103”?", "是不是“A103”？"), id="slip-in-a-code"),
        pytest.param(
            "vague-titel", ("did you mean “vague-title”?", "是不是“vague-title”？"), id="slip-in-a-name"
        ),
        pytest.param(
            "随便", ("pmcoach rules lists them", "运行 pmcoach rules 查看全部规则"), id="nothing-like-it"
        ),
    ],
)
def test_the_rule_that_was_meant_is_named(tell: Tell, code: str, do: tuple[str, str]) -> None:
    assert tell("E015", {"pmcoach.yaml": f"rules: {{ignore: [{code}]}}\n"}).do == do


@pytest.mark.parametrize(
    ("rules", "chosen", "told"),
    [
        pytest.param("select: SS", None, True, id="nothing-else-runs"),
        pytest.param("select: [SS, S]", None, True, id="something-else-runs"),
        pytest.param("{select: SS, ignore: E015}", None, False, id="switched-off"),
        pytest.param("{select: SS, ignore: [E]}", None, False, id="switched-off-with-its-family"),
        pytest.param("select: SS", Selection(("S101",)), False, id="the-command-asks-for-another"),
    ],
)
def test_a_slip_in_what_is_selected_does_not_silence_itself(
    rules: str, chosen: Selection | None, told: bool
) -> None:
    text = rules if rules.startswith("{") else f"{{{rules}}}"
    found = findings(Project({"pmcoach.yaml": f"rules: {text}\n"}, TODAY), RULES, chosen)
    assert [each.rule.code for each in found] == (["E015"] if told else [])
