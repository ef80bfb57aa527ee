"""What a heading begins."""

from __future__ import annotations

import pytest

from pmcoach.pasting.heading import Kind, Times, likely, section, times

PAST = Times(past=True)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        pytest.param("本周工作", "done", id="work"),
        pytest.param("未完成工作及原因", "undone", id="not-done-before-done"),
        pytest.param("没搞定的", "undone", id="not-with-any-verb"),
        pytest.param("Not yet shipped", "undone", id="not-with-any-english-verb"),
        pytest.param("NEXT WEEK", "next", id="capitals"),
        pytest.param("Key achievements", "done", id="an-ending"),
        pytest.param("What I did this week", "done", id="several-words"),
        pytest.param("问题与风险（2）", "problems", id="marks-and-numbers"),
        pytest.param("Completed (13 pts)", "done", id="what-stands-in-brackets"),
        pytest.param("需协调与帮助", "asks", id="asks"),
        pytest.param("心得体会", "learned", id="learned"),
        pytest.param("Kudos", "praise", id="praise"),
        pytest.param("本週完成", "done", id="traditional"),
        pytest.param("What’s blocking you?", "problems", id="a-curly-apostrophe"),
        pytest.param("遗留问题", "problems", id="problems-take-what-is-left"),
        pytest.param("下周需要的支持", "asks", id="asks-of-next-week"),
    ],
)
def test_a_heading_names_a_part_and_nothing_else(text: str, part: str) -> None:
    found = section(text)
    assert (found.part, found.exact, found.sure) == (part, True, True)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("完成支付联调", Kind.PART, id="a-thing-that-is-done"),
        pytest.param("支付计划改版", Kind.PART, id="a-project-with-a-word-of-a-part"),
        pytest.param("天气", Kind.GROUP, id="unknown"),
        pytest.param("Time tracking", Kind.GROUP, id="a-name-with-a-word-for-something-else"),
        pytest.param("需求进展", Kind.STATES, id="progress-of-something"),
    ],
)
def test_a_heading_that_says_more_is_not_exact(text: str, kind: Kind) -> None:
    found = section(text)
    assert (found.kind, found.named, found.begins_part) == (kind, False, False)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        pytest.param("Launch plan", False, id="a-plan-of-something"),
        pytest.param("帮助中心", False, id="a-centre-for-help"),
        pytest.param("供应商风险", True, id="risks-claim-nothing"),
        pytest.param("下周在厨房", True, id="a-week-is-named"),
        pytest.param("What challenges are you facing?", True, id="a-question"),
        pytest.param("成果与收获", False, id="two-parts"),
        pytest.param("Resolved problems", False, id="what-is-solved"),
    ],
)
def test_whether_a_part_is_certain(text: str, sure: bool) -> None:
    assert section(text).sure is sure


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("关键指标", Kind.OTHER, id="numbers"),
        pytest.param("Metrics & Progress", Kind.OTHER, id="numbers-and-progress"),
        pytest.param("数据与问题", Kind.OTHER, id="numbers-and-a-part"),
        pytest.param("备注", Kind.OTHER, id="notes"),
        pytest.param("Goals", Kind.OTHER, id="goals-of-no-time"),
        pytest.param("Goals for this week", Kind.STATES, id="a-plan-for-now"),
        pytest.param("上周计划", Kind.STATES, id="a-plan-of-before"),
        pytest.param("计划与完成情况", Kind.STATES, id="plan-and-done"),
        pytest.param("Resolved", Kind.STATES, id="solved"),
    ],
)
def test_what_is_no_part(text: str, kind: Kind) -> None:
    assert section(text).kind is kind


@pytest.mark.parametrize(
    ("text", "part"),
    [
        pytest.param("This week", "next", id="this-week"),
        pytest.param("What are we doing this week?", "next", id="doing"),
        pytest.param("Goals for this week", "next", id="goals"),
        pytest.param("Last week", "done", id="last-week"),
    ],
)
def test_where_last_week_is_told_this_week_is_the_plan(text: str, part: str) -> None:
    assert section(text, PAST).part == part


def test_which_weeks_headings_speak_of() -> None:
    assert times(()) == Times()
    assert times(("上周", "下周计划")) == Times(past=True, ahead=True)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        pytest.param("下周上线", "next", id="ahead"),
        pytest.param("本周去了两次", "done", id="now"),
        pytest.param("接口有问题", "problems", id="problem"),
        pytest.param("天气", None, id="nothing"),
    ],
)
def test_the_part_a_sentence_speaks_of(text: str, part: str | None) -> None:
    assert likely(text) == part
