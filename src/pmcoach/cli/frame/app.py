"""The command line: the options of every command, and the group of all commands."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from pmcoach import __version__
from pmcoach.cli import COMMANDS
from pmcoach.cli.frame import console
from pmcoach.cli.frame.options import COLORS, Given
from pmcoach.cli.frame.parser import HELP_NAMES, Group, given_before, lang_of, need_command
from pmcoach.text import Lang

app = typer.Typer(cls=Group, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)


def _version(context: typer.Context, value: bool) -> None:
    if value and not context.resilient_parsing:
        from pmcoach.store.git.checkout import own_commit

        commit = own_commit()
        console.out(f"pmcoach {__version__}{f' ({commit})' if commit else ''}\n")
        raise typer.Exit


@app.callback(context_settings=HELP_NAMES, invoke_without_command=True)
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
            autocompletion=lambda: list(Lang),
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
    as_committed: Annotated[
        bool,
        typer.Option(
            "--as-committed",
            rich_help_panel="global",
            help="With --at: the files too as they were in git at the end of that day. "
            "--- 与 --at 一起用：文件也取那天结束时 git 里的内容。",
        ),
    ] = False,
    rev: Annotated[
        str | None,
        typer.Option(
            metavar="REV",
            rich_help_panel="global",
            help="Read the files as they were at a commit: HEAD~3, main, a tag. "
            "--- 读某次提交时的文件，如 HEAD~3、main 或标签。",
        ),
    ] = None,
    color: Annotated[
        str | None,
        typer.Option(
            metavar="WHEN",
            autocompletion=lambda: list(COLORS),
            rich_help_panel="global",
            help="Colour: auto, always or never. --- 颜色：auto、always 或 never。",
        ),
    ] = None,
    no_pager: Annotated[
        bool,
        typer.Option(
            "--no-pager",
            rich_help_panel="global",
            help="Show long output at once; else PMCOACH_PAGER, PAGER or less show it. "
            "--- 长输出一次显示完；不写则用 PMCOACH_PAGER、PAGER 或 less 分页。",
        ),
    ] = False,
    debug: Annotated[
        bool,
        typer.Option(
            "--debug",
            rich_help_panel="global",
            help="Show where in pmcoach an error comes from. --- 出错时显示 pmcoach 内部位置。",
        ),
    ] = False,
    commit: Annotated[
        bool,
        typer.Option(
            "--commit",
            hidden=True,
            help="Commit what it writes, and nothing else. --- 提交写下的文件，只提交这些。",
        ),
    ] = False,
    push: Annotated[
        bool,
        typer.Option("--push", hidden=True, help="Commit it and push the branch. --- 提交并推送当前分支。"),
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
    name = context.invoked_subcommand or ""
    before = given_before(context) or Given()
    context.obj = Given(
        directory,
        lang,
        at,
        as_committed,
        rev,
        color,
        debug,
        lang_of(context),
        name,
        commit,
        push,
        [],
        before.words,
        no_pager,
        before.seen,
    )
    need_command(context)
    entry = COMMANDS.get(name)
    if entry is not None and entry.paged and not no_pager and console.NO_PAGER not in context.obj.words:
        console.page(os.environ)
