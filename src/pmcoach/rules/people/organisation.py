"""O: who answers for what, to whom, and with whom."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from pmcoach.assess.items.open_items import ItemKind, late_in
from pmcoach.assess.phrasing import SOMETHING, day_short
from pmcoach.assess.recent import RECENT
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.fields.enums import Dependence, Level, Severity
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.person import Person
from pmcoach.rules.engine.rule import Hit, Weight, at, rule
from pmcoach.text import Text

PEOPLE = {"people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n", "people/chen.jing.yaml": "name: 陈静\n"}

OWES = Text(
    en="{team} owes “{what}” since {day} ({state})", zh="{team} 应在 {day} 交付“{what}”，现在是“{state}”"
)
REFUSED = Text(en="{team} has refused “{what}”", zh="{team} 拒绝了“{what}”")
REFUSED_Q = Text(
    en="{team} has refused “{what}”: is there a way without it, or do I take it up?",
    zh="“{what}”被拒绝（{team}）：能绕开吗，还是我去谈？",
)


def _plain(responsibility: str) -> str:
    return unicodedata.normalize("NFKC", responsibility).casefold().strip()


@rule(
    "O101",
    "responsibility-held-by-two",
    about=Person,
    severity=Severity.WARNING,
    says=Text(en="“{what}” is {other}'s responsibility too", zh="“{what}”也是 {other} 的职责"),
    do=Text(en="agree who answers for it; the other helps", zh="商量好谁负责，另一位协助"),
    ask=Text(
        en="“{what}” is {other}'s too: who answers for it?", zh="“{what}”也写在 {other} 名下：到底谁负责？"
    ),
    bad={
        "people/li.wei.yaml": "name: 李伟\nresponsibilities:\n  - 退款流程  # here\n",
        "people/zhang.min.yaml": "name: 张敏\nresponsibilities:\n  - 退款流程  # here\n",
    },
    good={
        "people/li.wei.yaml": "name: 李伟\nresponsibilities:\n  - 退款流程\n",
        "people/zhang.min.yaml": "name: 张敏\nresponsibilities:\n  - 收银台\n",
    },
)
def responsibility_held_by_two(person: Person, project: Project) -> Iterator[Hit]:
    """Two who answer for one thing each think the other does. In somebody's last four weeks it is being handed over.
    ---
    两个人负责同一件事，都会以为对方在管。有人要走，最后四周里算在交接。
    """
    if not _stays(person, project):
        return
    holders: Mapping[str, Sequence[Person]] = project.once_for_all(
        "holders", lambda: _holders(project), anew=True
    )
    for index, what in enumerate(person.responsibilities):
        others = (each for each in reversed(holders[_plain(what)]) if each.id != person.id)
        if (other := next(others, None)) is not None:
            yield at("responsibilities", index, what=what, other=other.name or other.id)


def _holders(project: Project) -> Mapping[str, Sequence[Person]]:
    """Those who stay, by what they answer for."""
    found: dict[str, dict[str, Person]] = {}
    for person in project.people.values():
        for what in person.responsibilities if _stays(person, project) else ():
            found.setdefault(_plain(what), {})[person.id] = person
    return {what: tuple(people.values()) for what, people in found.items()}


def _stays(person: Person, project: Project) -> bool:
    """Whether somebody is here, and not about to leave."""
    leaves = person.left is not None and person.left <= add_days(project.today, RECENT)
    return person.here(project.today) and not leaves


@rule(
    "O102",
    "responsibility-held-by-nobody",
    about=Person,
    severity=Severity.WARNING,
    says=Text(
        en="“{what}” was {name}'s, who left on {day}; nobody has it now",
        zh="“{what}”原由 {name} 负责，{day} 离开后没有人接",
    ),
    do=Text(en="write it into somebody's responsibilities", zh="写进接手人的 responsibilities（职责）"),
    alarm=True,
    bad={
        "people/li.wei.yaml": "name: 李伟\nleft: 2026-10-31\nresponsibilities:\n  - 退款流程  # here\n",
        "people/zhang.min.yaml": "name: 张敏\n",
    },
    good={
        "people/li.wei.yaml": "name: 李伟\nleft: 2026-10-31\nresponsibilities:\n  - 退款流程\n",
        "people/zhang.min.yaml": "name: 张敏\nresponsibilities:\n  - 退款流程\n",
    },
)
def responsibility_held_by_nobody(person: Person, project: Project) -> Iterator[Hit]:
    """What somebody who left answered for does not look after itself.
    ---
    离开的人负责的事，不会自己有人管。
    """
    if person.left is None or person.here(project.today):
        return
    held: frozenset[str] = project.once_for_all(
        "held",
        lambda: frozenset(
            _plain(what)
            for other in project.people.values()
            if other.here(project.today)
            for what in other.responsibilities
        ),
    )
    for index, what in enumerate(person.responsibilities):
        if _plain(what) not in held:
            yield at("responsibilities", index, what=what, name=person.name or person.id, day=person.left)


@rule(
    "O103",
    "person-without-lead",
    about=Person,
    severity=Severity.WARNING,
    says=Text(en="{name} has no lead", zh="{name} 没有上级"),
    do=Text(
        en="write lead: without one there are no 1:1s, and nobody answers",
        zh="写上 lead（上级）：没有上级就没有一对一，也没有人答复",
    ),
    bad={
        "people/li.wei.yaml": "name: 李伟  # here\n",
        "people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\n",
        "people/chen.jing.yaml": "name: 陈静\n",
    },
    good=PEOPLE,
)
def person_without_lead(person: Person, project: Project) -> Iterator[Hit]:
    """Who has no lead owes nobody a report and hears from nobody. Those whom others name as lead stand at the top.
    ---
    没有上级的人不用向谁汇报，也没有人管。被别人写作上级的人在最上面，不要求。
    """
    leads: frozenset[str] = project.once_for_all(
        "leads",
        lambda: frozenset((project.settings.lead, *(other.lead for other in project.people.values()))),
    )
    if not person.lead and person.id not in leads and person.here(project.today):
        yield at("name", lacks=("lead",), name=person.name or person.id)


@rule(
    "O104",
    "dependency-past-due",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="{says}", zh="{says}"),
    do=Text(en="ask for a new day, or find a way without it", zh="要一个新的日期，或想办法绕开"),
    ask=Text(
        en="{team} was to deliver “{what}” by {short}: shall I ask, or is there a way without it?",
        zh="“{what}”应在 {short} 交付，还没有（{team}）：要我去问，还是绕开？",
    ),
    weight=Weight.NORMAL,
    alarm=True,
    bad="title: 甲\ndepends:\n  - {team: 数据, what: 埋点, by: 2026-10-25}  # here\n",
    good="title: 甲\ndepends:\n  - {team: 数据, what: 埋点, by: 2026-10-25, state: delivered}\n",
)
def dependency_past_due(goal: Goal, project: Project) -> Iterator[Hit]:
    """A goal that waits for another team moves at that team's pace; somebody has to ask.
    ---
    等别的团队的目标，快慢由对方决定；得有人去问。
    """
    for item in late_in(goal, ItemKind.DEPENDENCY, project.today):
        owed = item.record
        filled: dict[str, Any] = {"team": owed.team, "what": owed.what or SOMETHING}
        if owed.state is Dependence.REFUSED:
            says = REFUSED.fill(**filled)
            yield at(*item.at, "state", ask=REFUSED_Q, says=says, **filled)
        else:
            says = OWES.fill(**filled, day=owed.by, state=owed.state.label)
            short = day_short(owed.by or project.today, project.today)
            yield at(*item.at, "by", says=says, short=short, **filled)


@rule(
    "O105",
    "no-shared-goal",
    about=Person,
    severity=Severity.INFO,
    says=Text(en="{name} shares no goal with anybody", zh="{name} 没有和别人共同的目标"),
    do=Text(
        en="name helpers on a goal, or let this person help on one",
        zh="给目标写上协作人，或让本人参与一个团队目标",
    ),
    ask=Text(
        en="You share no goal with anybody: with whom would it go better?",
        zh="你没有和别人共同的目标：和谁一起做会更好？",
    ),
    bad={
        **PEOPLE,
        "people/li.wei.yaml": "name: 李伟  # here\nlead: chen.jing\n",
        "goals/2026-Q4/a.yaml": "title: 甲\nowner: li.wei\n",
    },
    good={**PEOPLE, "goals/2026-Q4/a.yaml": "title: 甲\nowner: li.wei\nhelpers: [chen.jing]\n"},
)
def no_shared_goal(person: Person, project: Project) -> Iterator[Hit]:
    """A team is people with a goal in common.
    ---
    有共同的目标才叫团队。
    """
    if not person.lead or not person.here(project.today):
        return
    own = [goal for goal in project.current_goals(person.id) if goal.open]
    here = project.once_for_all(
        "here", lambda: [other.id for other in project.people.values() if other.here(project.today)]
    )
    if not any(other != person.id for other in here):
        return
    if own and not _shares_one(person.id, project):
        yield at("name", name=person.name or person.id)


def _shares_one(person: str, project: Project) -> bool:
    """Whether somebody works on a current goal with somebody, or has a goal that serves a team's."""

    def counts(goal: Goal) -> bool:
        return goal.level is not Level.COMPANY and project.is_current(goal)

    if any(map(counts, project.goals_helped_by(person))):
        return True
    for goal in project.goals_of(person):
        if counts(goal) and (goal.helpers or _served(goal, project)):
            return True
        above = project.goal(goal.parent)
        if above is not None and counts(above) and person in _served(above, project):
            return True
    return False


def _served(goal: Goal, project: Project) -> Collection[str]:
    """Those who have goals that serve another's, where it is a team's; they answer for theirs first."""
    if goal.level is not Level.TEAM:
        return ()
    return {owner for child in project.children(goal) for owner in child.owners[:1]}.difference(goal.owners)
