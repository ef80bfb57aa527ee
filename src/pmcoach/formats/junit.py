"""JUnit XML, which Jenkins, GitLab and CODING show as tests.

There is no one schema; this keeps to the stricter of those in use, that of Jenkins:
https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from pmcoach.cells import showable
from pmcoach.formats import Format
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.result import Checked
from pmcoach.text import Lang, Text

CLEAN = '  <testsuite name="pmcoach" tests="1" failures="0" errors="0">\n    <testcase name="lint" classname="pmcoach"/>\n  </testsuite>\n'


def show(checked: Checked, lang: Lang) -> str:
    """Return a suite a file and a case a finding; a case fails where it lets the command fail."""
    files = groupby(checked.findings, key=lambda finding: finding.path)
    suites = "".join("".join(_suite(path, list(found), checked, lang)) for path, found in files)
    counts = (
        f'tests="{max(len(checked.findings), 1)}" failures="{_failed(checked.findings, checked)}" errors="0"'
    )
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="pmcoach" {counts}>\n'
    return f"{head}{suites or CLEAN}</testsuites>\n"


def _failed(found: Sequence[Finding], checked: Checked) -> int:
    return sum(finding.severity in checked.fails for finding in found)


def _suite(path: str, found: Sequence[Finding], checked: Checked, lang: Lang) -> Iterator[str]:
    name = _safe(checked.prefix + path)
    counts = f'tests="{len(found)}" failures="{_failed(found, checked)}" errors="0"'
    yield f'  <testsuite name="{name}" {counts}>\n'
    for finding in found:
        place, says = finding.place, finding.message.say(lang)
        where = f"{checked.prefix}{finding.path}:{place.line}:{place.column}"
        text = "\n".join(
            _safe(row) for row in (where, says, *([finding.hint.say(lang)] if finding.hint else ()))
        )
        title = _safe(f"{finding.rule.code} {finding.rule.name} ({place.line}:{place.column})")
        yield f'    <testcase name="{title}" classname="{name}">\n'
        if finding.severity in checked.fails:
            yield f'      <failure type="{finding.severity}" message="{_safe(says)}">{text}</failure>\n'
        else:
            yield f"      <system-out>{finding.severity}: {text}</system-out>\n"
        yield "    </testcase>\n"
    yield "  </testsuite>\n"


def _safe(text: str) -> str:
    """A text as XML has it, in which control characters may not even be escaped."""
    return escape(showable(text))


FORMAT = Format(Text(en="as tests, for CI services", zh="写成测试结果，供 CI 平台显示"), show, from_top=True)
