"""H: goals that were agreed and whose files are gone, read from git. Silent without a history."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.history.removed import removed
from pmcoach.project import Project
from pmcoach.records import SETTINGS_PATH
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.catalogue import PERSON
from pmcoach.rules.engine.rule import Earlier, Heading, Hit, Scope, Weight, at, rule
from pmcoach.rules.goals.history import UNCOMMITTED, WHO
from pmcoach.text import Text

GOAL = (
    "title: 支付成功率从92%提高到96%\nowner: li.wei\nagreed: {by: chen.jing, on: 2026-09-30}\ndue: 2026-12-31\n"
    "metric: {name: 支付成功率, baseline: 92%, target: 96%}\n"
)


@rule(
    "H112",
    "agreed-goal-removed",
    about=Project,
    scope=Scope.WORKSPACE,
    severity=Severity.WARNING,
    says=Text(
        en="the agreed goal {goal} was removed on {day} ({who}): “{title}”",
        zh="{day} 删除了已确认的目标 {goal}（{who}）：“{title}”",
    ),
    do=Text(
        en="bring {path} back; a goal that is given up stays, with status: dropped and the reason",
        zh="请恢复 {path}；不做的目标也要留下，写 status: dropped（已取消）和原因",
    ),
    heading=Heading.MOVES,
    weight=Weight.HIGH,
    alarm=True,
    bad={"people/li.wei.yaml": "name: 李伟  # here\n"},
    good={
        "people/li.wei.yaml": "name: 李伟\n",
        "goals/2026-Q4/success.yaml": f"{GOAL}status: dropped\nclosed: {{on: 2026-11-18, why: 需求变了}}\n",
    },
    before=(Earlier("2026-09-28", "goals/2026-Q4/success.yaml", GOAL),),
)
def agreed_goal_removed(project: Project, _: Project) -> Iterator[Hit]:
    """A goal that was agreed and then vanishes was given up without a word. It is told until its days are over.
    ---
    已确认的目标直接删掉，等于没打招呼就不做了。在它的期限结束之前都会提示。
    """
    for goal, move in (each for each in removed(project) if each.lasts(project.today)):
        own = f"{PERSON.folder}/{goal.owner}{PERSON.ending}"
        at_hand = [path for path in (own, SETTINGS_PATH, *project.files) if path in project.files]
        who = WHO.fill(author=move.author, commit=move.commit[:8]) if move.commit else UNCOMMITTED
        for path in at_hand[:1]:
            owners = tuple(dict.fromkeys(goal.owners))
            yield at(
                file=path, person=goal.owner, briefs=owners, on=move.day, goal=goal.id, day=move.day, who=who,
                title=goal.title, path=goal.path,
            )  # fmt: skip
