"""The board as JSON, version 1. Mood, load, conflicts and rewards are never in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pmcoach.assess.status.health import Health
from pmcoach.assess.status.standing import Standing
from pmcoach.briefing.board import Board, Row
from pmcoach.briefing.brief import Brief
from pmcoach.briefing.talking_point import TalkingPoint
from pmcoach.formats.json_format import finding_object
from pmcoach.json_text import dump
from pmcoach.rules.engine.result import Checked
from pmcoach.rules.engine.rule import Letter
from pmcoach.rules.engine.smart import Verdict
from pmcoach.text import Lang


def show(
    board: Board,
    smart: Mapping[str, Mapping[Letter, Verdict]],
    checked: Checked,
    lang: Lang,
    brief: Brief | None = None,
) -> str:
    """Return one object: the day, people by need, goals by path, findings that are for all eyes.

    `smart` has the verdicts of each goal id. With a brief, every line of it stands under `brief`, the private ones too.
    """
    goals = sorted(board.standings, key=lambda standing: standing.goal.path)
    return dump(
        {
            "version": 1,
            "today": board.today.isoformat(),
            "people": [_person(row) for row in board.rows],
            "goals": [_goal(standing, smart[standing.goal.id], board, lang) for standing in goals],
            "findings": [finding_object(each, lang) for each in checked.findings if not each.private],
            **({} if brief is None else {"brief": _brief(brief, lang)}),
        }
    )


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


def _person(row: Row) -> dict[str, Any]:
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


def _goal(standing: Standing, smart: Mapping[Letter, Verdict], board: Board, lang: Lang) -> dict[str, Any]:
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
        "data_age_days": standing.age(board.today),
        "smart": {str(letter): verdict.met for letter, verdict in smart.items()},
        "smart_basis": {
            str(letter): str(verdict.basis) if verdict.basis else None for letter, verdict in smart.items()
        },
        "why": [text.say(lang) for text in standing.why],
    }


def _number(value: float | None) -> float | int | None:
    """A number of at most four places; whole numbers without a point."""
    if value is None:
        return None
    short = round(value, 4)
    return int(short) if short == int(short) and abs(short) < 1e15 else short
