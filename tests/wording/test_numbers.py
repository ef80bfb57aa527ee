"""Forms of numbers, and what is no number to reach."""

from __future__ import annotations

from datetime import date

import pytest

from pmcoach.wording import Target, read

SUNDAY = date(2026, 11, 22)
# A sentence, and its numbers: value and unit, `lower..upper`, and where it starts from.
FORMS = """
将会员数提高到十万 | 100000
将销售额做到1.5万 | 15000
良品率达到百分之二十 | 20%
降低两成 | 20%
成本下降三成半 | 35%
营收翻一番 | 2x
营收翻两番 | 4x
营收翻番 | 2x
缺陷数减半 | 0.5x
减少½的工时 | 0.5x
Reach 1.5M downloads | 1500000
Grow throughput by an order of magnitude | 10x
Cut noise by two orders of magnitude | 100x
每周写1~2篇博客 | 1..2
每周写3至5篇博客 | 3..5
每月拜访3到5家客户 | 3..5
好评率≥95% | 95%
错误率≤0.1% | 0.1%
Write 5 to 10 posts | 5..10
转化率提升到１５％ | 15%
收入达到¥50万 | 500000
收入达到50万元 | 500000
Raise retention by 5 pp | 5pp
Raise retention by 5 percentage points | 5pp
留存率提升5个百分点 | 5pp
由30%降到20% | 20% from 30
留存率 41% → 75% | 75% from 41
Churn of 8% (down from 12%) | 8% from 12
付费率提升至6%（当前4%） | 6% from 4
p95 latency below 200ms | 200
Sign 12 B2B customers | 12
Grow DAU to 5m, up from 3m in Q4 2020 | 5000000 from 3000000
Get ISO 9001 certified |
Score 4 on the 5-point scale | 4
成为行业第一 |
Become #1 in the App Store | 1
Become number one in retail | 1
进入全国前三 | 3
排名进入前10 | 10
翻三倍 | 3x
提升3倍 | 3x
产量提高到原来的1.5倍 | 1.5x
增长一倍 | 1x
半小时内响应 | 0.5
一个半小时内响应 | 1.5
两个半月 | 2.5
Revenue of $3.5 million | 3500000
Save half a million dollars | 500000
Twenty-five new customers | 25
One hundred and twenty users | 120
Two hundred thousand visits | 200000
A dozen interviews | 12
百分百按时交付 | 100%
按时交付率百分之百 | 100%
误差低于万分之三 | 3‱
Reduce cost 10-15% | 10..15%
访谈10余家企业 | 10
拜访100多位客户 | 100
存款20万+ | 200000
近100家门店 | 100
签约客户超200家 | 200
KPI: 95/100 | 95
CSAT 4.5/5 | 4.5
评分4.8分（5分制） | 4.8
24/7 support |
Hold weekly 1:1s |
Write v2.0 docs |
升级到iOS 17 |
Fix issue #1234 |
1. Increase sales by 20% | 20%
（1）销售额提升20% | 20%
2、完成10场路演 | 10
从0到1搭建数据平台 |
MAU from 10k to 25k | 25000 from 10000
MAU 10k -> 25k | 25000 from 10000
客单价由¥80提升至¥100 | 100 from 80
单价80元→100元 | 100 from 80
两万五千人 | 25000
三千五百名会员 | 3500
1亿2千万 | 120000000
1.2亿次播放 | 120000000
完成率100% | 100%
降至零 | 0
零投诉 | 0
Zero downtime | 0
at least 3x faster | 3x
Make builds twice as fast | 2x
Renew 5/3 of the seats | 5
Ship twice a week | 2
每周不少于两次 | 2
一天三次 | 3
5G基站 |
第3期培训 |
Q3 launch |
30天留存率 |
7-day retention of 40% | 40%
NPS +10 | 10
NPS≥50 | 50
增长率从-5%到3% | 3% from -5
three-quarters of users | 0.75x
Raise $2.5bn | 2500000000
Reduce by 50bps | 50
Rp 5 million | 5000000
Hire 10 (ten) engineers | 10
不少于3家、不超过5家 | 3;5
提升20-30个百分点 | 20..30pp
从每天2次提升到每天5次 | 5 from 2
平均每单成本从12元降到9.5元 | 9.5 from 12
超过一半的用户完成升级 | 0.5x
过半用户 | 0.5x
Top 5 in the league | 5
Be in the top 10% | 10%
客诉率<0.5‰ | 0.5‰
全年GMV 12亿 | 1200000000
三分之二以上员工持证 | 0.667x
五分之一 | 0.2x
将目标用户提升到1万2千 | 12000
Grow visits to 2m within a year | 2000000
把5分钟降到2分钟 | 2 from 5
Run 400m hurdles |
Load time < 5m | 5
减小10M内存占用 | 10
Reduce 404 errors to 10 | 10
Fix 50x errors |
Launch to 3 B2B customers | 3
拜访3家2B客户 | 3
Ship 2FA for 5 teams | 5
Cut the 2020s backlog |
Once approved, ship |
Cut it in half | 0.5x
Half of the users | 0.5x
A quarter of users |
Reduce cost by a quarter | 0.25x
A third of users |
Run a half marathon |
百分之百 | 100%
百分之多少 |
翻开书 |
翻三页 | 3
两成以上 | 20%
1 million users | 1000000
a million users | 1000000
1,000,000 users | 1000000
twenty five users | 25
twenty users | 20
from 50 to 40 to 30 | 40 from 50;30
between 3 and 5 posts | 3..5
3 and 5 posts | 3;5
10-15万用户 | 100000..150000
500-1万用户 | 500..10000
24-7 service |
Top 10 list | 10
Write 5 (five) posts | 5
Write posts (5) | 5
1) Write 5 posts | 5
每100人 |
每3天跑5公里 | 5
per 1,000 users |
all 12 services |
Read 3 of the 12 books | 3
one of the teams |
Hire one |
Become number one | 1
客户年龄18岁以上 |
提高1岁 | 1
面向18岁以下用户 |
Kids aged 5 |
Children 5 years old |
Walk for more than 30 days | 30
Write 3 posts for more than 30 days | 3
Budget of $5k |
Keep the budget under $5k | 5000
预算50万 |
预算控制在50万以内 | 500000
At 9:30 start |
Wake at 6 am |
每天6点起床 |
5-point scale |
a 10-point increase | 10
a 4.8-star rating | 4.8
a 20-minute walk | 20
a 30-day plan |
a 5 person team |
a 90% rate | 90%
On a scale of 1 to 10 |
On a scale of 10 to 1 |
4.5 out of 5 | 4.5
7日留存率 |
24小时内响应率 |
3年以上经验 |
超过30天的工单 | 30
30天以上未登录 |
三大目标 |
张三李四 |
甲和乙两个系统 |
一个系统 |
每周一个系统 | 1
至少一个系统 | 1
一次通过率 |
千行代码 |
破万 | 10000
第3期 |
#5 | 5
issue #123 |
rank #3 | 3
2024 plan |
达到2024 | 2024
2024 |
(1) do it |
iOS 17 |
GPT-4 |
Day-30 retention |
小程序2.0 |
看完《三体3》 |
看完《三体》3遍 | 3
《三体》 |
Beat Nike 3 times | 3
Release Windows 11 Support |
5 percent points | 5pp
数字10000000000000000000000000000000000 |
一百万亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿人 |
75th percentile | 75
first percentile |
零售额 |
重大故障为零 | 0
zero |
to zero | 0
半数用户 | 0.5x
三成五 | 35%
Save £3 | 3
the 3.4 release |
my 5k time |
2月份 |
从0到1搭建平台 |
从0提升到1% | 1% from 0
1/2 done | 1
5-10% | 5..10%
-15% churn | 15%
+15% sales | 15%
1:4 ratio |
每人每天3次 | 3
两个半小时 | 2.5
五天半 | 5.5
三个多月 | 3
one order of magnitude | 10x
一个数量级 | 10x
三四个 | 3..4
10余万人 | 100000
Close tickets older than 30 days |
Close 5 tickets older than 30 days | 5
Improve by orders of magnitude | 10x
fold it |
翻 |
翻一 |
24-7 service |
one hundred thousand and five users | 100005
one million and two hundred thousand users | 1200000
one hundred and one million users | 101000000
ten million five hundred thousand users | 10500000
零分之一 |
"""


def said(target: Target) -> str:
    """A target as the table writes it."""
    words = f"{target.value:.12g}"
    if target.upper is not None:
        words += f"..{target.upper:.12g}"
    if target.unit in ("%", "pp", "x", "‰", "‱"):
        words += target.unit
    if target.baseline is not None:
        words += f" from {target.baseline:.12g}"
    return words


@pytest.mark.parametrize(
    "row", [row for row in FORMS.splitlines() if row], ids=lambda row: row.rpartition("|")[0].strip()
)
def test_numbers(row: str) -> None:
    text, _, numbers = row.rpartition("|")
    assert ";".join(said(target) for target in read(text.strip(), SUNDAY).targets) == numbers.strip()


UNITS = [
    ("count", "写12篇博客", "篇"),
    ("noun", "Ship 5 features", "features"),
    ("last noun", "Fix 3 performance issues", "issues"),
    ("money before", "Raise $5m", "$"),
    ("money after", "节约50万元", "元"),
    ("time", "响应时间降到3秒", "秒"),
    ("none", "NPS of 45", ""),
    ("how often", "Call home 3 times", "times"),
]


@pytest.mark.parametrize(("text", "unit"), [row[1:] for row in UNITS], ids=[row[0] for row in UNITS])
def test_unit(text: str, unit: str) -> None:
    assert read(text, SUNDAY).targets[0].unit == unit


SPANS = [
    ("percent", "留存率提升到42%", ["42%"]),
    ("unit", "每周跑步三次，每次5公里", ["三次", "5公里"]),
    ("money", "Save $6,000 this year", ["$6,000"]),
    ("range", "写3至5篇", ["3至5篇"]),
    ("scale", "达到1.5万人", ["1.5万人"]),
    ("multiple", "营收翻两番", ["翻两番"]),
    ("half", "三年半", ["三年半"]),
]


@pytest.mark.parametrize(("text", "words"), [row[1:] for row in SPANS], ids=[row[0] for row in SPANS])
def test_the_words_a_number_rests_on(text: str, words: list[str]) -> None:
    assert [target.span.of(text) for target in read(text, SUNDAY).targets] == words


def test_the_words_a_baseline_rests_on() -> None:
    text = "转化率从 3.2% 提升到 5%"
    (target,) = read(text, SUNDAY).targets
    assert target.baseline_span is not None
    assert target.baseline_span.of(text) == "3.2%"
