"""What to talk about with a person: goals in trouble, promises that vanished, problems that stay."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess import threads
from pmcoach.assess.goal_notice import goal_notices
from pmcoach.assess.notice import Notice, by_weight
from pmcoach.assess.standing import Assessment
from pmcoach.assess.submission import State, latest_due, submission
from pmcoach.assess.weeks import copied, report_before, times_carried, vanished
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.choice import Dependence
from pmcoach.records.entries import entries
from pmcoach.records.person import Person
from pmcoach.records.report import Report
from pmcoach.text import Text

MISSING = Text(en="no report for {period}", zh="{period} 周报未提交")
MISSING_Q = Text(
    en="There is no report for {period}: what kept you from it?", zh="{period} 没有周报，遇到什么情况了？"
)
VANISHED = Text(
    en="planned for {period} and now nowhere: “{what}”", zh="原计划 {period} 做的“{what}”没有下文"
)
VANISHED_Q = Text(
    en="“{what}” was planned and is not in the {period} report: done, or dropped?",
    zh="计划里的“{what}”在 {period} 没有下文，是完成了还是放下了？",
)
CARRIED = Text(en="“{what}” carried over {times} times", zh="“{what}”已顺延 {times} 次")
CARRIED_Q = Text(
    en="“{what}” moved {times} times: do it, cut it smaller, or drop it?",
    zh="“{what}”顺延了 {times} 次：做、拆小，还是放下？",
)
COPIED = Text(en="the {period} report repeats the one before", zh="{period} 周报和上一份一样")
COPIED_Q = Text(
    en="The {period} report says what the one before said: what really happened?",
    zh="{period} 的周报和上一份一样，这周实际发生了什么？",
)
EMPTY = Text(
    en="the {period} report names nothing done, and no reason", zh="{period} 周报没有写完成了什么，也没有原因"
)
EMPTY_Q = Text(
    en="Nothing was done in {period}, and no reason given: what was in the way?",
    zh="{period} 没有完成任何事，也没写原因：卡在哪里？",
)
PROBLEM = Text(en="{what} (open for {weeks} {weeks:week|weeks})", zh="{what}（第 {weeks} 周未解决）")
PROBLEM_Q = Text(
    en="“{what}” has been open for {weeks} {weeks:week|weeks}: what would solve it?",
    zh="“{what}”已经 {weeks} 周没解决，要什么才能解决？",
)
ACTION = Text(en="measure past its day ({day}): {what}", zh="改进措施过期（{day}）：{what}")
ACTION_Q = Text(
    en="“{what}” was to be done by {day}: what is in the way?", zh="“{what}”应在 {day} 完成：卡在哪里？"
)
EFFECT = Text(en="measure done, effect unknown: {what}", zh="改进措施已完成，效果未知：{what}")
EFFECT_Q = Text(en="“{what}” is done; did it bring “{effect}”?", zh="“{what}”做完了，达到“{effect}”了吗？")
TRAINING = Text(en="training past its day: {what} ({day})", zh="培训过期：{what}（{day}）")
TRAINING_Q = Text(
    en="“{what}” was to be learned by {day}: is there time for it?",
    zh="“{what}”应在 {day} 前学完：有时间学吗？",
)
UNUSED = Text(en="learned and not used yet: {what}", zh="学完还没用上：{what}")
UNUSED_Q = Text(en="Where could “{what}” be used in the next weeks?", zh="“{what}”接下来可以用在哪里？")
OWED = Text(en="{team} owes “{what}” since {day}", zh="{team} 应在 {day} 交付“{what}”")
OWED_Q = Text(
    en="{team} has not delivered “{what}” ({day}): shall I ask, or is there a way without?",
    zh="{team} 的“{what}”（{day}）还没交付：要我去问，还是绕开？",
)
TRIED = Text(
    en="experiment ended on {day} without a result: {what}", zh="实验 {day} 已结束，没有写结果：{what}"
)
TRIED_Q = Text(
    en="The experiment “{what}” ended on {day}: what did it teach?",
    zh="“{what}”的实验 {day} 结束了：学到了什么？",
)
MOOD = Text(en="mood {moods} over the last weeks", zh="近几周心情 {moods}")
MOOD_Q = Text(en="Your mood went {moods}: what is behind it?", zh="最近心情 {moods}，发生了什么？")
LOAD = Text(en="load {loads} over the last weeks", zh="近几周负荷 {loads}")
LOAD_Q = Text(en="Load stands at {loads}: what can be taken away?", zh="负荷 {loads}，可以拿掉什么？")
VOICE_Q = Text(
    en="They wrote to you in {period}: “{voice}”. What do you say?",
    zh="本人在 {period} 对你说：“{voice}”。你怎么回应？",
)
STALE_PROBLEM = 2  # weeks
UNUSED_DAYS = 30
LOW, HEAVY = 2, 4


def concerns(person: Person, project: Project, assessment: Assessment) -> tuple[Notice, ...]:
    """What to talk about with a person, the most pressing first; private ones are for the brief only."""
    found = (
        *goal_notices(person, project, assessment),
        *_reports(person, project),
        *_problems(person, project),
        *_measures(person, project),
        *_training(person, project),
        *_goals_wait(person, project),
        *_private(person, project),
    )
    return tuple(sorted(found, key=by_weight))


def _reports(person: Person, project: Project) -> Iterator[Notice]:
    """A report that is missing, empty, copied, or leaves promises open."""
    due = latest_due(project)
    if due is not None and submission(person, due, project).state is State.MISSING:
        filled = {"period": due.name}
        yield Notice(18, MISSING.fill(**filled), person.path, (), MISSING_Q.fill(**filled))
    recent = [each for each in project.reports(person.id) if each.period.last >= add_days(project.today, -14)]
    for report in recent:
        filled = {"period": report.period.name}
        before = report_before(report, person, project)
        if not report.done and not any(item.why for item in report.undone) and not report.problems:
            yield Notice(13, EMPTY.fill(**filled), report.path, ("done",), EMPTY_Q.fill(**filled))
        if before is not None and copied(before, report):
            yield Notice(15, COPIED.fill(**filled), report.path, ("done",), COPIED_Q.fill(**filled))
        for promise in vanished(before, report) if before is not None else ():
            said = {**filled, "what": promise.what}
            at = ("next", promise.item, "what")
            yield Notice(
                14, VANISHED.fill(**said), before.path if before else "", at, VANISHED_Q.fill(**said)
            )
    for report in recent[-1:]:
        for index, item in enumerate(report.undone):
            times = times_carried(item.what, report, person, project)
            if item.what and times >= project.settings.limits.carried:
                counted = {"what": item.what, "times": times}
                yield Notice(
                    13 + times,
                    CARRIED.fill(**counted),
                    report.path,
                    ("undone", index),
                    CARRIED_Q.fill(**counted),
                )


def _problems(person: Person, project: Project) -> Iterator[Notice]:
    for thread in threads.problems(person, project):
        weeks = thread.weeks(project.today)
        if thread.open and weeks >= STALE_PROBLEM:
            filled = {"what": thread.what, "weeks": weeks}
            yield Notice(
                8 + weeks, PROBLEM.fill(**filled), thread.last_path, thread.last_at, PROBLEM_Q.fill(**filled)
            )


def _measures(person: Person, project: Project) -> Iterator[Notice]:
    """Improvement measures past their day, or done without a word on their effect."""
    for review in project.reviews(person.id):
        for path, action in entries(review, "actions"):
            if action.owner not in ("", person.id) or not action.do:
                continue
            hidden = path[0] == "private"
            if action.done is None and action.due is not None and action.due < project.today:
                filled = {"what": action.do, "day": action.due}
                yield Notice(12, ACTION.fill(**filled), review.path, path, ACTION_Q.fill(**filled), hidden)
            elif action.done is not None and action.effect and not action.result:
                filled = {"what": action.do, "effect": action.effect}
                yield Notice(
                    7, EFFECT.fill(what=action.do), review.path, path, EFFECT_Q.fill(**filled), hidden
                )


def _training(person: Person, project: Project) -> Iterator[Notice]:
    for index, training in enumerate(person.training):
        at = ("training", index)
        if training.done is None and training.due is not None and training.due < project.today:
            filled = {"what": training.topic, "day": training.due}
            yield Notice(6, TRAINING.fill(**filled), person.path, at, TRAINING_Q.fill(**filled))
        elif (
            training.done is not None
            and not training.used_in
            and training.done < add_days(project.today, -UNUSED_DAYS)
        ):
            filled = {"what": training.topic}
            yield Notice(4, UNUSED.fill(**filled), person.path, at, UNUSED_Q.fill(**filled))


def _goals_wait(person: Person, project: Project) -> Iterator[Notice]:
    """What a person's goals wait for: other teams, and experiments nobody wrote up."""
    for goal in project.current_goals(person.id):
        if not goal.open:
            continue
        for index, owed in enumerate(goal.depends):
            late = owed.by is not None and owed.by < project.today and owed.state is not Dependence.DELIVERED
            if late or owed.state is Dependence.REFUSED:
                filled = {"team": owed.team, "what": owed.what or owed.team, "day": owed.by or "—"}
                yield Notice(11, OWED.fill(**filled), goal.path, ("depends", index), OWED_Q.fill(**filled))
        for index, experiment in enumerate(goal.experiments):
            if (
                experiment.until is not None
                and experiment.until < project.today
                and experiment.result is None
            ):
                filled = {"what": experiment.hypothesis, "day": experiment.until}
                yield Notice(
                    9, TRIED.fill(**filled), goal.path, ("experiments", index), TRIED_Q.fill(**filled)
                )


def _private(person: Person, project: Project) -> Iterator[Notice]:
    """What only the lead should hear: mood that falls, load that stays, what was said in confidence."""
    said = [(each, each.private) for each in project.reports(person.id) if isinstance(each.private, Report)][
        -3:
    ]
    moods = [(report, hidden.mood) for report, hidden in said if hidden.mood is not None]
    if len(moods) > 1 and (moods[-1][1] <= LOW or moods[-1][1] < moods[0][1] - 1):
        shown = "→".join(str(mood) for _, mood in moods)
        yield Notice(
            16,
            MOOD.fill(moods=shown),
            moods[-1][0].path,
            ("private", "mood"),
            MOOD_Q.fill(moods=shown),
            private=True,
        )
    loads = [(report, hidden.load) for report, hidden in said if hidden.load is not None]
    if len(loads) > 1 and all(load >= HEAVY for _, load in loads[-2:]):
        shown = "→".join(str(load) for _, load in loads)
        yield Notice(
            12,
            LOAD.fill(loads=shown),
            loads[-1][0].path,
            ("private", "load"),
            LOAD_Q.fill(loads=shown),
            private=True,
        )
    for report, hidden in said[-1:]:
        if hidden.voice:
            question = VOICE_Q.fill(period=report.period.name, voice=hidden.voice)
            yield Notice(16, question, report.path, ("private", "voice"), question, private=True)
