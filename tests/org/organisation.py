"""A made-up organisation as its tables: a company's workspace and many teams', week after week, as their CI exports them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from pmcoach.assess.tables.catalogue import TABLES
from pmcoach.assess.tables.table import VERSION, Table
from pmcoach.formats.parquet import as_parquet
from pmcoach.formats.table_files import rows
from pmcoach.rules.finding_table import FINDINGS

Rows = list[dict[str, Any]]
LAST = date(2026, 11, 20)
WEEK = timedelta(7)
COMPANY = "hq"
WISHES = ("retention", "growth", "quality", "cost", "trust")
HEALTH = ("on_track", "on_track", "on_track", "at_risk", "off_track", "unknown", "too_early")
STATES = ("on_time",) * 7 + ("late", "missing", "on_leave")
RULES = (
    ("S101", "vague-title", "warning"),
    ("M103", "no-baseline", "warning"),
    ("E007", "unknown-reference", "error"),
)
BY_NAME: Mapping[str, Table] = {table.name: table for table in (*TABLES, FINDINGS)}


class Team(NamedTuple):
    """A workspace: its id, its lead, who is in it, and what draws its luck."""

    id: str
    lead: str
    people: tuple[str, ...]
    seed: str

    @property
    def all(self) -> tuple[str, ...]:
        """Everybody, the lead first."""
        return (self.lead, *self.people)


def teams(count: int, kinds: int = 0) -> Iterator[Team]:
    """The company's workspace, then so many teams; with `kinds`, as many different stories at most."""
    yield Team(COMPANY, "boss", (), COMPANY)
    for number in range(1, count + 1):
        kind = number % kinds if kinds else number
        people = tuple(f"pm-{kind:03}-{each}" for each in range(1, 5 + kind % 4))
        yield Team(f"team-{number:03}", f"lead-{kind:03}", people, f"team {kind}")


def weeks(count: int) -> list[date]:
    """The last Fridays, the earliest first."""
    return [LAST - WEEK * each for each in reversed(range(count))]


def written(folder: Path, count: int, days: int, kinds: int = 0) -> int:
    """Write the tables of so many teams on so many Fridays; return how many files that are."""
    files = 0
    told: dict[tuple[str, date], dict[str, Rows]] = {}
    for team in teams(count, kinds):
        for today in weeks(days):
            key = (team.seed, today)
            if key not in told:
                told[key] = {name: list(found) for name, found in story(team, today).items()}
            for name, found in told[key].items():
                put(folder, name, team.id, today, found)
                files += 1
    return files


def put(folder: Path, name: str, workspace: str, today: date, found: Rows) -> Path:
    """Write one table of a workspace on a day, where `export tables` puts it."""
    table = BY_NAME[name]
    path = folder / name / f"workspace={workspace}" / f"as_of={today}" / "part.parquet"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(as_parquet(table, rows(table, found, (workspace, today, "0" * 40))))
    return path


def story(team: Team, today: date) -> dict[str, Rows]:
    """All tables of a team as they stand on a day: what was before stays."""
    goals = list(_goals(team, today))
    reports, asks, meetings = (
        list(_reports(team, today)),
        list(_asks(team, today)),
        list(_meetings(team, today)),
    )
    return {
        "workspaces": [_workspace(team, goals)],
        "people": [_person(team, each, today) for each in team.all],
        "goals": goals,
        "goal_values": list(_values(goals, today)),
        "steps": [
            {"goal": goal["goal"], "step": step, "what": f"step {step}", "owner": goal["owner"],
             "due": goal["start"] + WEEK * 4 * step, "late": goal["status"] == "active" and step == 1, "path": goal["path"]}
            for goal in goals for step in (1, 2, 3)
        ],
        "reports": reports,
        "asks": asks,
        "actions": list(_actions(team, today)),
        "meetings": meetings,
        "moves": list(_moves(team, goals, today)),
        "findings": list(_findings(team, goals, today)),
    }  # fmt: skip


def _luck(*parts: object) -> Random:
    return Random(" ".join(map(str, parts)))


def _workspace(team: Team, goals: Rows) -> dict[str, Any]:
    return {
        "schema_version": VERSION, "lead": team.lead, "team": team.seed.title(), "language": "en",
        "reports_every": "weekly", "one_on_ones_every": "weekly", "people": len(team.all),
        "open_goals": sum(goal["status"] == "active" for goal in goals),
    }  # fmt: skip


def _person(team: Team, name: str, today: date) -> dict[str, Any]:
    luck = _luck(team.seed, name, today)
    overdue = today - timedelta(luck.randrange(1, 30)) if name != team.lead and luck.random() < 0.2 else None
    return {
        "person": name, "name": name.title(), "role": "PM", "team": team.seed.title(), "lead": None if name == team.lead else team.lead,
        "joined": date(2024, 1, 8), "here": True, "away": luck.random() < 0.05,
        "next_one_on_one": None if overdue else today + timedelta(5), "one_on_one_overdue_since": overdue, "path": f"people/{name}.yaml",
    }  # fmt: skip


def _quarters(today: date) -> Iterator[tuple[str, date, date]]:
    """Name, first and last day of each quarter that has begun by a day, from the end of 2024."""
    year, quarter = 2024, 4
    while (first := date(year, 3 * quarter - 2, 1)) <= today:
        year, quarter = (year, quarter + 1) if quarter < 4 else (year + 1, 1)
        named = f"{first.year}-Q{(first.month + 2) // 3}"
        yield named, first, date(year, 3 * quarter - 2, 1) - timedelta(1)


def _goals(team: Team, today: date) -> Iterator[dict[str, Any]]:
    if team.id == COMPANY:
        for year in range(2024, today.year + 1):
            for wish in WISHES:
                whole = (f"{year}", date(year, 1, 1), date(year, 12, 31))
                yield _goal(team, f"{wish}-{year}", "company", team.lead, None, whole, today)
        return
    for quarter in _quarters(today):
        luck = _luck(team.seed, quarter[0])
        for number in (1, 2):
            above = (
                f"{COMPANY}/{luck.choice(WISHES)}-{quarter[1].year}"
                if luck.random() < 0.95 and (team.seed, number) != ("team 1", 2)
                else f"{COMPANY}/nowhere"
            )
            yield _goal(team, f"team-{number}-{quarter[0].lower()}", "team", team.lead, above, quarter, today)
        for person in team.people:
            for number in (1, 2):
                above = luck.choice(
                    (
                        f"team-1-{quarter[0].lower()}",
                        f"team-2-{quarter[0].lower()}",
                        f"{COMPANY}/growth-{quarter[1].year}",
                    )
                )
                yield _goal(
                    team, f"{person}-{number}-{quarter[0].lower()}", "person", person, above, quarter, today
                )


def _goal(
    team: Team,
    name: str,
    level: str,
    owner: str,
    parent: str | None,
    period: tuple[str, date, date],
    today: date,
) -> dict[str, Any]:
    luck, now = _luck(team.seed, name), _luck(team.seed, name, today)
    folder, first, last = period
    over = last < today
    status = "dropped" if over and luck.random() < 0.1 else "done" if over else "active"
    health = (
        "dropped"
        if status == "dropped"
        else luck.choice(("done", "done", "missed"))
        if over
        else now.choice(HEALTH)
    )
    gone = min(1.0, max(0.0, (today - first).days / max((last - first).days, 1)))
    target = float(luck.randrange(10, 100))
    known = health not in ("unknown", "too_early")
    return {
        "goal": name, "period": folder, "title": f"{name}: from 0 to {target:g} %", "owner": owner, "kind": "goal", "level": level,
        "parent": parent, "weight": 50.0, "status": status, "health": health, "start": first, "due": last, "agreed_on": first,
        "agreed_by": "boss", "metric": "share", "unit": "%", "baseline": 0.0, "target": target,
        "value": round(target * gone * luck.uniform(0.5, 1.1), 2) if known else None,
        "value_on": min(last, today - timedelta(now.randrange(0, 45))) if known else None,
        "progress": round(gone * luck.uniform(0.5, 1.1), 6) if known else None, "expected": round(gone, 6) if known else None,
        "confidence": float(now.randrange(0, 11)), "guardrails_broken": int(now.random() < 0.05),
        "closed_on": last if over else None, "path": f"goals/{folder}/{name}.yaml",
    }  # fmt: skip


def _values(goals: Rows, today: date) -> Iterator[dict[str, Any]]:
    for goal in goals:
        luck, day = _luck(goal["goal"]), goal["start"] + WEEK
        while day <= min(today, goal["due"]):
            value = round(luck.uniform(0, goal["target"]), 1)
            yield {
                "goal": goal["goal"],
                "day": day,
                "value": value,
                "unit": "%",
                "path": f"reports/{day}.yaml",
            }
            day += WEEK


def _fridays(today: date) -> Iterator[date]:
    day = date(2024, 11, 29)
    while day <= today:
        yield day
        day += WEEK


def _reports(team: Team, today: date) -> Iterator[dict[str, Any]]:
    for person in team.people:
        for friday in _fridays(today):
            luck = _luck(team.seed, person, friday)
            year, week, _ = friday.isocalendar()
            state = luck.choice(STATES)
            there = state in ("on_time", "late")
            replied = friday + timedelta(luck.randrange(1, 12))
            yield {
                "person": person, "lead": team.lead, "period": f"{year}-W{week:02}", "last_day": friday + timedelta(2), "due": friday,
                "state": state, "done": luck.randrange(1, 6) if there else 0, "undone": luck.randrange(0, 3), "next": 3,
                "replied_on": replied if there and replied <= today and luck.random() < 0.8 else None,
                "path": f"reports/{friday}/{person}.yaml" if there else None,
            }  # fmt: skip


def _asks(team: Team, today: date) -> Iterator[dict[str, Any]]:
    for person in team.people:
        for friday in list(_fridays(today))[::4]:
            luck = _luck("ask", team.seed, person, friday)
            ended = friday + timedelta(luck.randrange(3, 200))
            is_open = ended > today
            to = luck.choice((team.lead, team.lead, "boss", "lead-001", "the data team"))
            yield {
                "kind": luck.choice(("ask", "problem")), "person": person, "to": to, "what": f"help {friday}", "first": friday,
                "due": friday + timedelta(14), "times": luck.randrange(1, 4), "open": is_open,
                "late": is_open and friday + timedelta(14) < today, "ended": None if is_open else ended,
                "answer": None if is_open else "yes", "weeks": (min(today, ended) - friday).days // 7, "path": f"reports/{person}.yaml",
            }  # fmt: skip


def _actions(team: Team, today: date) -> Iterator[dict[str, Any]]:
    for person in team.people:
        for name, _, last in _quarters(today - timedelta(92)):
            luck = _luck("action", team.seed, person, name)
            done = last + timedelta(luck.randrange(10, 150))
            yield {
                "kind": "measure", "person": person, "owner": person, "what": f"improve {name}", "due": last + timedelta(45),
                "done": done if done <= today else None, "late": done > today > last + timedelta(45), "path": f"reviews/{name}/{person}.yaml",
            }  # fmt: skip


def _meetings(team: Team, today: date) -> Iterator[dict[str, Any]]:
    for person in team.people:
        for friday in _fridays(today):
            held = _luck("1:1", team.seed, person, friday).random() < 0.8
            if held or today - friday < WEEK * 8:
                yield {
                    "person": person, "lead": team.lead, "kind": "one_on_one", "period": str(friday), "held": friday if held else None,
                    "due": None if held else friday, "done": held, "path": f"reviews/{friday}/{person}.yaml" if held else None,
                }  # fmt: skip


def _moves(team: Team, goals: Rows, today: date) -> Iterator[dict[str, Any]]:
    for goal in goals:
        luck = _luck("move", team.seed, goal["goal"])
        for each in range(luck.choice((0, 0, 0, 1, 2))):
            day = goal["start"] + timedelta(20 + 20 * each)
            if day <= today:
                yield {
                    "goal": goal["goal"], "day": day, "field": luck.choice(("due", "target", "title")), "before": "1", "after": "2",
                    "easier": luck.choice((True, True, False, None)), "after_agreement": luck.random() < 0.5, "author": goal["owner"],
                    "why": luck.choice(("", "data came late")), "moved_in": f"{luck.getrandbits(40):010x}", "path": goal["path"],
                }  # fmt: skip


def _findings(team: Team, goals: Rows, today: date) -> Iterator[dict[str, Any]]:
    for goal in goals:
        luck = _luck("finding", team.seed, goal["goal"], today)
        if luck.random() < 0.15:
            code, name, severity = luck.choice(RULES)
            yield {
                "code": code, "name": name, "severity": severity, "person": goal["owner"], "goal": goal["goal"], "owed": goal["owner"],
                "path": goal["path"], "line": 1, "column": 1,
            }  # fmt: skip
