"""What moved and what changed, for programs and to paste: moves of goals as JSON and Markdown, changes since a day as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pmcoach.assess.history.change import GONE, NO_DAY
from pmcoach.assess.history.moves import Move
from pmcoach.briefing.since import News
from pmcoach.formats.tables import in_markdown
from pmcoach.json_text import dump
from pmcoach.project import Project
from pmcoach.text import Lang, Text

ROW = Text(en="- {day} **{goal}** {moved} ({told})\n", zh="- {day} **{goal}** {moved}（{told}）\n")
TOLD = Text(en="{who}; {why}", zh="{who}；{why}")
UNCOMMITTED = Text(en="not committed", zh="未提交")
NO_WHY = Text(en="no reason given", zh="没有说明原因")


def moves_json(moves: Iterable[Move]) -> str:
    """Return one object: version, and a list of moves."""
    rows = [
        {
            "goal": move.goal,
            "path": move.path,
            "what": str(move.step.what),
            "item": move.step.item or None,
            "from": _value(move.step.before),
            "to": _value(move.step.after),
            "easier": move.step.easier,
            "day": move.day.isoformat(),
            "author": move.author or None,
            "commit": move.commit or None,
            "agreed": move.agreed,
            "why": move.why or None,
        }
        for move in moves
    ]
    return dump({"version": 1, "moves": rows})


def _value(said: str) -> str | None:
    """What a field was before or is now; None where nothing was said."""
    return None if said in (GONE, NO_DAY) else said


def moves_markdown(moves: Iterable[Move], lang: Lang) -> str:
    """Return a list with a line a move."""
    rows = []
    for move in moves:
        who = f"{in_markdown(move.author)} `{move.commit[:8]}`" if move.commit else UNCOMMITTED
        why = in_markdown(move.why) or (NO_WHY if move.unexplained else None)
        told = TOLD.fill(who=who, why=why) if why else who
        moved = in_markdown(move.step.shown.say(lang))
        rows.append(ROW.fill(day=move.day, goal=in_markdown(move.goal), moved=moved, told=told).say(lang))
    return "".join(rows)


def change_object(change: News, project: Project, lang: Lang) -> dict[str, Any]:
    """A change as JSON has it: a code for what it is and which way it goes, then whom it concerns and where it stands."""
    file = project.files.get(change.path)
    return {
        "kind": change.kind.value if change.kind is not None else None,
        "way": str(change.way),
        "person": change.person or None,
        "goal": change.goal or None,
        "message": change.says.say(lang),
        "path": change.path,
        "line": file.place(change.at).line if file is not None else None,
    }


def since_json(found: Iterable[News], said: str, project: Project, lang: Lang) -> str:
    """Return one object: version, the day, what was compared with, and a list of changes."""
    rows = [change_object(each, project, lang) for each in found]
    return dump({"version": 1, "today": project.today.isoformat(), "since": said, "changes": rows})
