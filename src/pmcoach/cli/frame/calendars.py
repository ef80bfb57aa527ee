"""A calendar written to a file, which remembers what it said before, or to stdout, which does not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.assess.items.agenda import Item

WRITTEN = Text(
    en="{count} {count:event|events} until {day} in {path}",
    zh="{path}：到 {day} 为止 {count} 个日程{count:|}",
)
UNCHANGED = Text(en="{path} says so already", zh="{path} 没有变化")
STDOUT = "-"


def write(run: Invocation, items: Sequence[Item], until: date, file: str, person: str) -> None:
    """Write what is due to a calendar file, or to stdout for `-`."""
    from pmcoach.formats.ics import calendar
    from pmcoach.store.disk.folder import read_text
    from pmcoach.store.disk.output import overwrite
    from pmcoach.store.disk.paths import exists

    if file == STDOUT:
        run.show(calendar(items, run.project, run.lang, until, person=person))
        return
    before = read_text(run.directory, file) if exists(run.directory, file) else ""
    made = calendar(items, run.project, run.lang, until, person=person, before=before, path=file)
    if made == before:
        run.say(UNCHANGED.fill(path=file))
        return
    overwrite(run.directory, file, made.encode("utf-8"))
    run.say(WRITTEN.fill(count=len(items), day=until, path=file))
