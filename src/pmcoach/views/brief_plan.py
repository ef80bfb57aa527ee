"""What of plans a brief shows: steps that should be done by now, and measures agreed and not done."""

from __future__ import annotations

from pmcoach.assess.acts import acts
from pmcoach.assess.board import Row
from pmcoach.assess.spoken import day_short, name_of
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.text import Text

STEP = Text(en="{goal}: {step}, due {day}", zh="{goal}：{step}，应在 {day} 完成")
ACTION = Text(en="{who}{do}{by}{effect}", zh="{who}{do}{by}{effect}")
WHO = Text(en="{name}: ", zh="{name}：")
BY = Text(en=", by {day}", zh="，{day} 前")
WAS_DUE = Text(en=", was due {day}", zh="，应在 {day} 完成")
EFFECT = Text(en="; expected: {effect}", zh="；预期效果：{effect}")

Placed = tuple[Text, str, Path]  # what is said, the file, the place in it


def late_steps(row: Row, project: Project) -> list[Placed]:
    """Steps that should be done by now: of a person's goals, and those a person does for the goals of others."""
    found: list[Placed] = []
    for goal in project.current_goals():
        for index, step in enumerate(goal.plan if goal.open else ()):
            theirs = row.person.id in (step.owner, *goal.owners)
            if theirs and step.done is None and step.due is not None and step.due < project.today:
                day = day_short(step.due, project.today)
                says = STEP.fill(goal=goal.id, step=step.do, day=day)
                found.append((says, goal.path, ("plan", index)))
    return found


def open_actions(row: Row, project: Project) -> list[Placed]:
    """Measures agreed and not done: the person's own, and those of others for them that the lead does not owe yet."""
    owed = {(debt.path, debt.at) for debt in row.debts}
    found: list[Placed] = []
    for act in acts(project):
        concerns = row.person.id in (act.of, act.owner) and not act.trial
        if not concerns or act.done is not None or (act.path, act.at) in owed:
            continue
        by: Text | str = ""
        if act.due is not None:
            by = (WAS_DUE if act.late(project.today) else BY).fill(day=day_short(act.due, project.today))
        says = ACTION.fill(
            who="" if act.owner == row.person.id else WHO.fill(name=name_of(act.owner, project)),
            do=act.do,
            by=by,
            effect=EFFECT.fill(effect=act.effect) if act.effect else "",
        )
        found.append((says, act.path, act.at))
    return found
