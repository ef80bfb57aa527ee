"""A pull out of an exported table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pmcoach.assess.tracker.accounts import TABLE
from pmcoach.assess.tracker.step_gaps import named_by_steps
from pmcoach.cli.frame import console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.progress import Progress
from pmcoach.cli.pull.result import Result, keep
from pmcoach.dates.written import Order
from pmcoach.errors import PmcoachError
from pmcoach.integrations.trackers.pulled import Pulled
from pmcoach.integrations.trackers.table_import import LIMIT, read_table
from pmcoach.integrations.trackers.table_item import Reader
from pmcoach.integrations.trackers.tracker import Ask
from pmcoach.store.disk.folder import read_bytes
from pmcoach.text import Text

NOT_TAKEN = Text(en="{file}: {says}", zh="{file}：{says}")
NAME = "CSV"


def read(
    run: Invocation, file: str, columns: Mapping[str, str], order: Order | None, since: date, name: str
) -> Result:
    """Read a table: columns and days as said on the command line, else as the workspace says, else as they tell themselves."""
    settings = run.project.settings.pull
    data = console.read_input(LIMIT) if file == "-" else read_bytes(run.directory, file, LIMIT)
    ask = Ask(since, named=named_by_steps(run.project))
    progress = Progress(run, file)
    reader = Reader(
        run.zone,
        run.today,
        {**settings.csv.columns, **columns},
        settings.states,
        order or (Order(settings.csv.dates.value) if settings.csv.dates is not None else None),
        ask.wants,
        progress.step,
    )
    try:
        table = read_table(data, reader)
    except PmcoachError as error:
        raise PmcoachError(NOT_TAKEN.fill(file=file, says=error.says), error.do) from None
    finally:
        progress.end()
    pulled = Pulled(TABLE, run.now, since, table.items, table.members, name or NAME, from_file=True)
    return Result(pulled, (*table.notes, *keep(run, pulled, Ask(date.min))), table.total)
