"""The command line: one group of commands, each imported when it is called."""

from __future__ import annotations

import copy
import difflib
import importlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from pmcoach import __version__
from pmcoach.cli import COMMANDS, PANELS, usage
from pmcoach.cli.options import Given, early_directory, early_lang, screen_width
from pmcoach.store.root import peek_settings
from pmcoach.text import Lang, Text, half

ABOUT = Text(
    en="Supervise and coach product managers with plain-text files in git: goals, weekly reports, 1:1s, reviews.",
    zh="用 git 里的纯文本督促和辅导产品经理：目标、周报、一对一、评审。",
)


HELP_NAMES = {"help_option_names": ["-h", "--help"]}


def spoken(arguments: list[str]) -> Lang:
    """The language to speak before the command line is understood."""
    return early_lang(arguments, os.environ, peek_settings(early_directory(arguments)))


def _lang(context: typer.Context) -> Lang:
    given = context.find_root().obj
    return given.spoken if isinstance(given, Given) else spoken([])


class Command(TyperCommand):
    """A command whose help is in the reader's language."""

    def get_help(self, ctx: Any) -> str:
        """The help, ready to print."""
        lang = _lang(ctx)
        return usage.page(self, ctx, usage.parameters(self, ctx, lang), lang, screen_width(os.environ))


class Subgroup(TyperGroup):
    """A command that has commands."""

    def get_help(self, ctx: Any) -> str:
        """The help, ready to print."""
        lang = _lang(ctx)
        entries = [
            (name, half(command.help or "", lang).split("\n")[0]) for name, command in self.commands.items()
        ]
        groups = [(usage.COMMANDS, entries), *usage.parameters(self, ctx, lang)]
        return usage.page(self, ctx, groups, lang, screen_width(os.environ))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command meant."""
        return super().resolve_command(ctx, _known(args, self.commands))


def _nothing() -> None:
    """Do nothing before a command that stands under another."""


def _known(args: list[str], commands: Iterable[str]) -> list[str]:
    """The arguments, where the first names a command; the parser's own complaint is in English only."""
    if args and args[0] not in commands and not args[0].startswith("-"):
        raise usage.UnknownCommandError(args[0], tuple(difflib.get_close_matches(args[0], list(commands), 3)))
    return args


class Group(TyperGroup):
    """All commands; the table of them serves help, completion and “did you mean” without importing one."""

    listing = False

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, as the table has them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command with a name; while names are listed, only its name and line of help."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        if self.listing:
            return TyperCommand(cmd_name, short_help=entry.about.say(_lang(ctx)))
        module = importlib.import_module(f"pmcoach.cli.{entry.module}")
        several: dict[str, Any] = getattr(module, "COMMANDS", {})
        app = typer.Typer(cls=Subgroup, add_completion=False, rich_markup_mode=None)
        if several:
            app.callback(context_settings=HELP_NAMES, help=f"{entry.about.en}\n---\n{entry.about.zh}")(
                _nothing
            )
        for name, function in (several or {cmd_name: getattr(module, "command", None)}).items():
            app.command(name, cls=Command, context_settings=HELP_NAMES)(function)
        command: Any = typer.main.get_command(app)
        for each in (command, *(command.commands.values() if several else ())):
            each.params.extend(_shared(param) for param in self.params if param.name in Given._fields)
        return command

    def get_help(self, ctx: Any) -> str:
        """The help, with the commands under their headings."""
        lang = _lang(ctx)
        self.help = f"{ABOUT.en}\n---\n{ABOUT.zh}"
        groups = [
            (
                title,
                [(name, entry.about.say(lang)) for name, entry in COMMANDS.items() if entry.panel == panel],
            )
            for panel, title in PANELS.items()
        ]
        parameters = usage.parameters(self, ctx, lang)
        return usage.page(self, ctx, [*groups, *parameters], lang, screen_width(os.environ))

    @contextmanager
    def _listed(self) -> Iterator[None]:
        self.listing = True
        try:
            yield
        finally:
            self.listing = False

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """The names and options that begin so."""
        with self._listed():
            return super().shell_complete(ctx, incomplete)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command meant."""
        return super().resolve_command(ctx, _known(args, COMMANDS))


def _shared(param: Any) -> Any:
    """A group's option as every command takes it: what is given after the command's name counts as given before it."""
    own = copy.copy(param)
    own.expose_value = False
    own.callback = _given
    return own


def _given(context: typer.Context, param: typer.CallbackParam, value: Any) -> Any:
    if value not in (None, False):
        context.obj = context.find_root().obj = context.find_root().obj._replace(**{str(param.name): value})
    return value


def _version(context: typer.Context, value: bool) -> None:
    if value and not context.resilient_parsing:
        typer.echo(f"pmcoach {__version__}")
        raise typer.Exit


app = typer.Typer(cls=Group, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.callback(context_settings=HELP_NAMES)
def root(
    context: typer.Context,
    directory: Annotated[
        str | None,
        typer.Option(
            "--directory",
            "-C",
            metavar="DIR",
            rich_help_panel="global",
            help="Run as if in DIR. --- 在 DIR 里运行。",
        ),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            metavar="zh|en",
            rich_help_panel="global",
            help="Language of the output; else PMCOACH_LANG, the workspace's, the locale's. "
            "--- 用哪种语言；不写则依次看 PMCOACH_LANG、工作区设置、系统语言。",
        ),
    ] = None,
    at: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            rich_help_panel="global",
            help="See everything as of a day, 2026-11-20; else PMCOACH_TODAY, today. "
            "--- 以某天为“今天”，如 2026-11-20；不写则看 PMCOACH_TODAY，再看当天。",
        ),
    ] = None,
    color: Annotated[
        str | None,
        typer.Option(
            metavar="WHEN",
            rich_help_panel="global",
            help="Colour: auto, always or never. --- 颜色：auto、always 或 never。",
        ),
    ] = None,
    debug: Annotated[
        bool,
        typer.Option(
            "--debug",
            rich_help_panel="global",
            help="Show where in pmcoach an error comes from. --- 出错时显示 pmcoach 内部位置。",
        ),
    ] = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            is_eager=True,
            callback=_version,
            rich_help_panel="global",
            help="Show the version. --- 显示版本。",
        ),
    ] = False,
) -> None:
    """Settle the options of every command."""
    del version
    context.obj = Given(directory, lang, at, color, debug, _lang(context))
