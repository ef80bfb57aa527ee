"""Units that can be brought to one: time, bytes, shares, weights, lengths."""

from __future__ import annotations

from functools import cache

# By kind of quantity, each unit with its size and the words for it.
SIZES: dict[str, dict[float, str]] = {
    "time": {
        0.001: "ms millisecond 毫秒",
        1: "s sec second 秒 秒钟",
        60: "min minute 分钟",
        3_600: "h hr hour 小时 个小时 钟头 个钟头",
        86_400: "d day 天 日",
        604_800: "w wk week 周 星期 个星期",
    },
    "working time": {1: "workday 工作日 个工作日"},
    "month": {1: "month 月 个月", 3: "quarter 个季度", 12: "year yr 年"},
    "bytes": {1e3: "kb kib", 1e6: "mb mib", 1e9: "gb gib", 1e12: "tb tib", 1e15: "pb"},
    "share": {1: "% percent", 0.1: "‰", 0.01: "‱"},
    "mass": {0.001: "g gram 克", 0.5: "斤", 1: "kg kilo kilogram 公斤 千克", 1000: "t ton tonne 吨"},
    "length": {0.01: "cm 厘米 公分", 1: "m meter metre 米", 1000: "km kilometer kilometre 公里 千米"},
}


@cache
def known() -> dict[str, tuple[str, float]]:
    """What each word for a unit measures, and its size."""
    return {
        word: (kind, size)
        for kind, sizes in SIZES.items()
        for size, words in sizes.items()
        for word in words.split()
    }


def plain(unit: str) -> str:
    """A unit in one spelling: no capitals, no plural."""
    unit = unit.casefold().replace("個", "个").replace("鐘", "钟").replace("小時", "小时")
    return unit.removesuffix("s") if len(unit) > 2 and unit.isascii() else unit


def converted(value: float, unit: str, to: str) -> float | None:
    """A number in another unit; None where the two do not measure the same."""
    one, other = plain(unit), plain(to)
    if one == other:
        return value
    if one not in known() or other not in known() or known()[one][0] != known()[other][0]:
        return None
    return float(f"{value * known()[one][1] / known()[other][1]:.12g}")
