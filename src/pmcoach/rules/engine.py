"""All rules over a project: hits become findings, in one order, less those somebody silenced."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from pmcoach.assess.hidden import is_hidden
from pmcoach.project import File, Project
from pmcoach.rules.finding import Finding, order
from pmcoach.rules.ignored import Silence, unknown_rule
from pmcoach.rules.rule import Hit, Rule
from pmcoach.rules.selection import Selection, names, selection


def findings(
    project: Project,
    rules: Sequence[Rule],
    chosen: Selection | None = None,
    paths: Collection[str] | None = None,
) -> tuple[Finding, ...]:
    """What the rules find, in order. `paths` keeps the findings in some files; all files are read all the same."""
    chosen = selection(project.settings.rules) if chosen is None else chosen
    active = [rule for rule in rules if chosen.on(rule)]
    slips = chosen.select == project.settings.rules.select and not chosen.ignores(unknown_rule)
    if slips and unknown_rule in rules and unknown_rule not in active:
        # A slip in what the settings select would switch off the one rule that tells of it.
        active.append(unknown_rule)

    def wanted(finding: Finding) -> bool:
        return (paths is None or finding.path in paths) and not chosen.off_in(finding.rule, finding.path)

    found = [finding for rule in active for finding in _found(rule, project, chosen) if wanted(finding)]
    heard, heeded = _heard(found, project)
    for file in project.files.values():
        silence = Silence(file, rules, active, heeded.get(file.path, ()))
        for rule in active:
            if rule.about is Silence:
                made = (_finding(rule, hit, file, chosen) for hit in rule.check(silence, project))
                heard.extend(finding for finding in made if wanted(finding))
    return tuple(sorted(heard, key=order))


def _found(rule: Rule, project: Project, chosen: Selection) -> Iterator[Finding]:
    """Run one rule over everything it is about."""
    if rule.about is Project:
        for hit in rule.check(project, project):
            yield _finding(rule, hit, _file(project, hit.file), chosen)
        return
    subjects: Mapping[type, list[tuple[Any, File]]] = project.once("subjects", lambda: _subjects(project))
    for subject, file in subjects.get(rule.about, ()):
        for hit in rule.check(subject, project):
            if not file.unclear.intersection(hit.lacks):
                yield _finding(rule, hit, _file(project, hit.file) if hit.file else file, chosen)


def _subjects(project: Project) -> Mapping[type, list[tuple[Any, File]]]:
    """What rules are about, by its type, each with its file: the files, and the records of those read to their end."""
    files = project.files.values()
    found: dict[type, list[tuple[Any, File]]] = {File: [(file, file) for file in files]}
    for file in files:
        if file.complete:
            found.setdefault(file.kind.cls, []).append((file.record, file))
    return found


def _file(project: Project, path: str) -> File:
    return project.files.get(path) or next(file for file in project.misplaced if file.path == path)


def _finding(rule: Rule, hit: Hit, file: File, chosen: Selection) -> Finding:
    place = hit.place or file.place(hit.path, key=hit.key, span=hit.span)
    severity = chosen.severity_of(rule, hit.severity)
    person = hit.person or file.person
    private = hit.private or is_hidden(file.record, hit.path)
    return Finding(
        file.path, place, rule, severity, hit.values, hit.do or rule.do, person, file.goal, private
    )


def _heard(found: list[Finding], project: Project) -> tuple[list[Finding], dict[str, set[tuple[int, str]]]]:
    """The findings no comment silences; and, by file, the line and code of each comment that silenced one."""
    heard: list[Finding] = []
    heeded: dict[str, set[tuple[int, str]]] = {}
    for finding in found:
        file = project.files.get(finding.path)
        by = {
            (ignore.place.line, code)
            for ignore in (file.document.ignores if file is not None else ())
            for code in ignore.codes
            if names(code, finding.rule) and ignore.line in (None, finding.place.line)
        }
        if by:
            heeded.setdefault(finding.path, set()).update(by)
        else:
            heard.append(finding)
    return heard, heeded
