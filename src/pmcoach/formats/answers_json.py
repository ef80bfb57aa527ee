"""Answers about many workspaces as JSON, version 1."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from pmcoach.assess.tables.table import Cell
from pmcoach.json_text import dump
from pmcoach.org import Answer


def as_json(answers: Sequence[Answer]) -> str:
    """One object: the version, and each answer by its name, with its columns and an object a row."""
    return dump({"version": 1, "answers": [_answer(answer) for answer in answers]})


def _answer(answer: Answer) -> dict[str, Any]:
    rows = [
        {name: _plain(cell) for name, cell in zip(answer.columns, row, strict=True)} for row in answer.rows
    ]
    return {"name": answer.question.name, "columns": list(answer.columns), "rows": rows}


def _plain(cell: Cell) -> str | float | int | bool | None:
    match cell:
        case date():
            return cell.isoformat()
        case float():
            return round(cell, 6)
        case _:
            return cell
