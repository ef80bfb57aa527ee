"""Something worth saying about a person, with the place it rests on."""

from __future__ import annotations

from typing import NamedTuple

from pmcoach.document.place import Path
from pmcoach.text import Lang, Text


class Notice(NamedTuple):
    """Something worth saying; the heavier, the sooner. `question` is how a lead could ask it.

    A `private` one is for the brief of that person only.
    """

    weight: float
    says: Text
    path: str
    at: Path = ()
    question: Text | None = None
    private: bool = False


def by_weight(notice: Notice) -> tuple[float, str, tuple[str, ...], str, bool]:
    """The order of notices: the heaviest first, then by place, then by their words, what others may see first."""
    steps = tuple(f"{step:06}" if isinstance(step, int) else step for step in notice.at)
    return (-notice.weight, notice.path, steps, notice.says.say(Lang.EN), notice.private)
