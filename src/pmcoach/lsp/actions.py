"""What an editor can do about a finding: mend it, write the title so that it can be measured, ignore it with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from pmcoach.document import Document
from pmcoach.document.silencing import with_ignore
from pmcoach.document.splice import RefusedError, set_scalar
from pmcoach.lsp.naming import Change
from pmcoach.lsp.positions import offsets
from pmcoach.project import File, Project
from pmcoach.records.fields.paths import spelled
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.ignored import Silence
from pmcoach.rules.engine.rule import Letter
from pmcoach.rules.goals.specific import written_again
from pmcoach.text import Lang, Text
from pmcoach.tuples import NamedTuple

FIX = Text(en="Mend: {message}", zh="改好：{message}")
FIX_ALL = Text(en="Mend all that is safe to mend", zh="改好所有能放心自动改的")
TRY = Text(en="Rewrite: {title}", zh="改写：{title}")
IGNORE = Text(en="Ignore {code} here, with a reason", zh="忽略这里的 {code}，写明原因")
REASON = Text(en="〈reason〉", zh="〈原因〉")


class Sort(Enum):
    """What an action is, as editors sort them."""

    FIX = "quickfix"
    REWRITE = "refactor.rewrite"
    ALL = "source.fixAll"


class Action(NamedTuple):
    """A change of one file, and the finding it is about; of several where there is none."""

    title: str
    sort: Sort
    changes: tuple[Change, ...]
    finding: Finding | None = None


def actions(
    file: File, start: int, end: int, project: Project, found: Sequence[Finding], lang: Lang
) -> tuple[Action, ...]:
    """What can be done about what was found between two offsets, and in the whole file."""
    if not isinstance(file.written, Document):
        return ()
    return tuple(_actions(file, start, end, project, found, lang))


def _actions(
    file: File, start: int, end: int, project: Project, found: Sequence[Finding], lang: Lang
) -> Iterator[Action]:
    text = file.written.text
    near = [finding for finding in found if _touches(text, finding, start, end)]
    for finding in near:
        made = mended(text, (finding,))
        if made != text:
            title = FIX.fill(message=finding.message).say(lang)
            yield Action(title, Sort.FIX, _changes(file.path, text, made), finding)
    yield from _rewrites(file, near, project, lang)
    for finding in near:
        ignoring = _ignoring(text, finding, lang)
        if ignoring is not None:
            title = IGNORE.fill(code=finding.rule.code).say(lang)
            yield Action(title, Sort.FIX, _changes(file.path, text, ignoring), finding)
    whole = mended(text, found)
    if whole != text:
        yield Action(FIX_ALL.say(lang), Sort.ALL, _changes(file.path, text, whole))


def _touches(text: str, finding: Finding, start: int, end: int) -> bool:
    first, last = offsets(text, finding.place)
    return first <= end and start <= last


def mended(text: str, found: Sequence[Finding]) -> str:
    """The text with each fix made once, from its end to its beginning; what would be a guess is left."""
    for finding in reversed(found):
        if finding.fix is not None:
            try:
                text = finding.fix(text)
            except RefusedError:
                continue
    return text


def _rewrites(file: File, near: Sequence[Finding], project: Project, lang: Lang) -> Iterator[Action]:
    """The title written again, where what was found is about its words."""
    about = next((each for each in near if each.rule.decides in (Letter.S, Letter.M, Letter.T)), None)
    if about is None or not isinstance(file.record, Goal) or not isinstance(file.written, Document):
        return
    text = file.written.text
    path = spelled(Goal, file.written.value, ("title",))
    for row in written_again(file.record, project).splitlines():
        try:
            made = set_scalar(text, path, row)
        except RefusedError:
            continue
        yield Action(TRY.fill(title=row).say(lang), Sort.REWRITE, _changes(file.path, text, made), about)


def _ignoring(text: str, finding: Finding, lang: Lang) -> str | None:
    """The text with a comment that silences a finding, the reason left open; None where none can stand."""
    if finding.rule.about is Silence:
        return None  # what is wrong with a comment of this kind is not mended by another
    return with_ignore(text, finding.place.line, [finding.rule.code], REASON.say(lang))


def _changes(path: str, old: str, new: str) -> tuple[Change, ...]:
    """The lines that differ, as one stretch: an editor's marks and cursors elsewhere stay where they are."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    most = min(len(before), len(after))
    head = next((at for at in range(most) if before[at] != after[at]), most)
    tail = next((at for at in range(most - head) if before[-1 - at] != after[-1 - at]), most - head)
    start = len("".join(before[:head]))
    return (
        Change(
            path,
            start,
            start + len("".join(before[head : len(before) - tail])),
            "".join(after[head : len(after) - tail]),
        ),
    )
