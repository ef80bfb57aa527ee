"""The parser: commands imported when called, with help, errors and completion in two languages."""

from __future__ import annotations

import copy
import difflib
import importlib
import inspect
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from pmcoach.cells import cut
from pmcoach.cli import COMMANDS, PANELS
from pmcoach.cli.frame import console, help_texts
from pmcoach.cli.frame.options import Given, early_directory, early_lang, screen_width
from pmcoach.docs import doc_of
from pmcoach.errors import PmcoachError
from pmcoach.patterns import pattern
from pmcoach.store.disk.root import peek_settings
from pmcoach.text import Lang, Text

ABOUT = Text(
    en="Supervise and coach product managers with plain-text files in git: goals, weekly reports, 1:1s, reviews.",
    zh="用 git 里的纯文本督促和辅导产品经理：目标、周报、一对一、评审。",
)
EXAMPLE = Text(en="pmcoach check", zh="pmcoach check")
HELP_NAMES = {"help_option_names": ["-h", "--help"]}
# What is too much is complained of by us, in the reader's language.
LENIENT = {**HELP_NAMES, "allow_extra_args": True}


BESIDE = 70  # cells: Typer breaks a longer help of an offer at 80

BELOW_ZERO = pattern("^-(?=[0-9])")


def spoken(arguments: list[str]) -> Lang:
    """The language to speak before the command line is understood."""
    return early_lang(arguments, os.environ, peek_settings(early_directory(arguments)))


def given_before(context: Any) -> Given | None:
    """What is known of a call before its options are: its words and its language; None where somebody else calls the command."""
    given = context.find_root().obj
    return given if isinstance(given, Given) else None


def lang_of(context: Any) -> Lang:
    """The language of help, complaints and completion."""
    given = given_before(context)
    return given.spoken if given is not None else spoken([])


def example_of(callback: Any) -> Text | None:
    """The example that the module of a command gives; None where it gives none."""
    module = sys.modules[inspect.unwrap(callback).__module__]
    return getattr(module, "EXAMPLE", None)


def need_command(context: typer.Context) -> None:
    """Raise PmcoachError where options are given and no command."""
    if context.invoked_subcommand is None:
        raise PmcoachError(help_texts.NO_COMMAND_GIVEN, help_texts.TRY.fill(command=context.command_path))


@contextmanager
def _placed(context: Any) -> Iterator[None]:
    """Give an error of the parser the command it is about, where it does not know it."""
    try:
        yield
    except typer.TyperException as error:
        if getattr(error, "ctx", None) is None:
            vars(error)["ctx"] = context
        raise


def _printed(option: Any) -> Any:
    """The help option, printing as everything else is printed."""
    option.callback = _show_help
    return option


def _show_help(context: typer.Context, _: typer.CallbackParam, value: bool) -> None:
    if value and not context.resilient_parsing:
        console.out(f"{context.get_help()}\n")
        raise typer.Exit


def _shielded(arguments: list[str]) -> Iterator[str]:
    """The arguments, with -5 before `--` written so that the parser does not take it for an option.

    A full-width minus begins no option, and everything that reads numbers reads it.
    """
    words = False
    for each in arguments:
        words = words or each == "--"
        yield each if words else BELOW_ZERO.sub("－", each)


def _filled(arguments: Iterable[str], names: set[str]) -> Iterator[str]:
    """The arguments, with an empty value for an option that may go without one and has none after it."""
    words = False
    for each, following in pairwise([*arguments, "-"]):
        words = words or each == "--"
        yield f"{each}=" if each in names and following.startswith("-") and not words else each


class Command(TyperCommand):
    """A command with help in the reader's language."""

    def get_help_option(self, ctx: Any) -> Any:
        """The option that shows the help."""
        return _printed(super().get_help_option(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take the arguments apart; raise PmcoachError where there are too many."""
        with _placed(ctx):
            rest = super().parse_args(ctx, list(_filled(_shielded(args), self._open_ended())))
        if rest and not ctx.resilient_parsing:
            raise PmcoachError(
                help_texts.EXTRA.fill(extra=" ".join(rest)), help_texts.TRY.fill(command=ctx.command_path)
            )
        return rest

    def _open_ended(self) -> set[str]:
        """The options that may go without a value."""
        open_ended = (param for param in self.params if (param.metavar or "").startswith("["))
        return {name for param in open_ended for name in param.opts if name.startswith("-")}

    def invoke(self, ctx: Any) -> Any:
        """Run the command, then bring what it wrote to a commit."""
        from pmcoach.cli.frame.committing import committed

        with committed(ctx.find_root().obj, " ".join(ctx.command_path.split()[1:])):
            return super().invoke(ctx)

    def get_help(self, ctx: Any) -> str:
        """The help, ready to print."""
        lang = lang_of(ctx)
        groups = help_texts.parameters(self, ctx, lang)
        return help_texts.page(self, ctx, groups, lang, screen_width(os.environ), example_of(self.callback))

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """The options that begin so."""
        return _said(super().shell_complete(ctx, incomplete), {}, lang_of(ctx))


class Several(TyperGroup):
    """What has commands below it."""

    def get_help_option(self, ctx: Any) -> Any:
        """The option that shows the help."""
        return _printed(super().get_help_option(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take the options before the command apart."""
        with _placed(ctx):
            return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command meant; raise PmcoachError where there is none."""
        names = self.list_commands(ctx)
        if args[0] not in names and not ctx.resilient_parsing:
            near = tuple(difflib.get_close_matches(args[0], names, 3))
            do = help_texts.MEANT.fill(names=near) if near else help_texts.TRY.fill(command=ctx.command_path)
            raise PmcoachError(help_texts.NO_COMMAND.fill(name=args[0]), do)
        return super().resolve_command(ctx, args)


class Subgroup(Several):
    """A command that has commands."""

    example: Text | None = None

    def get_help(self, ctx: Any) -> str:
        """The help, ready to print."""
        lang = lang_of(ctx)
        groups = [
            (help_texts.COMMANDS, list(self._about(lang).items())),
            *help_texts.parameters(self, ctx, lang),
        ]
        return help_texts.page(self, ctx, groups, lang, screen_width(os.environ), self.example)

    def _about(self, lang: Lang) -> dict[str, str]:
        """Each command's line of help."""
        return {name: help_texts.gist(each.help or "", lang) for name, each in self.commands.items()}

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """The names and options that begin so."""
        lang = lang_of(ctx)
        return _said(super().shell_complete(ctx, incomplete), self._about(lang), lang)


class Group(Several):
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
            return TyperCommand(cmd_name, short_help=entry.about.say(lang_of(ctx)))
        module = importlib.import_module(f"pmcoach.cli.{entry.module}")
        several: dict[str, Any] = getattr(module, "COMMANDS", {})
        app = typer.Typer(cls=Subgroup, add_completion=False, rich_markup_mode=None)
        if several:
            about = f"{entry.about.en}\n---\n{entry.about.zh}"
            app.callback(
                context_settings=HELP_NAMES, help=about, no_args_is_help=True, invoke_without_command=True
            )(need_command)
        for name, function in (several or {cmd_name: getattr(module, "command", None)}).items():
            about = "" if function is None or function.__doc__ else doc_of(function)
            app.command(name, cls=Command, context_settings=LENIENT, help=about or None)(function)
        command: Any = typer.main.get_command(app)
        if several:
            command.example = getattr(module, "EXAMPLE", None)
        for each in (command, *(command.commands.values() if several else ())):
            own = each is not command or not several
            may = own and (entry.writes or each.name in (*entry.writing, entry.writing and cmd_name))
            each.params.extend(
                _shared(param)
                for param in self.params
                if param.name in Given._fields and (may or param.name not in LAST)
            )
        return command

    def get_help(self, ctx: Any) -> str:
        """The help, with the commands under their headings."""
        lang = lang_of(ctx)
        self.help = f"{ABOUT.en}\n---\n{ABOUT.zh}"
        groups = [
            (
                title,
                [(name, entry.about.say(lang)) for name, entry in COMMANDS.items() if entry.panel == panel],
            )
            for panel, title in PANELS.items()
        ]
        parameters = help_texts.parameters(self, ctx, lang)
        return help_texts.page(self, ctx, [*groups, *parameters], lang, screen_width(os.environ), EXAMPLE)

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
            return _said(super().shell_complete(ctx, incomplete), {}, lang_of(ctx))


def _said(items: Any, about: dict[str, str], lang: Lang) -> Any:
    """What completion offers, each with what it is about on one line, for a shell takes a second line for an offer.

    A straight apostrophe is lost in zsh, which takes it for its own.
    """
    for item in items:
        item.help = cut(about.get(item.value) or help_texts.gist(item.help or "", lang), BESIDE).replace(
            "'", "’"
        )
    return items


LAST = ("commit", "push")  # for commands that write


def _shared(param: Any) -> Any:
    """A group's option as every command takes it: what is given after the command's name counts as given before it."""
    own = copy.copy(param)
    own.expose_value = False
    own.hidden = False
    own.callback = _given
    return own


def _given(context: typer.Context, param: typer.CallbackParam, value: Any) -> Any:
    if value not in (None, False):
        root = context.find_root()
        root.obj = context.obj = root.obj._replace(**{str(param.name): value})
    return value
