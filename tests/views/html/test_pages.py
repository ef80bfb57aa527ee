"""Pages for a browser: what they say, to whom, and that they are whole."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping

import pytest
from tests.conftest import TODAY
from tests.hostile import HOSTILE
from tests.views.html.conftest import made, seen_page
from tests.views.html.reading import Page, wrong
from tests.views.test_hostile import hostile

from pmcoach.briefing.board import board
from pmcoach.briefing.overview import for_everyone, overview
from pmcoach.project import Project
from pmcoach.text import Lang
from pmcoach.views.html import site

Files = Mapping[Lang, Mapping[str, str]]


@pytest.mark.bulk
@pytest.mark.parametrize("public", [False, True], ids=["lead", "public"])
@pytest.mark.parametrize("lang", Lang)
def test_every_page_is_whole_and_of_our_elements(team: Files, lang: Lang, public: bool) -> None:
    pages = made(team[lang], lang, public=public)
    assert wrong(list(pages.values())) == []
    for name, text in pages.items():
        for link in Page(text).links:
            path = link.removeprefix("../")
            assert link.startswith(("#", "http")) or path in pages, (name, link)


def test_the_policy_allows_the_style_sheet_and_nothing_else(team: Files) -> None:
    text = made(team[Lang.ZH])["one"]
    style = re.search("<style>(.*)</style>", text)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in text
    assert "url(" not in style[1]
    assert not re.search(r"<script|\son\w+=|\sstyle=|src=", text)


def test_the_one_page_says_everything(team: Files) -> None:
    text = Page(made(team[Lang.ZH])["one"]).text
    for said in (
        "支付产品组",
        "目标 9 个",
        "陈静 欠的",
        "该找谁谈",
        "团队一览",
        "谁支撑谁",
        "下级合计",
        "权重 60",
        "逐个目标",
        "2026-Q4 日历",
        "2026-W47 周报",
        "批量退款接口对齐（银行没排期）",
        "面试（11-27 前）",
        "回执从实时改成批量（银行排期）",
        "位置不是原因",
        "进行中，到 12-01",
        "同行都有",
        "市场",
        "陈静 感谢 李伟",
        "顶班",
        "应有",
        "预计",
        "11-10 目标值：45% → 40%",
        "原因：短信推迟",
        "没有说明原因",
        "护栏“退款出错率”被突破",
        "没有上级目标",
        "上级目标不存在",
    ):
        assert said in text, said  # fmt: skip


def test_a_goal_has_its_course_its_plan_and_what_it_serves(team: Files) -> None:
    pages = made(team[Lang.EN], Lang.EN)
    text = Page(pages["goals/tried.html"]).text
    for said in (
        "done 10-18",
        "no day",
        "due 12-01",
        "Serves Raise the satisfaction score",
        "少一次电话",
        "wiki/a",
        "with Wang Fang",
        "refuted",
    ):
        assert said in text, said
    svg = pages["goals/tried.html"].partition("<svg")[2].partition("</svg>")[0]
    for look in ("b", "l", "t", "e", "f", "m", "v"):
        assert f'<path class="{look}"' in svg
    assert ">40%</text>" in svg
    assert ">36</text>" in svg
    assert (
        'href="https://wiki.example.com/plan" rel="noopener noreferrer nofollow"' in pages["goals/tried.html"]
    )
    assert "Served by" in Page(pages["goals/csat.html"]).text
    assert "due 11-06, late" in Page(pages["goals/refund-time.html"]).text
    assert "<svg" not in pages["goals/invoices.html"]


def test_a_person_has_their_goals_and_what_to_talk_about(team: Files) -> None:
    text = Page(made(team[Lang.ZH])["people/wang.fang.html"]).text
    for said in ("该谈的", "退款到账时长", "到期的事", "谈判与渠道合作", "2026-W47 周报", "退款说明改版"):
        assert said in text, said
    assert "顶班" in Page(made(team[Lang.ZH])["people/li.wei.html"]).text


def test_what_everybody_may_see_leaves_out_what_concerns_the_lead(team: Files) -> None:
    pages = made(team[Lang.ZH], public=True)
    text = " ".join(Page(page).text for page in pages.values())
    for said in (
        "该谈的",
        "该找谁谈",
        "欠的",
        "没排期",
        "回执从实时改成批量",
        "决定加急费",
        "信心",
        "未提交",
        "没有周报",
        "谈判与渠道合作",
        "一对一",
        "没有说明原因",
        "学一次归因",
        "找银行负责人谈回执",
        "一名测试",
        "看到了",
        "想谈谈",
        "供上级使用",
    ):
        assert said not in text.replace(Page(pages["2026-Q3"]).text, "").replace(Page(pages["2026-Q4"]).text, ""), said  # fmt: skip
    for said in (
        "访谈 12 位用户",
        "面试",
        "少开会",
        "退款到账时长",
        "位置不是原因",
        "顶班",
        "实时回执",
        "公开版",
    ):
        assert said in text, said


def test_numbers_are_the_same_for_everybody(team: Files) -> None:
    found, seen = seen_page(team[Lang.ZH])
    before = {name: each.standing for name, each in found.goals.items()}
    after = {name: each.standing for name, each in for_everyone(found).goals.items()}
    for name, standing in before.items():
        kept = after[name]
        assert kept.health is standing.health
        assert (kept.current, kept.forecast, kept.way) == (standing.current, standing.forecast, standing.way)
        assert not kept.disputed
    assert any(each.disputed for each in before.values())
    assert seen.project.today == found.board.today


def test_who_owes_a_report_and_has_none_is_named() -> None:
    files = {
        "pmcoach.yaml": "language: zh\nlead: chen.jing\ncadence: {report_due: thursday 18:00}\n",
        "people/chen.jing.yaml": "name: 陈静\n",
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
        "people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\n",
        "reports/2026-W47/li.wei.yaml": "done: [甲]\n",
    }
    assert "没有周报：张敏" in Page(made(files)["one"]).text
    assert "张敏 周报 未提交" in Page(made(files)["one"]).text
    assert "没有周报" not in Page(made(files, public=True)["one"]).text


def test_a_quarter_that_is_over(team: Files) -> None:
    text = Page(made(team[Lang.ZH])["2026-Q3"]).text
    for said in (
        "2026-Q3 总结",
        "2026-07-01 至 2026-09-30",
        "目标 1 个：已完成 1",
        "4.8%",
        "5%",
        "107%",
        "08-10 目标值：4% → 5%",
        "旺季",
        "回电比改版快",
        "李伟 先问再改",
        "王芳 协助 李伟：",
        "李伟 感谢 王芳",
        "少了 40 单",
    ):
        assert said in text, said  # fmt: skip
    assert "2026-Q4 到目前为止" in Page(made(team[Lang.ZH])["2026-Q4"]).text


def test_a_quarter_nobody_had_goals_for() -> None:
    pages = made({"pmcoach.yaml": "language: en\n"}, Lang.EN)
    assert wrong(list(pages.values())) == []
    assert "No goal of 2026-Q3 is in the files." in Page(pages["2026-Q3"]).text
    assert "Nobody has a file here yet." in Page(pages["one"]).text
    assert "No goals these days." in Page(pages["one"]).text
    assert "Nothing is due by 2026-12-31." in Page(pages["one"]).text


def test_a_quarter_in_which_nothing_moved() -> None:
    goal = "title: 甲\nowner: li.wei\nstatus: done\n"
    text = Page(made({"goals/2026-Q3/a.yaml": goal}, Lang.EN)["2026-Q3"]).text
    assert "No agreed goal was moved." in text


@pytest.mark.bulk
def test_of_very_many_goals_one_page_describes_those_that_need_somebody() -> None:
    late = "plan: [{do: 乙, due: 2026-11-02}]\n"
    files = {
        f"goals/2026-Q4/g{number}.yaml": f"title: 第{number}个\nowner: li.wei\ndue: 2026-12-31\n{late if number % 40 == 0 else ''}"
        for number in range(site.FULL + 50)
    }
    page = Page(made({"people/li.wei.yaml": "name: 李伟\n", **files})["one"])
    assert page.wrong == []
    assert "另外 50 个目标只列在上面" in page.text
    assert all(page.text.count(f"第{number}个") >= 2 for number in range(0, site.FULL + 50, 40))


def test_very_many_things_of_a_day_and_changes_are_counted() -> None:
    steps = ", ".join(
        f"{{do: 步骤{number}, due: 2026-12-01}}, {{do: 旧{number}, due: 2026-11-01}}" for number in range(20)
    )
    text = Page(made({"goals/2026-Q4/a.yaml": f"title: 甲\nplan: [{steps}]\n"})["one"]).text
    assert text.count("另有 8 项") == 2


def test_a_cascade_deeper_than_a_browser_shows_is_whole() -> None:
    files = {
        f"goals/2026-Q4/g{number:03}.yaml": f"title: 第{number}层\nlevel: team\nparent: g{number - 1:03}\n"
        for number in range(1, 300)
    }
    page = Page(made({**files, "goals/2026-Q4/g000.yaml": "title: 顶\nlevel: company\n"})["one"])
    assert page.wrong == []
    assert "第299层" in page.text


@pytest.mark.bulk
def test_two_hundred_people_and_two_thousand_goals_are_less_than_two_megabytes() -> None:
    files = {"goals/2026/top.yaml": "title: 2026年12月31日前将90日留存率从58%提高到65%\nlevel: company\n"}
    days = [(month, day) for month in (10, 11) for day in (2, 9, 16, 19)]
    rows = "".join(f"2026-{month:02}-{day:02},{36 - month - day / 40}\n" for month, day in days)
    for number in range(200):
        name = f"person-{number}"
        files |= {
            f"people/{name}.yaml": f"name: 第{number}位产品经理\nrole: 产品经理\nlead: person-0\n",
            f"metrics/{name}.csv": f"date,value\n{rows}",
            f"reports/2026-W47/{name}.yaml": "done: [访谈两位用户并整理消息中心的场景]\nnext: [补齐退款流程的埋点]\n",
        }
        for count in range(10):
            files[f"goals/2026-Q4/goal-{number}-{count}.yaml"] = (
                f"title: 在2026年12月31日前将结算页第{count}步的到账时长从36.0降低到24.0小时\nowner: {name}\n"
                "parent: top\nweight: 10\ndue: 2026-12-31\n"
                f"metric: {{name: 到账时长, unit: 小时, baseline: 36, target: 24, source: metrics/{name}.csv}}\n"
            )
    project = Project(files, TODAY)
    found = overview(board(project, ()), project)
    text = site.one_page(found, project, Lang.ZH)
    assert len(text.encode()) < 2_000_000
    assert text.count("<svg") > 2_000
    assert Page(text).wrong == []


@pytest.mark.bulk
@pytest.mark.parametrize(
    "text", [pytest.param(text, id=name) for name, text in HOSTILE.items() if name != "half-a-pair"]
)
def test_no_element_and_no_attribute_is_made_of_what_a_file_says(text: str) -> None:
    said = json.dumps(text)
    files = {
        **hostile(text),
        "goals/2026-Q4/linked.yaml": (
            f"title: {said}\nowner: li.wei\nhelpers: [{said}]\nparent: csat\nwhy: {said}\nagreed: {{by: chen.jing, on: 2026-10-01}}\n"
            f"plan: [{{do: {said}, link: {said}, owner: {said}}}]\nexperiments: [{{hypothesis: {said}, learned: {said}}}]\n"
            f"evidence: [{{note: {said}, link: {said}}}]\nchanges: [{{on: 2026-10-10, field: {said}, from: {said}, to: {said}, why: {said}}}]\n"
        ),
        "reports/2026-W47/li.wei.yaml": (
            f"done: [{{what: {said}, link: {said}}}]\nundone: [{{what: {said}, why: {said}}}]\nproblems: [{{what: {said}, need: {said}}}]\n"
            f"next: [{said}]\nasks: [{said}]\nlearned: [{{what: {said}, link: {said}}}]\npraise: [{{to: {said}, for: {said}, impact: {said}}}]\n"
        ),
    }  # fmt: skip
    for lang in Lang:
        for public in (False, True):
            pages = made(files, lang, public=public)
            assert wrong(list(pages.values())) == []


def test_what_a_file_says_stays_to_be_read() -> None:
    title = '<b>5 < 6 & "7"</b> {{ 8 }} \u202e'
    pages = made({"goals/2026-Q4/a.yaml": f"title: {json.dumps(title)}\n"})
    assert '<b>5 < 6 & "7"</b> {{ 8 }} <U+202E>' in Page(pages["goals/a.html"]).text
