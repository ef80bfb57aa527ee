"""One change of a goal: what changed, from what, to what."""

from __future__ import annotations

from pmcoach.records.fields.enums import Choice, Status
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

GONE = "—"
NO_DAY = "?"
REMOVED = "removed"
MOVED = Text(en="{what}: {before} → {after}", zh="{what}：{before} → {after}")
NAMED = Text(en="{what} “{item}”", zh="{what}“{item}”")
TAKEN_OUT = Text(en="{what} taken out (was {before})", zh="去掉{what}（原为 {before}）")
IS_REMOVED = Text(en="removed", zh="已删除")
TAKEN = Text(en="{what} taken out", zh="去掉{what}")


class What(Choice):
    """What of a goal moved."""

    TARGET = "target", "目标值"
    DUE = "due", "截止"
    BASELINE = "baseline", "基线"
    MILESTONES = "milestones", "里程碑"
    METRIC = "metric", "指标"
    TITLE = "title", "标题"
    GUARDRAIL = "guardrail", "护栏"
    PLAN = "plan", "计划步骤"
    WEIGHT = "weight", "权重"
    OWNER = "owner", "负责人"
    PARENT = "parent", "上级目标"
    STATUS = "status", "状态"
    AGREED = "agreed", "确认日期"


ANOTHER_GOAL = frozenset({What.TARGET, What.DUE, What.BASELINE, What.METRIC, What.TITLE})


class Delta(NamedTuple):
    """One difference between two readings. `easier` is whether the goal got easier to reach, None where that says nothing.

    `item` names the guardrail or the step of the plan.
    """

    what: What
    before: str
    after: str
    easier: bool | None = None
    item: str = ""

    @property
    def name(self) -> Text:
        """What moved, as people read it."""
        return NAMED.fill(what=self.what.label, item=self.item) if self.item else self.what.label

    @property
    def was(self) -> Text | str:
        """What it was before, as people read it."""
        return self._value(self.before)

    @property
    def now(self) -> Text | str:
        """What it is now, as people read it."""
        return self._value(self.after)

    def _value(self, said: str) -> Text | str:
        labels = {**{each.value: each.label for each in Status}, REMOVED: IS_REMOVED}
        labels = labels if self.what is What.STATUS else {}
        return labels.get(said, said)

    @property
    def shown(self) -> Text:
        """What it was before and is now, in a line."""
        if self.item and self.after == GONE:
            return (TAKEN if self.before == GONE else TAKEN_OUT).fill(what=self.name, before=self.before)
        return MOVED.fill(what=self.name, before=self.was, after=self.now)

    @property
    def needs_reason(self) -> bool:
        """Whether it is another goal now, or none: who moved it says why, in `changes`."""
        if self.what is What.STATUS:
            return self.after in (Status.DROPPED.value, REMOVED)
        eased = (What.GUARDRAIL, What.MILESTONES)
        return self.what in ANOTHER_GOAL or (self.what in eased and self.easier is True)
