"""What the files say of a person's period, as comments for whoever writes the review, each line with its place."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.phrasing import name_of
from pmcoach.assess.reviews.period_summary import Noted, Term
from pmcoach.project import Project
from pmcoach.records.kinds.review import Feedback, GoalResult, Point
from pmcoach.text import Lang, Text
from pmcoach.views.drafts.items import comment

FACTS = Text(en="What the files say of {period}", zh="{period} 的记录")
REPORTS = Text(en="reports: {came} of {owed} submitted", zh="周报：应交 {owed} 份，交了 {came} 份")
IN_TIME = Text(
    en="reports: {came} of {owed} submitted, {in_time} on time",
    zh="周报：应交 {owed} 份，交了 {came} 份，按时 {in_time} 份",
)
UNPLANNED = Text(
    en="{done} {done:thing|things} done, {unplanned} of them unplanned",
    zh="完成 {done} 件，其中计划外 {unplanned} 件",
)
MOVED = Text(en="goal moved: {what}", zh="目标改动：{what}")
SOLVED = Text(en="problem solved: {what}", zh="已解决的问题：{what}")
UNSOLVED = Text(en="problem open: {what}", zh="未解决的问题：{what}")
DONE = Text(en="measure done: {what}; effect: {effect}", zh="改进措施已完成：{what}；效果：{effect}")
OPEN = Text(
    en="measure open, due {day}: {what}; expected: {effect}",
    zh="改进措施未完成（{day}）：{what}；预期：{effect}",
)
UNDATED = Text(
    en="measure open, without a day: {what}; expected: {effect}",
    zh="改进措施未完成（没定日期）：{what}；预期：{effect}",
)
THANKED = Text(en="thanked by {by}: {what}", zh="{by} 表扬：{what}")
HELPED = Text(en="helped {owner}: {goal}", zh="协助 {owner}：{goal}")
TRIAL = Text(en="experiment {result}: {what}; learned: {learned}", zh="实验{result}：{what}；收获：{learned}")
NO_RESULT = Text(
    en="experiment without a result: {what}; learned: {learned}",
    zh="实验（没写结果）：{what}；收获：{learned}",
)
TRAINED = Text(en="learned: {what}; used in: {used}", zh="学完：{what}；用于：{used}")
UNTRAINED = Text(en="training overdue: {what}", zh="培训过期：{what}")
SHOWN = Text(en="evidence for {goal}: {what}", zh="{goal} 的依据：{what}")
SKILL = Text(en="skill: {name}, {now} → {next}{how}", zh="能力：{name}，{now} → {next}{how}")
HOW = Text(en=", by {how}", zh="，办法：{how}")
LED = Text(en="led: {what}; result: {result}", zh="带过：{what}；结果：{result}")
FEEDBACK = Text(en="feedback from {by}: {what}", zh="{by} 的反馈：{what}")
COMMENT = Text(en="of {goal}: {what}", zh="关于 {goal}：{what}")
NOTED = {
    "strengths": Text(en="strength: {what}", zh="优点：{what}"),
    "improve": Text(en="to improve: {what}", zh="待改进：{what}"),
    "keep": Text(en="retrospective, keep: {what}", zh="复盘，保持：{what}"),
    "stop": Text(en="retrospective, stop: {what}", zh="复盘，不再做：{what}"),
}
NO_FACTS = Text(en="nothing is on record for this period", zh="这段时间没有任何记录")
PLACED = Text(en="{says}  [{place}]", zh="{says}  [{place}]")
INDENTED = Text(en="  {row}", zh="  {row}")
NOT_SAID = "—"


def facts(record: Term, project: Project, lang: Lang) -> Iterator[str]:
    """What is on record for the period: reports, problems, measures, thanks, help, experiments, evidence, development."""
    yield comment(FACTS.fill(period=record.period.name), lang)
    for row in [*_facts(record, project)] or [NO_FACTS]:
        yield comment(INDENTED.fill(row=row), lang)


def _facts(record: Term, project: Project) -> Iterator[Text]:
    weeks = record.weeks
    if weeks.owed:
        said = IN_TIME if weeks.known else REPORTS
        yield said.fill(came=weeks.came, owed=weeks.owed, in_time=weeks.in_time)
    if record.work.unplanned:
        yield UNPLANNED.fill(done=record.work.done, unplanned=record.work.unplanned)
    for move in record.moved:
        yield _placed(MOVED.fill(what=move.says), move.path)
    for thread in record.problems:
        yield _placed((UNSOLVED if thread.open else SOLVED).fill(what=thread.latest), thread.last_path)
    for measure in record.measures:
        says = DONE if measure.done else OPEN if measure.by else UNDATED
        effect = measure.record.result or measure.record.effect or NOT_SAID
        yield _placed(says.fill(what=measure.what, effect=effect, day=measure.by), measure.path)
    for thanks in record.thanks:
        by = project.people[thanks.by].name or thanks.by
        yield _placed(THANKED.fill(by=by, what=thanks.what), thanks.path)
    for other in record.helped:
        owner = name_of(other.owner, project) or NOT_SAID
        yield _placed(HELPED.fill(goal=other.title or other.id, owner=owner), other.path)
    for noted in record.noted:
        yield _placed(_noted(noted, project), noted.path)
    for experiment, goal in record.trials:
        shown = NO_RESULT if experiment.result is None else TRIAL.fill(result=experiment.result.label)
        learned = experiment.learned or NOT_SAID
        yield _placed(shown.fill(what=experiment.hypothesis, learned=learned), f"goals/{goal}")
    for evidence, goal in record.evidence:
        yield _placed(SHOWN.fill(goal=goal, what=evidence.note), f"goals/{goal}")
    for training in record.training:
        used = training.used_in or NOT_SAID
        says = (
            TRAINED.fill(what=training.topic, used=used)
            if training.done
            else UNTRAINED.fill(what=training.topic)
        )
        yield _placed(says, record.person.path)
    for skill in record.skills:
        how = HOW.fill(how=skill.how) if skill.how else ""
        now, ahead = (NOT_SAID if level is None else str(level) for level in (skill.now, skill.next))
        yield _placed(SKILL.fill(name=skill.name, now=now, next=ahead, how=how), record.person.path)
    for practice in record.practice:
        yield _placed(
            LED.fill(what=practice.practice, result=practice.result or NOT_SAID), record.person.path
        )


def _noted(noted: Noted, project: Project) -> Text:
    """What a review of the period says."""
    match noted.record:
        case Feedback() as said:
            parts = (said.situation, said.behaviour, said.impact, said.suggestion)
            by = name_of(said.source, project) or NOT_SAID
            return FEEDBACK.fill(by=by, what=tuple(part for part in parts if part))
        case GoalResult() as result:
            return COMMENT.fill(goal=result.goal, what=result.comment)
        case Point() as point:
            return NOTED[noted.list].fill(what=point.what)
        case words:
            return NOTED[noted.list].fill(what=words)


def _placed(says: Text, path: str) -> Text:
    """A fact and its place."""
    return PLACED.fill(says=says, place=path.removesuffix(".yaml"))
