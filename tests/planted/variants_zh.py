"""Healthy Chinese teams of other kinds: two people with plain lines, key results with 春节 and a leave of a month in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from tests.planted.building import DAY, WEEK, Series
from tests.planted.variants import Dated, mondays, replied, week

SPRING = "2026-W08"  # 春节: nobody works


def pair() -> Iterator[Dated]:
    """A lead and one product manager who write no more than they must, in plain lines."""
    start = date(2026, 10, 1)
    yield start, "pmcoach.yaml", "language: zh\nlead: ma.jun\ncadence: {check: none, review: none}\n"
    yield start, "people/ma.jun.yaml", "name: 马骏\n"
    yield start, "people/tang.yu.yaml", "name: 唐雨\nlead: ma.jun\n"
    way = Series(start, date(2026, 12, 31), 20, 35, 1)
    text = """\
title: 12月31日前将月复购率从20%提高到35%
owner: tang.yu
helpers: [ma.jun]
why: 拉新太贵
metric: {name: 月复购率, unit: "%", baseline: 20%, target: 35%, source: 订单库}
guardrails: [客诉量]
due: 2026-12-31
agreed: {by: ma.jun, on: 2026-10-01}
plan:
  - {do: 短信召回全量, owner: tang.yu, due: 2026-12-04}
"""
    yield start, "goals/2026-Q4/repurchase.yaml", text
    words = "梳理老客分层|短信召回试发|召回文案改两版|上线优惠券提醒|会员日预热|会员日复盘|老客访谈五位|积分到期提醒|短信召回全量"
    beside = {
        1: "undone: [数据看板]\nproblems: [{what: 看板取数慢, need: 数据同学排期, from: 马骏, solved: 2026-10-20}]\n",
        6: "asks: [{what: 加一台测试机, answer: 可以}]\n",
    }
    for index, (done, then) in enumerate(pairwise(words.split("|"))):
        monday = date(2026, 9, 28) + index * WEEK
        text = (
            f"done:\n  - {done}\nnext:\n  - {then}\nmetrics:\n  repurchase: {way.at(monday + 6 * DAY):g}%\n"
        )
        text += beside.get(index, "")
        yield from replied(f"reports/{week(monday)}/tang.yu.yaml", monday + 4 * DAY, text, monday + WEEK)
        if index:
            thanks = "rewards: [{kind: praise, for: 召回文案写得好}]\n" if index == 3 else ""
            day = monday + DAY
            yield (
                day,
                f"reviews/{day}/tang.yu.yaml",
                f"held: {day}\ntopics:\n  - {{what: 本周重点, outcome: 按计划}}\n{thanks}",
            )


QUARTER = (date(2026, 1, 1), date(2026, 3, 31))
HOLIDAYS = ((date(2026, 2, 15), date(2026, 2, 23)),)  # 春节
LEAVE = ((date(2026, 2, 2), date(2026, 3, 1)),)  # 陆涛
PEOPLE = {
    "he.min": "姓名: 贺敏\n上级: fang.lin\n",
    "lu.tao": "姓名: 陆涛\n上级: fang.lin\n请假: [{从: 2026-02-02, 到: 2026-03-01}]\n",
    "qin.yu": "姓名: 秦雨\n上级: fang.lin\n入职: 2026-02-24\n",
}
OBJECTIVES = {
    "o-first-day": ("he.min", "lu.tao", "新商户开店第一天就能卖出去"),
    "o-trust": ("lu.tao", "he.min", "买家放心下单"),
}
RESULTS = {
    "open-days": ("o-first-day", "开店耗时", "天", Series(*QUARTER, 7, 3, 1, HOLIDAYS), ""),
    "first-sale": ("o-first-day", "首日出单率", "%", Series(*QUARTER, 20, 35, 1, HOLIDAYS), ", range: 0-100"),
    "help-calls": ("o-first-day", "首周求助量", "次", Series(*QUARTER, 90, 60, 0, HOLIDAYS), ""),
    "refund-rate": ("o-trust", "退货率", "%", Series(*QUARTER, 8, 6, away=LEAVE), ""),
    "good-rate": ("o-trust", "好评率", "%", Series(*QUARTER, 90, 95, 1, LEAVE), ", range: 0-100"),
}
WORK = {
    "he.min": "整理开店资料|改开店引导|首单红包方案|红包灰度|开店视频两支|节前客服培训||节后数据复查|模板上架|新手任务改版|奖励核对|盘点|评审草案",
    "lu.tao": "评价入口调整|差评分类|差评回访脚本|尺码表校对|||||退货原因标签|退货地址校验|好评引导测试|物流时效提示|季度总结",
    "qin.yu": "|||||||熟悉直播后台|旁听三场直播|直播脚本模板|主播排期表|直播商品卡改版|直播间红包",
}


def key_results() -> Iterator[Dated]:
    """Objectives of people with key results that rise, fall and hold; a leave of a month; somebody who joins on the way."""
    start = date(2026, 1, 5)
    cadence = "{report: weekly, one_on_one: weekly, check: none, review: none}"
    yield (
        start,
        "pmcoach.yaml",
        f"language: zh\nlead: fang.lin\ncalendar: CN\ncadence: {cadence}\nlimits: {{recognition_weeks: 8}}\n",
    )
    yield start, "people/fang.lin.yaml", "name: 方琳\n"
    for person, text in PEOPLE.items():
        yield date(2026, 2, 24) if person == "qin.yu" else start, f"people/{person}.yaml", text
    yield from _goals(start)
    live = Series(date(2026, 2, 24), QUARTER[1], 2, 3)
    for person, words in WORK.items():
        lines = words.split("|")
        for index, monday in enumerate(mondays(start, date(2026, 3, 23))):
            if not lines[index]:
                continue
            then = next((line for line in lines[index + 1 :] if line), "下季度计划")
            text = f"本周完成: [{lines[index]}]\n下周计划: [{then}]\n"
            if person == "qin.yu":
                text += f"指标: {{live-room: {live.at(monday + 6 * DAY):g}%}}\n"
            if index in (1, 4, 7, 10):
                text += "表扬:\n" + "".join(
                    f"  - {{给: {each}, 因为: 配合得快}}\n" for each in PEOPLE if each != person
                )
            back = date(2026, 2, 24) if week(monday) == "2026-W07" else monday + WEEK
            reply = f"回复: {{谁: fang.lin, 日期: {back}, 回复内容: 收到}}\n"
            yield from replied(f"reports/{week(monday)}/{person}.yaml", monday + 4 * DAY, text, back, reply)
            day = monday + 2 * DAY
            yield day, f"reviews/{day}/{person}.yaml", f"held: {day}\nby: fang.lin\n"


def _goals(start: date) -> Iterator[Dated]:
    for objective, (owner, other, title) in OBJECTIVES.items():
        text = f"""\
目标: {title}
类型: 目标O
负责人: {owner}
协作人: [{other}]
理由: 今年先做留存
确认: {{确认人: fang.lin, 日期: 2025-12-30}}
计划:
  - {{事项: 季度中盘点, 负责人: {owner}, 截止: 2026-02-13, 完成: 2026-02-12}}
  - {{事项: 季度末复盘, 负责人: {owner}, 截止: 2026-03-31}}
"""
        yield start, f"goals/2026-Q1/{objective}.yaml", text
    for key, (objective, metric, unit, way, more) in RESULTS.items():
        verb = "降到" if way.target < way.start else "提高到"
        text = f"""\
title: 3月31日前将{metric}从{way.start:g}{unit}{verb}{way.target:g}{unit}
kind: kr
owner: {OBJECTIVES[objective][0]}
parent: {objective}
metric: {{name: {metric}, unit: "{unit}", baseline: {way.start:g}, target: {way.target:g}, source: metrics/{key}.csv{more}}}
guardrails: [{{name: 补贴率, max: 3%}}]
created: 2025-12-25
agreed: {{by: fang.lin, on: 2025-12-30}}
"""
        yield start, f"goals/2026-Q1/{key}.yaml", text
        days = [start]
        yield start, f"metrics/{key}.csv", way.sheet(days)
        for monday in mondays(start, date(2026, 3, 23)):
            days = [*days, monday + 4 * DAY]
            yield days[-1], f"metrics/{key}.csv", way.sheet(days)
    text = """\
title: 第一季度开店页可用率保持在99.9%以上
kind: kpi
owner: he.min
why: 打不开就没得谈
helpers: [lu.tao]
agreed: {by: fang.lin, on: 2025-12-30}
metric: {name: 开店页可用率, unit: "%", target: 99.9, direction: maintain, source: metrics/uptime.csv}
guardrails: [{name: 云成本, max: 8万}]
"""
    yield start, "goals/2026-Q1/uptime.yaml", text
    for count in range(1, 7):
        days = [start + (each * 14) * DAY for each in range(count)]
        yield (
            days[-1],
            "metrics/uptime.csv",
            "date,value\n" + "".join(f"{each},99.9{each.month}\n" for each in days),
        )
    text = """\
title: 3月31日前将直播间转化率从2%提高到3%
owner: qin.yu
helpers: [he.min]
why: 直播是新渠道
metric: {name: 直播间转化率, unit: "%", baseline: 2, target: 3, source: 直播后台}
guardrails: [{name: 退货率, max: 9%}]
created: 2026-02-24
start: 2026-02-24
agreed: {by: fang.lin, on: 2026-02-24}
due: 2026-03-31
"""
    yield date(2026, 2, 24), "goals/2026-Q1/live-room.yaml", text
