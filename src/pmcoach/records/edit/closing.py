"""The end of a goal in the text of its file."""

from __future__ import annotations

from collections.abc import Mapping

from pmcoach.records.edit.fields import in_chinese, with_part, with_value
from pmcoach.records.fields.enums import Status
from pmcoach.records.kinds.goal import Goal
from pmcoach.text import Lang


def closed(text: str, status: Status, ending: Mapping[str, str], lang: Lang) -> str:
    """The text of a goal with its new status and how it ended: the fields of `closed`, those left empty left out."""
    word = status.label.zh if in_chinese(text, Goal, lang) else status.value
    new = with_value(text, Goal, ("status",), word, lang)
    return with_part(new, Goal, "closed", ending, lang)
