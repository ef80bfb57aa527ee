"""What changed since a day, the bad news first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.conftest import TODAY

from pmcoach.briefing.since import since
from pmcoach.page import Page
from pmcoach.project import Project
from pmcoach.text import Lang, Text
from pmcoach.views.pages import since as view
from pmcoach.views.terminal import painted

Golden = Callable[[str, str], None]
THEN = {
    "pmcoach.yaml": "lead: chen.jing\n",
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
    "goals/2026-Q4/csat.yaml": "title: 满意度\nowner: li.wei\n",
    "goals/2026-Q4/old.yaml": "title: 旧目标\n",
    "reports/2026-W45/li.wei.yaml": "next: [访谈 12 位打过低分的客户并整理成一页结论给设计, 上线问卷]\nasks: [{what: 数据分析师}]\n",
}
NOW = {path: text for path, text in THEN.items() if "old" not in path} | {
    "reports/2026-W46/li.wei.yaml": "done: [上线问卷]\nasks: [{what: 数据分析师, answer: 下周到位}, {what: 一台测试机}]\n"
}
TITLE = Text(en="Since {day}", zh="{day} 以来").fill(day=date(2026, 11, 10))


def page(lang: Lang, cells: int, now: dict[str, str] | None = None) -> Page:
    whole = Project(NOW if now is None else now, TODAY)
    return view.page(since(Project(THEN, date(2026, 11, 10)), whole), TITLE, whole, lang, cells)


@pytest.mark.parametrize("cells", [40, 80, 120])
@pytest.mark.parametrize("lang", Lang)
def test_what_changed(lang: Lang, cells: int, golden: Golden) -> None:
    golden(f"views/since.{lang}.{cells}.txt", page(lang, cells).plain())


@pytest.mark.parametrize("lang", Lang)
def test_what_changed_in_colour(lang: Lang, golden: Golden) -> None:
    golden(f"views/since.{lang}.ansi", painted(page(lang, 80)))


def test_where_nothing_changed_it_says_so() -> None:
    assert page(Lang.EN, 80, THEN).plain() == "Since 2026-11-10\n\n  nothing changed that matters\n"
