"""A pull out of an exported table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pmcoach.cli import console
from pmcoach.cli.invocation import Invocation
from pmcoach.cli.pull_result import Result, keep
from pmcoach.errors import PmcoachError
from pmcoach.integrations.pulled import Pulled
from pmcoach.integrations.table_import import LIMIT, read_table
from pmcoach.integrations.tracker import Ask
from pmcoach.records.workitem import Member
from pmcoach.store.folder import read_bytes
from pmcoach.text import Text

NOT_TAKEN = Text(en="{file}: {says}", zh="{file}：{says}")
SKIPPED = Text(
    en="{count} {count:row|rows} without a key or a title left out",
    zh="去掉了 {count} 行没有编号或标题的内容",
)


def read(run: Invocation, file: str, columns: Mapping[str, str], since: date) -> Result:
    """Read a table: columns as said on the command line, else as the workspace says, else by their usual names."""
    settings = run.project.settings.pull
    data = console.read_input() if file == "-" else read_bytes(run.directory, file, LIMIT)
    try:
        table = read_table(data, run.zone, {**settings.csv.columns, **columns}, settings.states)
    except PmcoachError as error:
        raise PmcoachError(NOT_TAKEN.fill(file=file, says=error.says), error.do) from None
    names = {item.assignee_id for item in table.items if item.assignee_id}
    members = tuple(Member(name, name, name) for name in sorted(names))
    pulled = Pulled("csv", run.now, since, table.items, members)
    notes = [SKIPPED.fill(count=table.skipped)] if table.skipped else []
    return Result("CSV", pulled, (*notes, *keep(run, pulled, Ask(date.min))))
