"""The catalogue of rules: a code that people have in their files is for ever, and so is its name."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Callable

import pytest
from tests.conftest import ROOT

from pmcoach.records.fields.enums import Severity
from pmcoach.rules import catalogue
from pmcoach.rules.catalogue import FAMILIES, MODULES, RULES, chosen, judging, listed
from pmcoach.rules.engine.finding import BY_SEVERITY
from pmcoach.rules.engine.rule import Heading, Owed, Rule, Section, Weight
from pmcoach.text import Lang

CATALOGUE = {
    "A101": "pace-out-of-reach", "A102": "too-many-goals", "A103": "weights-off",
    "A104": "resource-unanswered", "A105": "long-goal-without-plan", "A106": "target-out-of-range",
    "A107": "step-without-owner-or-day", "A108": "experiment-without-lesson",
    "A109": "plan-used-up", "A110": "goal-never-agreed",
    "E001": "unreadable-file", "E002": "not-yaml", "E003": "field-twice", "E004": "unknown-field",
    "E005": "wrong-type", "E006": "missing-field", "E007": "unknown-reference",
    "E008": "path-and-content-differ", "E009": "unsafe-yaml", "E010": "template-unfilled",
    "E011": "unused-ignore", "E012": "invisible-character", "E013": "misplaced-file", "E014": "id-taken",
    "E015": "unknown-rule",
    "E016": "schema-line-astray",
    "H101": "due-moved", "H102": "target-lowered", "H103": "baseline-or-metric-changed",
    "H104": "title-reworded", "H105": "changed-after-answer", "H106": "move-without-entry",
    "H107": "file-back-dated", "H108": "guardrail-loosened", "H109": "move-noted", "H110": "goal-changed",
    "H111": "change-without-reason", "H112": "agreed-goal-removed", "H113": "milestones-moved",
    "H114": "owner-changed", "H115": "step-put-off", "H116": "leave-taken-back",
    "M101": "no-metric", "M102": "no-target", "M103": "no-baseline", "M104": "title-and-fields-disagree",
    "M105": "no-improvement", "M106": "no-source", "M107": "no-guardrail",
    "M108": "key-results-out-of-range", "M109": "recorded-value-strange", "M110": "goal-behind",
    "M111": "goal-without-data", "M112": "confidence-disputed", "M113": "confidence-falling",
    "M114": "baseline-belied", "M115": "values-differ", "M116": "values-turned-back",
    "M117": "guardrail-figures-old", "M118": "milestone-missed",
    "O101": "responsibility-held-by-two", "O102": "responsibility-held-by-nobody",
    "O103": "person-without-lead", "O104": "dependency-past-due", "O105": "no-shared-goal",
    "O106": "step-of-somebody-gone", "O107": "lead-gone", "O108": "person-without-goal",
    "O109": "leaves-with-work-open", "O110": "asked-of-somebody-gone",
    "P101": "private-in-the-clear", "P102": "secret-in-the-open", "P103": "sealed-block-damaged",
    "P104": "sealed-for-others",
    "R101": "no-parent-and-no-why", "R102": "parent-missing-or-circular", "R103": "parent-over",
    "R104": "strategy-unserved", "R105": "parent-changed-since-agreed",
    "S101": "vague-title", "S102": "activity-not-outcome", "S103": "several-goals",
    "S104": "no-single-owner", "S105": "title-unusable", "S106": "nothing-to-see",
    "T101": "no-due-day", "T102": "due-out-of-bounds", "T103": "title-and-due-disagree",
    "T104": "past-due-and-active", "T105": "step-out-of-bounds", "T106": "due-on-day-off",
    "T107": "step-overdue", "T108": "owner-away-when-due", "T109": "closed-without-reason", "T110": "step-not-noted",
    "T111": "launch-without-step",
    "V101": "rating-without-evidence", "V102": "action-incomplete", "V103": "action-overdue",
    "V104": "review-overdue", "V105": "dimension-weights-off", "V106": "one-sided",
    "V107": "reward-without-basis", "V108": "training-past-due", "V109": "not-acknowledged",
    "V110": "self-and-lead-far-apart", "V111": "one-on-one-overdue", "V112": "no-recognition",
    "V113": "conflict-unsettled", "V114": "conflict-follow-up", "V115": "topic-left-open",
    "V116": "measure-open", "V117": "effect-unknown", "V118": "training-unused", "V119": "skill-past-day",
    "V120": "practice-past-day", "V121": "acknowledged-with-comment", "V122": "signed-for-another",
    "W101": "report-missing", "W102": "report-late", "W103": "nothing-done-nothing-said",
    "W104": "problem-without-ask", "W105": "same-as-last-week", "W106": "goal-silent",
    "W107": "carried-too-often", "W108": "promise-vanished", "W109": "metric-jump",
    "W110": "ask-unanswered", "W111": "new-ask", "W112": "answer-put-off", "W113": "report-without-reply",
    "W114": "problem-unsolved", "W115": "new-problem", "W116": "mood-low", "W117": "load-high",
    "W118": "said-in-confidence", "W119": "new-day-passed", "W120": "lesson-to-share",
    "M119": "experiment-told", "M120": "evidence-noted",
}  # fmt: skip


# Where a rule is told, what it asks for and who has to act is in people's habits too.
IN_THE_WORK_ALONE = {
    "A109", "A110", "H109", "H110", "H111", "H114", "H115", "H116", "M110", "M111", "M112", "M113", "M114", "M115", "M116", "M117", "M118", "O109",
    "V114", "V115", "V116", "V117", "V118", "V119", "V120", "V121", "V122",
    "W111", "W112", "W113", "W114", "W115", "W116", "W117", "W118", "W119", "W120", "M119", "M120",
}  # fmt: skip
OWED_BY_THE_LEAD = {"A110", "O109", "O110", "V104", "V111", "V112", "V114", "W111", "W112", "W113"}
HEADINGS = {
    **dict.fromkeys(("W116", "W117", "W118"), Heading.ALONE),
    "V115": Heading.TOPICS,
    **dict.fromkeys(
        (
            "H101",
            "H102",
            "H103",
            "H104",
            "H108",
            "H109",
            "H110",
            "H112",
            "H113",
            "H114",
            "H115",
            "M118",
            "M119",
            "M120",
        ),
        Heading.MOVES,
    ),
    "T107": Heading.STEPS,
    "V103": Heading.ACTIONS,
    "V116": Heading.ACTIONS,
    "W115": Heading.PROBLEMS,
}
SECTIONS = {
    "W101": Section.REPORTS,
    "V104": Section.MEETINGS,
    "V111": Section.MEETINGS,
    "W110": Section.ANSWERS,
    "W111": Section.ANSWERS,
    "W112": Section.ANSWERS,
    "M110": Section.GOALS,
    "T104": Section.GOALS,
}
TOGETHER = {"A110", "W101", "W102", "W113"}


def test_the_catalogue_has_every_rule_and_a_code_keeps_its_name() -> None:
    assert {rule.code: rule.name for rule in RULES} == CATALOGUE


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_told_where_it_has_something_to_say(rule: Rule) -> None:
    """A rule told in the work has a question or a heading, and one for the files alone has neither."""
    spoken = rule.ask is not None or rule.heading is not None
    assert rule.in_work is spoken
    assert rule.in_files is (rule.code not in IN_THE_WORK_ALONE)
    assert spoken or (rule.weight, rule.owed, rule.section, rule.together) == (None, Owed.PERSON, None, None)


def test_who_has_to_act_and_where_it_stands() -> None:
    assert {rule.code for rule in RULES if rule.owed is Owed.LEAD} == OWED_BY_THE_LEAD
    assert {rule.code: rule.heading for rule in RULES if rule.heading is not None} == HEADINGS
    assert {rule.code: rule.section for rule in RULES if rule.section is not None} == SECTIONS
    assert {rule.code for rule in RULES if rule.together is not None} == TOGETHER
    assert {rule.code for rule in RULES if rule.ask_owing is not None} == {"W110", "W112"}


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.owed is Owed.LEAD], ids=lambda rule: rule.code
)
def test_what_the_lead_owes_can_be_asked(rule: Rule) -> None:
    """The list of what is owed shows questions."""
    assert rule.ask is not None


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.weight is not None], ids=lambda rule: rule.code
)
def test_what_outweighs_the_rest_is_of_the_work(rule: Rule) -> None:
    assert rule.in_work
    assert rule.weight in tuple(Weight)


def test_the_weights_are_one_scale() -> None:
    weights = [weight.value for weight in Weight]
    assert weights == sorted(set(weights), reverse=True)
    assert [BY_SEVERITY[each] for each in (Severity.ERROR, Severity.WARNING, Severity.INFO)] == [
        Weight.MEDIUM, Weight.LOW, Weight.MINOR,
    ]  # fmt: skip


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.together is not None], ids=lambda rule: rule.code
)
def test_what_is_said_together_names_all_of_them(rule: Rule, lang: Lang) -> None:
    assert rule.together is not None
    values = {rule.together.value: ("A", "B")}
    for text in (rule.together.says, rule.together.ask):
        assert re.search("A(, |、)B", text.fill(**values).say(lang))


def test_every_family_has_a_name() -> None:
    assert {rule.family for rule in RULES} == set(FAMILIES)
    assert all(
        title.en.startswith(family) and title.zh.startswith(family) for family, title in FAMILIES.items()
    )


def table() -> str:
    """The module that has a row a rule."""
    rows = []
    for module in MODULES:
        held = vars(importlib.import_module(f"pmcoach.rules.{module}")).values()
        rows += [
            (each.code, each.name, module, each.about.__name__, each.scope.value, each.shown.value)
            for each in held
            if isinstance(each, Rule)
        ]
    head = '"""Each rule: code, name, module, what it is about, scope, where it is shown. Made by `pytest --update`."""\n'
    body = "".join(f"    ({', '.join(map(json.dumps, row))}),\n" for row in sorted(set(rows)))
    return f"{head}\nfrom __future__ import annotations\n\nLISTED = (\n{body})\n"


def test_the_table_of_rules_is_what_their_modules_say(generated: Callable[[str, str], None]) -> None:
    generated("rules/listed.py", table())


def test_every_module_of_rules_is_named_once() -> None:
    top = ROOT / "src" / "pmcoach" / "rules"
    found = {
        ".".join(path.relative_to(top).with_suffix("").parts)
        for path in top.rglob("*.py")
        if "\n@rule(" in path.read_text(encoding="utf-8")
    }
    assert sorted(MODULES) == sorted(found)


def test_rules_are_chosen_by_the_table() -> None:
    assert tuple(each.rule for each in listed()) == RULES
    assert [rule.code for rule in chosen(lambda each: each.code.startswith("S10"))] == [
        rule.code for rule in RULES if rule.code.startswith("S10")
    ]


@pytest.mark.parametrize("work", [False, True], ids=["lint", "work"])
def test_what_can_find_nothing_in_some_files_is_there_by_name_alone(work: bool) -> None:
    rules = judging({"Goal"}, work=work)
    assert [(rule.code, rule.name) for rule in rules] == [(rule.code, rule.name) for rule in RULES]
    idle = {rule.code for rule, known in zip(rules, RULES, strict=True) if rule is not known}
    assert {"V101", "W103"} <= idle
    assert idle.isdisjoint({"S101", "E007", "E011", "O104", "W110" if work else "A103", "H112"})
    assert ("M110" in idle) is not work
    assert all(tuple(rule.check(None, None)) == () for rule in rules if rule.code in idle)
    assert [rule.in_files for rule in rules] == [rule.in_files for rule in RULES]


def test_the_catalogue_has_no_other_names() -> None:
    with pytest.raises(AttributeError, match="RULE"):
        _ = catalogue.RULE
