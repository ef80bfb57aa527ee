"""What rules find and no notice says in its own words: that, too, is for the brief or the board."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pmcoach.assess.notice import Notice
from pmcoach.document.place import Path
from pmcoach.records.choice import Severity
from pmcoach.rules.finding import Finding
from pmcoach.rules.history import NO_WHY
from pmcoach.text import Text

# Found where, and only where, a person's notices say it too, at other places.
ALWAYS = frozenset({"V104", "V111", "V112", "W101", "W102"})
# Said of the same file, and of the same place in it.
OF_FILE = frozenset({"T104"})
AT_PLACE = frozenset(
    (
        "A104", "A108", "H101", "H102", "H103", "H104", "H106", "O104", "T107", "V103", "V108", "W103", "W105", "W107",
        "W108", "W110",
    )
)  # fmt: skip
# Moves of a goal: one with its reason is there to be read, not to be mended.
MOVES = frozenset({"H101", "H102", "H103", "H104"})
WEIGHT = {Severity.ERROR: 14.0, Severity.WARNING: 8.5, Severity.INFO: 5.0}


OF_GOAL = Text(en="{goal}: {says}", zh="{goal}：{says}")

Said = tuple[str, Path]  # a file, and the place in it something is said of


def places(notices: Iterable[Notice]) -> list[Said]:
    """The places some notices speak of."""
    return [(notice.path, notice.at) for notice in notices]


def untold(findings: Iterable[Finding], told: Iterable[Said]) -> tuple[Finding, ...]:
    """The findings nothing is said of at their place, the gravest first."""
    known: dict[str, list[Path]] = {}
    for path, at in told:
        known.setdefault(path, []).append(at)
    found = [finding for finding in findings if not _said(finding, known.get(finding.path, ()))]
    return tuple(sorted(found, key=lambda finding: -WEIGHT[finding.severity]))


def _said(finding: Finding, told: Sequence[Path]) -> bool:
    """Whether one of the places of a file something is said of is a finding's own."""
    code = finding.rule.code
    if code in ALWAYS or (code in MOVES and finding.values["why"] is not NO_WHY):
        return True
    return (code in OF_FILE and bool(told)) or (
        code in AT_PLACE and any(_meet(at, finding.at) for at in told)
    )


def _meet(one: Path, other: Path) -> bool:
    """Whether one of two places lies in the other."""
    size = min(len(one), len(other))
    return size > 0 and one[:size] == other[:size]


def questions(findings: Iterable[Finding]) -> Iterator[Notice]:
    """What a lead could ask about some findings, to stand among the notices of a brief."""
    for each in findings:
        if each.question is not None:
            says = OF_GOAL.fill(goal=each.goal, says=each.message) if each.goal else each.message
            yield Notice(WEIGHT[each.severity], says, each.path, each.at, each.question, each.private)
