"""Patterns do not try one text in many ways: a repetition in a repetition is here with the reason why it ends."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest

import pmcoach
from pmcoach.patterns import Lazy, deferred, pattern

# Each turn of the outer one begins or ends with a character that the inner one does not take.
DASH = "every turn begins with a dash, which the blanks in it do not take"
REASONS = {
    "cells.COMMAND": "a colour begins with a character that no blank is",
    "document.typos.WIDE": DASH,
    "document.typos.TIGHT": DASH,
    "document.diagnose.VALUE": DASH,
    "document.builder.ITEM": DASH,
    "document.diagnose.BARE": DASH,
    "document.diagnose.BRACKET": DASH,
    "document.clean.HEAD": "every turn ends with a line break, which nothing in it takes",
    "document.marks.BLANKS": "it always matches, so it never goes back",
    "pasting.facts.STATUS": "every turn begins with a sign that no state holds",
    "pasting.frame.HEAD": "every turn begins with a >, which nothing else in it takes",
    "pasting.sorting.SENDER": "every turn begins with a dot, which nothing else in it takes",
    "pasting.tables.DELIMITER": "every turn ends with a bar, which nothing else in it takes",
    "records.kinds.sending.WORD": "every turn begins with a capital, which nothing else in it takes",
    "rules.engine.fingerprint.DIGITS": "every turn begins with a sign that is no digit",
    "sealing.armour.STANZA": "every turn begins with a space, which nothing in it takes",
    "store.git.revision.BELOW": "every turn ends with a slash, which nothing in it takes",
}
PARSER: Any = importlib.import_module("re._parser")
MANY = 1_000


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """All patterns of the package, each by the first module that has it."""
    seen: set[int] = set()
    for found in sorted(pkgutil.walk_packages(pmcoach.__path__, "pmcoach."), key=lambda each: each.name):
        if not found.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(found.name)).items():
                if isinstance(value, (re.Pattern, Lazy)) and id(value) not in seen:
                    seen.add(id(value))
                    yield (
                        f"{found.name.removeprefix('pmcoach.')}.{name}",
                        re.compile(value.pattern, value.flags),
                    )


def turns(items: Any, *, inside: bool = False) -> bool:
    """Whether a parsed pattern has a repetition without bound in another one."""
    for kind, value in items:
        match str(kind):
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                endless = value[1] >= MANY
                if (endless and inside) or turns(value[2], inside=inside or endless):
                    return True
            case "SUBPATTERN":
                if turns(value[3], inside=inside):
                    return True
            case "BRANCH":
                if any(turns(each, inside=inside) for each in value[1]):
                    return True
            case "ASSERT" | "ASSERT_NOT":
                if turns(value[1], inside=inside):
                    return True
    return False


def nested(pattern: re.Pattern[str] | str) -> bool:
    words, flags = (pattern, 0) if isinstance(pattern, str) else (pattern.pattern, pattern.flags)
    return turns(PARSER.parse(words, flags))


def test_every_repetition_in_a_repetition_has_a_reason() -> None:
    assert {name for name, pattern in patterns() if nested(pattern)} == set(REASONS)


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("(?:a+)+", True),
        ("(?:a|b*c)*", True),
        ("(?:(?=a*)b)+?", True),
        ("(?:a{1,30})*", False),
        ("a*b*", False),
        ("(?:a|b)+(c*)", False),
    ],
)
def test_a_repetition_in_a_repetition_is_seen(pattern: str, found: bool) -> None:
    assert nested(pattern) is found


def test_a_pattern_is_compiled_at_its_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    made = pattern("a+", re.IGNORECASE)
    compiled: list[str] = []
    compile_it = re.compile

    def noted(text: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(text)
        return compile_it(text, flags)

    monkeypatch.setattr("pmcoach.patterns.compiled", noted)
    assert compiled == []
    assert [bool(made.match("A")), made.sub("b", "caAt"), made.pattern] == [True, "cbt", "a+"]
    assert compiled == ["a+", "a+"]  # at the first method; `pattern` is asked for too rarely to be kept


def test_what_a_library_compiles_while_it_is_imported_waits() -> None:
    usual = re.compile
    with deferred():
        waiting: Any = re.compile("a+")
        assert waiting.match("aa")  # also where the library uses it at once
    assert isinstance(waiting, Lazy)
    assert re.compile is usual
