"""By what a finding is known again after other lines, other days and other findings of its kind came and went."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from pmcoach.patterns import pattern
from pmcoach.rules.engine.finding import Finding
from pmcoach.text import Lang, Text, word

DIGITS = pattern(r"\d+(?:[.,:/-]\d+)*")


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """A mark for each finding, in order; no two have the same.

    It rests on path, code and the words quoted, never on the line or on numbers, which grow with the days; findings alike
    in all of these are told apart by their order.
    """
    seen: Counter[str] = Counter()
    found: list[str] = []
    for finding in findings:
        same = "\0".join((finding.path, finding.rule.code, *_words(finding.values)))
        seen[same] += 1
        whole = f"{same}\0{seen[same]}".encode("utf-8", "surrogatepass")
        found.append(hashlib.sha256(whole).hexdigest()[:32])
    return found


def _words(values: Mapping[str, Any]) -> list[str]:
    """The words that fill a finding's message, the same in either language and on any day."""
    return sorted(
        DIGITS.sub("#", _bare(value))
        for value in values.values()
        if not isinstance(value, int | float | date)
    )


def _bare(value: Any) -> str:
    """A value in English; of a Text that is filled only its own words and those of its values."""
    if isinstance(value, Text):
        return "\0".join((value.en, *_words(value.values)))
    if isinstance(value, tuple):
        return "\0".join(map(_bare, value))
    return word(value, Lang.EN)
