"""The week as a card, and the thanks in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pmcoach.assess.items.agenda import Item
from pmcoach.assess.items.recognition import Recognition
from pmcoach.assess.phrasing import day_short, name_of, period_short
from pmcoach.assess.schedule.submission import State
from pmcoach.assess.status.headline import in_short
from pmcoach.assess.status.headline import name_of as name_of_goal
from pmcoach.assess.status.health import NEED, Health
from pmcoach.assess.status.standing import Standing
from pmcoach.briefing.digest import AHEAD, Digest, Lesson
from pmcoach.briefing.talking_point import TalkingPoint
from pmcoach.project import Project
from pmcoach.records.kinds.catalogue import GOAL as GOAL_FILE
from pmcoach.text import Lang, Text, number, quantity
from pmcoach.views.cards.card import ROWS, Card, CardRow, Tone, card, row, section
from pmcoach.views.words import HEALTH_STYLE, WEEKDAYS

TITLE = Text(en="{team} · {week} · {weekday} {day}", zh="{team} · {week} · {day} {weekday}")
TEAM = Text(en="Team", zh="团队")
GOALS = Text(en="{count} {count:goal|goals}: {states}", zh="目标 {count}{count:|}：{states}")
STATE = Text(en="{count} {health}", zh="{health} {count}")
REPORTS = Text(
    en="Reports {period}: {there} of {all} in{rest}", zh="周报 {period}：{all} 份已交 {there} 份{rest}"
)
REST = Text(en="; {state}: {names}", zh="；{state}：{names}")
PAST = Text(en="Overdue", zh="已过期未完成")
HELP = Text(en="Needs help", zh="需要帮助")
GOAL = Text(en="{who} · {what}", zh="{who} · {what}")
COUNTED = Text(en="{name} ({current} of {level})", zh="{name}（现在 {current}，目标 {level}）")
VALUED = Text(en="{name} ({current} now, target {level})", zh="{name}（现在 {current}，目标 {level}）")
NEW = Text(en="{said}; {before} last week", zh="{said}；上周{before}")
BETTER = Text(en="Going well", zh="进展")
TURNED = Text(en="{who} · {what}: {before} → {after}", zh="{who} · {what}：{before} → {after}")
DONE = Text(en="done", zh="完成")
WAITING = Text(en="Waiting for an answer", zh="等答复")
ABOUT = Text(en="{who} · {says}", zh="{who} · {says}")
AHEAD_TITLE = Text(en="Next 7 days", zh="接下来 7 天")
ITEM = Text(en="{who} · {sort}: {what}", zh="{who} · {sort}：{what}")
LESSONS = Text(en="Learned", zh="学到的")
TRIAL = Text(en="{learned} (“{what}” {result})", zh="{learned}（“{what}”{result}）")
LINKED = Text(en="{what} {link}", zh="{what} {link}")
THANKS = Text(en="Thanks", zh="感谢")
THANKS_TITLE = Text(en="Thanks · {week}", zh="感谢 · {week}")
THANK = Text(en="{who} thanks {to}: {what}", zh="{who} 感谢 {to}：{what}")
IMPACT = Text(en="{what} ({impact})", zh="{what}（{impact}）")
FOOT = Text(en="All of it: pmcoach check", zh="看全部：pmcoach check")
TONES = {"good": Tone.GOOD, "warn": Tone.WARN, "bad": Tone.BAD}
MOST_AHEAD = 5
ABSENT = (State.MISSING, State.LATE, State.DUE, State.ON_LEAVE)


def digest_card(found: Digest, project: Project, lang: Lang) -> Card | None:
    """The week on one card; None for a workspace with nobody and nothing in it."""
    lead = project.people.get(project.settings.lead)
    title = TITLE.fill(
        team=lead.team if lead is not None and lead.team else TEAM,
        week=period_short(found.week, found.today),
        day=day_short(found.today, found.today),
        weekday=WEEKDAYS[found.today.weekday()],
    )
    sections = (
        section(HELP.say(lang), _trouble(found, project, lang), 5),
        section(PAST.say(lang), _past(found, project, lang), 4),
        section(BETTER.say(lang), _better(found, project, lang), 4),
        section(WAITING.say(lang), about(found.waits, project, lang), 4),
        section(AHEAD_TITLE.say(lang), _ahead(found, project, lang), MOST_AHEAD),
        section(LESSONS.say(lang), _lessons(found.lessons, project, lang), 4),
        section(THANKS.say(lang), _thanks(found.thanks, project, lang), 4),
    )
    facts = (_goals(found, lang), _reports(found, lang))
    return card(lang, title.say(lang), facts, sections, FOOT.say(lang))


def thanks_card(found: Iterable[Recognition], project: Project, lang: Lang) -> Card | None:
    """The thanks of the week; None where nobody was thanked."""
    today = project.today
    year, week, _ = today.isocalendar()
    del year
    title = THANKS_TITLE.fill(week=f"W{week:02}").say(lang)
    rows = section("", _thanks(found, project, lang), 2 * ROWS)
    return card(lang, title, (), (rows,))


def state(standing: Standing, lang: Lang) -> tuple[str, Tone]:
    """A goal's state as a tag."""
    return standing.health.label.say(lang), TONES.get(HEALTH_STYLE[standing.health], Tone.PLAIN)


def about(points: Iterable[TalkingPoint], project: Project, lang: Lang) -> Iterator[CardRow]:
    """What was found, each with the name of the person it concerns; who has to act can be called."""
    for point in points:
        found = point.finding
        who = name_of(found.briefs[0], project) if found.briefs else "—"
        called = found.owed if found.owed in project.people else ""
        yield row(ABOUT.fill(who=who, says=point.says).say(lang), who=called)


def counted(standings: Iterable[Standing], lang: Lang) -> str:
    """How many goals are in each state, the worst first; empty where there are none."""
    states = Counter(standing.health for standing in standings)
    worst = sorted(Health, key=lambda each: -NEED.get(each, 0))
    said = [
        STATE.fill(health=health.label, count=states[health]).say(lang) for health in worst if states[health]
    ]
    return GOALS.fill(count=states.total(), states=" · ".join(said)).say(lang) if said else ""


def _goals(found: Digest, lang: Lang) -> str:
    return counted(found.standings, lang)


def _reports(found: Digest, lang: Lang) -> str:
    """How many of the reports due are there, and whose are not."""
    owed = [(person, state) for person, state in found.submissions if state is not State.NOT_OWED]
    if found.due is None or not owed:
        return ""
    said = {state: [person for person, each in owed if each is state] for state in ABSENT}
    rest = "".join(
        REST.fill(state=state.label, names=tuple(person.name or person.id for person in people)).say(lang)
        for state, people in said.items()
        if people
    )
    there = len(owed) - sum(len(said[state]) for state in ABSENT if state is not State.LATE)
    period = period_short(found.due, found.today)
    return REPORTS.fill(period=period, there=there, all=len(owed), rest=rest).say(lang)


def _trouble(found: Digest, project: Project, lang: Lang) -> Iterator[CardRow]:
    """What is new since last week comes first."""
    before = {turn.standing.goal.path: turn.before for turn in found.worse}
    for standing in sorted(found.trouble, key=lambda each: each.goal.path not in before):
        path = standing.goal.path
        said = GOAL.fill(who=name_of(standing.goal.owner, project) or "—", what=_today(standing))
        if path in before:
            said = NEW.fill(said=said, before=before[path].label)
        yield row(said.say(lang), *state(standing, lang), path=path)


def _today(standing: Standing) -> Text:
    """Where a goal stands, with its value of today: one that the reason already names is not said twice."""
    said = in_short(standing)
    if standing.way is None or standing.hold is not None or "current" in said.values["why"].values:
        return said
    return said.fill(name=_valued(standing))


def _valued(standing: Standing) -> Text | str:
    """What a goal is about, with today's value beside its target while it is open."""
    name, way, unit = name_of_goal(standing), standing.way, standing.aim.unit
    if way is None or not standing.goal.open:
        return name
    if way.start == 0 and way.level > 0 and "%" not in unit:
        return COUNTED.fill(name=name, current=number(way.current.value), level=quantity(way.level, unit))
    current, level = quantity(way.current.value, unit), quantity(way.level, unit)
    return VALUED.fill(name=name, current=current, level=level)


def _past(found: Digest, project: Project, lang: Lang) -> Iterator[CardRow]:
    """What is past its day, what concerns most first; a goal that needs help is told there."""
    told = {standing.goal.path for standing in found.trouble}
    late = (item for item in found.past if item.sort is not AHEAD[0] or item.path not in told)
    for item in sorted(late, key=lambda item: (AHEAD.index(item.sort), item.day)):
        yield _item(item, found, project, lang)


def _better(found: Digest, project: Project, lang: Lang) -> Iterator[CardRow]:
    for turn in found.better:
        goal, after = turn.standing.goal, turn.standing.health
        filled = {"who": name_of(goal.owner, project), "what": _valued(turn.standing)}
        said = TURNED.fill(**filled, before=turn.before.label, after=after.label)
        if turn.before is after:  # closed this week, as it stood the week before
            said = GOAL.fill(**filled)
        yield row(said.say(lang), *state(turn.standing, lang), path=goal.path)
    for goal, step in found.steps:
        who = name_of(step.owner or goal.owner, project)
        yield row(GOAL.fill(who=who, what=step.do).say(lang), DONE.say(lang), Tone.GOOD, path=goal.path)


def _ahead(found: Digest, project: Project, lang: Lang) -> Iterator[CardRow]:
    """What concerns most, in the order of its days."""
    chosen = sorted(found.ahead, key=lambda item: (AHEAD.index(item.sort), item.day))
    shown = chosen[:MOST_AHEAD]
    for item in (*sorted(shown, key=lambda item: item.day), *chosen[MOST_AHEAD:]):
        yield _item(item, found, project, lang)


def _item(item: Item, found: Digest, project: Project, lang: Lang) -> CardRow:
    goal = project.goal(item.what)
    what = goal.title if goal is not None and item.sort is AHEAD[0] else item.what
    said = ITEM.fill(who=name_of(item.person, project) or "—", sort=item.sort, what=what)
    path = item.path if item.path.startswith(f"{GOAL_FILE.folder}/") else ""
    return row(said.say(lang), day_short(item.day, found.today), path=path)


def _lessons(found: Iterable[Lesson], project: Project, lang: Lang) -> Iterator[CardRow]:
    """What was learned and by whom, with its link, or the experiment that taught it."""
    for each in found:
        what: Text | str = LINKED.fill(what=each.what, link=each.link) if each.link else each.what
        if each.trial is not None and each.trial.result is not None:
            what = TRIAL.fill(learned=each.what, what=each.trial.hypothesis, result=each.trial.result.label)
        yield row(GOAL.fill(who=name_of(each.who, project) or "—", what=what).say(lang))


def _thanks(found: Iterable[Recognition], project: Project, lang: Lang) -> Iterator[CardRow]:
    for each in found:
        what: Text | str = each.what or "♥"
        if each.impact:
            what = IMPACT.fill(what=what, impact=each.impact)
        filled = {"who": name_of(each.by, project), "to": name_of(each.to, project), "what": what}
        yield row(THANK.fill(**filled).say(lang))
