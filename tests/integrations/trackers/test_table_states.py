"""States, by the way their names are formed."""

from __future__ import annotations

import pytest

from pmcoach.integrations.trackers.table_states import category_of, is_undone, own_category
from pmcoach.records.kinds.workitem import Category


@pytest.mark.parametrize(
    ("category", "states"),
    [
        (Category.TODO, ("未开始 待处理 待办 待评审 待排期 打开 重新打开 新建 新增 规划中 已规划 需求池 To_Do Todo Open Opened New Backlog"
         " Product_Backlog Not_Started Selected_for_Development Triage Reopened Ready_for_dev On_Hold 未解决")),
        (Category.DOING, ("进行中 处理中 研发中 测试中 开发中（前端） 评审中 待测试 待验收 待上线 激活 接受/处理 In_Progress In-Review In_QA"
         " Doing Active Started Under_Review Working_on_it Ready_for_QA Waiting_for_review Committed")),
        (Category.DONE, ("已完成 已关闭 已发布 已验收 已上线 已解决 已修复 已实现 完成 Done Closed Complete Completed Resolved Released"
         " Shipped Merged Fixed")),
        (Category.CANCELLED, ("已取消 取消 已拒绝 已废弃 挂起 不予解决 重复Bug Cancelled Canceled Won't_Do Won’t_Fix wontfix Duplicate Rejected"
         " Removed Declined")),
        (Category.UNKNOWN, "薛定谔 Weird 联调 Blocked"),
    ],
)  # fmt: skip
def test_states_are_known_by_how_they_are_formed(category: Category, states: str) -> None:
    found = {state: category_of(state.replace("_", " "), {}) for state in states.split()}
    assert {state: each for state, each in found.items() if each is not category} == {}


def test_the_workspace_s_word_on_a_state_counts_first() -> None:
    said = {"已关闭": Category.CANCELLED}
    assert own_category(" 已关闭", said) is Category.CANCELLED
    assert own_category("进行中", said) is None
    assert category_of("已关闭", said) is Category.CANCELLED
    assert category_of("进行中", said) is Category.DOING


def test_what_was_closed_without_being_done_is_known_by_its_reason() -> None:
    undone = "Won't_Do Duplicate Cannot_Reproduce Can't_reproduce By_design Not_a_bug 设计如此 无法重现 延期处理 外部原因 不予解决 已取消"
    assert [reason for reason in undone.split() if not is_undone(reason.replace("_", " "))] == []
    assert [
        reason for reason in ("Done", "Fixed", "已解决", "已完成", "", "Completed") if is_undone(reason)
    ] == []
