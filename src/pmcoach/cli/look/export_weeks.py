"""Tidy tables of the weeks that are over, each as it was committed then, written where none are yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.progress import Progress
from pmcoach.cli.look.export_tables import NO_ID, SAY_ID, export_as
from pmcoach.dates.period import Grain, Period, around
from pmcoach.errors import PmcoachError
from pmcoach.store.disk.paths import absolute
from pmcoach.store.tables.lake import FIRST
from pmcoach.store.tables.parts import PART, found
from pmcoach.text import Text

WEEKS = Text(en="weeks", zh="周")
NOT_THEN = Text(
    en="--since reads each week as it was committed: leave out --rev and --as-committed",
    zh="--since 按每周当时提交的内容读取：不要写 --rev 和 --as-committed",
)
BEFORE = Text(en="skipped: {week} and before: {why}", zh="已跳过 {week} 及更早：{why}")
NOTHING = Text(en="no week since then is over and not there yet", zh="从那时起没有已结束而尚未导出的周")


def export_since(run: Invocation, folder: str, since: Period) -> None:
    """Write the tables of every week since a period that is over and has no day there yet, seen on its last day.

    The newest week comes first. What was not there yet ends it, which is told, or raised where no week could be written.
    """
    if run.given.rev is not None or run.given.as_committed:
        raise PmcoachError(NOT_THEN)
    name = run.project.settings.id
    if not name:
        raise PmcoachError(NO_ID, SAY_ID)
    top = absolute(run.directory, folder)
    parts = found(top, (FIRST,), lambda _: None)
    there = {around(part.day, Grain.WEEK) for part in parts if part.workspace == name}
    wanted = [week for week in weeks(since.first, run.today) if week not in there]
    if not wanted:
        run.say(NOTHING)
    progress = Progress(run, WEEKS.say(run.lang))
    for count, week in enumerate(wanted):
        progress.step(count, len(wanted))
        then = run.given._replace(at=week.last.isoformat(), as_committed=True)
        try:
            export_as(Invocation(then, run.environ), top, name)
        except PmcoachError as error:
            if not count:
                raise
            progress.end()
            run.say(BEFORE.fill(week=week.name, why=error.says))
            return
        progress.end()
        run.show(f"{folder.rstrip('/') or '/'}/*/workspace={name}/as_of={week.last}/{PART}\n")


def weeks(first: date, today: date) -> Iterator[Period]:
    """The weeks that are over, from the last one back to that of a day."""
    week = around(today, Grain.WEEK).previous()
    while week is not None and week.last >= first:
        yield week
        week = week.previous()
