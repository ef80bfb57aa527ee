"""The records of one sort as rows: goals, asks, measures, training and the rest, for tables, CSV and JSON.

Mood, load and conflicts are in no list; rewards only in that of one person.
"""

from __future__ import annotations

from collections.abc import Mapping

from pmcoach.assess.lists import goal_lists, people_lists
from pmcoach.assess.lists.rows import Listing
from pmcoach.text import Text

LISTS: Mapping[str, Listing] = {
    "goals": Listing(
        Text(en="goals", zh="目标"),
        ("health", "goal", "person", "progress", "current", "target", "unit", "due", "title"),
        goal_lists.goals,
        coded=("health",),
    ),
    "reports": Listing(
        Text(en="reports", zh="周报"),
        ("period", "person", "state", "done", "answer"),
        people_lists.reports,
        coded=("state",),
    ),
    "reviews": Listing(
        Text(en="reviews", zh="评审"),
        ("period", "person", "kind", "day", "by"),
        people_lists.reviews,
        coded=("kind",),
    ),
    "asks": Listing(
        Text(en="asks", zh="请求"),
        ("state", "person", "to", "what", "since", "weeks", "due", "answer"),
        people_lists.asks,
        coded=("state",),
    ),
    "problems": Listing(
        Text(en="problems", zh="问题"),
        ("state", "person", "to", "what", "since", "weeks", "due"),
        people_lists.problems,
        coded=("state",),
    ),
    "actions": Listing(
        Text(en="measures of improvement plans", zh="改进措施"),
        ("state", "person", "what", "due", "effect", "done", "result"),
        people_lists.actions,
        coded=("state",),
    ),
    "plan": Listing(
        Text(en="plan steps", zh="计划步骤"),
        ("state", "goal", "phase", "what", "person", "due", "done"),
        goal_lists.plan,
        coded=("state",),
    ),
    "resources": Listing(
        Text(en="resources asked for", zh="资源"),
        ("state", "goal", "what", "kind", "to", "due", "answer"),
        goal_lists.resources,
        coded=("state", "kind"),
    ),
    "depends": Listing(
        Text(en="what other teams owe", zh="对其他团队的依赖"),
        ("state", "goal", "team", "what", "due", "by"),
        goal_lists.depends,
        coded=("state",),
    ),
    "experiments": Listing(
        Text(en="experiments", zh="实验"),
        ("result", "goal", "what", "success_if", "stop_if", "due", "learned"),
        goal_lists.experiments,
        coded=("result",),
    ),
    "evidence": Listing(
        Text(en="data behind goals", zh="目标背后的数据"),
        ("goal", "kind", "what", "day", "link"),
        goal_lists.evidence,
        coded=("kind",),
    ),
    "training": Listing(
        Text(en="training", zh="培训"),
        ("state", "person", "what", "kind", "due", "done", "proof", "used_in"),
        people_lists.training,
        coded=("state", "kind"),
    ),
    "praise": Listing(
        Text(en="praise", zh="表扬"),
        ("day", "to", "from", "what", "impact"),
        people_lists.praise,
    ),
    "rewards": Listing(
        Text(en="rewards, of one person", zh="某个人的奖励"),
        ("day", "person", "kind", "what"),
        people_lists.rewards,
        coded=("kind",),
        personal=True,
    ),
    "metrics": Listing(
        Text(en="values of metrics", zh="指标数据"),
        ("goal", "day", "value", "unit"),
        goal_lists.metrics,
    ),
    "responsibilities": Listing(
        Text(en="responsibilities", zh="职责"),
        ("what", "person", "team"),
        people_lists.responsibilities,
    ),
}
