"""Completion of what stands in the workspace, ids by file names alone; Typer offers those that begin as what is typed."""

from __future__ import annotations

import typer

from pmcoach.store.disk.names import goal_ids, person_ids
from pmcoach.store.disk.root import find_root


def people(context: typer.Context) -> list[str]:
    """The ids of people."""
    return person_ids(_root(context))


def goals(context: typer.Context) -> list[str]:
    """The ids of goals."""
    return goal_ids(_root(context))


def goals_and_people(context: typer.Context) -> list[str]:
    """The ids of goals, then of people."""
    return [*goals(context), *people(context)]


def codes() -> list[tuple[str, str]]:
    """The codes of rules, with their names."""
    from pmcoach.rules.catalogue import RULES

    return [(rule.code, rule.name) for rule in RULES]


def formats() -> list[str]:
    """The forms findings can be shown in."""
    from pmcoach.formats import FORMATS

    return list(FORMATS)


def sorts() -> list[str]:
    """The sorts of what is due."""
    from pmcoach.assess.items.agenda import SORTS

    return list(SORTS)


def _root(context: typer.Context) -> str:
    """The workspace the command is about: from the folder given before or after the command's name, else from here."""
    top = context.find_root()
    return find_root(top.obj.directory or top.params.get("directory") or ".") or ""
