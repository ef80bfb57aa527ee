"""Every format on one list of awkward findings."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from pmcoach.document import Place
from pmcoach.formats import FORMATS
from pmcoach.page import Page
from pmcoach.records.choice import Severity
from pmcoach.records.goal import Goal
from pmcoach.rules.checked import Checked
from pmcoach.rules.finding import Finding
from pmcoach.rules.rule import Hit, Rule
from pmcoach.text import Lang, Text

Golden = Callable[[str, str], None]


def nothing(_: object, __: object) -> list[Hit]:
    return []


RULE = Rule(
    "S199",
    "awkward",
    Goal,
    Severity.ERROR,
    Text(en="“{word}” is awkward", zh="“{word}”不好处理"),
    Text(en="try: {word}!", zh="试试：{word}！"),
    "",
    "",
    "",
    nothing,
)


def finding(
    path: str, place: Place, word: str, severity: Severity = Severity.ERROR, *, hint: bool = True
) -> Finding:
    return Finding(path, place, RULE, severity, {"word": word}, RULE.do if hint else None, "li.wei", "csat")


AWKWARD = (
    finding("goals/2026-Q4/a b,c.yaml", Place(1, 1, 1, 1), "no width"),
    finding("goals/2026-Q4/csat.yaml", Place(2, 8, 2, 10), "增加"),
    finding("goals/2026-Q4/csat.yaml", Place(3, 1, 5, 2), "several\nlines", Severity.WARNING),
    finding("goals/2026-Q4/csat.yaml", Place(99, 1, 99, 2), "100% ::error:: ]]>", Severity.INFO, hint=False),
    finding("goals/2026-Q4/long.yaml", Place(1, 130, 1, 135), "\x1b[31m\u202e", Severity.WARNING),
    finding("goals/2026-Q4/张敏.yaml", Place(1, 3, 1, 5), "tab\there"),
)
LINES = {
    "goals/2026-Q4/csat.yaml": ["# goal", "title: 增加用户满意度", "plan:", "  - a", "  - b"],
    "goals/2026-Q4/long.yaml": ["title: " + "很长的标题" * 40],
    "goals/2026-Q4/张敏.yaml": ["目标\t: \x1b[31m"],
}


def lines(path: str) -> list[str]:
    return LINES.get(path, [])


def shown(name: str, checked: Checked, lang: Lang) -> str:
    output = FORMATS[name](checked, lang)
    return output.plain() if isinstance(output, Page) else output


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", FORMATS)
def test_awkward_findings(name: str, lang: Lang, golden: Golden) -> None:
    golden(f"formats/{name}.{lang}.txt", shown(name, Checked(AWKWARD, 3, lines), lang))


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", FORMATS)
def test_nothing_found(name: str, lang: Lang, golden: Golden) -> None:
    golden(f"formats/{name}.none.{lang}.txt", shown(name, Checked((), 3, lines), lang))


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_acts_on_a_terminal(name: str) -> None:
    output = shown(name, Checked(AWKWARD, 3, lines), Lang.EN)
    if name != "json":
        assert "\x1b" not in output
        assert "\u202e" not in output


def test_json_has_the_fields_it_promises() -> None:
    said = json.loads(shown("json", Checked(AWKWARD, 3, lines), Lang.EN))
    assert said["version"] == 1
    assert said["summary"] == {"error": 3, "warning": 2, "info": 1, "files": 3}
    assert list(said["findings"][0]) == [
        "code", "name", "severity", "path", "line", "column", "end_line", "end_column",
        "message", "hint", "person", "goal", "fix",
    ]  # fmt: skip


def test_github_annotations_stop_at_ten_of_a_kind_and_say_so() -> None:
    many = tuple(finding("goals/x.yaml", Place(n, 1, n, 2), str(n)) for n in range(1, 13))
    rows = shown("github", Checked(many, 1, lines), Lang.EN).splitlines()
    annotations = [row for row in rows if row.startswith("::")]
    assert len(annotations) == 10
    assert annotations[-1] == "::error title=pmcoach::3 more of this kind are in the log below"
    assert rows[10:] == [f"goals/x.yaml:{n}:1: S199 “{n}” is awkward try: {n}!" for n in (10, 11, 12)]
