"""A finding a line: `path:line:column: severity code message`."""

from __future__ import annotations

from pmcoach.cells import showable
from pmcoach.formats import Format
from pmcoach.rules.engine.result import Checked
from pmcoach.text import Lang, Text


def show(checked: Checked, lang: Lang) -> str:
    """Return a line a finding, in order."""
    return "".join(
        f"{showable(finding.path)}:{finding.place.line}:{finding.place.column}: "
        f"{finding.severity} {finding.rule.code} {showable(finding.message.say(lang))}\n"
        for finding in checked.findings
    )


FORMAT = Format(Text(en="a line a finding", zh="每条一行"), show)
