"""V: 1:1s, checks and appraisals that are held, and good work that is named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pmcoach.assess.history.leads import lead_on
from pmcoach.assess.items.recognition import unthanked
from pmcoach.assess.schedule.cadence import missing, overdue_one_on_one
from pmcoach.project import Project
from pmcoach.records.fields.enums import ReviewKind, Severity
from pmcoach.records.kinds.person import Person
from pmcoach.rules.engine.rule import Debt, Hit, Owed, Section, Weight, at, rule
from pmcoach.text import Text

PEOPLE = {
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\njoined: 2026-01-01\n",
}
HERE = {**PEOPLE, "people/li.wei.yaml": "name: 李伟  # here\nlead: chen.jing\njoined: 2026-01-01\n"}


@rule(
    "V104",
    "review-overdue",
    about=Person,
    severity=Severity.WARNING,
    owed=Owed.LEAD,
    section=Section.MEETINGS,
    weight=Weight.NORMAL,
    says=Text(en="no {kind} for {period}; it was due by {day}", zh="{period} {kind}还没有做，最晚应在 {day}"),
    do=Text(en="pmcoach new review {id} {period}", zh="pmcoach new review {id} {period}"),
    ask=Text(
        en="The {period} {kind} was due by {day}: when will you hold it?",
        zh="{period} {kind}最晚应在 {day}：什么时候做？",
    ),
    debt=Debt.REVIEW,
    team=Text(en="checks and appraisals overdue: {people}", zh="检查和考核逾期未做：{people}"),
    bad={
        **HERE,
        "reports/2026-W36/li.wei.yaml": "done: [a]\n",
        "reviews/2026-Q3/li.wei.yaml": "held: 2026-10-10\nimprove: [问题要早说]\n",
    },
    good={
        **PEOPLE,
        "reports/2026-W36/li.wei.yaml": "done: [a]\n",
        "reviews/2026-Q3/li.wei.yaml": "held: 2026-10-10\nimprove: [问题要早说]\n",
        "reviews/2026-10/li.wei.yaml": "held: 2026-11-04\nimprove: [问题要早说]\n",
    },
)
def review_overdue(person: Person, project: Project) -> Iterator[Hit]:
    """A check or an appraisal that comes too late finds what can no longer be mended. An appraisal counts as a check.
    ---
    检查和考核来得太晚，发现的问题已经没法改。考核也算一次检查。
    """
    for kind in (ReviewKind.CHECK, ReviewKind.APPRAISAL):
        for due in missing(person, kind, project):
            if due.day < project.today and person.here(project.today):
                filled: dict[str, Any] = {
                    "kind": kind.label,
                    "period": due.period.name,
                    "day": due.day,
                    "id": person.id,
                }
                kinds = (kind, ReviewKind.APPRAISAL)
                own = (each for each in project.reviews(person.id) if each.kind in kinds)
                begun = next((each for each in own if each.period == due.period), None)
                do = None if begun is None else FINISH.fill(path=begun.path)
                lead = lead_on(person, due.day, project)
                briefs = () if lead == person.lead else (lead,)
                yield at("name", person=lead, owed=lead, briefs=briefs, do=do, **filled)


FINISH = Text(
    en="{path} is begun: write held and what was said", zh="{path} 已经开了头：写上 held（日期）和谈的内容"
)


@rule(
    "V111",
    "one-on-one-overdue",
    about=Person,
    severity=Severity.WARNING,
    owed=Owed.LEAD,
    section=Section.MEETINGS,
    weight=Weight.NORMAL,
    says=Text(
        en="the 1:1 was due on {day}, {days} {days:day|days} ago",
        zh="一对一应在 {day}，已逾期 {days} 天",
    ),
    do=Text(en="hold it, then: pmcoach new review {id}", zh="谈过之后：pmcoach new review {id}"),
    ask=Text(en="The 1:1 was due on {day}: is this it?", zh="一对一应在 {day}：这次补上？"),
    debt=Debt.ONE_ON_ONE,
    team=Text(en="1:1s overdue: {people}", zh="一对一逾期：{people}"),
    bad={**HERE, "reviews/2026-11-02/li.wei.yaml": "held: 2026-11-02\n"},
    good={**PEOPLE, "reviews/2026-11-16/li.wei.yaml": "held: 2026-11-16\n"},
)
def one_on_one_overdue(person: Person, project: Project) -> Iterator[Hit]:
    """A missed 1:1 is the lead's. It counts from the last one, or from the first day; days off and leave move it.
    ---
    漏掉的一对一算上级的。从上一次算起，没有则从入职算起；放假和请假顺延。
    """
    due = overdue_one_on_one(person, project)
    if due is not None:
        days = (project.today - due).days
        yield at("name", grows=min(days / 7, 8), day=due, days=days, id=person.id, person=person.lead)


@rule(
    "V112",
    "no-recognition",
    about=Person,
    severity=Severity.INFO,
    owed=Owed.LEAD,
    weight=Weight.MINOR,
    says=Text(en="no praise for {weeks} weeks", zh="{weeks} 周没有得到表扬"),
    ask=Text(
        en="Nobody has thanked {name} for {weeks} weeks: what went well?",
        zh="{name} 已有 {weeks} 周没有得到表扬：哪里做得好？",
    ),
    do=Text(
        en="look for what went well: pmcoach praise {id} “…”", zh="找找做得好的地方：pmcoach praise {id} “…”"
    ),
    debt=Debt.PRAISE,
    team=Text(en="no praise for {weeks} weeks: {people}", zh="{weeks} 周没有得到表扬：{people}"),
    bad={
        **HERE,
        "reports/2026-W36/li.wei.yaml": "done: [a]\n",
        "reports/2026-W40/li.wei.yaml": "done: [b]\n",
    },
    good={
        **PEOPLE,
        "reports/2026-W36/li.wei.yaml": "done: [a]\n",
        "reports/2026-W46/chen.jing.yaml": "praise: [{to: li.wei, for: 访谈做得细}]\n",
    },
)
def no_recognition(person: Person, project: Project) -> Iterator[Hit]:
    """Good work nobody mentions stops. Thanks in reports and rewards in reviews count.
    ---
    做得好却没人提，就不会再有。周报里的表扬和评审里的奖励都算。
    """
    weeks = project.settings.limits.recognition_weeks
    if person.lead and person.here(project.today) and unthanked(person, project):
        yield at("name", name=person.name or person.id, weeks=weeks, id=person.id, person=person.lead)
