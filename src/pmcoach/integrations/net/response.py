"""What a service answered: bad input like any other."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pmcoach.records.fields.types import NOTHING
from pmcoach.tuples import NamedTuple


class Response(NamedTuple):
    """A status, headers by their names in small letters, and bytes."""

    status: int
    headers: Mapping[str, str] = NOTHING
    body: bytes = b""

    @property
    def fine(self) -> bool:
        """Whether the status says that it went well; the body may say otherwise."""
        return 200 <= self.status < 300

    @property
    def text(self) -> str:
        """The body as text, whatever it is."""
        return self.body.decode("utf-8", "replace")

    def json(self) -> Any:
        """The body's value; None where it is no JSON, `NaN` and 100,000 brackets included. Raises nothing."""
        try:
            return json.loads(self.body.decode("utf-8-sig"), parse_constant=_refuse)
        except (ValueError, RecursionError):
            return None

    def object(self) -> Mapping[str, Any]:
        """The body where it is a JSON object, else an empty one."""
        value = self.json()
        return value if isinstance(value, dict) else NOTHING


def _refuse(constant: str) -> Any:
    raise ValueError(constant)
