"""Workflow commands that GitHub shows beside the line.

The form, its escapes and its limit of ten annotations of a kind a step:
https://github.com/actions/toolkit/blob/main/docs/commands.md and
https://github.com/orgs/community/discussions/26680
"""

from __future__ import annotations

from pmcoach.cells import showable, uncommanding, unmarked
from pmcoach.formats import Format
from pmcoach.records.fields.enums import Severity
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.result import Checked
from pmcoach.text import Lang, Text

SHOWN = 10
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
MORE = Text(en="{count} more of this kind are in the log below", zh="另有 {count} 条同类问题，见下方日志")


def show(checked: Checked, lang: Lang) -> str:
    """Return annotations with paths from the repository's top, errors first; past ten of a kind, lines that only the log shows."""
    rows: list[str] = []
    for severity, level in LEVELS.items():
        of_kind = [finding for finding in checked.findings if finding.severity is severity]
        surplus = len(of_kind) > SHOWN
        for index, finding in enumerate(of_kind):
            place, message = finding.place, showable(finding.message.say(lang))
            if hint := finding.hint:
                message = f"{message}\n{showable(hint.say(lang))}"
            if surplus and index >= SHOWN - 1:
                rows.append(_logged(finding, message))
                continue
            where = f"file={_property(showable(checked.prefix + finding.path))},line={place.line},col={place.column}"
            if place.end_line == place.line:
                where += f",endColumn={place.end_column}"
            title = _property(f"{finding.rule.code} {finding.rule.name}")
            rows.append(f"::{level} {where},title={title}::{_data(message)}")
        if surplus:
            more = MORE.fill(count=len(of_kind) - SHOWN + 1).say(lang)
            rows.insert(len(rows) - (len(of_kind) - SHOWN + 1), f"::{level} title=pmcoach::{_data(more)}")
    return unmarked("".join(f"{row}\n" for row in rows))


def _logged(finding: Finding, message: str) -> str:
    """A finding as a line that is no command, whatever its path begins with."""
    path, place = showable(finding.path), finding.place
    row = f"{path}:{place.line}:{place.column}: {finding.rule.code} {showable(message)}"
    return uncommanding(row)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMAT = Format(
    Text(en="annotations in GitHub Actions", zh="GitHub Actions 的行内标注"),
    show,
    from_top=True,
    commands=True,
)
