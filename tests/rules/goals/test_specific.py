"""S: titles that say what will be true, of one thing, by one person."""

from __future__ import annotations

import pytest
from tests.rules.conftest import GOAL, Find, Tell

FORM = "将〈指标〉从〈现值〉提升到〈目标值〉，〈日期〉前"
ENGLISH_FORM = "Raise 〈metric〉 from 〈current value〉 to 〈target value〉 by 〈date〉"


@pytest.mark.parametrize(
    ("text", "column", "word", "rewrite"),
    [
        pytest.param("title: 增加用户满意度\n", 8, "增加", "将用户满意度从〈现值〉提升到〈目标值〉，〈日期〉前", id="chinese"),
        pytest.param(
            "title: Improve user satisfaction\n", 8, "Improve",
            "Raise user satisfaction from 〈current value〉 to 〈target value〉 by 〈date〉", id="english",
        ),
        pytest.param(
            "title: Build a better checkout\n", 16, "better",
            "Build a better checkout, so that 〈metric〉 goes from 〈current value〉 to 〈target value〉 by 〈date〉", id="in-the-middle",
        ),
        pytest.param(
            "title: '增加用户满意度'\n", 9, "增加", "将用户满意度从〈现值〉提升到〈目标值〉，〈日期〉前", id="in-quotes"
        ),
        pytest.param(
            "title: 增加用户满意度\ndue: 2026-12-31\nmetric: {name: 满意度评分, unit: 分, baseline: 3.9}\n", 8, "增加",
            "将满意度评分从3.9分提升到〈目标值〉，2026-12-31前", id="with-what-is-known",
        ),
        pytest.param(
            "title: 提升支付体验\nkind: kr\n", 8, "提升", "提升支付体验，使〈指标〉从〈现值〉变为〈目标值〉，〈日期〉前",
            id="key-result",
        ),
        pytest.param(
            "title: 提升支付体验\nkind: kpi\n", 8, "提升", "提升支付体验，使〈指标〉从〈现值〉变为〈目标值〉，〈日期〉前",
            id="kpi",
        ),
    ],
)  # fmt: skip
def test_a_vague_word_is_quoted_and_the_title_rewritten(
    find: Find, tell: Tell, text: str, column: int, word: str, rewrite: str
) -> None:
    assert find("S101", text) == [
        (
            "S101", GOAL, 1, column, f"“{word}” gives no amount: nobody can tell when it is done",
            f"“{word}”没有说到什么程度，说不清何时算完成",
        )
    ]  # fmt: skip
    assert tell("S101", text).do == (f"try: {rewrite}", f"试试：{rewrite}")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("title: 提升支付体验\nkind: objective\n", id="objective-in-words"),
        pytest.param(
            "title: 提升支付体验\nmetric: {name: 支付成功率, target: 96%}\n", id="target-in-the-field"
        ),
        pytest.param("title: 在下个季度将客户满意度评分提高到4.5分\n", id="target-in-the-title"),
        pytest.param("title: 提升支付体验\nstatus: dropped\n", id="dropped"),
    ],
)
def test_a_title_that_can_be_called_done(find: Find, text: str) -> None:
    assert find("S101", text) == []


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        pytest.param("title: 在6个月内将新功能上线\n", 17, "上线", id="chinese"),
        pytest.param("title: Launch the new checkout by 31 December 2026\n", 8, "Launch", id="english"),
        pytest.param("title: 完成20次访谈\n", 8, "完成", id="a-number-of-work-is-work"),
        pytest.param("title: 上线新功能\nmetric: 周活跃用户\n", 8, "上线", id="metric-without-target"),
    ],
)
def test_work_is_no_outcome(find: Find, text: str, column: int, words: str) -> None:
    assert find("S102", text) == [
        (
            "S102", GOAL, 1, column, f"“{words}” is work; the goal does not say what will be different afterwards",
            f"“{words}”是工作，没有说做完以后会有什么不同",
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "title: 上线新功能\nmetric: {name: 周活跃用户, target: 3万}\n", id="outcome-in-the-field"
        ),
        pytest.param("title: 新功能上线后，周活跃用户从2万增加到3万\n", id="outcome-in-the-title"),
        pytest.param("title: 上线新功能，将周活跃用户提高到3万\n", id="outcome-without-baseline"),
        pytest.param("title: 上线新功能\nkind: objective\n", id="objective"),
        pytest.param("title: 上线新功能\nstatus: done\n", id="done"),
    ],
)
def test_an_outcome_is_said(find: Find, text: str) -> None:
    assert find("S102", text) == []


@pytest.mark.parametrize(
    ("text", "column", "count", "words"),
    [
        pytest.param("title: 将转化率从3%提高到5%，并将退款率降到2%以下\n", 23, 2, "退款率降到2%以下", id="chinese"),
        pytest.param(
            "title: Raise conversion from 3% to 5%, and cut refunds to 2%\n", 44, 2, "cut refunds to 2%", id="english"
        ),
        pytest.param(
            "title: 将转化率提高到5%，将退款率降到2%，将满意度提高到4.5分\n", 18, 3, "将退款率降到2%", id="three"
        ),
    ],
)  # fmt: skip
def test_the_second_goal_of_a_title_is_marked(
    find: Find, text: str, column: int, count: int, words: str
) -> None:
    assert find("S103", text) == [
        (
            "S103", GOAL, 1, column, f"{count} goals in one; “{words}” is another",
            f"一个目标里写了 {count} 件事，“{words}”是另一件",
        )
    ]  # fmt: skip
    assert find("S103", f"{text}status: done\n") == []


PEOPLE = {
    "people/li.wei.yaml": "name: 李伟\nleft: 2026-11-19\n",
    "people/wu.yaml": "role: 产品经理\nleft: 2026-11-19\n",
}


@pytest.mark.parametrize(
    ("text", "line", "column", "en", "zh"),
    [
        pytest.param("title: 甲\n", 1, 1, "nobody owns this goal", "没有负责人", id="not-said"),
        pytest.param("title: 甲\nowner:\n", 2, 1, "nobody owns this goal", "没有负责人", id="not-filled-in"),
        pytest.param("title: 甲\n负责人: [a, b, c]\n", 2, 10, "3 owners: a, b, c", "有 3 个负责人：a、b、c", id="three"),
        pytest.param(
            "title: 甲\nowner: li.wei\n", 2, 8, "李伟, who owns it, left on 2026-11-19", "负责人 李伟 已于 2026-11-19 离开",
            id="left",
        ),
        pytest.param(
            "title: 甲\nowner: wu\n", 2, 8, "wu, who owns it, left on 2026-11-19", "负责人 wu 已于 2026-11-19 离开",
            id="left-without-a-name",
        ),
    ],
)  # fmt: skip
def test_a_goal_has_one_owner(find: Find, text: str, line: int, column: int, en: str, zh: str) -> None:
    assert find("S104", {**PEOPLE, GOAL: text}) == [("S104", GOAL, line, column, en, zh)]
    assert find("S104", {**PEOPLE, GOAL: f"{text}status: dropped\n"}) == []


def test_who_leaves_today_still_owns_a_goal(find: Find) -> None:
    files = {"people/li.wei.yaml": "name: 李伟\nleft: 2026-11-20\n", GOAL: "title: 甲\nowner: li.wei\n"}
    assert find("S104", files) == []


@pytest.mark.parametrize(
    "title", ["待定", "TBD", "'???'", "'？'", "目标 1", "goal 2", "test", "'…'", "'...'", "xx", "测试", "n/a", "暂无", "'--'"]
)  # fmt: skip
def test_a_placeholder_is_no_title(find: Find, tell: Tell, title: str) -> None:
    text = f"title: {title}\n"
    assert find("S105", text) == [("S105", GOAL, 1, 8, "the title is a placeholder", "标题只是占位")]
    assert find("S105", f"{text}status: done\n") == []
    assert tell("S105", text).do[0].startswith("try: ")


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        pytest.param("title: 测试\n", FORM, id="chinese"),
        pytest.param("title: test\n", ENGLISH_FORM, id="english"),
        pytest.param(
            "title: 待定\nmetric: {name: 转化率, baseline: 3%}\ndue: 2026-12-31\n",
            "将转化率从3%提升到〈目标值〉，2026-12-31前",
            id="with-what-is-known",
        ),
    ],
)
def test_a_placeholder_is_replaced_by_a_form(tell: Tell, text: str, rewrite: str) -> None:
    assert tell("S105", text).do[1] == f"试试：{rewrite}"


@pytest.mark.parametrize(
    ("title", "limit", "size"),
    [
        pytest.param("长" * 61, 60, 61, id="chinese-characters"),
        pytest.param("word " * 61, 60, 61, id="english-words"),
        pytest.param("一二三 four five 六", 5, 6, id="both"),
    ],
)
def test_a_title_is_one_sentence(find: Find, title: str, limit: int, size: int) -> None:
    settings = {"pmcoach.yaml": f"limits: {{title: {limit}}}\n"}
    says = (f"the title has {size} words, more than {limit}", f"标题有 {size} 个字，超过 {limit} 个")
    assert find("S105", {**settings, GOAL: f"title: {title}\n"}) == [("S105", GOAL, 1, 8, *says)]
    assert find("S105", {"pmcoach.yaml": f"limits: {{title: {size}}}\n", GOAL: f"title: {title}\n"}) == []
    assert find("S105", {"pmcoach.yaml": "limits: {title: 0}\n", GOAL: f"title: {title}\n"}) == []


@pytest.mark.parametrize(
    "title", ["目标1：提升", "将 NPS 提高到 30", "测试覆盖率达到80%", "无障碍检查通过率达到90%"]
)
def test_a_short_title_can_be_a_sentence(find: Find, title: str) -> None:
    assert find("S105", f"title: {title}\n") == []
