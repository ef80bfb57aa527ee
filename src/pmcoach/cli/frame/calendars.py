"""What is due, as a command is asked for it; and a calendar, to a file, which remembers what it said before, or to stdout."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.assess.items.agenda import Item

WRITTEN = Text(
    en="{count} {count:event|events} until {day} in {path}",
    zh="{path}：到 {day} 为止 {count} 个日程{count:|}",
)
UNCHANGED = Text(en="{path} says so already", zh="{path} 没有变化")
STDOUT = "-"
NO_SORT = Text(en="nothing due is called “{name}”", zh="没有叫“{name}”的事项")
SORTS_ARE = Text(en="one of: {known}", zh="可选：{known}")


def due(run: Invocation, until: date, person: str, sorts: Sequence[str]) -> tuple[Item, ...]:
    """What is due by a day: of one person and of some sorts, where they are named; raises PmcoachError for no sort."""
    from pmcoach.assess.items.agenda import SORTS, agenda

    wanted = set()
    for said in sorts:
        found = next((label for code, label in SORTS.items() if said in (code, label.en, label.zh)), None)
        if found is None:
            raise PmcoachError(NO_SORT.fill(name=said), SORTS_ARE.fill(known=tuple(SORTS)))
        wanted.add(found)
    return tuple(
        item
        for item in agenda(run.project, until)
        if (not person or item.person == person) and (not wanted or item.sort in wanted)
    )


def write(run: Invocation, items: Sequence[Item], until: date, file: str, person: str) -> None:
    """Write what is due to a calendar file, or to stdout for `-`."""
    from pmcoach.cli.frame.whoami import myself
    from pmcoach.formats.ics import calendar, entries
    from pmcoach.store.disk.folder import read_text
    from pmcoach.store.disk.output import overwrite
    from pmcoach.store.disk.paths import exists

    mine = person or myself(run.root, run.project) or ""
    if file == STDOUT:
        run.show(calendar(items, run.project, run.lang, until, person=person, mine=mine))
        return
    before = read_text(run.directory, file) if exists(run.directory, file) else ""
    made = calendar(items, run.project, run.lang, until, person=person, mine=mine, before=before, path=file)
    if made == before:
        run.say(UNCHANGED.fill(path=file))
        return
    overwrite(run.directory, file, made.encode("utf-8"))
    run.say(WRITTEN.fill(count=len(tuple(entries(items))), day=until, path=file))
