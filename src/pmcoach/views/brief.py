"""The brief before a 1:1: what the lead owes first, then goals, then what to ask; each line with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pmcoach.assess.board import Row
from pmcoach.assess.cadence import held
from pmcoach.assess.reasons import rounded
from pmcoach.assess.standing import Standing
from pmcoach.page import Cell, Line, Page, Span, folded, line
from pmcoach.project import Project
from pmcoach.records.choice import Direction, ReviewKind
from pmcoach.records.person import Person
from pmcoach.records.report import Report
from pmcoach.text import Lang, Text
from pmcoach.views.board import claim, share
from pmcoach.views.words import amount, bar, day_short, health_span, where

TITLE = Text(en="{name} · 1:1 on {day}", zh="{name} · 一对一 {day}")
LAST = Text(en="last {day}", zh="上次 {day}")
FIRST = Text(en="the first one", zh="第一次")
OWED = Text(en="You first", zh="你先说的")
CARRIED = Text(en="Left open last time", zh="上次没谈完的")
GOALS = Text(en="Goals", zh="目标")
NO_GOALS = Text(en="no goal in these days", zh="这段时间没有目标")
STEPS = Text(en="Plan steps past their day", zh="过期的计划步骤")
STEP = Text(en="{goal}: {step}, due {day}", zh="{goal}：{step}，应在 {day} 完成")
ACTIONS = Text(en="Improvement plan", zh="改进计划")
ACTION = Text(en="{do}, due {due}; expected: {effect}", zh="{do}，{due} 前；预期效果：{effect}")
ASK = Text(en="Worth asking", zh="可以问的")
ALSO = Text(en="Also open", zh="还有")
MOOD = Text(en="Mood and load, 1 to 5", zh="心情与负荷（1-5）")
MOOD_LINE = Text(
    en="mood {mood}   load {load}   ({first} to {last})",
    zh="心情 {mood}   负荷 {load}   （{first} 至 {last}）",
)
CALM = Text(
    en="Nothing is waiting and nothing is off. Ask what you do not know yet.",
    zh="没有欠账，也没有偏离。问问你还不知道的。",
)
SHOULD = Text(en="should be {value}", zh="应有 {value}")
SINCE = Text(en="since last time {moved}", zh="比上次 {moved}")
SURE = Text(en="sure", zh="信心")
QUESTIONS = 7
WEEKS = 6


def page(row: Row, project: Project, lang: Lang, cells: int) -> Page:
    """The brief of one person within a width."""
    asked = [each for each in row.concerns if each.question is not None][:QUESTIONS]
    rest = [each for each in row.concerns if each not in asked]
    blocks = [
        _title(row.person, project, lang),
        _notices(
            OWED,
            [(debt.question or debt.says, debt.path, debt.at) for debt in row.debts],
            project,
            lang,
            cells,
        ),
        _carried(row.person, project, lang, cells),
        _goals(row, project, lang, cells),
        _steps(row, project, lang, cells),
        _actions(row.person, project, lang, cells),
        _notices(
            ASK, [(each.question or each.says, each.path, each.at) for each in asked], project, lang, cells
        ),
        _notices(ALSO, [(each.says, each.path, each.at) for each in rest], project, lang, cells),
        _mood(project.reports(row.person.id), project.today, lang),
    ]
    lines: list[Line] = []
    for block in blocks:
        rows = list(block)
        if rows:
            lines.extend((*rows, ()))
    if not row.debts and not row.concerns:
        lines.append(line(Span(CALM.say(lang), "dim")))
    while lines and not lines[-1]:
        lines.pop()
    return Page(tuple(lines))


def _title(person: Person, project: Project, lang: Lang) -> Iterator[Line]:
    before = [
        review for review in held(person.id, ReviewKind.ONE_ON_ONE, project) if review.day < project.today
    ]
    last = LAST.fill(day=day_short(before[-1].day, project.today)) if before else FIRST
    title = TITLE.fill(name=person.name or person.id, day=project.today).say(lang)
    yield line(Span(title, "strong"), Span(f" · {last.say(lang)}", "dim"))


def _notices(
    title: Text,
    notices: Sequence[tuple[Text, str, tuple[str | int, ...]]],
    project: Project,
    lang: Lang,
    cells: int,
) -> Iterator[Line]:
    """A numbered list, each line with its place."""
    if not notices:
        return
    yield line(Span(title.say(lang), "strong"))
    for number, (says, path, at) in enumerate(notices, 1):
        yield from folded(line(f"{number:>3}  ", says.say(lang), "  ", where(path, at, project)), cells, 5)


def _carried(person: Person, project: Project, lang: Lang, cells: int) -> Iterator[Line]:
    """Topics of the last 1:1 that had no outcome."""
    reviews = [
        review for review in held(person.id, ReviewKind.ONE_ON_ONE, project) if review.day < project.today
    ]
    if not reviews:
        return
    topics = [
        (Text(en="{what}", zh="{what}").fill(what=topic.what), reviews[-1].path, ("topics", index))
        for index, topic in enumerate(reviews[-1].topics)
        if topic.what and not topic.outcome
    ]
    yield from _notices(CARRIED, topics, project, lang, cells)


def _goals(row: Row, project: Project, lang: Lang, cells: int) -> Iterator[Line]:
    yield line(Span(GOALS.say(lang), "strong"))
    if not row.standings:
        yield line("  ", Span(NO_GOALS.say(lang), "dim"))
    since = _last_one_on_one(row.person, project)
    for standing in row.standings:
        yield from goal_lines(standing, project.today, lang, cells, since)


def _last_one_on_one(person: Person, project: Project) -> date | None:
    before = [
        each.day for each in held(person.id, ReviewKind.ONE_ON_ONE, project) if each.day < project.today
    ]
    return before[-1] if before else None


def goal_lines(
    standing: Standing, today: date, lang: Lang, cells: int, since: date | None = None
) -> Iterator[Line]:
    """A goal with its bar and numbers, what moved since a day, then why it stands where it does."""
    goal = standing.goal
    name = goal.metric.name if goal.metric is not None and goal.metric.name else goal.title
    head = line("  ", Span(goal.id, "code"), "  ", name, "  ", health_span(standing.health, lang))
    yield from folded(head, cells, 4)
    numbers = _numbers(standing, today, since, lang)
    if numbers:
        yield from folded(numbers, cells, 6)
    # The sentence with the numbers says what the bar shows.
    for text in standing.why:
        if not ("start" in text.values and numbers):
            yield from folded(line("    ", Span(text.say(lang), "dim")), cells, 4)


def _numbers(standing: Standing, today: date, since: date | None, lang: Lang) -> Line:
    """The way as a bar, the value and its day, what it should be, what moved, the owner's confidence."""
    aim, current = standing.aim, standing.current
    parts: list[Cell] = []
    if aim.level is not None and current is not None and standing.progress is not None:
        start = (
            aim.baseline.value
            if aim.baseline is not None
            else standing.values[0].value
            if standing.values
            else 0.0
        )
        bar_shown = bar(standing.progress, standing.expected)
        parts.append(f"    {amount(start)} {bar_shown} {amount(aim.level, aim.unit)}")
        parts.append(f"  {amount(current.value, aim.unit)} ({day_short(current.day, today)})")
        if standing.expected_value is not None and aim.direction is not Direction.MAINTAIN:
            value = amount(rounded(standing.expected_value, start, aim.level), aim.unit)
            parts.append(f"  {SHOULD.fill(value=value).say(lang)}")
        earlier = [value for value in standing.values if since is not None and value.day <= since]
        if earlier and earlier[-1] is not current:
            moved = round(current.value - earlier[-1].value, 6)
            shown = f"{'+' if moved > 0 else ''}{amount(moved, aim.unit)}" if moved else "±0"
            parts.append(f"  {SINCE.fill(moved=shown).say(lang)}")
    elif standing.progress is not None:
        parts.append(f"    {bar(standing.progress, standing.expected)} {share(standing.progress)}")
    if standing.confidence is not None:
        parts.extend((f"{'  ' if parts else '    '}{SURE.say(lang)} ", claim(standing)))
    return line(*parts)


def _steps(row: Row, project: Project, lang: Lang, cells: int) -> Iterator[Line]:
    late = [
        (
            STEP.fill(goal=s.goal.id, step=step.do, day=step.due),
            s.goal.path,
            ("plan", s.goal.plan.index(step)),
        )
        for s in row.standings
        for step in s.late
    ]
    yield from _notices(STEPS, late, project, lang, cells)


def _actions(person: Person, project: Project, lang: Lang, cells: int) -> Iterator[Line]:
    """Measures agreed and not done."""
    open_ones = [
        (
            ACTION.fill(do=action.do, due=action.due or "—", effect=action.effect or "—"),
            review.path,
            ("actions", index),
        )
        for review in project.reviews(person.id)
        if review.day <= project.today
        for index, action in enumerate(review.actions)
        if action.done is None and action.do
    ]
    yield from _notices(ACTIONS, open_ones, project, lang, cells)


def _mood(reports: tuple[Report, ...], today: date, lang: Lang) -> Iterator[Line]:
    """How mood and load went over the last weeks. Shown here and nowhere else."""
    del today
    said = [
        (report.period.name, report.private.mood, report.private.load)
        for report in reports
        if isinstance(report.private, Report) and (report.private.mood or report.private.load)
    ][-WEEKS:]
    if said:
        mood = " ".join(str(value) if value else "·" for _, value, _ in said)
        load = " ".join(str(value) if value else "·" for _, _, value in said)
        yield line(Span(MOOD.say(lang), "strong"))
        yield line("  ", MOOD_LINE.fill(mood=mood, load=load, first=said[0][0], last=said[-1][0]).say(lang))
