"""A review to finish: a 1:1, a check or an appraisal, filled with the evidence there is; judgement is left blank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pmcoach.assess.cadence import held
from pmcoach.assess.notice import Notice
from pmcoach.assess.standing import Standing
from pmcoach.assess.term import Term
from pmcoach.document.write import flow_scalar, scalar
from pmcoach.project import Project
from pmcoach.records.choice import ReviewKind
from pmcoach.records.review import Action, Feedback, GoalResult, Point, Rating, Review, Topic
from pmcoach.records.shapes import fields_of
from pmcoach.text import Lang, Text, quantity

FROM = Text(en="left open on {day}", zh="{day} 没谈完")
THINK = Text(en="worth a word; take the # away", zh="可以谈的，去掉行首的 # 即可")
RESULT = Text(en="{health} on {day}; {why}", zh="{day} {health}；{why}")
FACTS = Text(en="What the files say of {period}", zh="{period} 的记录")
REPORTS = Text(en="reports: {came} of {owed} came", zh="周报：应交 {owed} 份，交了 {came} 份")
IN_TIME = Text(
    en="reports: {came} of {owed} came, {in_time} in time",
    zh="周报：应交 {owed} 份，交了 {came} 份，按时 {in_time} 份",
)
SOLVED = Text(en="problem solved: {what}", zh="已解决的问题：{what}")
UNSOLVED = Text(en="problem open: {what}", zh="未解决的问题：{what}")
DONE = Text(en="measure done: {what}; effect: {effect}", zh="改进措施已完成：{what}；效果：{effect}")
OPEN = Text(
    en="measure open, due {day}: {what}; expected: {effect}",
    zh="改进措施未完成（{day}）：{what}；预期：{effect}",
)
THANKED = Text(en="thanked by {by}: {what}", zh="{by} 表扬：{what}")
TRIAL = Text(en="experiment {result}: {what}; learned: {learned}", zh="实验{result}：{what}；收获：{learned}")
TRAINED = Text(en="learned: {what}; used in: {used}", zh="学完：{what}；用于：{used}")
UNTRAINED = Text(en="training past its day: {what}", zh="培训过期：{what}")
NO_FACTS = Text(en="nothing is on record for these days", zh="这段时间没有任何记录")
SCORE = Text(en="1 to 5; the evidence is a suggestion: {title}", zh="1-5；证据是建议，可改：{title}")
OWN = Text(en="filled in by the person", zh="由本人填写")
SAW = Text(
    en="a colleague, a partner, a report: situation, behaviour, impact, suggestion",
    zh="同事、合作方、下属：情境、行为、影响、建议",
)
STRENGTHS = Text(en="what to go on with, each with evidence", zh="值得保持的，各写证据")
IMPROVE = Text(en="what to improve, each with evidence", zh="需要改进的，各写证据")
ACTIONS = Text(en="who, by when, to what effect", zh="负责人、日期、预期效果")
ACK = Text(en="by the person, after the talk", zh="面谈之后由本人填写")
ASK_NEXT = Text(en="what was agreed", zh="谈定的事")
UNKNOWN = Text(en="—", zh="—")


def draft(record: Term, kind: ReviewKind, notices: Sequence[Notice], project: Project, lang: Lang) -> str:
    """The text of a new review of a person and a period."""
    writer = _Writer(record, kind, notices, project, lang)
    return "".join(f"{row}\n" for row in writer.rows())


class _Writer(NamedTuple):
    record: Term
    kind: ReviewKind
    notices: Sequence[Notice]
    project: Project
    lang: Lang

    def key(self, name: str, cls: type = Review) -> str:
        return fields_of(cls).key(name, zh=self.lang is Lang.ZH)

    def say(self, text: Text) -> str:
        return text.say(self.lang)

    def rows(self) -> Iterator[str]:
        yield f"{self.key('said_kind')}: {self.kind.label.zh if self.lang is Lang.ZH else self.kind.value}"
        if self.record.person.lead:
            yield f"{self.key('by')}: {self.record.person.lead}"
        yield f"{self.key('held')}: {self.project.today}"
        match self.kind:
            case ReviewKind.ONE_ON_ONE:
                yield from self.topics()
            case ReviewKind.CHECK:
                yield from self.facts()
                yield from self.goals()
                yield from self.points("improve", IMPROVE)
            case ReviewKind.APPRAISAL:
                yield from self.facts()
                yield from self.goals()
                yield from self.ratings()
                yield from self.feedback()
                yield from self.points("strengths", STRENGTHS)
                yield from self.points("improve", IMPROVE)
            case ReviewKind.RETRO:
                yield f"{self.key('retro')}:"
                return
        yield from self.actions()
        if self.kind is ReviewKind.APPRAISAL:
            yield f"{self.key('ack')}:  # {self.say(ACK)}"

    def topics(self) -> Iterator[str]:
        """What the last 1:1 left open, then what the brief would ask, as comments."""
        yield f"{self.key('topics')}:"
        before = held(self.record.person.id, ReviewKind.ONE_ON_ONE, self.project)
        open_ones = [
            topic for topic in (before[-1].topics if before else ()) if topic.what and not topic.outcome
        ]
        for topic in open_ones:
            yield f"  - {self.key('what', Topic)}: {scalar(topic.what)}  # {FROM.fill(day=before[-1].day).say(self.lang)}"
            yield f"    {self.key('outcome', Topic)}:"
        # What is for the brief only is written into no file others read.
        questions = [
            notice.question for notice in self.notices if notice.question is not None and not notice.private
        ]
        if questions:
            yield f"  # {self.say(THINK)}"
            for question in questions[:7]:
                yield f"  # - {{{self.key('what', Topic)}: {flow_scalar(self.say(question))}, {self.key('outcome', Topic)}: }}"
        if not open_ones:
            yield "  -"

    def facts(self) -> Iterator[str]:
        """What is on record for the period, each with its place, as comments."""
        yield f"# {FACTS.fill(period=self.record.period.name).say(self.lang)}"
        rows = [*self._facts()]
        for row in rows or [self.say(NO_FACTS)]:
            yield f"#   {row}"

    def _facts(self) -> Iterator[str]:
        record, weeks = self.record, self.record.weeks
        if weeks.owed:
            said = IN_TIME if weeks.known else REPORTS
            yield said.fill(came=weeks.came, owed=weeks.owed, in_time=weeks.in_time).say(self.lang)
        for thread in record.problems:
            yield self.line((UNSOLVED if thread.open else SOLVED).fill(what=thread.what), thread.last_path)
        for measure in record.measures:
            filled = {"what": measure.do, "effect": measure.result or measure.effect or UNKNOWN}
            says = DONE.fill(**filled) if measure.done else OPEN.fill(**filled, day=measure.due or UNKNOWN)
            yield self.line(says, measure.path)
        for thanks in record.thanks:
            by = self.project.people.get(thanks.by)
            yield self.line(THANKED.fill(by=by.name if by else thanks.by, what=thanks.what), thanks.path)
        for trial in record.trials:
            result = trial.experiment.result.label if trial.experiment.result is not None else UNKNOWN
            says = TRIAL.fill(
                result=result, what=trial.experiment.hypothesis, learned=trial.experiment.learned or UNKNOWN
            )
            yield self.line(says, f"goals/{trial.goal}")
        for training in record.training:
            says = (
                TRAINED.fill(what=training.topic, used=training.used_in or UNKNOWN)
                if training.done
                else UNTRAINED.fill(what=training.topic)
            )
            yield self.line(says, record.person.path)

    def line(self, says: Text, path: str) -> str:
        """A fact and its place, on one line."""
        return " ".join(f"{self.say(says)}  [{path.removesuffix('.yaml')}]".split("\n"))

    def goals(self) -> Iterator[str]:
        """Each goal's result as it stood on the last day; the comment is left blank."""
        if not self.record.goals:
            return
        yield f"{self.key('goals')}:"
        for standing in self.record.goals:
            why = RESULT.fill(health=standing.health.label, day=self.record.day, why=_first(standing.why))
            yield f"  - {self.key('goal', GoalResult)}: {standing.goal.id}"
            yield f"    {self.key('result', GoalResult)}: {scalar(self.result(standing))}  # {self.say(why)}"
            yield f"    {self.key('comment', GoalResult)}:"

    def result(self, standing: Standing) -> str:
        """A goal's value, else how much of it is done, else its state."""
        if standing.aim.level is not None and standing.current is not None:
            return quantity(standing.current.value, standing.aim.unit)
        if standing.progress is not None:
            return f"{round(standing.progress * 100)}%"
        return self.say(standing.health.label)

    def ratings(self) -> Iterator[str]:
        """A blank score a dimension with evidence to start from, and the person's own beside it."""
        dimensions = self.project.settings.dimensions
        evidence = ", ".join(self.evidence())
        yield f"{self.key('ratings')}:"
        for dimension in dimensions:
            title = dimension.title or dimension.id
            yield f"  - {self.key('dimension', Rating)}: {dimension.id}"
            yield f"    {self.key('score', Rating)}:  # {SCORE.fill(title=title).say(self.lang)}"
            yield f"    {self.key('evidence', Rating)}: [{evidence}]"
        if not dimensions:
            yield "  -"
        yield f"{self.key('self_ratings')}:  # {self.say(OWN)}"
        for dimension in dimensions:
            yield f"  - {self.key('dimension', Rating)}: {dimension.id}"
            yield f"    {self.key('score', Rating)}:"
        if not dimensions:
            yield "  -"

    def evidence(self) -> list[str]:
        """The files a rating could rest on: the goals, the check, the last report."""
        found = [f"goals/{standing.goal.id}" for standing in self.record.goals]
        checks = held(self.record.person.id, ReviewKind.CHECK, self.project)
        found.extend(
            f"reviews/{review.period}" for review in checks if self.record.period.holds(review.period.last)
        )
        reports = [
            report
            for report in self.project.reports(self.record.person.id)
            if self.record.period.holds(report.period.last)
        ]
        found.extend(f"reports/{report.period}" for report in reports[-1:])
        return found

    def feedback(self) -> Iterator[str]:
        yield f"{self.key('feedback')}:  # {self.say(SAW)}"
        names = ("source", "kind", "situation", "behaviour", "impact", "suggestion")
        yield f"  # - {{{', '.join(f'{self.key(name, Feedback)}: ' for name in names)}}}"

    def points(self, name: str, about: Text) -> Iterator[str]:
        yield f"{self.key(name)}:  # {self.say(about)}"
        yield f"  # - {{{self.key('what', Point)}: , {self.key('evidence', Point)}: [{', '.join(self.evidence()[:1])}]}}"

    def actions(self) -> Iterator[str]:
        yield f"{self.key('actions')}:  # {self.say(ACTIONS if self.kind is not ReviewKind.ONE_ON_ONE else ASK_NEXT)}"
        names = ("id", "do", "owner", "due", "effect")
        yield f"  # - {{{', '.join(f'{self.key(name, Action)}: ' for name in names)}}}"


def _first(texts: Sequence[Text]) -> Text:
    return texts[0] if texts else UNKNOWN
