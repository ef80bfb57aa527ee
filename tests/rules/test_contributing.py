"""The guide says how a rule is added: the function it shows is one, with nothing else anywhere."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from tests.conftest import ROOT, TODAY
from tests.rules.conftest import GOAL

from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Rule
from pmcoach.rules.engine.selection import Selection
from pmcoach.rules.goals import relevant
from pmcoach.text import Lang
from pmcoach.views.pages.rule_page import page

GUIDE = (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.fixture
def added() -> Rule:
    """The rule of the guide, as if it stood at the end of its family's file."""
    (code,) = re.findall(r"(?ms)^```python\n(@rule.*?)^```$", GUIDE)
    room = dict(vars(relevant))
    exec(compile(code, "<CONTRIBUTING>", "exec"), room)
    (rule,) = [each for each in room.values() if isinstance(each, Rule) and each not in RULES]
    return rule


def found(rule: Rule, text: str) -> tuple[Finding, ...]:
    files: Mapping[str, str] = {GOAL: text}
    return findings(Project(files, TODAY), (*RULES, rule), Selection((rule.code,)))


def test_its_examples_are_tests(added: Rule) -> None:
    assert isinstance(added.bad, str)
    assert isinstance(added.good, str)
    marked = [number for number, row in enumerate(added.bad.split("\n"), 1) if row.endswith("# here")]
    assert [each.place.line for each in found(added, added.bad)] == marked
    assert found(added, added.good) == ()


def test_it_speaks_both_languages(added: Rule) -> None:
    assert isinstance(added.bad, str)
    (finding,) = found(added, added.bad)
    assert finding.severity is Severity.INFO
    assert finding.hint is not None
    for lang in Lang:
        assert finding.message.say(lang)
        assert finding.hint.say(lang)
        assert added.code in page(added, lang, 80).plain()


def test_its_code_and_name_are_free(added: Rule) -> None:
    assert added.code not in {rule.code for rule in RULES}
    assert added.name not in {rule.name for rule in RULES}


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:tests|src|\.ci|\.github)/[\w./]+)`", GUIDE))))
def test_the_places_it_names_are_there(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize(
    "path",
    sorted(
        set(re.findall(r"`((?:rules|records|formats|cli|store|views|integrations|pages)/[\w./]*)`", GUIDE))
    ),
)
def test_the_rooms_it_names_are_there(path: str) -> None:
    assert (ROOT / "src" / "pmcoach" / path).exists()
