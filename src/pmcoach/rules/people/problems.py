"""W: problems that stay, and those that have just come up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from pmcoach.assess.items import threads
from pmcoach.assess.items.threads import Thread
from pmcoach.assess.phrasing import day_short
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity, Trouble
from pmcoach.records.kinds.person import Person
from pmcoach.rules.engine.rule import Heading, Hit, Scope, Shown, Weight, at, rule
from pmcoach.rules.people.weekly import PEOPLE, W45, W46, W47
from pmcoach.text import Text

OFTEN = 3  # reports that name a problem
LONG = 2  # weeks
NEEDS = Text(en="{what}; needs: {need}", zh="{what}；需要：{need}")


@rule(
    "W114",
    "problem-unsolved",
    about=Person,
    scope=Scope.PERSON,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    weight=Weight.LOW,
    says=Text(en="{what} (open, week {weeks})", zh="{what}（第 {weeks} 周未解决）"),
    do=Text(
        en="say what would solve it, or write the day it was solved: solved",
        zh="写清需要什么来解决；解决了就写 solved（解决日期）",
    ),
    ask=Text(
        en="“{what}” has been open since {day}, week {weeks}: what would solve it?",
        zh="“{what}”从 {day} 拖到现在，第 {weeks} 周了：要什么才能解决？",
    ),
    bad={
        **PEOPLE,
        W45: "done: [a]\nproblems: [{what: 埋点数据延迟一天, need: 排期, from: 数据组}]\n",
        W46: "done: [b]\nproblems: [{what: 埋点数据延迟一天, need: 排期, from: 数据组}]\n",
        W47: "done: [c]\nproblems: [{what: 埋点数据延迟一天, need: 排期, from: 数据组}]  # here\n",
    },
    good={
        **PEOPLE,
        W45: "done: [a]\nproblems: [{what: 埋点数据延迟一天, need: 排期, from: 数据组}]\n",
        W46: "done: [b]\nproblems: [{what: 埋点数据延迟一天, need: 排期, from: 数据组, solved: 2026-11-12}]\n",
        W47: "done: [c]\n",
    },
)
def problem_unsolved(person: Person, project: Project) -> Iterator[Hit]:
    """A problem that three reports name, or that lasts into its third week, does not go away by itself. Those past their own
    day and those for the lead wait for an answer (W110).
    ---
    三份周报都提到，或拖到第三周的问题，不会自己消失。已过期的和等上级解决的，算作等答复（W110）。
    """
    today = project.today
    for thread in threads.problems(person, project):
        if _stays(thread, today) and not thread.late(today) and not thread.on_lead(person.lead, today):
            yield _named(thread, today, grows=thread.weeks(today), ask=_asks(thread, project))


def _stays(thread: Thread, today: date) -> bool:
    """Whether three reports name it, or it is in its third week where it has no day; in its second, where two name it."""
    if not thread.open or thread.times >= OFTEN:
        return thread.open
    again = thread.times > 1 and thread.weeks(today) == LONG
    return thread.by is None and (again or thread.weeks(today) > LONG)


# What stays is asked about by its kind, where that is known.
STAYING = {
    Trouble.DELAY: Text(
        en="“{what}” has been late since {day}, week {weeks}: what would have to go for it to come?",
        zh="“{what}”从 {day} 拖到现在，第 {weeks} 周了：要放下什么才能赶出来？",
    ),
    Trouble.REQUIREMENTS: Text(
        en="“{what}” has been unclear since {day}, week {weeks}: who can decide it this week?",
        zh="“{what}”从 {day} 到现在没说清，第 {weeks} 周了：这周谁能拍板？",
    ),
    Trouble.COMMUNICATION: Text(
        en="“{what}” has gone on since {day}, week {weeks}: what would everybody have to hear, and from whom?",
        zh="“{what}”从 {day} 到现在，第 {weeks} 周了：要让谁听到什么？由谁来说？",
    ),
    Trouble.CONFLICT: Text(
        en="“{what}” has been between you since {day}, week {weeks}: who could sit down with both of you?",
        zh="“{what}”从 {day} 僵到现在，第 {weeks} 周了：谁能和你们一起坐下来谈？",
    ),
}


def _asks(thread: Thread, project: Project) -> Text | None:
    """How a problem is asked about, of the kind the last report says it is; None where it says none."""
    value: Any = project.files[thread.last_path].record
    for step in thread.last_at:
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return STAYING.get(value.kind)


def _named(
    thread: Thread, today: date, what: Text | str = "", grows: float = 0, ask: Text | None = None
) -> Hit:
    """The place where the last report names a problem."""
    return at(
        *thread.last_at, file=thread.last_path, private=thread.hidden, grows=grows, ask=ask,
        what=what or thread.latest, weeks=thread.weeks(today), day=day_short(thread.first, today),
    )  # fmt: skip


@rule(
    "W115",
    "new-problem",
    about=Person,
    scope=Scope.PERSON,
    severity=Severity.INFO,
    shown=Shown.WORK,
    heading=Heading.PROBLEMS,
    says=Text(en="{what}", zh="{what}"),
    do=Text(en="ask what would help", zh="问一句：怎样能帮上忙"),
    bad={
        **PEOPLE,
        W47: "done: [a]\nproblems: [{what: 埋点数据延迟一天, need: 排期, from: 数据组}]  # here\n",
    },
    good={
        **PEOPLE,
        W47: "done: [a]\nproblems: [{what: 埋点数据延迟一天, need: 排期, from: 数据组, solved: 2026-11-19}]\n",
    },
)
def new_problem(person: Person, project: Project) -> Iterator[Hit]:
    """A problem of the last seven days is news for the next 1:1, before it has become old.
    ---
    最近七天出现的问题，趁早在下一次一对一里说。
    """
    today = project.today
    for thread in threads.problems(person, project):
        waits = thread.late(today) or thread.on_lead(person.lead, today) or _stays(thread, today)
        if thread.open and thread.weeks(today) == 1 and not waits:
            needs = NEEDS.fill(what=thread.latest, need=thread.need) if thread.need else thread.latest
            yield _named(thread, today, needs)
