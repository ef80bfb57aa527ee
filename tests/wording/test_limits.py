"""Time limits, and the day they mean; times that are no limit."""

from __future__ import annotations

from datetime import date

import pytest

from pmcoach.wording import read

# A day to count from, and below it sentences with the last day their limit allows: `-` where the words settle none,
# nothing where there is no limit.
LIMITS = """
2026-11-22
2027年3月31日前完成 | 2027-03-31
6月30日前上线 | 2027-06-30
launch by Dec 30 | 2026-12-30
launch by November | 2026-11-30
11月上线 | 2026-11-30
12月底上线 | 2026-12-31
12月内上线 | 2026-12-31
截止12月结束 | 2026-12-31
12月前上线 | 2026-11-30
11月之前上线 | 2027-10-31
launch before November | 2027-10-31
月初完成 | 2026-12-10
3月上旬完成 | 2027-03-10
12月中旬完成 | 2026-12-20
1月下旬完成 | 2027-01-31
Q3完成上线 | 2027-09-30
Q4完成上线 | 2026-12-31
上半年完成上线 | 2027-06-30
下半年完成上线 | 2026-12-31
H1完成 | 2027-06-30
本季度完成 | 2026-12-31
本月完成 | 2026-11-30
今年完成 | 2026-12-31
月底前完成 | 2026-11-30
季度末完成 | 2026-12-31
年底完成 | 2026-12-31
年内完成 | 2026-12-31
ship by year-end | 2026-12-31
下季度完成 | 2027-03-31
下季度末完成 | 2027-03-31
下个月完成 | 2026-12-31
明年完成 | 2027-12-31
within the next quarter, ship it | 2027-03-31
ship it next month | 2026-12-31
ship next year | 2027-12-31
本周完成 | 2026-11-22
下周完成 | 2026-11-29
ship this week | 2026-11-22
ship it next week | 2026-11-29
6个月内上线 | 2027-05-22
ship within six months | 2027-05-22
ship in 90 days | 2027-02-20
3天内完成搬家 | 2026-11-25
两周内完成 | 2026-12-06
半年内完成 | 2027-05-22
两年内完成 | 2028-11-22
over the next ten weeks, write | 2027-01-31
1-2个月内完成 | 2027-01-22
Double sales by 2025 | 2025-12-31
到2025年销售额翻番 | 2025-12-31
十四五末达到80% | 2025-12-31
十五五期间建成 | 2030-12-31
双十一前上线 | 2027-11-11
618前上线 | 2027-06-18
春节前完成 | 2027-02-06
国庆前完成 | 2027-10-01
元旦前完成 | 2027-01-01
中秋前完成 | 2027-09-15
端午前完成 | 2027-06-09
清明前完成 | 2027-04-05
圣诞节前上线 | 2026-12-25
ship before Thanksgiving | 2026-11-26
ship by end of Q3 | 2027-09-30
ship in H1 | 2027-06-30
ship within the next two quarters | 2027-06-30
by the end of 2027, ship | 2027-12-31
by early March, ship | 2027-03-10
ship by mid-March | 2027-03-20
ship in late March | 2027-03-31
ship by the end of June 2028 | 2028-06-30
ship on March 5th, 2027 | 2027-03-05
ship by 5 March | 2027-03-05
ship by 3/5 | 2027-03-05
ship by 2027-03-05 | 2027-03-05
2027/3/5前上线 | 2027-03-05
2027.3.5前上线 | 2027-03-05
2027-03前上线 | 2027-02-28
2027年3月前上线 | 2027-02-28
2027年3月底前上线 | 2027-03-31
2027年Q2上线 | 2027-06-30
2027Q2上线 | 2027-06-30
27年Q2上线 | 2027-06-30
2027年第二季度末前上线 | 2027-06-30
二季度上线 | 2027-06-30
一季度前上线 | 2026-12-31
2027年上半年上线 | 2027-06-30
明年上半年上线 | 2027-06-30
明年一季度上线 | 2027-03-31
明年3月上线 | 2027-03-31
今年12月上线 | 2026-12-31
明年年底上线 | 2027-12-31
明年底上线 | 2027-12-31
周五前提交 | 2026-11-27
下周五前提交 | 2026-11-27
本周五前提交 | 2026-11-20
下下周一前提交 | 2026-11-30
明天提交 | 2026-11-23
后天前提交 | 2026-11-24
ship tomorrow | 2026-11-23
ship by Friday | 2026-11-27
ship by next Friday | 2026-11-27
ship by Monday | 2026-11-23
25日前提交 | 2026-11-25
20号前提交 | 2026-12-20
ship by the 15th of December | 2026-12-15
by fiscal year end, ship | -
本财年完成 | -
ship by week 6 | -
上线前完成评审 | -
before launch, review docs | -
starting in January, run weekly |
自2027年1月起执行 |
尽快上线 |
ship asap |
Grow revenue month over month |
环比增长10% |
较上季度提升10% |
Beat last quarter's revenue |
Respond within 3 hours |
24小时内回复 |
上手时间≤1周 |
研发周期≤3个月 |
Resolve issues created this quarter |
Speak at Q3 conferences |
每月写一篇 |
weekly report |
在未来三年内完成 | 2029-11-22
3年内完成 | 2029-11-22
一年半内完成 | 2028-05-22
两个半月内完成 | 2027-02-06
十天内完成 | 2026-12-02
90天内完成 | 2027-02-20
Lose 5 kg in 2 months | 2027-01-22
Within a year, publish a book | 2027-11-22
in half a year, ship | 2027-05-22
ship 18 months from now | 2028-05-22
2026年11月至2027年2月完成 | 2027-02-28
11月20日-12月20日完成 | 2026-12-20
1-3月完成 | 2027-03-31
from January to March 2027, run | 2027-03-31
ship by New Year's Eve | 2026-12-31
ship before New Year | 2027-01-01
ship by EOY | 2026-12-31
ship by EOQ | 2026-12-31
ship by the end of the month | 2026-11-30
ship by the end of next month | 2026-12-31
ship by the end of next year | 2027-12-31
ship in the second half of 2027 | 2027-12-31
ship in the first quarter of 2027 | 2027-03-31
ship in the last quarter of 2027 | 2027-12-31
ship Q1'27 | 2027-03-31
ship by 1H27 | 2027-06-30
ship by 3Q27 | 2027-09-30
ship by FY27 | -
下半年前上线 | 2026-12-31
2月29日前完成 | 2028-02-29
ship by Feb 30 | -
2027年2月30日前完成 | -
第四季度上线 | 2026-12-31
年中上线 | 2027-06-30
明年年中上线 | 2027-06-30
ship by mid-2027 | 2027-06-30
2024-05-01
6月30日前上线 | 2024-06-30
Q1上线 | 2025-03-31
Q2上线 | 2024-06-30
上半年上线 | 2024-06-30
4月前上线 | 2025-03-31
春节前完成 | 2025-01-29
国庆前完成 | 2024-10-01
ship by November | 2024-11-30
ship before Thanksgiving | 2024-11-28
6个月内 | 2024-11-01
2024-02-29
一年内完成 | 2025-02-28
1个月内完成 | 2024-03-29
本月上线 | 2024-02-29
2026-12-31
本季度完成 | 2026-12-31
下季度完成 | 2027-03-31
下个月完成 | 2027-01-31
Q4完成 | 2026-12-31
12月31日前完成 | 2026-12-31
9999-12-01
两年内完成 | 9999-12-31
Q1完成 | 9999-12-31
下个月完成 | 9999-12-31
2026-11-22
本学期完成 | -
2028-29学年完成 | -
第3周前提交 | -
第二周提交 | -
季初完成 | -
第三季度初完成 | -
下半年初完成 | -
2027年初完成 | -
1月中完成 | 2027-01-20
月中完成 | 2026-12-20
13月完成 | -
本月31日前完成 | -
31日前完成 | 2026-12-31
5季度完成 | -
昨天提交 | 2026-11-21
星期三前提交 | 2026-11-25
下个星期三前提交 | 2026-11-25
上周五提交 |
周末提交 | 2026-11-22
2027-01完成 | 2027-01-31
2027-01-15至2027-02-15完成 | 2027-02-15
2027春节前完成 | 2027-02-06
2060年春节前完成 | -
下个版本上线 | -
双11上线 | 2027-11-11
重阳前完成 | 2027-10-08
七夕前完成 | 2027-08-08
元宵前完成 | 2027-02-20
除夕前完成 | 2027-02-05
2026年11月销售额 | 2026-11-30
到2030翻番 | 2030-12-31
2027 营收翻倍 | 2027-12-31
2027个用户 |
比去年提升10% |
2020年水平提升10% |
“十三五”时期实际增长 |
高于“十三五”时期 |
制定2027年规划 |
提升20%（2025年为12%） |
提升20%（2025年为12%），年底前 | 2026-12-31
每月5日前提交 |
每周五提交 |
每周三、周五提交 |
周三、周五提交 | 2026-11-27
近三年增长10% |
过去一年增长10% |
未来三年增长10% | 2029-11-22
未来三年内增长10% | 2029-11-22
三年后上市 | 2029-11-22
用三年时间上市 | 2029-11-22
用3年上市 | 2029-11-22
借助三年时间上市 | 2029-11-22
为期三个月的培训 |
连续30天打卡 |
三个月瘦10斤 | 2027-02-22
中期目标（3-6个月）：增长 | 2027-05-22
目标:三个月:增长 | 2027-02-22
周期3个月 |
一周三次 |
一天至少三次 |
15日内完成 | 2026-12-07
两晚 |
7天留存率 |
7日内复购率 |
收到后3天内发货 |
五天内首次提交 |
十年内翻番 | 2036-11-22
几个月内完成 | -
一两个月内完成 | 2027-01-22
10000000000年内完成 | 9999-12-31
2千天内完成 | 2032-05-14
ship in 5 weekends | 2026-12-27
ship over the next year | 2027-12-31
ship over 3 years | 2029-11-22
tickets over 3 days |
during the last year, shipped |
in a month, ship | 2026-12-22
in half a month, ship | 2026-12-07
in a few months, ship |
over the next few months, ship | -
a 3-month plan |
in 3-month cycles |
for 30 consecutive days, run |
in the first 90 days, sell 5 | -
within a decade, ship | 2036-11-22
by the end of the decade, ship | -
keep lead time within 5 days |
keep churn below 2% within 6 months | 2027-05-22
reduce it to within 2 weeks |
within 2 weeks of joining, ship |
reply in 2 days |
fill roles within 45 days |
ship within 45 weeks | 2027-10-03
for 3 months, run | 2027-02-22
in 3 quarters, ship | 2027-09-30
by May, ship | 2027-05-31
we may ship |
ship in March | 2027-03-31
march on |
by sat, ship | 2026-11-28
take the SAT |
score 5 on the SAT |
ship on Sunday | 2026-11-22
this Friday, ship | 2026-11-27
this weekend, ship | 2026-11-22
by the end of the week, ship | 2026-11-22
by the quarter, ship | 2026-12-31
early next month, ship | 2026-12-10
mid next month, ship | 2026-12-20
by 15/6, ship |
by 24/7, ship |
score 4/5 |
ship by 12/31/26 | 2026-12-31
ship by 31/12/2026 | 2026-12-31
ship by 2026-11/30 | -
ship by 13/13/2026 | -
by the 3rd of March 2027, ship | 2027-03-03
by Friday, March 5, ship | 2027-03-05
by March 5% | 2027-03-31
by Sept. 1, ship | 2027-09-01
in the last week of March, ship | 2027-03-31
in the first week of March, ship | -
by the final quarter of 2027, ship | 2027-12-31
in the final quarter, ship | 2026-12-31
by the fifth quarter, ship | -
by the third half, ship | -
this half, ship | 2026-12-31
next half, ship | 2027-06-30
early in Q3, ship | -
mid-year, ship |
by mid-year, ship | 2027-06-30
by early 2027, ship | -
by year-end 2027, ship | 2027-12-31
this fiscal year, ship | -
2027 fiscal year, ship | -
by FY2027, ship | -
last quarter was bad |
in Q4 2020 we had 5 | 2020-12-31
up from 3 million in Q4 2020 |
revenue of 5 vs 3 in 2020 |
speak at the Q3 meetup |
in 2027, ship | 2027-12-31
2027: ship | 2027-12-31
2027 roadmap |
of 2027 |
the plan for 2027 | 2027-12-31
plan of Q3 |
Q3 plan |
the Q3 plan |
every Q3 |
Christmas campaign |
this summer, ship | -
by summer, ship | -
by my 40th birthday, ship | -
by my next check-up, ship | -
by our next the, ship |
before the board meeting, ship | -
before merging |
before the merging | -
by the 3.4 release, ship | -
by launch, ship | -
before GA, ship | -
prior to the audit, ship | -
before the end of the campaign, ship | -
by the end of it |
in April, starting in May | 2027-04-30
starting in May |
bugs due in May |
deals closed in May | 2027-05-31
from Jan 5 - Feb 10, run | 2027-02-10
Jan 5 - Feb 10, run | 2027-02-10
by tomorrow, ship | 2026-11-23
by close of business, ship | 2026-11-22
by Easter, ship | 2027-03-28
before Labor Day, ship | 2027-09-06
by 2027 Christmas, ship | 2027-12-31
by Christmas 2028, ship | 2028-12-25
by Q1 '27, ship | 2027-03-31
until June, ship | 2027-06-30
before June, ship | 2027-05-31
before next month, ship | 2026-11-30
throughout 2027, ship | 2027-12-31
to Q3 | 2027-09-30
week 5 |
by sprint 12, ship | -
by phase 2, ship |
by week 8, ship | -
from Python 3 to Python 4 |
2026-11-22
month-end前完成 | 2026-11-30
EOY完成 | 2026-12-31
EOQ前完成 | 2026-12-31
quarter end完成 | 2026-12-31
EOM完成 | 2026-11-30
Monday前完成 | 2026-11-23
EOW完成 | 2026-11-22
today完成 | 2026-11-22
tomorrow完成 | 2026-11-23
下一季度完成 | 2027-03-31
下一年完成 | 2027-12-31
next week完成 |
by 2027-03, ship | 2027-03-31
before Memorial Day, ship | 2027-05-31
0001-01-03
本周完成 | 0001-01-07
ship last week |
"""


def rows() -> list[tuple[str, str, str]]:
    found, anchor = [], ""
    for line in LIMITS.split("\n"):
        text, bar, day = line.rpartition("|")
        if bar:
            found.append((anchor, text.strip(), day.strip()))
        else:
            anchor = line.strip() or anchor
    return found


@pytest.mark.parametrize(("anchor", "text", "day"), rows(), ids=[f"{row[0]} {row[1]}" for row in rows()])
def test_limit(anchor: str, text: str, day: str) -> None:
    sentence = read(text, date.fromisoformat(anchor))
    assert (sentence.day.isoformat() if sentence.day else "-" if sentence.limits else "") == day


SPANS = [
    ("with 在 and 内", "在3个月内减重10斤", ["在3个月内"]),
    ("with 前", "年底前上线", ["年底前"]),
    ("parentheses", "短期目标（1-3个月）：上线", ["1-3个月"]),
    ("from and to", "3月1日至5月31日完成", ["至5月31日"]),
    ("by", "Ship by the end of Q3", ["by the end of Q3"]),
    ("two", "Ship in March, at the latest by May 5", ["in March", "by May 5"]),
    ("event", "Ship before the board meeting", ["before the board meeting"]),
]


@pytest.mark.parametrize(("text", "words"), [row[1:] for row in SPANS], ids=[row[0] for row in SPANS])
def test_the_words_a_limit_rests_on(text: str, words: list[str]) -> None:
    assert [limit.span.of(text) for limit in read(text, date(2026, 11, 22)).limits] == words


def test_the_latest_limit_counts() -> None:
    sentence = read("Ship in March, at the latest by May 5", date(2026, 11, 22))
    assert sentence.limit == sentence.limits[1]
    assert sentence.day == date(2027, 5, 5)
