"""What the small edits share: who makes them, how they are made, and what is said of them."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from datetime import date
from difflib import SequenceMatcher

from pmcoach.cells import showable
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import day_named, person_id
from pmcoach.cli.frame.whoami import myself
from pmcoach.cli.seal.sealing import through_seal
from pmcoach.document.place import lines
from pmcoach.document.splice import RefusedError
from pmcoach.errors import PmcoachError
from pmcoach.records.fields.types import fields_of
from pmcoach.records.kinds.catalogue import METRIC, locate
from pmcoach.records.kinds.series import Sample
from pmcoach.sealing.plain import SEALED
from pmcoach.store.disk.writing import create, edit
from pmcoach.text import Lang, Text

REFUSED = Text(en="{path}:{line}: {why}", zh="{path}:{line}：{why}")
UNTOUCHED = Text(en="nothing was changed; edit this line by hand", zh="没有改动任何内容；请手工修改这一行")
WHO = Text(
    en="who are you? git's user.name is nobody here; say it with --as PERSON",
    zh="你是谁？git 的 user.name 对不上任何人；请用 --as 人员编号 指定",
)
TO_COME = Text(en="{day} is still to come", zh="{day} 还没到")
SAME = Text(en="{path} says that already", zh="{path} 已经是这样写的")


def who(run: Invocation, said: str | None) -> str:
    """The person who makes the edit: the one named, else the one git knows; raise PmcoachError where it is nobody."""
    found = person_id(said, run.project) if said else myself(run.root, run.project)
    if found is None:
        raise PmcoachError(WHO)
    return found


def seen_on(run: Invocation, said: str | None) -> date:
    """The day something happened: today where none is said; raise PmcoachError for what is none, or is to come."""
    day = run.today if said is None else day_named(said, run.today, ahead=False)
    if day > run.today:
        raise PmcoachError(TO_COME.fill(day=day))
    return day


def change(run: Invocation, path: str, made: Callable[[str], str], begin: str | None = None) -> None:
    """Edit a file and print its path with what is new; raise PmcoachError where it would be a guess.

    Where the file is not there it begins as `begin`, if that is given.
    """
    before: list[str] = []
    after: list[str] = []
    sealed_again: list[int] = []

    def noted(text: str) -> str:
        new, line = through_seal(run, path, text, made)
        sealed_again.extend(() if line is None else (line,))
        before.extend(lines(text))
        after.extend(lines(new))
        return new

    try:
        written = edit(run.root, path, noted, begin)
    except RefusedError as error:
        why = REFUSED.fill(path=path, line=error.place.line, why=error.says)
        raise PmcoachError(why, UNTOUCHED) from None
    if not written:
        run.say(SAME.fill(path=path))
        return
    run.wrote(path)
    if sealed_again:  # what is new is not for the screen
        run.show(f"{path}:{sealed_again[0]}  {SEALED.say(run.lang)}\n")
        return
    for first, last in _new(before, after):
        rows = textwrap.dedent("\n".join(map(showable, after[first:last]))).split("\n")
        run.show("".join(f"{path}:{number}  {row.rstrip()}\n" for number, row in enumerate(rows, first + 1)))


def _new(before: list[str], after: list[str]) -> Iterator[tuple[int, int]]:
    """The runs of lines that are new in a text, as the first and the one behind the last."""
    first = _common(before, after)
    last = len(after) - _common(before[first:][::-1], after[first:][::-1])
    old = before[first : len(before) - len(after) + last]
    for tag, _, _, begin, end in SequenceMatcher(None, old, after[first:last], autojunk=False).get_opcodes():
        if tag in ("replace", "insert"):
            yield first + begin, first + end


def begin_series(run: Invocation, path: str, row: str = "") -> bool:
    """Make the metrics file a goal names, with a row where there is one; False where the path is no place for one."""
    spot = locate(path)
    if spot is None or spot.kind is not METRIC or spot.wrong or path in run.project.files:
        return False
    fields = fields_of(Sample)
    heads = ",".join(fields.key(name, zh=run.written is Lang.ZH) for name in ("day", "value"))
    create(run.root, path, f"{heads}\n{row}")
    run.wrote(path)
    run.show(f"{path}:2  {row}" if row else f"{path}\n")
    return True


def _common(one: list[str], other: list[str]) -> int:
    """How many lines two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((index for index, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
