"""Eight people and seventeen goals as tables a lead has, and how their numbers went in a quarter."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from tests.cli.quarter.conftest import Quarter

NAMES = {
    "zh": ("陈静", "李伟", "王芳", "张敏", "赵磊", "周婷", "孙琪", "吴昊", "刘洋"),
    "en": (
        "Jo Kelly",
        "Sam OBrien",
        "Ida Lund",
        "Max Berg",
        "Ada Cole",
        "Tom Reed",
        "Eva Nash",
        "Ben Holt",
        "Amy Frost",
    ),
}
FIRST, LAST = date(2026, 10, 1), date(2026, 12, 31)


class Aim(NamedTuple):
    """A goal of the table: what is measured in both languages, unit, the way, and the share of it that is gone in the end."""

    id: str
    owner: int
    en: str
    zh: str
    unit: tuple[str, str]
    start: float
    level: float
    ends: float


AIMS = (
    Aim("retention", 0, "customer retention", "客户留存率", ("%", "%"), 82, 85, 0.7),
    Aim("csat", 1, "customer satisfaction", "客户满意度评分", ("points", "分"), 3.9, 4.5, 1.0),
    Aim("tickets", 1, "tickets a day", "每日工单数", ("tickets", "个"), 60, 40, 1.05),
    Aim("refund-time", 2, "refund time", "退款时长", ("hours", "小时"), 36, 24, 0.4),
    Aim("refund-auto", 2, "refunds without a hand", "自动退款占比", ("%", "%"), 20, 60, 0.95),
    Aim("first-order", 3, "first-order conversion", "首单转化率", ("%", "%"), 31, 40, 1.0),
    Aim("coupons", 3, "coupon use", "优惠券使用率", ("%", "%"), 10, 18, 1.1),
    Aim("fraud", 4, "fraud loss per million", "每百万欺诈损失", ("dollars", "元"), 190, 120, 0.8),
    Aim("checks", 4, "identity checks passed", "实名认证通过率", ("%", "%"), 80, 88, 1.0),
    Aim("payout", 5, "payout time", "结算到账时长", ("hours", "小时"), 71, 24, 0.95),
    Aim("shops", 5, "shops abroad", "海外商户数", ("shops", "家"), 100, 400, 0.3),
    Aim("renewals", 6, "member renewals", "会员续费率", ("%", "%"), 44, 50, 1.0),
    Aim("points-cost", 6, "cost of points", "积分成本占比", ("%", "%"), 3, 2, 1.0),
    Aim("docs", 7, "questions the docs answer", "文档自助解决率", ("%", "%"), 40, 60, 0.95),
    Aim("api-days", 7, "days to connect", "接入联调天数", ("days", "天"), 9, 5, 1.0),
    Aim("referral", 8, "merchants referred a week", "每周转介绍商户数", ("merchants", "家"), 95, 200, 0.6),
    Aim("revisits", 8, "merchants seen a week", "每周拜访商户数", ("merchants", "家"), 20, 35, 1.0),
)


def ids(q: Quarter) -> list[str]:
    """The lead's id, then those of the eight."""
    return [each.lower().replace(" ", ".") for each in NAMES["en"]]


def tables(q: Quarter) -> tuple[str, str]:
    """The two tables a lead has: who there is, and what everybody is to reach."""
    names, who = NAMES[q.lang], ids(q)
    head = q.say("id,name,lead,responsibilities,joined", "编号,姓名,上级,职责,入职日期")
    aims = {each.owner: each for each in reversed(AIMS)}
    rows = [
        f"{who[number]},{names[number]},{who[0]},{q.say(aims[number].en, aims[number].zh)},2025-03-01"
        for number in range(1, 9)
    ]
    people = "\n".join((head, *rows)) + "\n"
    head = (
        "id,title,owner,level,parent,why,metric,unit,baseline,target,direction,guardrails,source,start,due\n"
    )
    return people, head + "".join(_row(q, each, who) for each in AIMS)


def _row(q: Quarter, aim: Aim, who: list[str]) -> str:
    what, unit = q.say(aim.en, aim.zh), q.say(*aim.unit)
    title = q.say(
        f"{'Raise' if aim.level > aim.start else 'Cut'} {what} from {aim.start:g} to {aim.level:g} {unit} by 31 December 2026",
        f"2026年12月31日前将{what}从{aim.start:g}{unit}{'提高' if aim.level > aim.start else '降低'}到{aim.level:g}{unit}",
    )
    company = aim.owner == 0
    cells = (
        aim.id,
        title,
        who[aim.owner],
        "company" if company else "person",
        "none" if company else "retention",
        q.say("renewals pay for all else", "续费是收入的大头") if company else "",
        what,
        unit,
        f"{aim.start:g}",
        f"{aim.level:g}",
        "up" if aim.level > aim.start else "down",
        q.say("complaints <= 2%", "投诉率<=2%"),
        f"metrics/{aim.id}.csv",
        "2026-10-01",
        "2026-12-31",
    )
    return ",".join(cells) + "\n"


def value(aim: Aim, day: date) -> str:
    """What is measured on a day: straight to where it ends."""
    gone = (day - FIRST).days / (LAST - FIRST).days * aim.ends
    return f"{round(aim.start + (aim.level - aim.start) * gone, 2):g}"


def week(q: Quarter, friday: date, *, whole: bool = True) -> None:
    """Everybody reports; in a `whole` week every number is written down, and the lead answers all but one."""
    lead, *people = ids(q)
    q.day(friday.isoformat(), quiet=True)
    number = (friday - FIRST).days // 7
    for each in people:
        text = q.say(
            f"Done: Round {number}\nNext: Round {number + 1}\n",
            f"完成：第{number}轮\n下周：第{number + 1}轮\n",
        )
        q("new", "report", each, "--from", "-", stdin=text, quiet=True)
    for aim in AIMS if whole else ():
        q("set", aim.id, value(aim, friday), "--yes", quiet=True)
    for each in people[:-1] if whole else ():
        q("reply", each, q.say("Read, thank you", "看了，谢谢"), "--as", lead, quiet=True)
    q.commit("17:00")


def fridays(first: date, count: int) -> list[date]:
    """The Fridays from a day on."""
    return [first + timedelta(weeks=each) for each in range(count)]
