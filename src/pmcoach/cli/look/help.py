"""`pmcoach help`: the manual, a page a topic, or the help of a command."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from pmcoach.cli.frame import complete, console
from pmcoach.cli.frame.help_texts import MEANT
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach help judging", zh="pmcoach help judging")
NO_TOPIC = Text(en="there is no topic “{name}”", zh="没有“{name}”这个主题")
SEE_TOPICS = Text(en="see them all: pmcoach help", zh="查看全部：pmcoach help")


def command(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TOPIC|COMMAND]...",
            autocompletion=complete.topics,
            help="A topic, or a command; all topics when absent. --- 主题或命令；不写则列出所有主题。",
        ),
    ] = None,
) -> None:
    """Read the manual: files, commands, rules, how goals are judged, and more.
    ---
    查看说明：文件、命令、规则、怎样判断目标等。
    """
    from pmcoach.pages import TOPICS, read, title
    from pmcoach.views.pages.manual import ASK, manual, topics

    run = Invocation(context.obj)
    if not words:
        run.show(topics([(topic, title(topic, run.lang)) for topic in TOPICS], ASK.say(run.lang)))
    elif words[0] in TOPICS and not words[1:]:
        run.show(manual(read(words[0], run.lang), run.width))
    else:
        console.out(f"{_help(context.find_root(), words, TOPICS)}\n")


def _help(here: Any, words: list[str], known: Sequence[str]) -> str:
    """The help of a command, or of one below it; raise PmcoachError where there is none such."""
    for word in words:
        names = here.command.list_commands(here) if hasattr(here.command, "list_commands") else []
        if word not in names:
            near = difflib.get_close_matches(word.lower(), {*known, *names} - {word}, 3, 0.7)
            do = MEANT.fill(names=tuple(sorted(near))) if near else SEE_TOPICS
            raise PmcoachError(NO_TOPIC.fill(name=" ".join(words)), do)
        here = here.command.get_command(here, word).make_context(word, [], here, resilient_parsing=True)
        known = ()
    return str(here.command.get_help(here))
