"""What a check found, and what a format needs to show it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from pmcoach.records.fields.enums import Severity
from pmcoach.rules.engine.finding import Finding
from pmcoach.text import Text

SUMMARY = {
    Severity.ERROR: Text(en="{count} {count:error|errors}", zh="{count} 个错误"),
    Severity.WARNING: Text(en="{count} {count:warning|warnings}", zh="{count} 个警告"),
    Severity.INFO: Text(en="{count} {count:hint|hints}", zh="{count} 个提示"),
}
FILES = Text(en="in {count} {count:file|files}", zh="共 {count} 个文件")
CLEAN = Text(en="{count} {count:file|files}, nothing found", zh="共 {count} 个文件，没有发现问题")


class Checked(NamedTuple):
    """Findings in order, how many files were looked at, and a way to the lines of a file.

    `prefix` is the workspace's folder in its repository, with a slash, for formats whose reader counts paths from there.
    `fails` are the severities that let the command fail.
    """

    findings: tuple[Finding, ...]
    files: int
    lines: Callable[[str], Sequence[str]]
    prefix: str = ""
    fails: Collection[Severity] = (Severity.ERROR,)

    def by_severity(self) -> list[Finding]:
        """The findings, the worst first, those of one severity in order."""
        return sorted(self.findings, key=lambda finding: list(Severity).index(finding.severity))

    def count(self, severity: Severity) -> int:
        """How many findings are of a severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def summary(self) -> Text:
        """The last line: how much was found."""
        if not self.findings:
            return CLEAN.fill(count=self.files)
        parts = tuple(
            said.fill(count=self.count(severity))
            for severity, said in SUMMARY.items()
            if self.count(severity)
        )
        whole = Text(en="{parts} {files}", zh="{parts}，{files}")
        return whole.fill(parts=parts, files=FILES.fill(count=self.files))
