"""All rules over a project: hits become findings, in one order, less those somebody silenced."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from pmcoach.assess.hidden import is_hidden
from pmcoach.project import File, Project
from pmcoach.records.choice import Severity
from pmcoach.rules.finding import Finding, order
from pmcoach.rules.ignored import unused_ignore
from pmcoach.rules.rule import Hit, Rule
from pmcoach.rules.selection import Selection, names, selection


def findings(
    project: Project,
    rules: Iterable[Rule],
    chosen: Selection | None = None,
    paths: Collection[str] | None = None,
) -> tuple[Finding, ...]:
    """What the rules find, in order. `paths` keeps the findings in some files; all files are read all the same."""
    chosen = selection(project.settings.rules) if chosen is None else chosen
    active = [rule for rule in rules if chosen.on(rule)]
    found = [
        finding
        for rule in active
        for finding in _found(rule, project, chosen)
        if (paths is None or finding.path in paths) and not chosen.off_in(rule, finding.path)
    ]
    return tuple(sorted(_heard(found, active, project, chosen, paths), key=order))


def _found(rule: Rule, project: Project, chosen: Selection) -> Iterator[Finding]:
    """Run one rule over everything it is about."""
    severity = chosen.severity_of(rule)
    if rule.about is Project:
        for hit in rule.check(project, project):
            yield _finding(rule, hit, _file(project, hit.file), severity)
        return
    for file in project.files.values():
        subject: Any = None
        if rule.about is File:
            subject = file
        elif file.kind.cls is rule.about and file.complete:
            subject = file.record
        if subject is not None:
            for hit in rule.check(subject, project):
                yield _finding(rule, hit, _file(project, hit.file) if hit.file else file, severity)


def _file(project: Project, path: str) -> File:
    return project.files.get(path) or next(file for file in project.misplaced if file.path == path)


def _finding(rule: Rule, hit: Hit, file: File, severity: Severity) -> Finding:
    place = hit.place or file.place(hit.path, key=hit.key, span=hit.span)
    person = hit.person or file.person
    private = hit.private or is_hidden(file.record, hit.path)
    return Finding(
        file.path, place, rule, severity, hit.values, hit.do or rule.do, person, file.goal, private
    )


def _heard(
    found: list[Finding],
    active: list[Rule],
    project: Project,
    chosen: Selection,
    paths: Collection[str] | None,
) -> Iterator[Finding]:
    """Leave out what a comment silences, and add the comments that silence nothing."""
    silenced: set[tuple[str, int, str]] = set()
    for finding in found:
        file = project.files.get(finding.path)
        quiet = False
        for ignore in file.document.ignores if file is not None else ():
            for code in ignore.codes:
                if names(code, finding.rule) and ignore.line in (None, finding.place.line):
                    silenced.add((finding.path, ignore.place.line, code))
                    quiet = True
        if not quiet:
            yield finding
    if chosen.on(unused_ignore) and unused_ignore in active:
        for file in project.files.values():
            if paths is None or file.path in paths:
                for hit in unused_ignore.check((file, active, silenced), project):
                    yield _finding(unused_ignore, hit, file, chosen.severity_of(unused_ignore))
