"""O: what somebody who left or leaves still holds, and who has nothing to do yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess.items.follow_ups import kept_with
from pmcoach.assess.items.hanging import hanging
from pmcoach.assess.items.open_items import ItemKind, OpenItem, of_goal, of_reports
from pmcoach.assess.items.reported import as_reported
from pmcoach.assess.phrasing import day_short
from pmcoach.assess.recent import RECENT
from pmcoach.dates.period import add_days
from pmcoach.project import File, Project
from pmcoach.project.looked import facet
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.person import Person
from pmcoach.rules.engine.rule import Hit, Owed, Scope, Shown, Weight, at, rule
from pmcoach.text import Text

SETTLING = 14  # days in which nobody asks a newcomer for a goal
LEFT = "name: 李伟\nleft: 2026-10-31\n"


@rule(
    "O106",
    "step-of-somebody-gone",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="“{step}” is {name}'s, who left on {day}", zh="“{step}”还在 {name} 名下，{day} 已离开"),
    do=Text(en="name who takes it over as owner", zh="把 owner（负责人）改成接手的人"),
    ask=Text(
        en="{goal}: “{step}” is {name}'s, who left on {day}: who takes it over?",
        zh="{goal}：“{step}”还在 {name} 名下，{day} 已离开：谁接手？",
    ),
    alarm=True,
    bad={
        "people/li.wei.yaml": LEFT,
        "goals/2026-Q4/csat.yaml": "title: 甲\nplan:\n  - {do: 访谈20位用户, owner: li.wei, due: 2026-12-11}  # here\n",
    },
    good={
        "people/li.wei.yaml": LEFT,
        "people/zhang.min.yaml": "name: 张敏\n",
        "goals/2026-Q4/csat.yaml": "title: 甲\nplan:\n  - {do: 访谈20位用户, owner: zhang.min, due: 2026-12-11}\n",
    },
)
def step_of_somebody_gone(goal: Goal, project: Project) -> Iterator[Hit]:
    """What somebody who left should do gets done by nobody, and nobody says so.
    ---
    离开的人名下的步骤，没有人做，也没有人说。
    """
    for index, step in enumerate(as_reported(goal, project).plan if goal.open else ()):
        person = project.people.get(step.owner)
        gone = person is not None and person.left is not None and person.left < project.today
        if person is not None and gone and step.done is None:
            yield at("plan", index, "owner", step=step.do, name=person.name or person.id, day=person.left)


@rule(
    "O107",
    "lead-gone",
    about=Person,
    severity=Severity.WARNING,
    says=Text(en="{name}'s lead {lead} left on {day}", zh="{name} 的上级 {lead} {day} 已离开"),
    do=Text(en="write who leads now: lead", zh="把 lead（上级）改成现在的上级"),
    ask=Text(en="{lead} left on {day}: who leads you now?", zh="{lead} {day} 已离开：你现在的上级是谁？"),
    alarm=True,
    bad={
        "people/li.wei.yaml": LEFT,
        "people/wu.hao.yaml": "name: 吴昊\nlead: li.wei  # here\n",
    },
    good={
        "people/li.wei.yaml": LEFT,
        "people/chen.jing.yaml": "name: 陈静\n",
        "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\n",
    },
)
def lead_gone(person: Person, project: Project) -> Iterator[Hit]:
    """Whose lead has left has nobody to answer, to thank or to help.
    ---
    上级走了没人接，请求没人答，困难没人帮。
    """
    lead = project.people.get(person.lead)
    if (
        person.here(project.today)
        and lead is not None
        and lead.left is not None
        and lead.left < project.today
    ):
        yield at("lead", name=person.name or person.id, lead=lead.name or lead.id, day=lead.left)


@rule(
    "O109",
    "leaves-with-work-open",
    about=Person,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    owed=Owed.LEAD,
    weight=Weight.HIGH,
    says=Text(en="{name} leaves on {day}; still theirs: {what}", zh="{name} {day} 离开，名下还有：{what}"),
    do=Text(en="pmcoach hand-over --from {id} lists it", zh="pmcoach hand-over --from {id} 可列出"),
    ask=Text(en="{name} leaves on {day}: who takes over {what}?", zh="{name} {day} 离开：{what}，谁来接手？"),
    bad={
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\nleft: 2026-11-30  # here\n",
        "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\n",
    },
    good={
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\nleft: 2026-11-30\n",
        "goals/2026-Q4/csat.yaml": "title: 甲\nowner: zhang.min\n",
    },
)
def leaves_with_work_open(person: Person, project: Project) -> Iterator[Hit]:
    """What somebody leaves behind is handed over while they can still explain it: it is told in the last four weeks.
    ---
    要离开的人名下的事，趁人还在交接清楚；最后四周开始提醒。
    """
    if person.left is None or not project.today <= person.left <= add_days(project.today, RECENT):
        return
    counts: dict[Text, int] = {}
    for each in hanging(person, project):
        if not each.private:
            counts[each.sort] = counts.get(each.sort, 0) + 1
    if counts:
        what = tuple(COUNTED.fill(sort=sort, count=count) for sort, count in counts.items())
        yield at(
            "left",
            name=person.name or person.id,
            day=day_short(person.left, project.today),
            what=what,
            id=person.id,
        )


COUNTED = Text(en="{sort} ({count})", zh="{sort} {count} 项")


@rule(
    "O110",
    "asked-of-somebody-gone",
    about=Person,
    scope=Scope.PERSON,
    severity=Severity.WARNING,
    owed=Owed.LEAD,
    weight=Weight.RAISED,
    says=Text(en="“{what}” waits for {to}, who left on {day}", zh="“{what}”在等 {to}，{day} 已离开"),
    do=Text(en="name whom it is for now", zh="改成现在找谁"),
    ask=Text(
        en="“{what}” was for {to}, who left on {day}: who answers it now?",
        zh="“{what}”找的是 {to}，{day} 已离开：现在由谁来办？",
    ),
    bad={
        "people/li.wei.yaml": LEFT,
        "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\n",
        "reports/2026-W47/wu.hao.yaml": "done: [a]\nasks: [{what: 看一下文案, from: li.wei}]  # here\n",
    },
    good={
        "people/li.wei.yaml": LEFT,
        "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\n",
        "reports/2026-W47/wu.hao.yaml": "done: [a]\nasks: [{what: 看一下文案, from: chen.jing}]\n",
    },
)
def asked_of_somebody_gone(person: Person, project: Project) -> Iterator[Hit]:
    """Asks, problems, resources and conflicts that wait for somebody who left wait for ever.
    ---
    找离开的人要的、由离开的人调解的，不会再有人管。
    """
    if not person.here(project.today):
        return
    for item in (*of_reports(person, project), *_resources(person, project)):
        to = gone(item.owner, project)
        if to is not None and not item.over:
            yield at(
                *item.at,
                file=item.path,
                private=item.private,
                what=item.what,
                to=to.name or to.id,
                day=to.left,
            )
    for path, place, conflict, _ in kept_with(person, project):
        to = gone(conflict.mediator, project)
        if to is not None:
            what = conflict.agreed or conflict.facts
            yield at(*place, "mediator", file=path, private=True, what=what, to=to.name or to.id, day=to.left)


def _resources(person: Person, project: Project) -> Iterator[OpenItem]:
    """The resources a person's open goals wait for."""
    for goal in project.goals_of(person.id):
        yield from (item for item in of_goal(goal) if goal.open and item.kind is ItemKind.RESOURCE)


def gone(person: str, project: Project) -> Person | None:
    """Who is meant, where they have left."""
    found = project.people.get(person)
    return found if found is not None and found.left is not None and found.left < project.today else None


@rule(
    "O108",
    "person-without-goal",
    about=Person,
    severity=Severity.WARNING,
    says=Text(en="{name} has no goal in these days, others have", zh="{name} 这段时间没有目标，别人都有"),
    do=Text(en="agree on one: pmcoach new goal; or name what this person helps with", zh="一起定一个：pmcoach new goal；或写明在哪个目标里协作"),
    ask=Text(en="You have no goal in these days: what is yours to bring about?", zh="你这段时间还没有目标：由你负责做成什么？"),
    bad={
        "people/chen.jing.yaml": "name: 陈静\n",
        "people/li.wei.yaml": "name: 李伟  # here\nlead: chen.jing\njoined: 2026-10-12\n",
        "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\n",
        "goals/2026-Q4/csat.yaml": "title: 甲\nowner: wu.hao\n",
    },
    good={
        "people/chen.jing.yaml": "name: 陈静\n",
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\njoined: 2026-11-16\n",
        "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\n",
        "goals/2026-Q4/csat.yaml": "title: 甲\nowner: wu.hao\n",
    },
)  # fmt: skip
def person_without_goal(person: Person, project: Project) -> Iterator[Hit]:
    """Somebody without a goal works hard on what comes in. Newcomers have two weeks, and helping on a goal counts. Where
    most have none, goals are still to be set.
    ---
    没有目标的人，只能来什么做什么。新人有两周时间；在别人的目标里协作也算有。多数人都没有时，说明还没到定目标的时候。
    """
    own = (*project.goals_of(person.id), *project.goals_helped_by(person.id))
    if not _settled(person, project) or any(person.id in _workers(goal, project) for goal in own):
        return
    working, begun, settled = project.once_for_all("working", lambda: _working(project))
    if person.id not in working:
        others = len(settled) - 1
        if others and 2 * len(begun) >= others:
            yield at("name", name=person.name or person.id)


def _working(project: Project) -> tuple[set[str], set[str], set[str]]:
    """Who works on an open goal, who of those that could does on one that began two weeks ago, and who could."""
    since = add_days(project.today, -SETTLING)
    goals = [work for _, work in project.facets_of_goals(_work)]
    working = {who for _, workers in goals for who in workers}
    begun = {who for first, workers in goals if first <= since for who in workers}
    settled = {each.id for each in project.people.values() if _settled(each, project)}
    return working, begun & settled, settled


@facet
def _work(file: File, project: Project) -> tuple[date, tuple[str, ...]]:
    """The first day of a goal, and who works on it now."""
    goal: Goal = file.record
    return goal.first_day, _workers(goal, project)


def _workers(goal: Goal, project: Project) -> tuple[str, ...]:
    """Everybody a goal names as working on it now: nobody on one that is over."""
    if not goal.open or not project.is_current(goal):
        return ()
    return (*goal.owners, *goal.helpers, *(step.owner for step in goal.plan))


def _settled(person: Person, project: Project) -> bool:
    """Whether somebody who has a lead is at work here, neither new nor about to leave."""
    today = project.today
    days = (today, add_days(today, -SETTLING), add_days(today, SETTLING))
    return bool(person.lead) and not person.away(today) and all(map(person.here, days))
