"""The brief before a 1:1: what the lead owes first, then goals, then what to ask; each line with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pmcoach.assess.acts import acts
from pmcoach.assess.board import Row
from pmcoach.assess.cadence import held
from pmcoach.assess.moved import Moved, moved
from pmcoach.assess.spoken import day_short, name_of
from pmcoach.assess.threads import problems
from pmcoach.document.place import Path
from pmcoach.page import Line, Page, Span, flowed, folded, line
from pmcoach.project import Project
from pmcoach.records.choice import ReviewKind
from pmcoach.records.entries import entries
from pmcoach.records.person import Person
from pmcoach.records.report import Report
from pmcoach.records.review import Review
from pmcoach.text import Lang, Text
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
STEP = Text(en="{goal}: {step}, due {day}", zh="{goal}：{step}，应在 {day} 完成")
ACTIONS = Text(en="Improvement plan", zh="改进计划")
ACTION = Text(en="{who}{do}{by}{effect}", zh="{who}{do}{by}{effect}")
WHO = Text(en="{name}: ", zh="{name}：")
BY = Text(en=", by {day}", zh="，{day} 前")
WAS_DUE = Text(en=", was due {day}", zh="，应在 {day} 完成")
EFFECT = Text(en="; expected: {effect}", zh="；预期效果：{effect}")
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
SAID = Text(en="{words}", zh="{words}")
QUESTIONS = 7
MOVES = 5
WEEKS = 6

Point = tuple[Text, str, Path]  # what is said, and the place it rests on


def page(row: Row, project: Project, lang: Lang, cells: int) -> Page:
    """The brief of one person within a width."""
    last = _last_one_on_one(row.person, project)
    steps, actions = list(_steps(row, project)), list(_actions(row, project))
    earlier = moved(project.current_goals(row.person.id), project, date.min)[: -len(row.moved) or None]
    told = {(path, at) for _, path, at in (*steps, *actions)}
    told.update((each.path, each.at) for each in (*row.moved, *earlier))
    asked = [each for each in row.concerns if each.question is not None][:QUESTIONS]
    rest = [each for each in row.concerns if each not in asked and (each.path, each.at) not in told]
    listed: dict[Text, list[Point]] = {
        OWED: [(debt.question or debt.says, debt.path, debt.at) for debt in row.debts],
        CARRIED: list(_carried(last)),
        STEPS: steps,
        ACTIONS: actions,
        ASK: [(each.question or each.says, each.path, each.at) for each in asked],
        ALSO: [(each.says, each.path, each.at) for each in rest],
        NEW: list(_new(row, project)),
    }
    blocks = {title: list(_points(title, points, project, lang, cells)) for title, points in listed.items()}
    goals = list(_goals(row, project.today, lang, cells, last.day if last is not None else None))
    since, before = (
        list(_moved(title, found, row, project, lang, cells))
        for title, found in ((MOVED, row.moved), (EARLIER, earlier))
    )
    mood = list(_mood(project.reports(row.person.id), lang, cells))
    lines: list[Line] = [*_title(row.person, last, project, lang, cells), ()]
    for block in (
        blocks[OWED], blocks[CARRIED], goals, since, before, blocks[STEPS], blocks[ACTIONS], blocks[NEW], blocks[ASK],
        blocks[ALSO], mood,
    ):  # fmt: skip
        if block:
            lines.extend((*block, ()))
    if not (row.debts or row.concerns or blocks[NEW]):
        lines.append(line(Span(CALM.say(lang), "dim")))
    while not lines[-1]:
        lines.pop()
    return Page(tuple(lines))


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


def _points(title: Text, points: Sequence[Point], project: Project, lang: Lang, cells: int) -> Iterator[Line]:
    """A numbered list under its heading, each point with its place; nothing where there is none."""
    if points:
        yield line(Span(title.say(lang), "strong"))
    for number, (says, path, at) in enumerate(points, 1):
        said = line(f"{number:>3}  ", says.say(lang))
        yield from flowed((said, line(where(path, at, project))), cells, 5)


def _carried(last: Review | None) -> Iterator[Point]:
    """Topics of the last 1:1 that had no outcome."""
    if last is None:
        return
    for at, topic in entries(last, "topics"):
        if topic.what and not topic.outcome:
            yield SAID.fill(words=topic.what), last.path, at


def _new(row: Row, project: Project) -> Iterator[Point]:
    """Problems of the last seven days, which nothing else speaks of yet."""
    told = {(each.path, each.at) for each in (*row.debts, *row.concerns)}
    for thread in problems(row.person, project):
        place = (thread.last_path, thread.last_at)
        if thread.open and thread.weeks(project.today) == 1 and place not in told:
            words = NEEDS if thread.need else SAID
            yield words.fill(what=thread.what, words=thread.what, need=thread.need), *place


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
    shown = [(each.says, each.path, each.at) for each in found[::-1][:MOVES]]
    yield from _points(title, shown, project, lang, cells)
    if len(found) > MOVES:
        more = MORE_MOVED.fill(count=len(found) - MOVES, person=row.person.id).say(lang)
        yield from folded(line("     ", Span(more, "dim")), cells, 5)


def _steps(row: Row, project: Project) -> Iterator[Point]:
    """Steps of the plans that should be done by now."""
    for standing in row.standings:
        goal = standing.goal
        for index, step in enumerate(goal.plan):
            if step in standing.late and step.due is not None:
                day = day_short(step.due, project.today)
                yield STEP.fill(goal=goal.id, step=step.do, day=day), goal.path, ("plan", index)


def _actions(row: Row, project: Project) -> Iterator[Point]:
    """Measures agreed and not done: the person's own, and those of others for them that the lead does not owe yet."""
    owed = {(debt.path, debt.at) for debt in row.debts}
    for act in acts(project):
        concerns = row.person.id in (act.of, act.owner) and not act.trial
        if not concerns or act.done is not None or (act.path, act.at) in owed:
            continue
        by: Text | str = ""
        if act.due is not None:
            by = (WAS_DUE if act.late(project.today) else BY).fill(day=day_short(act.due, project.today))
        yield (
            ACTION.fill(
                who="" if act.owner == row.person.id else WHO.fill(name=name_of(act.owner, project)),
                do=act.do,
                by=by,
                effect=EFFECT.fill(effect=act.effect) if act.effect else "",
            ),
            act.path,
            act.at,
        )


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
