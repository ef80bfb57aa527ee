"""A pasted text as a whole: what goes where, what is kept, and what no text can do."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmcoach.pasting.paste import Part
from pmcoach.pasting.reading import CHARACTERS, LINES, TooLongError, read_report
from pmcoach.pasting.values import Metric

METRICS = (Metric("csat", ("CSAT",), "points", "4.5"),)


def parts(text: str) -> dict[str, list[str]]:
    return {str(part): [each.what for each in found] for part, found in read_report(text).entries.items()}


def left(text: str) -> list[tuple[str, str | None, str]]:
    return [(each.text, each.part, each.below) for each in read_report(text).left]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "本周完成：\n1. 收银台上线\n2、退款页评审\n下周计划：\n- 双十二配置\n遇到的问题\n（1）接口延期\n需协调：一名前端\n",
            {"done": ["收银台上线", "退款页评审"], "next": ["双十二配置"], "problems": ["接口延期"], "asks": ["一名前端"]},
            id="chat",
        ),
        pytest.param(
            "## 本周完成\n- [x] 写PRD\n- [ ] 评审\n\n## 下周计划\n- [ ] 上线\n\n## 心得\n**数据要早看**\n",
            {"done": ["写PRD"], "undone": ["评审"], "next": ["上线"], "learned": ["数据要早看"]},
            id="boxes-decide-among-done-and-not-done",
        ),
        pytest.param("完成：\n无\n问题：暂无\n下周：\n—\n", {}, id="nothing-to-say"),
        pytest.param(
            "本周完成\n完成支付联调\n接口延期\n", {"done": ["完成支付联调", "接口延期"]}, id="short-lines-are-no-headings"
        ),
        pytest.param(
            "## Done\n- shipped checkout: v2\n- 完成支付联调：三条链路\n1. 3.5 万商户上线\n",
            {"done": ["shipped checkout: v2", "完成支付联调：三条链路", "3.5 万商户上线"]},
            id="no-number-of-a-line-is-lost",
        ),
        pytest.param(
            "- 支付\n  - 进展：收银台上线\n  - 下周计划：灰度\n  - 风险：银行接口\n  - 原因：证书\n",
            {"done": ["收银台上线"], "next": ["灰度"], "problems": ["银行接口：原因：证书"]},
            id="a-point-that-only-names-what-is-below-it",
        ),
        pytest.param(
            "- Payments\n  - Checkout (done)\n  - Refunds - in progress\n",
            {"done": ["Checkout"], "undone": ["Refunds"]},
            id="points-below-that-say-their-own-state",
        ),
        pytest.param(
            "## Last week\n- Stamps live\n## What are we doing this week?\n- Envelopes\n",
            {"done": ["Stamps live"], "next": ["Envelopes"]},
            id="this-week-is-the-plan-where-last-week-is-told",
        ),
        pytest.param(
            "## What are you working on?\n- Envelopes\n", {"undone": ["Envelopes"]}, id="working-on-is-not-done"
        ),
        pytest.param(
            "## Done\n- Stamps\n影响：less waiting\n", {"done": ["Stamps: 影响：less waiting"]}, id="a-detail-at-the-same-depth"
        ),
        pytest.param(
            "## Done\n- Stamps\n- 影响：less waiting\n", {"done": ["Stamps: 影响：less waiting"]}, id="a-detail-beside-its-point"
        ),
        pytest.param(
            "## Done\nStamps are sold at the gate\n  and in the shop\n",
            {"done": ["Stamps are sold at the gate", "and in the shop"]},
            id="text-below-text-is-not-joined",
        ),
        pytest.param(
            "Done\n- a very long line of a mail that was broken by the program that sent it, which\ngoes on here\n",
            {"done": ["a very long line of a mail that was broken by the program that sent it, which goes on here"]},
            id="a-full-line-goes-on",
        ),
        pytest.param(
            "本周：完成甲页面、未完成乙页面\n下周：丙页面\n",
            {"done": ["完成甲页面"], "undone": ["未完成乙页面"], "next": ["丙页面"]},
            id="a-verb-of-not-done-wins",
        ),
        pytest.param(
            "## Done\n---\n- Stamps\n", {}, id="a-ruler-ends-the-part"
        ),
        pytest.param("Done\na\nb\n---\nc\n", {"done": ["a", "b"]}, id="dashes-below-several-lines-are-a-ruler"),
        pytest.param("## 本周工作\n- 甲\n### 风险\n- 乙\n", {"done": ["甲"], "problems": ["乙"]}, id="the-first-heading-may-be-a-part"),
        pytest.param("--- Done ---\nStamps\n", {"done": ["Stamps"]}, id="a-drawn-heading"),
        pytest.param(
            "## Metrics\n### Accomplishments\n- Stamps\n### This week's progress\n- Letters\n### Odds\n- [x] ends\n",
            {"done": ["Stamps", "Letters"]},
            id="a-part-below-something-else",
        ),
        pytest.param(
            "## Blockers\n- Printer\n### Fixed\n- Ink\n", {"problems": ["Printer"]}, id="what-is-solved-is-no-problem"
        ),
        pytest.param("## Next week\n- [x] Stamps\n", {"next": ["Stamps"]}, id="a-box-in-a-plan-stays-there"),
        pytest.param("## To do\n- [x] Stamps\n- [ ] Ink\n", {"next": ["Ink"]}, id="a-ticked-box-of-a-list-to-do"),
        pytest.param("## Done\n- Stamps (cancelled)\n- Ink\n", {"done": ["Ink"]}, id="what-was-given-up-is-not-done"),
        pytest.param("## Done\n- ~~Stamps~~\n", {}, id="what-is-struck-out-is-not-done"),
        pytest.param("## Done\nProgress: 60%\n", {}, id="a-state-alone-is-no-entry"),
        pytest.param("## 下周\n- 上线\n", {"next": ["上线"]}, id="a-point-may-be-a-word-of-a-state"),
        pytest.param("1. 完成\n1.1 甲\n1.2 乙\n- 3.5 天\n", {"done": ["甲", "乙：3.5 天"]}, id="numbers-that-count"),
        pytest.param("## Weekly\nSummary: all fine\n## Done\n- Stamps\n", {"done": ["Stamps"]}, id="a-summary"),
        pytest.param("问题：\n接口延期\n影响：灰度\n", {"problems": ["接口延期：影响：灰度"]}, id="a-detail-below-a-line-of-text"),
        pytest.param(
            "## Plan and results\n### Stamps\n- [x] Gate\n- Shop\n", {"done": ["Gate"]}, id="a-group-below-a-part-of-both"
        ),
        pytest.param("", {}, id="empty"),
    ],
)  # fmt: skip
def test_lines_belong_to_the_heading_above(text: str, found: dict[str, list[str]]) -> None:
    assert parts(text) == found


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param(
            "写了PRD。开了评审会。\n下周上线。\n",
            [("写了PRD。", None, ""), ("开了评审会。", None, ""), ("下周上线。", "next", "")],
            id="sentences-below-no-heading-stand-where-their-words-point",
        ),
        pytest.param(
            "# 周报\n## 测试覆盖率\n- 78%，比上周高\n## 完成\n- 甲\n",
            [("78%，比上周高", None, "测试覆盖率")],
            id="below-an-unknown-heading",
        ),
        pytest.param(
            "## Done\nWe had a good week.\n- Stamps\n", [("We had a good week.", None, "Done")], id="a-sentence-among-points"
        ),
        pytest.param(
            "## Wins and problems\n- Stamps\n", [("Stamps", "problems", "Wins and problems")], id="two-parts-in-one-heading"
        ),
        pytest.param("完成：甲\n备注：下午请假\n", [("备注：下午请假", None, "完成")], id="a-label-of-something-else"),
        pytest.param(
            "## Plan for this week\n- Stamps\n", [("Stamps", "next", "Plan for this week")], id="what-was-planned-may-be-done"
        ),
        pytest.param(
            "## Done\n| Task | Status |\n|---|---|\n| Stamps | who knows |\n",
            [("Stamps: Status: who knows", "done", "Done")],
            id="a-state-that-nobody-can-read",
        ),
        pytest.param(
            "Bob 10:00\nDone: stamps\nAnn 10:05\nGood  work\n", [("Good work", None, "")], id="what-another-wrote"
        ),
    ],
)  # fmt: skip
def test_what_is_not_certain_is_kept(text: str, kept: list[tuple[str, str | None, str]]) -> None:
    assert left(text) == kept


def test_values_are_offered_and_not_kept_beside() -> None:
    paste = read_report("## Numbers\n- CSAT 4.2\n- Orders 12\n", METRICS)
    assert (dict(paste.values), [each.text for each in paste.left]) == ({"csat": "4.2"}, ["Orders 12"])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- x\n" * (LINES + 1), id="lines"),
        pytest.param("x" * (CHARACTERS + 1), id="characters"),
    ],
)
def test_what_no_report_is_long_is_not_read(text: str) -> None:
    with pytest.raises(TooLongError):
        read_report(text)


LONG = {
    "one-line-of-dashes": "- " * 10_000,
    "bullets-deep": "\n".join(" " * min(2 * depth, 30) + "- p" for depth in range(1_000)),
    "stars": "**a *b **c _d_ `e` [f](g)\n" * 300,
    "brackets": ("[" * 900 + "\n") * 40,
    "quotes": "> " * 19_000,
    "bars": "|" + "a|" * 10_000,
    "rows": "|a|b|c|\n" * 1_900,
    "quotes-of-a-sheet": 'a\t"b\n' * 1_900,
    "commas": "Task,b,c,d\n" * 1_900,
    "elements": "<div>x" * 990,
    "open-elements": "<a " * 13_000,
    "open-comments": "<!--" * 9_000,
    "colons": "a: " * 13_000,
    "titles": "{status:title=" + "title=" * 6_000,
    "states": "x（" * 20_000,
    "weeks": "this week " * 3_900,
}


@pytest.mark.parametrize("text", LONG.values(), ids=list(LONG))
def test_a_hostile_text_takes_no_time(text: str) -> None:
    start = time.process_time()
    read_report(text, METRICS)
    assert time.process_time() - start < 2


MARKS = ["## 问题", "- ", "- [x] 乙", "1. 甲", "完成：甲；乙", "| a | b |", "|--|--|", "甲\t乙\t丙", "**Done**", "> 引用", "----", "====",
         "Task,Status,Owner", "a,Done,b", "✅ 甲", "下周", "", "Thanks,", "Li 10:00", "CSAT 4.2", "一、本周", "（一）甲", "  - 乙"]  # fmt: skip


@settings(deadline=None)
@given(st.text() | st.lists(st.sampled_from(MARKS) | st.text(max_size=12)).map("\n".join))
def test_any_text_can_be_pasted(text: str) -> None:
    paste = read_report(text, METRICS)
    entries = [each for found in paste.entries.values() for each in found]
    assert set(paste.entries) <= set(Part)
    assert all(each.what == each.what.strip() and "\n" not in each.what and each.what for each in entries)
