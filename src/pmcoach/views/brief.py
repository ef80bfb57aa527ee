"""The brief before a 1:1: what the lead owes first, then goals, then what to ask; each line with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pmcoach.assess.board import Row
from pmcoach.assess.cadence import held
from pmcoach.assess.moved import Moved, moved
from pmcoach.assess.notice import by_weight
from pmcoach.assess.spoken import day_short
from pmcoach.assess.threads import problems
from pmcoach.assess.topics import open_topics
from pmcoach.document.place import Path
from pmcoach.page import Line, Page, Span, flowed, folded, line
from pmcoach.project import Project
from pmcoach.records.choice import ReviewKind
from pmcoach.records.person import Person
from pmcoach.records.reader import Sealed
from pmcoach.records.report import Report
from pmcoach.records.review import Review
from pmcoach.rules.finding import Finding
from pmcoach.rules.untold import places, questions, untold
from pmcoach.text import Lang, Text
from pmcoach.views.brief_plan import Placed, late_steps, open_actions
from pmcoach.views.goal_lines import goal_lines
from pmcoach.views.words import where

TITLE = Text(en="{name} · 1:1 on {day}", zh="{name} · 一对一 {day}")
LAST = Text(en="last {day}", zh="上次 {day}")
FIRST = Text(en="the first one", zh="第一次")
OWED = Text(en="You first", zh="你先说的")
CARRIED = Text(en="Left open last time", zh="上次没谈完的")
GOALS = Text(en="Goals", zh="目标")
NO_GOALS = Text(en="no goal in these days", zh="这段时间没有目标")
MOVED = Text(en="What moved", zh="目标的改动")
EARLIER = Text(en="What moved before the last 1:1", zh="上次一对一之前的改动")
MORE_MOVED = Text(
    en="and {count} more: pmcoach history {person}", zh="另有 {count} 处：pmcoach history {person}"
)
STEPS = Text(en="Plan steps past their day", zh="过期的计划步骤")
ACTIONS = Text(en="Improvement plan", zh="改进计划")
ASK = Text(en="Worth asking", zh="可以问的")
ALSO = Text(en="Also open", zh="还有")
NEW = Text(en="New in the way", zh="新遇到的问题")
NEEDS = Text(en="{what}; needs: {need}", zh="{what}；需要：{need}")
MOOD_AND_LOAD = Text(en="Mood and load, 1 to 5", zh="心情与负荷（1-5）")
MOOD = Text(en="mood {values}", zh="心情 {values}")
LOAD = Text(en="load {values}", zh="负荷 {values}")
WHEN = Text(en="({first} to {last})", zh="（{first} 至 {last}）")
CALM = Text(
    en="Nothing is waiting and nothing is off. Ask what you do not know yet.",
    zh="没有欠账，也没有偏离。问问你还不知道的。",
)
SHUT = Text(
    en="Private  [sealed] in {count} {count:file|files}, the last {path}",
    zh="私密  [已加密] 共 {count} 个文件，最近的是 {path}",
)
SAID = Text(en="{words}{since}", zh="{words}{since}")
SINCE = Text(en=" (since {day})", zh="（{day} 起）")
FILES = Text(en="To mend in the files", zh="文件里要补的")
FOUND = Text(en="{says} ({code})", zh="{says}（{code}）")
MORE = Text(en="and {count} more: pmcoach lint", zh="另有 {count} 条：pmcoach lint")
MOST = 10  # findings for the files
QUESTIONS = 7
MOVES = 5
WEEKS = 6

Point = tuple[Text, Span]  # what is said, and the place it rests on


def page(row: Row, project: Project, lang: Lang, cells: int, found: Iterable[Finding] = ()) -> Page:
    """The brief of one person within a width; `found` is what the rules find about them."""
    last = _last_one_on_one(row.person, project)
    steps, actions = late_steps(row, project), open_actions(row, project)
    earlier = moved(project.current_goals(row.person.id), project, date.min)[: -len(row.moved) or None]
    planned = {(path, at) for _, path, at in (*steps, *actions)}
    planned.update((each.path, each.at) for each in (*row.moved, *earlier))
    untold_of = untold(found, [*places((*row.debts, *row.concerns)), *planned])
    talk = sorted((*row.concerns, *questions(untold_of)), key=by_weight)
    asked = [each for each in talk if each.question is not None][:QUESTIONS]
    rest = [each for each in talk if each not in asked and (each.path, each.at) not in planned]

    def place(says: Text, path: str, at: Path) -> Point:
        return says, where(path, at, project)

    listed: dict[Text, list[Point]] = {
        OWED: [place(debt.question or debt.says, debt.path, debt.at) for debt in row.debts],
        CARRIED: list(_carried(row.person, project)),
        STEPS: [place(*step) for step in steps],
        ACTIONS: [place(*action) for action in actions],
        ASK: [place(each.question or each.says, each.path, each.at) for each in asked],
        ALSO: [place(each.says, each.path, each.at) for each in rest],
        FILES: [found_at(each) for each in untold_of if each.question is None],
        NEW: [place(*each) for each in _new(row, project)],
    }
    blocks = {title: list(_points(title, points, lang, cells)) for title, points in listed.items()}
    goals = list(_goals(row, project.today, lang, cells, last.day if last is not None else None))
    since, before = (
        list(_moved(title, found, row, project, lang, cells))
        for title, found in ((MOVED, row.moved), (EARLIER, earlier))
    )
    mood = [*_mood(project.reports(row.person.id), lang, cells), *_shut(row.person, project, lang, cells)]
    lines: list[Line] = [*_title(row.person, last, project, lang, cells), ()]
    for block in (
        blocks[OWED], blocks[CARRIED], goals, since, before, blocks[STEPS], blocks[ACTIONS], blocks[NEW], blocks[ASK],
        blocks[ALSO], blocks[FILES], mood,
    ):  # fmt: skip
        if block:
            lines.extend((*block, ()))
    if not (row.debts or row.concerns or untold_of):
        lines.append(line(Span(CALM.say(lang), "dim")))
    while not lines[-1]:
        lines.pop()
    return Page(tuple(lines))


def found_at(finding: Finding) -> Point:
    """What a rule finds, with its code and place."""
    says = FOUND.fill(says=finding.message, code=finding.rule.code)
    return says, Span(f"{finding.path}:{finding.place.line}", "path")


def _last_one_on_one(person: Person, project: Project) -> Review | None:
    """The last 1:1 before today."""
    reviews = held(person.id, ReviewKind.ONE_ON_ONE, project)
    return next((review for review in reversed(reviews) if review.day < project.today), None)


def _title(person: Person, last: Review | None, project: Project, lang: Lang, cells: int) -> list[Line]:
    before = FIRST if last is None else LAST.fill(day=day_short(last.day, project.today))
    title = TITLE.fill(name=person.name or person.id, day=project.today)
    return flowed(
        (line(Span(title.say(lang), "strong")), line(Span(before.say(lang), "dim"))), cells, 2, " · "
    )


def _points(title: Text, points: Sequence[Point], lang: Lang, cells: int) -> Iterator[Line]:
    """A numbered list under its heading, each point with its place; nothing where there is none."""
    if points:
        yield line(Span(title.say(lang), "strong"))
    shown = points[:MOST] if title is FILES else points
    for number, (says, at) in enumerate(shown, 1):
        said = line(f"{number:>3}  ", says.say(lang))
        yield from flowed((said, line(at)), cells, 5)
    if len(shown) < len(points):
        yield line("     ", Span(MORE.fill(count=len(points) - len(shown)).say(lang), "dim"))


def _carried(person: Person, project: Project) -> Iterator[Point]:
    """Topics of 1:1s that nobody finished; since when, where that is longer ago than the last one."""
    for topic in open_topics(person, project):
        since = SINCE.fill(day=day_short(topic.since, project.today))
        said = SAID.fill(words=topic.what, since=since if topic.again else "")
        yield said, where(topic.path, topic.at, project)


def _new(row: Row, project: Project) -> Iterator[Placed]:
    """Problems of the last seven days, which nothing else speaks of yet."""
    told = {(each.path, each.at) for each in (*row.debts, *row.concerns)}
    for thread in problems(row.person, project):
        place = (thread.last_path, thread.last_at)
        if thread.open and thread.weeks(project.today) == 1 and place not in told:
            says = NEEDS.fill(what=thread.latest, need=thread.need)
            yield says if thread.need else SAID.fill(words=thread.latest, since=""), *place


def _goals(row: Row, today: date, lang: Lang, cells: int, since: date | None) -> Iterator[Line]:
    yield line(Span(GOALS.say(lang), "strong"))
    if not row.standings:
        yield line("  ", Span(NO_GOALS.say(lang), "dim"))
    for standing in row.standings:
        yield from goal_lines(standing, today, lang, cells, since)


def _moved(
    title: Text, found: Sequence[Moved], row: Row, project: Project, lang: Lang, cells: int
) -> Iterator[Line]:
    """How the goals moved, the latest first."""
    shown = [(each.says, where(each.path, each.at, project)) for each in found[::-1][:MOVES]]
    yield from _points(title, shown, lang, cells)
    if len(found) > MOVES:
        more = MORE_MOVED.fill(count=len(found) - MOVES, person=row.person.id).say(lang)
        yield from folded(line("     ", Span(more, "dim")), cells, 5)


def _shut(person: Person, project: Project, lang: Lang, cells: int) -> Iterator[Line]:
    """How much is sealed that no key at hand opens."""
    records: list[Report | Review] = [*project.reports(person.id), *project.reviews(person.id)]
    shut = sorted(each.path for each in records if isinstance(each.private, Sealed))
    if shut:
        yield from flowed((line(SHUT.fill(count=len(shut), path=shut[-1]).say(lang)),), cells, 2)


def _mood(reports: Sequence[Report], lang: Lang, cells: int) -> Iterator[Line]:
    """How mood and load went over the last weeks. Shown here and nowhere else."""
    said = [
        (report.period.name, report.private.mood, report.private.load)
        for report in reports
        if isinstance(report.private, Report) and (report.private.mood or report.private.load)
    ][-WEEKS:]
    if said:
        mood = MOOD.fill(values=" ".join(str(value or "·") for _, value, _ in said))
        load = LOAD.fill(values=" ".join(str(value or "·") for _, _, value in said))
        when = WHEN.fill(first=said[0][0], last=said[-1][0])
        yield line(Span(MOOD_AND_LOAD.say(lang), "strong"))
        parts = (line("  ", mood.say(lang)), line(load.say(lang)), line(when.say(lang)))
        yield from flowed(parts, cells, 2, "   ")
