"""Running a command: every outcome becomes an exit code and at most a few plain lines."""

from __future__ import annotations

import sys

import typer

from pmcoach import __version__
from pmcoach.cells import showable
from pmcoach.cli.frame import console, help_texts
from pmcoach.cli.frame.app import app
from pmcoach.cli.frame.options import Given
from pmcoach.cli.frame.parser import spoken
from pmcoach.errors import Exit, PmcoachError
from pmcoach.store.disk.reasons import reason
from pmcoach.store.disk.signature import Sight
from pmcoach.text import Lang, Text

ERROR = Text(en="pmcoach: {says}", zh="pmcoach：{says}")
BUG = Text(
    en="this is a mistake in pmcoach {version}, not in your files: {error}",
    zh="这是 pmcoach {version} 自己的错误，不是你的文件的问题：{error}",
)
BUG_AT = Text(
    en="this is a mistake in pmcoach {version}, met at {path}: {error}",
    zh="这是 pmcoach {version} 自己的错误，出在处理 {path} 时：{error}",
)
SHOW = "--show-completion"
NO_SHELL = Text(en="no completion for the shell “{shell}”", zh="没有 {shell} 的补全")
KNOWN_SHELLS = Text(en="there is: {known}", zh="可用：{known}")
REPORT = Text(en="please report it, with what --debug shows", zh="请反馈，并附上 --debug 的输出")
SYSTEM = Text(en="{path}: {reason}", zh="{path}：{reason}")
NO_MEMORY = Text(en="there is not enough memory", zh="内存不够")


def run(given: list[str], seen: Sight | None = None) -> int:
    """Run a command line and return its exit code. Raises only what ends the program: an interrupt, a signal, an exit.

    `seen` is how its workspace was seen to stand before, where somebody looked.
    """
    console.prepare()
    lang = spoken(given)
    if given[:1] == [SHOW] and len(given) == 2:
        return _script(given[1], lang)
    stdout = sys.stdout
    try:
        code = _said(given, lang, seen)
        console.flush()
    except PmcoachError as error:
        return fail(error.says, error.do, lang)
    finally:
        sys.stdout = stdout  # a pager's screen stood for it
    return code if console.is_heard() else Exit.FAILED


def _script(shell: str, lang: Lang) -> int:
    """Print the completion script of a shell."""
    from typer._completion_shared import Shells, get_completion_script

    known = tuple(str(each.value) for each in Shells)
    if shell not in known:
        return fail(NO_SHELL.fill(shell=shell), KNOWN_SHELLS.fill(known=known), lang)
    script = get_completion_script(prog_name="pmcoach", complete_var="_PMCOACH_COMPLETE", shell=shell)
    console.out(f"{script}\n")
    return Exit.FINE


def _said(given: list[str], lang: Lang, seen: Sight | None) -> int:
    try:
        command = typer.main.get_command(app)
        of_all = Given(spoken=lang, words=tuple(given), seen=seen)
        code = command.main(given, "pmcoach", standalone_mode=False, obj=of_all)
    except PmcoachError as error:
        return fail(error.says, error.do, lang)
    except typer.TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            console.err(f"{error.message}\n")
            return Exit.FAILED
        return fail(*help_texts.complaint(error), lang)
    except OSError as error:
        _trace(given)
        return fail(SYSTEM.fill(path=error.filename or ".", reason=reason(error)), None, lang)
    except MemoryError:
        return fail(NO_MEMORY, None, lang)
    except Exception as error:  # noqa: BLE001 - a mistake of ours is said, not thrown at the user
        _trace(given)
        what, path = f"{type(error).__name__}: {error}", _file_of(error)
        bug = BUG_AT.fill(path=path) if path else BUG
        return fail(bug.fill(version=__version__, error=what), REPORT, lang)
    return code if isinstance(code, int) else Exit.FINE


def _trace(given: list[str]) -> None:
    """Show where in pmcoach an error comes from, to somebody who asked for it."""
    if "--debug" in given:
        import traceback

        console.err(traceback.format_exc())


def _file_of(error: Exception) -> str:
    """The file that was being read or judged when something went wrong in pmcoach: the innermost any function held."""
    from pmcoach.project import File

    found = ""
    trace = error.__traceback__
    while trace is not None:
        for value in trace.tb_frame.f_locals.values():
            is_record = isinstance(value, tuple) and getattr(value, "_fields", ())[:1] == ("path",)
            if is_record or isinstance(value, File):
                found = getattr(value, "path", "") or found
        trace = trace.tb_next
    return found


def fail(says: Text, do: Text | None, lang: Lang) -> int:
    """Say what went wrong on stderr, and what to do."""
    from pmcoach.rules.files.private import covered

    rows = [ERROR.fill(says=says), *([do] if do is not None else [])]
    console.err("".join(f"{covered(showable(row.say(lang)))}\n" for row in rows))
    return Exit.FAILED
