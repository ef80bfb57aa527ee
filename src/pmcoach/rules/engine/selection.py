"""Which rules apply where, and how much they matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Protocol

from pmcoach.patterns import pattern
from pmcoach.records.fields.enums import Severity
from pmcoach.records.fields.types import NOTHING
from pmcoach.records.kinds.settings import RuleSettings
from pmcoach.rules.engine.rule import Rule
from pmcoach.tuples import NamedTuple

SHAPE = pattern(r"[A-Za-z][0-9]{0,3}|[A-Za-z-]+")  # of a code, a prefix, a name; nothing else means a rule
PIECES = pattern(r"\*\*/|\*\*|\*|\?|[^*?]+")


class Named(Protocol):
    """What codes and names choose: a rule, or its row in a table."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def name(self) -> str:
        """Its name."""


LONGEST = 1_000  # characters of a pattern; no path is as long


class Selection(NamedTuple):
    """The codes and prefixes that are on and off; `ALL` is everything."""

    select: tuple[str, ...] = ("ALL",)
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = NOTHING
    per_file: Mapping[str, tuple[str, ...]] = NOTHING

    def on(self, rule: Named) -> bool:
        """Whether a rule applies at all. The longer prefix decides; where both are as long, it is off."""
        chosen = _longest(rule, self.select)
        return chosen > 0 and chosen > _longest(rule, self.ignore)

    def ignores(self, rule: Named) -> bool:
        """Whether a rule is among those that are off, however it is switched on."""
        return _longest(rule, self.ignore) > 0

    def off_in(self, rule: Named, path: str) -> bool:
        """Whether a rule is ignored in a file."""
        return any(
            _longest(rule, codes) and matches(path, pattern) for pattern, codes in self.per_file.items()
        )

    def severity_of(self, rule: Rule, usual: Severity | None = None) -> Severity:
        """How much a rule's finding matters here; `usual` is what the rule says of it where nobody else does."""
        said = [(_longest(rule, (code,)), severity) for code, severity in self.severity.items()]
        size, severity = max(said, key=lambda pair: pair[0], default=(0, rule.severity))
        return severity if size else usual or rule.severity


def selection(settings: RuleSettings, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Selection:
    """What the settings say, with a command's own choice above it."""
    chosen = tuple(select)
    return Selection(
        chosen or settings.select,
        tuple(ignore) if chosen else (*settings.ignore, *ignore),
        {code: severity for code, severity in settings.severity.items() if SHAPE.fullmatch(code)},
        settings.per_file,
    )


def _longest(rule: Named, codes: Iterable[str]) -> int:
    """How well the best of some codes or prefixes names a rule; 0 when none does."""
    return max(
        (1 if code.upper() == "ALL" else 1 + len(code) for code in codes if names(code, rule)), default=0
    )


def names(code: str, rule: Named) -> bool:
    """Whether a code, a prefix, a name or `ALL` means a rule."""
    return code.upper() == "ALL" or rule.code.startswith(code.upper() or "-") or code == rule.name


@lru_cache(maxsize=1024)
def matches(path: str, glob: str) -> bool:
    """Whether a path matches a pattern in which `*` stands for part of a name and `**` for folders.

    Goes through the pattern once, with all places of the path where it may stand: trying one after the other would take
    for ever for a row of stars.
    """
    if len(glob) > LONGEST:
        return False
    at = {0}
    for piece in PIECES.findall(glob.removeprefix("./")):
        match piece:
            case "**/":
                at |= {end + 1 for end, char in enumerate(path) if char == "/" and end >= min(at)}
            case "**":
                at = set(range(min(at), len(path) + 1))
            case "*":
                for index, char in enumerate(path):
                    if index in at and char != "/":
                        at.add(index + 1)
            case "?":
                at = {index + 1 for index in at if path[index : index + 1] not in ("", "/")}
            case _:
                at = {index + len(piece) for index in at if path.startswith(piece, index)}
        if not at:
            return False
    return len(path) in at
