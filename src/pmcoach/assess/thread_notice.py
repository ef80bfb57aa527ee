"""What is worth saying of problems that stay and of asks that wait, for others and for this person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess import threads
from pmcoach.assess.notice import Notice
from pmcoach.assess.spoken import SOMETHING, day_short, name_of
from pmcoach.assess.threads import Thread
from pmcoach.assess.waits import resources_late, teams_late, trials_over
from pmcoach.project import Project
from pmcoach.records.choice import Dependence
from pmcoach.records.goal import Goal
from pmcoach.records.person import Person
from pmcoach.text import Text

PROBLEM = Text(en="{what} (open, week {weeks})", zh="{what}（第 {weeks} 周未解决）")
PROBLEM_Q = Text(
    en="“{what}” has been open since {day}, week {weeks}: what would solve it?",
    zh="“{what}”从 {day} 拖到现在，第 {weeks} 周了：要什么才能解决？",
)
LATE = Text(en="{what} (was to be solved by {day})", zh="{what}（应在 {day} 解决）")
LATE_Q = Text(
    en="“{what}” was to be solved by {day}: what would solve it?",
    zh="“{what}”原定 {day} 解决：要什么才能解决？",
)
WAITS = Text(en="waiting for {who} since {day}: {what}", zh="等待答复（{who}，{day} 起）：{what}")
WAITS_Q = Text(
    en="{who} has not answered “{what}” since {day}: shall I ask?",
    zh="“{what}”从 {day} 起没有答复（{who}）：要我去催吗？",
)
DESK = Text(
    en="{who} has waited for an answer since {day}: {what}", zh="有人在等答复（{who}，{day} 起）：{what}"
)
DESK_Q = Text(
    en="{who} has waited for your answer on “{what}” since {day}: what is in the way?",
    zh="“{what}”从 {day} 起在等你答复（{who}）：卡在哪里？",
)
RESOURCE = Text(
    en="{what}, needed from {who} by {day}, not answered", zh="资源未答复（{who}，最晚 {day}）：{what}"
)
RESOURCE_Q = Text(
    en="“{what}” was needed from {who} by {day}: shall I ask?",
    zh="“{what}”最晚 {day} 要，还没有答复（{who}）：要我去催吗？",
)
OWED = Text(en="{team} has owed “{what}” since {day}", zh="应在 {day} 交付，还没有（{team}）：{what}")
OWED_Q = Text(
    en="{team} was to deliver “{what}” by {day}: shall I ask, or is there a way without it?",
    zh="“{what}”应在 {day} 交付，还没有（{team}）：要我去问，还是绕开？",
)
REFUSED = Text(en="{team} has refused “{what}”", zh="“{what}”被拒绝（{team}）")
REFUSED_Q = Text(
    en="{team} has refused “{what}”: is there a way without it, or do I take it up?",
    zh="“{what}”被拒绝（{team}）：能绕开吗，还是我去谈？",
)
TRIED = Text(
    en="experiment ended on {day} without a result: {what}", zh="实验 {day} 已结束，没有写结果：{what}"
)
TRIED_Q = Text(
    en="The experiment “{what}” ended on {day}: what did it teach?",
    zh="“{what}”的实验 {day} 结束了：学到了什么？",
)
STALE_PROBLEM = 2  # weeks
OFTEN = 3  # reports that name a problem


def thread_notices(person: Person, project: Project) -> Iterator[Notice]:
    """Problems that stay, asks that wait, and what this person's goals wait for."""
    yield from _problems(person, project)
    yield from _waiting(person, project)
    yield from _desk(person, project)
    for goal in project.current_goals(person.id):
        yield from _goal(goal, person, project)


def _problems(person: Person, project: Project) -> Iterator[Notice]:
    """Problems open for weeks, or past their own day, that others than the lead can solve."""
    today = project.today
    for thread in threads.problems(person, project):
        weeks = thread.weeks(today)
        if not _stays(thread, today) or thread.on_lead(person.lead, today):
            continue  # what is the lead's to solve stands with what the lead owes
        says, question, since = PROBLEM, PROBLEM_Q, thread.first
        if thread.by is not None and thread.late(today) and thread.times == 1:
            says, question, since = LATE, LATE_Q, thread.by
        filled = {"what": thread.latest, "weeks": weeks, "day": day_short(since, today)}
        place = (thread.last_path, thread.last_at)
        yield Notice(8 + weeks, says.fill(**filled), *place, question.fill(**filled), thread.hidden)


def _stays(thread: Thread, today: date) -> bool:
    """Whether a problem is past its own day, named in three reports, or, where it has no day, in its third week.

    One without a day that a second report names is worth a word in its second week.
    """
    if not thread.open or thread.late(today) or thread.times >= OFTEN:
        return thread.open
    again = thread.times > 1 and thread.weeks(today) == STALE_PROBLEM
    return thread.by is None and (again or thread.weeks(today) > STALE_PROBLEM)


def _waiting(person: Person, project: Project) -> Iterator[Notice]:
    """Asks put to others than the lead that nobody answers."""
    today = project.today
    for thread in threads.asks(person, project):
        if thread.waited(today) and thread.to not in ("", person.lead):
            filled = {
                "who": name_of(thread.to, project),
                "what": thread.what,
                "day": day_short(thread.first, today),
            }
            place = (thread.path, thread.at)
            yield Notice(11, WAITS.fill(**filled), *place, WAITS_Q.fill(**filled), thread.hidden)


def _desk(person: Person, project: Project) -> Iterator[Notice]:
    """Asks of colleagues that wait for this person."""
    today = project.today
    for asker, thread in threads.on_desk(person, project):
        if thread.waited(today):
            filled = {
                "who": asker.name or asker.id,
                "what": thread.what,
                "day": day_short(thread.first, today),
            }
            yield Notice(12, DESK.fill(**filled), thread.path, thread.at, DESK_Q.fill(**filled))


def _goal(goal: Goal, person: Person, project: Project) -> Iterator[Notice]:
    """What a goal waits for: other teams, resources others have, experiments nobody wrote up."""
    today = project.today
    for index, owed in teams_late(goal, today):
        filled: dict[str, object] = {"team": owed.team, "what": owed.what or SOMETHING}
        says, question = REFUSED.fill(**filled), REFUSED_Q.fill(**filled)
        if owed.state is not Dependence.REFUSED and owed.by is not None:
            filled["day"] = day_short(owed.by, today)
            says, question = OWED.fill(**filled), OWED_Q.fill(**filled)
        yield Notice(11, says, goal.path, ("depends", index), question)
    for index, resource in resources_late(goal, today):
        source = threads.asked_of(resource.source, person, project)
        if source not in ("", person.lead):
            day = day_short(resource.by or today, today)
            filled = {"what": resource.what, "who": name_of(source, project), "day": day}
            at = ("resources", index)
            yield Notice(11, RESOURCE.fill(**filled), goal.path, at, RESOURCE_Q.fill(**filled))
    for index, experiment in trials_over(goal, today):
        day = day_short(experiment.until or today, today)
        filled = {"what": experiment.hypothesis, "day": day}
        at = ("experiments", index)
        yield Notice(9, TRIED.fill(**filled), goal.path, at, TRIED_Q.fill(**filled))
