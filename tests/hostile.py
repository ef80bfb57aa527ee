"""Strings that want to act on whatever shows them, and what no output of ours may hold."""

from __future__ import annotations

import re

from pmcoach.document import Place
from pmcoach.document.place import lines

# Each tries another reader: a terminal, its title, its direction, a log, a spreadsheet, a chat, a calendar, a page.
HOSTILE = {
    "clears-the-screen": "\x1b[2J\x1b[31m",
    "sets-the-title": "\x1b]0;a\x07b\x1bP+q\x1b\\",
    "links": "\x1b]8;;https://evil.example\x07a\x1b]8;;\x07",
    "c1": "\x9b2J\x9d0;a\x9c",
    "turns-the-direction": "\u202e\u2066fdp.exe\u061c",
    "overwrites-the-line": "a\rb\x08c",
    "breaks-the-line": "a\nb\x85c\u2028d\u2029e",
    "tags": "a\U000e0041\ufeff\u200b\u2060b",
    "rubs-out": "a\x7f\x7fb",
    "half-a-pair": "a\ud800b",
    "markup": "[red]x[/red] [/] :smile: {0} %s",
    "workflow-command": "::error file=a::b\n::set-output name=a::b\n::stop-commands::c\n##[error]a",
    "log-command": "a ##[add-path]/evil ##vso[task.setvariable variable=a]b ##teamcity[buildStatus status='SUCCESS'] \u3000::error::a\r::warning::b",
    "formula": "=HYPERLINK(\"https://evil.example\",\"a\")",
    "formula-after-spaces": " \t@SUM(1+1)*cmd|'/c calc'!A0",
    "formula-full-width": "＝1+1",
    "mentions": "<!channel> <@U1> @all <at id=all></at> <at user_id=\"all\">a</at> @everyone",
    "chat-markup": "*a* _b_ ~c~ `d` [e](https://evil.example) ![f](https://evil.example/g) <https://evil.example|h>",
    "page": "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&",
    "calendar": "a;b,c\\d\r\nEND:VEVENT\nBEGIN:VEVENT",
    "table": "a | b\n| --- | --- |\n# c\n- d",
    "json": "\"}],\"version\":2,\"a\":[{\"b\":\"",
    "blanks": "{title} {count:a|b} %(a)s ${b}",
}  # fmt: skip
# What acts on a terminal or a log, or turns its text around. A line feed ends our own lines.
ACTS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def lies_in(place: Place, text: str) -> bool:
    """Whether a place is one that a text has."""
    rows = lines(text)
    return 1 <= place.line <= len(rows) and 1 <= place.column <= len(rows[place.line - 1]) + 1
