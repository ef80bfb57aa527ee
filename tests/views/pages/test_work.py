"""What was pulled, as people see it, in both languages and narrow; and as suggestions in a report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from pmcoach.assess.tracker.step_gaps import differences
from pmcoach.assess.tracker.work_items import Line
from pmcoach.formats import work_json
from pmcoach.project import Project
from pmcoach.records.kinds.workitem import Category, WorkItem
from pmcoach.text import Lang
from pmcoach.views.drafts import work_lines
from pmcoach.views.drafts.work_lines import Suggested
from pmcoach.views.pages import work

ZONE = ZoneInfo("Asia/Shanghai")
SINCE = date(2026, 11, 9)
DONE = datetime(2026, 11, 18, 18, tzinfo=ZONE)
FILES = {
    "people/li.wei.yaml": "name: 李伟\n",
    "people/zhang.min.yaml": "name: ''\n",
    "goals/2026-Q4/csat.yaml": (
        "title: 满意度从3.9到4.5分\nowner: li.wei\nplan:\n"
        "  - {do: 新用户引导改版, link: GRW-1}\n  - {do: 埋点 GRW-2, done: 2026-11-04}\n  - {do: 访谈 GRW-5}\n"
    ),
}


def item(key: str, title: str, category: Category, **more: Any) -> WorkItem:
    return WorkItem("pingcode", f"id-{key}", key, title, category=category, state=category.label.zh, **more)


ITEMS = (
    item(
        "GRW-1",
        "新用户引导改版",
        Category.DONE,
        completed_at=DONE,
        url="https://example.pingcode.com/pjm/workitems/k1",
        extra={"风险": "低"},
    ),
    item(
        "GRW-2",
        "\x1b[31m埋点\u202e: 方案, “二期”",
        Category.DOING,
        due=date(2026, 11, 25),
        sprint="Sprint 21",
    ),
    item("GRW-3", " ".join(["Refunds"] * 12), Category.TODO, due=date(2025, 12, 31)),
    item("GRW-5", "访谈", Category.CANCELLED),
)
LINES = (
    Line("done", "li.wei", ITEMS[0], "csat"),
    Line("undone", "li.wei", ITEMS[2]),
    Line("next", "zhang.min", ITEMS[1], "csat"),
    Line("next", "zhang.min", ITEMS[1]._replace(due=None, key="")),
)


@pytest.fixture
def project(make: Callable[..., Project]) -> Project:
    return make(FILES)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("cells", [80, 40])
def test_the_page(project: Project, golden: Callable[[str, str], None], lang: Lang, cells: int) -> None:
    found = work.PulledWork("PingCode", SINCE, project.today, len(ITEMS), LINES, differences(ITEMS, project))
    golden(f"views/work.{lang}.{cells}.txt", work.page(found, project, lang, cells).plain())


@pytest.mark.parametrize(
    ("lang", "said"), [(Lang.EN, "Nothing was finished, is late or comes next."), (Lang.ZH, "没有完成的")]
)
def test_where_there_is_nothing_that_is_said(project: Project, lang: Lang, said: str) -> None:
    text = work.page(work.PulledWork("Worktile", SINCE, project.today, 1, (), ()), project, lang, 80).plain()
    assert said in text
    assert ("1 work item\n" in text) == (lang is Lang.EN)


def test_the_json(project: Project, golden: Callable[[str, str], None]) -> None:
    text = work_json.show("pingcode", SINCE, LINES, differences(ITEMS, project), ("路人", "someone"), project)
    golden("formats/work.json", text)


@pytest.mark.parametrize("lang", Lang)
def test_the_suggestions(golden: Callable[[str, str], None], lang: Lang) -> None:
    suggested = [
        Suggested("PingCode", date(2026, 11, 20), LINES),
        Suggested("Worktile", date(2026, 11, 19), LINES[3:]),
        Suggested("CSV", date(2026, 11, 18), ()),
    ]
    rows = [row for part in ("done", "undone", "next") for row in work_lines.rows(suggested, part, lang)]
    golden(f"views/work_lines.{lang}.txt", "".join(f"{row}\n" for row in rows))
    assert all(row.startswith("  #") for row in rows)
    assert "\n" not in "".join(rows)


@pytest.mark.parametrize("lang", Lang)
def test_a_suggestion_without_its_mark_is_an_item_of_the_report(
    make: Callable[..., Project], lang: Lang
) -> None:
    suggested = [Suggested("PingCode", date(2026, 11, 20), LINES)]
    text = "".join(
        f"{part}:\n"
        + "".join(f"{row.replace('#-', '-')}\n" for row in work_lines.rows(suggested, part, lang))
        for part in ("done", "undone", "next")
    )
    project = make({**FILES, "reports/2026-W47/li.wei.yaml": text})
    (report,) = project.reports("li.wei")
    assert [(each.what, each.goal, each.link) for each in report.done] == [
        ("新用户引导改版 (GRW-1)", "csat", "https://example.pingcode.com/pjm/workitems/k1")
    ]
    assert [each.what for each in report.undone] == [f"{ITEMS[2].title} (GRW-3)"]
    assert [(each.goal, each.due) for each in report.next] == [("csat", date(2026, 11, 25)), ("", None)]
