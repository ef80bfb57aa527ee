"""Every rule by its own words: the bad example fires on its marked line, the good one is silent."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Collection, Mapping
from datetime import datetime

import pytest
from tests.conftest import TODAY

from pmcoach.project import Project
from pmcoach.project.history import Version
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.report import Report
from pmcoach.records.kinds.review import Review
from pmcoach.records.kinds.settings import Settings
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Earlier, Example, Rule
from pmcoach.rules.engine.selection import Selection
from pmcoach.text import Lang

PATHS = {
    Goal: "goals/2026-Q4/example.yaml",
    Person: "people/example.yaml",
    Report: "reports/2026-W47/example.yaml",
    Review: "reviews/2026-Q3/example.yaml",
    Settings: "pmcoach.yaml",
}


def files(rule: Rule, example: Example) -> Mapping[str, str | bytes]:
    return {PATHS.get(rule.about, PATHS[Goal]): example} if isinstance(example, str | bytes) else example


def found(rule: Rule, texts: Mapping[str, str | bytes]) -> tuple[Finding, ...]:
    # E011 is about comments that silence other rules: they have to run too.
    codes = ("ALL",) if rule.code == "E011" else (rule.code,)
    hits = findings(Project(texts, TODAY, Told(rule.before)), RULES, Selection(codes))
    return tuple(finding for finding in hits if finding.rule is rule)


class Told:
    """The history a rule's examples share: each file as it was said to be, since its day."""

    sound = True

    def __init__(self, earlier: tuple[Earlier, ...]) -> None:
        self.earlier = {each.path: each for each in earlier}

    def versions(self, path: str) -> tuple[Version, ...]:
        if path not in self.earlier:
            return ()
        moment = datetime.fromisoformat(f"{self.earlier[path].day}T12:00:00+00:00")
        return (Version("c0ffee0", moment, "li.wei", "", path),)

    def texts(self, ids: Collection[str]) -> Mapping[str, bytes]:
        return {path: self.earlier[path].text.encode() for path in ids}

    def absent(self, paths: Collection[str]) -> Collection[str]:
        return [path for path in self.earlier if path.startswith("goals/") and path not in paths]

    def authors(self, path: str) -> Mapping[str, tuple[str, str, str]]:
        del path
        return {}

    def left_out(self, paths: Collection[str]) -> Collection[str]:
        del paths
        return ()

    def recall(self, key: str) -> str | None:
        del key
        return None

    def learn(self, key: str, value: str) -> None:
        del key, value


def marked(texts: Mapping[str, str | bytes]) -> set[tuple[str, int]]:
    return {
        (path, number)
        for path, text in texts.items()
        for number, line in enumerate(str(text).split("\n"), 1)
        if line.endswith("# here")
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_bad_example_fires_where_it_is_marked(rule: Rule) -> None:
    texts = files(rule, rule.bad)
    places = {(finding.path, finding.place.line) for finding in found(rule, texts)}
    assert places == (marked(texts) or {(next(iter(texts)), 1)})


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_good_example_is_silent(rule: Rule) -> None:
    assert found(rule, files(rule, rule.good)) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("lang", Lang)
def test_a_finding_leaves_no_blank_unsaid(rule: Rule, lang: Lang) -> None:
    for finding in found(rule, files(rule, rule.bad)):
        said = finding.message.say(lang) + (finding.hint.say(lang) if finding.hint else "")
        assert not re.search(r"\{\w+\}", said), said


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_explains_itself_in_both_languages(rule: Rule) -> None:
    english, chinese = rule.explain(Lang.EN), rule.explain(Lang.ZH)
    assert english
    assert re.search("[\u4e00-\u9fff]", chinese)
    assert not re.search("[\u4e00-\u9fff]", english)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_named_for_what_it_finds(rule: Rule) -> None:
    assert re.fullmatch(r"[ESMARTWVHOP]\d{3}", rule.code)
    assert rule.check.__name__ == rule.name.replace("-", "_")
    assert inspect.isgeneratorfunction(rule.check)


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


# A move is told and not forbidden; H106 says what to write about it.
@pytest.mark.parametrize(
    "rule",
    [rule for rule in RULES if rule.code not in ("H101", "H102", "H103", "H104")],
    ids=lambda rule: rule.code,
)
@pytest.mark.parametrize("lang", Lang)
def test_a_finding_says_what_to_do(rule: Rule, lang: Lang) -> None:
    for finding in found(rule, files(rule, rule.bad)):
        assert finding.hint is not None
        assert finding.hint.say(lang).strip()


@pytest.mark.parametrize("lang", Lang)
def test_what_each_rule_says_of_its_bad_example(lang: Lang, golden: Callable[[str, str], None]) -> None:
    rows = [
        f"{rule.code} {rule.name} ({finding.severity.label.say(lang)})\n"
        f"  {finding.message.say(lang)}\n"
        + (f"  = {finding.hint.say(lang)}\n" if finding.hint else "")
        + (f"  ? {finding.question.say(lang)}\n" if finding.question else "")
        for rule in RULES
        for finding in found(rule, files(rule, rule.bad))[:1]
    ]
    golden(f"rules/{lang}.txt", "".join(rows))
