"""The board as JSON, version 1. Mood, load, conflicts and rewards are never in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from pmcoach.assess.items.agenda import code_of
from pmcoach.assess.items.open_items import OpenItem
from pmcoach.assess.status.explain import code
from pmcoach.assess.status.health import Health
from pmcoach.assess.status.standing import Standing
from pmcoach.briefing.board import Board, LeadRow, PersonRow
from pmcoach.briefing.brief import Brief
from pmcoach.briefing.debts import Told
from pmcoach.briefing.own_week import OwnWeek
from pmcoach.briefing.talking_point import TalkingPoint
from pmcoach.formats.changes import change_object
from pmcoach.formats.json_format import finding_object
from pmcoach.json_text import dump
from pmcoach.project import Project
from pmcoach.rules.engine.result import Checked
from pmcoach.rules.engine.rule import Debt, Letter
from pmcoach.rules.engine.smart import Verdict
from pmcoach.text import Lang


def show(
    board: Board,
    smart: Mapping[str, Mapping[Letter, Verdict]],
    checked: Checked,
    project: Project,
    lang: Lang,
    brief: Brief | None = None,
) -> str:
    """Return one object: the day, who looks, people by need, goals by path, findings that are for all eyes, and the board's lines.

    `smart` has the verdicts of each goal id. With a brief, its lines stand under `brief` instead, the private ones too.
    """
    goals = sorted(board.standings, key=lambda standing: standing.goal.path)
    return dump(
        {
            **_head(board.today, project, board.viewer),
            "people": [_person(row) for row in board.rows],
            "goals": [_goal(standing, smart[standing.goal.id], board.today, lang) for standing in goals],
            "findings": _findings(checked, lang),
            **(_board(board, project, lang) if brief is None else {"brief": _brief(brief, lang)}),
        }
    )


def show_week(
    week: OwnWeek,
    smart: Mapping[str, Mapping[Letter, Verdict]],
    checked: Checked,
    project: Project,
    lang: Lang,
) -> str:
    """Return one object about a person's own week: the same head, their goals, their findings, and what the week holds."""
    due = [
        {
            "day": item.day.isoformat(),
            "sort": code_of(item.sort),
            "what": item.what or None,
            "path": item.path,
        }
        for item in week.due
    ]
    numbers = [
        {"goal": each.standing.goal.id, "day": each.day.isoformat(), "value": _number(each.value)}
        for each in week.goals
    ]
    return dump(
        {
            **_head(week.today, project, week.person.id),
            "people": [],
            "goals": [
                _goal(each.standing, smart[each.standing.goal.id], week.today, lang) for each in week.goals
            ],
            "findings": _findings(checked, lang),
            "week": {
                "late": [_told(told, lang) for told in week.late],
                "due": due,
                "next": numbers,
                "waiting": [_open(item) for item in week.waiting],
                "promised": [_open(item) for item in week.promised],
            },
        }
    )


def _head(today: date, project: Project, viewer: str) -> dict[str, Any]:
    """What every answer begins with: the version, the day, the workspace, who looks, whose workspace it is, and their team."""
    settings = project.settings
    lead = project.people.get(settings.lead)
    return {
        "version": 1,
        "today": today.isoformat(),
        "workspace": settings.id or None,
        "viewer": viewer or None,
        "lead": settings.lead or None,
        "team": None if lead is None else lead.team or None,
    }


def _findings(checked: Checked, lang: Lang) -> list[dict[str, Any]]:
    return [finding_object(each, lang) for each in checked.findings if not each.private]


def _board(board: Board, project: Project, lang: Lang) -> dict[str, Any]:
    """The lines of a board, all of them: debts, alarms, needs, changes, and the leads below."""
    return {
        "owed": [_told(told, lang) for told in board.owed],
        "alarms": [_told(told, lang) for told in board.alarms],
        "needs": [_told(told, lang) for told in board.needs],
        "since": board.since.isoformat() if board.since is not None else None,
        "changes": [change_object(each, project, lang) for each in board.changes],
        "leads": [_lead(each) for each in board.leads],
    }


def _told(told: Told, lang: Lang) -> dict[str, Any]:
    """A line of a board: what it is by its rule's code, of how many findings, for whom, and where it rests."""
    found = finding_object(told.point.finding, lang)
    debt = told.point.finding.rule.debt
    names = ("code", "name", "severity", "path", "line", "column", "person", "goal")
    return {
        **{name: found[name] for name in names},
        "debt": debt.value if debt is not None else None,
        "owed": told.point.finding.owed or None,
        "count": told.findings,
        "people": list(told.people),
        "message": told.point.says.say(lang),
    }


def _lead(row: LeadRow) -> dict[str, Any]:
    counted = Counter(standing.health for standing in row.standings)
    debts = (Debt.ASK, Debt.REPLY, Debt.ONE_ON_ONE, Debt.REVIEW)
    return {
        "id": row.person.id,
        "people": row.people,
        "overdue": {debt.value: row.overdue.get(debt, 0) for debt in debts},
        "goals": {str(health): counted[health] for health in Health},
    }


def _open(item: OpenItem) -> dict[str, Any]:
    """Something open: what it is, who has to act for whom, by when."""
    return {
        "kind": str(item.kind),
        "what": item.what,
        "owner": item.owner or None,
        "for": item.asked or None,
        "by": item.by.isoformat() if item.by is not None else None,
        "path": item.path,
    }


def _brief(brief: Brief, lang: Lang) -> dict[str, Any]:
    """A brief as it stands on the page: its lines, then mood and load, then what is sealed."""
    last = brief.last.day.isoformat() if brief.last is not None else None
    lines = [_line(name, point, lang) for name, points in brief.blocks() for point in points]
    files = [_line("files", TalkingPoint(each, each.message, None), lang) for each in brief.files]
    mood = [{"period": each.period.name, "mood": each.mood, "load": each.load} for each in brief.mood]
    return {
        "person": brief.person.id,
        "last": last,
        "lines": [*lines, *files],
        "mood": mood,
        "sealed": list(brief.sealed),
        "colleague": brief.colleague,
    }


def _line(block: str, point: TalkingPoint, lang: Lang) -> dict[str, Any]:
    """A line of a brief: what is said and asked, by which rule, where it rests, and who has to act."""
    found = finding_object(point.finding, lang)
    return {
        "block": block,
        **{
            name: found[name]
            for name in ("code", "name", "severity", "path", "line", "column", "person", "goal")
        },
        "message": point.says.say(lang),
        "question": point.question.say(lang) if point.question is not None else None,
        "owed": point.finding.owed or None,
        "private": point.private,
    }


def _person(row: PersonRow) -> dict[str, Any]:
    counted = row.health
    return {
        "id": row.person.id,
        "name": row.person.name,
        "report": None
        if row.submission is None
        else {"state": str(row.submission.state), "period": row.submission.period.name},
        "goals": {str(health): counted[health] for health in Health},
        "asks_to_lead": row.asks_to_lead,
        "open_problems": row.open_problems,
        "actions_overdue": row.actions_overdue,
        "last_review": row.last_review.isoformat() if row.last_review else None,
        "next_review": row.next_review.isoformat() if row.next_review else None,
    }


def _goal(standing: Standing, smart: Mapping[Letter, Verdict], today: date, lang: Lang) -> dict[str, Any]:
    goal, aim = standing.goal, standing.aim
    seen = standing.current if standing.way is not None and not standing.early else None
    return {
        "id": goal.id,
        "title": goal.title,
        "owner": goal.owner or None,
        "kind": str(goal.kind),
        "level": str(goal.level),
        "parent": goal.parent or None,
        "health": str(standing.health),
        "claimed": str(standing.claimed) if standing.claimed else None,
        "confidence": standing.confidence.value if standing.confidence else None,
        "progress": _number(standing.progress),
        "expected": None if standing.early else _number(standing.expected),
        "expected_on": seen.counts_on.isoformat() if seen is not None else None,
        "current": _number(standing.current.value) if standing.current else None,
        "baseline": _number(aim.baseline.value) if aim.baseline else None,
        "target": _number(aim.level),
        "unit": aim.unit or None,
        "forecast": _number(standing.forecast),
        "forecast_low": _number(standing.low),
        "forecast_high": _number(standing.high),
        "due": standing.due.isoformat(),
        "data_age_days": standing.age(today),
        "smart": {str(letter): verdict.met for letter, verdict in smart.items()},
        "smart_basis": {
            str(letter): str(verdict.basis) if verdict.basis else None for letter, verdict in smart.items()
        },
        "why": [{"code": code(reason), "message": reason.say(lang)} for reason in standing.why],
    }


def _number(value: float | None) -> float | int | None:
    """A number of at most four places; whole numbers without a point."""
    if value is None:
        return None
    short = round(value, 4)
    return int(short) if short == int(short) and abs(short) < 1e15 else short
