"""`pmcoach smart`: a goal sentence judged letter by letter; no workspace needed."""

from __future__ import annotations

import json
import sys
from typing import Annotated, Any

import typer

from pmcoach.cli.frame import console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.dates.period import parse_day
from pmcoach.errors import Exit, PmcoachError
from pmcoach.text import Text

EXAMPLE = Text(en='pmcoach smart "increase satisfaction"', zh='pmcoach smart "增加用户满意度"')

NOTHING = Text(
    en="no sentence: pmcoach smart “Raise satisfaction from 3.9 to 4.5 by 31 December”",
    zh="没有句子：pmcoach smart “12月31日前将满意度评分从3.9提高到4.5分”",
)
BAD_LINE = Text(
    en="line {line} is not a JSON object with a text", zh="第 {line} 行不是带有 text 的 JSON 对象"
)


def command(
    context: typer.Context,
    sentences: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SENTENCE]...",
            help="Goal sentences; a line each from stdin when none is given. --- 目标句；不写则从标准输入逐行读取。",
        ),
    ] = None,
    jsonl: Annotated[
        bool,
        typer.Option(
            "--jsonl",
            help="Read JSON lines {id, lang, text, today} from stdin and write facts and verdicts, a line each. "
            "--- 从标准输入读 JSON 行 {id, lang, text, today}，每行输出事实和评判。",
        ),
    ] = False,
) -> int:
    """Judge a goal sentence by the letters of SMART, with the words each verdict rests on and a rewrite.

    Exit codes: 0 nothing to mend in what the sentence can say (S, M, T), 1 something, 2 it could not be done.
    ---
    按 SMART 逐个字母评判一句目标，标出依据的字词，并给出改写。

    退出码：0 句子能说的（S、M、T）都说清了，1 有没说清的，2 没能完成。
    """
    from pmcoach.views.pages.smart_page import judge, page

    run = Invocation(context.obj)
    if jsonl:
        _judge_lines(run)
        return Exit.FINE
    said = list(sentences or ())
    if not said and not console.is_terminal(sys.stdin):
        said = [line for line in console.read_input_text().splitlines() if line.strip()]
    if not said:
        raise PmcoachError(NOTHING)
    clean = True
    for index, sentence in enumerate(said):
        judged = judge(sentence.strip(), run.today)
        clean = clean and not judged.findings
        if index:
            run.show("\n")
        run.show(page(judged, run.lang, run.width))
    return Exit.FINE if clean else Exit.FINDINGS


def _judge_lines(run: Invocation) -> None:
    """Write the facts of each line of stdin as it comes, as long as somebody reads them."""
    from pmcoach.json_text import dump_line

    for number, line in enumerate(console.input_lines(), 1):
        if line.strip():
            row = _row(line, number, run)
            if not (console.out(dump_line(row)) and console.flush()):
                return


def _row(line: bytes, number: int, run: Invocation) -> dict[str, Any]:
    """The facts of a sentence and its verdicts; raise PmcoachError for a line that gives none."""
    from pmcoach import wording
    from pmcoach.views.pages.smart_page import letters_of

    try:
        asked = json.loads(line, parse_constant=_no_number)
        text, name = asked["text"], asked.get("id")
    except (ValueError, KeyError, TypeError, RecursionError):
        raise PmcoachError(BAD_LINE.fill(line=number)) from None
    if not isinstance(text, str) or isinstance(name, dict | list):
        raise PmcoachError(BAD_LINE.fill(line=number))
    facts = wording.read(text, parse_day(str(asked.get("today"))) or run.today)
    return {"id": name, **wording.row(facts), "verdict": letters_of(facts)}


def _no_number(name: str) -> None:
    """Refuse NaN and its like, which JSON does not have."""
    raise ValueError(name)
