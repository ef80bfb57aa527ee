"""H: reports and reviews that were written when it was over, read from git. Silent without a history."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.history.late_edits import rewritten
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.report import Report
from pmcoach.records.kinds.review import Review
from pmcoach.rules.engine.rule import Earlier, Hit, at, rule
from pmcoach.rules.goals.history import UNCOMMITTED
from pmcoach.text import Text

BY = Text(en="by {author}", zh="{author}")
LATE_DAYS = 7


@rule(
    "H105",
    "changed-after-answer",
    about=Report,
    severity=Severity.WARNING,
    says=Text(
        en="{what} changed on {day} ({who}), after {event} on {answered}",
        zh="{answered} {event}之后，{day} 又改了{what}（{who}）",
    ),
    do=Text(
        en="add to the next report instead; the lead answered what stood there",
        zh="请在下一份周报里补充；上级回复的是原来的内容",
    ),
    bad={
        "reports/2026-W46/li.wei.yaml": "done: [访谈 12 位客户]  # here\nreply: {by: chen.jing, on: 2026-11-16, text: 好}\n",
        "people/li.wei.yaml": "name: 李伟\n",
    },
    good={
        "reports/2026-W46/li.wei.yaml": "done: [访谈 6 位客户]\nreply: {by: chen.jing, on: 2026-11-16, text: 好}\n",
        "people/li.wei.yaml": "name: 李伟\n",
    },
    before=(
        Earlier(
            "2026-11-13",
            "reports/2026-W46/li.wei.yaml",
            "done: [访谈 6 位客户]\nreply: {by: chen.jing, on: 2026-11-16, text: 好}\n",
        ),
    ),
)
def changed_after_answer(report: Report, project: Project) -> Iterator[Hit]:
    """A report that changes after it was answered makes the answer about something else. Answers, days of solving and the
    reply itself may come later.
    ---
    周报在回复之后又改，回复就对不上了。答复、解决日期和回复本身可以后补。
    """
    for change in rewritten(report, project):
        yield at(
            change.field,
            key=True,
            what=change.name,
            day=change.day,
            who=BY.fill(author=change.author) if change.author else UNCOMMITTED,
            event=change.event,
            answered=change.answered,
        )


@rule(
    "H107",
    "file-back-dated",
    about=Review,
    severity=Severity.INFO,
    says=Text(
        en="says it was held on {held}, and was committed {days} days later",
        zh="写的是 {held} 进行的，{days} 天后才提交",
    ),
    do=Text(en="write it down while it is fresh", zh="趁记得清楚及时写下"),
    bad={
        "reviews/2026-09-01/li.wei.yaml": "held: 2026-09-01\n",
        "reviews/2026-11-02/li.wei.yaml": "held: 2026-11-02  # here\n",
        "people/li.wei.yaml": "name: 李伟\n",
    },
    good={
        "reviews/2026-09-01/li.wei.yaml": "held: 2026-09-01\n",
        "reviews/2026-11-19/li.wei.yaml": "held: 2026-11-19\n",
        "people/li.wei.yaml": "name: 李伟\n",
    },
    before=(Earlier("2026-09-01", "reviews/2026-09-01/li.wei.yaml", "held: 2026-09-01\n"),),
)
def file_back_dated(review: Review, project: Project) -> Iterator[Hit]:
    """Notes written down weeks later are from memory, which is what the record is there to replace.
    ---
    几周后补写的记录凭的是印象，而记录本来就是为了不靠印象。
    """
    versions = project.past.versions(review.path)
    begun = project.past_begins
    if review.held is None or begun is None or begun > review.held:
        return
    came = versions[0].day if versions else project.today
    if review.held < add_days(came, -LATE_DAYS):
        yield at("held", held=review.held, days=(came - review.held).days)
