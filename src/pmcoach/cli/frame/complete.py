"""Completion of what stands in the workspace; Typer offers those that begin as what is typed.

Ids and periods go by file names alone; what is open has to be read. No offer holds a space, a quote or anything else a shell
takes for its own.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import typer

from pmcoach.cli.frame.options import Given
from pmcoach.errors import PmcoachError
from pmcoach.store.disk.names import goal_ids, period_names, person_ids, text_files
from pmcoach.store.disk.root import find_root

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.project import Project


def people(context: typer.Context) -> list[str]:
    """The ids of people."""
    return person_ids(_root(context))


def goals(context: typer.Context) -> list[str]:
    """The ids of goals."""
    return goal_ids(_root(context))


def goals_and_people(context: typer.Context) -> list[str]:
    """The ids of goals, then of people."""
    return [*goals(context), *people(context)]


def people_and_periods(context: typer.Context) -> list[str]:
    """The ids of people, then the periods of now."""
    return [*people(context), *periods(context)]


def codes() -> list[tuple[str, str]]:
    """The codes of rules, with their names."""
    from pmcoach.rules.listed import LISTED

    return [(code, name) for code, name, *_ in LISTED]


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


def sorts() -> list[str]:
    """The sorts of what is due."""
    from pmcoach.assess.items.agenda import SORTS

    return list(SORTS)


def periods(context: typer.Context) -> list[str]:
    """The periods that go on, and those that files stand in."""
    from pmcoach.dates.period import Grain, around

    project = _project(context)
    now = [] if project is None else [around(project.today, span).name for span in Grain if span > Grain.DAY]
    return [*dict.fromkeys((*now, *reversed(period_names(_root(context)))))]


def finishable(context: typer.Context) -> list[tuple[str, str]]:
    """What `done` can note: by its id with its words beside it, else by its words.

    Bash breaks words at colons, so there a step of a plan goes by its words too.
    """
    from pmcoach.assess.items import finishable as items

    project = _project(context)
    found = list(items.finishable(project)) if project is not None else []
    by_words = os.environ.get("_PMCOACH_COMPLETE") == "complete_bash"
    offers = []
    for each in found:
        said = items.words(each)
        plain = not each.id or (by_words and ":" in each.id)
        offers.append((_joined(said), str(each.by or each.path)) if plain else (each.id, _kept(said)))
    return offers


def open_asks(context: typer.Context) -> list[tuple[str, str]]:
    """The asks of the person named before that nobody has answered; of everybody where none is named."""
    from pmcoach.assess.items import threads

    project = _project(context)
    if project is None:
        return []
    # Where an option lacks its value still, the parser leaves the arguments as they were typed.
    named = {context.params.get("person"), *context.args}
    everybody = project.people.values()
    who = [each for each in everybody if named & {each.id, each.name}] or everybody
    found = [thread for each in who for thread in threads.asks(each, project) if thread.open]
    return [(_joined(thread.what), str(thread.first)) for thread in found]


def texts(context: typer.Context) -> list[str]:
    """Where a report can be taken from: the commits, stdin, the texts in the folder one is in."""
    top = context.find_root()
    return ["git", "-", *text_files(top.obj.directory or top.params.get("directory") or ".")]


def _joined(words: str) -> str:
    """Words as one word of a shell; `done` and `reply --ask` take them as they take the words."""
    return re.sub(r"\W+", "-", words).strip("-_")


def _kept(words: str) -> str:
    """Words to be shown beside an offer: zsh takes a straight apostrophe for its own."""
    return words.replace("'", "’")


def _project(context: typer.Context) -> Project | None:
    """The workspace the command is about, as of today; None where there is none that can be read."""
    from pmcoach.cli.frame.invocation import Invocation

    top = context.find_root()
    at = top.obj.at or top.params.get("at")
    root = _root(context)
    try:
        return Invocation(Given(directory=root, at=at)).project if root else None
    except PmcoachError:  # a day that is none
        return None


def _root(context: typer.Context) -> str:
    """The workspace the command is about: from the folder given before or after the command's name, else from here."""
    top = context.find_root()
    return find_root(top.obj.directory or top.params.get("directory") or ".") or ""
