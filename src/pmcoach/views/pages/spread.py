"""Calibration on one screen: scores, distribution, self against lead, evidence, who has none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pmcoach.assess.phrasing import name_of
from pmcoach.assess.reviews.spread import Scores, distribution
from pmcoach.dates.period import Period
from pmcoach.page import Cell, Column, Line, Page, Styled, folded, line, line_width, table
from pmcoach.project import Project
from pmcoach.text import Lang, Text, number

TITLE = Text(en="Calibration {period}", zh="{period} 校准")
PERSON = Text(en="Person", zh="人")
SCORE = Text(en="Score", zh="得分")
OWN = Text(en="Self", zh="自评")
APART = Text(en="Gap", zh="自评−上级")
EVIDENCE = Text(en="Evidence", zh="证据")
LEAD = Text(en="Lead", zh="上级")
BEFORE = Text(en="Last", zh="上期")
GOALS = Text(en="Goals", zh="目标")
SAID = Text(en="{name} {value}", zh="{name} {value}")
BELOW = Text(en="{title}: {said}", zh="{title}：{said}")
MEAN = Text(en="mean {mean}, {count} appraised", zh="平均 {mean}，已评 {count} 人")
NONE = Text(en="No appraisal: {names}", zh="没有考核：{names}")
WITHOUT = Text(en="No evidence: {names}", zh="没有证据：{names}")
NOBODY = Text(en="nobody had a lead in {period}", zh="{period} 没有需要考核的人")
CURVE = Text(
    en="{share}% at the {end}: {wanted} of {count}, now {now}",
    zh="{end} {share}%：应 {wanted} 人（共 {count} 人），现 {now} 人",
)
TOP = Text(en="top (4 and more)", zh="高分（4 分及以上）")
LOW = Text(en="bottom (under 3)", zh="低分（3 分以下）")
NOT_THERE = "—"
Told = tuple[Text, Callable[[Scores], str]]
FAR = 1.0
BESIDE = 10  # cells: the score before a bar and the count behind it


def page(
    rows: Sequence[Scores],
    period: Period,
    project: Project,
    lang: Lang,
    cells: int,
    curve: tuple[int, int] | None = None,
) -> Page:
    """The table, then the distribution; a forced curve only where one is asked for."""
    if not rows:
        return Page((line(NOBODY.fill(period=period.name).say(lang)),))
    rated = [row for row in rows if row.weighted is not None]
    dimensions = [each.id for each in project.settings.dimensions] or sorted(
        {name for row in rows for name in row.scores}
    )
    titles = {each.id: each.title or each.id for each in project.settings.dimensions}
    many = len({row.person.lead for row in rated}) > 1
    if many:
        rated.sort(key=lambda row: row.person.lead)
    more = [
        (text, told)
        for text, told in ((BEFORE, _before), (GOALS, _goals))
        if any(told(row) != NOT_THERE for row in rated)
    ]
    lines: list[Line] = [line(Styled(TITLE.fill(period=period.name).say(lang), "strong")), ()]
    if rated:

        def laid(beside: Sequence[Told]) -> list[Line]:
            columns = [Column(PERSON.say(lang), flexible=True), Column(SCORE.say(lang), right=True)]
            if many:
                columns.insert(1, Column(LEAD.say(lang), flexible=True))
            columns += [Column(text.say(lang), right=True, flexible=True) for text, _ in beside]
            columns += [Column(titles.get(name, name), right=True, flexible=True) for name in dimensions]
            columns += [Column(text.say(lang), right=True, flexible=True) for text in (OWN, APART, EVIDENCE)]
            told = [each for _, each in beside]
            return table(
                columns,
                [_row(row, dimensions, _first(row, project, many=many), told) for row in rated],
                cells,
            )

        made = laid(more)
        beside = max(map(line_width, made)) <= cells
        lines.extend(made if beside else laid(()))
        for text, told in () if beside else more:  # too wide for columns
            said = tuple(SAID.fill(name=row.person.name or row.person.id, value=told(row)) for row in rated)
            lines.extend(folded(line(BELOW.fill(title=text, said=said).say(lang)), cells, 2))
        lines.append(())
        lines.extend(_distribution(rated, lang, cells))
        if curve is not None:
            lines.extend(_curve(rated, curve, lang))
        lines.append(())
    absent = tuple(row.person.name or row.person.id for row in rows if row.weighted is None)
    bare = tuple(row.person.name or row.person.id for row in rated if not row.evidence)
    for text, names in ((NONE, absent), (WITHOUT, bare)):
        if names:
            lines.extend(folded(line(Styled(text.fill(names=names).say(lang), "warn")), cells, 2))
    while lines and not lines[-1]:
        lines.pop()
    return Page(tuple(lines))


def _before(row: Scores) -> str:
    """The score of the period before."""
    return _score(row.before)


def _goals(row: Scores) -> str:
    """How many of the goals were reached, and the mean share of the way."""
    share = "" if row.attained is None else f" {round(row.attained * 100)}%"
    return f"{row.reached}/{row.goals}{share}" if row.goals else NOT_THERE


def _first(row: Scores, project: Project, *, many: bool) -> list[Cell]:
    """Who it is, and whose, where there are several leads."""
    name = row.person.name or row.person.id
    return [name, name_of(row.person.lead, project)] if many else [name]


def _row(
    row: Scores, dimensions: Sequence[str], first: list[Cell], more: Sequence[Callable[[Scores], str]]
) -> list[Cell]:
    scores: list[Cell] = [_score(row.scores.get(name)) for name in dimensions]
    apart = row.apart
    shown: Cell = "—" if apart is None else f"{apart:+.1f}"
    if apart is not None and abs(apart) >= FAR:
        shown = Styled(f"{apart:+.1f}", "warn")
    evidence: Cell = str(row.evidence) if row.evidence else Styled("0", "bad")
    score = Styled(_score(row.weighted), "strong")
    told: list[Cell] = [each(row) for each in more]
    return [*first, score, *told, *scores, _score(row.own), shown, evidence]


def _score(value: float | None) -> str:
    return NOT_THERE if value is None else number(round(value, 1))


def _distribution(rated: Sequence[Scores], lang: Lang, cells: int) -> Iterator[Line]:
    """A bar a score: a block a person, or a share of the screen where there are more."""
    counts = distribution(rated)
    scale = min(1.0, (cells - BESIDE) / max(counts))
    for score in (5, 4, 3, 2, 1):
        count = counts[score - 1]
        bar = "█" * max(int(count * scale), 1) if count else ""
        yield line(f"  {score}  ", Styled(bar, "code"), f" {count}" if count else Styled("·", "dim"))
    mean = sum(row.weighted or 0.0 for row in rated) / len(rated)
    yield line("  ", MEAN.fill(mean=number(round(mean, 2)), count=len(rated)).say(lang))


def _curve(rated: Sequence[Scores], curve: tuple[int, int], lang: Lang) -> Iterator[Line]:
    """How far the scores are from a forced curve."""
    count = len(rated)
    now = {
        TOP: sum((row.weighted or 0.0) >= 4 for row in rated),
        LOW: sum((row.weighted or 0.0) < 3 for row in rated),
    }
    for (end, there), share in zip(now.items(), curve, strict=True):
        filled = CURVE.fill(end=end, share=share, wanted=round(count * share / 100), count=count, now=there)
        yield line("  ", filled.say(lang))
