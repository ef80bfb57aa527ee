"""Regular expressions that are compiled when they are first used: most commands use few of those their modules hold."""

from __future__ import annotations

import re
from typing import Any, cast

METHODS = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub", "subn")


class Lazy:
    """What stands for a pattern until something of it is asked for."""

    def __init__(self, text: str, flags: int) -> None:
        self._said = (text, flags)

    def __getattr__(self, name: str) -> Any:
        """Compile it; from then on its methods are the compiled one's."""
        compiled = re.compile(*self.__dict__["_said"])
        for each in METHODS:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled at its first use."""
    return cast("re.Pattern[str]", Lazy(text, flags))
