"""V: conflicts that end with an agreement and a day to look again."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.choice import Severity
from pmcoach.records.entries import entries
from pmcoach.records.review import Review
from pmcoach.rules.meetings import PEOPLE
from pmcoach.rules.rule import Hit, at, rule
from pmcoach.text import Text

Q3 = "reviews/2026-Q3/li.wei.yaml"
OLD = 60  # days


@rule(
    "V113",
    "conflict-unsettled",
    about=Review,
    severity=Severity.WARNING,
    says=Text(en="the conflict has no {parts}", zh="冲突没有写{parts}"),
    do=Text(
        en="write agreed, and follow_up: the day to look again",
        zh="写上 agreed（约定）和 follow_up（回访日期）",
    ),
    ask=Text(
        en="The conflict has no {parts}: shall we settle that now?", zh="冲突还没有{parts}：现在定下来？"
    ),
    bad={**PEOPLE, Q3: "conflicts:\n  - {facts: 排期改了四次, agreed: 周三冻结需求}  # here\n"},
    good={
        **PEOPLE,
        Q3: "conflicts:\n  - {facts: 排期改了四次, agreed: 周三冻结需求, follow_up: 2026-11-27}\n",
    },
)
def conflict_unsettled(review: Review, project: Project) -> Iterator[Hit]:
    """A conflict that ends without an agreement and a day to look again goes on where nobody sees it.
    ---
    没有约定、也没有回访日期的冲突，只是转到了看不见的地方。
    """
    names = {
        "agreed": Text(en="agreement", zh="约定"),
        "follow_up": Text(en="day to look again", zh="回访日期"),
    }
    if review.day < add_days(project.today, -OLD):
        return
    for path, conflict in entries(review, "conflicts"):
        parts = tuple(said for name, said in names.items() if not getattr(conflict, name))
        if parts:
            yield at(*path, parts=parts, private=True)
