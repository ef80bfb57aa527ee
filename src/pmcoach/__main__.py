"""The program: runs a command, and turns whatever happens into an exit code and, at most, a few plain lines."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import typer

from pmcoach import __version__
from pmcoach.cells import showable
from pmcoach.cli import usage
from pmcoach.cli.app import app, spoken
from pmcoach.cli.console import write
from pmcoach.cli.options import Given
from pmcoach.errors import Exit, PmcoachError
from pmcoach.text import Lang, Text

ERROR = Text(en="pmcoach: {says}", zh="pmcoach：{says}")
OUTPUT = Text(en="the output cannot be written: {reason}", zh="输出写不出去：{reason}")
BUG = Text(
    en="this is a mistake in pmcoach {version}, not in your files: {error}",
    zh="这是 pmcoach {version} 自己的错误，不是你的文件的问题：{error}",
)
REPORT = Text(en="please report it, with what --debug shows", zh="请反馈，并附上 --debug 的输出")
NO_ANSWER = Text(en="there is nobody to ask; give the answer as an option", zh="没有人可问；请用选项给出")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code; never raises but for what ends Python itself."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    lang = spoken(given)
    try:
        code = _run(given, lang)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has seen enough; keep Python from complaining once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.FINE
    except OSError as error:
        return _fail(OUTPUT.fill(reason=error.strerror or str(error)), None, lang)
    except KeyboardInterrupt:
        return 130
    return code


def _run(given: list[str], lang: Lang) -> int:
    try:
        command = typer.main.get_command(app)
        code = command.main(given, "pmcoach", standalone_mode=False, obj=Given(spoken=lang))
    except PmcoachError as error:
        return _fail(error.says, error.do, lang)
    except typer.Abort:
        return _fail(NO_ANSWER, None, lang)
    except typer.TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            write(sys.stderr, f"{error.message}\n")
            return Exit.FAILED
        return _fail(*usage.complaint(error), lang)
    except (OSError, KeyboardInterrupt):
        raise
    except Exception as error:
        if "--debug" in given:
            raise
        what = f"{type(error).__name__}: {error}"
        return _fail(BUG.fill(version=__version__, error=what), REPORT, lang)
    return code if isinstance(code, int) else Exit.FINE


def _fail(says: Text, do: Text | None, lang: Lang) -> int:
    """Say what went wrong on stderr, and what to do."""
    rows = [ERROR.fill(says=says), *([do] if do is not None else [])]
    write(sys.stderr, "".join(f"{showable(row.say(lang))}\n" for row in rows))
    return Exit.FAILED


if __name__ == "__main__":
    sys.exit(main())
