"""The few questions a new review asks on a terminal: what came of each topic, what was agreed; scores in an appraisal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmcoach.briefing.talking_point import TalkingPoint
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.prompts import Asker, asker
from pmcoach.cli.review.rate import score_of
from pmcoach.dates.period import parse_day
from pmcoach.records.edit.fields import with_item, with_value
from pmcoach.records.fields.enums import ReviewKind
from pmcoach.records.kinds.review import Review, Topic
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

USE_FILE = Text(en="leave out --ask and finish the file", zh="去掉 --ask，在文件里写")
SHOWN = Text(en="  {what}", zh="  {what}")
LEFT_OPEN = Text(
    en="Left open last time: what came of it; Enter leaves it open", zh="上次没谈完的：写结论，没谈就回车"
)
WORTH = Text(en="Worth asking: what you heard; Enter skips it", zh="可以问的：写对方怎么说，没问就回车")
TALKED = Text(
    en="What else you talked about, one thing per line; an empty line moves on",
    zh="还谈了什么，一行一件，空行进入下一项",
)
TOPIC = Text(en="Topic", zh="话题")
CAME = Text(en="  what came of it", zh="  结论")
AGREED = Text(
    en="What was agreed, one thing per line; an empty line ends it", zh="谈定了什么，一行一件，空行结束"
)
ACTION = Text(en="Agreed", zh="谈定")
DUE = Text(en="  by when, as 2026-11-20", zh="  哪天完成，如 2026-11-20")
NO_DAY = Text(en="not a day", zh="不是日期")
EFFECT = Text(en="  what it should change", zh="  预期带来什么变化")
SCORES = Text(
    en="A score from 1 to 5, then the reason if you like; Enter leaves it blank",
    zh="每个维度 1-5 分，空格后可写理由，回车留空",
)
LINES = Text(en="Now one thing per line; an empty line moves on", zh="下面一行一件，空行进入下一项")
NO_SCORE = Text(en="begin with a number from 1 to 5", zh="先写 1 到 5 的分数")
POINTS = {
    "strengths": Text(en="To keep doing", zh="值得保持的"),
    "improve": Text(en="To improve", zh="需要改进的"),
}
ASKED = 3  # of what is worth asking: more than three questions in a row are not answered


class Answers(NamedTuple):
    """What was answered: what came of topics by their place, of questions, and items by the list they belong to."""

    outcomes: dict[int, str]
    heard: list[TalkingPoint]
    scores: dict[int, tuple[str, str]]
    items: list[tuple[str, dict[str, str | None]]]


def answers(
    run: Invocation, person: str, kind: ReviewKind, topics: Sequence[Topic], points: Sequence[TalkingPoint]
) -> Answers:
    """What was answered; raise PmcoachError where nobody sits at a terminal."""
    ask = asker(run, USE_FILE)
    said = Answers({}, [], {}, [])
    match kind:
        case ReviewKind.ONE_ON_ONE:
            _talk(ask, said, topics, points, run)
        case ReviewKind.APPRAISAL:
            _scores(ask, said, run)
            _points(ask, said, tuple(POINTS))
        case ReviewKind.CHECK:
            _points(ask, said, ("improve",))
        case _:
            return said
    said.items.extend(_actions(ask, person))
    return said


def _talk(
    ask: Asker, said: Answers, topics: Sequence[Topic], points: Sequence[TalkingPoint], run: Invocation
) -> None:
    """What came of the topics left open, of the first questions, and of what else was talked about."""
    if topics:
        ask.say(LEFT_OPEN)
    for at, topic in enumerate(topics):
        if outcome := ask(SHOWN.fill(what=topic.what)):
            said.outcomes[at] = outcome
    questions = [each for each in points if each.question is not None and not each.private][:ASKED]
    if questions:
        ask.say(WORTH)
    for point in questions:
        if heard := ask(SHOWN.fill(what=point.question or point.says)):
            said.heard.append(point)
            words = (point.question or point.says).say(run.written)
            said.items.append(("topics", {"what": words, "outcome": heard}))
    ask.say(TALKED)
    while line := ask(TOPIC):
        said.items.append(("topics", {"what": line, "outcome": ask(CAME) or None}))


def _scores(ask: Asker, said: Answers, run: Invocation) -> None:
    """A score a dimension, with its reason where one follows."""
    dimensions = run.project.settings.dimensions
    if dimensions:
        ask.say(SCORES)
    for at, dimension in enumerate(dimensions):
        while line := ask(SHOWN.fill(what=dimension.title or dimension.id)):
            first, _, why = line.partition(" ")
            score = score_of(first)
            if score is not None:
                said.scores[at] = (score, why.strip())
                break
            ask.say(NO_SCORE)


def _points(ask: Asker, said: Answers, names: Sequence[str]) -> None:
    """What to go on with, what to improve, a line a thing."""
    ask.say(LINES)
    for name in names:
        while line := ask(POINTS[name]):
            said.items.append((name, {"what": line}))


def _actions(ask: Asker, person: str) -> Iterator[tuple[str, dict[str, str | None]]]:
    """What was agreed: the person does it, by a day, to some effect."""
    ask.say(AGREED)
    while line := ask(ACTION):
        due = ask(DUE)
        while due and parse_day(due) is None:
            ask.say(NO_DAY)
            due = ask(DUE)
        yield "actions", {"do": line, "owner": person, "due": due or None, "effect": ask(EFFECT) or None}


def with_answers(text: str, said: Answers, run: Invocation) -> str:
    """The text of a new review with what was answered in it."""
    for at, outcome in said.outcomes.items():
        text = with_value(text, Review, ("topics", at, "outcome"), outcome, run.written)
    for at, (score, why) in said.scores.items():
        text = with_value(text, Review, ("ratings", at, "score"), score, run.written)
        if why:
            text = with_value(text, Review, ("ratings", at, "comment"), why, run.written)
    for name, item in said.items:
        text = with_item(text, Review, name, item, run.written)
    return text
