"""What a check found, and what a format needs to show it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from pmcoach.document.place import Place, at_offset
from pmcoach.document.splice import RefusedError
from pmcoach.records.fields.enums import Severity
from pmcoach.rules.engine.finding import Finding
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

SUMMARY = {
    Severity.ERROR: Text(en="{count} {count:error|errors}", zh="{count} 个错误"),
    Severity.WARNING: Text(en="{count} {count:warning|warnings}", zh="{count} 个警告"),
    Severity.INFO: Text(en="{count} {count:hint|hints}", zh="{count} 个提示"),
}
FILES = Text(en="in {count} {count:file|files}", zh="共 {count} 个文件")
CLEAN = Text(en="{count} {count:file|files}, nothing found", zh="共 {count} 个文件，没有发现问题")


class Edit(NamedTuple):
    """A stretch of a file, and the text to put in its place."""

    place: Place
    text: str


def no_edit(finding: Finding) -> Edit | None:
    """What a fix does where nobody has the texts: nothing."""
    del finding
    return None


def edit_of(finding: Finding, text: str) -> Edit | None:
    """What a finding's fix does to the text of its file; None where it has none, or refuses."""
    if finding.fix is None:
        return None
    try:
        made = finding.fix(text)
    except RefusedError:
        return None
    first = _common(text, made)
    last = _common(text[first:][::-1], made[first:][::-1])
    return Edit(at_offset(text, first, len(text) - last), made[first : len(made) - last])


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))


class Checked(NamedTuple):
    """Findings in order, how many files were looked at, and a way to the lines of a file.

    `prefix` is the workspace's folder in its repository, with a slash, for formats whose reader counts paths from there.
    `fails` are the severities that let the command fail. `edit` is what a finding's fix does to its file.
    """

    findings: tuple[Finding, ...]
    files: int
    lines: Callable[[str], Sequence[str]]
    prefix: str = ""
    fails: Collection[Severity] = (Severity.ERROR,)
    edit: Callable[[Finding], Edit | None] = no_edit

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
