"""Answers about many workspaces as one page for a browser: tables alone, nothing from outside, nothing that runs."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from pmcoach.assess.tables.table import Cell
from pmcoach.cells import showable
from pmcoach.org import Answer
from pmcoach.org.said import heading, shown
from pmcoach.text import Lang, Text

TITLE = Text(en="Many workspaces", zh="多个工作区")
NOTHING = Text(en="nothing", zh="没有")
HEAD = """\
<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }}
h1 {{ font-size: 1.4rem; }}
h2 {{ font-size: 1.1rem; margin-top: 2.5rem; }}
.wide {{ overflow-x: auto; }}
table {{ border-collapse: collapse; }}
th, td {{ border-bottom: 1px solid #8886; padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; }}
td.number, th.number {{ text-align: right; font-variant-numeric: tabular-nums; }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
"""
FOOT = "</main>\n</body>\n</html>\n"


def as_html(answers: Sequence[Answer], lang: Lang) -> str:
    """One page, a heading and a table an answer."""
    head = HEAD.format(lang=lang.value, title=_said(TITLE.say(lang)))
    return head + "".join(_answer(answer, lang) for answer in answers) + FOOT


def _answer(answer: Answer, lang: Lang) -> str:
    about = f"<h2>{_said(answer.question.about.say(lang))}</h2>\n"
    if not answer.rows:
        return f"{about}<p>{_said(NOTHING.say(lang))}</p>\n"
    numbers = [any(_is_number(row[place]) for row in answer.rows) for place in range(len(answer.columns))]
    heads = (
        f'<th scope="col"{_kind(number)}>{_said(heading(name, lang))}</th>'
        for name, number in zip(answer.columns, numbers, strict=True)
    )
    rows = (
        "<tr>"
        + "".join(
            f"<td{_kind(number)}>{_said(shown(name, cell, lang))}</td>"
            for name, cell, number in zip(answer.columns, row, numbers, strict=True)
        )
        + "</tr>\n"
        for row in answer.rows
    )
    table = f"<table>\n<thead><tr>{''.join(heads)}</tr></thead>\n<tbody>\n{''.join(rows)}</tbody>\n</table>\n"
    wide = f'<div class="wide" tabindex="0" role="region" aria-label="{_said(answer.question.about.say(lang))}">\n'
    return f"{about}{wide}{table}</div>\n"


def _kind(number: bool) -> str:
    return ' class="number"' if number else ""


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def _said(text: str) -> str:
    return escape(showable(text))
