"""A Code Quality report, which GitLab shows in the merge request.

The fields, and that of one fingerprint one issue is shown: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from pmcoach.cells import showable
from pmcoach.formats import Format
from pmcoach.json_text import dump
from pmcoach.records.fields.enums import Severity
from pmcoach.rules.engine.fingerprint import fingerprints
from pmcoach.rules.engine.result import Checked
from pmcoach.text import Lang, Text

LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
BOTH = Text(en="{says}; {do}", zh="{says}；{do}")


def show(checked: Checked, lang: Lang) -> str:
    """Return a list of issues, with paths from the repository's top."""
    issues = []
    for finding, fingerprint in zip(checked.findings, fingerprints(checked.findings), strict=True):
        says, do = finding.message, finding.hint
        issues.append(
            {
                "description": showable((says if do is None else BOTH.fill(says=says, do=do)).say(lang)),
                "check_name": f"{finding.rule.code} {finding.rule.name}",
                "fingerprint": fingerprint,
                "severity": LEVELS[finding.severity],
                "location": {
                    "path": checked.prefix + finding.path,
                    "lines": {"begin": finding.place.line, "end": finding.place.end_line},
                },
            }
        )
    return dump(issues)


FORMAT = Format(Text(en="a Code Quality report for GitLab", zh="GitLab 的代码质量报告"), show, from_top=True)
