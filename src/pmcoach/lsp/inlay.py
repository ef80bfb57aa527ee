"""Where goals stand, beside their ids and titles: a state and the share of the way gone."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.status.status import assessment_of
from pmcoach.document import Document
from pmcoach.lsp.naming import links
from pmcoach.lsp.positions import offsets
from pmcoach.project import File, Project
from pmcoach.records.kinds.goal import Goal
from pmcoach.text import Lang
from pmcoach.tuples import NamedTuple
from pmcoach.views.pages.goal_rows import share


class Hint(NamedTuple):
    """Some words to stand behind an offset."""

    offset: int
    text: str


def hints(file: File, project: Project, lang: Lang, start: int, end: int) -> tuple[Hint, ...]:
    """The hints between two offsets of a file: of each goal named there, and of its own goal behind the title."""
    return tuple(hint for hint in _hints(file, project, lang) if start <= hint.offset <= end)


def _hints(file: File, project: Project, lang: Lang) -> Iterator[Hint]:
    if not isinstance(file.written, Document):
        return
    if isinstance(file.record, Goal) and file.record.title:
        yield Hint(
            offsets(file.written.text, file.place(("title",)))[1], standing_of(file.record, project, lang)
        )
    for link in links(file, project):
        target = project.files.get(link.target)
        if target is not None and isinstance(target.record, Goal) and not link.hidden:
            yield Hint(link.end, standing_of(target.record, project, lang))


def standing_of(goal: Goal, project: Project, lang: Lang) -> str:
    """A goal's state, and how much of its way is gone where that is known."""
    standing = assessment_of(project).of(goal)
    state = standing.health.label.say(lang)
    return state if standing.progress is None else f"{state} {share(standing.progress)}"
