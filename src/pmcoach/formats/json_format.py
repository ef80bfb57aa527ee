"""Findings as JSON, version 1: a stable form for programs."""

from __future__ import annotations

from typing import Any

from pmcoach.document.place import Place
from pmcoach.formats import Format
from pmcoach.json_text import dump
from pmcoach.records.fields.enums import Severity
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.result import Checked, Edit
from pmcoach.text import Lang, Text


def show(checked: Checked, lang: Lang) -> str:
    """Return one object; keys never change with the language, messages do."""
    return dump(
        {
            "version": 1,
            "findings": [
                {**finding_object(finding, lang), "fix": _fix(checked.edit(finding))}
                for finding in checked.findings
            ],
            "summary": summary_object(checked),
        }
    )


def _fix(edit: Edit | None) -> dict[str, Any] | None:
    """What `--fix` would put where; None where there is no safe way to mend it."""
    if edit is None:
        return None
    return {"edits": [{**_place(edit.place), "text": edit.text}]}


def _place(place: Place) -> dict[str, int]:
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def summary_object(checked: Checked) -> dict[str, int]:
    """How much was found of each severity, in how many files."""
    return {**{str(severity): checked.count(severity) for severity in Severity}, "files": checked.files}


def finding_object(finding: Finding, lang: Lang) -> dict[str, Any]:
    """A finding as JSON has it; absent things are null, never left out."""
    return {
        "code": finding.rule.code,
        "name": finding.rule.name,
        "severity": str(finding.severity),
        "path": finding.path,
        **_place(finding.place),
        "message": finding.message.say(lang),
        "hint": finding.hint.say(lang) if finding.hint else None,
        "person": finding.person or None,
        "goal": finding.goal or None,
        "fix": None,
    }


FORMAT = Format(Text(en="for programs", zh="供程序读取"), show)
