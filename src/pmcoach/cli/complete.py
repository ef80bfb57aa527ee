"""Completion of what stands in the workspace; ids by file names alone."""

from __future__ import annotations

import typer

from pmcoach.cli.options import Given
from pmcoach.store.names import goal_ids, person_ids
from pmcoach.store.root import find_root


def people(context: typer.Context, incomplete: str) -> list[str]:
    """The ids of people that begin so."""
    return _beginning(person_ids(_root(context)), incomplete)


def goals(context: typer.Context, incomplete: str) -> list[str]:
    """The ids of goals that begin so."""
    return _beginning(goal_ids(_root(context)), incomplete)


def goals_and_people(context: typer.Context, incomplete: str) -> list[str]:
    """The ids of goals, then of people, that begin so."""
    return [*goals(context, incomplete), *people(context, incomplete)]


def codes(incomplete: str) -> list[tuple[str, str]]:
    """The codes of rules that begin so, with their names."""
    from pmcoach.rules import RULES

    return [(rule.code, rule.name) for rule in RULES if rule.code.startswith(incomplete.upper())]


def formats() -> list[str]:
    """The forms findings can be shown in."""
    from pmcoach.formats import FORMATS

    return list(FORMATS)


def _root(context: typer.Context) -> str:
    """The workspace the command is about: from the folder given before or after the command's name, else from here."""
    top = context.find_root()
    given = top.obj.directory if isinstance(top.obj, Given) else None
    return find_root(given or top.params.get("directory") or ".") or ""


def _beginning(names: list[str], incomplete: str) -> list[str]:
    return [name for name in names if name.startswith(incomplete)]
