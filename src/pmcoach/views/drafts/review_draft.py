"""A review to finish: a 1:1, a check or an appraisal, filled with the evidence there is; judgement is left blank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pmcoach.assess.phrasing import day_short
from pmcoach.assess.reviews.period_summary import Term
from pmcoach.assess.reviews.results import Result, result_of
from pmcoach.assess.schedule.cadence import held, left_open
from pmcoach.assess.status.health import Health
from pmcoach.assess.status.standing import Standing
from pmcoach.briefing.talking_point import TalkingPoint
from pmcoach.dates.period import Grain
from pmcoach.document.scalars import scalar
from pmcoach.pasting.paste import NO_PASTE, Paste
from pmcoach.patterns import pattern
from pmcoach.project import Project
from pmcoach.records.fields.enums import ReviewKind
from pmcoach.records.kinds.review import (
    Action,
    Feedback,
    GoalResult,
    Point,
    Rating,
    Retro,
    Review,
    Topic,
    Try,
)
from pmcoach.text import Lang, Text, quantity
from pmcoach.tuples import NamedTuple
from pmcoach.views.drafts.goal_blanks import OFFERED
from pmcoach.views.drafts.items import comment, item, key
from pmcoach.views.drafts.review_facts import facts
from pmcoach.views.drafts.review_pasted import Own

FROM = Text(en="left open on {day}", zh="{day} 没谈完")
THINK = Text(en="worth discussing; remove the #", zh="可以谈的，去掉行首的 # 即可")
RESULT = Text(en="{health} on {day}; {why}", zh="{day} {health}；{why}")
SCORE = Text(en="1 to 5; the evidence is a suggestion: {title}", zh="1-5；证据是建议，可改：{title}")
BARE_SCORE = Text(en="1 to 5, with evidence: {title}", zh="1-5，要写证据：{title}")
ATTAINED = Text(en="target {target}, {gone}: {health}{why}", zh="目标值 {target}，{gone}：{health}{why}")
OF_THE_WAY = Text(en="{gone} of the way", zh="完成 {gone}")
GONE_ON = Text(en="{gone} of the way on {day}", zh="{day} 完成 {gone}")
NO_WAY = Text(en="how far is not known", zh="完成多少不清楚")
WHY = Text(en="; {why}", zh="；{why}")
NO_WHY = Text(en="; nobody says why", zh="；没有写原因")
# What a dimension is about, by its id and title.
RESULTS = pattern(r"目标|业绩|结果|成果|绩效|result|goal|performance|outcome|deliver", re.IGNORECASE)
TOGETHER = pattern(r"团队|协作|合作|team|collab|cooperat|partner", re.IGNORECASE)
OWN = Text(en="filled in by the person", zh="由本人填写")
SAW = Text(
    en="a colleague, a partner, a report: situation, behaviour, impact, suggestion",
    zh="同事、合作方、下属：情境、行为、影响、建议",
)
STRENGTHS = Text(en="what to keep doing, each with evidence", zh="值得保持的，各写证据")
IMPROVE = Text(en="what to improve, each with evidence", zh="需要改进的，各写证据")
ACTIONS = Text(en="who, by when, to what effect", zh="负责人、日期、预期效果")
RETRO = {
    "keep": Text(en="what worked, and stays", zh="做得好、要保持的"),
    "stop": Text(en="what did not, and ends", zh="没用、不再做的"),
    "tries": Text(en="what to try: who, by when", zh="要试的：谁、到哪天"),
}
ACK = Text(en="by the person, after the talk", zh="面谈之后由本人填写")
ASK_NEXT = Text(en="what was agreed", zh="谈定的事")


def draft(
    record: Term,
    kind: ReviewKind,
    points: Sequence[TalkingPoint],
    project: Project,
    lang: Lang,
    paste: Paste = NO_PASTE,
) -> str:
    """The text of a new review of a person and a period; `paste` is what the person wrote themselves."""
    writer = _Writer(record, kind, points, project, lang, Own(paste, record.person.id, kind, lang))
    return "".join(f"{row}\n" for row in writer.rows())


class _Writer(NamedTuple):
    record: Term
    kind: ReviewKind
    raised: Sequence[TalkingPoint]
    project: Project
    lang: Lang
    own: Own

    def key(self, name: str, cls: type = Review) -> str:
        return key(cls, name, self.lang)

    def blank(self, cls: type, *names: str) -> str:
        """An item to fill in, as a comment. No space behind the #: taken away alone, it leaves a line that fits."""
        return f"  #{item(cls, dict.fromkeys(names, ''), self.lang)}"

    def say(self, text: Text) -> str:
        return text.say(self.lang)

    def note(self, text: Text) -> str:
        return comment(text, self.lang)

    def rows(self) -> Iterator[str]:
        yield f"{self.key('said_kind')}: {self.kind.label.zh if self.lang is Lang.ZH else self.kind.value}"
        if self.record.person.lead:
            yield f"{self.key('by')}: {self.record.person.lead}"
        day = self.record.period.last if self.record.period.span is Grain.DAY else self.project.today
        yield f"{self.key('held')}: {day}"
        yield from self.retro() if self.kind is ReviewKind.RETRO else self.talk()
        yield from self.own.rest()

    def talk(self) -> Iterator[str]:
        """What a 1:1, a check or an appraisal holds."""
        appraisal = self.kind is ReviewKind.APPRAISAL
        if self.kind is ReviewKind.ONE_ON_ONE:
            yield from self.topics()
        else:
            yield from facts(self.record, self.project, self.lang)
            if rows := self.own.topics():
                yield f"{self.key('topics')}:"
                yield from rows
            yield from self.goals()
            if appraisal:
                yield from self.ratings()
            if appraisal or self.own.feedback():
                yield from self.feedback()
            if appraisal:
                yield from self.points("strengths", STRENGTHS)
            yield from self.points("improve", IMPROVE)
        yield from self.actions()
        if appraisal:
            yield f"{self.key('ack')}:  {self.note(ACK)}"

    def topics(self) -> Iterator[str]:
        """What the last 1:1 left open, then what the brief would ask, as comments."""
        yield f"{self.key('topics')}:"
        before = held(self.record.person.id, ReviewKind.ONE_ON_ONE, self.project)
        open_ones = left_open(self.record.person.id, self.project)
        for topic in open_ones:
            since = self.note(FROM.fill(day=before[-1].day))
            yield f"  - {self.key('what', Topic)}: {scalar(topic.what)}  {since}"
            yield f"    {self.key('outcome', Topic)}:"
        # What is for the brief only is written into no file others read.
        questions = [
            point.question for point in self.raised if point.question is not None and not point.private
        ]
        if questions:
            yield f"  {self.note(THINK)}"
            for question in questions[:7]:
                yield f"  #{item(Topic, {'what': self.say(question), 'outcome': ''}, self.lang)}"
        yield from self.own.topics()
        if not open_ones and not self.own.topics():
            yield "  -"

    def goals(self) -> Iterator[str]:
        """Each goal's result as it stood on the last day; the comment is left blank."""
        if not self.record.goals:
            return
        yield f"{self.key('goals')}:"
        for standing in self.record.goals:
            why = Text(en="{why}", zh="{why}").fill(why=standing.why[:1])
            offered = self.own.paste.values.get(standing.goal.id)
            if standing.goal.open:  # else the sentence begins with how it ended
                why = RESULT.fill(health=standing.health.label, day=self.record.day, why=standing.why[:1])
            if self.kind is ReviewKind.APPRAISAL and standing.aim.level is not None:
                why = self.attained(standing)
            if offered:
                why = OFFERED.fill(value=offered, about=why)
            yield f"  - {self.key('goal', GoalResult)}: {standing.goal.id}"
            yield f"    {self.key('result', GoalResult)}: {scalar(self.result(standing))}  {self.note(why)}"
            yield f"    {self.key('comment', GoalResult)}:"

    def attained(self, standing: Standing) -> Text:
        """A goal's target, how much of the way to it was gone, its state, and the reason where it ended short."""
        found, goal = result_of(standing), standing.goal
        gone = NO_WAY if found.attained is None else self.gone(found)
        said = goal.closed.why if goal.closed is not None else ""
        short = standing.health in (Health.MISSED, Health.DROPPED)
        why = WHY.fill(why=said) if said else NO_WHY if short else ""
        return ATTAINED.fill(target=found.target, gone=gone, health=standing.health.label, why=why)

    def gone(self, found: Result) -> Text:
        """How much of the way was gone, and on which day where a value says so."""
        share, current = f"{round((found.attained or 0) * 100)}%", found.standing.current
        if current is None:
            return OF_THE_WAY.fill(gone=share)
        return GONE_ON.fill(gone=share, day=day_short(current.day, self.record.day))

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
        yield f"{self.key('ratings')}:"
        for dimension in dimensions:
            title = dimension.title or dimension.id
            yield f"  - {self.key('dimension', Rating)}: {dimension.id}"
            evidence = ", ".join(self.evidence(f"{dimension.id} {title}"))
            note = SCORE if evidence else BARE_SCORE
            yield f"    {self.key('score', Rating)}:  {self.note(note.fill(title=title))}"
            yield f"    {self.key('evidence', Rating)}: [{evidence}]"
        if not dimensions:
            yield "  -"
        yield f"{self.key('self_ratings')}:  {self.note(OWN)}"
        for dimension in dimensions:
            yield f"  - {self.key('dimension', Rating)}: {dimension.id}"
            yield f"    {self.key('score', Rating)}:"
        if not dimensions:
            yield "  -"

    def evidence(self, dimension: str) -> list[str]:
        """The files a rating of a dimension rests on; nothing where none says by itself where it shows.

        Results show in the goals and the check, work with others where the person helped and was thanked.
        """
        if TOGETHER.search(dimension):
            found = [f"goals/{goal.id}" for goal in self.record.helped]
            found.extend(thanks.path.removesuffix(".yaml") for thanks in self.record.thanks)
            return [self.short(each) for each in dict.fromkeys(found)]
        if not RESULTS.search(dimension):
            return []
        found = [f"goals/{standing.goal.id}" for standing in self.record.goals]
        checks = held(self.record.person.id, ReviewKind.CHECK, self.project)
        found.extend(
            f"reviews/{review.period}" for review in checks if self.record.period.holds(review.period.last)
        )
        return found

    def short(self, path: str) -> str:
        """A file as evidence names it: a report or a review of the person's own by its period alone."""
        return path.removesuffix(f"/{self.record.person.id}")

    def feedback(self) -> Iterator[str]:
        yield f"{self.key('feedback')}:  {self.note(SAW)}"
        yield from self.own.feedback()
        yield self.blank(Feedback, "source", "kind", "situation", "behaviour", "impact", "suggestion")

    def points(self, name: str, about: Text) -> Iterator[str]:
        yield f"{self.key(name)}:  {self.note(about)}"
        yield self.blank(Point, "what", "evidence")

    def retro(self) -> Iterator[str]:
        own = {"keep": self.own.keep(), "stop": self.own.stop(), "tries": self.own.tries()}
        yield f"{self.key('retro')}:"
        for name, about in RETRO.items():
            yield f"  {self.key(name, Retro)}:  {self.note(about)}"
            yield from own[name]
            if name == "tries":
                yield f"  {self.blank(Try, 'do', 'owner', 'due')}"
            elif not own[name]:
                yield "    -"

    def actions(self) -> Iterator[str]:
        about = ASK_NEXT if self.kind is ReviewKind.ONE_ON_ONE else ACTIONS
        yield f"{self.key('actions')}:  {self.note(about)}"
        yield from self.own.actions()
        yield self.blank(Action, "id", "do", "owner", "due", "effect")
