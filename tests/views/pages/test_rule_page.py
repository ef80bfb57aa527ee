"""The catalogue of rules, and the page of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from tests.views.conftest import plain

from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.rule import Earlier, Example, Hit, Rule
from pmcoach.text import Lang, Text
from pmcoach.views.pages.rule_page import FAMILIES, catalogue, gist, page
from pmcoach.views.terminal import painted

Golden = Callable[[str, str], None]
KNOWN = {rule.code: rule for rule in RULES}


def nothing(_: Any, __: Any) -> Iterable[Hit]:
    return ()


def made(
    code: str = "S199",
    *,
    doc: str = "Why.\n---\n为什么。",
    bad: Example = "title: a  # here\n",
    good: Example = "title: b\n",
    before: tuple[Earlier, ...] = (),
) -> Rule:
    return Rule(
        code, "awkward", Goal, Severity.ERROR, Text(en="bad", zh="坏"), None, bad, good, doc, nothing, before
    )


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("code", ["S101", "W110", "H101", "E001"])
def test_the_page_of_a_rule(code: str, lang: Lang, golden: Golden) -> None:
    golden(f"views/rule.{code}.{lang}.txt", page(KNOWN[code], lang, 80).plain())


@pytest.mark.parametrize("lang", Lang)
def test_the_page_of_a_rule_in_colour(lang: Lang, golden: Golden) -> None:
    golden(f"views/rule.H101.{lang}.ansi", painted(page(KNOWN["H101"], lang, 80)))


@pytest.mark.parametrize("cells", [60, 80])
@pytest.mark.parametrize("lang", Lang)
def test_the_catalogue(lang: Lang, cells: int, golden: Golden) -> None:
    golden(f"views/rules.{lang}.{cells}.txt", catalogue(RULES, lang, cells).plain())


@pytest.mark.parametrize("lang", Lang)
def test_every_rule_is_in_the_catalogue_once(lang: Lang) -> None:
    rows = plain(catalogue(RULES, lang, 120))
    named = [row.split()[0] for row in rows if row.startswith("  ") and row.split()[0] in KNOWN]
    assert sorted(named) == sorted(KNOWN)


def test_a_family_without_rules_has_no_heading() -> None:
    rows = plain(catalogue([made()], Lang.EN, 80))
    assert rows == ["S  specific", "  S199  awkward  error  Why"]
    assert len(FAMILIES) > 1


@pytest.mark.parametrize(
    ("doc", "lang", "said"),
    [
        pytest.param("One. Two.\n---\n一。二。", Lang.EN, "One", id="en"),
        pytest.param("One. Two.\n---\n一。二。", Lang.ZH, "一", id="zh"),
        pytest.param("One.\n---\n一；二。", Lang.ZH, "一", id="zh-half-sentence"),
        pytest.param("At 4.5 points\n    or more.\n---\n一。", Lang.EN, "At 4.5 points or more", id="folded"),
        pytest.param("No stop\n---\n没有句号", Lang.ZH, "没有句号", id="no-stop"),
    ],
)
def test_the_gist_is_the_first_sentence(doc: str, lang: Lang, said: str) -> None:
    assert gist(made(doc=doc), lang) == said


def test_a_page_shows_why_and_both_examples() -> None:
    assert plain(page(made(), Lang.ZH, 80)) == [
        "S199 awkward  错误",
        "",
        "为什么。",
        "",
        "坏例子",
        "    title: a",
        "",
        "好例子",
        "    title: b",
        "",
        "要在某一行忽略它，在行尾写：# pmcoach: ignore[S199] 原因",
        "",
    ]


def test_an_example_of_several_files_names_them() -> None:
    files = {
        "people/li.wei.yaml": "name: 李伟\n",
        "goals/2026-Q4/a.yaml": "title: a  # here\nowner: li.wei\n",
    }
    rows = plain(page(made(bad=files), Lang.ZH, 80))
    assert rows[4:11] == [
        "坏例子",
        "  people/li.wei.yaml",
        "    name: 李伟",
        "  goals/2026-Q4/a.yaml",
        "    title: a",
        "    owner: li.wei",
        "",
    ]


def test_what_a_file_said_before_stands_first() -> None:
    earlier = Earlier("2026-09-28", "goals/2026-Q4/a.yaml", "title: c\n")
    assert plain(page(made(before=(earlier,)), Lang.EN, 80))[4:9] == [
        "Before, since 2026-09-28",
        "  goals/2026-Q4/a.yaml",
        "    title: c",
        "",
        "Bad",
    ]


def test_an_example_in_bytes_is_shown_as_far_as_it_is_text() -> None:
    rows = plain(page(made(bad="title: 目标".encode("gbk")), Lang.EN, 80))
    assert rows[5].startswith("    title: ")
    assert "�" in rows[5]
