"""V: conflicts that end with an agreement and a day to look again."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.items.follow_ups import REMEMBERED, to_look_again
from pmcoach.assess.items.open_topics import open_topics
from pmcoach.assess.phrasing import day_short, name_of
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.fields.entries import entries
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.review import Review
from pmcoach.rules.engine.rule import Debt, Heading, Hit, Owed, Scope, Shown, Weight, at, rule
from pmcoach.rules.people.meetings import PEOPLE
from pmcoach.text import Text

Q3 = "reviews/2026-Q3/li.wei.yaml"


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
    if review.day < add_days(project.today, -REMEMBERED):
        return
    for path, conflict in entries(review, "conflicts"):
        parts = tuple(said for name, said in names.items() if not getattr(conflict, name))
        if parts:
            yield at(*path, parts=parts, private=True)


@rule(
    "V114",
    "conflict-follow-up",
    about=Person,
    scope=Scope.WORKSPACE,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    owed=Owed.LEAD,
    weight=Weight.SERIOUS,
    says=Text(
        en="the conflict{between} was to be looked at again on {day}: {agreed}",
        zh="{between}冲突应在 {day} 回访：{agreed}",
    ),
    do=Text(en="come back to it in the next 1:1, as a topic", zh="下一次一对一时回访，写成一个话题"),
    ask=Text(
        en="{about}You agreed to look again on {day} (“{agreed}”){mediated}: how is it now?",
        zh="{about}约好 {day} 再看（“{agreed}”）{mediated}：现在怎么样了？",
    ),
    debt=Debt.PROMISE,
    bad={
        **PEOPLE,
        Q3: "held: 2026-10-12\nconflicts:\n  - {facts: 排期改了四次, agreed: 周三冻结需求, follow_up: 2026-11-13}  # here\n",
    },
    good={
        **PEOPLE,
        Q3: "held: 2026-10-12\nconflicts:\n  - {facts: 排期改了四次, agreed: 周三冻结需求, follow_up: 2026-11-13}\n",
        "reviews/2026-11-13/li.wei.yaml": "held: 2026-11-13\ntopics: [{what: 冲突回访, outcome: 冻结后没有再改}]\n",
    },
)
def conflict_follow_up(person: Person, project: Project) -> Iterator[Hit]:
    """A conflict is settled when both have looked again at what they agreed. It is told from the week before the day on,
    until a review comes back to it. Only the lead's brief shows it.
    ---
    约定之后双方回头再看过，冲突才算了结。从约定日前一周开始提醒，直到有评审谈到它。只出现在上级的一对一提要里。
    """
    for path, at_place, conflict, day in to_look_again(person, project):
        agreed, short = conflict.agreed or conflict.facts or "—", day_short(day, project.today)
        sides = tuple(name_of(side.who, project) for side in conflict.sides if side.who)
        views = tuple(SAID.fill(view=side.view) for side in conflict.sides if side.view)
        between = BETWEEN.fill(sides=sides) if sides else ""
        about = ABOUT.fill(between=between, views=VIEWS.fill(views=views) if views else "") if sides else ""
        mediated = MEDIATED.fill(mediator=name_of(conflict.mediator, project)) if conflict.mediator else ""
        yield at(
            *at_place, file=path, person=person.id, briefs=(person.id,), day=short, agreed=agreed,
            between=between, about=about, mediated=mediated, private=True,
        )  # fmt: skip


BETWEEN = Text(en=" between {sides}", zh="{sides}的")
ABOUT = Text(en="The conflict{between}{views}. ", zh="{between}冲突{views}，")
VIEWS = Text(en=" ({views})", zh="（{views}）")
SAID = Text(en="“{view}”", zh="“{view}”")
MEDIATED = Text(en=", with {mediator} between you", zh="，由 {mediator} 调解")


@rule(
    "V115",
    "topic-left-open",
    about=Person,
    scope=Scope.PERSON,
    severity=Severity.INFO,
    shown=Shown.WORK,
    heading=Heading.TOPICS,
    says=Text(en="{what}{since}", zh="{what}{since}"),
    do=Text(en="write outcome: what came of it", zh="写上 outcome（结论）"),
    bad={
        **PEOPLE,
        "reviews/2026-11-12/li.wei.yaml": "held: 2026-11-12\ntopics:\n  - {what: 职级晋升}  # here\n",
    },
    good={
        **PEOPLE,
        "reviews/2026-11-12/li.wei.yaml": "held: 2026-11-12\ntopics:\n  - {what: 职级晋升, outcome: 年底一起看}\n",
    },
)
def topic_left_open(person: Person, project: Project) -> Iterator[Hit]:
    """What the last 1:1 came to no end with opens the next one. Only the lead's brief shows it.
    ---
    上次一对一没谈完的，下一次接着谈。只出现在上级的一对一提要里。
    """
    for topic in open_topics(person, project):
        since = SINCE.fill(day=day_short(topic.since, project.today)) if topic.again else ""
        weeks = (project.today - topic.since).days / 7
        yield at(*topic.at, file=topic.path, grows=weeks, what=topic.what, since=since, private=True)


SINCE = Text(en=" (since {day})", zh="（{day} 起）")
