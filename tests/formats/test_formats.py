"""Every format on one list of awkward findings."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from pmcoach.document import Place
from pmcoach.formats import FORMATS, load
from pmcoach.page import Page
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.result import Checked
from pmcoach.rules.engine.rule import Hit, Rule
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
    "title: a  # here\n",
    {"goals/2026-Q4/a.yaml": "title: `b` ```\n"},
    "What is awkward.\n---\n不好处理的内容。",
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
    finding("goals/2026-Q4/张敏.yaml", Place(1, 3, 1, 5), "tab\there\x9b2J\ud800\U000e0041\x7f"),
)
ACTS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
LINES = {
    "goals/2026-Q4/csat.yaml": ["# goal", "title: 增加用户满意度", "plan:", "  - a", "  - b"],
    "goals/2026-Q4/long.yaml": ["title: " + "很长的标题" * 40],
    "goals/2026-Q4/张敏.yaml": ["目标\t: \x1b[31m"],
}


def lines(path: str) -> list[str]:
    return LINES.get(path, [])


def shown(name: str, checked: Checked, lang: Lang) -> str:
    output = load(name).show(checked, lang)
    return output.plain() if isinstance(output, Page) else output


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_says_what_it_is_for_and_where_its_paths_count_from(name: str) -> None:
    form = load(name)
    assert all(form.about.say(lang) for lang in Lang)
    assert form.from_top is (name not in ("full", "concise", "json"))


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
    assert not ACTS.search(shown(name, Checked(AWKWARD, 3, lines), Lang.EN))


def test_json_has_the_fields_it_promises() -> None:
    said = json.loads(shown("json", Checked(AWKWARD, 3, lines), Lang.EN))
    assert said["version"] == 1
    assert said["summary"] == {"error": 3, "warning": 2, "info": 1, "files": 3}
    assert list(said["findings"][0]) == [
        "code", "name", "severity", "path", "line", "column", "end_line", "end_column",
        "message", "hint", "person", "goal", "fix",
    ]  # fmt: skip


def test_github_annotations_stop_at_ten_of_a_kind_and_one_line_tells_the_rest() -> None:
    many = tuple(finding("goals/x.yaml", Place(n, 1, n, 2), str(n)) for n in range(1, 13))
    hints = tuple(each._replace(severity=Severity.INFO) for each in many[:11])
    rows = shown("github", Checked(many + hints, 1, lines), Lang.EN).splitlines()
    assert [row.split(" ")[0] for row in rows[:-1]] == ["::error"] * 10 + ["::notice"] * 10
    assert (
        rows[-1]
        == "GitHub shows ten of a kind: 2 errors, 1 hint more are not marked; pmcoach lint shows everything"
    )


def test_json_gives_back_what_it_escapes() -> None:
    said = json.loads(shown("json", Checked(AWKWARD, 3, lines), Lang.EN))["findings"]
    assert said[4]["message"] == "“\x1b[31m\u202e” is awkward"
    assert said[5]["message"] == "“tab\there\x9b2J?\U000e0041\x7f” is awkward"


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_findings_give_the_same_bytes(name: str) -> None:
    first, second = (shown(name, Checked(AWKWARD, 3, lines), Lang.ZH) for _ in range(2))
    assert first.encode() == second.encode()


def test_a_line_far_to_the_right_is_shown_from_just_before_the_words() -> None:
    text = "metric: {name: 满意度, unit: 分, baseline: 3.9, target: 4.5, direction: up, source: metrics/csat.csv}"
    start = text.index("metrics/csat.csv")
    place = Place(1, start + 1, 1, start + 1 + len("metrics/csat.csv"))
    rows = shown("full", Checked((finding("a.yaml", place, "x"),), 1, lambda _: [text]), Lang.EN).splitlines()
    assert rows[1:3] == [
        "  1 | …ection: up, source: metrics/csat.csv}",
        "    |                      ~~~~~~~~~~~~~~~~",
    ]


def test_of_a_line_without_end_only_what_stands_near_is_measured() -> None:
    text = "\u202e" * 50_000 + "here" + "甲" * 50_000
    place = Place(1, 50_001, 1, 50_005)
    rows = shown("full", Checked((finding("a.yaml", place, "x"),), 1, lambda _: [text]), Lang.EN).splitlines()
    assert rows[1].startswith("  1 | …02E><U+202E><U+202E>here甲甲")
    assert rows[1].endswith("甲…")
    assert rows[2].strip(" |") == "~~~~"


def test_marks_longer_than_the_line_end_with_it() -> None:
    text = "title: " + "很长的标题" * 20
    place = Place(1, 8, 1, len(text) + 1)
    rows = shown("full", Checked((finding("a.yaml", place, "x"),), 1, lambda _: [text]), Lang.EN).splitlines()
    assert rows[1] == "  1 | title: " + ("很长的标题" * 20)[:32] + "…"
    assert rows[2] == "    |        " + "~" * 65


def test_a_line_that_is_not_there_any_more_shows_no_excerpt() -> None:
    rows = shown("full", Checked((finding("a.yaml", Place(9, 1, 9, 2), "x"),), 1, lambda _: []), Lang.EN)
    assert rows.splitlines()[:2] == ["a.yaml:9:1  “x” is awkward  S199 awkward", "    = try: x!"]


@pytest.mark.parametrize(
    ("path", "word", "row"),
    [
        pytest.param(
            "a b,c:d.yaml", "100%\n::error::",
            "::error file=a b%2Cc%3Ad.yaml,line=1,col=2,endColumn=4,title=S199 awkward::“100%25 ::error::” is awkward%0Atry: 100%25 ::error::!",
            id="escaped",
        ),
        pytest.param(
            "::warning::.yaml", "x",
            "::error file=%3A%3Awarning%3A%3A.yaml,line=1,col=2,endColumn=4,title=S199 awkward::“x” is awkward%0Atry: x!",
            id="a-path-that-looks-like-a-command",
        ),
    ],
)  # fmt: skip
def test_a_github_line_is_one_command(path: str, word: str, row: str) -> None:
    checked = Checked((finding(path, Place(1, 2, 1, 4), word),), 1, lines)
    assert shown("github", checked, Lang.EN) == f"{row}\n"


def test_a_line_only_the_log_shows_is_no_command() -> None:
    many = tuple(finding("::warning::x.yaml", Place(n, 1, n, 2), "y") for n in range(1, 13))
    rows = shown("github", Checked(many, 1, lines), Lang.EN).splitlines()
    assert sum(row.startswith("::") for row in rows) == 10
