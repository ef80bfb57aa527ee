"""What stands for a thing until something of it is asked for: most commands never ask the history."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Later:
    """Passes on whatever it is asked to what `get` gives, which makes it at the first call and keeps it."""

    def __init__(self, get: Callable[[], Any]) -> None:
        self._get = get

    def __getattr__(self, name: str) -> Any:
        """What the thing has under a name."""
        return getattr(self._get(), name)
