"""Headings, by the way they are formed: what a field is called in tools nobody named, and what it is not called."""

from __future__ import annotations

import pytest

from pmcoach.integrations.trackers.table_columns import COLUMNS, found_columns, is_known, plain, rank


@pytest.mark.parametrize(
    ("field", "headings"),
    [
        ("key", "编号 任务编号 Bug编号 工作项ID Issue-key Key 单号 ID # identifier Number"),
        ("title", "标题 *标题 任务名称 Bug标题 需求标题 概要 摘要 Summary Title Task-Name Subject Name 任务描述 任务"),
        ("type", "类型 工作项类型 Issue_Type Work-Item-Type Tracker"),
        ("state", "状态 任务状态 Bug状态 当前状态 Status State 进展"),
        ("category", "状态类别 Status_Category 状态类型"),
        ("assignee", "负责人 任务负责人 经办人 处理人 当前处理人 执行者 任务执行人 指派给 Assignee Assignees Assigned_To Owner 开发人员"),
        ("account", "Assignee_Username Assignee_Email 负责人账号"),
        ("doer", "由谁完成 完成者 完成人 解决者 Resolved_By"),
        ("start", "开始时间 开始日期 计划开始 预计开始日期 Start_date 实际开始 Planned_Start"),
        ("due", "截止时间 截止日期 截止 到期日 计划完成 计划完成时间 预计结束 结束时间 Due Due_Date Deadline Target_Date 计划截止时间"),
        ("completed_at", "完成时间 实际完成 实际完成日期 解决日期 关闭时间 已解决 Resolved Closed_At_(UTC) Closed_Date Completed_On"),
        ("updated_at", "更新时间 最后更新时间 最后修改日期 已更新 Updated Changed_Date Last_Modified Updated_At_(UTC)"),
        ("created_at", "创建时间 创建日期 Created Created_At_(UTC) Date_Created"),
        ("project", "项目 所属项目 Project Project_name 所属产品 Team_Project"),
        ("sprint", "迭代 所属迭代 Sprint Iteration_Path 里程碑 Cycle_Name"),
        ("points", "故事点 Custom_field_(Story_Points) Story_Points Estimate"),
        ("reason", "解决结果 解决方案 关闭原因 Resolution"),
        ("priority", "优先级 Priority"),
        ("url", "链接 URL Link 任务链接 网址"),
    ],
)  # fmt: skip
def test_a_field_is_known_by_how_its_heading_is_formed(field: str, headings: str) -> None:
    for heading in headings.split():
        known = [name for name in COLUMNS if rank(name, heading.replace("_", " ")) is not None]
        assert known == [field], heading


@pytest.mark.parametrize(
    "heading",
    ["由谁创建", "创建人", "报告人", "最后修改", "进度", "描述", "抄送给", "由谁关闭", "Reporter", "Creator", "Last Viewed",
     "Labels", "Created By", "Closed By", "Due Complete", "是否延期", "标签", "父任务", "关键词", "阶段", ""],
)  # fmt: skip
def test_what_is_no_field_s_is_none(heading: str) -> None:
    assert not is_known(heading)


def test_the_more_telling_heading_comes_first() -> None:
    columns = found_columns(["ID", "Issue key", "Summary", "Status", "预计结束", "截止时间", "Resolved"], {})
    assert (columns.heading("key"), columns.heading("due"), columns.heading("sprint")) == (
        "Issue key",
        "截止时间",
        "",
    )
    row = ["1", "A-1", "x", "", "2026-11-27", " ", "2026-11-18"]
    assert (columns.said("due", row), columns.said("state", row)) == (("2026-11-27", 4), ("", -1))
    assert columns.said("completed_at", row[:3]) == ("", -1)


def test_other_columns_are_kept_by_their_headings() -> None:
    columns = found_columns(["标题", "状态", "风险", ""], {})
    assert columns.rest(["甲", "开发中", "低", "x"]) == {"风险": "低"}
    assert columns.rest(["甲", "开发中"]) == {}


def test_headings_are_alike_whatever_their_width_and_case() -> None:
    assert plain(" １　Issue KEY\ufeff ") == "1issuekey"
