"""H: leave that was taken out of the file when it was over, read from git. Silent without a history."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.history.leave import taken_back
from pmcoach.assess.phrasing import day_short
from pmcoach.assess.recent import recent_since
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.person import Person
from pmcoach.rules.engine.rule import Earlier, Hit, Shown, Weight, at, rule
from pmcoach.rules.goals.history import UNCOMMITTED
from pmcoach.rules.goals.late_edits import BY
from pmcoach.text import Text

PATH = "people/li.wei.yaml"
AWAY = "name: 李伟\nleave: [{from: 2026-11-02, to: 2026-11-06}]\n"


@rule(
    "H116",
    "leave-taken-back",
    about=Person,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    weight=Weight.NORMAL,
    says=Text(
        en="the leave of {first} to {last} was taken out on {day} ({who}), when it was over",
        zh="{first} 至 {last} 的请假在 {day} 删掉了（{who}），那时假期已过",
    ),
    do=Text(
        en="put it back, or write the report of those days",
        zh="恢复请假记录；如果当时在上班，就补上那几天的周报",
    ),
    ask=Text(
        en="The leave of {first} to {last} is no longer in your file: were you here after all?",
        zh="{first} 至 {last} 的请假记录没有了：那几天其实在上班吗？",
    ),
    bad={PATH: "name: 李伟  # here\n"},
    good={PATH: AWAY},
    before=(Earlier("2026-10-30", PATH, AWAY),),
)
def leave_taken_back(person: Person, project: Project) -> Iterator[Hit]:
    """Days off that excused a report and then vanish leave nobody to say what the week was.
    ---
    请过的假事后删掉，那一周到底怎样就没有人说得清了。
    """
    for each in taken_back(person, project):
        if each.day >= recent_since(project.today):
            who = BY.fill(author=each.author) if each.author else UNCOMMITTED
            first, last, day = (day_short(on, project.today) for on in (each.first, each.last, each.day))
            yield at(
                "leave" if person.leave else "name", on=each.day, first=first, last=last, day=day, who=who
            )
