"""Which rules apply where: codes, prefixes, names, patterns of paths."""

from __future__ import annotations

import pytest

from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.settings import RuleSettings
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.rule import Rule
from pmcoach.rules.engine.selection import Selection, matches, names, selection

BY_CODE = {rule.code: rule for rule in RULES}
A103, M103, S101 = (BY_CODE[code] for code in ("A103", "M103", "S101"))


@pytest.mark.parametrize(
    ("word", "rule", "means"),
    [
        pytest.param("M103", M103, True, id="code"),
        pytest.param("m103", M103, True, id="small-letters"),
        pytest.param("M1", M103, True, id="beginning"),
        pytest.param("M", M103, True, id="family"),
        pytest.param("all", M103, True, id="everything"),
        pytest.param("no-baseline", M103, True, id="name"),
        pytest.param("no-base", M103, False, id="beginning-of-a-name"),
        pytest.param("M1030", M103, False, id="longer"),
        pytest.param("103", M103, False, id="without-its-letter"),
        pytest.param("", M103, False, id="nothing"),
    ],
)
def test_a_word_means_a_rule(word: str, rule: Rule, means: bool) -> None:
    assert names(word, rule) is means


@pytest.mark.parametrize(
    ("select", "ignore", "on"),
    [
        pytest.param(("ALL",), (), True, id="everything"),
        pytest.param((), (), False, id="nothing"),
        pytest.param(("M",), (), True, id="family"),
        pytest.param(("S",), (), False, id="another-family"),
        pytest.param(("ALL",), ("M103",), False, id="but-this"),
        pytest.param(("M103",), ("M",), True, id="only-this-of-its-family"),
        pytest.param(("M",), ("M103",), False, id="all-but-this-of-its-family"),
        pytest.param(("M103",), ("M103",), False, id="both-as-long-is-off"),
        pytest.param(("ALL", "M103"), ("M10",), True, id="the-longest-decides"),
        pytest.param(("no-baseline",), ("M",), True, id="by-name"),
        pytest.param(("all",), ("M",), False, id="everything-is-the-shortest"),
    ],
)
def test_the_longer_word_decides(select: tuple[str, ...], ignore: tuple[str, ...], on: bool) -> None:
    assert Selection(select, ignore).on(M103) is on


@pytest.mark.parametrize(
    ("severity", "usual", "found"),
    [
        pytest.param({}, None, Severity.WARNING, id="its-own"),
        pytest.param({}, Severity.INFO, Severity.INFO, id="the-finding-s-own"),
        pytest.param({"M103": Severity.ERROR}, Severity.INFO, Severity.ERROR, id="said"),
        pytest.param({"M": Severity.INFO, "M103": Severity.ERROR}, None, Severity.ERROR, id="the-longest-decides"),
        pytest.param({"ALL": Severity.INFO, "M": Severity.ERROR}, None, Severity.ERROR, id="a-family-is-longer-than-all"),
        pytest.param({"S": Severity.INFO}, None, Severity.WARNING, id="of-another-family"),
    ],
)  # fmt: skip
def test_how_much_a_finding_matters(
    severity: dict[str, Severity], usual: Severity | None, found: Severity
) -> None:
    assert Selection(severity=severity).severity_of(M103, usual) is found


@pytest.mark.parametrize(
    ("path", "glob", "fits"),
    [
        pytest.param("goals/2025-Q4/a.yaml", "goals/2025-*/**", True, id="star-and-folders"),
        pytest.param("goals/2026-Q4/a.yaml", "goals/2025-*/**", False, id="another-period"),
        pytest.param("goals/2026-Q4/a.yaml", "goals/*", False, id="a-star-is-no-folder"),
        pytest.param("goals/2026-Q4/a.yaml", "**/a.yaml", True, id="any-folder"),
        pytest.param("a.yaml", "**/a.yaml", True, id="no-folder"),
        pytest.param("goals/2026-Q4/a.yaml", "**", True, id="everything"),
        pytest.param("goals/2026-Q4/a.yaml", "./goals/**", True, id="from-here"),
        pytest.param("goals/2026-Q4/a.yaml", "goals/2026-Q?/a.yaml", True, id="one-character"),
        pytest.param("goals/2026-Q4/a+yaml", "goals/2026-Q4/a.yaml", False, id="a-point-is-a-point"),
        pytest.param("goals/2026-Q4/a.yaml", "goals", False, id="a-folder-is-not-its-files"),
        pytest.param("people/li[1].yaml", "people/li[1].yaml", True, id="brackets-are-brackets"),
    ],
)
def test_a_pattern_fits_a_path(path: str, glob: str, fits: bool) -> None:
    assert matches(path, glob) is fits
    assert Selection(per_file={glob: ("M",)}).off_in(M103, path) is fits
    assert not Selection(per_file={glob: ("S",)}).off_in(M103, path)


def test_a_command_s_own_choice_stands_above_the_settings() -> None:
    settings = RuleSettings(
        select=("M",), ignore=("M103",), severity={"M": Severity.INFO}, per_file={"goals/**": ("S",)}
    )
    plain = selection(settings)
    assert plain == Selection(("M",), ("M103",), {"M": Severity.INFO}, {"goals/**": ("S",)})
    asked = selection(settings, ["M103"])
    assert (asked.on(M103), asked.severity_of(M103)) == (True, Severity.INFO)
    assert asked.off_in(S101, "goals/a.yaml")
    less = selection(settings, (), ["M102"])
    assert [rule.code for rule in RULES if less.on(rule) and rule.family == "M"] == [
        "M101", "M104", "M105", "M106", "M107", "M108", "M109", "M110", "M111", "M112", "M113",
        "M114", "M115", "M116", "M117", "M118", "M119", "M120",
    ]  # fmt: skip


def test_what_is_off_is_told_from_what_was_not_chosen() -> None:
    chosen = Selection(("S",), ("A103",))
    assert [chosen.ignores(rule) for rule in (A103, M103, S101)] == [True, False, False]
    assert [chosen.on(rule) for rule in (A103, M103, S101)] == [False, False, True]


@pytest.mark.parametrize(
    ("glob", "fits"),
    [
        pytest.param("*" * 300, True, id="stars"),
        pytest.param("*a" * 100, False, id="stars-and-letters"),
        pytest.param("**/" * 300, False, id="folders"),
        pytest.param("**/" * 300 + "*", True, id="folders-and-a-name"),
        pytest.param("?" * 900, False, id="marks"),
        pytest.param("**" + "a" * 5_000, False, id="longer-than-any-path"),
    ],
)
def test_a_row_of_stars_is_no_wait(glob: str, fits: bool) -> None:
    assert matches(f"goals/2026-Q4/{'a' * 150}.yaml", glob) is fits
