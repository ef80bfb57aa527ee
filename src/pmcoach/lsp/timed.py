"""A workspace that knows how long it takes to work something out of all its files, and can do without what takes long."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Any

from pmcoach.project import Project

SLOW = 0.01  # seconds


class TooSlowError(Exception):
    """What was asked for takes too long to be worked out now."""


class Timed(Project):
    """A project that notes in `costs`, by name, how long each thing took that is kept with it.

    A `hasty` one refuses what took long the last time, with TooSlowError.
    """

    costs: dict[str, float]
    hasty = False
    spent = 0.0
    clock: Callable[[], float] = staticmethod(perf_counter)
    _depth = 0

    def once(self, name: str, make: Callable[[], Any]) -> Any:
        """What has to be worked out of the whole workspace, as the project itself has it."""
        if name in self._worked_out:
            return self._worked_out[name]
        if self.hasty and self.costs.get(name, 0) > SLOW:
            raise TooSlowError(name)
        began = self.clock()
        self._depth += 1
        try:
            return super().once(name, make)
        finally:
            self._depth -= 1
            took = self.clock() - began
            self.costs[name] = took
            if not self._depth:
                self.spent += took
