"""A small team's week, from which digests, reminders and talks are made."""

from __future__ import annotations

from collections.abc import Mapping

SETTINGS = "language: zh\ntimezone: Asia/Shanghai\nlead: chen.jing\ncadence: {review: none, check: monthly}\n"


def goal(name: str, owner: str, values: str, rest: str = "") -> str:
    """A goal from 0 to 100 between the first of October and the end of the year, with its values by day."""
    return (
        f"title: {name} 从 0 提高到 100\nowner: {owner}\nstart: 2026-10-01\ndue: 2026-12-31\n"
        f"metric: {{name: {name}, baseline: 0, target: 100, source: metrics/{values}.csv}}\n{rest}"
    )


WEEK: Mapping[str, str] = {
    "pmcoach.yaml": SETTINGS,
    "people/chen.jing.yaml": "name: 陈静\nteam: 支付产品组\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
    "people/wang.fang.yaml": "name: 王芳\nlead: chen.jing\n",
    "people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\nleave: [{from: 2026-11-16, to: 2026-11-22}]\n",
    "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\nleft: 2026-10-31\n",
    "goals/2026-Q4/good.yaml": goal("好", "li.wei", "good"),
    "goals/2026-Q4/bad.yaml": goal("坏", "wang.fang", "bad"),
    "goals/2026-Q4/better.yaml": goal(
        "变好", "li.wei", "better",
        "plan:\n- {do: 访谈, due: 2026-11-17, done: 2026-11-18}\n- {do: 上线, due: 2026-11-25, owner: wang.fang}\n"
        "- {do: 复盘, due: 2026-11-10}\n- {do: 早先, due: 2026-11-03, done: 2026-11-04}\n",
    ),
    "goals/2026-Q4/closed.yaml": goal(
        "完成", "wang.fang", "closed", "status: done\nclosed: {on: 2026-11-19, result: 100}\n"
    ),
    "goals/2026-Q4/new.yaml": goal("新", "wang.fang", "new").replace("2026-10-01", "2026-11-18"),
    "metrics/good.csv": "date,value\n2026-10-15,15\n2026-11-10,50\n2026-11-19,60\n",
    "metrics/bad.csv": "date,value\n2026-10-15,2\n2026-10-30,3\n2026-11-10,4\n2026-11-19,5\n",
    "metrics/better.csv": "date,value\n2026-10-15,10\n2026-11-10,30\n2026-11-19,62\n",
    "metrics/closed.csv": "date,value\n2026-10-15,50\n2026-11-10,90\n2026-11-19,100\n",
    "metrics/new.csv": "date,value\n2026-11-19,3\n",
    "reports/2026-W45/li.wei.yaml": "done: [访谈]\nasks: [{what: 一名数据分析师, kind: people}]\n",
    "reports/2026-W45/wang.fang.yaml": "done: [方案]\n",
    "reports/2026-W46/li.wei.yaml": "done: [方案]\nnext: [上线]\nasks: [一名数据分析师]\npraise: [{to: wang.fang, for: 早先的事}]\n",
    "reports/2026-W47/li.wei.yaml": "done: [评审]\nasks: [{what: 看一下文案, from: wang.fang}]\npraise: [{to: wang.fang, for: 夜里帮忙}]\n",
}  # fmt: skip
