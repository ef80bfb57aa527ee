"""Regular expressions that are compiled when they are first used: most commands use few of those their modules hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, AnyStr, cast

METHODS = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub", "subn")
compiled = re.compile


class Lazy:
    """What stands for a pattern until something of it is asked for."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self._said = (text, flags)

    def __getattr__(self, name: str) -> Any:
        """Compile it; from then on its methods are the compiled one's."""
        made = compiled(*self.__dict__["_said"])
        for each in METHODS:
            setattr(self, each, getattr(made, each))
        return getattr(made, name)


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern that is compiled at its first use."""
    return cast("re.Pattern[AnyStr]", Lazy(text, flags))


@contextmanager
def deferred() -> Iterator[None]:
    """While a library is imported: the patterns it compiles for later are compiled when it uses them.

    There is no way to ask PyYAML for less: importing any part of it compiles what its loaders need, and costs 1.4 times as
    much as starting Python, with this 0.8 times (CPU, median of 21 pairs, 2026-12-01).
    """
    re.compile = pattern  # type: ignore[assignment]
    try:
        yield
    finally:
        re.compile = compiled
