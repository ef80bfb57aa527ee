"""SARIF 2.1.0, which code scanning services read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
What GitHub takes of it, and how much: https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from pmcoach import __version__
from pmcoach.formats import Format
from pmcoach.formats.rule_help import rule_help
from pmcoach.json_text import dump
from pmcoach.records.fields.enums import Severity
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.fingerprint import fingerprints
from pmcoach.rules.engine.result import Checked
from pmcoach.rules.engine.rule import Rule
from pmcoach.text import Lang, Text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
MOST = 25_000  # results of a run
LEFT_OUT = Text(
    en="{count} more {count:finding is|findings are} left out: the worst {most} are listed",
    zh="另有 {count} 条没有列出：按严重程度列到 {most} 条为止{count:|}",
)


def show(checked: Checked, lang: Lang) -> str:
    """Return a log of one run: the rules that found something, and what they found."""
    kept = set(sorted(range(len(checked.findings)), key=lambda each: _order(checked.findings[each]))[:MOST])
    marked = zip(checked.findings, fingerprints(checked.findings), strict=True)
    listed = [pair for number, pair in enumerate(marked) if number in kept]
    rules = sorted({finding.rule.code: finding.rule for finding, _ in listed}.items())
    index = {code: number for number, (code, _) in enumerate(rules)}
    driver = {
        "name": "pmcoach",
        "version": __version__,
        "rules": [_rule(rule, lang) for _, rule in rules],
    }
    results = [
        _result(finding, lang, index[finding.rule.code], mark, checked.prefix) for finding, mark in listed
    ]
    run: dict[str, Any] = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    if surplus := len(checked.findings) - len(listed):
        more = LEFT_OUT.fill(count=surplus, most=MOST).say(lang)
        notes = [{"level": "warning", "message": {"text": more}}]
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": notes}]
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _order(finding: Finding) -> int:
    """The worst come first."""
    return list(LEVELS).index(finding.severity)


def _rule(rule: Rule, lang: Lang) -> Mapping[str, Any]:
    """What is said of a rule: its page in both languages, that of the reader first."""
    says = " ".join(rule.explain(lang).split())
    pages = "\n\n---\n\n".join(
        rule_help(rule, each) for each in sorted(Lang, key=lambda each: each is not lang)
    )
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": says},
        "help": {"text": pages, "markdown": pages},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(finding: Finding, lang: Lang, rule: int, fingerprint: str, prefix: str) -> Mapping[str, Any]:
    place = finding.place
    says = [finding.message.say(lang), *([finding.hint.say(lang)] if finding.hint else ())]
    uri = quote((prefix + finding.path).encode("utf-8", "surrogatepass"))
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {
        "ruleId": finding.rule.code,
        "ruleIndex": rule,
        "level": LEVELS[finding.severity],
        "message": {"text": "\n".join(says)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}],
        "partialFingerprints": {"pmcoach/v1": fingerprint},
    }


FORMAT = Format(Text(en="for code scanning services", zh="供代码扫描平台读取"), show, from_top=True)
