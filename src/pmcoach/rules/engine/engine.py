"""All rules over a project: hits become findings, in one order, less those somebody silenced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from pmcoach.assess.privacy import is_hidden
from pmcoach.document.comments import Ignore
from pmcoach.project import File, Project
from pmcoach.records import SETTINGS_PATH
from pmcoach.records.kinds.catalogue import kind_of
from pmcoach.rules.engine.finding import BY_SEVERITY, Finding, order
from pmcoach.rules.engine.ignored import Silence, unknown_rule
from pmcoach.rules.engine.rule import Hit, Owed, Rule, Scope
from pmcoach.rules.engine.selection import Selection, names, selection
from pmcoach.sealing.plain import SEALED
from pmcoach.text import Text

OPEN_IT = Text(
    en="see it and mend it: pmcoach unseal --edit {path}", zh="查看并修改：pmcoach unseal --edit {path}"
)

# Of one rule in one file: what is wrong more often is wrong everywhere, and nobody reads on.
MOST = 1_000


def findings(
    project: Project,
    rules: Sequence[Rule],
    chosen: Selection | None = None,
    paths: Collection[str] | None = None,
    broken: list[Exception] | None = None,
    *,
    work: bool = True,
    step: Callable[[int, int], None] = lambda _done, _of: None,
) -> tuple[Finding, ...]:
    """What the rules find, in order; of each rule the first thousand in a file. Without `work`, what `lint` tells.

    `paths` asks for the findings in some files: a rule looks at what it can find something there from. Of a project
    that was asked for some files (`Project.asked_for`), what is found from those. A mistake of ours is put into `broken`, where
    there is such a list, and the other files and rules go on. `step` hears how many rules of how many are done.
    """
    chosen = selection(project.settings.rules) if chosen is None else chosen
    project = project if paths is None else project.asked_for(paths)
    active = active_rules(project, rules, chosen, work=work)
    found: list[Finding] = []
    for done, rule in enumerate(active):
        step(done, len(active))
        found.extend(found_from((rule,), project, chosen, broken))
    return settled(found, project, rules, active, chosen, paths)


def active_rules(
    project: Project, rules: Sequence[Rule], chosen: Selection, *, work: bool = True
) -> tuple[Rule, ...]:
    """The rules that apply to a project; without `work` those that `lint` tells."""
    active = [rule for rule in rules if chosen.on(rule) and (work or rule.in_files)]
    slips = chosen.select == project.settings.rules.select and not chosen.ignores(unknown_rule)
    if slips and unknown_rule in rules and unknown_rule not in active:
        # A slip in what the settings select would switch off the one rule that tells of it.
        active.append(unknown_rule)
    return tuple(active)


def found_from(
    rules: Iterable[Rule], project: Project, chosen: Selection, broken: list[Exception] | None
) -> Iterator[Finding]:
    """What rules find from the files a project was asked for, or from all; nothing is silenced yet."""
    for rule in rules:
        yield from _found(rule, subjects(rule, project), project, chosen, broken)


def found_in(file: File | None, rule: Rule, project: Project, chosen: Selection) -> Iterator[Finding]:
    """What one rule finds in one file, or in the whole workspace; nothing is silenced yet."""
    return _in_all(rule, project, chosen) if file is None else _in(file, rule, project, chosen)


def settled(
    found: Iterable[Finding],
    project: Project,
    rules: Sequence[Rule],
    active: Sequence[Rule],
    chosen: Selection,
    paths: Collection[str] | None = None,
    *,
    commented: Collection[str] | None = None,
) -> tuple[Finding, ...]:
    """What rules found, in order, less what is silenced, with what is wrong with the comments that silence.

    Those of `commented` are all files that hold such comments, where somebody knows.
    """

    def wanted(finding: Finding) -> bool:
        return (paths is None or finding.path in paths) and not chosen.off_in(finding.rule, finding.path)

    heard, heeded = _heard([finding for finding in found if wanted(finding)], project)
    in_files = [rule for rule in active if rule.in_files]
    asked = project.asked if paths is None else paths
    if asked is None and commented is not None:
        asked = {*commented, SETTINGS_PATH}  # the settings name rules too
    for file in project.files.values() if asked is None else _asked(project, asked):
        silence = Silence(file, rules, in_files, heeded.get(file.path, ()))
        for rule in active:
            if rule.about is Silence:
                hits = islice(rule.check(silence, project), MOST)
                made = (_finding(rule, hit, file, file, project, chosen) for hit in hits)
                heard.extend(finding for finding in made if wanted(finding))
    return tuple(sorted((_outward(finding, project) for finding in heard), key=order))


def subjects(rule: Rule, project: Project, paths: Collection[str] | None = None) -> Iterable[File | None]:
    """What a rule looks at to find something in some files, those a project was asked for, or all: files, or nothing but the workspace."""
    if rule.about is Project:
        return (None,)
    asked = project.asked if paths is None else paths
    closed = paths is None and project.closed
    if asked is None or (rule.scope is Scope.WORKSPACE and not closed):
        return project.files.values() if rule.about is File else project.of_class(rule.about)
    if closed and rule.about is not File:
        kind = kind_of(rule.about)
        return () if kind is None else project.asked_of(kind)
    if closed or rule.scope is Scope.FILE:
        return [each for each in _asked(project, asked) if rule.about in (File, each.kind.cls)]
    people = {person for each in _asked(project, asked) for person in (each.person, *each.owners)}
    return [each for each in project.of_class(rule.about) if each.person in people]


def _asked(project: Project, paths: Collection[str]) -> Iterator[File]:
    """The files that are asked for, by path."""
    return (project.files[path] for path in sorted(paths) if path in project.files)


def _found(
    rule: Rule,
    files: Iterable[File | None],
    project: Project,
    chosen: Selection,
    broken: list[Exception] | None,
) -> Iterator[Finding]:
    """Run one rule over some files, or over the workspace at once."""
    for file in files:
        try:
            yield from found_in(file, rule, project, chosen)
        except Exception as error:
            if broken is None:
                raise
            broken.append(error)


def _in_all(rule: Rule, project: Project, chosen: Selection) -> Iterator[Finding]:
    """Run a rule that looks at the whole workspace at once."""
    said: Counter[str] = Counter()
    for hit in rule.check(project, project):
        said[hit.file] += 1
        if said[hit.file] <= MOST:
            file = _file(project, hit.file)
            yield _finding(rule, hit, file, file, project, chosen)


def _in(file: File, rule: Rule, project: Project, chosen: Selection) -> Iterator[Finding]:
    """Run a rule over one file: over its record, where that was read to its end, or over the file itself."""
    subject: Any = file if rule.about is File else file.record if file.complete else None
    if subject is not None:
        for hit in islice(rule.check(subject, project), MOST):
            if not file.unclear.intersection(hit.lacks):
                placed = _file(project, hit.file) if hit.file else file
                yield _finding(rule, hit, file, placed, project, chosen)


def _outward(finding: Finding, project: Project) -> Finding:
    """The finding at its place in the file as it is written. What was sealed is not repeated: findings go into logs.

    What only a brief tells is: whoever opens one holds the key.
    """
    file = project.files.get(finding.path)
    if file is None:
        return finding
    place = file.outward(finding.place)
    in_brief = finding.private and not finding.rule.in_files
    if in_brief or not file.hides(finding.place):
        return finding._replace(place=place)
    return finding._replace(
        place=place,
        values=dict.fromkeys(finding.values, SEALED),
        advice=OPEN_IT.fill(path=file.path),
        fix=None,
    )


def _file(project: Project, path: str) -> File:
    return project.files.get(path) or next(file for file in project.misplaced if file.path == path)


def _finding(rule: Rule, hit: Hit, subject: File, file: File, project: Project, chosen: Selection) -> Finding:
    """The finding a hit makes: `subject` is the file the rule looked at, `file` the one that holds the place."""
    severity = chosen.severity_of(rule, hit.severity)
    person = hit.person or file.person
    briefs = hit.briefs or _briefs(subject) or _briefs(file)
    weight = hit.weight or rule.weight or BY_SEVERITY[severity]
    return Finding(
        path=file.path,
        place=hit.place or file.place_read(hit.path, key=hit.key, span=hit.span),
        rule=rule,
        severity=severity,
        values=hit.values,
        advice=hit.do or rule.do,
        person=person,
        goal=file.goal or subject.goal,
        private=is_hidden(file.record, hit.path) if hit.private is None else hit.private,
        at=hit.path,
        briefs=briefs,
        owed=hit.owed or (_lead(briefs, project) if rule.owed is Owed.LEAD else person),
        ask=hit.ask or rule.ask,
        weight=weight.value + hit.grows,
        on=hit.on,
        fix=hit.fix,
    )


def _briefs(file: File) -> tuple[str, ...]:
    """In whose briefs stands what is found in a file: of a goal in those of all its owners."""
    return tuple(dict.fromkeys(file.owners)) or ((file.person,) if file.person else ())


def _lead(briefs: tuple[str, ...], project: Project) -> str:
    """The lead of the person in whose brief something stands."""
    person = project.people.get(briefs[0]) if briefs else None
    return person.lead if person is not None else ""


def _heard(found: list[Finding], project: Project) -> tuple[list[Finding], dict[str, set[tuple[int, str]]]]:
    """The findings no comment silences; and, by file, the line and code of each comment that silenced one."""
    heard: list[Finding] = []
    heeded: dict[str, set[tuple[int, str]]] = {}
    comments: dict[str, dict[int | None, list[Ignore]]] = {}
    whole: dict[tuple[str, str], set[tuple[int, str]]] = {}  # what silences a rule in all of a file
    for finding in found:
        path, key = finding.path, (finding.path, finding.rule.code)
        if path not in comments:
            comments[path] = _by_line(project.files.get(path))
        if key not in whole:
            whole[key] = _naming(finding.rule, comments[path].get(None, ()))
            heeded.setdefault(path, set()).update(whole[key])
        by = _naming(finding.rule, comments[path].get(finding.place.line, ()))
        heeded[path].update(by)
        if not by and not whole[key]:
            heard.append(finding)
    return heard, heeded


def _by_line(file: File | None) -> dict[int | None, list[Ignore]]:
    """The comments that silence rules in a file, by the line they are for."""
    found: dict[int | None, list[Ignore]] = {}
    for ignore in file.document.ignores if file is not None else ():
        found.setdefault(ignore.line, []).append(ignore)
    return found


def _naming(rule: Rule, ignores: Iterable[Ignore]) -> set[tuple[int, str]]:
    """The line and code of each comment that names a rule."""
    return {(ignore.place.line, code) for ignore in ignores for code in ignore.codes if names(code, rule)}
