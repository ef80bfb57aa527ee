"""Work items as the two services send them, with what a reader has to survive."""

from __future__ import annotations

from typing import Any

LI = "0123456789abcdef0123456789abcdef"
ZHANG = "fedcba9876543210fedcba9876543210"
STRANGER = "00000000000000000000000000000042"
GROWTH = {"id": "66aa00000000000000000001", "identifier": "GRW", "name": "增长", "type": "scrum"}
PAY = {"id": "66aa00000000000000000002", "identifier": "PAY", "name": "支付", "type": "kanban"}
STATES = {"未开始": "pending", "进行中": "in_progress", "已完成": "completed", "已关闭": "closed"}
NOV_16 = 1_794_787_200  # 2026-11-16 08:00 in Shanghai
DAY = 86_400


def user(name: str, login: str, shown: str, email: str = "") -> dict[str, Any]:
    said = {"id": name, "name": login, "display_name": shown, "avatar": None}
    return {**said, "email": email} if email else said


USERS = [
    user(LI, "li.wei", "李伟", "li.wei@example.com"),
    user(ZHANG, "zhangmin", "张敏", "zhang.min@example.com"),
    user(STRANGER, "someone", "路人", "someone@example.com"),
]


def item(
    number: int, title: str, state: str, who: dict[str, Any] | None = None, **more: Any
) -> dict[str, Any]:
    """A PingCode work item; of a kanban project it has no `type`."""
    project = more.pop("project", GROWTH)
    row = {
        "id": f"66aa{number:020d}",
        "url": f"https://open.pingcode.com/v1/pjm/workitems/66aa{number:020d}",
        "project": project,
        "identifier": f"{project['identifier']}-{number}",
        "title": title,
        "start_at": None,
        "end_at": None,
        "completed_at": None,
        "short_id": f"k{number}",
        "html_url": f"https://example.pingcode.com/pjm/workitems/k{number}",
        "assignee": {name: said for name, said in who.items() if name != "email"} if who else None,
        "state": {"id": f"s-{state}", "name": state, "type": STATES[state]},
        "priority": {"id": "p1", "name": "高"},
        "sprint": {"id": "s21", "name": "Sprint 21", "status": "in_progress"},
        "version": None,
        "versions": [],
        "description": "<p>见 <a href='javascript:alert(1)'>文档</a></p>",
        "story_points": 5,
        "properties": {"risk": None},
        "created_at": NOV_16 - 30 * DAY,
        "updated_at": NOV_16,
        "is_archived": 0,
        "is_deleted": 0,
    }
    if project["type"] != "kanban":
        row["type"] = "story"
    return {**row, **more}


ITEMS = [
    item(1, "新用户引导改版", "已完成", USERS[0], completed_at=NOV_16 + 2 * DAY, updated_at=NOV_16 + 2 * DAY),
    item(2, "支付页加载优化 🚀", "进行中", USERS[0], end_at=NOV_16 + 8 * DAY, project=PAY),
    item(3, "退款" + "很" * 298, "未开始", USERS[0], end_at=NOV_16 - 2 * DAY),
    item(4, "关掉旧入口", "已关闭", USERS[0]),
    item(5, "埋点方案", "进行中", USERS[1]),
    item(6, "别人的事", "已完成", USERS[2], completed_at=NOV_16 + DAY),
    item(7, "没人管的事", "未开始"),
    item(8, "归档的事", "已完成", USERS[0], is_archived=1),
]

UID_LI = "u1000000000000000000000000000001"
UID_ZHANG = "u1000000000000000000000000000002"
MEMBERS = [
    {"uid": UID_LI, "name": "li.wei", "display_name": "李伟", "status": 1},
    {"_id": UID_ZHANG, "uid": UID_ZHANG, "name": "zhangmin", "display_name": "张敏", "status": 1},
]
MARKETING = {"_id": "66bb00000000000000000001", "identifier": "MKT", "name": "市场"}
OPS = {"_id": "66bb00000000000000000002", "identifier": "OPS", "name": "运营"}
KINDS = {"未开始": 1, "进行中": 2, "已完成": 3, "已取消": 4}


def task(number: int, title: str, state: str, **properties: Any) -> dict[str, Any]:
    """A Worktile task."""
    done = state == "已完成"
    return {
        "_id": f"66bb{number:020d}",
        "identifier": f"MKT-{number}",
        "title": title,
        "project_id": MARKETING["_id"],
        "created_at": NOV_16 - 20 * DAY,
        "updated_at": NOV_16 + DAY,
        "completed_at": NOV_16 + DAY if done else 0,
        "is_archived": 0,
        "state_type": KINDS[state],
        "task_state": {"_id": "x", "name": state, "type": KINDS[state]},
        "task_type": {"_id": "y", "name": "任务"},
        "properties": properties,
    }


TASKS = [
    task(1, "双十一落地页", "已完成", assignee=UID_LI, due={"date": NOV_16 + 3 * DAY, "with_time": 0}),
    task(
        2,
        "会场文案",
        "进行中",
        assignee={"value": UID_LI},
        due={"value": {"date": (NOV_16 + 9 * DAY) * 1000}},
    ),
    task(3, "复盘", "未开始", assignee={"value": {"uid": UID_ZHANG}}, due=NOV_16 - DAY, start=0),
    task(4, "取消的活动", "已取消", assignee=UID_LI, desc={"value": "[{}]"}, priority={"name": "高"}),
    {**task(5, "没有状态的事", "进行中"), "task_state": None, "state_type": 7},
]

JIRA_STATES = {"To Do": "new", "In Progress": "indeterminate", "Done": "done", "Cancelled": "done"}
JIRA_LI = {"accountId": "5b10ac8d", "displayName": "李伟", "active": True}
JIRA_ZHANG = {
    "accountId": "5b10ac8e",
    "displayName": "张敏",
    "emailAddress": "zhang.min@example.com",
    "active": True,
}
JIRA_STRANGER = {"accountId": "5b10ac8f", "displayName": "路人", "active": True}


def issue(
    number: int, summary: str, state: str, who: dict[str, Any] | None = None, day: int = 18, **fields: Any
) -> dict[str, Any]:
    """An issue of Jira Cloud."""
    done = JIRA_STATES[state] == "done"
    at = f"2026-11-{day:02}T13:00:00.000+0800"
    said = {
        "summary": summary,
        "status": {"name": state, "statusCategory": {"key": JIRA_STATES[state], "name": state}},
        "assignee": who,
        "duedate": None,
        "resolution": {"name": "Done"} if done else None,
        "resolutiondate": at if done else None,
        "statuscategorychangedate": at,
        "updated": at,
        "created": "2026-11-01T13:00:00.000+0800",
        "issuetype": {"name": "Story"},
        "priority": {"name": "Medium"},
        "project": {"id": "10000", "key": "PAY", "name": "支付"},
    }
    own = f"https://shop.atlassian.net/rest/api/3/issue/{10000 + number}"
    return {"id": str(10000 + number), "key": f"PAY-{number}", "self": own, "fields": {**said, **fields}}


ISSUES = [
    issue(1, "退款页改版", "In Progress", JIRA_LI, duedate="2026-12-31"),
    issue(2, "空购物车崩溃", "Done", JIRA_LI),
    issue(3, "旧想法", "Cancelled", JIRA_LI),
    issue(4, "很久以前", "Done", JIRA_LI, day=1),
    issue(5, "对账", "To Do", JIRA_ZHANG, duedate="2026-11-19"),
    issue(6, "别人的事", "Done", JIRA_STRANGER),
    issue(7, "没人管的事", "To Do"),
]
