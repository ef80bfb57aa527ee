"""The catalogue of rules: a code that people have in their files is for ever, and so is its name."""

from __future__ import annotations

from pmcoach.rules import FAMILIES, RULES

CATALOGUE = {
    "A101": "pace-out-of-reach", "A102": "too-many-goals", "A103": "weights-off",
    "A104": "resource-unanswered", "A105": "long-goal-without-plan", "A106": "target-out-of-range",
    "A107": "step-without-owner-or-day", "A108": "experiment-without-lesson",
    "E001": "unreadable-file", "E002": "not-yaml", "E003": "field-twice", "E004": "unknown-field",
    "E005": "wrong-type", "E006": "missing-field", "E007": "unknown-reference",
    "E008": "path-and-content-differ", "E009": "unsafe-yaml", "E010": "template-unfilled",
    "E011": "unused-ignore", "E012": "invisible-character", "E013": "misplaced-file", "E014": "id-taken",
    "E015": "unknown-rule",
    "H101": "due-moved", "H102": "target-lowered", "H103": "baseline-or-metric-changed",
    "H104": "title-reworded", "H105": "changed-after-answer", "H106": "move-without-entry",
    "H107": "file-back-dated",
    "M101": "no-metric", "M102": "no-target", "M103": "no-baseline", "M104": "title-and-fields-disagree",
    "M105": "no-improvement", "M106": "no-source", "M107": "no-guardrail",
    "M108": "key-results-out-of-range", "M109": "recorded-value-strange",
    "O101": "responsibility-held-by-two", "O102": "responsibility-held-by-nobody",
    "O103": "person-without-lead", "O104": "dependency-past-due", "O105": "no-shared-goal",
    "O106": "step-of-somebody-gone", "O107": "lead-gone", "O108": "person-without-goal",
    "P102": "secret-in-the-open",
    "R101": "no-parent-and-no-why", "R102": "parent-missing-or-circular", "R103": "parent-over",
    "R104": "strategy-unserved", "R105": "parent-changed-since-agreed",
    "S101": "vague-title", "S102": "activity-not-outcome", "S103": "several-goals",
    "S104": "no-single-owner", "S105": "title-unusable",
    "T101": "no-due-day", "T102": "due-out-of-bounds", "T103": "title-and-due-disagree",
    "T104": "past-due-and-active", "T105": "step-out-of-bounds", "T106": "due-on-day-off",
    "T107": "step-overdue", "T108": "owner-away-when-due", "T109": "closed-without-reason",
    "V101": "rating-without-evidence", "V102": "action-incomplete", "V103": "action-overdue",
    "V104": "review-overdue", "V105": "dimension-weights-off", "V106": "one-sided",
    "V107": "reward-without-basis", "V108": "training-past-due", "V109": "not-acknowledged",
    "V110": "self-and-lead-far-apart", "V111": "one-on-one-overdue", "V112": "no-recognition",
    "V113": "conflict-unsettled",
    "W101": "report-missing", "W102": "report-late", "W103": "nothing-done-nothing-said",
    "W104": "problem-without-ask", "W105": "same-as-last-week", "W106": "goal-silent",
    "W107": "carried-too-often", "W108": "promise-vanished", "W109": "metric-jump",
    "W110": "ask-unanswered",
}  # fmt: skip


def test_a_code_and_its_name_stay() -> None:
    assert CATALOGUE.items() <= {rule.code: rule.name for rule in RULES}.items()


def test_every_family_has_a_name() -> None:
    assert {rule.family for rule in RULES} == set(FAMILIES)
    assert all(
        title.en.startswith(family) and title.zh.startswith(family) for family, title in FAMILIES.items()
    )
