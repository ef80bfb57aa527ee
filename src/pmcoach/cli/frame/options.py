"""The options every command takes, before or after its name, and how they are settled."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from pmcoach.cli.frame.console import is_terminal
from pmcoach.store.disk.signature import Sight
from pmcoach.text import Lang
from pmcoach.tuples import NamedTuple

COLORS = ("auto", "always", "never")


class Written(NamedTuple):
    """A file a command wrote: the workspace, its path there, what it is called, and in which language."""

    root: str
    path: str
    subject: str
    lang: Lang


class Given(NamedTuple):
    """What was given on the command line; None where nothing was. `spoken` is the language of help and complaints.

    `command` is the name of the command, `written` what it has written so far, `words` all that was said, `seen` how the
    workspace was seen to stand before, where somebody looked.
    """

    directory: str | None = None
    lang: str | None = None
    at: str | None = None
    as_committed: bool = False
    rev: str | None = None
    color: str | None = None
    debug: bool = False
    spoken: Lang = Lang.ZH
    command: str = ""
    commit: bool = False
    push: bool = False
    written: list[Written] | None = None
    words: tuple[str, ...] = ()
    no_pager: bool = False
    seen: Sight | None = None


def locale_lang(environ: Mapping[str, str]) -> Lang:
    """The language of the locale; the system's own where the locale names none (C, POSIX or nothing), English at last."""
    said = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environ.get(name))), "")
    if said.partition(".")[0] in ("", "C", "POSIX"):
        from pmcoach.cli.frame.system_language import system_lang

        return system_lang(environ)
    return Lang.ZH if said.startswith("zh") else Lang.EN


def early_lang(arguments: Sequence[str], environ: Mapping[str, str], settings: str) -> Lang:
    """The language to speak before the command line is understood: for help, and for what is wrong with it.

    `settings` is the text of the workspace's settings, of which only a plain `language:` line is looked at.
    """
    for index, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--":
            break
        if name == "--lang":
            value = value if equals else next(iter(arguments[index + 1 : index + 2]), "")
            if value in tuple(Lang):
                return Lang(value)
    if environ.get("PMCOACH_LANG") in tuple(Lang):
        return Lang(environ["PMCOACH_LANG"])
    return plain_lang(settings) or locale_lang(environ)


def plain_lang(settings: str) -> Lang | None:
    """The language that a plain line of the settings names; None where none does."""
    for row in settings.splitlines():
        key, colon, value = row.partition(":")
        word = value.partition("#")[0].strip().strip("\"'")
        if colon and key in ("language", "语言") and word in ("zh", "en", "中文", "英文"):
            return Lang.ZH if word in ("zh", "中文") else Lang.EN
    return None


def early_directory(arguments: Sequence[str]) -> str:
    """The folder to start from, before the command line is understood."""
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument in ("-C", "--directory"):
            return next(iter(arguments[index + 1 : index + 2]), ".")
        if argument.startswith("--directory="):
            return argument.partition("=")[2]
        if argument.startswith("-C") and len(argument) > 2:
            return argument[2:]
    return "."


def wants_color(color: str | None, environ: Mapping[str, str]) -> bool:
    """Whether to write colour to stdout: as asked, else as `NO_COLOR`, `FORCE_COLOR` and the terminal have it."""
    if color in ("always", "never"):
        return color == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return is_terminal(sys.stdout) and environ.get("TERM") != "dumb"


def screen_width(environ: Mapping[str, str]) -> int:
    """How many cells a line has: `COLUMNS`, else the terminal's, else 80; never under 40 or over 200."""
    said = environ.get("COLUMNS", "")
    columns = int(said) if said.isascii() and said.isdigit() and len(said) < 8 else 0
    if not columns and is_terminal(sys.stdout):
        try:
            columns = os.get_terminal_size(sys.stdout.fileno()).columns
        except (OSError, ValueError):
            columns = 0
    return min(max(columns or 80, 40), 200)
