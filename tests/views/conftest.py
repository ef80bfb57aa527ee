"""A small team in both languages, with something of everything the screens show."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from tests.conftest import TODAY

from pmcoach.assess.status.status import Assessment, assessment_of
from pmcoach.briefing.board import Board, board
from pmcoach.briefing.brief import Brief, brief
from pmcoach.briefing.scope import scope_of
from pmcoach.cli.frame.run_rules import in_files
from pmcoach.document import Source
from pmcoach.page import Page
from pmcoach.project import Project
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.result import Checked
from pmcoach.text import Lang

ZH = {
    "pmcoach.yaml": """\
language: zh
lead: chen.jing
cadence: {report: weekly, report_due: friday 18:00, one_on_one: weekly, check: none, review: quarterly}
dimensions:
  - {id: results, weight: 60, title: 目标完成}
  - {id: teamwork, weight: 40, title: 团队协作}
""",
    "people/chen.jing.yaml": "name: 陈静\nteam: 支付产品组\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\njoined: 2025-03-01\n",
    "people/wang.fang.yaml": """\
name: 王芳
lead: chen.jing
joined: 2025-03-01
training:
  - {topic: 谈判与渠道合作, type: course, due: 2026-11-27}
""",
    "people/zhao.lei.yaml": "name: 赵磊\nlead: chen.jing\nleave: [{from: 2026-11-09, to: 2026-11-30}]\n",
    "goals/2026/retention.yaml": """\
title: 2026年12月31日前将90日留存率从58%提高到65%
level: company
owner: chen.jing
metric: {name: 90日留存率, unit: "%", baseline: 58%, target: 65%, source: metrics/retention.csv}
created: 2026-01-05
due: 2026-12-31
""",
    "goals/2026-Q4/smooth-refunds.yaml": """\
title: 让用户退得快、退得明白
kind: objective
level: team
owner: chen.jing
parent: retention
""",
    "goals/2026-Q4/refund-time.yaml": """\
title: 2026年12月31日前将退款到账时长从35小时缩短到24小时
kind: kr
owner: wang.fang
parent: smooth-refunds
weight: 60
metric: {name: 退款到账时长, unit: 小时, baseline: 35, target: 24, direction: down, source: metrics/refund-time.csv}
guardrails: [{name: 退款出错率, max: 1%, source: metrics/errors.csv}]
created: 2026-09-28
start: 2026-10-01
due: 2026-12-31
plan:
  - {phase: 对接, do: 批量退款接口对齐, owner: wang.fang, due: 2026-11-06}
  - {phase: 上线, do: 其余渠道改实时, owner: wang.fang, due: 2026-12-04}
resources:
  - {what: 一名测试, kind: people, from: chen.jing, by: 2026-11-10}
depends:
  - {team: 银行合作, what: 实时回执, by: 2026-11-25, state: agreed}
""",
    "goals/2026-Q4/refund-contact.yaml": """\
title: 12月底前把退款咨询占比从18%降到12%
kind: kr
owner: wang.fang
parent: smooth-refunds
weight: 40
metric: {name: 退款咨询占比, unit: "%", baseline: 18%, target: 12%, direction: down}
created: 2026-09-28
start: 2026-10-01
due: 2026-12-31
""",
    "goals/2026-Q4/csat.yaml": """\
title: 在2026年12月31日前将客户满意度评分从3.9提高到4.5分
owner: li.wei
parent: retention
metric: {name: 客户满意度评分, unit: 分, baseline: 3.9, target: 4.5, range: 1-5}
created: 2026-09-28
start: 2026-10-01
due: 2026-12-31
""",
    "goals/2026-Q4/tickets.yaml": """\
title: 第四季度每千商户工单数保持在18件以内
owner: li.wei
why: 工单是大家的时间
metric: {name: 每千商户工单数, unit: 件, target: 18, direction: maintain}
created: 2026-09-28
due: 2026-12-31
""",
    "goals/2026-Q4/new-users.yaml": "title: 提升新用户体验\nowner: li.wei\nparent: nowhere\n",
    "goals/2026-Q4/invoices.yaml": """\
title: 12月底前将电子发票自助开具率从68%提高到90%
owner: zhao.lei
status: dropped
closed: {on: 2026-10-21, why: 先停，等补人再说}
created: 2026-09-28
due: 2026-12-31
metric: {name: 电子发票自助开具率, unit: "%", baseline: 68%, target: 90%}
""",
    "metrics/retention.csv": "date,value\n2026-01-31,58.4\n2026-06-30,60.5\n2026-09-30,62\n2026-11-10,63.6\n",
    "metrics/refund-time.csv": """\
date,value
2026-10-01,35
2026-10-08,34.5
2026-10-15,34
2026-10-29,33
2026-11-12,31.9
2026-11-19,31.4
""",
    "metrics/errors.csv": "date,value\n2026-11-19,1.4\n",
    "reports/2026-W43/wang.fang.yaml": "done: [渠道时长表]\nmetrics: {refund-contact: 17.1}\n",
    "reports/2026-W45/wang.fang.yaml": """\
done: [接口文档]
asks: [{what: 决定加急费付不付, kind: decision, from: chen.jing}]
private: {mood: 4, load: 4}
""",
    "reports/2026-W46/wang.fang.yaml": """\
done: [对账脚本]
confidence: {refund-time: 5}
private: {mood: 3, load: 5}
""",
    "reports/2026-W47/wang.fang.yaml": """\
done: [退款说明改版]
undone: [{what: 批量退款接口对齐, why: 银行没排期, carried: 3}]
problems: [{what: 回执从实时改成批量, kind: delay, need: 银行排期, from: 银行合作}]
confidence: {refund-time: 3}
private: {load: 5, voice: 想谈谈要不要拆目标}
""",
    "reports/2026-W46/li.wei.yaml": "done: [问卷改版]\nmetrics: {csat: 4.2, tickets: 17}\nconfidence: {csat: 8}\n",
    "reports/2026-W47/li.wei.yaml": """\
done: [访谈 12 位用户]
metrics: {csat: 4.32, tickets: 17}
confidence: {csat: 4}
reply: {by: chen.jing, on: 2026-11-20, text: 看到了}
""",
    "reviews/2026-11-12/wang.fang.yaml": """\
kind: one_on_one
by: chen.jing
held: 2026-11-12
topics:
  - {what: 目标要不要拆, from: wang.fang}
  - {what: 加急费, from: wang.fang, outcome: 周五前答复}
actions:
  - {do: 找银行负责人谈回执, owner: chen.jing, due: 2026-11-27, effect: 拿到恢复的日期}
private:
  topics: [{what: 最近太累, from: wang.fang}]
""",
    "reviews/2026-Q3/wang.fang.yaml": """\
kind: appraisal
by: chen.jing
held: 2026-10-12
ratings:
  - {dimension: results, score: 3, evidence: [goals/refund-time]}
  - {dimension: teamwork, score: 4, evidence: [reports/2026-W43]}
self:
  - {dimension: results, score: 5}
  - {dimension: teamwork, score: 4}
actions:
  - {do: 退款时长做成日报, owner: wang.fang, due: 2026-11-10, effect: 每周省四小时}
  - {do: 外部依赖改期两次就点名, owner: wang.fang, due: 2026-11-30}
  - {do: 学一次归因}
""",
    "reviews/2026-Q3/li.wei.yaml": """\
kind: appraisal
by: chen.jing
held: 2026-10-12
ratings: [{dimension: results, score: 2}, {dimension: teamwork, score: 3}]
""",
}  # fmt: skip
# The same team in English.
WORDS = {
    "陈静": "Chen Jing", "李伟": "Li Wei", "王芳": "Wang Fang", "赵磊": "Zhao Lei", "支付产品组": "Payments",
    "目标完成": "Goal results", "团队协作": "Teamwork", "谈判与渠道合作": "Negotiation",
    "2026年12月31日前将90日留存率从58%提高到65%": "Raise 90-day retention from 58% to 65% by 31 December 2026",
    "90日留存率": "90-day retention",
    "让用户退得快、退得明白": "Refunds are quick and plain to follow",
    "2026年12月31日前将退款到账时长从35小时缩短到24小时": "Cut the time to refund from 35 to 24 hours by 31 December 2026",
    "退款到账时长": "Time to refund", "小时": "hours", "退款出错率": "Failed refunds", "对接": "Connect",
    "批量退款接口对齐": "Agree on the batch interface", "一名测试": "One tester", "上线": "Launch",
    "其余渠道改实时": "Other channels in real time", "银行合作": "Bank relations",
    "实时回执": "Receipts in real time",
    "12月底前把退款咨询占比从18%降到12%": "Bring refund questions from 18% down to 12% by 31 December 2026",
    "退款咨询占比": "Refund questions",
    "在2026年12月31日前将客户满意度评分从3.9提高到4.5分": "Raise the satisfaction score from 3.9 to 4.5 points by 31 December 2026",
    "客户满意度评分": "Satisfaction score", "unit: 分": "unit: points",
    "第四季度每千商户工单数保持在18件以内": "Keep tickets per thousand merchants at or below 18 until 31 December 2026",
    "每千商户工单数": "Tickets per thousand merchants", "unit: 件": "unit: tickets", "工单是大家的时间": "Tickets are everybody's time",
    "提升新用户体验": "Improve the first week of new users",
    "12月底前将电子发票自助开具率从68%提高到90%": "Raise self-service invoices from 68% to 90% by 31 December 2026",
    "先停，等补人再说": "stopped until somebody is hired", "电子发票自助开具率": "Self-service invoices",
    "渠道时长表": "Table of times by channel", "接口文档": "Interface notes", "决定加急费付不付": "Decide about the fee for express refunds",
    "对账脚本": "Script for settling accounts", "退款说明改版": "New refund page", "银行没排期": "the bank has no slot",
    "回执从实时改成批量": "Receipts now come in batches", "银行排期": "a slot at the bank", "想谈谈要不要拆目标": "May we split the goal?",
    "问卷改版": "New survey", "访谈 12 位用户": "Interviews with 12 users", "看到了": "Seen",
    "目标要不要拆": "Shall we split the goal?", "周五前答复": "answered by Friday", "加急费": "The express fee",
    "找银行负责人谈回执": "Talk to the bank about receipts", "拿到恢复的日期": "a day by which they are back",
    "最近太累": "Too tired lately", "退款时长做成日报": "Report the time to refund daily", "每周省四小时": "four hours saved a week",
    "外部依赖改期两次就点名": "Name what was put off twice", "学一次归因": "Learn attribution", "language: zh": "language: en",
}  # fmt: skip


def english(text: str) -> str:
    """A file of the team in English."""
    for chinese in sorted(WORDS, key=len, reverse=True):
        text = text.replace(chinese, WORDS[chinese])
    return text


TEAM: Mapping[Lang, Mapping[str, str]] = {
    Lang.ZH: ZH,
    Lang.EN: {path: english(text) for path, text in ZH.items()},
}


class Seen:
    """A workspace on a day, judged once."""

    def __init__(self, files: Mapping[str, Source]) -> None:
        self.project = Project(files, TODAY)
        self.found = findings(self.project, RULES)
        self.checked = in_files(Checked(self.found, len(self.project.files), self.lines))

    @property
    def assessment(self) -> Assessment:
        return assessment_of(self.project)

    @property
    def board(self) -> Board:
        lead = self.project.settings.lead
        return board(self.project, self.found, scope_of(lead, self.project))

    def brief(self, person: str = "li.wei") -> Brief:
        return brief(self.project.people[person], self.project, self.found)

    def lines(self, path: str) -> tuple[str, ...]:
        return tuple(self.project.files[path].document.lines)


@pytest.fixture(scope="session")
def teams() -> Mapping[Lang, Seen]:
    return {lang: Seen(files) for lang, files in TEAM.items()}


See = Callable[[Mapping[str, str]], Seen]


@pytest.fixture
def see() -> See:
    """Judge a workspace of some files."""
    return Seen


def plain(page: Page) -> list[str]:
    """A page as lines of text."""
    return page.plain().splitlines()
