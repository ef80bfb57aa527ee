"""Workflow commands that GitHub shows beside the line.

The form, its escapes and its limit of ten annotations of a kind a step:
https://github.com/actions/toolkit/blob/main/docs/commands.md and
https://github.com/orgs/community/discussions/26680
"""

from __future__ import annotations

from pmcoach.cells import showable, unmarked
from pmcoach.formats import Format
from pmcoach.records.fields.enums import Severity
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.result import SUMMARY, Checked
from pmcoach.text import Lang, Text

SHOWN = 10
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
MORE = Text(
    en="GitHub shows ten of a kind: {kinds} more {count:is|are} not marked; pmcoach lint shows everything",
    zh="GitHub 每类最多标注十条：另有 {kinds}没有标注；运行 pmcoach lint 可看全部{count:|}",
)


def show(checked: Checked, lang: Lang) -> str:
    """Return annotations with paths from the repository's top, errors first; how many of a kind are past ten, in a last line."""
    rows: list[str] = []
    left: dict[Severity, int] = {}
    for severity in LEVELS:
        of_kind = [finding for finding in checked.findings if finding.severity is severity]
        rows.extend(_annotation(finding, checked.prefix, lang) for finding in of_kind[:SHOWN])
        if len(of_kind) > SHOWN:
            left[severity] = len(of_kind) - SHOWN
    if left:
        kinds = tuple(SUMMARY[severity].fill(count=count) for severity, count in left.items())
        rows.append(MORE.fill(kinds=kinds, count=sum(left.values())).say(lang))
    return unmarked("".join(f"{row}\n" for row in rows))


def _annotation(finding: Finding, prefix: str, lang: Lang) -> str:
    """A finding as a command that marks its line."""
    place, message = finding.place, showable(finding.message.say(lang))
    if hint := finding.hint:
        message = f"{message}\n{showable(hint.say(lang))}"
    where = f"file={_property(showable(prefix + finding.path))},line={place.line},col={place.column}"
    if place.end_line == place.line:
        where += f",endColumn={place.end_column}"
    title = _property(f"{finding.rule.code} {finding.rule.name}")
    return f"::{LEVELS[finding.severity]} {where},title={title}::{_data(message)}"


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
