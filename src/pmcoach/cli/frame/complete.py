"""Completion of ids, codes, topics and formats, without reading a file."""

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


def topics(context: typer.Context) -> list[tuple[str, str]]:
    """The topics of the manual and the commands, with what each is about."""
    from pmcoach.cli import COMMANDS
    from pmcoach.cli.frame.parser import lang_of
    from pmcoach.pages import TOPICS, title

    lang = lang_of(context)
    commands = {name: entry.about.say(lang) for name, entry in COMMANDS.items()}
    return list({**commands, **{topic: title(topic, lang) for topic in TOPICS}}.items())


def formats() -> list[str]:
    """The forms findings can be shown in."""
    from pmcoach.formats import FORMATS

    return list(FORMATS)


def _root(context: typer.Context) -> str:
    """The workspace the command is about: from the folder given before or after the command's name, else from here."""
    top = context.find_root()
    return find_root(top.obj.directory or top.params.get("directory") or ".") or ""
