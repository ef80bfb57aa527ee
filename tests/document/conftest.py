"""What the tests of documents share: texts as people damage them."""

from __future__ import annotations

from hypothesis import strategies as st

GOAL = """title: 在本季度末将客户满意度评分从3.9提高到4.5分
kind: goal                   # goal | objective
owner: li.wei
helpers: [zhang.min, wang.fang]
why: >
  公司今年
  以留存优先
metric: {name: 客户满意度评分, unit: 分, baseline: 3.9, target: 4.5,
  range: 1-5}
note: |
  第一行
    缩进

  完
plan:
- phase: 调研
  do: "访谈\\t20位 \\u4e2d 用户"
-
  do: 'it''s'
- 写 PRD
"""
JUNK = [
    "：", ":", " :", ": ", "\t", "\u3000", "\u00a0", "[", "]", "{", "}", '"', "'", "@", "*", "&x ", "!x ", "- ", "-",
    "#", " #", "\n", "\n\n", "\r\n", "\r", "|", ">", "?", "? ", "%", "`", "---\n", "...\n", "<<<<<<< HEAD\n", "\ufeff",
    "\x1b", "\\", "  ", "\u2028", "\u0085", "\u202e", ",", "a", "标题", "null", "\\ud800", "\\x41", "<<", "~",
]  # fmt: skip
SOUP = st.lists(st.sampled_from(JUNK), max_size=12).map("".join).map(lambda text: text.removeprefix("\ufeff"))


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A goal file with a few slips of the keyboard."""
    text = GOAL
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        gone = draw(st.integers(0, 3))
        text = text[:at] + draw(st.sampled_from(["", *JUNK])) + text[at + gone :]
    return text.removeprefix("\ufeff")
