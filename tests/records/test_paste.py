"""A report pasted from a chat or an office suite, by its headings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.records.paste import HEADINGS, heading, read_paste


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "本周完成：\n1. 收银台上线\n2、退款页评审\n下周计划：\n- 双十二配置\n遇到的问题\n（1）接口延期\n需协调：一名前端\n",
            {
                "done": ["收银台上线", "退款页评审"], "next": ["双十二配置"], "problems": ["接口延期"], "asks": ["一名前端"],
            },
            id="chat",
        ),
        pytest.param(
            "## 本周完成\n- [x] 写PRD\n- [ ] 评审\n\n## 下周计划\n- [ ] 上线\n\n## 心得\n**数据要早看**\n",
            {"done": ["写PRD"], "undone": ["评审"], "next": ["上线"], "learned": ["数据要早看"]},
            id="markdown",
        ),
        pytest.param(
            "Done\n* shipped checkout\nNot done:\n* refund page\nPlans\n* launch\nThanks: Zhang\n",
            {"done": ["shipped checkout"], "undone": ["refund page"], "next": ["launch"], "praise": ["Zhang"]},
            id="english",
        ),
        pytest.param("写了PRD。\n开了评审会。\n", {"done": ["写了PRD。", "开了评审会。"]}, id="no-heading"),
        pytest.param("完成：\n无\n问题：暂无\n", {}, id="nothing-to-say"),
        pytest.param("备注：下午请假\n", {"done": ["备注：下午请假"]}, id="a-colon-is-no-heading"),
        pytest.param(
            "本周完成\n完成支付联调\n接口延期\n", {"done": ["完成支付联调", "接口延期"]}, id="short-lines-are-no-headings"
        ),
        pytest.param("", {}, id="empty"),
    ],
)  # fmt: skip
def test_lines_belong_to_the_heading_above(text: str, found: dict[str, list[str]]) -> None:
    assert read_paste(text) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("【本周工作】", "done", id="brackets"),
        pytest.param("未完成工作", "undone", id="not-done-before-done"),
        pytest.param("NEXT WEEK", "next", id="capitals"),
        pytest.param("天气", None, id="other"),
        pytest.param("本周完成" * 10, None, id="long"),
    ],
)
def test_a_heading_names_a_part(text: str, name: str | None) -> None:
    assert heading(text) == name


def test_a_line_by_itself_is_a_heading_only_as_a_whole() -> None:
    assert heading("完成支付联调") == "done"
    assert heading("完成支付联调", exact=True) is None
    assert heading("下周计划", exact=True) == "next"


@given(st.text())
def test_any_text_can_be_pasted(text: str) -> None:
    found = read_paste(text)
    assert set(found) <= set(HEADINGS)
    assert all(line == line.strip() and line for lines in found.values() for line in lines)
