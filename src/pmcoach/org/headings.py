"""What the columns of answers are called, and the words for their codes."""

from __future__ import annotations

from collections.abc import Mapping

from pmcoach.assess.history.change import What
from pmcoach.assess.items.open_items import ItemKind
from pmcoach.assess.status.health import Health
from pmcoach.records.fields.enums import Choice, Severity, Status
from pmcoach.text import Text

HEADINGS: Mapping[str, Text] = {
    "workspace": Text(en="Workspace", zh="工作区"),
    "workspaces": Text(en="Teams", zh="团队数"),
    "team": Text(en="Team", zh="团队"),
    "lead": Text(en="Lead", zh="上级"),
    "as_of": Text(en="As of", zh="截至"),
    "people": Text(en="People", zh="人数"),
    "person": Text(en="Person", zh="人"),
    "owner": Text(en="Owner", zh="负责人"),
    "author": Text(en="By", zh="谁改的"),
    "open_goals": Text(en="Open goals", zh="目标"),
    "goals": Text(en="Goals", zh="目标"),
    "goal": Text(en="Goal", zh="目标"),
    "title": Text(en="Title", zh="标题"),
    "on_track": Text(en="On track", zh="正常"),
    "at_risk": Text(en="At risk", zh="有风险"),
    "off_track": Text(en="Off track", zh="已偏离"),
    "no_data": Text(en="No data", zh="无数据"),
    "reports_missing": Text(en="Reports missing", zh="缺周报"),
    "asks_to_lead": Text(en="Waiting for the lead", zh="等上级"),
    "one_on_ones_overdue": Text(en="1:1s overdue", zh="一对一逾期"),
    "waits_for": Text(en="Waiting for", zh="等谁"),
    "asks": Text(en="Waiting", zh="等答复"),
    "late": Text(en="Late", zh="迟交"),
    "overdue": Text(en="Overdue", zh="逾期"),
    "overdue_since": Text(en="Since", zh="最早逾期"),
    "since": Text(en="Since", zh="起始"),
    "weeks": Text(en="Weeks", zh="周数"),
    "times": Text(en="Times", zh="次数"),
    "kind": Text(en="Kind", zh="类型"),
    "what": Text(en="What", zh="内容"),
    "due": Text(en="Due", zh="截止"),
    "reports": Text(en="Reports", zh="周报"),
    "on_time": Text(en="On time", zh="按时"),
    "missing": Text(en="Missing", zh="缺"),
    "replied": Text(en="Answered", zh="已回复"),
    "on_time_share": Text(en="On time %", zh="按时率"),
    "replied_share": Text(en="Answered %", zh="回复率"),
    "held": Text(en="Held", zh="已谈"),
    "missed": Text(en="Missed", zh="没谈"),
    "held_share": Text(en="Held %", zh="进行率"),
    "health": Text(en="State", zh="状态"),
    "progress": Text(en="Progress", zh="进度"),
    "serving": Text(en="Goals that serve it", zh="支撑目标"),
    "serves": Text(en="Company goal", zh="公司目标"),
    "depth": Text(en="Step", zh="层"),
    "parent": Text(en="Parent", zh="上级目标"),
    "parent_is": Text(en="It is", zh="上级状态"),
    "moves": Text(en="Moves", zh="改动"),
    "easier": Text(en="Easier", zh="放宽"),
    "after_agreement": Text(en="Once agreed", zh="确认后"),
    "easier_after_agreement": Text(en="Easier, once agreed", zh="确认后放宽"),
    "without_why": Text(en="Without a reason", zh="没写原因"),
    "day": Text(en="Day", zh="日期"),
    "field": Text(en="Field", zh="字段"),
    "item": Text(en="Which", zh="哪一项"),
    "before": Text(en="Before", zh="原值"),
    "after": Text(en="After", zh="新值"),
    "why": Text(en="Why", zh="原因"),
    "actions": Text(en="Measures", zh="措施"),
    "done": Text(en="Done", zh="完成"),
    "done_share": Text(en="Done %", zh="完成率"),
    "code": Text(en="Rule", zh="规则"),
    "name": Text(en="Name", zh="名称"),
    "severity": Text(en="Severity", zh="级别"),
    "findings": Text(en="Found", zh="发现"),
    "no_value": Text(en="No value", zh="没有数据"),
    "old_value": Text(en="Older than 4 weeks", zh="超过 4 周"),
    "stale_share": Text(en="Share", zh="占比"),
    "week": Text(en="Week of", zh="周一"),
    "on_track_share": Text(en="On track %", zh="正常率"),
    "share_4_weeks_ago": Text(en="4 weeks before", zh="4 周前"),
    "share_13_weeks_ago": Text(en="13 weeks before", zh="13 周前"),
    "change": Text(en="Change in 4 weeks", zh="4 周变化"),
}
# Columns of shares, and of differences of shares, which people read in per cent and in points.
SHARES = frozenset(
    {name for name in HEADINGS if name.endswith("_share")}
    | {"progress", "share_4_weeks_ago", "share_13_weeks_ago"}
)
CHANGES = frozenset({"change"})
CODES: Mapping[str, type[Choice]] = {
    "health": Health,
    "kind": ItemKind,
    "field": What,
    "severity": Severity,
    "parent_is": Status,
}
MISSING = Text(en="not there", zh="不存在")
