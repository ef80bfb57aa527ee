"""A report pasted from a chat or an office suite, by its headings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.records.edit.paste import HEADINGS, heading, read_paste


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
        pytest.param(
            "- shipped checkout: v2\n- 完成支付联调：三条链路\n1. 3.5 万商户上线\n3.5万商户验证\n",
            {"done": ["shipped checkout: v2", "完成支付联调：三条链路", "3.5 万商户上线", "3.5万商户验证"]},
            id="no-word-of-a-line-is-lost",
        ),
        pytest.param(
            "*Done*\n• *checkout* shipped\n_Next_\n• launch\n", {"done": ["*checkout* shipped"], "next": ["launch"]},
            id="slack",
        ),
        pytest.param(
            "李伟的周报 2026-11-20\n【本周工作完成情况】\n① 收银台\n【存在的问题及原因】\n接口延期\n【需要的支持】\n无。\n",
            {"done": ["收银台"], "problems": ["接口延期"]}, id="dingtalk-with-a-title",
        ),
        pytest.param("写了周报\n", {"done": ["写了周报"]}, id="no-title-without-headings"),
        pytest.param("- [x] 甲\n- [ ] 乙\n", {"done": ["甲"], "undone": ["乙"]}, id="boxes-alone"),
        pytest.param("一、已完成\n二、下周重点工作\n上线\n", {"next": ["上线"]}, id="numbered-headings"),
        pytest.param("", {}, id="empty"),
    ],
)  # fmt: skip
def test_lines_belong_to_the_heading_above(text: str, found: dict[str, list[str]]) -> None:
    assert read_paste(text) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("本周工作", "done", id="work"),
        pytest.param("未完成工作及原因", "undone", id="not-done-before-done"),
        pytest.param("NEXT WEEK", "next", id="capitals"),
        pytest.param("Key achievements", "done", id="an-ending"),
        pytest.param("What I did this week", "done", id="several-words"),
        pytest.param("问题与风险（2）", "problems", id="marks-and-numbers"),
        pytest.param("需协调与帮助", "asks", id="asks"),
        pytest.param("心得体会", "learned", id="learned"),
        pytest.param("Kudos", "praise", id="praise"),
        pytest.param("完成支付联调", None, id="a-thing-that-is-done"),
        pytest.param("Launch plan", None, id="a-thing-with-a-heading-s-word"),
        pytest.param("天气", None, id="other"),
        pytest.param("本周", "done", id="only-a-time"),
        pytest.param("本周完成" * 10, None, id="long"),
    ],
)
def test_a_heading_says_nothing_else(text: str, name: str | None) -> None:
    assert heading(text) == name


@given(st.text())
def test_any_text_can_be_pasted(text: str) -> None:
    found = read_paste(text)
    assert set(found) <= set(HEADINGS)
    assert all(line == line.strip() and line for lines in found.values() for line in lines)


@given(
    st.lists(
        st.sampled_from(
            ["上线了: 收银台", "- 评审", "3.5 天", "完成：甲", "## 问题", "- [x] 乙", "下周", "", "无"]
        )
    )
)
def test_no_line_is_lost_but_headings_and_nothing(lines: list[str]) -> None:
    said = [line for part in read_paste("\n".join(lines)).values() for line in part]
    kept = {
        "上线了: 收银台": "上线了: 收银台",
        "- 评审": "评审",
        "3.5 天": "3.5 天",
        "完成：甲": "甲",
        "- [x] 乙": "乙",
    }
    assert sorted(said) == sorted(kept[line] for line in lines if line in kept)
