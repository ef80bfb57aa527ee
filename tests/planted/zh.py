"""A healthy Chinese team: six product managers and their lead, ten weeks with 国庆 and 调休 in them, every mechanism in use."""

from __future__ import annotations

from datetime import date

from tests.planted.building import written
from tests.planted.zh_goals import goals
from tests.planted.zh_reviews import checks, talks
from tests.planted.zh_work import FIRST as FIRST
from tests.planted.zh_work import LAST as LAST
from tests.planted.zh_work import reports

LEAVES = date(2026, 9, 25)
SETTINGS = """\
language: zh
timezone: Asia/Shanghai
lead: gao.lan
cadence: {report: weekly, report_due: 周五 18:00, one_on_one: weekly, check: monthly, review: quarterly}
calendar: CN
goals: {per_person: 1-4}
dimensions:
  - {id: results, weight: 50, title: 目标完成}
  - {id: attitude, weight: 20, title: 工作态度}
  - {id: teamwork, weight: 30, title: 团队协作}
"""
PEOPLE = {
    "gao.lan": "name: 高岚\nrole: 产品负责人\nteam: 支付产品组\nresponsibilities: [支付产品路线图]\n",
    "li.wei": """\
name: 李伟
role: 产品经理
lead: gao.lan
team: 支付产品组
responsibilities: [收银台, 退款流程]
joined: 2025-03-03
leave:
  - {from: 2026-10-22, to: 2026-10-23}
training:
  - {topic: 用户研究, type: course, due: 2026-10-30, done: 2026-10-27, proof: 结业证, used_in: csat}
  - {topic: 归因分析, type: book, due: 2026-12-18}
development:
  aim: 能独立负责一条产品线
  skills:
    - {name: 数据分析, now: 3, next: 4, how: 每月做一次归因, by: 2026-12-31}
leadership:
  - {practice: 主持十月复盘, mentor: gao.lan, by: 2026-11-06, result: 议程清楚，结论两天内发出}
""",
    "wang.fang": """\
name: 王芳
role: 产品经理
lead: gao.lan
team: 支付产品组
responsibilities: [支付通道, 绑卡]
joined: 2024-07-01
training:
  - {topic: 谈判与渠道合作, type: course, due: 2026-12-11}
development:
  aim: 渠道谈判独当一面
  skills:
    - {name: 商务谈判, now: 2, next: 3, how: 跟三次银行会议, by: 2026-12-31}
leadership:
  - {practice: 带刘洋熟悉渠道后台, mentor: gao.lan, by: 2026-12-04}
""",
    "zhang.min": """\
name: 张敏
role: 产品经理
lead: gao.lan
team: 支付产品组
responsibilities: [商户后台, 帮助文档]
joined: 2025-09-01
training:
  - {topic: 信息架构, type: book, due: 2026-09-30, done: 2026-09-28, proof: 读书笔记, used_in: 帮助中心改版}
""",
    "zhao.lei": """\
name: 赵磊
role: 产品经理
lead: gao.lan
team: 支付产品组
responsibilities: [风控策略, 实名认证]
joined: 2023-04-10
leave:
  - {from: 2026-11-02, to: 2026-11-06}
""",
    "liu.yang": """\
name: 刘洋
role: 产品经理
lead: gao.lan
team: 支付产品组
responsibilities: [老带新]
joined: 2026-10-12
training:
  - {topic: 支付入门, type: mentoring, due: 2026-11-13, done: 2026-11-11, proof: 通过串讲, used_in: referral}
""",
    "sun.qi": """\
name: 孙琪
role: 产品经理
lead: gao.lan
team: 支付产品组
responsibilities: [会员, 电子发票]
joined: 2022-02-14
""",
    "zhou.tao": """\
name: 周涛
role: 产品经理
lead: gao.lan
team: 支付产品组
responsibilities: [电子发票]
joined: 2023-06-01
left: 2026-10-23
""",
}


def team(day: date = LAST) -> dict[str, str]:
    """The team's files as they stand in the evening of a day."""
    people = {f"people/{name}.yaml": text for name, text in PEOPLE.items()}
    if day < LEAVES:  # on the day it is known, it is known who takes over
        people["people/sun.qi.yaml"] = people["people/sun.qi.yaml"].replace(", 电子发票", "")
    dated = dict((*talks(), *checks()))
    return {"pmcoach.yaml": SETTINGS, **people, **dict(goals(day)), **written(reports(), dated, day)}
