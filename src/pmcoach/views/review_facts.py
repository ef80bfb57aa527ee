"""What the files say of a person's period, as comments for whoever writes the review, each line with its place."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.term import Term
from pmcoach.project import Project
from pmcoach.text import Lang, Text
from pmcoach.views.items import comment

FACTS = Text(en="What the files say of {period}", zh="{period} 的记录")
REPORTS = Text(en="reports: {came} of {owed} came", zh="周报：应交 {owed} 份，交了 {came} 份")
IN_TIME = Text(
    en="reports: {came} of {owed} came, {in_time} in time",
    zh="周报：应交 {owed} 份，交了 {came} 份，按时 {in_time} 份",
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
TRIAL = Text(en="experiment {result}: {what}; learned: {learned}", zh="实验{result}：{what}；收获：{learned}")
NO_RESULT = Text(
    en="experiment without a result: {what}; learned: {learned}",
    zh="实验（没写结果）：{what}；收获：{learned}",
)
TRAINED = Text(en="learned: {what}; used in: {used}", zh="学完：{what}；用于：{used}")
UNTRAINED = Text(en="training past its day: {what}", zh="培训过期：{what}")
NO_FACTS = Text(en="nothing is on record for these days", zh="这段时间没有任何记录")
PLACED = Text(en="{says}  [{place}]", zh="{says}  [{place}]")
INDENTED = Text(en="  {row}", zh="  {row}")
NOT_SAID = "—"


def facts(record: Term, project: Project, lang: Lang) -> Iterator[str]:
    """What is on record for the period: reports, problems, measures, thanks, experiments, training."""
    yield comment(FACTS.fill(period=record.period.name), lang)
    for row in [*_facts(record, project)] or [NO_FACTS]:
        yield comment(INDENTED.fill(row=row), lang)


def _facts(record: Term, project: Project) -> Iterator[Text]:
    weeks = record.weeks
    if weeks.owed:
        said = IN_TIME if weeks.known else REPORTS
        yield said.fill(came=weeks.came, owed=weeks.owed, in_time=weeks.in_time)
    for move in record.moved:
        yield _placed(MOVED.fill(what=move.says), move.path)
    for thread in record.problems:
        yield _placed((UNSOLVED if thread.open else SOLVED).fill(what=thread.latest), thread.last_path)
    for measure in record.measures:
        says = DONE if measure.done else OPEN if measure.due else UNDATED
        effect = measure.result or measure.effect or NOT_SAID
        yield _placed(says.fill(what=measure.do, effect=effect, day=measure.due), measure.path)
    for thanks in record.thanks:
        by = project.people[thanks.by].name or thanks.by
        yield _placed(THANKED.fill(by=by, what=thanks.what), thanks.path)
    for experiment, goal in record.trials:
        shown = NO_RESULT if experiment.result is None else TRIAL.fill(result=experiment.result.label)
        learned = experiment.learned or NOT_SAID
        yield _placed(shown.fill(what=experiment.hypothesis, learned=learned), f"goals/{goal}")
    for training in record.training:
        used = training.used_in or NOT_SAID
        says = (
            TRAINED.fill(what=training.topic, used=used)
            if training.done
            else UNTRAINED.fill(what=training.topic)
        )
        yield _placed(says, record.person.path)


def _placed(says: Text, path: str) -> Text:
    """A fact and its place."""
    return PLACED.fill(says=says, place=path.removesuffix(".yaml"))
