"""The 1:1s, appraisals, checks and the retrospective of the healthy Chinese team."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.planted.building import DAY
from tests.planted.zh_work import WEEKS, WORK

REVIEWED = ("li.wei", "wang.fang", "zhang.min", "zhao.lei", "liu.yang", "sun.qi")


def talks() -> Iterator[tuple[str, tuple[date, str]]]:
    """A 1:1 a week with everybody, on Thursdays; what is open is taken up the next time."""
    for person in WORK:
        for index, (week, monday) in enumerate(WEEKS):
            day = monday + 3 * DAY
            away = (person == "zhao.lei" and week == "2026-W45") or (person, week) == ("li.wei", "2026-W43")
            gone = (person == "zhou.tao" and index > 5) or (person == "liu.yang" and index < 4)
            if week == "2026-W40" or away or gone:
                continue
            text = (
                f"kind: one_on_one\nby: gao.lan\nheld: {day}\n"
                f"topics:\n  - {{what: 本周进展和下周重点, from: {person}, outcome: 按计划继续}}\n"
            )
            if (person, week) == ("li.wei", "2026-W44"):
                text += "actions:\n  - {do: 给分析师开数据权限, owner: gao.lan, due: 2026-11-06, done: 2026-11-05, result: 已开通}\n"
            if (person, week) == ("wang.fang", "2026-W44"):
                text += (
                    "private:\n  conflicts:\n    - sides: [{who: wang.fang, view: 需求总是临时改}, {who: zhang.min, view: 商户反馈来得急}]\n"
                    "      facts: 十月改了四次对账单需求\n      agreed: 每周二前冻结本周需求\n      mediator: gao.lan\n      follow_up: 2026-11-12\n"
                )
            if (person, week) == ("wang.fang", "2026-W46"):
                text += "  - {what: 冲突回访：每周二冻结需求, from: gao.lan, outcome: 两周没有再临时改}\n"
            yield f"reviews/{day}/{person}.yaml", (day, text)


PEERS = {
    "li.wei": "wang.fang", "wang.fang": "zhang.min", "zhang.min": "zhao.lei", "zhao.lei": "sun.qi", "sun.qi": "li.wei",
    "zhou.tao": "sun.qi",
}  # fmt: skip


def checks() -> Iterator[tuple[str, tuple[date, str]]]:
    """The appraisals of the third quarter, the checks of October, a retrospective."""
    for person, peer in PEERS.items():
        held = date(2026, 10, 14)
        text = f"""\
kind: appraisal
by: gao.lan
held: {held}
ratings:
  - {{dimension: results, score: 4, evidence: [reports/2026-W38, reports/2026-W39]}}
  - {{dimension: attitude, score: 4, evidence: [reports/2026-W39]}}
  - {{dimension: teamwork, score: 4, evidence: [reports/2026-W40]}}
self:
  - {{dimension: results, score: 4, comment: 基本做到}}
  - {{dimension: attitude, score: 4}}
  - {{dimension: teamwork, score: 3}}
feedback:
  - {{from: {peer}, kind: peer, situation: 九月排期, behaviour: 提前三天同步影响面, impact: 没有返工}}
strengths: [{{what: 说到做到, evidence: [reports/2026-W39]}}]
improve: [{{what: 数据拆得不够细, evidence: [reports/2026-W38]}}]
actions:
  - {{do: 每月做一次归因分析, owner: {person}, due: 2026-12-18, effect: 结论能直接定优先级}}
  - {{do: 需求评审前一天发影响面, owner: {person}, due: 2026-10-30, effect: 返工减半, done: 2026-10-28, result: 返工从四次降到一次}}
rewards:
  - {{kind: bonus, for: 三季度目标达成, evidence: [reports/2026-W40], on: 2026-10-15}}
ack: {{by: {person}, on: 2026-10-15}}
"""
        yield f"reviews/2026-Q3/{person}.yaml", (date(2026, 10, 15), text)
    for person in REVIEWED:
        text = (
            "kind: check\nby: gao.lan\nheld: 2026-11-03\n"
            f"actions:\n  - {{do: 每周五更新指标看板, owner: {person}, due: 2026-12-31, effect: 周会不再核对数}}\n"
        )
        yield f"reviews/2026-10/{person}.yaml", (date(2026, 11, 3), text)
    text = """\
kind: retro
by: gao.lan
held: 2026-11-06
retro:
  keep: [周三冻结需求]
  stop: [周五晚上线]
  try:
    - {do: 上线前发半页说明, owner: li.wei, due: 2026-11-13, done: 2026-11-12, result: 客服少了一半追问}
    - {do: 站会改成看板走查, owner: wang.fang, due: 2026-12-04}
"""
    yield "reviews/2026-11-06/gao.lan.yaml", (date(2026, 11, 6), text)
