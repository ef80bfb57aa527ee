"""Who asks for one file is told what a run over everything tells of it, and no more is read than that needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from tests.benchmarks.test_growth import tangled
from tests.benchmarks.workspace import Shape, texts
from tests.conftest import TODAY
from tests.views.conftest import ZH

from pmcoach.assess.circle import circle
from pmcoach.document import Source
from pmcoach.project import Project
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings, subjects
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Rule, Scope


class Counted(Mapping[str, Source]):
    """Texts that remember which of them were asked for."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self.files, self.opened = files, set[str]()

    def __getitem__(self, path: str) -> Source:
        self.opened.add(path)
        return self.files[path].encode()

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)


def told(found: tuple[Finding, ...], path: str) -> list[tuple[object, ...]]:
    return [
        (each.place, each.rule.code, repr(each.message), each.person, each.briefs, each.owed, each.weight)
        for each in found
        if each.path == path
    ]


@pytest.mark.bulk
@pytest.mark.parametrize(
    "files",
    [
        pytest.param(ZH, id="a-team"),
        pytest.param(tangled(4), id="tangled", marks=pytest.mark.bulk),
        pytest.param(dict(texts(Shape(2, 6), 100)), id="with-defects", marks=pytest.mark.bulk),
    ],
)
@pytest.mark.parametrize("work", [False, True])
def test_file_by_file_says_what_everything_says(files: Mapping[str, str], work: bool) -> None:
    whole = findings(Project(Counted(files), TODAY), RULES, work=work)
    for path in files:
        found = findings(Project(Counted(files), TODAY), RULES, paths={path}, work=work)
        assert {each.path for each in found} <= {path}
        assert told(found, path) == told(whole, path)


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in RULES])
def test_a_rule_finds_something_where_its_scope_says(rule: Rule) -> None:
    files = {**ZH, **(rule.bad if isinstance(rule.bad, Mapping) else {})}
    project = Project(dict(files), TODAY)
    for path, file in project.files.items():
        found = findings(project, [rule], paths={path})
        looked = {each.path for each in subjects(rule, project, {path}) if each is not None}
        assert rule.scope is Scope.WORKSPACE or all(
            path in looked or project.files[each].person in {file.person, *file.owners} for each in looked
        )
        assert {each.path for each in found} <= {path}


def opened(files: Mapping[str, str], path: str) -> set[str]:
    sources = Counted(files)
    findings(Project(sources, TODAY), RULES, paths={path}, work=False)
    return sources.opened


def test_what_one_file_needs_does_not_grow_with_the_team() -> None:
    path = "goals/2026-Q4/g2026q4-0001-1.yaml"
    small, large = (opened(dict(texts(Shape(people, 12))), path) for people in (8, 24))
    understood = {each for each in large if not each.startswith("reports/")}
    assert path in small
    assert not any(each.startswith(("reviews", "people")) and "-0017" in each for each in understood)
    assert len(large) < 3 * len(small)


def test_settings_alone_need_little() -> None:
    files = dict(texts(Shape(8, 12)))
    assert len(opened(files, "pmcoach.yaml")) < len(files) / 4
    assert "pmcoach.yaml" in files


def test_a_rule_of_a_person_looks_at_all_that_is_theirs() -> None:
    project = Project(ZH, TODAY)
    (rule,) = (each for each in RULES if each.code == "M112")
    assert (rule.about, rule.scope) == (Goal, Scope.PERSON)
    report = next(each for each in project.files.values() if each.path.startswith("reports/"))
    found = [each for each in subjects(rule, project, {report.path}) if each is not None]
    assert {each.person for each in found} == {report.person}


def about(project: Project, person: str) -> Project:
    return project.asked_for(circle(person, project), closed=True)


def concerning(found: tuple[Finding, ...], person: str) -> list[tuple[object, ...]]:
    return [
        (each.path, *each_said)
        for each in found
        if person in (each.person, each.owed, *each.briefs)
        for each_said in told((each,), each.path)
    ]


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(ZH, id="a-team"),
        pytest.param(tangled(4), id="tangled", marks=pytest.mark.bulk),
        pytest.param(dict(texts(Shape(9, 6), 100)), id="with-defects", marks=pytest.mark.bulk),
    ],
)
def test_asked_about_a_person_it_says_all_that_concerns_them(files: Mapping[str, str]) -> None:
    project = Project(Counted(files), TODAY)
    whole = findings(project, RULES)
    for person in project.people:
        found = findings(about(Project(Counted(files), TODAY), person), RULES)
        assert concerning(found, person) == concerning(whole, person)


@pytest.mark.bulk
@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in RULES])
def test_asked_about_a_person_a_rule_says_what_it_says_in_its_example(rule: Rule) -> None:
    files = {**ZH, **(rule.bad if isinstance(rule.bad, Mapping) else {})}
    project = Project(dict(files), TODAY)
    whole = findings(project, [rule])
    for person in project.people:
        found = findings(about(Project(dict(files), TODAY), person), [rule])
        assert concerning(found, person) == concerning(whole, person)


def test_asked_about_a_person_only_what_they_need_is_understood() -> None:
    files = dict(texts(Shape(17, 12), 0))
    names = [path[len("people/") : -len(".yaml")] for path in files if path.startswith("people/")]
    nobodys = next(
        each for each in reversed(names) if not any(f"lead: {each}\n" in text for text in files.values())
    )
    project = Project(Counted(files), TODAY)
    findings(about(project, nobodys), RULES)
    understood = [file for file in project.files.values() if "_read" in file.__dict__]
    assert len(understood) < len(files) / 3
