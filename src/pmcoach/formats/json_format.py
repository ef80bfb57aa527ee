"""Findings as JSON, version 1: a stable form for programs."""

from __future__ import annotations

import json
import re
from typing import Any

from pmcoach.cells import UNSAFE
from pmcoach.records.choice import Severity
from pmcoach.rules.checked import Checked
from pmcoach.rules.finding import Finding
from pmcoach.text import Lang


def show(checked: Checked, lang: Lang) -> str:
    """Return one object; keys never change with the language, messages do."""
    return dump(
        {
            "version": 1,
            "findings": [finding_object(finding, lang) for finding in checked.findings],
            "summary": {
                **{str(severity): checked.count(severity) for severity in Severity},
                "files": checked.files,
            },
        }
    )


def finding_object(finding: Finding, lang: Lang) -> dict[str, Any]:
    """A finding as JSON has it; absent things are null, never left out."""
    place = finding.place
    return {
        "code": finding.rule.code,
        "name": finding.rule.name,
        "severity": str(finding.severity),
        "path": finding.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "message": finding.message.say(lang),
        "hint": finding.hint.say(lang) if finding.hint else None,
        "person": finding.person or None,
        "goal": finding.goal or None,
        "fix": None,
    }


def dump(value: Any) -> str:
    """JSON as pmcoach writes it: readable characters, what acts on a terminal escaped, no NaN, no half of a pair."""
    return _harmless(json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2))


def dump_line(value: Any) -> str:
    """The same on one line, for JSON lines."""
    return _harmless(json.dumps(value, ensure_ascii=False, allow_nan=False))


def _harmless(text: str) -> str:
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return "\n".join(UNSAFE.sub(_escaped, row) for row in whole.split("\n")) + "\n"


def _escaped(match: re.Match[str]) -> str:
    """A character as JSON spells it; it can stand in a string only."""
    return json.dumps(match[0])[1:-1]
