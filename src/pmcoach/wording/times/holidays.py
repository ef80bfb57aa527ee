"""Feasts and the days they fall on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache, partial

FIXED = {
    (1, 1): "元旦 new_year's_day new_years_day new_year's new_year 新年 跨年",
    (2, 14): "情人节 valentine's_day valentine's valentines_day",
    (3, 8): "妇女节 三八 women's_day",
    (3, 12): "植树节",
    (4, 22): "earth_day",
    (5, 1): "劳动节 五一",
    (6, 1): "儿童节 六一",
    (6, 18): "618 六一八",
    (6, 30): "mid-year mid_year midyear",
    (7, 1): "建党节",
    (7, 4): "independence_day",
    (8, 1): "建军节",
    (9, 10): "教师节",
    (10, 1): "国庆 国庆节 十一前 十一之前 十一期间 十一假期 十一黄金周",
    (10, 31): "万圣节 halloween",
    (11, 11): "双十一 双11 singles'_day singles_day double_11 double_eleven veterans_day",
    (12, 12): "双十二 双12",
    (12, 24): "平安夜",
    (12, 25): "圣诞 圣诞节 christmas xmas",
    (12, 26): "boxing_day",
    (12, 31): "new_year's_eve new_years_eve",
}
# The n-th weekday (Monday is 0) of a month, counted from its end when negative, and the days after it.
WEEKDAYS = {
    (5, 2, 6, 0): "mother's_day 母亲节",
    (5, -1, 0, 0): "memorial_day",
    (6, 3, 6, 0): "father's_day 父亲节",
    (9, 1, 0, 0): "labor_day labour_day",
    (11, 4, 3, 0): "thanksgiving 感恩节",
    (11, 4, 3, 1): "black_friday 黑五",
    (11, 4, 3, 4): "cyber_monday",
}
# Feasts of the Chinese calendar: a column of the table below, and the days after it.
MOON = {
    (0, -1): "除夕 大年三十",
    (0, 0): "春节 新春 农历新年 过年 过年前 chinese_new_year lunar_new_year spring_festival",
    (0, 14): "元宵 元宵节",
    (1, 0): "端午 端午节 dragon_boat_festival",
    (2, 0): "七夕",
    (3, 0): "中秋 中秋节 mid-autumn_festival",
    (4, 0): "重阳 重阳节",
}
# Month and day of 正月初一, 五月初五, 七月初七, 八月十五 and 九月初九.
LUNAR = {
    2004: "0122 0622 0822 0928 1022",
    2005: "0209 0611 0811 0918 1011",
    2006: "0129 0531 0731 1006 1030",
    2007: "0218 0619 0819 0925 1019",
    2008: "0207 0608 0807 0914 1007",
    2009: "0126 0528 0826 1003 1026",
    2010: "0214 0616 0816 0922 1016",
    2011: "0203 0606 0806 0912 1005",
    2012: "0123 0623 0823 0930 1023",
    2013: "0210 0612 0813 0919 1013",
    2014: "0131 0602 0802 0908 1002",
    2015: "0219 0620 0820 0927 1021",
    2016: "0208 0609 0809 0915 1009",
    2017: "0128 0530 0828 1004 1028",
    2018: "0216 0618 0817 0924 1017",
    2019: "0205 0607 0807 0913 1007",
    2020: "0125 0625 0825 1001 1025",
    2021: "0212 0614 0814 0921 1014",
    2022: "0201 0603 0804 0910 1004",
    2023: "0122 0622 0822 0929 1023",
    2024: "0210 0610 0810 0917 1011",
    2025: "0129 0531 0829 1006 1029",
    2026: "0217 0619 0819 0925 1018",
    2027: "0206 0609 0808 0915 1008",
    2028: "0126 0528 0826 1003 1026",
    2029: "0213 0616 0816 0922 1016",
    2030: "0203 0605 0805 0912 1005",
    2031: "0123 0624 0824 1001 1024",
    2032: "0211 0612 0812 0919 1012",
    2033: "0131 0601 0801 0908 1001",
    2034: "0219 0620 0820 0927 1020",
    2035: "0208 0610 0810 0916 1009",
    2036: "0128 0530 0828 1004 1027",
    2037: "0215 0618 0817 0924 1017",
    2038: "0204 0607 0807 0913 1007",
    2039: "0124 0527 0826 1002 1026",
    2040: "0212 0614 0814 0920 1014",
    2041: "0201 0603 0803 0910 1003",
    2042: "0122 0622 0822 0928 1022",
    2043: "0210 0611 0811 0917 1011",
    2044: "0130 0531 0731 1005 1029",
    2045: "0217 0619 0819 0925 1018",
    2046: "0206 0608 0808 0915 1008",
    2047: "0126 0529 0827 1004 1027",
    2048: "0214 0615 0816 0922 1016",
    2049: "0202 0604 0805 0911 1005",
    2050: "0123 0623 0823 0930 1024",
}
DAY = timedelta(days=1)


def nth_weekday(year: int, month: int, nth: int, weekday: int, after: int) -> date:
    """The day so many days after the n-th such weekday of a month, or after the n-th from its end."""
    if nth > 0:
        first = date(year, month, 1)
        return first + DAY * ((weekday - first.weekday()) % 7 + 7 * (nth - 1) + after)
    last = date(year, month + 1, 1) - DAY
    return last - DAY * ((last.weekday() - weekday) % 7 - 7 * (nth + 1) - after)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar."""
    golden, century = year % 19, year // 100
    moon = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (moon // 28) * (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (moon - weekday + 40) // 44
    return date(year, month, moon - weekday + 28 - 31 * (month // 4))


def lunar(year: int, column: int, after: int) -> date | None:
    """A feast of the Chinese calendar; None for a year past the table."""
    if year not in LUNAR:
        return None
    month_day = LUNAR[year].split()[column]
    return date(year, int(month_day[:2]), int(month_day[2:])) + DAY * after


def qingming(year: int) -> date | None:
    """The day of 清明, which a formula gives for this century."""
    past = year - 2000
    return date(year, 4, int(past * 0.2422 + 4.81) - past // 4) if 0 <= past < 100 else None


@cache
def known() -> dict[str, Callable[[int], date | None]]:
    """For each feast the function from a year to its day."""
    found: dict[str, Callable[[int], date | None]] = {"easter": easter, "清明": qingming, "清明节": qingming}
    for (month, day), names in FIXED.items():
        found |= dict.fromkeys(names.split(), partial(date, month=month, day=day))
    for (month, nth, weekday, after), names in WEEKDAYS.items():
        found |= dict.fromkeys(
            names.split(), partial(nth_weekday, month=month, nth=nth, weekday=weekday, after=after)
        )
    for (column, after), names in MOON.items():
        found |= dict.fromkeys(names.split(), partial(lunar, column=column, after=after))
    return found


def on(name: str, year: int) -> date | None:
    """The day of a feast in a year; None for one that is not known."""
    find = known().get(name.replace(" ", "_"))
    return find(year) if find else None


def coming(name: str, day: date) -> date | None:
    """The next day of a feast on or after a day; None for one that is not known."""
    for year in (day.year, day.year + 1):
        if year <= date.max.year and (feast := on(name, year)) and feast >= day:
            return feast
    return None
