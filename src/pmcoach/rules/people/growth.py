"""V: what people were to learn, to practise and to change, once its day has come."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.items.open_items import ItemKind, of_person, of_review
from pmcoach.assess.phrasing import day_short, name_of
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.report import Report
from pmcoach.records.kinds.review import Review
from pmcoach.rules.engine.rule import Debt, Hit, Shown, Weight, at, rule
from pmcoach.rules.people.meetings import PEOPLE
from pmcoach.text import Text

Q3 = "reviews/2026-Q3/li.wei.yaml"
NEWS = 7  # days in which what somebody learned is news
LEARNED = 30  # days after which something learned should have been used


@rule(
    "V117",
    "effect-unknown",
    about=Review,
    severity=Severity.INFO,
    shown=Shown.WORK,
    weight=Weight.LOW,
    says=Text(en="measure done, effect unknown: {what}", zh="改进措施已完成，效果未知：{what}"),
    do=Text(en="write result: what it changed", zh="写上 result（实际效果）"),
    ask=Text(en="“{what}” is done; did it bring “{effect}”?", zh="“{what}”做完了，达到“{effect}”了吗？"),
    bad={
        **PEOPLE,
        Q3: "actions:\n  - {do: 每周访谈两位客户, owner: li.wei, due: 2026-11-01, effect: 少返工, done: 2026-10-30}  # here\n",
    },
    good={
        **PEOPLE,
        Q3: "actions:\n  - {do: 每周访谈两位客户, owner: li.wei, due: 2026-11-01, effect: 少返工, done: 2026-10-30, result: 返工减半}\n",
    },
)
def effect_unknown(review: Review, project: Project) -> Iterator[Hit]:
    """A measure was meant to change something; that it was done says nothing of whether it did.
    ---
    改进措施是为了带来变化；做完了，不等于见效了。
    """
    for item in of_review(review, project):
        action = item.record
        if item.kind is ItemKind.MEASURE and item.over and action.effect and not action.result:
            yield at(*item.at, person=item.owner, briefs=(item.owner,), what=item.what, effect=action.effect)


@rule(
    "V118",
    "training-unused",
    about=Person,
    severity=Severity.INFO,
    shown=Shown.WORK,
    weight=Weight.MINOR,
    says=Text(en="learned and not used yet: {what}", zh="学完还没用上：{what}"),
    do=Text(en="write used_in: where it was used", zh="写上 used_in（用在哪里）"),
    ask=Text(en="Where could “{what}” be used in the next weeks?", zh="“{what}”接下来可以用在哪里？"),
    bad={"people/li.wei.yaml": "name: 李伟\ntraining:\n  - {topic: 用户研究, done: 2026-10-01}  # here\n"},
    good={
        "people/li.wei.yaml": "name: 李伟\ntraining:\n  - {topic: 用户研究, done: 2026-10-01, used_in: 收银台访谈}\n"
    },
)
def training_unused(person: Person, project: Project) -> Iterator[Hit]:
    """What is learned and not used within a month is forgotten.
    ---
    学完一个月还没用上的，很快就忘了。
    """
    since = add_days(project.today, -LEARNED)
    for index, training in enumerate(person.training):
        if training.done is not None and not training.used_in and training.done < since:
            ask = SHOWN_BY.fill(proof=training.proof) if training.proof else None
            yield at("training", index, ask=ask, what=training.topic)


SHOWN_BY = Text(
    en="“{what}” is learned ({proof}): where could it be used in the next weeks?",
    zh="“{what}”学完了（{proof}）：接下来可以用在哪里？",
)


@rule(
    "V119",
    "skill-past-day",
    about=Person,
    severity=Severity.INFO,
    shown=Shown.WORK,
    weight=Weight.MINOR,
    says=Text(en="development plan past its day: {what} ({day})", zh="发展计划过期：{what}（{day}）"),
    do=Text(en="write now: the level reached; or a new day", zh="写上 now（现在的水平），或新的日期"),
    ask=Text(
        en="“{what}” was to grow by {day}: where is it now?", zh="“{what}”计划 {day} 前提升：现在怎么样？"
    ),
    debt=Debt.PROMISE,
    bad={
        "people/li.wei.yaml": "name: 李伟\ndevelopment:\n  skills:\n    - {name: 数据分析, now: 2, next: 3, by: 2026-10-31}  # here\n"
    },
    good={
        "people/li.wei.yaml": "name: 李伟\ndevelopment:\n  skills:\n    - {name: 数据分析, now: 3, next: 3, by: 2026-10-31}\n"
    },
)
def skill_past_day(person: Person, project: Project) -> Iterator[Hit]:
    """A skill that was to grow by a day is worth a look on that day.
    ---
    计划到某天提升的能力，到那天就该看一看。
    """
    for item in of_person(person):
        if item.kind is ItemKind.SKILL and item.late(project.today):
            skill, day = item.record, day_short(item.by or project.today, project.today)
            ask = None if skill.next is None else TO_LEVEL.fill(next=str(skill.next))
            if skill.how:
                ask = (HOW if ask is None else HOW_TO_LEVEL).fill(next=str(skill.next), how=skill.how)
            yield at(*item.at, ask=ask, what=item.what, day=day)


TO_LEVEL = Text(
    en="“{what}” was to be at {next} by {day}: where is it now?",
    zh="“{what}”计划 {day} 前到 {next} 级：现在到哪一级了？",
)
HOW = Text(
    en="“{what}” was to grow by {day} through {how}: where is it now?",
    zh="“{what}”计划 {day} 前通过“{how}”提升：现在怎么样？",
)
HOW_TO_LEVEL = Text(
    en="“{what}” was to be at {next} by {day} through {how}: where is it now?",
    zh="“{what}”计划 {day} 前通过“{how}”到 {next} 级：现在到哪一级了？",
)


@rule(
    "V120",
    "practice-past-day",
    about=Person,
    severity=Severity.INFO,
    shown=Shown.WORK,
    weight=Weight.MINOR,
    says=Text(en="leadership practice past its day: {what} ({day})", zh="领导力实践过期：{what}（{day}）"),
    do=Text(en="write result: how it went; or a new day", zh="写上 result（做得怎样），或新的日期"),
    ask=Text(
        en="“{what}” was to happen by {day}: how did it go?", zh="“{what}”定在 {day} 前：做了吗，怎么样？"
    ),
    debt=Debt.PROMISE,
    bad={
        "people/li.wei.yaml": "name: 李伟\nleadership:\n  - {practice: 主持一次评审, by: 2026-10-31}  # here\n"
    },
    good={
        "people/li.wei.yaml": "name: 李伟\nleadership:\n  - {practice: 主持一次评审, by: 2026-10-31, result: 按时结束}\n"
    },
)
def practice_past_day(person: Person, project: Project) -> Iterator[Hit]:
    """Leading is learned by doing it; an occasion that passes unused is worth a word, to the mentor as well.
    ---
    领导力是做出来的；错过的机会值得问一句，也问问导师。
    """
    for item in of_person(person):
        if item.kind is ItemKind.PRACTICE and item.late(project.today):
            mentor, day = item.record.mentor, day_short(item.by or project.today, project.today)
            ask = WITH_MENTOR.fill(mentor=name_of(mentor, project)) if mentor else None
            yield at(*item.at, ask=ask, what=item.what, day=day)


WITH_MENTOR = Text(
    en="“{what}” was to happen by {day}, with {mentor} as mentor: how did it go?",
    zh="“{what}”定在 {day} 前，由 {mentor} 辅导：做了吗，怎么样？",
)


@rule(
    "W120",
    "lesson-to-share",
    about=Report,
    severity=Severity.INFO,
    shown=Shown.WORK,
    weight=Weight.MINOR,
    says=Text(en="learned: {what}", zh="学到：{what}"),
    do=Text(en="ask who else should know, and tell them", zh="问一句还有谁该知道，告诉他们"),
    ask=Text(en="You learned “{what}”: who else should know?", zh="你学到“{what}”：还有谁该知道？"),
    bad={
        "people/li.wei.yaml": "name: 李伟\n",
        "reports/2026-W47/li.wei.yaml": "learned: [差评多在到账环节]  # here\n",
    },
    good={
        "people/li.wei.yaml": "name: 李伟\n",
        "reports/2026-W44/li.wei.yaml": "learned: [差评多在到账环节]\n",
    },
)
def lesson_to_share(report: Report, project: Project) -> Iterator[Hit]:
    """What one has learned helps the others once it is said aloud; it is asked about while it is new.
    ---
    一个人学到的，说出来才对大家有用；趁新鲜问一次。
    """
    first = add_days(project.today, -NEWS)
    for index, each in enumerate(report.learned):
        if each.what and report.period.first <= project.today and report.period.last > first:
            yield at("learned", index, what=each.what)
